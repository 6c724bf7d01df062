"""What a command asks in lines on this terminal, and an orderly end where it is left before that.

What is asked for is the answer; whoever leaves before it gives none.
"""

import asyncio
import contextlib
import sys
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from tui.plain.line_mode import EXIT_CUT_OFF, on_this_terminal
from tui.plain.talk import Talk
from tui.plain.typed import EndOfInputError
from tui.settings.settings import Settings
from tui.terminal.streams import drop_output
from tui.terminal.wrapping import for_reader
from tui.visit.questions import Clock

EXIT_INTERRUPTED = 130
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Asked(Generic[Answer]):
    """The answer; None where it was left before that, with the exit code of that."""

    answer: Answer | None
    exit_code: int = 0


def ask_here(
    ask: Callable[[Talk], Coroutine[Any, Any, Answer]],
    clock: Clock,
    settings: Settings,
    *,
    if_left: str,
    takes_early_lines: bool,
) -> Asked[Answer]:
    """Ask on this terminal, whose streams are open; `if_left` is said where it is left.

    Where it takes early lines, what was typed ahead, or pasted, answers too.
    """
    speaker, typed = on_this_terminal(settings)
    if takes_early_lines:
        typed.is_terminal = False
    try:
        return Asked(asyncio.run(ask(Talk(speaker, typed, clock))))
    except (EndOfInputError, KeyboardInterrupt) as error:
        with contextlib.suppress(OSError):
            print(for_reader(if_left, sys.stderr), file=sys.stderr, flush=True)
        is_end = isinstance(error, EndOfInputError)
        return Asked(None, EXIT_CUT_OFF if is_end else EXIT_INTERRUPTED)
    except OSError:
        # Nobody reads the questions any more.
        drop_output()
        return Asked(None, EXIT_CUT_OFF)
