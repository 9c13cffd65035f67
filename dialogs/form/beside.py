"""What one clause tells of an open request beside the answer: each kind as the draft with it, and what is said back.

The group or the reason put right, a name or a contact, one more right or another, when somebody is reached, a worry.
Where a line falls into such clauses is ``composite``; none of them binds: what hands in or consents is an answer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.domain.phrases import group_name, phrase
from bot.domain.rights import ENDING, GROUPS, VALUES, Right
from dialogs.draft import Draft, with_line
from dialogs.flows.changing import NAMED
from dialogs.flows.contact import NO_CODE
from dialogs.flows.ground import reason_instead
from dialogs.flows.two_names import with_name
from dialogs.form.details import WAYS
from dialogs.form.further import ENDS_A_USE, FEARED, LOOKS_TOO, MISGIVEN, besides
from dialogs.form.no_matter import intends_more, only_such, weighs_more
from dialogs.form.persons import CARD
from dialogs.form.receivers import withheld
from dialogs.form.rights import held
from dialogs.form.values import CHANGE, REACHES
from dialogs.hearing import bare
from dialogs.model import Say, Turn
from dialogs.told.matter import retold, with_rights
from dialogs.told.naming import FULL, full_surname, in_latin, named_by_role, somebody_elses
from dialogs.told.of_oneself import LETTERS, name_aside
from dialogs.told.particulars import first
from dialogs.told.scope import EXCLUDED, NARROWED, UNWANTED, joined
from dialogs.told.slots import regrouped, renamed, takes_code, with_contact
from dialogs.told.stated import NAMES_AN_ACT, SWITCHED, own_slip, stated_rights
from dialogs.told.uses import stopped_uses
from dialogs.told.values import states_value
from dialogs.told.who_speaks import group_put_right, group_stated
from dialogs.told.whose_contact import of_the_next, one_of_two, out_of_use, theirs
from dialogs.turns import Scene, proceed
from dialogs.understanding import SURE, parse, understand
from dialogs.understanding.parts import parts_of
from dialogs.understanding.patterns import cased, regex
from dialogs.understanding.slots.phone import numbers_in
from dialogs.understanding.verbs import any_verbs, english_verbs, right_of, rights_named
from dialogs.wording import rights_slot
from dialogs.words import papers
from dialogs.words.by_the_way import line_busy, motive, of_the_company, small_talk
from dialogs.words.doubt import AT_DOCUMENT
from dialogs.words.in_context import REQUESTS, group_said
from dialogs.words.line import asks
from dialogs.words.remarks import grumbles, habit, not_there, when, when_reached, worries


@dataclass(frozen=True)
class Told:
    """``changes``: it stands on the card otherwise now; a remark only goes along."""

    draft: Draft
    says: tuple[Say, ...] = ()
    changes: bool = True


BY_CONTACT = frozenset({"ask_phone", "ask_email"})
_LEADS = regex(
    r"^(?:还有|另外|对了|然后|不过|但是?|而且|同埋|仲有|哦|噢|啊|诶|那个|[\s,，.。;；])+"
    r"|^(?>(?:and|but|oh|also|by the way|btw|plus|sorry|please|[,.;\s])+\b)+"
)


_WISHES = regex(r"想[看查睇要]|^(?:please |do )?(?:send|give|show) ")


def beside(scene: Scene, text: str) -> Told | None:
    """What ``text`` tells by itself beside the answer to the question that is open; None where it is no such clause."""
    plain = _LEADS.sub("", text).strip()
    aside = None if scene.talk.question == "id_consent" else no_matter_of_it(scene, plain)
    if aside:
        return aside
    wishes = first(plain) or any(words.search(plain) for words in (LOOKS_TOO, REQUESTS, _WISHES))
    if not plain or (asks(plain) and not wishes):
        return None
    told = next((told for kind in KINDS if (told := kind(scene, plain))), None)
    return told or _one_more(scene, text)


def take(scene: Scene, told: Told, text: str) -> Turn:
    return proceed(scene, replace(told.draft, ask="", last=text), says=told.says)


def _goes_along(draft: Draft, text: str, *keys: str) -> Told:
    return Told(with_line(draft, text), tuple(Say(phrase(key)) for key in keys), changes=False)


_WHY_ASKED = frozenset({"ask_ground", "ask_detail", "ask_receiver"})
"""Questions that a reason answers, or any words."""


def no_matter_of_it(scene: Scene, text: str) -> Told | None:
    """The company's ordinary business, small talk, why they ask at all: told, and the request stays as it is."""
    such, why = only_such(text), scene.talk.question not in _WHY_ASKED and motive(text.casefold())
    if not (such or why):
        return None
    said, draft = understand(text), scene.draft
    others = {*stated_rights(said)} - {*draft.rights, Right.EXPLAIN}
    if said.phone or said.email or (others and said.confidence >= SURE and NAMES_AN_ACT.search(text)):
        return None
    if weighs_more(text) or weighs_more(scene.heard.text) or intends_more(text):
        return None
    if not such:
        return _goes_along(draft, text, "talk.noted") if why and not said.negated else None
    if line_busy(text.casefold()):
        return Told(draft, (Say(phrase("aside.line_busy")),), changes=False)
    if of_the_company(text):
        hotline = scene.facts.settings.hotline
        return Told(draft, (Say(phrase("service_beside", hotline=hotline)),), changes=False)
    if small_talk(text.casefold()):
        return Told(draft, (Say(phrase("aside.small_talk")),), changes=False)
    return None


