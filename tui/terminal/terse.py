"""The same picture in fewer bytes: a look is told once, and then only what changes of it."""

import re
from dataclasses import dataclass

_LOOKS = re.compile("\x1b\\[([0-9;]*)m")
_MOVES = re.compile("(?:\x1b\\[[0-9;]*H)*")
_OF_A_COLOR = {"5": 2, "2": 4}
"""How many numbers follow 38 or 48, by the first of them."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a terminal is told of the letters that follow; colours empty for its own."""

    flags: frozenset[str] = frozenset()
    ink: str = ""
    ground: str = ""

    def after(self, before: "Look") -> str:
        """The sequence that makes this look of the one before."""
        if self == before:
            return ""
        if self == PLAIN:
            return "\x1b[m"
        if self.flags ^ before.flags <= {"7"}:
            turned = [] if self.flags == before.flags else ["7" if "7" in self.flags else "27"]
            ink = [self.ink or "39"] if self.ink != before.ink else []
            ground = [self.ground or "49"] if self.ground != before.ground else []
            return f"\x1b[{';'.join(turned + ink + ground)}m"
        parts = [*([] if before == PLAIN else ["0"]), *sorted(self.flags), self.ink, self.ground]
        return f"\x1b[{';'.join(filter(None, parts))}m"


PLAIN = Look()


def terse(sequences: str) -> str:
    """Text, moves and looks, each of which is told from the terminal's own on, in fewer bytes."""
    told, wanted, painted = PLAIN, PLAIN, []
    # Every second part is a look.
    for place, part in enumerate(_LOOKS.split(sequences)):
        if place % 2:
            wanted = _look_of(part)
            continue
        moves = _MOVES.match(part)
        at = moves.end() if moves else 0
        painted.append(part[:at])
        if text := part[at:]:
            painted += [wanted.after(told), text]
            told = wanted
    return "".join([*painted, PLAIN.after(told)])


def _look_of(numbers: str) -> Look:
    """The look that a sequence from the terminal's own on tells."""
    flags, ink, ground = set(), "", ""
    rest = [number for number in numbers.split(";") if number not in ("", "0")]
    while rest:
        count = 1
        if rest[0] in ("38", "48") and len(rest) > 1:
            count += _OF_A_COLOR.get(rest[1], 1)
        taken, rest = ";".join(rest[:count]), rest[count:]
        code = int(taken.partition(";")[0])
        if 30 <= code < 40 or 90 <= code < 98:
            ink = taken
        elif 40 <= code < 50 or 100 <= code < 108:
            ground = taken
        else:
            flags.add(taken)
    return Look(frozenset(flags), ink, ground)
