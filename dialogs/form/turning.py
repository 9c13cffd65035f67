"""When a message leaves what was begun: for another right, for fewer of them, or for good.

What becomes of it then is ``engine``; a right that replaces another or joins it is ``rights``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.phrases import phrase
from bot.domain.rights import LOOKS, VALUES, Right
from dialogs.draft import Draft
from dialogs.flows.identity import CONSENT, agrees_if
from dialogs.hearing import bare
from dialogs.model import Say, Turn
from dialogs.questions.retention import asks_of_service
from dialogs.steps import Step
from dialogs.told.documents import NAMED
from dialogs.told.matter import with_rights
from dialogs.told.scope import REST_STAYS, THING, spares
from dialogs.told.slots import ALSO, CORRECTED, narrowed
from dialogs.told.stated import NAMES_AN_ACT, SWITCHED, pauses, stated_rights
from dialogs.told.uses import come_after_all
from dialogs.turns import Scene, proceed
from dialogs.understanding import RIGHTS, SURE, Understanding
from dialogs.understanding.parts import pieces_of
from dialogs.understanding.patterns import regex
from dialogs.understanding.verbs import any_verbs, english_verbs, rights_named
from dialogs.wording import rights_slot
from dialogs.words.in_context import SURELY, answers, asks_only
from dialogs.words.line import MESSAGE, SENTENCE, asks, asks_the_way, asks_whether, marked, within
from dialogs.words.stopping import drops_all_of_it, drops_it, keeps_request, names_taking_back, wants_no_more

CHOICES_IN_WORDS = frozenset({"ask_receiver", "ask_proxy", "ask_requester"})
"""Questions that take any words, though not words about another right."""
TURNED = regex(
    r"算了|改主意|干脆|不如|还是.{0,8}吧|先(?:[不别甭]|不用)(?:改|补|更正)|先(?:给我|让我|发我|要|看|查)"
    r"|[别不]用?(?:再)?(?:改|补|填|限制|注销|更正)了"
    r"|直接.{0,10}(?:删|注销)|(?:^|[\s,，。;；])(?:我|那|还是|想|要|给我|帮我|能不能)*换(?:一?[个项种样](?:别的)?|成?别的)(?:办|吧|了|行吗)*(?=[\s,，。;；:：]|$)"
    r"|\b(?:never ?mind|rather|instead|changed my mind|forget (?:it|about)|(?:switch|change) (?:it|that|this|to)"
    r"|(?:a|something) different(?: one)?)\b"
)
"""What leaves the wish that was stated: another right named beside it is meant, even where any words are asked for."""
GOES_ON_WITHOUT = frozenset({"id_consent", "ask_id", "confirm", "ask_change"})
"""A paper refused ends no request, and «不改了» leaves the card as it is."""
DENIES_DATA = regex(
    rf"(?:又|并|真|都)?不是(?:要|想|来|为了?|说|关于|什么){{1,2}}(?:{any_verbs()}|办)?(?:我|自己|什么|啥)?的?(?:个人)?"
    r"(?:信息|资料|数据|隐私)(?:的(?:事情?|问题))?"
    r"|(?:不是[\s,，]*)?我?不(?:要|想|用)(?:看|查|要|办|复制)?(?:什么|啥)(?:个人)?(?:信息|资料|数据)"
    r"|不是(?:我的)?(?:个人)?(?:信息|资料|数据|隐私)(?:的?(?:事情?|问题)|(?=[\s,，。]))|(?:跟|和|与)(?:我(?:自己|本人)?的?)?(?:个人)?(?:个人|信息|资料|数据)(?:没(?:有|什么)?关系|无关|不(?:搭界|搭嘎|相干|沾边)|不是一回事)"
    r"|\b(?:nothing|not(?:hing)? (?:at all )?(?:anything )?) ?to do with (?:my |any )?(?:personal )?(?:data"
    r"|information)\b"
    r"|\b(?:it(?:'s| is)|this is|i(?:'m| am)) not (?:about|asking for|after) (?:my |any )?"
    r"(?:personal )?(?:data|information)\b"
    r"|(?:^|[.,;!]|\bno\b)[\s,]*not (?:about )?my (?:personal )?(?:data|information)\b"
)
DATA = regex(r"信息|资料|数据|隐私|\b(?:data|information)\b")
ACCOUNT = regex(r"[账帐]号|[账帐]户|会员|登录|注册|\b(?:account|log ?in|e-?mail|app)")
ORDINARY = regex(
    r"卡|梯|轿厢|楼层|门禁|钥匙|修|保养|物业|报价|价格|\b(?:cards?|lifts?|elevators?|keys?|repair\w*|price)\b"
)
"""What people want of a lift company."""
RETURNED = regex(r"再?复制|修改?|更换|换|\baccess(?= card)")
"""What can be done to a card or a lift as well."""
NOT_HANDED_IN = regex(
    r"(?:嗯|对|那|好|就|我|还是)*不(?:想)?(?:提交|交)[了吧啊]*|(?:no|please)*dont(?:submit|send)(?:it|this)?(?:please)?"
)
RATHER = regex(
    r"^\W*(?:不是|不对|不[,，\s]|等等|等一?下|算了|其实|哎|诶|我(?:只|就|其实)|[只就](?:想|要)|改成|换成"
    r"|no\b|wait\b|hold on|hang on|sorry|actually|oh\b|i (?:only|just|meant)\b|just\b)"
)
"""What takes back, or puts right, what was said before."""
OF_THE_PROOF = regex(
    rf"{NAMED.pattern}|[证證]|复印|拍照|你们的|营业执照|隐私|政策|协议|手机|电话|短信|邮箱|[验驗][证證]码|[给发交]过"
    r"|\b(?:policy|paper|form|phone|number|code|e-?mail|already|gave|sent)\b"
)
"""What is asked for may itself be what the line is about, or something of ours."""
TAKES_NO_FOR_AN_ANSWER = frozenset({"ask_phone", "ask_email", "ask_otp", "id_consent"})
"""Questions whose «no» chooses another road."""


def not_about_data(scene: Scene) -> bool:
    """«不是要我的资料 就是卡», whatever question is open; «不是要资料，是要删掉» goes on about data."""
    text = scene.heard.text
    if _closes_a_lift(scene):
        return True
    denied = DENIES_DATA.search(text)
    if denied is None or not scene.heard.typed or scene.talk.flow != "request":
        return False
    rest = text[: denied.start()] + text[denied.end() :]
    nothing_more = not bare(rest.replace("不用", ""))
    before = scene.draft.said[-3:]
    ordinary = nothing_more or any(ORDINARY.search(line) for line in (rest, *before))
    return ordinary and not DATA.search(rest) and not NAMES_AN_ACT.search(RETURNED.sub("", rest))


def _closes_a_lift(scene: Scene) -> bool:
    """«那台老梯要拆 使用登记证要注销»: asked which account, they tell of a lift's registration."""
    understood, here = scene.heard.understood, scene.talk.question == "ask_detail"
    service = understood.intent == "service" and understood.confidence >= SURELY and not scene.heard.chosen
    service = service and not asks_of_service(understood.text)
    return here and service and scene.draft.rights == (Right.CLOSE_ACCOUNT,) and not ACCOUNT.search(understood.text)


