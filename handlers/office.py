"""What every use case needs at hand: the configuration, the store, the clock, the deadline rules. No behaviour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time

from bot.clock import Clock, Tokens
from bot.config import Config
from bot.domain.deadlines import Rules
from bot.domain.workdays import Calendar
from bot.store.door import Store
from dialogs.model import ContactPoint, Settings
from handlers.wording import Voice
from mail.address import CaseAddress


@dataclass(frozen=True)
class Office:
    """Built once by ``bot.app``; frozen values and adapters only."""

    config: Config
    store: Store
    clock: Clock
    tokens: Tokens
    rules: Rules
    voice: Voice
    address: CaseAddress

    @property
    def settings(self) -> Settings:
        app, limits = self.config.app, self.config.limits
        return Settings(
            hotline=app.hotline,
            human_hours=app.human_hours,
            case_prefix=app.case_prefix,
            sms=self.config.sms.provider != "none",
            code_minutes=limits.code_minutes,
            code_attempts=limits.code_attempts,
            languages=tuple(app.languages),
            regulator=self.config.complaint.regulator,
            court=self.config.complaint.court,
            case_years=self.config.retention.case_years,
            evidence_days=self.config.retention.evidence_days,
            lapse_days=self.config.deadlines.lapse_days,
            contacts=tuple(
                ContactPoint(point.name, point.address, point.phone, point.mail, point.role == "overseas")
                for point in self.config.contacts
            ),
        )

    def midnight(self, now: datetime) -> datetime:
        """The beginning of the local day."""
        day = self.rules.local_day(now)
        return datetime.combine(day, time(0), self.rules.zone).astimezone(UTC)

    def page(self, path: str) -> str:
        """An address of ours as people reach it."""
        return f"{self.config.app.public_url}{path}"


def deadline_rules(config: Config, calendar: Calendar) -> Rules:
    """The operator's numbers as the domain's rules."""
    numbers = config.deadlines
    hour, minute = numbers.remind_at.split(":")
    return Rules(
        zone=config.app.zone,
        calendar=calendar,
        answer_days=numbers.answer_days,
        remind_days_before=numbers.remind_days_before,
        remind_at=time(int(hour), int(minute)),
        lapse_days=numbers.lapse_days,
        hold_days=numbers.hold_days,
        close_days=numbers.close_days,
    )
