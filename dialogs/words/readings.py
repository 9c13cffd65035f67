"""Readings of a whole message as another wish than it sounds like; each gives the message so, or None.

What is to stop in words that name no consent («别给别的公司», «take me off your list») is a withdrawal; «throw my CV
away» is a deletion, «I'm thinking of having it deleted» none yet. The other readings are ``plainly``, which tries all
of them.
"""

from __future__ import annotations

import re

from dialogs.told.kin import EN_KIN
from dialogs.told.mentions import GIVEN_ON, uses_of
from dialogs.told.uses import CONTACTED
from dialogs.understanding import RIGHTS, SURE, Intent, Understanding, fold, understand
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import any_verbs, english_verbs, full_verbs, rights_named
from dialogs.words.line import asks, asks_somewhere, asks_the_way
from dialogs.words.several import apart

PLAINLY = 0.9
NOT_LOOKING = [right for right in RIGHTS if right not in ("access", "copy", "explain")]
ENDS = regex(rf"{full_verbs(*NOT_LOOKING)}|[删刪销清抹改停转]|\b(?:{english_verbs(*NOT_LOOKING)}|delet|stop)")
"""Something else than looking is to be done with them."""
"""How sure what is said in so many words is."""
FORBIDS = regex(
    r"(?:别(?![墅人家处])|甭|勿|莫|不(?:要|许|准|让|想|得|同意|允许|愿意?|好(?=[将把给]))|禁止|停止|停掉|关[掉了闭]|取消)[^,，。;；]{0,12}?"
    r"(?:推荐|推送|推广|广告|营销|推销|画像|调查|问卷|[给传][^,，。;；]{0,6}(?:公司|别人|其他人|第三方|物业|中介|银行|邻居|开发商|国外|境外|海外|外国)|出境|共享|分享|卖(?!房|楼|电?梯|[了掉]?房)|出售)"
    r"|(?:推荐|推送|推广|广告|画像|问卷)[^,，。;；]{0,6}(?:关[掉了闭]|停[掉了])"
    r"|\b(?:don.?t|do not|stop|no|not) .{0,24}"
    r"\b(?:shar\w+|sell(?:ing)?|abroad|overseas|marketing|advert\w*|ads|profil\w+|recommend\w*|surveys?)\b"
)
"""Consent for a use is taken back (policy 3, 5, 9); no other right stops it, and none asks for less proof."""
OFFERS_SENT = regex(
    r"(?:报价|资讯|产品|目录|优惠|活动|促销|新品|祝福)[^,，。;；]{0,3}(?:邮件|短信|消息|信息|推送)|简报|电子报"
    r"|\bnewsletters?\b"
    r"|\b(?:quotations?|price|offers?|product|marketing|promotional) (?:e-?)?(?:mails?|mailings?|lists?|texts?)\b"
)
"""What is sent to win custom, and rests on consent."""
STOPS_IT = regex(
    r"停[掉了发]|停\W*$|取消|退订|不(?:想|用|需|必)?要?再?[发收寄](?!到)|不要了|别再?(?:给我们?)?[发寄]"
    r"|\b(?:stop|unsubscribe|no more|don.?t (?:want|send)|take (?:me|us) off)\b"
)
OFF_THE_LIST = regex(
    r"从[你您]?们?的?[^,，。;；从]{0,8}(?:邮件|邮寄|订阅|推送|群发|营销|推广|短信)(?:列表|名单|清单|组)[^,，。;；]{0,6}(?:删|去|移|拿|撤|除)"
    r"|\b(?:delete|remove|take|get|erase|drop)(?: (?!data\b|info|everything|records?\b)\w+){1,4} (?:from|off)"
    r"(?: (?:of|your|the|this|all|any|that|those))* (?:(?:e-?mail|mailing|marketing|distribution|newsletter|sms|text"
    r"|call(?:ing)?|promotional) lists?|newsletters?|mailings)\b"
)
"""«Delete my email from your newsletter»: what is to end is the sending, and the address is only named for it."""
TO_WHOM = regex(r"(?:提供|[发交转传卖送])?[给传](?!我)[^,，。;；\s]{1,14}")
"""Whom data are not to go to is not who asks."""
RESTS = regex(r"限制|冻结|暂停|先别|封[存起]|\b(?:restrict|freez|paus)\w*")
"""Words of a restriction, which is then meant besides."""
FROZEN = regex(r"封[存起]|限制(?:使用|处理)|冻结|\brestrict")
"""«封存着，也不准给别人»: a restriction, whatever it forbids."""
USED_NO_MORE = regex(
    r"不(?:太|大)?(?:想|愿意?|乐意|同意)(?:再)?(?:让|给|叫|由)?(?:[你您]们?|贵司|公司)(?:再|继续|接着)*(?:使?用|留着用)"
)
DATA_STAY = regex(
    r"(?:资料|信息|数据|记录|内容)[^,，。;；]{0,3}(?:留着|保留|不[删动清]|别[删动清])|(?:不|别)[删动清][^,，。;；]{0,4}(?:资料|信息|数据|记录|内容)"
    r"|\b(?:keep|leave|not delete|n.t delete|without deleting) (?:\w+ ){0,2}(?:data|information|records?|history)\b"
)
NOT_ERASED = regex(r"(?:别|不要|不用|不必|不想)(?:给我)?(?:[删清抹][除掉空了]?|销毁)")
ERASED = regex(
    rf"{any_verbs('delete', 'close_account')}|暂停|\b(?:{english_verbs('delete')}|wip(?:e|ing)|destroy|purge|get rid)\b"
)
NEAR_TO_FORBIDDING = frozenset({"transfer", "supplement", "restrict", "other", "cancel"})


