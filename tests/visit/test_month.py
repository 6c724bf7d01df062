"""200 random people for 30 days: the program and the oracle agree on every visit."""

import pytest

from tests.oracle.people import person
from tests.visit.month_facts import first_difference

PEOPLE, CHUNK = 200, 10


@pytest.mark.parametrize("first", range(0, PEOPLE, CHUNK))
def test_the_program_and_the_oracle_agree(first: int) -> None:
    """Gate, lists, form, what is new, starts, rows, end and verdict of every visit."""
    found = [first_difference(person(seed)) for seed in range(first, first + CHUNK)]
    assert not "\n\n".join(filter(None, found))
