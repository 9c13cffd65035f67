"""A deletion waits («do not close it yet, I need my records first»), or one of several rights is taken back.

Staff read so on top. What the person wants before it is begun at once where they ask for it, else offered.
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.cases import LIVE, Case, Paper
from bot.domain.phrases import phrase
from bot.domain.rights import ENDING, SHOWING, Right, shown_first
from dialogs.afterwards.which_case import newest_that, newest_unended, on_hold
from dialogs.commands import request
from dialogs.draft import Draft, read_draft
from dialogs.form.details import of_it_stays
from dialogs.form.turning import struck
from dialogs.hearing import bare
from dialogs.model import AddWords, Say, TakeBack, Turn
from dialogs.steps import Heard
from dialogs.told.kin import ANYBODY
from dialogs.told.particulars import of_what_comes_first, seen_then_gone
from dialogs.told.stated import SWITCHED
from dialogs.turns import Scene, answer, begin, close, offer, telling, with_draft
from dialogs.understanding.patterns import regex, says
from dialogs.understanding.verbs import full_verbs
from dialogs.wording import case_slot, options, rights_slot
from dialogs.words.line import asks, asks_whether
from dialogs.words.stopping import changed_mind, looks_first, never_meant, wants_no_more

_ACT = f"(?:{full_verbs(*ENDING)})"
HOLDS_OFF = regex(
    rf"(?:先|暂时?|暂且)(?:还|都)?(?:别|不要|甭|不|缓缓?|缓一[缓下])(?:急着|着急|给我|帮我|把)?[^,，。;；]{{0,4}}?{_ACT}除?(?!了)"
    rf"|(?<!别)(?<!不)(?<!非要)[等待](?!了|不|到下)[^,，。;；?？]{{1,16}}再(?:去|给我|帮我|说|来)?{_ACT}"
    rf"|{_ACT}除?的?(?:先|事)+(?:等等|等一下|缓|放)"
    r"|\b(?:don.?t|do not|hold off|(?<!t )(?<!not )wait)\b[^,.;]{0,24}\b(?:delet|clos|eras)\w*"
    r"[^,.;]{0,24}\b(?:yet|until|till|before)\b"
    r"|(?<!t )(?<!not )\bwait\b[^,.;]{0,40}\bbefore (?:you |it |the )?\w{0,12} ?(?:delet|clos|eras)\w*"
    r"|\bbefore (?:you )?(?:delet|clos|eras)\w*.{0,24}\b(?:wait|first|let me)\b"
)
"""Not yet; «先不删了» gives it up."""
_FORBIDS = r"(?:别|不要|莫|勿|甭|不好(?=[删清])|不准)"
_AT_ONCE = r"(?:真的?|[这那]么快|马上|现在|立刻|先|就|给我|帮我|把)"
_LATE = r"[晚慢迟缓][点些]|(?:[晚过缓迟等推]|推迟|延期|延后)[^,，。;；]{0,2}(?:天|会儿|阵|月|周|星期)"
_ALL = r"(?: (?:it|this|them|anything|everything|my (?:data|account|information)))?"
FORBIDDEN = regex(
    rf"{_FORBIDS}(?!着?急){_AT_ONCE}*[^,，。;；忘等拖磨只光漏留]{{0,3}}?{_ACT}(?!了)|(?:{_LATE})[^,，。;；]{{0,4}}{_ACT}"
    rf"|{_ACT}(?:的|[那这]个|申请|请求|事情?|先|能不能|能|可以|请|麻烦|帮我|给我|[\s,，])*(?:先|暂)[^,，。;；]{{0,2}}[停等缓放搁]"
    rf"|先(?:[看查]|[要给]|拷|复制|导)[^,，。;；]{{0,8}}[,，\s]*(?:再|然后|之?后)[^,，。;；]{{0,3}}{_ACT}"
    rf"|没有?(?:说过?|[让叫][你您]们?)(?:要)?[^,，。;；]{{0,2}}{_ACT}(?!了)"
    r"|(?<!why )\b(?:don.?t|do not) (?:you )?(?:really |actually |just |please )*"
    rf"(?:delet|eras|clos|remov)\w*{_ALL}\W*(?:$|[,.;!]|\bi\b)"
    r"|\b(?:hold(?: off)?|pause|postpone|delay|put off|stop)(?: on)?(?: with)? (?:the |my )?"
    r"(?:deletion|deleting|closing|closure|erasure)\b"
    r"|\bbefore (?:you )?(?:delet|eras|clos)\w*.{0,16}\bi (?:want|need|.d like)\b"
)
"""«你们别真删啊», «过几天再删», «hold the deletion», of a deletion that was handed in."""
_WAIT = (
    r"(?:(?:先|再|多|稍|请)?(?:等[一1]?(?:等|下|会儿?)|慢着|且慢|稍等|稍候)|先(?:别|不要|不)(?:动|急|弄|办|处理|操作)|先?(?:停一?[停下]|缓一?缓|放一?放))"
    r"|(?:wait|h[oa](?:ld|ng) on|(?:just )?a (?:moment|min(?:ute)?|sec(?:ond)?)|not (?:yet|so fast))"
)
_NODS = (
    r"(?:[你您]们?|那|哎|诶|唉|请|麻烦|我|一?下|[啊呀吧哈哦呢了]"
    r"|\b(?:please|no|oh|but|for now|just yet)\b|[\s,，。.!！~～…])"
)
ONLY_WAIT = regex(rf"{_NODS}*+(?:{_WAIT}|{_NODS})*+")
"""«慢着», «hold on», and nothing else: whole lines."""
BEGINS_WAIT = regex(rf"^{_NODS}*+(?:{_WAIT})")
_SOMEBODY = rf"(?:{ANYBODY}|家里?人?|律师|会计|单位|公司)"
THINKS_FIRST = regex(
    rf"(?:我|让|容|先|再|得|要|还)[^,，。;；]{{0,4}}?(?:考虑(?:考虑|一?下|看看)?|想(?:一?想|一下)|琢磨|合计|掂量)(?:清楚)?(?:再说|再定|先|[吧啊哈了])*(?=\W|$)"
    r"|我?(?:还)?没(?:想|考虑)(?:好|清楚)"
    rf"|(?:我|让|容|先|再|得|要|等)[^,，。;；]{{0,3}}?(?:(?:跟|和|同|与)[^,，。;；]{{0,4}}?{_SOMEBODY}[^,，。;；]{{0,3}}?(?:商量|合计|说|讲|讨论|确认)(?!好|过|定|了)"
    rf"|[问请](?!过|了|好)[^,，。;；]{{0,3}}?{_SOMEBODY}|商量(?!好|过|定))"
    r"|\b(?:let me|i(?:.ll| will|.d like to| want to| need to| have to| must| should| would like to)?)(?: first)? (?:"
    r"(?:ask|(?:talk|speak) (?:to|with)|check with|consult|discuss (?:it|this) with) (?:first )?(?:my|our) "
    r"(?!question|own|thing)\w+|think (?:about|over|first|again|twice|some more|it (?:over|through))|sleep on it)"
    r"|^\W*let me think\W*$"
)
"""«我先问问家里人», «let me think it over», of what was handed in."""
UNTIL_THEN = regex(
    r"^\W*(?:先|那|还是|你们)*等(?![^,，。;；]{0,3}[你您]们|[^,，。;；]{0,6}(?:结果|答复|回复|消息|通知|处理|[删办查弄]))"
    r"[^,，。;；?？]{1,12}再(?:说|定|决定|办|弄|处理|动)[吧啊了]*\W*$"
    r"|\bbefore you (?:do|touch) (?:anything|it)\b|\b(?:don.?t|do not) (?:do|touch) anything(?: yet| for now)?\W*$"
)
"""«等我儿子回来再说»: what the deletion is to wait for."""
_ALL_OF_IT = r"(?:[全都]部?|所有|一切|整个)"
NOT_ALL = regex(
    rf"(?:不是|没(?:有)?(?:[让叫][你您]们|说)?(?:要)?|不要|别)[把将]?{_ALL_OF_IT}[^,，。;；]{{0,4}}{_ACT}"
    r".*?[,，。;；\s].*?(?:[删清抹][^,，。;；]|是)"
    rf"|(?:说的?|要[删清]?的?|意思|[删清]的?)(?:只|就|才)?是?[^,，。;；]{{2,16}}[,，。;；\s]+(?:并|又)?不是{_ALL_OF_IT}"
    r"|\bonly\b.{2,40}\bnot (?:everything|all\b|the (?:whole|lot))"
    r"|\bnot (?:everything|all of it|all my data)\b.{0,8}\b(?:only|just)\b"
)
"""«我说的是删错误的那个，不是全删», with what is to go beside it."""
TOLD_BEFORE = regex(
    rf"{_ACT}(?:掉|除)?(?:之|以)?前[^,，。;；]{{0,6}}(?:(?:通知|告诉|联系|提醒)[^,，。;；]{{0,2}}我|[跟和给]我(?:说|讲|打|发))"
    r"|\b(?:tell|notify|warn|call|let) me\b.{0,12}\bbefore (?:you )?(?:delet|eras|clos)\w*"
)
"""«删之前通知我一声»: staff are to know, and nothing waits."""
ANSWERED_LATER = regex(
    r"(?:先|再|请|你们?)*(?:等(?:等|一[等下]|会儿?|几天|两天)|晚(?:点|些|几天|两天)|过(?:几|两|些)天|缓(?:一缓|几天)|别急着?|不急着?)[^,，。;；\d]{0,4}"
    r"(?:再)?(?:给|发|寄|告诉|答复|回复)(?:给)?我"
    r"|\b(?:(?:send|give|answer|mail) (?:it |them |that )?(?:to )?(?:me )?(?:later|not yet)"
    r"|wait (?:\w+ ){0,3}before you (?:send|answer|give)"
    r"|don.?t (?:send|give) (?:it|them) (?:to me )?yet)\b"
)
"""«先等等再给我», of what is to be shown."""
PLEADS = regex(r"能不能|能否|可不可以|可以|能|行不?行|好[吗不]|麻烦|[请求]|\b(?:can|could|would|will) you\b|\bplease\b")
"""A wish put as a question."""
GOES_AHEAD = says(
    rf"(?:好|嗯|那|我|你们?|您|现在|已经|都|拿到了?|存好了?|弄好了?)*"
    rf"(?:(?:可以|能)(?:接着|继续)?(?:办理?|弄|处理|{_ACT})了|(?:接着|继续)(?:办理?|弄|处理|{_ACT})|不用(?:再)?等(?:我)?了?)[吧啊了]*"
    r"|(?:ok|okay|now|you|can|may|please)*(?:goahead|goon|deleteit|closeit|carryon)(?:now|please|then)*",
    only=True,
)
"""As ``bare`` writes it, whatever it is about."""
GO = says(rf"(?:那|好|就|可以|现在)*(?:办|弄|处理|{_ACT})(?:掉)?[吧了啊]*", only=True)
"""The same while they are still spoken to."""
WAITED_FOR = says(
    rf"(?P<done>[^不没未别等再除吗]{{1,16}}?[了完])(?:那|就|可以|能|现在|请|帮我|给我|你们?|您)*"
    rf"(?:(?:接着|继续)?(?:办|弄|处理|{_ACT})(?:掉|了)?[吧了啊]+|(?:接着|继续)(?:办|弄|处理|{_ACT}))"
    r"|(?:ok(?:ay)?|done|finished|i(?:ve|have|am|m)?|got|saved|copied|downloaded|it|my|copy|files?|records?|everything|all|now|so|and|with)*"
    rf"(?:you(?:can|may)|please|goahead(?:and)?)(?:now)*(?:go(?:ahead|on)(?:and)?)?(?:delete|close|erase)(?:it|them|everything|mydata)*(?:now|please)*",
    only=True,
)
"""Where it is known that they wait: what it waited for is done, and the act («看完了，删吧»)."""
OTHERWISE = regex(r"不想|其[他它]|别的|只留|\b(?:rest|others?)\b")
"""Not wanted at all, or only a part of it spared."""
GOES_AHEAD_TOO = regex(rf"还有|补充|另外|(?<!别)(?<!不)(?:{_ACT})[了吧掉]")
"""«我再想想还有什么», «老婆说了，删吧»: nothing waits."""
SEEN_FIRST = regex(
    r"(?:^|[\s,，。;；]|还是|那|就|我|想|要)先(?:给我|让我|帮我|想|要)*(?:查|看|瞧|了解)(?:查|看|瞧|一?下|完|清楚)*(?!.{0,4}(?:进度|状态|办到|政策|规则|发票|怎么))"
    r"|\b(?:let me|i(?:.d| would)? (?:like|want|need) to|show me|can i) (?:first )?(?:see|look|view)\b.{0,32}\bfirst\b"
)
"""«还是先查查吧», of a deletion that runs: what is kept is to be seen before it goes."""
WANTS_FIRST = regex(r"导出|要一份|复制|拷|给我(?:先)?(?:看|发)|拿到|\b(?:copy|copies|export|send me)\b")


def held_off(scene: Scene) -> Turn | None:
    """The reaction to such a line, of the newest request that it may mean; None when it is about something else."""
    text, case = scene.heard.text, newest_that(_may_wait, scene.facts)
    seen = _seen_first(scene)
    shown = None if case else newest_that(_shows, scene.facts)
    if shown and ANSWERED_LATER.search(text) and not asks(text):
        said = Say(phrase("add_words.done", case=shown.number))
        return answer(telling(scene, shown.number), (said,), (AddWords(shown.number, text),))
    waits = case is not None and (seen or _waits(scene.heard.words) or _waits_a_while(scene, case))
    if case is None or (asks(text) and not (seen or (waits and PLEADS.search(text)))):
        return None
    part = of_it_stays(text) or (NOT_ALL.search(text) and not waits)
    if part or (TOLD_BEFORE.search(text) and not waits):
        told = phrase("add_words.done", case=case.number)
        effect = AddWords(case.number, text, tells="spares" if part else "")
        return answer(telling(scene, case.number), (Say(told),), (effect,))
    if not waits or changed_mind(text) or OTHERWISE.search(text):
        return None
    told = phrase("hold_off.told", case=case.number, rights=case_slot(case))
    effect = AddWords(case.number, text, tells="hold_off")
    if WANTS_FIRST.search(text):
        return _shown_first(
            replace(scene, before=(*scene.before, Say(told))), effect, Draft(rights=(Right.COPY.value,), detail=text)
        )
    if seen:
        return _shown_first(
            replace(scene, before=(*scene.before, Say(told))), effect, Draft(rights=(Right.ACCESS.value,))
        )
    said = Say(told, options("start", "copy", "take_back", "status"))
    return offer(telling(scene, case.number), said, (effect,))


def _waits(text: str) -> bool:
    """Whether the deletion is to wait, or something is to come before it."""
    return any(words.search(text) for words in (HOLDS_OFF, FORBIDDEN)) or seen_then_gone(text)


def _seen_first(scene: Scene) -> bool:
    text, understood = scene.heard.text, scene.heard.understood
    given_up = {*understood.negated} & ENDING or SWITCHED.search(text) or looks_first(bare(text))
    return SEEN_FIRST.search(text) is not None and not (given_up or seen_then_gone(text))


def _waits_a_while(scene: Scene, case: Case) -> bool:
    """«慢着，我问下老婆»: nobody names the act, and nothing else runs that could be meant; not of an answer or a paper
    that is still to come, for which it takes its time anyway."""
    text = scene.heard.text
    if UNTIL_THEN.search(text) or THINKS_FIRST.search(text):
        refused = {*scene.heard.understood.negated} & ENDING  # «别着急删，我再想想» names it
        return not (refused or asks(text) or GOES_AHEAD_TOO.search(text))
    return ONLY_WAIT.fullmatch(text) is not None and BEGINS_WAIT.search(text) is not None and not _owes(scene, case)


def _owes(scene: Scene, case: Case) -> bool:
    return case.identity is Paper.AWAITED or case.relation is Paper.AWAITED or on_hold(scene.facts) is not None


def held_meanwhile(turn: Turn, scene: Scene) -> Turn:
    """«先别删！我反悔了»: while it is asked whether the request is taken back, nothing of it is carried out.

    Whoever has said so and closes the phone has said it in time.
    """
    heard, begun = scene.heard, turn.talk.flow == "take_back" != scene.talk.flow
    if not begun or heard.kind != "text" or not _regrets(heard):
        return turn
    draft = read_draft(turn.talk.draft)
    found = [case for case in scene.facts.cases() if case.number in draft.case.split() or not draft.case]
    effects = tuple(AddWords(case.number, heard.text, tells="hold_off") for case in found if _may_wait(case))
    if not effects:
        return turn
    told = Say(phrase("hold_off.meanwhile"))
    kept = with_draft(turn, replace(draft, detail=heard.text))
    return replace(kept, says=(told, *turn.says), effects=(*turn.effects, *effects))


def _regrets(heard: Heard) -> bool:
    """Of what would be gone for good; a mere «take it back» is asked about and done at once."""
    refused = bool(ENDING & set(heard.understood.negated))
    regrets = refused or changed_mind(heard.text) or wants_no_more(heard.text)
    return never_meant(heard.text) or (regrets and not asks(heard.text))


def _may_wait(case: Case) -> bool:
    return case.state in LIVE and bool(ENDING & set(case.rights)) and not shown_first(case.rights)


def _shows(case: Case) -> bool:
    return case.state in LIVE and bool(SHOWING & set(case.rights))


def gone_unseen(scene: Scene, case: Case) -> Turn | None:
    """«我还没看到呢，怎么就删了»: what was to be shown before is gone; whoever did it is asked, and no rule is told."""
    text = scene.heard.text
    over = any(item.right in ENDING and item.outcome for item in case.items)
    unseen = any(item.right in SHOWING for item in case.open_items)
    if not (over and unseen and of_what_comes_first(text)):
        return None
    effect = AddWords(case.number, text, asks=True)
    return answer(telling(scene, case.number), (Say(phrase("hold_off.gone_unseen", case=case.number)),), (effect,))


def goes_ahead(scene: Scene, case: Case) -> Turn | None:
    """The end of it, as was promised; None for any other line."""
    said = bare(scene.heard.text)
    if not ENDING & set(case.rights) or asks(scene.heard.text):
        return None
    told_so = GO(said) and (case.held_off or scene.draft.told == case.number)
    if not (GOES_AHEAD(said) or told_so or (case.held_off and WAITED_FOR(said))):
        return None
    told = phrase("hold_off.over", case=case.number, rights=case_slot(case))
    return answer(scene, (Say(told),), (AddWords(case.number, scene.heard.text, tells="goes_ahead"),))


def _shown_first(scene: Scene, effect: AddWords, draft: Draft) -> Turn:
    if any({*draft.rights} & {*case.rights} and case.open_items for case in scene.facts.cases()):
        return answer(telling(scene, effect.case), (), (effect,))
    turn = request(scene, draft)
    return replace(turn, effects=(effect, *turn.effects))


ABOUT_THE_FORM = regex(r"电子|纸质|盖章|原件|复印|扫描|邮寄|快递|\b(?:paper|printed|stamp\w*|electronic|pdf|excel)\b")
"""«复印件不用 电子版就行»: how it is to come, and not whether."""


def part_taken_back(scene: Scene) -> Turn | None:
    """«删除那个先不要了 查的还留着»: one of several rights of a case is taken back while the others stay.

    Done at once: nothing is lost by it, and the right can be asked for again.
    """
    if not scene.heard.typed or scene.talk.flow == "request":
        return None
    case, text = newest_unended(scene.facts), scene.heard.text
    if case is None or asks_whether(text) or ABOUT_THE_FORM.search(text):
        return None
    given_up = struck(text, _open_rights(case))
    if not given_up:
        return _one_of_several(scene)
    rest = rights_slot(right for right in _open_rights(case) if right not in given_up)
    said = phrase("take_back.part", case=case.number, gone=rights_slot(given_up), rights=rest)
    says, effects = (Say(said),), (TakeBack(case.number, given_up),)
    return close(scene, says, effects) if scene.form_open else answer(scene, says, effects)


def _one_of_several(scene: Scene) -> Turn | None:
    """«删除的不要了，查的那个继续», of two requests: whether that one is taken back is asked, with its number."""
    running = [case for case in reversed(scene.facts.cases()) if case.state in LIVE]
    rights = tuple(dict.fromkeys(right for case in running for right in _open_rights(case)))
    given_up = {*struck(scene.heard.text, rights)}
    meant = [case for case in running if given_up and {*_open_rights(case)} <= given_up]
    if scene.form_open or len(meant) != 1 or HOLDS_OFF.search(scene.heard.text):
        return None
    return begin(scene, "take_back", Draft(case=meant[0].number))


def _open_rights(case: Case) -> tuple[str, ...]:
    return tuple(item.right.value for item in case.open_items)
