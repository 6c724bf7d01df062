"""Whether a session file is copied, asked in lines: one word does it, and nothing else."""

import asyncio
import contextlib
import sys

from tui.plain.chosen import refuse_without_streams
from tui.plain.line_mode import EXIT_CUT_OFF, on_this_terminal
from tui.plain.new_session import EXIT_INTERRUPTED
from tui.plain.talk import Talk
from tui.plain.typed import EndOfInputError
from tui.settings.settings import Settings
from tui.terminal.streams import drop_output
from tui.visit.questions import Clock
from tui.words import adding as words


def ask_to_add(told: str, clock: Clock, settings: Settings) -> bool | int:
    """Tell what a file is, and ask for the word; an exit code where it was left before an answer.

    A yes never goes on with anything here. Raises UsageError where nobody can be asked.
    """
    refuse_without_streams()
    speaker, typed = on_this_terminal(settings)
    try:
        return asyncio.run(_ask(Talk(speaker, typed, clock), told))
    except (EndOfInputError, KeyboardInterrupt) as error:
        with contextlib.suppress(OSError):
            print(words.ENDED, file=sys.stderr, flush=True)
        return EXIT_CUT_OFF if isinstance(error, EndOfInputError) else EXIT_INTERRUPTED
    except OSError:
        # Nobody reads the question any more.
        drop_output()
        return EXIT_CUT_OFF


async def _ask(talk: Talk, told: str) -> bool:
    talk.say(told, words.ASK)
    # What was typed before it could be read is no answer.
    talk.arm()
    return (await talk.line()).strip().lower() == words.WORD
