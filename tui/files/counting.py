"""A number with the thing that is counted: the one place that tells one from many."""


def counted(count: int, thing: str) -> str:
    """`1 exercise`, `5 exercises`, `1,000 more rows`."""
    return f"{count:,} {plural(count, thing)}"


def plural(count: int | str, thing: str) -> str:
    """The thing alone, where its number stands elsewhere or is drawn: `second`, `seconds`."""
    return thing if str(count) == "1" else f"{thing}s"
