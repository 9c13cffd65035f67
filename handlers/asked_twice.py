"""What a colleague is asked about before it leaves: a forgotten or broken file, an answer given twice, another case's
number, a result without its command.

Nothing here is forbidden; it only waits for ``#confirm CODE``. What cannot be undone at all is asked in any case
(``bot.domain.results.irreversible``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.domain.cases import WITH_ANSWER, Case, Item, State
from bot.domain.masking import reaches_in
from bot.domain.moves import ResultGiven
from bot.domain.numbers import numbers_in
from bot.domain.phrases import Phrase, phrase, right_name
from bot.domain.results import Outcome, Result
from bot.domain.rights import Right
from bot.errors import NotAllowed
from bot.store.tx import Tx
from dialogs.understanding import read_policy
from dialogs.understanding.folding import plain_characters
from handlers.office import Office
from handlers.staff_words import abroad, staff_lang, word
from mail.address import subject_hint
from mail.commands import Parsed
from mail.message import Attachment, ParsedMail
from mail.plain_results import result_in
from mail.synonyms import SYNONYMS
from mail.vocabulary import mentions
from mail.whole import is_empty, is_whole

GIVING = frozenset({Result.FULFILLED, Result.PARTLY})
SPEAKS_OF_FILE = re.compile(
    r"(?:见|在|如|看|查收|以|随)(?:了|到|下|本|邮件)?(?:附件|附上)|附件(?:里|中|内|是|为)|附上|随附|随信附"
    r"|\b(?:attached|enclosed|attachments?)\b",
    re.IGNORECASE,
)
EXTENDS = re.compile(
    r"(?:延长|延期|推迟|延后|宽限)[^。！？!?\n]{0,12}(?:答复|回复|办理|处理|期限|时间|[天日])"
    r"|(?:答复|回复|办理|处理|期限|时间)[^。！？!?\n]{0,8}(?:延长|延期|推迟|延后|宽限)"
    r"|\bexten(?:d|sion)\w*\b[^.\n]{0,40}\b(?:days?|weeks?|deadline|time|period)\b",
    re.IGNORECASE,
)
"""More time than the thirty days, which nobody can take (policy 8.4(3))."""
INWARD = "|".join(re.escape(word) for word, name in SYNONYMS.items() if name in ("note", "assign"))
TO_COLLEAGUES = re.compile(
    rf"[\s\u3000【\[(（]*(?:(?:{INWARD}|同事|各位)[】\])）]?\s*[:：]|[【\[(（](?:{INWARD})[】\])）]|FYI\b|@\S|(?:请|麻烦)?(?:转给|转交给|转发给))",
    re.IGNORECASE,
)
"""A first line as colleagues write to each other: «内部：», «FYI», «@李工», «转给法务»."""
SPOKEN_OF = re.compile(
    r"\A[^\n]*(?:这|此)人|(?:该|此|这个?|那个?)(?:申请人|请求人|当事人|客户|业主|用户|员工|人(?=身份|之前|是|不|说|要|已|有))"
    r"|\bthis (?:guy|customer|client|applicant|person|requester)\b|\bthe (?:applicant|requester)\b",
    re.IGNORECASE,
)
"""Of the person, not to them, unless the same words speak to them too."""
SPOKEN_TO = re.compile(r"[您你]|\byou(?:r|rs)?\b", re.IGNORECASE)
TO_SUPERIORS = re.compile(
    r"请(?:领导|法务|审批|批示|示下)|(?:^|\n)[^\n]{1,6}(?:经理|总监|主管|主任|部长|老师|总|工)[:：]\s*\n"
    r"|^\s*(?:hi|hello|dear) (?:team|all|everyone|colleagues|guys|folks)\b",
    re.IGNORECASE,
)
CONDITION = re.compile(r"25\([1-4]\)")
"""A condition of a transfer (Network Data Security Regulations 25), which stands in no policy."""
PARTS_TO_WRITE = {
    "fulfilled": ("", ""), "nodata": ("", ""), "notours": (" 原因", " REASON"),
    "refuse": (" 字母 事实", " LETTER FACTS"),
}  # fmt: skip
"""What follows a command, in Chinese and in English."""
NEIGHBOURS = 12
"""How many clauses are named when one does not exist."""


def about_result(case: Case, item: Item, event: ResultGiven, *, alarm: bool) -> Iterator[Phrase]:
    """Why a result is not carried out at once. ``alarm``: the person may not be who asked (``handlers.in_doubt``)."""
    if event.outcome.result in GIVING:
        for first in case.shown_before(item):
            yield phrase("staff.check_not_shown", number=str(first.seq), right=right_name(first.right))
    if alarm and event.outcome.result in GIVING:
        yield phrase("staff.check_alarm")
    if event.corrects and item.outcome is not None:
        result = Phrase(f"staff.result_{item.outcome.result}")
        yield phrase("staff.check_corrects", right=right_name(item.right), result=result)
        if event.package and item.outcome.result in GIVING and case.state in WITH_ANSWER:
            yield phrase("staff.check_adds")
    if event.outcome.result in GIVING and not event.package and _file_is_missed(item, event):
        yield phrase("staff.check_no_file", right=right_name(item.right))


def _file_is_missed(item: Item, event: ResultGiven) -> bool:
    """A copy is a file; data can also be written down in the text, but neither text nor file shows nothing."""
    said = f"{event.text}\n{event.outcome.reason}"
    shows_nothing = item.right is Right.ACCESS and event.outcome.result is Result.FULFILLED and not event.text.strip()
    return item.right is Right.COPY or shows_nothing or SPEAKS_OF_FILE.search(said) is not None


def check_files(office: Office, files: Sequence[Attachment]) -> None:
    """What a person would open is there. Raises NotAllowed."""
    empty = tuple("…" if abroad(office) else file.name for file in files if is_empty(file))
    if empty:
        raise NotAllowed("file_empty", names="、".join(empty))


def about_files(office: Office, files: Sequence[Attachment]) -> Iterator[Phrase]:
    """A file that no program will open is seen before it leaves."""
    broken = tuple("…" if abroad(office) else file.name for file in files if not is_whole(file))
    if broken:
        yield phrase("staff.check_broken_file", names=broken)


def about_mail(tx: Tx, office: Office, case: Case, said: Parsed, mail: ParsedMail) -> Iterator[Phrase]:
    """Why a mail is shown as it would be carried out first: it may be meant for another case, or its words are no words
    for the person, or more than words."""
    if said.has("note") or said.has("confirm"):
        return
    for number in _others_named(tx, office, case, mail):
        yield phrase("staff.check_other_case", other=number, case=case.number)
    if not said.commands and said.text.strip():
        yield from _about_words(office, case, said.text, with_files=bool(mail.files))


def _others_named(tx: Tx, office: Office, case: Case, mail: ParsedMail) -> list[str]:
    """Numbers of other cases in what was typed, and in the subject if there are such cases; one that was merged is no
    case of its own."""
    prefix = office.config.app.case_prefix
    written = dict.fromkeys(numbers_in(mail.typed, prefix))
    known = {
        hint: tx.cases.get(hint) for hint in (subject_hint(mail.subject), *numbers_in(mail.subject, prefix)) if hint
    }
    known |= {number: tx.cases.get(number) for number in written}
    merged = {number for number, found in known.items() if found and found.state is State.MERGED}
    return [
        number for number, found in known.items()
        if (found or number in written) and number not in merged | {case.number}
    ]  # fmt: skip


def _about_words(office: Office, case: Case, text: str, *, with_files: bool) -> Iterator[Phrase]:
    """Our own numbers, and theirs, are no secret to the person."""
    if SPEAKS_OF_FILE.search(text) and not with_files:
        yield phrase("staff.check_no_file_words")
    if _is_inward(text):
        yield phrase("staff.check_inward", note=mentions("note"))
    if EXTENDS.search(text):
        yield phrase("staff.cannot_extend", partly=mentions("partly"), ask=mentions("ask"))
    elif case.open_items and (result := result_in(plain_characters(text))):
        yield phrase("staff.check_result", lines=_lines_to_write(office, case, result))
    app = office.config.app
    known = [case.applicant.contact, app.hotline, *(point.phone for point in office.config.contacts)]
    digits = {re.sub(r"\D", "", number or "")[-8:] for number in known} - {""}
    if any(re.sub(r"\D", "", found)[-8:] not in digits for found in reaches_in(text)):
        yield phrase("staff.check_number")


def _is_inward(text: str) -> bool:
    """Whether words are hardly for the person."""
    to_others = TO_COLLEAGUES.match(text) or TO_SUPERIORS.search(text) or not re.search(r"\w", text)
    return bool(to_others or (SPOKEN_OF.search(text) and not SPOKEN_TO.search(text)))


def _lines_to_write(office: Office, case: Case, result: str) -> tuple[str, ...]:
    """What stands above the words where they are the answer; in brackets, so that our own mail executes nothing."""
    lang, (first, *others) = staff_lang(office), case.open_items
    item = f" {first.seq}" if others else ""
    judged = () if case.suffices_for(first.right) else (f"「#{word('verified', lang)}」",)
    return (*judged, f"「#{word(result, lang)}{item}{PARTS_TO_WRITE[result][lang == 'en']}」")


def check_clause(tx: Tx, item: Item, outcome: Outcome) -> None:
    """The clause that a result rests on stands in the policy that people can read. Raises NotAllowed."""
    latest = tx.policies.latest()
    if outcome.result is not Result.CONDITIONS_UNMET or latest is None:
        return
    if item.right is Right.TRANSFER and CONDITION.fullmatch(outcome.clause):
        return
    known = _clauses(*latest)
    if outcome.clause not in known:
        chapter = outcome.clause.partition(".")[0]
        near = [clause for clause in known if clause.partition(".")[0] == chapter] or list(known)
        raise NotAllowed("clause_not_there", clause=outcome.clause, clauses="、".join(_few(near)))


def _few(clauses: list[str]) -> tuple[str, ...]:
    """Whole paragraphs rather than their items, where there are too many."""
    short = clauses if len(clauses) <= NEIGHBOURS else [clause for clause in clauses if "(" not in clause]
    return tuple(short[:NEIGHBOURS])


@lru_cache(maxsize=1)
def _clauses(version: str, text: str) -> tuple[str, ...]:
    return tuple(read_policy(text, version=version).clauses)
