"""Rehearsals in short, and sessions that are written for them.

The course of a rehearsal is told so: `rung=answer` for each check (`exercise/rung=answer` where an
easier or harder rung than its namesake is played), `-exercise:why` for each passed over.
"""

import json
from pathlib import Path
from typing import Any

from tests.bundled import library
from tui.plan.load import load_session
from tui.plan.model import Session
from tui.play.rehearse import PassedOver, Played, rehearse
from tui.play.sides import Affected
from tui.play.symptoms import Symptoms


def told(affected: Affected, reach: int = 1, **facts: Any) -> Symptoms:
    return Symptoms(affected, reach, leg_pain=0, **facts)


def rehearsed(
    session: Session,
    affected: Affected,
    answers: str,
    turned_on: str = "",
    symptoms: Symptoms | None = None,
) -> tuple[str, str]:
    """The course of a rehearsal in short, and the reason it stopped or `completed`."""
    tokens = tuple(answers.split(",")) if answers else ()
    chosen = frozenset(turned_on.split())
    rehearsal = rehearse(session, symptoms or told(affected), chosen, tokens)
    assert rehearsal.outcome == ("stopped" if rehearsal.reason else "completed")
    return " ".join(_short(step) for step in rehearsal.course), rehearsal.reason or "completed"


def _short(step: Played | PassedOver) -> str:
    if isinstance(step, PassedOver):
        return f"-{step.exercise}:{step.why}"
    rung = step.rung.slug
    played = rung if rung == step.exercise else f"{step.exercise}/{rung}"
    return f"{played}={step.answer}"


def written(name: str, ladder: str = "", *lines: str) -> str:
    """An exercise written inside a session, its slug the lower-case name, its tag `load`."""
    if not any(line.startswith("bias") for line in lines):
        lines = ('bias = ["load"]', *lines)
    rungs = json.dumps(ladder.split() or [name.lower()])
    basics = f"""[[exercise]]
name = "{name}"
position = "supine"
kind = "reps"
reps = 2
steps = ["Move."]
ladder = {rungs}
"""
    return basics + "".join(f"{line}\n" for line in lines)


def used(slug: str, *lines: str) -> str:
    """An exercise of the library."""
    return "\n".join(["[[exercise]]", f'use = "{slug}"', *lines, ""])


def session_of(folder: Path, text: str) -> Session:
    """The session of a file with this text under its title."""
    path = folder / "mine.toml"
    path.write_text(f'format = 1\ntitle = "Mine"\n{text}')
    return load_session(path, library())
