"""A yes that hands in or consents, and something beside it that takes nothing back: the yes counts, the rest is
answered or goes along; what doubts, limits or changes anything holds it back."""

from __future__ import annotations

import pytest

from dialogs.model import Emergency, OpenCase
from tests.stages import at


@pytest.mark.parametrize(
    "text",
    [
        "嗯 提交 大概几天有信", "dui 提交 大概几天有结果", "嗯嗯 提交吧 在哪看进度啊",
        "没错 交吧 会发短信通知我吗", "對 提交吧 幾時有回覆",
        "All correct, submit. Where can I see the progress?", "Looks good, send it in. Who will contact me?",
        "提交 之后几天有答复", "没错交了吧接下来是啥步骤啊", "行 报上去 后面还要我做啥",
        "都对 提交吧 寄的时候别寄公司",
        "All fine, pls submit. Anything else I need to do?", "没错 提交 我要不要记一下编号",
    ],
)  # fmt: skip
def test_a_yes_counts_beside_a_question_of_how_it_goes_on(text: str) -> None:
    chat = at("confirm")

    chat.say(text)

    assert (chat.question, len(chat.opened)) == ("after_done", 1)


@pytest.mark.parametrize(
    ("text", "answered"), [("提交 还要我干啥不", "没说就不用"), ("submit. do you work at weekends?", "09:00-17:00")]
)
def test_what_the_receipt_does_not_tell_is_answered(text: str, answered: str) -> None:
    chat = at("confirm")

    assert answered in chat.say(text)
    assert chat.opened


def test_a_remark_goes_along_to_staff() -> None:
    chat = at("confirm")

    told = chat.say("都对 提交吧 寄的时候别寄公司")

    assert "记下" in told
    assert "寄的时候别寄公司" in str(chat.opened[0])


@pytest.mark.parametrize(
    "text",
    ["没错 交吧 去年你们那电梯困过我一回 现在没事了", "提交吧 以前被关过一次电梯", "提交 前年在你们电梯里被困过一次"],
)
def test_an_old_story_raises_no_alarm(text: str) -> None:
    chat = at("confirm")

    chat.say(text)

    assert not any(isinstance(effect, Emergency) for effect in chat.effects)
    assert chat.question == "after_done"


@pytest.mark.parametrize(
    "text", ["没错 交吧 电梯又停了 我困在里面", "没错 交吧 去年困过我 现在又困住了", "提交 我被困在电梯里喘不上气"]
)
def test_a_cry_beside_it_is_heard(text: str) -> None:
    chat = at("confirm")

    chat.say(text)

    assert chat.draft.alarm or any(isinstance(effect, Emergency) for effect in chat.effects)
    assert not any(isinstance(effect, OpenCase) for effect in chat.effects)


@pytest.mark.parametrize(
    "text",
    [
        "提交 会不会影响我保修",
        "可以提交？ 几天有结果",
        "submit? how long would that take",
        "等我问问老伴再提交 要几天",
        "不放心 提交 几天有结果",
        "提交 要收钱的话就不交",
        "名字错了 提交 几天有信",
        "提交 身份证那条去掉",
    ],
)
def test_what_doubts_or_changes_it_hands_nothing_in(text: str) -> None:
    chat = at("confirm")

    chat.say(text)

    assert not chat.opened


@pytest.mark.parametrize(
    "text",
    [
        "同意 怎么发", "同意 打进来要不要空格", "可以的同意谢谢啊姑娘那我啥时候能收到答复",
        "嗯同意 身份证没在身边 号码背得出就行吧",
        "I agree, do I just type it here?", "ok agree, do you check on weekends too",
    ],
)  # fmt: skip
def test_consent_counts_beside_a_question_of_how_it_goes_on(text: str) -> None:
    chat = at("id_consent")

    chat.say(text)

    assert (chat.draft.consent, chat.question) == ("agreed", "ask_id")


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("同意 你们谁看得到啊", "同事"), ("yes, who can see it?", "colleagues"), ("同意 会传到国外吗", ""),
        ("同意 会给派出所吗", ""), ("可以 会不会泄露啊", ""),
    ],
)  # fmt: skip
def test_who_else_hears_of_it_is_answered_before_the_consent(text: str, answered: str) -> None:
    chat = at("id_consent")

    told = chat.say(text)

    assert answered in told
    assert (chat.draft.consent, chat.question) == ("", "id_consent")


