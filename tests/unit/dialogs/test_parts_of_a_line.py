"""The answer, and beside it a clause of each known kind: both count, and what binds is said in so many words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.effects import SendCode
from dialogs.model import CallBack, Emergency, OpenCase
from dialogs.words.remarks import grumbles, when_reached, worries
from tests.talk import SETTINGS, Chat, PlainFacts

CODE = "the code"
ID = "330502199001011236"
DELETION = "删除我的个人信息，我买过你们的电梯，用不着了"
NO_REASON = "删除我的个人信息，我买过你们的电梯"
MOVE = "把我的资料转给另一家公司，我买过你们的电梯"
TOLD = ("李雷", "13800001234", CODE, "同意", ID)
AT = {"ask_name": 0, "ask_phone": 1, "ask_otp": 2, "id_consent": 3, "ask_id": 4, "confirm": 5}


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    for line in lines:
        chat.say(line.replace(CODE, chat.code) if CODE in line else line)
    return chat


def at(question: str, line: str, wish: str = DELETION) -> Chat:
    return told(wish, *TOLD[: AT[question]], line)


@pytest.mark.parametrize(
    ("question", "line", "group"),
    [
        ("ask_name", "我叫温丽君 前面那个不对 我是供应商不是买家", "2.3"),
        ("ask_phone", "13500001100 我是你们配件商 前面选错", "2.3"),
        ("ask_otp", f"{CODE}, oh and I'm a job applicant, not a customer", "2.5"),
        ("id_consent", "Yes, and I'm actually a supplier not a buyer", "2.3"),
        ("ask_id", f"{ID} 对了我是应聘的 没买过梯", "2.5"),
        ("confirm", "先别交 我是投简历的 不是买家", "2.5"),
    ],
)
def test_the_group_put_right(question: str, line: str, group: str) -> None:
    chat = at(question, line)
    assert chat.draft.group == group
    assert chat.question != question or question == "confirm"


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("ask_name", "史大伟 不是用不着 理由改成撤回同意"),
        ("ask_phone", "17700004400 理由改成我撤回同意"),
        ("ask_otp", f"{CODE} 理由写撤回同意 前面那个不对"),
        ("id_consent", "行吧同意 理由改成撤回同意那个 当初点过的"),
        ("ask_id", f"{ID}, reason should be that I withdraw my consent"),
        ("confirm", "the reason's wrong, I'm withdrawing consent, and my name is Beatriz Lima"),
    ],
)
def test_the_reason_put_right_is_not_asked_anew(question: str, line: str) -> None:
    chat = at(question, line)
    assert (chat.draft.grounds, chat.draft.rights) == (("8.3(3)",), ("delete",))
    assert chat.question not in ({question} - {"confirm"}) | {"ask_ground"}


@pytest.mark.parametrize(
    ("wish", "line", "name", "contact"),
    [
        (NO_REASON, "唔再需要啦 我個名係梁笑芳", "梁笑芳", ""),
        (NO_REASON, "I take back my consent. I'm Sofia Marchetti by the way", "Sofia Marchetti", ""),
        (NO_REASON, "不再需要了 有事打13600008800", "", "13600008800"),
        ("我的信息有错要改，求职者", "民族填苗族 有问题打13800007744", "", "13800007744"),
        (MOVE, "新时达 手机改不了就用邮箱 lan@example.com", "", "lan@example.com"),
    ],
)  # fmt: skip
def test_who_asks_told_early(wish: str, line: str, name: str, contact: str) -> None:
    chat = told(wish, line)
    assert (chat.draft.name, chat.draft.contact) == (name, contact)
    assert chat.question == ("ask_phone" if name else "ask_name")


@pytest.mark.parametrize(
    ("question", "line", "name", "contact"),
    [
        ("id_consent", "我不同意给身份证 电话也换一个 15300006677", "李雷", "15300006677"),
        ("ask_id", f"{ID}. New mobile 13100002277, use that one", "李雷", "13100002277"),
    ],
)
def test_another_contact_takes_a_code_of_its_own(question: str, line: str, name: str, contact: str) -> None:
    chat = at(question, line)
    assert (chat.question, chat.draft.name, chat.draft.contact) == ("ask_otp", name, contact)
    assert sum(isinstance(effect, SendCode) for effect in chat.effects) == 2


@pytest.mark.parametrize(
    ("question", "line", "name", "then"),
    [
        ("ask_otp", f"{CODE} 名字错了 我叫岑美玲", "岑美玲", "id_consent"),
        ("ask_id", f"it's {ID}, my name has a typo though: Marek Dvorak", "Marek Dvorak", "confirm"),
    ],
)
def test_another_name_is_looked_up_beside_the_proven_contact(question: str, line: str, name: str, then: str) -> None:
    chat = at(question, line)
    assert (chat.question, chat.draft.name, chat.draft.proven) == (then, name, True)
    assert sum(isinstance(effect, SendCode) for effect in chat.effects) == 1


@pytest.mark.parametrize(
    ("question", "line", "rights"),
    [
        ("ask_name", "覃小妹 删之前先给我看看都有啥", ("access", "delete")),
        ("ask_name", "Tom Becker and I'd like a copy before you delete", ("copy", "delete")),
        ("ask_phone", "15000006633 再加一条 给我一份复印件", ("copy", "delete")),
        ("ask_phone", "打15800003300 同埋我想睇下你哋有咩資料", ("access", "delete")),
        ("id_consent", "no to the ID number, but do send me a copy as well", ("copy", "delete")),
        ("ask_id", f"身份證 {ID} 順便查埋我有咩資料", ("access", "delete")),
        ("confirm", "先不提交 把查阅也加上 两样一起", ("access", "delete")),
        ("confirm", "Wait, add a copy request before submitting", ("copy", "delete")),
        ("ask_name", "汤敏 算了不用删了 改成查就好", ("access",)),
        ("ask_otp", f"{CODE} 算了别删了 我只要查", ("access",)),
        ("ask_id", f"{ID} 别删了 改成查询", ("access",)),
    ],
)
def test_one_more_right_or_another_one(question: str, line: str, rights: tuple[str, ...]) -> None:
    chat = at(question, line)
    assert chat.draft.rights == rights
    assert not chat.opened
    assert chat.question != question or question == "confirm"


@pytest.mark.parametrize(
    ("question", "line", "kept"),
    [
        ("ask_name", "Maria Rossi, please text only, no calls", "text only"),
        ("ask_otp", f"{CODE} 给我回电要上午 下午带孙子", "上午"),
        ("id_consent", "同意 电话请周末打", "周末"),
        ("ask_id", f"{ID} 电话傍晚打", "傍晚"),
    ],
)
def test_when_somebody_is_reached_is_no_wish_for_a_call(question: str, line: str, kept: str) -> None:
    chat = at(question, line)
    assert kept in "\n".join(chat.draft.lines)
    assert chat.question != question
    assert not any(isinstance(effect, CallBack) for effect in chat.effects)


@pytest.mark.parametrize("line", ["提交 打电话找我请在下午四点后", "submit it, only call me on weekdays before noon"])
def test_a_remark_goes_along_with_what_is_handed_in(line: str) -> None:
    chat = at("confirm", line)
    opened = [effect for effect in chat.effects if isinstance(effect, OpenCase)]
    assert len(opened) == 1
    assert "四点" in repr(opened) or "noon" in repr(opened)


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("ask_otp", f"{CODE} 等半天才来 你们系统真差"),
        ("id_consent", "同意 就是有点怕泄露"),
        ("id_consent", "同意了同意了 问了八百遍"),
        ("ask_id", f"{ID} 可千万别漏出去啊 我怕"),
        ("ask_id", f"{ID}, please don't share it with anyone"),
        ("confirm", "提交 希望别再把我号码给别人了"),
        ("confirm", "submit it. you ask too many questions"),
    ],
)
def test_a_worry_or_a_grumble_leaves_the_answer(question: str, line: str) -> None:
    chat = at(question, line)
    assert chat.question != question
    assert not any(isinstance(effect, Emergency) for effect in chat.effects)
    assert (chat.question == "after_done") == (question == "confirm")


@pytest.mark.parametrize(
    ("question", "line", "slot", "value"),
    [
        ("ask_name", "Anna Schmidt. Sorry, married name: Anna Keller. Use that", "name", "Anna Keller"),
        ("ask_phone", "13600007711 不对这是我老伴的 用我的13600007722", "contact", "13600007722"),
        ("ask_phone", "13800004411. wait, that's my office, use 13800004422", "contact", "13800004422"),
        ("id_consent", "不同意……算了 同意 省事", "consent", "agreed"),
        ("id_consent", "同意……等等 不给了", "consent", "refused"),
        ("ask_id", f"330502199001011235 错了 尾号是6 {ID}", "papers", (f"text:{ID}",)),
    ],
)
def test_the_last_word_counts(question: str, line: str, slot: str, value: object) -> None:
    assert getattr(at(question, line).draft, slot) == value


def test_the_last_word_hands_in() -> None:
    assert at("confirm", "不交了 哎 还是交吧 提交").question == "after_done"


@pytest.mark.parametrize(
    "line",
    [
        "先不提交 理由改成撤回同意",
        "提交 再要一份复印件",
        "don't submit yet, I'm a job applicant, not a customer",
        "提交 名字改成李磊",
        "提交…别 先别 千万别给别人",
        "提交 我怕他打死我",
        "我是应聘的不是买家 先放着",
    ],
)
def test_nothing_is_handed_in_beside_what_changes_or_holds_back(line: str) -> None:
    assert not at("confirm", line).opened


@pytest.mark.parametrize(
    "line",
    [
        "先不同意 再给我一份复印件",
        "同意吗 电话请周末打",
        "怎么同意 我是供应商不是买家",
        "如果你们保密我就同意 千万别泄露",
    ],
)
def test_no_consent_by_accident(line: str) -> None:
    assert at("id_consent", line).draft.consent != "agreed"


@pytest.mark.parametrize("cry", ["救命 我被困在电梯里了", "我不想活了", "太慢了 老人晕倒了", "I'm trapped in the lift"])
@pytest.mark.parametrize(("question", "answer"), [("ask_name", "李雷"), ("ask_id", ID), ("confirm", "提交")])
def test_a_cry_beside_the_answer_is_heard_first(question: str, answer: str, cry: str) -> None:
    chat = at(question, f"{answer} {cry}")
    assert any(isinstance(effect, Emergency) for effect in chat.effects) or chat.draft.alarm or chat.draft.despair
    assert not chat.opened


@pytest.mark.parametrize("line", [f"{ID} 提交吧", f"{ID}，同意提交"])
def test_the_number_hands_nothing_in(line: str) -> None:
    chat = at("ask_id", line)
    assert (chat.question, chat.opened) == ("confirm", chat.opened[:0])


@pytest.mark.parametrize(
    ("reads", "text", "so"),
    [
        (when_reached, "要回电的话下午三点以后", True),
        (when_reached, "现在就给我打电话 上午", False),
        (when_reached, "天天晚上打骚扰电话", False),
        (worries, "就是有点怕泄露", True),
        (worries, "我怕他打死我", False),
        (worries, "i'm scared, the lift is stuck", False),
        (grumbles, "跟挤牙膏似的", True),
        (grumbles, "烦死了 我要投诉", False),
        (grumbles, "麻烦先复印一份给我", False),
        (grumbles, "电梯太慢了 困住了", False),
    ],
)
def test_remarks_by_their_words(reads: object, text: str, so: bool) -> None:
    assert callable(reads)
    assert reads(text) is so


@pytest.mark.parametrize(
    ("question", "line", "name"),
    [
        ("ask_phone", "哎呀 名字打错字了 是谈宝生 另外你们周末上班不", "谈宝生"),
        ("ask_phone", "名字写错了 是谈宝生 要多久啊", "谈宝生"),
        ("ask_otp", f"{CODE} 我名字填错了 是郝丽娜", "郝丽娜"),
        ("id_consent", "同意 名字有个字错了 应该叫覃月华", "覃月华"),
        ("id_consent", "Yes I agree, and please note my name is Laura Bishop, not what I typed before", "Laura Bishop"),
        ("confirm", "Everything's right except the name, it's Monica Fry", "Monica Fry"),
    ],
)
def test_a_name_put_right_beside_anything(question: str, line: str, name: str) -> None:
    chat = at(question, line)
    assert (chat.draft.name, chat.draft.group, chat.talk.misunderstood) == (name, "2.4", 0)


@pytest.mark.parametrize("line", [f"{CODE} all fine since", f"{CODE} 都好 都没问题", f"{CODE} 名字错了 我叫岑美玲"])
def test_nothing_consents_that_was_typed_before_the_question(line: str) -> None:
    chat = at("ask_otp", line)
    assert (chat.question, chat.draft.consent) == ("id_consent", "")
    assert "敏感信息" in chat.heard[-1] or "this is sensitive" in chat.heard[-1]


@pytest.mark.parametrize("line", [f"{CODE} 等半天才来 烦死", f"{CODE} 你们这短信等了三分钟才来"])
def test_the_right_code_counts_whatever_is_said_of_it(line: str) -> None:
    assert at("ask_otp", line).draft.proven


def test_a_grumble_beside_the_submission() -> None:
    assert at("confirm", "没错 提交吧 折腾半个钟头了都").opened


@pytest.mark.parametrize(("line", "more"), [("同意 查我的就行", False), ("同意 另外还想看看你们存了什么", True)])
def test_at_the_paper_a_further_wish_is_told_as_one(line: str, *, more: bool) -> None:
    chat = at("id_consent", line)
    assert (("access" in chat.draft.rights), chat.draft.consent) == (more, "agreed")


@pytest.mark.parametrize("line", ["太慢了我不会打字 给我找个人吧", "tai man le wo bu hui da zi  gei wo zhao ge ren ba"])
def test_a_clause_that_asks_for_somebody_is_heard(line: str) -> None:
    assert any(isinstance(effect, CallBack) for effect in at("ask_name", line).effects)
