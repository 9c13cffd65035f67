"""Danger that is only spoken of: over long ago, part of somebody's trade, feared for data, asked about beforehand.

The words sound like a cry, and nothing in them is happening now. Whatever might still be going on stays a cry; that it
is over after one is ``danger.over``.
"""

from __future__ import annotations

import re

from dialogs.danger.all_clear import needs_no_rescue, of_another_day, treated_since
from dialogs.danger.faults import fault_reported
from dialogs.danger.over import only_stopped
from dialogs.danger.words import DATA, OF_A_CAR, only_danger, shut_in
from dialogs.hearing import bare
from dialogs.told.death import died
from dialogs.told.kin import EN_KIN, FAMILY
from dialogs.understanding import Intent, fold, in_characters, understand
from dialogs.understanding.patterns import cased, regex, says

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
    rf"(?:{_WHOSE}{_THING}(?:跟|扣|轮子|带子)?(?:[在从][^,，。;；人手]{{1,5}}?)?(?:还|都|也|又|好像|不小心|刚才?|给|被[^,，。;；人手]{{0,4}}){{0,4}}{_FALLS}[^,，。;；\s手脚人停不困救我出砸压伤孩娃老]{{0,12}}"
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
    rf"{FAMILY}|[我他她你](?:们|自己)?(?:也|都|就|才|又|跟着|一起|差点|不小心)*(?:掉|跌|滑|栽|[往下]+去|进去)|[困压砸夹摔倒坠晕昏血喘疼痛伤救叫喊惨]|出不|人|孩|[娃崽]|[手脚腿臂头脖]|不动|停[了在住]|[打开]不[开了]|门[^,，。]{{0,3}}不开|拽|勒|爬|下去[捞捡拿找]|冒烟|着火|火花|[焦糊]味|我(?:还|也|正)?在(?:电?梯|轿厢|里)"
    rf"|\b(?:hands?|foot|feet|legs?|arms?|fingers?|head|hair|{EN_KIN}|baby|boy|girl|(?:wo)?m[ae]n|guy|lady|worker"
    r"|colleague|friend|dog|people|person|somebody|someone|went after|going (?:up|down)|trapped|hurt|bleed\w*|fire"
    r"|smok\w+|fell|climb\w*|(?:i|we)(?:.m| am|.re| are)(?! (?:outside|fine|ok|okay|safe|not in))|not moving"
    r"|won.?t open|can.?t)\b"
)
_LIFT = regex(r"梯|轿厢|井|坑|[门缝槽罅]|𨋢|扶手带|\b(?:lift|elevator|escalator|shaft|gap|doors?|pit)\b")


def only_things(text: str) -> bool:
    """Whether a thing is all that has come to harm: «我手机掉缝里了», «dropped my keys down the shaft».

    What is worn or ridden in (a shoe, a necklace, a pram) may hold whoever wears it, so it is none of these things.
    Whatever else is told beside it must be no harm: whoever bends down for a phone may be caught as well.
    """
    said = fold(in_characters(text))
    rest = _EVENT.sub(" ", said)
    if rest == said or not _LIFT.search(said):
        return False
    rest = _WELL.sub(" ", rest)
    return not (_HARM.search(rest) or shut_in(rest))


