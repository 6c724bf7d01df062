"""docs/settings.md tells every setting as it is declared."""

from tests.settings.settings_page import PAGE, page


def test_the_page_is_what_the_settings_are() -> None:
    assert page() == PAGE.read_text(encoding="utf-8"), "make settings-page"