def _worry(scene: Scene, text: str) -> Told | None:
    if worries(text.casefold()):
        return _goes_along(scene.draft, text, "help.who_sees")
    return _goes_along(scene.draft, text) if grumbles(text.casefold()) else None


def _when(scene: Scene, text: str) -> Told | None:
    value = understand(text).phone or understand(text).email
    told = habit.search(text) or when_reached(text.casefold()) or (scene.heard.understood.phone and not_there(text))
    return None if value or not told else _goes_along(scene.draft, text, "talk.noted")


_CHOSE_WRONG = regex(
    r"(?:[我,，\s]|前面|刚才?|之前|上面|那个|开始|先前|不小心|手滑)*(?:[选点按填写说报弄搞㩒揀撳]|选择)(?:错|成)[咗了]?[^,，。;；\s]{0,6}"
    r"|(?:前面|刚才?|刚刚|之前|上面)(?:[选填写说])(?:的)?[^,，。;；\s]{0,6}(?:是错的|不对|错了)"
    r"|\b(?:(?:earlier|before|sorry|oh)[\s,]+)*i (?:clicked|picked|chose|selected|tapped|pressed"
    r"|put|got|had|said)(?: the| it| that)? wrong(?: one| group| option)?(?: before| earlier)?"
    r"|(?:[,;]\s*)?\b(?:fix that|that was wrong|the group is wrong)\b"
)
_OF_THE_CHOICE = regex(r"[选点按]|身份(?!证)|关系|\b(?:click|pick|cho|select|tapp|press|option|group)\w*")
_BUYER = regex(r"买家|\bbuyer\b")
_SPEAKS = regex(r"我|本人|\bi(?:['’]m| am| was| have| only)\b|不是|(?:^|[\s,])not ")


def _group(scene: Scene, text: str) -> Told | None:
    draft = scene.draft
    if scene.talk.question == "ask_group" or draft.for_other or not draft.group or not _SPEAKS.search(text):
        return None
    if scene.talk.question == "ask_detail" and VALUES & {*draft.rights} and not _OF_THE_CHOICE.search(text):
        return None  # «职位写错了 我现在是项目经理»
    rest = _CHOSE_WRONG.sub(" ", text)
    denied = _BUYER.sub("客户" if not text.isascii() else "customer", rest)
    righted = group_put_right(denied) or (group_stated(text) if rest != text else "")
    group = righted or (group_said(rest.strip()) if rest != text else "")
    if group not in GROUPS or group == draft.group or scene.talk.question in ("ask_requester", "ask_proxy"):
        return None
    return Told(regrouped(draft, group), (Say(phrase("late.group", group=group_name(group))),))


