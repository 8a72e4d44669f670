"""Read, write as the template, read again: the ratings are the same, whatever they are and whoever gave them."""

from io import BytesIO
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from headlight.frameworks import read_frameworks
from headlight.model import Rating, Reading
from headlight.packs.template import find_columns, find_title, write_template
from headlight.reading.reader import read_workbook
from headlight.reading.workbook import read_cells
from headlight.scales import read_scales
from tests.sheets import a_known, read_rows

KA = read_frameworks()["ka"]
SCALE = read_scales()["ofsted"]
WORDS = [level.word for level in SCALE.levels]
CODES = ("KA1", "KA2", "KA3", "KA4", "KA5", "KA6")
PEOPLE = (
    ("Alder Primary", "Amina Yardley"),
    ("Birch Academy", "Tomasz Wojcki"),
    ("Cedar School", "Siobh\u00e1n O'Keaney"),
    ("Dunmoor High", "Rafe Tolland"),
    ("Elm CE Primary", "Wei Zhang-Moore"),
)
FIELDS = ("school", "leader", "cycle", "source", "framework", "criterion", "raw", "scale", "level", "levels", "value")


def tell(reading: Reading) -> set[tuple[object, ...]]:
    """What a rating says, wherever it stands."""
    return {tuple(getattr(each, name) for name in FIELDS) for each in reading.ratings}


def write(ratings: tuple[Rating, ...]) -> bytes:
    """The template with these ratings in it, a row per school, person, cycle and source."""
    book = load_workbook(BytesIO(write_template([KA], [SCALE])))
    sheet = book[find_title(KA)]
    codes = {code: place for place, (code, _, _) in enumerate(find_columns(KA), start=1)}
    rows: dict[tuple[Any, ...], int] = {}
    for each in ratings:
        keys = (each.school, None, each.leader, None, each.cycle, None, each.source.title())
        row = rows.setdefault(keys, 3 + len(rows))
        for place, value in enumerate(keys, start=1):
            sheet.cell(row, place, value)
        sheet.cell(row, codes[each.criterion], each.raw)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


GRIDS = st.lists(
    st.lists(st.sampled_from([*WORDS, None]), min_size=len(CODES), max_size=len(CODES)).filter(any),
    min_size=2,
    max_size=len(PEOPLE),
)


@settings(max_examples=25, deadline=None)
@given(GRIDS, st.sampled_from(("2022/23", "2023/24", "2024/25")))
def test_read_written_as_the_template_and_read_again(grid: list[list[str | None]], cycle: str) -> None:
    rows = [[*person, *levels] for person, levels in zip(PEOPLE, grid, strict=False)]
    first = read_rows([[f"Appraisal {cycle}"], ["School", "Headteacher", *CODES], *rows])
    again = read_workbook(read_cells("Template.xlsx", write(first.ratings)), a_known())
    assert len(first.ratings) == sum(level is not None for levels in grid for level in levels)
    assert tell(again) == tell(first)
    assert again.questions == ()
    assert {each.status for each in again.ratings} == {"accepted"}
