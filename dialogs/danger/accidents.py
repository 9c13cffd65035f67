"""What a lift does to people besides shutting them in: each needs another first step than to wait by the wall.

``shock``: something is live; ``under``: somebody is under the car, held by it or down its shaft, so it must not move;
``open``: it moves with its doors open; ``gap``: they stand open and no car is behind them; ``fell``: somebody fell and
must not be moved. Words in, verdicts out; that doors hold somebody, fire and the like are ``needs``.
"""

from __future__ import annotations

from dialogs.told.kin import EN_KIN, FAMILY
from dialogs.understanding.patterns import says

_BODY = rf"(?:{FAMILY}|[人孩娃童孙工他她我]|师傅|老太|大[爷妈]|阿[姨婆公])"
_EN_BODY = (
    rf"(?:{EN_KIN}|i|he|she|we|they|me|him|us|them|some(?:one|body)|people|boy|girl|baby|toddler|(?:wo)?m[ae]n"
    rf"|guy|person"
    r"|workers?|mechanic|technician|lady|friend|neighbou?r|colleague|resident|visitor)"
)
_CAR = r"(?:电?梯|轿厢|𨋢|升降机)"
_EN_CAR = r"(?:lifts?|elevators?|cabin|car)"
_BELOW = r"(?:底[下部底]|下[面边头]|下方|底坑|坑[里底]|井[里底下])"
_LIMB = r"(?:手(?!机)|脚|腿|胳膊|头|人|半?个?身)"
_escalator = says(r"扶梯|滚梯|扶手电?梯|自动人行道|\b(?:escalator|moving walk\w*)\b")
"""It has a red button of its own."""

