"""How many keys it takes from the first screen to the first get-ready, scrolls included (C6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tui.records.store import Store

from .asked import GET_READY, LIBRARY, ONE_PAGE, PLACE, READY
from .harness import Terminal
from .playing import UNPINCH, press
from .scripted import END_HERE, Script, records

if TYPE_CHECKING:
    from pathlib import Path

MOST_ON_A_SECOND_DAY = 8
ON_A_FIRST_DAY = {(80, 24): 16, (40, 14): 20}
SIZES = list(ON_A_FIRST_DAY)


def a_day_ago(home: Path) -> None:
    """Have everything that was kept happen on the day before."""
    store, day = Store(home / "records"), timedelta(days=1)
    for entry, record in zip(store.entries(), records(home), strict=True):
        entry.path.unlink()
        begun, ended = record.first_begun, record.ended
        beginning = replace(record.beginning, started=record.beginning.started - day)
        moved = replace(
            record,
            beginning=beginning,
            updated=record.updated - day,
            ended=ended and ended - day,
            first_begun=begun and begun - day,
            exercises=tuple(
                replace(
                    each,
                    answered_at=each.answered_at and each.answered_at - day,
                    hurt_at=each.hurt_at and each.hurt_at - day,
                )
                for each in record.exercises
            ),
        )
        file = store.new_file(beginning.session, beginning.sequence, beginning.started)
        file.save(moved)
        file.close()


@pytest.mark.parametrize("size", SIZES)
def test_from_the_first_screen_to_the_first_get_ready(
    size: tuple[int, int], tmp_path: Path
) -> None:
    columns, rows = size
    command = [UNPINCH, "--sound=off"]
    with Terminal(command, tmp_path, columns=columns, rows=rows) as terminal:
        first = Script(terminal).step_until_shown(GET_READY)
        first_presses = first.presses
        # On a small screen the rest of the steps is read before it starts.
        Script(terminal).step_until(READY)
        play_a_little(terminal)
    a_day_ago(tmp_path)
    with Terminal(command, tmp_path, columns=columns, rows=rows) as terminal:
        second = Script(terminal)
        second.step_until(ONE_PAGE)
        assert second.presses == 1, "the one page is whole, and nothing comes before it"
        second.step_until_shown(GET_READY)
    print(f"{columns}x{rows}: {first_presses} presses on a first day, {second.presses} on a second")
    assert first_presses == ON_A_FIRST_DAY[size]
    assert second.presses <= MOST_ON_A_SECOND_DAY


def play_a_little(terminal: Terminal) -> None:
    """End the first exercise with sharp pain, and the session before the second."""
    press(terminal, b"h", "moved up towards")
    press(terminal, b"n", GET_READY)
    press(terminal, b"q", END_HERE)
    press(terminal, b"y", PLACE)
    Script(terminal).step_until(LIBRARY)
