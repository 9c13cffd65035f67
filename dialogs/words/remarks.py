"""What somebody says beside an answer that asks for nothing now: when they can be reached, a worry, a grumble.

Each reads a whole clause. It goes along for staff in the person's words; none of it is a wish for a call, or a cry.
"""

from __future__ import annotations

from dialogs.told.kin import FURTHER, KIN_WORDS
from dialogs.understanding.patterns import regex, says
from dialogs.words.line import SENTENCE, asks, within
from dialogs.words.stopping import may_give_up

_TIME = (
    r"[\d零一二两三四五六七八九十]+\s*[点點时時:：]|[上下中正]午|早[上晨]|晚[上间]|傍晚|夜里|白天|周[一二三四五六日末]|星期|礼拜|周末|工作日|下[班课]|午[休睡]|饭点|有空"
    r"|\b(?:\d{1,2}(?::\d\d)? ?[ap]\.?m\b|(?:before|after|until|till|between|from|past|around) (?:\d{1,2}"
    r"|noon|lunch|work)|mornings?|noon"
    r"|lunch(?:time)?|afternoons?|evenings?|nights?|week(?:ends?|days?)|o.?clock|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)"
)
when = regex(_TIME)
_HOW = (
    r"(?:[只就]|最好|都)(?:要|用|能|发|给我)*(?:短信|微信|邮件)|发(?:个)?(?:短信|微信|邮件)(?:就|即可|行)"
    r"|\b(?:texts?|sms|e-?mails?) only\b|\b(?:no|not by|don.?t) (?:phone )?(?:calls?|ring)\b"
    r"|\bonly (?:texts?|sms|e-?mails?)\b"
)
_REACHED = regex(
    r"电话|電話|打(?!算|扰|开|印)|来电|回电|联系|聯絡|接(?!着|下|受|收)|找我|短信|\b(?:call|ring|phone|reach|contact|text|sms|e-?mails?)"
)
_WHEN_OR_HOW = regex(rf"{_TIME}|{_HOW}")
_IF_NEED_BE = regex(
    r"(?:要是|如果|万一)?有(?:什么|啥|任何)?(?:问题|事情?|情况|疑问|需要)[^,，。;；]{0,4}(?:打|联系|找|发)"
    r"|if (?:there|you)\b[^,.;]{0,16}\b(?:questions?|problems?|anything)\b"
)
"""«有问题打我电话» wants no call now."""
_NOW = regex(
    r"现在|马上|立刻|立即|尽快|赶紧|没(?:人|有人)|一直|老是?打|天天|骚扰|推销|广告|\b(?:now|asap"
    r"|right away|urgent|immediately|stop calling)\b"
)
_WHO = (
    rf"(?:我|俺)?(?:们|家)?的?(?:{KIN_WORDS}|{FURTHER}|爱人|家里|队长|老板|领导|经理|同事|单位|(?<![你您贵们])公司|座机"
    r"|(?:旧|老|以前|之前|原来|先前)的?(?=那个?|号|电话|手机))的?(?:那个?|这个?)?(?:号码?|电话|手机)?"
)
not_there = says(
    rf"{_WHO}(?:上|可|就|也|都|千万|请)*(?:别|不要|不用|甭)再?(?:打|拨|联系)了?"
    rf"|(?:可|就|请|千万|但|不过)*(?:别|不要|甭)再?(?:打|拨|联系|给|往)到?{_WHO}(?:打(?:电话)?)?"
    r"|(?:please |but |and )*(?:don.?t|do not|never) (?:ring|call|phone|text|contact) (?:my|our)"
    r" (?!own|number|phone|mobile|cell)\w+",
    only=True,
)
"""«队长那个号可千万别打», beside a number: whom not to call; no use of the data is to end."""
LOOKS_AROUND = regex(
    r"(?>没事|我?就?是?)*(?:随便|随意|瞎|路过)(?:点|逛|看)?(?:进来|进)?(?:看看|逛逛|点点|玩玩)(?:的|而已)?"
    r"|(?:just|only)?(?:test(?:ing)?|lookingaround|browsing)(?:(?:please)?ignore(?:this|me)?)?|测试(?:一下)?"
)
"""Wants nothing, and says so; as ``bare`` writes it."""


def when_reached(text: str) -> bool:
    """«要回电的话下午三点以后», «别打 只发短信», «only call me on weekdays before noon»."""
    told = within(text, SENTENCE) and _REACHED.search(text) and (_WHEN_OR_HOW.search(text) or _IF_NEED_BE.match(text))
    return bool(told) and not (_NOW.search(text) or asks(text))


