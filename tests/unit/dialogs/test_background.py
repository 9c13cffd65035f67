"""Who wants something explained is not asked how they know us; what they said of it before goes along."""

from __future__ import annotations

import pytest

from dialogs.told.background import grounds_told, group_before
from dialogs.understanding import understand
from tests.talk import Chat


@pytest.mark.parametrize(
    ("lines", "group"),
    [
        (
            (
                "Your system rejected me four minutes after I hit submit. No human read that.",
                "I'm formally asking you to explain how the automatic screening decided about me, in writing.",
            ),
            "2.5",
        ),
        (("机器三分钟就把我刷了", "我要你们书面解释这个自动决定"), "2.5"),
        (("我家装了你们的电梯", "请书面解释一下规则第7条 登记成申请"), "2.4"),
        (("hello", "please explain clause 7 in writing, file it as a request"), ""),
    ],
)
def test_explanation_takes_the_group_from_what_was_said(lines: tuple[str, ...], group: str) -> None:
    chat = Chat()
    chat.say(*lines)
    assert (chat.draft.rights, chat.draft.group) == (("explain",), group)


@pytest.mark.parametrize(
    ("said", "group"),
    [
        (("你们AI面试给我打了低分",), "2.5"),
        (("your app profiled me and gave me a higher price",), "2.7"),
        (("你们电梯为什么老停",), ""),
        (("我在你们网站注册过", "我投过简历"), ""),
        ((), ""),
    ],
)
def test_group_is_known_where_no_two_lines_differ(said: tuple[str, ...], group: str) -> None:
    assert group_before(said) == group


@pytest.mark.parametrize(
    "line",
    [
        "去年在你们公众号上参加抽奖填了电话 现在删掉吧",
        "I entered a draw on your website last year, please delete my number",
    ],
)
def test_what_was_done_on_our_pages_tells_a_user(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.group == "2.7"


@pytest.mark.parametrize("wish", ["那删了吧", "那就删了", "不改了 全删", "能不能删 能删就现在删"])
def test_nobody_has_a_reason_by_the_bare_wish(wish: str) -> None:
    assert grounds_told(understand(wish), first=True) == ()


@pytest.mark.parametrize(
    ("line", "group"),
    [
        ("we bought a residential elevator from you for our house in Suzhou", "2.4"),
        ("we have had one of your residential elevators in our villa in Hangzhou since 2019", "2.4"),
        ("投了维保工的", "2.5"),
        ("投的是安装工", "2.5"),
        ("焊接外协", "2.3"),
        ("投了标的供应商", "2.3"),
        ("维保工", "2.3"),
        ("I used to fit lifts for a contractor of yours", "2.3"),
    ],
)
def test_how_somebody_knows_us_is_heard_where_it_is_asked(line: str, group: str) -> None:
    chat = Chat()

    chat.say("我要查我的信息", line)

    assert (chat.question, chat.draft.group) == ("ask_name", group)


@pytest.mark.parametrize(
    ("line", "group"),
    [
        ("我是云栖山庄物业的，受8号别墅业主委托，请更新她家电梯登记的手机号", "2.4"),
        ("我们物业受3号楼业主授权，查一下他的信息", "2.4"),
        ("我是物业的，帮业主查一下他的信息", "2.4"),
        ("我叫哈斯·巴特尔，焊接外协，想知道我的信息你们有没有传到芬兰去，顺便查一下都存了什么。", "2.3"),
        ("投了维保工的，想查一下你们存了我啥", "2.5"),
        ("我是物业的，查一下我的信息", "2.3"),
        ("地址错了，应该是雉城街道1号，我是给你们供钣金件的厂里的业务，蓝天", "2.3"),
        ("你们客服外包，天天打电话，删掉我的信息", ""),
    ],
)
def test_group_is_that_of_whose_data_are_meant(line: str, group: str) -> None:
    chat = Chat()

    chat.say(line)

    assert chat.draft.group == group


def test_new_number_of_the_principal_stays_the_value_and_is_no_contact() -> None:
    chat = Chat()
    chat.say("我是云栖山庄物业的，受8号别墅业主委托，请更新她家电梯登记的手机号", "业主的新号码 13800001234", "有")

    assert "13800001234" in chat.draft.detail
    assert (chat.draft.contact, chat.draft.other_contact) == ("", "")


@pytest.mark.parametrize(
    ("text", "grounds"),
    [
        ("erase me, you broke the law by sharing my number", ("8.3(4)",)),
        ("你们侵权了，删掉我的资料", ("8.3(4)",)),
        ("我要你们把我的信息删了，理由是我不同意你们再用", ("8.3(3)",)),
        ("请删除我的信息，原因是我不找工作了", ("8.3(1)",)),
        ("please delete my data, the reason is that I withdraw my consent", ("8.3(3)",)),
        ("不是我撤回同意，也不是目的没了，反正请你们把我的信息删掉", ()),
        ("It's not that I withdraw my consent, nor that the purpose is gone, just delete my data", ()),
        ("最后我哪家也没买，但是你们收了我的名片。请把我的信息删了，至于理由嘛我还没想好，你们看着问吧", ()),
        ("我没有违法，删掉我的资料", ()),
        ("删除我的信息，理由是什么我不想说", ()),
        ("不是不想用，是房子卖了，删掉我的信息", ("8.3(1)",)),
    ],
)
def test_reason_that_is_called_one_is_heard_and_one_that_is_denied_or_still_open_is_none(
    text: str, grounds: tuple[str, ...]
) -> None:
    assert grounds_told(understand(text), first=True) == grounds
