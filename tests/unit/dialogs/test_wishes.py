"""Several rights in one request, the effects that are told, and wishes that name no right."""

from __future__ import annotations

import pytest

from bot.domain.phrases import Phrase
from bot.texts import has
from dialogs.model import Held
from dialogs.told.mentions import USES
from dialogs.understanding import Questions, read_policy
from dialogs.understanding.noted import digests_of
from dialogs.wording import NOTED
from tests.talk import START, Chat, PlainFacts, a_case, words

KNOWN = {("李雷", "email", "li.lei@example.com"): "REF"}
ANSWERS = {"ask_group": "2", "ask_ground": "1", "ask_name": "李雷", "ask_email": "li.lei@example.com"}


def _asked(rights: tuple[str, ...], **answers: str) -> Chat:
    chat = Chat(PlainFacts(known=KNOWN))
    numbers = {"access": "1", "copy": "2", "correct": "3", "delete": "4"}
    chat.say("菜单", " ".join(numbers[right] for right in rights))
    chat.fill(ANSWERS | answers)
    return chat


def test_copy_comes_before_the_deletion_and_the_person_is_told_so() -> None:
    chat = _asked(("delete", "copy"))

    assert "先把信息给您" in chat.heard[-1]
    chat.say("提交")
    assert chat.opened[0].draft["rights"] == ["copy", "delete"]


def test_each_right_carries_its_own_words_ground_and_data() -> None:
    chat = _asked(("correct", "copy", "delete"), ask_detail="电话应为13800001234")

    chat.say("提交")

    blank = {"detail": "", "grounds": [], "data": [], "uses": []}
    assert chat.opened[0].draft["items"] == [
        {"right": "copy", **blank},
        {"right": "correct", **blank, "detail": "电话应为13800001234"},
        {"right": "delete", **blank, "grounds": ["8.3(1)"]},
    ]


@pytest.mark.parametrize("right", NOTED)
def test_effects_of_a_right_are_told_before_it_is_submitted(right: str) -> None:
    assert has(f"note_on.{right}")


def test_what_to_stop_can_be_chosen_and_needs_no_proof() -> None:
    chat = Chat()

    chat.say("我要撤回同意", "2", "1 3", "跳过", "跳过", "提交")

    item = {"right": "withdraw", "detail": "", "grounds": [], "data": [], "uses": ["marketing", "abroad"]}
    assert chat.opened[0].draft["items"] == [item]
    assert chat.opened[0].draft["level"] == 0


def test_unsubscribing_says_already_what_to_stop() -> None:
    chat = Chat()

    chat.say("TD", "2")

    assert (chat.question, chat.draft.uses) == ("ask_name", ("marketing",))


@pytest.mark.parametrize("use", [*USES, "all"])
def test_use_has_a_name(use: str) -> None:
    assert has(f"use.{use}")


@pytest.mark.parametrize(
    "said", ["你这个机器人存了我什么", "这个公众号里留了我什么信息", "what does this bot hold about me"]
)
def test_bot_tells_what_it_keeps_itself_and_offers_the_files_next(said: str) -> None:
    chat = Chat(PlainFacts(keeps=Held(12, 30, 2, 1, START)))

    told = chat.say(said)

    assert [part for part in ("12", "30", "2", "2026-11-23") if part not in told] == []
    assert chat.choices == ["start:access", "start:delete", "start:status"]
    chat.say("1")
    assert chat.draft.rights == ("access",)


def test_question_to_the_bot_keeps_the_form() -> None:
    chat = Chat()
    chat.say("删除我的信息")

    told = chat.say("你这个机器人存了我什么")

    assert ("一份没填完的申请" in told, chat.question, chat.draft.rights) == (True, "ask_group", ("delete",))


def test_files_of_the_company_are_another_question() -> None:
    chat = Chat()

    chat.say("你们公司存了我什么信息")

    assert chat.draft.rights == ("access",)


def test_automated_decision_is_explained_by_law_and_staff_on_request() -> None:
    chat = Chat()

    assert "拒绝只由机器决定" in chat.say("是不是机器自动把我简历刷掉的")
    chat.say("1")

    assert (chat.draft.rights, chat.draft.detail) == (("explain",), "是不是机器自动把我简历刷掉的")


def test_no_longer_used_offers_what_it_may_mean() -> None:
    chat = Chat()

    chat.say("不想用了")

    assert chat.choices == ["start:close_account", "start:delete", "start:withdraw", "start:human"]


def test_no_thanks_is_not_the_end_of_a_use() -> None:
    chat = Chat()

    chat.say("不用了")

    assert "start:close_account" not in chat.choices


@pytest.mark.parametrize("reason", ["不想用了", "不需要了"])
def test_no_longer_used_is_a_reason_for_a_deletion(reason: str) -> None:
    chat = Chat()

    chat.say("删除我的信息", "2", reason)

    assert chat.draft.grounds == ("8.3(1)",)


def test_second_thoughts_lead_to_access() -> None:
    chat = Chat()

    chat.say("删除我的信息", "等等 我只想看看有什么")

    assert chat.draft.rights == ("access",)


