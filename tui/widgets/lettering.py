"""Large letters and digits, drawn once in five rows and stretched from there; pure.

In a drawing `#` is ink, `,` a corner below which ink goes on, `'` one above which it does, and `.`
is empty.
"""

import unicodedata

Rows = tuple[str, ...]
LETTER_ROWS = 5
NUMBER_ROWS = (11, 9, 7, 5)
"""The heights of a number, the largest first."""
_WIDE = {
    "A": ",####, ##..## ###### ##..## ##..##",
    "B": "#####, ##..## #####. ##..## #####'",
    "C": ",##### ##.... ##.... ##.... '#####",
    "D": "#####, ##..## ##..## ##..## #####'",
    "E": "###### ##.... #####. ##.... ######",
    "F": "###### ##.... #####. ##.... ##....",
    "G": ",##### ##.... ##.### ##..## '#####",
    "H": "##..## ##..## ###### ##..## ##..##",
    "I": "## ## ## ## ##",
    "J": "....## ....## ....## ##..## '####'",
    "K": "##..## ##.##' ####.. ##.##, ##..##",
    "L": "##.... ##.... ##.... ##.... ######",
    "M": "##...## ###.### ####### ##.#.## ##...##",
    "N": "##..## ###.## ###### ##.### ##..##",
    "O": ",####, ##..## ##..## ##..## '####'",
    "P": "#####, ##..## #####' ##.... ##....",
    "Q": ",####, ##..## ##..## ##.### '#####",
    "R": "#####, ##..## #####' ##.##, ##..##",
    "S": ",##### ##.... '####, ....## #####'",
    "T": "###### ..##.. ..##.. ..##.. ..##..",
    "U": "##..## ##..## ##..## ##..## '####'",
    "V": "##..## ##..## ##..## '####' ..##..",
    "W": "##...## ##.#.## ####### ###.### ##...##",
    "X": "##..## '####' ..##.. ,####, ##..##",
    "Y": "##..## ##..## '####' ..##.. ..##..",
    "Z": "###### ...##' ..##.. ,##... ######",
    "0": ",####, ##..## ##..## ##..## '####'",
    "1": "..##.. .###.. ..##.. ..##.. .####.",
    "2": "#####, ....## ,####' ##.... ######",
    "3": "#####, ....## .####. ....## #####'",
    "4": "##..## ##..## ###### ....## ....##",
    "5": "###### ##.... #####, ....## #####'",
    "6": ",###.. ##.... #####, ##..## '####'",
    "7": "###### ....## ...##' ..##.. ..##..",
    "8": ",####, ##..## .####. ##..## '####'",
    "9": ",####, ##..## '##### ....## ..###'",
    "?": ",####, ##..## ...##' ...... ...##.",
    "!": "## ## ## .. ##",
    "'": "## #' .. .. ..",
    "-": ".... .... #### .... ....",
    ".": ".. .. .. .. ##",
    ":": ".. ## .. ## ..",
    "/": "....## ...##' ..##.. ,##... ##....",
    "+": "...... ..##.. ###### ..##.. ......",
    ">": "...##... ....##.. ######## ....##.. ...##...",
    "<": "...##... ..##.... ######## ..##.... ...##...",
    " ": ".. .. .. .. ..",
}
_NARROW = {
    "?": ",###, ##.## ..##' ..... ..##.",
    "1": ".##.. ###.. .##.. .##.. ####.",
    "Z": "##### ..##' .##.. ##... #####",
    "/": "...## ..##' .##.. ##... ##...",
    "S": ",#### ##... '###, ...## ####'",
    "2": "####, ...## ,###' ##... #####",
    "7": "##### ...## ..##' .##.. .##..",
    "X": "##.## '###' ..#.. ,###, ##.##",
    "V": "##.## ##.## ##.## '###' ..#..",
    "+": "..... ..#.. ##### ..#.. .....",
    "K": "##.## ##.#' ###.. ##.#, ##.##",
    "E": "#### ##.. ###. ##.. ####",
    "F": "#### ##.. ###. ##.. ##..",
    "L": "##.. ##.. ##.. ##.. ####",
    " ": ".. .. .. .. ..",
}
_KEPT_WIDE = frozenset("MNWTYI<>'!-.:")
"""What is drawn as wide between narrow letters."""
_STRETCHED: dict[int, tuple[str, str, int]] = {
    7: ("1223445", "122334556", 2),
    9: ("112234455", "122233445556", 3),
    11: ("11222344455", "12222334455556", 3),
}
"""Which rows and columns of the five by six a larger digit repeats, and its gap."""
_ROUND = str.maketrans(",'", "##")


