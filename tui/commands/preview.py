"""The first screen as it was last, shown at once where no file that it tells of has changed.

It is only ever shown ahead of the truth: what is picked on it counts once all files have been read
and say just the same. So whatever stands there, nothing is played or left out because of it.
"""

import contextlib
import hashlib
import os
import tempfile
from pathlib import Path
from typing import NamedTuple

from tui import __version__, resources
from tui.files.content import Read, read_bytes
from tui.files.faults import PlanError
from tui.files.text import clean_text
from tui.words.shelf import Listing, Offer

MOST_BYTES = 128 * 1024
MOST_LINES = 1000


class Preview(NamedTuple):
    """A listing, and the slugs that the sessions on it have among the records."""

    slugs: tuple[str, ...]
    listing: Listing

    def with_first(self, slug: str) -> Listing:
        """The listing with the session in front that was played last."""
        pairs = list(zip(self.slugs, self.listing.offers, strict=True))
        offers = [offer for _, offer in sorted(pairs, key=lambda pair: pair[0] != slug)]
        return self.listing._replace(offers=tuple(offers))


def files_digest(read: Read, ready_seconds: float) -> str:
    """The SHA-256 of every file that the first screen tells of, with its place.

    Its minutes go by the seconds of each get-ready, too.
    """
    digest = hashlib.sha256(f"{__version__} {ready_seconds:g}".encode())
    for path in dict.fromkeys([*resources.session_paths().values(), *resources.library_files()]):
        try:
            content = read(path)
        except PlanError as error:
            content = str(error).encode(errors="surrogatepass")
        digest.update(b"%s\0%d\0" % (os.fsencode(path), len(content)))
        digest.update(content)
    return digest.hexdigest()


def read_preview(path: Path, digest: str) -> Preview | None:
    """What was kept for files of this digest; None where that is not just what was written."""
    try:
        content = read_bytes(path, most_bytes=MOST_BYTES, follow_links=False)
        seal, _, body = content.partition(b"\n")
        return _preview(body.decode().split("\n")) if seal == _seal(digest, body) else None
    except (PlanError, ValueError):
        return None


def _seal(digest: str, body: bytes) -> bytes:
    return hashlib.sha256(digest.encode() + body).hexdigest().encode()


def _preview(texts: list[str]) -> Preview:
    """What was written as one text a line; raises ValueError."""
    if len(texts) > MOST_LINES:
        raise ValueError("more than a screen has room for")
    count = int(texts[0])
    if any(clean_text(text) != text for text in texts) or not 0 <= 5 * count < len(texts):
        raise ValueError("what was not written here")
    slugs, told, lines = texts[1 : count + 1], texts[count + 1 :], texts[5 * count + 1 :]
    offers = [Offer(*told[place : place + 4]) for place in range(0, 4 * count, 4)]
    return Preview(tuple(slugs), Listing(tuple(offers), tuple(lines)))


def keep_preview(path: Path, digest: str, preview: Preview) -> None:
    """Write it for the next start; where that is not possible the next start takes longer."""
    slugs, listing = preview
    told = [text for offer in listing.offers for text in offer]
    body = "\n".join([str(len(slugs)), *slugs, *told, *listing.lines]).encode()
    with contextlib.suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(path, _seal(digest, body) + b"\n" + body)


def _write(path: Path, content: bytes) -> None:
    """Write a file that is always the old or the new one; a lost one is no loss."""
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)
