"""The pages that commands write, laid out by a browser in windows of several widths."""

import re
import subprocess
from html import escape
from pathlib import Path

import pytest

from tests.tools import needs, tool
from tui.cli import run

WIDTHS = (340, 600, 900, 1200)
PAGES = (
    ["rehearse", "five-to-start", "--every-yes"],
    ["library", "--session", "five-to-start"],
    ["library", "cat-camel-one-way", "glute-bridge"],
)
MEASURE = """<script>onload = () => {
  document.title = [...document.querySelectorAll("iframe")].map((frame) => {
    const page = frame.contentDocument;
    const width = page.documentElement.clientWidth;
    const wide = [...page.querySelectorAll("body *")].filter(
      (each) => each.getBoundingClientRect().right > width + 1
        || (each.tagName === "PRE" && each.scrollWidth > each.clientWidth + 1));
    return wide.length;
  }).join(" ");
}</script>"""
"""Counts in each frame what sticks out of it, and the figures that are cut."""


def frames_of(page: str) -> str:
    """A page in windows of each width."""
    frames = (
        f'<iframe style="width: {width}px; height: 500px" srcdoc="{escape(page)}"></iframe>'
        for width in WIDTHS
    )
    return f"<title></title>{''.join(frames)}{MEASURE}"


@needs("chromium", "chromium")
@pytest.mark.parametrize("arguments", PAGES, ids=lambda arguments: " ".join(arguments[:2]))
def test_nothing_sticks_out_of_a_page_and_no_figure_is_cut(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UNPINCH_HOME", str(tmp_path / "home"))
    page, frames = tmp_path / "page.html", tmp_path / "frames.html"
    assert run([*arguments, "--html", str(page)]) == 0
    frames.write_text(frames_of(page.read_text(encoding="utf-8")), encoding="utf-8")
    browser = [tool("chromium"), "--headless", "--no-sandbox", "--disable-gpu"]
    shown = subprocess.run(
        [*browser, f"--user-data-dir={tmp_path / 'browser'}", "--dump-dom", frames.as_uri()],
        check=True,
        capture_output=True,
        timeout=120,
    )
    title = re.search("<title>(.*?)</title>", shown.stdout.decode())
    assert title
    assert title[1] == " ".join("0" for _ in WIDTHS)
