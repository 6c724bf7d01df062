"""The band of a moment: its word, number and bar."""

from textual.dom import DOMNode

from tui.widgets.band import Band
from tui.widgets.bar import Bar, Boxes, Drain, Waiting
from tui.widgets.settings import settings_of
from tui.words import keys
from tui.words.moment import Moment
from tui.words.two_buttons import PAGE_DOWN

GO_ON_KEY = "space"


def go_on_key(widget: DOMNode) -> str:
    """The key that goes on: space, or the one of the two buttons."""
    return PAGE_DOWN if settings_of(widget).two_buttons else GO_ON_KEY


def band_of(moment: Moment, key: str = GO_ON_KEY, *, has_more: bool = False) -> Band:
    """A moment as a band; `key` is the one that goes on, and first reads on where it `has_more`."""
    return Band(
        word=moment.word,
        role=moment.role,
        above=moment.above,
        short=moment.short,
        number=moment.number,
        widest=moment.widest,
        unit=moment.unit,
        waiting_for=_waiting_for(moment, key, has_more=has_more),
        bar=_bar(moment),
        side=moment.side,
        place=moment.place,
        note=moment.note.replace(f"[{GO_ON_KEY}]", f"[{key}]"),
    )


def _waiting_for(moment: Moment, key: str, *, has_more: bool) -> tuple[str, ...]:
    if not moment.waits:
        return ()
    first = f"{key}   {keys.READ if has_more else moment.waiting_for}"
    if not moment.by_itself:
        return (first,)
    return first, "", " " * (len(key) + 3) + moment.by_itself


def _bar(moment: Moment) -> Bar:
    if moment.reps is not None:
        return Boxes(*moment.reps)
    return Waiting() if moment.left is None else Drain(moment.left, moment.texture)
