"""The pages of the people who ask: package, upload, one file; what is only read is in ``reading_pages``.

Whose a page is and what it holds: ``handlers.pages``.
"""

from __future__ import annotations

from collections.abc import Mapping
from email.utils import encode_rfc2231
from functools import partial

from aiohttp import web

from bot.config import Config
from bot.web.forms import Posted, posted_file, small_form
from bot.web.guard import POLICY
from bot.web.login import Login
from bot.web.reading_pages import Shows, Visitor
from bot.web.session import Sessions, Visit
from bot.web.views import Views, spoken
from handlers.pages import How, Offer, Owner, PersonPages

MIB = 1024 * 1024
IN_PLACE = {
    "application/pdf": "pdf",
    "image/jpeg": "file",
    "image/png": "file",
    "image/gif": "file",
    "image/webp": "file",
}
"""Types that a browser may show by itself, and the policy they are served under; anything else is only downloaded."""

PROBLEMS: Mapping[str, int] = {
    "unreadable": 422, "full": 409, "ended": 409, "too_large": 413, "nothing": 422, "gone": 404,
}  # fmt: skip
"""What can be wrong with an upload: ``page.upload.<problem>``, and the status."""


class PersonSite:
    """Routes below ``/p`` and ``/f``."""

    def __init__(
        self, pages: PersonPages, login: Login, sessions: Sessions, views: Views, *, config: Config,
        kinds: Mapping[str, Shows],
    ) -> None:  # fmt: skip
        self._pages, self._login, self._sessions, self._views = pages, login, sessions, views
        self._limits, self._days = config.limits, config.retention.evidence_days
        self._kinds: Mapping[str, Shows] = {
            **kinds,
            "package": self._package,
            "upload": self._upload,
        }

    async def show(self, request: web.Request) -> web.Response:
        """The page; a browser that has not proven to be its person is sent to prove it first."""
        token = request.match_info["token"]
        owner = await self._owner(token)
        browser = self._sessions.browser(request) or self._sessions.new_browser()
        visitor = Visitor(token, owner, browser)
        if self._sessions.person(request) == owner.person:
            response = await self._kinds[owner.kind](request, visitor)
        elif owner.by_mail:
            response = self._code_page(visitor, "ask")
        else:
            return self._login.start(request, Visit(token, 1))
        self._sessions.remember(response, browser)
        return response

    async def prove(self, request: web.Request) -> web.Response:
        """Mail a code to somebody who asked by mail, or take the code."""
        token = request.match_info["token"]
        owner, form = await self._owner(token), await small_form(request)
        if not self._sessions.form_is_ours(request, token, form.get("form", "")):
            return self._session_over(owner, token)
        visitor = Visitor(token, owner, self._sessions.browser(request))
        if "code" not in form:
            mailed = await self._pages.mail_code(token)
            return self._code_page(visitor, "enter" if mailed else "enough", status=200 if mailed else 429)
        if await self._pages.prove(token, form["code"]) != owner.person:
            return self._code_page(visitor, "wrong", status=403)
        response = _see_other(f"/p/{token}")
        self._sessions.sign_in(response, owner.person)
        return response

    async def upload(self, request: web.Request) -> web.Response:
        token = request.match_info["token"]
        owner, cap_bytes = await self._owner(token), self._limits.upload_mib * MIB
        if self._sessions.person(request) != owner.person:
            return self._session_over(owner, token)
        posted = await posted_file(request, cap_bytes, partial(self._sessions.form_is_ours, request, token))
        visitor = self._visitor(request, owner, posted.form_token)
        if visitor is None:
            return self._session_over(owner, token)
        problem = await self._keep(visitor, posted)
        if problem == "kept":
            return _see_other(f"/p/{token}?received=1")
        return self._upload_page(visitor, problem=problem)

    async def give(self, request: web.Request) -> web.Response:
        """Make the single-use address of a file and go there."""
        token, file_id = request.match_info["token"], request.match_info["file"]
        owner, form = await self._owner(token), await small_form(request)
        visitor = self._visitor(request, owner, form.get("form", ""))
        if visitor is None:
            return self._session_over(owner, token)
        how: How = "see" if form.get("how") == "see" else "download"
        single = await self._pages.file_address(token, visitor.person, file_id, how)
        if single is None:
            return self._views.notice("file_gone", owner.lang, status=404, again=f"/p/{token}")
        return _see_other(f"/f/{single}")

    async def file(self, request: web.Request) -> web.Response:
        """The bytes, once; no cookie is asked for, so that «open in browser» works."""
        token = request.match_info["token"]
        offer = await self._pages.offer(token)
        if offer is None:
            return self._views.notice("file_gone", spoken(request), status=404)
        if needs_browser(request.headers.get("User-Agent", ""), offer):
            return self._views.notice("open_in_browser", offer.lang, status=200)
        content = await self._pages.fetch(token)
        if content is None:
            return self._views.notice("file_gone", offer.lang, status=404)
        return as_file(offer, content)

    async def _owner(self, token: str) -> Owner:
        owner = await self._pages.owner(token)
        if owner is None:
            raise web.HTTPNotFound
        return owner

    def _visitor(self, request: web.Request, owner: Owner, form_token: str) -> Visitor | None:
        """The proven person who filled our form in this browser."""
        token = request.match_info["token"]
        ours = self._sessions.form_is_ours(request, token, form_token)
        if not ours or self._sessions.person(request) != owner.person:
            return None
        return Visitor(token, owner, self._sessions.browser(request))

    def _session_over(self, owner: Owner, token: str) -> web.Response:
        return self._views.notice("session_over", owner.lang, status=403, again=f"/p/{token}")

    async def _package(self, _request: web.Request, visitor: Visitor) -> web.Response:
        package = await self._pages.package(visitor.token, visitor.person)
        if package is None:
            raise web.HTTPNotFound
        return self._views.page(
            "package",
            visitor.owner.lang,
            package=package,
            in_place=IN_PLACE,
            page=f"/p/{visitor.token}",
            form=self._form_token(visitor),
        )

    async def _upload(self, request: web.Request, visitor: Visitor) -> web.Response:
        return self._upload_page(visitor, received="received" in request.query)

    def _upload_page(self, visitor: Visitor, *, problem: str = "", received: bool = False) -> web.Response:
        return self._views.page(
            "upload",
            visitor.owner.lang,
            status=PROBLEMS.get(problem, 200),
            problem=problem,
            received=received,
            days=self._days,
            mib=self._limits.upload_mib,
            page=f"/p/{visitor.token}",
            form=self._form_token(visitor),
        )

    async def _keep(self, visitor: Visitor, posted: Posted) -> str:
        """``kept``, or one of ``PROBLEMS``."""
        if posted.too_large:
            return "too_large"
        if not posted.content:
            return "nothing"
        return await self._pages.upload(visitor.token, visitor.person, posted.content, posted.content_type)

    def _code_page(self, visitor: Visitor, stage: str, *, status: int = 200) -> web.Response:
        """``stage``: ask, enter, wrong or enough."""
        return self._views.page(
            "code",
            visitor.owner.lang,
            status=status,
            stage=stage,
            minutes=self._limits.code_minutes,
            page=f"/p/{visitor.token}/code",
            form=self._form_token(visitor),
        )

    def _form_token(self, visitor: Visitor) -> str:
        return self._sessions.form_token(visitor.browser, visitor.token)


def needs_browser(agent: str, offer: Offer) -> bool:
    """WeChat on Android neither downloads nor shows a PDF; the address is left unused for the phone's own browser."""
    if "MicroMessenger" not in agent or "Android" not in agent:
        return False
    return offer.how == "download" or not offer.file.content_type.startswith("image/")


def as_file(offer: Offer, content: bytes) -> web.Response:
    """Shown in place only where the type is known to be harmless; RFC 6266 names, RFC 8187 coding."""
    file = offer.file
    policy = IN_PLACE.get(file.content_type) if offer.how == "see" else None
    disposition = "inline" if policy else "attachment"
    headers = {"Content-Disposition": f"{disposition}; filename*={encode_rfc2231(file.name, 'utf-8')}"}
    content_type = file.content_type if policy else "application/octet-stream"
    response = web.Response(body=content, content_type=content_type, headers=headers)
    response[POLICY] = policy or "file"
    return response


def _see_other(location: str) -> web.Response:
    return web.Response(status=303, headers={"Location": location})
