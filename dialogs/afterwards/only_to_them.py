"""«把结果也发给我老公一份»: the answer comes to the one who asks, in this chat.

Whom else they show it is theirs to say. Another number of their own is ``flows.new_contact``.
"""

from __future__ import annotations

from bot.domain.cases import Case
from bot.domain.phrases import phrase
from bot.domain.rights import Right
from dialogs.model import AddWords, Say, Turn
from dialogs.told.kin import KIN_WORDS
from dialogs.told.whose_contact import theirs
from dialogs.turns import Scene, answer, telling
from dialogs.understanding.patterns import says

ANSWER = says(r"答复|回复|结果|通知|提醒|\b(?:answer|reply|result|response|outcome|reminder)s?\b")
TO_KIN = says(
    rf"(?:答复|回复|结果)[^,，。;；]{{0,8}}[发转抄寄传告给][^,，。;；我]{{0,3}}(?:我|咱)(?:们|家)?的?(?:{KIN_WORDS}|朋友|同事|秘书|助理)"
    r"|\b(?:answer|reply|results?|response)\b.{0,12}\bto my "
    r"(?!phone|mobile|e-?mail|mail|number|we ?chat|own|new|other)\w+"
)


def only_to_them(scene: Scene, case: Case) -> Turn | None:
    """Staff read the words; what a withdrawal names is to be stopped, and is no place for an answer."""
    text, said = scene.heard.text, scene.heard.understood
    elsewhere = bool(said.phone or said.email) and ANSWER(text) and theirs(text)
    if Right.WITHDRAW in case.rights or not (elsewhere or TO_KIN(text)):
        return None
    told = Say(phrase("afterwards.only_you", case=case.number))
    return answer(telling(scene, case.number), (told,), (AddWords(case.number, text),))
