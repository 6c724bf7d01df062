"""Another size for the terminal of a stage."""

from tests.screens.stage import Stage


async def resize(stage: Stage, columns: int, rows: int) -> None:
    """Give it another size, without the moment that Textual waits for a further one."""
    await stage.pilot.resize_terminal(columns, rows)
    stage.app._check_resize()
    # What is told of a paint, such as how much is below, is laid out by the next, and by one more.
    for _ in range(1):
        await stage.pilot.pause()
