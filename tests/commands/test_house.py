"""Which options go together for a screen of more than one person, and whose folder it is then."""

import json
from pathlib import Path

import pytest

from tests.records import past
from tui import resources
from tui.cli import run
from tui.commands.arguments import parse
from tui.commands.house import House, house_of
from tui.files.faults import UsageError
from tui.settings.preferences import Preferences


@pytest.mark.parametrize(
    ("arguments", "house"),
    [
        ([], None),
        (["--person", "Anna"], None),
        (["--people"], House("", has_people=True, is_kiosk=False, keeps_records=True)),
        (["--kiosk"], House("", has_people=False, is_kiosk=True, keeps_records=False)),
        (["--kiosk", "--records"], House("", has_people=False, is_kiosk=True, keeps_records=True)),
        (
            ["--kiosk", "--records", "--person", " anna "],
            House("anna", has_people=False, is_kiosk=True, keeps_records=True),
        ),
        (
            ["--kiosk", "--records", "--people"],
            House("", has_people=True, is_kiosk=True, keeps_records=True),
        ),
    ],
)
def test_what_is_asked_for(arguments: list[str], house: House | None) -> None:
    assert house_of(parse(arguments)) == house


@pytest.mark.parametrize(
    "arguments",
    [
        ["--records"],
        ["--records", "--people"],
        ["--kiosk", "--people"],
        ["--kiosk", "--person", "Anna"],
        ["--people", "--person", "Anna"],
        ["--kiosk", "list"],
        ["--people", "play", "five-to-start"],
    ],
)
def test_what_does_not_go_together_is_refused(arguments: list[str]) -> None:
    with pytest.raises(UsageError, match=r"^--\w+"):
        house_of(parse(arguments))


def test_a_refusal_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--kiosk", "list"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("place", [0, 1])
def test_the_records_of_a_person_are_those_of_a_folder_among_the_people(
    place: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path))
    past.keep(tmp_path / "people" / "Anna", past.ran(0, "bow no"))
    found = {}
    for name in ("anna", "ANNA", "Bob"):
        arguments = ["records", "--json"]
        arguments[place:place] = ["--person", name]
        assert run(arguments) == 0
        found[name] = len(json.loads(capsys.readouterr().out))
    assert run(["records", "--json"]) == 0
    assert found == {"anna": 1, "ANNA": 1, "Bob": 0}
    assert json.loads(capsys.readouterr().out) == []


def test_a_folder_is_its_owner_s_alone_and_a_link_as_home_is_one_person_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "home")
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path / "link"))
    resources.live_as("")
    assert resources.person_folder() == tmp_path / "link"
    resources.live_as("Anna")
    resources.make_person_folder()
    for folder in (resources.people_folder(), resources.person_folder()):
        assert folder.stat().st_mode & 0o777 == 0o700
    resources.live_as("")


def test_a_person_s_records_are_not_written_over_by_another_s_export(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path))
    for name in ("Anna", "Bob"):
        past.keep(tmp_path / "people" / name, past.ran(0, "bow no"))
    there = tmp_path / "people" / "Bob" / "records" / "mine.toml"
    assert run(["--person", "Anna", "records", "--export", str(there)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not there.exists()
    resources.live_as("")


@pytest.mark.parametrize("stands_there", ["file", "link"])
def test_what_stands_in_the_place_of_a_person_s_folder_is_refused(
    stands_there: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path))
    (tmp_path / "people").mkdir()
    place = tmp_path / "people" / "Anna"
    if stands_there == "file":
        place.write_text("")
    else:
        place.symlink_to(tmp_path)
    with pytest.raises(UsageError, match="which is no folder"):
        resources.live_as("Anna")
    resources.live_as("")


def test_a_person_s_settings_outweigh_those_of_the_house(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path))
    (tmp_path / "people" / "Anna").mkdir(parents=True)
    (tmp_path / "settings.toml").write_text('emergency_number = "144"\nmotion = false\n')
    (tmp_path / "people" / "Anna" / "settings.toml").write_text("motion = true\n")
    resources.live_as("Anna")
    settings = Preferences(
        resources.settings_path(), shared=resources.shared_settings_path()
    ).settings
    assert (settings.emergency_number, settings.motion) == ("144", True)
    resources.live_as("")
