"""Any text in ASCII, a character for a character, so that what was laid out stays in its place."""

import unicodedata
from functools import cache

UNKNOWN = "?"
_LIKE = {
    "'": "\u2018\u2019\u201a\u201b\u2032\u00b4\u02b9\u02bc\u2039\u203a",
    '"': "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad\u2043",
    ".": "\u2026\u00b7\u2219\u22c5\u2591",
    "*": "\u2022\u25cf\u2605\u25c6\u2736\u26ab",
    "o": "\u25cb\u25e6\u00b0\u25ef\u25c7",
    "#": "\u25a0\u25ac\u25ae\u25fc\u2588",
    "+": "\u2713\u2714\u2020",
    "x": "\u00d7\u2715\u2717\u2718",
    "!": "\u26a0\u00a1",
    "^": "\u2191\u25b2\u25b4\u21d1\u2b06",
    "v": "\u2193\u25bc\u25be\u21d3\u2b07",
    ">": "\u2192\u25b6\u25b8\u25ba\u21d2\u27a4\u27a1\u2265",
    "<": "\u2190\u25c0\u25c2\u25c4\u21d0\u2b05\u2264",
    "=": "\u2550\u2261\u2260\u2248",
    ":": "\u2592\u2506\u250a",
    "~": "\u2593\u223c",
    "/": "\u2044\u00f7\u2215\u2571",
    "\\": "\u2572",
    "|": "\u00a6\u2758",
    "s": "\u00df",
    "S": "\u1e9e",
    "a": "\u00e6",
    "A": "\u00c6",
    "d": "\u00f0\u0111",
    "D": "\u00d0\u0110",
    "l": "\u0142",
    "L": "\u0141",
    "O": "\u00d8\u0152",
    "i": "\u0131",
    "p": "\u00fe",
    "P": "\u00de",
    "E": "\u20ac",
}
_OF_SIGNS = {sign: letter for letter, signs in _LIKE.items() for sign in signs} | {
    "\N{LATIN SMALL LETTER O WITH STROKE}": "o",
    "\N{LATIN SMALL LIGATURE OE}": "o",
}


def in_ascii(text: str) -> str:
    """The text with the nearest of ASCII for each character, `?` where nothing is near."""
    return text if text.isascii() else "".join(map(letter_in_ascii, text))


@cache
def letter_in_ascii(letter: str) -> str:
    """The nearest of ASCII; a mark upon the letter before it becomes nothing."""
    if letter.isascii():
        return letter
    if letter in _OF_SIGNS:
        return _OF_SIGNS[letter]
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return ""
    return _of_drawing(letter) or _without_marks(letter)


def _of_drawing(letter: str) -> str:
    """A line, a corner or a block of a drawing; empty for anything else."""
    if "\u2580" <= letter <= "\u259f":
        return "#"
    if not "\u2500" <= letter <= "\u257f":
        return ""
    words = set(unicodedata.name(letter).split())
    if not words & {"UP", "DOWN", "VERTICAL"}:
        return "-"
    return "+" if words & {"LEFT", "RIGHT", "HORIZONTAL"} else "|"


def _without_marks(letter: str) -> str:
    for part in unicodedata.normalize("NFKD", letter):
        if part.isascii() and part.isprintable():
            return part
    return UNKNOWN
