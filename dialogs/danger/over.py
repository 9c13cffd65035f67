"""What words tell that a danger is over, or never was one, and what is wanted beside such news.

Texts in, verdicts out; what is answered is ``cries``. In doubt somebody is still inside: an open door is no
person out, a hope is no rescue, and whoever is out but gravely hurt is not safe.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from dialogs.danger.freed import FREED, HAS_JOLTED, MAY_BE_FREED, WAS_CAUGHT, WAS_SHUT_IN
from dialogs.danger.harm import HELD, UNHURT, attacked, gravely_hurt
from dialogs.hearing import in_a_run, takes_up
from dialogs.told.kin import EN_KIN, FAMILY
from dialogs.told.stated import stated_rights, wishes_clearly
from dialogs.understanding import read_answer, understand
from dialogs.understanding.parts import AFTER_HAN, MARKS, cut
from dialogs.understanding.patterns import cased, regex
from dialogs.words.in_context import CLEARLY, HARDLY, SURELY, learnt
from dialogs.words.line import marked

News = Literal["over", "some", "alone", "maybe", "mistaken", "past", ""]
ALL_CLEAR = regex(
    r"(?<![码页面信图字露漏流冒])(?:救|放|接|走|弄|爬|拿|抬|拉)?出[来去][了啦]|(?:终于|已经|都|平安|安全|们?|人|救|接|抱|放)下来[了啦]"
    r"|刚刚?才?(?:从[^,，。]{1,6}|被?[救放])出来|得救|脱险|脱困|有惊无险|[获解]救|没事儿?[了啦]|平安(?:[了啦无没着]|出来|到家|下来|脱险|(?=\W*$|\s*[,，。!！;；]))|安全[了啦]|[松放]开[了啦]|(?:火|烟)(?:已经|都)?[灭散][了啦]|没事\W*又[能可以]*动了"
    r"|恢复(?:正常|运行)?了|(?:[到回]了?|到了?)家[了啦里]?\W*$|已经(?:有人)?(?:把我|救了?)[^,，。]{0,3}(?:我们?|出来)了"
    r"|\b(?:(?:out|safe|fine|good|ok(?:ay)?|free) (?:now|again)"
    r"|(?:got|let) (?:us|me|her|him|them) out(?! (?:food|water|some|an?|the|on the (?!\w+ floor))\b)"
    r"|(?<!\w )got out(?! (?:an?|the|my|our)\b)"
    r"|(?:i|we|they|s?he|everyone|everybody|all of (?:us|them)) (?:all |both |just |finally |already |then )?"
    r"(?:got|(?:walked|stepped|climbed)(?= out(?! on\b))) out"
    r"|(?<!is )(?<!are )(?<!if )(?<!not )(?:every(?:one|body)|all of (?:us|them))(?:['’]s| is| are)?"
    r" (?:all )?(?:ok(?:ay)?|fine|safe|good|well|unhurt|all ?right)"
    r"|(?:made it|we(?:.re| are) all) out|rescued"
    r"|(?:i.?m|we.?re|am|are|back|got|now|s?he(?:.?s| is)) home|home safe"
    r"|(?:fire|smoke|flames) (?:is|has|are|have) (?:out|gone|cleared)"
    r"|let (?:me|us|go of) \w+ ?go"
    r"|(?:are|am|is|we['’]?re|i['’]?m|s?he['’]?s|they['’]?re) (?:all )?(?:out|safe|free)(?! of))\b"
)
OUT_AT_ALL = regex(r"[出撤]|解除|\b(?:out|home|free)\b")
BREATHLESS = regex(
    r"喘不[上过]|[透喘]不过来?气|呼吸(?:困难|不了)|胸口?[^,，。]{0,2}[疼痛闷]|心脏病?[^,，。]{0,3}(?:犯|发作|疼|痛)"
    r"|\b(?:can.?t breathe|chest (?:pain|hurts))\b"
)
"""Out or not, an ambulance is needed."""
WAS_SO = regex(r"刚才|之前|现在(?:不|没|好|缓)|缓过来|\b(?:better|fine) now\b")
RECOVERING = regex(
    r"缝了|拆线|出院|包扎好|打了?石膏|上[了过]药|没(?:什么|有)?大碍|看过医生|好[多些]了|恢复得|养着|康复"
    r"|\b(?:stitch\w+|discharged|(?:much|feeling) better|recover\w+|saw a doctor|seen a doctor)\b"
)
NOT_YET = regex(
    r"[没未](?:有)?(?:人)?(?:被)?(?:救|放|走|弄)?(?:出来|出去|救|脱|安全)|还(?!有[一件个]*(?:事|问题|要求))[没在有困]|里面(?!的?人?(?:已经|都|全|被)+[救放]?出)|出不[去来]|快来|卡|半个|出来了?[一两二三几\d]个"
    r"|夹|压[住着]|(?<!没)(?<!没人)(?<!没有人)受[了]?伤|晕|昏|摔|(?<!抽)烟(?!\S{0,2}散)|火(?!\S{0,2}灭)|喘(?!口气)|一半|又[关停掉]"
    r"|\b(?:not|isn.t|aren.t|still|hurt|caught|smoke(?! is| has cleared)"
    r"|fire(?! is| brigade| department|m[ae]n)|again|half)\b"
)
"""No all-clear, however it goes on."""
RUNS_AGAIN = regex(
    r"\b(?:it|lift|elevator|power|lights?)(?:['’]s| is| has)?(?: \w+)? ?(?:(?:moving|working|running|works|moves"
    r"|runs|on) (?:fine |ok(?:ay)? |normally )?again|came back (?:on|to life))\b"
)
"""Of the lift itself."""
SOME_INSIDE = regex(
    r"还(?:是)?(?:在(?:电?梯|轿厢)?[里上]|有(?!救|事|问题|要求|[一件个]+事)[^,，。]{0,3}[个人位]|有[一两二三四五\d]|没(?:有)?(?:人)?(?:被|救|放)*(?:[打弄]?开|出[来去])|[困关]着)"
    r"|\b(?:still (?:in|inside|stuck|trapped|in there)|not (?:open|out) yet|(?:is|are) still (?:closed|shut))\b"
)
"""Beside the good news: for somebody it is none yet."""
SOME_OUT = regex(
    r"出[来去]了?[一两二三四几\d]个|[一两二三四五几\d]个人?(?:已经|先)?(?:被?[救放])?出来|\b(?:one|two|some|most)\b[^,.;]{0,10}\bout\b"
)
SAFE_AGAIN = cased(r"(?:没事了|我|人)?(?:已经)?(?:救?出来|得救)了|(?:im|weare)(?:out|safe)(?:now)?|safenow")
"""Good news and nothing else, as ``hearing.bare`` writes it."""
SOLVED = cased(
    r"(?:已经|都|问题|事情?|现在|电梯|刚)*(?:解决|搞[定掂]|[弄修]好|处理好|好(?=[了啦]))[了啦]?(?:谢谢|多谢|感谢|[你您]们?|了|啊|啦|哈)*"
    r"|(?:人|我们?|已经|都|现在)*不在(?:电?梯)?(?:里面?|里头|那里?)?了"
    r"|(?:its|it|all|is|problem|the|now|been|has)*(?:solved|sorted|fixed|resolved)(?:now|thanks|thankyou)*"
)
"""Thanks for something that is done: for what, is asked; read without blanks and marks."""
HOPED = regex(
    r"[?？]|吗\W*$|什么时候|怎么(?![说就])|[请恳需]?求(?:[解获搭]?救|你|您|快)|(?:需要|帮|来人|尽快|快点?|赶快|协助)[^,，。]{0,6}(?:[解获]救|得救|脱险|脱困)|才能|马上|快要|就[能要会快]|(?:出来|没事)了?就好|能不能|希望|等(?![了等])[^,，。]{0,8}(?:[出下]来|出去|救|脱|安全|没事)|要是|如果|万一|假如|之后|以后|再说"
    r"|\b(?:when|once|if|until|will|soon|about to|almost|hope(?:fully)?|should|gonna|going to)\b"
    r"|^\W*(?:did|does|do|has|have|is|are|was|were|can|could)(?:n['’]?t)?"
    r" (?:you|they|s?he|it|the|any\w+|some\w+|every\w+|my)\b"
    r"|\b(?:get|let|help|want|wish|need|please|come)\b(?!.{0,24}\bago\b).{0,12}\b(?:out|home)\b"
)
"""Of the good news itself: it is only asked, promised or thought of."""
NOT_THEM = regex(
    r"(?:汗|声音?|味道?|灯|泪|水|烟|血)(?:都|也|又|全)*(?:[放流冒漏]?出来)|快[把让放救]|[没不]有?(?:救|放|弄|抬)"
)
"""What came out is nobody, or it is a plea."""
SAID_OF_IT = regex(
    r"没(?:有?[啥大]?事|得事|问题|大?碍|什么)|一点儿?事儿?[都也]?没有?|吓得?(?:不轻|坏|够呛|一跳)|不(?:好意思|用(?:来|管)?)|[别不]担心"
    r"|[门钮键][^,，。\s]{0,4}我?没(?:看[见到]|注意)(?=\W|$)|(?:已经|早就?)不在(?:电?梯|轿厢)里[面头]?了"
    r"|\bno (?:worries|problem)\b"
)
IN_DOUBT = regex(
    r"[没不未无]|呼吸|心脏|难受|[疼痛肿]|另[一外]|一个人|等(?![了到])|别的|发[紫青黑麻]|声音|又(?!能|可以|动了|好了)|味"
    r"|\b(?:not|no|nobody|isn|un\w{4,}|alone|waiting|another|others?"
    r"|(?:did|has|have|was)n['’]?t(?=\W*$)|but|hurts?|smells?|in (?:here|there))\b"
)
"""Left beside the good news, it may be about somebody who is not safe («我出来了 孩子没有»)."""
MISTAKEN = regex(
    r"误会|^(?:都|全|刚才|那|说|是|我)*假的[啊啦哈呀]*\W*$|(?:骗|逗|耍)(?:[你您]们?)?(?:的|玩)|闹着玩|[发点]错|按错(?![^,，。]{0,3}(?:钮|键|楼|层|铃|门))|(?<!在)开(?:个)?玩笑"
    r"|是(?:个|一个)?玩笑|夸张|比喻|打(?:个|了个)?比方|修辞|形容(?:一?下|而已|的|词|心情)|说着玩|随口|不是(?:紧急|急事|求救|救命|报警|这个意思|那个意思)"
    r"|误报|虚惊|乌龙|演练|演习|测试(?![了过])|别当真|(?:只|就)是(?:报修|问问|咨询|试试|[想要](?:查|删|改|注销|投诉))|人(?:都)?没事\W{0,3}(?:只|就)?是"
    r"|\b(?:false alarm|no emergency|not an emergency|by mistake|misunderst\w+|kidding|joking"
    r"|exaggerat\w+|figure of speech|metaphor\w*|just an? (?:expression|saying)"
    r"|just (?:asking|testing|a (?:test|drill|joke)|want(?:ed)? to (?:delete|correct|close|complain|unsubscribe)))\b"
)
DENIES = regex(r"(?:不是|没有?|并非|不|别|\bnot|\bno|n['’]t)\s*(?:在|什么|[来跟和][你您]?们?|just |a )?$")
"""Right before a word for a mistake: it is none («我没有开玩笑»)."""
TRIED = regex(r"(?:测试|试)[了过]|(?:没有?|不管|不起)(?:反应|用|作用)|\b(?:tried|tested)\b")
"""What did not help: whoever has tested the bell did not cry to test us."""
OWN_CALL = regex(
    rf"(?<![^\s,，。;；])(?:刚才?|刚刚|我家?的?)*(?:{FAMILY}|[他她](?!们))(?:刚|刚才|给我|已经|又|自己)*(?:来|打)(?:了|来|过)?(?:个)?(?:电话|微信|消息)(?:过?来)?[了啦]?[\s,，]*说"
)
"""What whoever was inside says themselves is no hearsay."""
UNSURE = regex(
    r"才怪|好像|似乎|大概|可能|应该|也许|估计|据说|听说|以为|[让叫]我们?说|(?<![跟和给][你您])(?<![跟和给][你您]们)(?<!我)(?<!医生)(?<!大夫)说(?!一[声下])[^,，。;；]{0,6}(?:[出下]来|出去|没事|平安|安全|得救|误报|误会|演[练习]|测试)"
    r"|快(?:[被要能]|救)*[出下]来|\b(?:seems?|supposedly|apparently|probably|perhaps|maybe"
    r"|(?:i|we) (?:think|guess)|says?|said|told)\b"
)
"""Hearsay, a guess, irony or a hope: no news to rely on."""
URGES = regex(r"快|等你|什么时候|多久|到(?:了|哪|没)|\b(?:hurry|when|how long|please come)\b")
INSIDE = regex(r"里|\b(?:in|inside|out)\b")
NOBODY_IN_IT = regex(
    r"没(?:有)?人(?:被)?(?:困|关(?![机门电灯]))|没(?:有)?[困关卡夹]着?(?:任何)?人|没(?:有)?人在(?:电?梯|轿厢)?里面?(?![^,，。]{0,4}[应答说])|里[面头]?(?:已经|都|现在|也)*(?:没(?:有)?|空无一)人(?![理应接来管回答吭敲说出喊叫哭动])"
    r"|(?:又|并|也)?不是(?:真的?)?(?:被)?(?:困|关)(?:住|人|在)|不(?:是)?在(?:[你您]们的?)?(?:电梯|轿厢)里?|没(?:有)?被?困"
    r"|没(?:有)?人(?:有|遇到|遇上)(?:什么)?危险"
    r"|\b(?:nobody|no one)(?:.s| is)? (?:stuck|trapped|inside|in danger"
    r"|in (?:it|there|(?:the|an?|any|your) (?:lift|elevator)(?! (?:lobby|room|hall))))(?! (?:with|but|except))"
    r"|\bnot (?:really )?(?:stuck|trapped|in (?:a|the) (?:lift|elevator))\b"
)
NO_FIRE = regex(
    r"(?:没有?|不是|未)(?:真的?)?(?:在|发生)?(?:[起着失]火|火灾|火|冒?烟)(?!吗|么)"
    r"|\b(?:nothing|no(?:thing)?|not|isn['’]?t|wasn['’]?t|was no)(?: is| was| a| any| on| really)*"
    r" (?:burning|fire|smok(?:e|ing)|flames?)\b"
)
LIFT_STANDS = regex(
    r"梯[^,，。]{0,8}(?:停|坏|不动|不走|没反应)"
    r"|\b(?:lift|elevator)\b.{0,30}\b(?:stopped|stuck|broken|not (?:moving|working)|stands)\b"
)
FIRM_GROUND = regex(
    r"(?<![^\s,，。;；])(?:我们?(?:现在|已经|都|刚|也)*(?:下?到|在)了?(?:一楼|大堂|大厅|外面|楼下|地面)了"
    r"|(?:现在|已经|都)*在(?:大堂|大厅|外面|楼下|地面)了"
    r"|(?:我们?|现在|这会儿?|已经|都|正)*在(?:[^,，。\s]{0,4}门口|大堂|大厅|外面|楼下)[坐歇喝晒喘缓][^,，。\s等]{0,6})"
    r"|\b(?:i['’]?m|i am|we['’]?re|we are|back) (?:all |both )?"
    r"(?:on the ground floor|in the (?:lobby|hall)|downstairs"
    r"|outside(?! (?:the|my|our|his|her|of|a|an|\d)))(?: now)?\b"
)
STOPPED = regex(
    r"(?:电?梯|轿厢)(?:又|也|都|刚|突然|好像|一直)*(?:卡住?|停)(?:在[^,，。\s]{1,6})?(?:不动)?[了啦]?(?=[\s,，。;；!！]|$)"
)
"""The lift itself, and nobody by it."""
BESIDES_DENIAL = regex(
    rf"[?？]|吗|困|井|轿顶|[关卡][住着在]|喘|晕|疼|哭|喊|叫|掉|摔|出不|说话|出声|快|老人|同事|朋友|{FAMILY}"
    rf"|\b(?:stuck|trapped|{EN_KIN}|friend|screaming|fell)\b"
)
"""«我没被困，我女儿困在里面»: what else is in the line may be the cry itself."""
HARM = regex(r"烟|火|夹|摔|伤|晕|昏|血|但是?|可是?|\b(?:smoke|fire|hurt|bleed\w*|but)\b")
"""«没人困在电梯里 我是说短信» denies it, unless something else has happened."""
BURNS = regex(r"烟|火|焦|(?<![模含])糊(?![涂弄口里])|\b(?:smoke|smoking|fire|burn\w*)\b")
UNDER_WAY = regex(
    r"困|卡|关[住着在]|梯(?!井)|喘(?!口气)|晕|疼|哭|闷|憋|出不[不去来]|没人[理应接来管]|打不通|\b(?:stuck|trapped|dark|dizzy|scared|help|lift|elevator)\b"
)
"""Whoever writes this takes nothing back."""
LET_BE = cased(
    r"(?!(?:真的?|现在|你们|先|都|吧|了|啊|哦|嗯|谢谢|好了|thanks|now|please)++$)(?:(?:算了|不用[来管了]?|别[来管]|不必|取消|[我人]?没事|真的?|现在|你们|先|都|吧|了|啊|哦|嗯|谢谢|好了)++"
    r"|(?:nevermind|nvm|(?:you)?(?:can|may)?stop(?=were?fine|im|now|thank|$)|forgetit|cancel|dontcome|noneed|imfine|imok(?:ay)?|were?fine|were?ok(?:ay)?|its(?:fine|ok(?:ay)?)|thanks|now|please)++)"
)
"""May call it off, or only the help, the form or the fright; read without blanks and marks."""
WELL = regex(r"没事|\b(?:fine|ok(?:ay)?)\b")
LONGEST_DENIAL = 40
"""Characters; whoever writes more tells what has happened."""
PARTS = cased(rf"(?<=[.?？{MARKS}])\s*|{AFTER_HAN}")
STATED = 0.75
"""From this on a part of a line is a wish of its own."""
SHORTEST_WISH = 4
GOES_ON = regex(
    r"(?<!别)(?<!不)(?:接着|继续|往下)[弄办填来搞做说吧刚]"
    r"|(?:刚才?|刚刚|前[头面]|之前|原来|先前|上面)(?:那|的|说|填|办)*(?:个|件|份|事情?|申请|资料|单子)+"
    r"(?:还是?|也|就|再|给我|帮我)*(?:要的?|[办弄]|接着|继续|往下)"
    r"|不(?:说|提|聊|管)[这那]个?(?:事儿?)?了|(?:表格?|申请|单子)还?没[填办弄]完|我?[要想来]+(?:填表|办申请)|[你您]们?刚才?[^,，。]{0,3}问[^,，。]{0,4}[啥什]"
    r"|\bwhat (?:were you asking|did you ask|was the question)\b|\bwhere was i\b"
    r"|\b(?:go(?:ing)? on|continue|carry(?:ing)? on) with\b|\bwhere (?:were we|we (?:left off|were|stopped))\b"
    r"|\b(?:back to|pick up|finish) (?:my|the|that) (?:request|form|thing)\b"
)
MORE_THAN_NEWS = frozenset({"complain", "human"})
"""What people want besides data, once they are safe."""


def news_of(text: str) -> News:
    """What a line tells of the danger: that it is ``over``, over for ``some``, ``maybe`` over (to be asked), was
    ``mistaken`` or long ``past``; empty where it goes on or something else is said. (That it is over for whoever is
    named ``alone``, only what was told before shows: ``after_cry.heard_news``.)

    It is heard as learnt and by its words. Either may tell that it is over, but only if the other does not say that it
    goes on, and whoever is gravely hurt is not safe whatever else is said.
    """
    if gravely_hurt(text) or still_breathless(text) or _held_after_all(text) or not any(map(str.isalnum, text)):
        return ""
    if solved(text):
        return "maybe"
    news = _heard_as_news(text)
    unsure = UNSURE.search(OWN_CALL.sub(" ", text)) or (news == "over" and _only_unhurt(text))
    if news in ("over", "mistaken") and unsure and not denied(text):
        return "maybe"
    partly = news == "maybe" or (not news and SOME_OUT.search(text))
    return "some" if partly and SOME_INSIDE.search(text) else news


def _held_after_all(text: str) -> bool:
    """«They let us out but my leg is caught»; «手夹住了 现在松开了» is good news."""
    return any(not ALL_CLEAR.search(text, held.end()) for held in HELD.finditer(text))


def _only_unhurt(text: str) -> bool:
    rest = UNHURT.sub(" ", text)
    return rest != text and not (good_parts(rest) or OUT_AT_ALL.search(rest))


def _heard_as_news(text: str) -> News:
    good = dict(read_answer("alarm", text)).get("over", 0.0)
    text = UNHURT.sub(" ", text)
    if not parts(text):
        return "maybe"
    likely = dict(read_answer("alarm", text))
    goes_on, never, before = (likely.get(label, 0.0) for label in ("on", "mistaken", "past"))
    if (goes_on < SURELY or FREED.search(text)) and _good_by_words(text):
        return "over"
    taken_back = never >= STATED and never + likely.get("over", 0.0) >= SURELY
    if mistook(text) or (taken_back and not (HARM.search(text) or _stands_by_it(text))):
        return "mistaken"
    if (before > never and before + never >= CLEARLY and goes_on <= HARDLY) or _before_a_wish(text):
        return "past"
    if _hoped(text) or goes_on >= SURELY:
        return "maybe" if _doubtful_by_words(text) else ""
    if good >= STATED and not _worse(text) and not _doubt(text):
        return "over"
    return "maybe" if _doubtful_by_words(text) or good + likely.get("maybe", 0.0) >= CLEARLY else ""


def _before_a_wish(text: str) -> bool:
    """«是昨天的事，今天想要一份录像»: what it was stands in one part, what is wanted now in another."""
    told = parts(text)
    rest = [part for part in told if not _wishes(part)]
    return 0 < len(rest) < len(told) and all(learnt("alarm", part, SURELY) == "past" for part in rest)


def burns(lines: Iterable[str]) -> bool:
    """Whether it was smoke or fire: that nobody is inside does not end it."""
    return any(map(BURNS.search, lines))


def still_on(text: str) -> bool:
    """Whether it surely tells more of a danger that goes on."""
    return learnt("alarm", text) == "on"


def _worse(text: str) -> bool:
    return bool(NOT_YET.search(RUNS_AGAIN.sub(" ", text)) or NOT_THEM.search(text) or attacked(text))


def _good_by_words(text: str) -> bool:
    news = good_parts(text)
    return bool(news) and not _worse(text) and not _doubt(text) and not any(map(_hoped, news))


def _hoped(text: str) -> bool:
    return HOPED.search(FREED.sub(" ", text)) is not None


def good_parts(text: str) -> list[str]:
    """The parts of a line that say that somebody is safe."""
    return [part for part in parts(text) if ALL_CLEAR.search(part) or on_firm_ground(part)]


def _doubtful_by_words(text: str) -> bool:
    """Good news with something beside it that may tell of somebody else, or that may be a plea."""
    return MAY_BE_FREED.search(text) is not None or (ALL_CLEAR.search(text) is not None and _doubt(text))


def _doubt(text: str) -> bool:
    left = parts(SAID_OF_IT.sub(" ", ALL_CLEAR.sub(" ", text)))
    if IN_DOUBT.search(" ".join(left)) is None:
        return False
    return IN_DOUBT.search(" ".join(part for part in left if not _wishes(part, clearly=True))) is not None


def _wishes(text: str, *, clearly: bool = False) -> bool:
    """Whether it asks for something of its own; ``clearly``: in so many words."""
    understood = understand(text)
    sure, more = understood.confidence >= STATED, understood.intent in MORE_THAN_NEWS
    return (sure and more) or (wishes_clearly(understood) if clearly else sure and bool(stated_rights(understood)))


def just_out(text: str) -> bool:
    """«刚才被困 现在已经出来了», out of the blue: it was a danger a moment ago, and is none any more."""
    rest = HAS_JOLTED.sub(" ", WAS_CAUGHT.sub(" ", WAS_SHUT_IN.sub(" ", FREED.sub(" ", text))))
    news = good_parts(text) if rest != text else []
    if not news or any(map(_hoped, news)):
        return False
    return not (_worse(rest) or gravely_hurt(text) or _doubt(rest))


def still_breathless(text: str) -> bool:
    """«救出来了 但是我妈喘不上气»: not safe either."""
    return BREATHLESS.search(text) is not None and not (WAS_SO.search(text) or recovering(text))


def denied(text: str) -> bool:
    """Whether it says that nobody is trapped, and nothing else has happened."""
    rest = NOBODY_IN_IT.sub(" ", text)
    return rest != text and not (HARM.search(text) or BESIDES_DENIAL.search(STOPPED.sub(" ", rest)))


def no_fire(text: str) -> bool:
    """«没着火 是灰尘», «nothing burning, was dust»: said after smoke or fire; nothing else is wrong."""
    rest = NO_FIRE.sub(" ", text)
    worse = (
        any(words.search(rest) for words in (BURNS, UNDER_WAY, UNSURE, INSIDE)) or gravely_hurt(rest) or marked(text)
    )
    return rest != text and not worse and len(text) <= LONGEST_DENIAL


def only_stopped(text: str) -> bool:
    """«电梯卡住了 里面没人», «the lift stopped, nobody inside»: it wants repair, and nobody rescue."""
    stands = STOPPED.search(text) or LIFT_STANDS.search(NOBODY_IN_IT.sub(" ", text))
    return stands is not None and denied(text)


def mistook(text: str) -> bool:
    """Whether it takes the cry back."""
    if denied(text):
        return True
    worse = any(words.search(text) for words in (HARM, UNDER_WAY, INSIDE)) or marked(text)
    return any(_taken_back(text)) and not (worse or URGES.search(text)) and len(text) <= LONGEST_DENIAL


def _taken_back(text: str) -> list[bool]:
    """For each word of a mistake, whether it is one: «不是测试» is none."""
    return [not DENIES.search(text[: match.start()]) for match in MISTAKEN.finditer(text)]


def _stands_by_it(text: str) -> bool:
    """«不是测试», «我测试了一下 警铃没反应»: what only sounds like a mistake."""
    taken = _taken_back(text)
    return TRIED.search(text) is not None or (bool(taken) and not any(taken))


def let_be(text: str) -> bool:
    """«算了不用了», «I'm fine»: whether everybody is out, it does not tell."""
    return LET_BE.fullmatch(in_a_run(text)) is not None


