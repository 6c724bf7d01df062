"""The slugs by which records of earlier versions know an exercise."""

from dataclasses import dataclass

from tui.plan.measures import MOST_EXERCISES


@dataclass(frozen=True, slots=True)
class Former:
    """The slug by which records of earlier versions know an exercise.

    Every exercise of one's own has one, and of the library each that may have been taken for one.
    One that ends in a hyphen was made from the exercise's place in its file, and any number may
    follow. It is not `is_sure` where it may have meant another exercise of the `session`, the name
    of the one that it is written in.
    """

    slug: str
    is_sure: bool
    session: str

    def fits(self, slug: str) -> bool:
        """Whether an earlier version may have meant this exercise by a slug."""
        if self.slug.endswith("-"):
            return slug.startswith(self.slug) and slug.removeprefix(self.slug).isdecimal()
        return slug == self.slug

    @property
    def slugs(self) -> frozenset[str]:
        """All slugs that fit."""
        if not self.slug.endswith("-"):
            return frozenset({self.slug})
        return frozenset(f"{self.slug}{number}" for number in range(1, MOST_EXERCISES + 1))
