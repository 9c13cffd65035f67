"""One wish more, whichever question is open: «还有…», «不光…还…», «账号也一起», «also …», «plus …».

It joins what stands, nothing of which is lost, and the card is shown again. A value in it is what should stand in the
files; it is the contact only where the words speak of reaching somebody. A right in the place of another is ``rights``.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import LOOKS, VALUES, Right
from dialogs.draft import Draft, with_line
from dialogs.flows.ground import gives_none
from dialogs.form.persons import CARD
from dialogs.form.rights import turned
from dialogs.form.turning import TURNED
from dialogs.form.values import REACHES, with_data
from dialogs.model import Say, Turn
from dialogs.told.matter import in_full, with_rights
from dialogs.told.naming import named_by_role
from dialogs.told.scope import NARROWED, describes, joined
from dialogs.told.slots import CORRECTED
from dialogs.told.stated import NAMES_AN_ACT, SWITCHED, stated_rights, wishes_clearly
from dialogs.told.uses import revokes, stopped_uses
from dialogs.told.values import MAIL_MEANT, PHONE_MEANT, states_value
from dialogs.turns import Scene, answer, proceed
from dialogs.understanding import Understanding
from dialogs.understanding.joins import BESIDE, EN_TOO
from dialogs.understanding.nouns import EN_REACH
from dialogs.understanding.parts import SENTENCES
from dialogs.understanding.patterns import regex, says
from dialogs.understanding.verbs import any_verbs, rights_named
from dialogs.wording import rights_slot
from dialogs.words.in_context import REQUESTS, SURELY, learnt
from dialogs.words.line import asks, asks_whether

ANSWERED_BESIDE = frozenset({"ask_group", "ask_name"})
"""Questions that a line may answer beside a wish that must come first."""
ELSEWHERE = frozenset({"ask_right", "ask_again", "ask_receiver", "ask_requester", "ask_proxy", "ask_data"})
"""Questions whose answers may hold such words."""
FIRST = regex(r"先|之前|\b(?:first|before)\b")
_DO = rf"(?:{any_verbs()}|[停关退撤销发寄看拷导改更删补加说查帮给请麻别不要想把])"
besides = says(
    rf"(?:不[光仅止单只但]|不单单|除了?)[^。;；!！]{{0,14}}?(?:还|也|并)|[还仲](?=[要想得需请麻烦帮给把能可让有停别不{{]|{_DO})"
    rf"|也(?:都|一起|一并|全|请|麻烦|顺便|得|同时|一块儿?)*(?={_DO})|{BESIDE}|顺路|同时|一并|一起|一块儿?|连同|以及|并且|而且"
    r"|加上|[再另外多]加|加[一个进]|(?<![不别])再(?:[要给帮来发拷复停]|一[份个项件])|外带|附带|对了[,，\s]"
    rf"|\b(?:{EN_TOO}|additionally|on top(?: of that)?|while you.?re at it"
    r"|(?:one|another) (?:more )?thing|not (?:only|just)\b.{0,40}\b(?:but|also))\b|^\W*(?:oh,? |ok(?:ay)?,? )?and\b"
)
"""What marks a wish as one more."""
LOOKS_TOO = regex(rf"(?:{BESIDE}|还[想要]|再|也|同时)(?:帮我|给我|[想请要]|麻烦|让我)*(?:查|看|了解)")
"""«顺便查一下你们都给了谁» asks nothing here."""
PUTS_RIGHT = regex(r"[改换]|更[正新]|错|不对|应该?[是为]|\b(?:correct|fix|updat|chang)\w*|\bshould be\b|\bwrong\b")
"""What stands in the files is to be another; «另外我的手机号是…» is one more way to find somebody."""
FILED = regex(r"补充|补上|登记|档案|资料|\b(?:records?|files?|supplement)\b")
"""What is added belongs there."""
SUPPLIES = regex(
    r"补[充上]|登记|缺|漏|少[了填写登]|[没未](?:有|填|写|登|录)|\b(?:supplement|miss\w*|lack\w*|blank|incomplete)"
)
"""Without such a word «再加个» adds to the request."""
VALUE = regex(
    r"(?:电话|手机|邮箱|号码?)[^,，。;；\d@]{0,4}(?:\d|[\w.+-]{1,64}@)"
    rf"|\b(?:{EN_REACH})\b(?: \w+){{0,3}}:? ?(?:\+?\d|[\w.+-]{{1,64}}@)"
)
"""What it is, and what it should be."""
NOT_ONLY = regex(r"不[光仅止单只但]|\bnot (?:only|just)\b")
"""It denies nothing."""
MISGIVEN = regex(r"[填写打输说给留发]错|\b(?:mistyped|typo|typed|wrote)\b")
"""It was said wrong here, and does not stand wrong in the files."""
_ENDS = r"(?:[删刪改动清抹]|[注註][销銷]|停用|\b(?:delet|eras|remov|wip|chang|clos|touch)\w*)"
FEARED = regex(
    r"(?:(?:该不会|不会(?!再)(?:是|就|又)*(?:也|顺|连|把|将|给我|一[起并]|同时|因此|偷偷|直接|自动|真)|[你您]们?[^,，。;；]{0,3}?不会(?!再))"
    r"|(?:害?怕|担心)(?:[你您]们?|它?会|连|顺|给我|把)|(?:可|千万|希望|但愿|[你您]们)[^,，。;；]{0,6}?(?:别|不要(?!了))|别(?:顺|也))"
    rf"[^,，。;；泄骗卖漏盗]{{0,14}}?{_ENDS}[^,，。;；]{{0,4}}\W*$"
    r"|\b(?:(?:you|it|that|this|they)(?:['’]re| are|['’]ll| will)? ?(?:won['’]?t|will not|aren['’]?t|isn['’]?t|not)"
    r"|hope (?:you|it|this|that|nothing)\b[^.;]{0,10}?(?:n['’]?t|not|nothing)?|(?:afraid|worried)(?: that)? (?:you|it)"
    rf"|(?:don['’]?t|do not) also)\b(?! (?:only|just))[^.;]{{0,40}}?{_ENDS}"
)
"""«你们不会顺便删了吧»: what is feared is not asked for."""
MEANT_RATHER = regex(
    r"(?:我|其实|本来|原本)+(?:是|要|想|的意思|说的是)+(?:更正|修改|改|补充)"
    r"|\b(?:meant|rather|instead)\b.{0,8}\b(?:correct|correction|change|update|fix|supplement)\b"
)
"""«I meant correct»: no other right was meant."""
ENDS_A_USE = regex(
    r"停|退订|撤|(?<!特)别(?![墅人的家])|甭|勿|关[掉了]|取消|拒|不(?:[要用](?!了)|想|许|准|让|再|同意)"
    r"|\b(?:stop|unsubscrib\w*|withdraw|no (?:more|longer)|don.?t|do not|opt)\b"
)
"""What somebody does not want any more, and not only what is done to them."""


def further(scene: Scene) -> Turn | None:
    """The form with the wish that joins it; None where the line holds none."""
    heard, draft = scene.heard, scene.draft
    here = scene.talk.flow == "request" and scene.talk.question not in ELSEWHERE and bool(draft.rights)
    asked = asks(heard.text) or asks_whether(heard.text)
    if not here or not heard.typed or (asked and not (LOOKS_TOO.search(heard.words) or REQUESTS.search(heard.words))):
        return None
    if Right.EXPLAIN in draft.rights:
        return _first(scene)
    if FEARED.search(heard.words) and (draft.scope or _others(heard.understood, draft)):
        return answer(scene, (Say(phrase("talk.nothing_else", rights=rights_slot(draft.rights))),))
    return _joins(scene) or _one_value_more(scene) or _more_of_it(scene) or _rather(scene) or _first(scene)


def _joins(scene: Scene) -> Turn | None:
    """Another right, in the words of one that joins."""
    understood, draft, text = scene.heard.understood, scene.draft, scene.heard.words
    rights = _others(understood, draft) if besides(text) else set()
    if not rights or _replaces(understood, draft):
        return None
    valued = _value(understood)
    if not (NAMES_AN_ACT.search(text) or stopped_uses(text) or (valued and rights <= VALUES)):
        return None  # «还有我的邮件记录» is more of the same
    if rights == {Right.WITHDRAW} and not (stopped_uses(text) or revokes(text)):
        return None  # «电话也别打，发邮件就行» is how to reach them
    why = scene.talk.question == "ask_ground" and (not ENDS_A_USE.search(text) or gives_none(text))
    if rights == {Right.WITHDRAW} and why:
        return None  # «还有就是老打骚扰电话» is why it is to go, «我退订短信也不用理由» names no reason
    if rights & {*VALUES, Right.WITHDRAW} and (REACHES.search(text) or MISGIVEN.search(text)):
        return None
    if Right.SUPPLEMENT in rights and not (valued or SUPPLIES.search(text)):
        rights = rights - {Right.SUPPLEMENT} or rights  # «再加一条 复制一份给我» adds to the request
    of_the_files = PUTS_RIGHT if Right.CORRECT in rights else FILED
    if rights <= VALUES and not (valued and of_the_files.search(text)):
        return None  # without one ``revise`` asks for it; «加上电话 135…» is one more contact
    joins = _with_words(with_rights(draft, tuple(rights), add=True), draft, understood)
    return turned(_without_value(scene, valued), _named(scene, joins))


def _named(scene: Scene, draft: Draft) -> Draft:
    """«李雷，还要一份副本», where the name is asked for."""
    first = SENTENCES.split(scene.heard.text.strip())[0].strip()
    plain = scene.talk.question == "ask_name" and named_by_role(first).loose == (first,)
    return replace(draft, name=first) if plain and not (draft.name or draft.for_other) else draft


def _others(understood: Understanding, draft: Draft) -> set[Right]:
    """The rights that the line asks for and the form does not."""
    text = understood.text
    named: tuple[str, ...] = (Right.WITHDRAW,) if stopped_uses(text) else rights_named(text)
    stands = {*draft.rights, Right.EXPLAIN.value}
    found = {*stated_rights(understood)} - stands or {*named} - {*understood.negated} - stands
    return {*map(Right, found)}


def _replaces(understood: Understanding, draft: Draft) -> bool:
    """«不删了，另外…», «不是删除，还是改成…»: what stands is not wanted."""
    denies = bool({*understood.negated} & {*draft.rights}) and not NOT_ONLY.search(understood.text)
    return denies or SWITCHED.search(understood.text) is not None


def _value(understood: Understanding) -> bool:
    return bool(states_value(understood) or understood.phone or understood.email)


def _with_words(draft: Draft, before: Draft, understood: Understanding) -> Draft:
    """With what belongs to the wish that joins: the value, the use that ends, the part that is meant."""
    text, added = understood.text, {*map(Right, draft.rights)} - {*map(Right, before.rights)}
    if added & VALUES:
        draft = replace(draft, detail=joined(draft.detail, text))
    if Right.WITHDRAW in added:
        draft = replace(draft, uses=draft.uses or stopped_uses(text))
    part = added & NARROWED and not {*map(Right, before.rights)} & NARROWED and describes(text)
    return replace(draft, scope=joined(draft.scope, text)) if part else draft


def _without_value(scene: Scene, valued: bool) -> Scene:
    """What should stand in the files reaches nobody; a number beside it still does."""
    understood = scene.heard.understood
    if not valued or not {*stated_rights(understood)} & VALUES:
        return scene
    one = not (understood.phone and understood.email)
    phone = None if one or PHONE_MEANT.search(understood.text) else understood.phone
    email = None if one or MAIL_MEANT.search(understood.text) else understood.email
    return replace(scene, heard=replace(scene.heard, understood=understood.but(phone=phone, email=email)))


def _one_value_more(scene: Scene) -> Turn | None:
    """«还有邮箱改成…», of a correction, wherever it is told: in the files, and no contact."""
    understood, draft, text = scene.heard.understood, scene.draft, scene.heard.words
    corrects = VALUES & {*draft.rights} and besides(text) and draft.detail
    stated = VALUES & {*stated_rights(understood)} and states_value(understood)
    if not corrects or not (stated or _goes_on(scene)) or REACHES.search(text) or MISGIVEN.search(text):
        return None
    if understood.text in draft.detail:
        return None
    told = replace(
        with_data(draft, understood), detail=joined(draft.detail, understood.text), ask="", last=scene.heard.text
    )
    key = "confirm.changed" if scene.talk.question in CARD else "talk.noted"
    return proceed(scene, told, says=(Say(phrase(key)),))


def _goes_on(scene: Scene) -> bool:
    """«and e-mail li@… too», behind the line that told the first value: one of the same kind."""
    understood, draft = scene.heard.understood, scene.draft
    named = VALUE.search(understood.text) and (understood.phone or understood.email) and not understood.name
    return bool(named) and bool(draft.last) and draft.detail.endswith(draft.last) and not draft.contact


def _more_of_it(scene: Scene) -> Turn | None:
    """«还有一个号码…也删掉», «也不要用我照片做宣传»: the same right for one thing more; the number is no contact."""
    understood, draft, text = scene.heard.understood, scene.draft, scene.heard.words
    wished = {*stated_rights(understood)}
    same = bool(wished) and wished <= {*draft.rights} and besides(text)
    if not same or scene.talk.question not in CARD or REACHES.search(text) or MISGIVEN.search(text):
        return None
    number, stops = understood.phone or understood.email, wished == {Right.WITHDRAW}
    more = number and NAMES_AN_ACT.search(text) and not VALUES & {*draft.rights}
    if not (more or (stops and not stopped_uses(text))):
        return None
    told = replace(draft, detail=joined(draft.detail, understood.text)) if stops else with_line(draft, understood.text)
    return proceed(scene, replace(told, ask="", last=scene.heard.text), says=(Say(phrase("confirm.kept")),))


def _rather(scene: Scene) -> Turn | None:
    """«No wait, I meant correct, phone should be …», instead of what stands."""
    understood, draft = scene.heard.understood, scene.draft
    wished = {*map(Right, stated_rights(understood))}
    denies = bool({*understood.negated} & {*draft.rights}) or MEANT_RATHER.search(scene.heard.words)
    if scene.talk.question == "ask_ground" and learnt("ask_ground", scene.heard.text, SURELY):
        return None  # «联系人换成老周了 我的你们用不着了», asked why
    if not (denies and wished and wished <= VALUES and _value(understood)) or wished & {*map(Right, draft.rights)}:
        return None
    instead = with_rights(draft, tuple(right.value for right in wished), add=False)
    return turned(_without_value(scene, valued=True), replace(instead, detail=in_full(instead, understood)))


def _first(scene: Scene) -> Turn | None:
    """«Hmm, first give me a copy, I'm a customer»: it looks, though the line answers the question as well."""
    understood, draft, text = scene.heard.understood, scene.draft, scene.heard.text
    here = scene.talk.question in ANSWERED_BESIDE and Right.WITHDRAW in draft.rights
    if not here or not wishes_clearly(understood):
        return None
    rights = {*stated_rights(understood)} - {*draft.rights, Right.EXPLAIN}
    looks = rights <= LOOKS and bool(FIRST.search(text) or not (CORRECTED.search(text) or TURNED.search(text)))
    return turned(scene, with_rights(draft, tuple(rights), add=True)) if rights and looks else None
