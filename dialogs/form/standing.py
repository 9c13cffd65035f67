"""What stands is shown or kept: the form as it was before an answer was taken up again, the card before a late yes."""

from __future__ import annotations

import json
from dataclasses import fields, replace

from bot.domain.phrases import phrase
from dialogs.draft import Draft, read_draft
from dialogs.hearing import bare, numbered
from dialogs.model import Say, Turn
from dialogs.turns import FORGOTTEN, Scene, answer, proceed
from dialogs.understanding import answers_only, nothing_else, parse
from dialogs.understanding.patterns import says
from dialogs.words.in_context import DECIDED
from dialogs.words.stopping import names_taking_back
from dialogs.words.submission import SUBMIT

_FORMER = r"(?:原来|原先|原本|之前|先前|刚才?|刚刚|前面|上面|以前|老|旧|[上前]一?个)"
_AS_BEFORE = says(
    r"(?:那|算了|嗯|哦|还是?|就|仍然?|照旧|我|想|要|用|留|按|写|填|保持|维持|恢复|换回|改回|回到?)*"
    rf"(?:{_FORMER}(?:填|写|说|给|留|用)?过?的?(?:那|个|[名姓]字?|手机|电话|号码?|邮箱|[家条]|联系方式|答案|内容)*|原样|不变|照旧)"
    r"(?:不变|不改|不动|就(?:行|好|可以)|没错|[吧了啊呀呗好])*"
    r"|(?:那|算了|嗯|哦|还是|就|先|我)*(?:不|别|不用|不要)(?:改|换|变)(?:了|啦|吧)*(?:就这样吧?)?"
    r"|(?:ok|oh|no|actually|sorry|nevermind|please|just|lets|let|ill|i|wantto|its)*"
    r"(?:(?:keep|use|take|leave|goback|backto|stick|with|to|that)+(?:it|the|my)?(?:old|former|previous|original|first|same|last)"
    r"(?:one|name|number|phone|email|address|asbefore|as)?|(?:keep|leave)(?:it|that)?(?:asitwas|asitis|asis|asbefore|unchanged)"
    r"|(?:the)?sameasbefore|(?:dont|donot)changeit)(?:please|then)?",
    only=True,
)
"""As ``hearing.bare`` writes it."""
STAYS = ("said", "alarm", "despair", "cries", "placed", "seen_from", "postponed", "mourned", "told", "clause")
"""What was heard meanwhile and is no part of the form."""


def as_before(scene: Scene) -> Turn | None:
    """«还是原来的吧», «keep the old one»: the answer that was taken up again stays as it was.

    The whole form stands again as it did, name, number and what was proven together. It is kept while the question that
    was opened anew is (``turns.proceed``).

    The form as it stood before; None for any other line, or where no answer was taken up again.
    """
    draft = scene.draft
    if not draft.former or not scene.heard.typed or not _AS_BEFORE(bare(scene.heard.text)):
        return None
    return proceed(scene, _restored(draft, scene.heard.text), says=(Say(phrase("confirm.as_before")),))


def _restored(draft: Draft, text: str) -> Draft:
    stood = read_draft(json.loads(draft.former))
    kept = {field.name: getattr(draft, field.name) for field in fields(Draft) if field.name in STAYS}
    return replace(stood, **kept, last=text)


BINDING = frozenset({"confirm", "id_consent"})


def seen_again(scene: Scene) -> Turn | None:
    """A bare yes after a break: what it would bind to is shown first, and the next yes binds.

    Whoever names the act («提交», «撤回») or taps it knows what they say yes to.

    The open question once more; None where the line is no such yes, or comes soon enough.
    """
    talk, text = scene.talk, scene.heard.text
    if talk.question not in BINDING or talk.updated_at is None or scene.heard.now - talk.updated_at < FORGOTTEN:
        return None
    named = SUBMIT.search(text) or DECIDED.search(text) or names_taking_back(text)
    plain = numbered(text) or nothing_else(text) or answers_only(text)
    yes = scene.heard.choice in ("submit", "agree", "take_back", "object") or parse("yes_no", text).value == "yes"
    return answer(scene, (Say(phrase("confirm.look_first")),)) if yes and plain and not named else None
