"""The name that a message ends with, as one signs: below what is asked for, behind it, before a number or an address.

Whose it is otherwise, by the words beside it, is ``who_speaks``; of whoever asks for another, ``introduced``.
"""

from __future__ import annotations

import re

from bot.domain.rights import Right
from dialogs.told.kin import ANYBODY, EN_KIN, FORMER
from dialogs.told.naming import FULL, NICKNAME, chinese_in_latin, full_surname
from dialogs.told.receiver import receiver_told
from dialogs.told.roles import EN_ROLES
from dialogs.understanding import HAN, bound_answer, in_plain_characters, like_a_name, parse, understand
from dialogs.understanding.letters import CAPITAL, PARTICLES, SMALL, by_letters
from dialogs.understanding.patterns import cased, regex
from dialogs.words.in_context import LIKELY, SURELY, learnt, likeliest

EN_SIGNED = rf"[{CAPITAL}][{SMALL}'’]+(?:-[{CAPITAL}{SMALL}]+)?(?: {PARTICLES}[{CAPITAL}][\w'’-]+){{1,3}}"
AND_NO_MORE = r"[.!\s]*$"
_CLOSING = r"此致|敬礼|祝好|商祺|工作顺利|盼复|望[办处]理|特此申请|拜托了?"
_EN_CLOSING = (
    r"(?:(?i:best|regards|yours|sincerely|faithfully|truly|wishes|br|rgds|signed)[\s,.!:-]+"
    r"|(?i:thanks|thank you|thx|cheers|ta)(?i: so much| a lot| very much| in advance)?\s*[,.!:\n-]\s*)"
)
"""«Thank you John Smith» speaks to somebody."""
SIGNED_OFF = cased(
    rf"(?:[。！!？?…~～\n；;]\s*|(?<=[吧呗哈啊呀嘛])\s+|(?:^|[\s,，。])(?:我|本人)是[^\s,，。;；]{{2,10}}\s+|我姓{HAN}{{1,2}}[\s,，]+"
    rf"|[—–]+\s*|-{{2,}}\s*|(?:署名|落款|{_CLOSING})(?:是|[\s,，:：。!！])*)(?P<name>{FULL})[。.\s]*$"
    rf"|(?:[.!?)\n…]\s*|[—–]+\s*|(?<!\S)-+\s*|\b{_EN_CLOSING}|\b(?i:{EN_ROLES}|owner|user),\s+)(?:[—–-]+\s*)?"
    rf"(?P<latin>{EN_SIGNED}){AND_NO_MORE}"
)
"""«…in writing. Tomasz Wilk», «— Jane Doe», «…。王小明», «署名：王小明», whatever stands before."""
NO_LONE_NAME = regex(r"[的点些来去办城园苑府区市县村镇路街]$|天")
"""«安全点», «万科城»: rather a word or a place."""
LABELLED_SO = regex(rf"^\W*(?:署名|落款|我姓|(?:我|本人)是)|^(?:{EN_ROLES}|owner|user),")
"""Whatever is set so apart is given as a name."""
NOT_BELOW = regex(
    r"(?:[:：]|转[告交达]|联系|[找问给]|[地住]址|名字|姓名)\W*$"
    r"|\b(?:name|by|to|from|at|in|with|of|for|near|about|on|and|or|ask|contact|meet)[^\w.!]*$"
    r"|(?:谁|哪[个位])(?:[^。.!！\s,，]*|[^。.!！\n]*[?？]\W*)$|\b(?:who|which|whose|where)\b[^.!?\n]*\?\W*$"
    r"|投诉|举报|\bcomplain|\breport(?:ing)? (?:your|him|her|them|an?)\b"
    r"|(?:销售|客服|师傅|工程师|员工|同事|朋友|邻居|经理|老[婆公板师]|业务员|骚扰)[^。；;!！?？\n]*\W*$"
    r"|\bby (?:your|the|an?|one|my) [^.!?\n]*\W*$|\b(?:sales\w*|colleague|friend|neighbou?r|technician|engineer|manager"
    r"|agent|fitter|installer)s?\W*$|\b(?:live|living|lives|moved|based|located|address|city|country)\b[^.!?\n]*\W*$"
)
"""What a name stands below that answers it or names whom it speaks of: no signature."""
CLOSES = regex(
    r"(?:署名|落款|敬礼)\W*\w+\W*$|敬上|[谨謹敬][上启啟呈]|\b(?:regards|sincerely|yours)\b[^.!?]*$"
    r"|\bthank(?:s| you)\b[\s.,!]+[^\W\d]+ [^\W\d]+\W*$|[a-z], ?(?:[\w.+-]+@[\w.-]+|\+?\d[\d -]{6,})\W*$"
)
"""So the writer signs, for whomever they write."""
PLACE = regex(
    r"^(?:new|san|santa|los|las|hong kong|kuala|united|saint|north|south|east|west|great|cape|abu|tel|buenos|costa"
    r"|puerto|saudi|sri)\b|\b(?:kingdom|states|city|county|province|district|republic|islands?|town)$"
)
"""How places are called that are written in two words."""
WRITTEN_OUT = 3
"""Characters of a name that is hardly a word."""
SET_APART, BEHIND_A_STOP = 0.7, 0.8
"""So likely by each kind of weights is a Chinese signature of two characters in a line of its own, and any other."""
MARKED = regex(rf"(?:[—–\n]|(?<!\S)-)\s*[\w'’ -]+\W*$|(?:署名|落款|{_CLOSING})\W*\w+\W*$|\b{_EN_CLOSING}[\w'’ -]+\W*$")
"""So set apart two characters are a name as well, and what else is written like one."""
CALLING = regex(
    r"[户员者商人师工客手牛机领居]$|[先学医门研考新花卫余业习中]生$|公司|华为|万达|\b(?:dear|yours|faithfully|sincerely|very|really|so|too|owner|customer|team|company|support|office|lifts?|elevators?|ltd|group|street|road|garden|regards|wishes|thanks?|please|contact|sent|officer|manager|department|offer|china|(?:bei|nan)jing|shanghai|shenzhen|ningbo|wuhan|\w+zhou)\b"
)
"""What somebody is, or where they are, rather than what they are called."""


