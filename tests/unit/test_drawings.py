"""Pictures to take away: well-formed, whole, readable; tables as workbooks in which nothing is a formula."""

from io import BytesIO
from xml.etree import ElementTree

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from headlight.charts.drawings.grid import draw_grid_sheet
from headlight.charts.drawings.page import Caption
from headlight.charts.drawings.svg import Pen, measure_text, wrap_text
from headlight.packs.pictures import ZOOM, write_png, write_svg
from headlight.packs.tables import write_workbook
from tests.builders import a_portfolio
from tests.unit.test_grid import draw
from tests.unit.test_matrix import a_matrix

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("show", ["levels", "changes", "years"])
@pytest.mark.parametrize("dark", [False, True])
def test_a_drawing_has_every_row_and_word_of_the_grid(show: str, dark: bool) -> None:
    matrix = a_matrix(a_portfolio(), area="KA2", show=show)
    grid = draw(matrix, dark)
    root = ElementTree.fromstring(
        write_svg(draw_grid_sheet(grid, Caption("Heat map", "One & only.", "Foot"), dark=dark))
    )
    lines = [each.text or "" for each in root.iter(f"{SVG}text")]
    words = " ".join(lines)
    assert all(row["name"] in lines for row in grid["rows"])
    wanted = [half["word"] for row in grid["rows"] for cell in row["cells"] for half in cell["halves"] if half["word"]]
    assert all(word in lines for word in wanted if len(word) < 9)
    assert "One & only." in words
    assert root.find(f"{SVG}title") is not None
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    assert all(0 <= float(each.attrib["x"]) < width for each in root.iter(f"{SVG}text"))
    assert all(0 <= float(each.attrib["y"]) < height for each in root.iter(f"{SVG}text"))


def test_a_png_is_the_drawing_at_twice_its_size() -> None:
    drawing = draw_grid_sheet(draw(a_matrix(a_portfolio())), Caption("Heat map", "A sentence.", "Foot"))
    root = ElementTree.fromstring(drawing)
    png = write_png(drawing)
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    size = int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")
    assert size == (int(root.attrib["width"]) * ZOOM, int(root.attrib["height"]) * ZOOM)


@given(st.text(max_size=300), st.floats(30, 400))
def test_wrapped_text_loses_no_letter_and_fits(text: str, width: float) -> None:
    pen = Pen(13)
    lines = wrap_text(text, pen, width)
    kept = "".join(lines).replace("-", "").replace(" ", "")
    assert kept == "".join(text.split()).replace("-", "")
    assert all(measure_text(line, pen) <= width or len(line) <= 3 for line in lines)


def test_a_workbook_holds_words_and_never_a_formula() -> None:
    table = pd.DataFrame({"Headteacher": ["=1+1", "Amina"], "Level": ["Secure", None]})
    sheet = load_workbook(BytesIO(write_workbook(table, "Heat map", "=HYPERLINK(1)")))["Headlight"]
    assert [cell.value for cell in sheet["A"]] == ["Heat map", "=HYPERLINK(1)", None, "Headteacher", "=1+1", "Amina"]
    assert all(cell.data_type != "f" for line in sheet.iter_rows() for cell in line)
    assert sheet["B6"].value is None
    assert sheet.freeze_panes == "B5"


def test_a_workbooks_long_sentence_stays_within_its_table_on_paper() -> None:
    table = pd.DataFrame({"Area": ["Shaping the Future"], "Level": ["Secure"]})
    sheet = load_workbook(BytesIO(write_workbook(table, "Profile", "A long sentence of what is shown. " * 6)))[
        "Headlight"
    ]
    assert [str(each) for each in sheet.merged_cells.ranges] == ["A2:B2"]
    assert sheet["A2"].alignment.wrap_text
    assert sheet.row_dimensions[2].height > sheet.row_dimensions[5].height
