"""Prometheus numbers, fed by the steps that the service tells: no other room knows about Prometheus.

Counters follow ``bot.steps``; gauges are counted in the database when somebody scrapes.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from prometheus_client import CollectorRegistry, Counter, Gauge, generate_latest

from bot.steps import Fields, listen, unlisten
from bot.store.figures import Figures


@dataclass(frozen=True)
class Counted:
    """One step adds one to ``counter``. ``label`` is fixed; a name in braces is a field of the step."""

    counter: str
    label: str


COUNTED: Mapping[str, Counted] = {
    "push_received": Counted("pushes", "{kind}"),
    "push_refused": Counted("pushes", "refused"),
    "reply_passive": Counted("replies", "passive"),
    "reply_replayed": Counted("replies", "replayed"),
    "reply_late": Counted("replies", "late"),
    "outbox_sent": Counted("outbox", "sent"),
    "outbox_waiting": Counted("outbox", "waiting"),
    "outbox_failed": Counted("outbox", "failed"),
    "outbox_retry": Counted("outbox", "retry"),
    "mail_accepted": Counted("mail_in", "accepted"),
    "mail_recorded": Counted("mail_in", "recorded"),
    "mail_quarantined": Counted("mail_in", "quarantine"),
    "page_opened": Counted("pages", "opened"),
    "page_refused": Counted("pages", "refused"),
    "file_downloaded": Counted("pages", "file"),
    "paper_uploaded": Counted("pages", "upload"),
    "evidence_viewed": Counted("pages", "evidence"),
}
COUNTERS = {
    "pushes": ("kind", "Pushes from WeChat"),
    "replies": ("how", "Replies to pushes: in the response, repeated for a retry, or later through the outbox"),
    "outbox": ("outcome", "Attempts to deliver a row of the outbox"),
    "mail_in": ("state", "Mails taken from the mailbox"),
    "pages": ("what", "Secure pages"),
}


class Metrics:
    """A registry of its own, so that several services in one process do not meet."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._counters = {
            name: Counter(f"rights_bot_{name}", help_text, [label], registry=self._registry)
            for name, (label, help_text) in COUNTERS.items()
        }
        self._queued = Gauge(
            "rights_bot_outbox_rows", "Rows that have not left yet", ["state"], registry=self._registry
        )
        self._cases = Gauge("rights_bot_cases", "Cases that are not ended", ["state"], registry=self._registry)
        self._overdue = Gauge("rights_bot_cases_overdue", "Unanswered after the due date", registry=self._registry)

        self._purge_age = Gauge(
            "rights_bot_purge_age_seconds", "Since retention removed what was over", registry=self._registry
        )

    def attach(self) -> None:
        """Begin to count."""
        listen(self.count)

    def detach(self) -> None:
        unlisten(self.count)

    def count(self, name: str, fields: Fields) -> None:
        counted = COUNTED.get(name)
        if counted is not None:
            label = counted.label.format_map(fields)
            self._counters[counted.counter].labels(label).inc()

    def page(self, figures: Figures, now: datetime) -> bytes:
        """The text format that Prometheus reads."""
        for gauge, counts in ((self._queued, figures.outbox), (self._cases, figures.cases)):
            gauge.clear()
            for state, count in counts.items():
                gauge.labels(state).set(count)
        self._overdue.set(figures.overdue)
        self._purge_age.set((now - figures.purged_at).total_seconds() if figures.purged_at else math.inf)
        return generate_latest(self._registry)
