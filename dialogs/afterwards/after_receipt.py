"""Right after the receipt: what is said then is mostly about the case that was just made.

A value put right, a limit («only the calls, keep the file»), the same wish once more join the case; another right in
its place amends it, or, where that takes more than words, is noted there and its own request offered. What such a line
means is learnt (``in_context``); later, and whatever is clearly something else, is heard as at any time.
"""

from __future__ import annotations

from bot.domain.cases import LIVE, Case
from bot.domain.masking import mask_contact
from bot.domain.phrases import phrase, right_name
from bot.domain.rights import LOOKS, Requester, Right
from dialogs.afterwards.which_case import just_made, newest_unended
from dialogs.commands import nod
from dialogs.draft import Draft
from dialogs.flows import amend
from dialogs.flows.about_case import chosen_case
from dialogs.flows.footage import FOOTAGE
from dialogs.flows.status import due_day, status
from dialogs.for_others import meant_for_them
from dialogs.hearing import bare
from dialogs.model import AddWords, Amend, ChangeContact, Say, TalkEffect, Turn
from dialogs.questions.counter_questions import asked_language
from dialogs.questions.procedure import procedure, to_others
from dialogs.told.changes import widens
from dialogs.told.kin import EN_KIN, KIN_WORDS, speaks_of_kin
from dialogs.told.mentions import for_another
from dialogs.told.other_people import they_want
from dialogs.told.scope import NARROWED, SENT_TO
from dialogs.told.slots import CORRECTED
from dialogs.told.stated import ANEW, CERTAIN, RULED_OUT, TURNS_INTO, another_right, stated_rights, wishes_clearly
from dialogs.told.values import PHONE_MEANT, bare_contact
from dialogs.turns import Scene, answer, begin, offer
from dialogs.understanding import SURE, Understanding, nothing_else, parse
from dialogs.understanding.patterns import regex
from dialogs.wording import case_slot, options
from dialogs.words.global_words import WORDS
from dialogs.words.in_context import CLEARLY, LIKELY, SURELY, bound, learnt, likeliest
from dialogs.words.line import asks, asks_somewhere, marked, may_ask
from dialogs.words.stopping import drops, keeps_request, names_an_end, never_meant, stops_reminders
from dialogs.words.submission import says_submit

