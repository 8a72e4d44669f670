"""Columns of ratings: each different value numbered once, in as few bytes as it takes."""

from array import array

import pytest

from headlight.by_column import Addresses, Column, Maker, number_cells


@pytest.mark.parametrize(("different", "width"), [(2, 1), (255, 1), (256, 1), (257, 2), (65_537, 4)])
def test_places_take_no_more_bytes_than_the_values_need(different: int, width: int) -> None:
    cells = [f"School {at}" for at in range(different)] * 2
    maker = Maker()
    maker.extend(cells)
    column = maker.finish()
    assert column.width == width
    assert list(column.cells(len(cells))) == cells
    assert column.cell(different) == cells[0]


def test_a_column_that_grows_wider_keeps_what_it_had() -> None:
    maker, cells = Maker(), [f"{at}" for at in range(300)]
    maker.repeat("first", 3)
    maker.extend(cells)
    maker.repeat("first", 2)
    assert list(maker.finish().cells(305)) == ["first"] * 3 + cells + ["first"] * 2


def test_cells_are_added_by_the_places_of_others() -> None:
    places, marks = number_cells(["Good", "RI", "Good", "Good"])
    levels = Maker()
    levels.extend_by(places, [{"Good": 3.0, "RI": 2.0}[mark] for mark in marks])
    assert list(levels.finish().cells(4)) == [3.0, 2.0, 3.0, 3.0]


def test_places_of_many_marks_are_looked_up_too() -> None:
    marks = [f"{at}%" for at in range(400)]
    places, values = number_cells(marks)
    assert places.typecode == "H"
    maker = Maker()
    maker.extend_by(places, [float(value[:-1]) for value in values])
    assert list(maker.finish().cells(400)) == [float(at) for at in range(400)]


def test_one_value_of_all_is_kept_once() -> None:
    maker = Maker()
    maker.add(array("B", [maker.number(["Autumn"])[0]] * 3))
    assert maker.finish() == Column(["Autumn"])


def test_addresses_are_joined_when_asked_for() -> None:
    letters, numbers = Maker(), Maker()
    letters.extend(["E", "E", "AF"])
    numbers.extend(["2", "3", "2"])
    cells = Addresses(letters.finish(), numbers.finish())
    assert list(cells.cells(3)) == ["E2", "E3", "AF2"]
    assert cells.cell(2) == "AF2"
