"""Letters and digits five pixels high, to be read from two metres."""

import unicodedata

HEIGHT_PIXELS = 5
_GLYPHS = {
    "A": ".#. #.# ### #.# #.#",
    "B": "##. #.# ##. #.# ##.",
    "C": ".## #.. #.. #.. .##",
    "D": "##. #.# #.# #.# ##.",
    "E": "### #.. ##. #.. ###",
    "F": "### #.. ##. #.. #..",
    "G": ".### #... #.## #..# .##.",
    "H": "#.# #.# ### #.# #.#",
    "I": "# # # # #",
    "J": "..# ..# ..# #.# .#.",
    "K": "#.# #.# ##. #.# #.#",
    "L": "#.. #.. #.. #.. ###",
    "M": "#...# ##.## #.#.# #...# #...#",
    "N": "#..# ##.# #.## #..# #..#",
    "O": ".##. #..# #..# #..# .##.",
    "P": "##. #.# ##. #.. #..",
    "Q": ".##. #..# #..# #.#. .#.#",
    "R": "##. #.# ##. #.# #.#",
    "S": ".## #.. .#. ..# ##.",
    "T": "### .#. .#. .#. .#.",
    "U": "#.# #.# #.# #.# ###",
    "V": "#.# #.# #.# #.# .#.",
    "W": "#...# #...# #.#.# ##.## #...#",
    "X": "#.# #.# .#. #.# #.#",
    "Y": "#.# #.# .#. .#. .#.",
    "Z": "### ..# .#. #.. ###",
    "0": "### #.# #.# #.# ###",
    "1": ".#. ##. .#. .#. ###",
    "2": "### ..# ### #.. ###",
    "3": "### ..# ### ..# ###",
    "4": "#.# #.# ### ..# ..#",
    "5": "### #.. ### ..# ###",
    "6": "### #.. ### #.# ###",
    "7": "### ..# ..# ..# ..#",
    "8": "### #.# ### #.# ###",
    "9": "### #.# ### ..# ###",
    "?": "##. ..# .#. ... .#.",
    "!": "# # # . #",
    "'": "# # . . .",
    "-": ".. .. ## .. ..",
    ",": ". . . # #",
    ".": ". . . . #",
    ":": ". # . # .",
    "/": "..# ..# .#. #.. #..",
    "(": ".# #. #. #. .#",
    ")": "#. .# .# .# #.",
    " ": ".. .. .. .. ..",
}


def pixel_rows(text: str) -> tuple[str, ...] | None:
    """The five rows of `#` and `.` that spell a text; None when a letter is not known."""
    plain = unicodedata.normalize("NFKD", text).upper()
    letters = [letter for letter in plain if not unicodedata.combining(letter)]
    if any(letter not in _GLYPHS for letter in letters):
        return None
    glyphs = [_GLYPHS[letter].split() for letter in letters]
    return tuple(".".join(glyph[row] for glyph in glyphs) for row in range(HEIGHT_PIXELS))


def half_block_rows(text: str) -> tuple[str, ...] | None:
    """The text in three rows of half blocks, one column a pixel; None when it cannot be."""
    pixels = pixel_rows(text)
    if pixels is None:
        return None
    padded = (*pixels, "." * len(pixels[0]))
    return tuple(
        "".join(
            _BLOCKS[upper == "#", lower == "#"]
            for upper, lower in zip(padded[row], padded[row + 1], strict=True)
        )
        for row in (0, 2, 4)
    )


_BLOCKS = {
    (False, False): " ",
    (True, False): "\N{UPPER HALF BLOCK}",
    (False, True): "\N{LOWER HALF BLOCK}",
    (True, True): "\N{FULL BLOCK}",
}
