"""Why the data should go: the ground of a deletion (policy 8.3), in words of their own or left to staff."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.domain.phrases import phrase
from bot.domain.rights import DELETION_GROUNDS, VALUES, Right
from dialogs.draft import Draft
from dialogs.hearing import bare
from dialogs.model import Facts, Say
from dialogs.steps import Answer, Heard, Took
from dialogs.told.introduced import presented
from dialogs.told.mentions import UNDER_14, UNDER_18, age_of
from dialogs.told.scope import joined
from dialogs.told.stated import stated_rights
from dialogs.understanding import SURE, Understanding, read_answer, understand
from dialogs.understanding.patterns import regex, says
from dialogs.wording import clause_options, options
from dialogs.words.cited import breach_told, ended_by_us, ground_cited, reason_named
from dialogs.words.complaints import reproached
from dialogs.words.in_context import (
    NO_ANSWER,
    NO_BREACH,
    NO_REASON,
    SURELY,
    gives_ground,
    grounds_said,
    learnt,
)
from dialogs.words.line import STORED, asks
from dialogs.words.no_ground import without_no_ground
from dialogs.words.refusal import keeps_proof_back
from dialogs.words.stopping import cannot_tell, gives_up_wish

NO_LONGER_USED = regex(
    r"不想(?:再|继续)?用(?:了|你)|不再用(?:了|你)|no longer us(?:e|ing)|don.t (?:want to )?use (?:it|you)"
    r"|stopped using"
)
NO_LONGER_NEEDED = regex(
    r"^\W*(?:我|现在|已经|都)*不(?:再)?需要(?:了|啦)?\W*$|no longer need"
    r"|\bno (?:reason|need|point) (?:to|in|for) (?:keep|hold)"
)
"""«不想用了», «不需要了» as a reason: what the data were given for has gone (policy 8.3(1))."""

NO_OTHER_WISH = frozenset({"delete", "withdraw", "other", "yes", "no"})
"""Intents of a text that may be meant as a reason for the deletion, though none of the five was found in it."""

BESIDE_A_REASON = frozenset({"cancel", "service", "complain", "explain"})
"""What «卸载了不用了», «不找工作了», «you rejected me» may be heard as: with a reason in it, it is the reason."""
GUESSED = 0.4
"""So sure another wish has to be to be no reason."""
MISSES_BEFORE_OPEN = 2
NO_MORE_THAN = 0.5
"""So likely at most a line may be something else than a reason, to be kept as one."""
REASON_WRONG = regex(
    r"^\W*(?:(?:这个?|那个?|上面的?|我的?|删除的?|把)*(?:理由|原因)(?>不是(?:这个|那个)|(?:[写填选搞弄]|说)?错了?|不对|有误"
    r"|(?:得|要|应该|给我|也)?[改换写](?:一?下|成|为)?|应该?|是|为|[,，:：。;；\s])+|[改换]一?[下个](?:理由|原因)[\W是]*"
    r"|(?:(?:the|my|that) )?reasons?(?:['’]s)? (?:is |was )?(?:wrong|not (?:right|that|correct)|should be|to)[\s,.:;]*"
    r"(?:it['’]?s |it is )?|change (?:the|my) reason(?: to)?[\s,.:;]*)+"
)
"""What names the reason that stands, and says no new one."""
_REASON_GONE = regex(
    r"(?:理由|原因)[^,，。;；]{0,6}?(?:错|不对|有误|作废|改|换)|(?:错|改|换)[了掉]?一?[下个]?(?:理由|原因)"
    r"|(?:真正|真实|实际|其实)[^,，。;；]{0,3}(?:理由|原因)|(?:理由|原因)(?:其实|应该)"
    r"|\b(?:wrong|real|actual|true|correct) reason\b|\breasons?\b[^,.;]{0,24}\b(?:wrong|incorrect|mistaken|actually)\b"
)
_REASON_NOW = regex(
    r"(?:理由|原因)(?:其实|应该|真正|就|还)*(?:是因为|是|为|[:：])+"
    r"|\breasons?\b(?: \w+)? (?:is|was)(?: that| because)?(?! (?:wrong|incorrect|mistaken|not)\b)"
)
_IT_IS = regex(
    r"[,，。;；\s](?:我|其实|应该|就|而)*(?:是因为|是由于|是|因为|改成|换成)"
    r"|\b(?:it(?:['’]?s| is)|should be|because|change (?:it|that) to)(?: that| because)?\b"
)
"""Behind it stands the reason that is meant now; what stands before speaks of the one that was wrong."""
LEAST_REASON = 3
JUST_WANTS = says(
    r"(?:就是?|只是?|单纯|纯粹|反正)(?:想|要|不想)|(?:自己|个人)?想删就删|\b(?:i )?(?:just|simply) (?:want|would like)"
)
"""«没啥理由就是想删»: as good as the choice that leaves the ground to staff."""
NOTHING_BESIDE = says(
    r"(?:我|那|就|还是|先|都|真的?|也|全|这个?|麻烦|申请|不好意思|谢谢|算了|取消|[想要再掉啊啦吧了的]|不(?:想|要|再)*[办删弄用要])+"
    r"|(?:cancel|stop|never ?mind|forget|it|this|please|all|then|ok|just)+",
    only=True,
)
"""«算了不用了» gives up, and tells nothing."""
too_young = says(r"(?:还|太|年纪|年龄)+(?:很|太)?小|未成年|\b(?:too young|under ?age|a minor|only a (?:child|kid))\b")


def take_ground(heard: Heard, draft: Draft, _facts: Facts) -> Answer:
    """A deletion is never turned away because no ground was named: after two tries staff look for it."""
    if not heard.chosen and keeps_proof_back(heard.text):
        return Took(draft, (Say(phrase("ask_ground.proof_later")),))
    if not heard.choice and _wants_rather(heard):
        return None
    if not heard.choice and heard.text in (draft.words, draft.scope):
        return Took(draft)
    chosen = tuple(clause for clause in heard.chosen if clause in DELETION_GROUNDS)
    grounds = chosen or _grounds_in(_why(heard))
    if grounds:
        said = "" if heard.chosen else heard.text
        return Took(replace(draft, grounds=grounds, reason=joined(draft.reason, said)))
    none = not heard.choice and gives_none(heard.text)
    if not heard.choice and presented(draft, heard.text, "ask_ground") != draft:
        return None  # who they are is no reason; it is kept
    if heard.kind != "text" or (not heard.choice and not none and no_reason(heard.understood)):
        return None
    no_idea = cannot_tell(bare(heard.text))
    unsure = heard.choice == "unsure" or none or no_idea or learnt("ask_ground", heard.text) == "unsure"
    if not (none or unsure or heard.choice) and _reason_of_its_own(heard, draft):
        told = replace(draft, ground_open=True, reason=joined(draft.reason, heard.text))
        return Took(told, (Say(phrase("ask_ground.noted")),))
    told_first = none and not draft.ground_missed and not JUST_WANTS(heard.words)  # the grounds in plain words, once
    if (unsure and not told_first) or draft.ground_missed + 1 >= MISSES_BEFORE_OPEN:
        words = draft.detail or ("" if heard.choice or no_idea else heard.text[:STORED])
        return Took(replace(draft, ground_open=True, detail=words), (Say(phrase("ask_ground.left_open")),))
    return Took(replace(draft, ground_missed=draft.ground_missed + 1))


def _why(heard: Heard) -> Heard:
    """The same without the reasons in it that are none."""
    rest = heard.text if heard.choice else without_no_ground(heard.text)
    return heard if rest == heard.text else replace(heard, text=rest, understood=understand(rest))


def _grounds_in(heard: Heard) -> tuple[str, ...]:
    return tuple(
        (not heard.choice and (_stated_plainly(heard.text) or reproached(heard.text) or _clear_reason(heard)))
        or (heard.understood.grounds if gives_ground(heard.text) else ())
        or (("8.3(1)",) if NO_LONGER_NEEDED.search(heard.text) else ())
        or _own_reason(heard)
    )


def _stated_plainly(text: str) -> tuple[str, ...]:
    """By the number of the rule, or that what we offered has ended, in whatever tone."""
    return grounds_said(text) if any(tells(text) for tells in (ground_cited, ended_by_us, breach_told)) else ()


def _wants_rather(heard: Heard) -> bool:
    """«别删了，就把推销电话停掉，这个我不同意了»: the deletion is given up for another right."""
    understood = heard.understood
    others = {*map(Right, stated_rights(understood))} - {Right.DELETE}
    if learnt("ask_ground", heard.text, SURELY):
        others -= VALUES  # «联系人换成老周了 我的你们用不着了»
    return not asks(heard.text) and "delete" in understood.negated and bool(others)


def _gives_up(text: str) -> bool:
    """«算了不删了»; «那个活没去干 证也不办了» surely tells why."""
    told = learnt("ask_ground", text, SURELY) not in ("", "unsure") and not NOTHING_BESIDE(bare(text))
    return gives_up_wish(text) and not told


def gives_none(text: str) -> bool:
    """«不为什么», «删就删还要理由？»: said again, it leaves the ground to staff."""
    return NO_REASON.search(text) is not None and not grounds_said(text)


def _clear_reason(heard: Heard) -> tuple[str, ...]:
    """A reason in words of one's own; a wish given up is none."""
    understood = heard.understood
    rhetorical = learnt("ask_ground", heard.text, SURELY) not in ("", "unsure")  # «人都不在了 还留着做什么»
    told = (understood.name or understood.phone or understood.email) and not rhetorical
    beside = understood.intent in BESIDE_A_REASON and understood.confidence >= SURE
    asks_else = asks(heard.text) and beside and not rhetorical
    none = told or asks_else or _gives_up(heard.text) or not learnt("ask_ground", heard.text)
    return () if none else grounds_said(heard.text)


