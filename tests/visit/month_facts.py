"""A simulated month, played on the program and on the oracle, as the facts of each visit."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import zip_longest
from operator import is_
from unittest.mock import patch

from tests.oracle import driver
from tests.oracle.gate import Gate
from tests.oracle.people import Person
from tests.visit.month_actor import Actor
from tests.visit.month_store import MemoryStore
from tests.visit.month_world import Fact, World
from tui.plan.model import Session
from tui.records.history import History
from tui.records.review import Review, review
from tui.records.store import Store
from tui.visit import looking_back
from tui.words.days import hour_words
from tui.words.screening import any_of_these


class Remembered:
    """Reviews of records, the last of which is remembered while nothing it is made of changes."""

    def __init__(self) -> None:
        self._made_of: tuple[object, ...] = ()
        self._review: Review | None = None

    def __call__(self, session: Session, history: History, now: datetime) -> Review:
        """Review what is kept."""
        made_of = (session, now, *history)
        is_same = len(made_of) == len(self._made_of) and all(map(is_, made_of, self._made_of))
        if self._review is None or not is_same:
            self._made_of, self._review = made_of, review(session, history, now)
        return self._review


def facts_of(person: Person, store: Store | None = None) -> Iterator[Fact]:
    """What the program does in somebody's month."""
    world = World(store or MemoryStore())
    with patch.object(looking_back, "review", Remembered()):
        for number, visit in enumerate(person.visits):
            world.say("visit", (number, visit.at))
            Actor(world, visit).live()
            yield from world.facts
            world.facts.clear()


def expected_of(person: Person) -> Iterator[Fact]:
    """What the oracle says of the same month, in the program's words."""
    now = person.visits[0].at if person.visits else datetime.now(UTC)
    for name, value in driver.facts(person):
        if name == "visit" and isinstance(value, tuple):
            now = value[1]
        yield name, _in_words(name, value, now)


def _in_words(name: str, value: object, now: datetime) -> object:
    if isinstance(value, Gate):
        return (value.kind, "" if value.until is None else hour_words(value.until, now))
    if name == "since" and (value is None or isinstance(value, date)):
        return any_of_these(value, now)
    return value


def first_difference(person: Person, store: Store | None = None) -> str:
    """Where the program and the oracle part, in words; empty where they do not."""
    visit: object = None
    for fact, expected in zip_longest(facts_of(person, store), expected_of(person)):
        if fact is not None and fact[0] == "visit":
            visit = fact[1]
        if fact != expected:
            who = f"seed {person.seed} ({person.temperament.name}), visit {visit}"
            return f"{who}:\nprogram {fact}\noracle  {expected}"
    return ""
