"""The page of one piece of evidence, for staff: button, address, code, then the picture in that very response."""

from __future__ import annotations

import base64

from aiohttp import web

from bot.web.forms import small_form
from bot.web.guard import POLICY
from bot.web.session import Sessions
from bot.web.views import Views
from handlers.evidence_pages import Evidence, EvidencePages


class StaffSite:
    """``/s/{token}``. ``minutes``: how long a code works."""

    def __init__(self, pages: EvidencePages, sessions: Sessions, views: Views, *, minutes: int) -> None:
        self._pages, self._sessions, self._views, self._minutes = pages, sessions, views, minutes

    async def show(self, request: web.Request) -> web.Response:
        """A button and nothing else: link scanners open addresses too."""
        token = request.match_info["token"]
        if not await self._pages.exists(token):
            raise web.HTTPNotFound
        browser = self._sessions.browser(request) or self._sessions.new_browser()
        response = self._page(token, browser, "button")
        self._sessions.remember(response, browser)
        return response

    async def act(self, request: web.Request) -> web.Response:
        """One of three steps, told apart by the field that is there."""
        token, form = request.match_info["token"], await small_form(request)
        if not await self._pages.exists(token):
            raise web.HTTPNotFound
        if not self._sessions.form_is_ours(request, token, form.get("form", "")):
            return self._views.notice("session_over", self._pages.lang, status=403, again=f"/s/{token}")
        browser = self._sessions.browser(request)
        if "code" in form:
            evidence = await self._pages.reveal(token, form["code"])
            return self._revealed(evidence) if evidence else self._page(token, browser, "wrong", status=403)
        if "address" in form:
            await self._pages.ask_code(token, form["address"])
            return self._page(token, browser, "code")
        return self._page(token, browser, "address")

    def _page(self, token: str, browser: str, stage: str, *, status: int = 200) -> web.Response:
        """``stage``: button, address, code or wrong."""
        return self._views.page(
            "staff",
            self._pages.lang,
            status=status,
            stage=stage,
            minutes=self._minutes,
            page=f"/s/{token}",
            form=self._sessions.form_token(browser, token),
        )

    def _revealed(self, evidence: Evidence) -> web.Response:
        """A PDF is the response itself; a picture or typed words stand in a page."""
        if evidence.content_type == "application/pdf":
            headers = {"Content-Disposition": 'inline; filename="evidence.pdf"'}
            response = web.Response(body=evidence.content, content_type="application/pdf", headers=headers)
            response[POLICY] = "pdf"
            return response
        picture = words = ""
        if evidence.content_type.startswith("image/"):
            picture = f"data:{evidence.content_type};base64,{base64.b64encode(evidence.content).decode()}"
        else:
            words = evidence.content.decode(errors="replace")
        return self._views.page(
            "evidence", self._pages.lang, case=evidence.case, address=evidence.address, picture=picture, words=words
        )
