"""A reason told as a reproach, in the form of a question: «没经大人同意就收，这不违法吗», «who let you share it?».

Only where it is asked why the data should go; anywhere else such a line asks about the rules.
"""

from __future__ import annotations

from dialogs.understanding import in_characters, read_answer
from dialogs.understanding.patterns import regex
from dialogs.words.in_context import BOTH, GROUNDS_SAID, NO_REASON

_HANDLING = r"[收用拿存留给卖传发打记泄登拍采加]"
_US = r"(?:你们?|恁们?|您们?|贵?公司)"
UNLAWFUL = regex(
    r"(?:不|难道不|这不|算不算)(?:是)?(?:违法|犯法|违规|侵权|违反[^,，。;；]{0,6})(?:了|的)?[吗么嘛?？]"
    r"|(?:合法|合规|违法|犯法|侵权)(?:吗|吧|么|嘛|不)|谁给你们的(?:权|胆|资格)"
    rf"|(?<=..)凭(?:什么|啥)[^,，。;；]{{0,12}}{_HANDLING}|凭(?:什么|啥)[^,，。;；]{{0,12}}{_HANDLING}(?=..)"
    rf"|(?:谁(?:让|叫|允许|准许?|同意){_US}|{_US}[^,，。;；]{{0,4}}怎么(?:能|可以|敢)|{_US}[也还]?敢)"
    rf"[^,，。;；]{{0,12}}{_HANDLING}"
    r"|(?:什么时候|啥时候|几时|何时|哪[天次])[^,，。;；]{0,4}(?:同意|授权|答应|允许)过?(?:你|让|了|\W*$)"
    r"|\b(?:isn.t|aren.t|wasn.t|is) (?:it|that|this|you)\b.{0,12}\b(?:illegal|unlawful|(?:against|breaking) the law)"
    r"|\bhow (?:is|can|could) (?:it|that|this) (?:be )?(?:even )?(?:legal|lawful|allowed|right)\b"
    r"|\bis (?:that|this) even (?:legal|allowed)|\bwhat gives you the right"
    r"|\bwho (?:gave you (?:permission|the right|my)|(?:allowed|let) you|(?:told|said) you (?:could|can|may))\b"
    r"|\bhow dare you\b"
    r"|\bhow (?:can|could) you (?:just|even|still|possibly|keep|use|share|sell|give|collect|hold|store|record)\b"
    r"|\bwhen did i (?:ever )?(?:agree|consent|allow|say yes)|\bsince when\b"
)
"""So somebody reproaches us with what we had no right to; no words for a ground are needed."""
REPROACH = regex(
    rf"{UNLAWFUL.pattern}|难道|(?:还|也)不(?:删|销毁|清|丢)|(?:还|干嘛|干吗|为什么|为啥|怎么|何必)(?:还|要|想|一直|老|留|存|用|不删)"
    r"|不是[^,，。;；]{1,16}[吗么嘛?？]|合理(?:吗|吧|么|嘛|不)|(?:有|还有)(?:必要|意义|用)(?:吗|么|嘛)"
    r"|\bwhy (?:would|do|are|should|on earth|the hell)? ?(?:you|anyone|it)?\b.{0,12}\b(?:still|need|keep|hold|use)"
    r"|\b(?:hasn.t|haven.t|isn.t|aren.t|didn.t|don.t|shouldn.t|wasn.t|weren.t) (?:it|that|this|you|i|the|we|my)\b"
)
"""The same of a reason whose words are told with it."""


ASKS_ON = regex(r"多久|多长|几[年天月]|怎么[办弄删填选]|\bhow (?:long|many|do i|can i)\b")
"""Asks how long, or for the way: that is a question, whatever sounds in it."""


def reproached(text: str) -> tuple[str, ...]:
    """The grounds that such a line tells; none of one that reproaches with being asked, or only asks."""
    plain = in_characters(text)
    if NO_REASON.search(text) or REPROACH.search(plain) is None:
        return ()
    told = tuple(ground for ground, words in GROUNDS_SAID.items() if words.search(plain))
    if told or ASKS_ON.search(plain):
        return told
    if UNLAWFUL.search(plain):
        return ("8.3(4)",)
    heard = [(label, sure) for label, sure in read_answer("ask_ground", text) if label.isdigit() and sure >= BOTH]
    return (f"8.3({heard[0][0]})",) if heard else ()
