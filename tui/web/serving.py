"""The server from its start to its end, on the addresses that were asked for."""

import asyncio
import ipaddress
import os
import signal
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

from tui.files.faults import UsageError
from tui.terminal.streams import flush
from tui.web.address import is_address
from tui.web.assets import read_assets
from tui.web.command import player_command, player_environment
from tui.web.limits import Limits
from tui.web.server import Asset, Door, make_runner, make_server
from tui.web.visits import Visits
from tui.words import web as words

_ENDING = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


@dataclass(frozen=True, slots=True)
class Serving:
    """What the command line says: where to listen, who comes in, and what they get.

    `names` are those under which the server is reached beside its host; `options` are handed to
    every player.
    """

    host: str
    port: int
    token: str
    names: frozenset[str]
    limits: Limits
    options: Sequence[str]


def serve(serving: Serving, xterm_folder: Path) -> None:
    """Serve until a signal ends it; raises UsageError where it cannot begin."""
    assets = read_assets(xterm_folder)
    asyncio.run(_serve(serving, assets))


async def _serve(serving: Serving, assets: Mapping[str, Asset]) -> None:
    ending = asyncio.Event()
    for number in _ENDING:
        asyncio.get_running_loop().add_signal_handler(number, ending.set)
    command = player_command(serving.options)
    visits = Visits(command, player_environment(os.environ), serving.limits)
    runner = make_runner(make_server(_door(serving), assets, visits))
    await runner.setup()
    try:
        await _listen(runner, serving.host, serving.port)
        _tell(serving, runner)
        await ending.wait()
        await visits.end()
    finally:
        await runner.cleanup()


def _door(serving: Serving) -> Door:
    own = frozenset() if is_address(serving.host) else frozenset({serving.host.lower()})
    return Door(serving.token, serving.names | own)


async def _listen(runner: web.AppRunner, host: str, port: int) -> None:
    try:
        await web.TCPSite(runner, host, port).start()
    except (OSError, UnicodeError) as error:
        number = getattr(error, "errno", None) or 0
        # asyncio has put words of its own in place of the system's.
        why = os.strerror(number) if number > 0 else getattr(error, "strerror", str(error))
        raise UsageError(words.cannot_listen(host, port, why)) from None


def _tell(serving: Serving, runner: web.AppRunner) -> None:
    listening = [address[0] for address in runner.addresses]
    names = [serving.host, *sorted(serving.names)]
    print(told_of_addresses(names, listening, runner.addresses[0][1], serving.token))
    flush()


def told_of_addresses(names: Sequence[str], listening: Sequence[str], port: int, token: str) -> str:
    """The addresses, and what it means that others can reach them."""
    hosts = [words.ADDRESS_HERE if _is_any(name) else _in_address(name) for name in names]
    lines = [words.opened([f"http://{host}:{port}/{token}/" for host in hosts])]
    if not all(ipaddress.ip_address(each).is_loopback for each in listening):
        lines.append(words.OPEN_TO_A_NETWORK)
    return "\n".join([*lines, words.STOP])


def _is_any(host: str) -> bool:
    """Whether it stands for every address of this machine."""
    return is_address(host) and ipaddress.ip_address(host).is_unspecified


def _in_address(host: str) -> str:
    """A host as it stands in an address."""
    return f"[{host}]" if ":" in host else host
