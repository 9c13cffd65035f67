"""What belongs to the matter of a request, told late: a part of the data, more of it, what is wrong or stays.

It is kept in the person's words, said back, and the open question asked again. Another right beside the one that stands
is ``rights``, one right of several ``turning``.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import Phrase, group_name, phrase
from bot.domain.rights import DETAILED, ENDING, GROUPS, VALUES, Right
from dialogs.draft import Draft, words_of
from dialogs.flows.footage import recorded
from dialogs.model import Say, Turn
from dialogs.told.accounts import ACCOUNT
from dialogs.told.kin import speaks_of_kin
from dialogs.told.matter import FIELD_ALONE, FIELD_WRONG, in_full, only_a_field, says_value, wishing
from dialogs.told.naming import full_surname, named_by_role
from dialogs.told.particulars import when_and_where
from dialogs.told.receiver import of_a_kind
from dialogs.told.scope import NARROWED, THING, joined, only_things, spares
from dialogs.told.slots import absorb, regrouped
from dialogs.told.stated import stated_rights, wishes_clearly
from dialogs.told.values import states_value
from dialogs.told.who_speaks import group_put_right, group_stated
from dialogs.turns import Scene, proceed
from dialogs.understanding import SURE, Understanding, fold, understand
from dialogs.understanding.nouns import EN_MONTH, EN_PHONE, EN_REACH, PHONE
from dialogs.understanding.parts import parts_of
from dialogs.understanding.patterns import regex, says
from dialogs.words.line import SENTENCE, asks

WHO_ASKS = frozenset({"ask_name", "ask_phone", "ask_email", "ask_otp"})
TELLS_WHO = frozenset({"ask_group", "ask_requester", "ask_proxy", "ask_receiver"})
"""Where such words are the answer, or tell of somebody else."""
OF_THE_OTHER = frozenset({"ask_requester", "ask_proxy"})
"""Where the account may be told as well: «the account is leo2014»."""
WAYS = regex(
    r"(?:电话|手机|电子)?(?:号码?|邮箱|邮件|身份证|证件|护照)|电话|手机|短信|微信号?"
    rf"|\b(?:{EN_REACH}|id card|passport)\b"
)
"""What might as well answer how somebody is reached, or proves who they are."""
AROUND = regex(
    r"姓名|名字|[只就]?(?:要|需要|查|看|删)|就?(?:行|好|可以|够)了?$|即可|吧|\b(?:only|just|please|name|is enough)\b"
)
NAMES = regex(r"姓名|名字|\bname\b")
ORGANISATION = regex(
    r"(?:有限)?(?:责任)?公司|集团|银行|医院|大学|\b(?:ltd|limited|inc|gmbh|llc|corp|corporation|company|group|plc)\b"
)

ONLY_A_FIRM = regex(
    r"[^\s,，。;；]{3,}?(?:公司|集团|银行|医院)\W*"
    r"|[\w .,&-]{3,40}\b(?:ltd|limited|inc|gmbh|llc|corp|company|group|plc)\W*"
)
SPEAKS = regex(r"我|工作|上班|员工|的\W*$|\b(?:i|my|work)\b")
"""Where the speaker works is no receiver."""
CALLED = regex(r"叫[^\s,，。]{2,4}")


def told_late(scene: Scene) -> Turn | None:
    """Only a part of the data, the receiver's full name, what is wrong, told where who asks is shown.

    The talk after such a line; None for any other.
    """
    text, draft = scene.heard.text.strip(), scene.draft
    here = scene.talk.flow == "request" and scene.talk.question in WHO_ASKS | OF_THE_OTHER
    late = here and scene.heard.kind == "text"
    if not late or len(text) > SENTENCE or asks(text) or scene.heard.understood.phone or scene.heard.understood.email:
        return None
    told = _account(draft, text)
    if scene.talk.question in WHO_ASKS:
        told = (
            told or _group(draft, text) or _part(draft, text) or _receiver(draft, text) or _what_is_wrong(draft, text)
        )
    if told is None:
        return None
    kept, said = told
    return proceed(scene, replace(kept, ask="", last=text), says=(Say(said),))


def group_put_right_at(scene: Scene) -> Turn | None:
    """The talk after «我是应聘的不是客户», whichever question is open."""
    text, here = scene.heard.text, scene.talk.flow == "request" and scene.talk.question not in TELLS_WHO
    if not here or not scene.heard.typed or asks(text) or not group_put_right(text):
        return None
    told = _group(scene.draft, text)
    if told is None:
        return None
    kept, said = told
    valued = scene.talk.question == "ask_detail" and says_value(kept, scene.heard.understood)
    kept = replace(kept, detail=in_full(kept, scene.heard.understood)) if valued else kept
    return proceed(scene, replace(kept, ask="", last=text), says=(Say(said),))


def by_role(draft: Draft, text: str) -> Draft:
    """The draft for the group that the speaker says to be of, whichever stood there."""
    stated = "" if draft.for_other else group_stated(text)
    known = draft.group or group_put_right(text)
    return regrouped(draft, stated) if stated and known and stated != draft.group else draft


def _group(draft: Draft, text: str) -> tuple[Draft, Phrase] | None:
    """«其实我是物业的», after «个人客户»."""
    known, said = by_role(draft, text), named_by_role(text)
    if known == draft or (said.own and not group_put_right(text)):
        return None
    name = said.loose[0] if len(said.loose) == 1 and full_surname(said.loose[0]) else ""
    return replace(known, name=draft.name or name), phrase("late.group", group=group_name(known.group))


def _account(draft: Draft, text: str) -> tuple[Draft, Phrase] | None:
    ends = ENDING & {*map(Right, draft.rights)}
    named = ends and ACCOUNT.search(text) and text not in draft.detail
    return (replace(draft, detail=joined(draft.detail, text)), phrase("talk.noted")) if named else None


def field_alone(scene: Scene) -> Turn | None:
    """«电话», «邮箱», asked what is wrong or missing: its value is asked for, and no way to reach somebody is told."""
    text, draft = scene.heard.text.strip(), scene.draft
    here = scene.talk.flow == "request" and scene.talk.question == "ask_detail" and scene.heard.typed
    if not here or not only_a_field(draft, text):
        return None
    return proceed(scene, replace(draft, wish=joined(draft.wish, text), ask="", last=text))


def _part(draft: Draft, text: str) -> tuple[Draft, Phrase] | None:
    """«简历», «姓名、电话就行»: kinds of data and nothing else, where any part may be meant."""
    if not NARROWED & {*map(Right, draft.rights)} or draft.narrowed:
        return None
    things = AROUND.sub(" ", text.lower())
    beyond = NAMES.search(text.lower()) or only_things(WAYS.sub(" ", things))
    if not (only_things(things) and beyond):
        return None
    return regrouped(replace(draft, scope=joined(draft.scope, text)), draft.group), phrase("late.part", what=text)


def _receiver(draft: Draft, text: str) -> tuple[Draft, Phrase] | None:
    """«日立电梯(中国)有限公司», after «转给日立»."""
    if Right.TRANSFER not in draft.rights or not ORGANISATION.search(text.lower()) or of_a_kind(text):
        return None
    before = draft.receiver
    if named_by_role(text).own or SPEAKS.search(text) or (before and not _one_of(before, text)):
        return None
    whole = text if before.lower() in text.lower() else joined(before, text)
    return replace(draft, receiver=whole), phrase("late.receiver", receiver=text)


def _one_of(before: str, text: str) -> bool:
    """Whether the line is the firm that was named, or nothing but a firm."""
    return before.lower() in text.lower() or ONLY_A_FIRM.fullmatch(text) is not None


def _what_is_wrong(draft: Draft, text: str) -> tuple[Draft, Phrase] | None:
    """«电话是错的», after a wish to have data rest until they are put right."""
    if not DETAILED & {*map(Right, draft.rights)} or text in draft.detail or CALLED.search(text):
        return None
    wrong = FIELD_WRONG.search(text) and FIELD_ALONE.match(text)
    return (replace(draft, detail=joined(draft.detail, text)), phrase("talk.noted")) if wrong else None


HERE = frozenset({"ask_group", "ask_requester", "ask_proxy", "ask_name", "ask_phone", "ask_email", "ask_otp"})
WHEN = regex(
    r"\W*(?:只?要|就要?|只?看|是)?(?:\d{2,4}年(?:的?\d{1,2}月)?|\d{1,2}月|去年|今年|前年|上个?月|最近[^,，。]{1,4}[年月])"
    r"(?:份|到[^,，。]{1,10}|以[来后前]|之[后前]|期间|那时候?){0,4}(?:的|那段|那些)*[吧就行好]*\W*"
    rf"|\W*(?:of|from|for|since|in|between|during)\b[^,.;?]{{0,12}}"
    rf"\b(?:{EN_MONTH}|(?:19|20)\d\d|last (?:year|month))\b"
    r"[^,.;?]{0,24}\W*"
)
"""«Of October 2023», «2023年10月的»: a time, and nothing else."""
GOES_ON = regex(
    r"\W*(?:还有|以及|另外|外加|再?加上?|只要|就要|只看|只查|就看|包括|特别是|主要是?|尤其是?|连同|还要|也要|还想)"
    r"|\W*(?:(?:and|also|plus|but|only|just|especially|including|incl|mainly|of|about)\b[\s,.]*)+(?!a\b|an\b|i\b|i'm\b|im\b)"
    r"|[^,，。;；\s我你]{2,10}的\W*$"
)
DOCUMENTS = regex(
    rf"{THING.pattern}|记录|结果|评[价语分]|测评|成绩|报告|文件|材料|笔记|档案|考核|邮件|信件|录音"
    r"|\b(?:notes?|results?|scores?|records?|recordings?|files?|letters?|messages?|footage|forms?|evaluations?"
    r"|assessments?|reviews?|logs?|documents?|papers?|ratings?|transcripts?)\b"
)
BESIDES = regex(
    r"给(?:了|过)?谁|给(?:了|过)?哪|从哪(?:里|儿)?来|来源|为什么(?:收|要|存|用)|(?:存|留|保存)(?:了|到)?(?:多久|多长)|用来(?:做|干)"
    r"|\b(?:whom?|which compan\w+)\b.{0,16}\b(?:shar\w*|g[ai]ve\w*|pass\w*|sold|sent|sell|got|has)\b"
    r"|\bwhere you (?:got|have)\b|\bwhy you\b|\bhow long you\b|\b(?:legal basis|purposes?|recipients?)\b"
)
"""What comes with a look at one's data: whom they went to, where they are from, why and how long (PIPL 17, 45)."""


