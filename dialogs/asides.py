"""Short remarks to the bot itself («say that again», «wait», «wrong button», anger, a sticker): what each is answered.

They answer no question, fill no slot and are no wish; the question that is open follows. Wishes are ``commands``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from bot.domain.phrases import Phrase, phrase
from bot.domain.rights import LOOKS, VALUES, Right
from bot.texts import has, slots
from dialogs.commands import cancel, nod, resume, show_status
from dialogs.danger.cries import in_danger, safe
from dialogs.danger.spoken_of import rides_along
from dialogs.danger.words import form_traps, impatient, power_gone
from dialogs.handover import ASKS_FOR_SOMEBODY, CALL
from dialogs.hearing import ALL, NONE_FITS, RESUME, bare, numbered
from dialogs.model import Option, Say, Turn
from dialogs.questions.clauses import why
from dialogs.questions.procedure import when_told
from dialogs.told.changes import for_another
from dialogs.told.death import bereaved, not_bereaved
from dialogs.told.kin import EN_GROWN, FAMILY
from dialogs.told.naming import Named, named_again, named_by_role
from dialogs.told.slots import CORRECTED
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene, answer, offer, repeated, settled
from dialogs.understanding import CHINESE, SURE, understand
from dialogs.understanding.answers import AT_ONCE
from dialogs.understanding.parts import pieces_of
from dialogs.understanding.patterns import regex, says
from dialogs.understanding.verbs import any_verbs, right_of
from dialogs.wording import options
from dialogs.words.by_the_way import asks_elsewhere
from dialogs.words.doubt import AT_DOCUMENT
from dialogs.words.in_context import waits_rather
from dialogs.words.line import asks, within
from dialogs.words.stopping import (
    answers_later,
    asks_to_wait,
    hesitates,
    looks_first,
    may_give_up,
    puts_off,
    reason_to_wait,
    waits,
)

OFFER_HUMAN = 3
"""So many lines in a row that were not understood, by them or by us."""
LONGEST = 30
"""Characters; whoever writes more says something else, too."""


@dataclass(frozen=True)
class Remark:
    """``says`` reads the whole text without blanks and marks; ``left_to`` are questions that read them themselves.

    ``places``: flows in which it is heard, the empty one when no form is open; none named, everywhere."""

    says: Callable[[str], bool]
    react: Callable[[Scene], Turn]
    left_to: frozenset[str] = frozenset()
    places: tuple[str, ...] = ()


def _say(key: str, scene: Scene) -> Turn:
    """The remark's own sentence; without a form also where to go from here."""
    given = {"hotline": scene.facts.settings.hotline} if "hotline" in slots(key) else {}
    ways = () if scene.form_open else options("start", "request", "status", "human")
    return settled(scene, Say(phrase(key, **given), ways))


def _asks_for_more(scene: Scene) -> bool:
    return not set(stated_rights(scene.heard.understood)) <= {"explain"}


def _easier(scene: Scene) -> Turn:
    """For whoever reads or types with trouble: a voice, and no long list."""
    told = phrase("aside.easier", hotline=scene.facts.settings.hotline)
    return answer(scene, (Say(told, () if scene.form_open else options("start", "human")),))


def _puzzled(scene: Scene) -> Turn:
    """The question once more in full, with its own explanation first; who is still puzzled then is offered a human."""
    if not scene.form_open:
        return why(scene)
    count = scene.talk.misunderstood + 1
    if count >= OFFER_HUMAN:
        said = phrase("lost.human", hotline=scene.facts.settings.hotline)
        return offer(scene, Say(said, options("start", "human", "continue", "help")), misunderstood=count)
    return repeated(scene, Say(Phrase(f"help.{scene.talk.question}")), misunderstood=count)


def _stuck(key: str, scene: Scene) -> Turn:
    """The way out, and before it what the open question means."""
    meant = f"help.{scene.talk.question}"
    helped = (Say(phrase(meant)),) if scene.form_open and has(meant) else ()
    return _say(key, replace(scene, before=(*scene.before, *helped)))


def _pause(scene: Scene) -> Turn:
    here = "confirm.postponed" if scene.talk.question == "confirm" else "aside.pause"
    return _say(here if scene.form_open else "aside.pause_idle", scene)


