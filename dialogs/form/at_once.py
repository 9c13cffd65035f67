"""Who somebody asks for, and whether the paper is there, where one clause of the line answers it and the rest scolds,
asks or tells something else: the answer counts, whatever stands beside it.

What the answer means is ``flows.people``; the line goes there with the words that answer.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.flows.code import NOT_MINE, code_in
from dialogs.flows.people import bereaved_of
from dialogs.hearing import heard_as
from dialogs.steps import Heard
from dialogs.told.documents import HELD_BACK, holds_number, without_questions
from dialogs.told.introduced import acquainted
from dialogs.told.kin import KIN_WORDS
from dialogs.told.mentions import NO_AUTHORITY
from dialogs.told.naming import Named, named_by_role
from dialogs.told.other_people import cares_for
from dialogs.told.stated import NAMES_AN_ACT, wishes_clearly
from dialogs.told.whose_contact import their_paper
from dialogs.turns import Scene
from dialogs.understanding.parts import words_of
from dialogs.understanding.patterns import regex
from dialogs.words.in_context import SURELY, bound, learnt
from dialogs.words.line import asks, marked
from dialogs.words.stopping import may_give_up
from dialogs.words.submission import binds

OF_KIN = regex(
    rf"(?:那?就?是|为了?|替|帮)?[我俺咱]?(?:家|们)?的?(?:亲|生我的)?(?P<kin>{KIN_WORDS})(?:[啊呀嘛呗的咯啦]|本人)*"
)
ARRIVED = regex(
    r"才(?:收)?到|终于|收到了|[来到]了|\b(?:got it|arrived|finally|came|took (?:a while|ages|forever|so long))\b"
)
TAKEN_BACK = regex(
    r"[哦噢啊唉哎呃嗯…]*(?:不对|(?:我|刚才?|刚刚)?[点按打说选填]错了?|手滑了?|算了吧?|罢了)[啊哦]*"
    r"|(?:oh |sorry |no |wait )*(?:wrong (?:button|one)|typo|my mistake|oops)"
)
COUPLE = regex(
    r"(?:我[们俩]*|俺俩|咱俩)?(?:是)?(?:夫妻|两口子|夫妇|两公婆)[啊呀的关系]*|(?:his|her) (?:wife|husband|spouse)"
)
BOTH = regex(r"both(?: of them)?|all of (?:them|it)|(?:两|几|俩)[样个份张]都有|都(?:有|齐|备)[了的]?")
HAVE = regex(
    r"(?:我|都|早|已经|当然|肯定|手[上里头]?|就)*(?:有|齐了?|[写签办]好了?|带着|备着|准备好了?)(?:了|的|啊|呀|呢|有|哒)*"
    r"|(?:yes|yeah|yep|yup|sure)?(?:i|ive|we)?(?:have|got|gotit|haveit)(?:it|them)?(?:already)?"
)
"""Whole clauses: it is there."""
COMING = regex(
    r"(?:那|我|现在|马上|这就|回头|今晚|等下|等会儿?)*(?:(?:让|叫|请|找)(?:[他她]|我?(?:爸|妈|爹|娘|哥|姐|弟|妹|老公|老婆))(?:写|签|办|补)|去(?:写|签|办|补))(?:一?[份个下张])?[了吧啊]*"
)
"""And: it is being made."""


def answered_at_once(scene: Scene) -> Scene | None:
    """The scene with the words that answer as what was said; None where no clause does so by itself."""
    heard, question = scene.heard, scene.talk.question
    if not heard.typed or heard.chosen or scene.talk.flow != "request":
        return None
    said = READERS[question](scene) if question in READERS else None
    known = acquainted(scene.draft, heard.text) if said and said.chosen else scene.draft
    return replace(scene, heard=said, draft=known) if said else None


def _after_a_slip(scene: Scene) -> Heard | None:
    """«不同意 哦点错了 同意同意»: the yes that stands last and alone, once the no before it is taken back."""
    clauses = words_of(scene.heard.text)
    turned = [number for number, clause in enumerate(clauses) if TAKEN_BACK.fullmatch(clause)]
    last = "，".join(clauses[turned[-1] + 1 :]) if turned and turned[-1] else ""
    whole = last and binds(last, "id_consent", "agree") and not marked(scene.heard.text)
    return heard_as(scene.heard, last) if whole else None


def _of_whom(scene: Scene) -> Heard | None:
    """«打错字了 不是老公 是我儿子» corrects no data; «这也要问？我妈啊» answers, for all its anger."""
    text, understood = scene.heard.text, scene.heard.understood
    acts = NAMES_AN_ACT.search(text) is not None
    if (wishes_clearly(understood) and acts) or NO_AUTHORITY.search(text):
        return None
    if (bereaved_of(text) or cares_for(text)) and not acts:
        return scene.heard  # «她今年2月没的 不对是3月», «不是亲戚 我就是护工»: no data are put right
    label = learnt("ask_requester", text, SURELY)
    if label and bound("ask_requester", text, label) and not asks(text):
        return scene.heard
    if scene.draft.requester != "unsure":
        return None
    if named_by_role(text) != Named():
        return None  # the question takes the names with it
    clauses = words_of(text)
    kin = [found["kin"] for clause in clauses if (found := OF_KIN.fullmatch(clause))]
    if len(kin) == 1:
        return heard_as(scene.heard, f"我{kin[0]}")
    couple = any(COUPLE.fullmatch(part.strip().casefold()) for part in (*clauses, *text.split(".")))
    return heard_as(scene.heard, "我爱人") if couple else None


def _of_the_paper(scene: Scene) -> Heard | None:
    text = scene.heard.text
    if NO_AUTHORITY.search(text):
        return None
    clauses = words_of(text.casefold())
    whole = text.casefold().strip(" .!,，。！")
    first = text.casefold().split(",")[0].strip()
    if any(BOTH.fullmatch(part) for part in (whole, first, *clauses)):
        return replace(scene.heard, chosen=("ready",))
    last = clauses[-1:] if asks(text) else clauses
    if len(clauses) > 1 and any(HAVE.fullmatch(clause) for clause in last[-1:]):
        return replace(scene.heard, chosen=("ready",))
    return replace(scene.heard, chosen=("none",)) if any(COMING.fullmatch(clause) for clause in last) else None


def _the_code(scene: Scene) -> Heard | None:
    """«等了好久才到 123456»: the code, whatever was the trouble with it before."""
    text = scene.heard.text
    arrived = ARRIVED.search(text) and not (NOT_MINE(text) or asks(text) or may_give_up(text))
    code = code_in(text) if arrived else ""
    return heard_as(scene.heard, code) if code else None


WILL_DO = regex(
    r"(?:可以|[行成好中]|能用|够)了?[吗么嘛不][^,，。;；]{0,3}\W*$|行不行|可不可以|(?:可以|[行成]).{0,2}\?"
    r"|\b(?:can|may|could) i (?:use|give|send)\b|\b(?:ok|okay|fine|enough|do|work)\W*\?"
)


def _the_number(scene: Scene) -> Heard | None:
    """«没有身份证，护照 E12345678 可以吗»: the number of a paper, whatever is asked beside it."""
    text = scene.heard.text
    given = holds_number(text) and not (HELD_BACK.search(without_questions(text)) or their_paper(text))
    return scene.heard if given and WILL_DO.search(text) else None


READERS = {
    "ask_requester": _of_whom, "ask_proxy": _of_the_paper, "id_consent": _after_a_slip, "ask_otp": _the_code,
    "ask_id": _the_number,
}  # fmt: skip
"""What each question hears at once."""
