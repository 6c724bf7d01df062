"""A number with the thing that is counted."""


def counted(count: int, thing: str) -> str:
    """`1 exercise`, `5 exercises`."""
    return f"1 {thing}" if count == 1 else f"{count} {thing}s"
