"""Rows taken by expressions are what the value reader gives, and what is not plain is left to it."""

from pathlib import Path

import pytest

from headlight.errors import Refusal
from headlight.model import Sheet
from headlight.reading import workbook
from headlight.reading.intake.gate import check_content
from headlight.reading.workbook import read_cells
from tests.property.hostile_files import MAIN, a_sheet, a_workbook

MUSEUM = sorted((Path(__file__).parents[1] / "messy" / "workbooks").glob("[!~]*.xls[xm]"))
SPACE = ' xml:space="preserve"'
PLAIN = {
    "texts": f'<c r="A1" t="inlineStr"><is><t>  a &amp; b </t></is></c><c r="B1" t="inlineStr"><is><t{SPACE}> c </t></is></c>',
    "numbers": "".join(f'<c r="{at}1"><v>{n}</v></c>' for at, n in zip("ABCDEF", ("1", "1.0", "-0", "1e3", "0.1", "123456789.123456"), strict=True)),
    "truths and formulas": '<c r="A1" t="b"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1" t="str"><f>A1</f><v> x </v></c>',
    "gaps": '<c r="B1"><v>1</v></c><c r="D1" s="0"/><c r="F1"><v>2</v></c><c r="G1" t="n" />',
    "characters by number": '<c r="A1" t="inlineStr"><is><t>a_x0041_b_x000D_</t></is></c>',
}  # fmt: skip
UNPLAIN = {
    "an error": '<c r="A1" t="e"><v>#N/A</v></c>',
    "two of one place": '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>',
    "a cell before another": '<c r="B1"><v>1</v></c><c r="A1"><v>2</v></c>',
    "an entity of its own": '<c r="A1" t="inlineStr"><is><t>&#65;</t></is></c>',
    "runs": '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>',
    "a comment inside": '<c r="A1"><!-- <v>1</v> --><v>2</v></c>',
    "an open section": '<c r="A1" t="inlineStr"><is><t><![CDATA[a]]></t></is></c>',
    "a return": '<c r="A1" t="inlineStr"><is><t>a\r\nb</t></is></c>',
    "a formula of nought": '<c r="A1"><f>B1</f><v>0</v></c>',
}


def _row(cells: str) -> bytes:
    return a_workbook(a_sheet(f'<row r="1">{cells}</row>'))


def _by_calamine(name: str, data: bytes, monkeypatch: pytest.MonkeyPatch) -> tuple[Sheet, ...]:
    """The sheets with every value from the value reader."""

    def check(name: str, data: bytes) -> workbook.Content:
        content = check_content(name, data)
        for each in content.sheets:
            each.rows, each.whole = None, False
        return content

    with monkeypatch.context() as patched:
        patched.setattr(workbook, "check_content", check)
        return read_cells(name, data).sheets


@pytest.mark.parametrize("path", MUSEUM, ids=lambda path: path.stem)
def test_the_museum_reads_the_same_either_way(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = path.read_bytes()
    assert repr(read_cells(path.name, data).sheets) == repr(_by_calamine(path.name, data, monkeypatch))


@pytest.mark.parametrize("name", sorted(PLAIN))
def test_plain_cells_need_no_other_reader(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = _row(PLAIN[name])
    assert check_content("a.xlsx", data).sheets[0].rows is not None
    assert repr(read_cells("a.xlsx", data).sheets) == repr(_by_calamine("a.xlsx", data, monkeypatch))


@pytest.mark.parametrize("name", sorted(UNPLAIN))
def test_what_is_not_plain_is_left_to_it(name: str) -> None:
    assert check_content("a.xlsx", _row(UNPLAIN[name])).sheets[0].rows is None


def test_rows_within_a_comment_are_none() -> None:
    hidden = a_workbook(
        a_sheet('<!-- <row r="1"><c r="A1"><v>1</v></c></row> --><row r="2"><c r="A2"><v>2</v></c></row>')
    )
    assert read_cells("a.xlsx", hidden).sheets[0].rows == [[None], [2]]


def test_rows_outside_their_place_are_left_to_it() -> None:
    sheet = a_sheet('<row r="1"><c r="A1"><v>1</v></c></row>').replace("sheetData>", "otherData>")
    assert check_content("a.xlsx", a_workbook(sheet)).sheets[0].rows is None


@pytest.mark.parametrize("text", ["a\x01b", "a]]>b", "a&nosuch;b", "a\x00b"])
def test_what_xml_forbids_is_refused_still(text: str) -> None:
    with pytest.raises(Refusal):
        read_cells("a.xlsx", _row(f'<c r="A1" t="inlineStr"><is><t>{text}</t></is></c>'))


def test_the_same_cells_in_a_hidden_row_are_hidden_all_the_same() -> None:
    for row, hidden in (("", set()), (' hidden="1"', {0}), ("", set())):
        sheet = a_sheet(f'<row r="1"{row}><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>')
        assert read_cells("a.xlsx", a_workbook(sheet)).sheets[0].hidden_rows == hidden


@pytest.mark.parametrize("cell", ['<c r="A1" t="s"><v>0</v></c>', '<c r="A1" t="s"><f>B1</f><v>0</v></c>'])
def test_the_same_number_is_each_workbooks_own_text(cell: str) -> None:
    for word in ("Good", "Outstanding"):
        texts = f'<sst xmlns="{MAIN}"><si><t>{word}</t></si></sst>'
        book = a_workbook(a_sheet(f'<row r="1">{cell}</row>'), **{"xl/sharedStrings.xml": texts})
        assert check_content("a.xlsx", book).sheets[0].rows == [[word]]


def test_the_same_cells_stand_below_what_stands_above_them() -> None:
    last = '<row r="2"><c r="A2"><v>2</v></c></row>'
    for first, rows in (("", [[None], [2]]), ('<row r="1"><c r="A1"><v>1</v></c></row>', [[1], [2]])):
        assert read_cells("a.xlsx", a_workbook(a_sheet(first + last))).sheets[0].rows == rows
