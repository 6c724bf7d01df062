"""What can be answered to each question of the form, and the form after each answer."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from tui.play.symptoms import SIGNS
from tui.visit.form import AFFECTED_KEYS, STRONGEST, Draft, clicked
from tui.visit.rows import FormRow, asked_rows, kept_rows
from tui.words import form, two_buttons
from tui.words.symptoms import (
    DIRECTION_WORDS,
    EASING_WORDS,
    ONSET_WORDS,
    PLACE_WORDS,
    SIDE_WORDS,
    SIGN_WORDS,
)

_CONTRADICTING = {
    "place_or_pain": ("reach", "leg_pain"),
    "side_or_pain": ("affected", "leg_pain"),
}
"""What is told anew where two answers contradict each other."""


@dataclass(frozen=True, slots=True)
class Option:
    """An answer, or what changes one, and the form after it."""

    words: str
    draft: Draft


def offered(draft: Draft, asked: Sequence[str]) -> tuple[Option, ...]:
    """What can be done next: answer what is asked, or change what was answered.

    `asked` are the names of what is asked.
    """
    if draft.all_missing:
        name = draft.all_missing[0]
        told = [each for each in asked[: asked.index(name)] if each not in draft.all_missing]
        before = [Option(two_buttons.BEFORE_THAT, retold(draft, told[-1]))] if told else []
        return (*options_of(draft, name), *before)
    return contradicting(draft) or tuple(_changes(draft, asked))


def _changes(draft: Draft, asked: Sequence[str]) -> Iterator[Option]:
    """Every answer told anew, and every switch the other way."""
    for row in (*asked_rows(draft, asked, None), *kept_rows(draft, asked)):
        if row.name in ("is_flare", "extra"):
            yield from _switched(draft, row)
        else:
            words = two_buttons.change_words(row.label, row.answer)
            yield Option(words, retold(draft, row.name))


def _switched(draft: Draft, row: FormRow) -> Iterator[Option]:
    piece = row.pieces[0]
    if piece.token:
        words = form.switch_words(row.label, piece.words, is_on=row.answer == form.YES)
        yield Option(words, clicked(draft, piece.token))


def retold(draft: Draft, name: str) -> Draft:
    """The form where an answer has to be told anew."""
    return _UNTOLD[name](draft)


def contradicting(draft: Draft) -> tuple[Option, ...]:
    """Where two answers contradict each other, either of them told anew."""
    names = _CONTRADICTING.get(draft.contradiction, ())
    return tuple(Option(form.LABELS[name], retold(draft, name)) for name in names)


def options_of(draft: Draft, name: str) -> tuple[Option, ...]:
    """All that can be answered to what is asked, by its name."""
    return tuple(Option(words, answered) for words, answered in _ANSWERS[name](draft))


Answered = Iterator[tuple[str, Draft]]


def _sides(draft: Draft) -> Answered:
    for side in AFFECTED_KEYS.values():
        yield SIDE_WORDS[side], replace(draft, affected=side)


def _places(draft: Draft) -> Answered:
    for reach, words in enumerate(PLACE_WORDS):
        yield words, replace(draft, reach=reach)


def _leg_pains(draft: Draft) -> Answered:
    for pain in range(STRONGEST + 1):
        yield str(pain), replace(draft, leg_pain=pain)


def _back_pains(draft: Draft) -> Answered:
    for pain in range(STRONGEST + 1):
        yield str(pain), replace(draft, back_pain=pain)


def _signs(draft: Draft) -> Answered:
    """None of them, each alone, and those that come together."""
    for count in range(len(SIGNS) + 1):
        for signs in combinations(SIGNS, count):
            words = ", ".join(SIGN_WORDS[sign] for sign in signs) or form.NO_SIGNS
            yield words, replace(draft, signs=frozenset(signs))


def _mornings(draft: Draft) -> Answered:
    yield form.YES, replace(draft, was_worse=True)
    yield form.NO, replace(draft, was_worse=False)


def _both_legs(draft: Draft) -> Answered:
    yield form.YES, replace(draft, is_in_both=True)
    yield form.NO, replace(draft, is_in_both=False)


def _easings(draft: Draft) -> Answered:
    for easing, words in EASING_WORDS.items():
        yield words, replace(draft, easing=easing)


def _directions(draft: Draft) -> Answered:
    for direction, words in DIRECTION_WORDS.items():
        yield words, replace(draft, easing_direction=direction)


def _onsets(draft: Draft) -> Answered:
    for onset, words in ONSET_WORDS.items():
        yield words, replace(draft, onset=onset)


_ANSWERS: dict[str, Callable[[Draft], Answered]] = {
    "affected": _sides,
    "reach": _places,
    "leg_pain": _leg_pains,
    "back_pain": _back_pains,
    "signs": _signs,
    "was_worse": _mornings,
    "is_in_both": _both_legs,
    "easing": _easings,
    "easing_direction": _directions,
    "onset": _onsets,
}
_UNTOLD: dict[str, Callable[[Draft], Draft]] = {
    "affected": lambda draft: replace(draft, affected=None),
    "reach": lambda draft: replace(draft, reach=None),
    "leg_pain": lambda draft: replace(draft, leg_pain=None),
    "back_pain": lambda draft: replace(draft, back_pain=None),
    "signs": lambda draft: replace(draft, signs=None),
    "was_worse": lambda draft: replace(draft, was_worse=None),
    "is_in_both": lambda draft: replace(draft, is_in_both=None),
    "easing": lambda draft: replace(draft, easing=None),
    "easing_direction": lambda draft: replace(draft, easing_direction=None),
    "onset": lambda draft: replace(draft, onset=None, began=None),
}