def wishing(whole: Understanding, *rights: Intent) -> Understanding:
    """The message as one that asks for just these rights."""
    return whole.but(intent=rights[0], confidence=max(whole.confidence, PLAINLY), rights=rights, negated=())


def forbidden(whole: Understanding) -> Understanding | None:
    guessed = {"delete"} if whole.confidence < SURE and not ERASED.search(whole.text) else set()
    meant = {whole.intent, *whole.rights} - {"withdraw"} - guessed
    heard = (meant <= NEAR_TO_FORBIDDING and not RESTS.search(whole.text)) or "delete" in whole.negated
    plain = fold(whole.text)
    forbids = (FORBIDS.search(plain) or GIVEN_ON.search(plain)) and not FROZEN.search(plain)
    if not heard or asks(whole.text) or not forbids or not uses_of(whole.text):
        return None
    wished, rest = wishing(whole, "withdraw"), TO_WHOM.sub(" ", plain)
    told = understand(rest) if rest != plain else wished
    return wished.but(group=told.group, told=told.told)


_DATA = regex(
    r"信息|资料|数据|记录|档案|照片|号码|电话|[存留记登填]了|\b(?:data|info\w*|details|records?|files?|hold|have on)\b"
)
_TO_UNDERSTAND = regex(r"(?:想|要)(?:知道|弄|问|搞|闹)个?(?:明白|清楚|究竟|所以然)")


def no_looking(whole: Understanding) -> Understanding | None:
    """«不是投诉，就想知道个明白»: a reason is wanted, and no data are to be seen."""
    of_data = _DATA.search(whole.text) or whole.data
    reason = {whole.intent, *whole.rights} == {"access"} and not of_data and _TO_UNDERSTAND.search(whole.text)
    return wishing(whole, "explain") if reason else None


_AFFIRMED = regex(r"^\W*(?:(?:that.?s|that is|all|yes,?) )?(?:quite )?correct\s*[.!]+\s+(?=[^\W\d])(?!.*\d{4})")
_AWAITS = regex(r"\blook(?:ing)? forward\b|\bcan.?t wait\b")


