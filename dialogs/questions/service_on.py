"""«删了以后维保还管吗», «will you still service the lift?»: whether it is looked after as before, whatever becomes of
the data. The answer is that of ``procedure``; a lift that needs a mechanic now is ``commands.service``."""

from __future__ import annotations

from dialogs.understanding.patterns import regex
from dialogs.words.line import may_ask

_CARE = (
    r"(?:(?:维修|维保|维护|保养|检修|报修|保修|质保|年检|救援|售后|修(?![改正订复理好完过])|服务)"
    r"(?!的?(?:记录|资料|信息|数据|单|档案|师傅|人员|员|工|队|通知|短信|电话)))"
)
"""What is done, and not who does it or what is kept of it."""
_NO_PAPER = r"(?! (?:records?|history|data|reports?|team|people|notices?|messages?|calls?))"
GOES_ON = regex(
    rf"(?:还|照样|照常|照旧|继续)(?![没未])(?:[^,，。;；\s没]{{0,5}}){_CARE}"
    rf"|{_CARE}[^,，。;；没]{{0,6}}(?:还|照样|照常|照旧|继续|受?影响|会不会停|停不停)(?![没未])"
    r"|\b(?:still|continue|keep|go on|carry on)\b[^.;?]{0,30}"
    rf"\b(?:servic\w+|repair\w*|maintain\w*|maintenance|fix\w*|rescue)\b{_NO_PAPER}"
    rf"|\b(?:maintenance|servic\w+|repairs?|warranty)\b{_NO_PAPER}[^.;?]{{0,20}}"
    r"\b(?:still|continue|go on|carry on|stop|end|affected)\b"
)
FAULT = regex(r"坏了?|[卡停]住?了|不动|困|还没修|没修好|\b(?:broken?|stuck|trapped|not working|out of order)\b")
"""Somebody's lift is out of order now."""


def asks_of_service(text: str) -> bool:
    return GOES_ON.search(text) is not None and may_ask(text) and not FAULT.search(text)
