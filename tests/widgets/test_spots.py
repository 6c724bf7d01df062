"""The cursor stands on what has changed last."""

from textual.widget import Widget

from tui.widgets.spots import Newest, Spot

WIDGET = Widget()
Told = tuple[str, object]


def names(shown: list[list[Told]], out_of_view: str = "") -> list[str]:
    """Where the cursor stands as one thing after another is shown."""
    newest = Newest()
    found = []
    for told in shown:
        spots = [Spot(name, WIDGET, what) for name, what in told]
        spot = newest.of(spots, lambda each: each.name not in out_of_view)
        found.append(spot.name if spot else "")
    return found


def test_it_stands_on_what_is_asked_until_something_else_is_new() -> None:
    asked, hint = ("asked", 1), ("hint", "press y or n")
    assert names([[asked]] * 3) == ["asked"] * 3
    assert names([[asked], [asked, hint], [asked, hint], [asked]]) == [
        "asked",
        "hint",
        "hint",
        "asked",
    ]
    assert names([[asked], [asked, hint], [("asked", 2), hint]]) == ["asked", "hint", "asked"]


def test_of_several_at_once_the_first_counts() -> None:
    assert names([[("asked", 1), ("hint", 1)], [("asked", 2), ("hint", 2)]]) == ["asked"] * 2


def test_what_comes_back_into_view_is_nothing_new() -> None:
    newest = Newest()
    spots = [Spot("asked", WIDGET), Spot("page", WIDGET)]
    for hidden, wanted in ((), "asked"), (("page",), "asked"), ((), "asked"), (("asked",), "page"):
        spot = newest.of(spots, lambda each: each.name not in hidden)  # noqa: B023
        assert spot is not None
        assert spot.name == wanted


def test_nothing_in_view_is_no_place() -> None:
    assert names([[("asked", 1)]], out_of_view="asked") == [""]
