"""The band and the bar: what is drawn, at any size."""

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.widgets.band import Band, BandRoom, draw_band
from tui.widgets.bar import TEXTURES, Boxes, Drain, Waiting, draw_bar
from tui.widgets.drawing import Drawing
from tui.widgets.signs import ASCII, UTF8, Signs

HOLD = Band(
    "HOLD",
    "work",
    number="24",
    unit=("seconds", "of 30"),
    bar=Drain(24 / 30, "work"),
    side="left",
    place="hold 1 of 2",
)


def told(band: Band, room: BandRoom, signs: Signs = ASCII) -> str:
    return "\n".join(row.rstrip() for row in draw_band(band, room, signs).inked)


def test_a_hold_on_a_standard_screen() -> None:
    assert (
        told(HOLD, BandRoom(78, 24))
        == """\
##  ##   ####   ##      #####                      #####   ##  ##
##  ##  ##  ##  ##      ##  ##                         ##  ##  ##
######  ##  ##  ##      ##  ##                      ####   ######
##  ##  ##  ##  ##      ##  ##                     ##          ##  seconds
##  ##   ####   ######  #####                      ######      ##  of 30
HOLD                                                          24 seconds of 30
[#############################################################---------------]
 <<< LEFT   hold 1 of 2"""
    )


def test_a_hold_on_the_smallest_screen() -> None:
    assert (
        told(HOLD, BandRoom(38, 14))
        == """\
## ##  ###  ##   ####      ####  ## ##
## ## ## ## ##   ## ##        ## ## ##
##### ## ## ##   ## ##      ###  #####
## ## ## ## ##   ## ##     ##       ##
## ##  ###  #### ####      #####    ##
HOLD                  24 seconds of 30
[#############################-------]
 <<< LEFT   hold 1 of 2  seconds of 30"""
    )


def test_the_right_side_stands_at_the_right_edge() -> None:
    band = Band("HOLD", bar=Waiting(), side="right", place="set 1 of 2", note="press [space]")
    last = told(band, BandRoom(78, 24)).splitlines()[-1]
    assert last == "press [space]" + " " * 42 + "set 1 of 2   RIGHT >>>"


def test_what_is_waited_for_stands_framed_in_the_place_of_the_number() -> None:
    band = Band("READY", "move", waiting_for=("space   when you stand",), bar=Waiting())
    assert "|   space   when you stand" in told(band, BandRoom(78, 24))
    assert "\nspace   when you stand           READY\n[...." in told(band, BandRoom(38, 14))
    compact = told(band, BandRoom(38, 14, is_compact=True))
    assert compact == " READY   space   when you stand\n"


@pytest.mark.parametrize(
    ("bar", "row"),
    [
        (Drain(1.0, "work"), "[##################]"),
        (Drain(0.5, "rest"), "[~~~~~~~~~---------]"),
        (Drain(0.5, "ready"), "[:::::::::---------]"),
        (Drain(0.5, "left"), "[<<<<<<<<<---------]"),
        (Drain(0.0, "work"), "[------------------]"),
        (Drain(7.0, "work"), "[##################]"),
        (Waiting(), "[..................]"),
        (Boxes(1, 3), "[###]  [   ]  [   ]"),
        (Boxes(9, 3), "[###]  [###]  [###]"),
        (Boxes(10, 30), "[######------------]"),
    ],
)
def test_a_bar(bar: Drain | Boxes | Waiting, row: str) -> None:
    drawing = Drawing(20, 1)
    draw_bar(drawing, 0, bar, ASCII)
    assert drawing.inked[0].rstrip() == row


def test_a_bar_of_blocks_goes_on_by_eighths() -> None:
    rows = []
    for eighths in range(9):
        drawing = Drawing(2, 1)
        draw_bar(drawing, 0, Drain((8 + eighths) / 16, "work"), UTF8)
        rows.append(drawing.inked[0])
    assert rows == ["#─", "#▏", "#▎", "#▍", "#▌", "#▋", "#▊", "#▉", "##"]


SIDES: tuple[Literal["left", "right"] | None, ...] = ("left", "right", None)
bars = st.one_of(
    st.builds(Drain, st.floats(0, 1), st.sampled_from(sorted(TEXTURES))),
    st.builds(Boxes, st.integers(0, 120), st.integers(1, 100)),
    st.just(Waiting()),
)
bands = st.builds(
    Band,
    word=st.sampled_from(["HOLD", "REST", "READY", ">RIGHT", "<LEFT", "Straighten", "SPREAD?"]),
    number=st.sampled_from(["", "8", "24", "2:40", "10:00"]),
    unit=st.sampled_from([("seconds", "of 30"), ("of 10", "reps"), ("", "")]),
    waiting_for=st.sampled_from([(), ("space   I am lying",)]),
    bar=st.none() | bars,
    side=st.sampled_from(SIDES),
    place=st.sampled_from(["", "set 10 of 10, hold 10 of 10"]),
    note=st.sampled_from(["", "press [space] after each one"]),
)
rooms = st.builds(BandRoom, st.integers(38, 198), st.integers(14, 60), st.booleans(), st.booleans())


@given(bands, rooms, st.sampled_from([ASCII, UTF8]))
def test_any_band_fits_any_room(band: Band, room: BandRoom, signs: Signs) -> None:
    drawing = draw_band(band, room, signs)
    assert {len(row) for row in (*drawing.text, *drawing.styles)} == {room.columns}
    picture = "".join(drawing.inked)
    if signs.is_ascii:
        assert picture.isascii()
        assert picture.isprintable()
    if band.number and room.has_number:
        alone = draw_band(Band("", number=band.number), room, signs).inked
        columns = [row.rstrip() for row in alone]
        assert any(columns), "the number is there at any size"
