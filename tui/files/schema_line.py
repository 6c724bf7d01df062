"""What leads an editor to the schema of a file: a comment on its first line."""

_BEGIN = "#:schema "


def schema_name(kind: str) -> str:
    """What the schema of a kind of file (session, exercise, settings) is called beside it."""
    return f"{kind}.schema.json"


def schema_line(kind: str) -> str:
    """The first line of a file, a comment, by which Taplo and its like find the schema."""
    return f"{_BEGIN}./{schema_name(kind)}"


def has_schema_line(content: bytes, kind: str) -> bool:
    """Whether the first line of a file leads to the schema of its kind beside it."""
    first = content.removeprefix(b"\xef\xbb\xbf").partition(b"\n")[0]
    return first.rstrip() == schema_line(kind).encode()


def without_schema_line(text: str) -> str:
    """The text of a file without such a line at its head."""
    first, _, rest = text.partition("\n")
    return rest.lstrip("\r\n") if first.startswith(_BEGIN) else text
