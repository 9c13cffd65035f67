"""Lines that answer the open question though they sound like something else, and what is said beside an answer."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import Right
from dialogs.asides import only_remarks
from dialogs.draft import Draft, read_draft, scope_of, with_line
from dialogs.flows.about_case import routes
from dialogs.form.further import besides
from dialogs.form.giving_up import given_up
from dialogs.form.last_steps import only_waits
from dialogs.form.open_question import answered, in_form
from dialogs.handover import ASKS_FOR_SOMEBODY, handed_over, human, wants_a_call
from dialogs.hearing import COURTESY, with_options
from dialogs.model import Say, Turn
from dialogs.questions.counter_questions import private
from dialogs.steps import Heard, Step, Took
from dialogs.told.naming import full_surname, in_latin, named_by_role
from dialogs.told.of_oneself import name_aside
from dialogs.told.particulars import LONGEST_KEPT, own_words
from dialogs.told.uses import stopped_uses, stops_all
from dialogs.turns import Scene, answer, proceed, with_draft
from dialogs.understanding import SURE, parse, understand
from dialogs.understanding.parts import parts_of
from dialogs.understanding.patterns import cased
from dialogs.wishes import WANTS_TO_COMPLAIN
from dialogs.words.cited import ended_by_us, ground_cited
from dialogs.words.complaints import reproached
from dialogs.words.in_context import answers, asks_only
from dialogs.words.line import asks_the_way, marked, within
from dialogs.words.no_code import OF_THE_CODE
from dialogs.words.refusal import insists, may_insist
from dialogs.words.stopping import reason_to_wait

SOUNDS = frozenset({"human", "complain", "status"})
"""Intents of which single words remind."""


def answer_beside(scene: Scene) -> Turn | None:
    """A name or a number, where it is asked for, beside words that sound like a wish for a human, a complaint or a
    status.

    «It's 林佳慧, Grace is only what colleagues call me» and «陈瑞 之前跟你们客服说过了» are answers. Who asks for
    somebody in so many words is handed over with the answer kept; who wants to complain is told how, and the form goes
    on.

    The reaction to such a line; None when the question, or what is said, is another.
    """
    step, said = scene.step, scene.heard.understood
    open_still = scene.form_open and scene.heard.kind == "text" and not (scene.heard.chosen or scene.draft.handed)
    if step is None or step.name not in _HOLDS or not open_still:
        return None
    if said.intent not in SOUNDS and not wants_a_call(said):
        return None
    plain = replace(scene, heard=replace(scene.heard, understood=said.but(intent="other")))
    kept = _answered(plain, step)
    if kept is None:
        return None
    text = scene.heard.text
    if ASKS_FOR_SOMEBODY.search(text) or (step.name == "ask_name" and wants_a_call(said)):
        answered_too = replace(scene, draft=kept)
        return handed_over(answered_too) or human(answered_too)
    if WANTS_TO_COMPLAIN.search(text):
        plain = replace(plain, before=(*plain.before, Say(routes("complain", scene.facts))))
    turn = in_form(plain)
    return turn if _held(step, scene.draft, read_draft(turn.talk.draft)) else answered(plain, step)


def _answered(scene: Scene, step: Step) -> Draft | None:
    """The draft with what was asked for, where the line holds it."""
    taken = step.take(scene.heard, replace(scene.draft, ask=""), scene.facts)
    return taken.draft if isinstance(taken, Took) and _held(step, scene.draft, taken.draft) else None


def _held(step: Step, before: Draft, now: Draft) -> bool:
    told = {getattr(now, slot) for slot in _HOLDS[step.name]} - {getattr(before, slot) for slot in _HOLDS[step.name]}
    return any(map(_in_full if step.name == "ask_name" else bool, told))


def _in_full(name: str) -> bool:
    """«明天下午» may be a name, but hardly is one beside a wish."""
    return full_surname(name) or in_latin(name) or "·" in name


_HOLDS: dict[str, tuple[str, ...]] = {
    "ask_name": ("name", "subject_name"),
    "ask_phone": ("contact", "other_contact"),
}
"""The slots that each question is about."""

SKIPPED = frozenset({"ask_name", "ask_phone", "ask_email"})
"""Questions that whoever takes consent back may leave out."""
NOT_THERE = frozenset({"ask_right", "ask_again"})


def insisted(scene: Scene) -> Turn | None:
    """An opt-out repeated angrily is the same opt-out with emphasis: the form goes on, as short as it can be.

    A name or number that one may skip is skipped, and at the card it is handed in; no other right comes of it.

    None for anything else, and for every other form.
    """
    heard, draft, question = scene.heard, scene.draft, scene.talk.question
    calm = not (draft.alarm or draft.despair or stops_all(heard.text) or besides(heard.words)) and heard.kind == "text"
    if (
        not calm
        or question in NOT_THERE
        or scene.talk.flow != "request"
        or draft.rights != (Right.WITHDRAW.value,)
        or scene.step is None
    ):
        return None
    surely = insists(heard.text)
    if not (surely or (may_insist(heard.text) and not marked(heard.text))):
        return None
    if question == "confirm":
        return answered(_choosing(scene, "submit"), scene.step) if surely else answer(scene, (_meant(),))
    if question in SKIPPED and not draft.gated:
        return answered(_choosing(scene, "skip"), scene.step)
    return proceed(scene, _named(scene), says=(Say(phrase("aside.disturbed")),))


def _choosing(scene: Scene, value: str) -> Scene:
    return replace(scene, heard=replace(scene.heard, chosen=(value,)))


def _meant() -> Say:
    return Say(phrase("aside.insisted_card"))


def _named(scene: Scene) -> Draft:
    """With what the lines so far name to be stopped; asked for it in vain, their own words tell."""
    draft = replace(scene.draft, last=scene.heard.text, ask="")
    uses = draft.uses or next((uses for line in reversed(draft.said) if (uses := stopped_uses(line))), ())
    words = "\n".join(draft.said[-3:]) if uses or scene.talk.question == "ask_detail" else ""
    return replace(draft, uses=uses, detail=draft.detail or words)


def reproach(scene: Scene) -> Turn | None:
    """Asked why the data should go, somebody answers with a reproach, by the number of the rule, or that what they were
    given for has ended: it is the reason, and no rule is quoted for it.

    The answer taken, or the form ended where they are to stay after all; None for anything else.
    """
    text, step = scene.heard.text, scene.step
    if scene.talk.question != "ask_ground" or step is None or not scene.heard.typed:
        return None
    surely = ground_cited(text) or (ended_by_us(text) and not asks_the_way(text))
    return given_up(scene) or (answered(scene, step) if surely or reproached(text) else None)


NONSENSE = 6
"""Characters of what nobody understood and nobody needs."""
KEPT_ELSEWHERE = frozenset({"ask_ground", "ask_detail", "ask_receiver", "ask_id"})
"""Questions whose answers are kept word for word, or never."""
TO_US = frozenset({"thanks", "greeting", "yes", "no", "human", "cancel", "emergency"})
"""What is said to the bot itself."""
LED_ON = frozenset({"emergency.before", "emergency.before_police", "distress.before"})
"""Whom to call, before an answer to something else."""
REFERENCE = cased(r"(?<![A-Za-z\d])(?=[A-Za-z]*\d)[A-Za-z\d-]{6,}")
"""The number of a contract or an order: few signs, and the record is found by it."""
GAPS = cased(r"\s*([,，。;；、])(?:\s*[,，。;；、])+\s*|\s+")
CODE = cased(r"(?<!\d)\d{6}(?!\d)")


SPOKEN = cased(r"[零〇一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖\s-]{7,}")
"""«壹叁捌零零…»: the number has its own place."""
OF_THE_FORM = cased(
    r"等一?[下等]|不对|[写填打说发输]?错了?|电话|手机|号码?|邮箱|联系(?:方式)?|没有?了|没有|只有|只剩|改|换|重新|一?下|一个|我|的|是|那个?|这个?|了|啊|吧|哦|噢|呃|\W"
)
"""«等等，电话错了»: all that such a line consists of; it is done, and tells nobody anything."""
LEADS_TO_NAME = cased(r"委托人|当事人|被?代理人|授权人|本人|代理律?师|律师|姓名|名字|全名|叫做?|为")
"""«…，当事人为…», around names that stand in their own places."""


def with_what_was_said(turn: Turn, scene: Scene) -> Turn:
    """«家里装的电梯，合同是我老婆签的»: no slot holds it, and no word may get lost. It goes into the request as it was
    typed, without the name and the contact that have their own places.

    The turn, with the line kept in the form that was open before it, if it says more than any slot holds.
    """
    question = scene.talk.question
    if turn.talk.flow != "request" or not scene.draft.rights or question in KEPT_ELSEWHERE or only_waits(scene):
        return turn
    heard, after = with_options(scene.heard, scene.options), read_draft(turn.talk.draft)
    here = heard.typed and scene.draft.former == after.former
    if not here or private(question, heard.text) or not _to_be_kept(turn, heard):
        return turn
    if (scene.draft.alarm or after.alarm) and _of_a_danger(turn):
        return turn
    rest = _beside(question, heard, after)
    if not rest or rest in _kept_already(after):
        return turn
    return with_draft(turn, with_line(after, rest))


def _of_a_danger(turn: Turn) -> bool:
    """What was told of it goes to whoever sees to it, and is no matter of the request."""
    first = turn.says[0].phrase.key if turn.says else ""
    return first.startswith(("emergency.", "distress.")) and first not in LED_ON


def _to_be_kept(turn: Turn, heard: Heard) -> bool:
    """Neither a remark nor a question that was understood."""
    said = heard.understood
    paused = any(told.phrase.key in ("aside.pause", "confirm.postponed") for told in turn.says)
    if only_remarks(heard.text) or (paused and reason_to_wait(heard.text) is not None):
        return False
    if turn.talk.misunderstood:
        return not within(heard.text, NONSENSE)
    return not ((said.intent in TO_US and said.confidence >= SURE) or asks_only(heard.text))


def _beside(question: str, heard: Heard, after: Draft) -> str:
    """The line without what has its own place; empty where nothing more is said."""
    told, rest = heard.understood, heard.text
    if question == "ask_otp" and all(map(OF_THE_CODE.search, parts_of(rest))):
        return ""
    said = named_by_role(rest)
    if said.own and said.loose and said.own == after.name and not after.for_other:
        return rest[:LONGEST_KEPT]  # «李雷（户口本上是李磊）»: both are theirs
    righted = name_aside(rest)
    if righted and righted.right and not righted.rest:
        return ""  # the name stands in its own place, however it was put right
    named = told.name if told.name in (after.name, after.subject_name) else None
    known = (named, told.email, told.phone, after.name, after.subject_name, *CODE.findall(rest))
    for value in filter(None, known):
        rest = rest.replace(value, " ")
    rest = SPOKEN.sub(" ", rest) if told.phone else rest
    if not OF_THE_FORM.sub("", LEADS_TO_NAME.sub("", rest) if rest != heard.text else rest):
        return ""
    rest = GAPS.sub(lambda gap: gap[1] or " ", COURTESY.sub(" ", rest)).strip(" ,，。;；、:：")
    whole = rest == heard.text.strip(" ,，。;；、:：")
    if len(parts_of(rest)) <= 1 and ((whole and answers(question, rest)) or parse("yes_no", rest).value):
        return ""
    return rest[:LONGEST_KEPT] if REFERENCE.search(rest) or own_words(understand(rest)) else ""


def _kept_already(draft: Draft) -> str:
    return "\n".join((draft.detail, scope_of(draft), draft.reason, draft.words, draft.receiver))
