"""Schema, policy, contacts, keys and checks as the operator meets them."""

from __future__ import annotations

import base64
import sqlite3
from contextlib import closing
from typing import get_args

import pytest
from pydantic import SecretStr

from bot.config import load
from bot.store.schema import newest
from bot.texts import has
from dialogs.understanding.policy import DefectKind
from handlers.checks import CHECKS
from tests.unit.commands.shell import Operator
from tests.unit.commands.test_config_example import EXAMPLE
from tests.unit.commands.test_reading import POLICY

CONTACTS = """group,name,phone,email,reference,last_confirmed
2.4,李雷,138 0000 1234,Li.Lei@Example.com,CUST-1,2026-05-12
2.9,韩梅梅,13900005678,,CUST-2,
2.5,,13900005678,,CUST-3,
2.5,王芳,,,CUST-4,
2.5,王芳,12,,CUST-5,
2.5,王芳,,not-a-mail,CUST-6,
2.5,王芳,13900005678,,{long},
2.5,王芳,13900005678,,CUST-8,yesterday

2.5,韩梅梅,13900005678,,,
""".format(long="x" * 129)


def test_migrate_makes_the_schema_once(fresh_operator: Operator) -> None:
    first, second = fresh_operator.runs("migrate"), fresh_operator.runs("migrate")

    assert (first.code, first.out) == (0, f"schema: empty → {newest()}\n")
    assert (second.code, second.out) == (0, f"schema is the newest already: {newest()}\n")


@pytest.mark.parametrize(
    "argv", [("serve",), ("cases", "list"), ("audit", "verify"), ("purge",), ("keys", "rotate"), ("menu", "push")]
)
def test_command_on_an_old_schema_says_migrate(fresh_operator: Operator, argv: tuple[str, ...]) -> None:
    printed = fresh_operator.runs(*argv)

    assert (printed.code, printed.out) == (2, "")
    assert printed.err == f"database.url: the schema is empty, not {newest()}; run rights-bot migrate\n"


def test_database_that_cannot_be_opened_names_the_key(fresh_operator: Operator) -> None:
    (fresh_operator.directory / "file").touch()
    fresh_operator.configure(database={"url": f"sqlite+aiosqlite:///{fresh_operator.directory / 'file' / 'rights.db'}"})

    printed = fresh_operator.runs("migrate")

    assert (printed.code, printed.out) == (2, "")
    assert printed.err.startswith("database.url: cannot be opened")


@pytest.mark.parametrize("argv", [("migrate",), ("cases", "list"), ("serve",)])
def test_database_that_is_a_directory_names_the_key(fresh_operator: Operator, argv: tuple[str, ...]) -> None:
    (fresh_operator.directory / "rights.db").mkdir()

    printed = fresh_operator.runs(*argv)

    assert (printed.code, printed.out) == (2, "")
    assert (
        printed.err
        == "database.url: the database does not answer: database: OperationalError: unable to open database file\n"
    )


@pytest.mark.parametrize("name", ["seal", "index"])
def test_serve_refuses_the_keys_of_the_example(operator: Operator, name: str) -> None:
    """Whoever has the example could sign sessions and tokens."""
    known: SecretStr = getattr(load(EXAMPLE, {}).keys, name)
    operator.configure(keys={name: known.get_secret_value()})

    printed = operator.runs("serve")

    assert (printed.code, printed.out) == (2, "")
    assert printed.err == f"keys.{name}: is the one of the example, which everybody knows\n"


def test_check_of_a_database_that_does_not_open_goes_on(fresh_operator: Operator) -> None:
    (fresh_operator.directory / "rights.db").mkdir()
    fresh_operator.configure(wechat={"api_base": "http://127.0.0.1:1"})

    printed = fresh_operator.runs("check")

    assert printed.code == 1
    assert [line.partition(":")[0] for line in printed.lines] == list(CHECKS)


def test_policy_import_tells_what_was_read_and_what_looks_wrong(operator: Operator) -> None:
    broken = POLICY + "2.3 依据\n参见本规则第12条。\n"

    printed = operator.runs("policy", "import", operator.writes("policy.txt", broken))

    assert printed.code == 0
    assert printed.lines == [
        "read «样例规则», version 2026-03-01: 4 clauses.",
        "look: 2.2 is missing.",
        "look: 2.3 refers to clause 12, which is not there.",
    ]


