"""An answer given before is taken up again in the person's own words: «接收方换一个», «my name is wrong».

A new value that the same message states is taken by ``slots.corrected``; here the question is asked anew.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.phrases import phrase
from dialogs.draft import Draft
from dialogs.flows.confirm import CHANGEABLE
from dialogs.model import Say, Turn
from dialogs.slots import cleared
from dialogs.turns import Scene, proceed

LONGEST = 40
CHANGE = re.compile(
    r"改|换|重新?[填写选]|[写填选搞弄输]错|不对|有误|\b(?:change|wrong|correct|another|different|again|mistake|redo)\b",
    re.IGNORECASE,
)
NAMED: dict[str, re.Pattern[str]] = {
    slot: re.compile(words, re.IGNORECASE)
    for slot, words in (
        ("receiver", r"接收方|接收机构|接收的|收件方|转给谁|\b(?:recipient|receiver)\b"),
        ("grounds", r"理由|原因|\breasons?\b"),
        ("name", r"姓名|名字|\bname\b"),
        ("contact", r"手机|电话|号码|邮箱|联系方式|\b(?:phone|mobile|number|e-?mail|contact)\b"),
        ("group", r"身份(?!证)|关系|\bgroup\b"),
        ("requester", r"替谁|为谁|\bfor whom\b"),
    )
}
"""What people call the answers that a form holds."""
VALUE = re.compile(
    r"(?:改成|改为|换成|应该是|应为|to be|to|should be)\s*(?P<value>[^,，。;；!！?？]{2,60})", re.IGNORECASE
)


def revised(scene: Scene) -> Turn | None:
    """The question of an answer that stands and that the message wants changed; None when it names none."""
    text, draft, said = scene.heard.text, scene.draft, scene.heard.understood
    busy = scene.talk.flow != "request" or scene.talk.question in ("ask_detail", "ask_change", "ask_receiver")
    valued = said.phone or said.email or (said.name and not CHANGE.search(said.name))
    if busy or len(text) > LONGEST or not CHANGE.search(text) or valued:
        return None
    slot = next((slot for slot, words in NAMED.items() if words.search(text) and _filled(draft, slot)), "")
    if not slot or (slot == "group" and said.group):
        return None
    stated = VALUE.search(text)
    if slot == "receiver" and stated:
        told = replace(draft, receiver=stated["value"].strip(), ask="")
        return proceed(scene, told, says=(Say(phrase("talk.noted")),))
    question, clears = CHANGEABLE[slot]
    reopened = replace(cleared(draft, clears), ask="" if question == "ask_contact" else question)
    return proceed(scene, reopened, says=(Say(phrase("aside.reopened")),))


def _filled(draft: Draft, slot: str) -> bool:
    if slot == "contact":
        return bool(draft.contact or draft.other_contact)
    return draft.for_other if slot == "requester" else bool(getattr(draft, slot))