IN_THE_FILE = regex(
    r"\W*[^,，。;；!！?？困卡关伤]{0,12}的(?:手机|电话)?(?:号码?|资料|信息|数据|名字|照片|合同|记录|简历|邮箱)(?:也|都|还|就|应该|好像)*"
    r"在(?:里面|那里|那儿|上面)[了的吧吗呢啊嘛]*\W*"
)
"""«我妈的号也在里面»: no person is anywhere."""
NOW = regex(
    r"现在|正在|(?<!以前)(?<!之前)(?<!上次)(?<!上回)(?<!去年)(?<!前年)(?<!那次)还(?![要想])|又|也是这样|出来不|刚[才刚]?|快|救命|救我|救救|来人|怎么办|里面|出不|不动|晕|昏|血|喘|疼|痛|闷|呼吸|没气|倒|没反应|叫不"
    r"|不开|卡住|[困关]住|有人|11[09]|120|[!！]"
    r"|\b(?:(?:i|we)(?:.m| am|.re| are) (?:stuck|trapped)|now|still|again|help|inside|bleed\w*"
    r"|faint\w*|breath\w*|hurts|please come|nobody|somebody|someone)\b"
)
"""Any of it, and it may be happening."""
_TROUBLE = r"(?:被?(?:困|夹|关|摔|卡|伤)|\b(?:trapped|stuck|caught|injured|hurt)\b)"
PAST = regex(
    r"(?:[一二三四五六七八九十两\d]+月份?|上一?[次回周](?!那[部台架])|上个?(?:月|星期|礼拜)|那[次回年]|之前|以前|曾经?|当时|[去前]年|[前昨]天|今[早天]|小时候)"
    rf"[^,，。的]{{0,12}}{_TROUBLE}"
    rf"|{_TROUBLE}[^,，。]{{0,8}}(?:小时|分钟|半天|天)才"
    rf"|{_TROUBLE}[^,，。]{{0,1}}过(?!了|去|来)"
    rf"|\b(?:last (?:year|month|week|time)|\w+ (?:years?|months?|weeks?|days?) ago)\b.{{0,40}}{_TROUBLE}"
    rf"|{_TROUBLE}.{{0,30}}\b(?:last (?:year|month|week|time)|ago)\b"
    r"|(?:住院|理赔|索赔|看过医生|出院)"
)
"""When it was, in the same breath, or what came after it."""
LONG_AGO = regex(
    r"上一?[次回]|上个?(?:月|星期|礼拜)|那[次回年]|以前|曾经?|当时|[去前]年|小时候|过(?!了|去|来)"
    r"|\blast (?:year|month|time)\b|\b(?:years?|months?) ago\b"
)
"""What was yesterday may not be over."""
JUST = regex(r"今[天早晚]|[困夹]了?人|着火|冒烟|了\W*$|\b(?:today|tonight|fire|smoke)\b")
"""«上次那部电梯困人了»: the lift is the same, the cry is new."""
AFTER_IT = regex(
    rf"{_TROUBLE}[^,，。]{{0,10}}(?:之后|以后|后(?=[就,，我才来]))"
    rf"|\b(?:after|since) (?:i|we) (?:was|were|got) {_TROUBLE}"
)
"""What it led to."""
WAS_HURT = regex(r"[前昨]天[^,，。]{0,12}(?:夹|摔|撞)(?![住])|(?:夹|摔|撞)(?!住)[^,，。]{0,8}是?[前昨]天")
"""A hand that was caught a day ago is free by now; whoever was shut in may not be."""
HAPPENED = regex(r"[困夹]了?人了|了\W*$|着火了|冒烟了")
"""News beside what somebody is trained for."""
TRADE = regex(
    r"我(?:也|还|曾经?)*(?:会|懂|学过|[干做]过|负责过?|从事|持有|考过|参加过|擅长)[^,，。;；]{0,8}(?:急救|救援|消防|灭火|困人)"
    r"|\b(?:trained|certified|experienced?|worked|years) (?:in|of|as|with)\b.{0,20}\b(?:rescue|first aid|fire)"
)
FEARED_FOR_DATA = regex(
    r"(?:怕|担心|万一)[^,，。]{0,6}(?:着火|失火|火灾|起火|进水|爆炸)[^,，。]{0,8}(?:资料|数据|信息|档案|记录|文件|机房|服务器)"
    r"|\b(?:afraid|worried|what if)\b.{0,30}\bfire\b.{0,30}\b(?:data|files?|records?|servers?)\b"
)
IN_A_LIFT = cased(
    r"(?:马上|稍?等(?:等|[一下]*))*(?:(?:我|人|现在|正|刚好?|这会儿?)*(?:在|坐|[要进上]了?)*(?:电梯|轿厢)(?:里面?|上|中)?(?:没(?:信号)?|信号不好|[呢了啊])*)"
    r"[\s,，]*(?:先不(?:说|聊|填|弄|办)了?|(?:等[下会]?儿?|等一下|一会儿?|待会儿?|回头|晚点|出(?:去|来|了电梯))+[再我]*[说聊填弄办来收])+"
    r"[哈啊吧哦了\s]*|(?:快点|马上|稍?等(?:等|[一下]*)|[啊哦,，\s])*我?们?(?:(?:还|正)?在等|[要快]上)电梯[了呢啊]?[\s,，]*(?:没信号|信号不好)?|(?:稍?等(?:等|[一下]*))+我?在电梯里(?:没信号|信号不好)"
    r"|(?:im)?(?:nosignal)?in(?:the|a)(?:lift|elevator)(?:losingsignal|nosignal)?(?:wait|(?:one|a)sec|hangon|brb)+|in(?:the|a)(?:lift|elevator)(?:now|rightnow)?(?:talk|ttyl|willanswer|answer|continue)+(?:later|soon)?"
)
"""Somebody rides along, or is about to, and goes on later; read without marks at its ends."""
asked_beforehand = says(
    r"(?:如果|要是|假如|万一|遇到|碰到|发生)[^。?？]{0,12}(?:困|着火|起火|失火|火灾|掉|坠|停)[^。?？]{0,10}"
    r"(?:怎么|咋|如何|应该|该|哪|能不能|什么)"
    r"|(?:困|着火|起火|火灾)[^,，。]{0,6}(?:的?时候|的话|时)[^。]{0,8}(?:怎么|咋|如何|应该|该|哪|能.{0,3}[吗不]|可以)"
    r"|\b(?:(?:what|which) number|whom?) (?:should|do|can|to)\b.{0,12}\b(?:call|ring|dial|phone)\b"
    r".{0,20}\b(?:if|when|in case)\b.{0,40}"
    r"\b(?:stuck|trapped|fire|stops?|falls?)\b"
    r"|\b(?:what|how|where) (?:should|do|can|to)\b.{0,30}\b(?:if|when|in case)\b.{0,30}"
    r"\b(?:stuck|trapped|fire|stops?|falls?)\b"
    r"|\b(?:if|when|in case)\b.{0,30}\b(?:stuck|trapped|fire)\b.{0,20}\b(?:what|how|where)\b"
    r"|\bhow (?:do|can|will|would) (?:you|u|ya|they)\b.{0,30}\b(?:if|when|once)\b.{0,30}\b(?:stuck|trapped|fire)\b"
    r"|(?:困|着火|火灾)[^。]{0,12}(?:怎么|如何)(?:帮|救|处理|施救|办)[^。]{0,12}(?:作业|论文|课题|调查|好奇|问问|采访)"
)
"""«万一电梯着火了走哪里»: what to do if, in a case that has not come."""


