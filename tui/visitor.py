"""Run by the server of a page: `unpinch` on the terminal that this process was started in."""

import fcntl
import termios

from tui import cli

if __name__ == "__main__":
    # So that the end of the terminal ends the player: it is no session's own until it is taken.
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    cli.main()
