"""Questions of a few words that are the whole of a line: «多久», «by when», «几个人看», «那订单呢», «凭啥留».

Such a line holds nothing but its question, so it is told what it asks before any reader may take it for the answer to
the open question, for another wish, or for what it asks elsewhere. Longer questions are ``plain_questions``,
``procedure`` and ``clauses``; what follows a clause that was just told is ``follow_ups``.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.domain.phrases import Phrase, phrase
from bot.domain.rights import ENDING, Right
from dialogs.afterwards.which_case import newest_running, on_hold
from dialogs.flows.about_case import routes
from dialogs.hearing import bare
from dialogs.model import Say, Turn
from dialogs.questions.clauses import ABOUT_PROOF, explain, kinds, reassure, why
from dialogs.questions.follow_ups import LONGEST, lately
from dialogs.questions.plain_questions import ALIKE
from dialogs.questions.procedure import when_told
from dialogs.questions.retention import kept_long
from dialogs.questions.terms import HAS_A_WAY_OUT
from dialogs.told.particulars import HANDED_OVER
from dialogs.told.stated import stated_rights, wishes_clearly
from dialogs.turns import Scene, answer, choices
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import english_verbs, full_verbs, right_of, rights_named
from dialogs.wording import options
from dialogs.words.doubt import AT_DOCUMENT

Reader = Callable[[Scene], Turn | None]

_BEFORE = r"(?:那么?|请问|所以|这个?|你们|一般|大概|最晚|到底|一共|总共|还|都|就|提交(?:了|以后|之后|后)?){0,3}"
_AFTER = r"(?:的|了|呢|啊|呀|吗|么|嘛|来着){0,2}"
_ANSWERED = r"(?:好|办[好完]|弄好|处理完|答复我?|回复我?|给我|出来|有(?:结果|答复|消息))"
_KEEP = r"(?:保留|保存|留存|留|存)(?:着|下)?"
_MINE = r"(?:到|见)?(?:我的?)?(?:个人)?(?:资料|信息|数据|东西|这些|记录)?"


def _whole(chinese: str, english: str) -> re.Pattern[str]:
    """Of a line as ``bare`` writes it."""
    return regex(rf"{_BEFORE}(?:{chinese}){_AFTER}|(?:and|so|but)?(?:{english})(?:please|then)?")


WHEN = _whole(
    rf"(?:需要|要|得)?(?:等|办完?|办好|处理)?(?:多久|几天|多少天|多长时间)(?:才|能|可以){{0,2}}{_ANSWERED}?"
    rf"|(?:几号|哪天|哪一天|几时|何时|啥时候|什么时候)(?:之前|以前|前)?(?:才|能|可以){{0,2}}{_ANSWERED}?",
    r"bywhen|when|bywhatdate|bywhichday|howsoon|howlong(?:willittake|doesittake|isit|doesthistake|willthistake)?"
    r"|howmanydays|when(?:willitbe|isit|willibe)(?:done|ready|finished|answered)",
)
NEXT = _whole(
    r"(?:然后|接着|接下来|下一步|之后|后面|往下)+(?:呢|要?(?:怎么(?:办|弄|走|做)|干嘛|干什么|做什么|是什么)|还要干嘛)?",
    r"thenwhat|whatthen|whatnext|whatsnext|whatisnext|nextstep|whatsthenextstep|nowwhat|whathappens(?:now|next|then)",
)
WHY = _whole(r"(?:凭什么|凭啥|为什么|为啥|为何|干嘛)(?:要)?(?:这样|这个|啊|呀)?", r"why(?:that|so|this)?")
SEEN_BY = _whole(
    rf"(?:会不会有人|有没有人|会有人|有人|谁|哪些人|什么人|几个人|多少人)(?:会|能|可以|要|来|都|在){{0,2}}看(?:得)?{_MINE}",
    r"(?:who|howmanypeople)(?:else)?(?:can|could|will|would|may)?(?:see|read|view|access|looksat|lookat)s?"
    r"(?:it|this|that|them|these|mydata|myinfo|myinformation)?|whohasaccess(?:toit|tothis|tomydata)?",
)
HANDLED_BY = _whole(
    r"(?:是|由)?(?:谁|什么人|哪些人|哪个部门|哪个同事)(?:会|要|来|去|给我|帮我|负责){0,2}(?:处理|负责|办理?|审[核批]?|批|经手|答复我?|回复我?)",
    r"who(?:will|does|is)?(?:handl|process|decid|answer|deal|do)(?:e|es|s|ing)?(?:with)?(?:it|this|that|me|myrequest)?",
)
KEPT_STILL = _whole(
    rf"(?:删除?|注销)(?:了|掉|完){{0,2}}(?:以后|之后|后)?(?:你们)?(?:还|会|还会)?{_KEEP}(?:哪些|什么|啥)"
    r"|(?:我的?)?(?:订单|合同|发票|账单|保修单?|维修记录|交易记录|开票资料|收据)(?:怎么办|咋办|怎么处理|呢)",
    r"what(?:do|will|would)youstillkeep|what(?:do|will|would)youkeep(?:afterthat|after|anyway)"
    r"|whatabout(?:my|the)?(?:orders?|contracts?|invoices?|bills?|receipts?|repairrecords?)",
)
BY_RIGHT = _whole(
    rf"(?:凭什么|凭啥)(?:还|能|要|可以|你们){{0,2}}(?:{_KEEP}|收集?|用|拿)(?:我的?)?(?:信息|资料|数据)?", "(?!)"
)
KEPT_LONG = _whole(
    rf"(?:要|会|能|得|给我|我的?(?:信息|资料|数据)){{0,2}}{_KEEP}(?:多久|几年|多少年|多长时间|到什么时候|到啥时候)",
    r"howlong(?:do|will)you(?:keep|store|hold)(?:it|them|this|that|mydata)?",
)
DIFFERS = _whole(
    rf"(?:[跟和与同])?(?:{full_verbs()})?(?:有|是)?(?:什么|啥|哪些|没有|何)?(?:区别|不同|不一样|差别)(?:在哪里?|在哪儿)?",
    r"(?:what(?:s|is)thedifference|how(?:s|is)(?:it|this|that)different)(?:from(?:delet|restrict|withdraw|clos|access|copy)\w{0,5})?",
)
IN_FORM = _whole(
    r"(?:是|给|发|用|会是|发的是|给的是){0,2}(?:什么|啥|哪种)(?:文件)?(?:格式|形式|样子|文件)|(?:是|发|给){0,2}(?:电子版|文件|附件)[吗么]|(?:可以|能)(?:导出|下载|保存)[吗么不]",
    r"(?:in)?what(?:file)?format(?:isit|willitbe)?|whatkindoffile(?:isit)?",
)
REFUSED = _whole(
    r"(?:如果|要是|万一)?(?:你们?)(?:要是|如果)?(?:拒绝|不同意|不批|不给办|不办|驳回|不答应|不给)(?:了|的话)?(?:呢|怎么办|咋办|会怎样|会怎么样)"
    r"|(?:如果|要是|万一)(?:被)?(?:拒绝|拒|驳回|不批|不给办)(?:了|的话)?(?:呢|怎么办|咋办)?"
    r"|(?:被)?(?:拒绝|拒|驳回|不批|不给办)了?的话(?:我?(?:能|该|可以))?(?:呢|怎么办|咋办)",
    r"what(?:happens)?if(?:you|they)(?:refuse|sayno|decline|dont(?:agree|doit)|rejectit)|(?:can|may|will)you(?:refuse|sayno)(?:it|this)?",
)
SEEN_AT = _whole(
    r"(?:在|去|到|从)(?:哪里|哪儿|哪)(?:可以|能)?(?:看|查|收|拿|领|下载)(?:结果|答复|到)?|(?:发|送|回)到?(?:哪里|哪儿|哪)",
    r"where(?:can|do|will|would)i(?:see|get|find|download)(?:it|this|them|theanswer)?",
)
WHICH_DATA = _whole(
    r"(?:有|包括|包含)(?:哪些|些什么|啥|什么)(?:信息|资料|数据)?|(?:是)?哪些(?:信息|资料|数据)?",
    r"(?:which|what)(?:data|information|details)(?:isit|isthat|arethey)?|what(?:data|information)?doyou(?:keep|hold|store|have)",
)
WHICH_BEST = _whole(
    r"(?:我)?(?:该|应该)?(?:选|点|填)(?:啥|什么|哪(?:个|一个|项|一项))(?:好|合适|对|比较好)?|哪(?:个|一个|项)(?:好|合适|比较好|更合适)",
    r"which(?:one)?(?:should|do|shall)i(?:pick|choose|take)|which(?:one)?isbest",
)
ACT_ALLOWED = _whole(
    rf"(?:可以|能)(?P<act>{full_verbs()}|[改看查])(?:吗|么|不|嘛)",
    rf"(?:can|may)i(?P<english>{english_verbs()})(?:it|them|mydata)?",
)
LATER_ON = regex(rf"{full_verbs(*ENDING)}|still|after|anyway")
WORDED = regex(r"[格样]|format")
OUR_DATA = regex(r"资料|信息|数据|\bmy (?:data|info)")
KEEPS = regex(r"留|存")
TAKES_BACK = frozenset({Right.CORRECT, Right.WITHDRAW})
"""In a form «能改吗», «能撤回吗» are about the request itself."""
ABOUT_KEEPING = ("2", "3", "4", "5", "6", "7", "9")
"""Clauses behind which «多久» asks of the data and not of an answer."""


def in_short(scene: Scene) -> Turn | None:
    """The answer to a line that is nothing but such a question; None when it is none, or is meant for a case."""
    heard, draft = scene.heard, scene.draft
    if not heard.typed or heard.choice or len(heard.text) > LONGEST or draft.alarm:
        return None
    if scene.form_open:
        theirs = scene.talk.flow != "request" or (scene.talk.question == "ask_detail" and Right.EXPLAIN in draft.rights)
    else:
        theirs = bool(scene.facts.cases() or draft.told)
    said = bare(heard.text)
    running = newest_running(scene.facts) is not None and not on_hold(scene.facts)
    readers = READERS if not theirs else WITH_A_CASE if running and not scene.form_open else ()
    reader = next((reader for words, reader in readers if words.fullmatch(said)), None)
    return reader(scene) if reader else None


def _says(key: str) -> Reader:
    return lambda scene: answer(scene, (Say(Phrase(key)),))


def _when(scene: Scene) -> Turn | None:
    """Of the answer; behind a clause about what is kept, of the data, and where a code is awaited, of that."""
    of_data = not scene.form_open and lately(scene).startswith(ABOUT_KEEPING)
    of_code = scene.talk.question == "ask_otp" and "等" in scene.heard.text
    return None if of_data or of_code else answer(scene, tuple(map(Say, when_told(scene))))


def _next(scene: Scene) -> Turn | None:
    if not scene.form_open:
        return None
    if scene.talk.question == "confirm":
        return _when(scene)
    return answer(scene, (Say(phrase(f"procedure.{'next_last' if scene.talk.question in LAST_STEPS else 'next'}")),))


def _seen_by(scene: Scene) -> Turn:
    """What the open question asks for, unless what the company holds is named."""
    of_all = OUR_DATA.search(scene.heard.text) and scene.talk.question not in AT_DOCUMENT
    given = scene.form_open and scene.talk.question in ABOUT_PROOF and not of_all
    return reassure(scene) if given else answer(scene, (Say(phrase("terms.who_sees")),))


def _kept_still(scene: Scene) -> Turn | None:
    """What a law makes us keep is stored and not used (policy 8.3); what is looked up, is looked up with the rest."""
    if LATER_ON.search(scene.heard.text.casefold()) or _ends(scene):
        return answer(scene, (Say(phrase("plain.retained")),))
    looked_up = scene.form_open and HANDED_OVER & set(scene.draft.rights)
    return answer(scene, (Say(phrase("terms.looked_up_too")),)) if looked_up else None


def _ends(scene: Scene) -> bool:
    return bool(ENDING & set(scene.draft.rights)) or (not scene.form_open and lately(scene).startswith("8.3"))


def _by_right(scene: Scene) -> Turn:
    if scene.talk.question in AT_DOCUMENT:
        return why(scene)
    retained = KEEPS.search(scene.heard.text) and _ends(scene)
    return answer(scene, (Say(phrase("plain.retained" if retained else "terms.by_right")),))


def _kept_long(scene: Scene) -> Turn:
    """Of what is given here as our own terms say; of the data as the rules do."""
    told = kept_long(scene, scene.heard.text)
    return answer(scene, (Say(told),)) if told else explain(scene)


def _differs(scene: Scene) -> Turn:
    """From the act that is named, between the choices that are shown, or between what was begun and the like."""
    named = _rows(*rights_named(scene.heard.text))
    if not named and scene.talk.question in HAS_A_WAY_OUT and scene.form_open:
        return answer(scene, (Say(phrase("terms.pick")),))
    if not named and scene.talk.question in AT_DOCUMENT:
        return why(scene)
    rows = named or _rows(*scene.draft.rights) or tuple(ALIKE)
    return answer(scene, tuple(Say(Phrase(f"plain.apart_{row}")) for row in rows))


def _rows(*rights: str) -> tuple[str, ...]:
    return tuple(row for row, alike in ALIKE.items() if alike.intersection(rights))


def _in_form(scene: Scene) -> Turn | None:
    """Of a document, or of what is handed over; how a letter is worded is told where it is asked for."""
    if scene.talk.question in AT_DOCUMENT:
        return answer(scene, (Say(phrase("terms.format_of_paper")),))
    if scene.form_open and scene.talk.question == "ask_proxy":
        return None if WORDED.search(scene.heard.text.casefold()) else _says("terms.format_of_paper")(scene)
    handed = not scene.form_open or HANDED_OVER & set(scene.draft.rights)
    return answer(scene, (Say(Phrase("terms.format" if handed else "procedure.where_answer")),))


def _refused(scene: Scene) -> Turn:
    return answer(scene, (Say(routes("terms.refused", scene.facts)),))


def _which_data(scene: Scene) -> Turn:
    """Of papers and uses, where those are what may be counted up."""
    question = scene.talk.question
    if question in PAPERS_OF:
        return answer(scene, (Say(Phrase(PAPERS_OF[question])),))
    listed = scene.form_open and (question == "ask_data" or Right.WITHDRAW in scene.draft.rights)
    return _help(scene) if listed else kinds(scene)


def _which_best(scene: Scene) -> Turn:
    if not scene.form_open:
        return answer(scene, (Say(phrase("terms.pick_right")),))
    return answer(scene, (Say(phrase("terms.pick")),)) if scene.talk.question in HAS_A_WAY_OUT else _help(scene)


def _help(scene: Scene) -> Turn:
    return answer(scene, (Say(Phrase(f"help.{scene.talk.question}")),))


def _allowed(scene: Scene) -> Turn | None:
    said = ACT_ALLOWED.fullmatch(bare(scene.heard.text))
    act = (said["act"] or said["english"] or "") if said else ""
    right = right_of(act)
    understood = scene.heard.understood
    wished = not scene.form_open and right in stated_rights(understood) and wishes_clearly(understood)
    if right is None or wished or (scene.form_open and right in TAKES_BACK):
        return None
    if not scene.form_open:
        return choices(scene, Say(phrase("terms.allowed"), options("start", right, "human")))
    begun = right in scene.draft.rights
    return answer(scene, (Say(phrase("terms.allowed_begun" if begun else "terms.allowed_besides")),))


PAPERS_OF = {"ask_proxy": "terms.what_needed", **dict.fromkeys(AT_DOCUMENT, "id_consent.other_paper")}
LAST_STEPS = frozenset({"ask_otp", "id_consent", "ask_id"})
READERS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (WHEN, _when),
    (NEXT, _next),
    (WHY, why),
    (SEEN_BY, _seen_by),
    (HANDLED_BY, _says("terms.handled_by")),
    (KEPT_STILL, _kept_still),
    (BY_RIGHT, _by_right),
    (KEPT_LONG, _kept_long),
    (DIFFERS, _differs),
    (IN_FORM, _in_form),
    (REFUSED, _refused),
    (SEEN_AT, _says("procedure.where_answer")),
    (WHICH_DATA, _which_data),
    (WHICH_BEST, _which_best),
    (ACT_ALLOWED, _allowed),
)
"""The first that is the whole line."""
WITH_A_CASE = ((REFUSED, _refused),)
"""What is told no otherwise once a request runs; the rest is ``while_waiting``."""
