"""The first screen ahead of the visit: what it probably says, before the sessions are read."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from tui import resources
from tui.commands.preview import Preview, files_digest, keep_preview, read_preview
from tui.files.content import Contents
from tui.records.glance import glance_at
from tui.settings.preferences import Preferences
from tui.words.shelf import Listing

if TYPE_CHECKING:
    from tui.plan.shelf import Shelf
    from tui.visit.means import Means


class Ahead:
    """What can be shown at once, and what the visit needs that opens behind it."""

    def __init__(self, wall_clock: Callable[[], datetime], preferences: Preferences) -> None:
        self._wall_clock = wall_clock
        self._preferences = preferences
        self._contents = Contents()
        self._ready_seconds = preferences.settings.get_ready_seconds
        self._digest = files_digest(self._contents.keep, self._ready_seconds)
        self._preview = read_preview(resources.preview_path(), self._digest)

    def listing(self) -> Listing | None:
        """The first screen; None where it is not known, or something else may come first."""
        glance = glance_at(resources.records_folder())
        if self._preview is None or glance.may_be_cut_off:
            return None
        listing = self._preview.with_first(glance.last_session)
        return listing._replace(person=resources.person())

    def open_means(self) -> "Means":
        """Read all sessions, and keep for the next start what the first screen says of them."""
        from tui.commands.visiting import means_of, read_shelf

        shelf = read_shelf(self._contents)
        self._keep(shelf)
        return means_of(shelf, self._wall_clock, self._preferences)

    def _keep(self, shelf: "Shelf") -> None:
        from tui.words.sessions import listing_of

        preview = Preview(
            tuple(session.slug for session in shelf.sessions),
            listing_of(shelf, ready_seconds=self._ready_seconds),
        )
        if preview != self._preview:
            keep_preview(resources.preview_path(), self._digest, preview)
