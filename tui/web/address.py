"""Who may come in: the token in the address, the host that was asked for, the page's origin."""

import hmac
import ipaddress
import re
import secrets
from urllib.parse import urlsplit

_TOKEN = re.compile(r"[A-Za-z0-9_-]{22,128}")
_NAME = re.compile(r"(?=.{1,253}\Z)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*")
_HOST = re.compile(r"[A-Za-z0-9.:\[\]-]{1,260}")
_DEFAULT_PORTS = {"http": 80, "https": 443}
LOCALHOST = "localhost"


def new_token() -> str:
    """A token that nobody can guess."""
    return secrets.token_urlsafe(24)


def is_token(text: str) -> bool:
    """Whether a text can be a token."""
    return _TOKEN.fullmatch(text) is not None


def is_name(text: str) -> bool:
    """Whether a text can be the name of a host."""
    return _NAME.fullmatch(text) is not None


def is_same_token(found: str, token: str) -> bool:
    """Whether it is the token; how long that takes tells nothing of it."""
    return hmac.compare_digest(found.encode("utf-8", "surrogateescape"), token.encode())


def is_own_host(host: str, names: frozenset[str]) -> bool:
    """Whether a page was asked for by a name of this server, or by a bare address.

    A name of somebody else that leads here is how a page of theirs would read this one.
    """
    place = _place(f"http://{host}") if _HOST.fullmatch(host) else None
    if place is None:
        return False
    name, _ = place
    return name == LOCALHOST or name in names or is_address(name)


def is_own_origin(origin: str, host: str) -> bool:
    """Whether a page that opens a connection to `host` was served from there."""
    scheme = origin.partition(":")[0]
    place = _place(origin)
    if scheme not in _DEFAULT_PORTS or place is None:
        return False
    return place == _place(f"{scheme}://{host}")


def is_address(name: str) -> bool:
    """Whether it is an address in digits."""
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _place(origin: str) -> tuple[str, int] | None:
    """The name and port of an origin, None where it is none."""
    try:
        parts = urlsplit(origin)
        port = parts.port
    except ValueError:
        return None
    is_bare = parts.netloc and "@" not in parts.netloc and not any(parts[2:])
    if not is_bare or not parts.hostname:
        return None
    return parts.hostname.rstrip("."), port or _DEFAULT_PORTS[parts.scheme]