def _looks(scene: Scene) -> Turn:
    """«查一下吧», where that is what the form is for, asks us to look; elsewhere they look themselves."""
    asked = LOOK_UP.fullmatch(bare(scene.heard.text)) and LOOKS & {*map(Right, scene.draft.rights)}
    return _say("aside.will_look", scene) if asked else _pause(scene)


def _over(scene: Scene) -> Turn:
    """«It is all right now»: good news after an emergency; else unclear, and surely no consent to anything."""
    if in_danger(scene):
        return safe(scene)
    return _say("aside.over", scene) if scene.form_open else nod(scene)


def _slip(scene: Scene) -> Turn:
    return _say("aside.slip" if scene.form_open else "aside.pause_idle", scene)


def _hurry(scene: Scene) -> Turn:
    """With no form open the day of the answer tells more than how to get on."""
    return _say("aside.hurry", scene) if scene.form_open else answer(scene, tuple(map(Say, when_told(scene))))


def _drop(scene: Scene) -> Turn:
    """«号码不改了 算了» ends a correction; in another form only the number stays as it is."""
    named = DROPPED.words.fullmatch(bare(scene.heard.text))
    right = right_of(named["right"] or "") if named else None
    rights = _MEANT_TOO.get(right, {right}) if right else {*scene.draft.rights}
    return cancel(scene) if rights & {*scene.draft.rights} else _say("talk.noted", scene)


def _give_up(scene: Scene) -> Turn:
    """Of a form. Whether a case is to be taken back is asked in so many words."""
    return cancel(scene) if scene.form_open else nod(scene)


