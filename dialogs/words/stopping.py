"""Not now, or no more: somebody waits, looks or thinks first, names another time, or gives up what was begun.

Putting off answers nothing and ends nothing. What becomes of it is for the question that reads it: the form stays open,
the paper follows, the colleague waits. Whole lines (``waits``, ``looks_first``, ``puts_off``) are read as
``hearing.bare`` writes them.

Of giving up ``names_taking_back`` binds where a case is asked about; the others guard: without ``may_give_up`` no form
ends, whatever a line sounds like. One right of several is ``form.turning``.
"""

from __future__ import annotations

import re

from dialogs.understanding.patterns import regex, says
from dialogs.understanding.verbs import any_verbs, english_verbs, full_verbs
from dialogs.words import papers

_MOMENT = r"(?:[稍等](?:一?(?:[等下哈]|会儿?)(?!级)|候)(?:一?下)?|慢着)"
_A_MOMENT = r"(?:wait|h[oa](?:ld|ng) ?on|(?:wait ?a|one|just ?a|give ?me ?a) ?(?:moment|min(?:ute)?|sec(?:ond)?))"
_SOME_TIME = r"(?:回头|稍晚|晚[点些]|改天|(?<!不)过(?:[几两]天|一?会儿?)|[等待]一?会儿?|一会儿?|稍后|下次|有空)"
_TIME = rf"(?:{_SOME_TIME}|今晚|明[天早晚儿]|后天|晚上|下午|周末|下周|下班|[到回]家了?)"
_LATER = r"(?:later|tomorrow|tonight|next ?week)"
_PAPER = rf"(?:{papers.PAPERS}|\b(?:certificate|papers?|documents?|passport|proof)\b)"

