"""Stub."""
from datetime import datetime, timedelta

CARRY_ON_WITHIN = timedelta(hours=2)


def may_carry_on(updated: datetime, now: datetime) -> bool:
    """Stub."""
    return (
        abs(now - updated) <= CARRY_ON_WITHIN
        and updated.astimezone(now.tzinfo).date() == now.date()
    )
