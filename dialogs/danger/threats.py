"""Somebody threatens, follows or lies in wait for whoever writes, or is threatened by them.

Words in, verdicts out; what is said to it is ``cries``. Whoever is attacked at this moment and gasps it in a few words
is ``life``. A party that tracks an order, a car before the door, a camera and a story of last week threaten nobody.
"""

from __future__ import annotations

from dialogs.told.kin import EN_KIN, FAMILY
from dialogs.understanding.patterns import says

EX = r"前(?:夫|妻|任|男友|女友|男朋友|女朋友)"
_WHO = (
    rf"(?:有(?:个|些)?(?:陌生|男的?|女的?)?人|那个?(?:男|女)的?人?|陌生(?:男|女)?人|{EX}|男(?:朋)?友|女(?:朋)?友|室友|邻居|同事|老板"
    rf"|[催讨]债的?|债主|(?:我|我家)的?(?:{FAMILY})|{FAMILY}|[他她]们?|被(?:人)?)"
)
_EN_WHO = (
    rf"(?:he|she|they|some(?:one|body)|a (?:man|guy|woman|stranger)|(?:this|that) (?:man|guy)"
    rf"|my (?:\w+ )?(?:ex(?:[- ]?\w+)?|{EN_KIN}|boyfriend|girlfriend|partner|neighbou?r|boss|stalker))"
)
_IS = r"(?:['’]?s| is| are|['’]?re| keeps?| has been| have been| was)?"
KNIFE = r"[持拿带提举揣]着?(?:一?把)?(?:菜|水果|砍|尖)?刀|持枪|\b(?:a |the )?(?:knife|gun)\b"
_kills = says(
    rf"{_WHO}[^,，。;；!！?？不没]{{0,6}}(?:要|想|扬言|威胁)(?:来|去|说|要|拿刀|持刀)*(?:杀|砍|捅|弄死|掐死|勒死)[死了]{{0,2}}[我俺咱](?!的)"
    r"|(?:要|想|正)(?:强奸|猥亵|绑架)[我俺咱]|被绑架了"
    rf"|\b{_EN_WHO}{_IS} (?:going|trying|wants?|threaten\w*|planning) (?:to )?"
    r"(?:kill|stab|hurt|rape|shoot|beat) (?:me|us)\b"
)
_follows = says(
    rf"{_WHO}[^,，。;；!！?？]{{0,10}}(?:跟踪|尾随)(?:着|了)?[我俺咱](?!的)"
    rf"|被(?:{_WHO})?[^,，。]{{0,3}}(?:跟踪|尾随)(?:着|了)?(?:我)?(?:[到进上回]|(?=.*(?:怕|救|怎么办|电梯)))"
    rf"|{_WHO}[^。;；!！?？]{{0,20}}堵(?:着|在|住|了)*(?:[我俺咱](?!们?的)|我?家?门(?!口的)|楼下|小区门)"
    rf"|\b{_EN_WHO}{_IS} (?:following|stalking|chasing|threatening) (?:me|us)\b(?! (?:on|up|with|via|by))"
    r"|\b(?:i.?m|i am|we.?re|we are)(?: being)? (?:followed|stalked|chased|attacked)"
    r"(?! by (?:your|the|this) (?:app|account|ads?))\b"
)
_told_only = says(
    r"如果|要是|假如|万一|再不|不然|否则|哈哈|开玩笑|成绩|考试|作业|剧|小说|电影|梦|(?<![a-z])(?:movie|dream|if|joking|kidding)\b"
)
_of_things = says(
    r"(?<!开)车(?!库)|货|杂物|垃圾|东西|物流|订单|位置|定位|浏览|广告|app|软件|小程序|公众号|算法|骚扰电话|快递|账号"
    r"|(?<![a-z])(?:ads?|app|website|cookies?|order|parcel|instagram|account)\b"
)
"""What is tracked, or stands in the way."""
_past = says(
    r"昨[天晚]|前天|上[次周个]|之前|以前|曾经?|[去前]年|那[天次年]|当时|当年|小时候|过了?(?=\W*$)"
    r"|\b(?:yesterday|last \w+|ago|used to|once)\b"
)
_now = says(r"现在|又|天天|每天|一直|还在|再次|老是?|\b(?:now|again|every day|keeps?|still)\b")
_THEM = r"(?:[你您]们?+(?!的?(?:信息|资料|数据|合同|账|价|广告|电话|短信|app))|[这那]个?公司|全公司)"
_threatens = says(
    r"我(?:们|真的?|一定|就|早晚|迟早|现在|马上|明天|也)*(?:想|要|会|去|来|带着?刀|拿着?刀)+(?:去|来|过去)?[^,，。;；不没]{0,3}"
    rf"(?:炸(?![鸡酱串锅薯])|杀(?![到去过进毒价])|砍(?!价)|捅(?!破)|烧|弄死|打死)[死了掉平光]{{0,2}}{_THEM}"
    rf"|(?<!别)把{_THEM}(?:公司|店|楼|总部|办公室|全家|客服|的?人|全|都|给)*(?:炸|烧|砍(?!掉)|杀|弄死)[死了掉平光]"
    r"|\bi(?:['’]?ll| will|['’]?m going to| am going to|['’]?m gonna|['’]?m coming to| want to| wanna) "
    r"(?:bomb|kill|shoot|stab|blow up|burn down) (?:you|all of you|every(?:one|body)"
    r"|your (?:office|company|building|staff|people)|the (?:office|company))\b(?! (?:account|app))"
)


def threatened(text: str) -> bool:
    """Whether somebody who means harm is after whoever writes, now or again and again."""
    after = _kills(text) or (_follows(text) and not _of_things(text))
    if not after or _told_only(text):
        return False
    return _now(text) or not _past(text)


def threatens(text: str) -> bool:
    """«我要炸了你们公司»: whoever is meant hears of it."""
    return _threatens(text)