asks_to_wait = says(rf"{_MOMENT}|\b{_A_MOMENT}\b")
"""«等一下», «hold on», whatever is said beside it."""
waits = says(
    rf"(?:请|麻烦|[你您]|先|哎|诶)*(?:{_MOMENT}|等我)(?:我|啊|哈|吧)*[去来]?(?:[找拿看问查]一?[下找]?)?"
    r"|我(?:(?:去|先|得)?[找拿问看]|(?:去|先|得)查)(?:一[找下])?(?:看|再说)?|我?(?:马上|这就|就来|来了)(?:去|来)?(?:看|找|拿|查|发)?(?:一?下)?[了啊哈哦]*|我?(?:现在|正|在)*(?:忙|开会|开车|上班|吃饭)[着呢中]?"
    r"|(?:我|让|先|去|得|再)*[看查找翻问](?:一?[眼下]|看)?(?:我|的|那个?|手机|电话)*新(?:的|手机|电话|家)*(?:号码?|[地住]址|邮箱)(?:是)?(?:多少|什么|啥)?"
    r"|(?:验证码|短信|码)?先(?:别|不要|不用)(?:急着)?发(?:验证码|短信|码)?[了啊吧]*|验证码(?:别|不要)发[了啊吧]*"
    rf"|{_A_MOMENT}(?:please)?|brb|imbusy(?:now|rightnow)?|letme(?:check|look|findit|see)",
    only=True,
)
"""«等我找一下», «我在开会»."""
looks_first = says(
    r"(?:[你您]?(?:别急|慢(?:一?点|些)|等[下等]))?(?:让|容|等|我|先|再|自己|慢慢|仔细|好好)*"
    r"(?:[看瞧瞅想查](?:[看瞧瞅想查]|一?[下眼看想])|考虑(?:考虑|一?下)|琢磨琢磨)(?:先|再说|[啊哦吧哈了呗呀着])*"
    r"|[你您]?慢(?:一?点|些)[啊哈]?|(?:letme|i(?:ll|will|needto)?)(?:see|readit|thinkaboutit|think|havealook|takealook)(?:first)?",
    only=True,
)
"""«你慢点 我看看»: the question is being read; nobody asks to see data."""
puts_off = says(
    rf"(?:我|那)*(?:{_TIME}|以后)我?"
    r"[再才就]?(?:来|发|说|弄|填|办|聊|给[你您]|搞|联系|回复?|看|交|补|继续)?[吧哈哦啊了]*"
    rf"|(?:ill|iwill)?(?:do|send|answer|continue|comeback|finish)?(?:it|this)?{_LATER}(?:please)?|notnow|talklater",
    only=True,
)
"""«明天再说吧»."""
another_time = says(
    r"稍后|回头|[过等][几两一三]天|下周|晚[点些]|明[天早晚]|改天|以后(?=再?(?:[说补给交来弄办]|发(?![票现]))|吧)|^\W*以后\W*$"
    r"|(?:今晚|(?<![昨前]天)(?<!一)晚上)(?=[^,，。;；]{0,2}(?:再|[交发弄说办补看想来回拍吧]|给(?!我))|\W*$)"
    r"|\b(?:later|not now|(?:tomorrow|tonight)\b(?!\?))"
)
"""Names one, whatever it is said of."""
only_later = says(
    r"^\W*(?:那|我|等|过|可以|能不能|晚)*(?:明[天早晚]|大?后天|下周[一二三四五六日]?|下个?(?:月|星期|礼拜)|[过等晚迟][几两一三]天|[几两]天后|周末|改天|晚[点上些])"
    r"(?:再)?(?:行不行|可不可以|(?:可以|行|成|好|来得及)(?:吗|么|嘛|不|[?？])+)\W*$"
)
"""«过两天行吗» and nothing else: whether it may wait, whatever is asked for."""
hesitates = says(
    r"没想好|再想|想一?想|考虑(?!好|过|清楚)|商量|不(?:太|大|是很|怎么)?(?:放心|踏实|确定|情愿|敢)|犹豫|拿不准|没底"
    r"|先放|先[别不]|还没(?:看|想|决定)"
    r"|\bnot (?:yet|now|sure|comfortable|just yet)\b|\blet me (?:think|check|see|sleep|read)\b|\blater\b"
)
"""Thinks it over, or is not at ease with it."""
sends_later = says(
    rf"(?:{_TIME}|等一?下|以?后|[之过]后)(?:我|再|就)*(?:补|交|给|发|传|拍)|补交"
    rf"|\b(?:send|submit|give|provide|bring|follow)\b.{{0,24}}\b(?:{_LATER}|afterwards)\b"
)
"""«明天补交»: a paper when it is there."""
paper_not_here = says(
    rf"{_PAPER}[^,，。;；\s]{{0,10}}(?:还没|没[开办拿带]|没到(?!期)|没下来|(?<!在)不在(?!了)|(?:放|落|忘)在?(?:家|公司)|在老家|(?<!等)要?等(?![等下会一])|在办|补办)"
    rf"|(?:还没|要等|在等)[^,，。;；]{{0,10}}{_PAPER}"
    rf"|{_PAPER}.{{0,24}}\b(?:takes?|not yet|next week|later|isn.?t ready)\b|\bwaiting for\b.{{0,24}}{_PAPER}"
    rf"|(?:{_PAPER}|\b(?:id|it)\b).{{0,8}}\b(?:not here|at home)\b|\bnot with me\b"
    r"|不在手边|没带(?:[着来在身上]*\W*$|身?份?证|护照)"
)
"""The paper is somewhere else, or takes its time: it comes later."""
holds_back = says(
    rf"(?:^|[\s,，。.!！]|不过|但是?|可是|先|那|再|好的?|嗯){_MOMENT}[吧啊哈]?\W*$"
    r"|(?:先|现在)[^,，。]{0,4}[别不](?:要|用)?(?:急着)?\s*(?:提?交|递|确认)|别(?:急着|先|着急)?(?:提?交|递)(?!代)"
    rf"|\b{_A_MOMENT}(?: (?:please|a \w+|for now))?\W*$|\b(?:don.?t|do not) (?:submit|send|hand)\b"
)
"""«好的 等等», «先别交», whatever yes stands before it; «等等 我是物业的» puts something right."""
hands_in_later = says(
    rf"(?:{_TIME}|中午)[^,，。;；]{{0,3}}(?:提?交|确认|办|弄|说)"
    r"|(?<![别要])(?<!交了)再(?:提?交|确认|弄|办|搞|说(?!一)|看看|想想|考虑)|等[^,，。;；]{1,10}(?:提?交|确认)"
    r"|先(?:存|放|留|搁)(?:着|一放|一下)?[吧了]*\W*$|先(?:问问|想想)|考虑(?:考虑|一下)|没想好"
    r"|不着?急[着于]?(?:提?交|办|弄)|^(?!.*交).*不着?急\W*$|\bnot yet\b"
    rf"|\b(?:submit|send|hand|do|confirm)\b.{{0,16}}\b{_LATER}\b"
    r"|\b(?:later|tomorrow|tonight)\b.{0,12}\b(?:submit|send it|hand it)\b"
)
"""«晚上再交», «我再想想»: of the form that is ready."""
_tells_later = says(
    r"(?:我|先|去|得|要)(?:去|先|再|回家?)*(?:找找?|查查?|翻翻?|看看?|问问?)一?(?:下|问|找)?\W*$"
    r"|等我|等(?!级)[^,，。]{0,8}(?:再|找|后|回来)"
    rf"|(?:{_TIME}|上午)(?<!下[次周])[^,，。]{{0,8}}(?:再|[发找告补查问](?![现货题])|回[复你您头去家]|看看|翻|给[您你])"
    rf"|^\W*(?:{_SOME_TIME}|明天|回家)(?:再说|吧|啊|哈)*\W*$|\bi(?:.ll| will) (?:check|look|find|see|ask|get back)\b"
    r"|\blet me (?:ask|talk to|speak to)\b"
)
_PUT_ASIDE = r"先(?:放|搁|撂|留)(?:着|一放|一下|这[儿里]?|那[儿里]?)[吧了啊]*"
_BACK = (
    r"(?:(?:我|等?一?会儿?|待会儿?|回头|晚[点些]|完了|[完好]事)*回来(?!了)|回头|[等待]会儿?)"
    r"(?:再|接着|继续)*[来弄填办说搞聊]?[吧了啊哈]*"
)
_EN_BACK = (
    r"(?:(?:and|i.?ll|will|be|come) )*(?:back (?:in (?:an? (?:bit|minute|min|sec|second|while|hour)|\d+(?: ?min\w*)?)"
    r"|later|soon|shortly)|brb)\W*"
)
_WHY = regex(
    rf"(?:请|麻烦|[你您]|先|哎|诶|嗯)*(?:{_MOMENT}|等我|{_A_MOMENT}|{_PUT_ASIDE})"
    r"(?:[\s,，。.!！:：]+(?P<why>\D{2,16}))?"
    rf"|(?P<away>\D{{2,16}})[\s,，。.!！]+{_BACK}|(?P<gone>\D{{2,32}}?)[\s,.!]+{_EN_BACK}"
)


