"""Whole sentences that are a wish of their own though they name no right: words or a picture for a live case, what this
bot itself holds, how far machines decide, «I no longer use it». Rights are ``flows.request``, remarks are ``asides``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Set
from dataclasses import replace
from datetime import datetime

from bot.domain.phrases import Phrase, phrase
from dialogs.afterwards.which_case import newest_running, on_hold
from dialogs.commands import about_case, add_words, complain, show_status, state_right
from dialogs.danger.words import OF_A_LIFT
from dialogs.draft import Draft, told_besides
from dialogs.flows.about_case import candidates, own_case
from dialogs.flows.ground import NO_LONGER_USED
from dialogs.for_others import end_it, not_theirs, of_the_other, wrong_person
from dialogs.hearing import bare
from dialogs.model import AddWords, Held, Say, Turn
from dialogs.questions.clauses import FORMAL, INSISTS, LOOK_UP, explanation_offered, formally
from dialogs.questions.leaks import asks_source
from dialogs.questions.procedure import SENT_ABROAD
from dialogs.questions.proofs import proofs
from dialogs.told.background import group_told
from dialogs.told.scope import RECIPIENTS
from dialogs.told.slots import absorb
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene, answer, begin, choices, offer, proceed
from dialogs.understanding import RIGHTS, understand
from dialogs.understanding.joins import BY_THE_WAY
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import full_verbs
from dialogs.wording import options, stacked
from dialogs.words.decisions import AUTOMATED, BY_ITSELF, WANTS_TO_KNOW, asks_decision, asks_why_rejected
from dialogs.words.line import SENTENCE, within

Wish = Callable[[Scene], Turn]

WANTS_TO_COMPLAIN = regex(
    r"(?:想|要|去|得|打算|准备)投诉(?!信|[过的]人)"
    r"|\b(?:want|like|need|wish|going) to (?:(?:file|make|lodge) a complaint|complain)\b"
)
RECENTLY = 4
"""Lines, of which one may have told of the lift."""

ADDS = regex(
    rf"(?:{BY_THE_WAY}|我)*[,，\s]*(?:再|要|想|需要)*补充(?:一?句|一?下|一?点|几句|两句|说明)?[:：,，。;；\s]+(?P<words>\S.{{3,}})"
    r"|(?:(?:i(?:'d| would)? (?:like|want|wish) to|let me|may i) add(?: something)?|one more thing|to add)"
    r"(?: to (?:my|the) (?:case|request))?[:,;.\s]+(?P<english>\S.{3,})",
    re.IGNORECASE | re.DOTALL,
)
"""«我补充一句，…»: the words themselves follow."""

ADDS_TO_IT = regex(
    r"(?:我|要|想|再|来|请)*补充(?:申请|说明|材料|内容|信息)?(?:一下|几句|点|点儿|吧)?"
    r"|(?:i|want|to|id|like|please)*add(?:words|details|moredetails|more|something)(?:tomyrequest|please)*"
)
WITHDRAWS_IT = regex(r"(?:我|要|想|请)*撤[回销](?:申请)?吧?|(?:please)?withdraw(?:it|myrequest)?(?:please)?")
"""Bare words of the receipt, without blanks and marks: about the request that runs, and no right of their own."""

BOT = r"(?:这个?|你这个?|你们这个?)?(?:机器人|聊天机器人|小助手|智能客服|公众号|对话|聊天|聊天窗口|聊天记录)"
HOLDS = regex(
    rf"{BOT}[^。！？,，]{{0,6}}(?:存|留|记|保存|收集|掌握|知道|记录|保留)[^。！？,，]{{0,6}}(?:什么|哪些|啥|多少|我)"
    r"|\b(?:this|the) (?:chat ?)?(?:bot|robot|chat|account)\b.{0,20}\b(?:hold|keep|store|know|save|record|remember)"
    r"|what (?:do|does) (?:you|this|the)(?: chat)? ?(?:bot|robot)\b.{0,20}\b(?:hold|keep|store|know|save|remember)"
)
"""About this chat itself; the company's files are another question."""

