"""The person's own time zone, with the rules that the system has for each moment."""

import time
from datetime import UTC, datetime, timedelta, tzinfo

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - a wall time is what is counted from here


class SystemZone(tzinfo):
    """The zone that the system is set to; the offset of a moment is that of its own date.

    A fixed offset, as `datetime.astimezone` gives it, is wrong on the other side of a change of the
    clocks.
    """

    def fromutc(self, moment: datetime) -> datetime:
        """The wall time at a moment, which is given in UTC."""
        stamp = (moment.replace(tzinfo=None) - _EPOCH) // timedelta(seconds=1)
        local = moment.replace(tzinfo=None) + timedelta(seconds=time.localtime(stamp).tm_gmtoff)
        is_second = local - timedelta(seconds=self._offset_of(local, 0)) != moment.replace(
            tzinfo=None
        )
        return local.replace(tzinfo=self, fold=int(is_second))

    def utcoffset(self, moment: datetime | None) -> timedelta:
        """How far the wall time is ahead of UTC."""
        if moment is None:
            return timedelta(0)
        return timedelta(seconds=self._offset_of(moment.replace(tzinfo=None), moment.fold))

    def dst(self, moment: datetime | None) -> timedelta:
        """What of it is summer time; nobody asks."""
        return timedelta(0)

    def tzname(self, moment: datetime | None) -> str:
        """What it is called; `local` everywhere."""
        return "local"

    @staticmethod
    def _offset_of(local: datetime, fold: int) -> int:
        """The offset at a wall time, of the two that one may have the later by `fold`."""
        # The standard library knows how to look a wall time up in the system's own rules.
        moment = local.replace(fold=fold).astimezone(UTC)
        return round((local - moment.replace(tzinfo=None)).total_seconds())
