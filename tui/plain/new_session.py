"""A new session asked for in lines: title, exercises found by words, doses, and what a spread does.

Nothing is at stake in an answer here, so what is typed counts, however early it came.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tui.files.text import clean_text, composed
from tui.plain.asking import Asked, ask_here
from tui.plain.chosen import refuse_without_streams
from tui.plain.search import found_by
from tui.plain.talk import Option, Talk
from tui.plain.typed import NO_ANSWER
from tui.plan.draft import DraftExercise, Drafting, Step, doses_of, read_steps
from tui.plan.exercise import MOST_NAME, MOST_WORDS
from tui.plan.measures import MOST_EXERCISES
from tui.plan.model import LEAST_SETTLE_SECONDS, MOST_SETTLE_SECONDS, Exercise
from tui.settings.kinds import Whole
from tui.settings.settings import Settings
from tui.visit.questions import Clock
from tui.words import new_asking as words

_SETTLE = Whole(LEAST_SETTLE_SECONDS, MOST_SETTLE_SECONDS, "")


def ask_in_lines(drafting: Drafting, clock: Clock, settings: Settings) -> Asked[Drafting]:
    """Ask for what the draft lacks; raises UsageError where nobody can be asked."""
    refuse_without_streams()

    async def ask(talk: Talk) -> Drafting:
        return await NewSessionTalk(talk, drafting).ask()

    return ask_here(ask, clock, settings, if_left=words.NOTHING_WRITTEN, takes_early_lines=True)


@dataclass(slots=True)
class NewSessionTalk:
    """Asks for a session, one question after another."""

    talk: Talk
    drafting: Drafting
    _found: tuple[Exercise, ...] = field(default=())

    async def ask(self) -> Drafting:
        """The draft with all that was answered; raises EndOfInputError."""
        draft = self.drafting.draft
        self.talk.say(words.HEADING)
        if not draft.title:
            self._set(title=await self._text(words.ASK_TITLE, words.HELP_TITLE, MOST_NAME))
        if not draft.exercises:
            await self.exercises()
        if not draft.action and draft.settle_seconds is None and self.drafting.base is None:
            await self._spread()
        return self.drafting

    def _set(self, **changes: object) -> None:
        draft = replace(self.drafting.draft, **changes)  # type: ignore[arg-type]
        self.drafting = replace(self.drafting, draft=draft)

    async def _line(self, question: str, help_words: str = "") -> str:
        """What is typed; where there are words of help, ? brings them, and the question again."""
        self.talk.say(question)
        while (line := (await self.talk.line()).strip()) == "?" and help_words:
            self.talk.say(help_words, question)
        return line

    async def _text(
        self, question: str, help_words: str, most: int, *, can_be_empty: bool = False
    ) -> str:
        """A text that reads back as it was typed."""
        while True:
            text = composed(await self._line(question, help_words))
            is_plain = clean_text(text) == text and len(text) <= most
            # Bytes that are no text, and lines of which nothing was kept.
            is_whole = NO_ANSWER not in text
            if is_plain and is_whole and (text or can_be_empty):
                return text
            self.talk.say(words.no_text(text, most))

    # The exercises

    async def exercises(self) -> None:
        """Find, take and drop, until an empty line ends it with one at least."""
        self._say_chosen()
        self.talk.say(words.HOW_TO_FIND, words.MORE)
        while (line := await self._line(words.ASK_EXERCISE)) or not self._chosen:
            if line == "?":
                self.talk.say(words.HOW_TO_FIND, words.MORE)
            elif line:
                await self._do(line)
            else:
                self.talk.say(words.NONE_YET)

    async def _do(self, line: str) -> None:
        command, _, rest = line.lower().partition(" ")
        number = _number(line)
        if command == words.LIST and not rest:
            self._say_chosen()
        elif command == words.DROP and (not rest or _number(rest)):
            self._drop(_number(rest))
        elif 0 < number <= len(self._found):
            await self._take(self._found[number - 1])
        else:
            self._search(line)

    @property
    def _chosen(self) -> list[str]:
        """The slugs of all that is in the session, in their order."""
        draft = self.drafting.draft
        there = [slug for slug in self.drafting.own if slug not in draft.without]
        return [*there, *(each.slug for each in draft.exercises if each.slug not in there)]

    def _say_chosen(self) -> None:
        given = {each.slug: each for each in self.drafting.draft.exercises}
        for number, slug in enumerate(self._chosen, 1):
            exercise = self.drafting.exercise(slug)
            if exercise is not None:
                self.talk.say(words.chosen_line(number, exercise, self._detail(given.get(slug))))

    def _detail(self, taken: DraftExercise | None) -> str:
        base = self.drafting.base
        if taken is None:
            return words.as_there(base.name if base else "")
        form = self._first_form(taken)
        is_usual = form.slug == taken.slug
        return words.dose_detail(form, doses_of(taken.steps, form), is_usual=is_usual)

    def _first_form(self, taken: DraftExercise) -> Exercise:
        """The form where an exercise begins, with the dose that it has without another."""
        planned = self.drafting.planned(taken.slug)
        if planned and taken.start in ("", planned.ladder[planned.start].slug):
            return planned.ladder[planned.start]
        return self.drafting.form(taken.slug, taken.start or taken.slug)

    def _drop(self, number: int) -> None:
        chosen, draft = self._chosen, self.drafting.draft
        if not 0 < number <= len(chosen):
            self.talk.say(words.drop_form(len(chosen)) if chosen else words.NONE_YET)
            return
        slug = chosen[number - 1]
        without = draft.without | ({slug} & set(self.drafting.own))
        kept = tuple(each for each in draft.exercises if each.slug != slug)
        self._set(exercises=kept, without=without)
        self._say_chosen()

    def _search(self, line: str) -> None:
        self._found = found_by(line, self.drafting.library.exercises.values())
        lines = [words.found_line(number, each) for number, each in enumerate(self._found, 1)]
        self.talk.say(*lines, words.TAKE_BY_NUMBER if lines else words.NOTHING_FOUND)

    async def _take(self, exercise: Exercise) -> None:
        """Everything that is said of one exercise, in place of what was said of it before."""
        # The other session may write one of this name itself, with a ladder of its own.
        exercise = self.drafting.exercise(exercise.slug) or exercise
        if len(self._chosen) >= MOST_EXERCISES and exercise.slug not in self._chosen:
            self.talk.say(words.FULL)
            return
        self.talk.say(words.taken_words(exercise))
        taken = await self._forms(exercise)
        taken = replace(taken, steps=await self._steps(taken))
        note = await self._text(words.ASK_NOTE, words.HELP_NOTE, MOST_WORDS, can_be_empty=True)
        self._put(replace(taken, note=note))
        self._say_chosen()

    async def _forms(self, exercise: Exercise) -> DraftExercise:
        """Where it begins, and what is the hardest; nothing is said of what is as usual."""
        ladder, planned = exercise.ladder, self.drafting.planned(exercise.slug)
        usual = ladder[planned.start] if planned else exercise.slug
        start = await self._form(words.START, exercise, ladder, usual)
        harder = ladder[: ladder.index(start) + 1]
        top = ladder[planned.hardest] if planned else ladder[0]
        top_now = top if top in harder else start
        hardest = await self._form(words.HARDEST, exercise, harder, top_now)
        return DraftExercise(
            exercise.slug,
            start="" if start == usual else start,
            hardest="" if hardest == top else hardest,
        )

    def _put(self, taken: DraftExercise) -> None:
        """Put it in, in the place of the same exercise where that is there already."""
        draft = self.drafting.draft
        slugs = [each.slug for each in draft.exercises]
        others = tuple(taken if each.slug == taken.slug else each for each in draft.exercises)
        exercises = others if taken.slug in slugs else (*others, taken)
        self._set(exercises=exercises, without=draft.without - {taken.slug})

    async def _form(
        self, asked: words.Explained, exercise: Exercise, ladder: Sequence[str], usual: str
    ) -> str:
        """One of the forms by its number; an empty line takes the usual one."""
        if len(ladder) == 1:
            return ladder[0]
        forms = [self.drafting.form(exercise.slug, slug) for slug in ladder]
        options = [
            Option(str(number), words.form_words(form, is_usual=form.slug == usual), form.slug)
            for number, form in enumerate(forms, 1)
        ]
        options.append(Option("", "", usual, is_told=False))
        lines = [asked.question, words.usual(str(ladder.index(usual) + 1))]
        return await self.talk.ask(lines, options, help_words=asked.help_words)

    async def _steps(self, taken: DraftExercise) -> tuple[Step, ...]:
        """A dose or steps that the loader takes."""
        form = self._first_form(taken)
        while line := await self._line(words.ask_dose(form.dose), words.HELP_DOSE):
            try:
                steps = read_steps(line)
                fault = self.drafting.fault_of(replace(taken, steps=steps))
            except ValueError:
                fault = words.no_dose(line, form.dose)
            if not fault:
                return steps
            self.talk.say(fault)
        return ()

    # A spread

    async def _spread(self) -> None:
        options = [Option("1", words.EASIER, "regress"), Option("2", words.STOPS, "stop")]
        action: str = await self.talk.ask([words.ASK_SPREAD], options, help_words=words.HELP_SPREAD)
        self._set(action=action)
        if not self.drafting.stops:
            self._set(settle_seconds=await self._settle_seconds())

    async def _settle_seconds(self) -> int | None:
        while line := await self._line(words.ASK_SETTLE, words.HELP_SETTLE):
            value = _SETTLE.of_word(line)
            if value is not None:
                return int(value)
            self.talk.say(words.other_seconds(line))
        return None


def _number(text: str) -> int:
    """The number that a line is, 0 for none."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 4 else 0
