"""Every right asked for from the first word to the case, in both languages."""

from __future__ import annotations

import pytest

from tests.talk import Chat, PlainFacts, a_case

KNOWN = {("李雷", "email", "li.lei@example.com"): "REF-1", ("Pekka Virtanen", "email", "pekka@example.com"): "REF-2"}
ZH = {"ask_name": "李雷", "ask_email": "li.lei@example.com", "ask_group": "个人客户"}
EN = {"ask_name": "Pekka Virtanen", "ask_email": "pekka@example.com", "ask_group": "2"}

GATED: list[tuple[str, str, dict[str, str], dict[str, object]]] = [
    ("access", "想看看你们存了我哪些信息", ZH, {"group": "2.4", "name": "李雷", "reference": "REF-1"}),
    ("copy", "我要复印件 我的个人信息的", ZH | {"ask_group": "3"}, {"group": "2.5"}),
    ("correct", "我的信息有误", ZH | {"ask_detail": "门牌应该是1203"}, {"detail": "门牌应该是1203"}),
    ("delete", "删除我的信息", ZH | {"ask_ground": "1 3"}, {"grounds": ["8.3(1)", "8.3(3)"]}),
    ("transfer", "把我的个人信息转给别家公司", ZH | {"ask_receiver": "样例电梯服务"}, {"detail": "样例电梯服务"}),
    (
        "supplement",
        "资料不全想补充一下",
        ZH | {"ask_detail": "现在的单位是样例物业"},
        {"detail": "现在的单位是样例物业"},
    ),
    ("restrict", "先别用我的信息", ZH | {"ask_detail": "地址还在核对"}, {"detail": "地址还在核对"}),
    ("close_account", "我的账号想注销", ZH | {"ask_detail": "账号 lilei88"}, {"detail": "账号 lilei88"}),
    ("access", "I want to see what you hold about me", EN, {"name": "Pekka Virtanen", "reference": "REF-2"}),
    ("copy", "please send me a copy of my personal data", EN, {"group": "2.4"}),
    ("correct", "my data are wrong", EN | {"ask_detail": "the house number should be 1203"}, {"reference": "REF-2"}),
    ("delete", "please delete my data", EN | {"ask_ground": "1"}, {"grounds": ["8.3(1)"]}),
]


@pytest.mark.parametrize(("right", "opening", "answers", "expected"), GATED)
def test_right_in_own_words_becomes_a_case_of_somebody_on_file(
    right: str, opening: str, answers: dict[str, str], expected: dict[str, object]
) -> None:
    chat = Chat(PlainFacts(known=KNOWN))
    chat.say(opening)
    first = chat.facts.now

    chat.fill(answers)
    chat.say("对 提交" if answers["ask_name"] == "李雷" else "yes")

    [opened] = chat.opened
    standing = {"rights": [right], "level": 2, "requester": "self", "papers": [], "paper_awaited": False}
    assert {name: opened.draft[name] for name in (*standing, *expected)} == standing | expected
    assert opened.received_at == first
    assert (chat.question, chat.talk.flow, chat.talk.lang) == (
        "after_done",
        "",
        "zh" if "李雷" in answers.values() else "en",
    )


def test_summary_shows_everything_with_the_contact_masked() -> None:
    chat = Chat(PlainFacts(known=KNOWN))
    chat.say("删除我的简历")

    chat.fill(ZH | {"ask_ground": "用不着了"})

    assert "li.lei@example.com" not in chat.heard[-1]
    for part in ("删除个人信息", "求职者", "范围：", "已经用不着了", "李雷", "l***@example.com", "我本人"):
        assert part in chat.heard[-1]
    assert chat.choices == ["confirm:submit", "confirm:narrow", "confirm:change", "confirm:cancel"]


def test_everything_in_the_first_message_is_not_asked_again() -> None:
    chat = Chat(PlainFacts(known=KNOWN))

    chat.say("我叫李雷，我是个人客户，想查阅我的个人信息，邮箱 li.lei@example.com")

    assert chat.question == "ask_otp"
    chat.say(chat.code)
    assert chat.question == "confirm"


