"""Readings of what a line leaves half said: something to be decided later, a thing without the wish for it, a number.

As ``readings``: each gives the message so, or None.
"""

from __future__ import annotations

from dialogs.told.fields import newer_value
from dialogs.told.scope import only_things
from dialogs.understanding import Understanding, in_plain_characters, understand
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import any_verbs
from dialogs.words.line import asks
from dialogs.words.readings import ERASED, NOT_THEM, PLAINLY, wishing

_ACT = r"(?:删|留|要|注销|销|撤|改|停)(?:掉|除)?"
_LATER = r"(?:再|以后|回头|到时候?|等|先|慢慢|之后|我)*(?:想好|想想|考虑|决定|商量|说|看)(?:一?下|看|吧|再说|再定)*"
UNDECIDED = regex(
    r"[,，。;；\s]*(?:(?:等|让|容|至于|然后|之后|以后|再|我)*(?:想好|想清楚|想想|考虑好?|决定|商量好?|看情况)(?:一?下)?(?:了|再说|再决定)?)?"
    r"(?:要不要|是不是|该不该|想不想|是否)?"
    rf"(?:删不删|留不留|注销不注销|撤不撤|{_ACT}不{_ACT}|(?<=要不要){_ACT}|(?<=是否){_ACT}|(?<=该不该){_ACT})"
    rf"(?:的?(?:事|问题))?(?:[,，\s]*{_LATER})?"
    r"|[,;.\s]*\b(?:before|later|then|and then|after that)?\s*(?:i (?:will |['’]?ll )?)?"
    r"(?:decide|deciding|see|think about|make up my mind) (?:later |then )?(?:about |on |whether |if )"
    r"(?:to |i (?:want|should) )?(?:delet\w+|eras\w+|remov\w+|keep\w*|clos\w+)(?: it| them| my \w+)?(?: or not| later)?"
)
"""«删不删再说», «等我想好删不删», «before I decide whether to delete it»."""
LOOKS = regex(r"看|查|瞧|\b(?:see|look|show|view)\b")
SENT_STILL = regex(
    r"(?:还|老|总是?|一直|天天|每[天年月周个]|隔三差五|不停|又)[^,，。;；]{0,8}(?:寄|邮|发|打|推|送|骚扰)[^,，。;；]{0,10}"
    r"|\b(?:still|keep|always|every \w+)\b[^.;]{0,16}\b(?:send|sending|mail\w*|call\w*|post\w*|text\w*)\b"
)
STOP_IT = regex(
    r"(?:停|免|省)(?:了|掉|一?下|止)?(?:吧|行吗|好吗|呗|哈)?\W*$|(?:别|不要|不用|甭|莫)(?:再|给(?:我们?|他|她|家里))*(?:寄|邮|发|打|送|推)(?:来|了|啦|吧)*\W*$"
    r"|\b(?:stop|quit)(?: it| that| this| sending)?(?: please| now)?\W*$"
)
"""«你们还寄年历，停了吧»: what ends is the sending."""
_DELETED = r"(?:已经?|都|全|真的?)*(?:删(?:除|掉|干净|完)?|销毁|清(?:除|空|掉)|注销)(?:干净)?(?:了|过|完)?"
_CERTIFICATE = r"(?:证明|凭证|回执|确认函|书面[^,，。;；]{0,4}(?:材料|说明|答复)|(?:盖章的?)?(?:函|文件))"
CERTIFIED = regex(
    rf"{_CERTIFICATE}[^。;；]{{0,10}}(?:说|写|证明|注明|表示)?[^。;；]{{0,6}}{_DELETED}(?:了|过|完)|(?:删除|销毁|注销|清除)(?:完成|后)?的?(?:书面)?{_CERTIFICATE}"
    rf"|(?:已经?|都)(?:删|销毁|注销)(?:除|掉)?(?:了|过)?的(?:书面)?{_CERTIFICATE}|{_DELETED}[^,，。;；]{{0,4}}(?:给|开|出|发|要|弄)[^,，。;；]{{0,4}}{_CERTIFICATE}"
    r"|\b(?:certificate|proof|confirmation|receipt|statement|letter)\b(?:(?! and i\b)[^.;,]){0,24}"
    r"\b(?:deleted|deletion|erased|erasure|destroyed)\b"
)
"""«弄个证明，说你们已经删了»: of a deletion, and none by itself."""
_SOMEBODY = (
    r"(?:我?(?:爱人|老公|老婆|先生|太太|丈夫|妻子|父亲|母亲|爸|妈|儿子|女儿|家人|前夫|前妻)"
    r"|他|她|别人|另一个人|上一个人)"
)
HIS_NUMBER = regex(
    r"(?:这个?|那个?|现在这个?|我这个?)(?:手机|电话)?(?:号码?|卡)(?:是|以前|之前|原来|原先|本来|一直|就|都|[,，])*"
    rf"{_SOMEBODY}(?:以前|之前|原来|曾经|在)*(?:在?用|办|登记|留)"
    r"|\b(?:this|the) (?:number|phone)\b[^.;,]{0,16}\b(?:used to be|was|belonged to) (?:my )?"
    r"(?:husband|wife|father|mother|son|daughter|partner|ex)\w*(?:['’]s)?"
)
"""Whose a number was; what is to be done with it is not said."""
ACTS = regex(rf"{any_verbs()}|停|别再?[打发]|不要再?[打发]|改|换|\b(?:delet|remov|chang|correct|stop|updat)\w*")
BETWEEN = 0.3
ONLY = regex(
    r"^\W*(?:我|那|就|请|麻烦|给我)*(?:只|就|光|单|仅)(?:想|需)?(?:要|看|查|调|拿)(?:一?下)?(?P<what>[^,，。;；?？]{2,12}?)(?:就行|就好|就可以|即可|吧|呗|的)*\W*$"
)

