"""That something is to stop, said once more and angrily: «都说了不要了！», «关掉», «I said NO!», and nothing besides.

It tells no name, no account and no danger, and takes nothing back. What becomes of it is ``form.insisted``.
"""

from __future__ import annotations

from dialogs.understanding import in_characters
from dialogs.understanding.patterns import regex

_TIMES = r"(?:[多少几好无数八一两三百千万\d]+[遍次回]|多少[遍次回])"
_SAID = rf"(?:说|讲|告诉[你您]们?)(?:了|过)*{_TIMES}?了?"
_CHANNEL = r"电话|短信|简讯|邮件|消息|广告|推送|推广|骚扰|[你您]们"
_REFUSED = (
    r"(?:别|甭|不要|不准|不许|不想)(?:再|给我|老|[让叫]我)*"
    rf"(?:打|发|推送?|寄|来|联系|找|骚扰|烦|吵|收|接)(?:我|到|来|{_CHANNEL}|了)*"
)
_CLOSED = (
    rf"(?:把|将)?(?:它们?|这个?|那个?|这些|那些|{_CHANNEL})?(?:全部?|都|统统|通通|给我)*(?:停|关|退订|屏蔽)(?:掉|了|上|下来)+(?:它们?)?"
    r"|(?:停|关)了?它们?"
)
_EN_STOPS = r"(?:calling|phoning|texting|messaging|e-?mailing|sending|contacting|bothering|spamming|harassing)"
_EN_NO = r"(?:no(?! problem| idea)|stop|quit|enough|(?:don.t|do not) (?:want|call|text|e-?mail|message|contact|send))"
STRONGLY = regex(
    rf"{_SAID}(?:我|都|就|是|叫|让|[你您]们?|[\s,，。!！:：])*(?:不要|不用|不需要|别|停|甭)|{_REFUSED}|{_CLOSED}"
    rf"|\b(?:said|told you|tell you|telling you|say it|have to say|saying|\w+ time)\b[^.]{{0,20}}?\b{_EN_NO}\b"
    rf"|\b(?:stop|quit) {_EN_STOPS}\b"
    r"|\b(?:turn|switch|shut|cut) (?:it |that |this |them |those |it all )?off\b|\bcut it out\b"
)
WEAKLY = regex(r"不要|停|够了|\b(?:stop|no more|enough|quit)\b")
"""Of the messages, or of the form: only what was asked for before tells."""
_UNITS = regex(
    rf"{_SAID}|{_REFUSED}|{_CLOSED}|{_CHANNEL}"
    r"|烦(?:死(?:人|我)?|不烦|人)?了?|够了|有完没完|没完没了|听(?:不?见|不?到|不?懂)了?(?:没有?|吗|么|人话)*|耳朵聋"
    r"|不(?:要|用|需要)了?|停止?一?下?|赶紧|赶快|快点?|马上|立刻|立即|现在|今天|已经|早就?|刚才?|之前|前面|到底|究竟|真的?|求求?"
    r"|[我您你给跟都就也还请让叫把再又是全的了啊呀吧嘛吗呢哈哎唉喂操靠]|麻烦|真是|行不行|行吗|好不好|好吗"
    r"|\b(?:i|i.ve|we|you|guys|people|have|had|already|said|told|tell|telling|saying|say|just|please|now|right|no|more"
    r"|not|stop|quit|it|that|this|them|those|all|at|once|immediately|enough|is|how|many|times?|do|did|does|to|turn"
    r"|switch|shut|cut|off|out|me|us|the|your|any ?more|again|and|so|ffs|damn|fucking|bloody|hell|for|last|first|second"
    r"|third|hundredth|don.?t|want|need|calls?|e-?mails?|texts?|messages?|sms|ads|spam|send|contact|listen|hear|are|deaf"
    rf"|get|what|part|of|ok(?:ay)?|what.?s|can.?t|will|would|must|never|{_EN_STOPS})\b"
    r"|[\W_]"
)
LONGEST = 60


def insists(text: str) -> bool:
    """Whether the whole line is such a one, in words that a form alone would not be told in."""
    return STRONGLY.search(in_characters(text)) is not None and _nothing_besides(text)


def may_insist(text: str) -> bool:
    """«不要了！», «Stop!»"""
    return WEAKLY.search(in_characters(text)) is not None and _nothing_besides(text)


def _nothing_besides(text: str) -> bool:
    return len(text) <= LONGEST and not _UNITS.sub("", in_characters(text))
