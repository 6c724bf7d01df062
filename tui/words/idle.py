"""What is asked where nobody has pressed a key for long."""

_MINUTE = 60


def end_here(idle_seconds: float, answer_seconds: float) -> tuple[str, tuple[str, ...], str, str]:
    """Whether to end: a heading, sentences, and the two answers."""
    minutes = round(idle_seconds / _MINUTE)
    sentence = (
        f"No key was pressed for {minutes} minutes. In {answer_seconds:.0f} seconds this ends by "
        "itself. Any key but y leads back to where you were."
    )
    return "End here?", (sentence,), "yes, end", "no, go back"
