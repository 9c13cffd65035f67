"""What somebody asks or needs while an alarm is on, and from where they write: each need has one short sentence.

The sentences are the texts ``emergency.<need>``; where they differ for whoever is not inside the car, with ``_outside``
or ``_hurt`` behind.
"""

from __future__ import annotations

import re

from dialogs.danger.accidents import accident
from dialogs.danger.harm import AFTER_ME, HELD, KNIFE, NUMBER_OF_MINE, attacked, gravely_hurt
from dialogs.danger.over import ALL_CLEAR
from dialogs.danger.place import says_where
from dialogs.told.kin import EN_KIN, FAMILY
from dialogs.understanding.patterns import regex

ASKS_WHERE = regex(
    r"(?:看|查|知道|定位|搜|有)[^,，。]{0,8}(?:在哪|位置|定位|地址|哪个?小区)|(?:位置|地址|定位)[^,，。]{0,6}(?:[看查]|知道|吗)|自己查"
    r"|\b(?:where (?:i am|we are)|my (?:address|location|position)|locate (?:me|us)|see (?:me|us))\b"
)
OF_A_CLAIM = regex(
    r"赔(?!率)|精神损失|误工费|医[药疗]费|营养费|(?:算|是)(?:不?是|什么)?(?:一起|个|安全|电梯)*事故"
    r"|\b(?:compensat\w+|reimburs\w+|liab(?:le|ility)|who (?:pays|will pay))\b"
)
"""Money after an accident, or whether it was one."""
CANNOT_CALL = regex(
    r"(?:没有?|无)(?:手机)?(?:信号|话费)|打不[了出]|没法打|不能打|只有微信"
    r"|\b(?:no (?:signal|reception|credit)|can.?t (?:call|phone|ring)|only wechat)\b"
)
UNHEARD_BELL = regex(
    r"(?:警?铃|对讲机?|呼叫|求救键)(?:按?了|也|都|又|半天|一直|就|根本)*(?:没人[理应接答管回]|[没无]有?(?:反应|声音|回应|用)|不响|不通|坏)"
    r"|\b(?:alarm|bell|intercom)\b.{0,16}\b(?:nobody|no ?one|no answer|not work\w*|doesn.?t work|broken|dead)\b"
)
"""The alarm button was pressed, for nothing."""
NEEDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (need, regex(words))
    for need, words in {
        "cpr": r"心肺复苏|人工呼吸|胸外|怎么急?救|\b(?:cpr|first aid|resuscitat\w+)\b",
        "bleeding": r"流血|出血|止血|包扎|伤口|\bbleed\w*|\bbandage",
        "taken": r"(?:救护车|120|医生|急救)[^,，。没不]{0,4}(?:[拉接送抬]走|[拉接送]去|[拉接送]了)"
        r"|送(?:去|到|往|进)?了?医院(?!吗)"
        r"|\b(?:ambulance|doctors?|paramedics?) (?:has |have |just )?(?:took|taken|picked)\b"
        r"|\b(?:taken|gone|on (?:the|her|his|our) way) to (?:the )?hospital\b|\bin the ambulance\b",
        "ambulance": r"(?:120|救护车)[^,，。]{0,6}(?:没|多久|什么时候|哪)"
        r"|\bambulance\b.{0,20}\b(?:where|when|late|not|yet)\b",
        "position": ASKS_WHERE.pattern,
        "climb": r"爬(?:出|上|下)|扒(?:开)?门|撬|跳(?:出|下)|\b(?:climb|jump|pry|force)\b",
        "for_me": r"(?:帮|替|给)我?们?(?:打|报|拨|叫|喊)(?:个|一下)?(?:电话|警|11[09]|120|救护车|消防)"
        r"|\b(?:call|ring|phone) (?:the )?(?:police|fire\w*|ambulance|11[09]|120|911|them) (?:for (?:me|us)|please)",
        "which_call": r"(?:120|119|110|救护车)(?:电话)?(?:吗|么|吧|呢|行吗|可以吗|对吗|[?？])"
        r"|(?:打|拨)(?:哪个?|几|什么|谁)"
        r"|\b(?:which|what) number\b|\bwho (?:should|do|can) i (?:call|ring)\b",
        "engaged": r"打不通|没人接|不接|占线|忙音|接不通"
        r"|\b(?:no ?one|nobody) (?:answers|picks up)|\bengaged\b|\bbusy\b",
        "child": r"我(?:今年|才|只有)?[4-9四五六七八九]岁(?!的)"
        r"|我(?:才|是|读|上)+[一二三四五六]年级|我是小(?:朋友|学生|孩)|我的?(?:爸爸妈妈|大人)不在"
        r"|\bi(?:.?m| am) (?:only )?(?:[4-9]|1[0-2])(?: years old)?\b(?! (?:floor|people|min))",
        "ill": r"(?:胸口?|心口)[^,，。]{0,4}[疼痛闷堵]|心脏|心跳|心慌|中风|抽[筋了搐]|[要快]生了|羊水|破水|发烧"
        r"|孕[^。]{0,8}[疼痛]|[疼痛][^。]{0,6}孕|见红|宫缩|低血糖|糖尿病|胰岛素|哮喘|癫痫|想吐|吐了|不行了|(?:撑|顶|扛)不(?:住|下去)"
        r"|(?<![你您们])吃错了?药|误[食服]|(?<![脑机])中毒"
        r"|\basthma\w*|\binhaler\b|\bepilep\w+|\bpregnant\b.{0,24}\b(?:pain|hurts?|cramps?)\b|\bcontractions?\b"
        r"|\bchest\b|\bheart\b|\blabou?r\b|\bseizure|\bdiabet\w+|\binsulin|\bvomit\w*|\bfever",
        "property": r"物业[^,，。]{0,4}(?:电话|号码|联系)|\bproperty (?:office|manage\w+)\b.{0,12}\b(?:number|phone)\b",
        "person": r"真人|机器人|人工|客服|\b(?:human|robot|bot|real person|agent|operator)\b",
        "battery": r"(?<!梯)没电|电量|快关机|[剩就有]\s*\d+\s*%|%\s*的?电|\bbattery\b",
        "unknown": r"(?:不知道|不清楚|看不[到清])[^,，。]{0,4}(?:哪|地址|位置|编号|几号)"
        r"|\bdon.?t know (?:where|which|the address)\b",
        "bell": UNHEARD_BELL.pattern + r"|(?:没有?|找不到|看不[到见])[^,，。]{0,4}(?:警?铃|对讲|按钮)"
        r"|\b(?:no|can.?t find (?:the|an?)) (?:alarm|bell|intercom|button)",
        "fall": r"会不会[^,，。]{0,4}(?:掉|坠|摔)|(?:掉|坠)下去[^,，。]{0,2}[吗?？]|怕[^,，。]{0,4}(?:掉|坠)"
        r"|\b(?:will|going to|might) (?:it |we )?(?:fall|drop|crash)",
        "toilet": r"上?厕所|[大小]便|(?<!糖)尿|拉肚子|\b(?:toilet|pee|bathroom|restroom)\b",
        "unheard": r"听不[清见到]|声音太小|\bcan.?t hear\b",
        "breath": r"氧气|空气|憋(?!不住)(?!尿)|缺氧|喘|呼吸|\bbreath\w*|\bno air\b",
        "afraid": r"害怕|好怕|怕[死黑]|吓|慌|[灯电]?[全都]?[灭黑]了|救救我"
        r"|\b(?:scared|afraid|panic\w*|terrified|frightened)\b",
        "awake": r"(?<!叫不)(?<!没)(?<!不)醒[了过]|\b(?:awake|woke up|conscious again)\b",
        "arrived": r"(?:物业|师傅|消防|保安|维修|救援|救护车|警察|医生|120|119|人)"
        r"[^,，。没不]{0,4}(?:来了|到了|赶到)(?![吗没么])"
        r"|\b(?:they|firem[ae]n|rescuers?|help|guard|ambulance) (?:is|are|has|have)? ?(?:here|arrived|come)\b",
        "claim": OF_A_CLAIM.pattern + r"|谁(?:来|该|要)?(?:负责|担责)|\bresponsible\b",
        "why": r"为什么|为啥|怎么会|什么原因|\bwhy\b",
        "waiting": r"多久|几分钟|什么时候|啥时候|怎么还|还[没不](?:来|到)|到了?没|到哪|人呢|快[点些]|赶[紧快]|抓紧"
        r"|\b(?:how long|when|where are you|coming|hurry|quick(?:ly)?)\b",
    }.items()
)
"""The first that matches is answered."""
INSIDE = regex(
    r"(?<!替)我(?:们|和[^,，。]{1,6}|跟[^,，。]{1,6})?(?:几个|都|还|也|现在|正|一个人|自己)*(?:被|给)?(?:困|关|卡|锁|在(?:电?梯(?!维保|公司|厂|行业|安装|井|口|门口|外|旁|机房)|轿厢|里))"
    r"|\b(?:i.?m|i am|we.?re|we are|me|us)\b.{0,12}\b(?:stuck|trapped|inside"
    r"|in(?:\W*$| (?:(?:the|an?|your|this|one|same) )*(?:lift|elevator|car|cabin|here|it|there)\b))|\bof us\b"
)
HURT = regex(
    rf"扶梯|滚梯|扶手电?梯|自动人行道|触电|电梯?[井槽]|井道|基坑|夹[住到了着断伤]|(?:[人孩他她工]|{FAMILY})[^,，。]{{0,4}}(?:掉|摔|坠|跌)了?(?:下|进|到|落|入)|卷[进入住]|压[住到]"
    r"|\b(?:escalator|moving walk\w*|electrocut\w+|electric shock|shaft|crush\w+|caught in)\b"
)
"""Nobody to be freed from a car, but somebody hurt by it."""
OUTSIDE = regex(
    r"(?<!没)有(?:个)?人(?:在|被|困|关|喊|叫|求|摔|掉|受伤|晕)|群里|听[见到]|困住?了?(?:人|[\d一两二三四五几](?![次回下天晚半]|个?[多半]?小时|个?多?钟头|分))|路过"
    rf"|(?:{FAMILY}|老人|大爷|朋友|同事|邻居|[他她])[^,，。]{{0,8}}(?:困|关|卡|锁|在[^,，。]{{0,3}}梯|梯里|在里|晕|昏|出不[来去])"
    rf"|\b(?:some(?:body|one)|people|my (?:{EN_KIN}|friend)|neighbou?r|guests?|residents?|visitors?"
    r"|(?:he|she|they)(?:.?s| is|.?re| are) (?:stuck|trapped|inside))\b"
)
BYSTANDER = regex(
    r"我是(?:个)?(?:路过|保安|物业|邻居|业主|住户|前台|保洁|外卖)|我在(?:外[面头]|门[口外]|大[堂厅]|前台)|我(?:已经)?出来了"
    r"|\b(?:passing by|passer-?by|i.?m (?:the|a) (?:guard|neighbou?r)|i.?m outside"
    r"|in the (?:lobby|hall)|(?:at|the) reception)\b"
)
AWAY = regex(
    r"不在(?:现场|身边|跟前|旁边|家|本地|一起|那(?:里|边|儿))|我(?:人|现在|还|正)*在(?:外地|外面出差|单位|公司|上班|路上|国外|出差|老家)|赶(?:过去|回去|不过去)"
    r"|\bi.?m (?:not (?:there|with|at home)|at work|abroad|far away|out of town|on my way)\b"
)
"""Neither in the car nor before its doors: only the phone helps from there."""