_number_of_the_rescue = says(
    r"(?:救援|应急|求救|急救|困人|抢修|报警|救助)[^,，。;；]{0,4}(?:电话|号码|热线)(?:号码|号)?(?:是|为|呢)?(?:多少|几号?|什么|哪个|[?？]|\W*$)"
    r"|(?:[困关](?:住|了|在里面)|电?梯(?:出事|出故障))[^,，。;；]{0,4}(?:该|要|得|应该)?(?:打|拨|找)(?:什么|哪个?|几|谁|多少)"
    r"|\b(?:what|which|your|the)\b[^.;]{0,16}\b(?:rescue|emergency) (?:\w+ )?(?:number|hotline|line)\b"
    r"|^\W*(?:rescue|emergency) number\b"
    r"|\bnumber\b[^.;]{0,16}\b(?:for|in) (?:an? |the |lift |elevator )*(?:rescue|emergenc\w+)"
)


def asks_for_number(text: str) -> bool:
    """«你们电梯救援电话是多少»: to have it, or because somebody is in it now."""
    return _number_of_the_rescue(text) and not (asked_beforehand(text) or _of_records(text))


_of_records = says(
    r"[打拨]过|记录|信息|资料|数据|录音|删|改|错|紧急联系|\b(?:records?|data|delete|change|wrong|contact)\b"
)
HEARSAY = regex(
    r"听说|据说|听[^,，。]{1,4}[说讲]|[群网]里?[^,，。]{0,3}[说传]|新闻[里上]?(?:说|看到)?|\bi (?:heard|read)\b"
)
ANOTHER_DAY = regex(
    r"[昨前]天|前几天|上个?(?:周|星期|礼拜|月)|那天|\b(?:yesterday|last (?:week|month)|the other day)\b"
)
FILMED = regex(
    r"(?:摄像头|监控|镜头|探头|录像|视频)[^,，。]{0,8}(?:拍|录)(?:[到下了过着见]|进去)*我|我[^,，。]{0,6}被[^,，。]{0,8}(?:拍|录)(?:[到下了进]|$)"
    r"|\b(?:cameras?|cctv)\b.{0,20}\b(?:film|record|caught|saw|shows?|got|capture)\w* me\b"
)
"""A camera has seen the speaker: a matter of data."""
CLAUSE = regex(r"第[\d一二三四五六七八九十]+条|(?<![\d.])\d{1,2}\.\d{1,2}(?:条|里|说|写|款)|\bclause \d")
READS = regex(CLAUSE.pattern + r"|[翻看找读][^,，。]{0,4}遍|老花镜")
"""Somebody goes through the rules."""
HARM = regex(
    r"[困夹卡摔伤坠火烟停晃裂倒死血]|(?<!没)掉|关(?!于)[住在着]?|\b(?:stuck|trapped|hurt|injured|fell|fire|smoke)\b"
)


