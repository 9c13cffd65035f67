"""What a message says in so many words, though as a whole it is heard as something near to it.

«看和删都要» names its wishes one by one, «算了还是看吧» comes back to one, «别给别的公司» forbids a use,
«can you delete my account?» asks for it, and «李四，13800001234，客户，查阅» is a list of answers.
"""

from __future__ import annotations

import re

from dialogs.told.death import bereaved
from dialogs.told.naming import FULL_NAME, chinese_in_latin
from dialogs.told.receiver import passes_on
from dialogs.told.who_speaks import group_put_right
from dialogs.understanding import RIGHTS, SURE, Told, Understanding, fold, in_characters, parse, understand
from dialogs.understanding.nouns import EN_DATA
from dialogs.understanding.parts import clauses_of, items_of
from dialogs.understanding.patterns import cased, regex
from dialogs.understanding.verbs import (
    AND,
    any_verbs,
    english_verbs,
    full_verbs,
    right_of,
    rights_named,
)
from dialogs.words import half_said
from dialogs.words.discontent import dissatisfied, explained, seeks_routes
from dialogs.words.line import SENTENCE, asks
from dialogs.words.readings import (
    ENDS,
    NEAR_BY,
    NOT_LOOKING,
    PLAINLY,
    affirmed,
    application_taken_back,
    exchanged,
    forbidden,
    no_looking,
    no_messages,
    not_understood,
    off_the_list,
    offers_stopped,
    only_considered,
    thrown_away,
    twice_denied,
    used_no_more,
    wishing,
)
from dialogs.words.refusal import says_no_again