RESTATED = 18
"""Bytes; a bare «delete my data» once more is asked about."""
CONSENT = regex(r"同意|授权|\bconsent")
"""«撤回出境那个同意», where that is what was asked for."""
ANOTHER = regex(r"再[提办来申]|[删查]|新的?申请|\b(?:another|new) request\b")
"""Words for a further request, whatever number stands beside them."""
GOES_ON = regex(
    r"^(?!.*(?:别|不)(?:再)?(?:接着|继续)).*(?:接着|继续)(?:刚才|之前|昨天)?的?(?:办|填|弄|来|说|搞)"
    r"|\b(?:where were we|carry on (?:with|now))\b"
)
"""«不好意思昨天有事 现在接着办», as «提交吧»: nothing is left to be filled in."""
TOO = regex(r"[也还]|一起|别|不要|\b(?:too|also|as well)\b")
"""A number besides the one that was given."""
ORDERS = regex(
    r"(?:之前|以前|没[^,，。]{0,6}前)[^,，。]{0,4}(?:别|不要|不能|先不)|\b(?:not|don.?t) .{0,24}\b(?:before|until)\b"
)
"""«给我之前先别删哈»: what is to be done first."""
MISGIVEN = regex(
    r"(?:刚才?|刚刚|我|上面|前面|申请)[^,，。;；]{0,6}?(?:号码?|电话|手机|邮箱|名字?|姓名|地址)[^,，。;；]{0,4}?[写填打输说给留弄发]错"
    r"|(?:我|刚才?|刚刚)[^,，。;；们]{0,4}[写填打输说给留弄发]的(?:手机|电话|号码?|邮箱|名字?|姓名)+[^,，。;；]{0,3}(?:错|不对)"
    r"|(?:我|刚才?|刚刚)[^,，。;；们]{0,4}[写填打输说给留弄发]错[了的]?(?:号码?|电话|手机|邮箱|名字?|姓名)"
    r"|\b(?:i|i.ve) (?:\w+ ){0,2}(?:gave|typed|wrote|entered|sent|put|left)\b.{0,12}\b(?:wrong|incorrect)\b.{0,12}"
    r"\b(?:number|phone|e-?mail|name|address)\b"
)
SHOULD_BE = regex(r"[,，。;；\s]\s*(?:应该?|对的|正确的?)*(?:是|叫)\S|\b(?:it.s|should be|is actually)\b")
"""The right value stands beside the wrong one."""
THEIRS = regex(r"[你您]们|系统|登记|档案|合同|\b(?:your|you)\b")
IN_THE_FILES = regex(
    r"(?<!刚才)(?<![填写交]的)(?:资料|信息|记录|档案|系统|合同)(?:里面?|上面?|中)"
    r"|\b(?:on file|(?:in|on) your (?:files?|records?|system))\b"
)
"""«我刚才号码写错了» is about the form just handed in; what is wrong in the company's files is a request of its own."""
MISSTATED = regex(
    r"[写说打填选点搞弄发输]错(?:了|的|啦)?|(?:刚才?|刚刚|上面|前面)(?:那|这|的)?[^,，。]{0,4}(?:不算|不作数|说的不对)"
    r"|\b(?:i|my) (?:\w+ )?(?:mistake|misspoke|made a mistake|(?:got|wrote|typed|said) (?:it|that) wrong)\b"
)
"""«写错了，刚才那句不算» takes a line back, and not the request."""
_ASKED_FOR = (
    r"好|嗯|行|可以|要|需要|对|是|的|吧|那|就|啊|请|麻烦|用|给我|都|也|谢谢|一下|一声"
    r"|yes|ok(?:ay)?|sure|please|do|by|via|me|a|an|the|my|thanks?|is|fine|good"
)
_MESSAGE = (
    r"(?:发|打)?个?(?:短信|邮件|邮箱|信息)(?:通知|提醒)?我?|提醒我?|通知我"
    r"|(?:text|sms|e?mail|remind)(?:er|s|it)*(?:me)?"
)
MESSAGE = regex(_MESSAGE)
BY_MESSAGE = regex(rf"(?:{_MESSAGE}|{_ASKED_FOR})++")
NO_MESSAGE = regex(rf"(?:不用|不要|不必|别|no)(?:再|发)*(?:{_MESSAGE})(?:了|吧|谢谢|thanks|please)*")
"""Under the offer of reminders, as ``bare`` writes it: «好的发短信», «Yes please, SMS»."""
ANSWER_BY = regex(
    r"书面(?:的)?(?:答复|回复|回函|告知|通知)|(?:答复|回复|回函|结果|副本|资料|材料)[^,，。;；]{0,6}(?:寄|快递|盖章)"
    r"|(?:邮?寄|快递)(?:到|至|给|往)|加盖公章"
    r"|\b(?:answer|reply|respon[ds]e?|notice)\b.{0,16}\b(?:in writing|by post)\b|\b(?:by post|mail it to|post it to)\b"
)
"""How the answer is to come, however formally it is put."""
KEPT = regex(
    r"覆盖|覆蓋|洗掉|冲掉|抹掉|留[住着下存]|保[存留]|(?:别|不要|不能|不会)(?:被|让|给)*[^,，。;；]{0,4}(?:删|清)"
    r"|\b(?:overwrit\w+|recorded over|keep|preserve|save|retain)\b"
)
"""«录像不会被覆盖吧？», «先帮我留住», of a request for footage: no wish of its own."""
ALL_OF_IT = regex(
    r"(?:全部?|所有的?|一切)(?:的|都|也|还是)*(?:要|给|查|看|发|复制)(?:我|吧|啊|的|一[下份])*\W*$"
    r"|\b(?:want|need|send me|give me|show me) (?:everything|all of it)(?: please| after all)?\W*$"
)
"""«等等 还是全部都要», of the request that was just handed in."""
IN_WHOSE_NAME = regex(
    r"(?:登记|[签买办开留填写用装挂存]|合同|户名|当[时初])[^,，。;；]{0,6}?(?:是|用|写|在|挂)?[^,，。;；]{0,3}?"
    rf"(?:{KIN_WORDS})[^,，。;；名]{{0,4}}的?(?:名字|姓名|名下|户名|名义|名儿?(?=[\s,，。;；的了]|$))"
    rf"|\b(?:in|under) my (?:{EN_KIN})['’]?s (?:\w+ )?name\b"
)
"""«登记的是我老婆名字»: under which name it is found, of the request that was just handed in."""
WRONGLY = regex(r"错|不对|有误|不应该|[改换]成|改为|更正|改[一过]|\b(?:wrong|mistake|change|correct|should)\b")
OWN_WAY = frozenset({"human", "status", "complain", "explain", "service", "thanks", "greeting"})
"""Intents that are clear enough by themselves to be heard as such."""


