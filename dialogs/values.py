"""A value that is to be put right, as against the number by which somebody is reached."""

from __future__ import annotations

import re

from dialogs.understanding import Understanding

NUMBER = re.compile(r"电话|手机|号码|邮箱|\b(?:phone|mobile|number|e-?mail)\b", re.IGNORECASE)
"""With none of these words a correction is about something else, and the number says how to reach the person."""


def states_value(understood: Understanding) -> bool:
    """Whether the text says what something should be; «换成新证号» announces a new value but does not say it."""
    value = understood.new_value or understood.old_value or ""
    return bool(value) and not value.casefold().startswith(("新", "new"))


def own_number(understood: Understanding) -> bool:
    """Somebody gives name and number, and corrects something else («我叫…，手机…，职位应该是…»)."""
    value, number = understood.new_value or "", understood.phone or understood.email or ""
    elsewhere = not NUMBER.search(understood.text)
    value = value.split()[0] if elsewhere and value else value
    return bool((elsewhere or understood.name) and value and number) and number[-8:] not in value
