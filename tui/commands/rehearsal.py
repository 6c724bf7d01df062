"""The command `unpinch rehearse`."""

import json

from tui.commands.opening import open_session
from tui.commands.sessions import dose_object
from tui.files.faults import UsageError
from tui.files.text import composed
from tui.plan.model import PlannedExercise, Session
from tui.play.rehearse import TOKENS, Played, Rehearsal, rehearse
from tui.play.sides import Affected
from tui.play.symptoms import REACHES, SIGNS, EasingDirection, Symptoms
from tui.words.options import not_optional, other_sign, other_token, too_many_answers
from tui.words.transcript import transcript


def read_symptoms(
    affected: Affected, reach: str, signs: str, easing_direction: EasingDirection
) -> Symptoms:
    """What a rehearsal takes to have been told; raises UsageError."""
    told = [] if signs == "none" else signs.split(",")
    for number, sign in enumerate(told, start=1):
        if sign not in SIGNS or sign in told[: number - 1]:
            raise UsageError(other_sign(sign, number, SIGNS))
    return Symptoms(
        affected,
        REACHES.index(reach),
        leg_pain=0,
        numb="numb" in told,
        tingling="tingling" in told,
        weak="weak" in told,
        easing_direction=easing_direction,
    )


def rehearse_text(
    name_or_path: str,
    symptoms: Symptoms,
    turned_on: list[str],
    answers: str | None,
    step: int = 1,
    *,
    as_json: bool,
) -> str:
    """What a session would do with these answers, at a step of its doses that counts from 1.

    Raises UsageError or PlanError.
    """
    tokens = _read_answers(answers)
    session, _ = open_session(name_or_path)
    rehearsal = rehearse(session, symptoms, turned_on_in(session, turned_on), tokens, step - 1)
    asked = sum(isinstance(each, Played) for each in rehearsal.course)
    if asked < len(tokens):
        raise UsageError(too_many_answers(len(tokens), asked))
    if as_json:
        return json.dumps(rehearsal_object(session, rehearsal), indent=2)
    return transcript(session, symptoms, rehearsal)


def _read_answers(answers: str | None) -> tuple[str, ...]:
    tokens = () if answers is None else tuple(answers.split(","))
    for number, token in enumerate(tokens, start=1):
        if token not in TOKENS:
            raise UsageError(other_token(token, number, TOKENS))
    return tokens


def turned_on_in(session: Session, names: list[str]) -> frozenset[str]:
    """The slugs of the optional exercises that are meant; raises UsageError."""
    optional = [planned for planned in session.exercises if planned.optional]
    slugs = [_slug_meant(name, optional) for name in names]
    for name, slug in zip(names, slugs, strict=True):
        if slug is None:
            raise UsageError(not_optional(name, [planned.slug for planned in optional]))
    return frozenset(slug for slug in slugs if slug is not None)


def _slug_meant(name: str, optional: list[PlannedExercise]) -> str | None:
    """The slug of the exercise that a slug, also a former one, means."""
    slugs = [planned.slug for planned in optional]
    if composed(name) in slugs:
        return composed(name)
    meant = {planned.slug for planned in optional if name in planned.slugs}
    return meant.pop() if len(meant) == 1 else None


def rehearsal_object(session: Session, rehearsal: Rehearsal) -> dict[str, object]:
    """A rehearsal as JSON has it."""
    played = [_played(session, step) for step in rehearsal.course if isinstance(step, Played)]
    left_out = [
        {"exercise": step.exercise, "why": step.why}
        for step in rehearsal.course
        if not isinstance(step, Played)
    ]
    return {
        "session": session.name,
        "played": played,
        "left_out": left_out,
        "outcome": rehearsal.outcome,
        "reason": rehearsal.reason,
    }


def _played(session: Session, played: Played) -> dict[str, object]:
    """One check; where the dose builds up also its step from 1, and the goal (C22)."""
    told: dict[str, object] = {
        "exercise": played.exercise,
        "rung": played.rung.slug,
        "answer": played.answer,
        "dose": dose_object(played.rung.dose),
    }
    if played.step is None:
        return told
    goal = session.exercises[played.place].goal
    return told | {"step": played.step + 1, "goal": dose_object(goal)}