def _own_reason(heard: Heard) -> tuple[str, ...]:
    """As the answer to this question, unless the words are a clear wish of another kind or a question to us."""
    understood = heard.understood
    wish = understood.intent not in NO_OTHER_WISH | BESIDE_A_REASON and understood.confidence >= SURE
    told = understood.name or understood.phone or understood.email
    none = wish or told or heard.choice or asks(heard.text) or _gives_up(heard.text)
    return () if none else grounds_said(heard.text)


def _reason_of_its_own(heard: Heard, draft: Draft) -> bool:
    """Likelier a reason than not, though none of the five («我要出国了»); or that it is a child's."""
    text = heard.text
    if asks(text) or _gives_up(text) or NO_BREACH.search(text):
        return False
    young = draft.requester == "guardian" and (age_of(text) in (UNDER_14, UNDER_18) or too_young(text))
    heard_as = dict(read_answer("ask_ground", text))
    return (
        young
        or bool(reason_named(text))
        or sum(heard_as.get(label, 0.0) for label in (*NO_ANSWER, "unsure")) < NO_MORE_THAN
    )


def reason_instead(draft: Draft, text: str) -> Draft | None:
    """«理由不对，是你们乱用我信息»: the right reason beside the wrong one; None where it is still to be told."""
    reason = REASON_WRONG.sub("", text, 1)
    grounds = grounds_said(reason) if reason != text and len(reason) >= LEAST_REASON else ()
    return replace(draft, grounds=grounds, ground_open=False, reason=reason, ask="") if grounds else None


