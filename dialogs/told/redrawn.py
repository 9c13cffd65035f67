"""The range of a request drawn anew: «电话就行» takes only this, «照片也要» more than stands there.

What draws a line in the wish itself is ``scope``.
"""

from __future__ import annotations

from collections.abc import Collection

from bot.domain.rights import LOOKS, Right
from dialogs.told.scope import GOES, NARROWED, NO_PART, PART, THING, limits, only_things, spares, whole
from dialogs.understanding import fold
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
BESIDES = regex(r"也|还|再|加上?|另外|算上|包括|\b(?:also|add|include|plus|too|as well)\b")
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
