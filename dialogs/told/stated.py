"""Which rights a text asks for, in the order of work, when not every right that its words name is wanted."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache

from bot.domain.rights import LOOKS, VALUES, Right, in_order
from dialogs.hearing import bare
from dialogs.told.scope import GOES, REST_STAYS, spares, whether_passed_on
from dialogs.told.uses import given_then, of_a_use, stopped_uses, stops_besides
from dialogs.understanding import SURE, Intent, Understanding, understand
from dialogs.understanding.joins import BESIDE
from dialogs.understanding.parts import parts_of, pieces_of
from dialogs.understanding.patterns import regex, regexes
from dialogs.understanding.verbs import AND, any_verbs, english_verbs, full_verbs, right_of
from dialogs.words.decisions import asks_decision, stops_profile
from dialogs.words.papers import picture_lost
from dialogs.words.remarks import when_reached
from dialogs.words.several import apart, numbered
from dialogs.words.stopping import looks_first, takes_a_request_back

RIGHTS = frozenset(Right)
_AGREES = regex(
    r"^\W*(?:好的?|行|嗯|那|我|都|[\s,，])*(?:同意|愿意)[了的吧]*(?=[\s,，。;；!！]|$)"
    r"(?!.*(?:撤|收回|取消|停|后悔|反悔|退订|不再?同意))"
    r"|^\W*(?:(?:ok(?:ay)?|yes|sure),? )?(?:i )?agreed?\b(?!.*\b(?:withdraw|revoke|stop|no longer|back|not))"
)
"""«同意，不用再问了» takes no consent back."""
RULED_OUT = regexes(
    {
        "delete": rf"(?:别|不|甭|莫|勿|没(?:让|叫|说|要))[^,，。\s]{{0,2}}(?:{full_verbs('delete')}|抹)"
        r"|\b(?:not?|don.?t|without) \w* ?(?:delet|eras)",
        "access": r"(?:不|没)是?(?:要|想|说)?(?:看|查)|\bnot (?:to )?(?:see|look|view)",
        "withdraw": r"(?:不|没)是?(?:要|想|说)?(?:撤|退订)",
    }
)
"""The very words that strike an act out: «但也不许删», «不是要看»."""
NAMES_AN_ACT = regex(
    rf"{full_verbs()}|抹|销|划拉?掉|[查看瞧瞅]|拷|副本|一份|转[给到]|改|换成|补|添|加[上进个]|撤|退订|停|别(?:再)?(?:用|发|打|给|传)|不(?:许|准|要再?)"
    r"|\b(?:delet|eras|remov|cop(?:y|ies)|see|show(?= me| us)|access|view|look|chang|correct|fix|updat|add|withdraw"
    r"|stop|clos|transfer|mov|unsubscrib|opt|restrict|freez)\w*"
)
"""Without such a word, what answers a question badly is no change to another right."""
ALL_GONE = regex(
    r"(?:[全都]|统统|通通|一并|彻底|给我|帮我)部?(?:给我|帮我|的)?(?:删|清)(?:掉|除|了|光|干净|空)"
    r"|(?:delete|erase|remove|wipe) (?:it all|everything|all of it)"
)
KEPT = regex(
    r"(?:[不别没甭]|无需)[^,，。\s]{0,3}(?:全|都)?(?:删|清)|\b(?:not?|don.?t|without) \w* ?(?:delet|eras|remov|wip)"
)
PAUSES = regex(
    r"限制|冻|暂停|停|封存|先[别不]|别[^删,，。]{0,3}[用动拿碰]|不[许能要准让][^删,，。]{0,3}[用动拿碰]|[只光先]存|留着|证据"
    r"|\b(?:freez|restrict|limit|paus|hold|keep|suspend|disabl|deactivat)|\b(?:don.?t|do not|not|stop) us(?:e|ing)\b"
)
NOT_YET = regex(
    r"(?:先|暂时?)[别不][^,，。\s]{0,3}(?:删|清|销)"
    r"|\b(?:don.?t|do not) (?:\w+ ){0,2}(?:delet|eras|remov|clos)\w*(?: \w+){0,2} (?:yet|for now|just now|right now)\b"
)
BOTH = regex(
    rf"还要|还想|也|{BESIDE}|同时|(?<![别不])再|然后|两[件个]|一[是个件].*[一二][是个件]|\b(?:also|and|both|too|then)\b"
)
"""Two wishes in one breath; without such a word the stronger one is meant."""
DISAGREES = regex(r"不(?:再)?(?:同意|愿意?|答应|认)了|\b(?:no longer|don.?t|do not) (?:agree|consent)\b")
"""«资料也给我删了 以前勾的同意我不同意了» tells why."""
TAKEN_BACK = regex(r"撤回|撤销|收回|退订|取消.{0,4}(?:同意|授权)|\b(?:withdraw|revoke|unsubscribe)\b")
"""«I no longer agree, delete it all» wants the deletion, on that ground; with these words it wants both."""

SWITCHED = regex(
    rf"(?:换成|改成|改为|改办|转为|换作|变成)\s*(?:要)?(?P<right>{full_verbs()}|[查看])(?:[吧了啊呀。!！,，;；\s]|$)"
    r"|(?:换成|改成|改为|改办)\s*(?:直接|就|只|要)*(?P<passed>转)(?=[过走给到])"
    r"|\b(?:change|switch|turn|go) (?:(?:it|that|this|my request) )?(?:back )?(?:in)?to (?:an? )?"
    rf"(?P<english>{english_verbs()})\b(?! card)"
)
"""«换成复制吧» changes the request; it corrects no data."""
GIVEN_UP_FOR = regex(
    r"(?:不|别|甭)(?:想|要|用)?(?:[删查看改要办撤转]|复制|注销|更正|限制)了?[\s,，。]*(?:我?(?:就|还是|想|要)*(?:改|换)(?:成|为|办)?|改主意)(?:要)?"
    rf"(?P<right>{full_verbs()}|[查看])(?:一?[下份])?[吧了啊呀哈\s。.!！]*$"
)
"""«不删了改查»: one right for another, in so many words."""
EXPLAINED = regex(
    r"解释|说明|[说讲](?:一下|清楚|明白)|给个(?:说法|理由)|为什么|为啥|凭[什啥]|干[嘛吗什啥]|拿[去来]"
    r"|\b(?:expla|tell me|reasons?\b|why\b|what for\b)"
)
"""Without such a word, whoever refuses something asks for no explanation beside it."""
TURNS_INTO = regex(rf"(?:改|换)(?:成|为)[^,，。\s]{{0,3}}(?:{any_verbs(*RIGHTS - VALUES)}|[要给停关])|改主意")
"""«改成要一份吧»: the request is changed, no data are put right."""
TRIES = regex(
    r"(?:看看|试试|测试)[^,，。\s]{0,3}(?:能不能|好不好|会不会|灵不灵|有没有)?(?:用|使|回|反应)|^\W*没事\W.*不办(?:了|什么)?\W*$"
)
"""«没事 我就看看能不能用 不办»: whoever tries it out wants nothing."""
NOTHING_CORRECTED = regex(r"(?:先|就|那)?[不别]用?再?(?:改|更正)(?:了|吧)")
"""«先不改了，我想看看» leaves the correction for what stands beside it."""
_OWN_SLIP = regex(
    r"(?<![^\s,，。;；!！、])(?:我|应该?是?|可能|刚才?|[哦噢呃啊哎欸呀]|不好意思|抱歉|上面|前面|先前|不小心|好像|这个)*"
    r"(?:(?:[说讲講選选点點按]|(?<=[我才刚面])[写打填弄搞发])(?:错|錯)(?:了|咗|啦|字)*|打错字了?|口误了?|手滑了?)(?=[\s,，。;；!！…]|我?[要想是]|$)"
    r"|\b(?:i )?(?:misspoke|said (?:it|that) wrong|wrong (?:button|option|choice|one))\b|\bmy (?:mistake|bad)\b"
)
"""«说错了», «点错了»: a line of the speaker's was wrong, and nothing in the files."""

