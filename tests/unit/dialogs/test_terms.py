"""What our own texts say can be asked about, and a yes-or-no question hears yes or no about its own matter."""

from __future__ import annotations

import pytest

from bot.domain.cases import State
from tests.stages import at
from tests.talk import Chat, PlainFacts, a_case

NUMBER = "GK-4T7X-2M9"


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("ask_name", "15天行不行", "不能保证"),
        ("ask_name", "半个月能不能给我", "不能保证"),
        ("ask_name", "匿名行吗", "这件事不行"),
        ("ask_name", "不写名字行吗", "这件事不行"),
        ("ask_name", "我老婆来办行不行", "委托书"),
        ("ask_name", "微信验证不行吗", "只靠微信不行"),
        ("ask_name", "驾照行不行", "可以"),
        ("ask_name", "身份证算吗", "可以"),
        ("ask_email", "公司出个盖章的说明行不行", "验证码"),
        ("ask_proxy", "公司出个盖章的说明行不行", "公章"),
        ("ask_group", "不说会怎样", "可以不说"),
        ("ask_group", "第二个是什么意思", "个人客户"),
        ("ask_ground", "第三项是啥意思", "收回了当初的同意"),
        ("ask_ground", "还有啥办法", "人工"),
        ("id_consent", "我这号码对不上吗", "没有一起对上"),
        ("ask_group", "我明天再来行吗", "继续"),
        ("id_consent", "可以寄信吗", "示例路 1 号"),
        ("ask_proxy", "材料寄到哪", "示例路 1 号"),
        ("id_consent", "can I come to your office", "no need to come"),
        ("ask_otp", "可以视频核实吗", "同事来和您约"),
        ("confirm", "要是30天没答复呢", "法院"),
        ("confirm", "可以加急吗", "不能保证"),
        ("confirm", "提交以后谁处理", "负责个人信息的同事"),
        ("ask_ground", "不给身份证会怎样", "不一定要"),
        ("ask_group", "我爸自己要不要打电话来", "不用他本人打电话"),
        ("ask_name", "信息会不会传到芬兰", "第 9"),
        ("ask_name", "没问过我同意就给了怎么办", "撤回同意"),
        ("id_consent", "what happens if I don't agree?", "up to you"),
        ("id_consent", "can I use my gmail?", "another contact"),
        ("ask_name", "why passport?", "Not everybody"),
    ],
)
def test_form_answers_what_is_asked(question: str, text: str, told: str) -> None:
    chat = at(question)
    assert (told in chat.say(text), chat.question) == (True, question), chat.heard[-1]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("注销账号", "leilei88", "会怎么样啊注销了"), "恢复不了"),
        (("把我的信息转给海尔公司", "有什么条件"), "四个条件"),
        (("限制处理我的信息", "什么叫限制"), "先停用"),
        (("限制处理我的信息", "限制多久"), "没有固定的期限"),
        (("撤回我的同意", "撤回有什么用"), "凭同意作的用途"),
        (("撤回我的同意", "撤回啥？"), "凭同意作的用途"),
        (("30天是自然日还是工作日",), "自然日"),
        (("验证码多久有效",), "10 分钟"),
        (("如果超期没答复呢",), "法院"),
        (("为什么要三十天",), "最晚的期限"),
        (("哪条法律",), "个人信息保护法"),
        (("什么叫敏感信息",), "一旦泄露"),
        (("谁能看到我的信息",), "看得到"),
        (("会留备份吗",), "备份里的也在内"),
        (("那你们有什么权利用",), "2.6"),
        (("照片你们会不会发到网上去了",), "公开"),
        (("号码删了以后还会打吗",), "不会再用它联系您"),
        (("我该交哪些东西",), "姓名"),
        (("那我去哪里告",), "起诉"),
        (("Who gave it to you?",), "every source"),
        (("what is sensitive data",), "whereabouts"),
        (("are these calendar days?",), "Calendar days"),
        (("公司全称",), "样例公司"),
        (("不满意怎么办",), "再看一次"),
        (("网信办电话多少",), "官网为准"),
        (("我爸自己要不要打电话来",), "不用他本人打电话"),
        (("那这里能干嘛",), "查阅、复制"),
        (("我可以用English吗",), "in English"),
        (("客服电话",), "400-000-0000"),
        (("负责人叫什么",), "负责人的名字"),
        (("有没有人能看到",), "看得到"),
        (("privacy policy where can I read it",), "clause"),
    ],
)
def test_rules_and_terms_are_told(lines: tuple[str, ...], told: str) -> None:
    chat = Chat()
    assert told in chat.say(*lines), chat.heard[-1]


@pytest.mark.parametrize("text", ["全文在哪看", "发我一份全文"])
def test_whole_rules_are_no_copy_of_data(text: str) -> None:
    chat = Chat()
    assert ("第 5 条" in chat.say(text), chat.draft.rights) == (True, ())


def test_proven_person_is_asked_for_no_document() -> None:
    chat = at("confirm")
    assert ("这次不用" in chat.say("要交身份证吗")) == (chat.draft.proven and not chat.draft.paper_needed)


def test_correction_that_is_asked_for_is_no_change_of_the_request() -> None:
    chat = Chat()
    assert ("撤回申请" in chat.say("我想改一下登记的电话，能改吗"), chat.draft.rights) == (False, ("correct",))


@pytest.mark.parametrize("text", ["为啥", "啥", "？"])
def test_puzzled_person_with_a_case_hears_how_it_stands(text: str) -> None:
    chat = Chat(PlainFacts(held=[a_case(NUMBER, state=State.OPEN)]))
    assert NUMBER in chat.say(text)


@pytest.mark.parametrize(
    "text",
    ["谁能看到我身份证照片", "有人看得见我的证件吗？", "who can see my ID photo?", "who else gets to read my passport"],
)
def test_who_sees_a_document_is_told_with_how_long_it_is_kept(text: str) -> None:
    said = Chat().say(text)
    assert "30" in said
    assert "核对身份的同事" in said or "colleague who checks" in said
