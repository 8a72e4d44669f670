"""The picture of a sheet: cropped around the cell in question, escaped, marked, with letters and numbers."""

import pytest

from headlight.charts.sheet import draw_sheet
from headlight.charts.window import find_window, parse_range
from headlight.model import Sheet, key

GRID = Sheet("Heads", [[f"r{row}c{column}" for column in range(20)] for row in range(60)])


@pytest.mark.parametrize(
    ("text", "box"),
    [
        ("A1", (0, 0, 0, 0)),
        ("d31", (30, 3, 30, 3)),
        ("$C$5:F18", (4, 2, 17, 5)),
        ("F18:C5", (4, 2, 17, 5)),
        ("AA10", (9, 26, 9, 26)),
        ("", None),
        ("Total", None),
        ("A0", None),
        ("A1:B2:C3", None),
    ],
)
def test_ranges(text: str, box: tuple[int, int, int, int] | None) -> None:
    assert parse_range(text) == box


def test_the_window_is_the_neighbourhood_with_the_headings_of_row_and_column() -> None:
    window = find_window(GRID, parse_range("K40"))
    assert 39 in window.rows
    assert 0 in window.rows
    assert 10 in window.columns
    assert 0 in window.columns
    assert len(window.rows) <= 17
    assert len(window.columns) <= 10


def test_evidence_far_away_is_in_the_window() -> None:
    window = find_window(GRID, parse_range("C30"), [(50, 15, 50, 15)])
    assert 50 in window.rows
    assert 15 in window.columns


def test_a_large_range_is_cut() -> None:
    window = find_window(GRID, parse_range("A1:T60"))
    assert len(window.rows) <= 16
    assert len(window.columns) <= 9


def test_cells_outside_the_sheet_do_not_break_it() -> None:
    assert "Part of sheet Heads" in draw_sheet(GRID, "ZZ9999", ["ZZ1"])
    assert "no cells" in draw_sheet(Sheet("Empty", []), "A1")


def test_the_marked_cell_is_outlined_and_its_letter_and_number_accented() -> None:
    html = draw_sheet(GRID, "C5", ["A1"])
    assert '<td class="hl-marked hl-edge-top hl-edge-left hl-edge-foot hl-edge-right">r4c2</td>' in html
    assert '<th scope="col" class="hl-asked">C</th>' in html
    assert '<th scope="row" class="hl-asked">5</th>' in html
    assert '<span class="hl-ringed">r0c0</span>' in html


def test_what_a_person_wrote_is_never_markup() -> None:
    sheet = Sheet('<b>"', [["<script>alert(1)</script>"]], fills={key(0, 0): '#fff"onload="x'})
    html = draw_sheet(sheet, "A1")
    assert "<script>" not in html
    assert "onload" not in html
    assert "<b>" not in html


def test_cells_show_what_a_person_sees() -> None:
    sheet = Sheet("S", [[0.5, True, 3.0, None]], texts={key(0, 0): "50%"}, fills={key(0, 2): "#000000"})
    html = draw_sheet(sheet)
    assert ">50%<" in html
    assert ">TRUE<" in html
    assert 'style="background:#000000;color:#ffffff">3<' in html


def test_a_long_title_runs_over_empty_cells_but_never_over_the_marked_one() -> None:
    sheet = Sheet("S", [["A title that is far too long for one cell of a sheet", None, None], ["a", "b", "c"]])
    assert 'colspan="3"' in draw_sheet(sheet, "A2")
    assert "colspan" not in draw_sheet(sheet, "B1")


def test_rows_left_out_are_shown_as_a_cut() -> None:
    assert "⋯" in draw_sheet(GRID, "C40")
    assert "of a sheet of 60 rows" in draw_sheet(GRID, "C40")
