"""In which language a conversation goes on: it follows the person, and a name or a bare «ok» is no language.

Which language a single text is in is read by ``dialogs.understanding``.
"""

from __future__ import annotations

from dialogs.hearing import begins_a_label
from dialogs.steps import Heard
from dialogs.told.naming import in_latin
from dialogs.turns import Scene
from dialogs.understanding import CHINESE, in_characters
from dialogs.understanding.lexicon import lexicon
from dialogs.understanding.patterns import regex
from dialogs.understanding.slots.names import in_capitals

SPEECH = regex("[我你您们的了吗是不有在想要请么这那个为什]")
"""Characters that sentences need, and names and addresses rarely hold."""
LATIN = regex(r"(?<!\S)[A-Za-z']{1,}[,.!?]*(?!\S)")
ACCOUNT = regex(r"[A-Za-z]{2}[._-]?\d{2}|\d{2}[A-Za-z]{2}|[A-Za-z][._-][A-Za-z]|@")
"""«leo2014» is a name of an account, whatever its letters spell."""
NEUTRAL = frozenset(
    {"ok", "okay", "yes", "no", "y", "n", "hi", "bye", "app", "vip", "email", "wechat", "thanks", "sos"}
)
"""Words that Chinese speakers type as well."""

HAN_IN_FORM, WORDS_IN_FORM, WORDS_UNSURE = 4, 4, 2
PINYIN_CHARACTERS = 2
HAN_IN_NAME = 4


def language(scene: Scene) -> str:
    """The conversation's language after this message; what mixes both changes nothing inside a form."""
    heard, now = scene.heard, scene.talk.lang
    lang = heard.understood.lang
    if lang == "mixed" and scene.form_open:
        return now
    if scene.form_open and _picks(scene):
        return now
    spoken = "en" if lang == "en" or (lang == "mixed" and _english_around(heard.text)) else "zh"
    shown = _english(heard, scene) if spoken == "en" else _chinese(heard, scene)
    return spoken if shown and spoken in scene.facts.settings.languages else now


def _english_around(text: str) -> bool:
    """«My name is 王芳, please delete my data»: the sentence tells the language, and no name or greeting in it."""
    words = [word.strip(",.!?").casefold() for word in LATIN.findall(text)]
    known = [word for word in words if word.replace("'", "") in lexicon().vocabulary]
    return len(known) >= WORDS_IN_FORM and len(CHINESE.findall(text)) <= HAN_IN_NAME


def _picks(scene: Scene) -> bool:
    """The words of an option, copied from what was shown, are no sentence of the person's."""
    shown = scene.options
    return begins_a_label(scene.heard.text, shown)


def _chinese(heard: Heard, scene: Scene) -> bool:
    named = scene.talk.question == "ask_name" and (in_latin(heard.text) or len(heard.text.split()) == 1)
    if _in_pinyin(heard.text) and not named:
        return True
    characters = len(CHINESE.findall(heard.text))
    if heard.understood.intent == "emergency" or not scene.form_open:
        return characters > 0
    if _takes_anything(scene):
        return len(SPEECH.findall(heard.text)) >= 2
    return characters >= HAN_IN_FORM


def _in_pinyin(text: str) -> bool:
    """A sentence of it; a name is written so by anybody."""
    if CHINESE.search(text) or in_capitals(text) or ACCOUNT.search(text):
        return False
    return len(CHINESE.findall(in_characters(text))) >= PINYIN_CHARACTERS


def _english(heard: Heard, scene: Scene) -> bool:
    words = [word.strip(",.!?").casefold() for word in LATIN.findall(heard.text)]
    telling = [word for word in words if len(word) > 1 and word not in NEUTRAL]
    if heard.understood.intent == "emergency":
        return bool(telling)
    if not scene.form_open:
        return bool(telling) or (bool(words) and scene.talk.updated_at is None)
    known = [word for word in telling if word.replace("'", "") in lexicon().vocabulary]
    if _takes_anything(scene):
        return len(known) >= WORDS_IN_FORM or (len(known) >= WORDS_UNSURE and heard.text.strip().endswith("?"))
    return len(known) >= WORDS_UNSURE or len(telling) >= WORDS_IN_FORM


def _takes_anything(scene: Scene) -> bool:
    return scene.step is not None and scene.step.greedy