_is = partial(says, only=True)
PUZZLED = _is(
    r"(?:请|麻烦|能)?[你您]?(?:再说|再讲|再问|重说|重复)一?[遍次下]?(?:吗|好吗|吧)?"
    r"|[你您]?(?:刚才?|刚刚)?[说讲问](?:的|了)?是?(?:什么|啥)(?:意思)?(?:啊|呀|来着)?"
    r"|我?(?:还是)?(?:没太?|看不太?|听不太?|不太?)[听看弄搞理]?(?:懂|明白|解)(?:[啊呢]|什么意思|你的意思)?|我?没[听看]清楚?"
    r"|(?:这|这个|那)?是?(?:什么|啥)意思[啊呀]?|(?:什么|啥|哈|咦)啊?"
    r"|(?:什么|啥)(?:叫|是)?的?(?:验证码|码|关系|授权书|委托书|编号)[啊呀]?|(?:what|which)(?:isa|isthe)?(?:code|otp)"
    r"|what|huh|pardon(?:me)?|sorrywhat|comeagain|whatdoyoumean|whatdoesthatmean"
    r"|i?(?:dont|donot|didnt)(?:quite)?(?:understand|getit|getthat|followyou)|say(?:that|it)again(?:please)?"
    r"|(?:can|could)you(?:please)?repeat(?:that|it|thequestion)?(?:please)?|repeat(?:please|thequestion)?"
)
LOOK_UP = regex(r"(?:请|麻烦|那|就|先|你们?|您|帮我|给我|替我)*查(?:查|一?下|一查)[吧啊呀呗了哈]*")
SLIP = _is(
    r"(?:不好意思|抱歉|对不起|sorry)?(?:我|刚才?|上面|那个|前面|那句)*[发点按]错(?:了|人了|地方了)?(?:不好意思|抱歉|对不起|sorry)?"
    r"|手滑了?|(?:不小心|误)[发点按触][到错]?[了的]?"
    r"|wrong(?:button|chat|one|number)?(?:sorry)?|typo|(?:sorry)?my(?:mistake|bad)"
    r"|i?(?:pressed|tapped|typed|sent)(?:that|it)?(?:by)?(?:wrong|mistake|accident)"
)
MISTYPED = _is(
    r"(?:不好意思|抱歉|对不起)?(?:我|刚才?|上面|那个|前面|那句)*[打选输填写]错(?:了|字了)?(?:不好意思|抱歉)?"
)
HURRY = _is(
    r"(?:能不能|可以|能|麻烦)?(?:快点|快一点|快些|搞快点|抓紧)(?:吗|啊|吧|行吗|好吗)?|我?(?:很|好|比较|真的)?急(?:啊|死了|用)?|快点?快点?"
    r"|hurryup?|asap|quick(?:ly)?(?:please)?|faster"
)
TEDIOUS = _is(
    r"(?:一问一问|一个接一个|一遍一遍|问来问去|问个没完|没完没了|问这问那|老是?问|怎么还问)+的?问?(?:真|太|好|都)?"
    r"(?:烦|累)?(?:死|人)?我?了?|(?:真|好|太|问得)*烦(?:死|人)我?了?|"
    r"(?:这也|真|太|好|怎么|这么|也太)+(?:麻烦|繁琐|复杂|啰嗦)[了吧啊吗]*|(?:问题|怎么)?(?:这么|太)多(?:问题)?了?"
    r"|toomanyquestions|this(?:is)?(?:too|so)(?:complicated|long|tedious)|so(?:complicated|annoying)"
)
TROUBLED = regex(r"(?:好[的吧]?|行|嗯|那|ok)[\s,，]+(?:太?麻烦|辛苦)(?:[你您]们?)?了[\s。.!！~]*")
"""«好 麻烦了» thanks; «好麻烦» complains."""
ROBOT = _is(
    r"[你您这](?:到底)?是(?:不是)?个?(?:机器人?|电脑|真?人|人工智能|ai)(?:还是个?(?:真?人|机器人?|电脑|ai|人工|小?姑娘|小伙子?|客服))?"
    r"(?:吗|吧|啊|呀|呢)?(?:[回答]得?(?:这么|蛮|好|真|挺|太)?快)?"
    r"|who(?:am|m?am)i(?:talking|speaking|chatting|writing)(?:to|with)(?:here|now)?|areyou(?:a)?(?:robot|bot|human|realperson|ai|real|machine)|isthisabot|ami(?:talkingto)?a(?:robot"
    r"|bot|human|person)"
    r"|(?:(?:so|wait|ok|hey),?)?(?:isthis|isit|areyou|amitalkingto)(?:just|only|really)?(?:an?)?(?:auto(?:matic|mated)?|ai|chat|real|virtual|machine)*"
    r"(?:ro?bot|bot|assistant|reply|replies|answers?|machine|ai)(?:orhuman|orahuman|orwhat|then)?"
    r"|(?:你们?|这个?|这里)?的?(?:自动回复|自动答复|机器人(?:回复)?)(?:能不能|可不可以|可以|能|怎么|如何|给我|帮我|请|想)*(?:关|停|取消)(?:掉|了|闭|一下)?(?:吗|吧|呢|啊)?"
)
HARD_TO_READ = regex(
    r"(?:太长|字(?:太|好|真|有点|挺)?[小密多]|太多字)[^,，。]{0,6}(?:看|读|懒|眼|[了啊呀]|$|[\s,，][^,，。]{0,4}(?:慢|看|等))"
    r"|眼睛?(?:不好|花|看不)|老花|看不清(?:楚|字|$)|不(?:认|识)字|(?:不会|不方便|没法)打字"
    r"|\b(?:text|letters|font|it).{0,6} (?:is|are) too (?:small|long)\b|\btoo long to read\b"
    r"|\bhard to read\b|\b(?:bad|poor) (?:eye|sight)"
    r"|\bcan(?:'?t|not) (?:see|read) (?:well|this|it|the text)\b"
)
OF_ANOTHER = regex(
    rf"(?:[他她]|老人|{FAMILY})[^,，。我]{{0,4}}(?:不(?:认|识)字|眼|看不|不会)|\b(?:he|she|{EN_GROWN})\b"
)
"""Then whoever writes reads well enough."""
HINDERED = _is(
    r"(?:等一?下|我|家里?|这[边里]|手机|电脑|现在|马上|快要?|都|刚好?|突然|又)*"
    r"(?:没(?:有)?(?:什么)?(?:电|信号|网络?|流量)|停电|断电|断网|欠费|关机)(?:了|啦)*"
    r"(?:晚点|晚些|回头|等会儿?|待会儿?|一会儿?|明天|稍后|先这样|不好意思)*(?:再|来)*(?:说|弄|办|填|聊|联系)?[吧啊了]*"
    r"|(?:my)?(?:phone|battery)(?:is|s)?(?:dead|dying|low|outofbattery|running(?:low|out))"
    r"|(?:ihave)?no(?:signal|network|reception|battery|internet)(?:here|now)?"
    r"|(?:we|i)(?:ve|have)?(?:got)?(?:a)?(?:no)?power(?:is|has|cut|out|outage|gone)+(?:talklater|later)?"
)
"""Trouble with the phone or the mains is no answer: everything waits."""
ANSWERED_IN_WORDS = frozenset({"ask_detail", "ask_ground", "ask_words", "ask_receiver", "ask_id"})
OVER = _is(
    r"(?:现在|已经|好了|哦|噢)*没事(?:了|儿了|啦|了没事了)?|nevermind|nvm|(?:its|im|everythingis|were)?(?:ok(?:ay)?|fine"
    r"|allright)now|allgood(?:now)?"
)
SAFE = _is(
    r"(?:我们?|人|他们?|她们?|大家|已经|现在|都|刚|终于|全|没事了?|好了|被|嗯|哦)*(?:(?:已经|都|被|都已经)?(?:救?出来|得救|安全|脱险"
    r"|脱困)了[啊啦吧]?)+(?:已经|都|人)*(?:没事了?|谢谢(?:你们?|大家)?|放心)*"
    r"|(?:we|i|im|were|iam|everyone|they|theyre|is|are|now|just|safely|already)*(?:got)?(?:out"
    r"|safe|rescued)(?:now|thanks|thankyou)+"
)
PROGRESS = _is(
    r"(?:那|我的?|这|第[一二三]个|前面|上一?个|刚才?|那个|这个|申请)*(?:弄|办|停|搞|处理)(?:完|好)(?:了没有?|没有?|了吗|了么)[啊呢呀]?"
    r"(?:[弄办停搞]?(?:完|好)?了?(?:就|再)?(?:接着|继续|办|弄)(?:第[二三]|下一?|那)个)?[吧啊呢]*"
)
DROPPED = _is(
    r"(?:那|我|就|还是|这个?|那个|的|先|今天|现在|暂时|这次|手机码?|电话|号码?|邮箱|地址|名字|姓名|信息|资料|单位|公司|生日|简历|账号|帐号)*"
    rf"不(?:想|要|用)?再?(?:(?P<right>{any_verbs()})|弄|办|填)了[吧啊呢]?"
    r"(?:算了吧?|(?:以后|下次|改天|回头|过[几两]天)(?:再[说来改弄办看])?吧?|谢谢[你您]?|先这样吧?|不好意思)+"
)
"""«Not today, some other time»: of the very thing that the form is for."""
_MEANT_TOO: dict[str, Set[str]] = {"access": LOOKS, "correct": VALUES}
_ONLY_ASKED = "(?:随便)?(?:问问|问一下|了解一?下)(?:而已|罢了|的|啊|吧)*"
GIVE_UP = _is(
    r"[我那]?都?不(?:想|要|用)?再?(?:填|办|弄|搞|申请|提交|继续|聊|答|回答)(?:了|下去了)|(?:那|还是|就)+算了吧?|放弃(?:了|吧|申请)?"
    rf"|(?:我|那|就是?|只是?|先|没有?|不用)*{_ONLY_ASKED}(?:先|暂时|现在|就|我|也|并)*"
    r"不是?(?:想|要|用)?真?(?:办|申请|弄|搞|提交)(?:理|什么)?了?[的啊哦吧]*"
    rf"|(?:我|那|先|没有?|不用)*(?:就|只)是?{_ONLY_ASKED}"
    r"|i(?:was|am|m)?just(?:asking|wondering|curious)(?:idontwanttoapply|notapplying)?"
    rf"|不(?:想|要|用)?(?:申请|办理?|弄)(?:什么|啥)?[的了啊哦吧]*(?:我|就|只是?|先)*{_ONLY_ASKED}"
    r"|(?:no|ok|thanks|thatsall|just(?:asking|wondering|curious)|iam|im|i|and|so|only|wanted|toknow){0,6}"
    r"(?:norequest|nothingto(?:file|request|submit)|(?:i)?(?:dont|donot)want(?:to)?(?:file|request|submit|apply|make|open)(?:for)?(?:anything|a(?:ny)?request|acase)?)"
    r"(?:i|just|only|wanted|toknow|asking|thanks|thatsall|please){0,6}"
    r"|(?:ok)?forgetit|iquit|igiveup|i?dontwantto(?:continue|goon)(?:anymore)?|stopthis"
)
LEAVES = regex(
    r"(?:怎么|如何|咋)(?:才能?|能)?(?:退出|关掉|结束)(?:这个?|你们的?)?(?:表格?|页面|流程|对话|填写|申请)?[啊呀呢]?\W*$"
    r"|\b(?:form|chat|page)\b.{0,12}\b(?:trapped|stuck)\b"
    r"|\bhow (?:do|can) i (?:exit|quit|leave|get out of) (?:this|the|your) (?:form|chat|page|questionnaire)"
)
"""The way out of a form."""
CODE = regex(r"[验驗][证證][码碼]|\bcode\b")
STICKER = regex(r"(?>\[[^\[\]\d]{1,6}\]|/:(?:(?!/:)\S){1,8}|\W)+")
ANGER = regex(
    r"傻[逼比叉缺子Xx]|煞笔|沙比|\bsb\b|(?<![爸爹他她你您我俺咱们家老孩娃])妈的|[真太你尼]他妈(?!妈)|他妈的?[烦傻垃混滚]"
    r"|(?<!是)他妈的(?!电话|手机|名|号|身份|儿子|女儿|资料|信息|合同|档案|[^,，。]?[证梯])|尼玛|操你"
    r"|草泥马|滚[蛋开吧]|^滚$|去死|王八|混蛋|气死[我人]|垃圾(?!短信|邮件|信息|电话|广告)|强盗|流氓|无赖|白痴|脑残|智障|有病[吧啊]"
    r"|狗[日逼屁]|狗东西|王八蛋|神经病|放屁|废物|骗子"
    r"|\bfuck|\bshit|bullshit|asshole|bastard|idiot|stupid|moron|\bdamn|screw you"
    r"|\b(?:thie(?:f|ves)|liars?|crooks?|scammers?|scum)\b"
)

