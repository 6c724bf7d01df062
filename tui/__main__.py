"""Where the `unpinch` command begins: an interrupt while it loads ends it without a word."""

import signal
from typing import NoReturn


def main() -> NoReturn:
    """Load the command, and run it."""
    before = signal.getsignal(signal.SIGINT)
    if before is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from tui import cli

    if before is signal.default_int_handler:
        signal.signal(signal.SIGINT, before)
    cli.main()


if __name__ == "__main__":
    main()
