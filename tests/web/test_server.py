"""Who comes in, what they are given, and nothing else."""

from __future__ import annotations

import asyncio
from http import HTTPStatus

import pytest
from aiohttp import WSServerHandshakeError
from multidict import CIMultiDict
from yarl import URL

from tests.web.inside import ASSETS, NAME, TOKEN, inside
from tui.web.faults import faults_log

OTHER = "another-token-of-the-tests"
NOWHERE = [
    "/",
    f"/{TOKEN}",
    f"/{TOKEN}/page.html",
    f"/{TOKEN}/xterm.css",
    f"/{TOKEN}/page.js/",
    f"/{TOKEN}//page.js",
    f"/{TOKEN}/../server.py",
    f"/{TOKEN}/%2e%2e/server.py",
    f"/{TOKEN}/..%2f..%2f..%2fetc/passwd",
    f"/{TOKEN}/static/",
    f"/{OTHER}/",
    f"/{OTHER}/page.js",
    f"/{OTHER}/terminal",
    f"/{TOKEN[:-1]}/",
    f"/{TOKEN}x/",
    f"/?token={TOKEN}",
    "/favicon.ico",
    "/%ff%fe/page.js",
]


def status_of(path: str, method: str = "GET", **headers: str) -> int:
    """What is answered to a request."""

    async def ask() -> int:
        async with inside() as server:
            url = URL(server.address + path, encoded=True)
            async with server.session.request(method, url, headers=headers) as answer:
                return answer.status

    return asyncio.run(ask())


def test_whoever_knows_the_token_gets_the_files_of_the_page() -> None:
    async def ask() -> None:
        async with inside() as server:
            for name, asset in ASSETS.items():
                async with server.session.get(f"/{TOKEN}/{name}") as answer:
                    assert await answer.read() == asset.content
                    assert answer.content_type == asset.content_type
                    assert answer.headers["Referrer-Policy"] == "no-referrer"
                    assert answer.headers["Cache-Control"] == "no-store"
                    assert answer.headers["X-Content-Type-Options"] == "nosniff"
                    policy = answer.headers["Content-Security-Policy"].split("; ")
                    assert {"default-src 'none'", "script-src 'self'"} < set(policy)
                    assert {"frame-ancestors 'none'", "base-uri 'none'"} < set(policy)

    asyncio.run(ask())


def test_nothing_else_is_there_and_a_wrong_token_is_told_no_more() -> None:
    async def ask() -> None:
        async with inside() as server:
            for path in NOWHERE:
                url = URL(server.address + path, encoded=True)
                async with server.session.get(url, allow_redirects=False) as answer:
                    assert (answer.status, await answer.read()) == (HTTPStatus.NOT_FOUND, b""), path

    asyncio.run(ask())


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"])
def test_nothing_can_be_done_but_looking(method: str) -> None:
    assert status_of(f"/{TOKEN}/", method) == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:8460",
        f"{NAME}.evil.example",
        "",
        "a@127.0.0.1",
        "[",
        "x:y",
        "::1",
        "localhost;x",
        "localhost?",
        "localhost:99999",
    ],
)
def test_a_page_of_another_name_is_misdirected(host: str) -> None:
    assert status_of(f"/{TOKEN}/", Host=host) == HTTPStatus.MISDIRECTED_REQUEST


@pytest.mark.parametrize(
    "host", [NAME, f"{NAME}:443", "UNPINCH.example", "localhost:1", "192.0.2.7", "[::1]:8460"]
)
def test_its_own_names_and_bare_addresses_are_right(host: str) -> None:
    assert status_of(f"/{TOKEN}/", Host=host) == HTTPStatus.OK


@pytest.mark.parametrize(
    ("token", "origin", "status"),
    [
        (OTHER, "own", HTTPStatus.NOT_FOUND),
        (TOKEN, "", HTTPStatus.FORBIDDEN),
        (TOKEN, "null", HTTPStatus.FORBIDDEN),
        (TOKEN, "http://evil.example", HTTPStatus.FORBIDDEN),
        (TOKEN, "http://127.0.0.1:1", HTTPStatus.FORBIDDEN),
        (TOKEN, "file://", HTTPStatus.FORBIDDEN),
    ],
)
def test_no_player_is_given_to_a_page_of_somebody_else(
    token: str, origin: str, status: HTTPStatus
) -> None:
    async def ask() -> None:
        async with inside() as server:
            own = server.address if origin == "own" else origin
            headers = {"Origin": own} if own else {}
            with pytest.raises(WSServerHandshakeError) as refused:
                await server.session.ws_connect(f"/{token}/terminal", headers=headers)
            assert refused.value.status == status

    asyncio.run(ask())


def test_two_origins_are_none() -> None:
    async def ask() -> None:
        async with inside() as server:
            origins = CIMultiDict([("Origin", server.address), ("Origin", "http://evil.example")])
            with pytest.raises(WSServerHandshakeError) as refused:
                await server.session.ws_connect(f"/{TOKEN}/terminal", headers=origins)
            assert refused.value.status == HTTPStatus.FORBIDDEN

    asyncio.run(ask())


def test_behind_a_proxy_the_origin_is_that_of_the_name_it_goes_by() -> None:
    async def ask() -> None:
        async with inside() as server:
            headers = {"Origin": f"https://{NAME}", "Host": NAME}
            async with server.session.ws_connect(f"/{TOKEN}/terminal", headers=headers) as socket:
                assert not socket.closed

    asyncio.run(ask())


BAD_REQUESTS = (
    f"GET /{TOKEN}/ HTTP/1.1\r\nHost: \0\r\n: :\r\n\r\n",
    f"GET /{TOKEN}/{'a' * 70_000} HTTP/1.1\r\nHost: localhost\r\n\r\n",
    f"GET /{TOKEN}/ HTTP/1.1\r\nHost: localhost\r\n{'a: b' * 70_000}\r\n\r\n",
    f"GET /{TOKEN}/ HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
)


@pytest.mark.parametrize("request_text", BAD_REQUESTS, ids=["signs", "path", "header", "hosts"])
def test_of_a_request_that_is_none_nothing_is_told(
    request_text: str, capfd: pytest.CaptureFixture[str]
) -> None:
    async def ask() -> bytes:
        async with inside() as server:
            url = URL(server.address)
            reader, writer = await asyncio.open_connection(url.host, url.port)
            writer.write(request_text.encode())
            answer = await reader.read()
            writer.close()
            return answer

    assert asyncio.run(ask()).startswith(b"HTTP/1.0 400 ")
    assert capfd.readouterr() == ("", "")


def test_a_fault_of_its_own_is_told_on_one_line(capfd: pytest.CaptureFixture[str]) -> None:
    try:
        raise RuntimeError
    except RuntimeError:
        faults_log().exception("a request failed")
    out, told = capfd.readouterr()
    assert (out, told.count("\n")) == ("", 1)
    assert "RuntimeError" in told