def test_policy_import_tells_what_changed(operator: Operator) -> None:
    operator.runs("policy", "import", operator.writes("policy.txt", POLICY))
    later = POLICY.replace("信息由您提供。", "信息由您或单位提供。") + "2.2 依据\n同意。\n"

    printed = operator.runs("policy", "import", operator.writes("later.txt", later), "--version", "2026-10-01")

    assert printed.lines[1:] == [
        "compared with version 2026-03-01:",
        "added: 2.2",
        "changed: 2.1 «来源信息由您提供。» → «来源信息由您或单位提供。»",
    ]
    assert operator.store(lambda tx: tx.policies.latest()) == ("2026-10-01", later)


def days_of_import(operator: Operator) -> list[object]:
    with closing(sqlite3.connect(operator.directory / "rights.db")) as database:
        return database.execute("SELECT version, imported_at FROM policies").fetchall()


def test_policy_import_of_the_same_text_changes_nothing(operator: Operator) -> None:
    file = operator.writes("policy.txt", POLICY)
    operator.runs("policy", "import", file)
    first = days_of_import(operator)

    printed = operator.runs("policy", "import", file)

    assert printed.lines[1:] == ["no clause differs from version 2026-03-01."]
    assert days_of_import(operator) == first


def test_policy_import_of_an_older_version_says_which_one_counts(operator: Operator) -> None:
    operator.runs("policy", "import", operator.writes("policy.txt", POLICY))

    printed = operator.runs("policy", "import", operator.writes("old.txt", POLICY), "--version", "2020-01")

    assert printed.lines[1:] == ["This is not the newest version; questions are still answered from the newest."]
    assert operator.store(lambda tx: tx.policies.latest()) == ("2026-03-01", POLICY)


def test_policy_import_tells_what_was_left_out_and_renumbered(operator: Operator) -> None:
    operator.runs("policy", "import", operator.writes("policy.txt", POLICY))
    later = POLICY.replace("2.1 来源\n信息", "- 1 -\n2.1 新的\n话。\n2.2 来源\n信息")

    printed = operator.runs("policy", "import", operator.writes("later.txt", later), "--version", "2026-10-01")

    assert printed.lines[1:4] == [
        "1 lines of page numbers and running heads were left out.",
        "compared with version 2026-03-01:",
        "renumbered: 2.1 → 2.2",
    ]


@pytest.mark.parametrize("version", ["soon", "2026-3-1", "20260301", "2026-13", "2026-W10-1", ""])
def test_policy_import_takes_only_a_day_or_month_as_version(operator: Operator, version: str) -> None:
    file = operator.writes("policy.txt", POLICY)

    printed = operator.runs("policy", "import", file, "--version", version)

    assert (printed.code, printed.out) == (2, "")
    assert operator.store(lambda tx: tx.policies.latest()) is None


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_policy_import_reads_the_encodings_of_offices(operator: Operator, encoding: str) -> None:
    printed = operator.runs("policy", "import", operator.writes("policy.txt", POLICY.encode(encoding)))

    assert printed.lines == ["read «样例规则», version 2026-03-01: 3 clauses."]


@pytest.mark.parametrize("content", [b"%PDF-1.7 ...", b"PK\x03\x04..."])
def test_policy_import_of_another_format_says_what_to_do(operator: Operator, content: bytes) -> None:
    printed = operator.runs("policy", "import", operator.writes("policy.pdf", content))

    assert (printed.code, "plain text" in printed.err) == (1, True)


def test_policy_import_without_a_version_asks_for_one(operator: Operator) -> None:
    file = operator.writes("policy.txt", POLICY.replace("更新日期：2026年3月1日", ""))

    printed = operator.runs("policy", "import", file)

    assert (printed.code, printed.out) == (2, "")
    assert printed.err.startswith("--version: ")
    assert operator.store(lambda tx: tx.policies.latest()) is None


