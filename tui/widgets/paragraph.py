"""A text behind a label, whose further rows stand below its first; pure."""

from rich.cells import cell_len
from textual.content import Content

from tui.widgets.pages import wrapped


def hanging(
    label: str, text: str | Content, columns: int, indent: int, style: str = ""
) -> list[Content]:
    """The rows of a text that begins `indent` columns to the right, its label before the first."""
    content = Content(text) if isinstance(text, str) else text
    spans = wrapped(content.plain, max(1, columns - indent))
    rows = []
    for place, (start, end) in enumerate(spans):
        words = label if not place else ""
        gap = " " * max(0, indent - cell_len(words))
        rows.append(Content.assemble((words, style), gap, content[start:end]))
    return rows


def blank_between(blocks: list[list[Content]]) -> list[Content]:
    """Blocks of rows with an empty row between each two; what is empty is left out."""
    rows: list[Content] = []
    for block in filter(None, blocks):
        rows += [*([Content("")] if rows else []), *block]
    return rows
