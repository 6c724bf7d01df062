"""Whatever a person reads stands in tui/words, to be read and translated as a whole."""

from pathlib import Path

import pytest

from tests.words.prose import prose, shown

ROOT = Path(__file__).parents[2]
WORDS = ROOT / "tui" / "words"

STAYING = {
    "tui/files": "faults of a file, each beside the rule that it breaks",
    "tui/plan": "faults of a session file or of the library",
    "tui/records": "why a record cannot be read, written or counted, each beside what finds it",
    "tui/resources.py": "faults of the folder that the environment names",
    "tui/settings": "what each setting is for and may be, declared once with it",
    "tui/play/state.py": "names of inputs, which only a developer reads",
}
SOURCES = [path for path in sorted((ROOT / "tui").rglob("*.py")) if WORDS not in path.parents]


def is_below(path: Path, place: str) -> bool:
    return path.is_relative_to(ROOT / place)


def names(paths: list[Path]) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in paths]


HELD = [path for path in SOURCES if not any(is_below(path, place) for place in STAYING)]


@pytest.mark.parametrize("path", HELD, ids=names(HELD))
def test_no_sentence_stands_outside_the_words(path: Path) -> None:
    assert prose(path.read_text()) == []


@pytest.mark.parametrize("path", SOURCES, ids=names(SOURCES))
def test_what_shows_a_text_takes_it_from_the_words(path: Path) -> None:
    assert shown(path.read_text()) == []


@pytest.mark.parametrize("place", STAYING)
def test_every_exception_is_still_needed(place: str) -> None:
    assert any(prose(path.read_text()) for path in SOURCES if is_below(path, place))


@pytest.mark.parametrize(
    "source",
    [
        'yield Words("Not sure? Answer yes.")',
        'QUESTION = "Did leg symptoms\\nspread?"',
        'HELP = ("Read what to do now. "\n  "Nothing goes on by itself.")',
        'yield Words(f"After {rung.name}", id="place")',
        'after = f"After {name}"',
        'if seconds: return f"{seconds} seconds"',
        'BINDINGS = [("space", "go_on", "Go on")]',
        'return {"affected": "Which side?"}',
        'raise UsageError(f"found {name}, expected a name")',
        'show("a " if more else "all of them")',
        "def words() -> str: return 'no (when the rest is over)'",
        'text = "Not " + "medical advice, please"',
    ],
)
def test_a_sentence_is_found(source: str) -> None:
    assert prose(source)


@pytest.mark.parametrize(
    "source",
    [
        '"""A docstring is no text."""',
        'def now() -> int:\n    """Nor is this."""',
        'self.query_one("#question Words", Words)',
        'Content.assemble((hint.key, "bold $accent"), " ", hint.label)',
        '_Piece(text, key, "bold reverse")',
        'Binding("space,enter,pagedown", "go_on", id="go-on")',
        'KeyHint("y", YES, "press(\'y\')")',
        're.compile("a pattern of words")',
        'raise ValueError("a fault of whoever calls this")',
        'x: "Callable[[int, str], None] | None" = None',
        'line = f"{title}   {bar}{following}"',
        '_BODY = ("   O   ", "  /|\\\\  ", " _| |_ ")',
    ],
)
def test_what_nobody_reads_is_none(source: str) -> None:
    assert prose(source) == []


@pytest.mark.parametrize(
    "source",
    [
        'KeyHint("q", "leave", "leave")',
        'Choice("n", "No")',
        'Choice("n", NO if sure else "Never")',
        'self.query_one("#number", Words).show(f"{seconds}s left")',
        'Content.styled("Warning", "bold")',
    ],
)
def test_a_single_word_that_is_shown_is_found(source: str) -> None:
    assert shown(source)
