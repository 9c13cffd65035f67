"""Not now: somebody waits, looks or thinks first, or names another time. It answers nothing, and it ends nothing.

What becomes of it is for the question that reads it: the form stays open, the paper follows, the colleague waits.
Whoever wants it no more is ``giving_up``. Whole lines (``waits``, ``looks_first``, ``puts_off``) are read as
``hearing.bare`` writes them.
"""

from __future__ import annotations

from dialogs.understanding.patterns import regex, says
from dialogs.words import papers

_MOMENT = r"(?:[稍等](?:一?(?:[等下]|会儿?)(?!级)|候)(?:一?下)?|慢着)"
_A_MOMENT = r"(?:wait|h[oa](?:ld|ng) ?on|(?:wait ?a|one|just ?a|give ?me ?a) ?(?:moment|min(?:ute)?|sec(?:ond)?))"
_SOME_TIME = r"(?:回头|晚[点些]|改天|(?<!不)过(?:[几两]天|一?会儿?)|[等待]一?会儿?|一会儿?|稍后|下次|有空)"
_TIME = rf"(?:{_SOME_TIME}|今晚|明[天早晚儿]|后天|晚上|下午|周末|下周|下班|[到回]家了?)"
_LATER = r"(?:later|tomorrow|tonight|next ?week)"
_PAPER = rf"(?:{papers.PAPERS}|\b(?:certificate|papers?|documents?|passport|proof)\b)"

asks_to_wait = says(rf"{_MOMENT}|\b{_A_MOMENT}\b")
"""«等一下», «hold on», whatever is said beside it."""
waits = says(
    rf"(?:请|麻烦|[你您]|先|哎|诶)*(?:{_MOMENT}|等我)(?:我|啊|哈|吧)*[去来]?(?:[找拿看问查]一?[下找]?)?"
    r"|我(?:(?:去|先|得)?[找拿问看]|(?:去|先|得)查)(?:一[找下])?(?:看|再说)?|我?(?:现在|正|在)*(?:忙|开会|开车|上班|吃饭)[着呢中]?"
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
)
_WHY = regex(rf"(?:请|麻烦|[你您]|先|哎|诶|嗯)*(?:{_MOMENT}|等我|{_A_MOMENT})(?:[\s,，。.!！:：]+(?P<why>\D{{2,16}}))?")


def answers_later(text: str) -> bool:
    """The answer is still to come: not any time of day, but one at which the speaker will look, send or say."""
    return asks_to_wait(text) or hesitates(text) or _tells_later(text)


def reason_to_wait(text: str) -> str | None:
    """«手机在充电» of «等一下 手机在充电»; empty where none is told, None where nothing waits or more is said."""
    match = _WHY.fullmatch(text.strip())
    return None if match is None else match["why"] or ""