def answers_later(text: str) -> bool:
    """The answer is still to come: not any time of day, but one at which the speaker will look, send or say."""
    return asks_to_wait(text) or hesitates(text) or _tells_later(text)


does_not_know = says(
    r"不(?:太|大|是很)?(?:知道|清楚|晓得|确定|记得)|说不(?:上来|清|准)|没想好|没定|搞不清|忘了|想不起来?|记不(?:得|清|起)"
    r"|\b(?:don.?t know|dunno|idk|not sure|no idea|can.?t (?:say|remember|tell)|forgot|undecided"
    r"|(?:haven.?t|not) decided)\b"
)
"""Somebody cannot say it, or not yet."""
_NEW = r"新的?(?:手机|电话|号码?|邮箱|地址|住址|名字|职位|单位|工号)*"
_UNTOLD = (
    r"没(?:有)?(?:[定办发选装到批给]|[下拿出]来?|想好|(?=\W*$))(?![错对])|不(?:知道|清楚|确定)|等|[下明后周].{0,4}才"
)
_EN_UNTOLD = (
    r"(?:not|n.?t)(?: been)? (?:yet|known|decided|set|settled|ready|here|there|issued|given|assigned|arrived|come)"
)
_not_there_yet = says(
    rf"(?:不知道|不清楚|没定|没有|没拿到|没办|没出来)(?:我的?|那个?|是)*{_NEW}|{_NEW}[^,，。;；\d@]{{0,4}}(?:{_UNTOLD})"
    r"|^\W*(?:我|还|现在|目前)*(?:没(?:定|办)(?:好|下来)?|没(?:下来|出来|批下来))(?:呢|[\s,，]|$)"
    r"|^\W*(?:it.?s |it is )?not (?:decided|known|settled|assigned)\b"
    r"|\b(?:don.?t|do not) (?:know|have) (?:(?:what )?(?:my|the) new\b|it yet\b|one yet\b)"
    r"|\bnew (?:one|number|address|e-?mail|phone|name|title)\b[^.;\d@]{0,16}"
    rf"(?:\b(?:comes?|arrives?|next|until)\b|{_EN_UNTOLD}\b)"
    r"|\b(?:get|have|receive|given)\b[^.;\d@]{0,8}\bnew\b[^.;\d@]{0,12}\b(?:next|tomorrow|on|soon|later|until)\b"
)
_until_then = says(
    r"[才再等]|到时|过[几两]|[下明后](?:[个周月天年]|星期)|周[一二三四五六日末]|通知|告诉|补|以后|知道|[抱对]歉|不好意思|谢"
    r"|\b(?:yet|next|later|soon|until|when|once|tomorrow|week|month|sorry|know|thanks?|on)\b"
)


