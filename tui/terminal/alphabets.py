"""What a key of another alphabet stands for: the Latin key at its place, and only if that is safe.

Rows of keyboards as their systems draw them (xkeyboard-config, Windows), from the upper left on. A
letter that any of them has where n, m or c is stands for nothing: those may be said by their own
letter alone.
"""

import unicodedata
from collections.abc import Container, Iterator

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_LAYOUTS = {
    "Russian": "йцукенгшщз фывапролд ячсмить",
    "Ukrainian": "йцукенгшщз фівапролд ячсмить",
    "Bulgarian": ",уеишщксдз ьяаожгтнв юйъэфхп",
    "Greek": ";ςερτυθιοπ ασδφγηξκλ ζχψωβνμ",
    "Hebrew": "/'קראטוןםפ שדגכעיחלך זסבהנמצ",
    "Arabic": "ضصثقفغعهخح شسيبلاتنم ئءؤر-ىة",
    "Persian": "ضصثقفغعهخح شسیبلاتنم ظطزرذدپ",
    "Thai": "ๆไำพะัีรนย ฟหกดเ้่าส ผปแอิืท",
    "Devanagari": "ौैाीूबहगदज ोे्िुपरकत ॆंमनवलस",
    "Korean": "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ ㅁㄴㅇㄹㅎㅗㅓㅏㅣ ㅋㅌㅊㅍㅠㅜㅡ",
    "Georgian": "ქწერტყუიოპ ასდფგჰჯკლ ზხცვბნმ",
    "Armenian-by-sound": "քոեռտըւիօպ ասդֆգհճկլ զղցվբնմ",
    "Armenian-eastern": "ճփբսմուկըթ ջվգեանիտհ ժդչյզլք",
}
NEVER_BY_PLACE = frozenset("nmc")
_QUESTION_MARKS = "\N{ARABIC QUESTION MARK}\N{ARMENIAN QUESTION MARK}"
_FULL_WIDTH = range(ord("\N{FULLWIDTH EXCLAMATION MARK}"), ord("\N{FULLWIDTH TILDE}") + 1)
_TO_ONE_WIDTH = _FULL_WIDTH.start - ord("!")


def latin(character: str, by_place: Container[str]) -> str:
    """What a typed character stands for, small; of the Latin keys only those of `by_place`.

    Digits of any script are digits, and full width makes no difference. What stands for nothing
    stays as it is.
    """
    if len(character) != 1 or character.isascii():
        return character.lower()
    if ord(character) in _FULL_WIDTH:
        return chr(ord(character) - _TO_ONE_WIDTH).lower()
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    place = _PLACES.get(character.lower(), "")
    return place if place in by_place else character.lower()


def _keys() -> Iterator[tuple[str, str]]:
    """Every letter of every layout, with the Latin key at its place."""
    for rows in _LAYOUTS.values():
        for letters, latin_keys in zip(rows.split(), _ROWS, strict=True):
            yield from zip(letters, latin_keys, strict=True)


def _places() -> dict[str, str]:
    """The key of each letter, in the first layout that has it."""
    never = {letter for letter, key in _keys() if key in NEVER_BY_PLACE}
    places = dict.fromkeys(_QUESTION_MARKS, "?")
    for letter, key in _keys():
        if not (letter.isascii() or letter in never):
            places.setdefault(letter, key)
    return places


_PLACES = _places()
