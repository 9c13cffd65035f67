"""What people say beside their request that is no matter of it: the company's business, small talk, and why they
ask at all.

Each reads a whole clause. The first is for the hotline, the last goes along for staff; none of it answers a question,
and where trouble may be told nothing of it is heard.
"""

from __future__ import annotations

from dialogs.understanding.parts import clauses_of
from dialogs.understanding.patterns import regex
from dialogs.words.line import SENTENCE, asks_somewhere, marked, within

_PLACE = r"(?:办事处|门店|网点|营业部|分公司|展厅|办公室|前台)"
_THINGS = regex(
    rf"{_PLACE}[^,，。;；]{{0,8}}(?:开门|[上下]班|几点|周|星期|礼拜|在哪|在什么|停车|关门|搬|远|怎么[走去])|停车|车位|样品|倒闭|上市|老板"
    r"|发票(?!抬头)|开票|收据|(?:合同|协议)[^,，。;；]{0,6}(?:盖章|寄|没签)|(?:保修|质保)(?:期)?[^,，。;；删注销]{0,4}(?:多久|几年|到什么|到几)"
    r"|年检|师傅|技术员|维修工|安装工|扳手|工具箱|配件|零件|加装|补贴|报价|优惠|打折|招(?:人|工|聘|保安|电工|学徒)"
    r"|灯[^,，。;；]{0,2}(?:不亮|坏|闪)|异响|噪音|门[^,，。;；]{0,4}关不严|(?:保养|维保|维修|修)[^,，。;；]{0,4}(?:多少钱|收费|什么时候|几时)"
    r"|\b(?:parking|invoices?|engineer|technician|mechanic|fitter|spare parts?|discount|samples?|showroom"
    r"|front desk|reception desk|vacanc\w+|hiring|flicker\w*|noisy|mr\.? [a-z]+ still|your (?:guys?|boss)"
    r"|how old is your company|how many (?:people|staff|employees))\b"
    r"|\b(?:your|(?:is|are|was) the) (?:[\w.'-]+ ){0,3}(?:office|branch|shop|store|factory|plant)\b"
    r"|\b(?:how long|how many|when|until)\b.{0,24}\bwarranty\b|\bwarranty\b.{0,16}\b(?:expire|run out|last)s?\b"
    r"|\b(?:nobody|no ?one) (?:came|come|turned|showed)\b|(?:没人|怎么不|咋不|咋没)来(?:修|保养|看)"
    r"|\bjobs? (?:for|going|open)\b|\bdo you (?:have|need|hire|employ)\b.{0,20}\b(?:jobs?|drivers?|electricians?"
    r"|welders?)\b"
)
_SEEKS = regex(
    r"^\W*(?:你好|您好|请问|麻烦|我|想|要|帮我)*(?:找|转接?|接)(?:一?下)?(?:你们)?的?"
    r"(?:财务|销售|人事|工程部?|维修部?|采购|售后)部?(?:的?人)?(?:[吧啊呢吗]|\W)*$"
)
"""«我找一下财务»: another department of ours."""
_OWED = regex(
    r"(?:还|一直|到现在)[^,，。;；]{0,2}(?:没|未)[^,，。;；]{0,8}(?:给|寄|盖|修|来|开)|落(?:了|下|在)[^,，。;；]{0,12}"
    r"|\b(?:still|yet)\b.{0,12}\b(?:not|n.t|no|waiting)\b|\b(?:not|n.t|never) (?:\w+ ){0,3}(?:yet|got|received|come"
    r"|came)\b"
)
"""What they wait for, without a question."""
_OF_THIS = regex(
    r"信息|资料|数据|隐私|身份证|证件|材料|验证码|短信|通知|邮件|复印|[寄交送拿带发传]到|(?:删|注销|撤回|更正|转给)"
    r"|\b(?:data|information|records?|papers?|documents?|id|passport|code|copy|delet\w+|bring|come to|collect|pick up"
    r"|hand in|(?:send|show) (?:it|this|them)|texts?|e-?mails?|messages?|transfer\w*)\b"
)
"""Of the request itself, or of how it is brought in."""


def of_the_company(text: str) -> bool:
    """«is your Nanxun office open on Monday?», «发票什么时候寄», «合同还没盖章给我呢»: nothing that is known here."""
    if _OF_THIS.search(text):
        return False
    return _SEEKS.search(text) is not None or any(map(_wants_to_know, filter(_THINGS.search, clauses_of(text))))


def names_their_things(clause: str) -> bool:
    """«I have samples to drop off», beside a question about the company."""
    return _THINGS.search(clause) is not None and not _OF_THIS.search(clause)


def _wants_to_know(clause: str) -> bool:
    return asks_somewhere(clause) or _OWED.search(clause) is not None or "不在" in clause


_LINE_BUSY = regex(
    r"(?:400|热线|客服|售后)[^,，。;；我]{0,8}(?:占线|打不[通进]|没人接|不通|忙音)|\b(?:hotline|service line"
    r"|400)\b.{0,20}\b(?:busy|engaged|nobody (?:answers|picks)|no answer)\b"
)