def comes_later(text: str) -> bool:
    """«新号码还没下来», «don't know my new one yet»: what should stand in the files is not there yet, and behind that
    stands at most by when; else it is told there («没办下来，地址错了»), or goes on without («先登记»)."""
    clauses = re.split(r"[,，。;；]\W*", text)
    first = next((number for number, clause in enumerate(clauses) if _not_there_yet(clause)), len(clauses))
    behind = clauses[first + 1 :]
    return first < len(clauses) and all(not part or _not_there_yet(part) or _until_then(part) for part in behind)


cannot_tell = says(
    r"(?:我们?|俺|咱们?|这个?|真的?|[也都还]|自己|其实|说实话|[呃嗯额唉哎])*"
    r"(?:不(?:太|大|是很|怎么)?(?:知道|清楚|晓得|确定|懂|明白)|[搞分弄]不(?:清楚?|明白)|说不(?:上来?|好|准)|哪里?(?:知道|晓得|懂)|拿不准|没概念)"
    r"(?:[该要我这些是个]|应该|自己|到底|究竟)*(?:怎么|咋|如何)?(?:办|算|属于|是|选|填|说|归|写)*"
    r"(?:[哪那啥几]|什么)*(?:一)?(?:[种个类项边样]|身份|关系|理由|原因)*[好对啊呀吧了的呢诶]*"
    r"(?:[你您]们?(?:看|觉得|说|帮我|给我|替我)*(?:看|选|定|填|挑|推荐)*(?:一?下)?(?:选|是|算|填|办)*(?:哪|那|一|什么)*[个种项样]?(?:合适|好|行|对)?[啊呀吧呢]*)?"
    r"|[你您]们?(?:看着|帮我|给我|替我)+(?:看看)?[选定填挑]+(?:哪|一)?[个项]?[啊呀吧呢]*"
    r"|(?:i|im|iam|really|honestly|well|u[mh]+|hmm+|sorry|have|ive|got|just)*"
    r"(?:not(?:really|quite|so|too|entirely|at ?all)?sure|dont(?:really)?know|dunno|idk"
    r"|no(?:idea|clue)|notaclue|canttell|beatsme|unsure)"
    r"(?:wh?ich|what|one|group|category|kind|of|how|why|i|to|am|are|count|as|belong|fit|in|pick|choose|say|put|answer|it|is|best|appl(?:y|ies)|that|me|them|these|here|should|would){0,24}"
    r"(?:tbh|tobehonest|honestly|really|sorry|actually|lol|mate|can|could|you|please|help|me|pick|choose|one)*",
    only=True,
)
"""«不知道我算哪种», «not sure what I count as tbh», «你帮我选吧» and nothing else, as ``bare`` writes it."""
withholds = says(
    r"不(?:太)?(?:想|愿意?|方便|便|乐意)(?:说|讲|告诉|透露)|不告诉[你您]|(?:[你您]|凭什么)?管(?:我是|得着|那么)|关[你您](?:什么|啥|屁)?事"
    r"|(?:^|[\s,，。])(?:就是?|偏)?不说(?:[了啊呀!！]*)\W*$"
    r"|\bnone of your (?:business|concern)\b|\b(?:rather|prefer) not (?:to )?(?:say|tell)"
    r"|\b(?:won.?t|not going to) (?:say|tell)\b|\bnot telling\b"
)
"""«不想说，家里私事», «你管我是谁», where it is asked who somebody is."""
_finds_out = says(
    r"[问查找翻看对][问查找翻看对]?(?:一?下|[问查找翻看])|(?:告诉|发给|回复?)[你您]"
    r"|\b(?:ask|check\w*|look\w*|find\w*|dig\w*|searching)\b"
)


