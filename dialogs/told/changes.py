"""A request is drawn anew: its range («电话就行» takes only this, «照片也要» more), or for whom it is.

What draws a line in the wish itself is ``scope``.
"""

from __future__ import annotations

from collections.abc import Collection

from bot.domain.rights import LOOKS, Right
from dialogs.draft import Draft
from dialogs.told.death import bereaved
from dialogs.told.in_whose_name import for_whom
from dialogs.told.introduced import introduced
from dialogs.told.kin import ANYBODY, kin
from dialogs.told.mentions import on_behalf
from dialogs.told.scope import GOES, NARROWED, NO_PART, PART, THING, limits, only_things, spares, whole
from dialogs.understanding import fold
from dialogs.understanding.joins import BESIDE, EN_TOO
from dialogs.understanding.patterns import regex
from dialogs.words.line import asks
from dialogs.words.stopping import names_taking_back

SUFFICES = regex(
    r"(?:^|[,，。;；\s])(?P<things>[^,，。;；?？\s]{2,20}?)(?:就(?:[行好成够得]|可以|ok)|即可|足够|够)(?:了|啦|的|吧|啊|哈|\W)*$"
    r"|(?:^|[,.;])\s*(?P<english>[a-z][a-z ]{2,40}?) (?:(?:is|are|will be|would be) (?:just )?"
    r"(?:enough|sufficient|all i (?:need|want))|(?:will|would) do)\W*$"
)
"""No yes to all of it, but all that is wanted."""
A_KIND = regex(r"(?:的|[那这](?:[个种类]|部分|[块段些份张])|部分|记录|信息|资料|数据)$")
NO_KIND = regex(r"样|对|没错|正确|本人|[快早]的|按|照(?!片)|提交|这[个份些]|帮我")
"""«对的就行» is a yes."""
WISHES = regex(r"^(?:那|嗯|好的?|有|给我|帮我|[你您]们|我?[只就光]?[要看查拿](?!的)|复制)+|^(?:i think |just |only )+")
ANEW = regex(
    r"不是[^,，。;；]{1,12}[,，。;；\s]+(?:而?是|就)|是[^,，。;；]{1,12}[,，。;；\s]*不是"
    r"|\bnot\b[^.;]{1,24}\bbut\b|\binstead of\b"
)
DROPPED = regex(
    r"(?:算了|那|还是|对了|嗯|另外|[,，\s])*(?P<things>(?!除)[^,，。;；?？]{2,16}?)(?:就|都|先|也|我)*(?:不要|不用|不需要)(?:了|啦|给我|吧|看|查|发)*\W*"
)
"""«发票不要了»: one of the things that were asked for."""
BESIDES = regex(rf"也|还|再|加上?|{BESIDE}|算上|包括|\b(?:{EN_TOO}|add|include)\b")
AROUND = regex(
    r"一[个项下]|请|麻烦|帮|给我|复制|查|看|同时|顺便|一起|[上有要想吧了啊呢]"
    r"|\b(?:please|can|could|i|you|want|need|would like|have|something|one (?:more )?thing)\b"
)


def suffices(text: str) -> str:
    """The data that are enough, in the words for them; empty when the line names none."""
    found = SUFFICES.search(fold(text).strip())
    things = WISHES.sub("", found["things"] or found["english"] or "").strip() if found else ""
    part = A_KIND.search(things) and not (NO_PART.fullmatch(things) or NO_KIND.search(things))
    return things if only_things(things) or part else ""


def drawn_anew(text: str) -> bool:
    """«不是删简历，是删照片»: what stood there was not meant."""
    return ANEW.search(fold(text)) is not None


def narrows(text: str, rights: Collection[str]) -> bool:
    """«还是只要合同吧，其他不要了», «发票不要了», of a request that was handed in: less of it, and no end of it."""
    shown = {*map(Right, rights)} & NARROWED
    if not shown or names_taking_back(text) or asks(text) or whole(text):
        return False
    dropped = DROPPED.fullmatch(text.strip())
    if dropped:
        return bool(shown & LOOKS) and only_things(dropped["things"])
    if Right.DELETE in shown and spares(text):
        return False
    return limits(text) and (THING.search(text) is not None or PART.search(text) is not None)


def widens(text: str, rights: Collection[str]) -> bool:
    """Kinds of data, wanted besides, and nothing else; what is to go as well only widens a deletion."""
    if GOES.search(text) and Right.DELETE not in {*map(Right, rights)}:
        return False
    rest, besides = BESIDES.subn(" ", fold(text))
    return besides > 0 and only_things(AROUND.sub(" ", rest))


FOR_SOMEBODY = regex(
    r"(?:是|给|替|帮|为)(?:我们?|咱)?(?:家)?[^,，。;；我]{1,3}(?:(?:查|办|弄|申请|问|要|删|看|改|交|搞|填)的?|的(?:信息|资料|东西)?)(?=\W|$)"
    r"|[查看要删办弄](?:的是)?我[^,，。;；我]{1,3}的(?:信息|资料)?\W*$|[让叫托请]我[来帮]?(?:查|办|弄|申请|问|要|删|搞)"
    r"|^\W*(?:这|那|其实|是)*(?:我们?|咱)?(?:家)?[^,，。;；我]{1,3}的(?:信息|资料|东西)?[\s,，。]*(?:并?不是|非)我(?:自己|本人)?的?\W*$"
    r"|^\W*(?:并?不是|非)我(?:自己|本人)?的?[\s,，。]*是?(?:我们?|咱)?(?:家)?[^,，。;；我]{1,3}的(?:信息|资料|东西)?\W*$"
    r"|\b(?:for|about|is) my \w+(?:[- ]in[- ]law)?(?:\W+(?:actually|really|not (?:for )?me))?\W*$"
    r"|\bmy \w+['’]s\W+not mine\W*$|\bnot mine\b.{0,12}\bmy \w+['’]s\W*$"
)
"""Whose data they are; who that is has to be named as well: kin, or one of the others."""
OF_A_CONTACT = regex(r"电话|手机|号码?(?=是|[\s,，])|邮箱|邮件|\b(?:phone|number|mobile|e-?mail)\b")
"""«号码是我老公的 不是我的»: whose number it is, not whose data are asked for."""
SAYS_WHO = regex(r"我们?(?:[又也就]|其实)?不?是|\bi(?:.m| am)\b")
"""«我不是个人客户 我是物业的» puts the speaker's group right."""
OTHERS = regex(
    rf"{ANYBODY}|公司|单位|别人|人家|[他她]|\bmy (?:girlfriend"
    rf"|boyfriend|partner|friend|colleague|boss|roommate|tenant|client|\w+[- ]in[- ]law)\b"
)


def for_another(draft: Draft, text: str) -> Draft | None:
    """A request in one's own name turns out to be for somebody else: «其实是替我爸查的，他叫张福».

    The request as one for somebody else; what that needs is then asked.
    """
    near = kin(text)
    named = FOR_SOMEBODY.search(text) and (near or OTHERS.search(text))
    if (
        draft.for_other
        or OF_A_CONTACT.search(text)
        or (SAYS_WHO.search(text) and not near)
        or not (named or on_behalf(text))
    ):
        return None
    grown_up = (near and near != "parent") or on_behalf(text)
    whose = "relative" if bereaved(text) else "agent" if grown_up else "unsure"
    return introduced(for_whom(draft, whose, text), text)