DELETED_IT = regex(
    r"(?:文件|附件|链接|压缩包|邮件|消息|聊天(?:记录)?|下载的)[^,，。;；们]{0,4}(?:被?我|让我|不小心|误|手滑)+(?:给)?(?:不小心|误)?删(?:掉|除)?了?"
    r"|(?<![把给将帮替])我(?:不小心|手滑|误|已经|刚|自己|都|又)*[把将](?:文件|附件|链接|压缩包|邮件|消息|聊天记录)(?:给)?(?:误)?删(?:掉|除)?了"
    r"|(?<![把给将帮替])我(?:不小心|手滑|误|自己)+(?:给)?删(?:掉|除)?了"
    r"|\bi(?:.ve| have)? (?:\w+ )?(?:deleted|erased|removed) (?:the|that|your|those)"
    r" (?:files?|links?|messages?|attachments?)"
)
"""«文件我删了» tells what they did with what they got; it asks for no deletion."""
REFUSED = regex(
    r"(?:不(?:同意|答应|允许|许|准)|没(?:有)?(?:同意|答应|允许|说过?要?|让|叫|要求))(?:[你您]们?|我|给|帮|要|去)*(?:把[^,，。;；\s]{1,8}?)?[都全]?[删刪]"
    r"|(?:\b(?:not|never)|n.t) (?:agreed?|consent(?:ed)?|want(?:ed)?|ask(?:ed)?|sa(?:y|id)|tell|told)"
    r" (?:(?:to|for|you|with|of|that|it|should|be|the|my|any) )+"
    r"(?:delet|eras|remov)\w*|\b(?:delet|eras|remov|wip)\w* nothing\b"
)
"""«我不同意删订单»: that something is deleted is what they refuse; «我不同意了，删掉» asks for it."""
THE_OLD_ONE = regex(
    r"[旧老错](?:的|掉的)(?:那[个条]|号码?)?(?:就|请|给我|帮我|[都也])*(?:删[掉除]?|去[掉除]|清掉?|作废)"
    r"|(?:原来|以前|之前)的(?:那[个条])?(?:就|请|给我|帮我|[都也])*(?:删[掉除]?|去[掉除]|作废)"
    r"|(?:删[掉除]?|去[掉除])(?:[旧老错]|原来|以前|之前)的(?:那[个条])?(?=[\s,，。;；]|$)"
    r"|(?:删[掉除]?|去[掉除])[^,，。;；\s]{1,10}[,，\s]+(?:再)?[换改](?:成|为|上)"
    r"|[^,，。;；\s]{1,8}(?:那|这)一?(?:[栏项行格条]|个字段)(?:就|请|给我|帮我|[都也])*(?:删[掉除]?|去[掉除]|清[空掉])"
    r"|\b(?:delete|remove|erase) the (?:old|wrong|previous) one\b"
)
"""Of a value that is put right: what stood there goes by itself, and nothing else does."""
ERASES = regex(r"[删刪清抹]|销毁|去掉|\b(?:delet|eras|remov|wip|destroy|get rid|forget)")
CERTAIN = 0.9
ANEW = regex(r"再[提办来申]|另[外一]|又|新的|重新|还[要想]|\b(?:another|again|new|also)\b")
FILES = regex(
    r"[你您]们(?:系统|那|登记|存|留|档案|网站|资料)|系统里|登记的|档案里"
    r"|\bon file\b|\byour (?:system|files?|records?)\b"
)
"""Where a value is wrong that is no part of the request."""

