"""The example of a proxy that encrypts, as it stands in the docs."""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
import ssl
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from aiohttp import ClientConnectorError, ClientSession, TCPConnector, WSMsgType
from aiohttp.abc import AbstractResolver, ResolveResult

from tests.tools import needs, tool
from tests.web.inside import PAGES, POLL_SECONDS, is_gone, wait_until
from tests.web.outside import LIMIT_SECONDS, Server, needs_xterm, serve

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLE = Path(__file__).parents[2] / "docs" / "browser" / "nginx.conf"
NAME = "unpinch.example"
HEAD = """daemon off;
worker_processes 1;
pid {folder}/pid;
error_log {folder}/error.log;
events {{ }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {sites}
}}
"""
pytestmark = [needs("nginx", "nginx-light"), needs("openssl", "openssl"), needs_xterm]


class ThisMachine(AbstractResolver):
    """Finds every name here."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """This machine's own address."""
        return [
            ResolveResult(
                hostname=host, host="127.0.0.1", port=port, family=family, proto=0, flags=0
            )
        ]

    async def close(self) -> None:
        """Nothing is kept."""


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate for the name, signed by nobody else, and its key."""
    files = folder / "unpinch.pem", folder / "unpinch.key"
    command = [
        *(tool("openssl"), "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"),
        *("-nodes", "-days", "2", "-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}"),
        *("-out", str(files[0]), "-keyout", str(files[1])),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=LIMIT_SECONDS)
    return files


@contextlib.contextmanager
def proxy(folder: Path, server: Server, files: tuple[Path, Path]) -> Iterator[int]:
    """The proxy of the example in front of a server; the port where it listens."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = int(free.getsockname()[1])
    site = EXAMPLE.read_text()
    for ours, here in (
        ("listen 443", f"listen 127.0.0.1:{port}"),
        ("http://127.0.0.1:8460", server.origin),
        ("/etc/ssl/certs/unpinch.pem", str(files[0])),
        ("/etc/ssl/private/unpinch.key", str(files[1])),
    ):
        assert ours in site
        site = site.replace(ours, here)
    path = folder / "nginx.conf"
    path.write_text(HEAD.format(folder=folder, sites=site))
    process = subprocess.Popen([tool("nginx"), "-c", str(path), "-e", str(folder / "error.log")])
    try:
        yield port
    finally:
        process.terminate()
        process.wait(LIMIT_SECONDS)


def test_the_proxy_of_the_docs_encrypts_and_leads_to_a_player(tmp_path: Path) -> None:
    files = certificate(tmp_path)
    with serve(tmp_path / "home", "--name", NAME) as server, proxy(tmp_path, server, files) as port:
        asyncio.run(visit(server, port, ssl.create_default_context(cafile=str(files[0]))))


async def visit(server: Server, port: int, trust: ssl.SSLContext) -> None:
    """Look at the page through the proxy, and play."""
    connector = TCPConnector(resolver=ThisMachine(), ssl=trust)
    origin = f"https://{NAME}:{port}"
    page = origin + server.address.removeprefix(server.origin)
    async with ClientSession(connector=connector) as session:
        assert "xterm.js" in await answer_of(session, page)
        async with session.ws_connect(f"{page}terminal", headers={"Origin": origin}) as terminal:
            await terminal.send_str(json.dumps({"columns": 45, "rows": 30, "page": PAGES[0]}))
            said = await terminal.receive(timeout=LIMIT_SECONDS)
            assert said.type is WSMsgType.BINARY
            (player,) = server.players()
        await wait_until(lambda: is_gone(player), LIMIT_SECONDS)


async def answer_of(session: ClientSession, page: str) -> str:
    """The page, as soon as the proxy listens."""
    async with asyncio.timeout(LIMIT_SECONDS):
        while True:
            with contextlib.suppress(ClientConnectorError):
                async with session.get(page) as answer:
                    assert answer.status == 200
                    return await answer.text()
            await asyncio.sleep(POLL_SECONDS)