_DENIED_FIRST = regex(
    r"^不是[^\s,，。;；]{2,8}[\s,，]+(?=理由|原因)|(?:(?<=[\s,，])|(?<=理由|原因))不是[^\s,，。;；]{2,8}[\s,，]+(?=是|而是)"
)
_BEHIND = regex(r"[\s,，]+(?:前面|刚才?|上面|之前)?(?:那个|那条|的)?(?:不对|错了|写错了?)\W*$")


def _reason(scene: Scene, text: str) -> Told | None:
    """«理由改一下 不是用不着 是我撤回同意»: of the reason that was given, and no other wish."""
    if not scene.draft.grounds or not NAMED["grounds"].search(text) or asks(text):
        return None
    instead = reason_instead(scene.draft, _BEHIND.sub("", _DENIED_FIRST.sub("", text)))
    return Told(instead, (Say(phrase("confirm.changed")),)) if instead else None


_NAME = cased(
    rf"(?:叫|名(?:字|儿)?(?:就|应该?|其实)?(?:是|[為为係系]|改[成为]|换成)|(?:改[成为]|换成|应该?是|^是|[了对]\s*是))\s*(?P<name>{FULL})(?:才对|[啊呀哦])*\W*$"
    r"|(?<![\w'’])(?P<latin>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,3})(?![\w])"
)
_LABELLED = regex(rf"名|叫|{LETTERS}|\b(?:\w*name|i['’]?m|i am|this is)\b")
_AROUND_NAME = regex(
    rf"{LETTERS}|"
    r"有[一两]?个?字|\bnot what i (?:typed|wrote|gave|put|said|entered)\b|\bexcept(?: for)?\b|\bnote(?: that)?\b"
    r"|\b(?:everything|all|the rest)(?: else|['’]s| is)* (?:right|fine|correct|good)\b"
    r"|[你您]们?|我|本人|叫|[要想还]|名(?:字|儿)?|姓名|全名|真名|[個个个是係系為为把请给]|帮|改[成为]?一?下?|换成|[写打填输弄说报][错反倒漏岔少][了]?[一两]?[个]?字?|少[写打填输了]+[一两]?个?字?|错[了咗]|不对|应该?|其实|前面|刚刚?才?|之前|登记|一下|帮忙|的|了|都|也|就|才对|[啊呀哦]"
    r"|\b(?:i|im|i['’]m|am|this|is|its|it['’]s|my|the|full|real|first|last|sur|married|maiden|family|name|sur-?name|was|got|has|a|typo|in|it|though|wrong"
    r"|misspel\w+|(?:mis)?typed|swapped|switched|mixed|mixing|up|around|two|letters?|characters?|oops|whoops|before|earlier|just|spel\w+|should|be|read|say|to|change|correct|fix|update|use|that|one|instead|by|way|btw|please|actually|really|and|but|oh|sorry)\b|['’]s\b|\W"
)


_WRONG = regex(r"错|不对|有误|\b(?:wrong|misspel\w+|incorrect|typo)\b")


def _name(scene: Scene, text: str) -> Told | None:
    draft = scene.draft
    valued = VALUES & {*draft.rights}
    line = "" if draft.name else scene.heard.text  # «…客户 是名字登错了 应该是周婷»
    matter = NAMED["name"].search(f"{draft.wish}\n{draft.detail}") or (
        NAMED["name"].search(line) and _WRONG.search(line)
    )
    of_files = valued and (scene.talk.question in CARD or matter)
    if scene.talk.question in ("ask_name", "ask_requester", "ask_proxy") or of_files:
        return None
    name, right = name_said(text)
    if not name or name == draft.name or (valued and not draft.name and right):
        return None
    if draft.for_other and not (right and draft.name):
        return None
    named = with_name(draft, name) if draft.name else replace(draft, name=name)
    named = renamed(draft, name) if draft.name and not draft.for_other else named
    return Told(named, (Say(phrase("confirm.changed")),) if draft.name else ())


