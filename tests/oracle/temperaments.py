"""How the months of random people go."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Temperament:
    """How somebody's month goes; rates are of a visit, of a check where they say so."""

    name: str
    place: float = 3.0
    place_drift: float = 0.0
    pain: float = 4.0
    pain_drift: float = 0.0
    spread: float = 1.0
    signs: float = 0.04
    flag: float = 0.03
    trouble: float = 0.04
    skips_day: float = 0.5
    skips_after: float = 0.05
    second: float = 0.1
    clock_back: float = 0.0
    cut: float = 0.06
    goes_away: bool = False
    clears: float = 0.6
    strays: float = 0.2
    favours: float = 0.6


TEMPERAMENTS = (
    Temperament(
        "centralising", skips_day=0.3, place=4.5, place_drift=-0.13, pain_drift=-0.08, trouble=0.02
    ),
    Temperament(
        "steady",
        pain=4,
        spread=1,
        signs=0.0,
        flag=0.0,
        trouble=0.0,
        skips_after=0.0,
        skips_day=0.35,
    ),
    Temperament("place slowly worse", place=1.5, place_drift=0.12),
    Temperament("pain slowly worse", place=2.5, pain=2, pain_drift=0.15),
    Temperament("red flag", flag=0.15, signs=0.15),
    Temperament("forgetful", skips_after=0.5, cut=0.2),
    Temperament("two runs a day", second=0.8, trouble=0.12),
    Temperament("clock set back", clock_back=0.08, second=0.3),
)
BUILDER = Temperament(
    "building up",
    spread=0.4,
    signs=0.0,
    flag=0.0,
    trouble=0.012,
    skips_day=0.05,
    skips_after=0.01,
    second=0.03,
    cut=0.03,
    strays=0.04,
    favours=0.9,
)
BUILDERS = range(200, 220)
"""The seeds of people whose days mostly go well, so that steps and rungs come up."""
TRAVELLER = replace(BUILDER, name="away for about a week", goes_away=True)
TRAVELLERS = range(220, 240)
"""The seeds of people who build up, leave it for some days, and come back."""
