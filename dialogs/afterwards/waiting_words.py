"""Kinds of words about a request that runs (``while_waiting``), and what a stranger at the chat stops.

A plain theft of the chat stops everything at once, what only sounds like one is asked about. What was proven is void
then, and has to be proven anew, so nobody should be put to it by a careless word.
"""

from __future__ import annotations

from bot.domain.cases import LIVE
from bot.domain.phrases import phrase
from dialogs.afterwards.which_case import newest_running, newest_unjudged
from dialogs.flows.code import OTHER_WAY
from dialogs.hearing import agreed
from dialogs.model import Doubt, Say, Turn
from dialogs.told.kin import FAMILY
from dialogs.told.stated import another_right
from dialogs.turns import Scene, answer, offer
from dialogs.understanding import SURE
from dialogs.understanding.joins import BY_THE_WAY
from dialogs.understanding.patterns import regex, says
from dialogs.wording import options
from dialogs.words.line import asks
from dialogs.words.stopping import names_taking_back

THEFT = regex(
    r"(?:微信号?|账号|帐号|公众号|手机)[^,，。;；]{0,4}(?:[被让](?:别?人)?(?:盗|偷|抢|黑|登(?!记)|骗走|拿走|用了)|掉了|丢了|不见了)"
    r"|盗号|\b(?:phone|wechat|account|sim)\b.{0,16}\b(?:hacked|stolen|hijacked)\b|\blost my phone\b"
)
"""The account or the phone is in other hands."""
STRANGER = regex(
    rf"{THEFT.pattern}|(?<!是)不是我(?:本人|自己)?(?:提(?!供)|申请|办|弄|操作|发起|填|交)|冒充我"
    r"|(?:别人|他人|有人|不知道谁)[^,，。;；]{0,4}(?:用|拿|登(?!记)|冒用?|冒充|盗用?)[^,，。;；]{0,3}我的?(?:微信|账号|手机|名)"
    r"|(?:用|登(?!记))的?(?:是)?我?(?:同事|朋友|别人|他人|亲戚|邻居|室友|同学)(?:家)?的(?:手机|微信|号|电脑)"
    r"|(?:别|不要|先不|不能)[^,，。;；]{0,8}(?:发|传|送|寄)(?:到|在|给|来)?(?:这儿|这里|这个微信|微信[上里])"
    r"|\bimpersonat\w+"
    r"|\bsome(?:one|body) else (?:(?:is using|used|uses|has) my (?:phone|wechat|account)|made (?:this|the) request)"
    r"|\bi (?:never|didn.?t|did not|have not|haven.?t) (?:made?|submit(?:ted)?|filed?|sen[dt])"
    r" (?:this|that|such|the) request|\b(?:it|that|this) (?:wasn.?t|was not) me\b"
    r"|\b(?:don.?t|do not|not) send\b.{0,24}\b(?:here|this (?:chat|wechat|account))\b"
)
"""Whoever writes here may not be the person, or others may read along."""
SUPPOSES = regex(r"如果|假如|万一|要是|会不会|\b(?:if|what happens when|in case)\b")
AT_A_LOSS = regex(r"怎么办|咋办|怎么处理|\bwhat (?:do|should|can|shall) i\b")
"""Tells what has happened, though it ends in a question."""
FOR_THEM = regex(
    rf"替(?!我(?:\W|$|[办撤查停]))|[帮代]我?(?:们?家)?(?:{FAMILY}|[老儿女哥姐弟妹叔姨舅朋同])"
    r"|\b(?:on behalf|for my)\b"
)
"""Not in their own name, and no stranger."""
NOT_MINE = regex(r"不是我|冒|\b(?:never|didn.?t|did not|haven.?t|wasn.?t|was not)\b")
"""The request itself is somebody else's doing."""
_STOPPED = r"[^,，。;；\d]{0,3}(?:停用|停机|不用|用不了|注销)"
MOVED = regex(
    rf"不是我的(?:手机|电话)?号码?了|(?:(?:尾号|号码?|手机|电话)[^,，。;；\d]{{0,3}}\d{{4}}|1[3-9]\d{{9}}){_STOPPED}"
    r"|(?:手机|电话|号码?|邮箱)[^,，。;；前]{0,4}(?:[换变]成|(?:换|变)了?(?:个新的)?(?=了?(?:\W|\d|是|$)))"
    r"|换了?[个新]*(?:手机)?(?:号码?|电话|邮箱)+了?(?=\W|\d|是|$)"
    r"|(?:以后|今后|往后|改为?)(?:请|就|都)*(?:联系|打|发)(?:[到给](?!我?短信)|[^,，。;；]{0,6}(?:\d{7}|@|这个?(?:手机|号|电话|邮箱)))"
    r"|(?:提醒|通知|消息)(?:我|请|都|就|也)*(?:[发打][到给至]?|[到给用])[^,，。;；\d@]{0,6}(?:\d{7}|[\w.+-]{1,40}@)"
    r"|(?:新的?|现在的?)(?:手机|电话|号码|邮箱)+(?:号码?)?(?:是|[:：])"
    r"|\b(?:my |new )+(?:phone |mobile )?(?:number|e-?mail)\b.{0,12}\b(?:changed|is now|is:?)\b"
    r"|\b(?:changed my|(?:have|got) a new) (?:phone |mobile )?(?:number|e-?mail)\b"
)
"""Where answers and reminders go is another now."""
FILES_KEPT = regex(r"[你您]们|系统|登记|档案|合同|更正|想把|\b(?:your|on file|records?)\b")
"""What the company has in its files: a right of its own."""
URGES = regex(
    r"催(?!收|款|债)|再不[^,，。;；]{0,4}(?:回|办|理我|处理|给|弄)|快一?[点些]|早一?[点些](?:办|给|答|回复|处理)|尽快|加急|急[用需]|着急|赶紧|抓紧|效率[^,，。]{0,6}(?:低|差|慢|不|烂)"
    r"|太[慢久]|[这那]么[慢久]|拖(?!欠|车|鞋)|(?:超期|逾期)了|已经?(?:超期|逾期)"
    r"|还[没不](?:有|见)?(?:消息|动静|回[复信音]?|结果|办|弄好|处理|答复|下文)|没(?:人理|下文|动静|消息|音信)|花儿?都谢"
    r"|(?:没有?|有)人(?:在|来|给我|帮我)*(?:处理|办理?|管|理我|跟进?|负责)(?![过着]|[^,，。]{0,8}(?:信息|数据|资料|电梯))"
    r"|(?:[到过]了|都)(?:这个?点)?(?:怎么)?还[没沒]有?(?:到|来|给|发|收到|见)*[啊呀呢吗嘛?？!！。\s]*$"
    r"|\b(?:is|will) any(?:one|body) (?:even |actually |ever )?(?:working|dealing|handling|looking|going)\b"
    r"|等[得了]?[^,，。]{0,4}(?:[好很]久|半天|多久了|[几\d一二两三四五六七八九十]+[天周个])"
    r"|\b(?:hurry|speed (?:this|it|things|up)|faster|urgent\w*|asap|overdue|(?:too|so) (?:slow|long)|quick(?:er|ly))\b"
    r"|\bstill (?:no|nothing|waiting|not)\b|\bwhat.?s taking\b"
)
"""Presses for an answer."""
_AROUND_IT = (
    r"[你您]们?|能不能|可不可以|能|可以|请|麻烦|帮我|给我|帮忙|我|再|都|也|就|办理?|弄|处理|答复|回复|一?下|好[不吗]|行[不吗]"
    r"|[啊呀吧呢了吗嘛哈哦的好行]|\b(?:please|pls|can|could|you|it|up|this|a|bit)\b|[\s,，。.!！?？~～…]"
)
ONLY_PRESSES = regex(rf"(?:{_AROUND_IT})*+(?:{URGES.pattern}|催)(?:{URGES.pattern}|催|{_AROUND_IT})*+")
"""Whole lines: «快点啊», «催一下», and nothing beside it."""
SCOLDING = regex(
    r"什么(?:破|鬼|烂|狗屁)?(?:态度|服务|公司|流程|系统|程序|玩意儿?|东西|水平|效率)[啊呀嘛?？!！]*|怎么(?:这样|这种态度|回事)[啊呀?？!！]*"
)
"""Asks nothing, though it sounds so."""
PRAISES = regex(
    r"(?:(?<!不)(?:挺|还蛮?|真(?!的)|很|蛮|满|太|好(?=用))|比[^,，。;；]{1,6})(?:挺|还)?(?:好使|好用|方便|贴心|强|省[心事力]|不错|给力|周到|靠谱|专业|聪明|好(?=[啊呀了嘛\W]|$))|点[赞讚]|好评"
    r"|\b(?:nice|great|good|lovely|smart|helpful) (?:bot|service|job|work)\b|\bwell done\b"
    r"|\bimpress\w+|\bworks? (?:really |very )?well\b|\bbetter than\b"
)
"""«机器人还挺好使 比打电话强»."""
PATIENT = regex(
    r"不(?:用|必|要|是|想|需要)+再?催|不(?:用|是|太|怎么|着|必|那么|要)*急(?!.{0,3}我)|[别甭](?:着|再)?[急催]"
    r"|慢慢[来办弄等]|不赶时间"
    r"|等[^,，。]{0,6}(?:也行|也可以|也没事|也没关系|都行|都可以|没问题)"
    r"|\b(?:no|not|don.?t|never)\b.{0,12}\b(?:hurry|rush|urgent|pressing)\b|\btake your time\b"
    r"|\bthank\w*\b.{0,40}\bquick"
)
"""Is in no hurry, or glad of it."""
BRIEF = 20
"""Characters of a line that is about nothing else."""
FOR_A_CALL = regex(r"人工|客服|电话|真人|回电|\b(?:human|call|agent)\b")
"""What is urged then is a human."""
WHICH_DAY = regex(
    r"第几天|几天了|多少天了|\b(?:which day|how many days)\b.{0,20}\b(?:is it|so far|been|passed|gone)\b"
    r"|\b(?:confirm|what|which|tell|when)\b.{0,48}\b(?:deadline|due date)\b"
)
WHO_WORKS = regex(
    r"谁(?:在|来|给我|帮我)?(?:处理|办|负责|弄|跟)(?!.{0,6}(?:信息|数据|资料))|(?:哪个|哪位)(?:人|同事|部门)?(?:在|来)?(?:处理|办|负责)"
    r"|\bwho(?:.s| is)? (?:is )?(?:handling|working on|dealing with|in charge of)\b"
    r"(?!.{0,12}\b(?:data|information|details)\b)"
)
"""On the request; who has the data is a question to the company."""
BECOMES = regex(
    r"(?:改|换|变)(?:一?下|动|更)*(?:我的?|这个|这份|刚才的?|那个)*(?:申请|请求)"
    r"|(?:申请|请求)(?:我)?(?:要|想|能)?(?:改|换|变)"
    r"|\b(?:change|amend|edit|modify) (?:my|the|this|that) (?:request|application|case)\b"
)
"""The request itself is to be another one; no data are put right."""
INTO = regex(
    r"(?:(?:申请|请求|我想?|[能要]|这个|那个|\W|^)(?:改|换|变)(?:成|为)"
    r"|\b(?:change|switch|turn|make) (?:it|this|that|(?:my|the) request) (?:in)?to\b)"
    r"\s*(?P<right>.+?)(?:\s*\b(?:instead|please)\b|[吧吗么呢行可好？?])*\W*$"
)
"""What follows takes the place of the request."""
MORE = regex(r"[,，。;；:：]\s*\S{2,}|\b(?:to|only|just)\b.{3,}")
"""And what it shall be, is said with it."""
ALSO = regex(
    rf"^\W*(?:{BY_THE_WAY})?\W*[^,，。;；我他她您你]{{1,12}}(?:也|一起|一并)(?:要|需要|想要|加上|给我|算上|包括)\S{{0,4}}\W*$"
    r"|^\W*(?:also|and|plus)\b.{2,40}$"
)
"""«行程也要»: more of the same."""
SAME_REQUEST = regex(
    r"(?:不用|不要|别|甭|无需)再?(?:另外?|重新)(?:开|起|提|办|申请)"
    r"|(?:加|放|并|算|写|记)(?:到|在|进)(?:刚才|刚刚|上面|前面|那个|原来|同一|一)[^,，。]{0,6}(?:里|一起|[个份件条])"
    r"|(?:刚才|刚刚|原来)(?:的?那?[个份件条]|的)(?:申请)?里面?(?:加|补)"
    r"|\b(?:no|not a|don.?t need a|without a) (?:new|second|separate) (?:request|case|one)\b"
    r"|\badd (?:it|that|this) to (?:the same|that|the one)\b"
)
"""What was told a moment ago is to go along, and no request of its own."""
NO_DOCUMENT = regex(
    r"(?:身份证|证件|护照|材料)[^?？]{0,8}(?:不想|不愿|不给|不方便|没有)|(?:不想|不愿意?|不方便)(?:给|发|提供|交|传)"
    r"|不(?:给|发|交|提供|传)[^,，。;；]{0,6}就(?:是|真的?)?(?:不[给能会]?|没法)[^,，。;；]{0,2}[办弄]"
    r"|\b(?:no|without|don.?t (?:want|have)|rather not|won.?t)\b.{0,24}\b(?:id|passport|document)\b"
    rf"|{OTHER_WAY.pattern}"
)
"""While a document is awaited: there is another way."""
CHECKED_HOW = regex(
    r"(?:什么时候|啥时候|几时|何时|多久|怎么|咋|如何|谁)[^,，。;；]{0,8}(?:核[对实验]|验证|确认)[^,，。;；]{0,6}(?:身份|我是|本人)"
    r"|身份[^,，。;；]{0,6}(?:怎么|咋|什么时候|多久|谁)[^,，。;；]{0,4}(?:核|验|确认)"
    r"|不是[^,，。;；]{0,3}说[^,，。;；]{0,6}(?:不用|不要|不需要|无需)[^,，。;；]{0,6}(?:[证證]|材料)"
    r"|(?:还|仍)(?:要|用|得)[^,，。;；]{0,4}(?:身份证|证件)[^,，。;；]{0,4}[吗么?？]"
    r"|\b(?:when|how|who)\b.{0,24}\b(?:verify|verified|check)\b.{0,16}\b(?:me|my id|identity|who i am)\b"
    r"|\b(?:you|it) said\b.{0,16}\b(?:no|not)\b.{0,16}\b(?:id|passport|document)"
)
"""How it goes on with who they are, while that is not settled."""
_FILE = r"(?:文件|附件|链接|压缩包|pdf|下载|网页|页面)"
_FILE_EN = r"(?:files|(?:the|my|your|a|any|that|this|which) file|links?|attachments?|downloads?)"
_FAILS = r"打不开|开不[了开]|看不[了到见]|下不[了来]|失败|过期|失效|无效|乱码|空白|空的|坏了|丢了|删了|不见|密码"
_AGAIN = r"(?<![别要])(?:再发|重发|重新发)"
LOST_FILES = regex(
    rf"{_FILE}[^,，。;；]{{0,8}}(?:{_FAILS}|{_AGAIN}|在哪|哪里|哪儿|[喺在]?[边邊]度?\\W*$|呢)"
    rf"|(?:打不开|开不[了开]|下不[了来]|收[唔不]到|没有?(?:看[到见]|收[到着]|找到|附|见)|找不到|{_AGAIN})[^,，。;；]{{0,8}}{_FILE}"
    r"|(?<!有)没有?(?:文件|附件|链接|压缩包)"
    rf"|^\W*(?:能不?能?|可不?可以|麻烦|请|那|[你您]们?|[给帮]我)*{_AGAIN}(?:给?我|一?[次遍份个下])+[吗吧好行啊]*\W*$"
    r"|\b(?:send (?:it|them) (?:to me )?again|re-?send (?:it|them))(?: please)?\W*$"
    r"|(?:资料|材料|数据|信息)[^,，。;；]{0,6}(?:打不开|下不[了来]|没收到|没看[到见]|过期了)"
    rf"|(?:资料|材料|数据)[^,，。;；]{{0,6}}{_AGAIN}"
    rf"|\b{_FILE_EN}\b.{{0,30}}\b(?:again|\w+n.?t|not|cannot|expired|missing|broken|empty|where)\b"
    rf"|\b(?:can.?t|cannot|where|re-?send|no|didn.?t|unable)\b.{{0,24}}\b{_FILE_EN}\b"
)
"""The files of an answer: not found, not opened, not there any more."""
SEEKS = regex(r"在哪|哪里|哪儿|[喺在][边邊]|呢\W*$|\bwhere\b")
"""Looks for them, and has not failed."""
RECEIVER_WRONG = regex(
    r"(?:公司|单位|机构|接收方|对方|那家|那边)[^,，。;；]{0,8}(?:[写填打输说给留弄发搞]错|错了|不对|改成|改为|换成)"
    r"|\b(?:company|receiver|recipient|contractor)\b.{0,24}\b(?:wrong|incorrect|typo|misspelt|misspelled|should be)\b"
)

