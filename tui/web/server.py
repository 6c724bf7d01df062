"""The routes of the server: one page, the three files that it needs, and the way to a player."""

from collections.abc import Mapping
from typing import NamedTuple

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from tui.web.address import is_own_host, is_own_origin, is_same_token
from tui.web.faults import faults_log
from tui.web.visits import Visits
from tui.words.web import MISDIRECTED

MOST_MESSAGE_BYTES = 1 << 16
_CLOSING_SECONDS = 1
_KEEPALIVE_SECONDS, _SHUTDOWN_SECONDS = 15.0, 3.0
_NOWHERE, _OWN = "'none'", "'self'"
_POLICY = (
    ("default-src", _NOWHERE),
    ("script-src", _OWN),
    # xterm.js gives letters their colours by styles of their own.
    ("style-src", _OWN, "'unsafe-inline'"),
    ("img-src", "data:"),
    ("base-uri", _NOWHERE),
    ("form-action", _NOWHERE),
    ("frame-ancestors", _NOWHERE),
)
_HEADERS = {
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Asset(NamedTuple):
    """A file of the page."""

    content_type: str
    content: bytes


class Door(NamedTuple):
    """Who comes in: whoever knows the token, under one of these names of the server."""

    token: str
    names: frozenset[str] = frozenset()


def make_server(door: Door, assets: Mapping[str, Asset], visits: Visits) -> web.Application:
    """The server; `assets` are by the name they have in the address, the page by none."""
    server = web.Application(middlewares=[_checked(door)])
    for name, asset in assets.items():
        server.router.add_get(f"/{{token}}/{name}", _sends(asset))
    server.router.add_get("/{token}/terminal", _leads_to(visits))
    return server


def make_runner(server: web.Application) -> web.AppRunner:
    """What runs it, and writes no log of who came."""
    return web.AppRunner(
        server,
        access_log=None,
        logger=faults_log(),
        keepalive_timeout=_KEEPALIVE_SECONDS,
        shutdown_timeout=_SHUTDOWN_SECONDS,
    )


def _checked(door: Door) -> Middleware:
    """Let nobody in who does not know the token, and tell nobody what is here and what is not."""

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        token = request.match_info.get("token", "")
        if not is_own_host(request.host, door.names):
            return _refusal(web.HTTPMisdirectedRequest.status_code, MISDIRECTED)
        if not is_same_token(token, door.token):
            return _refusal(web.HTTPNotFound.status_code)
        try:
            response = await handler(request)
        except web.HTTPException as refused:
            return _refusal(refused.status)
        if not response.prepared:
            # Older browsers do not take a socket of the same host for their own.
            sockets = (_OWN, f"ws://{request.host}", f"wss://{request.host}")
            response.headers.update(_headers(*sockets))
        return response

    return check


def _refusal(status: int, text: str = "") -> web.Response:
    """What whoever does not come in gets: hardly more than the status."""
    return web.Response(status=status, text=text, headers=_headers(_NOWHERE))


def _headers(*sockets: str) -> dict[str, str]:
    """What a browser may do with what it gets; `sockets` are where it may connect to."""
    policy = (*_POLICY, ("connect-src", *sockets))
    return {**_HEADERS, "Content-Security-Policy": "; ".join(map(" ".join, policy))}


def _sends(asset: Asset) -> Handler:
    async def send(_: web.Request) -> web.StreamResponse:
        return web.Response(body=asset.content, content_type=asset.content_type, charset="utf-8")

    return send


def _leads_to(visits: Visits) -> Handler:
    async def lead(request: web.Request) -> web.StreamResponse:
        origins = request.headers.getall("Origin", [])
        if len(origins) != 1 or not is_own_origin(origins[0], request.host):
            raise web.HTTPForbidden
        socket = web.WebSocketResponse(
            timeout=_CLOSING_SECONDS,
            heartbeat=visits.limits.heartbeat_seconds,
            max_msg_size=MOST_MESSAGE_BYTES + 1,
            compress=False,
        )
        await socket.prepare(request)
        why = await visits.receive(socket)
        await socket.close(code=why.value)
        return socket

    return lead
