"""The person's own time zone, with the rules that the system has for each moment."""

from datetime import UTC, datetime, timedelta, tzinfo


class SystemZone(tzinfo):
    """The zone that the system is set to; the offset of a moment is that of its own date.

    A fixed offset, as `datetime.astimezone` gives it, is wrong on the other side of a change of the
    clocks.
    """

    def fromutc(self, moment: datetime) -> datetime:
        """The wall time at a moment, which is given in UTC."""
        offset = moment.replace(tzinfo=UTC).astimezone().utcoffset() or timedelta(0)
        local = moment.replace(tzinfo=None) + offset
        is_second = local - _offset_of(local) != moment.replace(tzinfo=None)
        return local.replace(tzinfo=self, fold=int(is_second))

    def utcoffset(self, moment: datetime | None) -> timedelta:
        """How far the wall time is ahead of UTC."""
        return timedelta(0) if moment is None else _offset_of(moment.replace(tzinfo=None))

    def dst(self, _moment: datetime | None) -> timedelta:
        """What of it is summer time; nobody asks."""
        return timedelta(0)

    def tzname(self, _moment: datetime | None) -> str:
        """What it is called; `local` everywhere."""
        return "local"


def _offset_of(local: datetime) -> timedelta:
    """The offset at a wall time, of the two that one may have the later by its fold."""
    # The standard library looks a wall time up in the system's own rules.
    return local - local.astimezone(UTC).replace(tzinfo=None)