LOOKS_AT = regex(r"[要想]看|[要想]查|\b(?:see|look at)\b")
ASKS_ONLY = frozenset({"explain", "access"})

REGISTERED = regex(
    r"(?:登记|记|算|包括|包含|提交|交|报|写|加|录|受理|收)(?:[上到好了过]|进去?|在内|在里面|过去)*(?:了|的)?(?:吧|吗|没有?|么)"
    r"|(?:有没有|是不是|是否)(?:一起|一并|也|都)*(?:登记|记|算|包括|提交|交|加|录|收)"
    r"|\b(?:is|was|did|are|have)\b.{0,40}\b(?:included|registered|recorded|filed|submitted|in there|too|as well)\b"
)
"""Whether a wish stands in the case that was just made."""

REFUSES = regex(
    r"(?:从来?|根本|压根|我)+[没沒](?:有)?(?:表示|给)?过?同意过?|(?:怎么|如何|怎样)(?:反对|拒绝|不同意)"
    r"|(?:可以|能|可不可以|能不能)(?:不要|不|别)再?(?:[传傳给給]|收集|共享|转)"
    r"|\bi (?:have )?never (?:agreed|consented|gave (?:you )?(?:my )?(?:consent|permission))"
    r"|\bhow (?:do|can) i (?:object|opt out|refuse)\b"
)
"""Without consent, or against a use; in so few words that neither a withdrawal nor a deletion is named."""

