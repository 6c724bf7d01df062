"""The command `unpinch new`: a session file, written from what was asked for."""

from argparse import Namespace
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from tui import resources
from tui.commands.new_place import Place, place_for
from tui.commands.opening import bundled_library
from tui.files.content import MOST_BYTES, read_bytes
from tui.files.faults import PlanError, UsageError
from tui.files.text import clean_text, composed
from tui.plan.draft import Draft, DraftExercise, Drafting, read_steps
from tui.plan.exercise import MOST_NAME, MOST_WORDS
from tui.plan.load import load_session
from tui.plan.model import Exercise, Library, Session
from tui.words import new_session as words
from tui.words.session_file import changed_text, new_text


@dataclass(frozen=True, slots=True)
class _Base:
    """The session that a new one begins with, and what stands in its file."""

    session: Session
    content: bytes


@dataclass(frozen=True, slots=True)
class NewSession:
    """A session that is not written yet; it `asks` for what the options do not give."""

    place: Place
    drafting: Drafting
    asks: bool
    base: _Base | None
    library: Library

    def write(self, draft: Draft) -> str:
        """Write the file, once the loader takes it; what to say of it.

        Raises PlanError with what the loader finds wrong, or UsageError; then nothing is written.
        """
        path = self.place.file.path
        content = _content_of(path, draft, self.library, self.base)
        session = load_session(path, self.library, lambda _: content)
        has_schema = self.place.write(content)
        return words.written(path, session, self.place.arguments, has_schema=has_schema)


def begin(options: Namespace) -> NewSession:
    """What the options ask for; raises UsageError or PlanError."""
    place = place_for(options.name, options.file)
    library = bundled_library()
    base = None if options.base is None else _read_base(options.base, library)
    fault_of = partial(_fault_of, library=library, base=base)
    # What a session brings with it stays in the one that begins with it.
    known = base.session.packed.over(library) if base else library
    base_draft = Drafting(Draft(), known, base.session if base else None, fault_of)
    drafting = Drafting(_draft(options, base_draft), known, base_draft.base, fault_of)
    _refuse_contradictions(options, drafting)
    has_all = options.title is not None and (base is not None or bool(options.exercises))
    return NewSession(place, drafting, not has_all, base, library)


def _read_base(name_or_path: str, library: Library) -> _Base:
    path = resources.find_session(name_or_path)
    if path is None:
        raise UsageError(words.no_other(name_or_path, list(resources.session_paths())))
    content = read_bytes(path)
    return _Base(load_session(path, library, lambda _: content), content)


def _content_of(path: Path, draft: Draft, library: Library, base: _Base | None) -> bytes:
    """The bytes of a draft; raises UsageError for too many, PlanError where none can be made."""
    if base is None:
        text = new_text(draft, library)
    else:
        library = base.session.packed.over(library)
        file, name = str(base.session.path), base.session.name
        text = changed_text(file, name, base.content, draft, library)
    content = text.encode()
    if len(content) > MOST_BYTES:
        raise UsageError(words.too_much(path, MOST_BYTES))
    return content


def _fault_of(each: DraftExercise, *, library: Library, base: _Base | None) -> str:
    """What the loader finds wrong with one exercise, "" for nothing."""
    path = Path("new.toml")
    try:
        content = _content_of(path, Draft("new", (each,)), library, base)
        load_session(path, library, lambda _: content)
    except UsageError as error:
        return str(error)
    except PlanError as error:
        message = error.faults[0].message
        return message.partition("].")[2] or message
    return ""


# The options


def _draft(options: Namespace, base_draft: Drafting) -> Draft:
    """What the options say, each in itself as it can be; raises UsageError."""
    given = [each["slug"] for each in options.exercises]
    for slug in given:
        if given.count(slug) > 1:
            raise UsageError(words.given_twice(slug))
    return Draft(
        title="" if options.title is None else _text("--title", options.title, MOST_NAME),
        exercises=tuple(_exercise(each, base_draft) for each in options.exercises),
        without=_without(options.without, given, base_draft),
        action=options.action or "",
        settle_seconds=options.settle_seconds,
    )


def _text(option: str, text: str, most: int) -> str:
    """A text as it is read back; raises UsageError for what would be another then."""
    kept = composed(text).strip()
    if not 0 < len(kept) <= most or clean_text(kept) != kept:
        raise UsageError(words.other_text(option, text, most))
    return kept


def _exercise(given: Mapping[str, str], base_draft: Drafting) -> DraftExercise:
    slug = composed(given["slug"])
    exercise = base_draft.exercise(slug)
    if exercise is None:
        known = [*base_draft.library.exercises, *base_draft.own]
        raise UsageError(words.no_exercise("--exercise", slug, known))
    draft = DraftExercise(
        slug=slug,
        start=_form("start", given, exercise),
        hardest=_form("hardest", given, exercise),
        steps=_steps(given),
        note=_text("--note", given["note"], MOST_WORDS) if "note" in given else "",
    )
    _refuse_hard_start(draft, exercise)
    draft = _with_start(draft, exercise, base_draft)
    fault = base_draft.fault_of(draft)
    if fault:
        raise UsageError(words.wrong_exercise(slug, fault))
    return draft


def _form(option: str, given: Mapping[str, str], exercise: Exercise) -> str:
    if option not in given:
        return ""
    slug = composed(given[option])
    if slug not in exercise.ladder:
        raise UsageError(words.not_a_form(f"--{option}", slug, exercise))
    return slug


def _refuse_hard_start(draft: DraftExercise, exercise: Exercise) -> None:
    start, hardest, ladder = draft.start or draft.slug, draft.hardest, exercise.ladder
    if hardest and ladder.index(start) < ladder.index(hardest) and draft.start:
        raise UsageError(words.start_too_hard(start, hardest))


def _with_start(draft: DraftExercise, exercise: Exercise, base_draft: Drafting) -> DraftExercise:
    """Begin at the hardest form that is allowed, with its dose, where it would begin above that."""
    planned, ladder = base_draft.planned(draft.slug), exercise.ladder
    usual = planned.start if planned else ladder.index(draft.slug)
    is_above = draft.hardest != "" and usual < ladder.index(draft.hardest)
    return replace(draft, start=draft.hardest) if is_above and not draft.start else draft


def _steps(given: Mapping[str, str]) -> tuple[Mapping[str, int], ...]:
    try:
        return read_steps(given["dose"]) if "dose" in given else ()
    except ValueError:
        raise UsageError(words.other_dose(given["dose"])) from None


def _without(
    slugs: Collection[str], given: Collection[str], base_draft: Drafting
) -> frozenset[str]:
    """The exercises that are left out of the other session; raises UsageError."""
    if slugs and base_draft.base is None:
        raise UsageError(words.ONLY_WITH_OTHER)
    for slug in map(composed, slugs):
        if slug not in base_draft.own:
            raise UsageError(words.not_in_other(slug, list(base_draft.own)))
        if slug in given:
            raise UsageError(words.both_ways(slug))
    return frozenset(map(composed, slugs))


def _refuse_contradictions(options: Namespace, drafting: Drafting) -> None:
    base = drafting.base
    if base is not None and base.is_rest and (options.action or options.settle_seconds):
        raise UsageError(words.FIXED_IN_EASING)
    if drafting.stops and options.settle_seconds is not None:
        raise UsageError(words.NO_REST_AFTER_STOP)
    left = set(drafting.own) - drafting.draft.without
    if base is not None and not left and not options.exercises:
        raise UsageError(words.NOTHING_LEFT)
