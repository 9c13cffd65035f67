"""An account in other hands, papers that were lost: staff hear at once, and nothing is begun that was not asked for.
Asked why, a reproach in the form of a question is the reason; a question about the form or the rules is answered.
"""

from __future__ import annotations

import pytest

from dialogs.model import Leak
from dialogs.words.complaints import incident
from tests.stages import at
from tests.talk import Chat

HACKED = [
    "help, my account has been hacked and there are orders that are not mine",
    "a stranger logged into my account last night",
    "someone has stolen my login, please help",
    "i think i've been hacked, my password does not work any more",
    "我的帐号被人盗了，登不上去",
    "有陌生人登录了我的账户，怎么办",
    "密码被别人改了，我的账号被盗用了",
]
LOST = [
    "your HR lost my diploma",
    "You people have lost my original documents. I want an answer",
    "the recruiter misplaced my passport copy",
    "你们人事把我的学位证原件弄丢了",
    "我交的材料你们弄丢了",
    "公司把我的身份证复印件搞丢了，给个说法",
]
NEITHER = [
    "what happens if my account is hacked?",
    "怕账号被盗",
    "如果你们把我的材料弄丢了怎么办",
    "I lost my passport",
    "我的身份证丢了",
    "you lost my trust",
    "my husband uses my account",
    "把我的账号注销了",
]


@pytest.mark.parametrize(("kind", "text"), [*(("hacked", text) for text in HACKED), *(("lost", text) for text in LOST)])
def test_incident_is_told_to_staff_at_once_and_begins_no_request(kind: str, text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.effects, chat.draft.rights, chat.question) == ([Leak(text, kind)], (), "ask_right")


@pytest.mark.parametrize("text", NEITHER)
def test_what_may_come_or_is_no_fault_of_ours_is_no_incident(text: str) -> None:
    assert incident(text) == ""


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("my account was hacked, please close it", "close_account"),
        ("账号被盗了，帮我注销", "close_account"),
        ("my account was hacked. I want access to my data", "access"),
    ],
)
def test_wish_beside_an_incident_is_taken_up(text: str, right: str) -> None:
    chat = Chat()
    chat.say(text)
    assert (chat.effects, chat.draft.rights) == ([Leak(text, "hacked")], (right,))


@pytest.mark.parametrize("text", ["by the way my account was hacked", "对了我的账号被盗了"])
def test_incident_told_in_a_form_leaves_it_open(text: str) -> None:
    chat = at("ask_name")
    rights = chat.draft.rights
    chat.say(text)
    told = [effect for effect in chat.effects if isinstance(effect, Leak)]
    assert (told, chat.question, chat.draft.rights) == ([Leak(text, "hacked")], "ask_name", rights)


def _asked_why(*lines: str) -> Chat:
    chat = Chat()
    chat.say(*lines)
    assert chat.question == "ask_ground"
    return chat


@pytest.mark.parametrize(
    ("line", "ground"),
    [
        ("没经我同意就给别人 不犯法吗", "8.3(4)"),
        ("谁让你们把我号码给中介的？", "8.3(4)"),
        ("凭啥不经我同意就用我的脸", "8.3(4)"),
        ("你们怎么能把我资料卖给别人", "8.3(4)"),
        ("我啥时候同意过？", "8.3(4)"),
        ("zhe bu wei fa ma", "8.3(4)"),
        ("合同都结束了还留着干嘛", "8.3(1)"),
        ("难道不是到期就该删吗", "8.3(2)"),
        ("这么多年了还不删？", "8.3(2)"),
        ("存这么久合理吗", "8.3(2)"),
        ("我都不同意了你们还想留着？", "8.3(3)"),
        ("who gave you permission to share my number?", "8.3(4)"),
        ("isn't it illegal to keep calling me without my permission?", "8.3(4)"),
        ("how can you keep it, I never agreed?", "8.3(4)"),
        ("why would you still need it when I sold the villa?", "8.3(1)"),
        ("hasn't the retention period passed already?", "8.3(2)"),
    ],
)
def test_reproach_is_the_reason(line: str, ground: str) -> None:
    chat = _asked_why(
        "我要删除我的信息" if not line.isascii() or line.startswith("zhe") else "please delete my data", "2"
    )
    chat.say(line)
    assert (chat.question, chat.draft.grounds, chat.draft.reason) == ("ask_name", (ground,), line)


@pytest.mark.parametrize(
    "line", ["这么小的孩子 没经大人同意恁就收 这不违法吗", "孩子的信息你们也敢收？", "8岁的孩子懂啥 你们凭什么收"]
)
def test_reproach_about_a_child_is_the_reason(line: str) -> None:
    chat = _asked_why(
        "俺家小孩才8岁 拿俺手机在恁小程序里填了一堆 名字学校照片都有", "俺当妈的压根不知道 把孩子的这些都删了"
    )
    told = chat.say(line)
    assert (chat.question, chat.draft.grounds, "2.5" in told) == ("ask_proxy", ("8.3(4)",), False)


@pytest.mark.parametrize(
    "line",
    [
        "怎么还要问理由",
        "凭什么要告诉你理由",
        "你们不是30天内答复吗",
        "我不是说过了吗",
        "怎么能收到验证码",
        "什么时候能删好",
        "孩子的信息你们收集要家长同意吗",
        "why do you need a reason?",
        "who told you to ask that",
        "how can you verify me",
        "haven't I told you already?",
    ],
)
def test_question_about_something_else_is_no_reason(line: str) -> None:
    chat = _asked_why("我要删除我的信息" if not line.isascii() else "please delete my data", "2")
    chat.say(line)
    assert (chat.question, chat.draft.grounds) == ("ask_ground", ())


@pytest.mark.parametrize("text", ["给我写个解释", "光念原文没用 要你们写个说明给我", "please write me an explanation"])
def test_an_explanation_that_is_to_be_written_is_asked_for(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.rights == ("explain",) or chat.draft.offered[0] == "explain"
