"""Which papers a request takes, and in what form: whether one is a must, the original, a work badge, what to cover.

Whether one has to be given where it is just asked for is ``proofs``; how an authority is written is ``asked_plainly``.
"""

from __future__ import annotations

from bot.domain.phrases import Phrase, phrase
from bot.domain.rights import Requester
from dialogs.afterwards.which_case import newest_unended
from dialogs.told.documents import relation_only
from dialogs.told.mentions import FOREIGN
from dialogs.turns import Scene
from dialogs.understanding.patterns import first_of, regex
from dialogs.words import papers

_PAPER = rf"(?:{papers.PAPERS})"
_MARK = r"(?:[吗么嘛不]\W*$|[?？])"
_WILL = r"(?:行|可以|能用?|成|算|好使)(?:[吗么嘛不吧]|[?？])|可不可以|行不行|能不能|可以不"
_WHAT_THEN = r"(?:咋|怎么?|如何)(?:办|弄|整)|(?:能|可以)[^,，。]{0,3}" + _MARK


OWN = frozenset({"id_consent", "ask_id"})
NEEDED = regex(
    rf"(?:需不需要|要不要|用不用|需要|必须|[要用带])[^,，。;；删改查存看更复给]{{0,4}}{_PAPER}[^,，。;；]{{0,2}}{_MARK}"
    r"|\b(?:do i|will i|would i|must i) (?:really )?need (?:to have )?(?:an? |my |any )?"
    r"(?:id|passport|documents?|papers?)\b"
)
WHICH = regex(
    r"(?:需要|准备|要|带)[^,，。;；删改查存看更复]{0,4}(?:哪些?|什么|啥)(?:证件?|材料|证明|手续)"
    r"|\b(?:what|which) (?:documents?|papers?|proofs?|id) (?:do|are|is|will|must)\b"
)
SHOWS_IT = regex(
    rf"(?:死亡|火化|殡葬|户口|结婚证|出生证|注销|公证)[^,，。]{{0,10}}?(?:{_WILL})"
    r"|\b(?:death|cremation|birth|marriage) certificate\b.{0,16}\b(?:ok|okay|fine|enough|do|accepted|work)\b"
)
"""Whether a paper shows the relation or the death: «死亡证明火化证行不行»."""
MUST_IT = regex(
    r"\W*(?:这个?|那个?|是不是|我)?(?:必须|一定要?|非要|非得)(?:[给填写交提供说留发])+(?:吗|么|嘛|不可|不行|[?？])*\W*"
)
"""«必须给吗», of whatever is being asked for."""
ROWS = {
    "none": regex(
        rf"(?:没有?|忘带?|丢了?|没带)(?:了|我的?)?{_PAPER}[^,，。]{{0,3}}(?:{_WHAT_THEN})"
        rf"|{_PAPER}(?:没有?|丢|没带|过期|不见)了?[^,，。]{{0,3}}(?:{_WHAT_THEN})"
    ),
    "covered": regex(
        r"(?:遮|盖住|挡|打码|马赛克|涂)[^,，。]{0,4}(?:哪|什么|啥|多少|吗)|(?:哪|什么|啥)[^,，。]{0,6}(?:遮|盖住|挡|打码|马赛克|涂)"
        r"|(?:可以|能|要不要|用不用)[^,，。]{0,3}(?:遮|盖住|打码|马赛克)"
        r"|\bwhat\b.{0,16}\b(?:cover|redact|black out|hide)\b"
        r"|\b(?:can|may|should) i (?:cover|redact|black out|hide)\b"
    ),
    "handheld": regex(r"手持|拿着(?:身份证|证件)[^,，。]{0,4}[拍照]|\bselfie\b"),
    "original": regex(
        rf"(?:原件|复印件|扫描件|照片|截图)[^,，。]{{0,4}}(?:{_WILL})"
        rf"|(?:必须|一定|要|用|得)[^,，。]{{0,3}}(?:是|寄|交)?原件[^,，。]{{0,2}}{_MARK}"
        r"|\b(?:original|photocopy|copy of (?:it|my \w+)|scan)\b.{0,16}\b"
        r"(?:ok|okay|fine|enough|needed|required|do|accepted)\b"
    ),
    "badge": regex(
        rf"(?:工牌|工作证|工卡|名片|学生证|银行卡|门禁卡|会员卡|社保卡)[^,，。]{{0,3}}(?:{_WILL})"
        r"|\b(?:badge|business card|student card|bank card|employee card)\b.{0,12}\b"
        r"(?:ok|okay|fine|enough|do|work|accepted)\b"
    ),
    "written": regex(
        rf"(?:书面|手写)(?:的)?(?:申请|请求|说明)[^,，。]{{0,4}}(?:{_WILL})"
        r"|\bwritten request\b.{0,12}\b(?:ok|okay|fine|enough|do|work|accepted)\b"
    ),
}  # fmt: skip
AT_PAPERS_ONLY = frozenset({"original", "badge", "handheld"})
"""Of what else they might be asked before a paper is spoken of, nobody knows."""
ELSEWHERE = frozenset({"ask_proxy", "confirm", "ask_detail", "ask_ground", "ask_receiver", "ask_words"})
"""Where papers of another kind, or the matter itself, are spoken of."""
HELPED = frozenset({"ask_name", "ask_phone", "ask_email"})


def asked_of_papers(scene: Scene, text: str) -> Phrase | None:
    """The answer to such a question; None when ``text`` asks none."""
    question, here = scene.talk.question, scene.talk.question in OWN
    told = _for_the_other(scene, text)
    if told or scene.draft.for_other:
        return told
    if question in ELSEWHERE:
        return None
    if MUST_IT.fullmatch(text) and (here or question in HELPED):
        return phrase(f"proofs.document_{question}") if here else Phrase(f"help.{question}")
    asked = first_of(ROWS, text)
    if asked and (here or scene.form_open or asked not in AT_PAPERS_ONLY):
        return phrase(f"papers.{asked}")
    if here and WHICH.search(text):
        return phrase("papers.which")
    if NEEDED.search(text) or WHICH.search(text):
        return phrase(f"proofs.document_{question}" if here else "proofs.document")
    return None


def _whose(scene: Scene) -> str:
    """In whose name the form asks, or else the request that runs."""
    running = None if scene.form_open else newest_unended(scene.facts)
    return running.requester.value if running else scene.draft.requester


def _for_the_other(scene: Scene, text: str) -> Phrase | None:
    whose = _whose(scene)
    busy = scene.talk.question in ELSEWHERE - {"ask_proxy", "confirm"} or FOREIGN.search(text)
    if busy or whose not in set(Requester) - {Requester.SELF} or relation_only(scene.draft, text):
        return None
    shows = whose != Requester.AGENT and SHOWS_IT.search(text)
    return phrase(f"papers.needed_{whose}") if shows or WHICH.search(text) else None
