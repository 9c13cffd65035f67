"""Every page in every stage and both languages: it renders, and no sentence of ours is unused or missing."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from typing import Any

import pytest

import bot.web
from bot import texts
from bot.domain.phrases import right_name
from bot.web.person_pages import IN_PLACE, PROBLEMS
from bot.web.views import Views
from handlers.pages import Package
from handlers.wording import voice
from tests.conftest import START
from tests.unit.web.house import NUMBER, a_file, config

VIEWS = Views(voice(config()))
FORM = {"page": "/p/x", "form": "0"}
PACKAGE = Package(NUMBER, right_name("copy"), (a_file("a.pdf", "application/pdf"),), START)
UPLOAD = {"days": 30, "mib": 10, **FORM}
NOTICES = (
    "gone", "not_yours", "snapshot", "sign_in_failed", "session_over", "too_fast", "busy", "file_gone",
    "open_in_browser",
)  # fmt: skip
PAGES: list[tuple[str, dict[str, Any]]] = [
    ("package", {"package": PACKAGE, "in_place": IN_PLACE, **FORM}),
    ("package", {"package": Package(NUMBER, right_name("copy"), (), START), "in_place": IN_PLACE, **FORM}),
    ("upload", {"problem": "", "received": False, **UPLOAD}),
    ("upload", {"problem": "", "received": True, **UPLOAD}),
    *(("upload", {"problem": problem, "received": False, **UPLOAD}) for problem in PROBLEMS),
    *(("code", {"stage": stage, "minutes": 10, **FORM}) for stage in ("ask", "enter", "wrong", "enough")),
    *(("staff", {"stage": stage, "minutes": 10, **FORM}) for stage in ("button", "address", "code", "wrong")),
    ("evidence", {"case": NUMBER, "address": "a@b.example", "picture": "data:image/jpeg;base64,", "words": ""}),
    ("evidence", {"case": NUMBER, "address": "a@b.example", "picture": "", "words": "1101"}),
]
CHINESE = re.compile("[\u4e00-\u9fff]")


@pytest.mark.parametrize("lang", texts.LANGS)
@pytest.mark.parametrize(("name", "values"), PAGES)
def test_page_renders_in_one_language(name: str, values: dict[str, Any], lang: str) -> None:
    text = VIEWS.page(name, lang, **values).text or ""

    body = text.partition("<body>")[2].replace("样例电梯", "")
    assert bool(CHINESE.search(body)) == (lang == "zh")


@pytest.mark.parametrize("lang", texts.LANGS)
@pytest.mark.parametrize("subject", NOTICES)
def test_notice_renders(subject: str, lang: str) -> None:
    response = VIEWS.notice(subject, lang, status=404, again="/p/x")

    assert response.status == 404
    assert texts.render(f"page.{subject}.title", lang) in (response.text or "")


def test_notices_here_are_those_that_the_web_shows() -> None:
    folder = Path(bot.web.__file__).parent
    shown = {
        subject
        for path in folder.glob("*.py")
        for subject in re.findall(r"\.notice\(\s*\"(\w+)\"", path.read_text(encoding="utf-8"))
    }

    assert shown == set(NOTICES)


def test_every_sentence_of_the_pages_is_used() -> None:
    folder = Path(bot.web.__file__).parent
    handlers = folder.parents[1] / "handlers"
    sources = [*folder.glob("pages/*.html"), *handlers.glob("page*.py")]
    used = set(re.findall(r"page\.[a-z_.]+[a-z]", "".join(path.read_text(encoding="utf-8") for path in sources)))
    used |= {f"page.{subject}.{part}" for subject in NOTICES for part in ("title", "text")}
    used |= {f"page.upload.{problem}" for problem in PROBLEMS}

    assert {key for key in texts.catalogue() if key.startswith("page.")} - used == set()


def test_style_is_the_one_that_the_policy_allows() -> None:
    text = VIEWS.notice("gone", "zh", status=404).text or ""
    style = text.partition("<style>")[2].partition("</style>")[0]

    assert VIEWS.style_hash == "sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
