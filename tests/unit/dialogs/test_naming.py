"""Names among other words, and whose they are."""

from __future__ import annotations

import pytest

from dialogs.told.death import bereaved
from dialogs.told.naming import Named, full_name, kin_name, named_by_role, put_right
from tests.stages import at
from tests.talk import Chat


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("佟爷 哈哈 佟大有", "佟大有"),
        ("叫我小李 李建国", "李建国"),
        ("那好吧 薛玉兰 不是他的 是我的", "薛玉兰"),
        ("逗你玩儿呢 牛春雷", "牛春雷"),
        ("啊发错了 连晓彤", "连晓彤"),
        ("江涛 江水的江 涛声的涛", "江涛"),
        ("mei you zhong wen shu ru fa.. Guan Xiaofei", "Guan Xiaofei"),
        ("我不想说 太麻烦", ""),
        ("好吧 好吧", ""),
        ("行 算了", ""),
    ],
)
def test_full_name_among_other_words(text: str, name: str) -> None:
    assert full_name(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("佟爷 哈哈 佟大有", "佟大有"),
        ("那好吧 薛玉兰 不是他的 是我的", "薛玉兰"),
        ("江涛 江水的江 涛声的涛", "江涛"),
        ("欧阳明", "欧阳明"),
    ],
)
def test_name_asked_for_is_the_full_one(text: str, name: str) -> None:
    chat = Chat()
    chat.say("看看你们存的我的信息", "2", text)
    assert chat.draft.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("我儿子苗小禾在你们那个小程序注册的", "苗小禾"),
        ("我男人贺建平 今年三月走了", "贺建平"),
        ("我爸叫许国栋，去年过世", "许国栋"),
        ("我女儿张敏的账号", "张敏"),
        ("我老公欧阳明 去年走了", "欧阳明"),
        ("我妈马上退休", ""),
        ("我儿子今年13岁", ""),
        ("我爸于去年走了", ""),
    ],
)
def test_name_of_kin(text: str, name: str) -> None:
    assert kin_name(text) == name


@pytest.mark.parametrize(
    ("text", "died"),
    [
        ("我男人贺建平 今年三月走了", True),
        ("我爸去年过世了", True),
        ("我妈没了", True),
        ("我老伴上个月突然走了", True),
        ("奶奶不在了", True),
        ("my husband passed away", True),
        ("我老公去年从你们公司走了", False),
        ("我妈的手机号没了", False),
        ("我爱人上个月走了 不干了", False),
        ("我老公不在家", False),
    ],
)
def test_kin_who_has_died(text: str, *, died: bool) -> None:
    assert bereaved(text) is died


def test_child_named_at_first_is_not_taken_for_the_parent() -> None:
    chat = Chat()
    chat.say("我儿子苗小禾才13岁 用过你们小程序 现在我不同意了 把他的信息全删掉", "有")
    told = chat.say("苗小禾")
    chat.say("我叫苗秀英")
    assert ("记下" in told, chat.draft.name, chat.draft.subject_name) == (True, "苗秀英", "苗小禾")


def test_names_given_the_wrong_way_round_are_put_right() -> None:
    chat = Chat()
    chat.say(
        "我孩子才12岁 把他的信息删了", "4", "我不同意了", "有", "苗小禾", "你问我的名字啊？我叫苗秀英 苗小禾是孩子"
    )
    assert (chat.draft.name, chat.draft.subject_name) == ("苗秀英", "苗小禾")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("本人韩旭 委托人冯建军", Named("韩旭", "冯建军")),
        ("我 俞红 俞伯牙的俞 儿子徐子轩", Named("俞红", "徐子轩")),
        ("我吴晓霞 口天吴 师傅叫马宝林", Named("吴晓霞", "马宝林")),
        ("她叫赵丽，我叫钱芳", Named("钱芳", "赵丽")),
        ("許靜 我爸叫許國棟", Named("", "許國棟", ("許靜",))),
        ("严斌 严格的严 我爸严德福", Named("", "严德福", ("严斌",))),
        ("羅婉儀 四維羅 我先生叫何志強", Named("", "何志強", ("羅婉儀",))),
        ("邱岚 山风岚", Named("", "", ("邱岚",))),
        ("仇海 念qiú", Named("", "", ("仇海",))),
        ("Ada Kwok, client is Gao Feng", Named("", "Gao Feng", ("Ada Kwok",))),
        ("Mine is Grace Lin. His is Peter Hsu", Named("Grace Lin", "Peter Hsu")),
        ("my name is Anna Lee and my son is Tom Lee", Named("Anna Lee", "Tom Lee")),
        ("阿不都·卡德尔", Named("", "", ("阿不都·卡德尔",))),
        ("等一下 先去接娃", Named()),
        ("我爸周建国,我是女儿周敏", Named("周敏", "周建国")),
        ("我叫许燕孩子叫许子涵", Named("许燕", "许子涵")),
        ("我叫李梅女儿是王小明", Named("李梅", "王小明")),
        ("我是孙子涵", Named("孙子涵")),
        ("钱师傅", Named()),
        ("老王", Named()),
    ],
)
def test_names_are_told_apart_by_whose_they_are(text: str, named: Named) -> None:
    assert named_by_role(text) == named


@pytest.mark.parametrize("name", ["唐伟", "方媛", "谢天"])
def test_name_that_sounds_like_a_word_is_a_name_where_one_is_asked_for(name: str) -> None:
    chat = Chat()
    chat.say("查一下你们存了我啥", "2", name)
    assert (chat.draft.name, chat.question) == (name, "ask_email")


@pytest.mark.parametrize(
    ("text", "own", "other"),
    [
        ("名字写错了 是章文彬 彬彬有礼的彬", "章文彬", ""),
        ("等一下 名字打错了 应该是章文宾", "章文宾", ""),
    ],
)
def test_name_put_right_under_the_summary_needs_no_question(text: str, own: str, other: str) -> None:
    chat = Chat()
    chat.say("查一下你们存了我啥", "2", "章文兵", "li.lei@example.com", "稍后")
    chat.say(text)
    assert (chat.draft.name, chat.draft.subject_name, chat.question == "ask_name") == (own, other, False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("名字是错的，叫李雷", "李雷"),
        ("你们登记的名字错了 应该是李雷", "李雷"),
        ("姓名有误 应为李雷", "李雷"),
        ("My name is wrong, it should be Li Lei", "Li Lei"),
        ("我妈的名字错了 应该是李梅", ""),
        ("名字错了，叫你们经理来", ""),
        ("名字是错的", ""),
    ],
)
def test_name_put_right_is_the_speakers(text: str, name: str) -> None:
    assert put_right(text) == name


@pytest.mark.parametrize("question", ["ask_group", "ask_ground", "ask_name"])
@pytest.mark.parametrize("text", ["名字是错的，叫李雷", "你们登记的名字错了 应该是李雷"])
def test_name_put_right_before_it_is_asked_is_kept(question: str, text: str) -> None:
    chat = at(question)
    chat.say(text)
    after = "ask_email" if question == "ask_name" else question
    assert (chat.draft.name, chat.question) == ("李雷", after)
