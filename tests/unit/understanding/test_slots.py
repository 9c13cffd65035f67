"""Single answers of every kind; each problem has its sentence."""

from __future__ import annotations

from datetime import date

import pytest

from bot.texts import catalogue, render
from dialogs.understanding import KINDS, Kind, parse, parse_line
from dialogs.understanding.slots.resident_id import check_digit
from tests.eval.measure import right_slot
from tests.unit.understanding.labelled import own, samples

TODAY = date(2026, 11, 22)

GOOD: list[tuple[Kind, str, str]] = [
    ("phone", "幺三八零零零零一二三四", "13800001234"),
    ("phone", "我电话是138-0000-1234，谢谢", "13800001234"),
    ("phone", "＋86 138 0000 1234", "13800001234"),
    ("phone", "138 000 01234", "13800001234"),
    ("phone", "0572-3017777转801", "0572-3017777-801"),
    ("phone", "(0572)3017777", "0572-3017777"),
    ("phone", "+86 572 3017777", "0572-3017777"),
    ("phone", "1 3 8 0 0 0 0 1 2 3 4", "13800001234"),
    ("phone", "13800001111 打错了 13800002222", "13800002222"),
    ("phone", "+358 40 1234567", "+358401234567"),
    ("phone", "00852 9123 4567", "+85291234567"),
    ("phone", "不是13800001111 是13800002222", "13800002222"),
    ("email", "zhangwei艾特example点com", "zhangwei@example.com"),
    ("email", "zhang at example dot com", "zhang@example.com"),
    ("email", "Zhang.Wei@EXAMPLE.COM", "Zhang.Wei@example.com"),
    ("email", "not a@example.com but c@example.org", "c@example.org"),
    ("resident_id", "11010519491231002x", "11010519491231002X"),
    ("resident_id", "我的身份证是 110105 19491231 002X 谢谢", "11010519491231002X"),
    ("resident_id", "110105491231002", "110105491231002"),
    ("resident_id", "一一零一零五一九四九一二三一零零二X", "11010519491231002X"),
    ("name", "我叫李雷", "李雷"),
    ("name", "阿不都•卡德尔", "阿不都·卡德尔"),
    ("name", "李雷 13800001234", "李雷"),
    ("name", "王芳（女）", "王芳"),
    ("name", "I'm Anna-Maija Korhonen", "Anna-Maija Korhonen"),
    ("name", "免贵姓陈，陈晓东", "陈晓东"),
    ("name", "姓王名芳", "王芳"),
    ("name", "我真名叫王二", "王二"),
    ("name", "😊张三😊", "张三"),
    ("name", "我是张伟本人", "张伟"),
    ("name", "签名：高丽", "高丽"),
    ("name", "不是王伟 是王玮", "王玮"),
    ("date", "二〇二四年六月一日", "2024-06-01"),
    ("date", "June 1st, 2024", "2024-06-01"),
    ("date", "25/12/2023", "2023-12-25"),
    ("date", "昨天", "2026-11-21"),
    ("date", "去年6月1号", "2025-06-01"),
    ("date", "上个月5号", "2026-10-05"),
    ("yes_no", "係呀", "yes"),
    ("yes_no", "我不反对", "yes"),
    ("yes_no", "不是不同意", "yes"),
    ("yes_no", "為什麼不", "yes"),
    ("yes_no", "同意，但是不要发短信", "yes"),
    ("yes_no", "haode", "yes"),
    ("yes_no", "哪能不愿意呢", "yes"),
    ("yes_no", "我可不同意", "no"),
    ("yes_no", "当然不是", "no"),
    ("yes_no", "好什么好", "no"),
    ("yes_no", "absolutely not", "no"),
    ("yes_no", "🙅", "no"),
]  # fmt: skip

