"""Rows straight from sentences of CLINICAL and DESIGN: what happens inside a run."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from . import plan, run, starting
from .plan import Entry, Session, Told

NONE: frozenset[str] = frozenset()


def entry(slug: str, *tags: str, rungs: int = 3, **more: object) -> Entry:
    """Make an exercise whose rungs are slug, slug-1, slug-2 ..., all with the same tags."""
    ladder = (slug, *(f"{slug}-{number}" for number in range(1, rungs)))
    made = Entry(
        slug=slug,
        ladder=ladder,
        tags=(frozenset(tags),) * rungs,
        sides=("none",) * rungs,
        strong=(False,) * rungs,
    )
    return replace(made, **more)  # type: ignore[arg-type]


BEND = entry("bend", "flexion")
CURL = entry("curl", "flexion", "load")
ARCH = entry("arch", "extension")
PRESS = entry("press", "load")
GLIDE = entry("glide", "nerve")
WALK = entry("walk", rungs=1)


def told_for(session: Session, **more: object) -> Told:
    return replace(Told(starts=tuple(each.start for each in session.entries)), **more)  # type: ignore[arg-type]


def play(entries: tuple[Entry, ...], tokens: str, *, told: object = None, **more: object) -> str:
    """Play and say it in one line: rungs with their tokens, what was left out, and the end."""
    session = replace(Session("test", entries), **more)  # type: ignore[arg-type]
    known = told_for(session, **told) if isinstance(told, dict) else told_for(session)
    outcome = run.play(session, known, tokens.split())
    rows = [f"{row.rung}:{row.token}" for row in outcome.rows]
    gone = [f"{slug}/{reason}" for slug, reason in outcome.left_out]
    return " ".join([*rows, *gone, outcome.reason or outcome.outcome])


@pytest.mark.parametrize(
    ("rule", "entries", "tokens", "more", "expected"),
    [
        ("no goes on", (BEND, ARCH), "n m", {}, "bend:n arch:m completed"),
        ("table, Regress", (BEND,), "y1", {}, "bend:y1 bend-1:n completed"),
        ("table, not-settled", (BEND,), "y1x", {}, "bend:y1x not-settled"),
        ("table, limit", (BEND,), "y1 y1", {}, "bend:y1 bend-1:y1 limit"),
        ("table, limit 1", (BEND,), "y1", {"limit": 1}, "bend:y1 limit"),
        ("table, session-stops", (BEND,), "y1", {"action": "stop"}, "bend:y1 session-stops"),
        ("table, no-easier-rung", (WALK,), "y1", {}, "walk:y1 no-easier-rung"),
        ("table, limit before no rung", (WALK,), "y1", {"limit": 1}, "walk:y1 limit"),
        ("C12, 2", (BEND, ARCH), "2", {}, "bend:2 professional"),
        ("C12, 3", (BEND, ARCH), "n 3", {}, "bend:n arch:3 urgent"),
        ("C12, yes then 2", (BEND, ARCH), "y2", {"limit": 1}, "bend:y2 professional"),
        ("C12, yes then 3", (BEND, ARCH), "y3", {"action": "stop"}, "bend:y3 urgent"),
        ("C13, direction", (BEND, CURL, ARCH), "y1", {},
         "bend:y1 bend-1:n arch:n curl/direction completed"),
        ("C13, another tag", (PRESS, replace(CURL, tags=PRESS.tags)), "y1", {},
         "press:y1 press-1:n curl-1:n completed"),
        ("C13, any spread lowers a nerve", (BEND, GLIDE), "y1", {},
         "bend:y1 bend-1:n glide-1:n completed"),
        ("C13, the rung's own tags", (replace(BEND, tags=(frozenset({"rotation"}),) * 3),
         replace(ARCH, tags=(frozenset({"extension", "rotation"}), NONE, NONE))), "y1", {},
         "bend:y1 bend-1:n arch/direction completed"),
        ("C14, none had begun", (BEND,), "s", {}, "bend:s bend-1:n completed"),
        ("C14, tags of both", (BEND, PRESS, CURL, ARCH), "n s", {},
         "bend:n press:s press-1:n arch:n curl/direction completed"),
        ("C14, shares a direction", (BEND, CURL, ARCH), "n s", {},
         "bend:n curl:s arch:n curl/direction completed"),
        ("C14, once for limit", (BEND, ARCH, PRESS), "n s y1", {},
         "bend:n arch:s arch-1:y1 limit"),
        ("C14, not settled", (BEND, ARCH), "n sx", {}, "bend:n arch:sx not-settled"),
        ("C14, the table at the exercise up", (BEND, WALK), "n s", {},
         "bend:n walk:s no-easier-rung"),
        ("C15, no: out", (BEND, CURL), "h", {}, "bend:h curl-1:n completed"),
        ("C15, moved up: out", (BEND, ARCH), "h-m", {}, "bend:h-m arch:n completed"),
        ("C15, out for today", (BEND, ARCH, BEND), "h", {}, "bend:h arch:n bend/hurt completed"),
        ("C15, yes: no easier rung", (BEND, ARCH), "h-y1", {}, "bend:h-y1 arch:n completed"),
        ("C15, yes: not settled", (BEND, ARCH), "h-y1x", {}, "bend:h-y1x not-settled"),
        ("C15, second h", (BEND, ARCH, PRESS), "h h", {}, "bend:h arch:h hurting"),
        ("C15, second h, no settle", (BEND, ARCH), "h h-y1x", {}, "bend:h arch:h-y1x hurting"),
        ("C15, a stop keeps its reason", (BEND, ARCH), "h h-y1", {"limit": 1},
         "bend:h arch:h-y1 limit"),
        ("C15, urgent", (BEND, ARCH), "h-y3", {}, "bend:h-y3 urgent"),
        ("C17, next", (BEND, ARCH, WALK), "y1 y1", {"rest": True, "action": "next"},
         "bend:y1 arch:y1 walk:n completed"),
        ("C17, all have spread", (BEND, ARCH), "y1 y1", {"rest": True, "action": "next"},
         "bend:y1 arch:y1 no-easier-rung"),
        ("C17, 2 stops", (BEND, ARCH), "y2", {"rest": True, "action": "next"},
         "bend:y2 professional"),
    ],
)  # fmt: skip
def test_a_run(
    rule: str, entries: tuple[Entry, ...], tokens: str, more: dict[str, object], expected: str
) -> None:
    assert play(entries, tokens, **more) == expected, rule


SIDED = replace(BEND, sides=("away", "away", "none"))
WEAK = {"signs": frozenset({"weak"}), "reach": "back"}
SAME = tuple(frozenset({"flexion"}) for _ in range(3))


@pytest.mark.parametrize(
    ("rule", "each", "told", "expected"),
    [
        ("C23 1, the session's start", replace(BEND, start=1), {}, 1),
        ("C23 1, no harder than hardest", replace(BEND, hardest=2), {}, 2),
        ("C23 2, the records", BEND, {"starts": (2,)}, 2),
        ("C23 2, no harder than hardest", replace(BEND, hardest=1), {"starts": (0,)}, 1),
        ("C10, leg_start with a thigh", replace(BEND, leg_start=1), {"reach": "thigh"}, 1),
        ("C10, leg_start with a sign", replace(BEND, leg_start=1), {"signs": {"tingling"}}, 1),
        ("C10, leg_start with a buttock", replace(BEND, leg_start=1), {"reach": "buttock"}, 0),
        ("C10, quiet_leg", replace(BEND, quiet_leg=True), {"reach": "calf"}, "quiet-leg"),
        ("C10, quiet_leg also if turned on", replace(BEND, quiet_leg=True, optional=True),
         {"reach": "calf", "turned_on": {"bend"}}, "quiet-leg"),
        ("C10, weak as an exercise", replace(BEND, strong=(True, False, False)), WEAK, "weak-leg"),
        ("C10, weak as a rung", replace(BEND, strong=(False, True, False)),
         {**WEAK, "flare": True}, 2),
        ("C11, opposite", ARCH, {"easing": "bending"}, 1),
        ("C11, the same", ARCH, {"easing": "arching"}, 0),
        ("C11, both", replace(ARCH, tags=(frozenset({"flexion", "extension"}),) * 3),
         {"easing": "bending"}, 0),
        ("C11, don't know", ARCH, {"easing": "unknown"}, 0),
        ("C23 4, two in all at most", entry("arch", "extension", rungs=5),
         {"easing": "bending", "flare": True, "is_worse": True}, 2),
        ("C23 4, ends at the last rung", replace(BEND, start=2), {"flare": True}, 2),
        ("C23 5, this day's", BEND, {"spreads": SAME[:1]}, "direction"),
        ("C23 6, this day's, for a nerve", GLIDE, {"spreads": SAME[:1]}, 1),
        ("C23 6, one rung a spread", entry("glide", "nerve", "hip", rungs=5),
         {"spreads": (frozenset({"hip"}),)}, 1),
        ("C23 6, one rung each", entry("glide", "nerve", rungs=5), {"spreads": SAME[:2]}, 2),
        ("C15, h lowers its directions today", BEND, {"hurts": SAME[:1]}, 1),
        ("C15, h lowers nothing else", ARCH, {"hurts": SAME[:1]}, 0),
        ("C23 7, below the easiest", replace(PRESS, tags=(NONE,) * 3),
         {"spread_rungs": {"press", "press-1"}}, 2),
        ("C23 7, nothing below", PRESS, {"spread_rungs": {"press-2"}}, "rung"),
        ("C23, a rung of a side", replace(BEND, sides=("none", "away", "none")),
         {"side": "both", "flare": True}, 2),
        ("C23, a side", SIDED, {"side": "both"}, "side"),
        ("C23, reasons: optional first", replace(BEND, optional=True, quiet_leg=True),
         {"reach": "calf"}, "optional"),
        ("C23, reasons: hurt, earlier", BEND, {"starts": (None,), "hurt_today": {"bend"}}, "hurt"),
        ("C23, reasons: earlier, side", SIDED, {"starts": (None,), "side": "both"}, "earlier"),
        ("C23, reasons: side, direction", SIDED, {"spreads": SAME[:1], "side": "both"}, "side"),
    ],
)  # fmt: skip
def test_where_an_exercise_starts(
    rule: str, each: Entry, told: dict[str, object], expected: int | str
) -> None:
    frozen = {key: frozenset(value) if isinstance(value, set) else value
              for key, value in told.items()}  # fmt: skip
    assert starting.find(each, 0, told_for(Session("test", (each,)), **frozen)) == expected, rule


SESSIONS = Path(__file__).parents[2] / "sessions"


def test_the_bundled_files_are_taken() -> None:
    """Sessions and library are read as they are, and nothing is played after a stop."""
    library: dict[str, dict[str, object]] = {}
    for file in (SESSIONS / "exercises").glob("*.toml"):
        library |= tomllib.loads(file.read_text(encoding="utf-8"))
    for file in SESSIONS.glob("*.toml"):
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        if "exercise" in table:
            session = plan.session(file.stem, table, library)
            assert run.play(session, told_for(session), []).outcome == "completed"
            outcome = run.play(session, told_for(session), ["n", "y3"])
            assert (len(outcome.rows), outcome.reason) == (2, "urgent")
