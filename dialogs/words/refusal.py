"""Something is refused: once more, angrily, or because nothing is asked for at all.

A refusal said again («说了不给», «I already said no») complains of nothing and asks nothing. That something is to stop,
said once more («都说了不要了！», «关掉», «I said NO!») and nothing besides, tells no name, no account and no danger,
and takes nothing back; what becomes of it is ``form.answers``. Whoever asks for nothing («我没要申请», «only curious»)
is answered by ``questions.beginning``.
"""

from __future__ import annotations

from dialogs.understanding import in_characters
from dialogs.understanding.patterns import regex

_NOT = (
    r"(?:就是|绝对|真的?|坚决|肯定|都|也|还是|再)*(?:不|唔|冇|沒?唔)(?:想|愿意?|会|能|肯)?再?"
    r"(?:给|給|俾|畀|交|提供|同意|愿意|留|填|写|发|拍|传|弄)"
    r"(?:[你您]们?|身份证|证件|名字|姓名|电话|号码|照片|了|的|啊|呀|吧|哈|噻|就(?:是)?不[给交同]\S{0,2})*"
)
SAID_AGAIN = regex(
    r"\W*(?:我|都|早就?|已经|刚才?|之前|前面|不是|不都|跟[你您]们?|没|听|懂|见|吗)*"
    rf"(?:[说說讲講](?:了|过|過|咗)?|告诉(?:[你您]们?)?(?:了|过)?)(?:[多少几好]+遍|[两三]遍|我|了|过|就|是|的)*[\s,，。!！:：]*{_NOT}[吗嘛么]?\W*"
    rf"|\W*不(?P<act>给|交|同意|留|填)就(?:是)?不(?P=act)\W*|\W*(?:别|不要|甭)再?(?:问|催|要)了?[\s,，。!！]*{_NOT}\W*"
    r"|\W*(?:(?:i|i.ve|i have|we|just|already) )*(?:said|told you)(?: you)?(?: already| before| twice)?[\s,:]*"
    r"(?:no\b(?: (?:id|document|passport|name|phone|number|photo))?"
    r"|i (?:won.t|will not|don.t want to|refuse)(?: \w+){0,3})"
    r"(?: already| twice| before)?\W*|\W*no means no\W*|\W*(?:still|again)?,? ?no[,!.]? i (?:said|told you)(?: \w+)?\W*"
)

_PROOF = r"(?:手机|电话|号码?|联系方式|邮箱|身份证|证件|护照|照片|姓名|名字|真名|地址)号?码?"
_EN_PROOF = (
    r"(?:(?:mobile|phone|cell|contact|e-?mail)(?: (?:number|address|details))?|number|id(?: card)?|passport|documents?"
    r"|photo|name|address|details|that|it|any ?thing)"
)
_NO_WAY = (
    r"(?:不|唔|没法|甭想|别想)(?:想|愿意?|会|能|肯|敢|要|打算|方便|同意)?(?:再|随便|随意|轻易|乱|在网上|网上)*"
    r"(?:给|提供|告诉|说|报|留|填|写|发|交|传|透露|拍)"
)
_KEEPS_BACK = regex(
    rf"(?:我|才|可|就|都|也|从来|绝对|坚决|真的?)*(?<!不是)(?<!并非)(?<!没说){_NO_WAY}(?:[你您]们?)?(?:我的?|自己的?)?{_PROOF}"
    rf"|(?:我的?)?{_PROOF}(?:我|就|可|是|都|也|从来|绝对)*(?<!不是)(?<!并非){_NO_WAY}(?:[你您]们?)?"
    r"|\b(?:(?:i|we|and)\b.?(?:m |am |.ll |will |do |would |d )?)*"
    r"(?:won.?t|will not|never|refuse to|not(?: going to)?|don.?t (?:want|wish|like) to|rather not"
    r"|no way (?:am i|will i|i.ll|i.m))"
    r" (?:\w+ )?(?:give|giving|tell|telling|send|sending|share|sharing|show|showing|provide|providing|hand over)"
    rf"(?: you(?: guys)?| out)?(?: (?:my|the|any|a))* {_EN_PROOF}\b"
)
_LEFT_OVER = 8
"""Characters beside it that say no more («no,», «to you», «的»)."""


def keeps_back(text: str) -> bool:
    """«身份证不报的 现在骗子多», «I never give my ID online, too many scams»: among other words."""
    return _KEEPS_BACK.search(text) is not None


