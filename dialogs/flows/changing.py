"""An answer of the form is taken up again from its card: which one, and what its question asks anew.

Which of the words of other lines reopen an answer is ``form.revise``; the way back to what stood is ``form.standing``.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace

from bot.domain.phrases import Phrase, phrase
from bot.domain.rights import Right
from dialogs.draft import PROVEN_BY_CONTACT, Draft, cleared, write_draft
from dialogs.hearing import agreed, bare
from dialogs.model import Facts, Option, Say
from dialogs.steps import Answer, Heard, Took
from dialogs.told.slots import corrected
from dialogs.understanding import nothing_else
from dialogs.understanding.nouns import EN_REACH, REACH
from dialogs.understanding.patterns import regex, says
from dialogs.understanding.verbs import any_verbs
from dialogs.wording import options
from dialogs.words.in_context import asks_only
from dialogs.words.submission import CLAUSE

CHANGEABLE: dict[str, tuple[str, tuple[str, ...]]] = {
    "rights": ("ask_right", ()),
    "group": ("ask_group", ()),
    "grounds": ("ask_ground", ("grounds", "ground_open", "ground_missed", "reason")),
    "receiver": ("ask_receiver", ()),
    "detail": ("ask_detail", ("detail", "wish", "uses")),
    "uses": ("ask_detail", ("detail", "wish", "uses")),
    "requester": ("ask_requester", ("proxy_told", "age", "subject_name", "papers", "paper_later")),
    "name": ("ask_name", ("name", "subject_name", "anonymous", *PROVEN_BY_CONTACT)),
    "contact": ("ask_contact", ("contact", "contact_kind", "other_contact", *PROVEN_BY_CONTACT)),
}
"""What a person may change: the question that asks for it anew, and what is empty until then."""
NAMED: dict[str, re.Pattern[str]] = {
    slot: regex(words)
    for slot, words in (
        ("receiver", r"接收方|接收机构|接收的|收件方|转给谁|\b(?:recipient|receiver)\b"),
        ("grounds", r"理由|原因|\breasons?\b"),
        ("name", r"姓名|名字|\bname\b"),
        ("contact", rf"{REACH}|联系方式|\b(?:{EN_REACH}|contact)\b"),
        ("group", r"身份(?!证)|关系|\bgroup\b"),
        ("requester", r"替谁|为谁|\bfor whom\b"),
    )
}
"""What people call the answers that a form holds."""
TO_CHANGE = regex(r"改|换|错|不对|有误|\b(?:wrong|change|incorrect|mistyped|typo)\b")
AROUND = regex(
    r"[\W_]|[我的要想把改换那这个项条号码吧啊呀写填错了]|一下|不对|有误|\b(?:the|my|please|change|i|want|to|is|wrong)\b"
)
"""What stands around the name of an answer that is to be changed, and says no more."""
wants_change = says(
    rf"(?:我|要|想|需要|还?得|先|再|那|就)*(?:{any_verbs('correct')}|改改|更改)(?:一?下)?[吧啊呀]*"
    r"|(?:please|i|want|to|let|me)*(?:change|edit|modify|fix)(?:it|something|this)?(?:please)?",
    only=True,
)
"""«改», below a card, means the card and no data; as ``hearing.bare`` writes it."""


def reopened(draft: Draft, slot: str) -> Draft:
    """The draft with one answer to be given anew; what stood is kept while its question is open."""
    question, clears = CHANGEABLE[slot]
    stood = json.dumps(write_draft(replace(draft, ask="", former="")), ensure_ascii=False)
    return replace(cleared(draft, clears), ask="" if question == "ask_contact" else question, former=stood)


def part_to_change(text: str) -> str:
    """«电话错了» of «名字对 电话错了»; the whole line where no clause of it says so of one answer."""
    parts = (part for part in CLAUSE.split(text) if TO_CHANGE.search(part))
    return next((part for part in parts if any(words.search(part) for words in NAMED.values())), text)


def slot_named(text: str, draft: Draft) -> str:
    """The answer that a line names and nothing more («名字», «电话那项»); empty where none that can be changed."""
    offered = {option.value for option in changeable(draft)}
    named = (slot for slot, words in NAMED.items() if slot in offered and words.search(text))
    return next((slot for slot in named if not AROUND.sub("", NAMED[slot].sub("", text))), "")


def take_change(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    if heard.choice == "nothing":
        return Took(draft)
    slot = heard.choice if heard.choice in CHANGEABLE else slot_named(heard.text, draft)
    if slot:
        return Took(reopened(draft, slot))
    if wants_change(bare(heard.text)):
        return Took(replace(draft, ask="ask_change"))
    changed = draft if asks_only(heard.text) else corrected(draft, heard.understood, facts)
    if changed == draft and (agreed(heard) or nothing_else(heard.text)):
        return Took(draft)  # «好», «不改了»: the card stands as it is
    return Took(changed, (Say(phrase("confirm.changed")),)) if changed != draft else None


def changeable(draft: Draft) -> tuple[Option, ...]:
    fixed = () if draft.rights == ("explain",) else ("requester", "name")
    stops, reached = Right.WITHDRAW.value in draft.rights, draft.contact or draft.other_contact
    possible = (
        "rights",
        *(name for name in ("group", "grounds", "receiver") if getattr(draft, name)),
        *(("uses" if stops else "detail",) if draft.detail or draft.uses else ()),
        *fixed,
        *(("contact",) if draft.gated or stops or reached else ()),
    )
    return tuple(Option(name, Phrase(f"slot_name.{name}")) for name in possible)


def ask_change(draft: Draft, _facts: Facts) -> Say:
    return Say(phrase("ask_change.text"), (*changeable(draft), *options("ask_change", "nothing"))[:8])