PUT_OFF_THERE = frozenset({"ask_id", "ask_proxy"})
"""Questions for papers, which hear themselves that those come later."""

REMARKS: dict[str, Remark] = {
    "puzzled": Remark(PUZZLED, _puzzled),
    "wait": Remark(waits, _pause),
    "looks_first": Remark(looks_first, _looks, frozenset({"ask_right"}), ("request",)),
    "later": Remark(puts_off, _pause, PUT_OFF_THERE),
    "hindered": Remark(HINDERED, _pause, frozenset({"ask_detail", "ask_words", "ask_ground"}), ("request",)),
    "slip": Remark(SLIP, _slip),
    "mistyped": Remark(MISTYPED, _slip, frozenset({"ask_detail"}), ("request",)),
    "hurry": Remark(lambda said: HURRY(said) or impatient(said), _hurry),
    "tedious": Remark(TEDIOUS, partial(_say, "aside.tedious")),
    "robot": Remark(ROBOT, partial(_say, "aside.robot")),
    "over": Remark(OVER, _over),
    "safe": Remark(SAFE, _over),
    "resume": Remark(RESUME, resume, places=("", "request")),
    "progress": Remark(PROGRESS, show_status),
    "dropped": Remark(DROPPED, _drop, places=("request",)),
    "give_up": Remark(GIVE_UP, _give_up, AT_DOCUMENT, ("", "request")),
}