def word_rows(text: str, *, is_narrow: bool = False) -> Rows | None:
    """The five rows that spell a text; None where a letter of it cannot be drawn."""
    plain = unicodedata.normalize("NFKD", text).upper()
    letters = [letter for letter in plain if not unicodedata.combining(letter)]
    if not letters or any(letter not in _WIDE for letter in letters):
        return None
    gap = "." if is_narrow else ".."
    return _joined([_glyph(letter, is_narrow=is_narrow) for letter in letters], gap)


def number_rows(text: str, rows: int, *, is_narrow: bool = False) -> Rows | None:
    """A number of 5, 7, 9 or 11 rows; the smallest may be narrow."""
    if rows not in _STRETCHED:
        return word_rows(text, is_narrow=is_narrow)
    if not text or any(letter not in _WIDE for letter in text):
        return None
    return _joined([_stretched(letter, rows) for letter in text], "." * _STRETCHED[rows][2])


def half_block_rows(text: str) -> Rows | None:
    """A text in three rows of half blocks, for small figures; None where it cannot be drawn."""
    five = word_rows(text)
    if five is None:
        return None
    inked = [row.translate(_ROUND) for row in (*five, "." * len(five[0]))]
    pairs = (zip(inked[row], inked[row + 1], strict=True) for row in (0, 2, 4))
    return tuple(
        "".join(_HALVES[upper == "#", lower == "#"] for upper, lower in pair) for pair in pairs
    )


def seven_segment_rows(number: str) -> Rows:
    """A number in three rows of lines, for small figures where there are no blocks."""
    digits = [_SEGMENTS[digit] for digit in number]
    return tuple(" ".join(digit[row] for digit in digits) for row in range(3))


def fitting_number(
    word_columns: int, text: str, columns: int, screen_rows: int, *, is_narrow: bool = False
) -> int:
    """How many rows a number gets beside a word: at most a quarter of the screen's, at least five.

    Beside the word it leaves four free columns.
    """
    for rows in NUMBER_ROWS:
        drawn = number_rows(text, rows, is_narrow=is_narrow)
        is_low = rows == LETTER_ROWS or rows * 4 <= screen_rows
        if drawn and is_low and word_columns + 4 + len(drawn[0]) <= columns:
            return rows
    return LETTER_ROWS


def _glyph(letter: str, *, is_narrow: bool) -> list[str]:
    if not is_narrow or letter in _KEPT_WIDE:
        return _WIDE[letter].split()
    if letter in _NARROW:
        return _NARROW[letter].split()
    return [row[:3] + row[4:] for row in _WIDE[letter].split()]


def _stretched(letter: str, rows: int) -> list[str]:
    """A glyph with its rows and columns repeated; a rounded corner stays one cell deep."""
    glyph = _WIDE[letter].split()
    of_rows, of_columns, _ = _STRETCHED[rows]
    is_full = len(glyph[0]) == len(_WIDE["0"].split()[0])
    at = [int(column) - 1 for column in of_columns] if is_full else _doubled(len(glyph[0]))
    drawn = []
    for place, row in enumerate(of_rows):
        line = "".join(glyph[int(row) - 1][column] for column in at)
        if of_rows[place - 1 : place] == row:
            line = line.replace(",", "#")
        if of_rows[place + 1 : place + 2] == row:
            line = line.replace("'", "#")
        drawn.append(line)
    return drawn


def _doubled(columns: int) -> list[int]:
    return [column for column in range(columns) for _ in range(2)]


def _joined(glyphs: list[list[str]], gap: str) -> Rows:
    return tuple(gap.join(row) for row in zip(*glyphs, strict=True))


_HALVES = {
    (False, False): " ",
    (True, False): "\N{UPPER HALF BLOCK}",
    (False, True): "\N{LOWER HALF BLOCK}",
    (True, True): "\N{FULL BLOCK}",
}
_SEGMENTS = {
    "0": (" __ ", "|  |", "|__|"),
    "1": ("    ", "   |", "   |"),
    "2": (" __ ", " __|", "|__ "),
    "3": ("__  ", "__| ", "__| "),
    "4": ("    ", "|__|", "   |"),
    "5": (" __ ", "|__ ", " __|"),
    "6": (" __ ", "|__ ", "|__|"),
    "7": (" __ ", "   |", "   |"),
    "8": (" __ ", "|__|", "|__|"),
    "9": (" __ ", "|__|", " __|"),
}