def puts_off_answer(text: str) -> bool:
    """Of what answers nothing: it is found out first («我得问下我老公»), or comes at another time."""
    return answers_later(text) or puts_off(text) or _finds_out(text)


def reason_to_wait(text: str) -> str | None:
    """«手机在充电» of «等一下 手机在充电», «我去接孩子» of «我去接孩子，回来再弄»; empty where none is told,
    None where nothing waits or more is said."""
    match = _WHY.fullmatch(text.strip())
    return None if match is None else match["why"] or match["away"] or match["gone"] or ""


_CHANGED = r"改主意|[后反]悔|\bchanged my mind\b"

changed_mind = says(_CHANGED)
"""«我后悔了», of whatever it was."""
wants_no_more = says(
    rf"{_CHANGED}|不想?要?(?:再|去)?(?:删|看|查|改|办|申请|注销|复制|要)(?:了|啦)"
    r"|\b(?:don.?t|no longer) want (?:to|it|this)\b"
)
"""«我后悔了，不删了»: the whole request, and not only what was just asked for."""
_YOURS_ENDED = regex(
    r"(?:[你您贵](?:们|公司|司|厂)|公司|厂家|[这那]个?(?:服务|业务|项目|平台|网站|小程序|app))[^,，。;；我]{0,10}?(?:停|不再?[搞弄做办干开])"
    r"(?![你您来下])[^,，。;；\s]{0,3}?[了嘛吧么]+(?:[\s,，]*(?:都|早就?|已经|也)+不再?[搞弄做办干开]了)?"
)
"""«你们那个服务不是停了嘛 都不搞了»: what the company gave up."""
_gives_up = says(
    rf"{_CHANGED}|算了|取消|撤|放弃|不再?[办删弄填查看改搞申补注转复用要想提](?!再?[^,，。;；\s]{{0,3}}[错混])"
    r"|甭|别[办删弄查]|停|拉倒|回头再|下次|以后再|唔[使搞做]"
    r"|\b(?:cancel|stop|quit|forget|never ?mind|don.?t want|no longer|drop|not (?:now|any ?more)"
    r"|leave it(?! at that))\b"
)