@lru_cache(maxsize=AT_ONCE)
def only_remarks(text: str) -> bool:
    """Whether the line is a remark to the bot, wherever it is said."""
    plain = bare(text) if within(text, LONGEST) else ""
    return bool(plain) and any(row.says(plain) for row in REMARKS.values())


def puzzled(text: str) -> bool:
    """Whether the line only says that they do not follow."""
    return PUZZLED(bare(text))


def remark(scene: Scene) -> Callable[[Scene], Turn] | None:
    """The reaction to a message that is nothing but a remark, else None."""
    text, question = scene.heard.text, scene.talk.question
    if scene.heard.kind == "text" and (form_traps(text) or (LEAVES.search(text) and len(text) <= 2 * LONGEST)):
        key = "aside.trapped" if scene.form_open else "aside.trapped_idle"
        return partial(_say, "aside.code") if CODE.search(text) else partial(_stuck, key)
    if scene.heard.kind != "text" or not text or not within(text, LONGEST) or scene.heard.chosen:
        return None
    if asks_elsewhere(text) and question not in ANSWERED_IN_WORDS:
        return partial(_say, "aside.over") if scene.form_open else nod
    words = bare(text)
    place = scene.talk.flow if scene.form_open else ""
    rows = (row for row in REMARKS.values() if question not in row.left_to and (not row.places or place in row.places))
    for row in rows:
        if words and row.says(words) and not TROUBLED.fullmatch(text.strip()):
            return row.react
    hard = HARD_TO_READ.search(text) and not (
        question in ANSWERED_IN_WORDS or CALL.search(text) or ASKS_FOR_SOMEBODY.search(text) or OF_ANOTHER.search(text)
    )
    if hard and not _asks_for_more(scene):
        return _easier
    return (
        _pause
        if _waits(scene)
        or _puts_off(scene)
        or _answers_later(scene)
        or (scene.form_open and (power_gone(text) or rides_along(text)))
        else _wordless(scene, text)
    )


