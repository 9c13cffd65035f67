"""Commands that change nothing: with and without a configuration, with arguments and with standard input."""

from __future__ import annotations

import io
import json

import pytest

from bot.texts import render
from tests.factories import make_mail
from tests.unit.commands.shell import Operator

POLICY = """样例规则
更新日期：2026年3月1日

1. 总则
我们只收办事需要的信息。
2. 我们收集的信息
2.1 来源
信息由您提供。
"""


def objects(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


def test_understand_prints_one_object_a_text(fresh_operator: Operator) -> None:
    printed = fresh_operator.types("understand", "我要查阅我的个人信息", "I want to delete my data", "--json")

    found = objects(printed.out)
    assert printed.code == 0
    assert [(row["text"], row["intent"], row["lang"]) for row in found] == [
        ("我要查阅我的个人信息", "access", "zh"),
        ("I want to delete my data", "delete", "en"),
    ]
    assert all(set(row) == {"text", "intent", "confidence", "lang"} for row in found)


def test_understand_without_texts_reads_standard_input(
    fresh_operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("我要查阅我的个人信息\n\n你好\n"))

    printed = fresh_operator.types("understand", "--json")

    assert [row["text"] for row in objects(printed.out)] == ["我要查阅我的个人信息", "", "你好"]


def test_understand_without_json_is_a_line_for_people(fresh_operator: Operator) -> None:
    printed = fresh_operator.types("understand", "我要查阅我的个人信息")

    assert printed.out.split("\t")[0] == "access"
    assert printed.out.endswith("\t我要查阅我的个人信息\n")


def test_parse_prints_valid_and_value(fresh_operator: Operator) -> None:
    printed = fresh_operator.types("parse", "phone", "138 0000 1234", "12", "--json")

    found = objects(printed.out)
    assert printed.code == 0
    assert [(row["kind"], row["valid"], row["value"]) for row in found] == [
        ("phone", True, "13800001234"),
        ("phone", False, None),
    ]


def test_parse_of_an_unknown_kind_is_wrong_usage(fresh_operator: Operator) -> None:
    printed = fresh_operator.types("parse", "colour", "red")

    assert (printed.code, printed.out) == (2, "")
    assert printed.err == "KIND: is one of phone, email, resident_id, name, date, yes_no\n"


def test_policy_ask_without_configuration_uses_what_is_shipped(fresh_operator: Operator) -> None:
    printed = fresh_operator.types("policy", "ask", "8.3", "中午吃什么", "--json")

    found = objects(printed.out)
    assert printed.code == 0
    assert [row["q"] for row in found] == ["8.3", "中午吃什么"]
    assert found[0]["clauses"] == ["8.3"]
    assert found[0]["answer"]
    assert found[1]["clauses"] == []


def test_policy_ask_quotes_what_was_imported(operator: Operator) -> None:
    operator.runs("policy", "import", operator.writes("policy.txt", POLICY))

    printed = operator.runs("policy", "ask", "2.1", "--json")

    assert printed.json["clauses"] == ["2.1"]
    assert "信息由您提供" in printed.json["answer"]


def test_policy_ask_leaves_out_a_note_on_an_earlier_wording(operator: Operator) -> None:
    operator.runs("policy", "import", operator.writes("policy.txt", POLICY))

    answer = operator.runs("policy", "ask", "2.1是什么意思", "--json").json["answer"]

    assert render("note.none", "zh") in answer
    assert render("note.c2_1", "zh") not in answer


def test_policy_ask_works_before_there_is_a_database(fresh_operator: Operator) -> None:
    printed = fresh_operator.runs("policy", "ask", "8.3", "--json")

    assert (printed.code, printed.json["clauses"]) == (0, ["8.3"])


def test_mail_read_without_configuration_judges_the_kind_only(fresh_operator: Operator) -> None:
    file = fresh_operator.writes("a.eml", make_mail("#fulfilled\n请查收。", to="bot@rights.example"))

    found = fresh_operator.types("mail", "read", file, "--json").json

    assert (found["kind"], found["case"], found["accepted"]) == ("reply", "GK-4T7X-2M9", True)
    assert found["commands"] == [{"name": "fulfilled", "args": []}]
    assert found["text"] == "请查收。"


def test_mail_read_with_configuration_judges_the_sender_and_the_token(operator: Operator) -> None:
    file = operator.writes("a.eml", make_mail("请查收。", to="bot@rights.example", sender="eve@elsewhere.example"))

    found = operator.runs("mail", "read", file, "--json").json

    assert (found["accepted"], found["reason"], found["case"]) == (False, "unknown_sender", None)


def test_mail_read_for_people_shows_commands_and_text(fresh_operator: Operator) -> None:
    file = fresh_operator.writes("a.eml", make_mail("#status\n", to="bot@rights.example"))

    printed = fresh_operator.types("mail", "read", file)

    assert printed.lines[:2] == ["reply\tGK-4T7X-2M9\twould be accepted", "#status"]


def test_mail_read_of_a_missing_file_is_wrong_usage(fresh_operator: Operator) -> None:
    printed = fresh_operator.types("mail", "read", "nothing.eml")

    assert (printed.code, printed.err) == (2, "FILE: cannot read nothing.eml: No such file or directory\n")
