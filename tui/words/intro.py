"""What a session is, before it starts."""

from tui.plan.model import PlannedExercise


def equipment_of_easier(planned: tuple[PlannedExercise, ...]) -> list[str]:
    """What the easier forms may need, in the order in which they come."""
    found = dict.fromkeys(
        item for plan in planned for rung in plan.ladder[plan.start :] for item in rung.equipment
    )
    return list(found)
