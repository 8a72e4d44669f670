"""Old workbooks (.xls): rich texts, full colours, filters, rules and pivots, from their own records."""

import struct
from io import BytesIO

import pytest
import xlwt

from headlight.errors import Refusal
from headlight.model import Workbook
from headlight.reading.workbook import read_cells
from tests.property.hostile_files import NUMBER, a_biff, an_ole

STRUCK, TICK = "font: struck_out on", "font: name Wingdings"


def read_book(book: xlwt.Workbook) -> Workbook:
    target = BytesIO()
    book.save(target)
    return read_cells("returns.xls", target.getvalue())


def read_records(*records: tuple[int, bytes], before: tuple[tuple[int, bytes], ...] = ()) -> Workbook:
    return read_cells("returns.xls", an_ole({"Workbook": a_biff(*records, before=before)}))


def test_rich_text_loses_what_is_struck_out_and_shows_its_ticks() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("S")
    plain, struck, tick = (xlwt.easyxf(style).font for style in ("", STRUCK, TICK))
    sheet.write_rich_text(0, 0, (("Good", struck), (" Strong", plain)))
    sheet.write_rich_text(0, 1, (("ü", tick), " seen"))
    sheet.write_rich_text(0, 2, (("RI", struck),))
    sheet.write_rich_text(0, 3, ("Plain ", ("and bold", plain)))
    sheet.write(0, 4, "ü", xlwt.easyxf(TICK))
    workbook = read_book(book)
    (rows,) = workbook.sheets[0].rows
    assert rows == [" Strong", "✓ seen", "RI", "Plain and bold", "✓"]
    assert workbook.sheets[0].strikes == {2}
    assert [(each.cell, "'Good'" in each.text) for each in workbook.findings] == [("A1", True)]


@pytest.mark.parametrize("letter", ["x", "š"])
def test_texts_over_many_records_are_counted_right(letter: str) -> None:
    """A record holds some 8,000 bytes; texts are cut where it ends, and go on in the next, wide or not."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("S")
    struck = xlwt.easyxf(STRUCK).font
    for row in range(200):
        sheet.write(row, 0, f"{row} " + letter * (row * 7 % 900))
        sheet.write_rich_text(row, 1, ((f"old {row}", struck), f" new {letter * (row * 11 % 500)} {row}"))
    rows = read_book(book).sheets[0].rows
    assert [row[0] for row in rows] == [f"{row} " + letter * (row * 7 % 900) for row in range(200)]
    assert [row[1] for row in rows] == [f" new {letter * (row * 11 % 500)} {row}" for row in range(200)]


def a_look(*more: bytes, theme: bytes = b"") -> dict[int, str]:
    """The fills of a cell whose style the palette calls grey, and whose fuller description is ``more``."""
    font = struct.pack("<HHHHHBBBBBB", 200, 0, 0, 400, 0, 0, 0, 0, 0, 1, 0) + b"A"
    style = struct.pack("<HHHHHHHIH", 0, 0, 1, 0, 0, 0, 0, 1 << 26, 22 | 65 << 7)
    count = struct.pack("<HHHH", 0, 1, 0, len(more))
    full = struct.pack("<H", 0x87D) + bytes(10) + count + b"".join(more)
    before = ((0x31, font), (0xE0, style), (0xE0, style), *(((0x896, theme),) if theme else ()), (0x87D, full))
    return read_records((0x203, struct.pack("<HHHd", 0, 0, 1, 3.0)), before=before).sheets[0].fills


def a_front(form: int, value: bytes, tint: float = 0) -> bytes:
    return struct.pack("<HHHh", 4, 20, form, round(tint * 32767)) + value.ljust(12, b"\0")


def test_colours_that_no_palette_holds() -> None:
    assert a_look() == {0: "#C0C0C0"}
    assert a_look(a_front(2, bytes.fromhex("FFBF00FF"))) == {0: "#FFBF00"}
    assert a_look(struct.pack("<HHH", 14, 6, 0), a_front(3, b"\4", 0.6)) == {0: "#B8CCE4"}
    assert a_look(a_front(3, b"\4"), theme=struct.pack("<HHQI", 0x896, 0, 0, 124226)) == {0: "#4F81BD"}
    assert a_look(a_front(3, b"\4"), theme=struct.pack("<HHQI", 0x896, 0, 0, 0)) == {0: "#C0C0C0"}


def test_filtered_rows_protection_pivots_and_rules_are_named() -> None:
    hidden = (0x208, struct.pack("<HHHHHHHH", 1, 0, 1, 255, 0, 0, 0x20, 0))
    under = (0x203, struct.pack("<HHHd", 1, 0, 0, 2.0))
    rules = (0x1B0, struct.pack("<HHHHHHH", 1, 0, 2, 8, 3, 4, 0))
    fills, plain = (struct.pack("<BBHHI", 1, 3, 0, 0, flags) for flags in (1 << 29, 0))
    workbook = read_records(
        (0x9B, b""),
        (0x12, b"\1\0"),
        hidden,
        NUMBER,
        under,
        (0xB0, struct.pack("<HHHH", 3, 9, 0, 2)),
        rules,
        (0x1B1, fills),
    )
    told = {(each.severity, each.cell): each.text for each in workbook.findings}
    assert set(told) == {("warning", "A2"), ("info", ""), ("info", "A4:C10"), ("info", "D3:E9")}
    assert "a filled row" in told["warning", "A2"]
    assert "pivot" in told["info", "A4:C10"]
    assert "Protected" in told["info", ""]
    assert read_records(NUMBER, rules, (0x1B1, plain)).findings == ()
    assert read_records(NUMBER, hidden).findings == ()


def test_sheets_that_stand_in_each_other_are_refused() -> None:
    inner = struct.pack("<HH", 0x809, 16) + struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0)
    outer = a_biff(NUMBER, (0x809, inner[4:]), NUMBER, (0x0A, b""))
    place = outer.index(inner, outer.index(inner) + 20)
    inside = outer.index(inner, place + 4)
    second = struct.pack("<HHIBBBB", 0x85, 11, inside + 15, 0, 0, 3, 0) + b"Elm"
    at = outer.index(struct.pack("<HH", 0x0A, 0))
    moved = outer[:at].replace(struct.pack("<I", place), struct.pack("<I", place + 15)) + second + outer[at:]
    with pytest.raises(Refusal, match="Elm does not begin where it should"):
        read_cells("returns.xls", an_ole({"Workbook": moved}))
