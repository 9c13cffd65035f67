"""Templates and texts become a page: phone first, everything escaped by Jinja, no script but the one that lets WeChat
ask on a receipt.

Sentences are in ``bot/texts/pages.toml``, the look in ``pages/style.css``; no decision is made here.
"""

from __future__ import annotations

import base64
import hashlib
from importlib import resources

from aiohttp import web
from jinja2 import Environment, PackageLoader, StrictUndefined

from bot.domain.phrases import Phrase, Slot
from handlers.wording import Voice


class Views:
    """``style_hash``, ``script_hash``: what the Content-Security-Policy allows (CSP level 3, hash source)."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._css, self.script = (
            resources.files(__package__).joinpath(f"pages/{name}").read_text(encoding="utf-8")
            for name in ("style.css", "ask.js")
        )
        self._pages = Environment(
            loader=PackageLoader("bot.web", "pages"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.style_hash, self.script_hash = _hash(self._css), _hash(self.script)

    def page(self, name: str, lang: str, *, status: int = 200, **values: object) -> web.Response:
        def say(key: str, **slots: Slot) -> str:
            return self._voice.plain(Phrase(key, slots), lang)

        text = self._pages.get_template(f"{name}.html").render(
            say=say, css=self._css, lang="en" if lang == "en" else "zh-CN", **values
        )
        return web.Response(text=text, content_type="text/html", charset="utf-8", status=status)

    def notice(self, subject: str, lang: str, *, status: int, again: str = "") -> web.Response:
        """A page that only says something: ``page.<subject>.title`` and ``.text``. ``again`` is where to try again."""
        return self.page("notice", lang, status=status, subject=f"page.{subject}", again=again)


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def spoken(request: web.Request) -> str:
    """The browser's language, for pages that belong to nobody."""
    return "en" if request.headers.get("Accept-Language", "").lower().startswith("en") else "zh"
