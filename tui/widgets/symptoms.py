"""The form of symptoms: side, reach on a small body map, intensity, signs, easing position."""

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from tui.play.symptoms import REACHES
from tui.visit.form import AFFECTED_KEYS, SIGN_KEYS, Draft, Extra, Kind

_BODY = ("   O   ", "  /|\\  ", "  |_|  ", "  | |  ", "  | |  ", " _| |_ ")
_LABEL_COLUMNS = 10
_SIDES = {"left": "left", "right": "right", "both": "both", "none": "neither"}
EASING_WORDS = {
    "legs-up": "legs up on a chair",
    "on-the-side": "on the side",
    "on-the-belly": "on the belly",
}
_EXTRA_WORDS: dict[Kind, str] = {"with": "with", "back": "bring back", "harder": "harder:"}
_PROMPTS = {
    "affected": "Which side has symptoms?",
    "reach": "How far down do you feel symptoms now? Type its digit.",
    "intensity": "How strong are they now, at rest? 0 none, 10 the worst. Type it.",
    "is_worse": "Were symptoms worse after last time, or the next morning? y or n.",
    "easing": "Which position eases? Press e until it is right.",
    "": "",
}


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a line; with a key, or a field and its value, it can be clicked."""

    text: str
    key: str = ""
    style: str = ""


class SymptomsForm(Static):
    """Shows a draft; a click on a choice tells its key."""

    @dataclass
    class Pressed(Message):
        """A choice was clicked."""

        key: str

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__("", markup=False, id=id)

    def show(self, draft: Draft) -> None:
        """Show a draft as far as it is filled in."""
        lines = [
            Content.assemble(*(_content(piece) for piece in line)) for line in _lines_of(draft)
        ]
        self.update(Content("\n").join(lines))

    def on_click(self, event: events.Click) -> None:
        """Tell the key of the choice that was clicked."""
        key = event.style.meta.get("key")
        if isinstance(key, str):
            self.post_message(self.Pressed(key))


def _content(piece: _Piece) -> Content:
    """A piece that knows its key wherever a narrow screen puts it."""
    content = Content.styled(piece.text, piece.style)
    return content.stylize(Style.from_meta({"key": piece.key})) if piece.key else content


def _lines_of(draft: Draft) -> list[list[_Piece]]:
    lines = _before_lines(draft) if draft.is_before else []
    lines += _reach_lines(draft)
    lines += [[], _intensity_line(draft), [], _signs_line(draft)]
    if draft.asks_worse:
        lines.append(_worse_line(draft))
    if draft.is_before:
        flare = _choice("f", "a flare day: everything one step easier", draft.is_flare)
        lines += [_easing_line(draft), [_label("Today"), *flare]]
        lines += [_extra_line(draft, extra) for extra in draft.extras]
    return lines


def prompt_of(draft: Draft) -> str:
    """What has to be told next; empty when nothing has."""
    return _PROMPTS[draft.missing]


def _label(text: str, *, is_missing: bool = False) -> _Piece:
    return _Piece(text.ljust(_LABEL_COLUMNS), style="bold $accent" if is_missing else "bold")


def _choice(key: str, text: str, is_chosen: bool, told: str = "") -> list[_Piece]:
    """`[x] l left`: chosen is told by the cross, not by colour alone."""
    mark = "[x]" if is_chosen else "[ ]"
    style = "bold" if is_chosen else ""
    return [_Piece(f"{mark} {key} {text}", told or key, style), _Piece("   ")]


def _before_lines(draft: Draft) -> list[list[_Piece]]:
    line = [_label("Side", is_missing=draft.missing == "affected")]
    for key, affected in AFFECTED_KEYS.items():
        line += _choice(key, _SIDES[affected], draft.affected == affected)
    return [line, []]


def _reach_lines(draft: Draft) -> list[list[_Piece]]:
    """The body map: everything down to the reach is marked."""
    lines: list[list[_Piece]] = []
    for reach, (body, name) in enumerate(zip(_BODY, REACHES, strict=True)):
        label = _label("Reach" if reach == 0 else "", is_missing=draft.missing == "reach")
        told = draft.reach
        is_within = told is not None and 0 < reach <= told
        marked = body.replace(" ", "#", 1)[::-1].replace(" ", "#", 1)[::-1] if is_within else body
        style = "bold $warning" if is_within else ""
        choice = _choice(str(reach), name, told == reach, f"reach {reach}")
        lines.append([label, _Piece(marked, f"reach {reach}", style), _Piece("  "), *choice])
    return lines


def _intensity_line(draft: Draft) -> list[_Piece]:
    line = [_label("Strength", is_missing=draft.missing == "intensity")]
    for value in range(11):
        is_chosen = draft.intensity == value
        text = f"[{value}]" if is_chosen else f" {value} "
        style = "bold reverse" if is_chosen else ""
        line.append(_Piece(text, f"intensity {value}", style))
    return line


def _signs_line(draft: Draft) -> list[_Piece]:
    line = [_label("Already" if draft.is_before else "Now")]
    for key, sign in SIGN_KEYS.items():
        line += _choice(key, sign, getattr(draft, sign))
    return line


def _worse_line(draft: Draft) -> list[_Piece]:
    label = _label("Last time", is_missing=draft.missing == "is_worse")
    yes = _choice("y", "worse after it, or the next morning", draft.is_worse is True)
    return [label, *yes, *_choice("n", "no", draft.is_worse is False)]


def _extra_line(draft: Draft, extra: Extra) -> list[_Piece]:
    words = f"{_EXTRA_WORDS[extra.kind]} {extra.name.lower()}"
    is_on = extra.told in draft.turned_on
    reason = _Piece(extra.reason, style="dim")
    return [_label(""), *_choice(extra.key, words, is_on, f"extra {extra.told}"), reason]


def _easing_line(draft: Draft) -> list[_Piece]:
    words = EASING_WORDS[draft.easing] if draft.easing else "not chosen yet"
    label = _label("Eases", is_missing=draft.missing == "easing")
    return [label, _Piece("e ", "e", "bold $accent"), _Piece(words, "e")]
