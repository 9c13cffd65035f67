"""Nobody is woken: what reaches a phone by itself does so between the hour of reminders and the evening."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from bot.domain.deadlines import Rules

EVENING = time(21)


def waking(moment: datetime, rules: Rules) -> datetime:
    """The moment itself, or the next morning's hour of reminders when it falls into the night."""
    local = moment.astimezone(rules.zone)
    if local.time() < rules.remind_at:
        return rules.at(local.date(), rules.remind_at)
    if local.time() >= EVENING:
        return rules.at(local.date() + timedelta(days=1), rules.remind_at)
    return moment
