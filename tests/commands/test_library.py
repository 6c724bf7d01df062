"""The exercises of the library as text and as a handout."""

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from tests.bundled import library
from tests.factories import make_exercise
from tests.test_cli import assert_one_sentence
from tui.cli import run
from tui.figures import frames_as_text
from tui.plan.model import Library
from tui.words.filling import WIDEST
from tui.words.library import FIGURE_SIZE, dose_of, leg_of, tags_of
from tui.words.library_page import library_page

LIBRARY = library()


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(["library", *arguments]) == 0
    return capsys.readouterr().out


def test_every_exercise_is_told_with_dose_tags_forms_and_figure(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = printed(capsys)
    assert max(map(len, text.splitlines())) <= WIDEST
    blocks = re.split(r"\n\n(?=\S[^\n]* \([a-z0-9-]+\)\n)", text)[1:]
    assert len(blocks) == len(LIBRARY.exercises)
    for block, form in zip(blocks, LIBRARY.exercises.values(), strict=True):
        words = " ".join(block.split())
        assert block.startswith(f"{form.name} ({form.slug})\n")
        assert f"Dose: {dose_of(form)}." in words
        assert f"Tags: {tags_of(form)}." in words
        leg = leg_of(form, LIBRARY.exercises)
        assert (f"Leg: {leg}." in words) == bool(leg)
        for rung in (LIBRARY.exercises[slug] for slug in form.ladder if len(form.ladder) > 1):
            assert f"{rung.name} ({rung.slug}): {dose_of(rung)}" in words
        figures = 2 if form.ways else 1
        assert len(re.findall(r"^  \S.* +end$", block, re.MULTILINE)) == figures


def test_start_and_end_stand_beside_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, "bird-dog").splitlines()
    drawn = lines[-FIGURE_SIZE[1] :]
    start, end = frames_as_text(LIBRARY.exercises["bird-dog"].figure, *FIGURE_SIZE, 2)
    assert [line[2:39].rstrip() for line in drawn] == start.split("\n")
    assert [line[41:] for line in drawn] == end.split("\n")


def test_some_of_them_once_in_the_order_that_was_asked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = printed(capsys, "bird-dog", "glute-bridge", "bird-dog")
    assert re.findall(r"^\S.* \(([a-z-]+)\)$", text, re.MULTILINE) == ["bird-dog", "glute-bridge"]
    assert text.startswith("Exercises\n")


def test_the_handout_has_the_steps_and_the_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "handout.html"
    told = printed(capsys, "glute-bridge", "cat-camel-one-way", "--html", str(file))
    assert told == f"Wrote {file}: 2 exercises.\n"
    page = file.read_text(encoding="utf-8")
    assert re.findall(r"<code>(.*?)</code>", page) == ["glute-bridge", "cat-camel-one-way"]
    texts = [unescape(each) for each in re.findall(r"<dd>(.*?)</dd>", page)]
    bridge, camel = LIBRARY.exercises["glute-bridge"], LIBRARY.exercises["cat-camel-one-way"]
    assert camel.ways
    for form in (bridge, camel.ways.bending, camel.ways.arching):
        assert set(form.steps) < set(texts)
    figures = [unescape(each) for each in re.findall(r"<pre>\n(.*?)</pre>", page, re.DOTALL)]
    assert figures[:2] == list(frames_as_text(bridge.figure, 40, 12, 2))
    assert len(figures) == 6
    assert not re.search(r"<script|<link|<img|https?:|url\(|@import", page)


def test_nothing_of_an_exercise_is_markup_on_the_handout() -> None:
    bad = "</style><script>&"
    form = replace(
        make_exercise("one"),
        slug=bad,
        name=bad,
        equipment=(bad,),
        steps=(bad,),
        feel=bad,
        expected=bad,
        cues=(bad,),
        stop_when=bad,
        frames=(bad,),
        ladder=("one", bad),
    )
    whole = Library({"one": replace(form, slug="one"), bad: form}, LIBRARY.screening)
    page = library_page([form], whole, is_whole=False)
    assert "<script" not in page
    assert page.count("</style>") == 1
    assert page.count("&lt;/style&gt;&lt;script&gt;&amp;") >= 10


REFUSED = [
    (["glute-brige"], "(did you mean glute-bridge?)"),
    (["bird-dog", "headstand", "--html", "{home}/a.html"], 'found "headstand"'),
    (["--html", "{home}/a.txt"], "expected a file name that ends in .html"),
    (["--html", "{home}/taken.html"], "is there already and is left as it is"),
    (["bird-dog", "--html", "{home}/no/a.html"], "cannot be written"),
]


@pytest.mark.parametrize(("arguments", "words"), REFUSED)
def test_what_cannot_be_done_is_one_sentence_and_writes_nothing(
    arguments: list[str], words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken.html").write_text("mine")
    assert run(["library", *(each.format(home=tmp_path) for each in arguments)]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert words in shown.err
    assert_one_sentence(shown.err)
    assert [each.name for each in tmp_path.iterdir()] == ["taken.html"]
    assert (tmp_path / "taken.html").read_text() == "mine"