JOINED = regex(
    rf"加(?:上|一[项个]|个|进)(?:[,，、:：\s]|一?[项个]|我?要|把)*(?:{any_verbs(*RIGHTS - {Right.SUPPLEMENT})})"
    r"|(?:再|另)加(?:上|一[项个条]|个)[\s,，:：]*[^,，。;；\s]{1,10}[也都](?:一并|一起)?(?:给我|帮我)?"
    rf"(?:{any_verbs(*RIGHTS - {Right.SUPPLEMENT})})"
)
"""«再加上删除» adds a right to the request, and nothing to the data."""
_ADDS = regex(r"\W*(?:那|再|另外?|还|帮我|给我|想|要)*加(?:一?[个项条]|上)[\s,，:：]+(?=\S{4})")
"""«再加一个，把我的资料发我看看»: what is added is behind it."""
PUTS_RIGHT = regex(r"[改换]|更正|应该?[是为]|\b(?:correct|fix|updat|chang)\w*|\bshould be\b")
"""Without such a word, that data are wrong is why they should rest (PIPL 46), and no second wish."""
LACKING = regex(
    r"补|添|加|漏|缺|少[了填写登]|[没未](?:有|填|写|登|录|留)|空[的着白了缺]"
    r"|\b(?:add|miss|lack|blank|empty|incomplete|left out|never entered)\w*"
)
"""Without such a word, what is wrong is not wanting as well."""
WHEN_SEEN = regex(
    r"(?:看|查|读|核对?|核实|弄)(?:完|过|好|清楚?|明白?|实)(?:了|以后|之后|之前|以前|后|前|再)*"
    r"|\b(?:after|once|when|until) (?:i.ve |i have |i |you.ve |you )?(?:seen|looked|checked|read|cleared)\b"
)
LOOKING = regex(r"[看查瞧瞅睇]|了解|知道|\b(?:see|look|view|check)\b")
_GO = rf"(?:{full_verbs('delete', 'close_account')}|删|清|抹)"
PERHAPS_THEN = regex(
    rf"(?:[看瞅瞧查](?!完|过|好|清)|一份|复制).{{0,80}}(?:可能|也许|或许|说不定|兴许|考虑|决定|再看|看情况)[^,，。;；]{{0,8}}{_GO}"
    rf"|(?:[看瞅瞧睇]|一份|复制).{{0,80}}(?:决定|考虑)[^,，。;；]{{0,4}}(?:{_GO}|刪)[不唔]"
    rf"|\b(?:see|look|view|copy|check)\b.{{0,120}}\b(?:might|may|maybe|perhaps|possibly|probably|decide"
    rf"|then consider)\b.{{0,16}}\b(?:delet|eras|clos|remov)\w*"
)
"""«看一眼 然后可能注销»: what comes first is asked for, what may follow is not, yet."""
ENDING_ACTS = frozenset({"delete", "close_account"})
CLEARED_UP = regex(r"(?:查|弄|核)(?:清|明|实)|\bcleared\b")
"""What the company is to find out."""
CLOSED = regex(
    r"\baccounts? (?:to be |be )?(?:clos|cancel|deactivat|terminat)\w*|\b(?:clos|deactivat)\w* (?:\S+ ){0,3}account\b"
)
HALF = 0.5
SEEN_AND_COPIED = regex(rf"查[阅閱](?:{AND})?[复複]制")
"""«查阅、复制权» in one word, as the law names them (PIPL 45)."""


