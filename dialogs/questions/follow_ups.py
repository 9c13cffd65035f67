"""Short questions behind a clause that was just told: «which clause?», «why?», «more exactly», «and the fourth?».

``noted`` keeps the clause that a turn tells, with the line that it answers; a line or two later ``followed`` answers
from it. What the rules say to a whole question is ``clauses``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from bot.domain.phrases import Phrase, Slot, phrase
from dialogs.draft import read_draft
from dialogs.hearing import bare
from dialogs.model import Say, Turn
from dialogs.questions.clauses import LOOK_UP, ORDINALS, QUOTED, explain
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene, answer, choices, with_draft
from dialogs.understanding import SURE, shortened
from dialogs.understanding.patterns import regex
from dialogs.wording import options, stacked

CLAUSE_OF = {
    "plain.abroad": "9.3", "plain.cookies": "2.7(5)", "plain.backups": "8.3", "plain.retained": "8.3",
    "plain.children": "2.5", "policy.recipients": "5", "policy.which_recipients": "5", "policy.kinds": "2",
    "policy.kinds_here": "2", "policy.rights": "8", "terms.sensitive": "2.5", "terms.why_thirty": "8.4(3)",
    "terms.who_sees": "5", "terms.kept_files": "4",
}  # fmt: skip
"""Texts of ours that tell a clause in their own words."""
LATELY = 3
"""So many lines back a clause may stand, the present one among them."""
LONGEST = 48
"""Characters of a line that only follows up."""
MOST_PARTS = 6
ABOUT_OTHERS = ("5", "6", "9")
"""Chapters about whoever gets data from us."""

WHICH = regex(
    r"(?:请问|那|这个?|是|规则|写|具体|你们|说|的|在|里|根据)*(?:第几条|哪一?个?[条章款](?!法))(?:规则|条款|规定|里|写|说|上|着|的|呢|啊|有|了)*"
    r"|(?:inyourrules)?(?:which|what)(?:clause|section|article|rule|paragraph)(?:number)?(?:isthat|isit|isthisin|saysthat|saysso|isthatin)?"
    r"|where(?:isthat|isit|isthis)(?:written|stated|said)|wheredoesitsay(?:that|so)"
)
WHY = regex(
    r"(?:那|这是?|你们|又|到底)*(?:为什么|为啥|为何|凭什么|凭啥)(?:一定|必须|非得|需要|要|会|得|能|可以|给|存|留|传|发|用|这么|那么|这样|久|长|他们"
    r"|她们|它们|别人|外国|国外|呢|啊|呀)*"
    r"|(?:but|and|so)*(?:why)(?:that|so|do|would|does|it|you|they|give|share|keep|need|take|long|much|them|is|though|not)*"
)
MY_KIND = regex(
    r"(?:那么?|请问|像|这样)*我(?:这种|这样|这情况|这个|的情况)?(?:应该|到底|又)?(?:是|算|属于|该选|选|归|适用)(?:是|于)?"
    r"(?:哪|什么|啥)(?:一?[种类条项个款]|样)(?:人|情[形况]|理由|身份|关系|客户|的)?[啊呀呢]?"
    r"|(?:so|and|then)*(?:which|what)(?:one|group|kind|category|case)?(?:am|do|would)i(?:in|belongto|fallunder|belong|fallinto)?"
)
"""«那我属于哪种», before any request."""
MORE = regex(
    r"(?:能不能|可不可以|能|可以|请|麻烦|你们?|再|说|讲|给我|稍微|稍|一下|一?[点些]|更|详细|清楚|明白|具体|细致?|展开|解释|是?什么意思|是?啥意思|啥叫|不懂"
    r"|没懂|看不懂|没看懂|听不懂|吗|么|呢|吧|这|那)+"
    r"|(?:can|could|you|please)*(?:(?:tellme|saya?bit|abit)?more(?:details?|specific(?:ally)?|exactly)?|bemorespecific|explain(?:that|it|more)?"
    r"|whatdoes(?:that|it|this)mean|meaning|inmoredetail|indetail)(?:please)?"
)
PARTS = regex(
    r"(?:那|都|具体|到底|是|有|包括){0,3}(?:哪些|哪几[种项个条])(?:情况|情形|条件)?[呢啊呀]?|(?:and)?(?:which|what)(?:cases|ones)(?:arethey|arethere)?"
)
"""«都有哪些», of what the clause counts up."""
WHO = regex(
    r"(?:那|都|具体|到底|是|有|给|了|会|传|交|分别|第三方)*(?:哪些|哪几家|哪几个|哪家|哪个|什么|啥)(?:公司|单位|第三方|机构|国家|企业|人|样的)*"
    r"(?:呢|啊|呀|吗)*|(?:那|都|具体|到底|是|有|给|了|会)*谁(?:呢|啊|呀|们)*"
    r"|(?:and|so|but)*(?:which|what)(?:companies|company|thirdparties|parties|ones)(?:are(?:they|these|those)|exactly)*|who(?:are|is)?(?:they|it|these|exactly)+"
    r"|towhom(?:exactly)?"
)
NAMES_WHO = regex(r"公司|单位|第三方|机构|企业|谁|哪家|哪几家|compan|part|who")
ABOUT = regex(r"那么?(?P<topic>[^,，。]{1,10}?)呢[\s?？]*|(?:and |so )*what about (?P<english>[\w ]{2,24})\W*")
BY_NUMBER = regex(
    r"(?:那|看看?|说说|讲讲|再|第)*+(?P<clause>\d{1,2}\.\d{1,2})(?:\((?P<item>\d{1,2})\))?条?(?:呢|是|什么|意思|说|讲|写|啥|怎么|的|了|吗)*"
    r"|(?:andwhatabout|whatabout|and|whatis|whatdoes|whatsin)(?:clause)?(?P<english>\d{1,2}\.\d{1,2})(?:say|mean)?"
)
ITEM = regex(
    r"(?:那|看|说说|讲讲|再|里面?|的)*(?:第?\((?P<item>\d{1,2})\)|第(?P<word>[一二三四五六])[项点款种条]情?[况形]?)(?:项|条|点|款)?"
    r"(?:呢|是|什么|意思|说|讲|写|啥|怎么|的|了|吗)*|(?:whatabout|and|whatdoes|whatis)*\((?P<english>\d{1,2})\)(?:mean|say)?"
)


def noted(turn: Turn, scene: Scene) -> Turn:
    """The clause that the turn tells is kept for what may be asked next."""
    line = scene.heard.text
    clause = next((found for say in turn.says if (found := _clause_in((say.phrase,)))), "")
    if not clause or not line:
        return turn
    return with_draft(turn, replace(read_draft(turn.talk.draft), clause=(clause, line[:200])))


def _clause_in(slots: Iterable[Slot]) -> str:
    for slot in slots:
        if isinstance(slot, tuple):
            found = _clause_in(slot)
        elif isinstance(slot, Phrase):
            own = slot.slots.get("clause") if slot.key.startswith("policy.") and slot.key != "policy.no_such" else ""
            found = str(own or CLAUSE_OF.get(slot.key, "")) or _clause_in(slot.slots.values())
        else:
            found = ""
        if found:
            return found
    return ""


def followed(scene: Scene) -> Turn | None:
    """The answer to a line that only makes sense behind the clause that was just told."""
    heard, clause = scene.heard, lately(scene)
    if not heard.typed or heard.choice or len(heard.text) > LONGEST:
        return None
    if not scene.form_open and MY_KIND.fullmatch(bare(heard.text)):
        return answer(scene, (Say(phrase("plain.which_ground" if clause == "8.3" else "plain.which_group")),))
    asked = _numbered(scene, clause)
    if asked:
        return explain(replace(scene, heard=replace(heard, text=asked)))
    if not clause:
        return None
    said = bare(heard.text)
    if WHICH.fullmatch(said):
        return answer(scene, _stands_in(scene, clause))
    return None if scene.form_open else _stays_with(scene, clause, said)


def lately(scene: Scene) -> str:
    """The clause that was told a line or two ago; empty when none was."""
    clause, line = scene.draft.clause or ("", "")
    return clause if line in scene.draft.said[-LATELY:-1] else ""


def _numbered(scene: Scene, clause: str) -> str:
    """«那8.3呢», «(4)»: a clause by its number, or an entry of the one that was told."""
    said = re.sub(r"\s", "", unicodedata.normalize("NFKC", scene.heard.text)).strip("。？?！!.,，").casefold()
    number = BY_NUMBER.fullmatch(said)
    if number:
        item = f"({number['item']})" if number["item"] else ""
        return f"第{number['clause'] or number['english']}{item}条"
    entry = ITEM.fullmatch(said) if clause else None
    if not entry or (scene.step is not None and scene.form_open and not said.startswith("(")):
        return ""
    item = entry["item"] or entry["english"] or str(ORDINALS.index(entry["word"]) + 1)
    homes = (clause, clause.rpartition("(")[0])
    return next((f"第{home}({item})条" for home in homes if home and _known(scene, f"{home}({item})")), "")


def _known(scene: Scene, clause: str) -> bool:
    return scene.facts.questions().ask(f"第{clause}条").clauses[:1] == (clause,)


def _stands_in(scene: Scene, clause: str) -> tuple[Say, ...]:
    quotation = scene.facts.questions().ask(f"第{clause}条").quotation
    told = Say(phrase("policy.which", clause=clause))
    if not quotation or scene.talk.lang == "en":
        return (told,)
    return (told, Say(phrase("policy.quote", clause=clause, words=shortened(quotation, QUOTED))))


def _stays_with(scene: Scene, clause: str, said: str) -> Turn | None:
    if WHO.fullmatch(said) and NAMES_WHO.search(said) and clause.startswith(ABOUT_OTHERS):
        return choices(_kept(scene), Say(phrase("policy.which_recipients"), options("start", *LOOK_UP)))
    if MORE.fullmatch(said) or PARTS.fullmatch(said):
        parts = _parts(scene, clause)
        if parts:
            return answer(scene, (Say(stacked([phrase("policy.parts", clause=clause), *parts])),))
    if MORE.fullmatch(said) or WHY.fullmatch(said):
        return _no_more(scene)
    about = ABOUT.fullmatch(scene.heard.text.strip())
    if not about or (stated_rights(scene.heard.understood) and scene.heard.understood.confidence >= SURE):
        return None
    topic = about["topic"] or about["english"]
    found = scene.facts.questions().ask(topic).clauses
    same = found[:1] == (clause,) or topic in scene.draft.clause[1]
    if not found and not same:
        return None
    return _no_more(scene) if same else explain(replace(scene, heard=replace(scene.heard, text=topic)))


def _parts(scene: Scene, clause: str) -> list[Phrase]:
    """What stands below it, each in our own words."""
    form = "{}.{}" if clause.isdigit() else "{}({})"
    below = [form.format(clause, place) for place in range(1, MOST_PARTS + 1)]
    known = [part for part in below if _known(scene, part)]
    answers = {part: scene.facts.questions().ask(f"第{part}条") for part in known}
    return [
        phrase("policy.answer", clause=part, note=Phrase(found.note)) for part, found in answers.items() if found.noted
    ]


def _no_more(scene: Scene) -> Turn:
    """The clause says no more than was told; a colleague can."""
    return choices(_kept(scene), Say(phrase("policy.no_more"), options("start", "explain", "human")))


def _kept(scene: Scene) -> Scene:
    """With the question before it, which staff need as well."""
    words = dict.fromkeys((*scene.draft.detail.splitlines(), scene.draft.clause[1], scene.heard.text))
    return replace(scene, draft=replace(scene.draft, detail="\n".join(words)))
