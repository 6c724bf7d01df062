"""What the exercises that a session writes itself are called, now and by earlier versions."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace

from tui.files.reader import Reader
from tui.files.text import shown_value
from tui.plan.former import Former
from tui.plan.model import Library
from tui.plan.slugs import comparable_name, former_slug, slug_of

_PLACE = "exercise-"


@dataclass(frozen=True, slots=True)
class OwnSlugs:
    """What the exercises of one's own are called, by their index in the file.

    `aliases` turns a former slug into the slug of the one exercise that it can mean; `doubtful`
    holds the slugs of the library that may have meant an exercise of one's own.
    """

    slugs: Mapping[int, str] = field(default_factory=dict)
    formers: Mapping[int, Former] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    doubtful: Mapping[str, Former] = field(default_factory=dict)


def read_own(tables: list[Reader], library: Collection[str], session: str) -> OwnSlugs:
    """The slugs of all that a session writes; names that give one slug are kept as faults."""
    names = dict(_names(tables))
    slugs = {index: slug_of(name) for index, name in names.items()}
    _refuse_shared(tables, names, slugs)
    former = {index: former_slug(name) for index, name in names.items()}
    meanings = _meanings(former, slugs, library)
    formers = {
        index: Former(old or _PLACE, bool(old) and len(meanings[old]) == 1, session)
        for index, old in former.items()
    }
    doubtful = {
        old: Former(old, is_sure=False, session=session)
        for old in former.values()
        if old in library and len(meanings[old]) > 1
    }
    return OwnSlugs(slugs, formers, _aliases(formers, slugs, library), doubtful)


def with_doubts(library: Library, own: OwnSlugs) -> Library:
    """The library, with what earlier versions may have taken for an exercise written here."""
    doubtful = {
        slug: replace(library.exercises[slug], former=former)
        for slug, former in own.doubtful.items()
    }
    return replace(library, exercises={**library.exercises, **doubtful}) if doubtful else library


def _meanings(
    former: Mapping[int, str], slugs: Mapping[int, str], library: Collection[str]
) -> Mapping[str, set[str]]:
    """For each slug, also a former one, the slugs of all exercises that it may mean."""
    meanings = {slug: {slug} for slug in (*library, *slugs.values())}
    for index, old in former.items():
        meanings.setdefault(old, set()).add(slugs[index])
    return meanings


def _aliases(
    formers: Mapping[int, Former], slugs: Mapping[int, str], library: Collection[str]
) -> dict[str, str]:
    """For each former slug that can mean one exercise only, the slug of that."""
    aliases = {
        former.slug if former.is_sure else f"{_PLACE}{index + 1}": slugs[index]
        for index, former in formers.items()
        if former.is_sure or former.slug == _PLACE
    }
    taken = {*library, *slugs.values()}
    return {old: slug for old, slug in aliases.items() if old not in taken}


def _names(tables: list[Reader]) -> Iterator[tuple[int, str]]:
    for index, table in enumerate(tables):
        name = table.values.get("name")
        if isinstance(name, str) and "use" not in table.values:
            yield index, name


def _refuse_shared(
    tables: list[Reader], names: Mapping[int, str], slugs: Mapping[int, str]
) -> None:
    """Two names that differ only in what no slug holds would share what is kept of them."""
    first: dict[str, int] = {}
    for index, name in names.items():
        other = first.setdefault(slugs[index], index)
        if comparable_name(names[other]) != comparable_name(name):
            wanted = f"a name that differs in a letter or digit from {shown_value(names[other])}"
            tables[index].fault("name", f"{wanted} of exercise[{other + 1}]")
