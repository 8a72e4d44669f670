"""Binary workbooks: what a person sees of their cells, made record by record since no library writes them."""

import struct

import pytest

from headlight.errors import Refusal
from headlight.model import Sheet, key
from headlight.reading.workbook import read_cells
from tests.property.binary_books import (
    a_cell,
    a_colour,
    a_fill,
    a_font,
    a_formula,
    a_real,
    a_record,
    a_rich_text,
    a_row,
    a_rule,
    a_shared,
    a_style,
    a_text,
    an_xlsb,
    some_columns,
    some_merges,
    some_notes,
    some_strings,
    some_styles,
)
from tests.property.good_files import GOOD


def read_one(data: bytes) -> Sheet:
    return read_cells("returns.xlsb", data).sheets[0]


def test_the_grid_and_what_stands_around_it() -> None:
    workbook = read_cells("binary.xlsb", GOOD["binary.xlsb"])
    (sheet,) = workbook.sheets
    assert sheet.fills == {key(1, 2): "#FFBF00", key(2, 2): "#FFBF00", key(1, 3): "#B8CCE4"}
    assert sheet.strikes == {key(1, 3)}
    assert sheet.notes == {key(1, 3): "Clear direction"}
    assert sheet.texts == {key(1, 4): "2-Mar", key(2, 4): "12-Jul", key(3, 2): "75%"}
    assert sheet.rows[3] == [" Strong", "✓", 0.75, 4, None]
    assert sheet.merges == ((5, 0, 5, 2),)
    assert sheet.hidden_rows == {2}
    assert [(each.severity, each.cell) for each in workbook.findings] == [("info", "C2:C3"), ("info", "A4")]
    assert "rule" in workbook.findings[0].text
    assert "'Good'" in workbook.findings[1].text


@pytest.mark.parametrize(
    ("fill", "seen"),
    [
        (a_fill(a_colour(rgb="00B050")), "#00B050"),
        (a_fill(a_colour(theme=4)), "#4F81BD"),
        (a_fill(a_colour(theme=4, tint=-0.25)), "#366092"),
        (a_fill(a_colour(indexed=10)), "#FF0000"),
        (a_fill(a_colour(rgb="FFFFFF")), None),
        (a_fill(a_colour(theme=0)), None),
        (a_fill(a_colour(rgb="FF0000"), pattern=3), None),
        (a_fill(), None),
    ],
)
def test_fill_colours_resolve(fill: bytes, seen: str | None) -> None:
    styles = some_styles([a_font()], [fill], [a_style(), a_style(fill=2)])
    assert read_one(an_xlsb(a_row(0) + a_real(0, 3.0, 1), styles=styles)).fills.get(0) == seen


def test_a_palette_of_the_workbooks_own_replaces_the_first_colours() -> None:
    palette = b"".join(a_record(475, bytes([number, 0, 0, 255])) for number in range(12))
    fill = a_fill(a_colour(indexed=10))
    styles = some_styles([a_font()], [fill], [a_style(), a_style(fill=2)], more=palette)
    assert read_one(an_xlsb(a_row(0) + a_real(0, 3.0, 1), styles=styles)).fills == {0: "#0A0000"}


def test_fills_of_rows_and_columns() -> None:
    styles = some_styles(
        [a_font()],
        [a_fill(a_colour(rgb="FF0000")), a_fill(a_colour(rgb="00B050"))],
        [a_style(), a_style(fill=2), a_style(fill=3)],
    )
    rows = a_row(0) + a_real(0, 1.0) + a_real(2, 2.0) + a_row(1, style=1) + a_real(0, 3.0)
    fills = read_one(an_xlsb(rows, before=some_columns((1, 1, 2, False)), styles=styles)).fills
    assert fills == {key(0, 1): "#00B050", key(1, 1): "#FF0000", key(1, 2): "#FF0000"}


