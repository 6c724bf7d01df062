"""The pictures of the README are what the program shows; if not: `make pictures`, and look."""

import re

import pytest

from tests.pictures.scenes import FOLDER, PICTURES

README = (FOLDER.parents[1] / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_what_the_program_shows(name: str) -> None:
    assert (FOLDER / f"{name}.svg").read_text(encoding="utf-8") == PICTURES[name]()


def test_every_picture_is_there_and_shown() -> None:
    shown = set(re.findall(r"docs/pictures/([\w-]+)\.svg", README))
    assert shown == {path.stem for path in FOLDER.iterdir()} == set(PICTURES)