def on_firm_ground(text: str) -> bool:
    """«We are on the ground floor now», asked whether everybody is out."""
    return FIRM_GROUND.search(text) is not None and not (UNDER_WAY.search(text) or _worse(text) or HOPED.search(text))


def all_well(text: str) -> bool:
    """«没事了», «all good now»; «算了» may be said of anything."""
    return let_be(text) and WELL.search(text) is not None


def recovering(text: str) -> bool:
    """«缝了八针 现在好多了»: whoever was hurt has been seen to."""
    return RECOVERING.search(text) is not None and not (gravely_hurt(text) or SOME_INSIDE.search(text))


def solved(text: str) -> bool:
    """«Solved, thanks»: whether all are out, it does not tell."""
    return SOLVED.fullmatch(in_a_run(text)) is not None


def besides(text: str) -> str:
    """What is wanted beside the good news: data, somebody to complain to, a human; else empty."""
    rest = " ".join(part for part in parts(text) if not (ALL_CLEAR.search(part) or news_of(part)))
    return rest if rest and _wishes(rest) else ""


def resumes(text: str) -> bool:
    """Whether beside the good news it asks to go on with the form."""
    return any(map(goes_on_with_it, parts(text)))


def goes_on_with_it(part: str) -> bool:
    return bool(takes_up(part) or GOES_ON.search(part))


def wish_beside(text: str) -> str:
    """The parts of a cry that ask for something about data; one part asks for help only, as does «先停»."""
    told = [part for part in parts(text) if part != text.strip() and len(part) >= SHORTEST_WISH]
    return " ".join(part for part in told if wishes_clearly(understand(part), STATED))


def parts(text: str) -> list[str]:
    """Each with its marks, and none of a line that trails off: what is left of them is put together again."""
    return cut(PARTS, text)
