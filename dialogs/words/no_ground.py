"""Words for a ground of a deletion (policy 8.3) that give none: what is denied, asked, supposed, not so yet, somebody's
advice or somebody else's."""

from __future__ import annotations

from dialogs.told.kin import FURTHER, KIN_WORDS
from dialogs.understanding.patterns import regex

_SOMEBODY = rf"(?:{KIN_WORDS}|{FURTHER}|同[事学]|朋友|邻居|别人|人家)"
_CLAUSE = r"[^,，。;；!！?？\s]*"
_BREACH = r"违|犯法|非法|不合法|泄|骚扰|乱[用发]|侵|broke|break|law|legal|leak|violat|breach"
NEEDS_NONE = (
    r"(?:不(?:需要|用|必|要)|无需?|用不着|没人)(?:给|说|讲|写|有|填|问|要|任何|什么|我|[你您]们?)*(?:理由|原因|为(?:什么|啥))"
    r"|\b(?:(?:do|did|does)(?:n['’]?t| not)|never) (?:need|have|had) (?:to (?:give|say|tell|explain)[^,.;]{0,16}? )?"
    r"(?:an? |any )?(?:why|reasons?)\b|\b(?:nobody|no ?one) (?:ever )?ask(?:s|ed)(?: me)? why\b"
)
_ELSEWHERE = (
    rf"{_CLAUSE}(?:[都也]|[七7]天)(?:{NEEDS_NONE}){_CLAUSE}|[^,.;]*(?:{NEEDS_NONE})[^,.;]*\b(?:when|if)\b[^,.;]*"
)
"""«我退报纸都不用理由»: what is ended there is nothing of ours."""
NO_GROUND = regex(
    rf"{_ELSEWHERE}|不是(?:因为|由于|出于){_CLAUSE}(?:[\s,，]*[也更又]不是{_CLAUSE})*|(?<!是)不是{_CLAUSE}(?:[\s,，]*[也更又]不是{_CLAUSE})+"
    rf"|(?:别|不要)(?:给我)?(?:乱|瞎)?(?:给我)?[填选编安]{_CLAUSE}理由"
    rf"|(?:{_SOMEBODY}|网上|律师)[^,，。;；\s]{{0,4}}(?:[说讲让叫教]|建议)[^,，。;；\s]{{0,3}}(?:[写填选勾按提]|理由){_CLAUSE}"
    rf"|(?:{_SOMEBODY}|听说|据说)[^,，。;；\s我]{{0,3}}[没沒未](?:有|能|获|被)?(?:录|錄|聘|选){_CLAUSE}"
    rf"|(?:是否|如果|要是|假如|(?:^|(?<=[\s,，。;；]))若){_CLAUSE}"
    r"|[还還][没沒未](?:有)?(?!有?(?:经|經|征|徵|得到|问|問|告|通知|同意|用|删|刪|销|清))[^,，。;；!！?？\s就]*"
    r"|[没沒未](?:有|被)?(?:录|錄)[取用]我?的?(?:原因|理由|标准|过程|决定)"
    rf"|(?<![你您])我们?(?:又|可|也|都|应该)?[没沒未](?:有)?违{_CLAUSE}"
    rf"|[没沒无](?:有)?(?:什么|啥)?必要(?:再)?(?:[跟和向对给]?[你您]们?)?(?:(?:告诉|解释|说|讲|回答|交代|汇报){_CLAUSE}"
    r"|(?:知道|问|了解|管)(?:这个|这些|原因|理由|为什么|[那这]么多)*[的吧啊呀]?(?=[\s,，。;；!！?？]|$))"
    rf"|(?:我|可|又|也|并)*(?:没(?:有)?|不是)(?:说|讲|怪|怀疑|指责|认为|觉得)(?:过|是|因为)*[你您]们?{_CLAUSE}(?:{_BREACH}){_CLAUSE}"
    rf"|(?:是不是|是否)?(?:不(?:需要|用|必|要)|无需)(?:给|说|讲|写|有|填|任何|什么|[你您]们?)*(?:理由|原因){_CLAUSE}"
    rf"|\b(?:not|n['’]t|never) (?:say\w*|said|claim\w*|accus\w*)[^,.;]*?(?:{_BREACH})[^,.;]*"
    r"|\b(?:did|do|have|are) you\b[^?]{2,40}\?\s*no\b[\s,.]*"
    r"|\b(?:not|n['’]t|nor) (?:because|that (?:i|my|the|you)\b)(?:(?!\bbut\b)[^,.;])*|\bif (?:i|you|it|my)\b[^,.;]*"
    r"|\b(?:friend|colleague|neighbou?r|lawyer|somebody|someone)s? (?:said|says|told me|suggested|advised)\b"
    r"[^,.;]{0,24}\b(?:write|put|say|tick|choose|pick|cite|claim)\b[^,.;]*"
)
NOT_YET = regex(
    r"(?:理由|原因)[^,，。;；]{0,6}[没未](?:有)?(?:想好|想出来|定)|[没未](?:有)?想好[^,，。;；]{0,4}(?:理由|原因|为什么)"
    r"|\b(?:have not|haven['’]t) (?:decided|thought|made up)\b[^.;]{0,24}\b(?:reason|ground|why)"
)
"""«理由嘛我还没想好»: whatever else is told beside it."""


def without_no_ground(text: str) -> str:
    """What is left to tell a ground; the text itself where nothing of it is to be left out."""
    return NO_GROUND.sub(" ", text)