FOR_SOMEBODY = regex(
    r"(?:帮|替|代|给)(?!我\W|我查|我看|您|你)[^,，。;；?？\s]{1,12}?(?:查|看)(?:一?下|查|看|看看|一查)?(?:[吧呗啊呀哈]|行吗|好吗|可以吗)*(?=[,，。;；!！\s]|$)"
)
"""«帮我老板李雷查一下»: their data, as nothing else can be looked up here."""
NOT_DATA = regex(r"进度|办到|电梯(?!卡)|故障|天气|快递|路线|案号|编号")
_EN_KEPT = (
    r"(?:personal )?(?:(?:interview|test|exam|call|training|video) )?(?:data|info|information"
    r"|records?|files?"
    r"|recordings?|scores?|ratings?|results?|evaluations?|assessments?|transcripts?)"
)
MY_DATA = regex(
    rf"\W*(?:{NOT_THEM.pattern})?\W*"
    r"(?:(?:ok(?:ay)?|so|well|hi|hello|then|now|please|just|and|but)[\s,]+)*"
    r"(?:i(?: (?:want|need|would like)|['’]?d like)|give me|send me|get me)"
    rf" (?:all )?(?:of )?my {_EN_KEPT}(?:,? (?:and |or )?(?:my )?{_EN_KEPT})*(?: please| now| back)?\W*"
)
MARKED = regex(
    r"(?:^|[\s,，。;；])(?:我|就|只|那|现在|请|把)*(?:想|需)?要(?:一份|看看?|拿到?|知道|查看?|回|调)?(?:我的?|本人的?)?"
    r"(?:面试|笔试|测评|考核|考试|应聘|技能|培训)(?:官|时|中)?的?(?:评分|打分|得分|分数|成绩|评语|评价|录音|录像|记录)(?:表|单)?"
    r"(?:看看|看一下|一份|发我|给我)?[吧呗啊的]*\W*$"
)
"""What somebody was rated or recorded as; whoever wants it may be angry besides."""
BARE_DATA = regex(
    r"\W*(?:my |personal )*(?:data|info|information|gdpr|privacy)\W*|\W*(?:我的|个人)*(?:资料|信息|数据|隐私)\W*"
    r"|(?=.*(?:关于|有关|(?:信息|资料|数据)的?(?:事|问题)))(?:\W|喂|[你您]好|那个|请问|我?有(?!关)|我?[想要]|找[你您]们"
    r"|一?[件桩个点]|事[情体儿]?|问题?|咨询|[说讲谈聊跟就是]|一?下|关于|有关)*(?:我|本人)(?:自己)?"
    r"(?:在?[你您]们?(?:公司)?[那这]?[里边儿]?)?的?(?:个人)?(?:信息|资料|数据)(?:的?(?:事[情体儿]?|问题)|的)?\W*"
    r"|\W*(?:(?:hi|hello|hey)\W+)?(?:(?:it|this)(?:['’]?s| is)|i(?:['’]?m| am) (?:writing|here)"
    r"|i (?:have|['’]?ve got|got) (?:a (?:question|problem|request|matter)|something))(?: here)?"
    r" (?:about|regarding|concerning) my (?:personal )?(?:data|info|information)\W*"
)
"""Nothing but the word, or that something is the matter with it: which right is asked."""
LEFT_BEHIND = regex(
    r"(?:指纹|人脸|脸|门禁|梯控|电梯卡|刷卡|简历|照片|头像|合同|资料|信息|登记)[^。;；?？]{0,16}(?:搬[走家]|不住|离职|走了|毕业|退租|卖了|到期|停用)[^。;；?？]{0,6}(?:不用|用不[着到上]|没用)(?:了|啦)"
)
"""«我指纹开的梯控，搬走了不用了»: what was left behind, and no word of what is to become of it."""
OF_EVERYBODY = regex(
    r"(?:全体|全部|所有|整[栋个幢]|全楼|全小区|[一每]户|其他|别的|各户)[^,，。;；?？]{0,5}"
    r"(?:业主|住户|客户|员工|邻居|租户|人)[^,，。;；?？]{0,8}(?:名单|名册|电话|信息|资料|联系方式|号码)"
    r"|\b(?:list|names|phones?|numbers|contacts|details) of (?:all|every|the) (?:\w+ )?"
    r"(?:owners|residents|tenants|customers|neighbou?rs|employees)"
)
WANTED = regex(r"要|给|发|提供|调|拿|查|\b(?:want|need|give|send|get)\b")