def name_said(text: str) -> tuple[str, bool]:
    """The speaker's name where the clause says nothing else, and whether it puts another right."""
    said = name_aside(text)
    if said and not _AROUND_NAME.sub("", said.rest):
        return said.name, said.right
    found = _NAME.search(text)
    given = (found["name"] or found["latin"]) if found else ""
    if not found or named_by_role(text).other or somebody_elses(text) or _AROUND_NAME.sub("", text.replace(given, " ")):
        return "", False
    name = parse("name", given).value or ""
    sure = full_surname(name) or (in_latin(name) and _LABELLED.search(text))
    return (name, CHANGE.search(text) is not None) if sure and given != text else ("", False)


_AROUND_CONTACT = regex(
    r"改不了|没法?用|收不到|还有|另外|对了|不过|以后|有[事问题情啥]+|的?话|直接|就|我的?|本人的?|自己|新的?|手机|电话|電話|号码?|邮箱|邮件|电邮|地址|联系(?:方式|我)?|[换改]?(?:成|个|一个|到|为|用)|[换改用写发打找留收是要请也给吧啊可以了]|回电"
    r"|(?:改不了|没法?用|不[留给想用行记]|收不到|老|短信|别记|填错了?|写错了?|错了|不对|那个|前面|应该|最好|一[个下])"
    r"|\b(?:and|but|oh|also|btw|please|pls|my|new|own|the|a|mobile|phone|cell|number|e-?mail|address|is|better|use|using|that|one|instead|of|call|text"
    r"|ring|reach|contact|mail|write|send|it|me|at|on|under|by|via|to|should|be|best|only|just|for|in|case|if|anything|comes|up|change|changed|switch|from|now|take|here"
    r"|wrong|was|should|i|have|got|with|questions?|you|can)\b|['’]s\b|\W"
)
_PUT_RIGHT = regex(
    r"换|改|错|用|我的?(?:手机|电话|邮箱|号码)|\b(?:my|new|instead|better|change\w*|wrong|should be|use)\b"
)
_REACH = regex(r"我|本人|打|联系|用|改不了|有[事问]|\b(?:me|my|call|ring|text|reach|mail)\b")