NAMED_OR_REACHED = frozenset({"ask_name", "ask_phone", "ask_email", "ask_otp"})
EXCUSED = regex(
    r"没空|没时间|有事|[忙累困]|心情|不舒服|生病|难[受过]|不方便"
    r"|\b(?:busy|tired|no time|sick|ill|not (?:well|feeling|up to|in the mood))\b"
)
"""Why not now."""


def _puts_off(scene: Scene) -> bool:
    """«今天没空 改天吧», «我爸刚去世 明天再说»: why not now, then another day; nothing else is told."""
    text, said = scene.heard.text, scene.heard.understood
    if scene.talk.question in PUT_OFF_THERE or said.phone or said.email or stated_rights(said):
        return False
    last = pieces_of(text)[-1:] if CHINESE.search(text) else [text.rpartition(",")[2]]
    return any(puts_off(bare(part)) for part in last) and (EXCUSED.search(text) is not None or bereaved(text))


def _waits(scene: Scene) -> bool:
    """Asks to wait and says why; a correction («等等，他还活着»), a name or a wish behind it is for the question."""
    why = reason_to_wait(scene.heard.text)
    if why is None or stated_rights(understand(why)) or not_bereaved(scene.heard.text):
        return False
    told = named_by_role(why) != Named() or named_again(scene.heard.text, scene.draft.name)
    return not (told or CORRECTED.search(why) or asks(why) or for_another(scene.draft, why))


def _answers_later(scene: Scene) -> bool:
    """«晚点发你», «我老婆拿着手机 她下班回来我再填»: the name, the number or the code is still to come."""
    text, said, question = scene.heard.text, scene.heard.understood, scene.talk.question
    if question not in NAMED_OR_REACHED or said.phone or said.email or stated_rights(said) or asks(text):
        return False
    if named_by_role(text) != Named() or any(map(str.isdigit, text)) or may_give_up(text):
        return False
    if named_again(text, scene.draft.name):
        return False  # «等下，是方婕»
    later = answers_later(text) and not (hesitates(text) or asks_to_wait(text) or "帮" in text)
    return later or waits_rather("ask_phone" if question == "ask_email" else question, text)


DOTS = frozenset("?？ !！。.…,，、;；~～—-")
"""Marks and no word."""


def _wordless(scene: Scene, text: str) -> Callable[[Scene], Turn] | None:
    if set(text) <= DOTS:
        return _puzzled
    sticker = scene.heard.understood.intent == "other" and STICKER.fullmatch(text)
    return partial(_say, "aside.sticker") if sticker else None


def misfit(scene: Scene, shown: Sequence[Option]) -> str:
    """Why words about choices fit none of ``shown``: the key of what to say, or empty."""
    words, text = bare(scene.heard.text), scene.heard.text
    greedy = scene.step is not None and scene.step.greedy
    if not scene.heard.typed or not words:
        return ""
    if ALL.fullmatch(words) and shown and not greedy:
        return "aside.several" if scene.talk.question in ("ask_right", "after_done", "start") else "aside.one"
    if NONE_FITS.fullmatch(words) and shown and scene.talk.question != "ask_group":
        return "aside.none_fits"
    if numbered(text) and not (shown and greedy) and scene.talk.question != "ask_otp":
        return "aside.no_such_choice" if shown else "aside.no_choice"
    return ""


def angry(scene: Scene) -> bool:
    """Abuse and nothing besides: no wish, no value that would answer anything."""
    understood = scene.heard.understood
    empty = not (understood.phone or understood.email or understood.name or understood.grounds or understood.group)
    complains = understood.intent == "complain" and understood.confidence < SURE
    heard = complains or understood.intent in ("other", "no")
    return empty and heard and bool(ANGER.search(scene.heard.text))


def calm(scene: Scene) -> Turn:
    return _say("aside.calm", scene)
