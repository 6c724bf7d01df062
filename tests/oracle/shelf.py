"""A few short sessions that have every rule in them, in the words of the TOML files."""

from __future__ import annotations

from typing import Any

from . import plan

Table = dict[str, Any]

BRIDGE = ["bridge-hold", "bridge", "bridge-mini", "squeeze"]
ENTRIES: dict[str, Table] = {
    "bend": {"bias": ["flexion"], "ladder": ["bend", "bend-half", "legs-up"]},
    "bend-half": {"bias": ["flexion"]},
    "knee": {"bias": ["flexion", "hip"], "side": "both", "ladder": ["knee", "knee-low", "lie"]},
    "knee-low": {"bias": ["hip"], "side": "both"},
    "arch": {"bias": ["extension"], "ladder": ["arch-high", "arch", "arch-low", "belly"]},
    "arch-high": {"bias": ["extension"]},
    "arch-low": {"bias": ["extension"]},
    "bridge-hold": {"bias": ["neutral", "extension"], "ladder": BRIDGE},
    "bridge": {"bias": ["neutral", "hip"], "ladder": BRIDGE},
    "bridge-mini": {"bias": ["neutral"]},
    "squeeze": {"bias": ["neutral"]},
    "glide": {
        "bias": ["nerve"],
        "side": "symptomatic",
        "ladder": ["glide", "glide-short", "glide-knee", "pump", "lie"],
    },
    "glide-short": {"bias": ["nerve"], "side": "symptomatic"},
    "glide-knee": {"bias": ["nerve"], "side": "symptomatic"},
    "pump": {"bias": ["neutral"], "side": "symptomatic"},
    "tilt": {"bias": ["lateral"], "side": "away", "ladder": ["tilt", "tilt-half", "lie"]},
    "tilt-half": {"bias": ["lateral"], "side": "away"},
    "squat": {
        "bias": ["neutral", "load"],
        "leg_start": "squat-60",
        "ladder": ["squat", "squat-60", "squat-30", "stand-up", "squeeze"],
    },
    "squat-60": {"bias": ["load"]},
    "squat-30": {"bias": ["load"], "needs_strong_leg": True},
    "stand-up": {"bias": ["load"]},
    "lunge": {
        "bias": ["extension", "nerve"],
        "side": "both",
        "needs_strong_leg": True,
        "ladder": ["lunge", "lunge-short", "squeeze"],
    },
    "lunge-short": {"bias": ["extension"], "side": "both"},
    "curl": {"bias": ["flexion", "load"], "quiet_leg": True, "ladder": ["curl", "brace"]},
    "brace": {"bias": ["neutral"]},
    "twist": {
        "bias": ["rotation"],
        "quiet_leg": True,
        "side": "both",
        "ladder": ["twist", "rock", "lie"],
    },
    "rock": {"bias": ["rotation"]},
    "press": {"bias": ["load"], "ladder": ["press", "press-light", "squeeze"]},
    "press-light": {"bias": ["load"]},
    "legs-up": {"bias": ["flexion"]},
    "on-side": {"bias": ["neutral"]},
    "belly": {"bias": ["extension"]},
    "lie": {"bias": ["neutral"]},
    "cat": {"bias": ["flexion", "extension"], "ladder": ["cat", "cat-one-way", "lie"]},
    "cat-one-way": {
        "bias": ["flexion", "extension"],
        "bending": {"bias": ["flexion"]},
        "arching": {"bias": ["extension"]},
        "ladder": ["cat-one-way", "lie"],
    },
    "odd": {"ladder": ["odd", "lie"]},
}
LIBRARY = {slug: {"sets": 1, "reps": 2, **entry} for slug, entry in ENTRIES.items()}

FILES: dict[str, Table] = {
    "five": {
        "on_spread": {"action": "regress", "limit": 2},
        "exercise": [
            {"use": "bend"},
            {
                "use": "bridge",
                "build": [{"reps": 2}, {"reps": 3}, {"sets": 2, "reps": 3, "hold_seconds": 1}],
            },
            {"use": "bridge-hold"},
            {"use": "tilt"},
            {"use": "arch", "reps": 3},
            {"use": "glide", "build": [{"sets": 1}, {"sets": 2, "reps": 3}]},
        ],
    },
    "strong": {
        "per_day": 4,
        "on_spread": {"action": "regress", "limit": 2},
        "exercise": [
            {"use": "squat"},
            {"use": "knee", "start": "knee-low", "build": [{"reps": 2}, {"reps": 4}]},
            {"use": "bridge", "start": "bridge", "hardest": "bridge"},
            {"use": "lunge"},
            {"use": "cat"},
            {"use": "glide", "build": [{"reps": 2}, {"reps": 3}, {"reps": 4}]},
            {"use": "twist", "optional": True},
            {"use": "curl"},
        ],
    },
    "once": {
        "per_day": 1,
        "on_spread": {"action": "regress", "limit": 1},
        "exercise": [
            {"use": "knee"},
            {"use": "cat-one-way"},
            {"use": "bridge-hold"},
            {"use": "glide"},
            {"use": "odd", "start": "lie", "build": [{"reps": 2}, {"reps": 3}]},
        ],
    },
    "gym": {
        "on_spread": {"action": "stop", "limit": 2},
        "exercise": [{"use": "press"}, {"use": "curl"}, {"use": "squat"}, {"use": "press"}],
    },
    "rest": {
        "rest": True,
        "on_spread": {"action": "next"},
        "exercise": [{"use": slug} for slug in ("legs-up", "on-side", "belly")],
    },
}

SESSIONS = {name: plan.session(name, file, LIBRARY) for name, file in FILES.items()}
WORDS = {"pregnant": "Pregnancy", "cancer": "Cancer, now or ever", "bones": "Weak bones"}
