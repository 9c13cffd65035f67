"""How an answer reaches the person: a file that does not open, whom else it is to go to, in which form it is wanted."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.cases import Case
from bot.domain.phrases import phrase
from bot.domain.rights import Right
from dialogs.afterwards.waiting_words import LOST_FILES
from dialogs.afterwards.which_case import just_made, just_told, newest_answered
from dialogs.danger.cries import in_danger
from dialogs.danger.words import OF_A_LIFT
from dialogs.hearing import bare
from dialogs.model import AddWords, FileAgain, Say, Turn
from dialogs.told.kin import KIN_WORDS
from dialogs.told.stated import stated_rights
from dialogs.told.whose_contact import theirs
from dialogs.turns import Scene, answer, telling
from dialogs.understanding import fold
from dialogs.understanding.joins import BY_THE_WAY
from dialogs.understanding.patterns import regex, says
from dialogs.words.line import asks

FAILS = regex(
    r"(?:[我这它]|这个|那个|根本|还是|仍然|怎么|为什么|一直|都|也|又|就|手机|电脑|微信)*"
    r"(?:[打点]开不?了|[打点]不开|[开点看下]不[了到]|下载不[了下来]+|下不[了来]+|加载不[了出来]+|进不去)"
    r"(?:[啊呀了呢哦的吗嘛]|怎么办|怎么回事)*"
    r"|(?:it|i|still|sorry|this|but)*(?:wont|doesnt|cant|cannot|couldnt|didnt)(?:be)?(?:open|load|download)(?:ed|it|this|still)*"
)
"""Whole lines without blanks and marks."""


def of_a_file(scene: Scene) -> Turn | None:
    """«打不开», and nothing else, where a file was just delivered: the file is meant, no door.

    A line that names the file is ``while_waiting``, but where a second look is being asked for. A word of a lift, or
    somebody in danger, and it is a cry.

    A new link, or, when that was of no help either, a colleague; and who to call, should a door be meant.
    """
    if _none_came(scene):
        talk = replace(scene.talk, updated_at=scene.heard.now)  # the question stays as it was shown
        return Turn(talk, scene.before, (FileAgain(scene.draft.case, scene.heard.text),))
    case = _delivered(scene)
    words = bare(scene.heard.text).replace("'", "").replace("’", "")
    if case is None or scene.heard.kind != "text" or not FAILS.fullmatch(words):
        return None
    if in_danger(scene) or any(OF_A_LIFT.search(line) for line in scene.draft.said[-2:]):
        return None
    effect = FileAgain(case.number, scene.heard.text, failed=just_told(scene) == case)
    door = Say(phrase("file_again.or_door", hotline=scene.facts.settings.hotline))
    return answer(telling(scene, case.number), (door,), (effect,))


def _none_came(scene: Scene) -> bool:
    """«没有文件啊», asked whether an answer shall be looked at again: no «no» to that."""
    asked = scene.talk.flow == "object" and scene.draft.case and scene.heard.kind == "text"
    return bool(asked) and LOST_FILES.search(scene.heard.text) is not None


def _delivered(scene: Scene) -> Case | None:
    """The newest answer, as long as its files are there or were just spoken of."""
    case = newest_answered(scene.facts)
    there = case is not None and (scene.facts.kept().packages > 0 or just_told(scene) == case)
    return case if there else None


ANSWER = says(r"答复|回复|结果|通知|提醒|\b(?:answer|reply|result|response|outcome|reminder)s?\b")
TO_KIN = says(
    rf"(?:答复|回复|结果)[^,，。;；]{{0,8}}[发转抄寄传告给][^,，。;；我]{{0,3}}(?:我|咱)(?:们|家)?的?(?:{KIN_WORDS}|朋友|同事|秘书|助理)"
    rf"|(?:也|再|另外|顺便)[,，\s]*(?:帮我|给我)?[发转抄寄传](?:一?份)?[给到](?:我|咱)(?:们|家)?的?(?:{KIN_WORDS}|朋友|同事|秘书|助理)"
    r"|\b(?:answer|reply|results?|response)\b.{0,12}\bto my "
    r"(?!phone|mobile|e-?mail|mail|number|we ?chat|own|new|other)\w+"
)


def only_to_them(scene: Scene, case: Case) -> Turn | None:
    """«把结果也发给我老公一份»: the answer comes to the one who asks, in this chat.

    Whom else they show it is theirs to say. Another number of their own is ``flows.new_contact``.

    Staff read the words; what a withdrawal names is to be stopped, and is no place for an answer.
    """
    text, said = scene.heard.text, scene.heard.understood
    elsewhere = bool(said.phone or said.email) and ANSWER(text) and theirs(text)
    if Right.WITHDRAW in case.rights or not (elsewhere or TO_KIN(text)):
        return None
    told = Say(phrase("afterwards.only_you", case=case.number))
    return answer(telling(scene, case.number), (told,), (AddWords(case.number, text),))


_PLACE = r"(?:家|公司|单位|学校|宿舍|店|地址|邮箱|手机|微信)"
_PAPER = r"(?:复印件|副本|纸质(?:版|的)?|电子(?:版|的)?|打印(?:件|版|出来的?)|材料|答复|结果)"
HOW = regex(
    rf"\W*(?:{BY_THE_WAY}|最好|请|麻烦|那|就|[\s,，])*(?:"
    rf"(?:不要|别|不用|不必|甭|勿|请勿)(?:再|把[^,，。;；]{{1,6}})?"
    rf"(?:(?:邮?寄|快递|发|送)(?:到|往|去|回)[^,，。;；]{{0,6}}{_PLACE}[里去上]?|邮?寄(?:了|来)?|快递(?:了)?)(?:[\s,，]*(?:发|寄|送|用)[^,，。;；]{{0,8}})?"
    rf"|{_PAPER}(?:上|都|也|一定|必须)*(?:要|得|需要?|请)(?:加?盖|彩色|清晰|双面|[一二两三四\d]份|寄|快递|用)[^,，。;；]{{0,6}}"
    rf"|{_PAPER}(?:就|即|也)*(?:可以?|行|好|够)|(?:给|帮)?我?(?:要|得|请|麻烦)?加?盖(?:上|个|一个)*(?:公|骑缝|红)?章)(?:的|了|吧|啊|哈|就行|就好|即可|谢谢|\W)*"
    r"|\W*(?:also|and|please|oh|,|\s)*(?:(?:no need to|(?:you )?(?:don.?t|do not|needn.?t)(?: need to| have to)?)"
    r" (?:mail|post|ship|courier)\b.{0,24}|(?:stamp|seal) (?:it|them|the (?:copy|copies|paper|answer)).{0,12}"
    r"|the cop(?:y|ies) (?:should|must|needs? to) be (?:stamped|sealed|certified).{0,12})"
)
"""Whole lines: how what was asked for is to come."""


REACHED_BY = regex(
    r"(?:打|拨)(?:到|给)?我?的?[^,，。;；]{0,4}(?:电话|手机|座机|号)|(?:发|短信|微信)(?:到|给)?我的?(?:手机|微信|短信)"
    r"|\b(?:call|ring|phone|text) (?:me|my)\b"
)
"""Which way suits them, of an answer that is to come."""


def how_it_comes(scene: Scene, case: Case) -> Turn | None:
    """«不要寄到家里», «出结果打我白天的电话», soon after the receipt: a preference, which goes to whoever answers."""
    here = case in (just_made(scene), just_told(scene)) and Right.WITHDRAW not in case.rights
    text = scene.heard.text
    suits = ANSWER(text) and REACHED_BY.search(text) and not stated_rights(scene.heard.understood)
    if not here or asks(text) or not (suits or HOW.fullmatch(fold(text))):
        return None
    told = Say(phrase("add_words.done", case=case.number))
    return answer(telling(scene, case.number), (told,), (AddWords(case.number, scene.heard.text),))
