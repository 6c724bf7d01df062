"""The safety texts: urgent care, seeing a professional, and that this is not medical advice.

They stand in this one place so that a clinician can read and change them together.
"""

from dataclasses import dataclass

from tui.play.rules import StopReason

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
    """What to do now: a heading that can be read from the floor, and a few sentences."""

    heading: str
    sentences: tuple[str, ...]


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
        "Call one today or tomorrow, and tell them what you told here.",
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
        "No more exercises today. If symptoms are still worse tomorrow, or spread again next "
        "time, talk to a doctor or physiotherapist.",
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
)
WORSE_AFTER = (
    "Symptoms are further down or stronger than before the session. That counts as a spread of "
    "the whole session: rest now, do less next time, and see a professional if it lasts."
)
AFTER_COMPLETED = (
    "Stand up slowly and walk about for a minute or two.",
    "A mild ache in the back that fades is common. Leg symptoms that grow are a reason to rest "
    "and, if they stay, to call a doctor or physiotherapist.",
)
AFTER_LEFT = (
    "Rest in the position that eases, or walk about gently, whichever feels better.",
    "If leg symptoms grow and stay, call a doctor or physiotherapist.",
)

_BY_REASON: dict[StopReason, Advice] = {"urgent": URGENT, "professional": NEW_SIGNS}
WHY_STOPPED: dict[StopReason, str] = {
    "urgent": "You told of a sign that needs urgent care.",
    "professional": "You told of new tingling, numbness or weakness.",
    "session-stops": "Leg symptoms spread, and this session ends when they do.",
    "limit": "Leg symptoms have spread as often as this session allows.",
    "no-easier-rung": "Leg symptoms spread, and there is no easier form left to try.",
    "not-settled": "Leg symptoms did not settle during the rest.",
}


def advice_after_stop(reason: StopReason) -> Advice:
    """What to do now that a run has stopped."""
    return _BY_REASON.get(reason, REST_TODAY)
