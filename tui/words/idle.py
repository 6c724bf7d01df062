"""What is asked where nobody has pressed a key for long."""

from tui.files.counting import counted

_MINUTE = 60


def end_here(idle_seconds: float, answer_seconds: float) -> tuple[str, tuple[str, ...], str, str]:
    """Whether to end: a heading, sentences, and the two answers."""
    minutes = counted(round(idle_seconds / _MINUTE), "minute")
    seconds = counted(round(answer_seconds), "second")
    sentence = (
        f"No key was pressed for {minutes}. In {seconds} this ends by itself. Any key but y leads "
        "back to where you were."
    )
    return "End here?", (sentence,), "yes, end", "no, go back"
