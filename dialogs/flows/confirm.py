"""One summary, one confirmation; from here anything can still be changed. The case is born here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.cases import LIVE
from bot.domain.phrases import Phrase, phrase
from bot.domain.rights import Right
from dialogs.draft import CONSENTED, Draft, opening
from dialogs.flows import changing, which_number
from dialogs.flows.card import beside_the_card, orders_another, unless_held_back
from dialogs.flows.code import NOT_MINE
from dialogs.flows.contact import without_contact
from dialogs.flows.identity import AGREED, goes_on_without, refuses_plainly, with_picture
from dialogs.flows.request import NAME_MEANT
from dialogs.flows.status import due_day
from dialogs.hearing import agreed, bare
from dialogs.model import Facts, OpenCase, Say
from dialogs.steps import Answer, Heard, Problem, Step, Took, always, never, unfilled
from dialogs.told.changes import OF_A_CONTACT
from dialogs.told.documents import gives_number, lets_paper_go, numbered
from dialogs.told.matter import retold, with_rights
from dialogs.told.naming import full_name, name_now
from dialogs.told.slots import CORRECTED, WITHHOLDS, corrected, renamed
from dialogs.told.whose_contact import their_paper
from dialogs.understanding import HAN, SURE, USED, Understanding, parse
from dialogs.understanding.patterns import cased, regex
from dialogs.wording import case_slot, narrowable, options, rights_slot, summary
from dialogs.words.in_context import LIKELY, SURELY, asks_only, bound, doubted, hedged, learnt, likeliest
from dialogs.words.line import STORED, asks, asks_somewhere
from dialogs.words.papers import PAPERS
from dialogs.words.stopping import may_give_up
from dialogs.words.submission import (
    AS_IT_IS,
    SUBMIT,
    binds,
    handed_in_before,
    hands_in,
    only_goes_ahead,
    says_submit,
    undone,
    unsettles,
)

VERSION = 1
PAPER = regex(PAPERS)

AFFIRMED = regex(
    r"^\W*(?:我|那|就)*(?:确认|确定|好的?|行|可以|对的?|是的?|没错|没问题|同意|要得)"
    r"|^\W*(?:yes|ok(?:ay)?|right|correct|sure|confirm\w*)\b|吧\W*$"
)
NEGATES = regex(r"[不别莫没]|\b(?:not?|don.?t)\b")
LONGEST_YES = 30
"""Characters of «确认注销», «那就删吧»: the wish once more, as a yes."""
SHORT_YES = 5
REMINDS = regex(r"(?:别|不要|莫|甭)(?:再)?[写打弄搞填]?错了?")
ONLY_AGREES = regex(
    r"\W*(?:好吧?|那|行吧?|我|还是)*[\s,，]*(?:同意|愿意)(?:了|吧|提供)*\W*"
    r"|\W*(?:ok(?:ay)?,? )?i (?:do )?agree(?: then)?\W*"
)
CONSENT_BACK = regex(
    r"(?:我|要|想|那|就|还是|不对|等等|把|[\s,，])*(?:撤[回销]?|收回|取消)"
    r"(?:我|的|之前|以前|全部|所有)*(?:同意|授权)[了吧啊\W]*"
    r"|(?:(?:no|wait|actually|please|i|want to)[\s,]+)*(?:withdraw|revoke|take back) (?:my |the )?consent\W*"
)
"""At the card: this request, or a withdrawal besides? Nobody can tell, so both ways are named."""
VALUE = regex(r"\d[\d\s-]{5,}")
SPELT = cased(rf"({HAN}{{2,4}})的({HAN})字?(?=[\s,，。;；不]|$)")
"""«鸿雁的鸿»: a word, and the character of it that is meant."""
WAIVES = regex(
    r"(?:也|就|都|那)?(?:不用|不需要?|不必|无需|用不着)(?:再|去|给我|帮我)*(?:更正|改正|纠正|删除|查阅|复制|注销|转移|撤回)"
    r"|\bno need (?:to|for) (?:be |a )?(?:correct\w*|delet\w*|copy|access)"
)
"""«也不用更正了，没错»: of an act and of what stands in the files, rather than of the card."""


def take_confirm(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    if heard.kind == "picture" and draft.paper_needed and draft.consent in CONSENTED:
        return Took(with_picture(draft, heard), (Say(phrase("confirm.picture_added")),))
    if heard.choice == "change":
        return Took(replace(draft, ask="ask_change"))
    if heard.choice == "narrow":
        return Took(replace(draft, ask="ask_data"))
    if heard.choice == "submit":
        return opened(draft, heard.received_at)
    if heard.kind != "text":
        return None
    if _consents_after_all(heard, draft):
        agreed_now = replace(draft, consent="agreed", consent_at=heard.now.isoformat(), paper_later=False)
        return Took(agreed_now, (Say(phrase("confirm.consents")),))
    awaited = draft.paper_needed and draft.consent == "agreed" and not draft.papers
    typed = numbered(heard, draft) if awaited and gives_number(heard) else None
    if typed and their_paper(heard.text):
        return Problem(phrase("ask_id.theirs"))
    if typed:
        return Took(typed, (Say(phrase("confirm.paper_added")),))
    if awaited and lets_paper_go(heard.text):
        return goes_on_without(draft, facts)
    return unless_held_back(_read_words(heard, draft, facts), heard, draft)


def _consents_after_all(heard: Heard, draft: Draft) -> bool:
    """«同意», right after the paper was refused, is about the paper, and hands nothing in."""
    before = draft.said[-2] if len(draft.said) > 1 else ""
    asked = draft.consent == "refused" and draft.paper_needed and refuses_plainly(before)
    return asked and ONLY_AGREES.fullmatch(heard.text) is not None


def spelt_signs(text: str, draft: Draft) -> list[str]:
    """The signs that a line explains («鸿雁的鸿»), if one of them stands in what was given."""
    spelt = SPELT.findall(text)
    ours = any(sign in word and sign in draft.name + draft.detail for word, sign in spelt)
    return [sign for _, sign in spelt] if ours else []


def _read_words(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    if changing.wants_change(bare(heard.text)):
        return Took(replace(draft, ask="ask_change"))
    spelt = spelt_signs(heard.text, draft)
    if spelt:
        return Took(_spelt_out(draft, heard.text, spelt), (Say(phrase("talk.noted")),))
    said = _not_yet_told(heard, draft)
    named = said.phone or said.email or said.name or said.new_value
    if hands_in(heard.text) and not named:
        return opened(draft, heard.received_at)
    if NAME_MEANT.search(heard.text) and WITHHOLDS.search(heard.text) and not named:
        return _without_name(draft)
    before = None if said.phone or said.email else _said_before(heard, draft, facts)
    if before:
        return before
    beside = _turned(heard, draft) or _consent_back(heard, draft) or beside_the_card(heard, draft)
    if beside:
        return beside
    if not (named or _as_it_is(heard.text)) and doubted(heard.text) and learnt("confirm", heard.text) in ("", "submit"):
        return Problem(phrase("confirm.sure"))
    if not named and _agrees_first(heard.text):
        return opened(draft, heard.received_at)
    changed = draft if asks_only(heard.text) else corrected(draft, said, facts)
    agrees = changed.rights != draft.rights and AGREED.search(heard.text)  # «接个电话，同意了» takes no consent back
    if changed != draft and not agrees:
        return Took(changed, (Say(phrase("confirm.changed")),))
    return _yes_or_no(heard, draft)


def _turned(heard: Heard, draft: Draft) -> Answer:
    """Another right is ordered; a use that was to end ends all the same."""
    another = orders_another(heard.text, draft)
    if not another:
        return None
    turned = with_rights(draft, (another,), add=Right.WITHDRAW in draft.rights)
    turned = retold(turned, draft, heard.understood)
    return Took(turned, (Say(phrase("talk.right_changed", rights=rights_slot(turned.rights))),))


def _consent_back(heard: Heard, draft: Draft) -> Answer:
    if not CONSENT_BACK.fullmatch(heard.text.strip()):
        return None
    told = "confirm.sure" if Right.WITHDRAW in draft.rights else "confirm.consent_back"
    return Took(draft, (Say(Phrase(told)),))


def _said_before(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    """«已经提交过了», where one runs or none does; «号码是我老公的，不是我的», so that another is asked for."""
    if draft.contact and OF_A_CONTACT.search(heard.text) and NOT_MINE(heard.text):
        return Took(without_contact(draft), (Say(phrase("ask_contact.dropped")),))
    if not handed_in_before(heard.text) or may_give_up(heard.text) or asks(heard.text):
        return None
    case = next((case for case in facts.cases() if case.state in LIVE), None)
    if case is None:
        return Took(draft, (Say(phrase("confirm.not_yet")),))
    runs = phrase("confirm.already", case=case.number, rights=case_slot(case), due=due_day(case, facts))
    return Took(draft, (Say(runs),))


def _without_name(draft: Draft) -> Answer:
    """«姓名不想说»: it goes where it may be skipped; else it is told why it cannot."""
    if draft.gated:
        return Problem(phrase("ask_name.needed"))
    return Took(replace(draft, name="", anonymous=True), (Say(phrase("confirm.changed")),))


def _yes_or_no(heard: Heard, draft: Draft) -> Answer:
    if _as_it_is(heard.text) or _value_again(heard, draft):
        return opened(draft, heard.received_at)
    if asks_only(heard.text) and not SUBMIT.search(heard.text):
        return None
    answer = "" if asks(heard.text) else agreed(heard)
    if answer == "no" and learnt("confirm", heard.text, SURELY) == "cancel":
        return None
    if answer == "no" and learnt("confirm", heard.text, SURELY) == "submit":
        whole = only_goes_ahead(heard.text)  # «没别的了»; «没了» may as well be «it is gone»
        return opened(draft, heard.received_at) if whole else Problem(phrase("confirm.sure"))
    if answer == "no" and (PAPER.search(heard.text) or likeliest("confirm", heard.text)[0] in ("submit", "wait")):
        return Problem(phrase("confirm.sure"))  # «身份证不给»: the card asks for none; «先这样吧»: now, or later?
    if answer == "no":
        return Took(replace(draft, ask="ask_change"))
    if WAIVES.search(heard.text) and not SUBMIT.search(heard.text):
        return Problem(phrase("confirm.sure"))
    if binds(heard.text, "confirm", "submit") and not hedged("confirm", heard.text, "submit"):
        return opened(draft, heard.received_at)
    submits = SUBMIT.search(heard.text) is not None or learnt("confirm", heard.text, LIKELY) == "submit"
    if (answer == "yes" or submits) and not (asks(heard.text) or VALUE.search(heard.text)):
        return Problem(phrase("confirm.sure"))  # «可是我不放心»: nothing is handed in on half a yes
    return _learnt(heard, draft)


def _learnt(heard: Heard, draft: Draft) -> Answer:
    """What people say under a summary: what is to be changed."""
    label = learnt("confirm", heard.text)
    if heard.understood.email or VALUE.search(heard.text):
        return None  # it changes nothing, so it stands already
    slot = {"change_name": "name", "change_contact": "contact"}.get(label, "")
    named = _named_now(heard.text, draft.name) if slot == "name" and not draft.for_other else ""
    if named:
        return Took(renamed(draft, named), (Say(phrase("confirm.changed")),))
    if slot:
        return Took(changing.reopened(draft, slot))
    return Took(replace(draft, ask="ask_change")) if label in ("change_other", "no") else None


def _named_now(text: str, before: str) -> str:
    """The name that is said to be right («it is Katherine Liu»), or one like the name that stood there."""
    now, like = name_now(text), full_name(text)
    slot = parse("name", now["name"] or now["latin"]) if now else None
    stated = str(slot.value) if slot and slot.valid and slot.value else ""
    return stated or (like if set(like) & set(before) else "")


def _agrees_first(text: str) -> bool:
    """«对 这回别再写错了»: a yes, and a remark that changes nothing."""
    first, _, rest = text.strip().partition(" ")
    agrees = len(first) <= SHORT_YES and parse("yes_no", first).value == "yes"
    besides = REMINDS.sub("", rest)
    corrects = CORRECTED.search(besides) and learnt("confirm", text) != "submit"
    refuses = parse("yes_no", besides).value == "no" and not bound("confirm", text, "submit")
    other = asks(rest) or undone(rest) or unsettles(besides) or corrects or refuses or hedged("confirm", text, "submit")
    return bool(agrees and rest) and not other


def _not_yet_told(heard: Heard, draft: Draft) -> Understanding:
    """«对，新邮箱是…» says once more what is to be corrected; it names no other way to reach the person."""
    said = heard.understood
    email = None if said.email and said.email in draft.detail else said.email
    phone = None if said.phone and said.phone in draft.detail else said.phone
    rests = said.intent == "restrict" and not USED.search(heard.text)  # «对的 不删 不要删»
    if (email, phone) != (said.email, said.phone) or said.confidence < SURE or rests or _as_it_is(heard.text):
        said = said.but(intent="other", rights=())  # nor is it another wish; a guess is none either
    return said.but(email=email, phone=phone)


def _as_it_is(text: str) -> bool:
    """By the words, which were made for a missing paper, and as the answer to the card."""
    plain = AS_IT_IS.search(text) is not None and not asks(text)
    return plain and learnt("confirm", text, LIKELY) == "submit"


def _value_again(heard: Heard, draft: Draft) -> bool:
    """A yes with the value that is to be recorded; the words of the request said again are ``form.restated``."""
    text = heard.text
    repeated = any(value and value in draft.detail for value in (heard.understood.email, heard.understood.phone))
    yes = len(text) <= LONGEST_YES and AFFIRMED.search(text) is not None
    return repeated and yes and not (asks_somewhere(text) or NEGATES.search(text))


def _spelt_out(draft: Draft, words: str, signs: Sequence[str]) -> Draft:
    """How a character of the value is written is for staff to see beside it."""
    valued = draft.detail and any(sign in draft.detail for sign in signs)
    return replace(draft, detail=f"{draft.detail}\n{words}"[:STORED]) if valued else draft


def opened(draft: Draft, received_at: datetime) -> Took:
    return Took(draft, (), (OpenCase(opening(draft), received_at),), done=True)


def ask_confirm(draft: Draft, _facts: Facts) -> Say:
    listed = ("submit", "narrow", "change", "cancel") if narrowable(draft) else ("submit", "change", "cancel")
    return Say(summary(draft), options("confirm", *listed))


def take_change(heard: Heard, draft: Draft, facts: Facts) -> Answer:
    """Nothing has changed since the card was shown: whoever hands it in has seen it."""
    return opened(draft, heard.received_at) if says_submit(heard.text) else changing.take_change(heard, draft, facts)


STEPS = (
    which_number.STEP,
    Step("ask_change", never, lambda _draft: True, changing.ask_change, take_change),
    Step("confirm", always, unfilled, ask_confirm, take_confirm),
)
