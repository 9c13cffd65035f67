"""Whoever writes about others: for one of them in few words, for many at once, or taken for another themselves."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import Right
from dialogs.draft import Draft
from dialogs.model import Say, Turn
from dialogs.told.asked_for import asked_for, of_oneself
from dialogs.told.death import bereaved
from dialogs.told.kin import ANYBODY, EN_FORMER, EN_KIN, FORMER, KIN_WORDS
from dialogs.told.naming import FULL, Named, named_by_role
from dialogs.told.other_people import AGED, TOGETHER, of_many, they_want
from dialogs.told.scope import joined
from dialogs.told.slots import with_contact
from dialogs.told.staff import MANY, staff_spoken_of
from dialogs.told.stated import stated_rights
from dialogs.told.who_speaks import group_stated
from dialogs.turns import Scene, answer, begin, proceed
from dialogs.understanding import HAN, RIGHTS, SURE, Intent, Requester, Understanding, fold, understand
from dialogs.understanding.parts import pieces_of
from dialogs.understanding.patterns import cased, regex, says
from dialogs.understanding.verbs import full_verbs, right_of
from dialogs.wording import options
from dialogs.words.in_context import SURELY
from dialogs.words.line import asks, asks_whether

FOR_THEM = regex(
    rf"\W*(?:(?:我|是|想|要|来|麻烦|请|能|可以)*[替帮给代为](?:(?:我们?|俺)?(?:家)?的?(?:{ANYBODY}){{1,4}}(?:来|去|们)*(?:(?!查|看|改){FULL})?|[他她])"
    rf"|(?:还有)?[我俺咱](?:家|们)?的?(?:{ANYBODY})的(?:那[份个])?(?:也|都|一起|一并|顺便|能|可以|麻烦|请|[帮给]我?|[你您]们?)*)"
    rf"(?P<act>{full_verbs()}|[查看改拷]|撤[了掉回])(?:一?下)?(?:(?:[他她]的?)?(?:个人)?(?:信息|资料|数据|档案|记录))?(?:吗|吧|呢|的|啊)?\W*"
)
LONGEST_PART = 16
_OF_THEM = rf"(?:(?:[我俺咱](?:们|家)?的?)?(?:{ANYBODY})|[他她]|人)(?:自己|本人|人|现在|最近|还|已经|一直|都|也|又|正)*"
CIRCUMSTANCE = regex(
    rf"(?:{_OF_THEM})?(?:[^,，。;；我你您]{{0,4}}?)(?:坐牢|服刑|被?拘|被抓|判了|看守所|监狱|里面|住院|医院|病[房了重]|ICU|昏迷|瘫|中风|卧床|手术|植物人|失明"
    r"|[签写]不了|不(?:识字|认字|会|懂|方便|在家|能说话)|看不[见清]|眼睛|耳朵|手抖|年纪大|岁数大|老了|走不[动了]|在?外地|出差|出国|国外|回不来|当兵|没空|忙"
    r"|没(?:有)?(?:手机|微信|智能机)|没法|[投面]过|面试|简历|在你们)[^,，。;；]{0,10}"
)
"""How the other is, or what we may have of them: no wish."""
HAS_NUMBER = says(r"(?<!\d)\d{7,15}(?!\d)|@")
HELD_OF_THEM = regex(
    rf"(?:有|存|留|收集|保存|登记)(?:没有|了|着|过)*(?:[他她]们?|{KIN_WORDS})的?(?:个人)?(?:信息|资料|数据|档案)"
    r"|\b(?:have|hold|keep|stor\w+) (?:\w+ ){0,3}(?:his|her|their) (?:personal )?(?:data|information|details)\b"
)
"""Whether we hold something of theirs is for looking up."""


def in_their_name(scene: Scene) -> Scene:
    """The scene with the wish for the other in it as what was said; else the same scene."""
    if not scene.heard.typed or scene.form_open:
        return scene
    meant = meant_for_them(scene.heard.understood)
    return replace(scene, heard=replace(scene.heard, understood=meant)) if meant else scene


def meant_for_them(understood: Understanding) -> Understanding | None:
    """«替我爸查», «我爸的也查一下», «我孩子 你们有他信息吗»: too few words to be read as a wish.

    Whose data are meant stands plainly in it, and so does what is to be done; alone the reading takes the one for a
    remark and the other for a question about the rules.

    The wish for the other, if the words are one.
    """
    text = understood.text
    acts = _ordered(text)
    right = _named_by(acts["act"], text) if acts else None
    if right and understood.intent in ("other", "explain", "service") and not bereaved(text):
        return _wish(understood, right, understood.requester or "agent")
    wanted = they_want(text)
    whose: Requester = "relative" if bereaved(text) else "agent"
    if wanted and understood.requester in (None, "relative", "guardian"):
        return _wish(understood, right_of(wanted["act"]) or "copy", understood.requester or whose)
    if understood.intent == "explain" and understood.requester == "guardian" and HELD_OF_THEM.search(text):
        return _wish(understood, "access", understood.requester)
    return _as_said_of_oneself(understood)


def _as_said_of_oneself(understood: Understanding) -> Understanding | None:
    """«室友投过简历，帮她撤掉»: words that name the wish when somebody says them of themselves, name it for another."""
    text = understood.text
    both = TOGETHER.search(text) is not None
    if understood.intent != "other" or bereaved(text) or not (both or asked_for(text)):
        return None
    said = TOGETHER.sub("我的资料都", text) if both else of_oneself(text)
    heard = [understand(part) for part in dict.fromkeys((said, *pieces_of(said)))]
    own = next((one for one in heard if one.intent in RIGHTS and one.confidence >= SURE), None)
    return _wish(understood, own.intent, understood.requester) if own else None


def _named_by(act: str, text: str) -> Intent | None:
    """An application that is taken back is deleted; else it is a consent that is."""
    taken_back: Intent = "delete" if APPLICATION.search(text) else "withdraw"
    return taken_back if act.startswith("撤") and act != "撤回同意" else right_of(act)


def _ordered(text: str) -> re.Match[str] | None:
    """The one part that says what is to be done for them; the others only introduce who is who."""
    parts = pieces_of(text)
    found = [acts for part in parts if (acts := FOR_THEM.fullmatch(part))]
    rest = [part for part in parts if not FOR_THEM.fullmatch(part)]
    aside = [part for part in rest if not CIRCUMSTANCE.fullmatch(part)]
    return found[0] if len(found) == 1 and all(map(_introduces, aside)) else None


APPLICATION = regex(r"简历|履历|应聘|投过")


def introduces_only(text: str) -> bool:
    """«他叫王强，电话138…»: who somebody is, and how to reach them, and nothing else."""
    told = pieces_of(text)
    return any(named_by_role(part) != Named() for part in told) and all(map(_introduces, told))


IS_WHO = cased(rf"(?:我|本人)[是系](?:{FULL})的?(?:{ANYBODY})|(?:{FULL})[是系]我的?(?:{ANYBODY})")


def _introduces(part: str) -> bool:
    """«他叫王强», «公公王大山», «我是李雷的哥哥», «电话138…»."""
    return (
        HAS_NUMBER(part)
        or IS_WHO.fullmatch(part) is not None
        or AGED.fullmatch(part) is not None
        or (len(part) <= LONGEST_PART and named_by_role(part) != Named())
    )


def _wish(understood: Understanding, right: Intent, requester: Requester | None) -> Understanding:
    return understood.but(intent=right, rights=(right,), confidence=SURELY, requester=requester)


OWN_WORDS = frozenset({"ask_detail", "ask_words", "ask_ground", "ask_receiver"})
"""Questions that any words answer."""


def declined_many(scene: Scene) -> Turn | None:
    """To whoever asks for the data of many others: what goes to whom, and the way to their own.

    How the speaker knows us is kept; a form that is open goes on.
    """
    heard, draft = scene.heard, scene.draft
    free = scene.form_open and (draft.for_other or scene.talk.question in OWN_WORDS)
    if not heard.typed or heard.choice or free or not (of_many(heard.text) or _of_their_staff(scene)):
        return None
    said = Say(phrase("people.declined_many"), options("start", "access", "request", "human"))
    group = draft.group or group_stated(heard.text)
    return answer(replace(scene, draft=replace(draft, group=group)), (said,))


_CLAIMED = regex(r"[想要]?(?:查|看|导|调)(?!封|收)|(?:发|给)我|\b(?:send|show|give) me\b")


def _of_their_staff(scene: Scene) -> bool:
    """«我们三个焊工离职了 他们的信息都删一下»: asked for by whoever they work for or with."""
    heard = scene.heard
    if staff_spoken_of(heard.text, scene.draft.said) != MANY:
        return False
    return bool({*stated_rights(heard.understood)} - {Right.EXPLAIN.value} or _CLAIMED.search(heard.text))


_LOOKED_FOR = (
    r"(?:你们|[老总还]有|一直有)[^,，。;；]{0,12}(?:电话|打来?)"
    r"[^,，。;；]{0,3}找(?![我你您他她佢人谁到]|本人|不到|物业|客服|师傅)"
)
_NEW_NUMBER = (
    r"(?:这个?|那个?|我的?|手机|电话)*(?:号码?|卡)(?:是|就是|才|我|都|[,，])*(?:刚|新|才|前[几两]?天|上个?月|去年|今年|最近)+(?:买|办|换|开|弄|申请)|(?:刚刚?|新|才)(?:买|办|换|开)的?(?:手机|电话)?(?:号码?|卡)"
    r"|(?:前|上)(?:面)?(?:一?[个位任]|手)(?:的)?(?:机主|号主|主人|用户|人|用)|(?:前|原|老)(?:机主|号主)|二手号|回收的?号"
    r"|\b(?:just got|new|recycled|second-?hand|reassigned)\b[^.;,]{0,12}\bnumber\b|\bprevious (?:owner|user|holder)\b"
)
"""«这个号码是我刚买的，前一个人留的吧»: what stands in the file was somebody else's."""
REACHED = regex(
    r"(?:别|不要|勿)(?:再|老|总|来)*[打发]|[打发寄推][^,，。;；]{0,10}给我|(?:号码?|手机|电话)(?:现在|已经"
    r"|如今)是我|\bstop (?:call|text|messag|contact)ing\b|"
    r"[打发找叫喊催推]给?(?:到)?我|[给跟](?:我|本人)(?:的?手机|的?号码?)?[^,，。;；]{0,4}[打发推]|我[^,，。;；]{0,6}[收接]到|[打发]到[^,，。;；]{0,6}\d{7}"
    rf"|{_LOOKED_FOR}|[收接]到[^,，。;；]{{0,6}}[发打寄]给|我(?:现在|自己|已经)?在用|(?:[别甭]|不要|不用|勿|停止?)(?:再|老|总)*(?:找我|[打发推催联骚叫])"
    r"|\b(?:stop|don.?t|quit) (?:call|text|messag|send|e-?mail|contact|bother)\w*"
    r"|\b(?:call|text|messag|phon|ring|send|e-?mail|contact|bother)\w* me\b"
    r"(?! (?:mrs?|ms|miss|sir)\b\W*(?:$|[,.;]|i\b|when\b|but\b))"
    r"|\bi (?:\w+ )?(?:get|getting|receiv\w+)\b"
    r"|\bkeep(?:ing)? getting\b"
)
WRONG = cased(
    rf"{_NEW_NUMBER}|"
    r"[打发找认弄搞]错(?:了?人|电话|号)?(?:了|啦|吧)|错人|(?:号码?|电话)[^,，。;；]{0,4}(?:错了|登错|记错|不对)"
    r"|我(?:又|根本|并|也)*不(?:姓|叫|是)(?![^,，。;；]{0,6}(?:了|客户|业主|用户))[^你您,，。;；]{1,4}(?=\W|$)|(?:不认识|没有)(?:什么|这个)?[^,，。;；]{0,4}(?:总|先生|女士|这个?人)"
    rf"|{_LOOKED_FOR}|[发打寄]给(?:{FULL}|别人|[他她])的(?:验证码|短信|信|消息|通知|邮件|电话|{HAN}{{0,3}}单)"
    r"|(?:号码?|电话|手机)(?:以前|之前|原来|原先|现在|登记)?的?是(?:别人|他人|人家|前任|上一?个?(?:机主|主人|人))(?:的|用)"
    r"|\bfor (?:some(?:one|body)(?: else)?|an?other (?:person|man|woman)|the previous owner)\b"
    r"|\b(?:belong(?:s|ed)|registered) to some(?:one|body)\b|\bprevious owner\b"
    rf"|{FORMER}|\b{EN_FORMER}s?\b"
    r"|\bwrong (?:number|person|man|woman|guy)\b|\bi(?:'m| am) not (?:mr|mrs|ms|miss|him|her)\b"
    r"|\b(?:call(?:ing|ed)?|name) (?:me|is not) (?:mr|mrs|ms|miss)\b"
)
OWN_DETAILS = regex(
    r"(?<![打发找认])错了?(?:[就也都请]|顺便|顺手|麻烦|[帮给]我|一起)*(?:改|更正)"
    r"|我(?:是|姓|叫)(?![不新刚现])|应该?[是为]|改成|名字|姓名|\bmy name\b|\bshould be\b|\bi(?:'m| am) (?:called"
    r"|named)\b"
)
"""A detail of one's own to be put right: the person is the one in the file."""
A_FRIENDS = regex(rf"[我俺咱](?:的|家)?(?:{KIN_WORDS}|朋友|同事|邻居)|\bmy (?:{EN_KIN}|friend|colleague|neighbou?r)\b")
"""It happens to somebody else, for whom the speaker asks."""
OWN_WISH = regex(r"我的|全部|所有|账号|帐号|注销|更正|\b(?:my|account|all|everything)\b")
"""Somebody's own data, after all."""
THE_OTHER = regex(
    r"[他她]|(?:是|找)谁|[谁哪]的|(?:发|转|寄|告诉|给)[^,，。;；]{0,3}你们|\b(?:he|she|his|her|him|they|who|forward|send)\b"
)
ENDS = frozenset({"delete", "correct", "supplement", "restrict", "withdraw"})
"""However the end of it is called."""


