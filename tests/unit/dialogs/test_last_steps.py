"""The last steps, papers and card: an answer beside something else, a paper left out, who is asked first, what is put
right or added at the card, and a yes beside a question."""

from __future__ import annotations

import pytest

from bot.domain.cases import Paper
from dialogs.draft import opening
from tests.stages import at
from tests.talk import Chat

TO_CONSENT = ("想看看你们存了我哪些信息", "2", "李雷", "li.lei@example.com", "收不到，改用证件")
NUMBER = "330502199001011236"


def asked_for_a_paper(*lines: str) -> Chat:
    chat = Chat()
    chat.say(*TO_CONSENT, *lines)
    return chat


@pytest.mark.parametrize(
    "line",
    [
        "号码可以给 照片不拍", "号码行 拍照就免了", "只给号码 不传照片", "证件号可以报给你们，照片就别了",
        "you can have the number but not a picture",
    ],
)  # fmt: skip
def test_number_without_a_picture_is_a_consent(line: str) -> None:
    chat = asked_for_a_paper(line)
    assert (chat.question, chat.draft.consent, chat.draft.scope) == ("ask_id", "agreed", "")


@pytest.mark.parametrize("line", ["不拍照也不报号码", "照片算了 号码行不", "手机号码可以给 照片不拍", "照片不拍"])
def test_other_words_of_number_and_picture_are_none(line: str) -> None:
    assert asked_for_a_paper(line).draft.consent != "agreed"


@pytest.mark.parametrize(
    "line",
    [
        "身份证就算了 其他照办", "证件就算了吧 其他的正常办", "身份证这个跳过 删掉就行", "证件不交了 先办着",
        "skip the ID, carry on with the rest", "nope, leave the ID out and go on",
    ],
)  # fmt: skip
def test_paper_left_out_is_withheld_and_the_rest_goes_on(line: str) -> None:
    chat = asked_for_a_paper(line)
    assert (chat.question, chat.draft.consent) == ("confirm", "refused")
    assert opening(chat.draft)["identity"] == Paper.WITHHELD.value


@pytest.mark.parametrize(
    ("line", "consent", "rights"),
    [
        ("不同意给身份证 另外除了查 再给我复制一份", "refused", ("access", "copy")),
        ("同意 另外再给我复制一份", "agreed", ("access", "copy")),
        ("I don't agree. Also I'd like a copy of it", "refused", ("access", "copy")),
        ("不给 顺便再加个复制", "refused", ("access", "copy")),
        ("同意，不过办完给我删掉", "agreed", ("access",)),
        ("同意，办完把我的身份证照片删掉", "agreed", ("access",)),
    ],
)
def test_answer_counts_beside_a_further_wish(line: str, consent: str, rights: tuple[str, ...]) -> None:
    draft = asked_for_a_paper(line).draft
    assert (draft.consent, draft.rights) == (consent, rights)


@pytest.mark.parametrize(
    ("line", "consent"),
    [
        ("不同意 另外邮箱写错了 是lilei2@example.com", "refused"),
        ("同意，另外邮箱换成lilei2@example.com", "agreed"),
        ("I agree, and also please change my e-mail to lilei2@example.com", "agreed"),
    ],
)
def test_answer_counts_beside_another_contact(line: str, consent: str) -> None:
    draft = asked_for_a_paper(line).draft
    assert (draft.consent, draft.contact, draft.rights) == (consent, "lilei2@example.com", ("access",))


@pytest.mark.parametrize(
    ("rest", "slot", "value"),
    [
        ("还有名字不对 我叫林婉清", "name", "林婉清"),
        ("另外邮箱写错了 应该是lilei2@example.com", "contact", "lilei2@example.com"),
        ("顺便再复制一份给我", "rights", ("access", "copy")),
    ],
)
def test_number_counts_beside_something_else(rest: str, slot: str, value: str | tuple[str, ...]) -> None:
    draft = asked_for_a_paper("同意", f"{NUMBER} {rest}").draft
    assert (draft.papers, getattr(draft, slot)) == ((f"text:{NUMBER}",), value)


