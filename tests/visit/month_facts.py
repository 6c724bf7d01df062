"""A simulated month, played on the program and on the oracle, as the facts of each visit."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import zip_longest
from operator import is_
from unittest.mock import patch

from tests.oracle import driver, people
from tests.oracle.gate import Gate
from tests.oracle.people import Person
from tests.visit.month_actor import Actor
from tests.visit.month_store import MemoryStore
from tests.visit.month_world import Fact, World
from tui.plan.model import Session
from tui.play.past import PastRun
from tui.records import pasts
from tui.records.history import History
from tui.records.record import Record
from tui.records.review import Review, review
from tui.visit import looking_back
from tui.words.days import hour_words
from tui.words.screening import any_of_these

PAST_OF = pasts._past_of


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


class RememberedPasts:
    """Records as the rules look at them, in one zone; each is looked at once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Record, PastRun]] = {}

    def __call__(self, record: Record, now: datetime) -> PastRun:
        """Look at a record."""
        known = self._known.get(id(record))
        if known is None or known[0] is not record:
            known = self._known[id(record)] = (record, PAST_OF(record, now))
        return known[1]


def facts_of(person: Person, world: World | None = None) -> Iterator[Fact]:
    """What the program does in somebody's month."""
    world = world or World(MemoryStore())
    with (
        patch.object(looking_back, "review", Remembered()),
        patch.object(pasts, "_past_of", RememberedPasts()),
    ):
        for number, visit in enumerate(person.visits):
            world.say("visit", (number, visit.at))
            Actor(world, visit).live()
            yield from world.facts
            world.facts.clear()


def expected_of(person: Person) -> Iterator[Fact]:
    """What the oracle says of the same month, in the program's words."""
    now = people.FIRST_DAY
    for name, value in driver.facts(person):
        if name == "visit" and isinstance(value, tuple):
            now = value[1]
        yield name, _in_words(name, value, now)


def _in_words(name: str, value: object, now: datetime) -> object:
    if isinstance(value, Gate):
        return (value.kind, "" if value.until is None else hour_words(value.until, now))
    if name == "morning" and isinstance(value, datetime):
        return value.astimezone(UTC)
    if name == "since" and (value is None or isinstance(value, date)):
        return any_of_these(value, now)
    return value


def first_difference(person: Person, world: World | None = None) -> str:
    """Where the program and the oracle part, in words; empty where they do not."""
    visit: object = None
    for fact, expected in zip_longest(facts_of(person, world), expected_of(person)):
        if fact is not None and fact[0] == "visit":
            visit = fact[1]
        if fact != expected:
            who = f"seed {person.seed} ({person.temperament.name}), visit {visit}"
            return f"{who}:\nprogram {fact}\noracle  {expected}"
    return ""
