"""Schools' numbers: each in one spelling, told apart by their shape."""

import pytest

from headlight.school_numbers import find_number, is_laestab, name_number, sort_numbers


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("100001", "100001"),
        (" 100001 ", "100001"),
        ("sc 1900003", "SC1900003"),
        ("855/4001", "855/4001"),
        ("855-4001", "855/4001"),
        ("855 4001", "855/4001"),
        ("855 / 4001", "855/4001"),
        ("8554001", "855/4001"),
        ("6714001", "671/4001"),  # an authority in Wales
        ("1900003", "1900003"),  # no authority has 190: another register's number
        ("2541234", "2541234"),
        ("10012345", "10012345"),  # a UKPRN
        ("4001", "4001"),
        ("n/a", None),
        ("TBC", None),
        ("855/", None),
        ("", None),
        (None, None),
    ],
)
def test_a_number_has_one_spelling(written: str | None, number: str | None) -> None:
    assert find_number(written) == number
    assert number is None or find_number(number) == number


def test_the_first_that_is_one_is_found() -> None:
    assert find_number("n/a", None, "8554001", "100001") == "855/4001"


@pytest.mark.parametrize(
    ("written", "sorted_"),
    [
        (("100001", "855/4001"), ("100001", "855/4001")),
        (("855/4001", "100001"), ("100001", "855/4001")),
        (("855/4001", None), (None, "855/4001")),
        (("n/a", "8554001"), (None, "855/4001")),
        (("100001", "4001"), ("100001", None)),  # half a LAESTAB says nothing that the URN does not
        ((None, None), (None, None)),
    ],
)
def test_each_is_known_by_its_shape_whatever_its_column(written: tuple[str], sorted_: tuple[str]) -> None:
    assert sort_numbers(*written) == sorted_


def test_a_number_is_said_with_its_name() -> None:
    assert [name_number(each) for each in ("100001", "855/4001")] == ["URN 100001", "LAESTAB 855/4001"]
    assert [is_laestab(each) for each in ("100001", "855/4001")] == [False, True]