def for_somebody(whole: Understanding) -> Understanding | None:
    text = in_plain_characters(whole.text)
    unheard = whole.intent == "other" and not whole.rights and not NOT_DATA.search(text)
    asked = unheard and (FOR_SOMEBODY.search(text) or (OF_EVERYBODY.search(text) and WANTED.search(text)))
    return wishing(whole, "access") if asked else None


def my_data(whole: Understanding) -> Understanding | None:
    if MY_DATA.fullmatch(whole.text) and whole.intent in ("copy", "access", "other"):
        return wishing(whole, "copy")
    if BARE_DATA.fullmatch(whole.text):
        alike = (("copy", BETWEEN), ("delete", BETWEEN))
        return whole.but(intent="access", confidence=BETWEEN, rights=(), alternatives=alike)
    left = whole.intent in ("cancel", "other", "no") and LEFT_BEHIND.search(in_plain_characters(whole.text))
    alike = (("withdraw", BETWEEN), ("access", BETWEEN))
    return whole.but(intent="delete", confidence=BETWEEN, rights=(), negated=(), alternatives=alike) if left else None


def marks(whole: Understanding) -> Understanding | None:
    """«我不服面试结果，想要面试评分»: an objection that asks for what is kept of it."""
    near = whole.intent in ("complain", "other", "service", "explain", "supplement") and not whole.rights
    asked = near and MARKED.search(in_plain_characters(whole.text)) and not asks(whole.text)
    return wishing(whole, "access") if asked else None


THE_BOSS = regex(
    r"\W*(?:我要?|我想|给我|帮我|把|麻烦|请|快|能不能|可以)*(?:找|叫|喊|让|请|换|联系|接|要见)(?:一?下|个)?(?:[你您]们?|贵?公司|这里)?的?(?:老板|领导|经理|主管|负责人|老总|总经理|上级|头儿?|管事的)"
    r"(?:出?来|听|接|说(?:话)?|讲|谈|电话|一?下|跟我|和我|吗|吧|行吗|好吗)*\W*"
    r"|\W*(?:please |can i |could i |let me |i want to |i need to |i'd like to )*"
    r"(?:talk|speak|see|get|connect me)(?: to| with)? (?:your|the|a) (?:boss|manager|supervisor)"
    r"(?: please| now)?\W*"
)


OF_A_JOB = regex(
    r"(?:怎么|如何|在?哪[里儿]?|去哪[里儿]?|咋)(?:可以|能|才能)?(?:投(?:简历|递)?|应聘|求职|报名|面试)(?:啊|呀|呢|的|你们)*[?？]?\W*$"
    r"|\b(?:how|where) (?:can|do|does|could) (?:i|he|she|they|one|we) apply(?: for (?:a|the|this) \w+)?\W*$"
)
RENEWED = regex(
    r"(?:自动)?(?:续费|续订|扣费|扣款|续保)[^,，。;；]{0,6}(?:关|停|取消)|(?:关|停|取消)(?:掉|了|闭)?[^,，。;；]{0,4}(?:自动)?(?:续费|续订|扣费|扣款)"
    r"|\b(?:auto\w*[ -]?renew\w*|subscription fee|auto\w* payment)\b"
)


