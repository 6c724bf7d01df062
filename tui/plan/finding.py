"""Exercises found by what is typed and by what is chosen; it knows no screen."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tui.plan.model import DIRECTIONS, Exercise

ANY = ""
NOTHING = "nothing"
"""The need of an exercise that needs nothing."""


@dataclass(frozen=True, slots=True)
class Sieve:
    """What is looked for: words, a position, a direction and a thing needed, each "" for any."""

    text: str = ""
    position: str = ANY
    direction: str = ANY
    need: str = ANY

    @property
    def is_open(self) -> bool:
        """Whether it lets everything through."""
        return not (self.text.strip() or self.position or self.direction or self.need)


FIELDS = ("position", "direction", "need")


@dataclass(frozen=True, slots=True)
class Found:
    """What was found by its name or slug, and what only in its text; each in its order."""

    by_name: tuple[Exercise, ...]
    by_text: tuple[Exercise, ...] = ()

    @property
    def all(self) -> tuple[Exercise, ...]:
        """Everything that was found, names first."""
        return self.by_name + self.by_text


def find(exercises: Iterable[Exercise], sieve: Sieve) -> Found:
    """The exercises that a sieve lets through; each typed word must be there, or begin there."""
    words = plain(sieve.text).split()
    kept = [each for each in exercises if _passes(each, sieve)]
    by_name = tuple(each for each in kept if _has(f"{each.name} {each.slug}", words))
    by_text = tuple(each for each in kept if each not in by_name and _has(text_of(each), words))
    return Found(by_name, by_text)


def _passes(exercise: Exercise, sieve: Sieve) -> bool:
    return (
        sieve.position in (ANY, exercise.position)
        and (sieve.direction == ANY or sieve.direction in exercise.bias)
        and (sieve.need == ANY or sieve.need in needs_of(exercise))
    )


def needs_of(exercise: Exercise) -> tuple[str, ...]:
    """The equipment, or that it needs nothing."""
    return exercise.equipment or (NOTHING,)


def _has(text: str, words: Sequence[str]) -> bool:
    there = plain(text)
    return all(word in there for word in words)


def text_of(exercise: Exercise) -> str:
    """All that an exercise says of itself."""
    return " ".join(
        (*exercise.steps, exercise.feel, exercise.expected, *exercise.cues, exercise.stop_when)
    )


def plain(text: str) -> str:
    """Small letters without accents, and hyphens as spaces."""
    apart = unicodedata.normalize("NFKD", text.replace("-", " ").casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def choices(exercises: Sequence[Exercise], field: str) -> tuple[str, ...]:
    """The values that a field of the sieve can have among these, any of them first."""
    if field == "position":
        found = dict.fromkeys(each.position for each in exercises)
    elif field == "direction":
        there = {tag for each in exercises for tag in each.bias}
        found = dict.fromkeys(tag for tag in DIRECTIONS if tag in there)
    else:
        found = dict.fromkeys(sorted({item for each in exercises for item in needs_of(each)}))
    return (ANY, *found)


def turned(sieve: Sieve, field: str, values: Sequence[str], by: int) -> Sieve:
    """The sieve with another value of a field, so many further on; round after the last."""
    now = getattr(sieve, field)
    place = values.index(now) if now in values else 0
    return replace(sieve, **{field: values[(place + by) % len(values)]})