def said_of_it(scene: Scene, case: Case) -> str:
    """``add``, ``switch`` or ``take_back``, as the line means the case; empty when it is about something else."""
    text, understood = scene.heard.text, scene.heard.understood
    orders = ORDERS.search(text) and not marked(text)
    new = another_right(understood, case.rights) and not set(understood.negated) & set(case.rights)
    turns = case.open_items and learnt("after_done", text, LIKELY) in ("switch", "take_back")
    own_request = (new and not turns) or _for_them(understood, case)
    if (
        orders
        or puts_right(text)
        or in_whose_name(text)
        or (ANSWER_BY.search(text) and not (new or asks(text) or names_an_end(text)))
        or _looked_up_too(scene, case)
        or (LOOKS & set(case.rights) and ALL_OF_IT.search(text) and not (new or asks(text)))
        or (NARROWED & set(case.rights) and widens(text, case.rights))
        or (_another_contact(scene, case) and not (new and ANEW.search(text)))
    ):
        return "add"
    asked = asks_somewhere(text) or procedure(scene, text)
    besides = own_request or _wished_besides(understood, case)
    if besides or asked or _names_a_case(scene) or _own_way(understood, case):
        return ""
    if _spares(understood, case):
        return "add"
    kept = set(understood.negated) - set(case.rights)
    instead, stated = wanted(understood) - set(case.rights), set(stated_rights(understood)) - set(case.rights)
    surely = learnt("after_done", text, SURELY)
    gives_up = surely == "take_back" and not stated  # «我反悔了，先别删» names nothing instead
    if instead and not gives_up and set(understood.negated) & set(case.rights):
        return "switch"
    return _as_learnt(scene, case, instead=bool(instead), kept=bool(kept))


def _as_learnt(scene: Scene, case: Case, *, instead: bool, kept: bool) -> str:
    """What the line is likely to mean; with ``instead`` it names another right, with ``kept`` it refuses one."""
    text, understood = scene.heard.text, scene.heard.understood
    surely = learnt("after_done", text, SURELY)
    meant = learnt("after_done", text, LIKELY)
    if meant == "take_back" and Right.WITHDRAW in case.rights and CONSENT.search(text):
        return "add"
    if meant == "take_back" and understood.intent in case.rights and surely != meant:
        return "add"  # «退订回了TD也没用»: only told again why
    if meant == "take_back":
        return "add" if kept and not (set(understood.negated) & set(case.rights) or drops(text)) else "take_back"
    if meant == "switch":
        return "switch" if instead else "add"
    if meant == "add" or (not meant and (_once_more(scene, case) or _forbids(understood))):
        return "add"
    return ""