def regrets(scene: Scene, step: Step) -> bool:
    """«我后悔了，不删了» gives up the request, and not only what was just asked for; so does «不交» at the card."""
    if step.name == "confirm" and (NOT_HANDED_IN.fullmatch(bare(scene.heard.words)) or _calls_it_off(scene)):
        return True
    whole = scene.talk.flow == "request" and not scene.heard.chosen and not asks(scene.heard.text)
    if whole and (drops_all_of_it(scene.heard.text) or called_off(scene.heard.text, scene.draft.rights)):
        return True
    open_still = scene.talk.flow == "request" and step.name not in GOES_ON_WITHOUT
    if open_still and not scene.heard.chosen and drops_it(scene.heard.text):
        return True
    understood = scene.heard.understood
    sure = understood.intent == "cancel" and understood.confidence >= SURE and not stated_rights(understood)
    here = scene.talk.flow == "request" and step.name in TAKES_NO_FOR_AN_ANSWER and not scene.heard.chosen
    return here and sure and wants_no_more(scene.heard.text)


def _calls_it_off(scene: Scene) -> bool:
    """«先不提交了 取消吧 等我儿子回来再说»: the word for it ends the form, whatever else puts it off."""
    understood, text = scene.heard.understood, scene.heard.words
    sure = understood.intent == "cancel" and understood.confidence >= SURE and not stated_rights(understood)
    here = scene.talk.flow == "request" and not scene.heard.chosen
    return here and sure and names_taking_back(text) and not (keeps_request(text) or asks(text))


def called_off_at_last(scene: Scene) -> bool:
    """«那我不删了 取消吧», asked for a paper: the word for it ends the form; «身份证取消» spares the paper."""
    text = scene.heard.words
    asked = scene.talk.question in ("id_consent", "ask_id") and wants_no_more(text)
    of_paper = any(NAMED.search(part) and names_taking_back(part) for part in pieces_of(text))
    return asked and not of_paper and _calls_it_off(scene)


def only_asks(understood: Understanding) -> bool:
    """Whether a line only asks about a right that it names («查完了能不能删»); with «顺便» or «算了» it wishes, and
    what is wanted to see is often told as a question («先看看有什么»)."""
    text = understood.text
    if any(words.search(text) for words in (ALSO, TURNED, SWITCHED)):
        return False
    asked = marked(text) or asks_whether(text) or asks_the_way(text)
    return asked or (asks_only(text) and not set(stated_rights(understood)) <= LOOKS)