def may_give_up(text: str) -> bool:
    """Without such a word a form is not ended: «那不给就办不了是吧» asks, «别再写错了» reminds."""
    return _gives_up(_YOURS_ENDED.sub(" ", text))


gives_up_wish = says(r"算了|取消|不[办删弄]了|^\W*不用了\W*$|\b(?:cancel|stop|never ?mind|forget it)\b")
"""«算了不删了» is no reason for it; «卸载了 不用了» may be one."""
names_an_end = says(r"撤|取消|作废|停|[不别甭][再想要]{0,2}[办删查弄搞申提交改注]|\b(?:stop|cancel|withdraw)")
"""What is not to be done any more; «不用了谢谢» names nothing."""
names_taking_back = says(
    r"撤[回销了掉吧]|^\W*撤\W*$|取消|作废|不(?:再)?(?:办|申请)了"
    r"|\b(?:withdraw|cancel|take (?:it|that|this|my request|the request) back)\b"
)
"""Words for taking a request back; whatever else sounds like giving up («不想提供了») does not."""
_BACK = r"(?:撤[回销掉了]?|取消|收回|作废|不要了|停掉)"
_ACT_NAMED = rf"(?:{full_verbs()}|更正|查询)"
takes_a_request_back = says(
    rf"{_BACK}[^,，。;；\s不没别]{{0,8}}?{_ACT_NAMED}[^,，。;；\s]{{0,6}}?(?:申请|请求)"
    rf"|{_ACT_NAMED}[^,，。;；\s]{{0,4}}(?:申请|请求)[^,，。;；\s]{{0,4}}{_BACK}"
    r"|\b(?:tak(?:e|ing)|withdraw\w*|cancel\w*|revok\w+|pull(?:ing)?|call(?:ing)? off)(?: back)? "
    rf"(?:(?:my|the|that|this|last|earlier) )*(?:{english_verbs()}) (?:request|application|case)\b"
)
"""«撤回我之前的删除申请»: a request that was made, and no new one."""
_REMINDERS = r"(?:提醒|通知|\b(?:reminders?|notifications?|alerts?)\b)"
_OFF = (
    r"(?:取消|关[掉闭]?|停[掉止用]?|不[要用想]|别|撤[销掉]?"
    r"|\b(?:cancel|stop|(?:turn|switch) off|no|no more|don.?t (?:want|need))\b)"
)
_WHICH = (
    r"(?:的是|[那这]个|再|给我|发|掉|了|我要|我|的|短信|邮件|微信|手机|\s"
    r"|\b(?:the|those|these|my|any|sms|e-?mail|text|from|sending|getting)\b)"
)
stops_reminders = says(
    rf"{_OFF}{_WHICH}*+{_REMINDERS}(?!我)|(?<![不没])(?:{_REMINDERS})[^,，。;；不没]{{0,4}}?[\s,，.]*{_OFF}(?!申请)"
)
"""«取消提醒», «我要取消的是短信提醒»: the messages about a request, and not the request."""
ends_another = says(
    r"(?:取消|撤[回销]?|退)的?(?:是|[那这]个|掉|了|我|的)*"
    r"(?:订阅|关注|推送|预约|订单|会员|保养|维修|上门|面试|别的|另外)"
    r"|(?:取消|撤[回销]?)的(?:又?不是)"
    r"|\b(?:cancel|unsubscribe|stop)\w* (?:(?:the|my|that|from|a) )*"
    r"(?:newsletter|subscription|appointment|visit|order)\b"
)
"""«我说的取消是取消关注»: another thing than a request."""
says_no_first = says(
    r"^\W*(?:[啊哎诶唉喂哦呃嗯啥]|什么|等一?[等下]|慢着|\W)*"
    r"(?:不是|不对|不(?=[\s,，。!！]|$)|[搞弄]?错了|[唔毋][系係]|没(?:说|要|让)"
    r"|(?:no+|nope|nah|not? (?:that|this|what)|wrong|that.?s not)\b(?! longer| need| more| problem| objection| change))"
)
"""«不是，…», «no, …»: whatever follows, nothing that cannot be undone is agreed to by it."""
never_meant = says(
    r"(?:我|根本|可|又|都)*[没未]有?(?:说过?|要|想|让[你您]们?|叫[你您]们?)*(?:要|想)?提?交(?!代|过|齐|全|上)[^,，。;；\d]{0,3}\W*$"
    r"|[谁誰][让叫][你您]们?(?:给我|帮我|就)*提?交"
    r"|^\W*(?:我|刚才?|不小心|手滑)*[点按选]错了?\W*$|^\W*(?:快|请|先)?停(?:一?下|下来)?[吧啊!！]*\W*$|^\W*我?不(?:想)?要了\W*$"
    r"|\b(?:did ?n.?t|did not|never) (?:\w+ ){0,3}(?:submit|hand it in|send it)\b|\bwho told you to (?:submit|send)\b"
)
"""«谁让你提交的», «点错了», «停»: right after the receipt it was not wanted; asked about, never done at once."""
_PAUSE = r"[\s,，。.!！~…]*"
drops_it = says(
    rf"^\W*(?:(?:那|嗯|唉|哎|还是|就)*(?:算了|拉倒|罢了)[吧了]?{_PAUSE}(?:(?:我|先|还是|就|暂时)*[不别](?:想|要)?(?:{any_verbs()}|[办弄填])[了啦吧]*)?"
    rf"|(?:那|我|还是|就|都|全|也)*(?:先?不|别)(?:想|要)?(?:{any_verbs()}|[办弄填])[了啦]吧?"
    r"|(?:never ?mind|forget it|let.?s drop it)(?: then)?)\W*$"
)
"""«算了，先不注销», and nothing beside it."""
drops_all_of_it = says(
    r"(?:整个|整件|这件|这个|这一?份|这张|全部|全都|统统|通通|所有的?)(?:的|事情?|申请|请求|表格?|都|就|也|我)*(?:算了|不[办弄要搞填]了|作废|取消)"
    r"|(?:算了|取消|不[办弄要搞填]了)[^,，。;；]{0,4}(?:整个|全部|所有)"
    r"|\b(?:drop|forget|scrap|cancel|scratch|abandon|call off)(?: about)?"
    r" (?:(?:the|this|my) (?:whole|entire) \w+|it all|all (?:of )?(?:it|this|that|these)|everything|the lot)\b"
    r"|\bcall the (?:whole|entire) \w+ off\b"
)
"""«Drop the whole thing please, I'll keep the newsletter», whatever stands beside it."""
drops = says(r"算了|拉倒|罢了|\bnever ?mind\b|\bforget it\b")
"""«算了不要了», of what was just handed in."""
keeps_request = says(
    r"(?:(?<!要)不|别|甭|没)(?:有|是|说过?|[让叫][你您]们?|想|要|用|打算|再)*+(?:撤|取消)|继续办|\bkeep\b"
    r"|\b(?:not|never|don.?t|didn.?t) (?:(?:want|mean|ask|wish|like|you|to|me|please) ){0,4}(?:take|cancel|withdraw)"
)
"""«先不撤» names what is not wanted; a case is never taken back on it."""
rest_goes_on = says(
    r"(?:其[他它余]|别的|剩下的?)[^,，。;；]{0,3}(?:照|正常|继续|接着|都?[要办做行]|不[变动改]|可以|没问题)"
    r"|\b(?:rest|other (?:things|parts)|everything else)(?: (?:is|are))?(?: all)? (?:ok(?:ay)?|fine|good|right)\b"
    r"|\b(?:rest|others?|everything else) (?:as (?:it is|before|planned)|stays?|goes? (?:on|ahead)|please)"
    r"|\bgo (?:on|ahead) with the (?:rest|others?)\b"
)
"""«电话就算了 其他照办» ends nothing."""