_LIMB = r"手(?!机)|脚|腿|指|胳膊|臂|脖子|头|衣服|裙|绳"
CAUGHT = regex(
    r"[卡夹挤][^,，。]{0,4}(?:门缝|轿门|层门|门[里中])|(?:门缝|[轿层]门)(?!机)[^,，。]{0,3}[卡夹挤]|门(?:给|把[^,，。]{1,4}|要)?[夹挤](?:[住到了着伤]|人)"
    rf"|门[夹挤][^,，。]{{0,4}}(?:{_LIMB})"
    rf"|(?:{_LIMB})[^,，。门]{{0,4}}[卡夹挤][^,，。]{{0,4}}门"
    r"|\b(?:hands?|fingers?|foot|feet|legs?|arms?|head|child|kid|son|daughter|coat|sleeve)\b.{0,20}\b(?:caught|stuck|trapped|jammed)\b"
    r".{0,24}\bdoors?\b"
    rf"|\bdoors? (?:(?:has|have|just|had|is|are) )*(?:closed|shut|closing|shutting) on "
    rf"(?:(?:my|his|her|our|their) (?!floor|level)\w+"
    rf"|an? (?:{EN_KIN}|boy|girl|baby|man|woman|person|hand|arm|leg|foot|dog))"
)
"""Held by the doors, neither inside nor outside."""


