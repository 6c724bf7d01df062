"""Another size for the terminal of a stage."""

from tests.screens.stage import Stage


async def resize(stage: Stage, columns: int, rows: int) -> None:
    """Give it another size, without the moment that Textual waits for a further one."""
    await stage.pilot.resize_terminal(columns, rows)
    stage.app._check_resize()
    await stage.pilot.pause()
