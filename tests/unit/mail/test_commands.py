"""The grammar: every row of the table in both languages, and everything that holds a mail."""

from __future__ import annotations

import pytest

from mail.command_line import Command
from mail.commands import Parsed, as_meant, parse
from mail.vocabulary import COMMANDS, RIGHTS, Spec, mentions

SLOT_SAMPLES = {
    "item?": ("delete", "delete"), "letter": ("D", "d"), "letter?": ("a", "a"), "until": ("2027年1月5日", "2027-01-05"),
    "clause": ("8.3(2)", "8.3(2)"), "code": ("K7F3", "K7F3"), "address": ("Li@Corp.Example", "li@corp.example"),
    "date?": ("2026/11/3", "2026-11-03"), "numbers": ("（2）、3 和 4", "2 3 4"), "case": ("GK-4T7X-2M9", "GK-4T7X-2M9"),
    "words": ("原因 reason", "原因 reason"),
}  # fmt: skip


@pytest.mark.parametrize("spec", COMMANDS, ids=lambda spec: str(spec.name))
@pytest.mark.parametrize("sign", ["#", "＃", "\ufeff  #", "# "])
def test_command_is_understood_in_both_languages(spec: Spec, sign: str) -> None:
    written = " ".join(SLOT_SAMPLES[slot][0] for slot in spec.slots)
    args = tuple(SLOT_SAMPLES[slot][1] for slot in spec.slots)

    for word in (spec.name, spec.zh, spec.name.upper()):
        parsed = parse(f"{sign}{word} {written}\n\n您好")
        assert [(command.name, command.args) for command in parsed.commands] == [(spec.name, args)]
        assert (parsed.text, parsed.held) == ("您好", False)


@pytest.mark.parametrize("spec", [spec for spec in COMMANDS if any(not slot.endswith("?") for slot in spec.slots)])
def test_command_without_what_it_needs_holds_the_mail(spec: Spec) -> None:
    parsed = parse(f"#{spec.zh}")

    needed = next(slot for slot in spec.slots if not slot.endswith("?"))
    assert (parsed.commands, parsed.problems) == ((), ((spec.name, needed),))


@pytest.mark.parametrize("name", RIGHTS)
def test_result_names_its_item(name: str) -> None:
    for word in (name, RIGHTS[name]):
        assert parse(f"#拒绝 {word} d 事实").commands == (Command("refuse", (name, "d", "事实"), name, ("d", "事实")),)


FORMS = (
    ("#办结。", Command("fulfilled", (), "", ())),
    ("#部分 有一部分已删除", Command("partly", ("有一部分已删除",), "", ("", "有一部分已删除"))),
    ("#partly b for safety", Command("partly", ("b", "for safety"), "", ("b", "for safety"))),
    ("#拒绝ｄ　事实", Command("refuse", ("d", "事实"), "", ("d", "事实"))),
    ("#拒绝：（ｄ），证据充分", Command("refuse", ("d", "证据充分"), "", ("d", "证据充分"))),
    ("#限制 法定期满 审计需要", Command("restricted", ("法定期满", "审计需要"), "", ("法定期满", "审计需要"))),
    ("#new", Command("new", (), "", ("",))),
)


@pytest.mark.parametrize(("line", "command"), FORMS)
def test_form_is_read_leniently(line: str, command: Command) -> None:
    parsed = parse(line)

    assert (parsed.commands, parsed.held, parsed.text) == ((command,), False, "")


HELD = (
    ("#办洁\n您好", Parsed(text="您好", unknown=(("办洁", "fulfilled"),))),
    ("#fulfiled", Parsed(unknown=(("fulfiled", "fulfilled"),))),
    ("#xyzzy", Parsed(unknown=(("xyzzy", ""),))),
    ("#拒绝 g 事实", Parsed(problems=(("refuse", "letter"),))),
    ("#新建 2026-13-40", Parsed(problems=(("new", "date"),))),
    ("#撤销 全部", Parsed(problems=(("undo", "nothing"),))),
    ("您好\n#办结", Parsed(text="您好\n#办结", late=("fulfilled",))),
)


@pytest.mark.parametrize(("typed", "parsed"), HELD)
def test_what_is_not_plain_holds_the_mail(typed: str, parsed: Parsed) -> None:
    assert parse(typed) == parsed
    assert parsed.held


CONFLICTS = (
    ("#办结\n#无数据", ("fulfilled", "nodata")),
    ("#办结 查阅\n#拒绝 查阅 d 事实", ("fulfilled", "refuse")),
    ("#办结 查阅\n#拒绝 删除 d 事实", ()),
    ("#办结\n#办结", ()),
    ("#身份通过\n#身份不通过 模糊", ("verified", "unverified")),
    ("#身份通过\n#办结", ()),
    ("#备注\n#办结", ("fulfilled", "note")),
    ("#请补充\n#办结", ("fulfilled", "ask")),
    ("#撤销\n#办结", ("undo", "fulfilled")),
    ("#备注\n#转交 a@b.example", ()),
)


