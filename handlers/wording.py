"""Phrases become words: the reader's language, dates as one writes them, typed words escaped, choices as links.

The sentences are in ``bot.texts``; what may stand in a WeChat text is in ``bot.wechat.replies``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot import texts
from bot.config import Config
from bot.domain.phrases import Link, Phrase, Slot
from bot.wechat.replies import escape, link
from dialogs.model import Option, Say

Quote = Callable[[str], str]
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip


ANCHOR = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)


def without_links(text: str) -> str:
    """A chat text as it reads: for showing staff what the person sees."""
    return ANCHOR.sub(r"\2", text)


def for_mail(text: str) -> str:
    """A chat text for somebody who writes by mail: addresses in full, and no paragraph of tappable choices."""
    paragraphs = [part for part in text.split("\n\n") if "weixin://" not in part]
    return ANCHOR.sub(r"\2: \1", "\n\n".join(paragraphs))


def as_typed(text: str) -> str:
    """No escaping: for mail and pages, whose own writers escape."""
    return text


def _as_sentence(text: str, lang: str) -> str:
    """A sentence may begin with a slot («access to …: we looked»); what was typed is never at its beginning."""
    return text[:1].upper() + text[1:] if lang == "en" else text


@dataclass(frozen=True)
class Voice:
    """``ambient`` slots, by language, may stand in every sentence: organisation, hotline, hours, regulator, court."""

    zone: ZoneInfo
    ambient: Mapping[str, Mapping[str, str]]

    def chat(self, phrase: Phrase, lang: str) -> str:
        """A sentence for a WeChat text."""
        return self._word(phrase, lang, escape)

    def plain(self, phrase: Phrase, lang: str) -> str:
        """A sentence for a mail or a page."""
        return self._word(phrase, lang, as_typed)

    def say(self, says: Iterable[Say], lang: str) -> str:
        """What the bot says in one message: paragraphs, each with its numbered choices."""
        return "\n\n".join(part for said in says if (part := self._said(said, lang)))

    def _said(self, said: Say, lang: str) -> str:
        lines = [_as_sentence(self.chat(said.phrase, lang), lang)]
        for number, option in enumerate(said.options, start=1):
            label = self.label(option, lang)
            tap = link(f"{number}. {label}", label, f"{said.question}:{option.value}"[:120])
            lines.append(tap)
        return "\n".join(line for line in lines if line)

    def label(self, option: Option, lang: str) -> str:
        return option.label if isinstance(option.label, str) else self.plain(option.label, lang)

    def day(self, value: date, lang: str) -> str:
        if lang == "en":
            return f"{value.day} {MONTHS[value.month - 1]} {value.year}"
        return f"{value.year}年{value.month}月{value.day}日"

    def moment(self, value: datetime, lang: str) -> str:
        local = value.astimezone(self.zone)
        return f"{self.day(local.date(), lang)} {local:%H:%M}"

    def _word(self, phrase: Phrase, lang: str, quote: Quote) -> str:
        filled = {name: self._slot(value, lang, quote) for name, value in phrase.slots.items()}
        return texts.render(phrase.key, lang, **{**self.ambient.get(lang, {}), **filled})

    def _slot(self, value: Slot, lang: str, quote: Quote) -> str:
        match value:
            case Phrase():
                return self._word(value, lang, quote)
            case Link():
                label = self._word(value.label, lang, quote)
                return f'<a href="{value.url}">{label}</a>' if quote is escape else f"{label}: {value.url}"
            case datetime():
                return self.moment(value, lang)
            case date():
                return self.day(value, lang)
            case tuple():
                return (", " if lang == "en" else "、").join(self._slot(part, lang, quote) for part in value)
            case str():
                return quote(value)
        return str(value)


def voice(config: Config) -> Voice:
    """The operator's voice."""
    return Voice(config.app.zone, {lang: _ambient(config, lang) for lang in texts.LANGS})


def _ambient(config: Config, lang: str) -> dict[str, str]:
    app, complaint = config.app, config.complaint
    return {
        "organisation": (app.organisation_en if lang == "en" else "") or app.organisation,
        "hotline": app.hotline,
        "human_hours": app.human_hours,
        "regulator": _authority("regulator", complaint.regulator, lang),
        "court": _authority("court", complaint.court, lang),
    }


def _authority(what: str, name: str, lang: str) -> str:
    return texts.render(f"routes.named_{what}", lang, name=name) if name else texts.render(f"ambient.{what}", lang)
