"""What sounds like a cry only beside something calm: haste, a child that cries at home, «is anybody there?».

Without it nothing of the line does.
"""

from __future__ import annotations

from collections.abc import Callable

from dialogs.danger.faults import without_report
from dialogs.danger.over import parts
from dialogs.danger.spoken_of import without_use
from dialogs.danger.words import HOW_IT_IS, OF_A_CAR, WHERE_IT_IS, of_people, only_danger, only_hurry, shut_in
from dialogs.told.kin import EN_KIN, FAMILY
from dialogs.understanding import understand
from dialogs.understanding.patterns import regex

_HASTE = regex(
    r"\W*(?:(?:[你您]们?|请|能不能|就|麻烦|给我|稍微?)*快(?:一?点|些)(?:儿|[吧啊呀嘛])*(?:办|弄|发|搞|审|处理)?"
    r"|hurry(?: up)?(?: please)?)\W*"
)
_ANYBODY = regex(
    r"\W*(?:[喂哎诶欸嘿]|你好|您好|请问|[你您]们?|那边|这边|这里|那里|屋头|屋里|家里?|公司|店里?|客服|现在|到底|今天|还)*"
    r"(?:有没有?人(?:在线?|值班|上班|接待|办公)*[啊呀哦呢吗嘛么]*"
    r"|有(?:人|客服|哪个)(?:在线?|值班|上班|接待|办公|噻|的)*(?:没有?得?|莫得|吗|嘛|么|啊|不)+)\W*"
    r"|\W*(?:hello,? |hi,? |is |are )*(?:any(?:body|one)|some(?:body|one)|you guys)"
    r" (?:there|here|home|on duty|around|at work)\W*"
)
"""Asked of us, and not of a lift."""
_CHILD = regex(
    rf"\W*(?:{FAMILY}|我?家里|我家?|两个|这|小朋友|小|的|孩子|宝宝|娃儿?)*+(?:还|又|一直|都|正?在|老|开始)*+"
    r"(?:哭|闹)(?:[着了呢啊]|起来|个不停|不停|得不行|得厉害|闹|着?要?(?:吃奶|喝奶|睡觉?|抱|找妈妈?))*\W*"
    r"|\W*(?:(?:the|my|our|a) )?(?:\w+ )?(?:baby|kids?|child(?:ren)?|sons?|daughters?|toddlers?|little one)"
    r"(?:['’]s| is| are)(?: \w+)? (?:crying|screaming|fussing|hungry)\W*"
)

_PHONE = regex(
    r"(?:手机|sim卡?|电话卡|(?<![a-z梯])卡|手机?号码?|电话|电量|电池|屏幕?|网络?|(?=没信号|没电))"
    r"(?:[号卡屏里上都也就还又刚快要给被已经有点一直忽然突然全让人孩子不太好老是小偷]|现在|了){0,6}?"
    r"(?:没(?:[电網网钱费有]|信号)?了?|(?:丢|遗失|[偷摔砸弄]?坏|碎|偷|停|锁|死|断|烂)(?:机|掉|走|线|网)?了?|没(?:电|信号|网)|欠费|停机|关机|注销了?|掉(?:水|厕所|马桶|地)[里上]?了?|卡(?:死|顿)?(?:住|了)+(?:半天)?|打不通)"
    r"|\b(?:my |the |this )?(?:(?:phone|sim(?: card)?|battery|mobile|line|screen)"
    r"(?:['’]s| is| was| has| got| just| almost| nearly| about to){0,3}"
    r" (?:died|dead|dying|stolen|lost|broken?|froze(?:n)?|empty|low|gone|cut off|flat)"
    r"|no signal|no reception|bad signal)\b"
    r"|\b(?:i )?lost my (?:phone|sim(?: card)?)\b"
)
"""Nothing but a phone, its card or its battery has come to harm."""
_COMPANY = regex(
    r"(?:(?<=trapped )|(?<=inside )|(?<=here ))with (?:[\w'’]+ ){0,3}"
    rf"(?:{EN_KIN}|others?|people|persons?|strangers?|m[ae]n|wom[ae]n|lad(?:y|ies)|guys?|kids|child(?:ren)?|bab(?:y|ies)"
    r"|boys?|girls?|colleagues?|friends?|neighbou?rs?|dogs?|cats?)s?\b"
)
"""Who is shut in as well."""
_NUMBER = regex(r"\+?\d[\d -]{5,}\d")
_COMES = regex(r"快[^,，。;；]{0,2}来|[来救死]|别挂|\b(?:come|dying|die|help|please)\b")


