"""An output that nobody reads is noticed by how long a write takes."""

from __future__ import annotations

import io

from tui.terminal.output import STALL_SECONDS, WatchedOutput


class Slow(io.StringIO):
    """A stream on which each write takes so many seconds of a clock of its own."""

    seconds = 0.0
    now = 100.0

    def write(self, text: str) -> int:
        """Write, and let time pass."""
        self.now += self.seconds
        return super().write(text)


def test_a_write_that_waits_for_a_reader_is_a_stall() -> None:
    stream = Slow()
    output = WatchedOutput(stream, lambda: stream.now)
    output.write("quick")
    assert not output.is_stalled
    assert not output.was_stalled(stream.now, within_seconds=10)
    stream.seconds = STALL_SECONDS + 1
    output.write("slow")
    assert not output.is_stalled, "it is over"
    assert output.was_stalled(stream.now + 0.3, within_seconds=0.4)
    assert not output.was_stalled(stream.now + 0.5, within_seconds=0.4)


def test_a_write_under_way_is_a_stall_once_it_takes_too_long() -> None:
    stalls = []

    class Stuck(Slow):
        def write(self, text: str) -> int:
            for seconds in (0.5, STALL_SECONDS):
                self.now += seconds
                stalls.append(output.is_stalled)
            return super().write(text)

    stream = Stuck()
    output = WatchedOutput(stream, lambda: stream.now)
    output.write("stuck")
    assert stalls == [False, True]
