"""Whether a mail proves that its From is who it says (mail.md 2.4), by the traces of the receiving server alone.

One function a proof; which of them the operator believes, and for which domain, is ``mail.accept``'s question. Every
trace below the first hop that is not our own may have been written by the sender, so nothing is read from there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from bot.config import Proof
from mail.message import ParsedMail

ASIDE = re.compile(r'"((?:[^"\\]|\\.)*)"|\((?:[^()\\]|\\.)*\)')
"""A quoted string or an innermost comment (RFC 5322 3.2): strangers choose what stands in them, results never do."""
PLAIN = re.compile(r"[\w.@+-]*")
PAIR = re.compile(r"([a-z0-9_.-]+)\s*=\s*\"?([^\s;\"]+)", re.IGNORECASE)
HOP = re.compile(
    r"\s*(?:from\s+\S+\s+)?by\s+(?P<by>\S+)(?:\s+via\s+\S+)?(?:\s+with\s+(?P<protocol>\S+))?", re.IGNORECASE
)
LOGIN = re.compile(r"\(Authenticated sender:\s*([^\s()]+)\)", re.IGNORECASE)
SUBMISSION = re.compile(r"(?:E|UTF8)SMTPS?A", re.IGNORECASE)  # RFC 3848, RFC 6531
LOCAL_DELIVERY = re.compile(r"(?:UTF8)?LMTPS?A?", re.IGNORECASE)


WITHOUT_ID = "-"
"""In place of an id: the receiving server writes none into its header (Microsoft 365), and stamps every mail."""


@dataclass(frozen=True)
class Border:
    """What the operator's servers write. ``authserv_id`` empty: no result is believed, since one written by the sender
    would be wherever the server writes none; ``WITHOUT_ID``: those of a header without an id.

    ``hosts``: names after ``by`` in the Received lines of servers that let only our own people submit; ``domains``: the
    organisation's own.
    """

    authserv_id: str = ""
    hosts: frozenset[str] = frozenset()
    domains: frozenset[str] = frozenset()


@dataclass(frozen=True)
class _Result:
    method: str
    outcome: str
    properties: Mapping[str, str]


def has_dmarc(mail: ParsedMail, border: Border) -> bool:
    """Every result of the method must pass: a second one can only have been slipped in."""
    results = [result for result in _results(mail, border) if result.method == "dmarc"]
    return bool(results) and all(
        result.outcome == "pass" and _domain(result.properties.get("header.from", "")) == mail.from_domain
        for result in results
    )


def has_dkim(mail: ParsedMail, border: Border) -> bool:
    """A passing signature of the From's own domain or of one above it."""
    return any(
        result.method == "dkim" and result.outcome == "pass" and _is_aligned(result.properties, mail.from_domain)
        for result in _results(mail, border)
    )


def is_internal(mail: ParsedMail, border: Border) -> bool:
    """Exchange vouches for a mail that never left the organisation; its border removes the header from outside mail.

    Where Exchange also names the organisation that the mail comes from, it must be ours.
    """
    vouched = [value.lower() for value in _values(mail, "x-ms-exchange-organization-authas")]
    origins = {value.lower() for value in _values(mail, "x-originatororg")}
    return vouched == ["internal"] and origins <= border.domains | {mail.from_domain}


def is_authenticated(mail: ParsedMail, border: Border) -> bool:
    """Handed in by the owner of the From, signed in to a server of ours, and since then only delivered locally."""
    for received in _values(mail, "received"):
        hop = HOP.match(_without_asides(received))
        if hop is None or hop["by"].lower() not in border.hosts:
            return False
        login, protocol = LOGIN.search(received), hop["protocol"] or ""
        if login:
            return bool(SUBMISSION.fullmatch(protocol)) and _owns(login[1].lower(), mail.from_address)
        if not LOCAL_DELIVERY.fullmatch(protocol):
            return False
    return False


def submitted_to(mail: ParsedMail) -> str:
    """The server whose newest Received line names who signed in to it; empty without one."""
    for received in _values(mail, "received"):
        hop = HOP.match(_without_asides(received))
        if hop and LOGIN.search(received):
            return hop["by"].lower()
    return ""


PROOFS: dict[Proof, Callable[[ParsedMail, Border], bool]] = {
    "dmarc": has_dmarc,
    "internal": is_internal,
    "dkim": has_dkim,
    "authenticated": is_authenticated,
    "none": lambda mail, border: True,
}


def _values(mail: ParsedMail, name: str) -> list[str]:
    return [value for key, value in mail.auth if key == name]


def _owns(login: str, address: str) -> bool:
    return login == (address if "@" in login else address.partition("@")[0])


def _domain(value: str) -> str:
    return value.rpartition("@")[2].rstrip(".")


def _is_aligned(properties: Mapping[str, str], domain: str) -> bool:
    signer = _domain(properties.get("header.d") or properties.get("header.i", ""))
    return bool(signer) and "." in signer and (domain == signer or domain.endswith(f".{signer}"))


def _results(mail: ParsedMail, border: Border) -> list[_Result]:
    if not border.authserv_id:
        return []
    named = "" if border.authserv_id == WITHOUT_ID else border.authserv_id.lower()
    return [_result(clause) for clauses in _stamps(mail, named) for clause in clauses]


def _stamps(mail: ParsedMail, authserv_id: str) -> Iterator[list[str]]:
    """The results in the receiving server's headers: those with its id that stand together, the topmost among them.

    A hop or another's header ends them; what follows may be the sender's own invention (RFC 8601 5).
    """
    begun = False
    for name, value in mail.auth:
        if name == "authentication-results":
            named, clauses = _read(value)
            if named != authserv_id:
                return
            begun = True
            yield clauses
        elif begun and name == "received":
            return


def _read(value: str) -> tuple[str | None, list[str]]:
    """The id, empty where the header bears none and None where it cannot be read, and the results."""
    readable = _without_asides(value)
    if not readable:
        return None, []
    first, _, rest = readable.partition(";")
    named = first.split()[0].lower() if first.split() else ""
    if "=" in first:
        named, rest = "", readable
    return named, [clause for clause in rest.split(";") if PAIR.search(clause)]


def _without_asides(value: str) -> str:
    """Empty when quotes or brackets do not match: what cannot be read proves nothing."""
    while (shorter := ASIDE.sub(_plain, value)) != value:
        value = shorter
    return "" if re.search(r'["()]', value) else value


def _plain(aside: re.Match[str]) -> str:
    quoted = aside.group(1)
    return " " if quoted is None else quoted if PLAIN.fullmatch(quoted) else "-"


def _result(clause: str) -> _Result:
    (method, outcome), *others = PAIR.findall(clause)
    return _Result(method.lower(), outcome.lower(), {key.lower(): value.lower() for key, value in others})