def line_busy(text: str) -> bool:
    """«打400电话老是占线», to whom the hotline is no help."""
    return within(text, SENTENCE) and _LINE_BUSY.search(text) is not None


_LEAVES = regex(
    r"(?:^|[\s,，。])(?:那|行|好)*(?:我|咱)(?:自己|这就|再|就|去|还是|直接)*(?:打(?:个)?电话(?:给|问)?|打给?|找|问|联系)(?:[你您]们?的?)?(?:他们|物业|热线|400|维修|电话)[^,，。;；?？]{0,4}[\s。!！~谢]*$"
    r"|(?:报修|维修|修理|修电?梯|物业|售后)(?:的?事情?|那边|的?电话)?[\s,，]*(?:我|咱)们?(?:自己|这就|再|就|去|会|来|还是|直接)*(?:打(?:个)?电话|联系|催|找|问)(?:去|来)?[催问说找]?(?:一?[下声]|[吧了啊哈])*[\s。!！~谢]*$"
    r"|\bi(?:.?ll| will) (?:just |then )?(?:call|ring|phone|ask|try) (?:them|(?:the |your )?(?:service line|hotline"
    r"|property|office|400|repair\w*|maintenance)\b)[^?]*$"
)


def asks_elsewhere(text: str) -> bool:
    """«那我找物业去», «I'll call the service line then»: they take it elsewhere."""
    return within(text, SENTENCE) and _LEAVES.search(text) is not None


_LIFT = regex(r"电?梯|轿厢|里面|[困关卡晕疼喘]|\b(?:lifts?|elevators?|cabin|inside|in here|stuck)\b")
"""There heat and noise may be trouble."""
_NOT_COME = regex(r"收到|收不|短信|信号|网络|\b(?:signal|code|received?)\b")
_SMALL_TALK = regex(
    r"天气|[下落](?:大|小|暴|毛毛)?(?:雨|雪)(?!的)|[雨雪](?:好|真|太|这么)?大|^\W*[哎呀今天外面这两真是的,，\s]*(?:好|真|太|这么)(?:冷|热|晒|闷|凉快)[啊呀哦了]*\W*$|刮(?:大)?风|台风"
    r"|(?:声音|态度|脾气|技术|手艺)(?:还|蛮|挺|很|真|都|也)*(?:好听?|甜|温柔|不错)|^[哈嘻呵]+[\s。!！~]*$"
    r"|(?:师傅|小伙子?|小姑娘|客服|人家?)[^,，。;；]{0,4}(?:蛮|挺|很|真|还)(?:好|不错|客气|热情|耐心)"
    r"|\b(?:rain(?:ing|s)|snowing|weather|windy|freezing|(?:so|very|really|too) (?:hot|cold|humid)"
    r"|you sound like|made me laugh)\b"
    r"|^(?:ha){2,}h?[\s.!]*$|^lo+l[\s.!]*$"
    r"|\b(?:was|were|is|are) (?:(?:very|so|really|quite|super) )?(?:polite|kind|friendly|lovely)\b|\bsays? (?:hello"
    r"|hi)\b"
)


def small_talk(text: str) -> bool:
    """The weather, a laugh, a good word for somebody of ours."""
    told = asks_somewhere(text) or any(map(str.isdigit, text)) or _LIFT.search(text) or _NOT_COME.search(text)
    plain = within(text, SENTENCE) and not told
    return plain and _SMALL_TALK.search(text) is not None


_MOTIVE = regex(
    r"不是(?:非要|非得|一定要|要?为难|针对|对[你您]们?有|故意|想?找茬|想?闹|不(?:相?信|放心)|跟[你您]们?过不去)[^。;；]{0,24}[,，\s](?:主要|就|只|无非|但|而)是?"
    r"|^\W*(?:我|其实|真的?|说实话|也|,|，|\s)*(?:就|只|主要|无非|纯粹)是?(?:想|图|求|要)?(?:个|弄|搞|问|知道|落)*个?(?:明白|清楚|心安|安心|踏实|心里有[数底])"
    r"|\bi(?:.?m| am) (?:only|just|mainly) (?:doing|asking|writing|checking)\b.{0,16}\b(?:because|since|so that|for"
    r"|as)\b"
    r"|\bi (?:just|only) want(?:ed)? (?:to (?:know|understand|be sure|have it clear)|peace of mind"
    r"|clarity)\b(?!.*\bdata\b)"
    r"|\b(?:nothing|no) (?:against you|hard feelings|offen[cs]e)\b|\b(?:it.?s|that.?s) not that i\b"
)


def motive(text: str) -> bool:
    """«我不是对你们有意见，就是短信太多», «I'm only doing this because my wife nagged me»: why, where nobody asks."""
    return _MOTIVE.search(text) is not None and not marked(text)