def goes_on(scene: Scene) -> Turn | None:
    """«Of my interview notes», «还有我的测评结果», «and who you shared it with», while something else is asked.

    The talk after such a line; None for any other.
    """
    heard, draft = scene.heard, scene.draft
    here = scene.talk.flow == "request" and scene.talk.question in HERE and heard.typed
    if not here or not NARROWED & {*map(Right, draft.rights)}:
        return None
    placed = _tells_when(heard.text, draft)
    if not (placed or _of_the_wish(heard.understood, draft)):
        return None
    text, understood = heard.text.strip(), heard.understood
    reached = bool(understood.phone or understood.email)
    known = absorb(draft, understood, scene.facts) if placed and reached else draft
    group = understood.group or ""
    kept = replace(known, scope=joined(draft.scope or words_of(draft), text), ask="", last=text)
    kept = regrouped(kept, draft.group or (group if group in GROUPS else ""))
    return proceed(scene, kept, says=(Say(phrase("talk.noted") if reached else phrase("late.more", what=text)),))


def _tells_when(text: str, draft: Draft) -> bool:
    """When and where it was: of a recording, the place alone will do."""
    return when_and_where(text, looked_up=recorded(draft))


def _of_the_wish(understood: Understanding, draft: Draft) -> bool:
    text = understood.text
    if len(text.encode()) > 2 * SENTENCE or understood.phone or understood.email or group_stated(text):
        return False
    others = {*stated_rights(understood)} - {*draft.rights, Right.ACCESS, Right.EXPLAIN}
    if speaks_of_kin(text) or (others and wishes_clearly(understood)):
        return False
    named = DOCUMENTS.search(WAYS.sub(" ", text)) or BESIDES.search(text)
    return WHEN.fullmatch(text) is not None or (GOES_ON.match(text) is not None and named is not None)