def test_clause_is_quoted_where_the_policy_was_imported() -> None:
    policy = read_policy("1. 甲\n2. 乙\n3. 丙\n4. 保存\n用完就删。")
    chat = Chat(PlainFacts(rules=Questions(policy, digests_of(policy))))

    said = chat.say("信息存多久")

    assert "「保存\n用完就删。」" in said
    assert words(Phrase("note.c4")) in said


def test_note_on_an_earlier_wording_is_left_out() -> None:
    policy = read_policy("1. 甲\n2. 乙\n3. 丙\n4. 保存\n存满二十年。")
    chat = Chat(PlainFacts(rules=Questions(policy)))

    said = chat.say("信息存多久")

    assert "「保存\n存满二十年。」" in said
    assert words(Phrase("note.none")) in said
    assert words(Phrase("note.c4")) not in said


def test_long_clause_is_cut_at_a_sentence() -> None:
    sentence = "这一句话说的是我们会怎样保管您交给我们的信息。"
    policy = read_policy(f"1. 甲\n2. 乙\n3. 丙\n4. 保存\n{sentence * 20}")
    chat = Chat(PlainFacts(rules=Questions(policy)))

    assert f"「保存\n{sentence * 6}…」" in chat.say("信息存多久")


@pytest.mark.parametrize("asked", ["第12条讲什么", "规则第十二条说了啥", "what does clause 12 say"])
def test_clause_that_only_the_imported_policy_has_is_quoted_by_its_number(asked: str) -> None:
    chat = Chat(PlainFacts(rules=Questions(read_policy("11. 联系\n打电话。\n12. 附则\n自公布之日起执行。"))))

    said = chat.say(asked)

    assert "附则\n自公布之日起执行。" in said
    assert "12" in said


def test_clause_that_nothing_has_is_not_invented() -> None:
    said = Chat().say("第12条讲什么")
    assert ("没有第 12 条" in said, "最后一条是第 11 条" in said, "privacy@example.com" in said) == (True, True, True)


def test_rules_without_an_import_are_told_by_our_note() -> None:
    said = Chat().say("信息存多久")

    assert words(Phrase("note.c4")) in said
    assert "「" not in said


def test_same_right_again_offers_to_join_the_live_case() -> None:
    chat = Chat(PlainFacts(held=[a_case()]))

    assert "并进 GK-4T7X-2M9" in chat.say("想看看你们存了我哪些信息")
    chat.say("3")
    assert chat.question == "ask_group"


@pytest.mark.parametrize("text", ["没事 我就看看能不能用 不办", "测试一下能不能用"])
def test_whoever_tries_it_out_opens_nothing(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.rights == ()


@pytest.mark.parametrize("text", ["案号我不记得了", "案号找不到了", "我把编号弄丢了", "I lost my case number"])
def test_nobody_needs_the_number_of_their_case(text: str) -> None:
    chat = Chat(PlainFacts(held=[a_case()]))
    assert "GK-4T7X-2M9" in chat.say(text)
    stranger = Chat()
    stranger.say(text)
    assert stranger.draft.offered == ("human", "request")


def test_pointing_to_an_earlier_request_opens_no_new_one() -> None:
    chat = Chat()
    chat.say("我不满意你们的答复", "就上次那个删除的")
    assert not chat.draft.rights


def test_unfollowing_is_no_withdrawal() -> None:
    chat = Chat()
    assert "微信里" in chat.say("取消关注")
    assert (chat.draft.rights, chat.draft.offered[0]) == ((), "withdraw")


def test_choosing_in_chinese_words_leaves_english_as_it_was_asked_for() -> None:
    chat = Chat()
    chat.say("我想查信息", "can we continue in English?", "个人客户")
    assert chat.talk.lang == "en"


@pytest.mark.parametrize("text", ["你们凭什么有我电话", "你们凭啥留我号码", "你们怎么有我电话的"])
def test_who_asks_by_what_right_they_are_known_is_offered_to_look_it_up(text: str) -> None:
    chat = Chat()
    said = chat.say(text)
    assert ("同事查了就能告诉您" in said, chat.choices[0]) == (True, "start:access")


@pytest.mark.parametrize(
    "text",
    ["I haven't got any text message", "no sms came", "没有收到短信啊"],
)
def test_message_that_did_not_come_takes_no_consent_back(text: str) -> None:
    chat = Chat()
    said = chat.say(text)
    assert (chat.draft.rights, "Which" in said or "哪一条" in said) == ((), True)


@pytest.mark.parametrize(
    "text",
    [
        "你们为什么刷我",
        "凭什么把我淘汰了",
        "面试没过 给个理由",
        "why was I rejected for the job",
        "早上投的 三分钟就说我不合适？？",
    ],
)
def test_why_an_applicant_was_not_taken_is_for_staff_to_explain(text: str) -> None:
    chat = Chat()
    said = chat.say(text)
    assert "没选上" in said or "not chosen" in said
    assert (chat.draft.group, chat.draft.offered[0]) == ("2.5", "explain")


def test_a_refused_request_is_no_application() -> None:
    assert "没选上" not in Chat().say("你们为什么拒绝我的申请")
