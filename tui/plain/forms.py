"""The forms before and after a run: one question after another, then all of it once more."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

from tui.plain.talk import Option, Talk, never, said
from tui.play.symptoms import Easing, EasingDirection, Onset, Sign, Symptoms
from tui.visit.form import NO_SIGN_KEY, SIGN_KEYS, STRONGEST_KEY, Draft, clicked, pressed
from tui.visit.rows import SCALES, FormRow, asked_rows, kept_rows
from tui.words import form, plain
from tui.words.symptoms import DIRECTION_WORDS, EASING_WORDS, ONSET_WORDS

Ending = Literal["end", "leave", "urgent"]
Change = Draft | Ending | int | None
"""Another form, how it ends, the number of a line to change, or None for a step back."""
URGENT_KEY = "u"
_EASINGS: tuple[Easing, ...] = get_args(Easing)
_DIRECTIONS: tuple[EasingDirection, ...] = get_args(EasingDirection)
_ONSETS: tuple[Onset, ...] = get_args(Onset)


@dataclass(slots=True)
class FormTalk:
    """Asks a form. `lines_today` say what there is to say once all is told.

    `onward` and `leaving` are what ending it means; with `has_urgent` an urgent sign ends it too.
    """

    talk: Talk
    draft: Draft
    was: Symptoms | None
    onward: str
    leaving: str
    help_words: str
    lines_today: Callable[[Draft], Sequence[str]] = lambda _: ()
    is_over: Callable[[], bool] = never
    has_urgent: bool = False
    _earlier: list[Draft] = field(default_factory=list)
    _asked: tuple[str, ...] = ()

    async def fill(self) -> Ending:
        """Ask until it ends; `draft` is the form then."""
        while True:
            self._asked = self.draft.asked(self._asked)
            change = await self._next()
            if isinstance(change, Draft):
                self._earlier.append(self.draft)
                self.draft = change
            elif isinstance(change, int):
                await self._change_line(change)
            elif change is None:
                self.draft = self._earlier.pop() if self._earlier else self.draft
            else:
                return change

    async def _next(self) -> Change:
        """What is asked next: a row that is missing, what contradicts itself, or the whole."""
        missing = self.draft.all_missing
        if missing:
            return await self._row(missing[0])
        if self.draft.contradiction:
            self.talk.say(plain.QUESTIONS[self.draft.contradiction])
            again = replace(self.draft, reach=None, leg_pain=None)
            return replace(again, affected=None) if self._is_about_side else again
        return await self._whole()

    @property
    def _is_about_side(self) -> bool:
        return self.draft.contradiction == "side_or_pain"

    # One row

    async def _row(self, name: str) -> Change:
        (row,) = asked_rows(self.draft, (name,), self.was)
        if name == "signs":
            return await self._signs()
        was = f"{row.label}: {row.was}" if row.was else ""
        lines = [was, plain.QUESTIONS[name]]
        options = self._row_options(name, row)
        if name in SCALES:
            lines.append(plain.scale_line())
        return await self._ask(lines, [*options, *self._ways_out()])

    def _row_options(self, name: str, row: FormRow) -> list[Option[Change]]:
        draft = self.draft
        if name in SCALES:
            numbers = [(piece.words, clicked(draft, piece.token)) for piece in row.pieces]
            options: list[Option[Change]] = [Option(key, "", to) for key, to in numbers]
            return [*options, Option(STRONGEST_KEY, "", numbers[-1][1], is_told=False)]
        if name == "easing":
            easings = enumerate(_EASINGS, 1)
            return [
                Option(str(n), EASING_WORDS[each], replace(draft, easing=each))
                for n, each in easings
            ]
        if name == "easing_direction":
            directions = enumerate(_DIRECTIONS, 1)
            return [
                Option(str(n), DIRECTION_WORDS[each], replace(draft, easing_direction=each))
                for n, each in directions
            ]
        if name == "onset":
            onsets = enumerate(_ONSETS, 1)
            return [
                Option(str(n), ONSET_WORDS[each], replace(draft, onset=each)) for n, each in onsets
            ]
        if name in ("was_worse", "is_in_both"):
            return [
                Option("y", form.YES, pressed(draft, "y")),
                Option("n", form.NO, pressed(draft, "n")),
            ]
        return [Option(each.key, each.words, clicked(draft, each.token)) for each in row.pieces]

    async def _signs(self) -> Change:
        """Several can be there at once."""
        (row,) = asked_rows(self.draft, ("signs",), self.was)
        told = [plain.option_line(piece.key, piece.words) for piece in row.pieces]
        ways = {each.key: each for each in self._ways_out()}
        out = [plain.option_line(each.key, each.words) for each in ways.values()]
        allowed = plain.type_one_of([*(piece.key for piece in row.pieces), *ways])
        self.talk.say(plain.QUESTIONS["signs"], *told, plain.SEVERAL, *out, allowed)
        self.talk.arm()
        while True:
            word = said(await self.talk.line(self.is_over))
            if word in ways:
                return ways[word].value
            signs = _signs_of(word)
            if signs is not None:
                return replace(self.draft, signs=signs)
            self.talk.say(*([self.help_words] if word == "?" else []), allowed)

    # All of it

    async def _whole(self) -> Change:
        rows = self._rows()
        told = [
            plain.numbered(number, plain.told_line(row.label, _answer(row), row.was))
            for number, row in enumerate(rows, 1)
        ]
        lines = [*self.lines_today(self.draft), plain.ALL_TOLD, *told]
        onward: Option[Change] = Option(plain.GO_ON_KEY, self.onward, "end")
        numbers: list[Option[Change]] = [
            Option(str(number), "", number) for number in range(1, len(rows) + 1)
        ]
        lines.append(plain.change_by_number(len(rows)))
        return await self._ask(lines, [*numbers, onward, *self._ways_out()])

    def _rows(self) -> list[FormRow]:
        return [
            *asked_rows(self.draft, self._asked, self.was),
            *kept_rows(self.draft, self._asked),
        ]

    async def _change_line(self, number: int) -> None:
        """Ask a row once more, or turn on or off what is one or the other."""
        row = self._rows()[number - 1]
        if row.name in ("is_flare", "extra"):
            change: Change = clicked(self.draft, row.pieces[0].token)
        else:
            change = await self._row(row.name)
        if isinstance(change, Draft):
            self._earlier.append(self.draft)
            self.draft = change

    # What they have in common

    async def _ask(self, lines: Sequence[str], options: Sequence[Option[Change]]) -> Change:
        return await self.talk.ask(lines, options, is_over=self.is_over, help_words=self.help_words)

    def _ways_out(self) -> list[Option[Change]]:
        """A step back, where there is one; leaving; and what has to be told at once."""
        ways: list[Option[Change]] = []
        if self._earlier:
            ways.append(Option(plain.BACK_WORD, plain.TAKE_BACK, None))
        if self.has_urgent:
            ways.append(Option(URGENT_KEY, form.URGENT_SIGNS, "urgent"))
        return [*ways, Option("q", self.leaving, "leave")]


def _answer(row: FormRow) -> str:
    """What is told; what can be turned on or off says what it is."""
    if row.name not in ("is_flare", "extra"):
        return row.answer
    return f"{row.pieces[0].words}: {row.answer}"


def _signs_of(word: str) -> frozenset[Sign] | None:
    """The signs of a line such as `m t`, none for `z`; None where anything else is in it."""
    parts = set(word.replace(",", " ").split())
    if parts == {NO_SIGN_KEY}:
        return frozenset()
    if not parts or not parts <= set(SIGN_KEYS):
        return None
    return frozenset(SIGN_KEYS[part] for part in parts)