_under = says(
    rf"{_CAR}的?(?:最|正)?{_BELOW}(?!一?[层楼])(?:还|好像|刚|压|卡|夹|躺)*(?:着|了"
    rf"|有)?(?:一?个)?{_BODY}(?![^,，。;；]{{0,4}}(?:等|排队))"
    rf"|{_BODY}[^,，。;；不没]{{0,6}}(?:钻|爬|跑|滚|掉|摔|跌|坠|压|卡|困|夹|躺|进"
    rf"|在)[^,，。;；上]{{0,4}}(?:{_CAR}的?{_BELOW}|底坑|(?<=[掉摔跌坠]..)井道)(?!一?[层楼]"
    rf"|[^,，。;；]{{0,3}}(?:等|排队|集合|干活|[维检]修|工作|作业|说话))"
    rf"|被[^,，。;；门]{{0,3}}{_CAR}[^,，。;；门]{{0,4}}(?:压|轧|夹|卡|挤|砸|碾)(?!过|断)"
    rf"|{_CAR}(?>刚刚?才?|又|突然|把|好像)*(?:[夹轧碾挤]|[压卡](?=[住到]))[住到了着伤死]{{0,2}}(?:一?[个位]"
    rf"|我的?|他的?|她的?)?(?:{_BODY}|{_LIMB})"
    rf"|{_CAR}把[^,，。;；门]{{1,6}}(?:压|轧|夹|卡|挤|碾)[住到了着伤死]"
    rf"|{_LIMB}[^,，。;；门]{{0,3}}[夹卡压轧][^,，。;；门]{{0,3}}(?:{_CAR}|楼板|地坎"
    rf"|井道)[^,，。;；]{{0,6}}(?:中间|之间|缝)"
    rf"|压[在到住][^,，。;；]{{0,3}}{_CAR}|(?:掉|摔|跌|坠)[到进入下落]{{1,3}}了?(?:电?梯)?(?:井|坑)"
    rf"|\b(?:under(?:neath)?|beneath) (?:the |an? |that |your )?{_EN_CAR}\b(?! (?:lobby|hall))"
    rf"|\b{_EN_CAR}\b[^.;]{{0,12}}\b(?:crush\w*|caught|trapped|pinned"
    rf"|squash\w*)\b (?:\w+ ){{0,2}}?(?:{_EN_BODY}|legs?|arms?|foot|hand)\b"
    rf"|\b{_EN_BODY}\b[^.;]{{0,16}}\b(?:crush\w*|pinned|squash\w*)\b|\b{_EN_BODY} (?:(?:is|was|got"
    rf"|are) )?caught in (?:the|an?) {_EN_CAR}\b(?! door)"
    r"|\b(?:fell|fallen|falls) (?:down |into )+(?:the |an? )?(?:(?:lift|elevator) )?(?:shaft|pit)\b"
)
_live = says(
    r"触电|漏电(?!保)|(?<!附)带电(?![话梯脑池子动视])"
    r"|(?<![没停断充来供])有电(?![话梯脑池子动视影商邮源器信瓶工灯吗了])|(?:被|给|俾"
    r"|挨)[^,，。;；]{0,6}电(?:[了到着麻晕倒击亲]|一下)"
    r"|电(?:[到了得]?(?:人(?!工|员)|手(?!机))|到我(?!家|们?公司))|[手胳膊臂指]头?(?:被?电|发|都|有点)*麻(?!烦)"
    r"|麻(?:手|了?一下)"
    r"|\belectr(?:ic(?:al)? shocks?|ocut\w+|ified)\b|\b(?:gave|give|gives|giving|got|get|gets"
    r"|getting) (?:\w+ ){0,2}shocks?\b"
    r"|\bshock(?:ed|s|ing)? (?:by|from|off|me|people|us|him|her|everyone|any(?:one|body))\b|\bzapp?(?:ed|s|ing)?\b"
    r"|\b(?:panel|button|door|rail|handrail|wall)s? (?:is|are) live\b"
)
_OPEN_DOOR = (
    r"(?:门(?!口?禁)[^,，。;；]{0,6}(?:开着|敞着|敞开|[打大]开|没关|不关|未关|关不[上严住]|一开|开了|坏)"
    r"|[没无]有?门(?!口?[禁牌])|(?:没有?|无)(?:围挡|护栏|遮[挡拦]))"
)
_VOID = (
    r"(?:(?:里[面头边]|下[面边]|底下|后面)?(?:就|都|全)?是?(?:空的|空空|黑洞|黑漆漆|黑乎乎|黑的|深坑|悬空)"
    r"|(?:是|[看露][^,，。;；]{0,4})(?:电?梯)?(?:井|底)|[没无冇](?:有|看?[见到])?(?:电?梯|轿厢|车厢|𨋢))"
)
_gap = says(
    rf"{_OPEN_DOOR}[^。;；]{{0,12}}?{_VOID}|踩空|空(?:电梯)?井|没有?(?:看?[见到])?轿厢|(?:电?梯井|井道"
    rf"|井口)[^,，。;；]{{0,4}}{_OPEN_DOOR}|[露敞](?:着|出)?[^,，。;；]{{0,3}}(?:电?梯井|井道|井口)"
    r"|(?:轿厢|梯|厢体)(?:却|还|都|根本)*(?:没(?:有)?(?:上来|下来|到|来|停)"
    r"|不在)[^。;；]{0,12}门[^,，。没不]{0,4}开|门[^,，。没不]{0,4}开[^。;；]{0,10}(?:轿厢|梯|厢体)(?:却|还|都"
    r"|根本)*(?:没(?:有)?(?:上来|下来|到|来|停)|不在)"
    r"|\b(?:open|empty) (?:(?:lift|elevator) )?shaft\b|\bshaft (?:\w+ )?(?:is |stays? |stands? |stood "
    r"|was )?(?:wide )?open\b"
    r"|\b(?:doors?|gate) (?:to|of) (?:the )?(?:(?:lift|elevator) )?shaft\b[^.;]{0,16}\bopen\b"
    r"|\bdoors?\b[^.;]{0,20}\bopen\w*\b.{0,30}\b(?:no (?:car|lift|elevator|cabin)\b|car (?:is|was) not there"
    r"|nothing behind|see[^.;]{0,12}\bshaft)"
)
_falls_in = says(
    r"(?<!差点)(?<!险些)(?:掉|摔|跌|坠)(?:下|进|到|了|落|入)|(?<!nearly )(?<!almost )\bfell\b|[困卡]|出不[来去]"
    r"|\b(?:stuck|trapped)\b"
)
_MOVES = (
    r"(?<![不没])(?:走(?![不廊道人]|楼梯)|动(?![不弹静])|跑|运行|行(?=\W|$|[紧緊])|[往向][上下]|上上?下下|上下"
    r"|升|下降|开走|乱[动跑走])"
)
_HOW = r"(?:还|却|就|也|都|又|能|会|照样|竟然|居然|仍|一直|可以|在|自己|突然|直接)"
_empty_car = says(r"(?<!无)空的?[,，\s]*(?:里面)?没(?:有)?人|没(?:有)?人[,，\s]*空的")
_trade = says(r"急救|救援|培训|证书|\b(?:first aid|training|certified)\b")
"""Of a shock or a shaft: what somebody can do."""
_open = says(
    rf"门[^,，。;；口]{{0,3}}(?:关不[上严拢]|[没不未](?:有)?关|开着"
    rf"|敞[着开])[^。;；不没口,，]{{0,3}}[,，]?\s*(?:{_CAR}|它)?{_HOW}+{_MOVES}"
    rf"|(?:[没不未]关(?:好|上)?门|开[着住]门|敞着?门|门[都也还]?[没未不]关好?|门开[着住])(?:{_CAR}"
    rf"|它)?{_HOW}*{_MOVES}"
    rf"|{_BODY}[^,，。;；]{{0,3}}[没未](?:有)?(?:出[来去]?|进[来去]?|[下上]来?|站稳"
    rf"|走出)[^,，。;；]{{0,4}}{_CAR}?(?:就|突然|又)+[^,，。;；]{{0,3}}(?:往[上下]|升|降|走了|动了|开走|跑)"
    r"|\b(?:mov(?:es?|ed|ing)|runs?|ran|running|goes|going|went|travels?|travell?ing|start(?:s|ed)?|t(?:akes"
    r"|ook) off)\b"
    r"(?: (?!not\b)\w+){0,4} (?:with (?:its |the |an? )?(?:doors? (?:\w+ )?open|open doors?)"
    r"|(?:while|when|before) (?:the |its )?doors? (?:\w+ ){0,2}(?:open|closed?|shut))"
    r"|\bdoors? (?:\w+ )?(?:won.?t|don.?t|doesn.?t|didn.?t|do not|does not|not|never) (?:fully "
    r"|properly )?(?:clos\w*|shut)\b"
    r".{0,16}\b(?:still|but|and)\b.{0,10}\b(?:mov\w+|runs?|goes|going|travels?)\b"
)
_tumbled = says(
    r"(?<!差点)(?<!险些)(?:摔(?![碎坏]|下去|断线)|跌(?:倒|伤|亲|跤|了一|了?跤)|滑倒|绊倒|栽倒)"
    rf"|\b{_EN_BODY}\b(?: (?!nearly|almost)\w+){{0,2}} (?:fell|slipped|tripped|fallen)\b(?! (?:asleep|behind|for))"
)
_of_a_body = says(rf"{_BODY}|[腰腿脚手头背膝胯腕]|^\W*(?>刚刚?才?|在)*[^,，。]{{0,6}}(?:摔|跌|滑)|\b{_EN_BODY}\b")
_freed_first = says(r"困|井[道里下]|下井|轿顶|脚手架|[关锁](?:[在住着了进]|里)|出不[来去]|\b(?:stuck|trapped|locked)\b")
_of_a_lift = says(
    r"梯|轿厢|𨋢|井道|井口|[层厅轿]门|按钮|按键|\b(?:lifts?|elevators?|shaft|landing doors?|escalators?)\b"
)
AT_ONCE = frozenset({"shock", "gap", "open"})
"""Accidents that often are told like a fault, and are none."""


def accident(text: str) -> str:
    """The kind of it, or empty."""
    if _live(text):
        return "shock"
    if _under(text) and not _escalator(text):
        return "under"
    if _open(text):
        return "open"
    if _gap(text) and not (_falls_in(text) or _empty_car(text)):
        return "gap"
    fell = _tumbled(text) and _of_a_body(text) and not (_freed_first(text) or _escalator(text))
    return "fell" if fell else ""


def told_like_a_fault(text: str) -> str:
    """An accident at a lift that nobody cries about: «电梯按钮漏电», «the lift moves with its doors open»."""
    kind = accident(text)
    return kind if kind in AT_ONCE and _of_a_lift(text) and not _trade(text) else ""
