"""The band of a moment: its word, number and bar."""

from tui.widgets.band import Band
from tui.widgets.bar import Bar, Boxes, Drain, Waiting
from tui.words.moment import Moment

GO_ON_KEY = "space"


def band_of(moment: Moment) -> Band:
    """A moment as a band."""
    return Band(
        word=moment.word,
        role=moment.role,
        above=moment.above,
        short=moment.short,
        number=moment.number,
        widest=moment.widest,
        unit=moment.unit,
        waiting_for=_waiting_for(moment),
        bar=_bar(moment),
        side=moment.side,
        place=moment.place,
        note=moment.note,
    )


def _waiting_for(moment: Moment) -> tuple[str, ...]:
    if not moment.waits:
        return ()
    first = f"{GO_ON_KEY}   {moment.waiting_for}"
    if not moment.by_itself:
        return (first,)
    return first, "", " " * (len(GO_ON_KEY) + 3) + moment.by_itself


def _bar(moment: Moment) -> Bar:
    if moment.reps is not None:
        return Boxes(*moment.reps)
    return Waiting() if moment.left is None else Drain(moment.left, moment.texture)