CONTACT_BEHIND = regex(
    r"[\s,，。、;；:：(（|/]+(?:(?:tel|phone|mobile|cell|e-?mail|(?:这个?是?)?(?:我的?|本人)?(?:(?:联系)?电话|手机|邮箱))号?码?是?\W{0,3})?"
    r"(?:[\w.+-]{1,64}@[\w.-]{2,80}\w|\+?\(?\d[\d ()-]{6,20}\d)[)）\s.。]*$"
)
"""How to reach whoever has signed before it."""
FIRM_BEHIND = cased(
    rf",\s*(?:{PARTICLES}[{CAPITAL}][\w'’&-]*[\s,]+){{1,3}}(?:(?:&|and) (?:Partners|Associates|Sons|Co)"
    r"|LL[PC]|Ltd|Inc|GmbH)\.?\s*$"
    rf"|[\s,，]+(?:{HAN}{{2,16}}(?:律师事务所|律所))[。.\s]*$"
)
"""For whom a lawyer signs."""
_STOPS = r"[\s,，。;；!！?？…~～)）”」]"
SPLIT = regex(rf"{_STOPS}+")
TRAILING = cased(
    rf"{_STOPS}(?P<name>{FULL})[。.\s]*$|(?:(?<=[\u3400-\u9fff])[\s,，。!！~～]+|(?<=[\w)])(?:,\s+|，\s*))(?P<latin>{EN_SIGNED}){AND_NO_MORE}"
)
FORMALLY = cased(
    rf"(?:^|{_STOPS})(?P<name>{FULL})\s*(?:敬上|[谨謹][上启啟呈]|[叩拜][上启啟首]|[顿頓]首)(?=[\s,，。.]|$)"
)
"""«李雷 敬上», wherever it stands; «敬启» follows whom one writes to as well."""
AWAITING = regex(
    r"(?:[是为成叫作姓名人给向跟和与对到至在由被让把将属及找问喊见于有没不从就个位住去]|关于|包括|认识|通知|负责|经手|介绍|代表|抬头|称呼|小区|公司|什么|错[了人]*|抄送|[机号户]主|住户|经办|\s收|\bcc)$"
)
"""A name stands behind it that is no signature: «名字应该是», «转给», «收件人»."""
OWN_STORY = regex(r"^(?:我|本人|俺|咱|以前|之前|当年|曾)")
OWN_ROLE = regex(
    r"(?:^|[\s,，。;；])(?:我|本人)(?:就|也)?是[^\s,，。;；]{1,20}(?=[\s,，。;；])|^[^\s,，。;；]{0,6}(?:经理|员工|工程师|师傅)(?=[\s,，])"
)
"""What the writer is themselves, beside which the name is theirs."""
_EN_OTHERS = (
    rf"{EN_KIN}|sales\w*|colleague|friend|neighbou?r|technician|engineer|manager|agen(?:t|cy)|fitter|installer|lawyer|boss|dealer"
    r"|company|firm|employer|team|person|shop|store|school|hotel|mall"
)
SPOKEN_OF = regex(
    rf"\b(?:he|she|him|they|(?:your|my|our|the|his|her|an?) (?:[\w'’-]+ )?(?:{_EN_OTHERS}))\b"
    rf"|{ANYBODY}|{FORMER}|她|(?<![其吉])他(?![司公处日方])|其他人|别人|的人(?!工|员)|前[任妻夫]|[原前老](?:业|户|房|机|号)主|律师|领导|主任|主管|联系人|收件人|不是{FULL}"
)
"""A person in the sentence that a name stands behind: it may be theirs."""
ENDED = regex(r"[。.!！?？…\n]\s*$")
LAST_SENTENCE = regex(r"[^。；;!！?？\n]*$")
BARE_WISH = regex(
    r"(?:烦?请|麻烦|帮我?|帮忙|给我|替我|我|要|想|希望|可以|能|申请|尽快|立即|现在|[你您]们?)*"
    r"(?:(?P<looks>[查找看调](?:询|找|看|查|取|出)?)|删除?|注销|清除|清空|抹除|销毁|去掉|移除|复制|打印|导出|提供|更正|改正?|修改|转移|撤回|停用|处理)"
    r"(?:一?下|掉|了)?[吧呗啊]?"
)
"""A wish without its object: whether a name behind it is meant as one is told by nothing in the clause."""
NAME_IN_QUESTION = regex(
    r"[名姓]|抬头|称呼|(?<!我是)联系人|收件人|户主|(?:[写登录打]|登记)错?成"
    r"|\b(?:name|spel\w+|called|contact person|attention)\b"
)
SURELY_A_SURNAME = regex(r"[王李张刘陈杨赵吴徐孙朱郭郑谢韩冯邓曹彭蔡潘袁姜梁魏薛邹崔谭廖贾戴沈吕蒋](?![国子])")
"""With what no word begins to which one character more makes a name."""
COMMON = regex(
    r"\b(?:cc|attn|re|fao|via|mate|please|now|first|year|happy|help|right|full|copy|data|home|villa|valley|garden|park"
    r"|springs|view|lake|hills?|bay|house|plaza|tower|square|heights|sky|estate|residence|engineer|role|partners|holdings"
    r"|today|tomorrow|iphone|elevators?|lifts?|kone|otis|hitachi|group)\b"
)
"""Words, places and firms of two words that are written like a name."""
NOBODY = regex(
    r"^(?:merry christmas|(?:good|nice|great|have a|every|this|first|last) day|best buy|god bless\w*|new year|many)\b"
    r"|\b(?:deutsche|tele[ck]om\w*|wechat|huawei|siemens|microsoft|google|apple|amazon|schindler|mitsubishi|adobe|outlook"
    r"|easter|birthday|holidays?|luck|limited|inc|llc|gmbh|corp\w*|plc|oy|talent|recruit\w*|consult\w*|services?|solutions?"
    r"|systems?|technolog\w*|trading|metals?|engineering|industr\w*|universit\w+|college|school|hospital|hotel|agency"
    r"|article|act|teams|chrome|express|web|analyst|developer|designer|intern|assistant|director|technician|specialist"
    r"|project|sales|accountant|protection|policy|privacy|information|account)\b"
)
"""Greetings, posts, firms and what they make; a word that people are called by stands in whole phrases alone."""


