"""Words by which one thing is said beside another, for patterns to be built from; each adds what only it takes so."""

from __future__ import annotations

BESIDE = "另外|此外|顺[便带手]"
"""One more thing follows, wherever they stand."""
BY_THE_WAY = f"{BESIDE}|还有|对了"
"""They open a remark."""
MOREOVER = f"{BESIDE}|还有|同时|以及"
"""They stand between two things."""
EN_TOO = "also|too|as well|besides|in addition|plus"
EN_BY_THE_WAY = "by the way|btw|one more thing"