def only_when_seen(text: str) -> bool:
    """«看完以后再删»: looking is the moment for another wish, and no wish itself."""
    rest, times = WHEN_SEEN.subn(" ", text)
    return bool(times) and not LOOKING.search(rest)


@lru_cache(maxsize=16)
def stated_rights(understood: Understanding) -> tuple[str, ...]:
    """The rights a message asks for, in the order of work; «never mind, a copy will do» names one, too."""
    instead = SWITCHED.search(understood.text) or GIVEN_UP_FOR.search(understood.text)
    if instead:
        return tuple(filter(None, [right_of(next(filter(None, instead.groups())))]))
    if SEEN_AND_COPIED.search(understood.text) and {understood.intent, *understood.rights} <= LOOKS:
        return (Right.ACCESS.value, Right.COPY.value)
    named = _named(understood)
    adds = _ADDS.match(understood.text) if named == ("supplement",) else None
    if adds:
        rest = understood.text[adds.end() :]
        besides = stated_rights(understand(rest))  # «加上，我的地址是湖州路5号» is what is to be added
        return named if besides == ("correct",) and not PUTS_RIGHT.search(rest) else besides or named
    if (set(named) & ENDING_ACTS or not named) and PERHAPS_THEN.search(understood.text):
        shown = tuple(name for name in named if name == "copy")
        return shown or (("access",) if LOOKING.search(understood.text) else named)
    if {*named} <= LOOKS and _ends_ads(understood):
        named = ("withdraw",)
    if len(named) > 1 and numbered(understood.text):
        return tuple(right.value for right in in_order(Right(name) for name in named))
    if len(named) > 1 and JOINED.search(understood.text):
        named = tuple(name for name in named if name != "supplement")
    if len(named) > 1 and CLEARED_UP.search(understood.text) and only_when_seen(understood.text):
        named = tuple(name for name in named if name != "access")
    looks = named == ("access",) and (_looks_first(understood.text) or _only_a_picture(understood.text))
    if looks or TRIES.search(understood.text):
        return ()
    named = _heard_further(_with_account(named, understood), understood.text)
    named = tuple(name for name in named if not _unwanted(name, understood))
    if KEPT.search(understood.text):
        named = _spared(named, understood.text)
    if len(named) > 1 and TURNS_INTO.search(understood.text):
        named = tuple(name for name in named if name != "correct")
    replaced = THE_OLD_ONE.search(understood.text) and not ERASES.search(THE_OLD_ONE.sub(" ", understood.text))
    if replaced and {"correct", "delete"} <= {*named}:
        named = tuple(name for name in named if name != "delete")
    named = _shown_or_ended(_ended(named, understood.text), understood.text)
    return tuple(right.value for right in in_order(Right(name) for name in named if name in RIGHTS))