@pytest.mark.parametrize("content", ["只是一句话。", b"\xff\xff\xff"])
def test_policy_import_of_no_policy_stores_nothing(operator: Operator, content: str | bytes) -> None:
    printed = operator.runs("policy", "import", operator.writes("policy.txt", content))

    assert (printed.code, printed.out, len(printed.err.splitlines())) == (1, "", 1)
    assert operator.store(lambda tx: tx.policies.latest()) is None


def test_contacts_import_takes_good_rows_and_says_why_not(operator: Operator) -> None:
    printed = operator.runs("contacts", "import", operator.writes("contacts.csv", CONTACTS))

    assert printed.code == 0
    assert printed.lines == [
        "rows taken: 2",
        "rows refused: 7",
        "line 3: group is none of 2.3, 2.4, 2.5, 2.7, other",
        "line 4: no name",
        "line 5: neither phone nor email",
        "line 6: the phone cannot be read",
        "line 7: the email cannot be read",
        "line 8: reference is longer than 128 characters",
        "line 9: last_confirmed is neither YYYY-MM-DD nor empty",
    ]
    found = operator.store(
        lambda tx: [
            tx.contacts.reference("李雷", "phone", "13800001234", since="2026-05-12"),
            tx.contacts.reference("李雷", "email", "li.lei@example.com", since="2026-05-12"),
            tx.contacts.reference("韩梅梅", "phone", "13900005678", since="2026-05-12"),
            tx.contacts.reference("李雷", "phone", "13900005678", since="2026-05-12"),
        ]
    )
    assert found == ["CUST-1", "CUST-1", "-", None]