ASKED = ("stop_here", "its_me")
"""The choices under the question whether the person writes."""


def strange(scene: Scene) -> Turn | None:
    """The reaction to such a line, while there is something that could be delivered."""
    text = scene.heard.text
    if not _at_risk(scene):
        return None
    if scene.draft.offered == ASKED:
        said = "no" if STRANGER.search(text) else agreed(scene.heard)
        return stop_here(scene) if said == "no" else its_me(scene) if said == "yes" else None
    if THEFT.search(text) and not SUPPOSES.search(text) and (not asks(text) or AT_A_LOSS.search(text)):
        return stop_here(scene)
    if not STRANGER.search(text) or _other_matter(scene):
        return None
    return offer(scene, Say(phrase("doubt.ask"), options("start", *ASKED)))


def stop_here(scene: Scene) -> Turn:
    """Nothing more is delivered; told in the words that raised the doubt."""
    if not _at_risk(scene):
        return answer(scene, (Say(phrase("doubt.nothing"), options("start", "request", "human")),))
    words = next((line for line in reversed(scene.draft.said) if STRANGER.search(line)), scene.heard.text)
    key = "doubt.not_mine" if NOT_MINE.search(words) else "doubt.told"
    return offer(scene, Say(phrase(key), options("start", "take_back", "human")), (Doubt(words),))