_VERB = f"{any_verbs()}|{english_verbs()}"
_MINE = (
    r"\s*+(?:(?:我|本人)的?|所有|全部|个人)++的?(?:信息|资料|数据|记录|档案|[账帐]号)"
    rf"|\s++my (?:personal |own )?(?:{EN_DATA}|account)"
)
SEVERAL = regex(
    rf"(?:(?:委托书|授权书|材料|申请|刚才)[里上]?面?(?:写|说|填)[的了]?是?[\s,，:：]*+)?(?:[我又既也都想要请]|帮我|给我|麻烦)*+(?P<verbs>(?:{_VERB})(?:{AND}(?:{_VERB}))+)(?:一下)?(?:{_MINE})?"
    r"[\s,，]*+(?:[全都也]|[两三几]个|一起)*+"
    r"(?:(?P<refused>不要|不用|不必|别)了?|要?[了的吧办]?)"
    r"[\s,，。.!！]*+(?:(?:please|谢谢)[\s。.!！]*+)?"
)
"""The whole of a message that only names what is wanted, or that none of it is."""
NEXT = regex(
    rf"[,，;；\s]+(?=(?:还|也|并且?|同时)要[^,，。;；]{{0,4}}(?:{any_verbs()}))"
    r"|,?(?:(?<!\s)\s+)?\b(?:and then|then|and)\s+"
    rf"(?=(?:{english_verbs()}|update|stop)\b)"
)
CONDITIONAL = regex(r"\b(?:if|whether|decide|maybe|before|until|once|when|why|how)\b")
_VALUES = ("correct", "supplement")
_OTHERS = [right for right in RIGHTS if right not in _VALUES]
SLIPPED = regex(
    r"^\W*(?:啊|哦|哎|诶|呃|不好意思|抱歉|对不起|等等|等一?下|不对|我|是|刚才?|上面|前面|之前|全|都|说|[\s,，])*"
    r"(?:[搞弄说写点选填讲按记理]解?|看)错了?[啊呀哈]*[\s,，。;；.!！]+"
    rf"(?=(?:应该|其实|本来|我|是|就|只|想|要|给|帮|替|[\s,，])*(?:{any_verbs(*_OTHERS)}))(?P<meant>\S.*)"
    r"|^\W*(?:(?:sorry|oh|no|wait)\W+)*"
    r"(?:my mistake|(?:i )?(?:made|that was) a mistake|(?:i )?got (?:it|that) wrong)\W+"
    rf"(?=(?:(?:i|only|just|please|want|need|to|would|like|meant)\s+)*(?:{english_verbs(*_OTHERS)})\b)(?P<english>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
"""«搞错了，是查我自己的»: the speaker slipped, and what follows is meant; nothing in the files is wrong."""
FILES = regex(r"[你您]们|系统|登记|记录|档案|资料|信息|[写记登]成|\b(?:your|records?|files?|listed|recorded|down as)\b")
UNCLEAR_ALONE = frozenset({"withdraw", "supplement"})
"""«还是撤回吧», «还是补充一下»: of the request, or of what stands on a card."""
AFTER_ALL = regex(
    rf"还是(?:先|给我|帮我|要|想)*(?P<verb>{full_verbs(*{*RIGHTS} - UNCLEAR_ALONE)}|[查看])"
    r"(?:一下)?(?:[吧的了好]+|[\s,，。.!！~]|$)"
)
POLITELY = regex(
    r"^\W*(?:(?:hi|hello|hey|so|ok)\W+)?(?:can|could|would|will) (?:you|u)(?: guys)?(?: please)? "
    r"(?=(?:delete|erase|remove|correct|fix|update|change|close|stop|show me|send me|give me|transfer) )"
)
"""A wish, though it has the form of a question."""
_NOTE = (
    r"(?:an? |some )?(?:(?:short|brief|quick|written) )?(?:confirmation|note|message|receipt|call|answer|reply|word)\b"
)
TWO_ASKED = regex(
    r"\b(?:can|could|would|will) you (?:(?:please|also|kindly) )*([^.?!]{4,}?),? and (?:(?:then|also|please) )*"
    rf"((?:{english_verbs()}|change|update|stop|(?:send|show|give) me(?! {_NOTE}))\b[^.?!]*)"
)
"""Two wishes in one polite question."""
PASSIVELY = regex(
    r"\b(?:can|could|may) i (?:please )?(?:have|get) (?P<what>my [^?.,;]{2,40}?) "
    r"(?P<act>delete|erase|remove|correct|change|update|fix)e?d\b[\s?.!]*(?:please)?[\s?.!]*$"
)
OF_ONESELF = regex(
    r"^(?!.*\b(?:how|why|where|when|who|what for|until)\b).*"
    r"\b(?:do|does|did|have|has|are|is) (?:you|u|they|(?:your|the) \w+)(?: guys| lot)? "
    r"(?:still |actually |really |even )*(?:have|has|hold|keep|kept|got|stored?|storing|keeping) (?:any of )?my \w+"
    r"|^(?!.*\b(?:how|why)\b).*\b(?:is|are) my [^.?!;,]{2,28} (?:still )?(?:in|on|with) "
    r"(?:your (?:data ?base|systems?|files?|records?|books)|file)\b"
    r"|\b(?:what|which) [^.?!;,]{0,24}\b(?:of|about|on) (?:me|mine|myself)\b[^.?!;,]{0,8}"
    r"\b(?:do|did|have) you (?:still |actually )?(?:keep|kept|have|hold|held|store[d]?|got)\b"
)
"""«Which photos of me do you keep?»: of one's own, and no question about the rules."""
CAN_IT = regex(
    r"(?:我的?|^\W*(?:[你您]好|请问|我?想?(?:问|咨询)一?下|那|[\s,，])*(?:我)?)(?:在?[你您]们?(?:[这那][里边儿]?|系统里?)?)?(?:登记|预留|留|填|存)?的?"
    r"(?:电话|手机|号码|邮箱|地址|住址|名字|姓名|生日|信息|资料|数据|简历|照片|头像|车牌|[账帐]号|联系方式|联系人){1,2}号?码?"
    r"(?:还|也)?(?:能不能|可不可以|可以|能)(?:给|帮我)?"
    rf"(?P<verb>{any_verbs('correct', 'delete', 'close_account')}|更新)(?:一?[下张个]|掉|了)?(?:不|吗|么|嘛|吧)?\W*$"
)
"""«我的电话能改不»: of one's own, politely; whoever asks it of nobody's data asks about the rules."""
LOOKS_UP = regex("[看查]")
WHETHER = regex(rf"看看?(?:一?下)?(?:还)?(?:能不能|可不可以|能否)(?:给|帮)?我?(?P<verb>{any_verbs(*NOT_LOOKING)})\W*$")
"""«我想看看能不能改»: nothing is to be looked at."""
MINE_LOOKED_UP = regex(
    r"(?:^|[\s,，。;；])(?:那|就|请|帮我?|给我|麻烦|想|要|先)*(?:查[查看]?|看看?)(?:一?下)?我(?:自己|本人)?的[吧呗啊了]*\W*$"
)
LOOKED_UP = regex(
    rf"\W*(?:[你您]好|我|就|来|想|要|请|帮忙?|麻烦|给|[\s,，])*"
    rf"(?P<verb>{full_verbs('access', 'copy', 'delete')}|查|删|复印)"
    r"(?:一?下|个|点)?(?:个人|自己的?)*(?:资料|信息|数据|档案)[\s,，。;；]+(?=\S)"
)
_NUMBER = (
    r"(?:我|本人|自己)(?:以前|之前)?(?:在?[你您]们?(?:[这那]里?|[这那][边儿]|家|的?(?:平台|网站|小程序|公众号))|注册|登录)"
    r"(?:注册|登录|以前|之前|用|过|的|[这那]个)*号(?![码段牌楼])"
)
ACCOUNT_DELETED = regex(
    rf"(?:[删刪][除掉]?|清[除空掉])(?:一?下|掉|了)?{_NUMBER}[吧了啊呀的\s。.!！]*$|{_NUMBER}(?:给我|帮我|也|都|给|全|要|想)*(?:[删刪]|清[除空掉])"
)
BY_PHONE = regex(r"手机|电话|短信|[打拨接]|骚扰|推销|微信|身份证|车牌|门牌|[qQ]{2}")
"""What is meant is a number to call, or one of another kind."""
_PAPERS = r"(?:资料|信息|合同|档案|记录|数据|材料|报告|文件|证件|劳动关系|社保)"
THEIRS_WANTED = regex(
    rf"(?:要|拿|调|取|给我|发我|找|领|索取)[^,，。;；]{{0,14}}{_PAPERS}(?![^,，。;；]{{0,4}}[删改停转])"
    rf"|{_PAPERS}[^,，。;；删改停转]{{0,6}}(?:要|给我|发我|拿|调|取|复印)"
    r"|\b(?:want|need|have|get|give|send|obtain|request|looking|ask\w*|like)\b[^.;?!]{0,40}?"
    rf"\b(?:{EN_DATA}|contracts?|papers|documents?|reports?|everything)\b"
    r"|\b(?:records?|files?|papers|documents?)\b[^.;?!]{0,24}\bplease\b"
)
"""A near relative who asks for papers of the dead asks for a copy (PIPL 49), and never for their end."""
DEMANDED = regex(
    r"\b(?:asks?|asking|wants?|requests?|requires?|demands?|needs?|seeks?|applies|would like)(?: for| to (?:have|get))?"
    r" (?:full |an? |the )*(?P<what>access|copy|copies|correction|deletion|erasure) (?:to|of) (?:all |any )?(?:of )?"
    rf"(?:my|his|her|their|the) (?:\w+ )?(?:{EN_DATA})\b"
    r"|(?:要|想|要求|申请|请求|希望)(?:求|请)?(?P<chinese>查阅|查看|复制)(?:他|她|我)?(?:的|自己|本人)*(?:个人)?(?:信息|资料|数据|档案)"
)
LISTED, LONG_PART, LONGEST_PART = 3, 8, 14
WRITES_SO = regex(
    r"打[^,，。;；]{0,3}字[^,，。;；]{0,3}慢|用?拼音(?:跟|和|同)?[你您]们?(?:说|讲|聊)|(?:只会|用|打)拼音(?:打字)?(?=\W|$)|不(?:太|怎么)?会打(?:汉)?字"
    r"|\bi (?:type|write) (?:slowly|badly)\b"
)
A_PERSON = regex(
    r"(?:找|叫|让|来|换|转|派)[个位]?(?:真?人(?!家)|客服|人工|同事|师傅)|\b(?:human|person|somebody|someone)\b"
)
PAIR, LONGEST_WHO = 2, 24


SURNAMED_THANKS = cased(
    r"谢(?![谢了啦您你们大各老师过意天地绝主哈呀哦啊呢吧喽咯哟噢嘞喇多诸兄])[\u4e00-\u9fff]{1,2}(?<![了啦哈呀哦啊呢吧])"
)
HUMAN_WORDS = regex(
    r"[你您]?们?(?:到底|究竟)?(?:听不?得?懂|看不?得?懂|能不能说|会不会说|不会说|说点?|讲点?)人话[吗么嘛呢啊吧]*"
)


def plainly(whole: Understanding) -> Understanding:
    """The same message with what its words say."""
    for said in READERS:
        heard = said(whole)
        if heard is not None:
            return heard
    return whole


def _slipped(whole: Understanding) -> Understanding | None:
    slip = SLIPPED.match(whole.text) if "correct" in whole.rights else None
    wished = understand(slip["meant"] or slip["english"]) if slip else None
    if wished is None or not wished.rights or rights_named(wished.text, any_verbs) != wished.rights:
        return None  # «填错了，我想看看能不能改» wants both
    return wishing(whole, *wished.rights)


def _who_they_are(whole: Understanding) -> Understanding | None:
    """«刚才打错了，我是供应商，不是业主» puts right what was said here, and nothing in the files."""
    corrects = {whole.intent, *whole.rights} <= {"correct", "other"} and not FILES.search(whole.text)
    return whole.but(intent="other", rights=()) if corrects and group_put_right(whole.text) else None


def _abused(whole: Understanding) -> Understanding | None:
    """«别再发了！听得懂人话吗»: an insult calls for nobody; what stands beside it is meant."""
    if whole.intent != "human" or not HUMAN_WORDS.search(whole.text):
        return None
    rest = HUMAN_WORDS.sub(" ", whole.text).strip(" ,，。!！?？")
    return understand(rest) if rest else whole.but(intent="other", rights=())


def _refused_again(whole: Understanding) -> Understanding | None:
    return whole.but(intent="no", confidence=PLAINLY, rights=()) if says_no_again(whole.text) else None


def _several(whole: Understanding) -> Understanding | None:
    text = whole.text.strip()
    match = SEVERAL.fullmatch(text) if len(text) <= SENTENCE else None
    if not match:
        return None
    rights = rights_named(match["verbs"], any_verbs)
    if match["refused"]:
        return whole.but(intent="other", rights=(), negated=rights)
    return wishing(whole, *rights) if len(rights) > 1 else None


def _one_after_another(whole: Understanding) -> Understanding | None:
    parts = NEXT.split(whole.text)
    if len(parts) < 2 or CONDITIONAL.search(whole.text) or asks(whole.text):
        return None
    heard = [understand(part) for part in parts]
    if not all(one.rights and one.confidence >= SURE for one in heard):
        return None
    rights = tuple(dict.fromkeys(right for one in heard for right in one.rights))
    return wishing(whole, *rights) if set(rights) > set(whole.rights) else None


def _both_asked(whole: Understanding) -> Understanding | None:
    """«Could you change my address to …, and send me a copy?»"""
    asked = TWO_ASKED.search(whole.text)
    heard = [understand(f"please {part}") for part in asked.groups()] if asked else []
    if not heard or not all(one.rights and one.confidence >= SURE and not one.negated for one in heard):
        return None
    rights = tuple(dict.fromkeys(right for one in heard for right in one.rights))
    return wishing(whole, *rights) if set(rights) > set(whole.rights) else None


def _after_all(whole: Understanding) -> Understanding | None:
    match = AFTER_ALL.search(whole.text)
    right = right_of(match["verb"]) if match and not asks(whole.text) else None
    return wishing(whole, right) if right else None


def _politely(whole: Understanding) -> Understanding | None:
    start = POLITELY.match(whole.text)
    if not start or whole.rights:
        return None
    wished = understand(whole.text[start.end() :].rstrip(" ?？"))
    return wishing(whole, *wished.rights) if wished.rights and wished.confidence >= SURE else None


def _passively(whole: Understanding) -> Understanding | None:
    asked = None if whole.rights else PASSIVELY.search(whole.text)
    wished = understand(f"please {asked['act'].lower()} {asked['what']}") if asked else None
    return wishing(whole, *wished.rights) if wished and wished.rights and wished.confidence >= SURE else None


def _of_oneself(whole: Understanding) -> Understanding | None:
    near = {whole.intent, *whole.rights} <= {"explain", "access", "other"}
    asked = near and OF_ONESELF.search(whole.text)
    return wishing(whole, "access") if asked else None


def _can_it(whole: Understanding) -> Understanding | None:
    looked_up = {*whole.rights} <= {"access"} and not LOOKS_UP.search(whole.text)
    said = WHETHER.search(whole.text) or (CAN_IT.search(fold(whole.text)) if looked_up else None)
    return wishing(whole, right_of(said["verb"]) or "correct") if said else None


def _looks_mine_up(whole: Understanding) -> Understanding | None:
    """«… 户主是我 查查我的»: whatever is told before, it ends in a plain wish."""
    wished = whole.intent in ("other", "access") and (not whole.rights or whole.confidence < SURE)
    return wishing(whole, "access") if wished and MINE_LOOKED_UP.search(whole.text) else None


def _looks_up(whole: Understanding) -> Understanding | None:
    """«查资料，装电梯的业主»: the wish stands first, and behind it who asks."""
    said = LOOKED_UP.match(whole.text) if whole.intent == "other" and not whole.rights else None
    return wishing(whole, right_of(said["verb"]) or "access") if said and not asks(whole.text) else None


def _passed_on(whole: Understanding) -> Understanding | None:
    unheard = whole.intent == "other" and not whole.rights
    return wishing(whole, "transfer") if unheard and passes_on(whole.text) else None


def _their_number(whole: Understanding) -> Understanding | None:
    """«删掉我在你们那的号»: an account, unless anybody can be called by it; «我的号» alone may be a phone number."""
    ends = whole.intent == "delete" and not (whole.phone or whole.email or whole.data)
    account = ends and ACCOUNT_DELETED.search(whole.text) and not BY_PHONE.search(whole.text)
    return wishing(whole, "close_account") if account and not asks(whole.text) else None


def _of_the_dead(whole: Understanding) -> Understanding | None:
    unclear = whole.intent in ("other", "copy", "delete", "transfer", "complain", "service") or whole.confidence < SURE
    wanted = unclear and bereaved(whole.text) and THEIRS_WANTED.search(whole.text) and not asks(whole.text)
    return wishing(whole, "copy") if wanted and not ENDS.search(whole.text) else None


def _called(whole: Understanding) -> Understanding | None:
    """«Zhang Min» and nothing else is somebody, whatever its syllables mean besides."""
    cried = whole.intent == "emergency" and chinese_in_latin(whole.text.strip())
    return whole.but(intent="other", rights=()) if cried else None


def _demanded(whole: Understanding) -> Understanding | None:
    """«She asks for access to her data and the legal basis»: more than an answer to the question in it."""
    said = None if whole.rights or whole.intent not in ("explain", "other") else DEMANDED.search(whole.text)
    return (
        wishing(whole, right_of(said["what"] or said["chinese"]) or "access") if said and not asks(whole.text) else None
    )


def _listed(whole: Understanding) -> Understanding | None:
    """Short answers to all our questions in one line, the wish among them."""
    parts = items_of(whole.text)
    if not LISTED <= len(parts) <= 3 * LISTED or asks(whole.text) or max(map(len, parts)) > LONGEST_PART:
        return None
    named = [right for right in map(right_of, parts) if right]
    if not named:
        return None
    names = [part for part in parts if FULL_NAME.fullmatch(part) and parse("name", part).valid]
    wished = wishing(whole, *dict.fromkeys(named))
    if not any("我" in part and len(part) >= LONG_PART for part in parts):
        wished = wished.but(told=Told())  # a list tells no story: its words count
    return wished.but(name=names[0]) if len(names) == 1 and not whole.name else wished


def _named_so(whole: Understanding) -> Understanding | None:
    """«谢芳» is a name, and no thanks."""
    if whole.intent != "thanks" or not SURNAMED_THANKS.fullmatch(whole.text.strip()):
        return None
    return whole.but(intent="other", confidence=PLAINLY, rights=(), name=whole.text.strip())


def _writes_so(whole: Understanding) -> Understanding | None:
    """«打汉字慢，用拼音跟你说»: how they write, and no wish for a person; what they want is still to come."""
    near = whole.intent in ("human", "other", "complain") and not whole.rights
    so = near and WRITES_SO.search(in_characters(whole.text)) and not A_PERSON.search(whole.text)
    return whole.but(intent="greeting", confidence=PLAINLY) if so else None


def _beside_who(whole: Understanding) -> Understanding | None:
    """«我要删除，我是网站用户»: how they know us stands beside the wish, and changes nothing of it."""
    parts = clauses_of(whole.text)
    if len(parts) != PAIR or asks(whole.text):
        return None
    acts = [part for part in parts if rights_named(part, any_verbs)]
    others = [part for part in parts if part not in acts]
    if len(acts) != 1 or len(others) != 1 or len(others[0]) > LONGEST_WHO:
        return None
    wished, who = understand(acts[0]), understand(others[0])
    if not who.group or who.rights:
        return None
    heard = wished.rights and wished.confidence >= PLAINLY and wished.rights != whole.rights
    return wishing(whole, *wished.rights) if heard else None


READERS = (
    twice_denied, affirmed, exchanged, not_understood, no_looking, application_taken_back, *NEAR_BY,
    only_considered, thrown_away, *half_said.READERS, dissatisfied, _writes_so, seeks_routes, _abused, explained,
    _refused_again, _slipped, _who_they_are, _several, _one_after_another, _both_asked, _after_all, _politely,
    _passively, _of_oneself, _can_it, forbidden, used_no_more, off_the_list, offers_stopped, no_messages,
    _looks_mine_up, _looks_up, _passed_on, _their_number, _of_the_dead, _called, _demanded, _listed, _beside_who,
    _named_so,
)  # fmt: skip
