"""Somebody wants a human: handed over, and the form rests. Then a number is for the call, «I shall wait» ends it.

Whoever asked for a person is not asked for the next field; the form is kept until they go on or let it be. Telling
staff is ``handlers.callbacks``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.masking import mask_contact
from bot.domain.phrases import Phrase, phrase
from dialogs.draft import EMPTY, Draft, with_line
from dialogs.hearing import bare, takes_up
from dialogs.model import CallBack, Say, Talk, Turn
from dialogs.told.slots import takes_code
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene, answer, carried, offer, proceed
from dialogs.understanding import HAN, SURE, Understanding, parse, understand
from dialogs.understanding.parts import pieces_of
from dialogs.understanding.patterns import cased, regex
from dialogs.words.bystanders import wants_other_eyes
from dialogs.words.in_context import answers, learnt
from dialogs.words.line import MESSAGE, asks

RECENT = timedelta(hours=24)
SHORT_NAME = 4
"""Characters of a line that is nothing but somebody's name."""
COMPLAINED = ("human", "status")
"""What is offered to whoever complains: a name and a number then are for the colleague."""
UNCLEAR = frozenset({"other", "yes", "no", "greeting"})
"""Intents of a line that asks for nothing by itself."""
CALL = regex(
    r"(?:打|拨)(?:个)?(?:电话)?(?:给|过来|来|到)|[来回]个?电话?|(?:打|回|来)个?电话|(?:联系|找|回复)[我俺咱]"
    r"|\b(?:call|ring|phone|reach|contact) (?:me|us)\b|\bget back to me\b"
)
RING_ME = regex(
    r"(?:打|拨)(?:我|给我)的?(?:个)?(?:电话|手机|座机|(?:这|那)个(?:号|电话))|(?:给我|跟我)(?:打|来|回|通)个?(?:电话|话)"
    r"|(?:电话|手机)(?:里|上)?(?:跟我|和我|给我)(?:说|讲|联系)|\b(?:call|ring|phone) me\b"
)
"""A phone call, in so many words."""
CALLED_SO = cased(
    r"(?i:\b(?:colleagues?|friends|people|folks|everyone|everybody|family|others|they|(?:what|how) (?:\w+ ){1,3}?)"
    r"(?: (?:only|just|all|also|always|usually|mostly|normally|here|at work|tend to|used to))*\s*calls? me\b)"
    r"|(?i:\bcall me )(?!ASAP|Back|On|At|Now|Today|Tomorrow|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][\w'-]+"
    r"|(?i:\b(?:you (?:can|may)|just|simply|please) call me )(?!(?:back|now|later|asap|today|tonight|tomorrow|again"
    r"|here|there|instead|please|soon|directly|anytime|up|on|at|in|when|if|about|to|this|by|for|with)\b)[a-z][\w'-]+(?=\W*$)"
    r"|(?i:\bcall(?:s|ed|ing)? me (?:every|all (?:day|the time)|daily|each|constantly|twice|again and again)\b)"
)
"""«Grace is what colleagues call me», «you can call me Rui»: a name, and no telephone. «They call me daily» tells."""
_SOMEBODY = (
    r"(?:人工|真人|活人|坐席|客服|同事|经理|主管|工作人员|专员|个人(?!信息|资料)|人(?=来|跟|和|给|打|处理|帮|说|聊))"
)
ASKS_FOR_SOMEBODY = regex(
    rf"(?:转|找|换|叫|接|派|喊|要|请|让|(?:跟|和|有没有))(?:一?[个下位]|到|给|你们|您们|我|的|你|您|直接|去)*{_SOMEBODY}"
    r"(?![^,，。;；]{0,6}(?:过|了\W*$))|(?:^|[\s,，。;；])(?:人工|真人)(?:客服|服务)?(?:[\s,，。;；!！]|$)"
    r"|\b(?:talk|speak|chat) (?:to|with) (?:an? |the |your |some )?(?:real |actual |live |human )?"
    r"(?:humans?|persons?|people|someone|somebody|agents?|colleagues?|staff|representatives?|rep|manager|operator)\b"
    r"|\b(?:want|need|get me|give me|like|prefer|is there|have|let|connect me (?:to|with)|put me through to) "
    r"(?:an? |your |some )?(?:real |actual |live |human )?"
    r"(?:human|person|agent|colleague|representative|rep|manager|operator|someone|somebody)\b"
)
"""Not «客服让我来的», «I already spoke to your staff»: those speak of somebody."""
NOT_CALLED = regex(
    r"(?:说好|答应|承诺|约好|不是说|说是?)[^,，。;；]{0,10}(?:[回找打]|联系|电话|答复)"
    r"|(?:没|沒|还没|一直没)(?:有)?(?:人)?[^,，。;；]{0,4}(?:[回打找理]|联系|来电)"
    r"|(?:电话|回电|人工?|客服|同事)呢\W*$|(?:电话|回电|人工?|客服|同事)[^,，。;；]{0,6}(?:没|不|沒)(?:有)?(?:来|到|响|打|理|出现|见|消息)"
    r"|没(?:有)?(?:等到|接到|收到|见到?)?(?:任何|一个|你们的?)*(?:电话|来电|回电|动静|回音|下文|人来|人影|人管)"
    r"|等[了到][^,，。;；]{0,8}(?:电话|人工|客服|同事|回电|[半一两几]+天|现在|好久)"
    r"|\b(?:nobody|no one|never|didn.?t|hasn.?t|haven.?t)\b.{0,24}"
    r"\b(?:call|r[aiu]ng|phoned?|answer|repl|contact|back|heard|get|got|touch)"
    r"|\b(?:you|they) (?:said|promised)\b|\bstill (?:no|waiting)\b|\bno (?:call|phone call|reply|answer|news)\b"
    r"|\bwhere(?: is|['’]?s) (?:my|the|that) (?:call|colleague|human|person)\b"
)
"""«说好昨天回我的呢», where a human was to have answered by then."""
OF_A_PERSON = regex(
    r"人(?!信息|资料)|同事|客服|电话|回电|联系|说好|答应|承诺"
    r"|\b(?:nobody|no one|call\w*|r[au]ng|phoned?|contact\w*|promised|colleague|person|human)\b"
)
"""In the midst of a form it has to be said of whom, or of the call: what is missing there may be a code."""
NO_CALL = regex(
    r"(?:别|不要|不许|不想|停止|莫|甭|老是|总是|天天)[^,，。;；\s]{0,6}(?:打|联系)|\b(?:stop|don.?t|not) "
    r"|\bcall me (?:mr|mrs|ms|miss)\b"
)
"""«别再打给我» asks for the opposite; «you call me Mr Wang» speaks of a name."""
LET_BE = regex(
    r"(?<!不)(?:别|不要|不用|不许|莫|甭|勿)(?:再|老|总|来|给我|随便)*(?:打|找我|联系我|烦我)"
    r"|\b(?:don.?t|do not|never|stop) (?:ever )?(?:call|phon|ring|contact|bother|email)(?:ing)? me\b"
)
"""Nobody is to ring whoever says so."""
RATHER_HERE = regex(
    r"(?:在|就)这[里儿]?(?:[上边])?(?:跟我|和我|直接)?[说讲回聊写答]|(?:微信|文字)(?:上|里)?(?:说|讲|回|聊|就行|就好)"
    r"|\b(?:write|answer|reply|tell me|message me) (?:me )?(?:here|in (?:this|the) chat)\b"
)
"""No call after all, where one was asked for."""
ABOUT_A_CALL = regex(
    r"怎么|为什么|为啥|干[嘛吗啥]|(?:自己|本人|亲自)[^,，。]{0,3}[要用需得]|[还老]|(?:答复|结果|回复)[^,，。]{0,4}(?:打|电话)|能不打"
    r"|会不会|^\W*(?:那|[你您]们?|到时候?|之后|还|有人)*会[^,，。;；]{0,8}(?:电话|联系|回电)[^,，。;；]{0,4}(?:吗|么|嘛|不)\W*$"
    r"|\b(?:will|do|are) you (?:going to |usually |be )?(?:call|ring|phon)|\bwhy\b"
)
"""Asks how an answer comes, or why we rang; wants no call."""
RANG_LATER = regex(r"多久|几时|什么时候|啥时候|何时|几天|几点|\b(?:when|how (?:long|soon))\b")
CALLED = regex(r"打|回电|联系|\b(?:call|ring|phone|contact)")
_NOD = (
    r"(?:好[的吧嘞]?|行[吧]?|嗯|哦|可以|那|就这样|谢谢(?:[你您]们?)?|麻烦(?:[你您]们?)?了?|知道了|辛苦了?"
    r"|ok(?:ay)?|fine|thanks|thankyou|allright|great)"
)
_WAIT = (
    r"[我咱那]*+(?:就|先|在家|一直|还是|来)*+(?:再等(?:等|一?[会天下阵]儿?)*看?|等(?:着|(?:[你您]们?|人|同事|人工|客服)*(?:的|来|给我)*打?"
    r"(?:电话|回电|来电|消息|回复|通知|联系))(?:我|来)?)"
    r"|(?:ill|iwill|im|illjust)?wait(?:ing)?(?:for(?:the|your|a|my)?(?:call|colleague|reply|phonecall|person))?"
)
_ENOUGH = (
    r"(?:[我那就也]|这个?)*+都?不(?:想|用|再|打算)*(?:填|弄|办|写|搞|答|录)(?:这个|这些|表|了)*"
    r"|(?:im|iam)?(?:not|done)(?:filling|typing)(?:this|it|anything|in|out|anymore)*|nomoreforms?"
)
NODS = regex(rf"{_NOD}+")
WAITS = regex(rf"{_NOD}*+(?:{_WAIT}|{_ENOUGH})(?:{_NOD}|{_WAIT}|{_ENOUGH}|[吧啊哈哦呢了])*+")
"""Whole texts without blanks and marks."""
WAITS_THEN = regex(
    r"等(?:着)?(?:[你您]们?|人|同事)*(?:的|来|打)*(?:电话|回电|来电|联系)|\bwait(?:ing)? for (?:the|your|a|my) call\b"
)
"""«好 我等电话 上午打»: when suits them is said with it."""
BRIEFLY = 20
"""Characters of such a line."""
WHEN = regex(
    r"[\d一二两三四五六七八九十]+\s*[点:：]|[上下中]午|早上|晚上|傍晚|[今明后][天早晚]|周[一二三四五六日末]|星期|周末|下班|有空"
    r"|\b(?:\d{1,2}(?::\d\d)? ?[ap]m|mornings?|noon|lunch|afternoons?|evenings?|weekends?|tonight|tomorrow|o.?clock"
    r"|(?:mon|tues|wednes|thurs|fri)day)\b"
)
"""When a call suits them."""
BESIDE = cased(
    rf"(?P<name>{HAN}{{2,4}})[\s,，、:：]*(?:(?:电话|手机号?|号码)[\s:：]*)?(?=\+?\d[\d\s\-]{{6,}})"
    rf"|(?:名字|姓名|我叫|叫我|我是)[\s:：是叫]*(?P<told>{HAN}{{2,4}})(?!{HAN})"
)
SURNAME = cased(rf"(?<![贵同])姓(?![名什啥])(?P<family>{HAN})(?!名)")
"""All that a call needs to ask for somebody."""
NO_NAME = regex(r"[上下中]午|早上|晚上|[今明后]天|周|星期|点|打|给|电话|号|联系|名字|[我你您他她]")