def _for_them(understood: Understanding, case: Case) -> bool:
    """«我爸的也帮我查一下», beside a case of one's own: a request in their name."""
    wish = stated_rights(understood) or meant_for_them(understood)
    theirs = they_want(understood.text) is not None or understood.requester == "guardian"
    another = (theirs and case.requester is Requester.SELF) or for_another(understood.text, case)
    return bool(wish) and another


def declines(text: str) -> bool:
    """A bare no («不用了谢谢»), which names no request: to what was offered, and surely no withdrawal."""
    return parse("yes_no", text).value == "no" and nothing_else(text) and not names_an_end(text)


def of_reminders(scene: Scene) -> str:
    """What a line means for the reminders that were just offered: a command of theirs, or empty.

    A bare yes is one, and so is their name with a yes; what else names a way («短信别再发») is another matter.
    """
    text, offered = scene.heard.text, scene.draft.offered
    if stops_reminders(scene.heard.words) and scene.facts.cases() and not scene.form_open:
        return "no_reminders"
    if "no_reminders" not in offered:
        return ""
    words = bare(text)
    if declines(text) or NO_MESSAGE.fullmatch(words):
        return "no_reminders"
    nods = parse("yes_no", text).value == "yes" and nothing_else(text) and scene.heard.understood.intent != "thanks"
    nods = nods and not says_submit(text)  # said once more, of the request
    takes = nods or (BY_MESSAGE.fullmatch(words) and MESSAGE.search(words))
    return next((command for command in offered if takes and command.startswith("remind_")), "")


def puts_right(text: str) -> bool:
    """Whether a value that was just given is said to be wrong."""
    return MISGIVEN.search(text) is not None and THEIRS.search(text) is None


def in_whose_name(text: str) -> bool:
    """Whether the line tells under whose name the data are kept, and wants no other name there."""
    return IN_WHOSE_NAME.search(text) is not None and not (WRONGLY.search(text) or asks(text))


def _wrong_in_the_files(understood: Understanding, case: Case) -> bool:
    """«资料里电话是错的，是138…», beside a request for something else: a correction, and no contact of theirs."""
    wrong = stated_rights(understood) == (Right.CORRECT,) and understood.confidence >= SURE
    return (
        wrong
        and not tells_where(understood.text, case)
        and Right.CORRECT not in case.rights
        and IN_THE_FILES.search(understood.text) is not None
    )


def tells_where(text: str, case: Case) -> bool:
    """«我当时登记的邮箱是 …», of a request that looks: where to look, for nothing is said to be wrong there."""
    return bool(LOOKS & set(case.rights)) and not WRONGLY.search(text) and bound("after_done", text, "add")


def _names_a_case(scene: Scene) -> bool:
    """A number of ours, rightly written or not; one of a contract tells where to look."""
    number = scene.heard.understood.case_number or ""
    return number.upper().startswith(scene.facts.settings.case_prefix)


def _another_contact(scene: Scene, case: Case) -> bool:
    """A number or address to use instead, or to stop as well: no right of its own, nor a question."""
    text, understood = scene.heard.text, scene.heard.understood
    given = understood.phone or understood.email
    others = {*stated_rights(understood)} - {*case.rights, Right.CORRECT, Right.SUPPLEMENT}
    of_theirs = case.requester is not Requester.SELF and speaks_of_kin(text) and PHONE_MEANT.search(text) is not None
    own = understood.intent == "human" or THEIRS.search(text) is not None or ANOTHER.search(text) is not None
    return bool(given) and not (of_theirs or own or asks(text) or (others and understood.confidence >= SURE))


def _looked_up_too(scene: Scene, case: Case) -> bool:
    """«我还有个号码…也查一下»: where to look as well, in a request that looks."""
    text, understood = scene.heard.text, scene.heard.understood
    looks = (
        LOOKS & set(case.rights)
        and not SENT_TO.search(text)
        and set(stated_rights(understood)) <= LOOKS | {Right.SUPPLEMENT.value}
    )
    told = understood.phone or understood.email
    return bool(looks and told) and TOO.search(text) is not None and understood.intent != "human" and not asks(text)


