"""Text that wants to be more than text, in every string that a session file can hold."""

import re
from pathlib import Path
from typing import Any

import tomli_w

from tui.plan.slugs import slug_of

SEQUENCES = "\x1b[7777z\x1b]2;pwned\x07\x9b7777z\x00\x7f"
MARKUP = "[bold]x[/][/][@click=app.quit]y[/]\\"
SCRIPTS = "漢字e\u0301\u0301👨\u200d👩👍🏽❤\ufe0f"
UNSEEN = "\u202eabc\u202c\u200f\u2067\u2066\u200b\ufeff\u061c\u3164\u115f"
ACCENTS = "a" + "\u0302" * 12
HOSTILE = SEQUENCES + MARKUP + SCRIPTS + UNSEEN
SHORT = SEQUENCES + "[bold]x[/]漢e\u0301\u0301👨\u200d👩\u202e\u200f\u200b\ufeff\u3164"
RAW = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
    "|^[\u0300-\u036f]|[\u0300-\u036f]{5}"
)
"""What may be in no text that is shown or printed; line breaks alone are left to the caller."""


def hostile(label: str) -> str:
    """A hostile text around a word by which it can be found again."""
    return f"\u0301{label} {HOSTILE}{ACCENTS}"


def hostile_name(label: str) -> str:
    """A hostile text that is short enough for a name."""
    return f"\u0301{label} {SHORT}"


def hostile_exercise(name: str, **own: Any) -> dict[str, Any]:
    """An exercise in the making, all of whose strings are hostile."""
    return {
        "name": hostile_name(f"Name{name}"),
        "position": "supine",
        "equipment": [hostile_name(f"Tool{name}")],
        "steps": [hostile(f"Step{name}")],
        "feel": hostile(f"Feel{name}"),
        "expected": hostile(f"Expected{name}"),
        "cues": [hostile(f"Cue{name}")],
        "stop_when": hostile(f"Until{name}"),
        **own,
    }


def hostile_session() -> dict[str, Any]:
    """A good session: a hold with an easier form, an optional exercise, and that easier form."""
    picture = f"\u0302 Drawing {HOSTILE}\n \u202e| \u0301"
    place = {"text": "\x1b漢\u0301\u202e[b]", "at": [0, 20], "when": "both"}
    return {
        "format": 1,
        "title": hostile_name("Title"),
        "summary": hostile("Summary"),
        "source": hostile("Source"),
        "audience": hostile("Audience"),
        "equipment": [hostile_name("Equipment"), SHORT],
        "screening": {
            "urgent": [hostile("Urgent")],
            "soon": [hostile("Professional")],
            "ask_first": [hostile("Asked")],
            "needs": [hostile("Needed")],
        },
        "exercise": [
            hostile_exercise(
                "One",
                kind="hold",
                hold_seconds=5,
                sets=2,
                rest_seconds=5,
                bias=["flexion", "extension"],
                frames=[picture, picture + HOSTILE],
                ladder=[slug_of(hostile_name("NameOne")), slug_of(hostile_name("NameThree"))],
                note=hostile("Note"),
            ),
            hostile_exercise(
                "Two", kind="reps", reps=2, optional=True, reason=hostile("Reason"), side="both"
            ),
            hostile_exercise(
                "Three",
                kind="reps",
                reps=2,
                bias=["extension"],
                figure={"base": "supine", "end": {"neck": 20}, "marks": [place]},
            ),
        ],
    }


def write_session(folder: Path, session: dict[str, Any], name: str = "hostile.toml") -> Path:
    """The session as a file of this name."""
    path = folder / name
    path.write_text(tomli_w.dumps(session), encoding="utf-8")
    return path