def of_the_hotline(whole: Understanding) -> Understanding | None:
    """«我儿子同学也想应聘，怎么投», «关掉自动续费»: nothing of data, and somebody on the hotline helps."""
    near = whole.intent in ("other", "explain", "cancel", "no") and not whole.rights
    asked = near and (OF_A_JOB.search(whole.text) or RENEWED.search(whole.text))
    return whole.but(intent="service", confidence=PLAINLY, rights=(), alternatives=()) if asked else None


def the_boss(whole: Understanding) -> Understanding | None:
    """«找一下你们老板»: somebody is wanted."""
    wanted = whole.intent in ("other", "complain", "status") and THE_BOSS.fullmatch(in_plain_characters(whole.text))
    return whole.but(intent="human", confidence=PLAINLY, rights=()) if wanted else None


def put_off(whole: Understanding) -> Understanding | None:
    """«先别打电话了，等我想好删不删»: what is decided later is not asked for, what stands beside it is."""
    text = in_plain_characters(whole.text)
    rest = UNDECIDED.sub(" ", text).strip(" ,，。;；.")
    if rest == text.strip(" ,，。;；.") or not whole.rights or asks(rest):
        return None
    beside = understand(rest)
    if LOOKS.search(rest) and beside.intent in ("access", "copy", "other"):
        return wishing(whole, "access" if beside.intent == "other" else beside.intent)
    meant = tuple(right for right in beside.rights if right != "delete")
    return wishing(whole, *meant) if meant else whole.but(intent="no", rights=(), alternatives=())


def sending_stopped(whole: Understanding) -> Understanding | None:
    text = in_plain_characters(whole.text)
    near = {whole.intent, *whole.rights} <= {"delete", "restrict", "close_account", "other", "complain", "cancel", "no"}
    stopped = near and SENT_STILL.search(text) and STOP_IT.search(text)
    return wishing(whole, "withdraw") if stopped and not ERASED.search(text) else None


def certified(whole: Understanding) -> Understanding | None:
    near = {whole.intent, *whole.rights} <= {"delete", "copy", "close_account", "supplement", "other"}
    asked = near and CERTIFIED.search(in_plain_characters(whole.text))
    return whole.but(intent="explain", confidence=BETWEEN, rights=(), alternatives=()) if asked else None


def one_thing(whole: Understanding) -> Understanding | None:
    """«只要开票信息»: to be seen, as nothing is said of changing it."""
    said = ONLY.match(in_plain_characters(whole.text)) if whole.intent in ("supplement", "other", "service") else None
    return wishing(whole, "access") if said and only_things(said["what"]) else None


def whose_number(whole: Understanding) -> Understanding | None:
    text = in_plain_characters(whole.text)
    told = {whole.intent, *whole.rights} <= {"correct", "other"} and HIS_NUMBER.search(text) and not ACTS.search(text)
    alike = (("withdraw", BETWEEN), ("delete", BETWEEN))
    return whole.but(intent="correct", confidence=BETWEEN, rights=(), alternatives=alike) if told else None


def of_a_field(whole: Understanding) -> Understanding | None:
    """«薪资填的8000，应该15000»: by what stands there and what should."""
    told = {whole.intent, *whole.rights} <= {"correct", "service", "other"} and newer_value(whole.text)
    return wishing(whole, "correct") if told and not asks(whole.text) else None


NOT_KEPT = regex(
    r"(?:表格?|简历|合同|单子?|报告|资料|材料|文件|协议|回执)[^,，。;；你您]{0,6}(?:自己|我|当时)[^,，。;；你您]{0,4}没(?:有)?(?:存|留|保存|备份)"
    r"|\bi (?:(?:did|have)n.?t|did not|have not|never) (?:\w+ )?(?:keep|kept|save|saved)\b"
    r"[^.,;]{0,12}\b(?:cop(?:y|ies)|form|cv|application|contract|it)\b"
)
"""Of a paper of theirs."""


def not_kept(whole: Understanding) -> Understanding | None:
    """«当时在线填的那张登记表自己没存»: to be had, and not only seen."""
    near = {whole.intent, *whole.rights} <= {"access", "copy", "other", "greeting", "complain"}
    told = near and NOT_KEPT.search(in_plain_characters(whole.text)) and not asks(whole.text)
    return wishing(whole, "copy") if told else None


READERS = (
    of_a_field,
    not_kept,
    put_off,
    sending_stopped,
    certified,
    one_thing,
    whose_number,
    for_somebody,
    my_data,
    marks,
    of_the_hotline,
    the_boss,
)