@pytest.mark.parametrize(
    "text",
    ["可以？ 存多久", "同意的话要存多久", "同意啦 如果用完真的会删的话", "可以吗 谁能看到", "ok, who can see it?"],
)
def test_half_a_consent_beside_a_question_stays_open(text: str) -> None:
    chat = at("id_consent")

    chat.say(text)

    assert (chat.draft.consent, chat.question) == ("", "id_consent")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("等一下哈 手机在楼下", "不急"),
        ("我去拿下手机", "不急"),
        ("one min, my phone is upstairs", "take your time"),
        ("短信只显示一半", "重发"),
        ("only got half the text, starts with 12 i think", "resend"),
    ],
)
def test_whoever_has_no_code_yet_hears_a_kind_word(text: str, told: str) -> None:
    chat = at("ask_otp")

    assert told in chat.say(text)
    assert chat.question == "ask_otp"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("almost right, my name should be Marta Kowalska, the rest is fine", "Marta Kowalska"),
        ("基本没错 名字应该是高小凤 其他没问题", "高小凤"),
    ],
)
def test_name_is_put_right_where_the_rest_is_right(text: str, name: str) -> None:
    chat = at("confirm")

    chat.say(text)

    assert (chat.draft.name, chat.opened) == (name, [])


@pytest.mark.parametrize(
    "line",
    [
        "提交，发票什么时候寄，算了", "提交吧，发票什么时候寄？我还没想好", "提交，多久有结果，还是先不交",
        "submit, no", "submit, is your office open Monday? don't submit yet", "提交，不给", "提交，这是我爸的",
        "submit, it's not me", "提交，我老婆不同意", "提交，我被逼的", "提交，没门", "submit. no way",
        "提交，我不是李雷", "提交，几天回复，邮箱可能不对", "提交，我替客户提交", "确认，不给",
        "提交，什么时候有结果，不急的话先别交",
    ],
)  # fmt: skip
def test_a_later_clause_takes_the_submission_back(line: str) -> None:
    chat = at("confirm")
    chat.say(line)
    assert not chat.opened


@pytest.mark.parametrize("line", ["提交，我想死", "I want to die, submit", "提交，喘不上气", "提交，着火了"])
def test_a_cry_beside_the_submission_is_one(line: str) -> None:
    chat = at("confirm")
    chat.say(line)
    assert (chat.opened, isinstance(chat.effects[-1], Emergency)) == ([], True)


@pytest.mark.parametrize(
    "line",
    [
        "可以，谁能看到？算了不给了", "同意，谁能看到？我老婆不同意", "可以，什么时候删？不删我不同意",
        "你同意，谁看？行", "律师说别给，谁能看到？行", "行，存多久？我还没想好",
        "sure, how long is it kept? actually no", "I agree, let me ask first",
        "I agree, is your office open on Monday? maybe later",
        "同意，发票什么时候寄！鬼才同意",
    ],
)  # fmt: skip
def test_nothing_is_consented_to_by_half_a_line(line: str) -> None:
    chat = at("id_consent")
    chat.say(line)
    assert chat.draft.consent != "agreed"


@pytest.mark.parametrize("line", ["提交，不用回电话", "没错，不用改", "提交，不用寄纸质的", "提交，不着急"])
def test_what_is_not_needed_keeps_nothing_back(line: str) -> None:
    chat = at("confirm")
    chat.say(line)
    assert len(chat.opened) == 1


@pytest.mark.parametrize("line", ["李雷，喘不上气", "我叫李雷，喘不上气，师傅什么时候来", "没意思活着，我叫李雷"])
def test_a_life_at_risk_is_heard_behind_a_name(line: str) -> None:
    chat = at("ask_name")
    chat.say(line)
    assert isinstance(chat.effects[-1], Emergency)


@pytest.mark.parametrize("line", ["li.lei@example.com，这个邮箱我不常看", "li.lei@example.com, I rarely check it"])
def test_how_a_mail_is_read_changes_no_right(line: str) -> None:
    chat = at("ask_email")
    chat.say(line)
    assert (chat.question, chat.draft.rights) == ("ask_otp", ("access",))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("confirm", "就是怕"), ("confirm", "对的 不提交"), ("confirm", "用我的合同核对可以吧"),
        ("id_consent", "就是怕"), ("id_consent", "部分同意"), ("id_consent", "同意 让我再想想"),
    ],
)  # fmt: skip
def test_what_is_held_back_by_its_words_binds_nobody(question: str, text: str) -> None:
    chat = at(question)

    chat.say(text)

    assert (chat.question, chat.opened) == (question, [])


def test_what_is_asked_again_is_asked_in_the_language_of_the_line() -> None:
    chat = at("id_consent")

    assert "agree" in chat.say("agree... actually no")
    assert chat.draft.consent == ""
