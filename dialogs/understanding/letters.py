"""How a pattern asks for a Chinese character."""

from __future__ import annotations

from dialogs.understanding.patterns import regex

HAN = r"[^\W\d_a-zA-ZÀ-ɏḀ-ỿ]"
"""A letter of no Latin alphabet: that compiles a hundred times faster than the range of all Chinese characters, and in
what people write here it is nearly always one."""
CHINESE = regex("[㐀-鿿豈-\ufaff\U00020000-\U000323af]")
"""Surely one."""
CAPITAL, SMALL = "A-ZÀ-ÖØ-ÞĀ-Ž", "a-zß-öø-ɏḀ-ỿ"
"""Latin letters with all accents, for classes of characters."""
PARTICLES = r"(?:(?:de|del|della|der|den|di|da|dos|du|la|las|le|los|van|von|zu|af|bin|binti|ibn|al|el|ten|ter) ){0,2}"
"""Before a surname («Pieter de Vries»)."""


def by_letters(name: str) -> bool:
    """«Siobhán O'Leary»: a name in no Chinese characters."""
    return CHINESE.search(name) is None