TAKEN_BACK = regex(
    r"\b(?:take|took) (?:that|it|this|my request|the request) back\b"
    r"|\b(?:cancel|undo|scrap) (?:that|it|this|my request)\b"
    r"|(?:刚才|刚刚|之前|上次|昨天)[^,，。]{0,8}(?:撤[了回掉]|收回|作废)|申请[^,，。]{0,4}(?:撤[了回掉]|作废)"
)
"""Said of what was just made, whatever right is named beside it."""
_COULD_STILL = regex(r"\b(?:can|could|may) i\b[^.;!]{0,60}\b(?:later|still|afterwards|any ?time|if)\b")
"""«Could I still take it back later?» only asks."""
ANSWERS_STAFF = regex(
    r"[你您]们?(?:的?同事|那边|客服|工作人员)?(?:昨天|前天|上次|上周|刚才?|刚刚|之前|早上|下午)[^,，。]{0,4}(?:问|要|让)(?:我)?[^?？]{2,40}"
    r"(?:是|在|有|为|[\s,，:：])[^?？]*$"
    r"|\byou (?:asked|wanted)(?: me)? (?:for|about|yesterday)\b.*[:,] "
)
"""«你们昨天问我证的有效期 是到2029年3月» answers staff, whatever right its words sound like."""
NUMBER_LOST = regex(
    r"(?:案号|单号|编号|受理号|申请号)[^,，。]{0,6}(?:不记得|记不|忘|找不|丢|没[了记存]|不知道)"
    r"|(?:忘|丢|不记得)[^,，。]{0,6}(?:案号|单号|编号|受理号|申请号)"
    r"|\b(?:lost|forg[eo]t\w*|(?:don|can).?t (?:have|know|remember|find)) (?:my|the) (?:case|request|reference) number"
)
"""Nobody needs the number here: the chat knows its cases."""
OF_THE_REQUEST = regex(r"申请|受理|案号|\b(?:case|request|reference)\b")
STILL_RUNS = regex(
    r"还(?:给我|帮我|能|要|到底)*办不办|还(?:给我|帮我|能|在)*(?:办(?:着|理|下去)?|有效|算数|作数)[吗么嘛]"
    r"|\bis (?:it|that|this|my request) still (?:on|going|open|valid|alive)\b|\bare you still (?:working on|doing)\b"
)
"""Whether a request goes on at all; nobody gives it up by that."""
THAT_ONE = regex(
    r"(?:就|我说的|是)*(?:上次|上回|之前|以前|那次|刚才)(?:办|申请|提|交)?(?:的|那[个件次]|过的)[^,，。?？]{0,8}的[吧啊呀]?[\s。.!！]*"
)
"""«就上次那个删除的» points to a case, and asks for no new one."""
UNFOLLOW = regex(
    r"\W*(?:我|要|想|怎么|如何|把|给|请|帮)*(?:你们|这个|公众号|怎么|如何)*(?:取消关注|取关)(?:你们|这个|公众号|了|吧|[吗啊]|一下)*\W*"
    r"|.{0,20}\bunfollow\b.{0,20}"
)
TAKEN_AWAY = regex(
    r"(?:简历|资料|信息|照片|档案|材料)(?:都|给我|全部?|自己)*(?:拿走|带走|取走|拿回|要回|取回)(?!.*(?:[删留]|一份|副本))"
    r"|\b(?:take|get) my (?:cv|resume|data|papers|photos?|files?) (?:away|back)\b"
)
"""To have it, or to have it gone: nobody is led into a deletion by a guess."""
HOW_TOLD = regex(
    r"(?:短信|电话|微信|邮件|邮箱)(?:通知|联系|告诉|找)?(?:我)?(?:就行|就好|即可|就可以)"
    r"|(?:别|不要|不用|停)[^。！!]{0,12}(?:修好|维修|保养|检修|回访|满意度)"
    r"|(?:维修|保养|检修|回访|停梯)[^。！!]{0,8}(?:别|不要|不用)[^。！!]{0,6}(?:打|发|短信|电话)"
    r"|\b(?:don.?t|do not|never) stop (?:text|call|mail|e-?mail|messag|send|ring)"
    r"|\b(?:stop|don.?t|no more)\b.{0,30}\b(?:repairs?|maintenance|service visits?)\b"
    r"|(?<!n.t )(?<!not )(?<!stop )(?<!never )\b(?:text|call|phone|e-?mail|mail) (?:me |is fine|will do|instead)"
)
"""Which way, or how often, a notice about the lift comes: nothing of a consent."""
OPTS_OUT = regex(
    r"推[销广送]|广告|营销|促销|套餐|骚扰|撤|同意|\b(?:marketing|ads?|advert\w*|offers?|promo\w*|spam|withdraw|consent)\b"
)
LOCKED = regex(
    r"(?:账号|帐号|账户|密码)[^,，。]{0,6}(?:锁|登[录陆]?不|进不|上不去|打不开|被封|冻结了|忘)|忘[了记]?密码|登[录陆]不(?:了|上|进)"
    r"|\block(?:ed)? out of my account|\bmy account is (?:locked|blocked)"
    r"|\b(?:can.?t|cannot|unable to) (?:log|sign) ?in\b"
    r"|\bforg[eo]t\w* my password"
)
"""Trouble with a login, and no wish about data."""
_SENT = r"(?:sms|texts?(?: messages?)?)"
NOT_ARRIVED = regex(
    r"短信[^,，。;；]{0,6}(?:[没沒未](?:有)?(?:收到|来|到|发)|不来|收不到)"
    r"|(?:[没沒未](?:有)?收到|收不到)[^,，。;；]{0,4}短信"
    rf"|\b{_SENT}\b[^,.;]{{0,12}}(?:n.?t|\bnot|\bnever) (?:\w+ )?(?:come|came|arriv\w+|reach\w*|show\w* up)\b"
    rf"|(?:n.?t|\bnot|\bnever) (?:\w+ )?(?:receiv\w+|g[eo]t|gotten|seen?) (?:\w+ ){{0,2}}{_SENT}\b"
    rf"|\bno {_SENT} (?:\w+ )?(?:come|came|arriv\w+|received)\b"
)
"""A message of ours that was awaited; nothing of a consent. A code is ``questions.beginning``."""
ASKS_LAST = regex(r"[,，。;；\s](?=[^,，。;；]{4,24}$)[^,，。;；]*(?:给|卖|泄|透露|知道|拿到)[^,，。;；]*\W*$")
"""A long line whose last clause is what it comes to."""


