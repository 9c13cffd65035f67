"""What somebody has done to themselves, or is about to, told by the act and the place: no word says of dying.

«我从楼上跳下去了 再见», «吃了一整瓶药», «站在天台边上». Who says that they do not want to live is ``distress``.
"""

from __future__ import annotations

import re

from dialogs.understanding.patterns import regex

_WRIST = r"(?:我|自己|她|他)?的?[左右]?(?:手?腕|手?脉|动脉)"
_AMOUNT = (
    r"(?:一?整|大?半|好几|[一两几三四五六\d])(?:大|整)?[瓶盒板罐把]|(?:\d{2,}|[一两二三四五六七八九几]?[十百][几多]?|好几)[片粒颗]"
    r"|很多|好多|许多|大量|太多|过量|一?大?堆"
)
_DRUG = r"的?[^,，。\s吃喝吞]{0,4}(?<![中补草])药[片丸]?(?![店房膏企材品残])"
_TAKES = r"(?<![没别])(?:吃|吞|服|喝|咽)"
_HEIGHT = (
    r"(?:楼(?:上|顶)?|[\d一二三四五六七八九十]+[楼层]|天台|屋顶|房顶|阳台|窗(?:户|口|台|子)?(?:里|上)?|桥上?|高处|顶上)"
)
_DONE = regex(
    rf"割(?:了|开|破|断)*{_WRIST}了|割(?:了|开|断)+{_WRIST}|(?<!小心)(?<!小心把)(?:手?腕|手脉|动脉)(?:都|已经|也|给)*割(?:了|开|断)"
    r"|(?:服|喝|吃|吞)(?:毒|农药|百草枯|敌敌畏|毒药|洁厕[灵液])[^,，。]{0,2}了|(?:喝|吃|吞|服)了[^,，。]{0,3}(?:农药|百草枯|敌敌畏|毒药|老鼠药|洁厕[灵液])"
    rf"|{_TAKES}[了下]*(?:{_AMOUNT}|[\d一两几半]+[片粒颗])的?(?:安眠|镇静)药"
    rf"|[从由](?!轿厢)[^,，。;；梯车床]{{0,8}}{_HEIGHT}[^,，。;；梯没]{{0,4}}跳了?下[去来]?了"
    r"|我(?:已经|刚刚?|真的?|就|都)*(?:跳(?:楼|河|江|海|桥|轨)|上吊|服毒|自焚)了(?![吗么没嘛])"
    r"|\b(?:(?:cut|slit|slashed) (?:my|his|her) wrists?|(?:just|have|['’]ve|i) cut myself (?:on purpose|open)"
    r"|(?:took|taken|swallowed|overdosed on) (?:(?:too many|all (?:of )?(?:my|the|his|her)"
    r"|a (?:lot|whole bottle|bottle|handful) of|lots of|some) )?"
    r"(?:(?:sleeping )?(?:pills|tablets)(?! (?:for|against|this|every|with))|poison|pesticide)|overdosed"
    r"|(?:took|taken|swallowed) (?:all (?:of )?(?:my|the|his|her)|(?:a|the) whole (?:bottle|box|pack)"
    r"(?: of)?(?: my| the)?) (?:\w+ )?(?:meds|medicines?|medication|drugs)"
    r"|(?:drank|drunk|swallowed) (?:\w+ )?(?:bleach|poison|pesticide)"
    r"|(?:i|he|she|someone|somebody)(?: have| has|['’]ve)?(?: just)? jumped (?:off|from|out of) (?:(?:the|a|my|our) )?"
    r"(?:roof|bridge|building|window|balcony|\w+ floor))\b"
)
_THING = regex(r"(?:股票|基金|大盘|价格?|行情|显示|数字|[猫狗鸟])[^我他她人]{0,16}跳(?:楼|了?下[去来]?)?了")
"""What jumps is nobody."""
_TAKEN = regex(
    rf"{_TAKES}[了下完光]+(?:{_AMOUNT}){_DRUG}|(?:{_AMOUNT}){_DRUG}(?:我|全部?|都|已经|给)*{_TAKES}(?:了|下去?了|掉了|光了)"
    rf"|[把将][^,，。;；\s]{{0,6}}药[片丸]?(?:全部?|都|一口气|一次)+{_TAKES}(?:了|下去?了?|掉了|光了)|药[片丸]?(?:我|全部?|都|已经)*(?:吞|咽)(?:了|下去?了|光了)"
    r"|(?:刚刚?|[他她]|有人)(?:已经|就|都)*(?:跳(?:楼|河|江|海|桥|轨)|上吊|服毒|自焚)了(?![吗么没嘛])"
)
"""Too much of a medicine, somebody who has jumped: unless it is a cure, or was long ago."""
_OTHERWISE = regex(
    r"没[见]?好|不见好|没(?:什么)?(?:效|用)|不管用|医生[^,，。]{0,6}[开让]|[每天一]天|长期|一直(?:在|都)?吃|疗程"
    r"|去年|前年|上个?月|上周|以前|小时候|当年|[\d几两三四五六七八九十]年前|新闻|电影|电视|(?:价|股|业绩)[^,，。]{0,6}跳楼|跳楼(?:价|机|大?甩)"
)
_FAREWELL = r"(?:再见|再會|永别|别了|拜拜|来世|来生|下辈子|对不起|不用?找我|别找我|\b(?:good ?bye|bye|farewell)\b)"
_TOP = r"(?:楼顶|天台|屋顶|房顶|顶楼|大桥|桥上|悬崖)"
_ON_TOP = rf"(?:站|坐|爬|上|在|到|跑)[^,，。;；]{{0,5}}{_TOP}"
_JUMPS = r"(?:我|那|就|真的?|要|现在|马上|先|这就|已经)*跳(?:楼|下去)?[了啦]"
_ONLY_JUMPS = rf"我{_JUMPS}"
_JUMP_ALONE = regex(rf"\W*{_ONLY_JUMPS}\W*")
_LEAVE = regex(
    rf"{_ON_TOP}.{{0,10}}{_FAREWELL}|{_FAREWELL}.{{0,10}}{_ON_TOP}|^\W*{_JUMPS}\W*{_FAREWELL}|^\W*{_ONLY_JUMPS}\W*$"
    r"|再见了?[\s,，]*(?:这个|美丽的?|残酷的?)?世界|遗[书言][^,，。问]{0,4}(?:写[好完了]|留[好在了])|(?:写[好完了]|留[好下了])[^,，。]{0,3}遗书"
    r"|\bi(?:['’]?m| am) (?:standing |sitting )?(?:on|at) (?:the|a) (?:\w+ )?(?:edge|ledge|roof|rooftop|bridge)\b"
    r".{0,16}\b(?:good ?bye|bye|farewell|jump)"
    r"|\bgood ?bye,? (?:cruel )?world\b"
)
_EDGE = regex(
    r"(?:站|坐|爬|跨|翻|走)[^,，。;；]{0,5}(?:(?:楼顶|天台|屋顶|房顶|顶楼|高楼|桥|悬崖|阳台)(?:上)?的?(?:最?边(?!.?(?:等|有|的))|栏杆)|窗台(?:上|外|边)|(?:护栏|栏杆)(?:上|外))"
    r"|(?:躺|卧)[^,，。;；]{0,3}(?:铁轨|轨道|马路中)"
    r"|\b(?:standing|sitting) (?:on|at) (?:the|a) (?:edge|ledge)\b"
)
_AT_WORK = regex(
    r"等(?:你|师|人|电梯|救)|[修装拍擦]|干活|施工|检查|维保|机房|风景|信号|看(?:到|见|着)?(?:夜景|景)|吹风|抽烟|晾|浇"
)
_DONE_TOO = regex(
    rf"药[^,，。没不]{{0,6}}{_TAKES}(?:了|下去?了?|光|完)|{_TAKES}[了下光完]*(?:了|下)[^,，。]{{0,5}}药|^\W*(?:我|已经|刚刚?|都|全部?)*(?:{_TAKES}(?:了|下去了|完了|光了)|[割跳]了?(?:下[去来]|开)?了)(?![吗没])"
    r"|(?:割|划)(?:了|伤|开|破)+(?:自己|我自己|手|胳膊|腿)|(?<![没不])(?:动手|下手)了"
    r"|\bi(?: have|['’]ve)?(?: just| already)? (?:took|taken|swallowed|did|done|drank|jumped|cut)"
    r" (?:it|them|everything|all)\b"
)
"""Of whoever has just said that they do not want to live."""


def harmed(text: str) -> bool:
    """Whether somebody has done something to themselves already."""
    text = _THING.sub(" ", text)
    if _DONE.search(text):
        return True
    return _TAKEN.search(text) is not None and (_LEAVE.search(text) is not None or not _OTHERWISE.search(text))


def at_the_edge(text: str) -> bool:
    """Whether somebody takes their leave, or stands where one jumps, and not to work there."""
    return _LEAVE.search(text) is not None or (_EDGE.search(text) is not None and not _AT_WORK.search(text))


def only_jumps(text: str) -> bool:
    """«我跳了»: whoever is shut in a lift means out of it."""
    return _JUMP_ALONE.fullmatch(text) is not None


def act_in(text: str) -> re.Match[str] | None:
    """Where the act or the place is told."""
    found = (words.search(text) for words in (_DONE, _TAKEN, _LEAVE, _EDGE))
    return next(filter(None, found), None)


def harmed_after_all(text: str) -> bool:
    """The same of somebody who despairs: «药都吃了», «割了», in words that out of the blue would mean little."""
    return harmed(text) or (_DONE_TOO.search(text) is not None and not _OTHERWISE.search(text))
