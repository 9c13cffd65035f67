"""What consent is withdrawn for, as people say it: one use, all of them, or what is to go on.

Text in, words of the draft out; a use is read only where it was said, and never more than was said.
"""

from __future__ import annotations

from dialogs.told.mentions import emergency_contact, uses_of
from dialogs.understanding import fold
from dialogs.understanding.joins import MOREOVER
from dialogs.understanding.parts import items_of
from dialogs.understanding.patterns import regex, says

LONGEST = 24
"""Characters of a line that means everything and says nothing else."""
CONTACTED = regex(
    r"(?:[别別]|不要|不用|不许|不准|不想|停止?|甭|莫|勿|退订)(?:再|[让叫使](?:我|[他她]们?|孩子|老人)|收到|接到?|给|向|跟|我|乱|老|总是|你们|来)*(?:[发打寄推收接]|短信|简讯|电话|来电|邮件|消息)"
    r"(?:[^,，。;；]{0,10}?(?:短信|简讯|电话|邮件|消息|来电|推送)"
    r"|(?:[了吧啊给我来过呗哈嘛啦噻咯哦]|就[行好]|就可以|即可|[行好成]吗|[行好]不[行好]|可以吗)*\W*$)"
    r"|(?:短信|简讯|电话|来电|邮件|消息|推送)(?:都|也|就|请|麻烦|全部?|统统)*(?:[别別甭]|不要|不用|停止?)(?:再|给我|乱|老)*(?:[发打寄推](?!票)|来)"
    r"|\b(?:stop|don.?t|do not|no more|quit|never)\b(?! (?:process|us|shar|send\w* my))[^,.;]{0,16}"
    r"\b(?:texts?|texting|sms|messag\w+|calls?|calling|(?:e-?)?mails?|e-?mailing|contacting|newsletters?)\b"
)
"""«不要给我发短信了»: whoever is not to be written to is spared advertisements; what belongs to a contract goes on."""
_IMAGE = r"照片|相片|肖像|头像|视频|影像|案例"
LIKENESS = regex(
    rf"(?:{_IMAGE})[^,，。;；]{{0,8}}(?:宣传|推广|广告|营销)|(?:宣传|推广|广告|营销)[^,，。;；短电邮]{{0,6}}(?:{_IMAGE})"
    r"|\b(?:photos?|pictures?|images?|videos?)\b[^,.;]{0,20}\b(?:ads?|advert\w*|marketing|promo\w*)\b"
    r"|\b(?:ads?|marketing|promo\w*) (?:photos?|pictures?|images?|videos?)\b"
)
"""One's picture in what is shown to others: no advertisement that one is sent."""
BESIDES = regex(rf"{MOREOVER}|还要|\b(?:also|plus|and)\b")
NO_ADS = regex(
    r"(?:[别別]|不要|不想|停止?|甭)[^,，。;；]{0,6}(?:推广|广告|推销|促销|营销)"
    r"|\b(?:stop|don.?t|do not|no more|quit|never) (?:\w+ ){0,3}"
    r"(?:ads?|advert\w*|marketing|spam|promo\w*|newsletters?)\b"
)
ALL_STOPPED = regex(
    r"(?:那|就|把|请|麻烦|我|想|要|给我|帮我|还是|这些?|你们?|凡是?同意的|凡是靠我同意的|[\s,，])*"
    r"(?:全部?|都|统统|通通|所有的?|一律|一并)+(?:给我|帮我|都|也|要|想)*(?:停|撤|不同意|收回|取消同意|取消授权)"
    r"(?:掉|回|销|用|止|了|吧|啊|哈|算了|[\s。.!！~])*"
    r"|(?:please )?(?:stop|withdraw|revoke|end) (?:it all|all(?: of (?:it|them))?|everything)[\s.!]*"
    r"|(?:all of (?:it|them)|everything)[\s.!]*"
)
"""«都停了吧», where it was asked what should stop."""
CONSENT = regex(r"撤|同意|授权|收回|withdraw|revoke|everything")
CONSENT_ITSELF = regex(
    r"(?:撤[回销掉]|收回|取消|撤)(?:我|本人|之前|以前|给|你们|的|所有|全部|一切)*(?:同意|授权|许可)(?!书)"
    r"|\b(?:withdraw|revoke|take back)\w* (?:all (?:of )?)?(?:my )?(?:consents?|permissions?|authori[sz]ation)\b"
    r"(?! (?:to|for))"
)
GOES_ON = regex(
    r"(?:要|还|得|可以|照常?|继续|先)?(?:保留|留着?|照发|照常|照旧|继续(?:发|收|用)|还是?要[收发的]|还(?:是|得|要)*(?:用(?![不过])|(?<=[是得要])(?:打|找|报|联系))|(?:别|不要|不能|不可以)(?:也|都|一起|给我)*停)"
    r"|\b(?:keep|leave|not) (?:\w+ ){0,3}(?:coming|those|them|that|service|repair)|\bstill (?:want|need|get)\b"
)
_MESSAGES = r"(?:短信|簡訊|简讯|电话|邮件|消息|推送|广告|推广|推销|通知)"
_EN_MESSAGES = r"(?:newsletters?|(?:e-?)?mails?|texts?|sms|messages?|calls?|ads?|offers?)"
AFTER_ALL = regex(
    rf"{_MESSAGES}(?:[那这][个些件]|的(?:事情?|那[个些])?)?(?:还是|就|都|先|你们)*"
    r"(?:算了|照[发收常旧打]|[发收]吧|留着|[不别](?:用|必|要)?(?:停|退订|撤)了?)"
    rf"|(?:不(?:用|必|要)?|别)(?:停|退订){_MESSAGES}|(?:还是|让|就)(?:它们?|[你您]们)?照[发收]|(?:继续|接着|照常)(?:给我)?[发收推打]"
    rf"|\b{_EN_MESSAGES} (?:(?:can|may|should|still|just) )+(?:stay|continue|go on|come|keep)"
    rf"|\blet (?:\w+ ){{0,2}}{_EN_MESSAGES} (?:\w+ )?come"
    rf"|\b(?:keep (?:sending|getting|the|those|your)|still want|carry on with) (?:\w+ ){{0,3}}{_EN_MESSAGES}\b"
)
"""«短信还是照发吧», where they were to end."""
SERVICE = regex(
    r"报修|维修|维保|保养|检修|年检|售后|合同|账单|订单|验证码|服务(?:类|的)?(?:通知|短信|电话|信息)|通知"
    r"|\b(?:repair|service|maintenance|contract|invoice|order|code|appointment)s?\b"
)
"""Messages that rest on no consent."""
OF_SERVICE = regex(
    r"报修|维修|维保|保养|检修|年检|售后|合同|账单|订单|验证码|\b(?:repair|maintenance|contract|invoice|order)s?\b"
)
KEPT_ON = regex(r"(?:别|不要|不用|不能|不可以)(?:也|都|一起|给我)*停|保留|留着|\b(?:do not|don['’]?t|never) stop\b")
"""A use named here is to go on."""
REST = regex(r"(?:别的|其他的?|其它的?|其余的?|剩下的?)(?:全|都|统统)*停|\b(?:all|everything) else\b")
INSTEAD = regex(
    r"(?:打电话|发短信|发邮件|微信|邮件|短信|电话)(?:联系)?(?:就行|就好|即可|就可以)|修(?:好|理)|赶紧修|\binstead\b"
)
"""Another way to be reached, or a repair that is waited for: nothing is withdrawn."""
CHANNELS = {
    "calls": regex(r"电话|来电|\b(?:phone )?calls?\b|\bcalling\b|\bphon(?:e|ing)\b"),
    "sms": regex(r"短信|简讯|\bsms\b|\btext(?:s|ing| messages?)?\b"),
    "mail": regex(r"邮件|电邮|\be-?mail(?:s|ing)?\b"),
}
"""The ways of an advertisement; each has the text ``use.marketing_…``."""
SPARED = regex(
    r"(?:电话|来电|短信|简讯|邮件|电邮)(?:(?![别不停]|电话|短信|邮件)[^,，。;；\s]){0,4}"
    r"(?:可以|照[常旧打发]|继续|保留|留着|没事|没关系|无所谓|能[打发收])"
    r"|(?:可以|能|照常?|继续)(?:给我)?[打发](?:电话|短信|邮件)|除了?(?:电话|短信|邮件)"
    r"|\b(?:calls?|phone|texts?|sms|e-?mails?) (?:is |are )?(?:still )?(?:fine|ok(?:ay)?|good|welcome|allowed)\b"
    r"|\b(?:keep|except|can still|may still|you can) (?:the |your )?"
    r"(?:calls?|calling|text(?:s|ing)?|sms|e-?mail(?:s|ing)?)\b"
)
"""A way that stays open, beside the one that is closed."""
MESSAGES = regex(
    r"(?:就|是|主要|只)*(?:那些|那种|这种|一些|你们)?[^,，。;；我你]{1,16}(?:的|类|那种)(?:推销|推广|广告)?"
    r"(?:短信|邮件|电话|消息|通知)[吧啊]?\W*"
    r"|(?:it.?s |just |only |mainly )*(?:the |those |your |all )*"
    r"(?:texts?|sms|e-?mails?|calls?|messages?) (?:about|on|for|from) .{2,60}"
)
"""The whole line."""
_ADS = r"(?:marketing|promo\w*|advert\w*|sales|spam|newsletters?)"
OF_ONE_KIND = regex(
    rf"\b{_ADS}(?: (?:and|or) {_ADS})* (?:phone )?(?:(?:e-?)?mails?|calls?|texts?|sms|text messages?)\b"
)
"""«no more marketing emails»: calls are another thing."""
ANY_OTHER = regex(r"\b(?:ads?|any|all|everything|anything|else|contact\w*|messages?|newsletters?)\b")
STOPS_TOO = regex(r"停|收不到|不发|影响|\b(?:stop|affect|lose|miss)")
CHANNEL = regex(
    r"短信|简讯|电话|微信|邮件|公众号|\b(?:sms|text(?:s|ing)?|call(?:s|ing)?|phone|wechat|e-?mails?)\b|打给?我"
)
"""A way of reaching somebody; whoever names one does not mean all, so the words stay beside the use."""


