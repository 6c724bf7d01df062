"""The safety texts: urgent care, seeing a professional, and that this is not medical advice.

They stand in this one place so that a clinician can read and change them together.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from tui.files.text import clean_text
from tui.play.rules import StopReason

NOT_MEDICAL_ADVICE = (
    "Unpinch is not medical advice. It cannot examine you. Other things can feel like a pinched "
    "nerve, so have a doctor or physiotherapist find out what yours is."
)


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do now: a heading that can be read from the floor, and a few sentences.

    `onward` names what going on means, where that is offered.
    """

    heading: str
    sentences: tuple[str, ...]
    onward: str = ""

    def naming(self, number: str) -> "Advice":
        """The same with the number that this person calls; without one, with those of all."""
        return replace(self, sentences=tuple(naming(number, each) for each in self.sentences))


def emergency_numbers() -> str:
    """The numbers to call in an emergency."""
    return "112, 911 or 999"


def naming(number: str, sentence: str) -> str:
    """A sentence with the number that this person calls in an emergency (C3)."""
    # Every advice names those of all, so that none can be told without any.
    return sentence.replace(emergency_numbers(), number) if number else sentence


SAY_WHAT_WAS_TOLD = "Say what you have told here, and when it began."


def urgent(numbers: str) -> Advice:
    """What to do about a sign that cannot wait."""
    return Advice(
        "Get help now",
        (
            f"Call {numbers}, or have someone take you to an emergency room. Go now.",
            "Do not wait to see if it passes. Pain may even ease while it gets worse.",
            "Do not exercise, and do not drive.",
            SAY_WHAT_WAS_TOLD,
        ),
    )


URGENT = urgent(emergency_numbers())
IF_IT_GROWS = (
    "Lost bladder or bowel control, numb between the legs, or a leg that gives way? Call "
    f"{emergency_numbers()} at once."
)
"""What cannot wait, in every advice that is not urgent itself."""
SOON = Advice(
    "See a doctor soon",
    (
        "See a doctor today or tomorrow. No exercises until then.",
        "One calf swollen, hot or sore to touch? See a doctor today.",
        IF_IT_GROWS,
    ),
)
ASK_FIRST = Advice(
    "Ask first",
    (
        "Ask someone who knows of this: a doctor or a physiotherapist.",
        "Ask them: Are gentle back exercises fine for me? Which should I leave out?",
        "Have they said that these exercises are fine? Then press c.",
    ),
)
NEW_SIGNS = Advice(
    "Call a doctor today",
    (
        "What is new should be looked at. Call a doctor or physiotherapist today.",
        "No more exercises until then. Lie in the way that eases.",
        IF_IT_GROWS,
    ),
)
REST_TODAY = Advice(
    "Stop here for today",
    (
        "Lie in the way that eases for a minute or two. Then take a short, easy walk if it feels "
        "good.",
        "No more exercises today. Still worse tomorrow? Call a doctor or physiotherapist.",
        IF_IT_GROWS,
    ),
)
HURTING = Advice(
    "Stop here for today",
    (
        "Lie in the way that eases until the sharp pain has gone.",
        "No more exercises today. Still sharp tomorrow? Call a doctor or physiotherapist.",
        IF_IT_GROWS,
    ),
)
MISTAKEN = Advice(
    "That is all for today",
    (
        "None of those signs is there. That is good.",
        "This session is over all the same, to be safe. Rest, or walk about gently.",
        IF_IT_GROWS,
    ),
)
NEEDS_NOT_MET = Advice(
    "Not this session yet",
    (
        "Choose one of the gentler sessions for now.",
        "This one is for a time when the leg is quiet and the back moves freely.",
        "Is a leg weak or clumsy? See a doctor or physiotherapist first.",
    ),
)
TOO_STRONG = Advice(
    "Rest for now",
    (
        "Lie in the way that eases for a minute or two. Change how you lie often.",
        "Pain of 7 or more is too much for a session.",
        "Does it stay like this? Call a doctor or physiotherapist.",
        IF_IT_GROWS,
    ),
    "the easing positions",
)
WORSE_AFTER = Advice(
    "Rest now",
    (
        "Lie in the way that eases.",
        "It is worse than before, so next time starts easier.",
        "Still worse tomorrow? Call a doctor or physiotherapist.",
        IF_IT_GROWS,
    ),
)
SPREAD_TWICE = Advice(
    "Please have it seen",
    (
        "Talk to a doctor or physiotherapist.",
        "Leg symptoms spread with the same way of moving, two sessions in a row. What moves that "
        "way is left out until you bring it back.",
        IF_IT_GROWS,
    ),
    "go on without it",
)
HURT_TWICE = Advice(
    "Please have it seen",
    (
        "Talk to a doctor or physiotherapist.",
        "The same exercise brought sharp pain two sessions in a row. It is left out until you "
        "bring it back.",
        IF_IT_GROWS,
    ),
    "go on without it",
)
WORSE_TWICE = Advice(
    "Please have it seen",
    (
        "Talk to a doctor or physiotherapist before the next session.",
        "It was worse after your last session, and after the one before it.",
        IF_IT_GROWS,
    ),
    "go on, in easier forms",
)
WORSE_AGAIN = Advice(
    "Please have it seen",
    (
        "Talk to a doctor or physiotherapist in the next days.",
        "There was more than is usual for you on two of the last three days.",
        IF_IT_GROWS,
    ),
    "go on, in easier forms",
)
COMPLETED = Advice(
    "Well done",
    (
        "Stand up slowly and walk about for a minute or two.",
        "A mild ache in the back that fades is common.",
        "Do leg symptoms grow? Rest. Do they stay? Call a doctor or physiotherapist.",
    ),
)
ENDED_EARLY = Advice(
    "That is all for now",
    (
        "Lie in the way that eases, or walk about gently.",
        "Do leg symptoms grow and stay? Call a doctor or physiotherapist.",
    ),
)
HURT_ONCE = Advice(
    "That is all for now",
    (
        "Lie in the way that eases until the sharp pain has gone.",
        "What brought it is left out for today. Still sharp tomorrow? Call a doctor or "
        "physiotherapist.",
        IF_IT_GROWS,
    ),
)
OVERTAKEN = Advice(
    "Once more, please",
    (
        "These questions have stood here for long, or another session was played. So they are "
        "asked again.",
    ),
    "answer again",
)
NOT_CARRIED_ON = Advice(
    "Not carried on",
    (
        "That session was cut off more than two hours ago, or another one was played since. It "
        "ends here. What you answered in it counts.",
    ),
)


def cannot_save(folder: Path, problem: str) -> Advice:
    """Nothing can be kept: what that means for the sessions to come."""
    return Advice(
        "Nothing can be saved",
        (
            f"The folder {clean_text(str(folder))} cannot be written to ({problem}).",
            "You can play a session all the same. But what you answer is not remembered: the next "
            "one does not know if symptoms spread in this one. Its record is printed when Unpinch "
            "ends.",
        ),
        "go on unsaved",
    )


_BY_REASON: dict[StopReason, Advice] = {
    "urgent": URGENT,
    "professional": NEW_SIGNS,
    "hurting": HURTING,
    "mistake": MISTAKEN,
}


def advice_after_stop(reason: StopReason) -> Advice:
    """What to do now that a run has stopped."""
    return _BY_REASON.get(reason, REST_TODAY)