def human(scene: Scene) -> Turn:
    """The wish goes to staff with all that is known; the open question rests. No choices: numbers still answer it."""
    settings, draft, text = scene.facts.settings, scene.draft, scene.heard.text
    if scene.form_open and scene.heard.typed and LET_BE.search(text) and not _wanted_all_the_same(text):
        return proceed(scene, with_line(draft, text), says=(Say(phrase("talk.noted")),))
    said = [Say(phrase("human", hotline=settings.hotline, hours=settings.human_hours))]
    if not (draft.contact or draft.other_contact or scene.facts.cases()):
        said.append(Say(phrase("handover.reach")))
    resting = replace(scene, draft=replace(draft, handed=True))
    if not scene.form_open:
        return answer(resting, tuple(said), (_callback(draft),))
    kept = replace(resting, before=(*scene.before, *said))
    return offer(kept, Say(phrase("handover.kept")), (_callback(draft),))


_A_HUMAN = regex(r"人工|真人|\b(?:humans?|agent|operator|representative|person|someone|somebody)\b")


def _wanted_all_the_same(text: str) -> bool:
    """«human please, don't bother me with forms»: a clause of its own asks for somebody."""
    others = (understand(clause) for clause in pieces_of(text) if not (LET_BE.search(clause) or NO_CALL.search(clause)))
    asked = any(
        one.intent == "human" and one.confidence >= SURE and _A_HUMAN.search(one.text.casefold()) for one in others
    )
    return asked or ASKS_FOR_SOMEBODY.search(text) is not None