def rather(scene: Scene) -> bool:
    """Where a «no» chooses another road, «no wait, just send me a copy» is no word about the proof, but puts the
    request right: by another right in place of one that it denies, or by looking, which takes nothing away."""
    text, understood, draft = scene.heard.text, scene.heard.understood, scene.draft
    here = scene.talk.flow == "request" and scene.talk.question in TAKES_NO_FOR_AN_ANSWER and not scene.heard.chosen
    if not here or not RATHER.search(text) or OF_THE_PROOF.search(text) or CONSENT.search(text) or asks(text):
        return False
    others = {*stated_rights(understood)} - {*draft.rights, Right.EXPLAIN}
    others = others if pauses(text) else others - {Right.RESTRICT}
    denied = {*understood.negated} & {*draft.rights}
    looks = others <= LOOKS and understood.confidence >= SURE
    return bool(others) and NAMES_AN_ACT.search(text) is not None and bool(denied or looks)


def turns_to_another(scene: Scene, step: Step) -> bool:
    """Several rights at once, or another one instead, where the question could take the words for its answer."""
    understood = scene.heard.understood
    rights = stated_rights(understood)
    leaving = any(words.search(scene.heard.text) for words in (TURNED, CORRECTED, SWITCHED))
    reached = scene.heard.understood.phone or scene.heard.understood.email
    if step.name in ("ask_phone", "ask_email", "ask_otp") and reached:
        return False
    if only_asks(understood):
        return False
    if rather(scene):
        return True
    if step.name == "id_consent" and agrees_if(scene.heard.text):
        return False
    if not step.greedy and answers(step.name, scene.heard.text) and not leaving:
        return False
    if not step.greedy:
        return len(rights) > 1 and understood.intent in set(Right) and step.name != "ask_right"
    others = {*rights} - {*scene.draft.rights, Right.EXPLAIN}
    if (
        step.name == "ask_receiver"
        and others <= VALUES
        and not (THING.search(understood.text) or rights_named(understood.text))
    ):
        return False  # «转永大机电 我写错了» is of the line itself
    if not others or step.name not in (*CHOICES_IN_WORDS, "ask_detail"):
        return False
    turned = TURNED if step.name == "ask_detail" else CORRECTED
    leaves = understood.confidence >= SURE and turned.search(scene.heard.text)
    return bool(leaves or SWITCHED.search(scene.heard.text))


ACTS: dict[str, str] = {right: f"{any_verbs(right)}|{english_verbs(right)}" for right in RIGHTS}
ACTS["copy"] += "|[复複][制印]件|副本|(?:我的)?(?:资料|資料|文件|信息)(?=那)|files?"
"""What each right is called when it is struck from a list."""
_THING = r"(?:(?:我的?)?(?:个人)?(?:信息|资料|数据|记录|档案|号码|电话|[账帐]号|照片|简历))?"
DROPPED = {
    right: regex(
        rf"(?:不(?:想|要|用|需要)?再?|别|甭)(?:给我)?(?:{act})(?:了|吧|啊|啦|$|[,，。\s])"
        rf"|(?:{act}){_THING}(?:的|[那这][个项份]|一?项)?(?:就|先|都|那)*(?:不(?:必|要|用|办|做|弄|[删查看改])了?|算了|去掉|取消|免了)(?=[了吧啊啦呢的]|[,，。;；!！\s]|$)"
        r"|\b(?:no|without|not|skip|drop|forget|leave out|don.?t|do not|no need to)"
        rf" (?:the |any |to |want (?:the|to) )?(?:{act})\b"
    )
    for right, act in ACTS.items()
}
OFF = {
    right: regex(
        rf"(?:{act}){_THING}(?:的?[那这](?:个|项|份|件?事)|的?(?:申请|请求|事情?))(?:我|也|就|先|都|还是)*"
        r"(?:不(?:想|要|用|必)?[办做弄搞要填][了吧啦]|算了|拉倒|取消|作废)"
        rf"|\b(?:forget|drop|scrap|leave|cancel) (?:about )?(?:the|this|that|my) (?:{act})"
        r" (?:request|thing|form|business)\b"
    )
    for right, act in ACTS.items()
}
"""«查信息那个不弄了»: a request by the name of its right."""
ONLY_BACK = {
    right: regex(
        rf"(?:只|光|就|仅)(?:要|想|是)?(?:撤回?|取消|收回)(?:掉|了)?(?:{act})"
        rf"|\b(?:cancel|take back) (?:only the (?:{act})|the (?:{act})(?: \w+)? only)\b"
    )
    for right, act in ACTS.items()
}
"""«只撤删除»: of several, that one."""
TOGETHER = regex(r"[和跟与及并、连][^,，。;；]{0,8}(?:都|全|一起)|\b(?:both|and)\b")
"""«删除和查阅都不要了» gives up all of it."""
JUST = {
    right: regex(
        rf"(?:只|就|光|单|仅)(?:[要想是办]|需要|给我|帮我)*(?:{act})"
        rf"|\b(?:just|only) (?:(?:please|the|a|do|want|need|would like|to|have|get) )*(?:{act})"
    )
    for right, act in ACTS.items()
}
"""«Just restrict the processing»: that one, and none of the others."""
TURNS = regex(
    r"^\W*(?:no|wait|hold on|actually|sorry|oh|hmm|不|等|算了|哦|那)|\b(?:not|don.?t|forget|after all)\b|[不别甭]"
)
IN_WORDS = {"ask_ground": "delete", "ask_receiver": "transfer", "ask_detail": ""}
"""Questions that any words answer, of one right: there only behind such a word, or where that right is left out."""
FIRST_ONES = regex(r"(?:只|就|光|仅)(?:是?[要办留做])?(?:前面?|头)的?(?P<count>[一二两三四1-4])[个项件样]")
COUNTS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4}
POLITELY = regex(r"^\W*(?:can|could|would) you (?:please )?")


