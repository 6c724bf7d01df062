"""Activities of the person's own: chosen after a first run, and rated once a week after one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from tui.play.activities import MOST_ACTIVITIES, Rated
from tui.play.past import Past, PastRun
from tui.play.rating import asks_choice, chosen, known_names, last_rated, moved, to_rate
from tui.play.state import Phase
from tui.records.bounds import bounded_moment
from tui.records.pasts import past_of
from tui.settings.settings import ACTIVITIES
from tui.visit.looking_back import LookingBack
from tui.visit.means import Means
from tui.visit.questions import AbilityQuestion, ActivityQuestion, FrontEnd
from tui.visit.sitting import Sitting
from tui.words.activities import COMMON, moved_words
from tui.words.settings import activities_not_saved


@dataclass(frozen=True, slots=True)
class Activities:
    """Asks after the last form of a run; `tell` is given what has to be said later."""

    means: Means
    front_end: FrontEnd
    looking_back: LookingBack
    tell: Callable[[str], None]

    async def ask(self, sitting: Sitting) -> str:
        """Choose and rate what is due; what has changed in words, empty where nothing has."""
        if not self._may_ask(sitting):
            return ""
        before = self._before(sitting)
        run = self._run(sitting)
        if asks_choice(run, (*before, run)):
            await self._choose(sitting, before)
        await self._rate(sitting, before)
        found = moved(sitting.record.activities, before, self._now)
        return moved_words(found) if found else ""

    def _may_ask(self, sitting: Sitting) -> bool:
        """Whether it is wanted and kept, and how it was after the run was told."""
        is_told = sitting.run.state.phase is Phase.SUMMARY and sitting.record.after is not None
        is_wanted = self.means.preferences.settings.activities
        return is_told and is_wanted and sitting.is_kept

    async def _choose(self, sitting: Sitting, past: Past) -> None:
        """One after the other; each is kept at once, and the first in place of all earlier ones."""
        names: tuple[str, ...] = ()
        while len(names) < MOST_ACTIVITIES:
            name = await self.front_end.ask(self._choice(sitting, past, names))
            if name == "":
                self._decline()
            if not name:
                return
            names = (*names, name)

    def _choice(self, sitting: Sitting, past: Past, names: tuple[str, ...]) -> ActivityQuestion:
        every = dict.fromkeys((*known_names(past), *COMMON))
        preferences = self.means.preferences
        can_set = self.means.has_settings and not preferences.source(ACTIVITIES)
        return ActivityQuestion(
            tuple(name for name in every if name not in names),
            names,
            can_decline=can_set and not names and not chosen(past),
            keep_name=lambda name: sitting.choose_activities((*names, name)),
        )

    def _decline(self) -> None:
        """Never ask again, which is changed among the settings."""
        why = self.means.preferences.change(ACTIVITIES, value=False)
        if why:
            self.tell(activities_not_saved(why))

    async def _rate(self, sitting: Sitting, before: Past) -> None:
        """Each that is due, until it is rated or passed over."""
        passed: set[str] = set()
        while due := [name for name in self._due(sitting, before) if name not in passed]:
            answer = await self.front_end.ask(self._rating(sitting, due[0], before))
            if answer == "others":
                await self._choose(sitting, (*before, self._run(sitting)))
            elif answer is None:
                passed.add(due[0])

    def _due(self, sitting: Sitting, before: Past) -> tuple[str, ...]:
        """What is to be rated; the names of all stand in the record of each run that asks."""
        run = self._run(sitting)
        due = to_rate(run, (*before, run), self._now)
        if due and not sitting.record.activities_chosen:
            sitting.choose_activities(chosen(before))
        return due

    def _rating(self, sitting: Sitting, name: str, before: Past) -> AbilityQuestion:
        last = last_rated(name, before)
        return AbilityQuestion(
            name,
            last.ability if last else None,
            keep_ability=lambda ability: sitting.rate(Rated(name, ability)),
        )

    @property
    def _now(self) -> datetime:
        return bounded_moment(self.means.wall_clock())

    def _run(self, sitting: Sitting) -> PastRun:
        """The run as it is kept."""
        return past_of(sitting.record, 0, self._now)

    def _before(self, sitting: Sitting) -> Past:
        """What else is kept."""
        run = self._run(sitting)
        told = (run.number, run.started)
        return [each for each in self.looking_back.past() if (each.number, each.started) != told]
