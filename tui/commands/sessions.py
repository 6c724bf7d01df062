"""The commands `unpinch list` and `unpinch check`."""

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from tui import resources
from tui.commands.opening import bundled_library
from tui.commands.strays import stray_lines
from tui.files.faults import PlanError
from tui.plan.load import load_session
from tui.plan.model import Session
from tui.plan.shelf import load_shelf
from tui.play.estimate import session_minutes
from tui.records.bounds import bounded_moment
from tui.records.played import last_played_of
from tui.records.store import Store
from tui.records.zone import SystemZone
from tui.words.sessions import faulty_line, good_line, listed_line


def list_text(*, as_json: bool) -> tuple[str, list[str]]:
    """All sessions: title, minutes, exercises, equipment and when each was last played.

    And a line for each file that does not count.
    """
    shelf = load_shelf(resources.session_paths(), bundled_library(), stray_lines())
    played = _local(Store(resources.records_folder()).last_played())
    faulty = [faulty_line(name, path) for name, path, _ in shelf.faulty]
    strays = list(shelf.strays)
    if as_json:
        listed = [_list_object(s, last_played_of(s, played)) for s in shelf.sessions]
        return json.dumps(listed, indent=2), faulty + strays
    lines = [listed_line(s, last_played_of(s, played)) for s in shelf.sessions]
    return "\n".join(lines + faulty), strays


def _local(played: Mapping[str, datetime]) -> dict[str, datetime]:
    """The moments in the person's own zone."""
    return {
        slug: bounded_moment(moment).astimezone(SystemZone()) for slug, moment in played.items()
    }


def _list_object(session: Session, last_played: datetime | None) -> dict[str, object]:
    return {
        "name": session.name,
        "title": session.title,
        "exercises": [planned.slug for planned in session.exercises],
        "minutes": session_minutes(session),
        "equipment": list(session.equipment),
        "last_played": last_played.isoformat() if last_played else None,
    }


def check_files(files: list[str]) -> tuple[str, bool]:
    """What is wrong with each session file, and whether all of them are good.

    What is only warned about makes none of them bad.
    """
    library = bundled_library()
    lines: list[str] = []
    all_good = True
    for file in files:
        try:
            session = load_session(resources.as_on_disk(Path(file)), library)
            lines += [*(str(warning) for warning in session.warnings), good_line(file)]
        except PlanError as error:
            lines += [str(fault) for fault in error.faults]
            all_good = False
    return "\n".join(lines), all_good