def _named(understood: Understanding) -> tuple[Intent, ...]:
    """What was heard, less what the words deny."""
    named = understood.rights or ((understood.intent,) if understood.intent in RIGHTS else ())
    if understood.intent == "cancel" and takes_a_request_back(understood.text):
        return ()
    if understood.intent == "cancel" and NAMES_AN_ACT.search(understood.text):
        likely = (name for name, _ in understood.alternatives if name not in understood.negated)
        named = tuple(name for name in likely if name != Right.EXPLAIN.value or EXPLAINED.search(understood.text))
        others = tuple(name for name in named if name in RIGHTS - {Right.CORRECT})
        named = others or named  # «算了，换成复制» changes the wish, it corrects no data
    if NOTHING_CORRECTED.search(understood.text):
        named = tuple(name for name in named if name != Right.CORRECT.value) or named
    rest, slips = _OWN_SLIP.subn(" ", understood.text)
    if slips and Right.CORRECT in named and Right.CORRECT not in understand(rest).rights:
        named = tuple(name for name in named if name != Right.CORRECT.value)
    deleted = DELETED_IT.search(understood.text) and not ERASES.search(DELETED_IT.sub(" ", understood.text))
    if "withdraw" in named and _AGREES.search(understood.text) and not stopped_uses(understood.text):
        named = tuple(name for name in named if name != Right.WITHDRAW.value)
    if deleted or refuses_deletion(understood.text):
        named = tuple(name for name in named if name != Right.DELETE.value)
    return named


def own_slip(text: str) -> bool:
    """Whether a line before was wrong, and what follows stands in its place."""
    return _OWN_SLIP.search(text) is not None


def _ended(named: tuple[Intent, ...], text: str) -> tuple[Intent, ...]:
    """One wish or two, where a consent is taken back and data are to go."""
    all_gone = set(named) == {"withdraw"} and ALL_GONE.search(text) and not KEPT.search(text)
    if named == ("delete",) and of_a_use(text):
        return ("withdraw", "delete")
    only_why = DISAGREES.search(text) and not (TAKEN_BACK.search(text) or stopped_uses(text))
    of_these = given_then(text) and not (BOTH.search(text) or stopped_uses(text))
    if of_these and {*named} == {"withdraw", "delete"}:
        return ("delete",)
    two = not only_why and (BOTH.search(text) or len(apart(text)) > 1 or _ADS_TOO.search(text))
    in_one = set(named) == {"withdraw", "delete"} and not two
    if not (all_gone or in_one):
        return named
    return ("withdraw", "delete") if TAKEN_BACK.search(text) else ("delete",)