def affirmed(whole: Understanding) -> Understanding | None:
    """«Correct. I look forward to reading it» agrees, and puts nothing right."""
    agreed = _AFFIRMED.match(whole.text) if "correct" in whole.rights else None
    rest = understand(whole.text[agreed.end() :]) if agreed else None
    if rest is None or "correct" in rest.rights:
        return None
    if rest.rights and not _AWAITS.search(rest.text):
        return wishing(whole, *rest.rights)
    return whole.but(intent="yes", rights=(), confidence=PLAINLY)


_NOT_KEPT = regex(rf"{any_verbs('delete', 'close_account')}|抹|不想?留|没(?:用|必要)|投|应聘|工作")
_EXCHANGED = regex(
    r"(?:换|改)了?(?:个|新)+的?[^。;；]{0,6}[\s,，](?:原来|以前|之前|旧|老)(?:的|那)?[^,，。;；]{0,4}(?:不用|不要|作废|没用|停[用了]|退了)"
)


def exchanged(whole: Understanding) -> Understanding | None:
    """«车牌换了新的，原来那个不用了» gives nothing up: what stands in the files is out of date."""
    near = {whole.intent, *whole.rights} <= {"cancel", "other", "correct"} and not _NOT_KEPT.search(whole.text)
    return wishing(whole, "correct") if near and _EXCHANGED.search(whole.text) else None


_LOST = regex(
    r"(?:看|读|听|弄|搞)不(?:太|大|怎么)?(?:懂|明白)"
    r"|\b(?:do ?n.t|did ?n.t|can.?t|do not|cannot) (?:really |quite |fully )*(?:understand|follow)\b"
)
_OF_RULES = regex(
    r"政策|条款|规则|规定|声明|协议|告知书|第.{1,6}条|\b(?:notice|policy|clause|rules?|terms|statement|paragraph)\b"
)


def not_understood(whole: Understanding) -> Understanding | None:
    """«I don't understand the cookie notice» wants it explained, whatever right it speaks of; what stands beside it and
    asks for something is asked for."""
    named = {whole.intent, *whole.rights} - {"explain"}
    lost = len(named) == 1 and whole.rights and _LOST.search(whole.text) and _OF_RULES.search(whole.text)
    if not lost or _DATA.search(whole.text) or ENDS.search(_LOST.sub(" ", whole.text)):
        return None
    return whole.but(intent="explain", rights=())


_APPLIED = r"(?:简历|履历|(?:应聘|求职)的?(?:资料|材料|信息|申请|表)|(?:投|报|应聘)的?(?:[这那]个)?(?:岗位?|职位))"
APPLIED_NO_MORE = regex(
    rf"^(?!.*(?:授权|同意|不撤|[你您]们?的?申请)).*(?:{_APPLIED}[^,，。;；不没别]{{0,8}}[\s,，]?撤(?![资诉离])(?:[回下出掉走]来?)?"
    rf"|撤(?:[回下出掉走]来?|了)?(?:我|之前|以前|当时|投|递|过|在?[你您]们?[这那]?里?|的|[那这]份|给)*{_APPLIED})"
)
"""«简历撤了吧», «撤回我投的简历»: an application that is taken back is to be deleted (policy 8.3(1))."""
_NOT_THEIRS = regex(
    r"怎[么样]撤|如何撤|咋撤|[不别没][^,，。;；]{0,3}撤|撤[回下]?来?(?:之后|以后|后)?(?:再|重新)|[查看删]|(?<!应聘)(?<!求职)(?<!的)申请"
)


def application_taken_back(whole: Understanding) -> Understanding | None:
    near = {whole.intent, *whole.rights} <= {"cancel", "withdraw", "explain", "other"}
    back = near and APPLIED_NO_MORE.search(whole.text) and not _NOT_THEIRS.search(whole.text)
    return wishing(whole, "delete") if back else None