def test_withdrawal_is_not_gated_by_identity() -> None:
    chat = Chat()
    chat.say("别再给我打推广电话了", "1", "推广电话全部停掉")

    chat.fill({"ask_group": "2", "ask_name": "跳过", "ask_phone": "13800001234", "ask_detail": "推广电话"})
    chat.say("提交")

    [opened] = chat.opened
    assert {name: opened.draft[name] for name in ("rights", "level", "contact", "paper_awaited")} == {
        "rights": ["withdraw"],
        "level": 0,
        "contact": "13800001234",
        "paper_awaited": False,
    }
    assert not chat.facts.codes


def test_withdrawal_may_be_made_without_any_name_or_number() -> None:
    chat = Chat()
    chat.tap("start:withdraw")

    chat.fill({"ask_group": "2", "ask_name": "1", "ask_phone": "跳过", "ask_detail": "全部"})
    chat.say("提交")

    assert (chat.opened[0].draft["name"], chat.opened[0].draft["contact"]) == ("", "")


def test_withdrawal_that_says_what_to_stop_is_not_asked_again() -> None:
    chat = Chat()

    chat.say("不想再收到你们的推销短信", "2", "不用")

    assert chat.question == "ask_phone"
    assert chat.talk.draft["detail"] == "不想再收到你们的推销短信"


def test_explanation_is_answered_at_once_and_staff_may_be_asked() -> None:
    chat = Chat()

    answered = chat.say("信息要存多久")
    assert "第 4 条" in answered
    chat.tap("start:explain")
    chat.say("提交")

    draft = chat.opened[0].draft
    assert (draft["rights"], draft["detail"], draft["name"]) == (["explain"], "信息要存多久", "")


def test_deletion_without_a_ground_goes_on_after_two_tries() -> None:
    chat = Chat(PlainFacts(known=KNOWN))
    chat.say("我就是想删", "个人客户")

    again = chat.say("反正就是这样")
    assert chat.question == "ask_ground"
    assert "用不着" in again
    chat.say("不知道怎么讲")

    assert chat.question == "ask_name"
    chat.fill(ZH)
    chat.say("提交")
    assert chat.opened[0].draft["grounds"] == []


@pytest.mark.parametrize("line", ["还是只要一份复印件吧", "进度", "信息要存多久"])
def test_other_wish_at_the_ground_is_not_taken_for_a_ground(line: str) -> None:
    chat = Chat()
    chat.say("我就是想删", "个人客户")

    chat.say(line)

    assert "ground_missed" not in chat.talk.draft


def test_wish_without_a_value_is_not_taken_for_the_detail() -> None:
    chat = Chat()
    chat.say("我的信息有误", "2")

    chat.say("帮我换成新号码")
    assert chat.question == "ask_detail"
    chat.say("门牌是 1203")

    assert chat.talk.draft["detail"] == "帮我换成新号码\n门牌是 1203"


def test_data_can_be_narrowed_by_several_numbers() -> None:
    chat = Chat(PlainFacts(known=KNOWN))
    chat.say("想看看你们存了我哪些信息")
    chat.fill(ZH)

    chat.say("2", "2 3")

    assert chat.question == "confirm"
    assert chat.talk.draft["data"] == ["2.4(1)", "2.4(2)"]


def test_second_page_of_rights_and_back_to_the_first() -> None:
    chat = Chat()
    chat.say("你好", "5")
    assert chat.choices[0] == "ask_right:transfer"

    chat.say("返回常用选项")
    assert chat.choices[0] == "ask_right:access"
    chat.say("其他权利", "限制", "4")

    assert chat.talk.draft["rights"] == ["restrict"]


def test_too_many_requests_today_says_so_and_opens_nothing() -> None:
    chat = Chat(PlainFacts(request_limit=0))

    answered = chat.say("想看看你们存了我哪些信息")

    assert "上限" in answered
    assert (chat.question, chat.talk.flow) == ("start", "")