_RING = regex(r"打|联系|\bme\b")
_ADDRESS = cased(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SPELT = regex(r"[零〇洞一幺二三四五六七八九\d\s-]{7,}")


def contact_said(text: str) -> str:
    """The number or address where the clause says nothing but that the speaker is reached so, or when."""
    said = understand(text)
    written = _ADDRESS.findall(text)
    value = said.phone or said.email or "".join(written[:1])
    if not value or len(numbers_in(text)) > 1 or (said.phone and said.email):
        return ""
    unfit = theirs(text) or out_of_use(text) or one_of_two(text) or NO_CODE(text)
    rest = when.sub(" ", _SPELT.sub(" ", of_the_next(text).replace(value, " ").casefold()))
    return "" if unfit or _AROUND_CONTACT.sub("", rest) else value


def _speaks_of_oneself(question: str, text: str) -> bool:
    """«日升电梯 电话136…» may be theirs; under the card «发邮件 li@…» changes nothing."""
    if question in CARD:
        return _REACH.search(text) is not None and _PUT_RIGHT.search(text) is not None
    return question not in ("ask_receiver", "ask_detail") or _REACH.search(text) is not None


def _contact(scene: Scene, text: str) -> Told | None:
    draft, question = scene.draft, scene.talk.question
    if question in BY_CONTACT or question in ("ask_requester", "ask_proxy"):
        return None
    value = contact_said(text)
    own = _speaks_of_oneself(question, text) and (question == "ask_name" or bare(text) != bare(value))
    matter = (VALUES | {Right.CLOSE_ACCOUNT}) & {*draft.rights} and not _RING.search(text)
    if not value or not own or matter or value in (draft.contact, draft.other_contact):
        return None
    if "@" not in value and not takes_code(value, scene.facts):
        changed = replace(draft, other_contact=value)
    else:
        changed = with_contact(draft, "email" if "@" in value else "phone", value)
    changed = with_line(changed, text) if when.search(text) else changed
    return Told(changed, (Say(phrase("confirm.changed")),) if draft.contact else ())


_ADDED = regex(
    r"(?:把|将)?(?P<right>[^\s,，。;；把将]{1,6}?)(?:也|一起|一并)+加(?:上|进)|加(?:上|一?[个份条项样]|多[样樣])|\b(?:add|include)\b"
)
_FORMER = regex(r"旧|老|原来|以前|之前|错|\b(?:old|previous|former|wrong)\b")
EARLY = frozenset({"ask_group", "ask_ground"})
"""Questions before the one for what is to stand in the files."""
_ACCOUNT = regex(r"[账帐][号户]|会员|注册|\baccount")
_NOT_MORE = regex(r"不[用要必](?!了解)|或者?|还是.*(?:都行|也行)|都行|\b(?:either|or)\b")
_OF_PAPERS = regex(rf"{papers.PAPERS}|复印|\b(?:certificate|register|papers?|documents?|proof|authori[sz]ation)\b")
"""Whose copy may be of the paper that is asked for."""
_TO_HAVE = regex(
    r"[给畀俾]我|想|要|请|帮|[看查睇]|加|删|\b(?:want|like|send|please|also|too|add|need|get|give|copy|delete|wipe|erase|see)\b"
)


def _one_more(scene: Scene, text: str) -> Told | None:
    """«再加一条 给我一份复印件», «转完把你们那份删了», «and I want a copy first»."""
    draft, said = scene.draft, understand(text)
    if (
        _NOT_MORE.search(text)
        or SWITCHED.search(text)
        or FEARED.search(text)
        or worries(text.casefold())
        or held(said, draft.rights)
        or Right.EXPLAIN in draft.rights
        or (scene.talk.question == "ask_proxy" and (_OF_PAPERS.search(text) or not besides(text)))
    ):
        return None
    rights = {*map(Right, stated_rights(said))} if said.confidence >= SURE else set()
    rights |= {*map(Right, rights_named(text))} if _ADDED.search(text) or rights == {Right.SUPPLEMENT} else set()
    rights -= {*map(Right, (*draft.rights, *said.negated)), Right.EXPLAIN, Right.RESTRICT}
    if not (scene.talk.question in EARLY and besides(text)) or REACHES.search(text) or MISGIVEN.search(text):
        rights -= VALUES
    unclear = scene.talk.question in AT_DOCUMENT or (VALUES & {*draft.rights} and _FORMER.search(text))
    rights -= ENDING - {*rights_named(text)}  # «地区也要改，搬到德清了» ends nothing
    if not _ACCOUNT.search(text):
        rights.discard(Right.CLOSE_ACCOUNT)  # «这个号停了» is of the phone
    if scene.talk.question in AT_DOCUMENT and (not besides(text) or _OF_PAPERS.search(text)):
        sent = _OF_PAPERS.search(text) and "复印" not in text  # «don't want to send papers now»
        rights -= {Right.ACCESS, Right.COPY} if sent else {Right.ACCESS}  # «同意 查我的就行»
    if (unclear or ENDING & {*draft.rights}) and not besides(text):
        rights -= ENDING  # «同意，不过办完给我删掉» is of the paper, «旧的删掉» of the value; «对 销掉» of the account
    if Right.WITHDRAW in rights and not (stopped_uses(text) and ENDS_A_USE.search(text)):
        rights.discard(Right.WITHDRAW)
    if not rights or not (NAMES_AN_ACT.search(text) or _TO_HAVE.search(text)):
        return None
    instead = own_slip(scene.heard.text) and not besides(text)
    more = with_rights(draft, tuple(right.value for right in rights), add=not instead)
    more = replace(more, uses=more.uses or stopped_uses(text)) if Right.WITHDRAW in rights else more
    more = _with_value(more, scene.heard.text, text) if rights & VALUES else more
    return Told(more, (_now(more),))


def _with_value(draft: Draft, line: str, text: str) -> Draft:
    """What is to stand there, where the line tells it, or what is wrong, so that its value is asked for."""
    said = understand(line)
    if states_value(said) or said.phone or said.email:
        return replace(draft, detail=joined(draft.detail, line))
    return replace(draft, wish=joined(draft.wish, text))


def left_out(scene: Scene) -> Turn | None:
    """A whole line that draws such a line, at whatever question: it ends nothing, and answers nothing."""
    here = scene.talk.flow == "request" and scene.heard.typed and scene.talk.question not in CARD
    parts = parts_of(scene.heard.text)
    told = [_left_out(scene, part) for part in parts] if here else []
    return take(scene, one, scene.heard.text) if all(told) and (one := _left_out(scene, scene.heard.text)) else None


def _left_out(scene: Scene, text: str) -> Told | None:
    """«体检报告就不用复印了», «身份证号不要给他们»: a part that is not shown or passed on."""
    draft = scene.draft
    shown = NARROWED & {*map(Right, draft.rights)} and not ENDING & {*draft.rights}
    kinds = WAYS.sub(" ", text) if scene.talk.question in BY_CONTACT | {"ask_otp", *AT_DOCUMENT} else text
    unseen = any(words.search(kinds) for words in (EXCLUDED, UNWANTED)) and not contact_said(text)
    if not shown or asks(text) or not (unseen or (Right.TRANSFER in draft.rights and withheld(kinds))):
        return None
    return Told(replace(draft, scope=joined(draft.scope, text)), (Say(phrase("talk.noted")),))


_INSTEAD = regex(
    rf"(?:改成?|换成?|改为|[只就]|想|给我)(?:[要想是给我帮再]|办|用)*(?P<right>{any_verbs()}|看|复印件?)"
    rf"|\b(?:just|only|instead|rather)\b[^,.;]{{0,24}}?\b(?P<english>{english_verbs()})\b"
)
_NOT_WANTED = regex(
    rf"(?:不(?:用|要|想)?(?:再)?|别|甭)(?:{any_verbs()}|转|办)[了吧啊]*|(?:{any_verbs()}|转移?)(?:就|先|也|都|那个)*(?:不用|不要|算|免)了?"
    rf"|\b(?:don.?t|do not|no need to|not|forget(?: the)?|never ?mind(?: the)?|skip(?: the)?"
    rf"|no) (?:{english_verbs()})\b"
)


def _another(scene: Scene, text: str) -> Told | None:
    """«算了别删了 我只要查», «不转了 给我看一眼就行»."""
    draft, said = scene.draft, understand(text)
    if not (_NOT_WANTED.search(text) or {*said.negated} & {*draft.rights}):
        return None
    rest = _NOT_WANTED.sub(" ", text)
    found = _INSTEAD.search(rest)
    wished = {*map(Right, stated_rights(said))} - {*map(Right, said.negated)}
    named = (found["right"] or found["english"]) if found else ""
    verb = right_of("查" if named == "看" else named.removesuffix("件")) if named else None
    wished = {Right(verb)} if verb and not wished - {*map(Right, draft.rights)} else wished
    wished -= {*map(Right, draft.rights), Right.EXPLAIN, Right.RESTRICT}
    of_values = {*map(Right, draft.rights)} & VALUES and wished & VALUES  # «the e-mail not yet, only the title»
    if not wished or of_values:
        return None
    gone = {*held(said, draft.rights)} or {*draft.rights}
    rights = (*(right for right in draft.rights if right not in gone), *(right.value for right in wished))
    turned = retold(with_rights(draft, rights, add=False), draft, said)
    turned = _with_value(turned, scene.heard.text, text) if wished & VALUES else turned
    return Told(turned, (_now(turned),))


def _now(draft: Draft) -> Say:
    return Say(phrase("talk.right_changed", rights=rights_slot(draft.rights)))


KINDS: tuple[Callable[[Scene, str], Told | None], ...] = (
    _left_out, _worry, _when, _name, _group, _reason, _contact, _another,
)  # fmt: skip
"""The first that knows the clause takes it."""