TYPING = regex(
    r"(?:手机|电脑|键盘)?[打写输](?:不[了出来成会]|得很?慢)[来]?(?:[汉喊][字子]|中文|字)|[不只]会(?:打|写|用)?(?:字|拼音)|没(?:有)?(?:中文)?(?:输入法|键盘)|(?:输入法|键盘)[^,，。;；]{0,4}[坏没]了?"
)
"""«han zi» may be read as other characters."""
SHAKEN = regex(r"[抖喘慌怕疼痛晕冷黑血伤]")
"""Why nothing gets typed."""
HABIT = regex(
    r"(?:一直|经常|老是?|总是?|天天|三天两头|隔三岔五|隔三差五|多次|反复)[^,，。了]{0,4}[困关夹]人(?!了)"
    r"|\b(?:always|often|keeps?)\b.{0,20}\btrap(?:s|ping)? (?:people|us|residents)\b"
)
"""A lift that does so again and again: no news of anybody in it now."""
COMPLAINS = regex(r"投诉|举报|\bcomplain")


_stops_messages = says(
    r"停(?:了|掉|止|一停|下)?(?:再|给|我的?|这些|所有|那些|你们?的?|些)*(?:短信|简讯|短讯|电话|广告|推[送销]|营销|邮件|消息|通知|微信|会员|服务|订阅|授权)(?![^,，。;；]{0,4}[不没])"
    r"|(?:短信|简讯|短讯|广告|推[送销]|营销|邮件|消息|通知|会员|订阅|授权)(?:[也都先全就]|给我|帮我)*停(?:了|掉|止)"
)
_saved = regex(
    r"(?:救了|救过)(?:我们?|俺|咱|他|她|我[爸妈])的?(?:一?条?命)?|救命(?:之恩|恩人|恩情|稻草|神器)"
    r"|\b(?:saved|saving) (?:my|our) (?:life|lives|day|skin)\b"
)
"""Thanks, for good."""
_FAR = (
    r"(?:国外|海外|境外|外国|外地|异地|他乡|机场|车站|火车上?|高铁上?|高速上?|路上|隔离点?"
    r"|[美英法德泰韩]国|日本|澳洲|澳大利亚|加拿大|新加坡|马来西亚|迪拜|俄罗斯|欧洲|非洲|香港|台湾|澳门)"
)
_STRANDED = regex(
    rf"(?<![^,，。;；!！?？\s])[^,，。;；!！?？\s]*(?:[困堵卡]|滞留)(?:在|到|于)?了?{_FAR}[^,，。;；!！?？\s]*"
    r"|(?:i['’]?m |i am |we['’]?re |we are |my \w+ is )?(?:currently |still |now )?\b(?:stuck|trapped|stranded) "
    r"(?:abroad|overseas|(?:in|at) (?:another|a foreign|the) (?:country|airport|border|traffic)"
    r"|in (?:traffic|a meeting|quarantine)|out of town)\b"
    r"(?: and (?:can.?t|cannot) (?:come|return|get back|travel|go)(?: \w+)?)?"
)
"""Held up far away: the whole clause."""
_TROUBLES = regex(r"困[难扰惑境窘顿倦意]|贫困|犯困|夹在(?:[你您]们)?中间(?:很|好|真|也)*(?:难做人?|受气|为难)")
_BUSINESS = regex(
    r"(?:公司|企业|店铺?|生意|厂|项目|资金|预算|电量|电池|手机|钱包?|团队|行业)[^,，。;；]{0,6}(?:[撑熬挺扛维顶]|坚持|支撑)不(?:下去|住)"
    r"|[看听填写查办等读聊谈弄做干用忍学过搞住]都?不下去"
)
"""What does not go on besides a life."""
_smokers = says(
    r"[抽吸]烟|二手烟|\b(?:smokers?|(?:man|guy|people|someone|somebody) (?:is |are |was )?smoking|cigarettes?)\b"
)
_burns = says(r"火|焦|糊|烧|冒|浓|晕|喘|\b(?:fire|burn\w*|flames?)\b")
_in_a_lift = says(r"梯|轿厢|𨋢|井|[楼层]|门|\b(?:lifts?|elevators?|doors?|floors?)\b")


