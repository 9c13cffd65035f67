"""Where something is to go, told while something else is asked: an answer by mail or code, or data to a receiver.

What a question for a contact takes is ``flows.contact``; a contact that stands is changed by ``revise``. The wish
itself that names a receiver is ``told.receiver``; a firm alone, at the questions for who asks, is ``details``.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import Right
from dialogs.flows.contact import mail_alone, without_contact
from dialogs.form.pointing import mail_told
from dialogs.model import Say, Turn
from dialogs.told.kin import EN_KIN, KIN_WORDS
from dialogs.told.matter import LONGEST, wishing, with_rights
from dialogs.told.receiver import (
    ASKED,
    ENDS_A_NAME,
    FIRST_PART,
    NOBODY,
    of_a_kind,
    receiver_called,
    receiver_in,
    renamed,
)
from dialogs.told.scope import THING
from dialogs.told.slots import with_contact
from dialogs.told.values import alike
from dialogs.turns import Scene, proceed
from dialogs.understanding.parts import contrasts_of, parts_of, utterances_of
from dialogs.understanding.patterns import cased, regex, says
from dialogs.wording import rights_slot
from dialogs.words.doubt import AT_DOCUMENT
from dialogs.words.in_context import SURELY
from dialogs.words.line import asks

EARLY = frozenset({"ask_group", "ask_ground", "ask_detail", "ask_name"})
_CODE_COMES = says(
    r"(?<!不)(?<!人)(?:能|可以)(?:收|接)到?(?:验证码|短信|码)|(?:验证码|短信)(?:现在|又|也|刚|终于)*(?:收到|来|到|有)了"
    r"|(?<![没未不能以])(?<!没有)收到(?:验证码|短信|码)了?"
    r"|\b(?:code|sms|text) (?:(?!never|not)\w+ )?(?:came|arrived|is here|works)\b"
)


def code_comes(text: str) -> bool:
    """«现在能收到验证码了»; who asks whether or how it comes, or has had none, is told nothing by it."""
    return any(_CODE_COMES(part) and not asks(part) for part in utterances_of(text))


def of_the_contact(scene: Scene) -> Turn | None:
    """The talk after such a line; None after any other."""
    told = scene.heard.understood.phone or scene.heard.understood.email
    if scene.talk.flow != "request" or not scene.heard.typed or told:
        return None
    return _by_mail(scene) or _by_code_again(scene)


def _by_mail(scene: Scene) -> Turn | None:
    """«用邮箱行不行», where a code went to a number, or before any contact was asked for."""
    draft, question, text = scene.draft, scene.talk.question, scene.heard.text
    early = question in EARLY and not draft.contact
    if not draft.gated or draft.contact_kind == "email" or not (early or question == "ask_otp"):
        return None
    if not mail_alone(text) or not scene.facts.settings.sms:
        return None
    known = mail_told(draft)
    there = with_contact(draft, "email", known) if known else replace(without_contact(draft), contact_kind="email")
    told = Say(phrase("ask_contact.mail_instead"))
    return proceed(scene, replace(there, ask="", last=text), says=(told,))


def _by_code_again(scene: Scene) -> Turn | None:
    """«现在能收到验证码了», where a document was to take its place: no document is needed then."""
    draft = scene.draft
    if scene.talk.question not in AT_DOCUMENT or not (draft.no_code and draft.contact):
        return None
    if not code_comes(scene.heard.text):
        return None
    return proceed(scene, replace(draft, no_code=False, consent="", ask="", last=scene.heard.text))


TO_SOMEBODY = regex(
    rf"(?:转|发|传|移|交|给)(?:移|交|送|发)?(?:到|给|去|至)?(?:我们?|俺|咱)?(?:家)?的?(?:{KIN_WORDS}|朋友|同学|闺蜜|室友)(?:[的]?(?:微信|手机|邮箱))?(?:[吧了呗啊吗]|行吗|可以吗|看|一份)*\W*$"
    rf"|\b(?:transfer|send|give|forward|pass)\w*\b[^.;!?]{{0,32}}\bto my (?:{EN_KIN}|partner|boyfriend"
    rf"|girlfriend|friend|roommate)\W*$"
)
"""Data are to go to a person, who handles none of their own accord (PIPL 45 speaks of a handler)."""


def for_a_person(scene: Scene) -> Scene:
    """The scene in which a copy is wanted, to be handed on, where a transfer is asked for to one's wife; else the
    same."""
    heard = scene.heard.understood
    transfer = scene.heard.typed and not scene.form_open and {*heard.rights} == {Right.TRANSFER.value}
    if not transfer or not TO_SOMEBODY.search(heard.text):
        return scene
    copied = heard.but(intent="copy", rights=("copy",), confidence=SURELY)
    told = Say(phrase("transfer.to_a_person"))
    return replace(scene, heard=replace(scene.heard, understood=copied), before=(*scene.before, told))


THE_RECEIVER = regex(
    r"接收|收件方|转[给到]|(?<![你您们贵])公司(?:名[字称]?)?(?:我|就|刚才?|也)*(?:[写说填弄搞打记发]|换|改|不对|有误|错)|(?:换|错)(?:[另别其]?[外他]?一?家|公司)"
    r"|\b(?:recipient|receiver)\b|(?<!\byour )\b(?:company|firm)\b"
)
_INSTEAD = regex(r"不(?:转|给|是|对)|[改换错岔]|\b(?:instead|rather|wrong|not|change)\b")
_TO_BE = regex(r"(?<=[要该是成])转(?![到给去移送交发走掉])")
DROPPED = says(
    r"(?:接收|收件)(?:方|机构)(?:我|就|先|都|也|这[家个])*(?:不[想再]?[要用]?了|不要\W*$|算了|去掉|删[了掉]|取消)"
    r"|(?:不[想再]?要|去掉|删掉|取消)(?:这个|那个)?(?:接收|收件)(?:方|机构)了?\W*$"
    r"|^\W*(?:那|先|我|就|还是)*(?:不(?:想|要|用|必)?|别)(?:再)?转(?:移|交|送|发)?(?:给|到|去)?(?:[他她它]们|那[边家]|对方|这家)(?:公司)?[了吧啊]*\W*$"
    r"|\b(?:don.?t want|no longer want|drop|remove)\b.{0,12}\b(?:recipient|receiver)\b"
)
"""Of the receiver and nothing else: neither the request nor an account ends with it."""

FORBIDDEN = says(
    r"(?:[别甭勿]|不(?:要|许|准|想|能|让)|停止)(?:再|继续|[你您]们)*(?:[把将][^,，。;；给]{1,10})?(?:转|发|提供|交|传)?给(?!我)"
    r"|不是(?:要|想)?(?:转|提供|[^,，。;；]{0,6}给)[^,，。;；]{0,6}[\s,，]*(?:是|而是|我是)?[^,，。;；]{0,4}(?:别|不要|停)"
    r"|\b(?:stop|don.?t|do not|no longer|not to) (?:\w+ ){0,3}(?:giv|shar|pass|send|transfer)\w*"
)
"""«就是不要再给他们了»: the wish for a transfer was heard wrong."""


_NOT_SENT = says(
    r"(?:[别甭勿]|不(?:要|许|准|用|能|必|可以?)?)(?:再)?(?:转|传|移)(?!(?:到|给|去)?我)"
    r"|\b(?:don.?t|do not|not|without|leave out)\b(?! more)"
)
_THEM = regex(
    r"[他她它]们?|对方|那[边家头]|人家|接收|[不别甭勿](?:要|许|准|用|能|必|可以?)?(?:再)?[转传移]"
    r"|\b(?:them|they|it|along|not|leave out)\b"
)


def withheld(text: str) -> bool:
    """«身份证号不要给他们», of those who do get the rest: a part kept back, and no transfer unwished."""
    forbidden = [part for part in contrasts_of(text) if FORBIDDEN(part) or _NOT_SENT(part)]
    return bool(forbidden) and all(THING.search(part) and _THEM.search(part) for part in forbidden)


def of_the_receiver(scene: Scene) -> Turn | None:
    """The talk after «另一家叫日升电梯», «接收方写错了，是…», «不是迅捷，是迅达»; None after any other line."""
    text, draft = scene.heard.text, scene.draft
    here = scene.talk.flow == "request" and scene.talk.question != "ask_right" and not scene.heard.chosen
    if not here or Right.TRANSFER not in draft.rights or scene.heard.kind != "text" or asks(text):
        return None
    another = bool(draft.receiver) and of_a_kind(text) and THE_RECEIVER.search(text) and _INSTEAD.search(text)
    if (DROPPED(text) or another) and not receiver_called(text) and not scene.heard.understood.new_value:
        return proceed(scene, replace(draft, receiver="", ask="", last=text), says=(Say(phrase("late.receiver_gone")),))
    if FORBIDDEN(text) and not (draft.receiver or withheld(text)):
        return _not_given(scene)
    if scene.talk.question == "ask_receiver":
        return None
    receiver = _put_right(scene) if draft.receiver else receiver_called(text)
    if not receiver:
        return None
    told = replace(draft, receiver=receiver, ask="", last=text)
    return proceed(scene, told, says=(Say(phrase("late.receiver", receiver=receiver)),))


def _put_right(scene: Scene) -> str:
    before, said = scene.draft.receiver, scene.heard.understood
    old, new = said.old_value or "", said.new_value or ""
    named = renamed(before, said.text, old, new)
    if named:
        return "" if named == before else named
    if again := _named_again(before, said.text):
        return again
    if to := CHANGED_TO.match(said.text):
        there = ASKED.sub("", to["to"]).strip()
        if to["moved"] or ENDS_A_NAME.search(there):
            return "" if NOBODY.search(there) or of_a_kind(there) else there
    if THE_RECEIVER.search(said.text) and (goes := _GOES_TO.search(said.text)):
        return (goes["cn"] or goes["en"]).strip(" .!")
    if not new or said.phone or said.email:
        instead = _INSTEAD.search(said.text) and receiver_in(_TO_BE.sub("转到", said.text))
        return instead or (receiver_called(said.text) if THE_RECEIVER.search(said.text) else "")
    return ASKED.sub("", new).strip() if THE_RECEIVER.search(said.text) else ""


_GOES_TO = cased(
    r"(?:[是该要]|改成)转(?:移|交|送|发)?(?:到|给|去|至)(?P<cn>(?!我)[^\s,，。;；]{2,30})"
    r"|\b(?:should|must|has to|needs to|ought to) (?:go|be sent|be transferred|be) to (?P<en>[A-Z][\w&.'’ -]{1,40})"
)
CHANGED_TO = regex(
    r"\W*(?:我|还是|那|就|想|要|都)*[改换](?:成|为|到|给)(?P<moved>转(?:移|交|送|发)?(?:到|给|去|至)?)?(?P<to>[^\s,，。;；]{2,30})"
)
"""«改成转通力电梯公司»: what is to be done with it is no part of its name."""
_IS = regex(r"^(?:应该)?[是叫为]")


def _named_again(before: str, text: str) -> str:
    """«打错了 捷是快捷的捷 嘉兴恒捷电梯服务有限公司»: all but the same name, with what else was told of it."""
    name = FIRST_PART.match(before)
    parts = (_IS.sub("", part) for part in parts_of(text))
    again = next((part for part in parts if name and ENDS_A_NAME.search(part) and alike(part, name[0])), "")
    return again + before[name.end() :] if name and again else ""


def _not_given(scene: Scene) -> Turn:
    """A use to be stopped in place of the transfer; what was said of it stays for staff."""
    draft, text = scene.draft, scene.heard.text
    rights = (*(right for right in draft.rights if right != Right.TRANSFER), Right.WITHDRAW.value)
    words = "\n".join((*wishing(draft.said[:-1], draft.rights), text))
    turned = replace(with_rights(draft, rights, add=False), uses=("sharing",), detail=words[:LONGEST])
    told = Say(phrase("talk.right_changed", rights=rights_slot(turned.rights)))
    return proceed(scene, replace(turned, words="", scope="", ask="", last=text), says=(told,))
