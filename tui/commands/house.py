"""What makes a screen one that more than one person uses, and what each visit there is given."""

from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from tui import resources
from tui.commands.visiting import means_of, read_shelf
from tui.files.faults import UsageError
from tui.records.unkept import Unkept
from tui.settings.preferences import Preferences
from tui.visit.means import Means
from tui.words.commands import NO_KIOSK_THERE, ONE_OR_MANY, ONLY_WITH_KIOSK, PERSON_WITHOUT_RECORDS


@dataclass(frozen=True, slots=True)
class House:
    """Who comes, one after another: the `person` named, with `has_people` those who say who it is.

    A kiosk leads nowhere; it may keep no records, and then knows nobody.
    """

    person: str
    has_people: bool
    is_kiosk: bool
    keeps_records: bool

    def means(
        self,
        person: str,
        wall_clock: Callable[[], datetime],
        preferences: Callable[[], Preferences],
    ) -> Means:
        """What the visit of a person is given, whose folder it looks into from now on.

        Raises UsageError or PlanError.
        """
        resources.live_as(person or self.person)
        resources.make_person_folder()
        store = None if self.keeps_records else Unkept()
        means = means_of(read_shelf(), wall_clock, preferences(), store)
        return replace(
            means,
            leads_to="start",
            has_settings=not self.is_kiosk,
            ends_with_a_run=self.is_kiosk,
        )


def house_of(options: Namespace) -> House | None:
    """What was asked for, None for a screen of one person; raises UsageError."""
    has_people, is_kiosk = options.with_people, options.with_kiosk
    person = getattr(options, "person", "")
    if options.with_records and not is_kiosk:
        raise UsageError(ONLY_WITH_KIOSK)
    if not (has_people or is_kiosk):
        return None
    if options.command != "play" or options.session is not None:
        raise UsageError(NO_KIOSK_THERE)
    if has_people and person:
        raise UsageError(ONE_OR_MANY)
    keeps_records = not is_kiosk or options.with_records
    if (has_people or person) and not keeps_records:
        raise UsageError(PERSON_WITHOUT_RECORDS)
    return House(person, has_people, is_kiosk, keeps_records)