_closed_down = says(
    r"倒闭|破产|跑路|不[干开]了|关[张停]了|下班|营业|(?:公司|店|展厅|前台|办公室)(?:门口)?"
    r"|\b(?:bust|bankrupt|out of business|closed down|your (?:office|shop|showroom))\b"
)
_DOORS_SHUT = regex(
    r"(?:怎么|大|的)*门(?:口|怎么|都|也|还|一直)*[关锁](?:着|上?了)|[关锁](?:着|了)?门"
    r"|\b(?:the |your )?doors? (?:(?:are|is|were|was) )?(?:all )?(?:shut|closed|locked)\b"
)
"""Of a business that has closed."""
_USED = regex(
    r"[摔困夹]怕了|[气急吓烦]出[^,，。;；]{0,3}病|门铃(?:又|在)?响了?|我?去开个?门|我?先?去?关(?:一下|下|个)?火"
    r"|(?:在|从)?(?:[你您]们|小区|楼里|公司)?的?电梯(?:里|门口|上|间)?面?(?:贴的?)?(?:看[到见]|扫|见)[^,，。;；困关卡停出]{0,8}(?:码|广告|海报|公告|通知|号码?|电话|公众号)"
    r"|\bhand(?:ed|ing)? (?:it|this|that|them|mine) in\b"
    r"|\b(?:saw|scanned|found|read) [^.;,]{0,24}\b(?:code|poster|notice|sticker|number|ad|sign)\b[^.;,]{0,12}"
    r"\b(?:in|inside) (?:the|your|our|an?) (?:lift|elevator)\b"
)
"""The bell at home, what was read in a lift, what is handed in."""


def without_use(text: str) -> str:
    """The line without the doors of «你们倒闭了吗 门关着» and the like."""
    rest = _USED.sub(lambda found: " 电梯 " if OF_A_CAR.search(found.group()) else " ", text)
    return _DOORS_SHUT.sub(" ", rest) if _closed_down(text) else rest


def only_a_figure(text: str) -> bool:
    """«困扰我好久了», «顺便停了短信», «救了我一命», «困在国外»: without it nothing is left to cry about."""
    used = without_use(text)
    if used != text:
        rest = OF_A_CAR.sub(" ", used)
        return not (only_danger(rest) or shut_in(rest) or _may_be_a_cry(rest) or understand(used).intent == "emergency")
    if _smokers(text):
        return not (_burns(text) or shut_in(text))
    if _stops_messages(text):
        return not _in_a_lift(text)
    rest = text
    for words in (_saved, _STRANDED, _TROUBLES, _BUSINESS):
        rest = words.sub(" ", rest)
    if rest == text or (_in_a_lift(text) and not _saved.search(text)):
        return False
    return not (shut_in(rest) or understand(rest).intent == "emergency")


def _may_be_a_cry(text: str) -> bool:
    understood = understand(text)
    return "emergency" in (understood.intent, *(intent for intent, _ in understood.alternatives))


def without_stranding(text: str) -> str:
    """What else is said by whoever is held up far away («被困在国外回不来，想改个手机号»); empty where nothing is."""
    if _in_a_lift(text):
        return ""
    rest = _STRANDED.sub(" ", text).strip(" ,，。;；.!！")
    return "" if rest == text.strip(" ,，。;；.!！") or shut_in(rest) else rest


