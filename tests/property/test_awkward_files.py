"""Sound files that look hostile are read, cell for cell as another library reads them, and within the limits."""

import datetime as dt
import io
import warnings
from collections.abc import Iterator
from typing import Any

import openpyxl
import pytest

from headlight.model import Value
from headlight.reading.guard import Child
from tests.property.awkward_files import ROWS, a_strict_workbook, some_awkward_files
from tests.property.hostile_files import a_sheet, a_workbook

FILES = some_awkward_files()


@pytest.fixture(scope="module")
def child() -> Iterator[Child]:
    """One child for all of them."""
    with Child() as child:
        yield child


def by_openpyxl(data: bytes) -> dict[str, list[list[Value]]]:
    """The values of every sheet, from A1 to its last filled row and column."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # at styles without a default
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    return {sheet.title: _lay_out(sheet._cells) for sheet in book.worksheets}


def _lay_out(cells: dict[tuple[int, int], Any]) -> list[list[Value]]:
    filled = {place: _plain(cell.value) for place, cell in cells.items() if cell.value is not None}
    height, width = (max((place[at] for place in filled), default=0) for at in (0, 1))
    return [[filled.get((row, column)) for column in range(1, width + 1)] for row in range(1, height + 1)]


def _plain(value: Any) -> Value:
    if isinstance(value, dt.date):
        return value.isoformat()
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) < 2**53 else value


@pytest.mark.parametrize("label", FILES)
def test_read_as_another_library_reads_it(child: Child, label: str) -> None:
    workbook = child.cells("odd.xlsx", FILES[label])
    assert {sheet.name: sheet.rows for sheet in workbook.sheets} == by_openpyxl(FILES[label])
    assert any(sheet.rows for sheet in workbook.sheets)


def test_the_strict_form_of_the_format_is_the_same_sheet(child: Child) -> None:
    """Which the other library does not read."""
    (sheet,) = child.cells("strict.xlsx", a_strict_workbook()).sheets
    assert sheet.rows == [["School", "KA1"], ["Oak & Elm", 3]]


def test_what_is_too_much_is_told_and_the_values_are_read(child: Child) -> None:
    rules = child.cells("rules.xlsx", FILES["thousands of rules over a sheet"])
    assert [each.cell for each in rules.findings] == ["A1:XFD1048576"]
    assert len(rules.sheets[0].fills) == 4_999
    assert child.cells("long.xlsx", FILES["a long number format"]).sheets[0].texts == {16385: "0" * 3_900 + "3"}


def test_merges_over_each_other_are_left_and_told(child: Child) -> None:
    over = "".join(f'<mergeCell ref="A1:B{row}"/>' for row in (2, 2, 2))
    workbook = child.cells("over.xlsx", a_workbook(a_sheet(ROWS, after=f"<mergeCells>{over}</mergeCells>")))
    assert workbook.sheets[0].merges == ()
    assert [(each.severity, "over each other" in each.text) for each in workbook.findings] == [("warning", True)]
