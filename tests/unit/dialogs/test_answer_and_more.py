"""A line that holds the answer and something else: both count, and nothing that was said is asked for again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.effects import SendCode
from dialogs.form.beside import contact_said
from dialogs.told.of_oneself import name_aside
from dialogs.understanding import parse
from tests.talk import SETTINGS, Chat, PlainFacts

CODE = "the code"
COPY = "查一下你们有我哪些信息，我买过你们的电梯"
MOVE = "把我的资料转给另一家公司，我买过你们的电梯"


def told(*lines: str) -> Chat:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True), known={("李雷", "phone", "13800001234"): "C-1"}))
    for line in lines:
        chat.say(line.replace(CODE, chat.code) if CODE in line else line)
    return chat


@pytest.mark.parametrize(
    ("text", "receiver", "name", "contact"),
    [
        ("永大电梯，我叫潘建华", "永大电梯", "潘建华", ""),
        ("我叫赵晓东，转给日升电梯", "日升电梯", "赵晓东", ""),
        ("Otis China, my name is Peter Novak", "Otis China", "Peter Novak", ""),
        ("富士达 我手机是15988880123", "富士达", "", "15988880123"),
        ("日升电梯，我邮箱zx@example.com", "日升电梯", "", "zx@example.com"),
    ],
)
def test_who_asks_beside_the_receiver(text: str, receiver: str, name: str, contact: str) -> None:
    chat = told(MOVE, text)
    assert receiver in chat.draft.receiver
    assert (chat.draft.name, chat.draft.contact) == (name, contact)
    assert chat.question == ("ask_phone" if name else "ask_name")


@pytest.mark.parametrize("text", ["日升电梯 联系人张三 电话13511220099", "日升电梯，他们电话是13511220099"])
def test_the_receivers_number_takes_no_code(text: str) -> None:
    assert told(MOVE, text).draft.contact == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("13867220011 还有名字写错了 是王丽 美丽的丽", "王丽"),
        ("名字打错了 应该是李磊 电话13867220011", "李磊"),
        ("13867220011，另外姓名改成李磊", "李磊"),
        ("号码13867220011 对了我不叫李雷 我叫李垒", "李垒"),
        ("13867220011, oh and my name is spelled Karin Holt with an i", "Karin Holt"),
        ("13867220011 and please change my name to Lei Li", "Lei Li"),
        ("13867220011 名字没错吧", "李雷"),
        ("13867220011 我爱人叫王丽", "李雷"),
        ("13867220011，要是打不通就算了", "李雷"),
    ],
)
def test_a_name_put_right_beside_the_number(text: str, name: str) -> None:
    chat = told(COPY, "李雷", text)
    assert (chat.question, chat.draft.name, chat.draft.contact) == ("ask_otp", name, "13867220011")
    assert sum(isinstance(effect, SendCode) for effect in chat.effects) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{CODE} 对了我名字打错了 应该是陈莉莉", "陈莉莉"),
        (f"名字填错了应该是李蕾 验证码{CODE}", "李蕾"),
        (f"{CODE} and my name should be Lily Brown", "Lily Brown"),
        (f"【样例】您的验证码是{CODE}，10分钟内有效，请勿告诉他人", "李雷"),
        (f"您的验证码为{CODE}，请于10分钟内填写，客服400-820-0000", "李雷"),
        (f"Your code is {CODE}, valid for 10 minutes", "李雷"),
        (f"{CODE} is your verification code. Don't share it. Expires in 10 min", "李雷"),
    ],
)
def test_the_code_and_what_stands_around_it(text: str, name: str) -> None:
    chat = told(COPY, "李雷", "13800001234", text)
    on_file = name == "李雷"  # the code proves the contact together with the name that stands in its own line
    assert (chat.draft.proven, chat.draft.name, chat.draft.level) == (True, name, 2 if on_file else 1)
    assert chat.question == ("confirm" if on_file else "id_consent")


@pytest.mark.parametrize("text", ["999999 名字错了 应该是陈莉莉", "验证码999999，对了我叫陈莉莉"])
def test_a_wrong_code_proves_no_other_name(text: str) -> None:
    chat = told(COPY, "李雷", "13800001234", text)
    assert (chat.question, chat.draft.proven, chat.draft.code_tries) == ("ask_otp", False, 1)
    assert sum(isinstance(effect, SendCode) for effect in chat.effects) == 1


def test_a_wrong_code_beside_figures_is_none() -> None:
    chat = told(COPY, "李雷", "13800001234", "您的验证码是999999，10分钟内有效")
    assert (chat.question, chat.draft.proven) == ("ask_otp", False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("My name's Tom Becker, will this take long?", "Tom Becker"),
        ("Sarah Whitfield - do you need my Chinese name too?", "Sarah Whitfield"),
        ("Tom Becker and I'm actually a job applicant, not a customer", "Tom Becker"),
        ("登记的时候是王秀兰 大家叫我兰姐", "王秀兰"),
    ],
)
def test_a_name_and_more(text: str, name: str) -> None:
    chat = told(COPY, text)
    assert (chat.question, chat.draft.name) == ("ask_phone", name)


def test_a_name_and_another_reason() -> None:
    chat = told("删除我的个人信息，我买过你们的电梯，用不着了", "慕容雪儿 对了理由改一下 不是用不着 是我撤回同意")
    assert (chat.draft.name, chat.draft.grounds, chat.draft.rights) == ("慕容雪儿", ("8.3(3)",), ("delete",))


@pytest.mark.parametrize("text", ["你们客服王丽答应过我", "Anna Schmidt is my wife", "李雷和韩梅梅"])
def test_another_name_in_the_line_is_nobodys_own(text: str) -> None:
    assert told(COPY, text).draft.name == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("330502199001011236 还有名字不对 我叫林婉清", "林婉清"),
        ("330502199001011236 姓名改一下 李磊", "李磊"),
    ],
)
def test_a_name_put_right_beside_the_number_of_a_paper(text: str, name: str) -> None:
    chat = told(COPY, "李明", "没有", "同意", text)
    assert (chat.question, chat.draft.name, chat.draft.rights) == ("confirm", name, ("access",))
    assert chat.draft.papers


def test_a_contact_put_right_beside_a_refusal() -> None:
    chat = told(COPY, "李明", "13800001234", CODE, "不同意 另外手机号写错了 是13957206688")
    assert (chat.question, chat.draft.consent, chat.draft.contact) == ("ask_otp", "refused", "13957206688")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("都对 就是名字不对 是婉转的婉 林婉清", "林婉清"),
        ("提交吧 名字改成陈莉莉", "陈莉莉"),
        ("change the name to Karen Holt", "Karen Holt"),
        ("name should read Lily Brown", "Lily Brown"),
    ],
)
def test_a_name_put_right_at_the_card(text: str, name: str) -> None:
    chat = told(COPY, "李雷", "13800001234", CODE, text)
    assert (chat.question, chat.draft.name, chat.draft.proven) == ("id_consent", name, True)
    assert not chat.opened


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("我叫陈晓燕春晓的晓燕子的燕", "陈晓燕"),
        ("弓长张 单名一个伟", "张伟"),
        ("何必。姓何名必", "何必"),
        ("免贵姓沈 单名一个悦字", "沈悦"),
        ("我姓欧阳 单名一个锋", "欧阳锋"),
        ("我名叫邹桂花今年七十三了", "邹桂花"),
        ("合同上写的陈丽丽 你们师傅都叫我Lily", "陈丽丽"),
        ("my passport says Elizabeth Anne Moore but everyone says Liz", "Elizabeth Anne Moore"),
        ("大家都叫我王丽", "王丽"),
        ("我叫王住平", "王住平"),
    ],
)
def test_names_as_people_tell_them(text: str, name: str) -> None:
    assert parse("name", text).value == name


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("晚点发你", "aside.pause"),
        ("我手机号记不住了 等我看下", "aside.pause"),
        ("我老公的号行不行 当时他办的", "ask_contact.yours"),
        ("微信绑的那个", "ask_contact.in_full"),
        ("same one as my wechat", "ask_contact.in_full"),
        ("发验证码收不收费", "procedure.cost"),
    ],
)
def test_no_number_yet(text: str, said: str) -> None:
    chat = told(COPY, "李雷", text)
    assert chat.question == "ask_phone"
    assert said in repr(chat.turn)


def test_neither_phone_nor_mail_is_the_road_by_document() -> None:
    assert told(COPY, "李雷", "我七十多了 没手机 也没邮箱").question == "id_consent"


@pytest.mark.parametrize("text", ["李雷啊 刚不是说了", "你们不是有吗", "维修电梯收不收费"])
def test_a_no_within_a_line_refuses_no_number(text: str) -> None:
    assert told(COPY, "李雷", text).question == "ask_phone"


@pytest.mark.parametrize(
    "lines", [("李雷", "13800001234 再帮我复制一份"), ("李雷", "13800001234", f"{CODE} 再给我一份复制件")]
)
def test_another_right_beside_an_answer(lines: tuple[str, ...]) -> None:
    assert told(COPY, *lines).draft.rights == ("access", "copy")


@pytest.mark.parametrize(
    ("text", "name", "subject"),
    [
        ("13800001234 我妈名字写错了 是王秀芬", "李雷", "王秀芬"),
        ("13800001234 名字写错了 是李磊", "李磊", "王秀英"),
    ],
)
def test_of_two_names_the_one_that_is_meant(text: str, name: str, subject: str) -> None:
    chat = told("帮我妈查一下她的信息，她买过你们的电梯", "有", "李雷 我妈叫王秀英", text)
    assert (chat.question, chat.draft.name, chat.draft.subject_name) == ("ask_otp", name, subject)


def test_giving_up_where_a_number_is_asked_for_ends_the_form() -> None:
    assert told(COPY, "李雷", "太麻烦了 不弄了").question == "after_done"


@pytest.mark.parametrize(
    ("text", "question", "sent"),
    [
        ("chong fa", "ask_otp", 2),
        ("我老婆拿着手机呢 她下班回来我再填", "ask_otp", 1),
        ("手机在我儿子那", "ask_otp", 1),
        ("不验证了 用身份证行不", "id_consent", 1),
    ],
)
def test_no_code_yet(text: str, question: str, sent: int) -> None:
    chat = told(COPY, "李雷", "13800001234", text)
    assert (chat.question, chat.draft.requester) == (question, "self")
    assert sum(isinstance(effect, SendCode) for effect in chat.effects) == sent


def test_holding_back_a_name_is_told_why_it_is_needed() -> None:
    assert "ask_name.needed" in repr(told(COPY, "真名就不说了吧").turn)


@pytest.mark.parametrize(
    "text", ["我爸名字写错了 是王建国", "名字没错", "我的名字是不是写错了", "我叫你们删除", "他名字不对 应该是王建国"]
)
def test_no_clause_about_the_speakers_name(text: str) -> None:
    assert name_aside(text) is None


@pytest.mark.parametrize("text", ["我妈的电话是13600004444", "13600004444是谁的电话"])
def test_no_clause_about_the_speakers_contact(text: str) -> None:
    assert contact_said(text) == ""


@pytest.mark.parametrize(
    "line", ["111111 {code} 222222", "等了好久才到 111111 {code}", "是{code}，要不就是111111 我叫王丽"]
)
def test_of_several_numbers_none_is_the_code(line: str) -> None:
    """Else a list of numbers tries each of them, and none counts against the few tries that there are."""
    chat = told(COPY, "李雷", "13800001234")
    chat.say(line.format(code=chat.code))
    assert not chat.draft.proven


@pytest.mark.parametrize(
    "line",
    ["等了好久才到 {code}", "【样例】您的验证码是{code}，10分钟内有效，请勿告诉他人", "{code} 名字写错了 我叫王丽"],
)
def test_wrong_code_beside_words_is_a_try(line: str) -> None:
    chat = told(COPY, "李雷", "13800001234")
    chat.say(line.format(code="000000"))
    assert (chat.draft.proven, chat.draft.code_tries) == (False, 1)


@pytest.mark.parametrize(
    ("text", "name"),
    [("名字打反了 应该是张惠文", "张惠文"), ("oops, my name is Zhang Huiwen, I swapped two letters", "Zhang Huiwen")],
)
def test_a_slip_in_the_name_told_at_the_number(text: str, name: str) -> None:
    chat = told(COPY, "张文惠", text)
    assert (chat.question, chat.draft.name, chat.talk.misunderstood) == ("ask_phone", name, 0)


def test_how_a_price_was_made_is_explained_by_staff() -> None:
    chat = told("凭啥小程序给我报的保养价比隔壁老王高四百", "解释一下你们系统是怎么拿我的信息自动算出这个价的")
    assert (chat.question, chat.draft.rights) == ("confirm", ("explain",))


@pytest.mark.parametrize("text", ["改成15900003817 哦等下说错了 是15900003871", "13900000001 不对 13900000002"])
def test_the_last_of_two_values_counts(text: str) -> None:
    chat = told("我的手机号要改一下，求职者", text)
    assert (chat.question, text[-11:] in chat.draft.detail) == ("ask_name", True)


@pytest.mark.parametrize(
    "line",
    ["我自己叫张丽 电话13500008899", "我叫张丽 手机13500008899", "我是张丽，13500008899", "我本人张丽 电话13500008899"],
)
def test_who_asks_is_no_receiver(line: str) -> None:
    chat = told(MOVE, line)
    assert (chat.question, chat.draft.receiver) == ("ask_receiver", "")
    assert (chat.draft.name, chat.draft.contact) == ("张丽", "13500008899")


@pytest.mark.parametrize("line", ["不知道诶 这咋分的", "不懂 怎么分啊", "not sure, how do these differ?"])
def test_whoever_asks_how_the_groups_differ_is_put_in_none(line: str) -> None:
    chat = told("我要查阅我的个人信息", line)
    assert (chat.question, chat.draft.group) == ("ask_group", "")


@pytest.mark.parametrize("line", ["不知道 我是搞安装的", "我也说不清", "不清楚 算客户吧"])
def test_whoever_cannot_say_or_guesses_goes_on(line: str) -> None:
    assert told("我要查阅我的个人信息", line).question == "ask_name"


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("个人客户 家里用的 哦对 是名字登错了 应该是周婷", "周婷"),
        ("家里装了电梯 我名字登成周亭了 其实是周婷", "周婷"),
        ("客户 名字录错了 应该叫陈晓雁", "陈晓雁"),
    ],
)
def test_what_is_wrong_beside_how_they_know_us(line: str, value: str) -> None:
    chat = told("我要更正我的个人信息", line)
    assert (chat.question, chat.draft.group, chat.draft.name) == ("ask_name", "2.4", "")
    assert value in chat.draft.detail


@pytest.mark.parametrize("line", ["我是物业不是业主", "前面选错了 我是业主不是物业", "个人客户，我叫周婷"])
def test_how_they_know_us_corrects_nothing(line: str) -> None:
    assert told("我要更正我的个人信息", line).question == "ask_detail"


@pytest.mark.parametrize(
    "line",
    ["13800004321, and sorry, my name is Anna Keller with two n", "13800004321 and my name's Anna Keller, two n's"],
)
def test_a_name_with_its_letters_told_beside_a_number(line: str) -> None:
    begun = "I'm Ana Keller, I applied for a job with you and want a copy of my personal information"
    chat = told(begun, line)
    assert (chat.draft.name, chat.draft.contact) == ("Anna Keller", "13800004321")


@pytest.mark.parametrize(
    "text", ["15800006363 这个你们倒没录错 推销的天天打得进来", "15900004073 队长那个号可千万别打"]
)
def test_what_is_told_beside_the_number_changes_no_right(text: str) -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say("我名字错了 应该是周芸", "个人客户", "周芸", text)
    assert (chat.question, chat.draft.rights, chat.draft.contact) == ("ask_otp", ("correct",), text[:11])


@pytest.mark.parametrize("text", ["13800001234 顺便别再发广告了", "13800001234 广告也帮我退订了"])
def test_what_is_asked_for_beside_the_number_joins(text: str) -> None:
    chat = Chat(PlainFacts(settings=replace(SETTINGS, sms=True)))
    chat.say("我名字错了 应该是周芸", "个人客户", "周芸", text)
    assert {*chat.draft.rights} == {"correct", "withdraw"}


def test_no_tie_to_a_shop_is_no_word_on_the_group() -> None:
    chat = Chat()
    chat.say("把我的信息删了", "以前家里装过你们一台 自己住的 跟水果店没关系")
    assert chat.draft.group == "2.4"
