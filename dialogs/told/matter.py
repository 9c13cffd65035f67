"""The matter of a request: the value that should stand there, the account, the use; and what is left of it.

Text and draft in, the words for the case out; in whose name, and how to reach them, is ``slots``. Another right leaves
of it what its words point back to («还是给我一份吧») and what is to stay: a value to be corrected and the use that was
to stop mean nothing to it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from bot.domain.rights import DETAILED, ENDING, VALUES, Right, in_order
from dialogs.draft import Draft
from dialogs.hearing import bare
from dialogs.told.accounts import ACCOUNT_AT, names_account
from dialogs.told.fields import NAMED, gives_value, of_its_kind
from dialogs.told.naming import number_beside
from dialogs.told.particulars import own_words
from dialogs.told.scope import NARROWED, describes, joined, spares
from dialogs.told.stated import refuses_deletion, stated_rights
from dialogs.told.values import (
    NEEDS_ANOTHER,
    bare_contact,
    meant_as_value,
    of_a_paper_number,
    only_the_old,
    says_what_is_missing,
    says_what_is_right,
    states_value,
)
from dialogs.understanding import Understanding, in_plain_characters, understand
from dialogs.understanding.patterns import regex

NAMES_ALL = regex(
    r"(?:我|本人|自己)的?(?:全部|所有|一切|个人|这些)*的?(?:信息|资料|資料|数据|数據|档案|记录|东西)|全部|所有|一切"
    r"|(?:存|留|收集|掌握|记录?|知道|有)(?:了|过|着)?我?的?(?:些|哪些|什么|啥|多少)"
    r"|\b(?:everything|all (?:of )?(?:my|the|it)|my (?:personal )?(?:data|info\w*|details|records?|files?)"
    r"|what(?:ever)? (?:\w+ ){0,2}(?:you|they)(?:.ve)? (?:have|hold|keep|know|store|got))\b"
)
"""All of the data, in so many words: no part that was told before is meant."""


def with_rights(draft: Draft, rights: tuple[str, ...], *, add: bool) -> Draft:
    """Another right instead of, or besides, the ones that stand; one that is taken up again has its words again."""
    ordered = tuple(right.value for right in in_order(map(Right, (*draft.rights, *rights) if add else rights)))
    kept = without_matter(draft, ordered) if replaced(draft.rights, ordered) else draft
    kept = kept if Right.DELETE in ordered else replace(kept, grounds=(), ground_open=False)
    kept = kept if Right.WITHDRAW in ordered else replace(kept, uses=())
    words, *formerly = kept.left or ("",)
    if words and not kept.detail and {*formerly} & {*ordered}:
        kept = replace(kept, detail=words, left=())
    return replace(kept, rights=ordered, more=False)


def replaced(before: Collection[str], rights: Collection[str]) -> bool:
    """Whether none of the rights that stood is asked for any longer."""
    return bool(before) and not {*before} & {*rights}


def without_matter(draft: Draft, rights: Collection[str]) -> Draft:
    """The draft without what only the rights that stood needed; a question names no account and no value, and whose
    data they are an account still tells."""
    before, now = {*map(Right, draft.rights)}, {*map(Right, rights)}
    if before == {Right.EXPLAIN}:
        return replace(draft, detail="") if now & DETAILED else draft
    if not before & DETAILED or (before & VALUES and now & VALUES):
        return draft
    stays = _conditions(draft.wish.split("\n")) if now & NARROWED else ""
    of_account = Right.CLOSE_ACCOUNT in before and not now & DETAILED
    return replace(
        draft,
        detail=draft.detail if of_account else "",
        left=(draft.detail, *draft.rights) if draft.detail and not of_account else draft.left,
        wish="",
        data=() if before & VALUES and not draft.narrowed else draft.data,
        scope=joined(draft.scope, stays),
    )


def retold(draft: Draft, before: Draft, understood: Understanding) -> Draft:
    """``draft``, whose rights came in the place of those of ``before``, in the words that ask for them."""
    if not replaced(before.rights, draft.rights):
        return draft
    text, told = understood.text, replace(draft, words=own_words(understood))
    if not (NAMES_ALL.search(text) or describes(text)):
        return replace(told, scope=joined(told.scope, text)) if told.scope else told
    stays = _conditions(told.scope.split("\n")) if ENDING & {*map(Right, draft.rights)} else ""
    return replace(told, scope=stays, data=(), narrowed=False)


def _conditions(lines: Collection[str]) -> str:
    """The lines that name what is to stay."""
    return "\n".join(line for line in lines if line and spares(line))


SPECIFIC = 30
"""Bytes: ten Chinese characters, or five English words."""
EXPLAINED = 60
LONGEST = 500
POINTS_BACK = regex(
    r"(?<!是)[那这]个|反正|不(?:知道|清楚|记得)|(?<!我)是?错的|\b(?:that one|it|don['’]?t (?:know|remember)|wrong)\b"
)
"""Words that need what was said before to mean anything."""


def matter(draft: Draft, understood: Understanding) -> str:
    """The words to keep; empty when the line leaves the matter to be asked."""
    if says_value(draft, understood) or _says_what_to_stop(draft, understood):
        return in_full(draft, understood)[:LONGEST]
    return "\n".join((*draft.said[:-1], understood.text))[-LONGEST:] if _value_alone(draft, understood) else ""


LACKS = regex(
    r"[补補][充上录]?[一两]?[张張份個个条條项項本](?!.{0,4}(?:资料|資料|信息|材料|数据|内容|东西|申请|说明))[^\s,，。;；!！?？]{3,}"
    r"|\badd (?:my|an?|the) (?:[\w'-]+ ){1,3}(?:certificates?|degree|diploma|licen[cs]e|qualification)\b"
)
"""«补充一张PMP证书»: what is missing is told."""
MISSING = regex(
    r"(?:[缺少漏](?:了|写|填|登|录|记|传|交)+|没(?:写|填|登|录|记)上?)(?:了|上)*(?:一?两?[个段项条份张本些])?[^,，。;；\s]{2,12}[,，:：\s]+"
    r"(?!我|补|加|添|麻烦|请|帮|给|想|要|怎|能|可以|谢|什么|应聘|业主|供应商|投过|家里)[^,，。;；?？吗呢]{3,}"
)
"""«漏了一个证书，电梯安装T证，补上»: what is missing, and behind it which."""
SUPPLIED = regex(
    r"[补補添加][充上录]?(?:一?下|一个)?(?:我的?|上)*"
    r"(?:学历|学位|专业|毕业(?:院校|学校|时间)|工作经[历验]|项目经[历验]|经[历验]|履历|(?P<person>(?:紧急)?联系人)|[地住]址|单位|职[务称位]|岗位|技能"
    r"|民族|籍贯|生日|出生日期|婚姻状况|性别|国籍)(?:信息)?(?:[:：,，\s]|是|为)+"
    r"(?!我(?:叫|是|姓)|谢|可以|怎|吗|麻烦|请|电话|手机)[^\s,，。;；?？吗怎]{2,}"
    r"|(?P<english>\badd (?:[\w'’]+ ){1,5}(?:as|to be) (?:an? |my )?(?:\w+ )?contact\b\W+(?:\w+\W+){0,3}\+?\d)"
)
"""«补充学历 硕士», «补上工作经历 2018-2022在日立»: the field, and what belongs there behind it."""
_FIELD = (
    r"联系人|联络人|对接人|负责人|电话|手机号?码?|号码|邮箱|地址|住址|门牌号?|名字|姓名|单位|职位|生日|户名|抬头"
    r"|(?:contact(?: person)?|phone(?: number)?|number|e-?mail|address|name|birthday|job title)"
)
FIELD_WRONG = regex(
    rf"(?:{_FIELD})(?:[^,，。;；]{{0,8}}(?:错|不对|有误|还是|变了|换了|过时)"
    r"|,? (?:is|are|was) (?:wrong|outdated|not right|still))"
)
"""Which of the data is wrong, told beside the wish."""
_ONE = (
    rf"(?>我的?|我要|要|想|是|就是|改(?!成|为)|换(?!成|为)|补充?|备用|紧急|电子|家庭|新的?|my|the|change|home|work|backup|spare)*"
    rf"(?:{_FIELD}|联系方式|座机|学历|专业)(?:错了?|写错了?|不对|改一下|要改)?"
)
FIELD_ALONE = regex(rf"{_ONE}(?>[\s,，、]*(?:和|跟|以及|还有|也?有|and|also)?[\s,，、]*{_ONE})*")
_KINDS = (
    regex(r"电话|手机|号码|座机|联系方式|\b(?:phone|number)"),
    regex(r"邮箱|联系方式|e-?mail"),
)
"""Fields whose value is a number, or an address of mail."""


def names_what(draft: Draft, understood: Understanding) -> str:
    """The words that already tell at length what is wrong, where only the right value is still open."""
    if draft.rights == (Right.CLOSE_ACCOUNT.value,):
        return understood.text[:LONGEST] if spares(understood.text) else ""
    at_length = draft.rights == (Right.CORRECT.value,) and len(understood.text.encode()) >= EXPLAINED
    told = at_length and FIELD_WRONG.search(understood.text)
    return understood.text[:LONGEST] if told else ""


def with_spared(draft: Draft, text: str) -> Draft:
    """With «订单别删», where an account is to be closed: no scope says so there, and no account is named by it.

    Of a deletion, a part that is refused («不同意删订单») stays; other limits are its scope already."""
    if Right.DELETE in draft.rights:
        refused = refuses_deletion(text) and describes(text)
        return replace(draft, scope=joined(draft.scope, text)) if refused else draft
    if Right.CLOSE_ACCOUNT not in draft.rights or NARROWED & {*map(Right, draft.rights)}:
        return draft
    if not (spares(text) or refuses_deletion(text)):
        return draft
    if draft.detail:
        return replace(draft, detail=joined(draft.detail, text))
    return replace(draft, wish=joined(draft.wish, text))


def only_a_field(draft: Draft, text: str) -> bool:
    """«名字», asked what should stand where: the value is still missing; said twice, it is for staff to find out."""
    asked = bool(VALUES & set(draft.rights)) and text.strip() not in draft.wish.splitlines()
    return asked and FIELD_ALONE.fullmatch(bare(in_plain_characters(text))) is not None


def of_the_field(contact: str, wish: str) -> bool:
    """«13900002222», where «电话» alone was named before as what is wrong or missing: the value, and no contact."""
    kind = _KINDS["@" in contact]
    lines = map(in_plain_characters, wish.splitlines())
    return any(FIELD_ALONE.fullmatch(bare(line)) and kind.search(line) for line in lines)


def in_full(draft: Draft, understood: Understanding) -> str:
    """«反正那个是错的» points back: what «that» is stands in the lines that asked for it; so does the field of a bare
    value («改成137…»), and the old one («原来186那个不用了»)."""
    text = understood.text
    told = understood.new_value or understood.old_value or NEEDS_ANOTHER.search(text) or any(map(str.isdigit, text))
    if not VALUES & set(draft.rights):
        return text
    before = wishing(draft.said[:-1], draft.rights)
    if told or not POINTS_BACK.search(text):
        alone = not (understood.new_value and understood.old_value) and not NAMED.search(in_plain_characters(text))
        needed = (NEEDS_ANOTHER, NAMED) if alone else (NEEDS_ANOTHER,)
        before = tuple(line for line in before if any(words.search(in_plain_characters(line)) for words in needed))
    return "\n".join(dict.fromkeys((*before, text)))


def wishing(said: Iterable[str], rights: Iterable[str]) -> tuple[str, ...]:
    """The lines that ask for one of these rights."""
    wanted = set(rights)
    return tuple(line for line in said if wanted & set(stated_rights(understand(line))))


def says_value(draft: Draft, understood: Understanding) -> bool:
    """What should be recorded, or which account is meant: the first sentence may tell it."""
    if VALUES & set(draft.rights):
        if only_the_old(understood):
            return False
        lacking = Right.SUPPLEMENT in draft.rights and (LACKS.search(understood.text) or _supplied(understood.text))
        beside = gives_value(understood.text, understood.name or "")
        return states_value(understood) or bool(lacking) or beside or _in_words(draft, understood.text)
    named = names_account(understood) or (not draft.for_other and ACCOUNT_AT.search(understood.text) is not None)
    settled = {Right.WITHDRAW} if draft.uses else set[Right]()
    return (DETAILED & {*map(Right, draft.rights)}) - settled == {Right.CLOSE_ACCOUNT} and named


def _in_words(draft: Draft, text: str) -> bool:
    added = Right.SUPPLEMENT in draft.rights and (says_what_is_missing(text) or of_its_kind(text))
    plain = in_plain_characters(text)
    return added or (Right.CORRECT in draft.rights and (says_what_is_right(plain) or of_a_paper_number(plain)))


def adds_another(draft: Draft, text: str) -> bool:
    """«补充紧急联系人：妈妈 陈桂芳 138…»: the name and the number are the other's."""
    said = SUPPLIED.search(text) if Right.SUPPLEMENT in draft.rights else None
    return said is not None and bool(said["person"] or said["english"])


def _supplied(text: str) -> bool:
    """«补充学历，李雷 138…» tells who asks, and no value."""
    said = SUPPLIED.search(text)
    if said is None:
        return MISSING.search(text) is not None and not number_beside(text)
    return bool(said["person"] or said["english"] or not number_beside(text))


def _value_alone(draft: Draft, understood: Understanding) -> bool:
    """«wang@example.com», after «少了我的邮箱»."""
    contact = bare_contact(understood, "") if VALUES & set(draft.rights) else ""
    return bool(contact) and meant_as_value(contact, draft.said[:-1])


def _says_what_to_stop(draft: Draft, understood: Understanding) -> bool:
    """«不想再收到你们的推销短信» already says which use of the data is meant; «我要撤回同意» does not. Neither is a
    long sentence with its reason asked once more what is to rest, and why."""
    length = len(understood.text.encode())
    if understood.intent == Right.RESTRICT.value in draft.rights:
        return length >= EXPLAINED or Right.CORRECT.value in understood.rights  # what, and that it is wrong
    return understood.intent == Right.WITHDRAW.value in draft.rights and length >= SPECIFIC
