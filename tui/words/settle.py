"""The rest after a spread, and the question whether symptoms settled."""

from tui.plan.model import Exercise
from tui.play.run import Run
from tui.words.countdown import seconds_unit, seconds_words
from tui.words.doses import sentence
from tui.words.guide import MIND, THEN, Say
from tui.words.moment import REST, Moment

QUESTION = "Are leg symptoms still worse than before that exercise?"
QUESTION_SHORT = "Still worse than before that exercise?"
NONE_EASES = "None of the ways to lie eases it: a yes."
MISTAKEN = "A mistake? A yes stays. Rest, then press n: it goes on easier."
YES = "YES, or not sure: stop"
YES_SHORT = "YES: stop"
NO_EARLY = "NO, when the time is up"
NO_EARLY_SHORT = "NO: later"
"""Before the rest is over a no does not count."""
NO = "NO, it settled"
NO_SHORT = "NO: go on"
LYING = "I am lying"
LYING_SHORT = "I lie"
OTHER = "another position"
OTHER_SHORT = "other"
IT_SPREAD = "It spread"


def heading(name: str, *, is_brief: bool = False) -> str:
    """What spread, and what comes first; where it `is_brief` a large word says that."""
    words = f"{IT_SPREAD} in {name}"
    return words if is_brief else f"{words}: rest first"


def rest_moment(run: Run, resting: Exercise, by_itself_in: int | None) -> Moment:
    """The way to lie, until the person lies there; then the countdown."""
    return _countdown(run, resting) if run.is_lying else _lying_down(run, resting, by_itself_in)


def _lying_down(run: Run, resting: Exercise, by_itself_in: int | None) -> Moment:
    seconds = f"{run.session.on_spread.settle_seconds} seconds"
    by_itself = "" if by_itself_in is None else f"by itself in {by_itself_in} s"
    return Moment(
        REST,
        "calm",
        waiting_for=LYING,
        by_itself=by_itself,
        place=resting.name,
        note=", ".join((seconds, *resting.equipment)),
    )


def _countdown(run: Run, resting: Exercise) -> Moment:
    left, whole = run.settle_seconds_left, float(run.session.on_spread.settle_seconds)
    return Moment(
        REST,
        "calm",
        number=seconds_words(left),
        widest=seconds_words(whole),
        unit=seconds_unit(left, whole),
        left=left / whole,
        texture="rest",
        place=resting.name,
        note=", ".join(resting.equipment),
    )


def rest_left_words(run: Run) -> str:
    """The rest in letters, for where no row of its own has room for them."""
    left = seconds_words(run.settle_seconds_left)
    return f"{REST} {left}" if ":" in left else f"{REST} {left} s"


def rest_guide(
    run: Run,
    resting: Exercise,
    following: str,
    *,
    is_brief: bool = False,
    has_mistaken: bool = False,
) -> tuple[Say, ...]:
    """How to lie down; in the rest what to mind, in a line if `is_brief`, and what follows.

    With `has_mistaken` also what to do about a key pressed by mistake.
    """
    if not run.is_lying:
        return tuple(Say(str(number), step) for number, step in enumerate(resting.steps, 1))
    cues = " ".join(map(sentence, resting.cues)) if is_brief else "\n".join(resting.cues)
    mistaken = MISTAKEN if has_mistaken else ""
    said = (Say(MIND, cues), Say(THEN, following), Say("", NONE_EASES), Say("", mistaken))
    return tuple(each for each in said if each.text)
