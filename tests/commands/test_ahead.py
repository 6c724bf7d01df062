"""The first screen that is kept for the next start: right, or not shown at all."""

import os
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.records import past
from tests.records.past import keep
from tui.commands import preview
from tui.commands.ahead import Ahead
from tui.commands.preview import Preview, keep_preview, read_preview
from tui.files.content import read_bytes
from tui.records.record import Record
from tui.settings.preferences import Preferences
from tui.words.sessions import listing_of
from tui.words.shelf import Listing, Offer

NOON = datetime(2026, 1, 2, 12, 0, tzinfo=UTC)
MINE = 'format = 1\ntitle = "Mine"\n[[exercise]]\nuse = "glute-bridge"\n'
DIGEST = "digest"
KEPT = Preview(
    ("one", "two"),
    Listing(
        (Offer("One", "1 min", "mat", "The first."), Offer("Zwei", "2 min", "", "")),
        ("Faults in x",),
    ),
)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a good session of the person's own."""
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path))
    (tmp_path / "sessions").mkdir()
    (tmp_path / "sessions" / "mine.toml").write_text(MINE)
    return tmp_path


def ahead() -> Ahead:
    return Ahead(lambda: NOON, Preferences())


def true_listing() -> Listing:
    """What the first screen says once all files are read, which are kept for the next start."""
    return listing_of(ahead().open_means().shelf)


def titles(listing: Listing | None) -> list[str]:
    return [offer.title for offer in listing.offers] if listing else []


# From one start to the next


def test_a_start_shows_what_the_one_before_it_has_read(home: Path) -> None:
    assert ahead().listing() is None
    listing = true_listing()
    assert titles(listing)[:2] == ["Mine", "Five to start with"]
    assert ahead().listing() == listing
    assert [path.name for path in (home / "cache").iterdir()] == ["first-screen"]


def change_mine(home: Path) -> None:
    (home / "sessions" / "mine.toml").write_text(MINE.replace("Mine", "Mind"))


def break_mine(home: Path) -> None:
    (home / "sessions" / "mine.toml").write_text(MINE.replace("use", "ues"))


def remove_mine(home: Path) -> None:
    (home / "sessions" / "mine.toml").unlink()


def rename_mine(home: Path) -> None:
    (home / "sessions" / "mine.toml").rename(home / "sessions" / "yours.toml")


def add_another(home: Path) -> None:
    (home / "sessions" / "another.toml").write_text(MINE)


@pytest.mark.parametrize("change", [change_mine, break_mine, remove_mine, rename_mine, add_another])
def test_nothing_is_shown_ahead_once_a_file_has_changed(
    change: Callable[[Path], None], home: Path
) -> None:
    before = true_listing()
    change(home)
    assert ahead().listing() is None
    after = true_listing()
    assert (after == before) == (change is rename_mine)
    assert ahead().listing() == after


def test_a_broken_session_is_named_on_the_first_screen(home: Path) -> None:
    break_mine(home)
    path = home / "sessions" / "mine.toml"
    line = f"Faults in mine: see unpinch check {path}"
    assert true_listing().lines == (line,)
    shown = ahead().listing()
    assert shown is not None
    assert shown.lines == (line,)


def test_a_session_that_cannot_be_read_is_named_too(home: Path) -> None:
    true_listing()
    path = home / "sessions" / "mine.toml"
    path.unlink()
    path.mkdir()
    assert ahead().listing() is None
    assert "Faults in mine" in true_listing().lines[0]
    assert ahead().listing() == true_listing()


def of_session(name: str, record: Record) -> Record:
    return replace(record, beginning=replace(record.beginning, session=name))


def test_the_session_that_was_played_last_comes_first(home: Path) -> None:
    keep(home, of_session("gym-strength", past.ran(0, "bow no")))
    listing = true_listing()
    assert titles(ahead().listing())[0].startswith("Gym strength")
    assert titles(ahead().listing()) == [
        titles(listing)[5],
        *titles(listing)[:5],
        *titles(listing)[6:],
    ]


@pytest.mark.parametrize(
    ("record", "is_shown"),
    [
        (past.ran(0, "bow no"), True),
        (past.ran(0, "bow ?", outcome="under-way"), False),
        (past.ran(0, "bow yes", outcome="stopped"), True),
        (replace(past.ran(0, "bow yes", outcome="stopped"), is_stop_read=False), False),
        (past.ran(0, outcome="refused"), True),
    ],
)
def test_nothing_is_shown_ahead_of_a_run_that_was_cut_off(
    record: Record, is_shown: bool, home: Path
) -> None:
    true_listing()
    keep(home, record)
    assert (ahead().listing() is not None) == is_shown


