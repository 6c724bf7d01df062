"""What is set holds where a run begins, and is told and changed beside the sessions."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.visit.scripted import CUT_OFF, Person, Step, kept, means_of, visit
from tests.visit.scripts import END, FIRST_DAY, LEAVE, SESSION, SHELF
from tui.play.estimate import minutes_ever, session_minutes
from tui.play.events import PacingSet
from tui.play.pace import Pacing, Part, timeline
from tui.play.run import Run
from tui.play.state import Input
from tui.play.symptoms import Before, Symptoms
from tui.settings.preferences import Given, Preferences
from tui.settings.settings import DEFAULTS, HANDS_FREE, setting_named
from tui.visit.means import Means
from tui.visit.questions import (
    BeforeQuestion,
    BrowseQuestion,
    CarryOnQuestion,
    EndQuestion,
    ExerciseQuestion,
    IntroQuestion,
    SettingsQuestion,
    ShelfQuestion,
)
from tui.words.sessions import listing_of

SET: Step = (ShelfQuestion, "settings")
CARRY_ON: Step = (CarryOnQuestion, True)
READY = setting_named("get_ready_seconds")


def with_preferences(home: Path, preferences: Preferences, *script: Step) -> Person:
    """A visit with what is set."""
    means = means_of(home, SHELF)
    person = Person(
        Means(means.shelf, means.store, means.wall_clock, means.find_session, preferences), script
    )
    person.live()
    return person


def given(**values: str | bool | int) -> Preferences:
    return Preferences(None, {name: Given(value, "--an-option") for name, value in values.items()})


def run_of(person: Person) -> Run:
    return person.asked_for(ExerciseQuestion)[-1].sitting.run


def test_a_run_begins_hands_free_where_that_is_set(tmp_path: Path) -> None:
    person = with_preferences(tmp_path, given(hands_free=True), *FIRST_DAY)
    assert run_of(person).state.hands_free is True
    assert PacingSet(True) in person.heard
    assert kept(tmp_path)[0].hands_free is True
    turn = run_of(person).state.turn
    assert turn is not None
    assert turn.pacing.by_tempo
    assert turn.pacing.hands_free


@pytest.mark.parametrize("is_set", [True, False])
def test_the_persons_own_key_wins_over_it_and_is_kept(is_set: bool, tmp_path: Path) -> None:
    by_key: Step = (ExerciseQuestion, (Input.HANDS_FREE, CUT_OFF))
    with_preferences(tmp_path, given(hands_free=is_set), *FIRST_DAY, by_key)
    assert kept(tmp_path)[0].hands_free is not is_set
    # Whatever is set by then, a run that is carried on is paced as it was.
    person = with_preferences(tmp_path, given(hands_free=is_set), CARRY_ON)
    assert run_of(person).state.hands_free is not is_set


def toggled(home: Path, preferences: Preferences, times: int = 1) -> Person:
    by_key: Step = (ExerciseQuestion, (*(Input.HANDS_FREE, 2.0) * times, CUT_OFF))
    return with_preferences(home, preferences, *FIRST_DAY, by_key)


@pytest.mark.parametrize(("times", "is_kept"), [(1, True), (2, False)])
def test_what_the_key_says_is_remembered_for_the_next_run(
    times: int, is_kept: bool, tmp_path: Path
) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('theme = "light"\n')
    toggled(tmp_path / "first", Preferences(file), times)
    assert Preferences(file).settings == replace(DEFAULTS, theme="light", hands_free=is_kept)
    person = with_preferences(tmp_path / "later", Preferences(file), *FIRST_DAY)
    assert run_of(person).state.hands_free is (is_kept or None)


def test_in_a_run_that_is_carried_on_it_is_remembered_too(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    visit(tmp_path, SHELF, [*FIRST_DAY, (ExerciseQuestion, CUT_OFF)])
    by_key: Step = (ExerciseQuestion, (Input.HANDS_FREE, CUT_OFF))
    with_preferences(tmp_path, Preferences(file), CARRY_ON, by_key)
    assert Preferences(file).settings.hands_free


def test_what_was_given_for_one_start_is_not_made_to_last(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    toggled(tmp_path, Preferences(file, {"hands_free": Given(False, "--no-hands-free")}))
    assert not file.exists()


def test_where_nobody_changes_settings_the_next_person_begins_as_ever(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "settings.toml")
    means = replace(means_of(tmp_path, SHELF), preferences=preferences, has_settings=False)
    by_key: Step = (ExerciseQuestion, (Input.HANDS_FREE, CUT_OFF))
    Person(means, [*FIRST_DAY, by_key]).live()
    assert preferences.settings == DEFAULTS


def test_hands_free_that_cannot_be_saved_holds_and_is_told_once(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "nowhere" / "settings.toml")
    (tmp_path / "nowhere").write_text("no folder")
    by_key: Step = (ExerciseQuestion, (Input.HANDS_FREE, 1.0, Input.LEAVE))
    leave: list[Step] = [
        (EndQuestion, (1.0, Input.YES)),
        *END,
        (ShelfQuestion, "browse"),
        (BrowseQuestion, None),
    ]
    person = with_preferences(tmp_path, preferences, *FIRST_DAY, by_key, *leave)
    assert preferences.settings.hands_free
    told = [each.notices for each in person.asked_for(ShelfQuestion)]
    assert [len(notices) for notices in told] == [0, 1, 0]
    assert told[1][0].startswith("Hands-free: not saved (")


def test_what_was_not_set_is_not_set_by_carrying_on(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*FIRST_DAY, (ExerciseQuestion, CUT_OFF)])
    person = with_preferences(tmp_path, given(hands_free=True), CARRY_ON)
    assert run_of(person).state.hands_free is None


@pytest.mark.parametrize(
    ("waits", "hands_free", "seconds"),
    [(False, False, 40.0), (False, True, 40.0), (True, True, 40.0), (True, False, None)],
)
def test_each_get_ready_is_as_long_as_is_set_unless_it_waits_for_a_tap(
    waits: bool, hands_free: bool, seconds: float | None
) -> None:
    dose = SESSION.exercises[0].exercise.dose
    pacing = Pacing(dose, ("right",), hands_free, waits, hands_free, ready_seconds=40.0)
    first = timeline(pacing)[0]
    assert (first.part, first.seconds) == (Part.GET_READY, seconds)


def test_hands_free_leaves_20_seconds_to_lie_down_however_little_is_set() -> None:
    run = Run(SESSION, Before(Symptoms("right", 4, 5)), ready_seconds=10)
    run.start(0.0, hands_free=True)
    turn = run.state.turn
    assert turn is not None
    assert turn.stretch is not None
    assert turn.stretch.seconds == 20.0


def test_a_run_that_is_carried_on_has_the_get_ready_of_today(tmp_path: Path) -> None:
    visit(tmp_path, SHELF, [*FIRST_DAY, (ExerciseQuestion, CUT_OFF)])
    person = with_preferences(tmp_path, given(get_ready_seconds=40), CARRY_ON)
    assert run_of(person).ready_seconds == 40


def test_the_minutes_tell_the_get_ready_that_is_set(tmp_path: Path) -> None:
    person = with_preferences(tmp_path, given(get_ready_seconds=60), *FIRST_DAY)
    (shelf,) = person.asked_for(ShelfQuestion)
    (intro,) = person.asked_for(IntroQuestion)
    (form,) = person.asked_for(BeforeQuestion)
    before = run_of(person).before
    assert shelf.ready_seconds == form.ready_seconds == 60
    assert session_minutes(SESSION, before, 60) == session_minutes(SESSION, before) + 3
    assert intro.outlook.minutes.most > minutes_ever(SESSION).most
    assert listing_of(SHELF, ready_seconds=60) != listing_of(SHELF)


def test_the_shelf_leads_to_the_settings_and_what_is_changed_there_holds(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "settings.toml")

    def change(question: SettingsQuestion) -> None:
        question.preferences.change(HANDS_FREE, True)
        question.preferences.change(READY, 30)

    person = with_preferences(tmp_path, preferences, SET, (SettingsQuestion, change), *FIRST_DAY)
    assert run_of(person).state.hands_free is True
    assert run_of(person).ready_seconds == 30
    assert [shelf.ready_seconds for shelf in person.asked_for(ShelfQuestion)] == [5, 30]


def test_faults_of_the_settings_are_told_once_before_anything_else(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("sound = 1\nmotion = 2\nascii = 3\ntheme = 4\nother = 5\n")
    person = with_preferences(tmp_path, Preferences(path), SET, (SettingsQuestion, None), LEAVE)
    first, second = person.asked_for(ShelfQuestion)
    assert [line.partition(": found")[0] for line in first.notices[:3]] == [
        "settings.toml:1: sound",
        "settings.toml:2: motion",
        "settings.toml:3: ascii",
    ]
    assert first.notices[3:] == ("2 more in the settings: press , to read them.",)
    assert second.notices == ()


def test_where_a_session_was_asked_for_they_are_told_on_its_form(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("sound = 1\n")
    person = with_preferences(tmp_path, Preferences(path), *FIRST_DAY)
    assert len(person.asked_for(ShelfQuestion)[0].notices) == 1
    means = means_of(tmp_path / "other", SHELF)
    asked = Person(
        Means(means.shelf, means.store, means.wall_clock, means.find_session, Preferences(path)),
        FIRST_DAY[1:],
    )
    asked.live(SESSION)
    (form,) = asked.asked_for(BeforeQuestion)
    assert len(form.notices) == 1
