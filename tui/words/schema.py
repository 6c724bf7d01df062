"""What each key of a file is for, as an editor shows it beside the key."""

from tui.settings.settings import SETTINGS

EXERCISE = "exercise"
ENTRIES = {"poses": "pose", "library": "entry"}
"""What each table of such a table is; elsewhere an exercise."""
TITLES = {
    "session": "A session of Unpinch",
    "exercise": "Exercises for Unpinch, a table each",
    "settings": "Settings of Unpinch",
}

_SESSION = {
    "format": "The form of this file: 1.",
    "title": "What the session is called.",
    "summary": "What it is for, in a sentence.",
    "source": "Where its exercises come from.",
    "audience": "Whom it is for.",
    "session.equipment": "What is needed. Without it: what its exercises need.",
    "per_day": "How often a day it may be played (2); more runs are easing positions only.",
    "rest": 'true: it holds easing positions alone; then action = "next" below [on_spread].',
    "screening": "Lines of your own, asked as well as the standard ones, each as a trouble.",
    "urgent": "Signs that need help at once.",
    "soon": "Signs that a doctor should see in a day or two.",
    "ask_first": "What to ask a doctor or physiotherapist about before any exercise.",
    "needs": "Troubles with which this session is not played, each asked by itself.",
    "on_spread": "What follows when symptoms spread.",
    "action": "An easier form, or the end of the session; next where rest = true.",
    "limit": "The spread that ends the session (2).",
    "settle_seconds": "The rest before an easier form, in seconds (90).",
    "session.exercise": "The exercises, in their order.",
    "library": "Entries of the library that this file brings with it, by slug.",
    "poses": "Base poses that this file brings with it, by name.",
}
_DOSE = {
    "sets": "How many sets.",
    "reps": "How many times in a set; of a hold, how many holds.",
    "hold_seconds": "How long it is held, in seconds; of reps, the pause at the end of each.",
    "hold_both_ends": "true: a rep is held at both its ends.",
    "rest_seconds": "The rest between sets, and between holds, in seconds.",
    "tempo": "Seconds for the way out, and for the way back.",
    "build": "A dose that builds up step by step, in place of sets, reps and hold_seconds.",
}
_PLACE_IN_SESSION = {
    "use": "An exercise of the library, by its slug.",
    "exercise.start": "The form on its ladder to start with; the dose is for that form.",
    "hardest": "The hardest form that is ever offered.",
    "note": "What you want to say to this exercise.",
    "reason": "Why it is optional.",
    "optional": "true: it is left out unless it is turned on.",
}
_EXERCISE = {
    "name": "What the exercise is called.",
    "position": "How one lies, sits or stands.",
    "kind": "Counted in reps, or held for a time.",
    "side": "On which sides it is done: those with symptoms, away from them, both, or neither.",
    "hands": "busy: no hand is free to tap, so reps are counted by the tempo.",
    "exercise.equipment": "What is needed for it.",
    "entry.equipment": "What is needed for it.",
    "bias": "The directions that it moves in, or neutral, hip, load.",
    "steps": "What to do, one action a step.",
    "feel": "What should be felt.",
    "expected": "What may be felt and is no spread.",
    "cues": "Short reminders while it is done.",
    "stop_when": "What ends the exercise.",
    "ladder": "Its forms by their slugs, hardest first, its own among them.",
    "quiet_leg": "true: it is left out while there are symptoms in the leg.",
    "needs_strong_leg": "true: it is left out while the leg is weak.",
    "leg_start": "The hardest form to start with while there are symptoms in the leg.",
    "verbs": "The words for the way out and the way back; of a hold one word.",
    "range_degrees": "How far the joint that matters goes: one joint with its degrees.",
    "range_degrees.*": "How far it goes, in degrees.",
    "bending": "What differs where bending eases; only with arching.",
    "arching": "What differs where arching eases; only with bending.",
    "figure": "The moving figure.",
    "frames": "Pictures drawn by hand, in place of a figure.",
}
_FIGURE = {
    "base": "The base pose.",
    "figure.start": "What differs from the base pose at the start.",
    "mid": "What differs from the start in the middle.",
    "end": "What differs from the start at the end.",
    "anchor": "The part of the body that keeps its place.",
    "pin": "Hands and feet that stay where the start has them.",
    "slide": "Hands and feet that go in a straight line.",
    "grip": "The place on the body that a hand or foot holds.",
    "working": "What works, and is set off.",
    "behind": "Limbs that the trunk covers.",
    "over": "Limbs that are drawn over all others.",
    "props": "Things in the picture.",
    "marks": "Arrows and words.",
}
_POSE = {
    "view": "From where the body is seen.",
    "shoulders": "Half the width of the shoulders, in body units.",
    "hips": "Half the width of the hips, in body units.",
    "pelvis": "Where the pelvis is: x and y in body units.",
    "spine": "The angles of the lower and the upper spine, in degrees.",
    "pelvis_angle": "The direction that the hips stand across, in degrees.",
    "neck": "The angle of the neck, in degrees.",
    "head": "The angle of the head, in degrees.",
    "arm": "The angles of upper arm and forearm, in degrees.",
    "leg": "The angles of thigh, shin and foot, in degrees.",
    "hand": "The place where a hand is: [x, y], or a bone and how far along it.",
    "foot": "The place where an ankle is: [x, y], or a bone and how far along it.",
    "shorten": "The part that is seen of bones that point at the viewer or away.",
    "shorten.*": "The part that is seen, -1 to 1; below 0 it points the other way.",
}
_THINGS = {
    "shape": "What it is.",
    "props.at": "Where it is: [x, y], or a bone and how far along it.",
    "size": "Width and height, in body units.",
    "points": "The places that a line or a towel goes through.",
    "tilt": "How far it is turned, in degrees.",
    "front": "true: it is drawn over the body.",
    "flip": "true: it faces left.",
    "end_at": "Where it is at the end.",
    "arrow": "Where the arrow points.",
    "text": "A word beside the figure.",
    "marks.at": "The place that it is near: [x, y], or a bone and how far along it.",
    "when": "In which part of the movement it is shown.",
}
PURPOSES = {**_SESSION, **_DOSE, **_PLACE_IN_SESSION, **_EXERCISE, **_FIGURE, **_POSE, **_THINGS}
"""By the key, with its table before it where that matters; `*` stands for each key of a table."""
_SETTINGS = {each.name: f"{each.purpose[0].upper()}{each.purpose[1:]}." for each in SETTINGS}


def purpose(table: str, key: str) -> str:
    """What a key of a table is for; raises KeyError where nobody has said so."""
    if table == "settings":
        return _SETTINGS[key]
    found = entry(table, key)
    side, _, part = key.partition("_")
    if found is None and side in ("near", "far"):
        return f"{PURPOSES[part]} On the {side} side alone."
    return PURPOSES[found or key]


def entry(table: str, key: str) -> str | None:
    """The entry of PURPOSES that is for this key itself, if there is one."""
    return next((each for each in (f"{table}.{key}", f"{table}.*", key) if each in PURPOSES), None)