def signed(text: str, *, for_another: bool = False) -> str:
    """The name that a message ends with, beyond doubt one in full, whichever contact stands behind it; with
    ``for_another`` the sentence before it may speak of whom they ask for."""
    body = text
    while (contact := CONTACT_BEHIND.search(body)) and contact.start():
        body = body[: contact.start()]
    reached = text[len(body) :]
    body = FIRM_BEHIND.sub("", body)
    name = _set_apart(body, text, reached, for_another=for_another) or _behind_a_clause(body, text, reached)
    return "" if name and re.search(rf"(?:不[是叫]|\bnot )\s*{re.escape(name)}", text) else name


def _set_apart(body: str, text: str, reached: str, *, for_another: bool) -> str:
    found = SIGNED_OFF.search(body)
    name = (found["name"] or found["latin"]) if found else ""
    if found is None or not _may_be_one(name):
        return ""
    if LABELLED_SO.search(found[0]):
        return name if goes_by(name) else ""
    stop = found[0][0] if found[0][0] in "?？.!" else ""
    ahead = body[: found.start()].rstrip(" —–-\n")
    if NOT_BELOW.search(ahead + stop):
        return ""
    marked = MARKED.search(body) is not None
    if by_letters(name):
        closes = found[0].partition(name)[0].strip(" .!?)…\n")
        sure = goes_by(name) if marked else bool(understand(text).rights) and _in_letters(name, ahead, text)
        return (
            name
            if (closes or sure or _shared(name, reached)) and not (PLACE.search(name) or NOBODY.search(name))
            else ""
        )
    if not (marked or for_another) and _of_somebody(name, OWN_ROLE.sub(" ", ahead)):
        return ""
    return name if _beyond_doubt(name, marked=marked) and understand(text).rights else ""


