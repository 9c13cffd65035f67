"""All conversations by name. What each asks is in ``dialogs.flows``."""

from __future__ import annotations

from dialogs.flows import (
    about_case,
    amend,
    code,
    confirm,
    contact,
    identity,
    late_paper,
    link,
    new_contact,
    people,
    request,
    take_back,
)
from dialogs.steps import Flow

REQUEST = Flow(
    "request",
    request.VERSION + people.VERSION + identity.VERSION + confirm.VERSION,
    (*request.STEPS, *people.STEPS, *contact.STEPS, *code.STEPS, *identity.STEPS, *confirm.STEPS),
)

FLOWS: dict[str, Flow] = {
    flow.name: flow
    for flow in (REQUEST, take_back.FLOW, *about_case.FLOWS, amend.FLOW, link.FLOW, new_contact.FLOW, late_paper.FLOW)
}