def beside_a_thing(text: str) -> str:
    """The same of whoever has dropped a thing («手机掉楼下了，想改个手机号»)."""
    said = fold(in_characters(text))
    rest = _EVENT.sub(" ", said).strip(" ,，。;；.!！")
    harmless = rest != said.strip(" ,，。;；.!！") and not (_HARM.search(_WELL.sub(" ", rest)) or shut_in(rest))
    return rest if harmless else ""


def filmed(text: str) -> bool:
    """«电梯里的摄像头拍到我了», and no harm done."""
    return FILMED.search(text) is not None and HARM.search(text) is None


def means_instead(text: str) -> Intent:
    """What it is about where it is no cry: «9.2说联系方式在第12条» the rules, a lift that often fails a service."""
    if CLAUSE.search(text):
        return "explain"
    if _stops_messages(text):
        return "withdraw"
    if _saved.search(text):
        return "thanks"
    if asked_beforehand(text):
        return "service"
    if HABIT.search(text) and COMPLAINS.search(text):
        return "complain"
    of_a_fault = HABIT.search(text) or only_things(text) or only_stopped(text) or fault_reported(text)
    return "service" if of_a_fault else "other"


def tells_of_none(text: str) -> bool:
    """In so many words: nobody is to come, a thing is all that has fallen, or it is about how somebody types."""
    return (
        IN_THE_FILE.fullmatch(text) is not None
        or needs_no_rescue(text)
        or only_things(text)
        or only_types(text)
        or only_a_figure(text)
        or fault_reported(text)
    )


_for_a_paper = says(
    r"作业|论文|课题|调查问卷|好奇|(?:只是|随便|就是)问问|学校"
    r"|\b(?:school|homework|project|essay|thesis|just (?:asking|curious|wondering))\b"
)
"""Asked to know it, and for nobody in it."""
_AT_THIS_MOMENT = says(
    r"刚|今[天早晚]|现在|正在|救(?!援记录|护车记录)|快来|来人|怎么办|好像|可能|是不是|11[09]|120"
    r"|\b(?:just(?! want| need| like)|today|tonight|now|help(?! me (?:get|find|to))"
    r"|ambulance|think|maybe|what (?:do|should))\b"
)
"""Beside a death: somebody may still be saved."""


def at_this_moment(text: str) -> bool:
    return _AT_THIS_MOMENT(text)


def died_before(text: str) -> bool:
    """«He was electrocuted in 1998 and died»: nobody can be helped any more."""
    return died(text) and of_another_day(text) and not at_this_moment(text)


def only_told(text: str) -> bool:
    """Whether the danger in the words is none that is there now."""
    if (
        tells_of_none(text)
        or died_before(text)
        or (treated_since(text) and DATA.search(text))
        or (asked_beforehand(text) and _for_a_paper(text))
    ):
        return True
    led_on = AFTER_IT.search(text) or not JUST.search(text)
    past = PAST.search(text) and LONG_AGO.search(text) and led_on
    told = (
        past
        or (WAS_HURT.search(text) and led_on)
        or (TRADE.search(text) and not HAPPENED.search(text))
        or FEARED_FOR_DATA.search(text)
        or filmed(text)
        or HABIT.search(text)
        or (READS.search(text) and not HARM.search(text))
    )
    return bool(told) and NOW.search(text) is None


def only_types(text: str) -> bool:
    """«我手机打不了汉字», «bu hui da zi»: how somebody writes, and no call that does not get through."""
    said = in_characters(text)
    rest = TYPING.sub(" ", said)
    return rest != said and not (SHAKEN.search(rest) or shut_in(rest) or understand(rest).intent == "emergency")


def hearsay(text: str) -> bool:
    """«听说昨天有人困在电梯了»: others told of it, and it was another day; whether somebody needs help is asked."""
    rest = HEARSAY.sub(" ", text).replace("有人", "")
    return HEARSAY.search(text) is not None and ANOTHER_DAY.search(rest) is not None and NOW.search(rest) is None


def long_over(text: str) -> bool:
    """Whether an accident is told with when it was: what is asked for beside it is about that."""
    return PAST.search(text) is not None


def rides_along(text: str) -> bool:
    """«在电梯里呢 先不说了»: nothing is wrong, it goes on later."""
    return IN_A_LIFT.fullmatch(re.sub(r"[\s,，'’]+", "", bare(text))) is not None
