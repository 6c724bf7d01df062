"""How symptoms compare: after a run with before it (C12, C19)."""

from typing import Literal

from tui.play.symptoms import BUTTOCK, Sign, Symptoms

Verdict = Literal["better", "same", "worse"]
LEG_PAIN_POINTS = 2
"""So much more leg pain is worse, so much less is better."""
BACK_PAIN_POINTS = 4
"""So much more back pain while symptoms move up is no longer better."""


def new_signs(now: Symptoms, before: Symptoms) -> frozenset[Sign]:
    """What is numb, tingling or weak now and was not before."""
    return now.signs - before.signs


def is_now_in_both(now: Symptoms, before: Symptoms) -> bool:
    """Whether the other leg has symptoms too (C7)."""
    return now.affected == "both" and before.affected != "both"


def has_new_signs(now: Symptoms, before: Symptoms) -> bool:
    """Whether anything of what the key 2 means is so now and was not before (C12)."""
    return bool(new_signs(now, before)) or is_now_in_both(now, before)


def is_further_down(now: Symptoms, before: Symptoms) -> bool:
    """Whether symptoms are at the buttock or beyond, and further than before (C7)."""
    return now.reach >= BUTTOCK and now.reach > before.reach


def verdict(after: Symptoms, before: Symptoms) -> Verdict:
    """How symptoms are after a run; the first row that fits (C19)."""
    leg_pain = after.leg_pain - before.leg_pain
    if has_new_signs(after, before) or is_further_down(after, before):
        return "worse"
    if after.reach < before.reach:
        return _nearer(leg_pain, after.back_pain - before.back_pain)
    if leg_pain >= LEG_PAIN_POINTS:
        return "worse"
    return "better" if leg_pain <= -LEG_PAIN_POINTS else "same"


def _nearer(leg_pain: int, back_pain: int) -> Verdict:
    """Moving up is good news, also where the back is up to 3 points sorer."""
    if leg_pain >= LEG_PAIN_POINTS:
        return "worse"
    return "same" if back_pain >= BACK_PAIN_POINTS else "better"
