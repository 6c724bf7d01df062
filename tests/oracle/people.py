"""Random people for a simulated month, as plain data, the same for the same seed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from .plan import REACHES
from .records import After, Form
from .temperaments import BUILDER, BUILDERS, TEMPERAMENTS, TRAVELLER, TRAVELLERS, Temperament

DAYS = 30
ZONE = ZoneInfo("Europe/Berlin")
# Summer time ends within the month.
FIRST_DAY = datetime(2025, 10, 10, tzinfo=ZONE)
SIGNS = ("numb", "tingling", "weak")
URGENT = ("bladder", "saddle", "drop-foot")
SOON = ("fever", "severe", "calf")
ASK_FIRST = ("pregnant", "cancer", "bones")
THINGS = ("socks", "supper", "stairs")


@dataclass(frozen=True)
class Visit:
    """All that somebody would answer at one visit, whether it is asked or not.

    `flag` is a line marked on the lists (kind, id); `cut` the check before which the terminal goes
    (its exercise under way), `cut_settle` whether in the settle rest before it instead. `felt` are
    the first letters of what is better, the same or worse in a check of one's own. `things` are
    chosen as activities where that is asked, `able` says how well each goes, None to pass it over.
    """

    at: datetime
    session: str
    form: Form
    easing: str | None
    onset: str
    felt: str
    after: After | None
    tokens: tuple[str, ...]
    flag: tuple[str, str] | None
    minutes: int
    morning: str
    late: str
    turned_on: frozenset[str]
    cut: int | None
    cut_settle: bool
    clears: bool
    gone: bool
    confirms: bool
    grows: bool
    waits: bool
    takes_harder: bool
    takes_more: bool
    brings_back: bool
    mistake: bool
    leaves: bool
    things: tuple[str, ...] = ()
    able: tuple[int | None, ...] = ()


@dataclass(frozen=True)
class Person:
    """Somebody's month."""

    seed: int
    temperament: Temperament
    visits: tuple[Visit, ...]


def person(seed: int) -> Person:
    """Make the person of a seed; temperaments take turns."""
    kind = temperament(seed)
    away = days_away(Random(f"away {seed}")) if kind.goes_away else range(0)
    random = Random(seed)
    visits: list[Visit] = []
    lasting = frozenset(sign for sign in SIGNS if kind.signs and random.random() < 0.25)
    side = random.choice(("left", "right", "left", "both", "none"))
    easing = random.choice(("bending", "arching", "neither", "unknown", None))
    onset = Random(f"onset {seed}").choice(("days", "weeks", "months", "unknown"))
    late_by = timedelta(0)
    for number in range(DAYS):
        if random.random() < kind.skips_day or number in away:
            continue
        if random.random() < kind.clock_back:
            late_by = timedelta(hours=random.choice((-50, -26, 0, 0, 30)))
        hour = random.choice((7, 9, 18, 20, 22, 23))
        times = 2 if random.random() < kind.second else 1
        for again in range(times):
            at = FIRST_DAY + timedelta(days=number, hours=hour, minutes=random.randrange(60))
            at += timedelta(minutes=again * random.choice((50, 70, 110, 150, 300))) + late_by
            visits.append(visit(random, kind, at, number, side, lasting, easing, onset))
            if visits[-1].cut is not None and random.random() < 0.6:
                visits.append(soon_after(random, visits[-1]))
    return Person(seed, kind, tuple(with_things(Random(f"things {seed}"), visits)))


def with_things(random: Random, visits: list[Visit]) -> Iterator[Visit]:
    """Give each visit activities, which somebody does better over the month, worse, or the same."""
    step = random.choice((0.0, 0.0, 0.15, 0.3, -0.2))
    for visit in visits:
        mean = 5 + step * (visit.at - FIRST_DAY).days
        numbers = [min(max(round(random.gauss(mean, 0.6)), 0), 10) for _ in THINGS]
        yield replace(
            visit,
            things=random.choice((THINGS, THINGS[:1], THINGS[1:], ())),
            able=tuple(number if random.random() < 0.8 else None for number in numbers),
        )


def temperament(seed: int) -> Temperament:
    """Return how the month of somebody goes."""
    if seed in BUILDERS:
        return BUILDER
    return TRAVELLER if seed in TRAVELLERS else TEMPERAMENTS[seed % len(TEMPERAMENTS)]


def days_away(random: Random) -> range:
    """Return the days on which nothing is played, a week or a little more or less."""
    first = random.randrange(7, 15)
    return range(first, first + random.choice((5, 6, 7, 8, 10)))