GAS = regex(
    r"(?:煤气|燃气|天然气|液化气|瓦斯|沼气)[^,，。;；]{0,6}(?:[泄漏]|味|臭)|(?:漏|泄露?|有|闻到|闻见|一股|很大的?|好大的?|满是)[^,，。;；油水电]{0,4}(?:煤气|燃气|天然气|瓦斯|沼气)"
    r"|\b(?:smell\w*|leak\w*|stink\w*|reek\w*|odou?r) (?:(?:of|like|some|strong|the|a|strange|cooking|natural) )*gas\b"
    r"(?! station| mask)"
    r"|\bgas (?:is |has been |was )?(?:leak\w*|smell|escap\w+)\b|\bgassy smell\b"
)
WATER = regex(
    r"(?:发大?水|洪水|水淹|淹水|被淹|淹了|爆水管|水管爆|(?:灌|涌|冲|倒灌|漏|进|流|渗|积)[^,，。;；]{0,3}水|水[^,，。;；]{0,6}(?:灌|涌|冲|流|往下[流灌]|漏)(?:进|到|入|满|下)?)"
    r"|\bflood\w*\b|\bfull of water\b|\bwater\b[^.;]{0,16}\b(?:pour\w*|gush\w*|com(?:es|ing) in|running (?:down|into)"
    r"|rising|leaking|in the (?:lift|elevator|shaft|pit))\b"
    r"|\b(?:burst|broken) (?:water )?pipes?\b"
)
BURNT = (
    r"烧焦|烧(?:塑料|橡胶|胶皮|电线|东西|线|皮|胶|电机)[^,，。;；]{0,5}味"
    r"|(?:塑料|橡胶|胶皮|电线|胶)(?:被|在)?烧[^,，。;；]{0,4}味"
)
FIRST_CALLS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, regex(words))
    for kind, words in {
        "fire": r"[起着失冒]火|火灾|火花|冒烟|[浓黑]烟|烟[味雾]"
        r"|(?:(?<!没)有|好多|很多|[全都]是|好大的?)烟(?![头瘾民酒草])"
        rf"|[焦糊]味|{BURNT}"
        r"|\bfire\b(?! (?:alarm|brigade|dep\w+|services?|fighters?|drill|exit|doors?|extinguisher|station|safety|truck"
        r"|engine|crew|escape|stairs|is out))"
        r"|\b(?:on fire|smok(?:e|ing)|burn(?:ing|t)|flames?|sparks)\b",
        "police": AFTER_ME
        + r"|打人|打架|被[人他她][^,，。]{0,2}打|殴打|抢劫|砍人|猥亵|非礼|性?骚扰我|跟踪|尾随|堵(?:着|在|住)?我"
        rf"|(?:有人|[他她]们?|{FAMILY}|邻居)(?:一直|又|正|老|要|想|还)*在?打我(?!{NUMBER_OF_MINE}|\W*\+?\d{{5}})|{KNIFE}"
        r"|\b(?:attack(?:ed|ing)|assault\w*|robbed|(?:follow|stalk|chas|hitt|beat)ing me|followed me|rap(?:ed?|ing))\b",
        "gas": GAS.pattern,
        "water": WATER.pattern,
        "caught": CAUGHT.pattern,
    }.items()
)
"""Cries that need another call, or another step, before the one for whoever is shut in."""
SPARED = regex(
    r"(?:没有?|未)(?:发生|看见|看到|闻到)?(?:[起着失]火|火灾|冒?烟味?|浓烟|[焦糊]味)(?!吗|[?？])"
    r"|\b(?:no|not|isn['’]?t) (?:a |any |on )?(?:fire|smok(?:e|ing)|burning|flames?)\b"
)
"""What has not happened, told in passing."""
SHUT_IN = regex(r"[困关]|出不[来去]|在里|里面|\b(?:stuck|trapped|inside)\b")
DOOR_OPEN = regex(
    r"[门門][^,，。不没又]{0,4}开[了着啦]|开门了|\bdoors? (?:\w+ )?(?<!won.t )(?<!not )(?<!can.t )open(?:ed|s)?\b"
)
SHUT_AGAIN = regex(r"又[关合]|[没不]开|\b(?:closed|shut|won.t|doesn.t|can.?not|can.t)\b")