@pytest.mark.parametrize(
    "line", ["我问下我儿子再说", "等我儿子回来问他", "我得跟老伴商量下", "let me ask my son first",
             "need to talk to my husband about this"],
)  # fmt: skip
def test_who_is_asked_first_is_nobody_to_act_for(line: str) -> None:
    for before in ((), ("同意",)):
        chat = asked_for_a_paper(*before, line)
        kept = (chat.draft.requester, chat.draft.lines, chat.talk.misunderstood)
        assert (chat.question, *kept) == ("ask_id" if before else "id_consent", "self", (), 0)


@pytest.mark.parametrize("line", ["我儿子今年8岁 查他的", "其实是替我爸查的"])
def test_who_is_asked_for_is(line: str) -> None:
    assert asked_for_a_paper(line).draft.requester != "self"


@pytest.mark.parametrize(
    "line", ["one sec, need to find my card", "我去拿证件", "等我两分钟 身份证在车里", "hang on, getting my wallet"]
)
def test_looking_for_the_paper_is_waited_for(line: str) -> None:
    chat = asked_for_a_paper("同意", line)
    assert (chat.question, chat.draft.paper_later, chat.talk.misunderstood) == ("ask_id", False, 0)


@pytest.mark.parametrize("line", ["照片怎么发啊 我不会弄", "我不会弄 照片怎么传"])
def test_helpless_question_is_answered_and_stays(line: str) -> None:
    chat = asked_for_a_paper("同意", line)
    assert (chat.question, chat.draft.paper_later, "拍照发到这里" in chat.heard[-1]) == ("ask_id", False, True)


@pytest.mark.parametrize("line", ["想了下 身份证还是不给了", "证件免了吧 直接办", "算了身份证不拍了 你们直接办"])
def test_consent_is_taken_back_at_the_paper(line: str) -> None:
    chat = asked_for_a_paper("同意", line)
    assert (chat.question, chat.draft.consent) == ("confirm", "refused")


def test_request_is_called_off_for_the_paper_it_wants() -> None:
    chat = asked_for_a_paper("还要身份证 那我不查了 取消吧")
    assert chat.draft.rights == ()


@pytest.mark.parametrize(
    "line",
    [
        "别取消啊 我要提交的", "谁说取消了 提交", "不是要取消 帮我提交", "我不想取消 提交吧",
        "don't cancel, I want to submit",
        "提交吧 顺便问下多久有结果", "提交，顺便问下多久有结果", "再磨叽我就要被困死在你们这流程里了 提交！",
    ],
)  # fmt: skip
def test_submission_counts_whatever_stands_beside_it(line: str) -> None:
    chat = at("confirm")
    chat.say(line)
    assert len(chat.opened) == 1


@pytest.mark.parametrize("line", ["电话就算了 别的照旧", "forget the call, the rest as planned"])
def test_what_lets_a_part_go_ends_nothing_at_the_card(line: str) -> None:
    chat = at("confirm")
    chat.say(line)
    assert (chat.question, chat.draft.rights, chat.opened) == ("confirm", ("access",), [])
    assert line in chat.draft.lines


@pytest.mark.parametrize(
    "line", ["别取消", "不取消了 先放着", "我问下我儿子再交", "不着急 我先看看", "别取消 先别提交"]
)
def test_nothing_is_handed_in_by_what_only_sounds_like_it(line: str) -> None:
    chat = at("confirm")
    chat.say(line)
    assert (chat.question, chat.opened, chat.draft.requester) == ("confirm", [], "self")


@pytest.mark.parametrize(
    "line",
    [
        "再加一条 复制一份给我", "再补一条 我还要拷贝一份", "还要一份复印件 加上", "能不能再加个复制",
        "I also want a copy of it, add that", "also add a copy please", "could you add a copy of everything too",
    ],
)  # fmt: skip
def test_one_more_wish_supplements_nothing(line: str) -> None:
    chat = Chat()
    chat.say(*TO_CONSENT, "同意", NUMBER, line)
    assert (chat.question, chat.draft.rights) == ("confirm", ("access", "copy"))


