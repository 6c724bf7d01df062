"""The rows of the form of symptoms: what each shows of a draft, in pieces that can be clicked."""

from collections.abc import Iterator
from dataclasses import dataclass

from tui.visit.extras import Extra
from tui.visit.form import (
    AFFECTED_KEYS,
    NO_SIGN_KEY,
    SIGN_KEYS,
    STRONGEST,
    STRONGEST_KEY,
    Draft,
    click_on,
)
from tui.words import form
from tui.words.left_out import LEFT_OUT_BECAUSE
from tui.words.symptoms import (
    DIRECTION_WORDS,
    EASING_WORDS,
    PLACE_WORDS,
    SIDE_WORDS,
    SIGN_WORDS,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """An option or an answer, which never breaks; with a `token` it can be clicked."""

    text: str
    token: str = ""
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row: its label, and what can be chosen or is answered. `name` is what it fills.

    Of one that `is_sentence` the pieces are words.
    """

    name: str
    label: str
    pieces: tuple[Piece, ...]
    is_sentence: bool = False


def rows_of(draft: Draft, *, is_roomy: bool) -> list[FormRow]:
    """The rows of a draft. What is answered shows its answer only, unless it `is_roomy`."""
    return [_compact(row, draft) if not is_roomy else row for row in _full_rows(draft)]


def _compact(row: FormRow, draft: Draft) -> FormRow:
    """Of a row that is not asked now, the answer with the keys that change it."""
    if row.name == draft.missing or row.name in ("extra", "urgent", "is_flare"):
        return row
    chosen = tuple(piece for piece in row.pieces if piece.is_chosen)
    if row.name in ("signs", "affected"):
        others = [Piece(p.text.split()[0], p.token) for p in row.pieces if not p.is_chosen]
        return FormRow(row.name, row.label, (*chosen, *others))
    return FormRow(row.name, row.label, chosen or (Piece("-"),))


def _full_rows(draft: Draft) -> Iterator[FormRow]:
    if draft.is_before:
        yield FormRow("affected", form.SIDE, tuple(_sides(draft)))
    yield FormRow("reach", form.PLACE, tuple(_places(draft)))
    yield FormRow("leg_pain", form.LEG_PAIN, tuple(_numbers("leg_pain", draft.leg_pain)))
    yield FormRow("back_pain", form.BACK_PAIN, tuple(_numbers("back_pain", draft.back_pain)))
    yield FormRow("signs", form.SIGNS, tuple(_signs(draft)))
    if draft.asks_morning:
        yield FormRow("was_worse", form.LAST_TIME, tuple(_yes_no(draft.was_worse)))
    if draft.asks_both:
        yield FormRow("is_in_both", form.BOTH_LEGS, tuple(_yes_no(draft.is_in_both)))
    if draft.is_before:
        words = EASING_WORDS[draft.easing] if draft.easing else None
        yield FormRow("easing", form.EASING, (_cycled("e", words),))
    if draft.asks_direction or draft.easing_direction is not None:
        chosen = draft.easing_direction
        words = DIRECTION_WORDS[chosen] if chosen else None
        yield FormRow("easing_direction", form.DIRECTION, (_cycled("d", words),))
    yield from _last_rows(draft)


def _last_rows(draft: Draft) -> Iterator[FormRow]:
    if not draft.is_before:
        yield FormRow("urgent", form.URGENT, tuple(_words_of("u", form.URGENT_SIGNS)), True)
        return
    flare = Piece(f"f {form.FLARE}", "f", draft.is_flare)
    yield FormRow("is_flare", form.TODAY, (flare,))
    for extra in draft.extras:
        yield FormRow("extra", "", tuple(_extra(draft, extra)))


def _words_of(key: str, words: str) -> Iterator[Piece]:
    """A sentence that may break between its words."""
    yield from (Piece(word, key) for word in [key, *words.split()])


def _sides(draft: Draft) -> Iterator[Piece]:
    for key, affected in AFFECTED_KEYS.items():
        yield Piece(f"{key} {SIDE_WORDS[affected]}", key, draft.affected == affected)


def _places(draft: Draft) -> Iterator[Piece]:
    for reach, name in enumerate(PLACE_WORDS):
        yield Piece(f"{reach} {name}", click_on("reach", reach), draft.reach == reach)


def _numbers(name: str, chosen: int | None) -> Iterator[Piece]:
    for value in range(STRONGEST):
        yield Piece(str(value), click_on(name, value), chosen == value)
    strongest = f"{STRONGEST_KEY} {form.TEN}"
    yield Piece(strongest, click_on(name, STRONGEST), chosen == STRONGEST)


def _signs(draft: Draft) -> Iterator[Piece]:
    told = draft.signs
    none = f"{NO_SIGN_KEY} {form.NO_SIGNS}"
    yield Piece(none, NO_SIGN_KEY, told is not None and not told)
    for key, sign in SIGN_KEYS.items():
        yield Piece(f"{key} {SIGN_WORDS[sign]}", key, told is not None and sign in told)


def _yes_no(answer: bool | None) -> Iterator[Piece]:
    yield Piece(f"y {form.YES}", "y", answer is True)
    yield Piece(f"n {form.NO}", "n", answer is False)


def _cycled(key: str, words: str | None) -> Piece:
    """What a key goes through."""
    return Piece(f"{key} {words}", key, True) if words else Piece(form.not_chosen(key), key)


def _extra(draft: Draft, extra: Extra) -> Iterator[Piece]:
    token = click_on("extra", extra.token)
    words = f"{extra.key} {form.extra_words(extra.kind, extra.name)}"
    why = draft.shut(extra)
    if why is not None:
        yield Piece(f"{words}: not today, {LEFT_OUT_BECAUSE[why]}", "")
        return
    yield Piece(words, token, extra.token in draft.turned_on)
    if extra.reason:
        yield Piece(f"({extra.reason})", token)
