"""The first questions: whose visit it is, which session, and what can be looked at instead."""

from dataclasses import dataclass

from tui.plain.talk import Option, Talk, said
from tui.plan.finding import Sieve, find
from tui.plan.model import Exercise
from tui.settings.preferences import Preferences
from tui.settings.settings import SETTINGS, Setting
from tui.visit.questions import (
    BrowseQuestion,
    Chosen,
    PersonQuestion,
    SettingsQuestion,
    ShelfQuestion,
)
from tui.visit.told import told_of
from tui.words import browse, keys, people, plain, settings, shelf
from tui.words.faults import fault_line
from tui.words.help import BROWSE_HELP_IN_LINES, SHELF_HELP
from tui.words.sessions import listing_of


@dataclass(frozen=True, slots=True)
class FirstTalk:
    """Asks what comes before any session."""

    talk: Talk

    # Who, and which session

    async def person(self, question: PersonQuestion) -> str | None:
        """One of those who are there, or somebody new."""
        there = question.look()
        names = [*there, people.NEW]
        options: list[Option[int | None]] = [
            Option(str(n + 1), name, n) for n, name in enumerate(names)
        ]
        if question.can_leave:
            options.append(Option("q", keys.LEAVE, None))
        lines, help_words = [question.notice or people.HINT, people.WHO], people.PEOPLE_HELP
        while True:
            chosen = await self.talk.ask(lines, options, help_words=help_words)
            if chosen is None:
                return None
            name = there[chosen] if chosen < len(there) else await self._name(question)
            if name:
                return name

    async def _name(self, question: PersonQuestion) -> str:
        """The name of somebody new; empty to go back."""
        self.talk.say(plain.TYPE_THE_NAME)
        self.talk.arm()
        while line := (await self.talk.line()).strip():
            # Somebody may have come at another screen since.
            name, why = people.new_name(line, question.look())
            if name:
                return name
            self.talk.say(why, plain.TYPE_THE_NAME)
        return ""

    async def shelf(self, question: ShelfQuestion) -> Chosen:
        """Which session to play, or what else to do."""
        sessions = question.shelf.sessions
        seen = question.look()
        told = told_of(sessions, seen) if seen else shelf.Told()
        listing = _listing(question)
        options: list[Option[Chosen]] = []
        for place, (session, offer) in enumerate(zip(sessions, listing.offers, strict=True)):
            detail = told.details[place] if told.details else None
            minutes = detail.minutes if detail else offer.minutes
            why = (detail.closed or detail.played) if detail else ""
            words = plain.closed_words(offer.title, minutes, why)
            options.append(Option(str(place + 1), words, session))
        options += _others(question)
        lines = [
            shelf.for_person(question.person) if question.person else shelf.NAME,
            *(shelf.CLAIM, shelf.NO_ADVICE, told.news, told.week),
            *listing.lines,
            question.gate,
            shelf.SESSIONS,
        ]
        return await self.talk.ask(lines, options, help_words=SHELF_HELP)

    # The exercises to look at

    async def browse(self, question: BrowseQuestion) -> None:
        """Find exercises by a part of a name, and hear all about one."""
        library = question.library
        exercises = sorted(library.exercises.values(), key=lambda each: each.name)
        self.talk.say(browse.TITLE, plain.BROWSE_ASKS, plain.QUITS)
        self.talk.arm()
        found: tuple[Exercise, ...] = ()
        while (word := said(await self.talk.line())) != "q":
            number = int(word) if word.isascii() and word.isdigit() and len(word) < 4 else 0
            if word == "?":
                self.talk.say(BROWSE_HELP_IN_LINES)
            elif 0 < number <= len(found):
                self._say_exercise(found[number - 1], question)
            elif word:
                text = "" if word == plain.ALL else word
                found = find(exercises, Sieve(text=text)).all
                self._say_found(found)
            self.talk.say(plain.BROWSE_ASKS, plain.QUITS)

    def _say_found(self, found: tuple[Exercise, ...]) -> None:
        lines = [plain.numbered(n, each.name) for n, each in enumerate(found, 1)]
        self.talk.say(*(lines or [plain.NOTHING_FOUND]))
        if lines:
            self.talk.say(plain.NUMBER_TELLS)

    def _say_exercise(self, exercise: Exercise, question: BrowseQuestion) -> None:
        self.talk.say(exercise.name, browse.place_line(exercise), browse.dose_line(exercise))
        for each in browse.paragraphs(exercise, question.library, question.helped):
            self.talk.say(plain.told_line(each.label, each.text))

    # What is set

    async def settings(self, question: SettingsQuestion) -> None:
        """What is set, to be changed by number."""
        preferences = question.preferences
        faults = [fault_line(fault) for fault in preferences.faults]
        while True:
            options: list[Option[Setting | None]] = [
                Option(str(number), _setting_line(setting, preferences), setting)
                for number, setting in enumerate(SETTINGS, 1)
            ]
            options.append(Option("q", keys.BACK, None))
            setting = await self.talk.ask([*faults, settings.HEADING], options)
            if setting is None:
                return
            await self._set(setting, preferences)

    async def _set(self, setting: Setting, preferences: Preferences) -> None:
        """Ask for another value, until it is one; an empty line changes nothing."""
        self.talk.say(settings.about(setting, preferences))
        if preferences.source(setting):
            return
        self.talk.say(plain.new_value(setting.kind.allowed))
        self.talk.arm()
        while word := (await self.talk.line()).strip():
            value = setting.kind.of_word(word.lower())
            if value is not None:
                why = preferences.change(setting, value)
                self.talk.say(settings.not_saved(why) if why else settings.saved_in(preferences))
                return
            self.talk.say(plain.new_value(setting.kind.allowed))


def _listing(question: ShelfQuestion) -> shelf.Listing:
    return listing_of(question.shelf, question.notices, ready_seconds=question.ready_seconds)


def _others(question: ShelfQuestion) -> list[Option[Chosen]]:
    """What can be done on the first screen beside playing."""
    others: list[Option[Chosen]] = []
    if question.can_clear:
        others.append(Option("c", keys.EXAMINED, "clear"))
    others.append(Option("x", keys.EXERCISES, "browse"))
    if question.has_progress:
        others.append(Option("g", keys.PROGRESS, "progress"))
    if question.has_settings:
        others += [
            Option("s", keys.SETTINGS, "settings"),
            Option(",", "", "settings", is_told=False),
        ]
    return [*others, Option("q", shelf.LEAVE_TO[question.leads_to], "leave")]


def _setting_line(setting: Setting, preferences: Preferences) -> str:
    value = settings.shown(setting, setting.of(preferences.settings))
    return plain.told_line(settings.label(setting), value)