def _in_letters(name: str, ahead: str, text: str) -> bool:
    """Whether two words that stand alone behind a sentence are rather a name."""
    least = SURELY if _awaits_a_name(text, ahead) else LIKELY
    sure = learnt("ask_name", name, least) == "name" or chinese_in_latin(name)
    return sure and not COMMON.search(name)


def _shared(name: str, reached: str) -> bool:
    """Whether the address behind it is written with the name («Nina Petrova, nina.p@…»)."""
    local = reached.partition("@")[0].casefold() if "@" in reached else ""
    return any(len(word) > 2 and word.casefold() in local for word in name.split())


def _behind_a_clause(body: str, text: str, reached: str) -> str:
    """«…请删除 毛永康», «子 杜维 敬上»: behind whole clauses about nobody else, and of characters that people are
    called by."""
    formally = FORMALLY.search(body)
    found = formally or TRAILING.search(body)
    name = (found["name"] or found.groupdict().get("latin") or "") if found else ""
    if found is None or not _may_be_one(name) or _no_person(name):
        return ""
    if not (sounds_like_one(name) if by_letters(name) else _called_so(name)):
        return ""
    if formally:
        return name
    before = in_plain_characters(body[: body.rindex(name)])
    others = OWN_ROLE.sub(" ", before).rstrip(" —–-\n")
    own = bool(reached) or others != before.rstrip(" —–-\n")
    if not own and _hardly_one(name):
        return ""
    ahead = before.rstrip(" ,，。.;；!！?？…~～)）”」—–-\n")
    if NOT_BELOW.search(others) or _of_somebody(name, others) or _awaits(ahead):
        return ""
    if _awaits_a_name(text, ahead) or (Right.TRANSFER in understand(text).rights and not ENDED.search(before)):
        return ""
    return name if understand(text).rights else ""