_ADS_TOO = regex(
    r"[,，。;；\s](?:以后|今后|还有|广告)*(?:[别甭勿]|不(?:要|许|准|用))再?(?:给我)?[打发寄推]?[^,，。;；]{0,4}(?:广告|推销|推广|营销|促销)"
)
"""«删我资料，以后不要发广告了»: a second wish, and no reason for the first."""


def _shown_or_ended(named: tuple[Intent, ...], text: str) -> tuple[Intent, ...]:
    """«你们咋还有我信息，赶紧删» wants nothing shown, «简历你们还留着没有» nothing erased."""
    if {*named} != {"access", "delete"}:
        return named
    if not ERASES.search(text) and not ALL_GONE.search(text):
        return ("access",)
    return named if LOOKING.search(text) or _WHICH.search(text) else ("delete",)


_WHICH = regex(r"哪些|什么|啥|多少|吗|没有|是否|\b(?:what|which|whether|if|show|tell|any)\b")
ADS_ENDED = regex(
    r"(?:广告|推广|营销|推销|促销)(?:类)?(?:的)?(?:邮件|短信|电话|信息|推送)?(?:都|也|给我|全部?|请)*(?:停|退订|取消)"
)


def _ends_ads(understood: Understanding) -> bool:
    """«把发给我的广告邮件停了 邮箱是 …»: sent to me, and no copy of it wanted."""
    likely = "withdraw" in dict(understood.alternatives) and understood.confidence < CERTAIN
    return likely and ADS_ENDED.search(understood.text) is not None


def refuses_deletion(text: str) -> bool:
    """Whether no deletion is asked for beside the one that is refused."""
    refused = REFUSED.search(text)
    return refused is not None and not ERASES.search(text[: refused.start()] + " " + text[refused.end() :])


DECIDED_THEN = regex(r"删不删|留不留|(?:要不要|是否|该不该)(?:删|留|注销)|\b(?:decide|see) (?:if|whether)\b")
"""«先看看，再决定删不删»: the data are to be seen."""


FETCHED = regex(r"(?:调|拿|找|翻|拉|列|打|发|导)(?:一?下|出来?|给|来)[^,，。;；]{0,12}(?:信息|资料|数据|档案|记录)")
"""«调一下我的个人资料 我看看»: it is to be brought first, and so it is the data they look at."""


def _only_a_picture(text: str) -> bool:
    """«照片看不着啊？那我打»: nothing but a picture that was sent is looked at."""
    seen = [part for part in pieces_of(text) if not picture_lost(part)]
    return picture_lost(text) and not any("access" in understand(part).rights for part in seen)


def _looks_first(text: str) -> bool:
    """Whether all looking in it is at the question; «看看» alone may choose what is offered, and «查» looks up."""
    if "查" in text or DECIDED_THEN.search(text) or FETCHED.search(text):
        return False
    if looks_first(bare(text)):
        return text.strip() != "看看"
    parts = pieces_of(text)
    looking = [part for part in parts if LOOKING.search(part)]
    if len(looking) != 1 or not looks_first(bare(looking[0])):
        return False
    return not any(understand(part).intent == "access" for part in parts if part != looking[0])


ACCOUNT_AND_DATA = regex(
    r"(?:[账帐]号|[账帐]户)(?:和|跟|与|还有|以及|连同?|、)(?:里面的?|我的?|全部|所有|个人)*(?:数据|信息|资料)"
    r"|\baccount (?:and|plus|(?:along|together) with) (?:(?:all|of|my|the|its|any|personal) )*"
    r"(?:data|info\w*|records|details|everything)\b"
)


