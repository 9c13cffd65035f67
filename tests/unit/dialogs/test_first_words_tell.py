"""What a first message tells of group, receiver, child and value; what it only mentions tells nothing."""

from __future__ import annotations

import pytest

from dialogs.told.mentions import age_of
from dialogs.told.receiver import receiver_told
from tests.talk import Chat


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("我是劳务队的汪大勇，跟着你们项目部装了六年梯，给我一份登记资料", "2.3"),
        ("我跟着你们师傅装过两年梯 帮我查查登记了啥", "2.3"),
        ("我是施工队的 把我的工资卡信息改一下", "2.3"),
        ("又打电话问我别墅装不装梯 我一送外卖的住城中村 我装哪儿去 别打了行不", ""),
        ("天天打电话推销家用电梯，我租房住的，别打了", ""),
        ("your people keep calling to sell me a home lift. I live in a rented flat. stop it", ""),
        ("我家去年装了你们的梯，还天天打电话问我要不要再装一台，别打了", "2.4"),
        ("你们老发短信推销，我就是应聘过，别发了", "2.5"),
        ("隔壁装电梯，你们推销的顺藤摸瓜摸到我头上了，把我号码删了，我家平房装什么梯！", ""),
        ("隔壁装了你们的电梯不错，我家也装了一部，删我资料", "2.4"),
        ("You called me asking if I want a lift and I bought the elevator, delete my data", "2.4"),
        ("你们打电话让我买电梯我买了，删我资料", "2.4"),
    ],
)
def test_what_a_sales_call_was_about_makes_nobody_a_customer(text: str, group: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.group == group


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("我跟你们装过一部梯，删我信息", ""),
        ("我跟你们签了合同装的电梯，给我一份资料", "2.4"),
        ("我们是业主，跟你们做了加装电梯，删我资料", "2.4"),
        ("邻居跟你们装过电梯，我的电话也被你们存了，删掉", "other"),
        ("我朋友跟着你们装了两年梯，我的号也被存了，删掉", ""),
        ("我跟着你们装了两年梯，删我资料", "2.3"),
        ("我跟你们项目部签的合同装的梯，给我一份资料", "2.4"),
        ("我跟你们的师傅约好装梯，结果没来，删我资料", ""),
        ("我跟你们队里师傅装过梯，查我资料", "2.3"),
        ("我去年面你们那会儿交的全套材料，直接帮我发到我现在合作的猎头公司", "2.5"),
    ],
)
def test_who_had_a_lift_put_in_with_us_is_no_partner(text: str, group: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.group == group


@pytest.mark.parametrize(
    ("text", "receiver"),
    [
        (
            "下个月我要去宁波恒泰电梯服务有限公司上班了，麻烦你们直接把我那份传给他们，不用经我的手。",
            "宁波恒泰电梯服务有限公司",
        ),
        ("我跳槽去杭州西奥电梯集团了，麻烦把登记资料给那边传过去", "杭州西奥电梯集团"),
        ("I am joining Otis China next month, please transfer my file to them directly", "Otis China"),
        ("I moved to Schindler in May. Can you send my records to them?", "Schindler"),
        ("帮我把资料传给新单位 蒂升电梯 谢谢", "新单位，蒂升电梯"),
        ("把我的资料转给他们，永大电梯", "他们，永大电梯"),
        ("把资料转给他们，别寄给我", ""),
        ("资料转给那边，直接转", ""),
        ("please transfer my data to them, not to me", ""),
        ("我下个月入职恒泰公司，资料转给新单位", "恒泰公司"),
        ("他们是恒泰公司，转过去", "恒泰公司"),
        ("请把资料转到那边，我爸去恒泰电梯公司上班了", ""),
        ("Send my data to them. I used to work at Otis", ""),
        ("transfer my data to them, they were hired by You", ""),
        ("我换到恒泰集团工作过三年，不是现在，转给他们", ""),
        ("我是去年离开恒泰公司的，转给他们", ""),
        ("我去过恒泰公司，转给他们", ""),
        ("转给新单位，是恒泰公司的人", ""),
        ("转给他们，上次去了中心医院", ""),
        ("I joined Otis in 2010 and left in 2015, send my data to them", ""),
    ],
)
def test_them_are_who_was_named_before(text: str, receiver: str) -> None:
    assert receiver_told(text) == receiver


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("我家老二才十二 偷摸拿我平板在你们官网弄了个账号 给他注销喽", "under14"),
        ("俺家老大今年16，投过你们的实习简历 帮他删了吧", "under18"),
        ("我家小的才八岁 上次参观拍了照 把照片删掉", "under14"),
        ("我闺女13了，删她的账号", "under14"),
    ],
)
def test_a_child_by_its_rank_is_the_speakers(text: str, age: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.draft.requester, chat.draft.relation, chat.draft.age) == ("guardian", "parent", age)


