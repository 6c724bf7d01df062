"""The form of symptoms: side, reach on a small body map, intensity, signs, easing position."""

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from tui.visit.form import AFFECTED_KEYS, SIGN_KEYS, Draft, Extra, click_on
from tui.words import form
from tui.words.symptoms import EASING_WORDS, REACH_WORDS, SIDE_WORDS, SIGN_WORDS

_BODY = ("   O   ", "  /|\\  ", "  |_|  ", "  | |  ", "  | |  ", " _| |_ ")
_LABEL_COLUMNS = 10


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
        flare = _choice("f", form.FLARE, draft.is_flare)
        lines += [_easing_line(draft), [_label(form.TODAY), *flare]]
        lines += [_extra_line(draft, extra) for extra in draft.extras]
    return lines


def _label(text: str, *, is_missing: bool = False) -> _Piece:
    return _Piece(text.ljust(_LABEL_COLUMNS), style="bold $accent" if is_missing else "bold")


def _choice(key: str, text: str, is_chosen: bool, token: str = "") -> list[_Piece]:
    """`[x] l left`: chosen is told by the cross, not by colour alone."""
    mark = "[x]" if is_chosen else "[ ]"
    style = "bold" if is_chosen else ""
    return [_Piece(f"{mark} {key} {text}", token or key, style), _Piece("   ")]


def _before_lines(draft: Draft) -> list[list[_Piece]]:
    line = [_label(form.SIDE, is_missing=draft.missing == "affected")]
    for key, affected in AFFECTED_KEYS.items():
        line += _choice(key, SIDE_WORDS[affected], draft.affected == affected)
    return [line, []]


def _reach_lines(draft: Draft) -> list[list[_Piece]]:
    """The body map: everything down to the reach is marked."""
    lines: list[list[_Piece]] = []
    for reach, (body, name) in enumerate(zip(_BODY, REACH_WORDS, strict=True)):
        label = _label(form.REACH if reach == 0 else "", is_missing=draft.missing == "reach")
        is_within = draft.reach is not None and 0 < reach <= draft.reach
        marked = body.replace(" ", "#", 1)[::-1].replace(" ", "#", 1)[::-1] if is_within else body
        style = "bold $warning" if is_within else ""
        choice = _choice(str(reach), name, draft.reach == reach, click_on("reach", reach))
        lines.append(
            [label, _Piece(marked, click_on("reach", reach), style), _Piece("  "), *choice]
        )
    return lines


def _intensity_line(draft: Draft) -> list[_Piece]:
    line = [_label(form.STRENGTH, is_missing=draft.missing == "intensity")]
    for value in range(11):
        is_chosen = draft.intensity == value
        text = f"[{value}]" if is_chosen else f" {value} "
        style = "bold reverse" if is_chosen else ""
        line.append(_Piece(text, click_on("intensity", value), style))
    return line


def _signs_line(draft: Draft) -> list[_Piece]:
    line = [_label(form.SIGNS_BEFORE if draft.is_before else form.SIGNS_AFTER)]
    for key, sign in SIGN_KEYS.items():
        line += _choice(key, SIGN_WORDS[sign], getattr(draft, sign))
    return line


def _worse_line(draft: Draft) -> list[_Piece]:
    label = _label(form.LAST_TIME, is_missing=draft.missing == "is_worse")
    yes = _choice("y", form.WORSE, draft.is_worse is True)
    return [label, *yes, *_choice("n", form.NOT_WORSE, draft.is_worse is False)]


def _extra_line(draft: Draft, extra: Extra) -> list[_Piece]:
    words = form.extra_words(extra.kind, extra.name)
    is_on = extra.token in draft.turned_on
    reason = _Piece(extra.reason, style="dim")
    return [_label(""), *_choice(extra.key, words, is_on, click_on("extra", extra.token)), reason]


def _easing_line(draft: Draft) -> list[_Piece]:
    words = EASING_WORDS[draft.easing] if draft.easing else form.NO_EASING_YET
    label = _label(form.EASING, is_missing=draft.missing == "easing")
    return [label, _Piece("e ", "e", "bold $accent"), _Piece(words, "e")]
