"""What the page says that holds the player, and what its server says to whoever starts it."""

from pathlib import Path

from tui.files.text import shown_value

PAGE = {
    "title": "Unpinch",
    "screen": "Unpinch, a program in a terminal",
    "no_script": "Unpinch needs JavaScript in this page.",
    "keyboard": "Keyboard",
    "again": "Touch to go on",
    "waiting": "One moment ...",
    "cut": "The line was cut. What you answered is kept.",
    "ended": "Unpinch has ended here.",
    "idle": "Nothing was pressed for long, so this was ended. What you answered is kept.",
    "time_up": "The time of this visit is up. What you answered is kept.",
    "full": "All places are taken. Try again when somebody has closed the page.",
    "elsewhere": "This was taken up in another window.",
}
"""Each by the name that it has in the page."""

NO_AIOHTTP = 'the page needs aiohttp, which is not installed: pip install "unpinch[web]"'


def no_xterm(folder: Path, version: str) -> str:
    """That xterm.js is missing, and how to install it."""
    return f"the page needs xterm.js {version}, which is not installed: {_install(folder, version)}"


def other_xterm(path: Path, folder: Path, version: str) -> str:
    """That a file of xterm.js is not the one that was published."""
    found = shown_value(str(path))
    return f"{found} is not that of xterm.js {version} as published: {_install(folder, version)}"


def _install(folder: Path, version: str) -> str:
    return f"npm install --ignore-scripts --prefix {folder} @xterm/xterm@{version}"


def cannot_listen(host: str, port: int, why: str) -> str:
    """That no server can be opened there."""
    return f"cannot listen on {shown_value(host)}, port {port}: {why}"


def no_host_name(found: str) -> str:
    """A name under which no page can be asked for."""
    return f"--name: found {shown_value(found)}, expected the name of a host"


def no_token_file(path: str, why: str) -> str:
    """That the token cannot be kept in a file."""
    return f"--token-file: {shown_value(path)}: {why}"


MISDIRECTED = (
    "Unpinch does not know this name for itself. Ask for it by its address in digits, or start it "
    "with --name and this name."
)
TOKEN_NOT_PRIVATE = "others can read it; take that away with chmod 600"
NO_TOKEN = "it holds no token, which has 22 to 128 letters, digits, - and _ on one line"
ADDRESS_HERE = "ADDRESS-OF-THIS-MACHINE"
OPEN_TO_A_NETWORK = (
    "This is open to the network, and nothing is encrypted: whoever has the address, or listens on "
    "the way, sees what is kept here and answers in its name. docs/browser.md tells how to put it "
    "behind a proxy that encrypts."
)
STOP = "Ctrl-C ends it, and everybody's session with it."


def opened(addresses: list[str]) -> str:
    """Where the page is; whoever has the address can come in."""
    return "\n".join(f"Open {address} (the address is the key: keep it)" for address in addresses)
