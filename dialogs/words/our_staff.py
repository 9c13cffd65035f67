"""Whoever works or worked for the company itself: none of the groups of policy 2 is theirs.

A supplier's man on our site is no such one, nor is whoever only speaks of our staff («你们员工骗我»).
"""

from __future__ import annotations

from dialogs.understanding.patterns import regex

_OURS = (
    r"(?:[你您]们(?:家|这|那)?|你哋|你地|[贵貴](?:公司|司|单位|厂|集团)|本(?:公司|厂|单位)|(?:巨人)?通力)"
    r"(?:电?梯)?(?:公司|工厂|厂|廠|集团|单位|总部|分公司|车间)?[这那]?[里边儿度]?"
)
_ONE = r"(?:的|嘅|一|[个名位]|以前|之前|前|原|离职|離職|退休|在职|正式|老|内部|被裁|普通|全职)*+"
_STAFF = r"(?:员工|員工|职工|職工|职员|職員|雇员|僱員|工人|工友|文员)"
_MEMBER = rf"{_OURS}{_ONE}{_STAFF}"
_WORKED = (
    rf"(?:在{_OURS}[^,，。;；\s\d]{{0,6}}?(?:上(?:过|了|着)?[^,，。;；\s]{{0,4}}班|工作|任职|就职|入职|返工"
    r"|(?:当|做)过?(?:保安|会计|出纳|司机|文员|前台|车工|钳工|普工|行政|人事))"
    rf"|[从由在被]{_OURS}[^,，。;；\s]{{0,2}}(?:离职|離職|辞职|辭職|退休|辞工|开除|開除|辞退|裁|炒|劝退)"
    rf"|{_OURS}[把将](?:我|本人)给?(?:开除|辞退|裁|炒|劝退))"
)
_EN = (
    r"(?:an? |your )?(?:\w+ )?(?:former |current |ex-? ?)?(?:employee|staff member)"
    r" (?:of yours|(?:of|at|with) your \w+)"
    r"|your (?:\w+ )?(?:former |current |ex-? ?)?(?:employee|staff member)\b(?!['’]s)"
    r"|(?:work(?:s|ed|ing)?|employed) (?:for|at|in|by) your (?:company|factory|plant|office|firm)"
    r"|work(?:s|ed|ing)? for you as an? (?:\w+ )?employee"
)
OUR_STAFF = regex(rf"{_MEMBER}|{_WORKED}|\b(?:{_EN})")
"""«你们厂里的工人», «在你们公司上班», «从你们这儿辞职»: of whomever it is told."""
_WHEN = (
    r"(?:(?:大?前|去|今|上)年|以前|之前|曾经?|曾經|原来|原先|一直|现在|目前|还|刚刚?|早就|已经|都|也|就|其实|好?多年"
    r"|[\d一二两三四五六七八九十几]++(?:个?月|年)?[到至~-]?[前间底初份的]*+|[,，\s])*+"
)
SPEAKS_AS_STAFF = regex(
    rf"(?:(?:我|本人|俺|咱){_WHEN}|(?:^|[\s,，。;；!！:：]){_WHEN})(?:[是係系]|[作身]为|作為|[当做]过){_WHEN}{_MEMBER}"
    rf"(?!的?(?:家属|家人|老[公婆]|孩子|介绍|推荐|朋友|亲戚|告诉|说))|^\W*{_WHEN}{_MEMBER}\W*$"
    rf"|(?:^|[\s,，。;；!！:：]){_WHEN}(?:我|本人|俺|咱)?(?:是|係)?{_WHEN}{_WORKED}"
    rf"|\b(?:i am|i['’]m|i was|i used to be|i(?:['’]ve| have) been|as|i (?:used to |once |still |now )?)\s*(?:{_EN})"
    rf"|^\W*(?:{_EN})\W*$"
)
OUTSIDE = regex(
    r"外包|外协|承包|分包|派遣|劳务|供[应應]商|物业|合作|经销|代理|安装队|维保|工地|紧急联系|\b(?:contract|suppl|vendor)"
)
"""Somebody else's people, wherever they work."""


def of_our_staff(text: str) -> bool:
    """Whether somebody who works or worked for the company is spoken of."""
    return OUR_STAFF.search(text) is not None and OUTSIDE.search(text) is None


def speaks_as_staff(text: str) -> bool:
    """Whether the speaker is one of them."""
    return of_our_staff(text) and SPEAKS_AS_STAFF.search(text) is not None
