"""The TOML form of a record, with a checksum that tells a torn or changed one."""

from hashlib import sha256

import tomli_w

from tui.records.keys import (
    BACK_PAIN,
    BEFORE,
    BEGINNING,
    EXERCISE,
    FORMER_INTENSITY,
    LEG_PAIN,
    RUN,
    SYMPTOMS,
)
from tui.records.record import NOT_TOLD, Record

_CHECKSUM_LINE = b'checksum = "%s"\n'


def record_bytes(record: Record) -> bytes:
    """The file of a record: a line with the checksum of all that follows it, and the tables."""
    return _sealed(as_toml(record))


def handed_on_bytes(record: Record) -> bytes:
    """The same of a record that was read elsewhere, so that it is read here as it was there."""
    return _sealed(as_handed_on(record))


def _sealed(tables: dict[str, object]) -> bytes:
    body = tomli_w.dumps(tables).encode()
    return checksum_line(body) + body


def checksum_line(body: bytes) -> bytes:
    """The first line of a record with this body."""
    return _CHECKSUM_LINE % sha256(body).hexdigest().encode()


def as_toml(record: Record) -> dict[str, object]:
    """The tables of a record; what is not known is left out."""
    return run_as_toml(record) | {"exercise": exercises_as_toml(record)}


def as_handed_on(record: Record) -> dict[str, object]:
    """The tables of a record for another folder: those of an earlier version in its own form.

    Only so is it known there that an earlier version kept it (C25).
    """
    tables = as_toml(record)
    if record.beginning.is_former:
        tables |= {
            name: _as_formerly(tables[name]) for name in ("before", "after") if name in tables
        }
    return tables


def _as_formerly(symptoms: object) -> dict[str, object]:
    """What was told, with the one number for leg and back pain that earlier versions kept."""
    told = dict(symptoms) if isinstance(symptoms, dict) else {}
    intensity = {FORMER_INTENSITY: told.pop(BACK_PAIN.name)}
    del told[LEG_PAIN.name]
    return told | intensity


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