def fewer(scene: Scene) -> Turn | None:
    """«只要前面两个 不删了», «the copy only, no deletion»: one of several rights is given up while the others stay.

    The request without what is no longer wanted; None when nothing of it, or all of it, is struck.
    """
    text, draft = scene.heard.text, scene.draft
    several = scene.talk.flow == "request" and len(draft.rights) > 1 and within(text, MESSAGE)
    if not several or scene.heard.chosen or asks(text) or REST_STAYS.search(text) or spares(text):
        return None
    left = _just(scene) or (_left(text, draft.rights) if within(text, SENTENCE) else ())
    left = tuple(right for right in left if right != Right.WITHDRAW or not _comes(draft, text))
    others = {*stated_rights(scene.heard.understood)} - {*draft.rights, Right.EXPLAIN.value}
    if not left or left == draft.rights or others:
        return None
    gone = rights_slot(right for right in draft.rights if right not in left)
    told = Say(phrase("talk.right_dropped", gone=gone, rights=rights_slot(left)))
    turned = narrowed(with_rights(draft, left, add=False), scene.heard.understood, first=False)
    return proceed(scene, replace(turned, ask="", last=text), says=(told,))


def called_off(text: str, rights: tuple[str, ...]) -> bool:
    """Whether all that is asked for is given up by its name."""
    return bool(rights) and all(right in OFF and OFF[right].search(text) for right in rights) and not asks(text)


def _comes(draft: Draft, text: str) -> bool:
    """Whether the messages may come after all, and nothing else was to end."""
    return all(use.startswith("marketing") for use in draft.uses) and come_after_all(text)


def _just(scene: Scene) -> tuple[str, ...]:
    """What they say they want, and nothing more; empty where they do not."""
    text, wished = scene.heard.text, stated_rights(scene.heard.understood)
    wished = wished or tuple(right for right in scene.draft.rights if right in JUST and JUST[right].search(text))
    asked = IN_WORDS.get(scene.talk.question)
    turns = asked is None or TURNS.search(text) or (asked and asked not in wished)
    alone = turns and not (THING.search(text) or spares(text)) and {*wished} < {*scene.draft.rights}
    return wished if alone and all(right in JUST and JUST[right].search(text) for right in wished) else ()


def struck(text: str, rights: tuple[str, ...]) -> tuple[str, ...]:
    """Those of ``rights`` that the words give up while others stay; empty when it is none, or all of them."""
    text = POLITELY.sub("", text)
    if len(text) > SENTENCE or asks(text):
        return ()
    only = tuple(right for right in rights if right in ONLY_BACK and ONLY_BACK[right].search(text.casefold()))
    gone = only or tuple(right for right in rights if right not in _left(text, rights))
    rest = [right for right in rights if right not in gone and right in ACTS]
    together = TOGETHER.search(text) and any(re.search(ACTS[right], text.casefold()) for right in rest)
    return () if together or len(gone) == len(rights) else gone


def _left(text: str, rights: tuple[str, ...]) -> tuple[str, ...]:
    """What stands after all that is struck out in words; else as many as are named from the first on."""
    folded = text.casefold()
    left = tuple(right for right in rights if right not in DROPPED or not DROPPED[right].search(folded))
    first = FIRST_ONES.search(folded)
    if left == rights and first:
        return rights[: COUNTS.get(first["count"], 0) or int(first["count"])]
    return left