@pytest.mark.parametrize(
    ("line", "slot", "value"),
    [
        ("不对，邮箱是 new@example.com", "contact", "new@example.com"),
        ("不对，我是求职者", "group", "2.5"),
        ("换成复制吧", "rights", ["copy"]),
    ],
)
def test_correction_at_the_summary_changes_that_slot_only(line: str, slot: str, value: object) -> None:
    chat = Chat(PlainFacts(known=KNOWN))
    chat.say("想看看你们存了我哪些信息")
    chat.fill(ZH)
    before = dict(chat.talk.draft)

    chat.say(line)

    assert chat.talk.draft[slot] == value
    untouched = {"rights", "group", "name", "contact"} - {slot}
    assert {name: chat.talk.draft.get(name) for name in untouched} == {name: before.get(name) for name in untouched}


def test_another_contact_at_the_summary_needs_another_code() -> None:
    chat = Chat(PlainFacts(known=KNOWN))
    chat.say("想看看你们存了我哪些信息")
    chat.fill(ZH)

    chat.say("不对，邮箱是 new@example.com")

    assert chat.question == "ask_otp"
    assert "level" not in chat.talk.draft


@pytest.mark.parametrize(
    ("slot", "question"),
    [
        ("rights", "ask_right"),
        ("group", "ask_group"),
        ("requester", "ask_requester"),
        ("name", "ask_name"),
        ("contact", "ask_email"),
    ],
)
def test_change_asks_for_the_chosen_slot_anew(slot: str, question: str) -> None:
    chat = Chat(PlainFacts(known=KNOWN))
    chat.say("想看看你们存了我哪些信息")
    chat.fill(ZH)
    chat.say("改一下")

    chat.tap(f"ask_change:{slot}")

    assert chat.question == question


def test_same_right_in_a_live_case_is_told_and_another_is_possible() -> None:
    chat = Chat(PlainFacts(known=KNOWN, held=[a_case()]))

    told = chat.say("想看看你们存了我哪些信息")
    assert chat.question == "ask_again"
    assert "GK-4T7X-2M9" in told
    chat.say("确实要另提一份")

    assert chat.question == "ask_group"


def test_account_that_is_pointed_at_is_not_asked_for_again() -> None:
    chat = Chat()
    chat.say("App账号给我注销", "就这个账号")
    assert chat.question == "ask_name"


def test_wish_said_once_more_is_no_group() -> None:
    chat = Chat()
    chat.say("别再打推销电话了 烦死了", "别再给我打了 听见没有")
    assert (chat.question, chat.draft.group) == ("ask_group", "")


@pytest.mark.parametrize("text", ["就是先别用 也别删", "资料先别用 但也不许删", "核清楚之前先不要用我的信息"])
def test_what_is_forbidden_is_not_asked_for(text: str) -> None:
    chat = Chat()
    chat.say(text)
    assert chat.draft.rights == ("restrict",)


def test_the_reason_in_ones_own_words_goes_to_staff_beside_the_ground() -> None:
    chat = Chat()
    chat.say("想删除资料", "个人客户", "房子卖了", "电梯也归新业主了", "吴敏", "没有", "不同意")
    assert chat.draft.reason == "房子卖了\n电梯也归新业主了"
    assert "您说的原因：房子卖了" in chat.heard[-1]
    chat.say("提交")
    assert "电梯也归新业主了" in str(chat.opened[0].draft["items"])


@pytest.mark.parametrize(
    "line",
    [
        *(
            "不为什么",
            "删就删还要理由？",
            "退货都不用理由",
            "辞职都不用理由",
            "我退会员也没人问我为什么",
            "我退订短信也不用理由啊",
        ),
        *("I don't have to give a reason when I cancel my paper", "nobody asked me why when I quit the gym"),
    ],
)
def test_grounds_are_explained_once_to_whoever_gives_none(line: str) -> None:
    chat = Chat()
    chat.say("想删信息", "求职者", line)
    assert (chat.question, chat.draft.ground_open) == ("ask_ground", False)
    chat.say(line)
    assert (chat.question, chat.draft.ground_open) == ("ask_name", True)