@pytest.mark.parametrize(("typed", "names"), CONFLICTS)
def test_contradiction_is_seen(typed: str, names: tuple[str, ...]) -> None:
    assert parse(typed).conflict == names


def test_line_of_the_original_is_never_a_command() -> None:
    parsed = parse("#办结\n您好", ["> ＃ 办结", "别的"])

    assert parsed == Parsed(text="您好", quoted=("#办结",))


INSIDE = (
    ("您好 #办结", "fulfilled", ("fulfilled",)),
    ("经查没有您的信息 ＃无数据", "nodata", ("nodata",)),
    ("没有找到。#查无此人", "nodata", ("nodata",)),
    ("您好！#备注 这人是同行派来的", "note", ("note",)),
    ("您好\n#撤回", "undo", ("undo",)),
    ("身份证看着像假的，#身份不通过", "unverified", ()),
    ("请按「#办结」", "fulfilled", ()),
    ("#备注 请用 #办结 回复", "fulfilled", ()),
)


@pytest.mark.parametrize(("typed", "inside", "meant"), INSIDE)
def test_command_inside_a_line_holds_the_mail_and_is_moved_up_where_it_is_plain(
    typed: str, inside: str, meant: tuple[str, ...]
) -> None:
    moved = as_meant(typed)

    assert parse(typed).inside == (inside,)
    assert tuple(command.name for command in moved.commands if not moved.unclear) == meant


def test_line_of_the_original_with_a_command_is_not_moved_up() -> None:
    line = "没有可用的资料 #无数据"

    assert as_meant(line, [line]).unclear


@pytest.mark.parametrize(
    "typed", ["#1 已寄出", "##—— 请在此行以上回复", "# 标题\n内容", "见 https://x.example/a#status", ""]
)
def test_ordinary_text_stays_text(typed: str) -> None:
    assert parse(typed) == Parsed(text=typed)


@pytest.mark.parametrize("spec", COMMANDS, ids=lambda spec: str(spec.name))
def test_printed_command_is_not_carried_out(spec: Spec) -> None:
    printed = mentions(spec.name)

    assert parse(printed) == Parsed(text=printed, unsigned=(spec.name,))
    assert spec.zh in printed


UNSIGNED = (
    ("身份通过", "verified"), ("确认 PW4NSY", "confirm"), ("- #办结\n好了", "fulfilled"), ("1. #无数据", "nodata"),
    ("「#办结」\n好了", "fulfilled"), ("无数据。", "nodata"), ("拒绝 d 第九次", "refuse"),
    ("身份不通过 看不清", "unverified"),
    ("#身份通过\n办结\n好了", "fulfilled"), ("备注 电话里说过了", "note"), ("note", "note"),
)  # fmt: skip


@pytest.mark.parametrize(("typed", "name"), UNSIGNED)
def test_command_without_its_sign_holds_the_mail(typed: str, name: str) -> None:
    parsed = parse(typed)

    assert (parsed.unsigned, parsed.unclear) == ((name,), True)


SENTENCES = (
    "办结了，请查收。", "状态：正在办理", "确认收到，谢谢", "确认 收到", "部分 材料还在整理", "Help is on the way",
    "Note that we looked twice.", "帮助您了解一下", "1. 已经办好了", "限制 也可以",
)  # fmt: skip


@pytest.mark.parametrize("typed", SENTENCES)
def test_sentence_that_begins_like_a_command_is_text(typed: str) -> None:
    assert parse(typed) == Parsed(text=typed)


LOOSE = (
    ("#办结 资料见附件\n再见", Command("fulfilled"), "资料见附件\n再见"),
    ("#办结 查阅 资料见附件", Command("fulfilled", ("access",), "access"), "资料见附件"),
    ("#fulfilled please see the file", Command("fulfilled"), "please see the file"),
)


@pytest.mark.parametrize(("typed", "command", "text"), LOOSE)
def test_words_behind_a_command_are_read_as_text_and_held(typed: str, command: Command, text: str) -> None:
    parsed = parse(typed)

    assert parsed == Parsed(commands=(command,), text=text, loose=(command.name,))
    assert (parsed.held, parsed.unclear) == (True, False)


def test_words_behind_a_question_are_its_beginning() -> None:
    parsed = parse("#请补充 门牌号\n谢谢")

    assert (parsed.commands[0].name, parsed.text, parsed.held) == ("ask", "门牌号\n谢谢", False)