def its_me(scene: Scene) -> Turn:
    """Everything stays as it was."""
    return answer(scene, (Say(phrase("doubt.none")),))


def _at_risk(scene: Scene) -> bool:
    return (newest_running(scene.facts) or newest_unjudged(scene.facts)) is not None


def _other_matter(scene: Scene) -> bool:
    """A question, a wish, a request for somebody else: what is told beside it is no doubt about who writes."""
    text, said = scene.heard.text, scene.heard.understood
    rights = tuple(right for case in scene.facts.cases() for right in case.rights if case.state in LIVE)
    own_way = said.intent in ("human", "correct") and said.confidence >= SURE
    return (
        own_way
        or names_taking_back(text)
        or asks(text)
        or FOR_THEM.search(text) is not None
        or another_right(said, rights)
    )


says_why_urgent = says(
    r"因为|由于|(?:等着|急着|赶着|要|得|准备|马上)(?:去|就|要)*(?:用来|拿去)?(?:办|过户|贷款|签|交(?!代)|出国|上学|入学|面试|入职|起诉|开庭|打官司|搬家|卖房|买房"
    r"|报销|看病|手术|理赔|退休|公证|落户)|过户|贷款|签证|开庭|理赔|手术|落户|入职|上户口|法院要|银行要|公司要|学校要"
    r"|\b(?:because|need (?:it|them|this) (?:for|to|by)|visa|court|mortgage|hearing|insurance|surgery|new job|moving)\b"
)
"""«房子要过户», told beside the hurry: nobody is asked for the reason then."""
