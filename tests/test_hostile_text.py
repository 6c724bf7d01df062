"""Strings from files and arguments, however hostile, are printed as harmless text."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.hostile import (
    HOSTILE,
    RAW,
    SEQUENCES,
    hostile_name,
    hostile_session,
    write_session,
)
from tui import cli
from tui.plan.slugs import slug_of
from tui.words.report import error_report

FILE_NAME = "own\x1b[7777z\n\u202e\udcff[b].toml"


@pytest.fixture(autouse=True)
def own_sessions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The person's own sessions: a hostile one and a faulty one, both of hostile names."""
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path))
    folder = tmp_path / "sessions"
    folder.mkdir()
    write_session(folder, hostile_session(), FILE_NAME)
    write_session(folder, faulty_session(), f"faulty-{FILE_NAME}")
    monkeypatch.chdir(folder)
    return folder


def faulty_session() -> dict[str, Any]:
    """A session whose keys and values are hostile, and all of them faults."""
    exercise = {"use": HOSTILE, "start": HOSTILE, "tempo": [HOSTILE], HOSTILE: {HOSTILE: HOSTILE}}
    written = hostile_session()["exercise"][0] | {"position": HOSTILE, "bias": [HOSTILE]}
    written |= {"ladder": [HOSTILE], "figure": {"base": HOSTILE, "pin": [HOSTILE]}}
    return {"title": HOSTILE * 3, HOSTILE: 1, "rest": HOSTILE, "exercise": [exercise, written]}


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """The exit code and what was printed; none of it may be anything but text."""
    try:
        code = cli.run(arguments)
    except SystemExit as end:
        code = int(end.code or 0)
    out, err = capsys.readouterr()
    assert not RAW.findall(out + err)
    assert "Traceback" not in err
    return code, out, err


def strings(value: object) -> list[str]:
    """Every string in a JSON value."""
    if isinstance(value, dict):
        return [found for pair in value.items() for each in pair for found in strings(each)]
    if isinstance(value, list):
        return [found for each in value for found in strings(each)]
    return [value] if isinstance(value, str) else []


def test_list(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = printed(capsys, "list")
    first, *others, last = [line for line in out.splitlines() if not line.startswith("    ")]
    assert (code, len(others)) == (0, 6)
    assert first.startswith("own?[7777z ??[b]: ?Title ?[7777z?]2;pwned??7777z??[bold]x[/]")
    assert last.startswith("faulty-own?[7777z ??[b]: faults, see unpinch check ")


def test_list_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = printed(capsys, "list", "--json")
    told = strings(json.loads(out))
    assert code == 0
    assert any("?Title" in text for text in told)
    assert not any(RAW.search(text) or "\n" in text for text in told)


def test_check_quotes_hostile_keys_and_values(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = printed(capsys, "check", FILE_NAME, f"faulty-{FILE_NAME}", f"no-{FILE_NAME}")
    lines = out.splitlines()
    assert (code, err) == (1, "")
    untagged = r'exercise ".?NameTwo \\u001b\[7777z.*: no bias: it counts'
    assert re.match(rf"own\?\[7777z \?\?\[b\].toml:\d+: {untagged}", lines.pop(0))
    assert lines[0] == "own?[7777z ??[b].toml: good"
    assert lines[-1].startswith("no-own?[7777z ??[b].toml: found no such file")
    assert len(lines) > 12
    assert all(line.startswith("faulty-own?[7777z ??[b].toml:") for line in lines[1:-1])
    assert any(
        'use: found "\\u001b[7777z\\u001b]2;pwned\\u0007\\u009b7777z' in line for line in lines
    )


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--json",),
        ("--answers", "y1,y2"),
        ("--answers", "y3"),
        ("--every-yes",),
        ("--every-yes", "--json"),
    ],
)
def test_rehearse(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    optional = slug_of(hostile_name("NameTwo"))
    code, out, err = printed(capsys, "rehearse", FILE_NAME, "--with", optional, *arguments)
    assert (code, err) == (0, "")
    if "--json" in arguments:
        assert not any(RAW.search(text) for text in strings(json.loads(out)))
    else:
        assert "?NameOne ?[7777z?]2;pwned??7777z??[bold]x[/]" in out


# The person's own sessions are named in the refusal, and so must be harmless too.
@pytest.mark.parametrize(
    "arguments",
    [
        ("rehearse", "nosuch"),
        ("rehearse", SEQUENCES.replace("\0", "") + "\n"),
        ("rehearse", "\0"),
        ("rehearse", "\0.toml"),
        ("check", "\0"),
        ("rehearse", f"./faulty-{FILE_NAME}"),
        ("rehearse", FILE_NAME, "--with", HOSTILE),
        ("rehearse", FILE_NAME, "--answers", f"n,{HOSTILE}"),
        ("rehearse", FILE_NAME, "--side", HOSTILE),
        ("rehearse", FILE_NAME, "--every-yes", "--html", HOSTILE.replace("\0", "")),
        ("library", "glute-bridge", HOSTILE),
        ("figure", HOSTILE, "--frames", "1"),
        ("figure", "glute-bridge", "--frames", HOSTILE),
        ("figure", "glute-bridge", "--frames", "1", "--size", HOSTILE),
        ("pack", HOSTILE, "one.toml"),
        ("pack", "five-to-start", HOSTILE),
        ("add", HOSTILE),
        ("add", FILE_NAME, "--name", HOSTILE),
        ("play", HOSTILE),
        (HOSTILE,),
        ("list", HOSTILE, "\n", "\udcff"),
        (f"--{HOSTILE}",),
    ],
    ids=lambda arguments: ascii(arguments)[:30],
)
def test_a_refusal_quotes_nothing_raw(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = printed(capsys, *arguments)
    assert code in (1, 2)
    assert all(line.isprintable() for line in (out + err).splitlines())
    assert len((out + err).splitlines()) == 1 or arguments[1].startswith("./faulty")


def test_a_report_of_an_error_quotes_nothing_raw() -> None:
    report = error_report(ValueError(HOSTILE), Path(f"home{HOSTILE}\n") / "record.toml")
    assert not RAW.search(report)
    assert len(report.splitlines()) == 2