def door_open(text: str) -> bool:
    return DOOR_OPEN.search(text) is not None and SHUT_AGAIN.search(text) is None


def first_call(text: str) -> str:
    """What a first cry is of: ``fire``, ``police``, ``gas``, ``water``, ``caught`` by the doors, an ``accident``, or
    empty."""
    told = SPARED.sub(" ", text)
    named = next((kind for kind, words in FIRST_CALLS if words.search(told)), "")
    named = named or ("police" if attacked(told) else accident(told))
    return named or ("caught" if HELD.search(told) else "")


def seen_from(text: str, before: str = "") -> str:
    """``inside`` the car, ``outside`` it, ``away`` from it, ``hurt`` elsewhere, or empty.

    ``before`` is what was told of it so far.
    """
    met_with = accident(text)
    if CAUGHT.search(text) or met_with == "under":
        return "hurt"
    if INSIDE.search(text):
        return "inside"
    if met_with in ("gap", "open"):
        return "outside"
    if HURT.search(text) or met_with in ("shock", "fell"):
        return "hurt"
    if before != "hurt" and AWAY.search(text):
        return "away"
    if before != "hurt" and BYSTANDER.search(text):
        return "outside"
    return before or ("outside" if OUTSIDE.search(text) else "")


def needed(text: str) -> str:
    """What it asks or needs; ``more`` where it only tells."""
    if door_open(text):
        return "door"
    asked = next((need for need, words in NEEDS if words.search(text)), "")
    if asked in ("position", "unknown") and says_where(text):
        return "more"
    if gravely_hurt(text) and asked not in ("cpr", "bleeding", "ambulance"):
        return "hurt"
    if asked == "breath" and ALL_CLEAR.search(text):
        return "ill"
    if CANNOT_CALL.search(text) and asked != "battery":
        return "no_phone"
    return asked or "more"