def of_a_phone(text: str) -> bool:
    """«卡也没了», «手机快没电了 快点发»: without the phone nothing of it is a cry."""
    rest = _PHONE.sub(" ", text)
    return rest != text and not _COMES.search(rest) and _unalarming(rest)


def calm_beside_a_value(text: str) -> bool:
    """A phone that fails, or «15100007007 等等老伴你先盛饭»: by itself nothing beside the number may be a cry."""
    rest = parts(_NUMBER.sub(" ", text)) if understand(text).phone else []
    return of_a_phone(text) or (bool(rest) and all(map(_calm, rest)))


def _calm(part: str) -> bool:
    said = understand(part)
    signs: tuple[Callable[[str], object], ...] = (only_danger, shut_in, HOW_IT_IS.search, WHERE_IT_IS.search)
    perhaps = any(intent == "emergency" for intent, _ in said.alternatives)
    return said.intent in ("other", "greeting", "thanks") and not perhaps and not any(sign(part) for sign in signs)


def without_others(text: str) -> str:
    """«I'm trapped with two others», «reported twice nobody came, grandma is inside», but for who else is there or was
    told in vain: what then is a cry is one."""
    return without_report(_COMPANY.sub(" ", text)).strip()


def of_a_child(text: str) -> bool:
    """«孩子又哭了 快点», and nothing else."""
    told = parts(text)
    return all(_aside(part, at_home=True) for part in told) and any(map(_CHILD.fullmatch, told))


_FRIGHT = regex(
    r"(?:真是?|[快都要可]|差点|给我|把(?:我|人|孩子))*[吓嚇](?:死|坏|尿|傻|懵|得?够呛)(?:我|人|俺|个人|宝宝)?[了啦喇]?"
    r"|\b(?:it )?(?:scared|frightened) (?:me|us) (?:to death|half to death|so much)\b"
)


def cries_beside_a_fright(text: str) -> bool:
    """«电梯有点晃 吓死我了»: how they put it takes nothing from what moves."""
    calmly = _FRIGHT.sub(" ", text)
    return calmly != text and OF_A_CAR.search(calmly) is not None and understand(calmly).intent == "emergency"


def calm_beside(text: str, *, at_home: bool = False) -> bool:
    """«hand it in, I'm in no rush», «哎 小妹儿 你们屋头有人在没得»; ``at_home``: a child that cries is beside nothing
    but their form."""
    told = parts(text)
    rest = " ".join(part for part in told if not _aside(part, at_home=at_home))
    if rest == " ".join(told):
        return False
    if not rest:
        return at_home and (of_a_child(text) or all(map(_hastens, told)))
    return _unalarming(without_use(rest))


def _unalarming(rest: str) -> bool:
    signs: tuple[Callable[[str], object], ...] = (
        only_danger, shut_in, of_people, HOW_IT_IS.search, WHERE_IT_IS.search,
    )  # fmt: skip
    return not any(sign(rest) for sign in signs) and understand(rest).intent != "emergency"


def _aside(part: str, *, at_home: bool) -> bool:
    if _hastens(part) or _ANYBODY.fullmatch(part):
        return True
    return at_home and _CHILD.fullmatch(part) is not None


def _hastens(part: str) -> bool:
    return _HASTE.fullmatch(part) is not None or only_hurry(part)
