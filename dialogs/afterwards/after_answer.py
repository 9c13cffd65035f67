"""Soon after an answer: a contradiction or «look again» means the second look, a question goes to whoever answered.

What was said goes along. The two choices under an answer are commands (``engine``); the objection itself is
``flows.about_case``; what only thanks is ``commands.thanks``.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.cases import Case, State
from bot.domain.phrases import phrase
from bot.domain.results import Result
from bot.domain.rights import LOOKS, Right
from dialogs.afterwards.colleagues import of_the_outcome, other_wish
from dialogs.afterwards.which_case import (
    just_now,
    just_told,
    newest_answered,
    newest_disputable,
    newest_unjudged,
    on_hold,
)
from dialogs.asides import puzzled
from dialogs.commands import COMMANDS, nod, objection, request, satisfied
from dialogs.draft import Draft
from dialogs.flows.about_case import AGAIN, MISSES, NOT_AGAIN, candidates, routes, without_second_look, words_go_at_once
from dialogs.handover import ASKS_FOR_SOMEBODY
from dialogs.hearing import agreed, bare, brief, heard_as
from dialogs.model import AddWords, Judge, Say, Turn
from dialogs.questions.clauses import explain, names_a_clause
from dialogs.questions.retention import kept_long
from dialogs.steps import Heard
from dialogs.told.stated import another_right, stated_rights, wishes_clearly
from dialogs.turns import Scene, answer, begin, offer, telling
from dialogs.understanding import SURE, fold
from dialogs.understanding.joins import BY_THE_WAY, EN_BY_THE_WAY
from dialogs.understanding.parts import pieces_of
from dialogs.understanding.patterns import regex, says
from dialogs.understanding.verbs import any_verbs, full_verbs, rights_named
from dialogs.wording import options
from dialogs.words.bystanders import wants_other_eyes
from dialogs.words.discontent import SEEKS_ROUTES
from dialogs.words.in_context import SURELY, likeliest
from dialogs.words.line import asks_somewhere
from dialogs.words.stopping import names_taking_back

CHOSEN = {"1": "satisfied", "2": "object"}
"""The numbers under an answer, while nothing else has been offered since."""
QUESTIONED = ("satisfied",)
"""The first choice of the question under an answer."""
DISPUTES = regex(
    r"不(?:太|大|是很|怎么|能|够)*满意|(?<!不)不满(?!足|\d)|不可能|怎么(?:可能|会(?:没有|这样))|不对[吧啊劲]|(?:查|弄|搞|答)[得的]?(?:不对|错)|不(?:完整|全(?![是部])|服(?!务)|认可|接受)"
    r"|(?:根本|压根|是不是|到底)(?:就|都)?没(?:有|去|认真|好好|仔细)*[查找]"
    r"|\b(?:did|have) you even\b|\byou (?:never|didn.?t) (?:even |really |actually )*(?:look|search|check)"
    r"|(?:漏|少)了|(?<!叫.)明明(?=[^\W\d的])|胡说|骗人|凭什么"
    r"|\b(?:can.?t|cannot) be (?:right|true)"
    r"|\bthat.?s (?:wrong|not (?:right|true|complete|all|everything))"
    r"|(?:\bnot|n.t) (?:\w+ )?(?:happy|satisfied|content)\b|\b(?:unhappy|dissatisfied)\b"
    r"|\b(?:incomplete|impossible|i disagree)\b"
)
DENIES_GROUND = regex(
    r"(?:我|俺|咱)(?:们)?(?:是|又)?(?:哪[里儿]?|什么时候|啥时候|几时|怎么就)(?:有|会|能|算|是|就)?(?!不|一?天|[个家种些]|样)[^,，。;；?？]{0,10}(?:滥用|恶意|涉及|影响|损害|侵犯|泄密|骚扰|重复|频繁|故意|过分|[了过])"
    r"|(?:我|俺|咱)(?:们)?(?:根本|从来|可|又|才|并|真的?)*[没不](?:有|是|曾)?(?:要|会|想)?(?:滥用|恶意|涉及|影响|损害|侵犯|泄密|骚扰|重复|频繁|故意|捣乱|闹)"
    r"|(?:我|俺)?(?:总共|一共|明明|就|只|才)+(?:提|申请|问|办|要)(?:了|过)?(?:这|那)?[一1](?:次|回|遍)|第一次(?:提|申请|问|办)"
    r"|冤枉|污蔑|诬[陷赖告]|凭啥|胡扯|瞎说|乱讲|没有的事|没(?:有)?(?:这|那)(?:回)?事|跟我(?:有)?什么关系|讲不讲理|不讲理|不公平"
    r"|\b(?:i (?:never|did ?n.t|have ?n.t|am ?n.t|.?m not)) (?:\w+ ){0,3}"
    r"(?:abus\w+|harm\w*|spam\w*|harass\w*|malicious\w*|violat\w+|affect\w*)"
    r"|\bhow (?:is|was|am|did|does) (?:that|this|it|i)\b[^.;]{0,20}\b(?:abus\w*|harm\w*|malicious|repetitive|excessive)"
    r"|\b(?:i )?(?:only|just) (?:asked|requested|applied|did it) (?:this )?once\b"
    r"|\bfirst (?:time|request)\b|\b(?:unfair|not fair|nonsense|ridiculous)\b"
)
"""«我哪滥用了，我就提了一次»: what the refusal holds against them is denied."""
AGAINST = regex(rf"{DISPUTES.pattern}|不同意|不满|不行|没[给有]|\bnot\b|n.t\b|disagree")
EVERY_ONE = regex(r"(?:^|[\s,，]|[两三]个?)(?:全|都)[^,，。;；]{0,3}[不没]|\b(?:neither|both|all of (?:it|them))\b")
_WELL = r"没(?:有|什么)*(?:别的)?(?:问题|意见)|(?:挺|很|蛮|都)好|搞定|perfect|allgood|(?:all|looks|thats?)(?:fine|good)"
_CONTENT = r"满意|解决了|satisfied|happy|content"
_AROUND = (
    r"好|嗯|行|可以|挺|很|非常|十分|蛮|都|我|也|已经?|对|这次|这个|答复|结果|还|比较|收到|看[到过完]|清楚|了|啊|呀|的|吧|[你您]们?"
    r"|谢谢|多谢|感谢|辛苦|thanks?(?:you)?|ok(?:ay)?|great|good|yes|very|much|so|i(?:a?m)|it|that|with|now|the|answer|a|lot"
)
WELL = regex(rf"(?:{_WELL}|{_CONTENT}|{_AROUND})++")
CONTENT = regex(_CONTENT)
AT_EASE = regex(rf"{_WELL}|{_CONTENT}")
"""Whole texts, folded and bare: «好的，满意，谢谢»; «没问题» only where contentment is asked about."""
AWAITS = frozenset({"ask_otp", "ask_phone", "ask_email"})
"""Questions that no word about an answer can mean."""
OF_THE_ANSWER = regex(
    r"[你您]们?(?:上次|之前)?(?:给|发|答|查|寄|提供)|答复|结果|上次|\b(?:you (?:gave|sent)|(?:your|the) answer)\b"
)
OF_A_CODE = regex(r"[码碼]|短信|\b(?:code|sms|text)\b")
BRIEF = 3
"""Characters of a line that tells no more than that it was read."""
WHICH = regex(r"哪|谁|多久|多少|几[时天点个]|\b(?:which|what) (?:parts?|ones?|of it|was|were|did)\b")
"""«哪些给了哪些没给» asks, without a mark."""
SURPRISED = regex(r"^\W*(?:what|huh|really|啊|什么|咩|吓|蛤|真的)\W*[?？!！]+\s*(?=\S)")
"""«What? I have a lift from you» asks nothing."""
OF_THAT = regex(r"\W*那[^,，。;；]{1,10}呢\W*")
"""«那发票呢？» goes on about what was just told."""
SURE_OF = regex(r"[吧对]\W*$|\bright\W*$")
"""«…就是新号了吧» wants it confirmed."""
LOOKED = regex(r"[查找](?:了|过|没|到底)|没(?:有|去|认真|好好|仔细)*[查找]|\b(?:look|search|check)\w*")
ACTS = {
    Right.ACCESS: LOOKED,
    Right.COPY: LOOKED,
    Right.DELETE: regex(rf"{full_verbs(Right.DELETE)}|\b(?:delet|eras|remov)"),
    Right.CLOSE_ACCOUNT: regex(rf"{full_verbs(Right.CLOSE_ACCOUNT)}|\b(?:clos|account)"),
    Right.CORRECT: regex(rf"{any_verbs(Right.CORRECT)}|新[的号]|\b(?:correct|chang|new)"),
    Right.WITHDRAW: regex(r"停|推[销广送]|\b(?:stop|market)"),
    Right.RESTRICT: regex(rf"停|{full_verbs(Right.RESTRICT)}|\b(?:stop|restrict)"),
}
"""What was to be done, in the words of whoever asks about it afterwards."""
_WORKED = r"(?:[查找搜翻核看]|处理|办|弄|调取|联系)"
DOUBTS_WORK = regex(
    rf"(?:到底|究竟|真的?|确定|有没有|是不是|难道)[^,，。;；哪什啥几谁怎多]{{0,8}}?(?:认真|仔细|好好)?(?:去|在)?{_WORKED}(?:一?下|对|过|了|完)*(?:没有?|吗|么|吧|不)?[啊呀的]*\W*$"
    rf"|(?:根本|压根|就|都|真的?)没有?(?:认真|仔细|好好)?(?:去|在)?{_WORKED}(?:一?下|对|过)*[吧啊呀的]*\W*$"
    r"|(?:是不是|根本|压根|就)(?:在|是)*[^,，。;；]{0,4}(?:敷衍|糊弄|应付|忽悠)"
    r"|\b(?:did|have) (?:you|anyone|anybody|they) (?:really |actually |even |ever )+(?:look|check|search|tr)\w*"
    r"|\b(?:sure|certain)\b.{0,12}\b(?:looked|checked|searched)\b"
    r"|\b(?:did ?n.?t|never) (?:really |actually |even )+(?:look|check|search)\w*"
)
"""Whether it was looked into at all."""
STANDS = regex(r"进[度展]|状态|办[到得好完]|\b(?:status|progress|update)\b")
SHORT = 24
"""Characters of a question that is about nothing else."""
LETTER = regex(
    r"\W*(?:那个?|理由|依据|第)?\W?[a-f]\W?[项条款]?(?:是|指)?(?:什么|啥)(?:意思)?\W*"
    r"|\W*what (?:does|is) \W?[a-f]\W?(?: mean)?\W*"
)
"""The ground of a refusal, by the letter that stands in the rules (8.4(4))."""
CLAUSE = regex(r"(?<![\d.])\d{1,2}\.\d(?!\d)")


def after_answer(scene: Scene) -> Turn | None:
    """The reaction to a line about an answer; None when it is about something else."""
    case = newest_disputable(scene)
    if case is None or not scene.heard.typed or on_hold(scene.facts):
        return None
    if scene.form_open and not _came_in_between(scene):
        return None
    near = case.state is State.ANSWERED and _near(scene, case)
    briefly = _briefly(scene, case) if near else None
    if briefly:
        return briefly
    if _disputes(scene, case, near=near):
        return _look_again(scene, case)
    if near and (_asks_of_it(scene, case) or _doubts_the_work(scene, case)):
        return _asked(scene, case)
    if near and _corrects(scene, case):
        return request(scene, Draft(rights=(Right.CORRECT.value,), detail=scene.heard.text))
    if not near or other_wish(scene, case):
        return None
    if asks_somewhere(SURPRISED.sub("", scene.heard.text)) or WHICH.search(scene.heard.text):
        kept = kept_long(scene, scene.heard.text)
        return answer(scene, (Say(kept),)) if kept else _asked(scene, case)
    if _objects(scene, case):
        return _look_again(scene, case)
    return nod(scene) if scene.heard.understood.intent == "cancel" else None


def told_beside(scene: Scene) -> Turn | None:
    """«你们给的不全啊，少了合同», while a code is awaited for another request: staff read it, the form goes on."""
    text, case = scene.heard.text, newest_answered(scene.facts)
    plain = scene.heard.typed and not OF_A_CODE.search(text)
    if case is None or not plain or scene.talk.question not in (*AWAITS, "confirm"):
        return None
    disputed = MISSES.search(text) or DISPUTES.search(text)
    named = OF_THE_ANSWER.search(text) or (scene.talk.question in AWAITS and MISSES.search(text))
    if not (disputed and named):
        return None
    said = Say(phrase("after_answer.beside", case=case.number))
    return answer(scene, (said,), (AddWords(case.number, text),))


def _came_in_between(scene: Scene) -> bool:
    """An answer came while a form was open: the form goes on, unless the line asks for another look at that answer."""
    return scene.draft.offered[:1] == QUESTIONED and wants_other_eyes(scene.heard.text)


def _briefly(scene: Scene, case: Case) -> Turn | None:
    """A line that is nothing but unclear about it, content, one of the two choices, or against a second look."""
    text = scene.heard.text.strip()
    if puzzled(text) or LETTER.fullmatch(text.casefold()):
        return _in_plain_words(scene, case)
    if _content(scene):
        return satisfied(scene)
    if NOT_AGAIN.search(text) or _lets_it_be(scene, case):
        kept = without_second_look(Draft(case=case.number), scene.facts, text)
        return answer(telling(scene, case.number), kept.says, kept.effects) if kept.effects else nod(scene)
    newer = scene.draft.offered or scene.options
    return COMMANDS[CHOSEN[text]](scene) if text in CHOSEN and not newer else None


def _content(scene: Scene) -> bool:
    words = bare(fold(scene.heard.text))
    asked = scene.draft.offered[:1] == QUESTIONED
    return WELL.fullmatch(words) is not None and (AT_EASE if asked else CONTENT).search(words) is not None


def _asks_of_it(scene: Scene, case: Case) -> bool:
    """A question about what was done in this case: neither how it stands nor how such things go is the answer."""
    text = scene.heard.text
    asking = asks_somewhere(text) or WHICH.search(text) or (_granted(case) and SURE_OF.search(text))
    if case.open_items or not asking or len(text) > SHORT or STANDS.search(text):
        return False
    of_the_act = any(words.search(text) for right, words in ACTS.items() if right in case.rights)
    return (
        OF_THAT.fullmatch(text) is not None
        or of_the_outcome(case, text)
        or (of_the_act and not another_right(scene.heard.understood, case.rights))
    )


def _doubts_the_work(scene: Scene, case: Case) -> bool:
    """«你们到底查了没有»: whether anybody has really done it only whoever answered can tell."""
    text = scene.heard.text
    elsewhere = another_right(scene.heard.understood, (*case.rights, *LOOKS)) or ASKS_FOR_SOMEBODY.search(text)
    return not case.open_items and DOUBTS_WORK.search(text) is not None and not elsewhere


def _corrects(scene: Scene, case: Case) -> bool:
    """«地址不对，我家是200号», of what was just shown, is put right by a request of its own."""
    said = scene.heard.understood
    wrong = stated_rights(said) == (Right.CORRECT,) and said.confidence >= SURE
    return wrong and set(case.rights) <= LOOKS and not asks_somewhere(said.text)


def _disputes(scene: Scene, case: Case, *, near: bool) -> bool:
    """A contradiction or «look again», in so many words; days later a wish of its own may hold such words."""
    text, understood = scene.heard.text, scene.heard.understood
    again = (AGAIN.search(text) is not None or wants_other_eyes(text)) and not NOT_AGAIN.search(text)
    same = (*case.rights, Right.ACCESS) if again else case.rights
    asks_how_it_stands = understood.intent == "status" and understood.confidence >= SURE and asks_somewhere(text)
    said = (DISPUTES, MISSES) if _granted(case) else (DISPUTES, MISSES, DENIES_GROUND)
    contradicts = any(words.search(text) for words in said) and (near or not wishes_clearly(understood))
    if another_right(understood, same) or (asks_how_it_stands and not (near and contradicts)):
        return False
    return again or (contradicts and (near or not asks_somewhere(text)))


def _near(scene: Scene, case: Case) -> bool:
    """The question under the answer is the newest that was shown, or the answer just came or was just spoken of."""
    return scene.draft.offered[:1] == QUESTIONED or just_now(scene, case.answered_at) or just_told(scene) == case


def _objects(scene: Scene, case: Case) -> bool:
    """A no to «are you content?»; the same right insisted on, or any statement, where not all was granted."""
    text, intent = scene.heard.text, scene.heard.understood.intent
    if intent == "cancel":
        return False
    if agreed(scene.heard) == "no":
        return scene.draft.offered[:1] == QUESTIONED
    nods = intent == "yes" and brief(text)
    if _granted(case) or nods or len(text) <= BRIEF:
        return False
    if SURPRISED.search(text):
        return True
    label, sure = likeliest("after_done", text)
    return bool(stated_rights(scene.heard.understood)) or label != "none" or sure < SURELY


def _lets_it_be(scene: Scene, case: Case) -> bool:
    """«算了，不删就不删吧»: nothing runs that could be taken back."""
    text, given_up = scene.heard.text, scene.heard.understood.intent == "cancel"
    insists = names_taking_back(text) or asks_somewhere(text) or DISPUTES.search(text)
    return given_up and not (case.open_items or insists)


def _granted(case: Case) -> bool:
    return all(item.outcome is None or item.outcome.result is Result.FULFILLED for item in case.items)


def _look_again(scene: Scene, case: Case) -> Turn:
    if case not in candidates("object", scene.facts):
        return objection(scene)
    told = Draft(case=case.number, detail=scene.heard.text, items=_disputed(scene.heard.text, case))
    asked = begin(scene, "object", told, (Say(phrase("object.words")),))
    return words_go_at_once(asked, case.number, scene.heard.text)


def _disputed(text: str, case: Case) -> tuple[str, ...]:
    """The numbers of the answers that the contradiction itself names («查询的没问题，删除的我不同意», «都不满意»)."""
    against = [part for part in pieces_of(text) if AGAINST.search(part)]
    named = {right for part in against for right in rights_named(part)}
    every = any(EVERY_ONE.search(part) for part in against)
    return tuple(str(item.seq) for item in case.items if every or item.right.value in named)


def _in_plain_words(scene: Scene, case: Case) -> Turn:
    """«什么意思»: why it was refused, once more in everyday words; any other answer is for the colleague to explain."""
    outcomes = (item.outcome for item in case.items)
    letters = dict.fromkeys(found.letter for found in outcomes if found and found.result is Result.REFUSED)
    if not letters:
        return _asked(scene, case)
    *before, last = (phrase(f"plainly.refused_{letter}") for letter in letters)
    shown = replace(scene, before=(*scene.before, *map(Say, before)))
    return offer(shown, Say(phrase("plainly.then", why=last), options("start", "object", "human")))


def _asked(scene: Scene, case: Case) -> Turn:
    """A clause is explained at once; all else only a colleague can tell."""
    if names_a_clause(scene) or CLAUSE.search(scene.heard.text):
        return explain(scene)
    still = options("start", "satisfied", "object") if case.state is State.ANSWERED else ()
    said = Say(phrase("after_answer.question", case=case.number), still)
    if SEEKS_ROUTES.search(scene.heard.text):
        said = Say(routes("complain", scene.facts), still)
    return answer(telling(scene, case.number), (said,), (AddWords(case.number, scene.heard.text, asks=True),))


_COURTESY = (
    r"收到|看[到过完]|拿到|知道|好|嗯|行|可以|谢谢|多谢|感谢|辛苦|麻烦|满意|没问题|很|非常|都|已经?|了|啦|的|吧|啊|呀|[你您]们?|答复|结果"
    r"|\b(?:ok|okay|thanks|thank you|got it|great|received|very much|so much|all good|i am|i.m|satisfied|happy)\b"
)
BEHIND = regex(
    rf"(?P<thanks>(?:{_COURTESY}|[\s,，。.!！;；~～、])+)"
    rf"(?:{BY_THE_WAY}|再就是|\b(?:{EN_BY_THE_WAY}|also|and)\b)[\s,，:：]*(?P<wish>\S.{{3,}})"
)
COURTEOUS = says(r"收到|谢|辛苦|满意|\b(?:thank|got it|received|satisfied|happy|great)")
POLITELY = regex(rf"(?:能|可以|可不可以|麻烦|请|帮)[^,，。;；]{{0,6}}?(?:{full_verbs()})")
"""«能删了吗这些», behind thanks no mere question."""


def wish_behind(scene: Scene) -> tuple[Scene | None, tuple[Judge, ...]]:
    """«收到了谢谢，顺便把推销电话停了吧»: a wish behind a word of thanks is heard as if it had come alone; whoever says
    beside it that the answer will do has judged it.

    The scene with the wish alone, and the judgement that stands before it; None where there is no such wish.
    """
    heard = scene.heard
    plain = heard.typed and not scene.form_open and scene.facts.cases()
    found = BEHIND.fullmatch(heard.text.strip()) if plain else None
    wish = _wish(heard, found["wish"]) if found and COURTEOUS(found["thanks"]) else None
    if wish is None or found is None:
        return None, ()
    case = newest_unjudged(scene.facts) if CONTENT.search(found["thanks"].casefold()) else None
    if case is None:
        return replace(scene, heard=wish), ()
    told = Say(phrase("satisfied.done", case=case.number))
    return replace(scene, heard=wish, before=(*scene.before, told)), (Judge(case.number, satisfied=True),)


def _wish(heard: Heard, words: str) -> Heard | None:
    wish = heard_as(heard, words)
    if stated_rights(wish.understood) and wish.understood.confidence >= SURE:
        return wish
    named = rights_named(words) if POLITELY.search(words) else ()
    if len(named) != 1:
        return None
    return replace(wish, understood=wish.understood.but(intent=named[0], rights=named, confidence=SURELY))
