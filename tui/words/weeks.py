"""What is said of the weeks: that not much has changed, or that it has lasted long (R33 to R35)."""

from tui.play.weeks import WeeksWord
from tui.words.advice import IF_IT_GROWS, Advice

_HEADING = "Please have it seen"
_HAS_SAID = "Has one of them said that these exercises are fine? Then press c."
_GO_ON = "go on for today"
SOFT = (
    "Not much has changed in two weeks. It can take longer. Still so in a week? Then see a "
    "physiotherapist."
)
UNCHANGED = Advice(
    _HEADING,
    (
        "See a physiotherapist or a doctor.",
        "For three weeks not much has changed. They can see what fits you better.",
        _HAS_SAID,
        IF_IT_GROWS,
    ),
    _GO_ON,
)
PLATEAU = Advice(
    _HEADING,
    (
        "It got better, and that is good.",
        "For three weeks it has been the same. See a physiotherapist or a doctor.",
        _HAS_SAID,
        IF_IT_GROWS,
    ),
    _GO_ON,
)
SIX_WEEKS = Advice(
    _HEADING,
    (
        "See a doctor or physiotherapist soon.",
        "Six weeks or more: have it looked at, even if it gets better.",
        _HAS_SAID,
        IF_IT_GROWS,
    ),
    _GO_ON,
)
ADVICE: dict[WeeksWord, Advice] = {
    "doctor": SIX_WEEKS,
    "plateau": PLATEAU,
    "physiotherapist": UNCHANGED,
}
"""What has a page of its own before a session."""
SEEN_HEADING = "Who has seen it?"
SEEN_SENTENCES = (
    "Go on only if a doctor or physiotherapist has looked at this and said: these exercises are "
    "fine for you.",
)
