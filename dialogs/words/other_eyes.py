"""«I want somebody else to look at it», «让你们领导看看»: another person is to take it up; nobody asks to see data."""

from __future__ import annotations

from dialogs.understanding import Understanding
from dialogs.understanding.patterns import regex, says

_SEEING = frozenset({"access", "copy", "explain", "other", "yes", "human"})
"""What such a line is taken for by its «look»."""
_ASKED_FOR = regex(
    r"(?:换|让|请|叫|找|要)(?:[你您]们?的?|一?[个位]|别的?|其他|另外?|上面的?)*(?:人|同事|领导|老板|经理|主管|上级|负责人)"
    r"(?:来|再|给我|帮我|重新|好好|仔细)*(?:[看查审核]一?[下遍看查](?!到|见)|来看|[复审]核|处理|跟进)"
    r"|换一?个人(?:来|再)*[看办查]"
    r"|\b(?:(?:some|any)(?:one|body) else|(?:another|a different|a real) (?:person|colleague|human)"
    r"|(?:your|the|a) (?:boss|manager|supervisor))\b[^,.;]{0,12}"
    r"\b(?:look(?! up)|check|review|handle|deal|decide|go over)\b"
)
_FORBIDS = says(r"[不别没甭莫][^,，。;；]{0,4}$|\b(?:not|never|no|\w+n.t)\b[^,.;]{0,16}$")
_OF_DATA = says(r"资料|信息|数据|电梯|\b(?:data|information|records?|lifts?|elevators?)\b")


def wants_other_eyes(text: str) -> bool:
    """Whether another person is asked for, to look at a request or its answer."""
    asked = _ASKED_FOR.search(text)
    return asked is not None and not (_FORBIDS(text[: asked.start()]) or _OF_DATA(text))


def for_other_eyes(whole: Understanding) -> Understanding:
    """The same message as the wish for a human that it is."""
    seems = {whole.intent, *whole.rights} <= _SEEING
    return whole.but(intent="human", confidence=0.9, rights=()) if seems and wants_other_eyes(whole.text) else whole
