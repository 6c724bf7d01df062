"""The routes of the server: one page, the three files that it needs, and the way to a player."""

from collections.abc import Mapping
from typing import NamedTuple

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from tui.web.address import is_own_host, is_own_origin, is_same_token
from tui.web.visits import Visits

MOST_MESSAGE_BYTES = 1 << 16
_CLOSING_SECONDS = 1


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


def _checked(door: Door) -> Middleware:
    """Let nobody in who does not know the token, and tell nobody what is here and what is not."""

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        token = request.match_info.get("token", "")
        if not is_own_host(request.host, door.names):
            return _refusal(web.HTTPMisdirectedRequest.status_code, request)
        if not is_same_token(token, door.token):
            return _refusal(web.HTTPNotFound.status_code, request)
        try:
            response = await handler(request)
        except web.HTTPException as refused:
            return _refusal(refused.status, request)
        if not response.prepared:
            response.headers.update(_headers(request.host))
        return response

    return check


def _refusal(status: int, request: web.Request) -> web.Response:
    """Nothing but the status."""
    return web.Response(status=status, headers=_headers(request.host))


def _headers(host: str) -> dict[str, str]:
    """What a browser may do with what it gets."""
    # xterm.js sets the colours of letters by styles of its own; no script but the page's own runs.
    # Older browsers do not take a socket of this host for their own.
    policy = (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        f"connect-src 'self' ws://{host} wss://{host}",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
    return {
        "Content-Security-Policy": "; ".join(policy),
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }


def _sends(asset: Asset) -> Handler:
    async def send(_: web.Request) -> web.StreamResponse:
        return web.Response(body=asset.content, content_type=asset.content_type, charset="utf-8")

    return send


def _leads_to(visits: Visits) -> Handler:
    async def lead(request: web.Request) -> web.StreamResponse:
        if not is_own_origin(request.headers.get("Origin", ""), request.host):
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
