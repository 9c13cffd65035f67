"""Whose data a wish is about: somebody else's never go on the speaker's own verification, and one's own stay one's own.

Anybody may be named: a partner, a friend, in-laws, an employer, a child grown up or little, a tenant, who lived there
before; ill, abroad or in custody.
"""

from __future__ import annotations

import pytest

from bot.texts import render
from dialogs.told.asked_for import asked_for, in_own_file, of_oneself, ones_own
from dialogs.told.mentions import ADULT, UNDER_14, UNDER_18, age_of, cannot_sign
from dialogs.told.other_people import own_part
from dialogs.told.whose_contact import theirs
from tests.talk import Chat

BOTH = render("people.one_each_own", "zh"), render("people.one_each_own", "en")
TAKEN_FOR_ANOTHER = render("wrong_person", "zh"), render("wrong_person", "en")


@pytest.mark.parametrize(
    "line",
    [
        "替我男朋友删一下信息",
        "我男朋友的简历在你们那，帮他撤了",
        "帮我女朋友查一下她的信息",
        "替我对象查查你们存了她啥",
        "我未婚妻的资料能导一份给我吗",
        "我朋友不会用微信，他想改电话13900002222",
        "我同学面试过，他想把简历删了",
        "室友投过简历，帮她撤掉",
        "帮同事小王查一下他的简历还在不在",
        "俺老丈人的信息你给删了呗",
        "我丈母娘的电话登记错了，帮她改成13900002222",
        "我表弟的资料帮忙删除一下",
        "帮我老板李雷查一下，他邮箱li.lei@example.com",
        "我们领导让我来把他的信息删掉",
        "我徒弟的焊工证信息不要了，帮他删",
        "老伴的手机号换了，给改成13900002222",
        "老爷子的信息想拷贝一份",
        "姥姥的电话你们存着呢吧，删了",
        "阿嬤的資料我想刪掉",
        "俺娘的手机号换了，你给改成13900002222",
        "家里老人的电话登记在你们那，要改成13900002222",
        "幫我女朋友查一下她嘅資料",
        "幫我男朋友刪除佢嘅資料",
        "我叫李雷，我妈叫王桂花，查她的",
        "李雷是我弟，他的资料删一下",
        "本人系李建国之子，父亲中风不能说话，想把他在你们这的信息拷一份",
        "母亲卧床，申请查阅其个人信息",
        "我是李雷的哥哥，他坐牢了，帮他查",
        "我老公昏迷了，他的资料我想复制一份",
        "他在看守所，我帮他查",
        "前业主的资料还在你们那，删掉",
        "我女友的信息查一下",
        "家母的联系方式需更正为13900002222",
        "俺当家的电话不用了，给抹了",
        "我家那口子的信息给我看看呗",
        "员工离职了，他的焊工证信息请删除",
        "我的房客留了电话，现在搬走了，删掉他的",
        "我堂客的号换了，改13900002222",
        "我老豆嘅電話改咗，13900002222",
        "the data of my tenant should be deleted, he moved out",
        "please delete my girlfriend's data",
        "My friend can't use WeChat, he wants his number changed to 13900002222",
        "check my partner's data please",
        "I'm Li Lei, my mother is Wang Guihua, delete hers",
        "my roommate applied with you, she wants her resume removed",
        "my father is in hospital and cannot sign, I want a copy of his data",
    ],
)
def test_somebody_elses_data_are_asked_for_in_their_name(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert (chat.draft.for_other, bool(chat.draft.rights)) == (True, True)


@pytest.mark.parametrize(
    "line",
    [
        "把我老婆的号码从紧急联系人里去掉，换成我弟的13900003333",
        "我的紧急联系人写的是我妈，她号码换了，改成13900002222",
        "我档案里我老婆的电话错了，改成13900002222",
        "你们登记的是我老公的手机号，改成我的13900002222",
        "我家留的是我爸的电话，换成我的13900002222",
        "家庭成员里我女儿的生日不对，应该是2010年5月1日",
        "推荐人填的我前老板，他的电话删掉",
        "我老公帮我登记的，我想查我的资料",
        "我男朋友让我把我的简历删了",
        "租客搬走了，电梯不用了，把我的资料删了吧",
        "把我的资料发给我老婆一份",
        "别把我的信息告诉我前妻",
        "我邻居把我电话留给你们了，删掉",
        "我朋友拿我的手机号登记的，把我的号删了",
        "我是李雷的紧急联系人，把我的电话删了",
        "老太婆我眼花，帮我查查我的信息",
        "师傅，帮我删一下我的信息",
        "老板帮我查一下信息",
        "朋友，帮我查下我的信息",
        "你们把我和我弟的电话弄混了，我的是13900002222，改一下",
        "我妈的手机没了，想看看你们存了我什么",
        "老娘要删! 你们那梯我早拆了 还留着我的电话干嘛",
        "我老公不在了以后我搬走了，把我自己的信息删了",
        "我和我老公都不住那了，把我的资料删了",
        "我是前业主，房子卖了，别再给我打电话",
        "帮老人家我看看我的信息",
        "我女儿学校要，给我一份我的资料",
        "我和老伴两个人住，用不着你们短信了，删我的号码",
        "我爱人已经删过了，现在删我的",
        "小伙子帮我删下我的号码",
        "我是公司的联系人，电话改成13900002222",
        "I'm the new owner, put my number 13900002222 instead of the old one",
        "用我老婆的微信给你发的，我叫李雷，查我的信息",
        "我把号借给朋友注册的，现在要注销我的账号",
        "change my emergency contact, my wife's number is now 13900002222",
        "my husband left for work, I want a copy of my file",
        "add my wife's mobile to my record",
        "send a copy of my data to my husband's email",
    ],
)
def test_ones_own_data_stay_ones_own(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert (chat.draft.requester, bool(chat.draft.rights)) == ("self", True)


@pytest.mark.parametrize(
    "line",
    [
        "帮我老公查一下快递到哪了",
        "帮我妈查一下，她要修电梯",
        "帮我女朋友查一下天气",
        "我朋友想买个电梯，多少钱",
        "我儿子想去你们那面试",
        "帮我同事问下你们招不招人",
        "我妈住院了，电梯坏了没法上楼",
        "我女婿在你们那上班",
    ],
)
def test_a_favour_for_somebody_that_is_no_matter_of_data_begins_nothing(line: str) -> None:
    chat = Chat()
    chat.say(line)
    assert chat.draft.rights == ()


@pytest.mark.parametrize(
    ("line", "age", "requester"),
    [
        ("我闺女二十五了，她的简历你们删了吧", ADULT, "agent"),
        ("我儿子三十了，他的简历删了吧", ADULT, "agent"),
        ("我女儿大学毕业了，她在你们那面试过，帮她删简历", ADULT, "agent"),
        ("儿子二十六，他的资料复制一份", ADULT, "agent"),
        ("my grown-up daughter's resume, please delete it", ADULT, "agent"),
        ("你们展会留了我女儿的电话，她16，把她的号码删了", UNDER_18, "guardian"),
        ("我孙女的照片删掉，她才4岁", UNDER_14, "guardian"),
        ("我孙子的照片你们公众号里有，不许用", "", "guardian"),
    ],
)
def test_grown_up_children_authorise_and_little_ones_have_guardians(line: str, age: str, requester: str) -> None:
    chat = Chat()
    chat.say(line)
    assert (age_of(line), chat.draft.requester) == (age, requester)


@pytest.mark.parametrize(
    ("line", "own"),
    [
        ("我和我爸的电话都改一下，我的13900002222，他的13900003333", "我和我爸的电话都改一下，我的13900002222"),
        (
            "我和老婆的手机号都要改，我的改成13900002222，她的改成13900003333",
            "我和老婆的手机号都要改，我的改成13900002222",
        ),
        ("我同我老婆嘅電話都要改", "我同我老婆嘅電話都要改"),
        ("俺和俺老伴的电话都换了，俺的13900002222，她的13900003333", "俺和俺老伴的电话都换了，俺的13900002222"),
        ("把我跟我女朋友的信息都删了", "把我跟我女朋友的信息都删了"),
        ("本人和配偶的信息都要查询", "本人和配偶的信息都要查询"),
        ("please update my number and my husband's number", "please update my number and my husband's number"),
        ("please delete me and my husband's data", "please delete me and my husband's data"),
    ],
)
def test_of_two_people_ones_own_comes_first_and_alone(line: str, own: str) -> None:
    chat = Chat()
    assert chat.say(line).startswith(BOTH)
    assert (chat.draft.requester, own_part(line)) == ("self", own)
    assert "13900003333" not in chat.draft.detail


@pytest.mark.parametrize(
    "line",
    [
        "前任业主的资料还在，总打给我，删掉",
        "前业主的电话你们老打到我这，删了吧",
        "这个号码是我刚买的，前一个人留的吧，别打了",
        "以前的租客用这个号登记的，现在你们老打给我",
        "你们一直打给前房东，可这个号现在是我的",
        "我新办的卡，你们老发前机主的短信给我",
        "原来那户的信息没清，总给我发短信",
        "老打电话找原来的房主，我是新搬来的，别打了",
        "呢個號碼係我新買嘅，之前嗰個人登記嘅，唔好再打",
        "I just bought this number, the previous owner left it with you, stop calling",
        "the last tenant's details are still there and you keep calling me, delete it",
    ],
)
def test_whoever_had_the_number_before_is_taken_off_it(line: str) -> None:
    chat = Chat()
    assert chat.say(line).startswith(TAKEN_FOR_ANOTHER)
    assert (chat.draft.rights, chat.draft.gated) == (("withdraw",), False)


@pytest.mark.parametrize(
    "line",
    [
        "我是业委会主任，要全体业主名单",
        "我是居委会的，要整栋楼住户名单",
        "麻烦给一份业主通讯录",
        "send me the list of all residents",
    ],
)
def test_a_list_of_everybody_goes_to_nobody(line: str) -> None:
    chat = Chat()
    said = chat.say(line)
    assert said.startswith((render("people.declined_many", "zh"), render("people.declined_many", "en")))


@pytest.mark.parametrize(
    "title",
    [
        "张大爷",
        "王阿姨",
        "我是刘大妈",
        "赵奶奶",
        "周大姐",
        "钱老板",
        "老张头",
        "李伯",
        "刘科长",
        "大家都叫我老李",
        "Mr Wang",
        "Uncle Li",
        "Grandpa Zhang",
    ],
)
def test_a_title_is_no_full_name_and_makes_nobody_an_agent(title: str) -> None:
    chat = Chat()
    chat.say("我想看看我的信息", "2", title)
    assert (chat.question, chat.draft.requester, chat.draft.name) == ("ask_name", "self", "")


@pytest.mark.parametrize("name", ["王大山", "张大业", "李奶娇", "陈生根", "吴师"])
def test_a_name_that_begins_like_a_title_is_one(name: str) -> None:
    chat = Chat()
    chat.say("我想看看我的信息", "2", name)
    assert chat.draft.name == name


def test_for_whom_it_is_may_be_told_where_the_name_is_asked_for() -> None:
    chat = Chat()
    chat.say("查我的信息", "2", "不是我，是我爸王建国")
    assert (chat.draft.requester, chat.draft.subject_name) == ("agent", "王建国")


@pytest.mark.parametrize(
    "lines",
    [
        ("查我的信息", "2", "其实是替我女朋友查的"),
        ("查我的信息", "2", "是给我老板办的"),
        ("查我的信息", "2", "李雷", "其实是帮我老板查的"),
        ("删除信息", "2", "1", "李雷", "不是删我的，是删我男朋友的"),
        ("show me my data", "customer", "it's for my girlfriend actually"),
    ],
)
def test_for_whom_it_is_may_be_told_late(lines: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say(*lines)
    assert chat.draft.for_other


@pytest.mark.parametrize(
    "lines",
    [
        ("替我女朋友查她的信息", "2", "算了，查我自己的"),
        ("查我的信息", "2", "李雷", "我老婆的手机号行吗"),
        ("查我的信息", "2", "我叫李雷，我女朋友帮我打字"),
        ("查我的信息", "2", "李雷", "验证码发我女朋友手机上"),
    ],
)
def test_others_spoken_of_in_ones_own_request_leave_it_ones_own(lines: tuple[str, ...]) -> None:
    chat = Chat()
    chat.say(*lines)
    assert chat.draft.requester == "self"


@pytest.mark.parametrize(
    ("text", "unable"),
    [
        ("我妈住院插管呢，签不了字", True),
        ("他坐牢了", True),
        ("我爸中风说不了话", True),
        ("手抖写不了字", True),
        ("my father is in a coma", True),
        ("he is in prison", True),
        ("他在外地上班", False),
        ("委托书还没写", False),
        ("他还没签名", False),
        ("我妈在医院上班", False),
    ],
)
def test_who_cannot_sign(text: str, unable: bool) -> None:
    assert cannot_sign(text) is unable


def test_who_cannot_sign_is_told_that_another_proof_is_agreed_on() -> None:
    chat = Chat()
    said = chat.say("我妈住院插管呢，签不了字，想改她的联系电话13900002222", "2")
    assert said.startswith(render("ask_proxy.unable", "zh"))
    assert render("ask_proxy.later_unable", "zh") in chat.say("还没有")


def test_that_somebody_cannot_sign_is_kept_for_staff() -> None:
    chat = Chat()
    chat.say("替我妈查她的信息", "2")
    assert chat.question == "ask_proxy"
    assert render("ask_proxy.later_unable", "zh") in chat.say("她瘫痪了，写不了字")
    assert (chat.draft.proxy_told, chat.draft.detail) == (True, "她瘫痪了，写不了字")


def test_a_child_on_film_is_spoken_of_as_one_and_stays_the_one_asked_for() -> None:
    chat = Chat()
    said = chat.say("我小孩的脸被你们门禁录了，他才5岁")
    assert said.startswith(render("aside.filmed_under14", "zh"))
    chat.say("3")
    assert (chat.draft.rights, chat.draft.requester, chat.draft.age) == (("delete",), "guardian", UNDER_14)


def test_choices_for_a_child_say_so_and_let_the_calls_stop() -> None:
    chat = Chat()
    said = chat.say("不是我，是我女儿，她在你们展会留了电话，老有人骚扰她，她才16")
    assert said.startswith(render("lost.which_child", "zh"))
    assert render("theirs.withdraw", "zh") in said
    chat.say("1")
    assert (chat.draft.rights, chat.draft.requester, chat.draft.age) == (("withdraw",), "guardian", UNDER_18)


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("我是王芳，李雷是我先生，他的邮箱li.lei@example.com，帮他看看", True),
        ("my husband's email is li@example.com, I am Fang", True),
        ("我叫王芳，我的手机13800001111，他的手机13900002222", False),
        ("我老婆叫韩梅，我的电话13800001111", False),
    ],
)
def test_whose_contact_stands_right_before_it(text: str, another: bool) -> None:
    assert theirs(text) is another


@pytest.mark.parametrize(
    ("text", "as_whom"),
    [
        ("替我婆婆删一下她留的电话", "agent"),
        ("我孩子的照片删掉", "guardian"),
        ("我老公的资料查一下", "unsure"),
        ("我的资料查一下", ""),
        ("我弟要给我那台梯办过户 要用我留在你们那的个人信息 给我来一份", ""),
        ("我就替邻居收了一回你们的配件 留了电话 删了我的号", ""),
        ("给我爸办葬礼那几天 录过你们门禁 我的脸删掉", ""),
        ("We bought the lift for my mother-in-law, but it's me you keep ringing", ""),
    ],
)
def test_as_whom_the_words_ask(text: str, as_whom: str) -> None:
    assert asked_for(text) == as_whom


def test_what_ones_own_file_says_of_others_is_ones_own() -> None:
    assert in_own_file("证明人的电话错了，他换号了")
    assert not in_own_file("替我妈改她的紧急联系人")
    assert ones_own("我妈走了，把我自己的信息删了")
    assert not ones_own("我妈走了，把她的信息删了")


def test_a_wish_for_another_is_read_as_they_would_say_it() -> None:
    assert of_oneself("我室友投过简历，帮她撤掉") == "我投过简历，帮我撤掉"
    assert of_oneself("帮我老板李雷查一下") == "帮我查一下"
    assert of_oneself("my friend wants his number changed") == "i wants my number changed"


def test_of_who_cannot_sign_no_signature_is_asked_for_with_the_consent() -> None:
    chat = Chat()
    chat.say("我哥坐牢了，帮他查一下信息", "2", "还没有", "我叫李云，我哥叫李雷", "li.yun@example.com")
    assert render("paper.unable", "zh") in chat.say(chat.code)
