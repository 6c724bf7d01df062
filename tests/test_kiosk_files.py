"""The files of docs/kiosk/ are right as far as a test can tell, and their page names each."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from configparser import ConfigParser
from pathlib import Path

import pytest

from tests.tools import needs, tool
from tui.commands.arguments import parse
from tui.commands.house import house_of
from tui.settings.settings import SETTINGS

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "kiosk"
PAGE = (ROOT / "docs" / "kiosk.md").read_text(encoding="utf-8")
FILES = sorted(path.name for path in FOLDER.iterdir())
UNITS = [name for name in FILES if name.endswith(".service")]
KIOSKS = {
    "unpinch-kiosk.service": 1.0,
    "unpinch-cage.service": 2.0,
    "unpinch-thin-client.service": 2.0,
}
"""The units of a screen, with the most that each may be exposed, of 10."""
PROGRAM = "/opt/unpinch/bin/unpinch"
_COMMAND = re.compile(rf"{PROGRAM}(?P<options>(?: +--?[\w-]+| +\"?[A-Z][a-z]+\"?)*)")
_VARIABLE = re.compile(r"\bUNPINCH_[A-Z_]+")
KEYMAP = """keymaps 0-127
keycode  59 = F1 F13 Console_13 F25
	alt	keycode  59 = Console_1
	control	alt	keycode  59 = Console_1
	alt	keycode 105 = Decr_Console
	alt	keycode 103 = KeyboardSignal
	control	alt	keycode 111 = Boot
	shift	keycode 104 = Scroll_Backward
