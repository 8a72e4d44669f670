"""What holds for any grid: reading never raises, and what is beside the point changes nothing."""

import string
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from headlight.model import Reading, key
from headlight.reading.reader import read_workbook
from tests.sheets import a_known, a_sheet, a_workbook, answered, read_rows

WORDS = st.sampled_from(
    [
        "School",
        "Headteacher",
        "Head",
        "KA1",
        "KA2",
        "KA1.1",
        "D1",
        "Self",
        "SIP",
        "Appraiser",
        "Comments",
        "Rating",
        "Criterion",
        "Year",
        "Date",
        "Total",
        "Average",
        "Good",
        "RI",
        "Outstanding",
        "x",
        "1",
        "2",
        "3",
        "4",
        "2/3",
        "n/a",
        "2023/24",
        "2024-03-12",
        "Overall",
        "School:",
        "Key:",
        "Red",
        "Amber",
        "Green",
        "Objective",
        "URN",
        "123456",
        "Phase",
        "75%",
        "Oak Primary",
        "Jane Smith",
        "Key Area",
        "School: Oak",
        "Headteacher: Jane Smith",
        "1 = Outstanding, 2 = Good",
        "Shaping the Future",
        "",
    ]
)
VALUES = st.one_of(
    st.none(),
    WORDS,
    WORDS,
    st.integers(-5, 2000),
    st.floats(allow_nan=True),
    st.booleans(),
    st.text(string.printable, max_size=12),
    st.text(max_size=6),
)
GRIDS = st.lists(st.lists(VALUES, max_size=7), max_size=12)
LEVELS = ("Inadequate", "Requires improvement", "Good", "Outstanding")
CODES = ("KA1", "KA2", "KA3", "KA4", "KA5", "KA6")


@st.composite
def dressed(draw: st.DrawFn) -> dict[str, object]:
    places = st.integers(0, 8).flatmap(lambda row: st.integers(0, 6).map(lambda column: key(row, column)))
    corners = st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(0, 5), st.integers(0, 5))
    merges = [(min(a, c), min(b, d), max(a, c), max(b, d)) for a, b, c, d in draw(st.lists(corners, max_size=3))]
    return {
        "fills": draw(
            st.dictionaries(
                places, st.sampled_from(("#FF0000", "#00B050", "#FFC000", "#EEEEEE", "#123456")), max_size=6
            )
        ),
        "strikes": frozenset(draw(st.lists(places, max_size=3))),
        "notes": draw(st.dictionaries(places, st.text(max_size=5), max_size=2)),
        "merges": tuple(merges),
        "hidden_rows": frozenset(draw(st.lists(st.integers(0, 9), max_size=2))),
        "hidden_columns": frozenset(draw(st.lists(st.integers(0, 7), max_size=2))),
        "hidden": draw(st.booleans()),
    }


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(GRIDS, dressed(), st.text(max_size=10)), max_size=3), st.text(max_size=12))
def test_reading_never_raises_and_its_parts_agree(
    sheets: list[tuple[list[list[object]], dict[str, object], str]], file: str
) -> None:
    workbook = a_workbook(*(a_sheet(rows, name, **dress) for rows, dress, name in sheets), file=file)
    reading = read_workbook(workbook, a_known())
    asked = {question.id for question in reading.questions}
    for rating in reading.ratings:
        assert (rating.status == "review") == (rating.question is not None)
        assert rating.question is None or rating.question in asked
        assert rating.value is None or 0 <= rating.value <= 1
        assert rating.status == "review" or rating.cycle is not None
        assert rating.status == "review" or rating.scale is not None
    assert all(question.ratings > 0 for question in reading.questions)
    settled = read_workbook(workbook, a_known(_answer_all(reading)))
    assert not {question.id for question in settled.questions} & asked


def _answer_all(reading: Reading) -> dict[str, str]:
    return answered(reading, {"cycle": "2023/24"})


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[str], list[list[str]]]:
    """A heading and records, a school and a head each."""
    heading = ["School", "Headteacher", *draw(st.lists(st.sampled_from(CODES), min_size=2, max_size=6, unique=True))]
    people = draw(st.integers(2, 6))
    rows = [
        [f"{letter}ton Primary", f"Jane {letter}son", *(draw(st.sampled_from(LEVELS)) for _ in heading[2:])]
        for letter in string.ascii_uppercase[:people]
    ]
    rows[0][2:4] = ["Requires improvement", "Outstanding"]
    return heading, rows


def said(reading: Reading) -> set[tuple[object, ...]]:
    return {(r.school, r.leader, r.criterion, r.cycle, r.level, r.scale, r.status) for r in reading.ratings}


def as_rows(table: tuple[list[str], list[list[str]]]) -> tuple[list[str], list[list[str]]]:
    """A row per leader, a column per criterion."""
    return table


def as_a_list(table: tuple[list[str], list[list[str]]]) -> tuple[list[str], list[list[str]]]:
    """A row per rating."""
    heading, rows = table
    body = [[*row[:2], code, level] for row in rows for code, level in zip(heading[2:], row[2:], strict=True)]
    return [*heading[:2], "Criterion", "Rating"], body


LAYOUTS = st.sampled_from((as_rows, as_a_list))
TITLE = ["Appraisal 2023/24"]


def spread(rows: list[list[str]], chance: Any) -> list[list[str | None]]:
    """The rows with blank ones between them here and there."""
    out: list[list[str | None]] = []
    for row in rows:
        out += [[], list(row)] if chance.random() < 0.3 else [list(row)]
    return out


def shout(text: str, chance: Any) -> str:
    """The same word in another case, with blanks around it."""
    return f"{' ' * chance.randrange(3)}{chance.choice((text.upper(), text.lower(), text.title()))}{' ' * chance.randrange(3)}"


@settings(max_examples=60, deadline=None)
@given(tables(), LAYOUTS, st.randoms(use_true_random=False))
def test_order_blanks_and_case_change_no_rating(table: Any, layout: Any, chance: Any) -> None:
    heading, rows = layout(table)
    plain = said(read_rows([TITLE, heading, *rows]))
    assert len(plain) == len(table[1]) * (len(table[0]) - 2)
    shuffled = sorted(rows, key=lambda _: chance.random())
    assert said(read_rows([TITLE, heading, *shuffled])) == plain
    order = sorted(range(len(heading)), key=lambda _: chance.random())
    assert said(read_rows([TITLE, *([row[at] for at in order] for row in (heading, *rows))])) == plain
    spaced = [TITLE, [], [None, *heading, None], *([None, *row] for row in rows)]
    assert said(read_rows(spaced)) == plain
    assert said(read_rows([TITLE, heading, *spread(rows, chance)])) == plain
    shouted = [[shout(text, chance) for text in heading], *([*row[:-1], shout(row[-1], chance)] for row in rows)]
    assert said(read_rows([TITLE, *shouted])) == plain


@settings(max_examples=60, deadline=None)
@given(tables(), st.data())
def test_a_blank_column_anywhere_changes_no_rating(table: Any, data: st.DataObject) -> None:
    heading, rows = table
    at = data.draw(st.integers(0, len(heading)))
    plain = said(read_rows([TITLE, heading, *rows]))
    assert said(read_rows([TITLE, *([*row[:at], None, *row[at:]] for row in (heading, *rows))])) == plain