def wants_a_call(said: Understanding) -> bool:
    """«能不能打电话给我» is a wish, though it is asked like a question about the answer."""
    text = CALLED_SO.sub(" ", said.text)
    if RING_ME.search(text) and not (NO_CALL.search(text) or ABOUT_A_CALL.search(text)):
        return not (stated_rights(said) and said.confidence >= SURE)
    sure = said.intent == "human" and said.confidence >= SURE and not stated_rights(said)
    return sure and CALL.search(text) is not None and not (NO_CALL.search(text) or ABOUT_A_CALL.search(text))


def presses(scene: Scene) -> bool:
    """«没人打给我啊», of a call that was promised for an earlier hour; while it is owed, the form beside it rests."""
    text = scene.heard.text
    if scene.heard.kind != "text" or not NOT_CALLED.search(text) or scene.heard.understood.phone:
        return False
    of_it = scene.draft.handed or not scene.form_open or OF_A_PERSON.search(text)
    return bool(of_it) and scene.facts.broken_promise()


def not_called(scene: Scene) -> Turn | None:
    """A promise that was not kept is pressed for, however long ago it was given."""
    if not presses(scene):
        return None
    turn = answer(replace(scene, draft=replace(scene.draft, handed=True)), (), (_callback(scene.draft),))
    return replace(turn, says=scene.before)  # a form beside it is not asked for