def _with_account(named: tuple[Intent, ...], understood: Understanding) -> tuple[Intent, ...]:
    """«I want his account closed and his data deleted»: both, whichever of them is heard louder."""
    if named in (("delete",), ("close_account",)) and ACCOUNT_AND_DATA.search(understood.text):
        return ("delete", "close_account")
    sure = dict(understood.wants).get("close_account", 0.0)
    closes = named == ("delete",) and sure >= HALF and CLOSED.search(understood.text) is not None
    return (*named, "close_account") if closes else named


_PASSED_ON = regex(r"[转移传](?:[移交发送])?(?:过去|去)?一份")
"""«转一份到那边公司去» goes there, and not to the speaker."""
_COPIED = regex(r"一份|[复複影][制印]|拷贝|副本|备份|[给发寄][我俺]|\b(?:cop(?:y|ies)|me)\b")


def _heard_further(named: tuple[Intent, ...], text: str) -> tuple[Intent, ...]:
    """With the end to advertisements that is asked for besides, or the reason for what a machine decided; whether data
    were passed on is for looking up, and that they are wrong a reason to let them rest."""
    if set(named) & {*LOOKS, Right.CLOSE_ACCOUNT} and "withdraw" not in named and stops_besides(text):
        return (*named, "withdraw")
    if len(named) > 1 and "withdraw" in named and not stopped_uses(text) and any(map(when_reached, parts_of(text))):
        named = tuple(name for name in named if name != "withdraw")  # «晚上七点以后再打给我»
    if {*named} == {"copy", "transfer"} and not _COPIED.search(_PASSED_ON.sub(" ", text)):
        return ("transfer",)
    if asks_decision(text) and ("withdraw" in named or ({*named} <= {"explain"} and stops_profile(text))):
        return (*(name for name in named if name not in ("explain", "withdraw")), "explain", "withdraw")
    if len(named) > 1 and "supplement" in named and not LACKING.search(text):
        named = tuple(name for name in named if name != "supplement")
    if {*named} == {"correct", "restrict"} and not (BOTH.search(text) or PUTS_RIGHT.search(text)):
        return ("restrict",)
    return ("access",) if named == ("transfer",) and whether_passed_on(text) else named


def _spared(named: Iterable[Intent], text: str) -> tuple[Intent, ...]:
    """What «but do not delete anything» leaves: the rest of several wishes, and no pause in use that nobody named."""
    wanted: tuple[Intent, ...] = tuple(named)
    rest = tuple(name for name in wanted if name != "delete") or wanted
    rests = pauses(text) or (len(rest) == 1 and NOT_YET.search(text))
    return rest if rests else tuple(name for name in rest if name != "restrict")


def pauses(text: str) -> bool:
    """Whether the use is to rest; «先别删» alone only puts the deletion off."""
    return PAUSES.search(NOT_YET.sub(" ", text)) is not None


def _unwanted(right: str, understood: Understanding) -> bool:
    """«不是查我自己的信息», «别给我删了啊»: the right that stands first is the one that is not wanted."""
    if REST_STAYS.search(understood.text) or (spares(understood.text) and GOES.search(understood.text)):
        return False
    return right == understood.intent and right in understood.negated and understood.negated == (right,)


def wishes_clearly(understood: Understanding, least: float = SURE) -> bool:
    """A right is asked for, surely, and in words for what is to be done."""
    wanted = bool(stated_rights(understood)) and understood.confidence >= least
    return wanted and NAMES_AN_ACT.search(understood.text) is not None


def another_right(understood: Understanding, rights: Collection[str]) -> bool:
    """Another right than ``rights``, clearly; that a value should be another only with a word for «besides»."""
    others = set(stated_rights(understood)) - set(rights) - {Right.EXPLAIN.value}
    of_the_files = FILES.search(understood.text) is not None
    others = others if ANEW.search(understood.text) or of_the_files else others - VALUES
    clearly = wishes_clearly(understood) or (of_the_files and understood.confidence >= CERTAIN)
    return bool(others) and understood.intent != "cancel" and clearly