FIELDS = {
    "phone": regex(rf"{PHONE}|\b(?:{EN_PHONE})\b"),
    "mail": regex(r"邮箱|邮件|\be-?mail\b"),
    "address": regex(r"[地住]址|住处|门牌|\baddress\b"),
    "name": regex(r"名字|姓名|户名|\bname\b"),
    "job": regex(r"职[位务称]|岗位|头衔|\b(?:job|title|position|role)\b"),
    "birthday": regex(r"生日|出生|\bbirth(?:day| ?date)?\b"),
    "person": regex(r"联系人|对接人|负责人|\bcontact person\b"),
    "study": regex(r"学历|学校|专业|证书|\b(?:degree|school|certificate)\b"),
    "firm": regex(r"单位|公司名|抬头|\b(?:employer|company name)\b"),
}
"""What may be wrong, in the words for it."""
LEFT = regex(
    r"[别不甭勿](?:用|必|要|去)*(?:再)?[动管]|先?放(?:一?放|着|一边)|算了|(?:留|保持)(?:着|原样|不变)"
    r"|\b(?:leave|keep|stays?|as it is|untouched|never ?mind|forget|skip)\b"
)
"""Words for what is not to be touched that deny no right."""


def narrowed(scene: Scene) -> Turn | None:
    """«邮箱先别改了，这次就改职位», «leave the phone, just the name»; what is spared goes along in the person's words.

    The correction without what is spared; None when nothing is, or nothing would be left.
    """
    heard, draft = scene.heard, scene.draft
    typed = scene.talk.flow == "request" and heard.typed
    if not typed or not VALUES & {*draft.rights} or asks(heard.text):
        return None
    spared = _spared(heard.understood)
    if not spared or not (_named(heard.text) | _named(_matter(draft))) - spared:
        return None
    told = states_value(heard.understood) or draft.detail
    kept = (
        replace(draft, detail=joined(draft.detail or draft.wish, heard.text))
        if told
        else replace(draft, wish=joined(draft.wish, heard.text))
    )
    return proceed(scene, replace(kept, ask="", last=heard.text), says=(Say(phrase("talk.noted")),))


