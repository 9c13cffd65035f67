"""«我手机掉缝里了», «快递卡在电梯门里», «dropped my keys down the shaft»: a thing has fallen or is caught, nobody is.

What is worn or ridden in (a shoe, a necklace, a pram) may hold whoever wears it, so it is none of these things.
Whatever else is told beside it must be no harm: whoever bends down for a phone may be caught as well.
"""

from __future__ import annotations

from dialogs.danger.words import shut_in
from dialogs.told.kin import EN_KIN, FAMILY
from dialogs.understanding import fold, in_characters
from dialogs.understanding.patterns import regex

_THING = (
    r"(?:手机|耳[机环坠钉]|戒指|钻戒|婚戒|手电|眼镜|钥匙|锁匙|钱包?|硬币|现金|(?:[书背挎]|双肩|购物|手提)?包(?!带)(?:包|裹)?|(?:购物|塑料|垃圾)?袋子?|雨?伞"
    r"|(?:[门饭会房水公银]|学生|门禁|社保|公交|银行|会员|工作|就诊)?卡(?:片|包)?(?=[掉跌落丢滑夹])|(?:身份|学生|工作|驾驶|残疾|居住)证|证件|工牌|胸牌|饭盒|(?:快递|外卖)(?![员小骑])箱?|包裹|气球|珠子|假牙|无人机|一?袋米|箱子|行李箱?|纸箱"
    r"|(?:购物|行李|手推|小推|平板|自行|滑板)车|推车|玩具车?|球(?!员)|弹珠|奶瓶|水[杯壶瓶]|保温杯|口红|票据?|发票|文件|U盘|充电宝|电脑|平板|相机|遥控器?|抹布|拖把|扫[帚把]|水桶|扳手|螺丝刀?"
    r"|工具箱?|安全帽|猫条|猫粮|狗玩具|花盆|东西|物品)"
)
_FALLS = r"(?:掉|跌|甩|落(?!地)|丢|滑(?!倒)|滚|卡|夹|卷|摔|陷|漏)"
_WHOSE = r"(?:[我你他她]们?(?:家|妈|爸|老[公婆])?|孩子|小孩|业主|客人|师傅|保洁|同事|一[个只串把部张件])?的?"
_THINGS = (
    r"(?:phone|mobile|keys?|ring|wallet|purse|(?:\w+ )?card|airpods?|earbuds?|umbrella|bags?"
    r"|suitcase|luggage|parcel|package|box|bike|balloon|scooter|dentures|drone|(?:shopping )?(?:cart|trolley)|toys?"
    r"|balls?|glasses|bottle|cup|badge|usb stick|laptop|tablet|camera|tools?|wrench|screwdriver|coins?|money|shopping)"
)
_TAIL = (
    r"(?: (?!(?:and|but|on|onto|my|his|her|their|i|we|he|she|me|us|him|hands?|arms?|legs?|foot|feet|fingers?)\b)"
    r"[\w'’-]+){0,9}"
)
_EVENT = regex(
    rf"(?:{_WHOSE}{_THING}(?:跟|扣|轮子|带子)?(?:还|都|也|又|好像|不小心|刚才?|给|被[^,，。;；人手]{{0,4}})*{_FALLS}[^,，。;；\s手脚人停不困救我出砸压伤孩娃老]{{0,12}}"
    rf"|(?:不小心)?(?:把{_WHOSE}{_THING}[^,，。;；手脚人]{{0,4}}|{_FALLS}[到进住着坏过了]{{0,2}}[个只串把部张件]?{_WHOSE}{_THING}))"
    rf"|\b(?:my|the|our|his|her|a|an|your|some)? ?{_THINGS}\b (?:\w+ ){{0,3}}?"
    rf"(?:fell|dropped|slipped|went down|rolled|(?:is |got )?(?:stuck|caught|jammed)|lost)\b{_TAIL}"
    r"|\b(?:dropped|lost|left|caught|jammed|damaged) (?:\w+ )?(?:my|the|our|his|her|a|an|some) (?:\w+ )?"
    rf"{_THINGS}\b{_TAIL}"
)
_WELL = regex(
    r"(?:人|我们?|大家|孩子)(?:都|倒|也)?(?:没事|没伤|没下去|好好的|安全|不在里面)|没(?:有)?(?:砸|伤|困)(?:到|着)?人|没人(?:受伤|被困|在)"
    r"|\b(?:nobody|no ?one) (?:is |was |got )?(?:hurt|inside|trapped|injured)\b"
)
_HARM = regex(
    rf"{FAMILY}|[困压砸夹摔倒坠晕昏血喘疼痛伤救叫喊惨]|出不|人|孩|[娃崽]|[手脚腿臂头脖]|不动|停[了在住]|[打开]不[开了]|门[^,，。]{{0,3}}不开|拽|勒|爬|下去[捞捡拿找]|冒烟|着火|火花|[焦糊]味|我(?:还|也|正)?在(?:电?梯|轿厢|里)"
    rf"|\b(?:hands?|foot|feet|legs?|arms?|fingers?|head|hair|{EN_KIN}|baby|boy|girl|(?:wo)?m[ae]n|guy|lady|worker"
    r"|colleague|friend|dog|people|person|somebody|someone|went after|going (?:up|down)|trapped|hurt|bleed\w*|fire"
    r"|smok\w+|fell|climb\w*|(?:i|we)(?:.m| am|.re| are)(?! (?:outside|fine|ok|okay|safe|not in))|not moving"
    r"|won.?t open|can.?t)\b"
)
_LIFT = regex(r"梯|轿厢|井|坑|[门缝槽罅]|𨋢|扶手带|\b(?:lift|elevator|escalator|shaft|gap|doors?|pit)\b")


def only_things(text: str) -> bool:
    """Whether a thing is all that has come to harm."""
    said = fold(in_characters(text))
    rest = _EVENT.sub(" ", said)
    if rest == said or not _LIFT.search(said):
        return False
    rest = _WELL.sub(" ", rest)
    return not (_HARM.search(rest) or shut_in(rest))
