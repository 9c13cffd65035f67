"""Who only tells of an act is asked whether it is wanted; who cannot tell which choice is theirs («不知道我算哪种»)
hears once what the choices are about.

Said again that is an answer: ``flows.request`` and ``flows.ground`` leave it to staff.
"""

from __future__ import annotations

from bot.domain.phrases import Phrase, phrase
from bot.domain.rights import Right
from dialogs.asides import OFFER_HUMAN
from dialogs.hearing import UNSURE, bare
from dialogs.model import Say, Turn
from dialogs.told.death import died
from dialogs.told.stated import stated_rights
from dialogs.turns import Scene, answer, choices, repeated
from dialogs.understanding import Understanding, bound_answer
from dialogs.understanding.patterns import regex
from dialogs.wording import options
from dialogs.words.in_context import group_in_words
from dialogs.words.stopping import cannot_tell, withholds

WHO = frozenset({"ask_group", "ask_requester"})
CHOICES = frozenset({"ask_right", "ask_group", "ask_ground"})
_TELLS_OF = regex(
    r"过|[了啦]|[他她]|上[个次周回]|[去前]年|昨天|刚才|听[说见]|据说|新闻|如果|要是|万一|假如|以后|将来|等|同事|朋友|邻居|说|问|别人|有人|好奇|本来"
    r"|\b(?:if|ever|would|suppose|already|heard|people|anyone|everyone|last|ago|later|once|when|he|she|they|his|her"
    r"|was|were|had|did|said|says|told|asked|got|curious|thanks|\w+ed)\b"
)
"""Of others, of once, of some day."""
_WANTS = regex(
    r"我[也还就都只]?[要想]|想要|请|麻烦|帮[我他她]|给我|代理|委托|律师"
    r"|^\W*(?:(?:我的?)?(?:个人)?(?:资料|資料|信息|訊息|数据|照片|录像|号码|电话)[就都也]?)?(?:[别別甭]|不要)再?|退订|退訂"
    r"|^\W*(?:please )?(?:do ?n.t|do not|stop|unsubscribe|no more)\b"
    r"|\b(?:act(?:ing)? for|on behalf of|(?:a|her|his|their) (?:lawyer|solicitor|attorney)"
    r"|i'?d like|(?:i|we) (?:want|need)|please|pls)\b"
)


ENOUGH = 0.55
"""So sure each kind of weights has to be. Whoever asks for something is asked once more by mistake, and most do ask:
measured on everyday first messages as well as on mentions."""


def mentioned(scene: Scene) -> Turn | None:
    """Whoever only tells of an act («我同事找你们删过他的», «以后不合作了再删») is asked whether it is to be done:
    nothing is begun, and nothing kept of whom it was about. None where it is asked for."""
    rights = only_mentioned(scene.heard.understood)
    listed = options("start", *rights, "human")
    return choices(scene, Say(phrase("lost.mentioned"), listed)) if rights else None


def only_mentioned(said: Understanding) -> tuple[str, ...]:
    """The rights that a message only tells of, none where it asks for one."""
    named = tuple(right for right in stated_rights(said) if right != Right.EXPLAIN)
    told = said.phone or said.email or said.name or said.new_value or died(said.text)
    if not named or told or _WANTS.search(said.text) or not _TELLS_OF.search(said.text):
        return ()
    label, sure = bound_answer("wished", said.text)
    return named if label == "tells" and sure >= ENOUGH else ()


def undecided(scene: Scene) -> Turn | None:
    """What the choices are about, and the question again; None for any other line."""
    question, heard = scene.talk.question, scene.heard
    unsaid = withholds(heard.text) and not (UNSURE.search(heard.text) or group_in_words(heard.text))
    if question in WHO and heard.kind == "text" and unsaid:
        return _held_back(scene)
    again = scene.talk.misunderstood or scene.draft.ground_missed or scene.draft.offered
    if question not in CHOICES or again or heard.kind != "text" or not cannot_tell(bare(heard.text)):
        return None
    told = Say(Phrase(f"undecided.{question}"))
    if question == "ask_right":
        return repeated(scene, told, misunderstood=1)
    return answer(scene, (told,), misunderstood=1)


def _held_back(scene: Scene) -> Turn | None:
    """«你管我是谁 不说»: why it is asked; for whom it is has to be known, and a third time somebody is offered."""
    if scene.talk.misunderstood + 1 >= OFFER_HUMAN or (scene.talk.question == "ask_group" and scene.talk.misunderstood):
        return None
    told = Say(Phrase(f"held_back.{scene.talk.question}"))
    return answer(scene, (told,), misunderstood=scene.talk.misunderstood + 1)