def wish(scene: Scene) -> Wish | None:
    """The reaction to such a sentence, else None."""
    text = scene.heard.text
    if not scene.heard.typed:
        return None
    if HOLDS.search(text) and len(text) <= SENTENCE:
        return held
    if scene.talk.question == "ask_ground" and NO_LONGER_USED.search(text):
        return unused_ground
    if of_the_other(scene):
        return not_theirs
    if wrong_person(scene):
        return end_it
    return None if scene.form_open else _without_a_form(scene)


def _without_a_form(scene: Scene) -> Wish | None:
    return _about_a_case(scene) or _about_their_data(scene) or _complaint(scene)


def _complaint(scene: Scene) -> Wish | None:
    """«我想投诉一下这个事»: said so plainly that nothing else is meant, whatever it sounds like beside a lift."""
    understood = scene.heard.understood
    unheard = understood.intent in ("other", "service") and not stated_rights(understood)
    return complain_of_it if unheard and WANTS_TO_COMPLAIN.search(scene.heard.text) else None


def complain_of_it(scene: Scene) -> Turn:
    if not any(map(OF_A_LIFT.search, scene.draft.said[-RECENTLY:])):
        return complain(scene)
    said = phrase("lift_beside.complains", hotline=scene.facts.settings.hotline)
    return offer(scene, Say(said, options("start", "human", "status")))


def _about_a_case(scene: Scene) -> Wish | None:
    text = scene.heard.text
    added = ADDS.fullmatch(text.strip())
    besides = "one more thing" in text.casefold() and stated_rights(scene.heard.understood)
    if ((added and not besides) or ANSWERS_STAFF.search(text)) and candidates("add_words", scene.facts):
        return add_said
    if ADDS_TO_IT.fullmatch(bare(text)) and _runs(scene):
        return add_words
    if WITHDRAWS_IT.fullmatch(bare(text)) and candidates("take_back", scene.facts):
        return take_back
    if TAKEN_BACK.search(text) and not _COULD_STILL.search(text) and candidates("take_back", scene.facts):
        return take_back
    if THAT_ONE.fullmatch(text.strip()):
        return that_one
    if NUMBER_LOST.search(text) and len(text) <= SENTENCE and not _for_a_colleague(scene):
        return number_lost
    if STILL_RUNS.search(text) and len(text) <= SENTENCE and scene.facts.cases():
        return show_status
    if REGISTERED.search(text) and len(text) <= SENTENCE and _in_live_case(scene):
        return show_status
    return None


def _for_a_colleague(scene: Scene) -> bool:
    """«编号找不到了», to a colleague who asked for that of a contract: the answer, unless it names the request."""
    asked = on_hold(scene.facts) or own_case(scene.draft.asked, scene.facts)
    return asked is not None and OF_THE_REQUEST.search(scene.heard.text) is None