keycode  70 = Scroll_Lock Show_Memory Show_Registers Show_State
keycode  21 = y Y
string F1 = "\\033[[A"
"""
WAY = re.compile(r"Console|Boot|SAK|Scroll|Show_|Signal|Hold")


def text_of(name: str) -> str:
    """A file of the folder."""
    return (FOLDER / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FILES)
def test_the_page_names_the_file(name: str) -> None:
    assert f"kiosk/{name})" in PAGE


@pytest.mark.parametrize("name", ["", *FILES])
def test_each_command_is_one_of_the_program(name: str) -> None:
    """An empty name is the page itself."""
    for command in _COMMAND.finditer(text_of(name) if name else PAGE):
        options = parse(shlex.split(command["options"]))
        assert not command["options"] or house_of(options)


@pytest.mark.parametrize("name", ["", *FILES])
def test_each_variable_is_one_of_the_program(name: str) -> None:
    known = {"UNPINCH_HOME", *(f"UNPINCH_{each.name.upper()}" for each in SETTINGS)}
    assert {*_VARIABLE.findall(text_of(name) if name else PAGE)} <= known


@pytest.mark.parametrize("name", UNITS)
@needs("systemd-analyze", "systemd")
def test_systemd_takes_the_unit(name: str, tmp_path: Path) -> None:
    for unit in UNITS:
        # What is not installed here would be all that is told.
        text = re.sub(
            r"^(Exec(?:Start|Stop)=)\S+", r"\1/bin/true", text_of(unit), flags=re.MULTILINE
        )
        (tmp_path / unit).write_text(text)
    (tmp_path / "seatd.service").write_text("[Service]\nExecStart=/bin/true\n")
    done = run([tool("systemd-analyze"), "verify", str(tmp_path / name)])
    assert [line for line in done.stderr.splitlines() if "unpinch" in line] == []


@pytest.mark.parametrize("name", KIOSKS)
@needs("systemd-analyze", "systemd")
def test_little_is_exposed(name: str) -> None:
    threshold = f"--threshold={10 * KIOSKS[name]:.0f}"
    command = [tool("systemd-analyze"), "security", "--offline=yes", threshold]
    assert run([*command, str(FOLDER / name)]).returncode == 0


@pytest.mark.parametrize("name", KIOSKS)
def test_a_kiosk_holds_the_console_comes_back_and_starts_nothing(name: str) -> None:
    lines = {line for line in text_of(name).splitlines() if not line.startswith("#")}
    wanted = {
        "StandardInput=tty-fail",
        "TTYPath=/dev/tty1",
        "Restart=always",
        "User=unpinch",
        "NoNewPrivileges=yes",
        "CapabilityBoundingSet=",
        "ProtectSystem=strict",
        "NoExecPaths=/",
        "LimitCORE=0",
    }
    assert wanted <= lines


@needs("foot", "foot")
def test_foot_has_no_key_of_its_own(tmp_path: Path) -> None:
    path = FOLDER / "foot.ini"
    assert run([tool("foot"), "--check-config", f"--config={path}"], HOME=tmp_path).returncode == 0
    config = ConfigParser(interpolation=None)
    config.read_string(f"[main]\n{path.read_text(encoding='utf-8')}")
    for section in ("key-bindings", "mouse-bindings"):
        assert {*config[section].values()} == {"none"}


@needs("ssh", "openssh-client")
def test_no_key_of_the_thin_client_leads_out_of_ssh() -> None:
    path = FOLDER / "thin-client.ssh_config"
    done = run([tool("ssh"), "-G", "-F", str(path), "unpinch-server"])
    told = dict(line.split(" ", 1) for line in done.stdout.splitlines())
    expected = {
        "escapechar": "none",
        "permitlocalcommand": "no",
        "forwardagent": "no",
        "forwardx11": "no",
        "clearallforwardings": "yes",
        "stricthostkeychecking": "true",
        "batchmode": "yes",
        "requesttty": "force",
        "controlmaster": "false",
    }
    assert {key: told[key] for key in expected} == expected


def test_the_key_of_the_thin_client_opens_nothing_else() -> None:
    lines = [line for line in text_of("authorized_keys").splitlines() if not line.startswith("#")]
    assert all(line.startswith("restrict,pty,command=") for line in lines)
    assert lines


def test_the_console_loses_the_keys_that_lead_away_and_gets_them_back(tmp_path: Path) -> None:
    script = _console_script(tmp_path)
    assert run(["sh", str(script), "lock"], PATH=_tools(tmp_path)).returncode == 0
    locked = (tmp_path / "loaded").read_text()
    assert WAY.search(locked) is None
    assert locked.count("VoidSymbol") == len(WAY.findall(KEYMAP))
    assert "keycode  21 = y Y" in locked
    assert run(["sh", str(script), "unlock"], PATH=_tools(tmp_path)).returncode == 0
    assert (tmp_path / "loaded").read_text() == KEYMAP
    assert run(["sh", str(script)], PATH=_tools(tmp_path)).returncode == 2


def _console_script(folder: Path) -> Path:
    """The script of the console, on a file in the place of one."""
    (folder / "console").touch()
    script = folder / "unpinch-console"
    text = text_of("unpinch-console").replace("/dev/tty1", str(folder / "console"))
    text = text.replace("/run/", f"{folder}/").replace("/opt/unpinch/bin/python", "true")
    script.write_text(text)
    return script


def _tools(folder: Path) -> str:
    """A PATH on which the tools of the console only take and give files."""
    (folder / "bin").mkdir(exist_ok=True)
    (folder / "keymap").write_text(KEYMAP)
    load = (
        f'for last; do :; done; case "$last" in --*) cat;; *) cat "$last";; esac >{folder}/loaded'
    )
    for name, does in {
        "dumpkeys": f"cat {folder}/keymap",
        "loadkeys": load,
        "chvt": ":",
        "setfont": ":",
        "setterm": ":",
    }.items():
        path = folder / "bin" / name
        path.write_text(f"#!/bin/sh\n{does}\n")
        path.chmod(0o755)
    return f"{folder / 'bin'}:{os.environ['PATH']}"


def run(command: list[str], **environment: Path | str) -> subprocess.CompletedProcess[str]:
    """A command, to its end."""
    variables = {name: str(value) for name, value in environment.items()}
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **variables},
        timeout=60,
    )
