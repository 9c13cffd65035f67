"""What people say at a question: doubts, a rough yes, a consent beside another remark, giving up for today."""

from __future__ import annotations

import pytest

from bot.domain.cases import State
from dialogs.model import OpenCase, Settings
from dialogs.questions.counter_questions import asked_language
from dialogs.told.stated import stated_rights
from dialogs.understanding import understand
from tests.stages import at
from tests.talk import Chat, PlainFacts, a_case

SMS = Settings("400-000-0000", "09:00-17:00", sms=True)


@pytest.mark.parametrize(
    "text",
    [
        "你们问名字干啥 我被骗过 我先不说",
        "你先说你们是干什么的 谁能看见",
        "您先说这给谁看",
        "咋还要名字",
        "填这个有什么用",
        "会不会泄露出去",
        "安全吗",
        "who can see this",
    ],
)
@pytest.mark.parametrize("question", ["ask_name", "ask_email"])
def test_doubt_is_answered_and_the_question_stays(question: str, text: str) -> None:
    chat = at(question)
    rights, said = chat.draft.rights, chat.say(text)
    seen = "看得到" in said or "see it" in said
    assert (chat.question, chat.draft.rights, seen) == (question, rights, True)


@pytest.mark.parametrize(
    "text",
    ["赶紧交 别废话", "交吧", "齐活 交吧", "嗯 麻烦你了", "好 谢谢", "我看一下啊 没写错 对 交", "快提交上去吧"],
)
def test_rough_or_courteous_yes_submits(text: str) -> None:
    chat = at("confirm")
    chat.say(text)
    assert [type(effect) for effect in chat.effects][-1:] == [OpenCase]


@pytest.mark.parametrize("text", ["先别交", "不交", "谢谢", "怎么交", "怎么提交", "如何提交", "等我看完再交"])
def test_no_yes_at_all_submits_nothing(text: str) -> None:
    chat = at("confirm")
    chat.say(text)
    assert not [effect for effect in chat.effects if isinstance(effect, OpenCase)]


@pytest.mark.parametrize(
    "text",
    ["我发的那张截图不是身份证 别存啊 同意填号码就行", "同意 用我的", "那张别留 我同意打字发号码", "我愿意", "I agree"],
)
def test_consent_beside_another_remark_counts(text: str) -> None:
    chat = at("id_consent")
    rights = chat.draft.rights
    chat.say(text)
    assert (chat.draft.consent, chat.draft.rights) == ("agreed", rights)


@pytest.mark.parametrize("text", ["同意吗", "没同意过", "不太同意", "用我的行不", "小孩的不想给 用我的行不"])
def test_no_consent_is_read_into_other_words(text: str) -> None:
    chat = at("id_consent")
    rights = chat.draft.rights
    chat.say(text)
    assert (chat.draft.consent == "agreed", chat.draft.rights) == (False, rights)


@pytest.mark.parametrize(
    "text", ["手机号今天不改了 算了 以后再说", "先不改了 下次再说", "号码不换了 算了", "不弄了 改天吧"]
)
def test_not_today_ends_a_correction(text: str) -> None:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say("帮我把手机号改成13900004222", "4", "邢帅", text)
    assert (chat.question, chat.effects) == ("after_done", [])


def test_number_that_stays_ends_no_other_request() -> None:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say("看看你们存的我的信息", "2", "董飞", "手机号不改了 算了")
    assert (chat.question, chat.draft.rights) == ("ask_phone", ("access",))


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("ok. 我中文也可以 后面用中文吧 没关系", "chinese"),
        ("能用英文吗 我中文不好", "english"),
        ("接下来说中文就行 谢谢", "chinese"),
        ("sorry, my english is not good, please use chinese", "chinese"),
        ("用中文填的表错了", ""),
        ("我用英文名登记的", ""),
        ("没关系", ""),
    ],
)
def test_language_asked_for_among_courtesies(text: str, command: str) -> None:
    assert asked_language(text) == command


def test_language_asked_for_after_a_request_begins_nothing() -> None:
    chat = Chat(PlainFacts(held=[a_case(state=State.OPEN)]))
    chat.say("看看你们存的我的信息", "取消", "后面用英文吧")
    assert (chat.question, chat.talk.lang) == ("after_done", "en")


@pytest.mark.parametrize(
    ("text", "rights"),
    [
        ("当时他点的同意 我可没同意 现在我不同意了 全删掉", ("delete",)),
        ("我不同意了 都给我删了", ("delete",)),
        ("我不同意了 但是别删", ("withdraw",)),
        ("我撤回同意", ("withdraw",)),
    ],
)
def test_deletion_on_the_ground_of_a_consent_that_is_gone(text: str, rights: tuple[str, ...]) -> None:
    assert set(stated_rights(understand(text))) == set(rights)


@pytest.mark.parametrize("text", ["dui, ti jiao", "ni hao, wo yao cha xun wo de xin xi", "wo yao zhu xiao zhang hao!"])
def test_pinyin_is_answered_in_chinese_wherever_it_comes(text: str) -> None:
    chat = Chat()
    chat.say("I would like to see my data please", text)
    assert chat.talk.lang == "zh"


@pytest.mark.parametrize("text", ["hi, can you change me", "come on, take me home", "Guan Xiaofei"])
def test_english_made_of_syllables_is_no_pinyin(text: str) -> None:
    chat = Chat()
    chat.say("I would like to see my data please", "2", text)
    assert chat.talk.lang == "en"


def test_group_told_by_contrast_is_not_the_value_to_correct() -> None:
    chat = Chat()
    chat.say("登记的单位写错了 想改", "我是给你们干维保的外包 不是正式工")
    assert (chat.question, chat.draft.group, chat.draft.detail) == ("ask_detail", "2.3", "")


def test_character_spelt_out_at_the_end_is_kept_for_staff() -> None:
    chat = Chat(PlainFacts(settings=SMS))
    chat.say("登记的单位写错了 想改", "1", "从龙腾机电换成北方鸿升机电", "牛春雷", "没有", "同意", "稍后再交")
    chat.say("北方鸿升 鸿雁的鸿 不是红 对着没")
    assert (chat.question, chat.draft.detail.splitlines()) == (
        "confirm",
        ["登记的单位写错了 想改", "从龙腾机电换成北方鸿升机电", "北方鸿升 鸿雁的鸿 不是红 对着没"],
    )


def test_words_that_point_back_are_filled_from_what_was_said() -> None:
    chat = Chat()
    chat.say("我要注销我的小程序账号", "就是前面说的那个")
    assert (chat.question, chat.draft.detail) == ("ask_name", "我要注销我的小程序账号")


@pytest.mark.parametrize("text", ["先问下 删了要多久", "等等 这个收费吗"])
def test_announced_question_is_no_name(text: str) -> None:
    chat = at("ask_name")
    chat.say(text)
    assert (chat.question, chat.draft.name) == ("ask_name", "")


@pytest.mark.parametrize("question", ["id_consent", "confirm"])
@pytest.mark.parametrize("text", ["哩哩啦啦", "asdfgh", "囧囧"])
def test_nonsense_binds_nobody(question: str, text: str) -> None:
    chat = at(question)
    chat.say(text)
    assert (chat.question, chat.opened) == (question, [])


def test_wish_to_speak_english_is_met_in_english() -> None:
    chat = Chat()
    chat.say("Hi, can I do this in English?")
    assert (chat.talk.lang, chat.effects) == ("en", [])