def _no_person(name: str) -> bool:
    return any(words.search(name) for words in (PLACE, COMMON, NOBODY))


def sounds_like_one(name: str, *, labelled: bool = False) -> bool:
    """Whether two words in letters are rather somebody's name than a greeting, a firm or a place."""
    likely = labelled or learnt("ask_name", name, LIKELY) == "name" or chinese_in_latin(name)
    return likely and not (CALLING.search(name) or _no_person(name)) and parse("name", name).valid


def _hardly_one(name: str) -> bool:
    return len(name) < WRITTEN_OUT and not SURELY_A_SURNAME.match(in_plain_characters(name))


def _called_so(name: str) -> bool:
    return like_a_name(name) and not NO_LONE_NAME.search(name)


def _of_somebody(name: str, before: str) -> bool:
    """Whether the sentence right before the name speaks of anybody, or a name stands there already."""
    sentence = LAST_SENTENCE.search(before.rstrip(" ,，。.;；!！?？…~～)）”」\n"))
    last = SPLIT.split(before.strip(" ,，"))[-1]
    return (
        name in before
        or AWAITING.search(before) is not None
        or (full_surname(last) and _called_so(last))
        or (sentence is not None and SPOKEN_OF.search(sentence[0]) is not None)
    )


def _awaits(ahead: str) -> bool:
    """Whether the last clause has its object, or the name of whom it speaks, still before it."""
    rest, last = SPLIT.split(ahead)[-2:] if SPLIT.search(ahead) else ("", ahead)
    rest = ahead[: -len(last)] if last else ahead
    if not last or AWAITING.search(last):
        return True
    if last.endswith("的"):
        return OWN_STORY.match(last) is None
    wish = BARE_WISH.fullmatch(last)
    return wish is not None and (wish["looks"] is not None or not _tells_of_oneself(rest))


def _tells_of_oneself(rest: str) -> bool:
    told = understand(rest) if rest.strip() else None
    return told is not None and bool(told.group or told.grounds)


def _awaits_a_name(text: str, ahead: str) -> bool:
    """Whether a name may be the value that is put right, or the receiver's."""
    rights = understand(text).rights
    if Right.TRANSFER in rights:
        return not receiver_told(ahead)
    return bool({Right.CORRECT, Right.SUPPLEMENT} & {*rights}) and NAME_IN_QUESTION.search(ahead) is not None


def _beyond_doubt(name: str, *, marked: bool) -> bool:
    short = len(name) < WRITTEN_OUT
    if NO_LONE_NAME.search(name) or (short and not marked):
        return False
    if like_a_name(name) and not _hardly_one(name) and (marked or SURELY_A_SURNAME.match(in_plain_characters(name))):
        return True
    heard, sure = bound_answer("ask_name", name)
    least = SET_APART if short else BEHIND_A_STOP
    return heard == "name" and sure >= least and learnt("ask_name", name, SURELY) == "name"


def _may_be_one(name: str) -> bool:
    whole = " " in name if by_letters(name) else "·" in name or full_surname(name)
    return whole and not CALLING.search(name) and not NICKNAME.fullmatch(name) and parse("name", name).valid


def goes_by(name: str) -> bool:
    if not _may_be_one(name):
        return False
    if by_letters(name) and NOBODY.search(name):
        return False
    return (likeliest("ask_name", name)[0] if by_letters(name) else learnt("ask_name", name)) == "name"