@pytest.mark.parametrize(
    "text", ["我们老大说要删", "我家老板四十", "我家老房子十二楼", "儿子2个账号", "我儿子十二岁那年装的梯"]
)
def test_other_words_tell_no_age(text: str) -> None:
    assert age_of(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "我是给你们做维保分包的 叫郝运来 上回登记生日那格漏了 门禁说资料不全不让进 帮我补上 90年2月3号的",
        "我是应聘的李雷，表上学历那栏没填，麻烦补一下，我是硕士",
        "民族那项空着 我是苗族 帮我加上 我是你们客户",
    ],
)
def test_a_value_of_its_kind_is_not_asked_again(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.draft.detail, chat.question == "ask_detail") == (text, False)
    assert chat.draft.name != "苗族"


@pytest.mark.parametrize("text", ["我90年2月3号入职的 生日漏了 补一下 我是应聘的", "生日漏登了 补一下 我是你们客户"])
def test_a_day_of_something_else_is_no_birthday(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.question == "ask_detail"


@pytest.mark.parametrize(
    ("text", "requester", "name", "subject"),
    [
        ("我太太想要一份复印件，她在国外不方便，我来办，她叫林晓，我叫陈默", "agent", "陈默", "林晓"),
        (
            "my son is 10, he made an account in your mini program, kill it pls. I'm his dad Tom Reed",
            "guardian",
            "Tom Reed",
            "",
        ),
        (
            "My late husband Karl Braun had a platform lift from you. I need copies of his contract data. Ingrid Braun",
            "relative",
            "Ingrid Braun",
            "Karl Braun",
        ),
        ("我15岁 参加过你们的科普夏令营 想把照片撤了", "self", "", ""),
        ("我家孩子他爸把我的号码填到你们那儿了 我根本没同意过 删", "self", "", ""),
        ("hello，我想check一下你们存了我什么data，name是 Vivian Gao", "self", "Vivian Gao", ""),
        ("跟你们打官司呢 资料都先别动 我是供应商那边的 宋江涛", "self", "宋江涛", ""),
    ],
)
def test_who_asks_and_for_whom(text: str, requester: str, name: str, subject: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.draft.requester, chat.draft.name, chat.draft.subject_name) == (requester, name, subject)


@pytest.mark.parametrize(
    "text",
    [
        "俺去恁们公司应聘保安来着 没要俺 俺那身份证复印件恁给俺删了",
        "你们跟我们公司的合同没续，可我个人手机还留在你们供应商系统里，把我删掉",
    ],
)
def test_an_end_is_a_reason(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.grounds == ("8.3(1)",)


def test_what_was_left_out_is_told_at_length() -> None:
    chat = Chat()
    chat.say("我简历上少写了一段2021到2023在奥的斯实习的经历 能补吗 投的校招")
    assert chat.draft.detail != ""


@pytest.mark.parametrize("text", ["我家老二的信息删掉", "把我家老三的照片删掉", "帮我家老二查一下资料"])
def test_a_child_by_rank_is_asked_for_as_a_child(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.draft.requester, chat.draft.relation) == ("guardian", "parent")


@pytest.mark.parametrize(
    "text", ["我是老二，把我的信息删掉", "我家老二介绍的，删我的信息", "我家老大难的问题，删我信息"]
)
def test_a_rank_beside_ones_own_wish_makes_no_guardian(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert not chat.draft.for_other