def used_no_more(whole: Understanding) -> Understanding | None:
    """«病史现在不想让你们用了», «不愿意给你们用了，但别删»: consent is taken back, and nothing is to be erased."""
    near = {whole.intent, *whole.rights} <= {"delete", "withdraw", "restrict", "other", "no", "cancel", "complain"}
    if not near or not USED_NO_MORE.search(whole.text) or asks(whole.text):
        return None
    erased = ERASED.search(NOT_ERASED.sub(" ", whole.text)) or FROZEN.search(whole.text)
    return None if erased else wishing(whole, "withdraw")


def offers_stopped(whole: Understanding) -> Understanding | None:
    """«你们每个月都发报价邮件,能停掉吗»: no matter for the hotline, for all the prices in it."""
    unheard = whole.intent in ("service", "copy", "other") or whole.confidence < SURE
    offers = unheard and OFFERS_SENT.search(whole.text) and STOPS_IT.search(whole.text)
    return wishing(whole, "withdraw") if offers else None


def no_messages(whole: Understanding) -> Understanding | None:
    """«不想让她收到消息了»: what ends is the sending; nothing is said of what is kept."""
    unclear = whole.intent == "withdraw" and whole.confidence < PLAINLY and "delete" not in whole.rights
    unnamed = unclear and not re.search(f"{any_verbs('delete')}|{english_verbs('delete')}", whole.text)
    return wishing(whole, "withdraw") if unnamed and CONTACTED.search(fold(whole.text)) else None


def off_the_list(whole: Understanding) -> Understanding | None:
    """As far as it is about the list; what else is ordered stays."""
    listed = {whole.intent, *whole.rights} & {"delete", "withdraw", "other"} and OFF_THE_LIST.search(whole.text)
    if not listed or asks_the_way(whole.text):
        return None
    besides = (right for right in apart(OFF_THE_LIST.sub(" ", whole.text)) if right != "withdraw")
    return wishing(whole, "withdraw", *besides)


_IT = r"(?:it|them|that|those|this|these|(?:my|the|all) (?:\w+ )?\w+|everything)"
THROWN = regex(rf"\b(?:throw|chuck|toss) {_IT} (?:away|out)\b|\bthrow away {_IT}|\b(?:shred|bin|trash) {_IT}")
NOT_SO = regex(r"n['’]?t\b|\bnot\b|\bnever\b|\b(?:did|have|has|had) (?:you|they|u)\b|\bwithout\b")
PAPERS = regex(
    r"\b(?:cvs?|resumes?|data|details|photos?|pictures?|scans?|files?|applications?|documents?|papers?|id|passport"
    r"|certificates?|recordings?|forms?|letters?|number|address)\b"
)
CONSIDERS = regex(
    r"\b(?:thinking (?:of|about)|considering|might|may|perhaps)\b[^.?!]{0,70}\b(?:not (?:just |quite )?yet|not now"
    r"|not today|later(?! than)|not sure yet|haven['’]?t decided|undecided|some day|one day)\b"
    r"|(?:在考虑|考虑着?|想着|可能会?|说不定)[^。！？!?]{0,24}(?:还没(?:想好|决定)|先不|暂时不|不急|以后再|到时候?再|再说)"
)
"""What somebody may want one day."""


def thrown_away(whole: Understanding) -> Understanding | None:
    """«Can you throw my CV away?»"""
    text = whole.text
    thrown = THROWN.search(text) if not whole.rights else None
    meant = thrown and PAPERS.search(text) and not NOT_SO.search(text[max(0, thrown.start() - 16) : thrown.start()])
    return wishing(whole, "delete") if meant else None


def only_considered(whole: Understanding) -> Understanding | None:
    """A question beside it is answered; else nothing is done yet."""
    if not whole.rights or not CONSIDERS.search(whole.text):
        return None
    return whole.but(intent="explain" if asks_somewhere(whole.text) else "no", rights=(), alternatives=())


