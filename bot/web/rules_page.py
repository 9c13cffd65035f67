"""The published rules, open to everybody: no person, no cookie. What stands in them: ``handlers.rules``."""

from __future__ import annotations

from aiohttp import web

from bot.web.views import Views, spoken
from handlers.office import Office
from handlers.rules import published_rules


class RulesSite:
    def __init__(self, office: Office, views: Views) -> None:
        self._office, self._views = office, views

    async def show(self, request: web.Request) -> web.Response:
        lang = spoken(request)
        rules = await published_rules(self._office)
        return self._views.page("rules", lang, rules=rules, status=200 if rules else 404)
