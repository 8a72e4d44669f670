"""Number formats: what a person sees, as a table."""

import pytest

from headlight.reading.intake.formats import is_date_format
from headlight.reading.intake.shown import parse_shown

CASES: list[tuple[float | str, str, str | None]] = [
    (0.75, "0%", "75%"),
    (0.756, "0.0%", "75.6%"),
    (3, "0", "3"),
    (2.5, "0", "3"),
    (-2.5, "0", "-3"),
    (1, "0.0", "1.0"),
    (1.005, "0.00", "1.01"),
    (1234567.891, "#,##0.00", "1,234,567.89"),
    (1234, "#,##0", "1,234"),
    (7, "000", "007"),
    (0.5, "#.#", ".5"),
    (3, "0.##", "3."),
    (1500000, "0.0,,", "1.5"),
    (-5, "0;(0)", "(5)"),
    (0, '0;-0;"none"', "none"),
    (5, ";;;", ""),
    (3, '0" of 4"', "3 of 4"),
    (3, "0\\/4", "3/4"),
    (3, "[Red]0", "3"),
    (3, '[>=3]"high";"low"', "high"),
    (2, '[>=3]"high";"low"', "low"),
    (1234.5, "[$£-809]#,##0.00", "£1,234.50"),
    (0.6666667, "# ?/?", "2/3"),
    (1.5, "# ?/?", "1 1/2"),
    (12345, "0.00E+00", "1.23E+04"),
    (3, "General", "3"),
    (3, 'General" pts"', "3 pts"),
    ("Good", "@", None),
    ("Good", '@" (final)"', "Good (final)"),
    ("Good", "0", None),
    (45353, "d-mmm", "2-Mar"),
    (45353, "dd/mm/yyyy", "02/03/2024"),
    (45353, "dddd d mmmm yyyy", "Saturday 2 March 2024"),
    (45353, "mmm-yy", "Mar-24"),
    (45353, "[$-809]dd mmm yy;@", "02 Mar 24"),
    (45353.604166667, "dd/mm/yyyy hh:mm", "02/03/2024 14:30"),
    (0.604166667, "h:mm AM/PM", "2:30 PM"),
    (0.604166667, "h:mm:ss", "14:30:00"),
    (1.5208333333, "[h]:mm", "36:30"),
    (0.0104166667, "mm:ss", "15:00"),
    (1, "d mmm yyyy", "1 Jan 1900"),
]


@pytest.mark.parametrize(("value", "code", "shown"), CASES)
def test_shown(value: float | str, code: str, shown: str | None) -> None:
    assert parse_shown(value, code) == shown


@pytest.mark.parametrize("code", ["d-mmm", "yyyy", "[h]:mm", "mm:ss", "[$-809]d mmm"])
def test_date_formats(code: str) -> None:
    assert is_date_format(code)


@pytest.mark.parametrize("code", ["0", "General", '0" days"', "[Red]0", "@", "0%", "\\d0", "[$£-809]0", ""])
def test_other_formats(code: str) -> None:
    assert not is_date_format(code)
