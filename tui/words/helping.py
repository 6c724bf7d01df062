"""What helped, in words: of a form, of a direction, and offered as what may ease (C11)."""

from tui.files.counting import counted
from tui.play.helping import Helped, Tally, Way

_WAY_WORDS: dict[Way, str] = {"bending": "Bending", "arching": "Arching"}
LATELY = "Lately"


def tally_words(tally: Tally) -> str:
    """How often each followed: `moved up 5, no change 3, spread 1`; what never did is left out."""
    counts = (
        ("moved up", tally.moved_up),
        ("no change", tally.same),
        ("spread", tally.spread),
        ("hurt", tally.hurt),
    )
    return ", ".join(f"{words} {count}" for words, count in counts if count)


def forms_words(whole: Tally | None, form: Tally | None) -> list[str]:
    """The same of an exercise in all its forms, and of this form where that is not all of it."""
    if whole is None or whole == form:
        return [] if form is None else [tally_words(form)]
    own = [f"in this form: {tally_words(form)}"] if form is not None else []
    return [f"in all forms: {tally_words(whole)}", *own]


def days_words(direction: str, tally: Tally) -> str:
    """The same of a direction, which is counted in days: `arching back, in days: moved up 2`."""
    return f"{direction}, in days: {tally_words(tally)}"


def easing_line(helped: Helped, told: str | None) -> tuple[str, ...]:
    """What may ease, where that is not what was told; it is only offered (C11)."""
    found = helped.easing_way()
    if found is None or found[0] == told:
        return ()
    way, tally = found
    days = f"{tally.moved_up} of {counted(tally.total, 'day')}"
    return (
        f'{_WAY_WORDS[way]} has moved symptoms up on {days}. Does it ease? Then change "Eases by".',
    )