_WHO = (
    r"(?:they|he|she|hr|somebody|someone|(?:the |your |a |an |one of (?:your|the) )+(?:\w+ ){0,2}?"
    r"(?:hr|hotline|support|service|staff|reception|office|colleague|manager|technician|engineer|fitter|recruiter|agent"
    r"|people|guy|company)s?)"
)
_SAID = (
    r"(?:(?:has|have|had|['’]ve|['’]d) (?:just |already |also )?"
    r"(?:told|said|claimed|written|promised|mentioned|informed)"
    r"|(?:just |already |also )?(?:told|tells?|said|says|claim(?:s|ed)?|wrote|promised|mentioned|informed))\b"
)
_TO_ME = (
    r"(?!(?: me| us)?(?: that)? (?:to\b|i (?:can|could|should|may|must|need|have)\b"
    r"|(?:you|u) (?:can|could|would|will)\b))"
)
"""«They told me to ask for it» hands on a wish."""
_DOING = (
    r"(?:looking (?:in|at)|check|correct|chang|fix|updat|delet|handl|deal|working on|sort|investigat|review|process)\w*"
)
_UNTIL = (
    r"[^.?!;]*?(?=[.?!;]|,? (?:so|but)\b|,? (?:and )?(?:please|can you|could you|i (?:want|would|need)|i['’]d)\b|$)"
)
_ZH_WHO = r"(?:HR|人事|(?:[你您]们)?(?:那边)?的?(?:客服|师傅|工程师|销售|前台|经理|同事)|他们)"
BY_OTHERS = regex(
    rf"\b{_WHO}(?: |(?=['’])){_SAID}{_TO_ME}{_UNTIL}"
    rf"|\b{_WHO}(?:['’](?:re|s)| are| is) (?:(?:already|now|still|just|currently) )*{_DOING}{_UNTIL}"
    rf"|{_ZH_WHO}[^,，。;；\s]{{0,3}}(?:说|告诉我|跟我[说讲]|通知我)"
    r"(?![^,，。;；]{0,3}(?:来|找|可以|能|让|叫|要))[^,，。;；!！?？]*"
    rf"|{_ZH_WHO}(?:已经|正在?|都|现在|还)*在[^,，。;；!！?？]{{0,8}}(?:[查改核处弄]|更正|删)[^,，。;；!！?？]*"
)
_DO_IT = r"(?!send)\w+(?: (?:it|that|this|anything))?(?: here)?"
NEEDLESS = regex(
    rf"\b(?:so )?(?:there(?:['’]s| is) )?no need (?:for you )?to {_DO_IT}"
    rf"|\byou (?:don['’]?t|do not) (?:need|have) to {_DO_IT}|\byou needn['’]?t {_DO_IT}"
)


NOT_THEM = regex(
    rf"\b(?:i(?:['’]?m| am) )?not (?:her|his|my|their|the|an?) (?:{EN_KIN}|partner|boyfriend|girlfriend|friend"
    rf"|colleague"
    r"|boss|lawyer|agent)\b(?!['’]s)(?:[\s,]+(?:but )?(?:me|myself|it['’]?s me|him|her)(?=\W*[.,;!]|\W*$))?"
)
"""«I am her, not her husband»: who speaks, and nothing that is not wanted."""


def by_others(whole: Understanding) -> Understanding | None:
    """What a third person told or does («HR told me that my file says …», «they are looking into it»), who does not
    speak, and what needs no doing, stand beside the wish; it is what the rest asks for.

    The message as its rest is heard; None where nothing of the kind stands beside a plain wish.
    """
    rest = NOT_THEM.sub(" ", whole.text)
    rest = NEEDLESS.sub(" ", BY_OTHERS.sub(" ", rest)) if whole.rights else rest
    if rest == whole.text:
        return None
    wished = understand(rest.strip(" ,.;!"))
    other = wished.rights and wished.confidence >= SURE and {*wished.rights} != {*whole.rights}
    return wishing(whole, *wished.rights).but(negated=whole.negated) if other else None


