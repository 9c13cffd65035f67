"""An earlier request was never answered, and no case of it is here: sorry, a colleague looks for it.

A name, a number and when it was are taken along (``handover``); the other routes of policy 8.4(3) are named. With a
case here its status answers.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from dialogs.draft import Draft
from dialogs.flows.about_case import routes
from dialogs.model import CallBack, Say, Turn
from dialogs.turns import Scene, answer
from dialogs.understanding import fold
from dialogs.understanding.patterns import regex
from dialogs.words.line import STORED

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
SEEKS = regex(r"编号|单号|号码?忘|进度|怎么查|查(?:一下|不到)|\b(?:number|reference|progress|status|look it up)\b")


def unanswered(scene: Scene) -> Turn | None:
    """None where a case is here, in a form, and for what is no such complaint."""
    text = fold(scene.heard.text)
    idle = scene.heard.kind == "text" and not scene.form_open and not scene.facts.cases() and len(text) <= STORED
    if not idle:
        return None
    if scene.draft.handed and SEEKS.search(text) and not scene.heard.understood.phone:
        return _told(scene, (Say(phrase("unanswered.no_number_needed")),))
    other = OF_LIFTS.search(text) or SUPPOSES.search(text)
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
