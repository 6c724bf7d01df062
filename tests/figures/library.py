"""The figures of the bundled library, for every test that must hold for all of them."""

from collections.abc import Callable
from pathlib import Path

from tui.figures import FigureArt, Frame
from tui.files.reader import Reader
from tui.files.source import parse_source, read_source
from tui.plan.figure import FigureSpec
from tui.plan.pose import read_figure, read_poses

SESSIONS = Path(__file__).parents[2] / "sessions"
WAYS = ("bending", "arching")
POSES = read_poses(Reader(read_source(SESSIONS / "poses.toml")))


def figure_of(text: str) -> FigureSpec:
    """A figure written in TOML; raises PlanError when it has a fault."""
    reader = Reader(parse_source("figure.toml", text.encode()))
    figure = read_figure(reader, POSES)
    reader.raise_faults()
    return figure


def library_figures() -> dict[str, FigureSpec]:
    """Every figure of the library by the slug of its exercise, of one way as `slug.way`."""
    figures: dict[str, FigureSpec] = {}
    for path in sorted((SESSIONS / "exercises").glob("*.toml")):
        reader = Reader(read_source(path))
        for slug in reader.values:
            entry = reader.table(slug)
            tables = {slug: entry}
            tables |= {f"{slug}.{way}": entry.table(way) for way in WAYS if entry.has(way)}
            figures |= {
                name: read_figure(table.table("figure"), POSES)
                for name, table in tables.items()
                if table.has("figure")
            }
        reader.raise_faults()
    return figures


FIGURES = library_figures()


def assert_no_two_alike(art_of: Callable[[str], FigureArt]) -> None:
    """Each figure of the library starts or ends otherwise than every other."""
    seen: dict[tuple[Frame, Frame], str] = {}
    for slug in FIGURES:
        art = art_of(slug)
        both = (art.frame(0), art.frame(1))
        assert both not in seen, f"{slug} looks like {seen[both]}"
        seen[both] = slug
