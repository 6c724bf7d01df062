"""A simulated month, played on the program and on the oracle, as the facts of each visit."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import zip_longest

from tests.oracle import driver
from tests.oracle.gate import Gate
from tests.oracle.people import Person
from tests.visit.month_actor import Actor
from tests.visit.month_store import MemoryStore
from tests.visit.month_world import Fact, World
from tui.records.store import Store
from tui.words.days import hour_words
from tui.words.screening import any_of_these


def facts_of(person: Person, store: Store | None = None) -> Iterator[Fact]:
    """What the program does in somebody's month."""
    world = World(store or MemoryStore())
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
