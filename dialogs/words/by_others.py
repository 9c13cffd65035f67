"""What a third person told or does, and what needs no doing, told beside a wish: «HR told me that my file says …»,
«they are looking into it», «no need to fix it». The wish is what the rest asks for.
"""

from __future__ import annotations

from dialogs.understanding import SURE, Understanding, understand
from dialogs.understanding.patterns import regex
from dialogs.words.what_ends import wishing

_WHO = (
    r"(?:they|he|she|hr|somebody|someone|(?:the |your |a |an |one of (?:your|the) )+(?:\w+ ){0,2}?"
    r"(?:hr|hotline|support|service|staff|reception|office|colleague|manager|technician|engineer|fitter|recruiter|agent"
    r"|people|guy|company)s?)"
)
_SAID = (
    r"(?:(?:has|have|had|['’]ve|['’]d) (?:just |already |also )?"
    r"(?:told|said|claimed|written|promised|mentioned|informed)"
    r"|(?:just |already |also )?(?:told|tells?|said|says|claim(?:s|ed)?|wrote|promised|mentioned|informed))\b"
)
_TO_ME = (
    r"(?!(?: me| us)?(?: that)? (?:to\b|i (?:can|could|should|may|must|need|have)\b"
    r"|(?:you|u) (?:can|could|would|will)\b))"
)
"""«They told me to ask for it» hands on a wish."""
_DOING = (
    r"(?:looking (?:in|at)|check|correct|chang|fix|updat|delet|handl|deal|working on|sort|investigat|review|process)\w*"
)
_UNTIL = (
    r"[^.?!;]*?(?=[.?!;]|,? (?:so|but)\b|,? (?:and )?(?:please|can you|could you|i (?:want|would|need)|i['’]d)\b|$)"
)
_ZH_WHO = r"(?:HR|人事|(?:[你您]们)?(?:那边)?的?(?:客服|师傅|工程师|销售|前台|经理|同事)|他们)"
BY_OTHERS = regex(
    rf"\b{_WHO}(?: |(?=['’])){_SAID}{_TO_ME}{_UNTIL}"
    rf"|\b{_WHO}(?:['’](?:re|s)| are| is) (?:(?:already|now|still|just|currently) )*{_DOING}{_UNTIL}"
    rf"|{_ZH_WHO}[^,，。;；\s]{{0,3}}(?:说|告诉我|跟我[说讲]|通知我)"
    r"(?![^,，。;；]{0,3}(?:来|找|可以|能|让|叫|要))[^,，。;；!！?？]*"
    rf"|{_ZH_WHO}(?:已经|正在?|都|现在|还)*在[^,，。;；!！?？]{{0,8}}(?:[查改核处弄]|更正|删)[^,，。;；!！?？]*"
)
_DO_IT = r"(?!send)\w+(?: (?:it|that|this|anything))?(?: here)?"
NEEDLESS = regex(
    rf"\b(?:so )?(?:there(?:['’]s| is) )?no need (?:for you )?to {_DO_IT}"
    rf"|\byou (?:don['’]?t|do not) (?:need|have) to {_DO_IT}|\byou needn['’]?t {_DO_IT}"
)


def by_others(whole: Understanding) -> Understanding | None:
    """The message as its rest is heard; None where nothing of the kind stands beside a plain wish."""
    rest = NEEDLESS.sub(" ", BY_OTHERS.sub(" ", whole.text)) if whole.rights else whole.text
    if rest == whole.text:
        return None
    wished = understand(rest)
    other = wished.rights and wished.confidence >= SURE and {*wished.rights} != {*whole.rights}
    return wishing(whole, *wished.rights).but(negated=whole.negated) if other else None
