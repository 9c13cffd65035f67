"""Whoever is threatened or followed, whoever threatens us, and what is only tracked, parked or told of."""

from __future__ import annotations

import pytest

from dialogs.danger.harm import threatened, threatens
from dialogs.model import Emergency, Leak, Talk
from tests.talk import Chat, PlainFacts, a_case


@pytest.mark.parametrize(
    "text",
    [
        "我老公要杀了我 他拿到我地址了",
        "my husband wants to kill me, he got my address from you",
        "my ex-husband threatened to kill me",
        "我在车上 有人要杀我",
        "前男友在电梯里堵我",
        "前夫通过你们知道我地址，天天堵门，我害怕",
        "被人跟踪进电梯了 好怕",
        "someone is following me into the elevator, scared",
        "I am being followed",
        "有人拿着刀在电梯里",
    ],
)
def test_who_is_threatened_is_told_of_the_police(text: str) -> None:
    alone, in_a_form = Chat(), Chat()
    in_a_form.say("查信息", "2", "李雷", text)
    assert ("110" in alone.say(text).split("\n", maxsplit=1)[0], alone.effects) == (True, [Emergency(text)])
    assert in_a_form.effects == [Emergency(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The technician who was here yesterday is harassing me, he waits outside my house",
        "He has been harassing me since he fitted our lift and now he comes to my house every evening",
        "my ex husband found out where we live through your app, he is violent",
        "one of your workers told me he will smash my face",
        "a guy from your company sends me dirty messages and waits for me after work, i feel unsafe",
        "your fitter is blackmailing me with photos he took in my flat",
        "My boyfriend hits me, he reads my chats on your account",
        "your guy said he will beat me if i report him, remove my number from his phone",
        "you sent a man, he says he knows where my kids go to school",
        "你们的安装工给我发恐吓短信说要砍我",
        "装电梯的工人老在我家附近转，我一个人住很害怕",
        "你们业务员说再不签合同就弄死我",
        "我前男友在你们那上班，他又来我家门口堵我",
        "他刚又打我了，他用我的号登你们小程序查我地址",
        "你们的维修工偷拍我，还跟到我家",
        "昨天上门的师傅一直骚扰我，现在守在我家楼下",
    ],
)
def test_who_is_after_them_through_us_is_no_matter_of_a_lift(text: str) -> None:
    chat = Chat()
    said = chat.say(text)
    afraid = chat.say("im scared" if text.isascii() else "我好害怕")
    assert ("110" in said.split("\n", maxsplit=1)[0], "110" in afraid, chat.effects[0]) == (True, True, Emergency(text))
    assert not any(word in said.partition("\n\n")[2] + afraid for word in ("电梯", "lift", "dim the phone"))


@pytest.mark.parametrize(
    "text",
    [
        "你们泄露了我的信息，有人拿着我地址上门了，我害怕",
        "你们把我的资料卖了，有陌生男人找到我家来了",
        "有陌生人拿着我的地址找上门来，我很害怕",
        "有个不认识的人知道我名字和住址，刚才敲我家门，吓死我了",
        "一定是你们泄漏的，有人凭我的地址摸上门了",
        "they leaked my data and a stranger came to my door with my address, I am scared",
        "some man turned up at my house, he had my name and address from your leak",
        "someone I don't know is banging on my front door and I am terrified",
    ],
)
def test_stranger_led_to_their_door_comes_before_the_leak(text: str) -> None:
    chat = Chat()
    said = chat.say(text)
    told = any(isinstance(effect, Emergency) for effect in chat.effects)
    assert ("110" in said.split("\n", maxsplit=1)[0], told, "不满意" in said) == (True, True, False)


@pytest.mark.parametrize(
    ("text", "news", "wish"),
    [
        ("your guy threatened to beat me. i want my number deleted from your system", "safe now", "deletion"),
        ("你们的师傅说要打死我。请把我的电话删掉", "没事了", "删除"),
    ],
)
def test_wish_told_beside_a_threat_is_begun_once_they_are_safe(text: str, news: str, wish: str) -> None:
    chat = Chat()
    said = chat.say(text)
    over = chat.say(news)
    assert (wish in said, wish in over, chat.draft.rights, chat.draft.alarm) == (True, True, ("delete",), "")