@pytest.mark.parametrize("name", ["2026", "zzz"])
def test_whatever_stands_in_the_place_of_records_is_no_error(name: str, home: Path) -> None:
    listing = true_listing()
    (home / "records").mkdir()
    (home / "records" / name).write_text("")
    assert ahead().listing() == listing


def test_a_newest_record_that_cannot_be_read_comes_first(home: Path) -> None:
    true_listing()
    keep(home, past.ran(0, "bow no"))
    (record,) = (home / "records").glob("*/*.toml")
    record.unlink()
    record.mkdir()
    assert ahead().listing() is None


# What may stand in the place of what was kept


def seal_again(path: Path, body: bytes) -> None:
    """Write what nobody but the program itself could have written for this digest."""
    digest = preview.files_digest(read_bytes, 5)
    path.write_bytes(preview._seal(digest, body) + b"\n" + body)


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-20])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def flip_a_bit(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"Five", b"Fivf"))


def write_json(path: Path) -> None:
    path.write_bytes(b'{"a": ' * 100_000)


def write_no_text(path: Path) -> None:
    seal_again(path, b"0\n\xff\xfe")


def write_far_too_much(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\nx" * preview.MOST_BYTES)


def write_too_few_lines(path: Path) -> None:
    seal_again(path, b"2\nslug\nslug\ntitle")


def write_an_odd_count(path: Path) -> None:
    seal_again(path, b"-1\n\n\n\n")


def write_an_endless_count(path: Path) -> None:
    seal_again(path, b"9" * 6000)


def write_a_control_sequence(path: Path) -> None:
    seal_again(path, b"1\nslug\n\x1b[2JTitle\n1 min\n")


def link_to_itself(path: Path) -> None:
    path.unlink()
    path.symlink_to(path)


def link_to_another(path: Path) -> None:
    other = path.rename(path.with_name("other"))
    path.symlink_to(other)


def make_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def make_a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


@pytest.mark.parametrize(
    "harm",
    [
        cut_short,
        empty,
        flip_a_bit,
        write_json,
        write_no_text,
        write_far_too_much,
        write_too_few_lines,
        write_an_odd_count,
        write_an_endless_count,
        write_a_control_sequence,
        link_to_itself,
        link_to_another,
        make_a_folder,
        make_a_pipe,
    ],
)
def test_nothing_else_is_ever_shown_in_its_place(harm: Callable[[Path], None], home: Path) -> None:
    listing = true_listing()
    harm(home / "cache" / "first-screen")
    assert ahead().listing() is None
    assert true_listing() == listing
    kept = ahead().listing()
    assert kept == (None if harm is make_a_folder else listing)


def test_where_nothing_can_be_kept_every_start_reads_all_files(home: Path) -> None:
    (home / "cache").write_text("")
    listing = true_listing()
    assert ahead().listing() is None
    assert true_listing() == listing


def test_a_folder_that_cannot_be_written_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_: object) -> tuple[int, str]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    keep_preview(tmp_path / "first-screen", DIGEST, KEPT)
    assert read_preview(tmp_path / "first-screen", DIGEST) is None
    assert list(tmp_path.iterdir()) == []


def test_a_link_in_its_place_is_replaced_and_not_followed(tmp_path: Path) -> None:
    target, path = tmp_path / "target", tmp_path / "first-screen"
    target.write_text("another's")
    path.symlink_to(target)
    keep_preview(path, DIGEST, KEPT)
    assert target.read_text() == "another's"
    assert read_preview(path, DIGEST) == KEPT


def test_it_is_kept_for_its_files_alone_and_whole(tmp_path: Path) -> None:
    path = tmp_path / "new" / "first-screen"
    keep_preview(path, DIGEST, KEPT)
    assert read_preview(path, DIGEST) == KEPT
    assert read_preview(path, "another") is None
    assert read_preview(path.with_name("missing"), DIGEST) is None
    nothing = Preview((), Listing((), ()))
    keep_preview(path, DIGEST, nothing)
    assert read_preview(path, DIGEST) == nothing


def test_the_session_of_a_slug_comes_first_and_the_others_stay_in_order() -> None:
    assert titles(KEPT.with_first("two")) == ["Zwei", "One"]
    assert KEPT.with_first("three") == KEPT.listing
    assert KEPT.with_first("").lines == ("Faults in x",)