def handed_over(scene: Scene) -> Turn | None:
    """What belongs to a call that was asked for: the number, a nod, «I shall wait», «no more of this form»."""
    if not scene.heard.typed:
        return None
    if _for_the_call(scene):
        return _call_noted(scene)
    if _wants_somebody(scene):
        return human(scene)
    since = scene.talk.updated_at
    if not scene.draft.handed or since is None or scene.heard.now - since > RECENT:
        return None
    words = bare(scene.heard.text)
    if len(words) > MESSAGE:
        return None
    if WAITS.fullmatch(words):
        return _let_be(scene)
    if WAITS_THEN.search(scene.heard.text.casefold()) and len(words) <= BRIEFLY and not scene.heard.understood.rights:
        return _let_be(scene, (_callback(scene.draft),))
    if NODS.fullmatch(words):
        return offer(scene, Say(phrase("handover.waiting")))
    if _asks_when(scene.heard.text):
        return offer(scene, Say(_when(scene)))
    return _told_more(scene) if _tells_more(scene) else None


def _wants_somebody(scene: Scene) -> bool:
    """«能不能找个真人», in the midst of a form, is a wish, though it is asked like a question about the form."""
    said = scene.heard.understood
    if scene.draft.handed or len(scene.heard.text) > MESSAGE or wants_other_eyes(said.text):
        return False
    if wants_a_call(said):
        return True
    if not scene.form_open or ASKS_FOR_SOMEBODY.search(scene.heard.words) is None or stated_rights(said):
        return False
    # «太慢了我不会打字 给我找个人吧»: one clause asks for it, the others only complain
    complains = said.intent in ("greeting", "complain")
    wishes = map(understand, pieces_of(scene.heard.words)) if complains else (said,)
    return any(part.intent == "human" and part.confidence >= SURE for part in wishes)


def _asks_when(text: str) -> bool:
    soon = RANG_LATER.search(text) is not None
    return soon and (CALLED.search(text) is not None or learnt("in_passing", text) == "when")