@pytest.mark.parametrize(
    "text",
    [
        "The technician is coming to my house tomorrow at 9",
        "The engineer knows where the lift is, he has our address",
        "I'm afraid your engineer has the wrong address",
        "your staff threatened to cancel my contract unless i pay",
        "my neighbour threatened to sue me, I want the records",
        "a man from your firm keeps messaging me with offers, please stop",
        "last year a worker threatened me, I want a copy of the report about it",
        "师傅知道我家地址，让他周三过来",
        "我怕你们的人找不到我家",
        "客服态度很差，还威胁说不给修",
        "我女儿在你们公司上班，她有我家地址",
        "邻居说你们的摄像头对着我家门口",
        "销售天天打电话骚扰我，他知道我家住哪",
        "担心有人拿我的信息来威胁我",
        "去年有个师傅威胁过我，我要当时的投诉记录",
        "你们是不是在跟踪我的位置",
        "我怀疑有人通过软件跟踪我",
        "有人的车堵我家门了",
        "邻居的杂物堵门",
        "快递员把东西堵在门口",
        "someone is following me on wechat",
        "my boss is going to kill me if I miss this",
        "再不办老婆要杀了我",
        "昨天有人要杀我",
        "梦见有人要杀我",
        "如果有人要杀我，你们会报警吗",
        "同事说会打我电话",
        "有人拿着我的地址上门推销",
        "你们派人拿着我的地址上门量尺寸",
        "会不会有人拿着我的地址上门",
        "怕有人拿着我的信息找上门",
        "有人上门装电梯，我没在家",
        "去年有人拿着我的地址上门过",
        "有人来我家修电梯，我的电话登错了",
        "someone came to our house to measure the lift, they had my address",
        "a man came to my door to sell things, he had my name",
        "your data may be leaked, who comes to my door then",
    ],
)
def test_what_is_tracked_parked_or_told_of_threatens_nobody(text: str) -> None:
    assert not threatened(text)


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("我要炸了你们公司", True),
        ("我要杀了你们", True),
        ("把你们公司烧了", True),
        ("i'm going to blow up your office", True),
        ("我要烧了你们的资料", False),
        ("我想杀杀你们的价", False),
        ("把你们那边有我的都砍掉", False),
        ("i want to kill your account", False),
    ],
)
def test_threat_to_us_reaches_colleagues_at_once(text: str, *, heard: bool) -> None:
    chat = Chat()
    said = chat.say(text)
    assert (threatens(text), "110" in said, Emergency(text) in chat.effects) == (heard, heard, heard)
    assert chat.draft.alarm == ""


def test_curse_of_whoever_waits_to_be_freed_goes_with_the_cry() -> None:
    chat = Chat()
    said = chat.say("我被困在电梯里了", "再不来我要杀了你们")
    assert ("平安了" in said, bool(chat.draft.alarm), chat.effects[-1]) == (True, True, Emergency("再不来我要杀了你们"))


@pytest.mark.parametrize("text", ["你们泄露了我的信息，我很害怕", "my data was leaked by you and I am scared"])
def test_who_is_afraid_for_a_leak_is_told_of_the_police_and_not_called_unsatisfied(text: str) -> None:
    chat = Chat(PlainFacts(held=[a_case()]), Talk(question="after_done"))
    said = chat.say(text)
    assert ("110" in said, "不满意" in said, Leak(text) in chat.effects) == (True, False, True)


@pytest.mark.parametrize("text", ["我老公又来打我了", "我爸又打我", "儿媳现在又打我", "前夫正在打我", "有人打我 5号楼"])
def test_beaten_by_family_is_danger(text: str) -> None:
    assert "110" in Chat().say(text)


@pytest.mark.parametrize(
    "text",
    [
        "我爸又打我电话了",
        "我妈刚打我手机",
        "妈妈又打我的座机",
        "师傅说打我登记的电话打不通 那个是老号 给我换成新的",
        "有人打我登记的手机号 说是你们的",
        "师傅说打我以前留的号码没人接",
        "他打我单位座机 我又不在",
    ],
)
def test_called_by_family_is_none(text: str) -> None:
    assert "110" not in Chat().say(text)


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("they've got a gun", True),
        ("有人拿着枪", True),
        ("一个男的手里有刀", True),
        ("我被打伤了", True),
        ("我被砍了一刀", True),
        ("我被他捅伤了", True),
        ("我挨打了", True),
        ("我让人打了", True),
        ("我被抢了", True),
        ("他拿棍子打我", True),
        ("他拿刀追我 你们监控能看到", True),
        ("邻居拿刀追我", True),
        ("I was attacked in the lift", True),
        ("someone stabbed me", True),
        ("i was beaten by my husband", True),
        ("I was attacked by a virus, my account was hacked", False),
        ("I was attacked by spam calls 13800001234", False),
        ("I've been attacked online 13800001234", False),
        ("I was attacked by your salesman on the phone", False),
        ("we were beaten by Otis", False),
        ("I was attacked in the comments", False),
        ("they have a gun show", False),
        ("he has a knife in his toolbox", False),
        ("he is a gun fan 13800001234", False),
        ("邻居拿刀装修", False),
        ("邻居说我拿刀", False),
        ("他拿刀修电梯", False),
        ("他拿刀不在了", False),
        ("看视频里他拿刀", False),
        ("我被公司踹了 13800001234", False),
        ("我被砍了 工资砍了", False),
        ("我被砍价砍了 13800001234", False),
        ("我让人打了电话", False),
    ],
)
def test_attack_at_this_moment_is_told_from_work_trade_and_words(text: str, *, heard: bool) -> None:
    assert threatened(text) is heard
