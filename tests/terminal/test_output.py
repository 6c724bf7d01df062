"""An output that nobody reads is noticed by how long a write takes."""

from __future__ import annotations

import io

from tui.terminal.output import STALL_SECONDS, UNREAD_SECONDS, WatchedOutput


class Slow(io.StringIO):
    """A stream on which each write takes so many seconds of a clock of its own."""

    seconds = 0.0
    now = 100.0

    def write(self, text: str) -> int:
        """Write, and let time pass."""
        self.now += self.seconds
        return super().write(text)


def test_what_was_written_is_unread_while_and_just_after_a_write_waits() -> None:
    stream = Slow()
    output = WatchedOutput(stream, lambda: stream.now)
    output.write("quick")
    assert not output.was_unread(stream.now, within_seconds=10)
    stream.seconds = UNREAD_SECONDS + 0.1
    output.write("slow")
    assert not output.is_stalled
    assert output.was_unread(stream.now + 0.3, within_seconds=0.4)
    assert not output.was_unread(stream.now + 0.5, within_seconds=0.4)


def test_a_write_under_way_is_unread_soon_and_a_stall_later() -> None:
    seen = []

    class Stuck(Slow):
        def write(self, text: str) -> int:
            for seconds in (UNREAD_SECONDS / 2, UNREAD_SECONDS, STALL_SECONDS):
                self.now += seconds
                seen.append((output.was_unread(self.now, 0.0), output.is_stalled))
            return super().write(text)

    stream = Stuck()
    output = WatchedOutput(stream, lambda: stream.now)
    output.write("stuck")
    assert seen == [(False, False), (True, False), (True, True)]
    assert not output.is_stalled, "it is over"