def _wished_besides(understood: Understanding, case: Case) -> bool:
    """«推销短信也别再给我发了»: another right, clearly, beside what the case is for, though not surely a new one."""
    others = set(stated_rights(understood)) - set(case.rights)
    new = likeliest("after_done", understood.text)[0] == "new"
    return new and bool(others) and wishes_clearly(understood) and not learnt("after_done", understood.text)


def _asked(scene: Scene, case: Case) -> bool:
    """«那我账号还能用吧», to which no sentence of ours is the answer; elsewhere it would be a wish."""
    text, stated = scene.heard.text, set(stated_rights(scene.heard.understood))
    label, sure = likeliest("after_done", text)
    enough = CLEARLY if stated <= set(case.rights) or may_ask(text) else SURELY
    return (
        label == "question"
        and sure >= enough
        and bool(stated)
        and not (ANEW.search(text) or to_others(text) or procedure(scene, text))
    )


def _remarks(scene: Scene, case: Case) -> bool:
    """«行 我等着看»: what elsewhere would be a wish asks for nothing here; «thanks. Now delete them» does."""
    text = scene.heard.text
    label, sure = likeliest("after_done", text)
    understood = scene.heard.understood
    another = {*stated_rights(understood)} - {right.value for right in case.rights}
    if another and understood.confidence >= CERTAIN:
        return False
    guessed = bool(stated_rights(understood)) or understood.confidence < SURE
    return label == "none" and sure >= SURELY and guessed and not asks(text)


def _spares(understood: Understanding, case: Case) -> bool:
    """«开票信息先别删 其他照删»: a part of the same deletion waits."""
    again = Right.DELETE in case.rights and Right.DELETE.value in understood.rights
    return again and RULED_OUT["delete"].search(understood.text) is not None


def _own_way(understood: Understanding, case: Case) -> bool:
    """Clear by itself; an explanation asked for once more is about the one that was asked for."""
    once_more = understood.intent in {right.value for right in case.rights}
    if understood.intent not in ("thanks", "greeting") and bound("after_done", understood.text, "add"):
        return False  # «要的是2020到2022年的发票», «梯子是2016年装的»
    return understood.intent in OWN_WAY and understood.confidence >= SURE and not once_more


def wanted(understood: Understanding) -> set[str]:
    """Rights that the words ask for, though what stands first in them is another one given up."""
    likely = {right for right, sure in understood.wants if sure >= CLEARLY}
    found = {*stated_rights(understood), *likely} - set(understood.negated)
    return found - {"correct"} if TURNS_INTO.search(understood.text) else found


def _forbids(understood: Understanding) -> bool:
    """«给我之前先别删哈» tells how it is to be done, and asks for nothing new."""
    return bool(understood.negated) and not ANEW.search(understood.text)


def _once_more(scene: Scene, case: Case) -> bool:
    """The same wish in other words, or a contact point put right."""
    text, understood = scene.heard.text, scene.heard.understood
    if CORRECTED.search(text) and (understood.phone or understood.email):
        return True
    said = set(stated_rights(understood))
    longer = len(text.encode()) > RESTATED and not ANEW.search(text)
    return longer and bool(said) and said <= {right.value for right in case.rights}


