"""Small workbooks for the reader's tests, and what was read of them in a form that compares well."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from headlight.frameworks import read_frameworks
from headlight.model import Rating, Reading, Recipe, Sheet, Workbook
from headlight.reading.reader import Known, read_workbook
from headlight.scales import read_scales

Rows = Sequence[Sequence[Any]]


@cache
def _base() -> Known:
    return Known(tuple(read_frameworks().values()), tuple(read_scales().values()))


def a_known(answers: Mapping[str, str] | None = None, recipes: Sequence[Recipe] = ()) -> Known:
    """The shipped standards and scales, with answers and recipes."""
    base = _base()
    return Known(base.frameworks, base.scales, tuple(recipes), dict(answers or {}))


def a_sheet(rows: Rows, name: str = "Sheet1", **more: Any) -> Sheet:
    """A sheet with its rows made rectangular."""
    width = max((len(row) for row in rows), default=0)
    return Sheet(name, [[*row, *[None] * (width - len(row))] for row in rows], **more)


def a_workbook(*sheets: Sheet, file: str = "heads' returns.xlsx") -> Workbook:
    """A workbook of some sheets."""
    return Workbook(file, "0" * 64, "xlsx", tuple(sheets))


def read_rows(
    rows: Rows, *, file: str = "heads' returns.xlsx", name: str = "Sheet1", answers: Mapping[str, str] | None = None
) -> Reading:
    """What the reader makes of one plain sheet."""
    return read_workbook(a_workbook(a_sheet(rows, name), file=file), a_known(answers))


def read_sheets(*sheets: Sheet, file: str = "heads' returns.xlsx", answers: Mapping[str, str] | None = None) -> Reading:
    """What the reader makes of some sheets."""
    return read_workbook(a_workbook(*sheets, file=file), a_known(answers))


def told(reading: Reading, *fields: str) -> dict[str, tuple[Any, ...]]:
    """Cell -> the fields asked for, of every rating of one sheet; sheet and cell where there are several."""
    names = fields or ("school", "leader", "criterion", "raw")
    sheets = {rating.sheet for rating in reading.ratings}
    return {
        _place(rating, len(sheets) > 1): tuple(getattr(rating, name) for name in names) for rating in reading.ratings
    }


def _place(rating: Rating, several: bool) -> str:
    return f"{rating.sheet}!{rating.cell}" if several else rating.cell


def answered(reading: Reading, by: Mapping[str, str] | None = None) -> dict[str, str]:
    """An answer to every question: by kind where given, else the guess, else the first option."""
    given = by or {}
    return {each.id: given.get(each.kind) or each.guess or each.options[0].value for each in reading.questions}