CHECKED = regex(r"[\s,.;]+(?:is|was) (?:that|this|it) (?:right|correct|true|accurate|so)\W*$")
OF_US = regex(r"\b(?:you|your|they|the company)\b")
OF_MINE = regex(rf"\b(?:mine|me|my (?!{EN_KIN}\b|friend|colleague|boss|neighbou?r|lawyer|partner)\w+)\b")


def checked(whole: Understanding) -> Understanding | None:
    """«You keep CVs for two years, is that right?» asks what the rules say; nothing in the files is to be put right."""
    rest = CHECKED.sub("", whole.text) if {*whole.rights} <= {"correct"} else whole.text
    of_the_rules = rest != whole.text and OF_US.search(rest) and not OF_MINE.search(rest)
    if not of_the_rules or {*understand(rest).rights} - {"explain", "restrict"}:
        return None
    return whole.but(intent="explain", confidence=PLAINLY, rights=(), alternatives=())


OLD_GOES = regex(
    r"\b(?:remove|delete|erase|drop) (?:my |the |that )?(?:old|previous|former|outdated|second|other) "
    r"(?:e-?mail|phone|mobile|number|address|photo|cv|resume|contact)\b"
)
NEW_STAYS = regex(r"\b(?:keep|leave) (?:only )?(?:my |the |just )?(?:new|current|other|first|latest)(?: one)?\b")


def old_one_goes(whole: Understanding) -> Understanding | None:
    """«Remove my old email, keep the new one»: one thing is to go, and nothing is wrong."""
    goes = {*whole.rights} == {"correct"} and OLD_GOES.search(whole.text) and NEW_STAYS.search(whole.text)
    return wishing(whole, "delete") if goes and not asks(whole.text) else None


_ACCOUNT = r"(?:[账帐][号户]|会员|\baccounts?\b)"
STOPPED_ONLY = regex(
    rf"(?:停用|冻结|暂停|锁定)(?:掉|一?下|了|使用|我|这个|那个|[你您]们|网站|平台|小程序|的)*{_ACCOUNT}|{_ACCOUNT}(?:先|给我|帮我|都|暂时|请)*(?:停用|冻结|暂停|停掉|锁定)"
    r"|\b(?:suspend|deactivate|disable|pause|freeze|lock) (?:my|the|this) (?:\w+ )?account\b"
)
CLOSED_FOR_GOOD = regex(r"注销|销户|永久|\b(?:clos|terminat|cancel)\w*")


def account_stopped(whole: Understanding) -> Understanding | None:
    """«停用账号，不删资料»: the account is to rest, and nothing of it to go."""
    text = whole.text
    stays = "delete" in whole.negated or NOT_ERASED.search(text) or DATA_STAY.search(text)
    near = {whole.intent, *whole.rights} <= {"close_account", "restrict", "withdraw", "delete", "other", "cancel"}
    rests = near and stays and STOPPED_ONLY.search(text) and not CLOSED_FOR_GOOD.search(text)
    return wishing(whole, "restrict") if rests and not asks(text) else None


ASKS_ANEW = regex(r"(?:再|重新|另外?|新)(?:给我|帮我|去|来)?(?:提|申请|办|开)(?!了|过)")
GIVES_UP = regex(r"[别不没]|取消|撤|算了")


def asked_anew(whole: Understanding) -> Understanding | None:
    """«再提一个删除申请» takes nothing back, for all the words of a request in it."""
    near = whole.intent in ("cancel", "status") and ASKS_ANEW.search(whole.text)
    anew = near and not (GIVES_UP.search(whole.text) or asks(whole.text))
    if not anew:
        return None
    named = rights_named(whole.text)
    return wishing(whole, *named) if named else whole.but(intent="other", alternatives=())


