"""The smallest window in which everything can be read."""

LEAST_COLUMNS, LEAST_ROWS = 40, 14


def has_room(columns: int, rows: int) -> bool:
    """Whether everything can be read in a window of this size."""
    return columns >= LEAST_COLUMNS and rows >= LEAST_ROWS
