"""«I will send my ID after all», or its number: of a request that went in without a document, which nobody awaits.

What is needed for it is asked in ``flows.late_paper``: consent comes first, even where the number stands in the line.
"""

from __future__ import annotations

from bot.domain.cases import Case, State
from dialogs.afterwards.staff_asked import typed_number
from dialogs.flows import late_paper
from dialogs.flows.identity import REFUSED
from dialogs.model import Turn
from dialogs.questions.proofs import MUST
from dialogs.told.stated import another_right
from dialogs.turns import Scene, begin
from dialogs.understanding.patterns import regex
from dialogs.words import papers

_PAPER = rf"(?:{papers.OWN}|证明|材料)"
OFFERS = regex(
    rf"(?:我|可以|愿意|同意|能|想|现在|[好行]|给)[^,，。;；不别没谁删改查]{{0,4}}(?:给|提供|发|交|补|传|拍)(?![过了])[^,，。;；谁过了]{{0,5}}{_PAPER}"
    rf"|{_PAPER}(?:号码?|照片?)?[^,，。;；不没谁]{{0,4}}(?:发|给|交|传)(?![过了])给?[你您]们?|同意(?:提供|给|交|发)"
    r"|^\W*(?:算了|那|好吧?|行|我)*[\s,，]*(?:还是|现在)(?:发|给|交|传|拍)(?:给?[你您]们?|过来|一下|上来)?(?:吧|好了|算了|了)?\W*$"
    r"|\b(?:will|can|could|may|shall|willing to|happy to|agree to|like to|want to|let me|ready to) (?:i )?(?:now )?"
    r"(?:send|give|provide|upload|show|submit)\b.{0,24}\b(?:id|passport|documents?|identity card|proof)\b"
)
REFUSES = regex(r"不(?:想|愿意?|能|方便|会)?(?:给|提供|发|交)|\b(?:won.?t|not|n.t|never|rather)\b")


def after_all(scene: Scene, case: Case) -> Turn | None:
    """The consent to it; None for anything else, and where a document is awaited or was given."""
    if not case.paper_withheld or case.state is not State.IDENTIFYING:
        return None
    text, number = scene.heard.text, typed_number(scene.heard.text)
    if number:
        return begin(scene, "late_paper", late_paper.begun(case, f"text:{number}"))
    declines = REFUSES.search(text) or REFUSED.search(text) or MUST.search(text)
    if not OFFERS.search(text) or declines or another_right(scene.heard.understood, case.rights):
        return None
    return begin(scene, "late_paper", late_paper.begun(case))
