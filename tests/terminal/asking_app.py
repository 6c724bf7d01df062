"""A program that asks one question after another: the next at each SIGURG.

That is a signal which the Guard leaves alone.

What it shows is what the player would show, without the way that leads there.
"""

import asyncio
import signal
from pathlib import Path
from typing import cast

from tui.terminal.abilities import prepare_environment

prepare_environment()

from tests import bundled  # noqa: E402
from tests.screens.questions import SESSION, check_question, exercise_question  # noqa: E402
from tests.screens.stage import Clock, make_app  # noqa: E402
from tui.plan.shelf import Shelf  # noqa: E402
from tui.play.state import Input  # noqa: E402
from tui.records.store import Store  # noqa: E402
from tui.terminal.guard import Guard  # noqa: E402
from tui.visit.questions import Question, ScreeningQuestion, ShelfQuestion  # noqa: E402

LINES = ("Numbness “between” the legs", "A foot that drops – or is weak", "Fièvre, naïveté")


def main() -> None:
    """Show them until a key ends the program."""
    shelf = Shelf(bundled.library(), (SESSION,), ())
    questions = (
        ShelfQuestion(shelf, ()),
        ScreeningQuestion("Is any of these so?", LINES, "no"),
        exercise_question(Input.HANDS_FREE, Input.GO_ON, 1.0),
        check_question(),
    )
    app = make_app(shelf, Store(Path("/nowhere")), Clock())

    async def ask_all() -> None:
        asked = asyncio.Event()
        asyncio.get_running_loop().add_signal_handler(signal.SIGURG, asked.set)
        for question in questions:
            answer = asyncio.ensure_future(app.ask(cast(Question[object], question)))
            await asked.wait()
            asked.clear()
            answer.cancel()

    app._sit = ask_all  # type: ignore[method-assign]
    with Guard(lambda: None) as guard:
        guard.watch(app)
        app.run()
    if app.error is not None:
        raise app.error


if __name__ == "__main__":
    main()