_LEAD = r"(?:还有|另外|不过|但是?|只是|可是|我|就是?|还是|也|其实|心里|真的?|挺|蛮|有点儿?|有些|比较|很|,|，|\s)*"
_HARM = (
    r"(?:[信资]息|资料|证件|身份证|号码?|电话|隐私|这些?|它|[你您]们|别人|骗子|会|被|又|再|给|拿去|把|我的?|他们|,|，|\s)*"
    r"(?:泄[露漏密]|[漏传外流]出?去?|外[传泄流]|盗用?|[乱滥]用|卖(?:掉|了)?|骗|诈骗|骗子|不安全|出事|(?:打|发)?广告|骚扰|给(?:别|外)人|发给别人|用(?:到|在)别)"
)
worries = says(
    rf"{_LEAD}(?:(?:害?怕|担心|担忧|怕的是|不(?:太|大|是很)?放心)(?:{_HARM}[^,，。;；]{{0,4}}|[啊呀呢的]*)|不(?:太|大)?踏实)"
    rf"|{_LEAD}(?:请|麻烦|拜托|求|可|千万|一定|希望|但愿|[你您]们|[\s,，])*(?:要)?(?:别|不要|不能|不许|不准|勿)(?:再|把|将|给)*{_HARM}[^,，。;；]{{0,6}}"
    rf"(?:[\s,，啊呀]*我?(?:很|真|挺|有点)?(?:害?怕|担心)(?:得很)?[啊的]?)?"
    rf"|{_LEAD}(?:请|千万|一定|[\s,，])*(?:保护好|保管好|保密|当心|小心)[^,，。;；]{{0,8}}"
    r"|(?:希望|但愿)(?:[你您]们)?(?:以后|今后|这次)*(?:别|不要|不会|能|可以)[^,，。;；]{2,14}"
    r"|(?:(?:but|and|though|only|just|honestly|to be honest)[\s,]+)*i(?:['’]m| am)? (?:just |a (?:bit"
    r"|little) |really |still |kind of )*"
    r"(?:worr(?:y|ied)|afraid|scared|nervous|uneasy|concerned)\b(?!.*\b(?:trapped|stuck|hurt|kill\w*|die|dying|lift|elevator)\b)[^.;!?]{0,50}"
    r"|(?:(?:and|but|just|so)[\s,]+)*(?:please |do )?(?:don.?t|do not|never) (?:you )?(?:dare )?(?:leak"
    r"|share|sell|lose|misuse|pass|spread|give)\b[^.;!?]{0,40}"
    r"|(?:(?:and|but)[\s,]+)*(?:i |really )*hope (?:it|this|that|you|my|nobody|no one|nothing)\b[^.;!?]{3,50}"
    r"|(?:please )?(?:keep|handle) (?:it|this|them|that) (?:safe|private|secure|confidential|with care"
    r"|carefully)(?: please)?",
    only=True,
)
"""«就是有点怕泄露», «可千万别漏出去啊 我怕», «please don't leak it»: of the data, and of nobody in danger."""
_ASKS_FOR = regex(
    r"电?梯|\b(?:lifts?|elevators?)\b|投诉|举报|起诉|告[你您]|赔|退|人工|客服电话|困|救|伤|[晕昏摔]|流血|喘不|疼|老人|孩子|死(?![了机活])|杀|打人|\b(?:complain\w*|sue|lawyer|human|refund|trapped|stuck|hurt|kill\w*)\b"
)
_GRUMBLE = regex(
    r"(?<!麻)烦|(?:真|太|好|这么|够)麻烦|麻烦死|累|酸|啰嗦|罗嗦|磨叽|墨迹|没完|真差|太差|很差|差劲|慢|挤牙膏|[几八一]百遍|(?:好|多)几遍|[问填].{0,3}(?:这么|那么|好|真|太)多|(?:这么|那么|真|太)多(?:问题|事)|等(?:了)?(?:半天|好久|老久|半个)"
    r"|服了|无语|什么(?:破|烂|服务|态度)|(?:破|烂|垃圾)(?:系统|流程|服务)|折腾|费劲|费事|查户口|审犯人|麻煩|省事|累死|图省事|好了吧|行了吧|满意了吧|都给[你您]"
    r"|\b(?:annoy\w*|tedious|ridiculous|slow\w*|forever|ages|hassle|painful|exhaust\w*|tired|sick of"
    r"|too (?:many|long|much)|so many questions"
    r"|finally|at last|(?:bad|poor|terrible|awful|lousy) (?:service|system|site)|what a|happy now"
    r"|there you (?:go|have it)|questions?)\b"
)


habit = regex(
    r"(?:邮箱|邮件|手机|电话|号码?|微信)[^,，。;；]{0,6}不(?:常|怎么|太|大|总)*(?:看|用|开|接)(?!了)|平时[^,，。;；]{0,4}不(?:看|用|接)(?!了)"
    r"|^\W*不用(?:再|给我|特意)*(?:回电话?|打电话|来电|寄纸质)[^,，。;；]{0,4}$"
    r"|\b(?:rarely|seldom|hardly ever|don.?t (?:often|usually|really)) (?:check|use|read|look at)\b"
)
"""«这个邮箱我不常看»: how they are best reached, and no data that are not to be seen."""


def grumbles(text: str) -> bool:
    """«等半天才来 你们系统真差», «跟挤牙膏似的»: of the questions themselves, and nothing is asked for."""
    plain = within(text, SENTENCE) and not (
        _ASKS_FOR.search(text) or may_give_up(text) or any(map(str.isdigit, text)) or asks(text)
    )
    return plain and _GRUMBLE.search(text) is not None
