"""A session of easing positions: it goes on after a yes and is open after a stop, so only rests."""

from collections.abc import Iterable, Iterator

from tui.files.reader import Reader
from tui.plan.measures import Dose
from tui.plan.model import Exercise, PlannedExercise
from tui.plan.ways import exercise_for

LYING = ("supine", "prone", "side-lying")
_WANTED = (
    f"one hold in which nothing moves, lying ({', '.join(LYING)}), since rest = true says that "
    "this is a session of rests"
)


def wanted_action(session: Reader) -> str:
    """What a yes may bring there, as a fault tells it (C17)."""
    if session.values.get("rest", False) is True:
        return "next, since rest = true says that this is a session of rests"
    return "regress or stop; next is for a session with rest = true"


def check_action(session: Reader, on_spread: Reader) -> None:
    """Keep a fault where `next` stands without `rest = true`, or that without `next` (C17)."""
    is_rest, action = session.values.get("rest", False), on_spread.values.get("action")
    is_strange = action == "next" and is_rest is False
    if is_strange or (action in ("regress", "stop") and is_rest is True):
        on_spread.fault("action", wanted_action(session))
    elif action is None and is_rest is True:
        session.fault("rest", 'false, or action = "next" below [on_spread] with it')


def check_rests(reader: Reader, planned: PlannedExercise) -> None:
    """Keep a fault for an exercise of such a session with a form or dose that is no rest (C9, C17).

    Nobody may be shown an exercise after a stop because a file calls it a rest.
    """
    key = "use" if "use" in reader.values else "name"
    for form in planned.ladder:
        is_start = form is planned.ladder[planned.start]
        doses = planned.build if is_start else (form.dose,)
        found = list(dict.fromkeys(_unrestful(form, doses)))
        if found:
            reader.fault(key, _WANTED, found=f"{form.slug}: {', '.join(found)}")


def _unrestful(form: Exercise, doses: Iterable[Dose]) -> Iterator[str]:
    """What makes a form no rest, in words of the file."""
    if form.position not in LYING:
        yield form.position
    for dose in doses:
        if dose.kind != "hold":
            yield f"kind {dose.kind}"
        elif dose.sets > 1:
            yield f"{dose.sets} sets"
        elif dose.reps > 1:
            yield f"{dose.reps} holds"
    if any(_moves(exercise_for(form, way)) for way in ("bending", "arching")):
        yield "a figure that moves"


def _moves(form: Exercise) -> bool:
    """Whether its drawing shows more than one position."""
    return len(form.figure.poses) > 1 if form.figure else len(form.frames) > 1