def _about_their_data(scene: Scene) -> Wish | None:
    text, rights = scene.heard.text, set(stated_rights(scene.heard.understood))
    asks_only = rights <= ASKS_ONLY
    if UNFOLLOW.fullmatch(text):
        return unfollow
    if rights <= {"delete", "copy", "transfer"} and len(text) <= SENTENCE and TAKEN_AWAY.search(text):
        return take_away
    if rights == {"withdraw"} and len(text) <= SENTENCE and HOW_TOLD.search(text) and not OPTS_OUT.search(text):
        return told_how
    if rights <= {"withdraw"} and len(text) <= SENTENCE and NOT_ARRIVED.search(text) and not OPTS_OUT.search(text):
        return not_arrived
    if not rights and len(text) <= SENTENCE and LOCKED.search(text) and not _for_a_colleague(scene):
        return locked_out
    if (
        asks_only
        and (within(text, SENTENCE) or ASKS_LAST.search(text))
        and (RECIPIENTS.search(text) or asks_source(text))
    ):
        return whereabouts
    if REFUSES.search(text) and rights <= {"explain"} and len(text) <= SENTENCE // 2 and not proofs(scene, text):
        return refuses
    decided = _by_machine(text, rights)
    if not decided and NO_LONGER_USED.search(text) and rights <= {"restrict"} and len(text) <= SENTENCE // 3:
        return no_longer_used
    return decided


def _by_machine(text: str, rights: Set[str]) -> Wish | None:
    """An explanation of a machine's decision that is demanded is begun at once; asked about, it is offered."""
    asks_only = rights <= ASKS_ONLY
    if not asks_only and rights != {"explain", "withdraw"}:
        return None
    insists = INSISTS.search(text) or WANTS_TO_KNOW.search(text)
    demanded = asks_decision(text) and insists and not text.rstrip().endswith(("吗", "么", "?", "？"))
    if asks_only and demanded:
        return formally
    by_itself = BY_ITSELF.search(text) and asks_decision(text)
    decided = AUTOMATED.search(text) or by_itself or (asks_why_rejected(text) and not LOOKS_AT.search(text))
    return automated if decided and not FORMAL.search(text) else None


def _runs(scene: Scene) -> bool:
    return newest_running(scene.facts) is not None


def take_back(scene: Scene) -> Turn:
    return about_case(scene, "take_back")


def _in_live_case(scene: Scene) -> bool:
    """The rights that the words name, or those of the wish, are asked for already."""
    named: set[str] = {right for right in RIGHTS if re.search(full_verbs(right), scene.heard.text)}
    asked = named or set(stated_rights(scene.heard.understood))
    live = {right.value for case in candidates("take_back", scene.facts) for right in case.rights}
    return bool(asked) and asked <= live


def held(scene: Scene) -> Turn:
    """Answered at once from our own records: kinds, counts, dates; never values."""
    keeps = scene.facts.kept()
    lines = stacked([phrase("held.title"), *_lines(keeps, scene), phrase("held.delete")])
    listed = options("start", "access", "delete", "status")
    return answer(scene, (Say(lines, listed),))


def _lines(keeps: Held, scene: Scene) -> list[Phrase]:
    settings = scene.facts.settings
    lines = [phrase("held.messages", count=keeps.messages, days=keeps.message_days)]
    if scene.form_open:
        lines.append(phrase("held.form", days=keeps.message_days))
    if keeps.cases:
        lines.append(phrase("held.cases", count=keeps.cases, years=settings.case_years))
    lines += _files("papers", keeps.papers, keeps.papers_until)
    return [*lines, *_files("packages", keeps.packages, keeps.packages_until)]


def _files(kind: str, count: int, until: datetime | None) -> list[Phrase]:
    return [phrase(f"held.{kind}", count=count, until=until.date())] if count and until else []


def add_said(scene: Scene) -> Turn:
    """To the only case that it can be about; else the case is asked for and the words are kept."""
    found = candidates("add_words", scene.facts)
    match = ADDS.fullmatch(scene.heard.text.strip())
    words = (match["words"] or match["english"]) if match else scene.heard.text
    live = [case for case in found if case.open_items] or found
    if len(live) != 1:
        return begin(scene, "add_words", Draft(detail=words))
    told = Say(phrase("add_words.done", case=live[0].number))
    return answer(scene, (told,), (AddWords(live[0].number, words),))


