"""Exercises looked for by plain words, some of which stand for a position or a direction."""

from collections.abc import Iterable
from dataclasses import replace

from tui.plan.finding import Sieve, find, plain
from tui.plan.model import DIRECTIONS, POSITIONS, Exercise
from tui.words import new_asking as words


def found_by(line: str, exercises: Iterable[Exercise]) -> tuple[Exercise, ...]:
    """First what has all words in its name, then what has the position or direction they mean.

    Last comes what has all of them in its text.
    """
    every = sorted(exercises, key=lambda each: each.name)
    by_words = find(every, Sieve(text=line))
    return tuple(dict.fromkeys((*by_words.by_name, *_meant(line, every), *by_words.by_text)))


def _meant(line: str, exercises: Iterable[Exercise]) -> tuple[Exercise, ...]:
    sieve, others = Sieve(), []
    for typed in line.split():
        word = words.SEARCH_WORDS.get(plain(typed), typed.lower())
        if word in POSITIONS and not sieve.position:
            sieve = replace(sieve, position=word)
        elif word in DIRECTIONS and not sieve.direction:
            sieve = replace(sieve, direction=word)
        else:
            others.append(typed)
    return find(exercises, replace(sieve, text=" ".join(others))).all if sieve != Sieve() else ()
