"""«我不想发身份证,户口本行»: of the two papers only the one that shows the relation.

Whoever refuses every paper is heard in ``flows.identity``; what the case is made of then is in ``draft``.
"""

from __future__ import annotations

from dialogs.draft import Draft
from dialogs.understanding.patterns import regex
from dialogs.words import papers

OWN = regex(rf"{papers.OWN}|(?:本人|我自己?)的|\b(?:my own|id|identity card|passport)\b")
OF_RELATION = regex(
    rf"{papers.RELATION}"
    r"|\b(?:household|hukou|(?:birth|death|marriage) certificate|power of attorney|poa)\b"
)
ONLY = regex(r"[只光单]|就(?=[发给交拍])|\b(?:only|just)\b")
REFUSES = regex(r"(?<![要能可行])[不没别](?!行吗|可以吗)|\b(?:not?|won.?t|don.?t|without)\b")
CLAUSES = regex(r"[,，。.;；!！\s]+(?=[一-鿿])|[,.;!]|但是?|不过|\bbut\b")


def relation_only(draft: Draft, text: str) -> bool:
    """Whether one's own document is refused and the proof of the relation is not, where both are asked for."""
    if not (draft.for_other and draft.document_needed):
        return False
    clauses = CLAUSES.split(text)
    offered = [clause for clause in clauses if OF_RELATION.search(clause) and not REFUSES.search(clause)]
    kept = any(OWN.search(clause) and REFUSES.search(clause) for clause in clauses)
    return bool(offered) and (kept or any(ONLY.search(clause) for clause in offered))