def keeps_proof_back(text: str) -> bool:
    """«I won't give you my phone number», «身份证我不发», and nothing else: it answers no question but for that."""
    refused = _KEEPS_BACK.search(text)
    return refused is not None and len(text) - len(refused[0]) <= _LEFT_OVER


def says_no_again(text: str) -> bool:
    """Whether the whole line is one."""
    return SAID_AGAIN.fullmatch(in_characters(text)) is not None


UNWILLING = regex(
    r"(?:[不唔勿冇未莫毋难]|无(?!条件)|没(?!问题|意见|关系|事))(?!介意|要紧)[^,，。;；\s]{0,3}(?:同意|愿意|答应)|(?:同意|愿意)(?:才怪|(?:[你他]们?)?个?大?头?[屁鬼]|不了|不到)"
    r"|(?:[谁鬼]|凭什么|哪能|怎么[可会能])[^,，。]{0,3}(?:同意|愿意)"
    r"|\b(?:not|never|\w+n.?t|hardly|won.?t|unsure|doubt)\b[^,.;]{0,24}\b(?:agree|consent|sure)\b"
)
"""A negation or a doubt beside the word: never a consent."""
_TIMES = r"(?:[多少几好无数八一两三百千万\d]+[遍次回]|多少[遍次回])"
_SAID = rf"(?:说|讲|告诉[你您]们?)(?:了|过)*{_TIMES}?了?"
_CHANNEL = r"电话|短信|简讯|邮件|消息|广告|推送|推广|骚扰|[你您]们"
_REFUSED = (
    r"(?:别|甭|不要|不准|不许|不想)(?:再|给我|老|[让叫]我)*"
    rf"(?:打|发|推送?|寄|来|联系|找|骚扰|烦|吵|收|接)(?:我|到|来|{_CHANNEL}|了)*"
)
_CLOSED = (
    rf"(?:把|将)?(?:它们?|这个?|那个?|这些|那些|{_CHANNEL})?(?:全部?|都|统统|通通|给我)*(?:停|关|退订|屏蔽)(?:掉|了|上|下来)+(?:它们?)?"
    r"|(?:停|关)了?它们?"
)
_EN_STOPS = r"(?:calling|phoning|texting|messaging|e-?mailing|sending|contacting|bothering|spamming|harassing)"
_EN_NO = r"(?:no(?! problem| idea)|stop|quit|enough|(?:don.t|do not) (?:want|call|text|e-?mail|message|contact|send))"
STRONGLY = regex(
    rf"{_SAID}(?:我|都|就|是|叫|让|[你您]们?|[\s,，。!！:：])*(?:不要|不用|不需要|别|停|甭)|{_REFUSED}|{_CLOSED}"
    rf"|\b(?:said|told you|tell you|telling you|say it|have to say|saying|\w+ time)\b[^.]{{0,20}}?\b{_EN_NO}\b"
    rf"|\b(?:stop|quit) {_EN_STOPS}\b"
    r"|\b(?:turn|switch|shut|cut) (?:it |that |this |them |those |it all )?off\b|\bcut it out\b"
)
WEAKLY = regex(r"不要|停|够了|\b(?:stop|no more|enough|quit)\b")
"""Of the messages, or of the form: only what was asked for before tells."""
_UNITS = regex(
    rf"{_SAID}|{_REFUSED}|{_CLOSED}|{_CHANNEL}"
    r"|烦(?:死(?:人|我)?|不烦|人)?了?|够了|有完没完|没完没了|听(?:不?见|不?到|不?懂)了?(?:没有?|吗|么|人话)*|耳朵聋"
    r"|不(?:要|用|需要)了?|停止?一?下?|赶紧|赶快|快点?|马上|立刻|立即|现在|今天|已经|早就?|刚才?|之前|前面|到底|究竟|真的?|求求?"
    r"|[我您你给跟都就也还请让叫把再又是全的了啊呀吧嘛吗呢哈哎唉喂操靠]|麻烦|真是|行不行|行吗|好不好|好吗"
    r"|\b(?:i|i.ve|we|you|guys|people|have|had|already|said|told|tell|telling|saying|say|just|please|now|right|no|more"
    r"|not|stop|quit|it|that|this|them|those|all|at|once|immediately|enough|is|how|many|times?|do|did|does|to|turn"
    r"|switch|shut|cut|off|out|me|us|the|your|any ?more|again|and|so|ffs|damn|fucking|bloody|hell|for|last|first|second"
    r"|third|hundredth|don.?t|want|need|calls?|e-?mails?|texts?|messages?|sms|ads|spam|send|contact|listen|hear|are|deaf"
    rf"|get|what|part|of|ok(?:ay)?|what.?s|can.?t|will|would|must|never|{_EN_STOPS})\b"
    r"|[\W_]"
)
LONGEST = 60


