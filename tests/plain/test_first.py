"""What comes before a session: who it is, what can be looked at, and what is set."""

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests import bundled
from tests.plain.person import PlainVisit, plain_visit
from tests.records import past
from tests.visit.scripted import WallTime, means_of
from tests.visit.scripts import SHELF
from tui.files.faults import UsageError
from tui.plain import chosen
from tui.plain.chosen import is_chosen
from tui.settings.preferences import Given, Preferences
from tui.settings.settings import SETTINGS, Settings
from tui.visit.questions import PersonQuestion, SettingsQuestion
from tui.words import people
from tui.words.terminal import NO_KIOSK_IN_LINES, NOTHING_TO_SPEAK_ON


def asked(tmp_path: Path, *lines: str) -> PlainVisit:
    return PlainVisit(means_of(tmp_path, SHELF), lines)


def answer_of(made: PlainVisit, question: PersonQuestion) -> str | None:
    """What comes of a question, whose lines are all there."""
    try:
        made.front_end.ask(question).send(None)
    except StopIteration as end:
        answer: str | None = end.value
        return answer
    raise AssertionError("it waits")


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("1",), "Anna"),
        (("0", "9", "anna", "2"), "Jos\xe9"),
        (("q",), None),
        (("3", "Bob"), "Bob"),
        (("3", "../bob", "ANNA", "somebody new", "Bob"), "Bob"),
        (("3", "", "1"), "Anna"),
    ],
)
def test_who_it_is(tmp_path: Path, lines: tuple[str, ...], name: str | None) -> None:
    made = asked(tmp_path, *lines)
    assert answer_of(made, PersonQuestion(lambda: ("Anna", "Jos\xe9"))) == name
    assert made.typist.untyped == []
    assert f"3: {people.NEW}" in made.said


def test_somebody_who_came_at_another_screen_is_not_somebody_new(tmp_path: Path) -> None:
    made = asked(tmp_path, "2", "cara", "Dora")
    looks = [("Anna",), ("Anna", "Cara"), ("Anna", "Cara")]
    assert answer_of(made, PersonQuestion(lambda: looks.pop(0))) == "Dora"
    assert people.is_there("Cara") in made.said


def test_names_come_out_as_ascii_where_nothing_else_can_be_shown(tmp_path: Path) -> None:
    made = PlainVisit(means_of(tmp_path, SHELF), ["q"], is_ascii=True)
    answer_of(made, PersonQuestion(lambda: ("Jos\xe9", "Zo\xeb \u0141uk")))
    assert "1: Jose" in made.said
    assert "2: Zoe Luk" in made.said
    assert made.text.isascii()


def test_text_with_control_characters_is_harmless(tmp_path: Path) -> None:
    made = asked(tmp_path)
    made.talk.say("a\x1b[31mb\x07", "one\ntwo\r", "\u202eright to left", "")
    assert made.said == ["a?[31mb?", "one", "two ", "?right to left"]


def test_weeks_are_told_in_words_alone(tmp_path: Path) -> None:
    past.keep(tmp_path, past.ran(0, "bow no"))
    now = WallTime(past.NOON + past.DAY)
    made = plain_visit(tmp_path, SHELF, ["g", "?", "g", "q"], now=now)
    assert made.has_ended
    assert made.said.count("Session: 1 day, 5 January.") == 2, "once more after the help"
    assert "Place: calf on 5 January." in made.said
    assert "What comes next" in made.said
    assert not {"\N{CHECK MARK}", "\N{BOX DRAWINGS LIGHT VERTICAL}"} & set(made.text)


def test_exercises_are_found_and_told(tmp_path: Path) -> None:
    lines = ["x", "?", "no such thing", "glute bri", "1", "999", "all", "", "q", "q"]
    made = plain_visit(tmp_path, bundled.shelf(), lines)
    assert made.has_ended
    assert "1. Glute bridge" in made.said
    assert "Nothing is found." in made.said
    assert any(line.startswith("Stop if: ") for line in made.said)
    assert len([line for line in made.said if line.startswith("100. ")]) == 1


def test_a_setting_is_changed_by_its_number(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "settings.toml", {"motion": Given(False, "--no-motion")})
    ready, hands_free = number_of("get_ready_seconds"), number_of("hands_free")
    lines = (ready, "4", "30", hands_free, "maybe", "YES", hands_free, "", number_of("motion"), "q")
    made = asked(tmp_path, *lines)
    with pytest.raises(StopIteration):
        made.front_end.ask(SettingsQuestion(preferences)).send(None)
    assert made.typist.untyped == []
    assert preferences.settings == Settings(get_ready_seconds=30, hands_free=True, motion=False)
    assert any(line.endswith("so it cannot be changed here.") for line in made.said)


def number_of(name: str) -> str:
    """The number of a setting in their list."""
    return str([setting.name for setting in SETTINGS].index(name) + 1)


# Whether lines are spoken at all


@pytest.fixture
def streams(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """Standard input and output of which each may be a terminal, or missing."""

    def stream(*, is_terminal: bool) -> SimpleNamespace:
        return SimpleNamespace(closed=False, isatty=lambda: is_terminal)

    def put(stdin: bool | None, stdout: bool | None, term: str = "xterm") -> None:
        for name, given in (("__stdin__", stdin), ("__stdout__", stdout)):
            made = None if given is None else stream(is_terminal=given)
            monkeypatch.setattr(sys, name, made)
        monkeypatch.setenv("TERM", term)

    return SimpleNamespace(put=put)


AUTO = Preferences()
WANTED = Preferences(given={"plain": Given("yes", "--plain")})
SET = Preferences(given={"plain": Given("yes", "UNPINCH_PLAIN")})
REFUSED = Preferences(given={"plain": Given("no", "--no-plain")})


@pytest.mark.parametrize(
    ("preferences", "stdin", "stdout", "term", "expected"),
    [
        (AUTO, True, True, "xterm", False),
        (AUTO, True, True, "dumb", True),
        (AUTO, True, True, "unknown", True),
        (AUTO, True, False, "xterm", True),
        (AUTO, True, None, "dumb", False),
        (AUTO, False, False, "dumb", False),
        (WANTED, True, True, "xterm", True),
        (WANTED, False, False, "xterm", True),
        (SET, True, False, "xterm", True),
        (REFUSED, True, True, "dumb", False),
    ],
)
def test_when_lines_are_spoken(
    streams: SimpleNamespace,
    preferences: Preferences,
    stdin: bool | None,
    stdout: bool | None,
    term: str,
    *,
    expected: bool,
) -> None:
    streams.put(stdin, stdout, term)
    assert is_chosen(preferences) is expected


def test_answers_that_nobody_types_are_taken_by_the_option_alone(streams: SimpleNamespace) -> None:
    streams.put(False, True)
    with pytest.raises(UsageError, match="keyboard"):
        is_chosen(SET)


def test_without_an_input_or_an_output_there_is_nothing_to_play_on(
    streams: SimpleNamespace,
) -> None:
    streams.put(None, True)
    with pytest.raises(UsageError, match="keyboard"):
        is_chosen(WANTED)
    streams.put(True, None)
    with pytest.raises(UsageError, match=NOTHING_TO_SPEAK_ON):
        is_chosen(WANTED)


def test_a_kiosk_has_a_screen_or_nothing(streams: SimpleNamespace) -> None:
    streams.put(True, True, "dumb")
    assert chosen.is_chosen(AUTO, is_kiosk=True) is False
    with pytest.raises(UsageError, match=NO_KIOSK_IN_LINES):
        is_chosen(SET, is_kiosk=True)