BAD: list[tuple[Kind, str, str]] = [
    ("phone", "你猜", "slot.phone.none"),
    ("phone", "400-820-0000", "slot.phone.service"),
    ("phone", "136oooo1234", "slot.phone.letters"),
    ("phone", "3017777", "slot.phone.area"),
    ("phone", "1380000123", "slot.phone.length"),
    ("phone", "330503198804129977", "slot.phone.form"),
    ("email", "没有", "slot.email.none"),
    ("email", "li.example.com", "slot.email.no_at"),
    ("email", "a@b@example.com", "slot.email.two_at"),
    ("email", "zhang@example", "slot.email.form"),
    ("resident_id", "忘了", "slot.resident_id.none"),
    ("resident_id", "3305031990****9975", "slot.resident_id.masked"),
    ("resident_id", "1101051949123100", "slot.resident_id.length"),
    ("resident_id", "1101051949X231002X", "slot.resident_id.x"),
    ("resident_id", "000000199001019979", "slot.resident_id.area"),
    ("resident_id", "990101199001019988", "slot.resident_id.area"),
    ("resident_id", "310104202302299992", "slot.resident_id.birth"),
    ("resident_id", "110105203012310021", "slot.resident_id.birth"),
    ("resident_id", "110105194912310021", "slot.resident_id.check"),
    ("resident_id", "933246198001019991", "slot.resident_id.foreign_card"),
    ("resident_id", "H00001234", "slot.resident_id.hk_macau_permit"),
    ("resident_id", "A123456(7)", "slot.resident_id.hong_kong_card"),
    ("resident_id", "12345678", "slot.resident_id.taiwan_permit"),
    ("resident_id", "E12345678", "slot.resident_id.passport"),
    ("resident_id", "外国护照 123456789", "slot.resident_id.passport"),
    ("resident_id", "护照 C01X0006H", "slot.resident_id.passport"),
    ("resident_id", "C01X0006H", "slot.resident_id.passport"),
    ("name", "不想说", "slot.name.none"),
    ("name", "王先生", "slot.name.full"),
    ("name", "免贵姓陈", "slot.name.full"),
    ("name", "同上", "slot.name.none"),
    ("name", "叫我老李就行", "slot.name.full"),
    ("name", "13800001234", "slot.name.digits"),
    ("date", "记不清了", "slot.date.none"),
    ("date", "2024年6月", "slot.date.incomplete"),
    ("date", "01/06/2024", "slot.date.incomplete"),
    ("date", "5月6日", "slot.date.incomplete"),
    ("date", "2023-02-29", "slot.date.impossible"),
    ("date", "农历五月初五", "slot.date.lunar"),
    ("yes_no", "随便", "slot.yes_no.open"),
    ("yes_no", "可以吗", "slot.yes_no.open"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "value"), GOOD, ids=[text for _, text, _ in GOOD])
def test_answer_is_read(kind: Kind, text: str, value: str) -> None:
    slot = parse(kind, text, today=TODAY)
    assert (slot.valid, slot.value, slot.problem) == (True, value, None)


@pytest.mark.parametrize(("kind", "text", "problem"), BAD, ids=[text for _, text, _ in BAD])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_answer_is_refused_with_a_sentence(kind: Kind, text: str, problem: str, lang: str) -> None:
    slot = parse(kind, text, today=TODAY)
    assert (slot.valid, slot.value, slot.problem) == (False, None, problem)
    assert "{" not in render(problem, lang, **dict(slot.details))


def test_every_problem_sentence_is_reached() -> None:
    assert {key for key in catalogue() if key.startswith("slot.")} == {problem for _, _, problem in BAD}


@pytest.mark.parametrize("last", "0123456789X")
def test_check_digit_accepts_exactly_one_last_character(last: str) -> None:
    number = "11010519491231002" + last
    assert parse("resident_id", number).valid == (last == check_digit(number[:17]) == "X")


def test_other_documents_are_handed_back() -> None:
    assert parse_line("resident_id", "护照 E12345678") == {
        "text": "护照 E12345678", "kind": "resident_id", "valid": False, "value": None,
        "problem": "slot.resident_id.passport", "other_value": "E12345678",
    }  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", ["", "　", "\x00", "9" * 3000, "我" * 3000, "@@@", "+" * 50])
def test_odd_text_is_no_answer(kind: Kind, text: str) -> None:
    assert not parse(kind, text).valid


def test_labelled_answers_are_right() -> None:
    rows = samples("slots.jsonl")
    missed = []
    for row in rows:
        slot = parse("yes_no" if row["kind"] == "case_yes_no" else row["kind"], row["text"], today=TODAY)
        allowed = (row["value"], *row.get("alt", ()), row.get("equiv18"))
        right = (slot.valid, slot.value in allowed) == (row["valid"], True) and slot.other_value in (
            None,
            row.get("other_value"),
        )
        if not right and not row.get("lenient"):
            missed.append(row["text"])
    assert len(missed) <= 0.02 * len(rows), missed


def test_own_answers_of_many_kinds_are_read() -> None:
    """tests/data/slots.jsonl: dialects, double negatives, corrections in one line, names beside other people's."""
    assert [row["text"] for row in own("slots.jsonl") if not right_slot(row)] == []


def test_wrong_identity_numbers_are_told_apart() -> None:
    told = [(row["text"], row["problem"]) for row in own("slots.jsonl") if "problem" in row]
    problems = [(text, parse("resident_id", text, today=TODAY).problem) for text, _ in told]
    assert problems == [(text, f"slot.resident_id.{problem}") for text, problem in told]


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("name", "call me Priya Raman please", "Priya Raman"),
        ("name", "俺叫马铁蛋儿 你别笑", "马铁蛋儿"),
        ("date", "2021 nian 4 yue 6 hao", "2021-04-06"),
    ],
)
def test_courtesy_dialect_and_pinyin_stand_around_a_value(kind: Kind, text: str, value: str) -> None:
    assert parse(kind, text).value == value