def insists(text: str) -> bool:
    """Whether the whole line is such a one, in words that a form alone would not be told in."""
    return STRONGLY.search(in_characters(text)) is not None and _nothing_besides(text)


def may_insist(text: str) -> bool:
    """«不要了！», «Stop!»"""
    return WEAKLY.search(in_characters(text)) is not None and _nothing_besides(text)


def _nothing_besides(text: str) -> bool:
    return len(text) <= LONGEST and not _UNITS.sub("", in_characters(text))


_FURTHER = r"(?! (?:else|special|more|other|but|except|unusual|big|much|complicated|unreasonable))"
NOTHING = regex(
    r"(?:没有?|不是|不|并没有?|并非)(?:是|在)?(?:想|要|说|打算|准备|来|[让叫][你您]们?)+真?(?:的|去)?(?:提|做)?"
    r"(?:申请|办理?|请求|立案)(?:什么|啥|任何|东西|手续|业务|事情?|的?意思)*[的啊哈呀哦呢]*(?=[\s,，。.!！;；、]|$)"
    r"|(?:别|不要|不用|甭|无需|不必)(?:再|给我|帮我|替我|真的?|就|去)*(?:提|开|建|走|立|发起|生成|做)"
    r"(?:一?个|什么|任何)?(?:申请|流程|工?单子?|案|手续)"
    r"|\bnot (?:\w+ ){0,4}?(?:(?:requesting|applying for|asking (?:you )?(?:for|to do)|request|ask for|apply for)"
    rf" anything\b{_FURTHER}|an?y? (?:formal |official |actual )?(?:request|application)s?\b(?! (?:for|to)\b))"
    r"|(?:n['’]?t|\bdo not|\bno need to|\bwithout) (?:\w+ ){0,3}?"
    r"(?:open|fil|start|mak|creat|submit|rais|register|begin|lodg|log|put in|request|apply for|ask for)(?:e|t?ing)? "
    rf"(?:(?:an?|any)(?: new| formal| official)? (?:request|case|application|ticket|claim)s?\b|anything\b{_FURTHER})"
    r"|(?:^|[,.;!]\s*)no (?:formal |official )?(?:request|application)s?"
    r"(?: please| from me| for now| needed)?(?=\s*[,.;!)]|\s*$)"
)
"""In so many words, wherever in the line."""
KNOW = regex(r"知道|了解|怎么|为什么|为啥|\b(?:know|understand|how|why)\b")
CURIOUS = regex(
    r"(?=.*(?:问|打听|好奇))(?:我|没有?|不|哦|啊|那|就|也|只|是|随便|纯|单纯|纯粹|有点|好奇"
    r"|问[一个]?[下句嘴]?|问[一个]问|打听一?[下个]?|而已|罢了|的|吧|哈|呀|嘛|啦|了|先|[\W_])+"
    r"|(?=.*\b(?:just|only|merely|purely|simply|curious|curiosity)\b)"
    r"(?=.*\b(?:asking|wonder\w*|curious|curiosity|question|know)\b)"
    r"(?:(?:no|nope|nah|ok|okay|oh|sorry|thanks|well|yeah|and|so|but|it['’]?s|that['’]?s|that was|this is|i|i['’]?m|am"
    r"|was|we|we['’]?re|were|just|only|merely|purely|simply|really|here|a|one|general|out of|asking|wonder(?:ing|ed)"
    r"|curious|curiosity|question|want(?:ed)? to know(?: (?:how|why|that|it|(?:how|what) (?:it|this) works))?"
    r"|nothing (?:else|more))\b[\s,.!;:-]*)+"
)
"""The whole line."""


def requests_nothing(text: str) -> bool:
    return NOTHING.search(text) is not None


def without_it(text: str) -> str:
    """What else the line says."""
    return NOTHING.sub(" ", text).strip(" ,，。.;；!！、")


def only_curious(text: str) -> bool:
    return CURIOUS.fullmatch(text.strip()) is not None


def wants_to_know(text: str) -> bool:
    return KNOW.search(text) is not None
