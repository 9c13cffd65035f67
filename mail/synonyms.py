"""Words that colleagues write for a command, and for a ground of refusal. They are a guess, which is shown first."""

from __future__ import annotations

_WORDS = {
    "fulfilled": "done finished finish completed complete resolved closed close provided approve approved "
    "完成 已完成 办好 办好了 已办 已办结 办完 办理完成 处理完成 已处理 办妥 结案 已提供 同意 同意办理 批准 准予",
    "partly": "partial partially part 部分办结 部分满足 部分提供 部分办理 部分完成",
    "nodata": "no-data no-record no-records not-found none nothing "
    "没有数据 没数据 没有信息 无信息 无记录 没有记录 没有 查无 查无此人 查不到 没查到 没找到 未找到 不存在",
    "notours": "not-ours elsewhere 不是我们 不归我们 不是我司 非我司 非我们 不属于我们 不属本公司",
    "restricted": "restrict limit limited 限制处理 限制使用 暂停使用",
    "refuse": "reject rejected refused decline declined deny denied refusal "
    "驳回 不同意 不批准 不予办理 否决 回绝 拒绝办理",
    "conditions": "condition not-met unmet 不符合 不符合条件 条件不符合 条件不满足 条件不具备 不满足条件",
    "notconsent": "not-consent no-consent 不是基于同意 非同意 不基于同意",
    "ask": "question more request pending 补充 请补 补充材料 请提供 追问 询问 待补充 需补充 补件",
    "verified": "verify identified 通过 核验通过 身份核验通过 验证通过 身份已核验 身份确认",
    "unverified": "not-verified unverify 不通过 未通过 核验不通过 身份未通过 身份有误 核验失败",
    "undo": "cancel revert recall takeback 撤回 取消 收回 召回 作废",
    "note": "internal comment memo remark 内部 内部备注 批注 仅内部",
    "safe": "平安 脱险 已脱险 获救 已获救 已救出 rescued all-safe safe-now",
    "assign": "forward transfer-to handover 转发 转给 移交 转办 分配 指派",
    "status": "state progress 进度 情况 查询",
    "help": "commands usage 命令 用法 怎么用",
    "told": "notified informed 告知 已通知 通知过",
    "met": "条件符合 满足 符合条件",
}
SYNONYMS = {word: name for name, words in _WORDS.items() for word in words.split()}

GROUND_WORDS = {
    "国家安全": "a", "国防": "a", "national security": "a", "公共安全": "b", "公共卫生": "b", "公共利益": "b",
    "public": "b", "刑事": "c", "侦查": "c", "起诉": "c", "审判": "c", "criminal": "c", "恶意": "d", "滥用": "d",
    "abuse": "d", "malic": "d", "他人权益": "e", "他人利益": "e", "合法权益": "e", "others": "e", "商业秘密": "f",
    "商业机密": "f", "trade secret": "f",
}  # fmt: skip
"""What is written instead of the letter, and the letter (policy 8.4(4))."""


def ground_in(text: str) -> str:
    """The letter that the first words of a refusal stand for."""
    start = text[:20].lower()
    return next((letter for word, letter in GROUND_WORDS.items() if word in start), "")
