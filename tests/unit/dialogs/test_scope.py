"""Which of the data are meant, in the person's own words, and what narrows them."""

from __future__ import annotations

from typing import Any, cast

import pytest

from dialogs.told.scope import limits
from dialogs.told.unlisted import unlisted
from tests.talk import Chat

TO_THE_SUMMARY = ("陈红", "没有", "不同意")


@pytest.mark.parametrize(
    ("wish", "then"),
    [
        ("我只要删我老婆的电话，别的留着", ("求职者", "用不着了")),
        ("我要看我的体检报告，别的不用", ("求职者",)),
        ("当时填了个表 上面有我老婆电话还有我妈电话…帮我抹掉", ("求职者", "用不着了")),
        ("把我的照片删掉，其他别删", ("求职者", "用不着了")),
        ("please delete only my photo and keep the rest", ("3", "1")),
    ],
)
def test_words_that_narrow_a_wish_stand_on_the_card_and_in_the_case(wish: str, then: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say(wish, *then, *TO_THE_SUMMARY)
    assert wish in chat.heard[-1]
    assert "全部" not in chat.heard[-1]
    chat.say("提交")
    assert wish in str(chat.opened[0].draft["items"])


def test_a_line_drawn_later_narrows_what_stands() -> None:
    chat = Chat()
    chat.say("删除", "2", "1", "李四", "那就只删电话推广的")
    assert (chat.draft.rights, chat.draft.scope) == (("delete",), "那就只删电话推广的")
    chat.say("没有", "不同意", "其他的别动，只要删简历")
    assert chat.draft.scope == "那就只删电话推广的\n其他的别动，只要删简历"


@pytest.mark.parametrize(
    "wish", ["删除我的信息", "我要删除我的全部信息 我叫李四，手机13800001234", "delete all my data"]
)
def test_what_names_no_part_means_everything(wish: str) -> None:
    chat = Chat()
    chat.say(wish)
    assert not chat.draft.scope


@pytest.mark.parametrize(
    "wish",
    [
        "删我的信息，除了开票信息都删掉",
        "删掉我所有信息，开票的别删",
        "我要删信息，合同别删",
        "delete all my data, except my invoices",
    ],
)
def test_an_exception_stands_beside_the_deletion(wish: str) -> None:
    chat = Chat()
    chat.say(wish)
    assert chat.draft.rights == ("delete",)
    assert (chat.draft.scope, chat.draft.data) == (wish, ())


@pytest.mark.parametrize("line", ["开票的不要删，其他都删", "不要全部，就开票那块", "只删开票的", "只要2023年以后的"])
def test_a_line_drawn_where_a_name_is_asked_for_is_no_name(line: str) -> None:
    chat = Chat()
    chat.say("删除我的信息", "客户", "用不着了", line)
    assert (chat.question, chat.draft.name, chat.draft.scope) == ("ask_name", "", line)


@pytest.mark.parametrize("line", ["先别删", "我的信息别删", "所有的都不要删", "除了手机没别的了", "就是你们公司的"])
def test_what_keeps_everything_or_means_something_else_draws_no_line(line: str) -> None:
    assert not limits(line)


def test_who_somebody_is_narrows_nothing_and_numbers_are_masked() -> None:
    chat = Chat()
    chat.say("我投过简历，想看下你们留了我什么")
    assert (chat.draft.scope, chat.draft.data) == ("", ())
    chat = Chat()
    chat.say("请删除我的简历信息，我去年面试过，我叫陈静，手机13912345678", "不想找了", "没有", "不同意")
    assert chat.draft.data == ("2.5(3)",)
    assert "手机139***78" in chat.heard[-1]
    assert "13912345678" not in chat.heard[-1]


@pytest.mark.parametrize("line", ["身份证和简历", "简历和照片", "my CV and ID card"])
def test_kinds_of_data_are_no_reason(line: str) -> None:
    chat = Chat()
    chat.say("删除我的信息", "求职者", line)
    assert (chat.question, chat.draft.grounds, chat.draft.scope) == ("ask_ground", (), line)


@pytest.mark.parametrize("line", ["我没有违反约定吧", "法律规定要写吗", "个人隐私"])
def test_question_and_denial_are_no_ground(line: str) -> None:
    chat = Chat()
    chat.say("删除我的信息", "求职者", line)
    assert (chat.question, chat.draft.grounds) == ("ask_ground", ())


@pytest.mark.parametrize(
    ("wish", "data"),
    [
        ("我是你们合作单位的技师，你们留了我哪些照片？", ()),
        ("我应聘过，把我的照片删了", ("2.5(1)",)),
        ("我是供应商，把我的姓名和电话删了", ("2.3(1)",)),
    ],
)
def test_a_photo_stands_in_the_list_of_applicants_only(wish: str, data: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say(wish)
    assert (chat.draft.scope, chat.draft.data) == (wish, data)


@pytest.mark.parametrize(
    "wish",
    [
        "看一下你们有我哪些资料，弄好了给我手机打个电话，我是业主",
        "我是业主，我的资料全部给我一份，快递到我家里地址就可以",
        "我应聘过，查查你们存了我什么，有消息电话通知我",
        "我是供应商，想知道你们存了我什么，不太会用手机，寄给我吧",
        "我是客户，存了我什么都给我看看，收件地址是湖州南浔区人民路1号",
        "I am a customer, show me everything you hold, then call me on my mobile",
    ],
)
def test_the_way_an_answer_comes_narrows_nothing(wish: str) -> None:
    chat = Chat()
    chat.say(wish)

    assert chat.draft.rights in (("access",), ("copy",))
    assert chat.draft.group in ("2.3", "2.4", "2.5")
    assert chat.draft.data == ()


@pytest.mark.parametrize(
    ("wish", "data"),
    [
        ("我是业主，看下你们存的我的手机号", ("2.4(1)",)),
        ("我应聘过，我家的住址和电话给我删了", ("2.5(1)",)),
        ("我是业主，发票给我一份，打我电话就行", ("2.4(2)",)),
        ("我是业主，把我的联系电话删掉", ("2.4(1)",)),
        ("我应聘过，删掉我的邮箱", ("2.5(1)",)),
    ],
)
def test_a_kind_that_is_wanted_narrows_beside_it(wish: str, data: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say(wish)

    assert chat.draft.data == data


@pytest.mark.parametrize(
    ("wish", "group"),
    [
        ("应聘过，面试打分表和工资资料给我复制一份", "2.5"),
        ("我应聘过，语音面试的录音、学历材料各要一份", "2.5"),
        ("我是业主，开票资料跟报修时的通话录音给我一份", "2.4"),
        ("我是业主，给我发票和验收单的复印件", "2.4"),
    ],
)
def test_with_one_that_is_in_no_list_the_words_say_what_is_meant(wish: str, group: str) -> None:
    chat = Chat()
    chat.say(wish)

    assert (chat.draft.group, chat.draft.data) == (group, ())
    assert chat.draft.scope == wish


@pytest.mark.parametrize(
    ("words", "group", "one"),
    [
        ("体检报告和成绩单", "2.5", False), ("录音和开票资料", "2.3", False), ("录音和开票资料", "2.4", True),
        ("我和我爱人的电话", "2.4", False), ("姓名、电话和区域", "2.4", False), ("身份证和发票", "2.4", True),
        ("笔试卷子和简历", "2.5", True), ("my photo and my CV", "2.5", False),
        ("the floor plan and my invoices", "2.4", True),
    ],
)  # fmt: skip
def test_kinds_that_stand_in_no_list(words: str, group: str, one: bool) -> None:
    assert unlisted(words, group) is one


ANSWERS = {
    "ask_group": "2", "ask_ground": "6", "ask_name": "李雷", "ask_email": "li.lei@example.com", "ask_phone": "没有",
    "id_consent": "不同意",
}  # fmt: skip


def items_of(wish: str) -> dict[str, dict[str, Any]]:
    """The items of the case that a wish becomes, by right."""
    chat = Chat()
    chat.say(wish)
    chat.fill(ANSWERS)
    chat.say("提交")
    items = cast("list[dict[str, Any]]", chat.opened[0].draft["items"])
    return {item["right"]: item for item in items}


@pytest.mark.parametrize(
    ("wish", "object_"),
    [
        ("改一下手机号13900002222，把旧邮箱删了", "把旧邮箱删了"),
        ("麻烦把电话改成13912345678，另外以前留的邮箱删掉吧", "邮箱删掉"),
        ("1、更正手机号为13900002222 2、删除旧邮箱", "删除旧邮箱"),
        ("Change my phone to 13900002222, and delete my old e-mail", "delete my old e-mail"),
    ],
)
def test_deletion_beside_a_new_value_is_of_what_it_names(wish: str, object_: str) -> None:
    items = items_of(wish)
    assert set(items) == {"correct", "delete"}
    assert object_ in str(items["delete"]["detail"])
    assert "1390000" not in str(items["delete"]["detail"])


@pytest.mark.parametrize(
    "wish",
    [
        "把地址更新成南浔区1号，旧的删了", "删掉我老家的地址，换成现在的：南浔区1号",
        "change my number to 13900002222 and delete the old one",
    ],
)  # fmt: skip
def test_what_a_new_value_replaces_is_no_deletion(wish: str) -> None:
    assert set(items_of(wish)) == {"correct"}


@pytest.mark.parametrize(
    "wish",
    [
        "我要一份我的资料，姓名李雷，电话13800138000", "给我复制一份我的信息，电话邮箱都可以找到我",
        "要一份我的资料，身份证我有，电话邮箱都留过", "复制一份我的信息，姓名李雷，身份证后四位1234",
    ],
)  # fmt: skip
def test_who_somebody_is_and_how_to_reach_them_narrows_nothing(wish: str) -> None:
    assert items_of(wish)["copy"]["data"] == []


@pytest.mark.parametrize("wish", ["我就想删个号码", "删掉我的姓名和电话"])
def test_a_number_or_a_name_that_is_to_go_is_a_part(wish: str) -> None:
    assert items_of(wish)["delete"]["data"] == ["2.4(1)"]


@pytest.mark.parametrize("wish", ["我想知道谁看过我的信息", "你们给物业看过我的乘梯记录吗"])
def test_who_looked_at_the_data_stands_in_the_case(wish: str) -> None:
    assert wish in str(items_of(wish)["access"]["detail"])


def test_numbered_wishes_are_all_heard_whatever_is_told_before_them() -> None:
    wish = "我以前在你们家买的电梯。烦死了：一、停止一切营销电话；二、告诉我你们都存了我什么；三、全部删除"
    assert set(items_of(wish)) == {"access", "withdraw", "delete"}


@pytest.mark.parametrize(
    "wish",
    [
        "我身份证丢了，想查一下我的信息，求职者",
        "开发票的时候留过电话，想看看我的全部信息",
        "电话被骚扰，删除我的全部信息，客户",
        "我叫李雷，手机丢了，要一份我的全部资料",
        "你们打电话问过我地址，我想删掉我的信息",
        "收到你们短信说有我的邮箱，我要查你们有我什么",
        "学历高，想查我的信息",
        "结婚后改名了，删除我以前的资料",
        "请删除本人在贵司的全部个人信息，包括姓名、电话、邮箱、简历等",
        "有人拿我的身份证在你们这应聘，把我的信息删掉",
        "I lost my ID card, want to see my data",
        "my phone is broken, I want a copy of my data",
        "nobody answers the phone so I'm asking here: delete my data",
        "my phone number is 13800138000, delete all my data",
        "copy of my data please, first name Lei, last name Li",
    ],
)
def test_what_is_told_beside_the_verb_narrows_nothing(wish: str) -> None:
    chat = Chat()
    chat.say(wish)
    assert chat.draft.rights
    assert (chat.draft.scope, chat.draft.data) == ("", ())


@pytest.mark.parametrize(
    "wish",
    [
        "我填过简历，里面的信息帮我删掉",
        "我的体检报告你们一直留着，我想删除这些信息",
        "查我的信息，就是当时的体检报告",
        "帮我删除我的信息：电话、地址",
        "我邮箱换了，旧的删掉",
        "照片被盗用了，删掉",
        "删除我的全部信息，发票不需要",
        "删除我的简历，手机丢了",
        "I left my phone number and address with you, delete them",
    ],
)
def test_what_the_verb_governs_narrows_the_wish(wish: str) -> None:
    chat = Chat()
    chat.say(wish)
    assert chat.draft.scope == wish


@pytest.mark.parametrize(
    ("wish", "data"), [("把我简历里的电话和邮箱都删了，其他留", ("2.5(1)",)), ("把我家人的信息从我的简历里删掉", ())]
)
def test_where_it_stands_is_no_part_of_what_goes(wish: str, data: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say(wish)
    assert (chat.draft.scope, chat.draft.data) == (wish, data)
