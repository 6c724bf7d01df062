"""What happens inside a run: the table of DESIGN section 4, and C12 to C17.

Tokens, one a check: `n`, `m`, `y1` (a spread that settles), `y1x` (that does not), `y2`, `y3`
(yes, then key 2 or 3), `2`, `3` (with no yes), `h` (sharp pain, its check answered no; `h-m` too),
`h-y1`, `h-y1x`, `h-y2`, `h-y3`, `h-2`, `h-3`, `s`, `sx` (told before the exercise that is up has
begun; it settles, or not). Past the end every token is `n`.

Readings
--------
- A yes and then 2 or 3 ends the run as `professional` or `urgent` whatever the yes alone would
  bring: their rows stand first in the table, and they are asked on the stop too (C12).
- 2 and 3 with no yes are kept as a spread too: they stand in the table under "a yes, and".
- `s` is one spread with the tags of both rungs (C14): it lowers a later exercise by one, not two.
- After `s` "it shares a direction with the other" goes by the tags at the rung that was up.
- The easier rung is below every rung of the ladder that spread in this run, the other one of C14
  too: nothing harder than it follows. Where C14 leaves the exercise out, any rung that has not
  spread makes it a rest.
- `no-easier-rung` comes before C14's leaving out, since "the table decides at the exercise up".
- After `h` and a yes the exercise is out for today as after `h` and a no (C15).
- `left_out` names what never began; an exercise that ended with `h` is not in it, one that C14
  leaves out is.
- An easing session stops (C17) when a yes leaves no position that has not spread: none was played
  without a yes, and none of the later ones can be played. One that hurt is out, and eases nothing
  (the stricter). Spreads close directions there too (C13).
- At the second `h` of an easing session Next is no Stop, so it is `hurting`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from . import starting, steps
from .outcome import Outcome, Row, Spread
from .plan import Entry, Numbers, Session, Told

NEXT = "next"
SETTLE = "settle"
HURT_LIMIT = 2
Other = tuple[int, int] | None


@dataclass(frozen=True)
class Answer:
    """A token, taken apart."""

    early: bool
    hurt: bool
    key: str
    settles: bool

    @property
    def is_spread(self) -> bool:
        return self.key not in {"n", "m"}


def read(token: str) -> Answer:
    """Take a token apart."""
    if token in {"s", "sx"}:
        return Answer(early=True, hurt=False, key="y", settles=token == "s")
    hurt = token.startswith("h")
    rest = token[2:] or "n" if hurt else token
    keys = {"y1": "y", "y1x": "y", "y2": "2", "y3": "3"}
    return Answer(early=False, hurt=hurt, key=keys.get(rest, rest), settles=rest != "y1x")


def decide(session: Session, key: str, number: int, has_easier: bool, all_spread: bool) -> str:
    """Return what a yes brings, the first row of the table that fits: a reason to stop, or not."""
    rows = (
        (key == "3", "urgent"),
        (key == "2", "professional"),
        (session.rest and all_spread, "no-easier-rung"),
        (session.rest, NEXT),
        (session.action == "stop", "session-stops"),
        (number >= session.limit, "limit"),
        (not has_easier, "no-easier-rung"),
    )
    return next((decision for fits, decision in rows if fits), SETTLE)


def at_hurt(decision: str, hurts: int) -> str:
    """Return the decision after sharp pain: at the second of a run always a stop (C15)."""
    if hurts >= HURT_LIMIT and decision in {NEXT, SETTLE}:
        return "hurting"
    return decision


@dataclass
class _Run:
    """A run under way."""

    session: Session
    told: Told
    rows: list[Row] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)
    spreads: list[Spread] = field(default_factory=list)
    hurts: list[frozenset[str]] = field(default_factory=list)
    hurt: list[str] = field(default_factory=list)
    begun: list[tuple[int, int]] = field(default_factory=list)
    spread_places: set[int] = field(default_factory=set)
    reason: str = ""

    def spread_rungs(self) -> set[str]:
        return {rung for spread in self.spreads for _, rung in spread.rungs}

    def find(self, place: int) -> int | str:
        return starting.find(
            self.session.entries[place],
            place,
            self.told,
            [spread.tags for spread in self.spreads],
            self.hurts,
            self.spread_rungs(),
            self.hurt,
        )

    def easier(self, entry: Entry, rung: int, *, only_unspread: bool = False) -> int | None:
        """Return the next easier rung, below all that spread in this run."""
        spread = self.spread_rungs()
        below = starting.counting(entry, rung + 1, self.told)
        if only_unspread:
            return next((at for at in below if entry.ladder[at] not in spread), None)
        found = starting.below_spread(entry, rung + 1, self.told, spread)
        easier = [at for at in below if isinstance(found, int) and at >= found]
        return next((at for at in easier if not self.is_closed_elsewhere(entry, at)), None)

    def is_closed_elsewhere(self, entry: Entry, rung: int) -> bool:
        """Tell whether a direction of a rung spread in another exercise, or earlier today (C9)."""
        slug, spreads = entry.slug, self.spreads
        others = [each.tags for each in spreads if slug not in {one for one, _ in each.rungs}]
        return any(
            starting.closed(each, entry.tags[rung]) for each in (*self.told.spreads, *others)
        )

    def all_spread(self, place: int) -> bool:
        """Tell whether no position is left that has not spread (C17)."""
        played = {at for at, _ in self.begun if self.session.entries[at].slug not in self.hurt}
        if played - self.spread_places:
            return False
        later = range(place + 1, len(self.session.entries))
        return not any(isinstance(self.find(at), int) for at in later)

    def answer(self, place: int, rung: int, token: str) -> int | None:
        """Take a token at a rung; return the rung that is up next here, or None for the next."""
        entry, given = self.session.entries[place], read(token)
        other = other_rung(self.begun, place, rung) if given.early else None
        self.rows.append(Row(entry.slug, entry.ladder[rung], token, self.dose(place, rung)))
        if not given.early:
            self.begun.append((place, rung))
        if given.hurt:
            self.hurts.append(entry.tags[rung])
            self.hurt.append(entry.slug)
        decision = NEXT
        if given.is_spread:
            self.keep_spread(place, rung, other)
            is_out = other is not None and self.shares(other, entry.tags[rung])
            easier = self.easier(entry, rung, only_unspread=is_out)
            number, gone = len(self.spreads), self.session.rest and self.all_spread(place)
            decision = decide(self.session, given.key, number, easier is not None, gone)
        if given.hurt:
            decision = at_hurt(decision, len(self.hurts))
        if decision == SETTLE:
            return self.settle(place, rung, given, other)
        self.reason = "" if decision == NEXT else decision
        return None

    def dose(self, place: int, rung: int) -> Numbers | None:
        """Return what is done at a rung; the first step where it comes down to the start (C22)."""
        entry = self.session.entries[place]
        step = self.told.steps[place] if place < len(self.told.steps) else 0
        start = self.told.starts[place] if place < len(self.told.starts) else entry.start
        if isinstance(start, int) and start < entry.start:
            return steps.dose(entry, rung, 0)
        return steps.dose(entry, rung, max(step - starting.is_stuck(entry, place, self.told), 0))

    def shares(self, other: tuple[int, int], tags: frozenset[str]) -> bool:
        """Tell whether the other rung of C14 shares a direction."""
        return starting.closed(self.session.entries[other[0]].tags[other[1]], tags)

    def keep_spread(self, place: int, rung: int, other: Other) -> None:
        """Write a spread at its rung, and at the other of C14."""
        both = [(place, rung), *([other] if other else [])]
        entries = self.session.entries
        tags = frozenset().union(*(entries[at].tags[step] for at, step in both))
        self.spread_places.update(at for at, _ in both)
        written = tuple((entries[at].slug, entries[at].ladder[step]) for at, step in both)
        self.spreads.append(Spread(written, tags))

    def settle(self, place: int, rung: int, given: Answer, other: Other) -> int | None:
        """Rest and ask: stop, go on at the easier rung, or leave the exercise out (C14, C15)."""
        if not given.settles:
            self.reason = "not-settled"
            return None
        if given.hurt:
            return None
        entry = self.session.entries[place]
        if other is not None and self.shares(other, entry.tags[rung]):
            self.left_out.append((entry.slug, "direction"))
            return None
        return self.easier(entry, rung)


def other_rung(begun: Sequence[tuple[int, int]], place: int, rung: int) -> tuple[int, int] | None:
    """Return the last place and rung of this run that had begun, other than the one up (C14)."""
    return begun[-1] if begun and begun[-1] != (place, rung) else None


def play(session: Session, told: Told, tokens: Sequence[str]) -> Outcome:
    """Play a session with these answers."""
    run, given = _Run(session, told), iter(tokens)
    for place, entry in enumerate(session.entries):
        found = run.find(place)
        if isinstance(found, str):
            run.left_out.append((entry.slug, found))
            continue
        rung: int | None = found
        while rung is not None:
            rung = run.answer(place, rung, next(given, "n"))
        if run.reason:
            break
    return Outcome(
        rows=tuple(run.rows),
        left_out=tuple(run.left_out),
        outcome="stopped" if run.reason else "completed",
        reason=run.reason,
        spreads=tuple(run.spreads),
        hurts=tuple(run.hurts),
        hurt=tuple(run.hurt),
    )
