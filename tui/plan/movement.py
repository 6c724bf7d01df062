"""What an entry says of its movement: directions, sides, its two verbs, how far a joint goes."""

from collections.abc import Mapping
from types import MappingProxyType

from tui.files.reader import Reader
from tui.plan.measures import JOINTS, JointRange, Kind
from tui.plan.model import DIRECTIONS, SIDE_RULES, TAGS, SideRule

MOST_VERB = 24
"""Characters of a verb, so that it stands on one line above the largest number."""
MOST_DEGREES = 180


def read_tags(
    reader: Reader, barred: Mapping[str, str] = MappingProxyType({})
) -> tuple[frozenset[str], bool]:
    """The tags, and whether none is given: then the directions are unknown, and count as all.

    Such as are `barred` may not be among them, each with what is wanted instead.
    """
    tags = frozenset(reader.choices("bias", TAGS, least=0, barred=barred))
    is_untagged = not reader.values.get("bias")
    return (frozenset(DIRECTIONS) if is_untagged else tags), is_untagged


def read_side(reader: Reader, kind: Kind) -> SideRule:
    """On which sides it is done; rep by rep on both only where there are reps."""
    side = reader.choice("side", SIDE_RULES, "none")
    if side == "alternating" and kind == "hold":
        others = ", ".join(rule for rule in SIDE_RULES if rule != "alternating")
        reader.fault("side", f'one of {others}; alternating is for kind = "reps"')
    return side


def read_verbs(reader: Reader, kind: Kind) -> tuple[str, ...]:
    """The words for the way out and the way back of a rep, or for what a hold does."""
    wanted = 1 if kind == "hold" else 2
    return reader.texts("verbs", least=wanted, most=wanted, most_characters=MOST_VERB)


def read_range(reader: Reader) -> JointRange | None:
    """How far the joint that matters goes; None where that is not said."""
    wanted = "exactly one joint with its degrees"
    found = reader.single("range_degrees", JOINTS, 0, MOST_DEGREES, wanted)
    return JointRange(*found) if found else None
