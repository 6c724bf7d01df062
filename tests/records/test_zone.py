"""The system's own zone: each moment has the offset of its own date."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tui.records.zone import SystemZone

ZONES = ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC")


@pytest.fixture(params=ZONES)
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[ZoneInfo]:
    """The system set to a zone, and that zone as the standard library knows it."""
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield ZoneInfo(request.param)
    monkeypatch.undo()
    time.tzset()


def test_every_half_hour_of_a_year_is_what_the_zone_says(zone: ZoneInfo) -> None:
    system, moment = SystemZone(), datetime(2024, 1, 1, tzinfo=UTC)
    while moment.year == 2024:
        ours, expected = moment.astimezone(system), moment.astimezone(zone)
        assert ours.replace(tzinfo=None) == expected.replace(tzinfo=None)
        assert ours.utcoffset() == expected.utcoffset()
        assert ours.astimezone(UTC) == moment
        moment += timedelta(minutes=30)
