"""«Close my account, and my data sent to me before»: both are wanted, whatever words stand between, in this order."""

from __future__ import annotations

from bot.domain.rights import SHOWING, Right
from dialogs.understanding import SURE, Understanding
from dialogs.understanding.patterns import says
from dialogs.words.asking import asks

_FIRST = says(r"先|之?前(?=[,，\s把给发要]|$)|\b(?:first|before(?:hand)?|prior)\b")
_ACCOUNT = says(r"[账帐][号户]|\b(?:accounts?|log-?in|profile)\b")
_ENDED = says(
    r"注?销|关(?:掉|闭|了)|[删停](?:掉|了|除)"
    r"|\b(?:clos(?:e|ed|ing|ure)|gone|shut(?: down)?|delet\w+|remov\w+|deactivat\w+|get rid)\b"
)
_HAD = says(
    r"一份|副本|备份|导出|拷贝|复制|[发给寄传][给到]?我|\bcop(?:y|ies)\b|\b(?:export|download|backup)\b"
    r"|\b(?:data|information|info|records|everything|it|them)\b(?: \w+){0,2} (?:sent|mailed|e-?mailed|given)? ?to me\b"
    r"|\b(?:send|give|e?-?mail) me\b"
)
_NOT = says(
    r"(?:别|不要|不想|先不|不是要|没有?)[^,，。;；]{0,4}(?:注?销|关|删)"
    r"|\b(?:not?|never|don.?t|without)\b[^,.;]{0,12}\b(?:clos|delet|remov|gone|shut)"
)
_TWO = frozenset({*(right.value for right in SHOWING), Right.CLOSE_ACCOUNT.value, Right.DELETE.value})


def had_first(whole: Understanding) -> Understanding:
    """The same message with the account's end beside the copy, where only one of them was heard."""
    text, heard = whole.text, {whole.intent, *whole.rights}
    placed = _FIRST(text) and _ACCOUNT(text) and _ENDED(text) and _HAD(text)
    if not placed or not heard <= _TWO or whole.confidence < SURE or _NOT(text) or asks(text):
        return whole
    shown = next((right for right in (*whole.rights, whole.intent) if right in SHOWING), Right.COPY.value)
    return whole.but(intent=shown, rights=(shown, Right.CLOSE_ACCOUNT.value))