def added(scene: Scene, case: Case) -> Turn:
    said, text = scene.heard.understood, scene.heard.text
    given = said.phone or said.email
    if given and Right.WITHDRAW in case.rights and TOO.search(text):
        told = Say(phrase("afterwards.stopped_too", case=case.number, contact=mask_contact(given)))
    elif given and LOOKS & set(case.rights) and SENT_TO.search(text):
        told = Say(phrase("afterwards.by_link", case=case.number))
    elif given and _looked_up_too(scene, case):
        told = Say(phrase("afterwards.also_number", case=case.number, contact=mask_contact(given)))
    elif given:
        told = Say(phrase("afterwards.contact", case=case.number, contact=mask_contact(given)))
    else:
        corrected = puts_right(text) and not (said.name or SHOULD_BE.search(text))
        told = Say(phrase("afterwards.misgiven" if corrected else "add_words.done", case=case.number))
    effects: list[TalkEffect] = [AddWords(case.number, scene.heard.text)]
    skipped = bare_contact(said, said.name or "") if not case.applicant.contact else ""
    if skipped and Right.WITHDRAW in case.rights and case.state in LIVE:  # the number that was left out before
        effects.append(ChangeContact(case.number, skipped, "email" if "@" in skipped else "phone"))
    return answer(scene, (told,), tuple(effects))


def switched(scene: Scene, case: Case, rights: set[str] | None = None, *, only_asked: bool = False) -> Turn:
    """The request turns into the other one where that needs nothing more. Else, or if it is ``only_asked``, nothing is
    done against the newest word: staff read it, and the person chooses what becomes of the rest."""
    instead = sorted(rights or wanted(scene.heard.understood) - set(case.rights))
    if not only_asked and len(instead) == 1 and case.may_become(Right(instead[0])):
        if instead[0] == Right.DELETE:  # what cannot be undone is looked at once more, as in a request of its own
            return begin(scene, "amend", amend.begun(case.number, scene.heard.understood))
        after = right_name(Right(instead[0]))
        said = phrase("afterwards.amended", case=case.number, before=case_slot(case), after=after)
        return answer(scene, (Say(said),), (Amend(case.number, instead[0], scene.heard.text),))
    told = phrase("afterwards.switch", case=case.number)
    effect = AddWords(case.number, scene.heard.text)
    return offer(scene, Say(told, options("start", *instead, "take_back", "status")), (effect,))


def afterwards(scene: Scene) -> Turn | None:
    """The reaction to a line about the case that was just made; None when it is about something else."""
    text = scene.heard.text
    if not scene.heard.typed or asked_language(text) or bare(text) in WORDS:
        return None
    goes_on = GOES_ON.search(text) or says_submit(text)
    if newest_unended(scene.facts) and scene.talk.question == "after_done" and goes_on:
        return answer(scene, (status("", scene.facts),))
    case = just_made(scene)
    if case and (never_meant(text) or (declines(text) and drops(text))):
        return begin(scene, "take_back", Draft(case=case.number))
    if case and declines(text):
        return nod(scene)
    if case and KEPT.search(text) and any(FOOTAGE.search(item.detail) for item in case.items):
        return answer(scene, (Say(phrase("afterwards.footage", case=case.number)),), (AddWords(case.number, text),))
    elsewhere = case is None or _wrong_in_the_files(scene.heard.understood, case)
    meant = "" if case is None or elsewhere else said_of_it(scene, case)
    if case is not None and not meant and _asked(scene, case):
        told = Say(phrase("afterwards.asked", case=case.number, due=due_day(case, scene.facts)))
        return answer(scene, (told,), (AddWords(case.number, text, asks=True),))
    if case is not None and not meant and _remarks(scene, case):
        return nod(scene)
    if case is None or not meant:
        return None
    if meant == "switch":
        return switched(scene, case)
    return _taken_back(scene, case) if meant == "take_back" else added(scene, case)


def _taken_back(scene: Scene, case: Case) -> Turn:
    """The request, if its end is what the words are about; what was only said wrong is asked for anew."""
    if keeps_request(scene.heard.text):  # «撤了吧 算了还是别撤»
        return answer(scene, (Say(phrase("take_back.kept", case=case.number)),))
    if MISSTATED.search(scene.heard.text) and not names_an_end(scene.heard.text):
        return begin(
            scene, "add_words", Draft(case=case.number), (Say(phrase("afterwards.misstated", case=case.number)),)
        )
    meant = chosen_case(scene.heard.text, "take_back", scene.facts)
    return begin(scene, "take_back", Draft(case=meant or case.number))