FOR_NOTHING = regex(r"留着(?:也|都|又|还)*没(?:什么|啥|有|多大)*(?:用|意义|必要)")


def kept_for_nothing(whole: Understanding) -> Understanding | None:
    """«我不做这行了，资料留着没用»: what is kept for nothing is to go."""
    near = {whole.intent, *whole.rights} <= {"restrict", "supplement", "delete", "cancel", "other", "explain"}
    return wishing(whole, "delete") if near and FOR_NOTHING.search(whole.text) and not asks(whole.text) else None


FILM_WANTED = regex(
    r"(?:[想要]要?|需要|调取?|拷贝?|给我)(?![^,，。;；]{0,24}(?:装|修|买|换|坏))[^,，。;；不没有]{0,24}(?:录像|监控(?:视频|记录|画面)?)[吧啊呀]?\W*$"
)


def film_wanted(whole: Understanding) -> Understanding | None:
    """«我要小区电梯昨天下午三点的监控»: no matter for the hotline."""
    wanted = whole.intent in ("service", "other") and FILM_WANTED.search(whole.text)
    return wishing(whole, "copy") if wanted and not asks(whole.text) else None


NEAR_BY = (by_others, checked, account_stopped, old_one_goes, asked_anew, kept_for_nothing, film_wanted)
"""Readings as a wish, or a question, that lies near to the one it sounds like."""

_DONE = r"(?:给我|帮我)?(?:(?:干净|掉|了|完|一?下)+)?"
_WHAT = r"(?:我的?)?(?:电话|号码?|手机|照片|信息|资料|数据|简历|记录|档案|[账帐]号|视频|录像)?"
_OR_ELSE = (
    r"(?:是)?(?:不行|不可以?|不成|可不行|怎么行|那?[怎哪][么能]?行|哪成|不[干罢](?:休)?)(?!吗|么|嘛|吧|[?？])"
    r"|[\s,，]*(?:的话)?[\s,，]*(?:我|咱|那|心里|们|就|只[好能]|可|肯定|一定|马上|绝对|会|要|去|上|真|都|跟你)*"
    r"(?:投诉|举报|报警|报案|告|起诉|曝光|闹|律师|法院|12315|消协|找(?:媒体|记者|领导)|没法|没办法|不(?:放心|踏实|安心|同意|答应|罢休|走|干|完))"
)
TWICE = regex(
    rf"(?:(?<=非)|(?:不能|不得|不可以?|不许|不准|别给我|别|敢)不)(?:给我|帮我|再)?(?P<must>{any_verbs()}){_DONE}"
    rf"|(?<![要想该必需用能会可])不(?:给我|帮我|再|赶紧|马上)*(?P<verb>{full_verbs()}|[查改撤停关]){_DONE}{_WHAT}(?={_OR_ELSE})"
)
"""«不删不行吗» asks for the contrary, and «不删也行» leaves it."""
OR_ELSE = regex(rf"^{_OR_ELSE}")


def twice_denied(whole: Understanding) -> Understanding | None:
    """What is wanted all the more because it is denied twice, or threatened with: «不删不行», «你们不删我就投诉»."""
    said = TWICE.search(whole.text)
    if said is None:
        return None
    verb = said["must"] or said["verb"]
    still = tuple(right for right in whole.negated if right not in rights_named(verb, any_verbs))
    if whole.intent == "complain" and whole.confidence >= SURE:
        return whole.but(negated=still)  # «不删我就投诉» complains, and refuses nothing
    before, after = whole.text[: said.start()].removesuffix("非"), OR_ELSE.sub("", whole.text[said.end() :])
    heard = understand(f"{before}要{verb} {after.lstrip('了的啊呀吧 ')}")
    return whole.but(intent=heard.intent, confidence=heard.confidence, rights=heard.rights, negated=still)
