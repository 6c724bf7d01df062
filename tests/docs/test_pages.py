"""What pages tell to type works, what they show is what comes, what they lead to is there."""

import gc
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.bundled import library
from tests.docs.commands import (
    OTHERS,
    Shell,
    faults_of_code,
    shown_in,
    why_not_parsed,
    words_of,
)
from tests.docs.files import write_file
from tests.docs.markdown import PAGES, ROOT, Page, page_of, read_page
from tests.records.past import keep, ran
from tui import resources
from tui.commands import opening, schema

LANGUAGES = {"console", "sh", "toml", "text"}
PLAYED = "home: one session was played"
"""A comment before a block whose commands need something that is kept."""
_IN_TEXT = re.compile(r"(?:(?<![\w/.=-])|(?<=/bin/))unpinch((?: +[\w.:=<>-]+)+)")
_PATH = re.compile(r"(?:docs|tui|tests|sessions|styles|bench)/[\w./*-]+")
_SOURCE = re.compile(r"[\w./-]+\.(?:py|md|tcss)")
_ELSEWHERE = re.compile(r"[a-z]+:")
schema_here = cache(schema.schema_of)
"""What a schema is does not change, and making one takes a second."""
FILES = [path for name in ("reminders", "ssh") for path in (ROOT / "docs" / name).iterdir()]
"""What people copy; the files of a kiosk have tests of their own."""
every_page = pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Shell]:
    """A shell in an empty folder, which is its home too, with the library that all tests share."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path / "unpinch"))
    monkeypatch.setattr(opening, "load_library", lambda *_: library())
    monkeypatch.setattr(schema, "schema_of", schema_here)
    # What a command leaves behind in its process is no matter of the next test.
    monkeypatch.setattr(resources, "_person", "")
    yield Shell(capsys.readouterr)
    gc.enable()


def faults_of_blocks(page: Page, shell: Shell) -> Iterator[str]:
    """What is wrong with the files and commands of a page, in their order."""
    for block in page.blocks:
        if block.marker == PLAYED:
            keep(resources.home_folder(), ran(0))
        if block.language not in LANGUAGES:
            yield f"line {block.line}: a block in no language"
        elif block.language == "toml":
            yield from write_file(block, Path.cwd())
        elif block.language == "text":
            yield from faults_of_text(block.text)
        else:
            for shown in shown_in(block):
                yield from shell.faults(shown)
    yield from shell.end()


def faults_of_text(text: str) -> Iterator[str]:
    """What is wrong with commands in the files of other programs."""
    for found in _IN_TEXT.finditer(text):
        words = [word for word in found[1].split() if ">" not in word]
        why = why_not_parsed(words)
        if why:
            yield f"{found[0]}: {why}"


def faults_of_links(page: Page) -> Iterator[str]:
    """The links of a page that lead to nothing, and the files in its text that are not there."""
    for link in page.links:
        name, _, anchor = link.partition("#")
        target = (page.path.parent / name).resolve() if name else page.path
        if not _ELSEWHERE.match(link) and not (target.exists() and has(anchor, target, page)):
            yield link
    for code in page.code:
        is_missing = _PATH.fullmatch(code) and not list(ROOT.glob(code))
        if is_missing or (_SOURCE.fullmatch(code) and f"/{code}\n" not in files_here()):
            yield code


def has(anchor: str, target: Path, page: Page) -> bool:
    """Whether a file, or the page itself, has a heading of this name, if one is named."""
    return not anchor or anchor in (page if target == page.path else read_page(target)).anchors


@cache
def files_here() -> str:
    """The paths of all files of the project, a line each."""
    folders = ("tui", "tests", "docs", "sessions", "styles", "bench")
    files = [*ROOT.glob("*"), *(path for each in folders for path in (ROOT / each).rglob("*.*"))]
    return "\n".join(map(str, files)) + "\n"


@every_page
def test_what_a_page_tells_to_type_works(path: Path, shell: Shell) -> None:
    assert list(faults_of_blocks(read_page(path), shell)) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_commands_of_a_file_to_copy_are_commands(path: Path) -> None:
    assert list(faults_of_text(path.read_text(encoding="utf-8"))) == []


@every_page
def test_the_commands_in_its_text_are_commands(path: Path) -> None:
    assert faults_of_code(read_page(path)) == []


@every_page
def test_what_a_page_leads_to_is_there(path: Path) -> None:
    assert list(faults_of_links(read_page(path))) == []


def test_each_program_that_may_be_called_is_called() -> None:
    blocks = [block for path in PAGES for block in read_page(path).blocks]
    lines = [shown.line for block in blocks if block.language == "sh" for shown in shown_in(block)]
    assert set(OTHERS) <= {Path(words_of(line)[0]).name for line in lines}


def test_every_page_stands_in_the_list_of_pages() -> None:
    index = ROOT / "docs" / "README.md"
    listed = {(index.parent / link).resolve() for link in read_page(index).links}
    assert set(PAGES) - listed == {index, ROOT / "README.md"}


BAD = """# A page

<!-- session: mine.toml -->
```toml
format = 1
title = "Mine"
[[exercise]]
use = "glute-brigde"
```

```console
$ unpinch check mine.toml
mine.toml: good
$ echo $?
0
```

```sh
unpinch list --jsno
unpinch add nowhere.toml
unpinch rehearse five-to-finish
frobnicate now
make plya
```

```
in no language
```

```text
0 8 * * * line=$(unpinch due --tiems 2) && echo "$line"
```

`unpinch report --htlm FILE`, `--every-no`, `tui/nothing.py`, `nobody.py`,
[there](nothing.md), [and there](#nothing)
"""


def test_whatever_is_wrong_with_a_page_is_told(shell: Shell) -> None:
    page = page_of(ROOT / "docs" / "bad.md", BAD)
    faults = [*faults_of_blocks(page, shell), *faults_of_code(page), *faults_of_links(page)]
    told = (
        "did you mean glute-bridge",
        "unpinch check mine.toml prints",
        "echo $?: 1",
        "--jsno",
        "add nowhere.toml: ",
        "exit code 2",
        "make plya: no plya",
        "frobnicate now: a program that nobody named",
        "a block in no language",
        "--tiems",
        "--htlm",
        "--every-no: no option",
        "nothing.md",
        "#nothing",
        "tui/nothing.py",
        "nobody.py",
    )
    assert [words for words in told if not any(words in fault for fault in faults)] == []
    assert len(faults) == len(told)
