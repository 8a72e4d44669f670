"""One workbook of every hand's every layout: nothing accepted is wrong, nothing is lost, nobody asked in vain."""

from collections.abc import Iterator

import pytest

from headlight.reading.guard import Child
from tests.messy.seeded.__main__ import a_workbook, examine_seed, find_layouts

LAYOUTS = list(find_layouts())
SEED = 0


@pytest.fixture(scope="module")
def child() -> Iterator[Child]:
    """One child that reads them all."""
    with Child() as one:
        yield one


@pytest.mark.parametrize(("hand", "layout"), LAYOUTS)
def test_a_seeded_workbook_is_read_as_a_careful_person_reads_it(hand: str, layout: str, child: Child) -> None:
    """The first seed of every layout; ``python -m tests.messy.seeded`` reads as many as there is time for."""
    outcome = examine_seed(child, hand, layout, SEED)
    assert outcome.passes(), outcome.reason()


@pytest.mark.parametrize(("hand", "layout"), LAYOUTS)
def test_a_seed_always_makes_the_same_workbook(hand: str, layout: str) -> None:
    """The name and the truth are the seed's alone (a library may stamp the bytes); another seed makes another."""
    first, again = (a_workbook(hand, layout, SEED) for _ in range(2))
    assert (first.name, first.expected) == (again.name, again.expected)
    assert a_workbook(hand, layout, SEED + 1) != first
