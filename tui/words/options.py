"""What a command says of an option that it cannot use."""

from collections.abc import Collection, Iterable, Sequence

from tui.files.nearest import did_you_mean
from tui.files.text import shown_value


def other_token(token: str, number: int, known: Sequence[str]) -> str:
    """An answer of `--answers` that means none; `number` counts them from 1."""
    found = shown_value(token) if token else "an empty token"
    return f"--answers: found {found} at {number}, expected {', '.join(known)}"


def too_many_answers(answers: int, asked: int) -> str:
    """More answers in `--answers` than the session asks for."""
    return f"--answers: found {answers}, expected at most {asked}, as the session ends then"


HTML_OF_EVERY_YES = "--html: stands with --every-yes alone, whose table it writes"

SLUGS_OF_A_SESSION = "--session: stands without a SLUG, as all exercises of the session are told"


def other_sign(sign: str, number: int, known: Sequence[str]) -> str:
    """A sign of `--signs` that is none, or stands there twice; `number` counts them from 1."""
    found = shown_value(sign) if sign else "an empty sign"
    wanted = f"none, or different signs out of {', '.join(known)}"
    return f"--signs: found {found} at {number}, expected {wanted}"


def not_optional(name: str, optional: Sequence[str]) -> str:
    """A name of `--with` that is none of the slugs of optional exercises."""
    wanted = f"one of {', '.join(optional)}" if optional else "none: this session has none"
    hint = did_you_mean(name, optional)
    return f"--with: found {shown_value(name)}, expected an optional exercise, {wanted}{hint}"


def other_size(text: str) -> str:
    """A `--size` that is none, or too small or large."""
    return f"--size: found {shown_value(text)}, expected columns x rows from 8x4 to 200x60"


def not_in_library(slug: str, slugs: Iterable[str]) -> str:
    """A slug that means no exercise of the library, and the one that may have been meant."""
    hint = did_you_mean(slug, slugs)
    return f"found {shown_value(slug)}, expected an exercise of the library{hint}"


def no_figure_in_file(file: str) -> str:
    """A file that holds no figure at all."""
    wanted = "an exercise written in it with a table figure or a list of frames"
    return f"{file}: found no figure, expected {wanted}"


def which_figure(file: str, slugs: Collection[str]) -> str:
    """A file that holds more than one figure, where none was named."""
    return f"{file}: found {len(slugs)} figures, expected the slug of one: {', '.join(slugs)}"


def no_such_figure(file: str, slug: str, slugs: Collection[str]) -> str:
    """A slug that is that of no figure in a file, and the one that may have been meant."""
    wanted = f"a figure of {file}: {', '.join(slugs)}"
    return f"found {shown_value(slug)}, expected {wanted}{did_you_mean(slug, slugs)}"


NO_TERMINAL_FOR_FIGURE = "standard output is not a terminal; give --frames N for plain text"
NO_DOTS_HERE = "--style: found dots, expected ascii: only plain characters can be shown here"


def other_count_of_frames(count: int, most: int) -> str:
    """A number of `--frames` that cannot be printed."""
    return f"--frames: found {count}, expected a number from 1 to {most}"


def other_value(found: str, allowed: str) -> str:
    """What was found behind an option in place of what it may be."""
    return f"found {shown_value(found)}, expected {allowed}"
