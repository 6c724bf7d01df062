"""What is asked of somebody of whom nothing is kept: a heading, sentences, and the two answers."""

Words = tuple[str, tuple[str, ...], str, str]

EXAMINED: Words = (
    "Were you told to be examined, here or by a doctor?",
    (
        "It may have been told after a session, or when a list of signs was answered with yes.",
        "Nothing is kept here of who was here before. So it has to be asked.",
    ),
    "yes, or not sure, and it has not been done yet",
    "no, or a doctor has said that exercise is fine",
)
SPREAD: Words = (
    "Did anything spread last time?",
    (
        "That is, did leg symptoms move down or grow during the last session, here or elsewhere?",
        "After a yes everything starts easier.",
    ),
    "yes, or not sure",
    "no, or this is the first time",
)