def test_a_rich_text_in_the_cell_itself_is_read() -> None:
    styles = some_styles([a_font(), a_font(strike=True)], [], [a_style()])
    rows = a_row(0) + a_cell(62, 0, a_rich_text("Old New", (0, 1), (3, 0))) + a_cell(62, 1, a_rich_text("Plain"))
    assert read_one(an_xlsb(rows, styles=styles)).rows == [[" New", "Plain"]]


def test_errors_are_named_and_hidden_things_marked() -> None:
    rows = a_row(0) + a_real(0, 3.0) + a_cell(3, 1, b"\x17") + a_row(1, hidden=True) + a_real(0, 2.0)
    workbook = read_cells("a.xlsb", an_xlsb(rows, before=some_columns((0, 0, 0, True))))
    sheet = workbook.sheets[0]
    assert sheet.rows == [[3, None], [2, None]]
    assert sheet.hidden_rows == {1}
    assert sheet.hidden_columns == {0}
    assert [(each.severity, each.cell) for each in workbook.findings] == [("warning", "B1")]
    assert "#REF!" in workbook.findings[0].text


def test_formulas_that_nobody_worked_out_are_named() -> None:
    rows = a_row(0) + a_formula(0, 0.0) + a_formula(1, 0.0)
    workbook = read_cells("a.xlsb", an_xlsb(rows, calculates=True))
    assert workbook.sheets[0].rows == [[None, None]]
    assert [each.cell for each in workbook.findings] == ["A1", "B1"]
    assert read_one(an_xlsb(rows)).rows == [[0, 0]]
    assert read_one(an_xlsb(rows + a_formula(2, 5.0), calculates=True)).rows == [[0, 0, 5]]


def test_threads_replace_their_stand_in() -> None:
    thread = b'<ThreadedComments xmlns="x"><threadedComment ref="A1" id="1"><text>Final?</text></threadedComment></ThreadedComments>'
    link = '<Relationship Id="t" Type="x/threadedComment" Target="../threadedComments/threadedComment1.xml"/>'
    parts = {"xl/threadedComments/threadedComment1.xml": thread}
    notes = some_notes((0, 0, "[Threaded comment]\n\nThis version\n\nComment:\n    Final?"), (0, 1, "Old note"))
    sheet = read_one(an_xlsb(a_row(0) + a_real(0, 3.0), notes=notes, links=link, **parts))
    assert sheet.notes == {0: "Final?", 1: "Old note"}


def test_many_chunks_make_the_same_records() -> None:
    rows = b"".join(a_row(row) + a_text(0, "x" * 900) + a_real(1, float(row)) for row in range(2_000))
    sheet = read_one(an_xlsb(rows))
    assert [row[1] for row in sheet.rows] == list(range(2_000))


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (a_row(0) + a_real(0, 3.0) + some_merges((3, 1, 0, 0)), "merge"),
        (a_row(2_000_000) + a_real(0, 3.0), "number 2,000,001"),
        (a_row(0) + a_cell(1, 20_000), "outside any sheet"),
        (a_row(0) + a_record(6, struct.pack("<III", 0, 0, 1_000_000)), "values could not be read"),
        (a_row(0) + a_record(6, bytes(9_000_000)), "8 MiB"),
        (a_row(0) + a_real(0, 1.0) + a_row(199_000) + a_real(400, 1.0), "199,001 rows by 401 columns"),
    ],
)
def test_what_cannot_be_is_refused(rows: bytes, words: str) -> None:
    with pytest.raises(Refusal) as caught:
        read_cells("a.xlsb", an_xlsb(rows))
    assert words in caught.value.sentence


def test_a_rule_is_named_once_a_range() -> None:
    workbook = read_cells(
        "a.xlsb",
        an_xlsb(a_row(0) + a_shared(0, 0), after=a_rule(0, 3, 0, 0) * 3, strings=some_strings(a_rich_text("RI"))),
    )
    assert [each.cell for each in workbook.findings] == ["A1:A4"]