def reason_again(draft: Draft, text: str) -> Draft | None:
    """«剛才的理由說錯了，外洩的是別家。我的理由是沒錄取»: what went before is taken back with the old reason."""
    gone = _REASON_GONE.search(text)
    given = draft.grounds or draft.ground_open or draft.reason
    if gone is None or not given or draft.rights != (Right.DELETE.value,) or asks(text):
        return None
    named = [*_REASON_NOW.finditer(text)][-1:] or list(_IT_IS.finditer(text, gone.end() - 1))[:1]
    reason = text[named[0].end() :].strip(" ,，。.:：") if named else ""
    told = len(reason) >= LEAST_REASON and learnt("ask_ground", reason) not in ("", "unsure")
    grounds = grounds_said(reason) if told else ()
    return replace(draft, grounds=grounds, ground_open=False, reason=reason, ask="") if grounds else None


def no_reason(understood: Understanding) -> bool:
    """Another wish, or an answer to a later question («张敏 13700001111»)."""
    wish = understood.intent not in NO_OTHER_WISH and understood.confidence >= GUESSED
    return wish or bool(understood.name or understood.phone or understood.email)


def ask_ground(draft: Draft, _facts: Facts) -> Say:
    said = "ask_ground.again" if draft.ground_missed else "ask_ground.text"
    return Say(phrase(said), (*clause_options("ground", DELETION_GROUNDS), *options("ask_ground", "unsure")))


def settle_ground(draft: Draft, _facts: Facts, _now: datetime) -> Took | None:
    """Nobody is asked why a dead relative's data should go: what they were given for has gone (policy 8.3(1))."""
    settled = draft.requester == "relative" and not draft.ask
    return Took(replace(draft, grounds=("8.3(1)",))) if settled else None
