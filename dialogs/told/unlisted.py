"""What is named that stands in none of the policy's lists, or not in that of the group: the words say what is meant."""

from __future__ import annotations

from dialogs.told.scope import THING
from dialogs.understanding import understand
from dialogs.understanding.parts import sentences_of
from dialogs.understanding.patterns import regex

UNLISTED = regex(
    r"(?:合同|协议)(?!(?:早|都|已经?)*(?:到期|结束|完|终止|终|没签))|订单|报价|聊天|监控|视频|录像|(?:维修|保养|通话|购买|回访|安装)[^,，。\s]{0,2}记录"
    r"|\b(?:contracts?|orders?|quot\w+|videos?|(?:service|repair|maintenance|call) (?:records?|history))\b"
)
"""What stands in none of the policy's lists: beside a kind that does it leaves the words to say what is meant."""
IN_ONE_LIST = {
    "2.5": regex(r"(?<!身份证)(?<!证件)(?:照片|相片)|\bphotos?\b(?! of (?:my |the )?(?:id|passport))"),
    "2.3": regex(r"录音|语音|声音|\b(?:voice|recordings?)\b"),
}
"""Of somebody, a photo stands in the list of applicants alone, a voice in that of partners."""
TOGETHER = regex(r"[和与跟及、]|以及|还有|\b(?:and|plus)\b|&")
AROUND = regex(
    r"[\W_\d]|[你您]们?|我们?|自己|本人|那会儿?|当时|以前|之前|[把将给帮请的了过吧呢啊也都全就只要想看查删发寄调导拿]|复[制印]|一?[份个次下]|[这那]些?|部分|信息|资料|数据|个人|所有|全部|可以|行|就好"
    r"|\b(?:i|me|my|the|a|an|all|of|you|your|please|send|see|want|would|like|to|copy|delete|data|information|personal|also|just|only|any)\b"
)
"""What stands around the name of a kind, and names none."""


def unlisted(text: str, group: str) -> bool:
    """Whether something is named that stands in none of the policy's lists, or not in that of this group.

    The kinds beside it that do would be a part of what is wanted: the words themselves then say what is meant.
    """
    elsewhere = any(words.search(text) for listed, words in IN_ONE_LIST.items() if group not in ("", listed))
    return bool(elsewhere or UNLISTED.search(text)) or any(_beside_one(part, group) for part in sentences_of(text))


def _beside_one(text: str, group: str) -> bool:
    """«面试评价和薪资»: of things named in one breath with a kind of the lists, one that is of no list."""
    parts = TOGETHER.split(text)
    if len(parts) < 2 or not group:
        return False
    listed = [bool(understand(part).data_for(group)) for part in parts]
    return any(listed) and any(not known and _names(part) for part, known in zip(parts, listed, strict=True))


def _names(part: str) -> bool:
    return THING.search(part) is not None or len(AROUND.sub("", part)) > 1
