"""What the command line asks of the server, checked before anything is opened."""

from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from tui.files.faults import UsageError
from tui.resources import xterm_folder
from tui.settings.preferences import Given
from tui.web.address import is_name, new_token
from tui.web.command import player_options
from tui.web.limits import Limits
from tui.web.serving import Serving, serve
from tui.web.token import kept_token
from tui.words import web as words
from tui.words.commands import ONE_OR_MANY


def serve_as_asked(options: Namespace, given: Mapping[str, Given]) -> None:
    """Serve until a signal ends it; raises UsageError where it cannot begin."""
    serve(
        Serving(
            host=options.host,
            port=options.port,
            names=_names(options.names),
            limits=Limits(options.visitors, options.minutes * 60, options.idle_minutes * 60),
            token=kept_token(Path(options.token_file)) if options.token_file else new_token(),
            options=player_options(_person(options), options.serves_people, given),
        ),
        xterm_folder(),
    )


def _person(options: Namespace) -> str:
    """Whose records everybody gets; raises UsageError where each is to say who it is."""
    person: str = getattr(options, "person", "")
    if person and options.serves_people:
        raise UsageError(ONE_OR_MANY)
    return person


def _names(names: list[str]) -> frozenset[str]:
    """The names of the server; raises UsageError for what is none."""
    for name in names:
        if not is_name(name.lower()):
            raise UsageError(words.no_host_name(name))
    return frozenset(name.lower() for name in names)