def _when(scene: Scene) -> Phrase:
    settings = scene.facts.settings
    return phrase("handover.when", hotline=settings.hotline, hours=settings.human_hours)


def _tells_more(scene: Scene) -> bool:
    """Without a form, «I am seventy, I cannot type», «have somebody ring me» is for whoever will call."""
    text, said = scene.heard.text, scene.heard.understood
    if takes_up(text):
        return False
    if _tells_when(scene):
        return True
    if scene.form_open:
        return False
    if RATHER_HERE.search(text):
        return True
    return (CALL.search(text) is not None and not NO_CALL.search(text)) or said.intent in UNCLEAR


def _tells_when(scene: Scene) -> bool:
    """«中午打吧 上午在井道里没信号»: when a call suits them; in the midst of a form, what does not answer it."""
    text = scene.heard.text
    suits = WHEN.search(text) and CALLED.search(text) and not NO_CALL.search(text) and not asks(text)
    return bool(suits) and not (stated_rights(scene.heard.understood) or answers(scene.talk.question, text))


def _callback(draft: Draft) -> CallBack:
    return CallBack(_words(draft), draft.name, draft.contact or draft.other_contact)


def _words(draft: Draft) -> str:
    """The last lines, and what was told before them that is for staff."""
    return "\n".join(dict.fromkeys((*(line for line in draft.lines if line not in draft.said), *draft.told_us)))


def _for_the_call(scene: Scene) -> bool:
    """A number after a human was asked for, or together with the wish; the same number again answers the question."""
    said, draft, text = scene.heard.understood, scene.draft, scene.heard.text
    if not said.phone or NO_CALL.search(text):
        return False
    calls = CALL.search(text) is not None
    if said.intent == "human" and said.confidence >= SURE:
        return True
    if draft.offered == COMPLAINED and not scene.form_open and not stated_rights(said):
        return True
    news = said.phone not in (draft.contact, draft.other_contact)
    return draft.handed and (calls or (news and not stated_rights(said)))


def _call_noted(scene: Scene) -> Turn:
    text, number = scene.heard.text, scene.heard.understood.phone or ""
    draft = replace(scene.draft, name=scene.draft.name or _name(scene), handed=True)
    if takes_code(number, scene.facts) and not draft.contact:
        draft = replace(draft, contact=number, contact_kind="phone")
    elif number != draft.contact:
        draft = replace(draft, other_contact=number)
    draft = replace(draft, said=tuple(dict.fromkeys((*draft.said, text))), last=text)
    told = phrase("handover.call_noted", contact=mask_contact(number))
    effect = CallBack(_words(draft), draft.name, number)
    return offer(replace(scene, draft=draft), Say(told), (effect,))


def _told_more(scene: Scene) -> Turn:
    draft = replace(scene.draft, name=scene.draft.name or _name(scene) or _bare_name(scene), last=scene.heard.text)
    said = [Say(phrase("handover.more"))]
    if not (draft.contact or draft.other_contact or scene.facts.cases()):
        said.append(Say(phrase("handover.number" if draft.name else "handover.reach")))
    told = replace(scene, draft=draft, before=(*scene.before, *said[:-1]))
    return offer(told, said[-1], (_callback(draft),))


def _bare_name(scene: Scene) -> str:
    slot = parse("name", scene.heard.text)
    return slot.value if slot.valid and slot.value and len(scene.heard.text) <= SHORT_NAME else ""


def _name(scene: Scene) -> str:
    if scene.heard.understood.name:
        return scene.heard.understood.name
    stated = (found["name"] or found["told"] for found in BESIDE.finditer(scene.heard.text))
    slots = (parse("name", words) for words in stated if not NO_NAME.search(words))
    family = SURNAME.search(scene.heard.text)
    return next((slot.value for slot in slots if slot.valid and slot.value), family["family"] if family else "")


def _let_be(scene: Scene, effects: tuple[CallBack, ...] = ()) -> Turn:
    """The form ends without a word about cancelling: somebody else has taken over."""
    left = replace(carried(scene, EMPTY), handed=True)
    idle = Talk(question="after_done", lang=scene.talk.lang)
    return answer(replace(scene, talk=idle, draft=left), (Say(phrase("handover.waiting")),), effects)
