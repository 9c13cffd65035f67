"""«我16岁 要查信息，要家长同意吗»: from 14 on nobody else has to agree (PIPL 31), and what is wanted begins at once.

Whoever is younger is asked for a grown-up (``told.slots``).
"""

from __future__ import annotations

from dataclasses import replace

from bot.domain.phrases import phrase
from dialogs.commands import state_right
from dialogs.hearing import heard_as
from dialogs.model import Say, Turn
from dialogs.told.mentions import OWN_AGE, of_14_to_17
from dialogs.told.stated import wishes_clearly
from dialogs.turns import Scene, answer, settled
from dialogs.understanding.patterns import regex
from dialogs.wording import options

PARENTS_AGREE = regex(
    r"(?:是不是|需不需要|用不用|要不要|是否|需要|必须|[要得用])*(?:先|让|经过|征得)*(?:我的?)?(?:家长|父母|爸妈|爸爸|妈妈|监护人|大人)们?的?"
    r"[^,，。;；\s?？]{0,3}(?:同意|签字|允许|陪|授权|出面|来办)[^,，。;；?？]{0,4}[?？吗么]*"
    r"|\b(?:do|must|should|will|would) i\b[^.?,;]{0,20}\b(?:parent|mom|mum|dad|guardian)\S*[^.?,;]{0,3}"
    r" ?(?:consent|permission|approval|signature|agreement|agree|sign)\b(?: (?:to|for|if i want to))?"
)


def of_age(scene: Scene) -> Turn | None:
    """None for a line that neither tells such an age nor asks for the parents' word."""
    heard, text = scene.heard, scene.heard.text
    asked = heard.kind == "text" and not heard.chosen and of_14_to_17(text) and PARENTS_AGREE.search(text)
    if not asked:
        return None
    said = Say(phrase("plain.of_age"))
    if scene.form_open:
        return answer(scene, (said,))
    rest = heard_as(heard, OWN_AGE.sub(" ", PARENTS_AGREE.sub(" ", text)).strip(" ,，。.?？"))
    if wishes_clearly(rest.understood):
        return state_right(replace(scene, heard=rest, before=(*scene.before, said)))
    return settled(scene, replace(said, options=options("start", "access", "delete", "request")))