def automated(scene: Scene) -> Turn:
    """The policy has no clause on it, the law has: what may be asked, and the way to ask it."""
    if "withdraw" in stated_rights(scene.heard.understood):
        return state_right(scene)
    if explanation_offered(scene.draft):
        return formally(scene)  # said once more, it is what they want
    text, group = scene.heard.text, scene.draft.group or group_told(scene.heard.understood, first=True)
    group = group or ("2.5" if asks_why_rejected(text) else "")
    kept = replace(scene, draft=replace(told_besides(scene.draft, text), group=group))
    told = phrase("policy.automated" if AUTOMATED.search(text) or BY_ITSELF.search(text) else "policy.rejected")
    return choices(kept, Say(told, options("start", "explain", "human")))


def whereabouts(scene: Scene) -> Turn:
    """What the rules say, and the way to have it looked up: the question goes into the request."""
    group = scene.draft.group or group_told(scene.heard.understood, first=True)
    known = absorb(scene.draft, scene.heard.understood, scene.facts)
    kept = replace(scene, draft=replace(told_besides(known, scene.heard.text), group=group))
    abroad = SENT_ABROAD.search(scene.heard.text) is not None
    named = "policy.recipients" if RECIPIENTS.search(scene.heard.text) else "policy.source"
    told = "policy.abroad" if abroad else named
    return choices(kept, Say(Phrase(told), options("start", *LOOK_UP)))


def refuses(scene: Scene) -> Turn:
    return choices(scene, Say(phrase("policy.refuse"), options("start", "withdraw", "delete", "human")))


def unused_ground(scene: Scene) -> Turn:
    """Short and with a «no» in it, but a reason: what the data were given for has gone (policy 8.3(1))."""
    return proceed(scene, replace(scene.draft, grounds=("8.3(1)",), last=scene.heard.text), answered="ask_ground")


def no_longer_used(scene: Scene) -> Turn:
    """It may mean the account, the data or the consent: they differ in what is left."""
    return offer(scene, Say(phrase("lost.unused"), options("start", "close_account", "delete", "withdraw", "human")))


def unfollow(scene: Scene) -> Turn:
    """Leaving the account is done in WeChat, and touches no data: what does is offered."""
    return offer(scene, Say(phrase("unfollow"), options("start", "withdraw", "delete", "close_account", "human")))


def take_away(scene: Scene) -> Turn:
    """A copy, or the deletion; who they are goes along, as far as they told it."""
    known = absorb(scene.draft, scene.heard.understood, scene.facts)
    said = Say(phrase("lost.take_away"), options("start", "copy", "delete", "human"))
    return choices(replace(scene, draft=known), said)


def told_how(scene: Scene) -> Turn:
    """How notices about the lift come is the hotline's; to a live case the words go along."""
    if candidates("add_words", scene.facts):
        return add_said(scene)
    settings = scene.facts.settings
    told = phrase("told_how", hotline=settings.hotline, hours=settings.human_hours)
    return offer(scene, Say(told, options("start", "human", "withdraw")))


def locked_out(scene: Scene) -> Turn:
    told = phrase("locked_out", hotline=scene.facts.settings.hotline)
    return offer(scene, Say(told, options("start", "access", "close_account", "human")))


def not_arrived(scene: Scene) -> Turn:
    """Which one it is, nobody can tell: with a request here it is shown how that stands."""
    if scene.facts.cases():
        return show_status(scene)
    return offer(scene, Say(phrase("not_arrived"), options("start", "request", "human")))


def number_lost(scene: Scene) -> Turn:
    if scene.facts.cases():
        return show_status(scene)
    return offer(scene, Say(phrase("number_lost"), options("start", "human", "request")))


def that_one(scene: Scene) -> Turn:
    """Where an answer is there to object to, and just was, the objection goes on; else how the case stands."""
    unhappy = any(understand(line).intent == "complain" for line in scene.draft.said[-2:-1])
    return about_case(scene, "object") if unhappy and candidates("object", scene.facts) else number_lost(scene)