def soon_after(random: Random, before: Visit) -> Visit:
    """Make the visit that follows one that was cut off, within two hours or a little later."""
    at = before.at + timedelta(minutes=random.choice((20, 40, 80, 118, 125, 150)))
    form = replace(before.form, leg=min(before.form.leg + random.choice((0, 0, 1)), 10))
    return replace(before, at=at, form=form, cut=None)


def place(random: Random, kind: Temperament, number: int) -> str:
    """Return the furthest place of a day."""
    at = round(random.gauss(kind.place + kind.place_drift * number, 0.35 * kind.spread))
    return REACHES[min(max(at, 0), len(REACHES) - 1)]


def pain(random: Random, mean: float, spread: float) -> int:
    """Return an intensity of 0 to 10."""
    return min(max(round(random.gauss(mean, spread)), 0), 10)


def new_signs(random: Random, kind: Temperament, lasting: frozenset[str]) -> frozenset[str]:
    """Return the signs told, now and then with a new one."""
    return lasting | ({random.choice(SIGNS)} if random.random() < kind.signs else frozenset())


def tokens(random: Random, trouble: float) -> tuple[str, ...]:
    """Return the answers at the checks, mostly no; now and then a bad day."""
    bad = ("y1", "y1", "y1", "y1x", "s", "s", "sx", "h", "h", "h", "h-y1", "h-y1", "h-y1x")
    worst = ("y2", "y3", "2", "3", "h-y2", "h-y3")
    rate = 0.35 if trouble and random.random() < 0.1 else trouble
    return tuple(
        random.choice(worst if random.random() < 0.12 else bad)
        if random.random() < rate
        else random.choice(("n", "n", "n", "m"))
        for _ in range(10)
    )


def after_form(random: Random, kind: Temperament, form: Form) -> After | None:
    """Return the after form, None where it is left out."""
    if random.random() < kind.skips_after:
        return None
    step = (
        random.choice((-1, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1))
        if kind.trouble
        else random.choice((-1, 0))
    )
    reach = REACHES[min(max(REACHES.index(form.reach) + step, 0), len(REACHES) - 1)]
    return After(
        reach=reach,
        leg=pain(random, form.leg - 0.2, 0.8 * kind.spread),
        back=pain(random, form.back + (1.0 if step < 0 else 0.0), 1.5 * kind.spread),
        signs=new_signs(random, kind, form.signs),
        both=form.side == "both" or random.random() < kind.signs / 3,
        urgent=random.random() < kind.flag / 10,
    )


def flag(random: Random, kind: Temperament) -> tuple[str, str] | None:
    """Return a line marked on the lists, now and then."""
    if random.random() >= kind.flag:
        return None
    lines = {"urgent": URGENT, "soon": SOON, "ask_first": ASK_FIRST}
    which = random.choice(("urgent", "soon", "soon", "ask_first", "ask_first"))
    return which, random.choice(lines[which])


def visit(
    random: Random,
    kind: Temperament,
    at: datetime,
    number: int,
    side: str,
    lasting: frozenset[str],
    easing: str | None,
    onset: str,
) -> Visit:
    """Make one visit."""
    form = Form(
        side="both" if random.random() < kind.signs / 4 else side,
        reach=place(random, kind, number),
        leg=pain(random, kind.pain + kind.pain_drift * number, 0.8 * kind.spread),
        back=pain(random, 3, 1.2),
        signs=new_signs(random, kind, lasting),
        flare=random.random() < kind.trouble / 2,
    )
    is_odd = random.random() < kind.strays
    return Visit(
        at=at,
        session=random.choice(("strong", "once", "gym", "rest")) if is_odd else pick(random, kind),
        form=form,
        easing=easing,
        onset=onset,
        felt=Random(f"felt {at}").choice(("", "sssss", "sbs", "wbwbw", "wwsss", "ssssb")),
        after=after_form(random, kind, form),
        tokens=tokens(random, kind.trouble),
        flag=flag(random, kind),
        minutes=random.choice((2, 3, 4)),
        morning="y" if random.random() < kind.trouble else "n",
        late=random.choice("yn"),
        turned_on=frozenset({"twist"}) if random.random() < 0.3 else frozenset(),
        cut=random.randrange(4) if random.random() < kind.cut else None,
        cut_settle=random.random() < 0.3,
        clears=random.random() < kind.clears,
        gone=random.random() < 0.3,
        confirms=random.random() < 0.5,
        grows=random.random() < 0.3,
        waits=random.random() < 0.2,
        takes_harder=random.random() < 0.7,
        takes_more=Random(f"more {at}").random() < 0.8,
        brings_back=random.random() < 0.2,
        mistake=random.random() < 0.3,
        leaves=random.random() < 0.5,
    )


def pick(random: Random, kind: Temperament) -> str:
    """Return the session somebody usually plays."""
    return "five" if random.random() < kind.favours or not kind.trouble else "strong"
