"""People of a simulated month whose days are known: centralising, steady, slowly worse."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from random import Random

from tests.oracle.people import FIRST_DAY, Person, Visit, pain
from tests.oracle.plan import REACHES
from tests.oracle.records import After, Form
from tests.oracle.temperaments import TEMPERAMENTS

NOON = FIRST_DAY + timedelta(hours=12)
CALM_DAYS = 10
"""Three for each step of the bridge, and the one on which its harder rung is taken."""
CALM = Visit(
    onset="days",
    felt="",
    at=NOON,
    session="five",
    form=Form("left", "calf", 4, 2),
    easing="neither",
    after=After("calf", 4, 2),
    tokens=("n",) * 10,
    flag=None,
    minutes=3,
    morning="n",
    late="n",
    turned_on=frozenset(),
    cut=None,
    cut_settle=False,
    clears=True,
    gone=False,
    confirms=True,
    grows=False,
    waits=False,
    takes_harder=False,
    takes_more=False,
    brings_back=False,
    mistake=False,
    leaves=False,
)


def of_days(forms: Iterable[tuple[Form, After]], token: str = "n") -> Person:
    """Somebody who tells these forms, one session a day at noon."""
    visits = tuple(
        replace(CALM, at=NOON + timedelta(days=day), form=form, after=after, tokens=(token,) * 10)
        for day, (form, after) in enumerate(forms)
    )
    return Person(-1, TEMPERAMENTS[0], visits)


def steady(seed: int, days: int = 28) -> Person:
    """The same place for weeks, and leg pain around 4 as the other people have it."""
    random, steadily = Random(seed), TEMPERAMENTS[1]
    pains = [pain(random, steadily.pain, 0.8 * steadily.spread) for _ in range(days)]
    return of_days((Form("left", "calf", pain, 3), After("calf", pain, 3)) for pain in pains)


def centralising() -> Person:
    """A week in which symptoms move up the leg, day by day, and the back gets sorer."""
    ways = [(5, 4), (4, 4), (4, 3), (3, 3), (3, 2), (2, 2), (2, 1)]
    pains = [6, 6, 5, 5, 4, 4, 3]
    return of_days(
        (
            (Form("left", REACHES[before], leg, 2), After(REACHES[after], leg, 4))
            for (before, after), leg in zip(ways, pains, strict=True)
        ),
        token="m",
    )


def told(*days: tuple[str, int], onset: str = "days") -> Person:
    """Somebody who tells these places and leg pains, and the same after each session."""
    month = of_days((Form("left", place, leg, 2), After(place, leg, 2)) for place, leg in days)
    return replace(month, visits=tuple(replace(each, onset=onset) for each in month.visits))


def unseen(somebody: Person) -> Person:
    """The same, but that nobody has seen it."""
    visits = (replace(visit, clears=False) for visit in somebody.visits)
    return replace(somebody, visits=tuple(visits))


def answering(*answers: tuple[str, ...]) -> Person:
    """Somebody who gives these answers at the first checks of a day, once a day."""
    visits = tuple(
        replace(CALM, at=NOON + timedelta(days=day), tokens=(*tokens, *CALM.tokens))
        for day, tokens in enumerate(answers)
    )
    return Person(-1, TEMPERAMENTS[0], visits)


def building(*days: tuple[str, ...]) -> Person:
    """Somebody who takes what is offered, calm until a rung above the last step, and then this."""
    visits = tuple(
        replace(
            CALM,
            at=NOON + timedelta(days=day),
            tokens=(*tokens, *CALM.tokens),
            takes_harder=True,
            takes_more=True,
        )
        for day, tokens in enumerate([()] * CALM_DAYS + list(days))
    )
    return Person(-1, TEMPERAMENTS[0], visits)
