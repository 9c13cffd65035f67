"""What is to stop, in words that name no consent: «别给别的公司», «报价邮件能停掉吗», «take me off your list».

Each reads a whole message and gives it as the withdrawal it is, or None. The other readings are ``plainly``.
"""

from __future__ import annotations

import re

from dialogs.told.mentions import GIVEN_ON, uses_of
from dialogs.told.uses import CONTACTED
from dialogs.understanding import SURE, Intent, Understanding, fold, understand
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import any_verbs, english_verbs
from dialogs.words.asking import asks, asks_the_way
from dialogs.words.one_by_one import apart

PLAINLY = 0.9
"""How sure what is said in so many words is."""
FORBIDS = regex(
    r"(?:别|甭|勿|莫|不(?:要|许|准|让|想|得|同意|允许|愿意?|好(?=[将把给]))|禁止|停止|停掉|关[掉了闭]|取消)[^,，。;；]{0,12}?"
    r"(?:推荐|推送|推广|广告|营销|推销|画像|调查|问卷|[给传][^,，。;；]{0,6}(?:公司|别人|其他人|第三方|物业|中介|银行|邻居|开发商|国外|境外|海外|外国)|出境|共享|分享)"
    r"|(?:推荐|推送|推广|广告|画像|问卷)[^,，。;；]{0,6}(?:关[掉了闭]|停[掉了])"
    r"|\b(?:don.?t|do not|stop|no|not) .{0,24}"
    r"\b(?:shar\w+|abroad|overseas|marketing|advert\w*|ads|profil\w+|recommend\w*|surveys?)\b"
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
NOT_ERASED = regex(r"(?:别|不要|不用|不必|不想)(?:给我)?(?:[删清抹][除掉空了]?|销毁)")
ERASED = regex(rf"{any_verbs('delete', 'close_account')}|暂停|\b(?:{english_verbs('delete')})\b")
NEAR_TO_FORBIDDING = frozenset({"transfer", "supplement", "restrict", "other", "cancel"})


def wishing(whole: Understanding, *rights: Intent) -> Understanding:
    """The message as one that asks for just these rights."""
    return whole.but(intent=rights[0], confidence=max(whole.confidence, PLAINLY), rights=rights, negated=())


def forbidden(whole: Understanding) -> Understanding | None:
    meant = {whole.intent, *whole.rights} - {"withdraw"}
    heard = (meant <= NEAR_TO_FORBIDDING and not RESTS.search(whole.text)) or "delete" in whole.negated
    plain = fold(whole.text)
    forbids = (FORBIDS.search(plain) or GIVEN_ON.search(plain)) and not FROZEN.search(plain)
    if not heard or asks(whole.text) or not forbids or not uses_of(whole.text):
        return None
    wished, rest = wishing(whole, "withdraw"), TO_WHOM.sub(" ", plain)
    told = understand(rest) if rest != plain else wished
    return wished.but(group=told.group, told=told.told)


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