def test_to_ask_why_a_reason_is_needed_ends_no_form() -> None:
    chat = Chat()
    chat.say("想删信息", "求职者", "还要理由？我退报纸都不用理由")
    assert (chat.question, chat.draft.rights, chat.draft.grounds) == ("ask_ground", ("delete",), ())


@pytest.mark.parametrize(
    "line",
    [
        "没啥理由就是想删",
        "没有理由，就是要删",
        "没什么理由，单纯想删",
        "冇咩理由，就係想刪",
        "没什么原因反正不想留了 没理由",
        "no reason, i just want it gone",
    ],
)
def test_whoever_just_wants_it_leaves_the_ground_to_staff(line: str) -> None:
    chat = Chat()
    chat.say("想删信息", "求职者", line)
    assert (chat.question, chat.draft.ground_open) == ("ask_name", True)


@pytest.mark.parametrize(
    "line",
    [
        "换了别家电梯，跟你们没关系了",
        "早就不是你们客户了",
        "關係早斷了，換了別家維保",
        "房子卖了，身份也变了",
        "换工作了 跟你们没关系",
    ],
)
def test_a_reason_that_speaks_of_the_relation_is_the_reason(line: str) -> None:
    chat = Chat()
    chat.say("删除我的信息", "2", line)
    assert (chat.question, chat.draft.group, chat.draft.reason) == ("ask_name", "2.4", line)


def test_a_relation_chosen_wrong_is_asked_again_where_the_reason_is_asked() -> None:
    chat = Chat()
    chat.say("删除我的信息", "2", "关系选错了")
    assert chat.question == "ask_group"


@pytest.mark.parametrize(
    ("line", "grounds"),
    [
        ("理由不对，是你们乱用我信息", ("8.3(4)",)),
        ("理由选错了，我不同意你们用了", ("8.3(3)",)),
        ("原因改成房子卖了，用不着了", ("8.3(1)",)),
        ("the reason is wrong, I no longer consent", ("8.3(3)",)),
    ],
)
def test_a_reason_put_right_in_one_line_is_not_asked_again(line: str, grounds: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say("删除我的信息", "2", "5", "李雷", line)
    assert (chat.question, chat.draft.grounds) == ("ask_phone" if chat.facts.settings.sms else "ask_email", grounds)


@pytest.mark.parametrize(
    "line",
    [
        "麻烦补充一下我的邮箱 wang@abc.com，我是个人客户",
        "我电话换了，你们还打老号码，更新一下：13611112222。我叫郑洁，家里装的你们电梯",
        "你们APP账号帮我注销掉，不用了，手机号15011112222",
        "帮我注销账号，账号wang88",
        "please update my email to wang@abc.com, I am a customer",
    ],
)
def test_a_value_told_with_the_wish_is_not_asked_for(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.detail == line
    assert chat.question != "ask_detail"


def test_a_bare_name_is_no_detail_unless_the_name_is_to_be_corrected() -> None:
    chat = Chat()
    chat.say("补充我的邮箱", "客户", "王丽")
    assert (chat.question, chat.draft.name, chat.draft.detail) == ("ask_detail", "王丽", "")
    chat = Chat()
    chat.say("我名字写错了", "客户", "王丽")
    assert (chat.draft.name, chat.draft.detail) == ("", "我名字写错了\n王丽")


def test_a_bare_name_beside_a_number_is_the_speakers() -> None:
    chat = Chat()
    chat.say("我家地址填错了，应该是幸福路28号3单元502，不是3单元205。王建国 13766668888")
    assert chat.draft.name == "王建国"


def test_a_channel_that_is_named_stays_beside_the_use() -> None:
    chat = Chat()
    chat.say("别再给我打推销电话了")
    assert (chat.draft.uses, chat.draft.detail) == (("marketing",), "别再给我打推销电话了")


def test_a_use_that_is_to_stop_is_no_restriction_besides() -> None:
    chat = Chat()
    chat.say("停止用我的数据做推荐", "app用户", "跳过", "跳过")
    assert (chat.question, chat.draft.rights, chat.draft.uses) == ("confirm", ("withdraw",), ("profiling",))
