"""What only colleagues can answer: who pays after an accident, and what became of a request that is not here."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from dialogs.danger.needs import OF_A_CLAIM
from dialogs.danger.spoken_of import long_over
from dialogs.danger.words import DATA, OF_A_CAR
from dialogs.draft import Draft, read_draft, with_line
from dialogs.flows.about_case import routes
from dialogs.hearing import agreed
from dialogs.model import CallBack, Emergency, Say, Turn
from dialogs.told.stated import stated_rights, wishes_clearly
from dialogs.turns import Scene, answer, choices, with_draft
from dialogs.understanding import fold, nothing_else
from dialogs.understanding.patterns import regex
from dialogs.wording import options
from dialogs.words.in_context import belongs
from dialogs.words.line import SENTENCE, STORED

SETTLES = regex(r"投诉|起诉|告你|法院|律师|监管|退[款钱]|\b(?:complain\w*|sue|court|lawyer|refund)\b")
"""A complaint has an answer of its own."""
MONEY = regex(
    r"(?<!不用)(?<!不要)(?<!不是要)(?<!没要)(?<!不需要)赔(?!率|偿?[金款]?的?(?:记录|协议|进度|材料|资料|合同|明细))|精神损失|误工费"
    r"|(?:给|要)[^,，。;；]{0,4}补偿(?!的?(?:记录|协议|明细))"
    r"|\b(?:(?:pay|claim|want|demand|owe)\w*|i need|entitled to) (?:\w+ ){0,3}"
    r"(?:compensation(?! (?:record|data|detail|histor|package)\w*)|damages)"
    r"|\bcompensate (?:me|us)\b"
)
"""Claimed, and no paper about it."""
OFFERED = ("human", "request")


def _only_told(scene: Scene) -> bool:
    """An accident of the past, and nothing asked for."""
    text, intent = scene.heard.text, scene.heard.understood.intent
    return not scene.form_open and intent == "other" and long_over(text) and OF_A_CAR.search(text) is not None


def claim(scene: Scene) -> Turn | None:
    """Who pays after an accident, and whether it was one; colleagues are reached by phone or by «人工».

    Neither the fee of a request nor the day of its answer is meant. What is claimed beside something else goes along
    with the request. While an alarm is on it is a need like others (``danger.needs``).

    Where to turn with it; an open form goes on. None for any other line, and for a wish about data beside it.
    """
    text = scene.heard.text
    if not scene.heard.typed or len(text) > SENTENCE:
        return None
    if DATA.search(text) or SETTLES.search(text) or set(stated_rights(scene.heard.understood)) - {"explain"}:
        return None
    claims = OF_A_CLAIM.search(text) and not (scene.form_open and belongs(scene.talk.question, text))
    if not (claims or _only_told(scene)):
        return None
    said = phrase("claim.told", hotline=scene.facts.settings.hotline)
    if scene.form_open:
        return answer(scene, (Say(said),))
    return choices(scene, Say(said, options("start", *OFFERED)))


def wants_it_handed_on(scene: Scene) -> bool:
    """A bare yes, where a colleague was offered for a claim."""
    return scene.draft.offered == OFFERED and agreed(scene.heard) == "yes" and nothing_else(scene.heard.text)


def with_claim(turn: Turn, scene: Scene) -> Turn:
    """Whatever else a line is: the claim in it goes along with the request, and what can be done here is said."""
    heard = scene.heard
    if not heard.typed or not MONEY.search(heard.text):
        return turn
    draft = read_draft(turn.talk.draft)
    if draft.alarm:
        return turn
    told = any(say.phrase.key.startswith("claim.") for say in turn.says)
    urgent = any(isinstance(effect, Emergency) for effect in turn.effects)
    beside = () if told or urgent else (Say(phrase("claim.beside")),)
    return replace(with_draft(turn, with_line(draft, heard.text)), says=(*turn.says[:-1], *beside, *turn.says[-1:]))


_NUMBER = r"(?<![0-9a-z])[a-z]{2}-[0-9a-z]{4}-[0-9a-z]{3}(?![0-9a-z])"
_ASKED = (
    rf"(?:{_NUMBER}|"
    r"申请|要求|请求|提(?:交|了|过|的)|交(?:了|过|的)|写信|发(?:过|了)?(?:邮件|信)|投诉(?:过|了)"
    r"|(?:删除|更正|查询|查阅|注销|复制|要资料)(?:的)?(?:申请|请求|要求))"
)
_BEFORE = (
    r"(?:上次|上回|上个?(?:月|星期|周|礼拜)|之前|以前|去年|前阵子|早就|[\d一二两俩三四五六七八九十几好半]+个?多?"
    r"(?:月|周|星期|礼拜|天|年)|申请过|提过|交过|投诉过|到现在|至今|到期|超期|逾期)"
)
_NOTHING = (
    r"(?:没|沒|未|无|無)(?:有)?(?:任何|一?个?|什么|半点)?(?:人|回[复应信音]?|答[复应]|理|处理|消息|音信|动静|下文|结果|反应|反馈|管)"
    r"|不(?:理|回|答复|处理|给答复)|石沉大海|超期|逾期|过期了?没|杳无音"
)
CHINESE = regex(rf"^(?=.*{_ASKED})(?=.*{_BEFORE})(?=.*(?:{_NOTHING}))")
ENGLISH = regex(
    rf"^(?=.*(?:{_NUMBER}|\b(?:request\w*|asked|applied|application|submitted|wrote|complain(?:ed|t)|e-?mailed you"
    r"|my (?:e-?mail|letter|message|case)s?|(?:answer\w*|repl\w+|respond\w*) (?:to )?me)\b))"
    r"(?=.*\b(?:ago|last (?:week|month|year|time)|before|already|weeks|months|since|overdue|earlier|still|\d+ days)\b)"
    r"(?=.*\b(?:no (?:answer|reply|response|news)|never (?:heard|got|answered|replied)|nobody|no one"
    r"|nothing (?:back|since|happened)|(?:answer\w*|repl\w+|respond\w*|hear\w*|did|done|got) nothing|ignor\w+|overdue"
    r"|(?:didn.t|haven.t|hasn.t|have not|has not|did not) (?:\w+ )?(?:hear|heard|answer\w*"
    r"|repl\w+|respond\w*)))"
)
SUPPOSES = regex(r"^(?!.*(?:我|上次|投诉)).*(?:怎么办|咋办|会怎样)|如果|要是|万一|\bif\b|\bwhat happens\b")
OF_LIFTS = regex(r"报修|维修|修(?:理|好)|电梯坏|装修|\b(?:repair|broken|fix)\b")
OF_A_JOB = regex(r"应聘|面试|求职|简历|招聘|\b(?:job|interview\w*|cv|resume)\b")
"""Nobody answered an application, and what is asked of us is something else."""
SEEKS = regex(r"编号|单号|号码?忘|进度|怎么查|查(?:一下|不到)|\b(?:number|reference|progress|status|look it up)\b")


def unanswered(scene: Scene) -> Turn | None:
    """An earlier request was never answered, and no case of it is here: sorry, a colleague looks for it.

    A name, a number and when it was are taken along (``handover``); the other routes of policy 8.4(3) are named. With a
    case here its status answers.

    None where a case is here, in a form, and for what is no such complaint.
    """
    text = fold(scene.heard.text)
    idle = scene.heard.kind == "text" and not scene.form_open and not scene.facts.cases() and len(text) <= STORED
    if not idle:
        return None
    if scene.draft.handed and SEEKS.search(text) and not scene.heard.understood.phone:
        return _told(scene, (Say(phrase("unanswered.no_number_needed")),))
    wished = OF_A_JOB.search(text) and wishes_clearly(scene.heard.understood)
    other = OF_LIFTS.search(text) or SUPPOSES.search(text) or wished
    complains = not other and (CHINESE.search(text) or ENGLISH.search(text))
    return (
        _told(scene, (Say(phrase("unanswered.sorry")), Say(routes("unanswered.routes", scene.facts))))
        if complains
        else None
    )


def _told(scene: Scene, says: tuple[Say, ...]) -> Turn:
    draft = replace(scene.draft, handed=True)
    return answer(replace(scene, draft=draft), says, (_callback(draft),))


def _callback(draft: Draft) -> CallBack:
    return CallBack("\n".join(draft.said), draft.name, draft.contact or draft.other_contact)
