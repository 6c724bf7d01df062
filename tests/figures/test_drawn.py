"""What the eye must find in every picture of the library, in letters and in dots."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest

from tests.figures.library import FIGURES
from tests.figures.test_library import cells_apart
from tui.figures import FigureArt, FigureStyle, Frame
from tui.figures.motion import Motion
from tui.figures.sides import other_side
from tui.figures.signs import is_shown
from tui.figures.skeleton import HEAD_RADIUS, point_at
from tui.plan.figure import LIMBS, FigureSpec, Mark

Cell = tuple[int, int]
Pictures = dict[tuple[str, float], Frame]
FRACTIONS = (0.0, 0.5, 1.0)
PERSON = "bwf"
# So large a picture takes long to draw: one figure of so many is enough.
LARGE_COLUMNS, SOME = 60, 6
# Two eyes, or a hand that looks out behind a limb.
SMALL_CELLS = 2
# A sign of the ends of a movement that does not move: a muscle that is held, a foot that turns.
STILL = {"glute-squeeze", "abdominal-brace", "heel-dig", "belt-press-out", "ankle-pump-90",
         "pelvic-tilt-mini"}  # fmt: skip
LEAST_CHANGED = 5
HEADINGS = {"left": (-1, 0), "right": (1, 0), "up": (0, 1), "down": (0, -1)}

every_size = pytest.mark.parametrize(
    ("style", "columns", "rows"),
    [
        ("ascii", 24, 8),
        ("ascii", 40, 12),
        ("ascii", 72, 22),
        ("ascii", 150, 45),
        ("dots", 24, 8),
        ("dots", 40, 12),
        ("dots", 150, 45),
    ],
)


def pictures(style: FigureStyle, columns: int, rows: int) -> Pictures:
    """The pictures of one size by slug and fraction; of a large one of some figures."""
    shown = list(FIGURES.items())[:: 1 if columns < LARGE_COLUMNS else SOME]
    arts = {slug: FigureArt(figure, columns, rows, style=style) for slug, figure in shown}
    return {(slug, part): art.frame(part) for slug, art in arts.items() for part in FRACTIONS}


def cells(frame: Frame, styles: str) -> set[Cell]:
    return {
        (column, row)
        for row, shown in enumerate(frame.styles)
        for column, style in enumerate(shown)
        if style in styles and frame.text[row][column] != " "
    }


def around(cell: Cell) -> Iterator[Cell]:
    for across, down in product((-1, 0, 1), repeat=2):
        yield cell[0] + across, cell[1] + down


def pieces(found: set[Cell]) -> list[int]:
    """The sizes of the pieces that touch by a side or a corner, without very small ones."""
    left, sizes = set(found), []
    while left:
        edge, size = [left.pop()], 0
        while edge:
            size += 1
            near = left.intersection(around(edge.pop()))
            left -= near
            edge += near
        sizes.append(size)
    return [size for size in sizes if size > SMALL_CELLS]


def loose_bodies(shown: Pictures) -> object:
    """Bodies seen from the side that are of more than one piece."""
    return {
        picture: found
        for picture, frame in shown.items()
        if FIGURES[picture[0]].view == "side" and len(found := pieces(cells(frame, PERSON))) > 1
    }


def loose_limbs(shown: Pictures) -> object:
    """Limbs that work and are of more than one piece."""
    return {
        (slug, part): found
        for (slug, part), frame in shown.items()
        if FIGURES[slug].working <= set(LIMBS)
        and len(found := pieces(cells(frame, "w"))) > max(len(FIGURES[slug].working), 1)
    }


def touching_signs(shown: Pictures) -> object:
    """Pictures with a sign that touches the body."""
    return [
        picture
        for picture, frame in shown.items()
        if any(cells(frame, PERSON).intersection(around(cell)) for cell in cells(frame, "a"))
    ]


def ends_alike(shown: Pictures) -> object:
    """Figures whose start and end cannot be told apart."""
    return {
        slug: changed
        for slug in {slug for slug, _ in shown}
        if len(FIGURES[slug].poses) > 1
        and slug not in STILL
        and (changed := cells_apart(shown[slug, 0.0], shown[slug, 1.0])) < LEAST_CHANGED
    }


def covered_borders(shown: Pictures) -> object:
    """Mats seen from above whose border is broken, or is drawn over by the body."""
    return [
        slug
        for (slug, part), frame in shown.items()
        if part == 1.0
        and any(prop.shape == "bed" for prop in FIGURES[slug].props)
        and not _has_whole_border(frame)
    ]


def _has_whole_border(frame: Frame) -> bool:
    level = [row for row in frame.styles if row.count("p") > len(row) // 2]
    return len(level) == 2 and not any(set(row) & set(PERSON) for row in level)


LOOKS = (loose_bodies, loose_limbs, touching_signs, ends_alike, covered_borders)


# One test a size, since each process that looks at a size has to draw it first.
@every_size
def test_the_eye_finds_what_it_must(style: FigureStyle, columns: int, rows: int) -> None:
    shown = pictures(style, columns, rows)
    found = {look.__name__: look(shown) for look in LOOKS}
    assert not any(found.values()), found


@pytest.mark.parametrize("slug", FIGURES)
def test_an_arrow_goes_with_the_movement_and_is_alone(slug: str) -> None:
    figure = FIGURES[slug]
    for fraction in (0.0, 1.0):
        arrows = [mark for mark in figure.marks if mark.arrow and is_shown(mark, fraction)]
        assert len(arrows) <= 1
        assert slug.startswith("easy-walk") or all(_goes_along(figure, mark) for mark in arrows)


def _goes_along(figure: FigureSpec, mark: Mark) -> bool:
    """Whether the place of an arrow moves the way that it points."""
    motion = Motion(figure)
    begin = 0.0 if mark.when == "both" else 0.5
    finish = 0.0 if mark.when == "start" else 1.0
    place = replace(mark.at, aside=0.0) if mark.at.bone else mark.at
    here, there = (point_at(place, motion.joints(part)) for part in (begin, finish))
    across, up = HEADINGS[str(mark.arrow)]
    return (there[0] - here[0]) * across + (there[1] - here[1]) * up > 0


@pytest.mark.parametrize("slug", [slug for slug in FIGURES if FIGURES[slug].view != "front"])
def test_on_the_other_side_the_head_stays_and_the_other_limb_works(slug: str) -> None:
    figure = FIGURES[slug]
    other = other_side(figure)
    head, turned = (Motion(each).joints(1)["head"] for each in (figure, other))
    assert turned[0] == pytest.approx(head[0], abs=HEAD_RADIUS)
    if figure.view == "side":
        assert turned == pytest.approx(head)
        swapped = {name.replace("near", "FAR").replace("far", "near").replace("FAR", "far")
                   for name in figure.working}  # fmt: skip
        assert other.working == swapped
    assert other_side(other) == figure