def test_contacts_import_says_what_is_too_old(operator: Operator) -> None:
    rows = "group,name,phone,email,reference,last_confirmed\n2.4,李雷,13800001234,,C-1,2019-01-01\n"

    printed = operator.runs("contacts", "import", operator.writes("contacts.csv", rows))

    assert printed.lines == [
        "rows taken: 1",
        "of these, last confirmed too long ago to prove anybody: 1 (limits.contact_months)",
        "rows refused: 0",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_contacts_import_reads_what_offices_write(operator: Operator, encoding: str) -> None:
    content = "Group,Name,Phone,Email,Reference,Last_confirmed\r\n2.4,李雷,13800001234,,C1,\r\n".encode(encoding)

    printed = operator.runs("contacts", "import", operator.writes("contacts.csv", content))

    assert printed.lines == ["rows taken: 1", "rows refused: 0"]


def test_contacts_import_keeps_no_plain_contact(operator: Operator) -> None:
    operator.runs("contacts", "import", operator.writes("contacts.csv", CONTACTS))

    with sqlite3.connect(operator.directory / "rights.db") as database:
        dump = "\n".join(database.iterdump())
    database.close()

    assert "CUST-1" in dump
    assert not [plain for plain in ("李雷", "13800001234", "li.lei") if plain in dump.lower()]


def test_contacts_import_without_a_column_takes_nothing(operator: Operator) -> None:
    printed = operator.runs("contacts", "import", operator.writes("contacts.csv", "group,name,phone\n2.4,李雷,1\n"))

    assert (printed.code, printed.out) == (1, "")
    assert printed.err == "the file has no column email, reference, last_confirmed\n"


def test_contacts_import_where_every_row_is_refused_does_not_hold(operator: Operator) -> None:
    file = operator.writes("contacts.csv", CONTACTS.splitlines()[0] + "\n2.9,韩梅梅,13900005678,,C,\n")

    assert operator.runs("contacts", "import", file).code == 1


def test_new_key_fits_the_configuration(operator: Operator) -> None:
    key = operator.types("keys", "new").out.strip()

    operator.configure(keys={"seal": key, "previous_seal": operator.config.keys.seal.get_secret_value()})

    assert len(base64.urlsafe_b64decode(key)) == 32
    assert operator.runs("cases", "list").code == 0


def test_rotate_says_how_many_rows_it_sealed_again(operator: Operator) -> None:
    operator.store(lambda tx: tx.notes.put("a", "value"))
    old = operator.config.keys.seal.get_secret_value()
    fresh = operator.types("keys", "new").out.strip()
    operator.configure(keys={"seal": fresh, "previous_seal": old})

    first, second = operator.runs("keys", "rotate"), operator.runs("keys", "rotate")

    assert (first.code, first.lines[-1], "notes: 2" in first.lines) == (0, "rows re-sealed: 2", True)
    assert second.lines[-1] == "rows re-sealed: 0"
    operator.configure(keys={"seal": fresh})
    assert operator.store(lambda tx: tx.notes.get("a")).value == "value"  # type: ignore[union-attr]  # it was put


def test_check_prints_a_line_for_everything_and_what_to_do(operator: Operator) -> None:
    operator.configure(
        wechat={"api_base": "http://127.0.0.1:1"},
        mail={
            "smtp": {"host": "127.0.0.1", "port": 1, "tls": "none"},
            "imap": {"host": "127.0.0.1", "port": 1, "tls": "none"},
        },
    )

    printed = operator.runs("check")

    found = dict(line.split(": ", 1) for line in printed.lines)
    assert printed.code == 1
    assert list(found) == list(CHECKS)
    assert {name: found[name].startswith("ok") for name in found} == {
        "database": True, "schema": True, "wechat": False, "smtp": False, "imap": False, "policy": False,
        "holidays": found["holidays"].startswith("ok"), "keys": True, "retention": True,
        "contacts": True,
    }  # fmt: skip
    assert found["policy"] == "none imported. Run rights-bot policy import FILE."


def test_check_before_migrate_says_migrate(fresh_operator: Operator) -> None:
    fresh_operator.configure(wechat={"api_base": "http://127.0.0.1:1"})

    printed = fresh_operator.runs("check")

    assert printed.code == 1
    assert printed.lines[0] == "database: ok sqlite+aiosqlite"
    assert printed.lines[1].endswith("Run rights-bot migrate.")


@pytest.mark.parametrize("name", CHECKS)
def test_check_has_a_sentence_for_what_to_do(name: str) -> None:
    assert has(f"cli.todo.{name}")


@pytest.mark.parametrize("kind", sorted({*get_args(DefectKind)} - {"nothing"}))
def test_defect_of_a_policy_has_a_sentence(kind: str) -> None:
    """``nothing`` is refused before."""
    assert has(f"cli.policy.{kind}")


@pytest.mark.parametrize("name", ["seal", "index"])
def test_check_refuses_the_keys_of_the_example(operator: Operator, name: str) -> None:
    operator.configure(
        keys={name: getattr(load(EXAMPLE, {}).keys, name).get_secret_value()},
        wechat={"api_base": "http://127.0.0.1:1"},
    )

    found = dict(line.split(": ", 1) for line in operator.runs("check").lines)

    assert found["keys"].startswith(f"keys.{name}: is the one of the example")


def test_check_finds_what_no_key_opens(operator: Operator) -> None:
    operator.store(lambda tx: tx.notes.put("a", "value"))
    operator.configure(
        keys={"seal": operator.types("keys", "new").out.strip()}, wechat={"api_base": "http://127.0.0.1:1"}
    )

    found = dict(line.split(": ", 1) for line in operator.runs("check").lines)

    assert found["keys"].startswith("keys.seal: 2 stored values were sealed with another key. ")


def test_check_warns_loudly_where_every_sender_is_believed(operator: Operator, monkeypatch: pytest.MonkeyPatch) -> None:
    wire = {"host": "127.0.0.1", "port": 1, "tls": "none"}
    operator.configure(wechat={"api_base": "http://127.0.0.1:1"}, mail={"smtp": wire, "imap": wire})
    careful = operator.runs("check")
    monkeypatch.setenv("RIGHTS_BOT_MAIL__STAFF__SENDER_PROOF", '{ "corp.example" = ["none"] }')

    careless = operator.runs("check")

    assert ("WARNING" in careful.err, careless.err.startswith("WARNING: mail.staff.sender_proof")) == (False, True)


def test_authenticated_submission_needs_the_servers_that_are_ours(
    operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RIGHTS_BOT_MAIL__STAFF__SENDER_PROOF", '["authenticated"]')

    printed = operator.runs("check")

    assert (printed.code, printed.err) == (
        2, 'mail.staff: sender_proof = "authenticated" needs submission_hosts\n',
    )  # fmt: skip