@pytest.mark.parametrize(
    ("line", "rights"),
    [
        ("删之前先让我查一下你们有啥 两个都办", ("access", "delete")),
        ("先查后删 两个都要", ("access", "delete")),
        ("我能不能先看看", ("access",)),
    ],
)
def test_both_are_wanted_where_both_are_named(line: str, rights: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say("删除我的个人信息，家里装过电梯，用不着了", *TO_CONSENT[2:], "不同意")
    chat.say(line)
    assert chat.draft.rights == rights


@pytest.mark.parametrize("line", ["修改 邮箱用 chenli@example.com 手机不用了", "手机不用了，邮箱 chenli@example.com"])
def test_another_contact_draws_no_range(line: str) -> None:
    chat = Chat()
    chat.say("删除我的个人信息，家里装过电梯，用不着了", *TO_CONSENT[2:], "不同意")
    chat.say(line)
    assert (chat.draft.contact, chat.draft.data, chat.draft.scope) == ("chenli@example.com", (), "")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("都对 就是名字不对 是婉转的婉 林婉清", "林婉清"),
        ("名字不是这个 是李蕾", "李蕾"),
        ("my name should be Lei Lee", "Lei Lee"),
        ("change the name to Karen Holt", "Karen Holt"),
    ],
)
def test_name_put_right_at_the_card_is_taken(line: str, name: str) -> None:
    chat = asked_for_a_paper("不同意", line)
    assert chat.draft.name == name


@pytest.mark.parametrize("line", ["名字不对 我写成了李磊", "名字改成我老婆的 张丽"])
def test_name_that_is_not_meant_is_not(line: str) -> None:
    chat = asked_for_a_paper("不同意", line)
    assert chat.draft.name not in ("李磊", "张丽")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (f"{NUMBER} 我家地址错了 应为1203", ("我家地址错了 应为1203",)),
        (f"身份证号是{NUMBER}", ()),
        (f"here you go: {NUMBER}", ()),
        (f"{NUMBER}，谢谢", ()),
    ],
)
def test_what_stands_beside_the_number_goes_along_without_it(line: str, told: tuple[str, ...]) -> None:
    draft = asked_for_a_paper("同意", line).draft
    assert (draft.papers, draft.lines) == ((f"text:{NUMBER}",), told)


@pytest.mark.parametrize(("line", "question"), [("名字对 电话错了", "ask_email"), ("电话对 名字错了", "ask_name")])
def test_what_is_wrong_is_asked_anew_and_not_what_is_right(line: str, question: str) -> None:
    assert asked_for_a_paper("不同意", line).question == question


def test_note_is_added_to_the_request() -> None:
    draft = asked_for_a_paper("不同意", "加一条备注：周末联系").draft
    assert (draft.rights, draft.detail) == (("access",), "加一条备注：周末联系")


@pytest.mark.parametrize(
    "line", ["提交 身份证那条去掉", "身份证就算了 其他都可以", "身份证不给", "ID card? forget it, other things ok"]
)
def test_paper_that_the_card_announces_may_be_let_go(line: str) -> None:
    chat = asked_for_a_paper("同意")
    chat.say("稍后再交", line)
    assert (chat.question, chat.draft.consent, chat.draft.rights, chat.opened) == (
        "confirm",
        "refused",
        ("access",),
        [],
    )


@pytest.mark.parametrize("line", ["身份证先不交", "名字不对 身份证没问题", "身份证号别写错", "身份证没问题"])
def test_paper_that_is_only_named_at_the_card_is_still_to_come(line: str) -> None:
    chat = asked_for_a_paper("同意")
    chat.say("稍后再交", line)
    assert chat.draft.consent == "agreed"


@pytest.mark.parametrize("line", ["可以 除了你们别给外人看", "提交吧 莫给人家看", "不要让我老公看到"])
def test_who_is_to_hear_nothing_of_it_goes_along_and_ends_no_right(line: str) -> None:
    chat = at("confirm")
    chat.say(line)
    assert (chat.question, chat.draft.rights, chat.draft.detail, chat.opened) == ("confirm", ("access",), line, [])
