"""The rows of the form of symptoms: what each asks, what is told, and what it was before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.play.symptoms import SIGNS, Symptoms
from tui.visit.extras import Extra
from tui.visit.form import (
    AFFECTED_KEYS,
    NO_SIGN_KEY,
    ONSET_KEY,
    SIGN_KEYS,
    STRONGEST,
    STRONGEST_KEY,
    Draft,
    click_on,
)
from tui.words import form
from tui.words.symptoms import (
    DIRECTION_WORDS,
    EASING_WORDS,
    ONSET_WORDS,
    PLACE_WORDS,
    REACH_WORDS,
    SIDE_WORDS,
    SIGN_WORDS,
)

SCALES = ("leg_pain", "back_pain")
_KEPT = ("affected", "signs", "easing", "easing_direction")


@dataclass(frozen=True, slots=True)
class Piece:
    """An option behind its key; with a `token` it can be clicked."""

    key: str
    words: str
    token: str


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row by the name of what it fills: its `answer`, empty until it is told, and what it `was`.

    `pieces` are what can be chosen, and `was_at` the place of the one that was before.
    """

    name: str
    label: str
    answer: str
    pieces: tuple[Piece, ...]
    was: str = ""
    was_briefly: str = ""
    was_at: int | None = None


def asked_rows(draft: Draft, asked: Sequence[str], was: Symptoms | None) -> list[FormRow]:
    """What is asked, in its order."""
    return [_row(draft, name, was) for name in asked]


def kept_rows(draft: Draft, asked: Sequence[str]) -> list[FormRow]:
    """What stays as it is unless its key changes it."""
    names = [name for name in _KEPT if name not in asked and getattr(draft, name) is not None]
    if not draft.is_before:
        names = [name for name in names if name in ("signs", "easing_direction")]
        can_change = draft.today is not None and draft.began is not None
        names += ["onset"] if can_change and "onset" not in asked else []
    rows = [_row(draft, name, None) for name in names]
    if draft.is_before:
        flare = (Piece("f", form.FLARE, "f"),)
        rows.append(FormRow("is_flare", form.LABELS["is_flare"], _yes_no(draft.is_flare), flare))
    return rows + [_extra(draft, extra) for extra in draft.extras]


def _row(draft: Draft, name: str, was: Symptoms | None) -> FormRow:
    pieces = tuple(_pieces(name))
    was_at = getattr(was, name) if was is not None and name in SCALES else None
    told, before = _answer(draft, name), _was(draft, name, was)
    return FormRow(name, form.LABELS[name], told, pieces, before, _was(None, name, was), was_at)


def _answer(draft: Draft, name: str) -> str:
    """What is told, in words."""
    words = {
        "affected": SIDE_WORDS[draft.affected] if draft.affected else "",
        "reach": PLACE_WORDS[draft.reach] if draft.reach is not None else "",
        "signs": _signs(draft),
        "easing": EASING_WORDS[draft.easing] if draft.easing else "",
        "easing_direction": (
            DIRECTION_WORDS[draft.easing_direction] if draft.easing_direction else ""
        ),
        "onset": _onset(draft),
    }
    value = words.get(name, getattr(draft, name))
    if isinstance(value, bool):
        return _yes_no(value)
    return "" if value is None else str(value)


def _onset(draft: Draft) -> str:
    """About when it began: as it is told now, else the day told earlier."""
    if draft.onset is not None:
        return ONSET_WORDS[draft.onset]
    if draft.began is None or draft.today is None:
        return ""
    return form.began_words(draft.began, draft.today)


def _signs(draft: Draft) -> str:
    if draft.signs is None:
        return ""
    return ", ".join(SIGN_WORDS[sign] for sign in SIGNS if sign in draft.signs) or form.NO_SIGNS


def _yes_no(value: bool) -> str:
    return form.YES if value else form.NO


def _was(draft: Draft | None, name: str, was: Symptoms | None) -> str:
    """What it was before, where that is known; with a draft also which way it moved."""
    if was is None:
        return ""
    if name == "reach":
        moved = draft.reach - was.reach if draft and draft.reach is not None else 0
        return form.was_words(REACH_WORDS[was.reach], moved)
    return form.was_words(str(getattr(was, name))) if name in SCALES else ""


def _pieces(name: str) -> Iterator[Piece]:
    if name in _OPTIONS:
        yield from (Piece(key, words, key) for key, words in _OPTIONS[name])
    elif name == "reach":
        for reach, words in enumerate(PLACE_WORDS):
            yield Piece(str(reach), words, click_on("reach", reach))
    else:
        for number in range(STRONGEST + 1):
            key = STRONGEST_KEY if number == STRONGEST else str(number)
            yield Piece(key, str(number), click_on(name, number))


_YES_OR_NO = (("y", form.YES), ("n", form.NO))
_OPTIONS: dict[str, Sequence[tuple[str, str]]] = {
    "affected": [(key, SIDE_WORDS[side]) for key, side in AFFECTED_KEYS.items()],
    "signs": [(NO_SIGN_KEY, form.NO_SIGNS), *((k, SIGN_WORDS[s]) for k, s in SIGN_KEYS.items())],
    "was_worse": _YES_OR_NO,
    "is_in_both": _YES_OR_NO,
    "easing": [("e", words) for words in EASING_WORDS.values()],
    "easing_direction": [("d", words) for words in DIRECTION_WORDS.values()],
    "onset": [(ONSET_KEY, words) for words in ONSET_WORDS.values()],
}
"""The keys of a row and what each says; places and numbers are their own keys."""


def _extra(draft: Draft, extra: Extra) -> FormRow:
    words, why = form.extra_words(extra.kind, extra.name), draft.shut(extra)
    if why is not None:
        return FormRow("extra", "", form.NO, (Piece("", form.not_today(words, why), ""),))
    reason = f" ({extra.reason})" if extra.reason else ""
    piece = Piece(extra.key, f"{words}{reason}", click_on("extra", extra.token))
    return FormRow("extra", "", _yes_no(extra.token in draft.turned_on), (piece,))
