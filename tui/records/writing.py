"""The TOML form of a record, with a checksum that tells a torn or changed one."""

from hashlib import sha256

import tomli_w

from tui.records.keys import BEFORE, BEGINNING, EXERCISE, RUN, SYMPTOMS
from tui.records.record import NOT_TOLD, Record

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
    return run_as_toml(record) | {"exercise": exercises_as_toml(record)}


def run_as_toml(record: Record) -> dict[str, object]:
    """What is kept of a run as a whole."""
    before = record.beginning.before
    run = BEGINNING.written(record.beginning) | RUN.written(record)
    if before != NOT_TOLD or not record.is_note:
        run["before"] = SYMPTOMS.written(before.symptoms) | BEFORE.written(before)
    if record.after is not None:
        run["after"] = SYMPTOMS.written(record.after)
    return run


def exercises_as_toml(record: Record) -> list[dict[str, object]]:
    """What is kept of each rung that was played."""
    return [EXERCISE.written(exercise) for exercise in record.exercises]
