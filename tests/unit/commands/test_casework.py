"""Cases as the operator lists, shows, exports, reminds, reports, audits and purges them."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import stat
import zipfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.clock import SystemClock
from bot.domain.cases import Case, Hold, State
from bot.domain.history import GENESIS
from bot.domain.results import Outcome, Result
from bot.domain.rights import Right
from bot.store.outbox import Outgoing
from bot.store.people import Person
from bot.store.tables import case_events
from bot.store.tx import Tx
from dialogs.model import Talk
from handlers.talks import write_talk
from tests.factories import NUMBER, OPENID, make_case, make_mail
from tests.unit.commands.shell import Operator

NOW = SystemClock().now()
LATE = NOW - timedelta(days=60)
ZONE = ZoneInfo("Asia/Shanghai")
CLOSED = "GK-0000-000"


def keep(tx: Tx, case: Case) -> None:
    """A case as the service leaves it: due thirty days after its receipt, with the first entry of its log."""
    due = (case.received_at + timedelta(days=30)).astimezone(ZONE).date().isoformat()
    tx.cases.save(case, due)
    tx.cases.record(case.number, at=case.received_at, actor="person", kind="opened", body={"level": 2}, salt=b"salt")


@pytest.fixture
def with_cases(operator: Operator) -> Operator:
    """Somebody with an overdue case and one that was answered long ago, and a conversation at a question."""

    def fill(tx: Tx) -> None:
        person = tx.index.person("wechat", OPENID)
        talk = Talk(flow="request", question="ask_phone", draft={"name": "李雷"})
        tx.people.save(Person(person, "wechat", OPENID, NOW, talk=write_talk(talk)))
        keep(tx, make_case(Right.ACCESS, Right.DELETE, person=person, received_at=LATE, hold=Hold("请补充", NOW)))
        refused = replace(
            make_case(Right.DELETE, person=person, number=CLOSED, state=State.CLOSED, received_at=LATE),
            answered_at=LATE + timedelta(days=5), closed_at=LATE + timedelta(days=9),
        )  # fmt: skip
        outcome = Outcome(Result.REFUSED, "d", reason="说明", facts="内部")
        keep(tx, refused.with_outcome(1, outcome, LATE + timedelta(days=5)))

    operator.store(fill)
    return operator


def test_list_has_the_keys_of_the_contract(with_cases: Operator) -> None:
    rows = with_cases.runs("cases", "list", "--json").json

    received = LATE.isoformat()
    assert rows == [
        {
            "case": CLOSED, "state": "closed", "on_hold": False, "group": "2.4", "requester": "self",
            "subject": "self", "identity": "L2", "received_at": received, "due_on": rows[0]["due_on"],
            "items": [{"right": "delete", "grounds": [], "data": [], "result": "refused", "letter": "d"}],
        },
        {
            "case": NUMBER, "state": "open", "on_hold": True, "group": "2.4", "requester": "self",
            "subject": "self", "identity": "L2", "received_at": received, "due_on": rows[1]["due_on"],
            "items": [
                {"right": "access", "grounds": [], "data": [], "result": None, "letter": None},
                {"right": "delete", "grounds": [], "data": [], "result": None, "letter": None},
            ],
        },
    ]  # fmt: skip
    assert {type(datetime.fromisoformat(row["due_on"])) for row in rows} == {datetime}


@pytest.mark.parametrize("flag", ["--open", "--overdue"])
def test_list_can_leave_out_what_is_done(with_cases: Operator, flag: str) -> None:
    assert [row["case"] for row in with_cases.runs("cases", "list", flag, "--json").json] == [NUMBER]


def test_list_overdue_leaves_out_what_has_time(with_cases: Operator) -> None:
    with_cases.store(lambda tx: keep(tx, make_case(person="p", number="GK-1111-111", received_at=NOW)))

    assert [row["case"] for row in with_cases.runs("cases", "list", "--overdue", "--json").json] == [NUMBER]


def test_list_for_people_is_a_line_a_case(with_cases: Operator) -> None:
    printed = with_cases.runs("cases", "list")

    assert [line.split("\t")[:4] for line in printed.lines] == [
        [CLOSED, "closed", "2.4", "delete"],
        [NUMBER, "on_hold", "2.4", "access,delete"],
    ]


def test_show_of_a_case_is_everything_with_the_open_question(with_cases: Operator) -> None:
    view = with_cases.runs("cases", "show", "gk 4t7x 2m9", "--json").json

    assert (view["case"], view["question"], view["applicant"]["name"]) == (NUMBER, "ask_phone", "李雷")
    assert view["hold"]["reason"] == "请补充"
    assert [entry["kind"] for entry in view["log"]] == ["opened"]
    assert set(view) >= {"items", "deadline", "messages", "mails", "files", "identity_paper", "assigned_to"}


def test_show_of_a_person_names_the_open_question(with_cases: Operator) -> None:
    view = with_cases.runs("cases", "show", OPENID, "--json").json

    assert (view["question"], view["address"], view["talk"]["draft"]) == ("ask_phone", OPENID, {"name": "李雷"})
    assert {row["case"] for row in view["cases"]} == {CLOSED, NUMBER}


def test_show_for_people_is_indented(with_cases: Operator) -> None:
    assert with_cases.runs("cases", "show", NUMBER).lines[1] == f'  "case": "{NUMBER}",'


@pytest.mark.parametrize("argv", [("show", "oNobody"), ("export", "GK-0000-001", "--out", "x.zip")])
def test_what_is_not_there_does_not_hold(with_cases: Operator, argv: tuple[str, ...]) -> None:
    printed = with_cases.runs("cases", *argv)

    assert (printed.code, printed.out) == (1, "")
    assert argv[1] in printed.err


def test_export_is_a_bundle_whose_chain_can_be_checked(with_cases: Operator) -> None:
    mail = make_mail("请查收。", to="bot@rights.example")

    def correspond(tx: Tx) -> None:
        kept = tx.mails.add(mail, "a@corp.example", "wang@corp.example", NOW)
        tx.mails.settle(kept or 0, state="accepted", reason="accepted", case=NUMBER)
        payload = {"raw": "U3ViamVjdDogeA0KDQp5", "sender": "b", "recipients": []}
        tx.outbox.add(Outgoing("d", "mail", "thread", payload, NOW, case=NUMBER), NOW)
        tx.cases.record(NUMBER, at=NOW, actor="wang@corp.example", kind="staff_mail", body={"mail": 1}, salt=b"s2")

    with_cases.store(correspond)
    out = with_cases.directory / "case.zip"

    printed = with_cases.runs("cases", "export", NUMBER, "--out", str(out))

    assert (printed.code, printed.out) == (0, f"written: {out}\n")
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    with zipfile.ZipFile(out) as bundle:
        parts = {name: bundle.read(name) for name in bundle.namelist()}
    assert list(parts) == [
        "case.json", "log.jsonl", "evidence.json", "mails/00001-in.eml", "mails/00001-out.eml", "README.txt",
    ]  # fmt: skip
    assert json.loads(parts["case.json"])["applicant"]["name"] == "李雷"
    assert parts["mails/00001-in.eml"] == mail
    assert parts["mails/00001-out.eml"] == b"Subject: x\r\n\r\ny"
    assert GENESIS in parts["README.txt"].decode()
    assert_chain([json.loads(line) for line in parts["log.jsonl"].splitlines()])


def assert_chain(log: list[dict[str, str]]) -> None:
    """As the README of the bundle tells it, with nothing of ours."""
    previous = GENESIS
    for entry in log:
        body = json.dumps(entry["body"], ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
        assert entry["digest"] == hashlib.sha256(bytes.fromhex(entry["salt"]) + body).hexdigest()
        parts = [previous, *(str(entry[name]) for name in ("case", "seq", "at", "actor", "kind", "digest"))]
        previous = hashlib.sha256("\n".join(parts).encode()).hexdigest()
        assert entry["chain"] == previous


def test_remind_dry_writes_nothing(with_cases: Operator) -> None:
    printed = with_cases.runs("remind", "--at", NOW.isoformat(), "--dry-run")

    assert printed.code == 0
    assert printed.lines[0].startswith(f"{NUMBER} staff late_")
    assert with_cases.store(lambda tx: tx.outbox.of_case(NUMBER)) == []


def test_remind_writes_what_it_printed_once(with_cases: Operator) -> None:
    first = with_cases.runs("remind", "--at", NOW.isoformat())
    written = len(with_cases.store(lambda tx: tx.outbox.of_case(NUMBER)))
    second = with_cases.runs("remind", "--at", NOW.isoformat())

    assert (len(first.lines), written) == (written, len(first.lines))
    assert second.out == ""


def test_remind_in_the_future_is_dry_and_says_so(with_cases: Operator) -> None:
    printed = with_cases.runs("remind", "--at", (NOW + timedelta(days=30)).isoformat())

    assert printed.lines
    assert printed.err == "This moment has not come: listed only, nothing written.\n"
    assert with_cases.store(lambda tx: tx.outbox.of_case(NUMBER)) == []


def test_remind_at_no_moment_is_wrong_usage(operator: Operator) -> None:
    printed = operator.runs("remind", "--at", "tomorrow")

    assert (printed.code, printed.err) == (2, "--at: is not an ISO 8601 moment: tomorrow\n")


def test_report_writes_a_page_and_a_table(with_cases: Operator) -> None:
    month, out = f"{LATE.astimezone(ZONE):%Y-%m}", with_cases.directory / "reports"

    printed = with_cases.runs("report", "--month", month, "--out", str(out))

    page, table = out / f"rights-{month}.html", out / f"rights-{month}.csv"
    assert (printed.code, printed.lines) == (0, [f"written: {page}", f"written: {table}"])
    html = page.read_text(encoding="utf-8")
    assert "<svg" in html
    assert not [word for word in ("李雷", "li.lei", "内部") if word in html]
    rows = list(csv.DictReader(io.StringIO(table.read_bytes().decode("utf-8-sig"))))
    assert [(row["case"], row["results"], row["days"], row["in_time"]) for row in rows] == [
        (CLOSED, "refused", "5", "yes"),
        (NUMBER, "", "", ""),
    ]


@pytest.mark.parametrize("month", ["2026", "2026-13", "last"])
def test_report_of_no_month_is_wrong_usage(operator: Operator, month: str) -> None:
    printed = operator.runs("report", "--month", month, "--out", str(operator.directory / "reports"))

    assert (printed.code, printed.err) == (2, f"--month: is not YYYY-MM: {month}\n")
    assert not (operator.directory / "reports").exists()


def test_report_into_a_file_is_wrong_usage(operator: Operator) -> None:
    place = Path(operator.writes("file", "x"))

    assert operator.runs("report", "--month", "2026-11", "--out", str(place / "x")).code == 2


def test_audit_of_whole_chains_holds(with_cases: Operator) -> None:
    printed = with_cases.runs("audit", "verify")

    assert (printed.code, printed.out) == (0, "checked: 2 events of 2 cases\n")


def test_audit_names_the_first_broken_entry(with_cases: Operator) -> None:
    def tamper(tx: Tx) -> None:
        here = case_events.c.case == NUMBER
        tx.connection.execute(case_events.update().where(here).values(actor="somebody else"))

    with_cases.store(tamper)

    printed = with_cases.runs("audit", "verify")

    assert (printed.code, printed.lines[1:]) == (1, [f"broken: {NUMBER}, event 1"])


def test_audit_finds_a_log_that_was_emptied(with_cases: Operator) -> None:
    with_cases.store(
        lambda tx: tx.connection.execute(case_events.delete().where(case_events.c.case == NUMBER)).rowcount
    )

    assert with_cases.runs("audit", "verify").lines[1:] == [f"broken: {NUMBER}, event 1"]


def test_purge_dry_counts_and_removes_nothing(operator: Operator) -> None:
    old = NOW - timedelta(days=31)
    operator.store(lambda tx: tx.people.save(Person("p", "wechat", "o", old, talk={"question": "start"})))

    dry, wet, again = (operator.runs("purge", *flags) for flags in (("--dry-run",), (), ()))

    assert (dry.lines[0], "conversations left off: 1" in dry.lines) == ("would be removed (nothing was):", True)
    assert (wet.lines[0], wet.lines[1:]) == ("removed:", dry.lines[1:])
    assert "conversations left off: 0" in again.lines


def test_moment_without_an_offset_is_local(operator: Operator) -> None:
    """Received on 2 November 2026, due on 2 December: the reminder of that morning comes at nine in Shanghai."""
    received = datetime(2026, 11, 2, 2, tzinfo=UTC)
    operator.store(lambda tx: keep(tx, make_case(person="p", received_at=received)))

    stages = [
        operator.runs("remind", "--at", f"2026-12-02T{hour}", "--dry-run").lines[0].split()[2]
        for hour in ("08:59", "09:00")
    ]

    assert stages == ["before_1", "before_0"]
