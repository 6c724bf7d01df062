"""The TOML form of a record, with a checksum that tells a torn or changed one."""

from collections.abc import Mapping
from hashlib import sha256

import tomli_w

from tui.play.symptoms import REACHES, Before, Symptoms
from tui.records.record import ExerciseRecord, Record

FORMATS = (1, 2)
"""The first has the slugs of earlier versions, the second those of today."""
LEFT_OUT = -1
"""In `starts`, a place of the session that is left out."""
_CHECKSUM_LINE = b'checksum = "%s"\n'


def record_bytes(record: Record) -> bytes:
    """The file of a record: a line with the checksum of all that follows it, and the tables."""
    body = tomli_w.dumps(as_toml(record)).encode()
    return checksum_line(body) + body


def checksum_line(body: bytes) -> bytes:
    """The first line of a record with this body."""
    return _CHECKSUM_LINE % sha256(body).hexdigest().encode()


def as_toml(record: Record) -> dict[str, object]:
    """The tables of a record; what is not known is left out."""
    beginning = record.beginning
    return _known(
        {
            "format": FORMATS[0] if beginning.has_former_slugs else FORMATS[1],
            "session": beginning.session,
            "session_digest": beginning.session_digest,
            "title": beginning.title,
            "sequence": beginning.sequence,
            "screened": beginning.screened,
            "screening_digest": beginning.screening_digest,
            "started": beginning.started,
            "updated": record.updated,
            "ended": record.ended,
            "outcome": record.outcome,
            "reason": record.reason,
            "stop_read": record.is_stop_read or None,
            "hands_free": record.hands_free,
            "before": _before_as_toml(beginning.before),
            "after": _symptoms_as_toml(record.after) if record.after else None,
            "exercise": [_exercise_as_toml(exercise) for exercise in record.exercises],
        }
    )


def _known(tables: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in tables.items() if value is not None}


def _before_as_toml(before: Before) -> dict[str, object]:
    told = {
        "flare": before.is_flare,
        "worse": before.is_worse,
        "turned_on": sorted(before.turned_on),
        "starts": [LEFT_OUT if start is None else start for start in before.starts],
    }
    return _symptoms_as_toml(before.symptoms) | {key: value for key, value in told.items() if value}


def _symptoms_as_toml(symptoms: Symptoms) -> dict[str, object]:
    return {
        "side": symptoms.affected,
        "reach": REACHES[symptoms.reach],
        "intensity": symptoms.intensity,
        "numb": symptoms.numb,
        "tingling": symptoms.tingling,
        "weak": symptoms.weak,
        "easing": symptoms.easing,
    }


def _exercise_as_toml(exercise: ExerciseRecord) -> dict[str, object]:
    values = {name: getattr(exercise, name) for name in ExerciseRecord.__slots__}
    return _known(values | {"bias": sorted(exercise.bias)})
