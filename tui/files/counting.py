"""Words that agree with a number: the thing that is counted, and what is said of it."""


def counted(count: int, thing: str) -> str:
    """`1 exercise`, `5 exercises`, `1,000 more rows`."""
    return f"{count:,} {plural(count, thing)}"


def plural(count: int | str, thing: str) -> str:
    """The thing alone, where its number stands elsewhere or is drawn: `second`, `seconds`."""
    return thing if str(count) == "1" else f"{thing}s"


def agreed(count: int, of_one: str, of_many: str) -> str:
    """What is said of one, or else of any other number: `is` or `are`."""
    return of_one if count == 1 else of_many
