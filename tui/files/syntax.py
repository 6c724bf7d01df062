"""What keeps a text from being TOML, said with the character that looks right and is not."""

import re
from ast import literal_eval

from tui.files.faults import Fault, PlanError, shown_key
from tui.files.text import clean_text

_POSITION = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_KEY = re.compile(r"\((?:'.*'|\".*\"),?\)")
_TOO_WIDE = ((b"\xff\xfe\0\0", 32), (b"\0\0\xfe\xff", 32), (b"\xff\xfe", 16), (b"\xfe\xff", 16))
_NAMES = {
    "\u00a0": "a no-break space",
    "\u200b": "a zero-width space",
    "\ufeff": "a byte order mark",
    "\u2018": "a curly quote",
    "\u2019": "a curly quote",
    "\u201c": "a curly quote",
    "\u201d": "a curly quote",
    "\u201e": "a low quote",
    "\u2013": "a dash",
    "\u2014": "a dash",
}
_QUOTES = re.compile("[\u2018-\u201f\u2032-\u2037\u00ab\u00bb\u2039\u203a\uff02\uff07]")
_LINES_BEFORE = 3
"""How far above a fault the quote may stand that has led to it."""
_REST = "nothing after it was read"


def decoded(file: str, content: bytes) -> str:
    """The text of a file, with line feeds alone; raises PlanError where it is not UTF-8."""
    for mark, bits in _TOO_WIDE:
        if content.startswith(mark):
            raise PlanError([_of_another_encoding(file, f"UTF-{bits}")])
    # Of a text of two bytes a letter at least the signs of TOML hold a zero.
    if content.count(0) > max(1, len(content) // 10):
        raise PlanError([_of_another_encoding(file, "UTF-16 or UTF-32")])
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"found the byte 0x{content[error.start]:02x}, expected UTF-8 text"
        raise PlanError([Fault(file, line, message)]) from None


def _of_another_encoding(file: str, encoding: str) -> Fault:
    return Fault(file, 1, f"found {encoding} text, expected UTF-8; save the file as UTF-8")


def syntax_fault(file: str, text: str, message: str) -> Fault:
    """The parser's own words, with the position and the keys in them as an author knows them."""
    position = _POSITION.search(message)
    line, column = position.groups() if position else (None, None)
    words = _KEY.sub(_as_written, _POSITION.sub("", message))
    lines = text.split("\n")
    number = int(line) if line else len(lines)
    place = int(column) if column else len(lines[-1]) + 1
    odd = _odd_character(lines[number - 1], place) if number <= len(lines) else None
    if odd is not None:
        place, what = odd
        is_control = lines[number - 1][place - 1].isascii()
        rule = "TOML does not allow" if is_control else "TOML knows only inside of text"
        words = f"found {what}, which {rule} ({words})"
    else:
        words += _hint(lines, number, place)
    return Fault(file, number, clean_text(f"not valid TOML: {words}; {_REST}"), place)


def _as_written(found: re.Match[str]) -> str:
    """A key of the parser's, a tuple of Python, as it stands in the file."""
    try:
        path = literal_eval(found[0])
    except (ValueError, SyntaxError):
        return found[0]
    return shown_key(path) if isinstance(path, tuple) else found[0]


def _odd_character(line: str, column: int) -> tuple[int, str] | None:
    """The column and name of what looks right and is not: where the fault is, or a quote before."""
    here = line[column - 1 : column]
    if here and not (here.isascii() and here.isprintable()):
        return column, _named(here)
    # Text that was begun with one kind of quote and ended with another runs on to the next line.
    quotes = list(_QUOTES.finditer(line[: column - 1])) if column > len(line) else []
    return (quotes[-1].start() + 1, _named(quotes[-1][0])) if quotes else None


def _hint(lines: list[str], number: int, column: int) -> str:
    """The quote before a fault that may have led to it: it ends no text, and looks as if it did."""
    above = range(max(1, number - _LINES_BEFORE), number + 1)
    for line in reversed(above):
        text = lines[line - 1][: column - 1] if line == number else lines[line - 1]
        quotes = list(_QUOTES.finditer(text))
        if quotes:
            place = f"line {line}, column {quotes[-1].start() + 1}"
            return f", perhaps because of {_named(quotes[-1][0])} at {place}"
    return ""


def _named(character: str) -> str:
    code = f"U+{ord(character):04X}"
    name = _NAMES.get(character)
    if name is not None:
        return f"{name} ({code})"
    return f"{character} ({code})" if character.isprintable() else f"the character {code}"
