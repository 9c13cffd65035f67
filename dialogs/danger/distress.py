"""Somebody says that they do not want to live, or tells it by the act and the place: told from figures of speech.

«我从楼上跳下去了 再见», «吃了一整瓶药», «站在天台边上» say nothing of dying. What is answered is ``cries``.
"""

from __future__ import annotations

import re

from dialogs.danger.needs import needed
from dialogs.danger.words import OF_A_CAR
from dialogs.hearing import in_a_run
from dialogs.told.death import bereaved
from dialogs.told.kin import EN_KIN, FAMILY
from dialogs.understanding.parts import SENTENCES
from dialogs.understanding.patterns import regex, says

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
_JUMPED = "(?:跳(?:楼|河|江|海|桥|轨)|上吊|服毒|自焚)了(?![吗么没嘛])"
_DONE = regex(
    rf"割(?:了|开|破|断)*{_WRIST}了|割(?:了|开|断)+{_WRIST}|(?<!小心)(?<!小心把)(?:手?腕|手脉|动脉)(?:都|已经|也|给)*割(?:了|开|断)"
    r"|(?:服|喝|吃|吞)(?:毒|农药|百草枯|敌敌畏|毒药|洁厕[灵液])[^,，。]{0,2}了|(?:喝|吃|吞|服)了[^,，。]{0,3}(?:农药|百草枯|敌敌畏|毒药|老鼠药|洁厕[灵液])"
    rf"|{_TAKES}[了下]*(?:{_AMOUNT}|[\d一两几半]+[片粒颗])的?(?:安眠|镇静)药"
    rf"|[从由](?!轿厢)[^,，。;；梯车床]{{0,8}}{_HEIGHT}[^,，。;；梯没]{{0,4}}跳了?下[去来]?了"
    rf"|我(?:已经|刚|真的?|就|都)*{_JUMPED}"
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
    rf"|(?:刚刚?|[他她]|有人)(?:已经|就|都)*{_JUMPED}"
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
    rf"药[^,，。没不]{{0,6}}{_TAKES}(?:了|下去?了?|光|完)|{_TAKES}[了下光完]*(?:了|下)[^,，。]{{0,5}}药|^\W*(?:我|已经|刚|都|全部?)*(?:{_TAKES}(?:了|下去了|完了|光了)|[割跳]了?(?:下[去来]|开)?了)(?![吗没])"
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


FIGURE = regex(
    r"[气烦热困累饿笑羞尬忙聊痒冷急堵吓吵馋](?:得|的|到)?(?:我|人|都|真|快|要|就)*想?(?:去)?死(?:我|人)?[了啦]?"
    r"|想死(?=[你您他她它记心家妈爸]|我[了啦])|[你您他她]们?(?:去|都|怎么不|不如)+死"
    r"|(?<![苦痛受郁])[得到](?:我|人)?(?:都|真|就|快)*[想要](?:去)?(?:死|跳(?:楼|河|江|海|桥|(?:电?梯)?井))|想死的心|死的心都有"
    r"|(?:手续|流程|表格?|系统|页面|验证码|需求|甲方|作业|代码|报表|客服)[^,，。]{0,6}[得让叫令逼](?:我|人|都|真|快|就|要)*(?:不想(?:再)?活|想(?:去)?(?:死|跳(?:楼|河|江|海|桥|(?:电?梯)?井)))"
    r"|不想(?:再|天天|老|一直)*活在(?:[你您]们?的?)?[^,，。;；我他她]{0,4}(?:短信|电话|来电|骚扰|推[销广送]|广告|邮件|消息|通知|群|微信)[^,，。;；]{0,4}"
    r"|(?:删|注销|退|取消|清|断)[^,，。]{0,4}一了百了|(?:公司|生意|店|厂|企业|项目|行业)[^,，。我]{0,4}活(?:着|得)"
    r"|(?:系统|程序|软件|app|手机|电脑|网页|网站|页面|公众号|服务器)[^,，。我他她说发写留讲想要]{0,8}死(?![给在])"
    r"|(?:[你您]们?|公司|店|平台|物业|甲方)(?:是|也|都|真)*不想(?:再)?活|不想(?:再)?活了[吧吗么]?[你您]们?[吧吗么]"
    r"|\b(?:dying to|could (?:just )?(?:have )?kill(?:ed)?|bored to death"
    r"|(?:one more|another) (?!day|night|hour|minute)\w+[^.;]{0,40} jump)\b"
)
"""«气得想死», «想死你们了»: of anger or longing; «公司不想活了吧»: a taunt; paperwork drives nobody to death."""
_ACTS = (
    r"(?:自杀|轻生|寻死|寻短见|自尽|自焚|上吊|割腕|卧轨|喝(?:农药|百草枯|敌敌畏)|跳(?:楼|河|江|海|桥|轨|(?:电?梯)?井)"
    r"|(?:结束|了结|了断)(?:自己|我)?的?(?:生命|性命|一生))"
)
_THERE = r"(?:(?:去|到|在|来)[^,，。;；!！?？]{1,8}?)?"
_EN_JUMPS = (
    r"(?:going to|gonna|about to|will|wants? to|wanna) jump"
    r"(?=\W*$| (?:off|from)\b|(?: out)?(?: of)? (?:the|a|my|your|this) (?:window|roof|bridge|building|balcony))"
)
DESPAIR = regex(
    r"没意思活着|(?:准备|打算|这就|马上)从[^,，。电梯]{1,6}跳下"
    r"|\b(?:can.?t go on living|nothing (?:left )?to live for)\b|"
    rf"(?<![不没别年节])(?:想|要|准备|打算|不如|闹着?|正在)(?:去|就|现在)*{_THERE}{_ACTS}(?!价|机|的?(?:人|新闻|视频|话题))"
    r"|没(?:脸|法|勇气)(?:再)?活(?![动络])|活[够腻]了|^\W*我?(?:真的?|也|都)*不活了\W*$|"
    r"不想(?:再)?活(?![动跃络])|(?<!公司)(?<!生意)(?<!企业)(?<![店厂])活不下去|活(?:着|下去)[^,，。]{0,3}(?:没|有什么|有啥)(?:有|什么|啥|多大)*(?:意思|意义|劲|盼头)"
    r"|(?:就|马上|现在)(?:去|要)*(?:死给|死在|死(?=\W*$)|不活|跳(?:楼|河|江|海|桥|轨)|自杀|上吊|[你您]们?[^,，。]{0,6}楼顶)(?!机)|死给[^,，。]{1,6}看"
    r"|(?<![不没别])(?:想|不如)(?:去)?死(?![机板循])|(?:[想要就]|信不信我)从(?!电?梯|轿厢)[^,，。]{1,8}跳下[去来]|^\W*死了?(?:算了|一了百了)"
    r"|(?:日子|^我?(?:真的?|也|都|再也|实在)*)不想(?:再)?过(?:下去)?了?\W*$"
    r"|活(?:着|得)(?:也|都|是|可|好|太|真的?|很|实在|特别|这么|那么|多|有点|确实)+(?:累|苦|痛苦|难受|难熬|煎熬|折磨|憋屈|窝囊)|活受罪"
    r"|(?:想|要)(?:就|直接|马上|干脆|这么|从这[里儿]?|往下)*跳下(?:去|来)?(?![一第个]|[^,，。;；]{0,4}[玩吗么?？]|[^,，。;；]{0,3}[水池海沟台])|想往下跳|^\W*我?(?:真的?|好|就|现在|只)*想跳[了啊吧]?\W*$"
    r"|不想(?:再)?(?:撑|熬|捱)(?:下去|落去|着)?(?:了|\W*$)|不想(?:再)?(?:做人|醒(?:来|过来))|不想(?:再)?在(?:这个?)?世[上界间][^,，。]{0,4}[待呆活留]|一睡不醒"
    r"|没有?(?:再)?(?:活下去|活着|生存)的?(?:勇气|动力|意义|希望|理由|念头|必要)|(?:想|要|不如)(?:就|早点|快点|永远)*(?:离开|告别)(?:这个?|人)(?:世界?|世上|人间|人世)|想(?:从|在)?这个?世[界上][^,，。]{0,3}消失|想消失在这?个?世|没(?:有|什么|啥)*(?:好|值得|可)*留恋"
    r"|^\W*我?(?:好|真的?|只|就|很|现在)*想(?:要)?(?:彻底|就此|原地)?消失(?:算)?了?\W*$|^\W*我?(?:想|就想|不如|干脆|真想|只想)?一了百了(?:算了|吧|了)?\W*$|^\W*死了?(?:干净|清净|拉倒)"
    r"|(?:我|人)(?:要是|如果)?死了[\s,，]*(?:[你他]们|大家)(?:就|才|是不是|都)*(?:满意|高兴|开心|称心|放心|清净)|没有?人(?:会)?在[乎意]我(?:的)?(?:死活|死了|是死)"
    r"|\b(?:kill(?:ing)? (?:my|him|her|them)sel(?:f|ves)|end(?:ing)? (?:(?:my|his|her) life|it all)"
    r"|take (?:my|his|her) (?:own )?life"
    r"|(?:i am|i'm|im|(?:he|she)(?: is|'s)|feel(?:ing)?) suicidal"
    r"|(?:commit(?:ting)?|attempt(?:ing|ed)?|thinking (?:of|about)) suicide|set(?:ting)? (?:my|him|her)self on fire"
    r"|better off (?:dead|without me)|(?:going to|gonna|wants? to|wanna) (?:hurt|harm) (?:my|him|her)self"
    r"|(?:nobody|no ?one) (?:would|will|['’]d) (?:even )?(?:miss me"
    r"|care if i (?:died?|was gone|were gone|disappear(?:ed)?))"
    rf"|{_EN_JUMPS}|or i(?: will|['’]?ll)? (?:jump|die)(?=\W*$)"
    r"|(?:don'?t|do not|no longer) (?:want|wish) to (?:live|be alive|go on living)"
    r"|no (?:reason|point)(?: \w+)? (?:to live|living)"
    r"|(?:sick|tired|exhausted|done|finished) (?:of|with|from) (?:living|life|being alive|existing)"
    r"|life (?:is ?n['’]?t|is not|isnt|has no|is no longer) (?:worth|meaning|point)"
    r"|(?:don'?t|do not|dont) want to (?:be here|exist|wake up)(?: (?:any ?more|tomorrow|again|at all))?"
    r"(?=\W*$|[,.;])"
    r"|wish (?:that )?i (?:was|were|had been) (?:dead|never born)"
    r"|want (?:it|everything|this) (?:all )?to (?:be over|end)(?=\W*$)"
    r"|^\W*i (?:just |only |really )?(?:want|wish) to disappear(?=\W*$)"
    r"|(?<!not )(?<!n't )(?<!dont )(?:wants? to|wanna) die)\b"
)
_strained = says(
    r"(?:我们?|俺|偶|人|真的?|[快要好太都就再也又实在已经现在]|感觉|觉得|好像|一个人|怕是?|可能|恐怕|救命|救救我|帮帮我|怎么办|啊|呀|唉|哎|呜)*+"
    r"(?:[撑挺熬扛顶捱]|坚持|支撑)(?:不|唔)(?:下去|落去|过去|住|顺|了)(?:的|了|啦|喇|啊|呀|怎么办|救命|救救我|帮帮我|唉|哎|呜|好累|太累)*+"
    r"|(?:please|help|me|i|we|really|just|sorry)*+(?:cant|cannot|cantnot)(?:go|keepgoing|carryon|takeit|takethis|hangon|holdon|doit|dothis|bearit)"
    r"(?:on|it|going|anymore|anylonger|muchlonger|like|this|please|help|me)*+",
    only=True,
)
"""«撑不下去了», «I can't go on»: shut in and faint, or worn out by life; read without blanks and marks."""
_heavy = says(
    r"心|难过|抑郁|郁闷|绝望|崩溃|想哭|哭|痛苦|情绪|压力|活|人生|日子|孤独|没意思|不如意|失眠|累|第?二个?"
    r"|\b(?:mind|heart|sad|depress\w*|hopeless|life|lonely|alone|anxious|crying|second|worn out|tired)\b"
)
_SHUT_IN = regex(r"困|出不[去来]|\b(?:stuck|trapped)\b")
"""Whoever is shut in means the lift; after too many pills «困» is sleepy."""
_IN_JEST = regex(r"开(?:个)?玩笑|气话|哈哈|\b(?:kidding|joking)\b")
PERSON = regex(
    r"(?P<else>[他她]|有人|[上下边里]的人|有个|个人|女孩|姑娘|小伙|(?:我|我们|我家)?的?(?:老[公婆伴]|媳妇|[爸妈爹娘哥姐弟妹]|儿子|女儿|孩子|男友|女友|朋友|同学|同事|室友|邻居|爷爷|奶奶)"
    r"|\b(?:he|she|they|some(?:body|one)|my (?!life|own|wrists?|pills|tablets|med|drugs|whole)\w+)\b)|我|\bi\b"
)


_SUPPOSED = says(
    r"如果|要是|假如|万一|会不会|规定|规则|条款|政策|(?:若|遇到|碰到|看到|发现)[^,，。;；]{0,3}人"
    r"|\b(?:if|policy|clause|rules?|would you)\b"
)


def supposed(text: str) -> bool:
    """«有人想自杀的话，你们会披露吗»: nobody is in danger."""
    return _SUPPOSED(text)


_BETTER = regex(
    r"(?<![没不未])(?<!没有)(?:好|舒服|轻松)(?:多|一?些|一?点)儿?了|想[通开]了|(?:不|没那么)(?:想(?:去)?(?:死|跳|自杀)|难[受过])了|没事了|缓过来了"
    r"|\b(?:feel(?:ing)?|i['’]?m|am|is|doing|bit|much|lot|little) better\b|\bbetter now\b"
    r"|\b(?:i['’]?m|i am) (?:ok(?:ay)?|fine|all ?right|safe) (?:now|again)\b"
    r"|\bdon['’]?t want to die (?:any ?more|now)\b"
)
_NOT_BETTER = regex(
    r"[没不未][有会]?[^,，。不没]{0,4}(?:好|舒服|轻松)|才怪|[吧吗么]\W*$|但是?|可是|还是|骗|[?？]|怎么|才能|[死没]了[才就]|希望|如果|要是"
    r"|\b(?:not|never|isn['’]?t|don['’]?t feel|but|if|when|how|will|would|wish|hope|better off)\b"
)
"""Only hoped for, denied, or taken back in the same breath."""
_SECRET = regex(
    r"(?:别|(?<!要)不要|不想让|不许|不准|(?<!能)不能)[^,，。]{0,6}(?:跟|和|对|给|让|告诉|通知|联系)[^,，。]{0,6}(?:说|讲|知道|家|爸|妈|老[公婆]|人|公司|单位)|保密"
    r"|\b(?:don['’]?t|do not|please not) (?:tell|inform|call)\b|\b(?:secret|nobody (?:must|should) know)\b"
)
_COMPANY = regex(
    r"(?:要不要|该不该|应不应该|是不是[该要]|用不用|需不需要|能不能|可不可以|可以|应该|应当|该|需要|想|要|我去|我先)"
    r"(?:现在|先|马上|去)*"
    r"(?:跟|和|给|让|叫醒?|告诉|喊|找|打电话|通知|联系|请)[^,，。;；]{0,8}"
    rf"(?:{FAMILY}|我[爸妈哥姐弟妹]|[家别]人|人(?=[来陪吗呢么?？]|\W*$)|朋友|同学|同事|邻居|室友|老师|男友|女友)[^,，。;；]{{0,6}}"
    r"(?:[吗呢么?？]|说|讲|来|过来|陪|一声|\W*$)"
    r"|\b(?:should|shall|can|could|must) i (?:\w+ )?(?:tell|call|wake|ring|ask|inform)\b"
)
"""They ask for somebody."""
_ALONE = regex(r"(?:别|(?<![要])不要|不想|不敢|(?<!能)不能|没法|不愿意?)(?:让|跟|和|给|叫|告诉|找|喊|联系|通知|想)")
"""Nobody is wished for."""
_NO_ENGLISH = regex(
    r"\b(?:no|not|don['’]?t|doesn['’]?t|can['’]?t)\b.{0,16}\b(?:english|chinese)\b|不(?:会|懂|说|讲)+英[语文]"
)
_ACCOMPANIED = regex(
    rf"(?<![没不])(?:{FAMILY}|朋友|同[事学]|室友|有人|[他她])(?:现在|都|就|正|也|一直|还)*(?:在(?:我?身边|我?旁边|这[里儿]?|家)?陪"
    r"|在我?(?:身边|旁边|跟前)|陪着?我)"
    rf"|\b(?:{EN_KIN}|friend|partner|neighbou?r|some(?:body|one)|he|she)(?: is|['’]s) (?:right |now |still )?"
    r"(?:here|with me|beside me|next to me)\b|\b(?:not|never|isn['’]?t) alone\b"
)
_NOT_REACHED = frozenset({"engaged", "no_phone", "battery"})
"""Needs of whoever cannot reach the line."""


def better(text: str) -> bool:
    """«我好多了», «I feel better», «不想死了», and nothing that takes it back."""
    without = _BETTER.sub(" ", text)
    return without != text and not (despairs(text) or _NOT_BETTER.search(without))


def asked_in_distress(text: str) -> str:
    """What it asks or needs, by the ending of its text: ``unreached``, ``company``, ``secret``, ``accompanied``, or
    nothing known."""
    if _NO_ENGLISH.search(text) or needed(text) in _NOT_REACHED:
        return "unreached"
    if _COMPANY.search(text) and not _ALONE.search(text):
        return "company"
    if _SECRET.search(text):
        return "secret"
    return "accompanied" if _ACCOMPANIED.search(text) else ""


def next_in_distress(text: str, lines: int) -> str:
    """The ending of the text for it: what was done meanwhile first, then what is asked; nothing twice running."""
    if harmed_after_all(text):
        return "harmed"
    return asked_in_distress(text) or ("more_on" if lines % 2 else "more")


def despairs(text: str) -> bool:
    """Whether somebody may do something to themselves, or has."""
    if _IN_JEST.search(text):
        return False
    told = DESPAIR.search(FIGURE.sub("", text))
    out_of_a_lift = told is not None and "跳下" in told.group() and OF_A_CAR.search(text)
    meant = at_the_edge(text) or (told and not out_of_a_lift)
    return harmed(text) or (bool(meant) and not _SHUT_IN.search(text))


def strained(text: str) -> bool:
    """Whether somebody cannot go on, and nothing tells whether it is their body in a lift or their heart."""
    return _strained(in_a_run(text))


def heavy_hearted(text: str) -> bool:
    """Asked which of both it is: the heart."""
    return _heavy(text) and not (_SHUT_IN.search(text) or OF_A_CAR.search(text))


def another(text: str) -> bool:
    """Whether it is somebody else who despairs: the last one named up to it in the same clause, and not by dying."""
    match = DESPAIR.search(FIGURE.sub("", text)) or act_in(text)
    if match is None:
        return False
    clause = SENTENCES.split(match.string[: match.end()])[-1]
    named = [person["else"] for person in PERSON.finditer(clause)]
    return bool(named) and named[-1] is not None and not bereaved(clause)
