"""What an entry says of its movement: directions, sides, its two verbs, how far a joint goes."""

from tui.files.reader import Reader
from tui.plan.model import DIRECTIONS, JOINTS, SIDE_RULES, TAGS, JointRange, Kind, SideRule

MOST_VERB = 24
"""Characters of a verb, so that it stands on one line above the largest number."""
MOST_DEGREES = 180


def read_tags(reader: Reader) -> tuple[frozenset[str], bool]:
    """The tags, and whether none is given: then the directions are unknown, and count as all."""
    tags = frozenset(reader.choices("bias", TAGS, least=0))
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
    if not reader.has("range_degrees"):
        return None
    inner = reader.table("range_degrees")
    joints = [joint for joint in JOINTS if inner.has(joint)]
    inner.finish()
    if len(joints) != 1 and isinstance(reader.values["range_degrees"], dict):
        reader.fault("range_degrees", "exactly one joint with its degrees")
    if not joints:
        return None
    degrees = [inner.integer(joint, 0, MOST_DEGREES) for joint in joints]
    return JointRange(joints[0], degrees[0])