BY_NUMBER = (
    ("#办结 1", "1", ()), ("#拒绝 2 f 事实", "2", ("f", "事实")), ("#条件不符 1 8.2 原因", "1", ("8.2", "原因")),
    ("1 #办结", "1", ()), ("查阅：#办结", "access", ()), ("#部分 2 份合同找不到", "", ("", "2 份合同找不到")),
    ("#条件不符 8.3(1) 原因", "", ("8.3(1)", "原因")), ("#限制 30 天 原因", "", ("30 天", "原因")),
    ("#restricted 2 years a court asks", "", ("2 years", "a court asks")),
    ("#限制 1 2027-12-31 原因", "1", ("2027-12-31", "原因")),
    ("#notours 1 of the two lifts is not ours", "", ("1 of the two lifts is not ours",)),
    ("#partly 2 records are missing", "", ("", "2 records are missing")),
    ("#partly 2) records are missing", "2", ("", "records are missing")),
    ("#部分 第2项合同找不到", "2", ("", "合同找不到")), ("2 #部分 合同找不到", "2", ("", "合同找不到")),
)  # fmt: skip


@pytest.mark.parametrize(("typed", "item", "values"), BY_NUMBER)
def test_item_is_named_by_its_number_too(typed: str, item: str, values: tuple[str, ...]) -> None:
    [command] = parse(typed).commands

    assert (command.item, command.values, parse(typed).held) == (item, values, False)


GUESSED = (
    ("#reject f pricing", "refuse", "refuse"), ("#done", "fulfilled", "fulfilled"), ("#No data", "nodata", "nodata"),
    ("#完成", "fulfilled", "fulfilled"), ("#查无此人", "nodata", "nodata"), ("#拒绝 商业秘密", "refuse", "f"),
)  # fmt: skip


@pytest.mark.parametrize(("typed", "name", "meant"), GUESSED)
def test_another_word_for_a_command_is_a_guess_that_waits(typed: str, name: str, meant: str) -> None:
    parsed = parse(typed)

    assert ([command.name for command in parsed.commands], parsed.guessed[0][1]) == ([name], meant)
    assert (parsed.held, parsed.unclear) == (True, False)


def test_word_without_a_likeness_is_no_guess() -> None:
    assert [parse(f"#{word}").unknown for word in ("好的", "xyzzy")] == [(("好的", ""),), (("xyzzy", ""),)]


def test_command_below_the_text_is_meant_above_it() -> None:
    assert as_meant("您好\n\n资料见附件\n#办结") == Parsed((Command("fulfilled"),), "您好\n\n资料见附件")
    assert as_meant("您好\n#办结\n#拒绝 d 事实").late == ("fulfilled", "refuse")


@pytest.mark.parametrize("typed", ["#办结 #拒绝", "#办结 查阅 删除", "#身份通过 #办结"])
def test_second_command_behind_a_command_is_unclear(typed: str) -> None:
    assert parse(typed).unclear


TRADITIONAL = (
    ("#辦結", "fulfilled"), ("#無數據", "nodata"), ("#拒絕 刪除 d 事實", "refuse"), ("#身份通過", "verified"),
    ("#請補充", "ask"), ("#確認 K7F3", "confirm"), ("#撤銷", "undo"), ("#狀態", "status"), ("#備註 內部", "note"),
    ("#條件不符 8.3(2) 原因", "conditions"), ("#轉交 li@corp.example", "assign"), ("#幫助", "help"),
)  # fmt: skip


@pytest.mark.parametrize(("typed", "name"), TRADITIONAL)
def test_command_is_understood_in_traditional_characters(typed: str, name: str) -> None:
    parsed = parse(typed)

    assert ([command.name for command in parsed.commands], parsed.held) == ([name], False)


@pytest.mark.parametrize("typed", ["#？", "#...", "＃ ！"])
def test_sign_without_a_word_holds_the_mail(typed: str) -> None:
    assert [near for _, near in parse(typed).unknown] == ["help"]


def test_words_behind_a_note_stay_inside() -> None:
    said = "电话里说过了"
    assert parse(f"#备注 {said}\n不要外传") == Parsed(commands=(Command("note", words=said),), text=f"{said}\n不要外传")


@pytest.mark.parametrize("typed", ["已平安下来了，谢谢", "Safe now, they are out", "平安就好"])
def test_good_news_without_a_sign_is_said_to_the_person(typed: str) -> None:
    assert parse(typed) == Parsed(text=typed)


@pytest.mark.parametrize("word", ["hold", "tol", "告知了", "已告"])
def test_nobody_is_taken_to_have_told_the_person_by_a_slip(word: str) -> None:
    assert [near for _, near in parse(f"#{word}").unknown if near == "told"] == []


def test_full_stop_of_the_words_behind_a_command_stays() -> None:
    assert parse("#请补充 请告诉我们合同号。").text == "请告诉我们合同号。"
    assert parse("#转交 li@corp.example。").commands[0].values == ("li@corp.example",)
    assert parse("#确认 AB12CD。").commands[0].values == ("AB12CD",)