def reached_wrongly(text: str) -> bool:
    plain = fold(text)
    others = OWN_DETAILS.search(plain) or A_FRIENDS.search(plain)
    return bool(REACHED.search(plain) and WRONG.search(plain)) and not others


def wrong_person(scene: Scene) -> bool:
    """«发错人了，我不姓王»: somebody is called or written to under another's name, and only wants that to end.

    It ends like a consent taken back, for which nobody has to show who they are (PIPL 15): the number is all that staff
    need to take it off the other's file, and what the person said goes along. A name of one's own that is written wrong
    is a correction.

    Whether the line tells of it first, or goes on about it with the number or another word for the end.
    """
    if scene.form_open and scene.talk.question != "ask_right":
        ends = set(stated_rights(scene.heard.understood)) <= ENDS and not OWN_WISH.search(scene.heard.text)
        return _of_it(scene.draft) and ends and _more(scene)
    return reached_wrongly(scene.heard.text)


def end_it(scene: Scene) -> Turn:
    """No group, no reason and no document is asked for."""
    draft, understood = scene.draft, scene.heard.understood
    told = replace(draft, detail=joined(draft.detail, understood.text), last=understood.text, ask="")
    reach = understood.phone or understood.email or ""
    if reach and not told.contact:
        told = with_contact(told, "phone" if understood.phone else "email", reach)
    if _of_it(draft):
        return proceed(scene, told, says=(Say(phrase("talk.noted")),))
    told = replace(Draft(said=draft.said), detail=told.detail, contact=told.contact, contact_kind=told.contact_kind)
    told = replace(told, rights=(Right.WITHDRAW.value,), group="other")
    return begin(scene, "request", told, (Say(phrase("wrong_person")),))


def of_the_other(scene: Scene) -> bool:
    """«王海是谁啊,他住哪», «要不要发给你们»: about whom we took them for."""
    heard = scene.heard
    told = not heard.typed or heard.understood.phone or heard.understood.email
    return (
        not told
        and _of_it(scene.draft)
        and (asks(heard.text) or asks_whether(heard.text))
        and THE_OTHER.search(heard.text) is not None
    )


def not_theirs(scene: Scene) -> Turn:
    """Neither do we tell of the other nor are they to pass anything on."""
    return answer(scene, (Say(phrase("wrong_person_theirs")),))


def _of_it(draft: Draft) -> bool:
    return draft.rights == (Right.WITHDRAW.value,) and reached_wrongly(draft.detail.split("\n")[0])


def _more(scene: Scene) -> bool:
    return bool(stated_rights(scene.heard.understood)) or reached_wrongly(scene.heard.text)
