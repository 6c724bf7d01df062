"""The safety texts: urgent care, seeing a professional, and that this is not medical advice.

They stand in this one place so that a clinician can read and change them together.
"""

from dataclasses import dataclass
from pathlib import Path

from tui.files.text import clean_text
from tui.play.rules import StopReason
from tui.play.run import Run
from tui.play.symptoms import Symptoms
from tui.records.record import Record

NOT_MEDICAL_ADVICE = (
    "Unpinch is not medical advice and cannot examine you. Other conditions can feel like a "
    "pinched nerve, so have a professional find out what yours is."
)
EMERGENCY = (
    "Get medical help now: call your local emergency number, or have someone take you to an "
    "emergency department."
)


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do now: a heading that can be read from the floor, and a few sentences.

    `onward` names what going on means, where that is offered.
    """

    heading: str
    sentences: tuple[str, ...]
    onward: str = ""


URGENT = Advice(
    "Get help now",
    (
        EMERGENCY,
        "Do not exercise, and do not drive yourself.",
        "Tell them what you noticed, and when it began.",
    ),
)
PROFESSIONAL = Advice(
    "Please see a professional first",
    (
        "What you told is something that a doctor or physiotherapist should look at before you "
        "exercise.",
        "Ask one before you start, and soon if this is new or getting worse.",
        "If walking, your bladder or your bowels change, or numbness or weakness grows quickly: "
        "get medical help at once.",
    ),
)
NEW_SIGNS = Advice(
    "Stop here for today",
    (
        "New tingling, numbness or weakness should be looked at: call a doctor or "
        "physiotherapist, today if you can.",
        "Rest in the position that eases, then move about gently.",
        "If it grows quickly, or walking, your bladder or your bowels change: get medical help "
        "at once.",
    ),
)
REST_TODAY = Advice(
    "Stop here for today",
    (
        "Rest for a minute or two in the position that eases, then take a short, easy walk if "
        "it feels good.",
        "No more exercises today. Talk to a doctor or physiotherapist before you do them again, "
        "and call one tomorrow if symptoms are still worse then.",
        "If numbness or weakness appears, or your bladder or bowels change: get medical help.",
    ),
)
NEEDS_NOT_MET = Advice(
    "Not this session yet",
    (
        "This session is for a time when all of that is so.",
        "One of the gentler sessions may suit you better now. If a leg is weak or hard to "
        "control, see a professional first.",
    ),
)
TOO_STRONG = Advice(
    "Rest for now",
    (
        "Symptoms this strong are more than a session is made for.",
        "Lie in the position that eases for a minute or two at a time, and change position often.",
        "Call a doctor or physiotherapist if it stays like this. If numbness or weakness grows, "
        "or your bladder or bowels change: get medical help at once.",
    ),
    "the easing positions",
)
WORSE_AFTER = Advice(
    "Rest now",
    (
        "Symptoms are further down or stronger than before. That counts as a spread of the whole "
        "session.",
        "Rest in the position that eases. Do less next time, and call a doctor or "
        "physiotherapist if it has not eased by tomorrow.",
    ),
)
SPREAD_TWICE = Advice(
    "Please see a professional",
    (
        "Leg symptoms have spread with the same direction of movement in two sessions running.",
        "Exercises that move that way are left out until you bring them back. Talk to a doctor "
        "or physiotherapist before you do.",
        "If numbness or weakness grows, or your bladder or bowels change: get medical help at "
        "once.",
    ),
    "go on without them",
)
WORSE_TWICE = Advice(
    "Please see a professional",
    (
        "Symptoms were worse after your last session, and after the one before it.",
        "Talk to a doctor or physiotherapist before the next one. If you go on now, everything "
        "starts one step easier.",
        "If numbness or weakness grows, or your bladder or bowels change: get medical help at "
        "once.",
    ),
    "go on, one step easier",
)
COMPLETED = Advice(
    "Well done",
    (
        "Stand up slowly and walk about for a minute or two.",
        "A mild ache in the back that fades is common. Leg symptoms that grow are a reason to "
        "rest and, if they stay, to call a doctor or physiotherapist.",
    ),
)
ENDED_EARLY = Advice(
    "That is all for now",
    (
        "Rest in the position that eases, or walk about gently, whichever feels better.",
        "If leg symptoms grow and stay, call a doctor or physiotherapist.",
    ),
)

OVERTAKEN = Advice(
    "Once more, please",
    (
        "Since these questions were asked, another session was played on this machine, or another "
        "day has begun. What holds now may be another thing, so they are asked again.",
    ),
    "answer again",
)
NOT_CARRIED_ON = Advice(
    "Not carried on",
    (
        "Since you were asked, more than two hours have passed since that session was cut off, or "
        "another one was played on this machine. So it ends here, and what you answered in it "
        "counts.",
    ),
)


def cannot_save(folder: Path, problem: str) -> Advice:
    """Nothing can be kept: what that means for the sessions to come."""
    return Advice(
        "Nothing can be saved",
        (
            f"The folder {clean_text(str(folder))} cannot be written to ({problem}).",
            "A session can be played all the same, but what you answer is not remembered: the next "
            "one does not know whether symptoms spread in this one. Its record is printed when "
            "Unpinch ends.",
        ),
        "go on unsaved",
    )


_BY_REASON: dict[StopReason, Advice] = {"urgent": URGENT, "professional": NEW_SIGNS}


def advice_after(
    reason: StopReason | None, before: Symptoms, after: Symptoms | None, *, is_whole: bool
) -> Advice:
    """What to do after a run; `after` is None while it has not been told.

    `is_whole` says that the session was played to its end. What was told after outweighs it.
    """
    has_new_signs = after is not None and after.has_new_signs(before)
    if has_new_signs and reason != "urgent":
        return NEW_SIGNS
    if reason is not None:
        return advice_after_stop(reason)
    if after is not None and after.is_worse_than(before):
        return WORSE_AFTER
    return COMPLETED if is_whole else ENDED_EARLY


def advice_after_stop(reason: StopReason) -> Advice:
    """What to do now that a run has stopped."""
    return _BY_REASON.get(reason, REST_TODAY)


def advice_now(run: Run, record: Record) -> Advice:
    """What to do now that the run is over, as far as has been told."""
    has_worked = any(done.answer is not None for done in record.exercises)
    return advice_after(
        run.state.reason,
        record.before,
        record.after,
        is_whole=run.state.outcome == "completed" and has_worked,
    )
