"""The command `unpinch rehearse --every-yes`: the table that a clinician signs."""

import json
import sys
from argparse import Namespace

from tui.commands.columns import columns_to_fill
from tui.commands.new_file import NewFile, new_file
from tui.commands.opening import open_session
from tui.commands.rehearsal import rehearsal_object, turned_on_in
from tui.commands.sessions import dose_object
from tui.files.faults import UsageError
from tui.plan.model import Session
from tui.play.every_yes import EveryYes, Row, every_yes
from tui.play.offered import Offers, offers
from tui.play.symptoms import REACHES, SIGNS, Symptoms
from tui.terminal.passing_line import PassingLine
from tui.words.every_yes import every_yes_text, rows_played, wrote
from tui.words.every_yes_page import every_yes_page
from tui.words.options import HTML_OF_EVERY_YES
from tui.words.records import shown

_MANY_ROWS = 500
"""So many rows of a session take a second or two, and each further one longer."""


def every_yes_output(options: Namespace, symptoms: Symptoms) -> str:
    """The table as it was asked for; where it raises UsageError or PlanError nothing is written."""
    if not options.every_yes:
        raise UsageError(HTML_OF_EVERY_YES)
    file = None if options.html is None else new_file("--html", options.html, [".html"])
    session, _ = open_session(options.session)
    turned_on = turned_on_in(session, options.turned_on)
    table = _played(session, symptoms, turned_on, options.step - 1)
    if options.json:
        told = _told(symptoms, turned_on, options.step)
        offered = {"offers": [_offers_object(each) for each in offers(session, symptoms)]}
        return json.dumps(told | offered | _as_object(session, table), indent=2)
    if file is not None:
        return _write(file, every_yes_page(session, symptoms, table, options.step), table)
    return every_yes_text(session, symptoms, table, options.step, columns_to_fill())


def _played(session: Session, symptoms: Symptoms, turned_on: frozenset[str], step: int) -> EveryYes:
    """The table; how far it is stands on a terminal meanwhile, where there is much to play."""
    line = PassingLine(sys.stderr)

    def tell(most: int, played: int) -> None:
        if most > _MANY_ROWS:
            line.show(rows_played(played, most))

    try:
        return every_yes(session, symptoms, turned_on, step, tell)
    finally:
        line.show("")


def _write(file: NewFile, page: str, table: EveryYes) -> str:
    file.write(page.encode())
    return wrote(shown(file.path), table)


def _told(symptoms: Symptoms, turned_on: frozenset[str], step: int) -> dict[str, object]:
    """What was taken to be so, by the words of the options."""
    return {
        "side": symptoms.affected,
        "reach": REACHES[symptoms.reach],
        "signs": [sign for sign in SIGNS if sign in symptoms.signs],
        "eases": symptoms.easing_direction,
        "with": sorted(turned_on),
        "step": step,
    }


def _offers_object(each: Offers) -> dict[str, object]:
    """A place with its note, its doses in order, and the harder forms after them (C21, C22)."""
    return {
        "exercise": each.planned.slug,
        "rung": each.form.slug,
        "note": each.planned.note,
        "doses": [dose_object(dose) for dose in each.planned.build],
        "harder": [{"rung": form.slug, "dose": dose_object(form.dose)} for form in each.harder],
    }


def _as_object(session: Session, table: EveryYes) -> dict[str, object]:
    """Each row as `--answers` with these answers and `--json` tells it."""
    return {
        "without": rehearsal_object(session, table.without),
        "singles": [_row(session, row) for row in table.singles],
        "pairs": [_row(session, row) for row in table.pairs],
    }


def _row(session: Session, row: Row) -> dict[str, object]:
    return {"answers": ",".join(row.answers)} | rehearsal_object(session, row.rehearsal)
