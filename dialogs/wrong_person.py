"""«发错人了，我不姓王»: somebody is called or written to under another's name, and only wants that to end.

It ends like a consent taken back, for which nobody has to show who they are (PIPL 15): the number is all that staff
need to take it off the other's file, and what the person said goes along. A name of one's own that is written wrong is
a correction.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import Right
from dialogs.draft import Draft
from dialogs.model import Say, Turn
from dialogs.told.kin import EN_KIN, KIN_WORDS
from dialogs.told.naming import FULL
from dialogs.told.scope import joined
from dialogs.told.slots import with_contact
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene, answer, begin, proceed
from dialogs.understanding import HAN, fold
from dialogs.understanding.patterns import cased, regex
from dialogs.words.line import asks, asks_whether

_LOOKED_FOR = (
    r"(?:你们|[老总还]有|一直有)[^,，。;；]{0,12}(?:电话|打来?)"
    r"[^,，。;；]{0,3}找(?![我你您他她佢人谁到]|本人|不到|物业|客服|师傅)"
)
_NEW_NUMBER = (
    r"(?:这个?|那个?|我的?|手机|电话)*(?:号码?|卡)(?:是|就是|才|我|都|[,，])*(?:刚刚?|新|才|前[几两]?天|上个?月|去年|今年|最近)+(?:买|办|换|开|弄|申请)|(?:刚刚?|新|才)(?:买|办|换|开)的?(?:手机|电话)?(?:号码?|卡)"
    r"|(?:前|上)(?:面)?(?:一?[个位任]|手)(?:的)?(?:机主|号主|主人|用户|人|用)|(?:前|原|老)(?:机主|号主)|二手号|回收的?号"
    r"|\b(?:just got|new|recycled|second-?hand|reassigned)\b[^.;,]{0,12}\bnumber\b|\bprevious (?:owner|user|holder)\b"
)
"""«这个号码是我刚买的，前一个人留的吧»: what stands in the file was somebody else's."""
REACHED = regex(
    r"[打发找叫喊催推]给?(?:到)?我|[给跟](?:我|本人)(?:的?手机|的?号码?)?[^,，。;；]{0,4}[打发推]|我[^,，。;；]{0,6}[收接]到|[打发]到[^,，。;；]{0,6}\d{7}"
    rf"|{_LOOKED_FOR}|[收接]到[^,，。;；]{{0,6}}[发打寄]给|我(?:现在|自己|已经)?在用|(?:[别甭]|不要|不用|勿|停止?)(?:再|老|总)*(?:找我|[打发推催联骚叫])"
    r"|\b(?:stop|don.?t|quit) (?:call|text|messag|send|e-?mail|contact|bother)\w*"
    r"|\b(?:call|text|messag|phon|ring|send|e-?mail|contact|bother)\w* me\b|\bi (?:\w+ )?(?:get|getting|receiv\w+)\b"
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
    r"|\bwrong (?:number|person|man|woman|guy)\b|\bi(?:'m| am) not (?:mr|mrs|ms|miss|him|her)\b"
    r"|\b(?:call(?:ing|ed)?|name) (?:me|is not) (?:mr|mrs|ms|miss)\b"
)
OWN_DETAILS = regex(
    r"我(?:是|姓|叫)(?!不)|应该?[是为]|改成|名字|姓名|\bmy name\b|\bshould be\b|\bi(?:'m| am) (?:called|named)\b"
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
    """Whether the line tells of it first, or goes on about it with the number or another word for the end."""
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
    told = heard.kind != "text" or heard.chosen or heard.understood.phone or heard.understood.email
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
