"""The commands `unpinch list` and `unpinch check`."""

import json
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tui import resources
from tui.commands.opening import bundled_library
from tui.commands.strays import stray_lines
from tui.files.faults import PlanError
from tui.plan.load import load_session
from tui.plan.measures import Dose
from tui.plan.model import Session
from tui.plan.shelf import load_shelf
from tui.plan.slugs import session_name
from tui.records.bounds import bounded_moment
from tui.records.played import last_played_of
from tui.records.store import Store
from tui.records.zone import SystemZone
from tui.settings.preferences import Preferences
from tui.visit.keeping import Keeping
from tui.visit.looking_back import LookingBack, line_of
from tui.visit.means import Means
from tui.visit.outlook import Outlook, outlook
from tui.words.sessions import faulty_line, good_line, listed_lines


@dataclass(frozen=True, slots=True)
class _Listed:
    """A session, when it was last played, and how its next run would be."""

    session: Session
    last_played: datetime | None
    outlook: Outlook


def list_text(
    wall_clock: Callable[[], datetime], preferences: Preferences, *, as_json: bool
) -> tuple[str, list[str]]:
    """All sessions: title, minutes, exercises, equipment, when each was last played, and its doses.

    What the records forbid in all of them comes first, and a line for each file that does not count
    last.
    """
    shelf = load_shelf(resources.session_paths(), bundled_library(), stray_lines())
    store = Store(resources.records_folder(), is_only_read=True)
    means = Means(shelf, store, wall_clock, lambda _: None, preferences)
    looking_back = LookingBack(means, Keeping(store, wall_clock))
    listed = _listed(means, looking_back)
    faulty = [faulty_line(name, path) for name, path, _ in shelf.faulty]
    strays = list(shelf.strays)
    if as_json:
        return json.dumps([_list_object(each) for each in listed], indent=2), faulty + strays
    forbidden = line_of(looking_back.gate(), wall_clock())
    lines = [line for each in listed for line in _lines_of(each)]
    return "\n".join([*([forbidden] if forbidden else []), *lines, *faulty]), strays


def _listed(means: Means, looking_back: LookingBack) -> list[_Listed]:
    played = _local(means.store.last_played())
    sessions, ready_seconds = means.shelf.sessions, means.preferences.settings.get_ready_seconds
    reviews = looking_back.ahead_of_all(sessions, means.store.look())
    return [
        _Listed(
            session, last_played_of(session, played), outlook(session, look_back, ready_seconds)
        )
        for session, look_back in zip(sessions, reviews, strict=True)
    ]


def _lines_of(listed: _Listed) -> list[str]:
    ahead = listed.outlook
    return listed_lines(
        listed.session, listed.last_played, ahead.minutes, dict(enumerate(ahead.steps))
    )


def _local(played: Mapping[str, datetime]) -> dict[str, datetime]:
    """The moments in the person's own zone."""
    return {
        slug: bounded_moment(moment).astimezone(SystemZone()) for slug, moment in played.items()
    }


def _list_object(listed: _Listed) -> dict[str, object]:
    session, last_played = listed.session, listed.last_played
    return {
        "name": session.name,
        "title": session.title,
        "exercises": [planned.slug for planned in session.exercises],
        "minutes": listed.outlook.minutes.most,
        "equipment": list(session.equipment),
        "last_played": last_played.isoformat() if last_played else None,
        "building": _building_of(session, listed.outlook.steps),
    }


def _building_of(session: Session, steps: Sequence[int | None]) -> list[dict[str, object]]:
    """Each exercise whose dose builds up: the step from 1, None in another form, and all doses."""
    pairs = zip(session.exercises, steps, strict=True)
    return [
        {
            "exercise": planned.slug,
            "step": None if step is None else step + 1,
            "doses": [dose_object(dose) for dose in planned.build],
        }
        for planned, step in pairs
        if planned.last_step
    ]


def dose_object(dose: Dose) -> dict[str, int]:
    """The numbers of a dose."""
    sets, reps, hold_seconds = dose.numbers
    return {"sets": sets, "reps": reps, "hold_seconds": hold_seconds}


def _checked_path(file: str) -> Path:
    """The file of that path, else that of the session which is found by such a name."""
    path = resources.as_on_disk(Path(file))
    return (
        path if os.path.lexists(path) else resources.session_paths().get(session_name(file), path)
    )


def check_files(files: list[str]) -> tuple[str, bool]:
    """What is wrong with each session file, and whether all of them are good.

    What is only warned about makes none of them bad.
    """
    library = bundled_library()
    lines: list[str] = []
    all_good = True
    for file in files:
        try:
            session = load_session(_checked_path(file), library)
            lines += [*map(str, session.warnings), good_line(file, session)]
        except PlanError as error:
            lines += [str(fault) for fault in error.faults]
            all_good = False
    return "\n".join(lines), all_good
