"""How hard a text is to read, in years of school, from the lengths of its sentences and words."""

import re

_SENTENCE_ENDS = re.compile(r"[.!?]+(?:\s|$)")
_WORDS = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_VOWELS = re.compile("[aeiouy]+")
_SILENT_END = re.compile(
    "(?<=[^aeiouy])e$"  # have
    "|(?<=[^aeiouydt])ed$"  # pressed, but needed and rested
    "|(?<=[^aeiouycgszx])(?<!ch)(?<!sh)es$"  # comes, but eases and stretches
)
_SILENT_INSIDE = re.compile("(?<=[^aeiouy])e(?=(?:ly|ment|ful|less|where|body|thing)s?$)")
_SOUNDED_END = re.compile("(?<=[^aeiouyl])les?$")
_TWO_IN_ONE = re.compile(
    "i[ao](?!us|n|l)|eo(?!us)|ua|uou|[iyo]ing|io(?=d|l)|ie(?=rs?$|st$|t)|creat|being|sm$"
)


def grade(text: str) -> float:
    """The Flesch-Kincaid grade: 7 is what a reader of twelve can follow. Numbers count as words.

    A text without words has grade 0. Syllables are counted by the letters of a word, which is off
    by one for a few words in a hundred.
    """
    words = _WORDS.findall(text.lower())
    if not words:
        return 0.0
    sentences = [part for part in _SENTENCE_ENDS.split(text.lower()) if _WORDS.search(part)]
    syllables = sum(count_syllables(word) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def count_syllables(word: str) -> int:
    """The syllables of an English word in small letters, at least 1; digits count as one."""
    sounded = _SILENT_INSIDE.sub("", word.replace("qu", "qw"))
    if not _SOUNDED_END.search(sounded):
        sounded = _SILENT_END.sub("", sounded)
    return max(1, len(_VOWELS.findall(sounded)) + len(_TWO_IN_ONE.findall(sounded)))
