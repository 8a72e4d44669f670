"""Years, points and dates read as the table in tests/spec/cycles.toml says."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headlight.clock import academic_year
from headlight.reading.cycles import CycleMark, find_cycle, parse_cycle

SPEC = tomllib.loads((Path(__file__).parent.parent / "spec" / "cycles.toml").read_text())


def describe(mark: CycleMark | None) -> str:
    if mark is None:
        return ""
    parts = [mark.cycle, mark.point, mark.date, "?" if mark.doubt else None, *mark.options]
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize(("text", "expected"), SPEC["cell"].items())
def test_cell(text: str, expected: str) -> None:
    assert describe(parse_cycle(text)) == expected


@pytest.mark.parametrize(("text", "expected"), SPEC["title"].items())
def test_title(text: str, expected: str) -> None:
    assert describe(find_cycle(text)) == expected


@given(st.dates(min_value=date(2005, 1, 1), max_value=date(2040, 1, 1)))
def test_every_date_is_read_alike_however_it_is_written(day: date) -> None:
    said = {
        describe(parse_cycle(text)) for text in (day.isoformat(), day.strftime("%d/%m/%Y"), day.strftime("%d %B %Y"))
    }
    assert len(said) == 1
    mark = parse_cycle(day.isoformat())
    assert mark is not None
    assert mark.date == day.isoformat()
    assert academic_year(day) in (mark.cycle, *mark.options)
    assert bool(mark.doubt) == (day.month >= 9)


@given(st.text(max_size=80))
def test_any_text_is_read_or_left(text: str) -> None:
    mark = parse_cycle(text)
    assert mark is None or mark.cycle or mark.point or mark.date or mark.doubt
    assert mark is None or find_cycle(text) == mark