def stopped_uses(text: str) -> tuple[str, ...]:
    """The uses that the words name; ``all`` where they mean every one."""
    plain = fold(text)
    if stops_all(text):
        return ("all",)
    stopping = " ".join(part for part in items_of(plain) if not KEPT_ON.search(part))
    if REST.search(stopping):
        return ()  # «别的都停» names none of them; it is asked
    contacted = CONTACTED.search(stopping) and not (INSTEAD.search(stopping) or emergency_contact(plain))
    named = uses_of(LIKENESS.sub(" ", stopping)) or (("marketing",) if contacted else ())
    return by_channel(named, text)


def takes_all_back(text: str) -> bool:
    """«我撤回同意，并且把信息删掉»: with all that is kept every use ends; one that is named would be a limit."""
    return CONSENT_ITSELF.search(fold(text)) is not None


def by_channel(uses: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The uses with advertisements only by the ways that are to end, where another way is expressly left open."""
    plain = fold(text)
    only = _channels(" ".join(match.group() for match in OF_ONE_KIND.finditer(plain)))
    if len(only) == 1 and "marketing" in uses and only == _channels(plain) and not ANY_OTHER.search(plain):
        return (f"marketing_{only.pop()}", *(use for use in uses if use != "marketing"))
    stopping = SPARED.sub(" ", plain)
    spared = _channels(" ".join(match.group() for match in SPARED.finditer(plain)))
    ended = (_channels(stopping) or set(CHANNELS)) - spared
    if not spared or not ended or "marketing" not in uses:
        return uses
    ways = tuple(f"marketing_{name}" for name in CHANNELS if name in ended)
    return (*ways, *(use for use in uses if use != "marketing"))


def _channels(text: str) -> set[str]:
    return {name for name, words in CHANNELS.items() if words.search(text)}


def stops_besides(text: str) -> bool:
    """«…and also stop sending me ads»: a second wish behind the first; advertisements also before it."""
    wishes = (wish for wish in BESIDES.split(fold(text))[1:] if not KEPT_ON.search(wish))
    ads = (part for part in items_of(fold(text)) if NO_ADS.search(part) and not KEPT_ON.search(part))
    return any(CONTACTED.search(wish) or NO_ADS.search(wish) for wish in wishes) or any(ads)


def names_messages(text: str) -> bool:
    """«保养套餐的短信», «the texts about maintenance plans»: which of them, where some are to stop."""
    return MESSAGES.fullmatch(fold(text).strip()) is not None


def stops_all(text: str) -> bool:
    return len(text) <= LONGEST and ALL_STOPPED.fullmatch(fold(text).strip()) is not None


def revokes(text: str) -> bool:
    """Whether the consent itself is named, so that a use named before is no limit any more."""
    return CONSENT.search(text) is not None


def goes_on(text: str) -> bool:
    """«那个要留着», of messages that are to come as before."""
    plain = fold(text)
    return GOES_ON.search(plain) is not None and (SERVICE.search(plain) is not None or "短信" in plain)


def come_after_all(text: str) -> bool:
    """Whether the messages that were to end may come, and none is to end still."""
    plain = fold(text)
    ends = CONTACTED.search(plain) or NO_ADS.search(plain) or OF_SERVICE.search(plain)
    return AFTER_ALL.search(plain) is not None and not ends


def fears_for_service(text: str) -> bool:
    """«会不会把我报修的短信也停了？»"""
    plain = fold(text)
    return SERVICE.search(plain) is not None and STOPS_TOO.search(plain) is not None


of_a_use = says(
    r"(?<![不别])(?:撤[回销]?|收回)[^,，。;；]{0,3}(?:人[脸臉]|刷[脸臉]|指纹|营销|推[广送销]|广告|共享|分享|画像)[^,，。;；]{0,6}(?:同意|授权)"
)
"""«撤回人脸识别的同意，照片删掉»: the use is to end, whatever becomes of the data."""
given_then = says(
    r"(?:当时|那时候?|当初|以前|之前)[^,，。;；]{0,6}(?:同意|授权)|\bconsent (?:i|we)(?: had)? (?:gave|given|signed)\b"
)
"""«当时的同意现在收回，表上的信息删掉»: of these very data, so that it is why they are to go (policy 8.3(3))."""
