"""Conversations that stand at a given question, for what may happen at any of them."""

from __future__ import annotations

from dialogs.registry import FLOWS
from tests.talk import Chat, a_case

ANSWERS = {
    "ask_group": "2", "ask_ground": "1", "ask_detail": "门牌应为1203", "ask_name": "李雷",
    "ask_email": "li.lei@example.com", "ask_phone": "13800001234", "ask_requester": "1",
    "ask_receiver": "样例电梯服务", "ask_footage": "昨天下午3点，3号楼2号梯",
    "id_consent": "同意", "ask_id": "330503198804129977", "ask_proxy": "有",
}  # fmt: skip
OPENINGS = {
    "ask_right": "你好", "ask_ground": "删除我的信息", "ask_detail": "我的信息有误",
    "ask_receiver": "把我的个人信息转给别家公司", "ask_footage": "我要一份电梯里的监控录像",
    "ask_which_number": "我的邮箱写错了，应该是old@example.org",
    "ask_proxy": "我女儿的名字写错了，应该是王小梓",
    "ask_order": "老公去世 想看资料",
}  # fmt: skip
"""The first line that leads to a question; of a request to see everything where none is named."""

LEADING = {"ask_order": ("何秀兰", "赵大山")}
"""Lines after the first that tell what it takes."""

FORCED = {
    "ask_change": ("confirm", "confirm:change"),
    "ask_data": ("confirm", "confirm:narrow"),
    "ask_requester": ("ask_name", "ask_name:for_other"),
}
"""Questions that a choice at another one opens."""

TYPED = {"ask_which_number": ("confirm", "someone.else@example.net")}
"""Questions that a line at another one opens."""

QUESTIONS = tuple(step.name for step in FLOWS["request"].steps if step.name != "ask_phone")
"""Of the request flow, where codes go by mail only."""
FORM_QUESTIONS = tuple(name for name in QUESTIONS if name != "ask_right")


def at(question: str) -> Chat:
    """A conversation that stands at this question of the request flow."""
    chat = Chat()
    if question == "ask_again":
        chat.facts.held.append(a_case())
    chat.say(OPENINGS.get(question, "想看看你们存了我哪些信息"))
    for line in LEADING.get(question, ()):
        chat.say(line)
    before, tapped = FORCED.get(question, (question, ""))
    before, typed = TYPED.get(question, (before, ""))
    chat.fill(ANSWERS, until=before)
    if typed:
        chat.say(typed)
    if tapped:
        chat.tap(tapped)
    assert chat.question == question
    return chat