def _spared(understood: Understanding) -> set[str]:
    """What is not to be touched, by the part of the line that says so."""
    parts = [understand(part) for part in parts_of(understood.text)]
    left = (part for part in parts if LEFT.search(part.text) or VALUES & {*part.negated} - {*stated_rights(part)})
    return {field for part in left for field in _named(part.text)}


def _named(text: str) -> set[str]:
    return {field for field, words in FIELDS.items() if words.search(fold(text))}


def _matter(draft: Draft) -> str:
    return "\n".join((draft.wish, draft.detail, draft.words, *wishing(draft.said[:-1], VALUES)))


rests = says(r"限制|冻|暂停|封存|别[^删,，。]{0,3}用|不[许能要准让][^删,，。]{0,3}用|\b(?:freez|restrict|paus)")
"""The use itself is to rest: another wish than that something stays."""


def of_it_stays(text: str) -> bool:
    return spares(text) and not rests(text)


def of_a_part(scene: Scene) -> Scene:
    """«体检报告先别删», while a deletion is worked on: a part of it stays, and nothing is asked for in its place.

    Alone such a line is a wish that data rest; of what is worked on it draws a line, as «体检报告留着» does, whichever
    question is open. After it was handed in such words, and «先别删» that names no part, are ``afterwards.held_off``.

    The scene with such a line heard as the request that stands, less that part; else the same scene.
    """
    plain = scene.talk.flow == "request" and scene.heard.typed
    if not plain or not of_it_stays(scene.heard.text):
        return scene
    meant = _of_the_form(scene)
    return replace(scene, heard=replace(scene.heard, understood=meant)) if meant else scene


def _of_the_form(scene: Scene) -> Understanding | None:
    understood, draft = scene.heard.understood, scene.draft
    rights = tuple(right for right in draft.rights if Right(right) in ENDING)
    if not rights or {*stated_rights(understood)} - {*draft.rights, Right.RESTRICT}:
        return None
    return understood.but(intent=rights[0], rights=rights, negated=(), confidence=max(SURE, understood.confidence))
