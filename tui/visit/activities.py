"""Activities of the person's own: chosen after a first run, and rated once a week after one."""

from collections.abc import Callable
from dataclasses import dataclass

from tui.play.activities import MOST_ACTIVITIES, Rated
from tui.play.past import Past, PastRun
from tui.play.rating import (
    asks_choice,
    chosen,
    known_names,
    last_rated,
    moved,
    to_rate,
    to_remember,
)
from tui.play.state import Phase
from tui.records.bounds import bounded_moment
from tui.records.pasts import past_of
from tui.settings.settings import ACTIVITIES
from tui.visit.looking_back import LookingBack
from tui.visit.means import Means
from tui.visit.questions import AbilityQuestion, ActivityQuestion, FrontEnd
from tui.visit.sitting import Sitting
from tui.words.activities import COMMON, NEVER_AGAIN, moved_words
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
        if not self._is_to_end(sitting):
            return ""
        run, past = self._past_of(sitting)
        _remember(sitting, to_remember(past, bounded_moment(self.means.wall_clock())))
        if not self._is_wanted(sitting):
            return ""
        if asks_choice(run, past):
            await self._choose(sitting, past)
            run, past = self._past_of(sitting)
        return self._moved(sitting, await self._rate(sitting, run, past))

    def _is_to_end(self, sitting: Sitting) -> bool:
        """Whether the last form is over, of a run that is kept."""
        return sitting.run.state.phase is Phase.SUMMARY and sitting.is_kept

    def _is_wanted(self, sitting: Sitting) -> bool:
        """Whether anything is asked: not where how it was was not told either."""
        return self.means.preferences.settings.activities and sitting.record.after is not None

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
            replaces=bool(chosen(past)) and not names,
            can_decline=can_set and not names and not chosen(past),
            keep_name=lambda name: sitting.choose_activities((*names, name)),
        )

    def _decline(self) -> None:
        """Never ask again, which is changed among the settings."""
        why = self.means.preferences.change(ACTIVITIES, value=False)
        self.tell(activities_not_saved(why) if why else NEVER_AGAIN)

    async def _rate(self, sitting: Sitting, run: PastRun, past: Past) -> Past:
        """Each that is due, until it is rated or passed over; all that is kept by then."""
        passed: set[str] = set()
        while due := [name for name in self._due(sitting, run, past) if name not in passed]:
            answer = await self.front_end.ask(self._rating(sitting, due[0], past))
            if answer == "others":
                await self._choose(sitting, past)
            elif answer is None:
                passed.add(due[0])
            # Read once a question: another terminal may have rated meanwhile.
            run, past = self._past_of(sitting)
        return past

    def _due(self, sitting: Sitting, run: PastRun, past: Past) -> tuple[str, ...]:
        """What is to be rated; the names of all stand in the record of each run that asks."""
        due = to_rate(run, past, bounded_moment(self.means.wall_clock()))
        _remember(sitting, chosen(past) if due else ())
        return due

    def _rating(self, sitting: Sitting, name: str, past: Past) -> AbilityQuestion:
        last = last_rated(name, past)
        return AbilityQuestion(
            name,
            last.ability if last else None,
            keep_ability=lambda ability: sitting.rate(Rated(name, ability)),
        )

    def _moved(self, sitting: Sitting, past: Past) -> str:
        now = bounded_moment(self.means.wall_clock())
        found = moved(sitting.record.activities, past[:-1], now)
        return moved_words(found) if found else ""

    def _past_of(self, sitting: Sitting) -> tuple[PastRun, Past]:
        """The run as it is kept, and all that is, with the run at the end."""
        run = past_of(sitting.record, 0, bounded_moment(self.means.wall_clock()))
        told = (run.number, run.started)
        others = [each for each in self.looking_back.past() if (each.number, each.started) != told]
        return run, (*others, run)


def _remember(sitting: Sitting, names: tuple[str, ...]) -> None:
    """Let the record of a run hold the names, unless it has some."""
    if names and not sitting.record.activities_chosen:
        sitting.choose_activities(names)
