"""The signs that are drawn: those of UTF-8, and the same in ASCII."""

from dataclasses import dataclass

from textual.widget import Widget


@dataclass(frozen=True, slots=True)
class Signs:
    """One set of signs."""

    is_ascii: bool


UTF8 = Signs(is_ascii=False)
ASCII = Signs(is_ascii=True)


def signs_of(widget: Widget) -> Signs:
    """The signs that the app of a widget draws with."""
    signs: Signs = getattr(widget.app, "signs", UTF8)
    return signs
