"""Each kind of file by each writer: the cells, and what a person sees beside them."""

import datetime as dt
import zipfile
from io import BytesIO

import openpyxl
import pytest
import xlsxwriter
import xlwt
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, FormulaRule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color

from headlight.errors import Refusal
from headlight.model import Sheet, Value, Workbook, key
from headlight.reading.workbook import read_cells
from tests.property.good_files import GOOD, by_xlsxwriter
from tests.property.hostile_files import MAIN, a_package, a_sheet, a_workbook, a_zip, an_ods


def read_one(data: bytes, name: str = "returns.xlsx") -> Sheet:
    return read_cells(name, data).sheets[0]


def save(book: openpyxl.Workbook) -> bytes:
    target = BytesIO()
    book.save(target)
    return target.getvalue()


EXPECTED: list[list[Value]] = [
    ["School", "Headteacher", "KA1", "KA2", "Date"],
    ["Oak Primary", "Ann Lee", 3, "Good", "2024-03-02"],
    ["Elm Academy", "Raj Rao", 2.5, None, "2024-07-12"],
]


@pytest.mark.parametrize("name", ["openpyxl.xlsx", "xlsxwriter.xlsx", "xlwt.xls", "odfpy.ods"])
def test_every_writer_gives_the_same_grid(name: str) -> None:
    workbook = read_cells(f"folder/{name}", GOOD[name])
    sheet = workbook.sheets[0]
    assert workbook.file == name
    assert workbook.kind == name.rpartition(".")[2]
    assert sheet.name == "Autumn"
    assert [row[:5] for row in sheet.rows[:3]] == EXPECTED
    assert {key(1, 4), key(2, 4)} <= sheet.dates
    assert isinstance(sheet.rows[1][2], int)
    assert len({len(row) for row in sheet.rows}) == 1


def test_openpyxl_colours_notes_merges_rules_and_hidden_things() -> None:
    workbook = read_cells("openpyxl.xlsx", GOOD["openpyxl.xlsx"])
    sheet, spare = workbook.sheets
    assert sheet.fills == {key(1, 2): "#00B050"}  # the rule for a 3 stands over the amber fill
    assert sheet.strikes == {key(1, 3)}
    assert sheet.notes == {key(1, 3): "Clear direction"}
    assert sheet.merges == ((5, 0, 5, 2),)
    assert sheet.hidden_rows == {2}
    assert sheet.rows[4][0] == 0.75
    assert sheet.texts[key(4, 0)] == "75%"
    assert spare.hidden
    assert spare.rows == []


def test_rich_text_loses_what_is_struck_out_and_says_so() -> None:
    workbook = read_cells("xlsxwriter.xlsx", by_xlsxwriter())
    sheet = workbook.sheets[0]
    assert sheet.rows[0][5] == " Strong"
    assert sheet.rows[1][5] == "✓"
    assert sheet.rows[2][5] == 4
    assert sheet.notes[key(1, 2)].endswith("Moderated")
    assert sheet.texts[key(1, 4)] == "2-Mar"
    assert [(each.cell, "Good" in each.text) for each in workbook.findings] == [("F1", True)]


def test_xls_fills_strikes_merges_and_hidden_rows() -> None:
    sheet = read_one(GOOD["xlwt.xls"], "xlwt.xls")
    assert sheet.fills == {key(4, 0): "#FF0000"}
    assert sheet.strikes == {key(4, 0)}
    assert sheet.merges == ((5, 0, 5, 2),)
    assert sheet.hidden_rows == {2}
    assert sheet.texts[key(1, 4)] == "2-Mar"


def test_ods_fills_notes_and_hidden_columns() -> None:
    sheet = read_one(GOOD["odfpy.ods"], "odfpy.ods")
    assert sheet.fills == {key(2, 3): "#FF0000"}
    assert sheet.notes == {key(1, 3): "Clear direction"}
    assert sheet.hidden_columns == {2}
    assert sheet.texts[key(1, 4)] == "02-Mar"
    assert len(sheet.rows) == 3


def test_ods_rules_pivots_filters_and_protection() -> None:
    cell = '<table:table-cell office:value-type="float" office:value="{0}"><text:p>{0}</text:p></table:table-cell>'
    text = '<table:table-cell office:value-type="string"><text:p>RI now</text:p></table:table-cell>'
    rows = "".join(f"<table:table-row>{cell.format(number)}{text}</table:table-row>" for number in range(3))
    rows += f'<table:table-row table:visibility="filter">{cell.format(9)}</table:table-row>'
    rules = "".join(
        f'<calcext:condition calcext:apply-style-name="{style}" calcext:value="{value}"/>'
        for style, value in (
            ("Red one", "=1"),
            ("Green", "between(2,2)"),
            ("Green", "contains-text(&quot;ri&quot;)"),
            ("Green", "formula-is([.A1]&gt;7)"),
            ("Plain", "=0"),
        )
    )
    around = (
        '<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address="Oak.A1:Oak.B4">'
        f"{rules}</calcext:conditional-format></calcext:conditional-formats>"
    )
    styles = "".join(
        f'<style:style style:name="{name}" style:display-name="{shown}"><style:table-cell-properties '
        f'fo:background-color="{fill}"/></style:style>'
        for name, shown, fill in (
            ("Red_20_one", "Red one", "#ff0000"),
            ("Green", "Green", "#00b050"),
            ("Plain", "Plain", "#ffffff"),
        )
    )
    pivot = '<table:data-pilot-tables><table:data-pilot-table table:target-range-address="Oak.D1:Oak.E9"/></table:data-pilot-tables>'
    workbook = read_cells("a.ods", an_ods(rows + around, styles=styles, after=pivot, table=' table:protected="true"'))
    assert workbook.sheets[0].fills == {key(1, 0): "#FF0000", key(2, 0): "#00B050"} | {
        key(row, 1): "#00B050" for row in range(3)
    }
    told = {(each.severity, each.cell): each.text for each in workbook.findings}
    assert set(told) == {("info", "A1:B4"), ("info", "D1:E9"), ("warning", "A4:B4"), ("info", "")}
    assert "rule" in told["info", "A1:B4"]
    assert "pivot" in told["info", "D1:E9"]


def test_ods_runs_in_a_symbol_font_show_their_ticks() -> None:
    styles = '<style:style style:name="T1"><style:text-properties style:font-name="Wingdings"/></style:style>'
    cell = '<table:table-cell office:value-type="string"><text:p><text:span text:style-name="T1">ü</text:span> seen</text:p></table:table-cell>'
    data = an_ods(f"<table:table-row>{cell}</table:table-row>", styles=styles)
    assert read_one(data, "a.ods").rows == [["✓ seen"]]


def test_ods_repeats_are_laid_out() -> None:
    cell = '<table:table-cell office:value-type="float" office:value="3" table:number-columns-repeated="3"/>'
    row = f'<table:table-row table:number-rows-repeated="2">{cell}</table:table-row>'
    assert read_one(an_ods(row), "a.ods").rows == [[3, 3, 3], [3, 3, 3]]


# Colours ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("colour", "seen"),
    [
        (Color(rgb="FFFF0000"), "#FF0000"),
        (Color(rgb="0000B050"), "#00B050"),
        (Color(theme=4), "#4F81BD"),
        (Color(theme=4, tint=0.5999938962981048), "#B8CCE4"),
        (Color(theme=4, tint=-0.249977111117893), "#366092"),
        (Color(theme=1), "#000000"),
        (Color(theme=0), None),
        (Color(indexed=10), "#FF0000"),
        (Color(indexed=64), None),
    ],
)
def test_fill_colours_resolve(colour: Color, seen: str | None) -> None:
    book = openpyxl.Workbook()
    book.active["B2"] = "x"
    book.active["B2"].fill = PatternFill("solid", fgColor=colour)
    assert read_one(save(book)).fills.get(key(1, 1)) == seen


def test_only_solid_patterns_are_fills() -> None:
    book = openpyxl.Workbook()
    for number, pattern in enumerate(("gray125", "darkHorizontal", "solid"), 1):
        book.active.cell(number, 1, number).fill = PatternFill(pattern, fgColor="FFFF0000")
    assert read_one(save(book)).fills == {key(2, 0): "#FF0000"}


def test_row_and_column_styles_fill_cells_that_have_none() -> None:
    red = '<fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill>'
    styles = (
        f'<styleSheet xmlns="{MAIN}"><fonts><font/></fonts><fills><fill/><fill/>{red}</fills>'
        '<cellStyleXfs><xf/><xf fillId="2"/></cellStyleXfs>'
        '<cellXfs><xf/><xf fillId="2" xfId="0"/><xf fillId="0" xfId="1"/></cellXfs></styleSheet>'
    )
    rows = (
        '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c></row>'
        '<row r="2" s="1" customFormat="1"><c r="A2"><v>2</v></c></row>'
        '<row r="3"><c r="A3" s="2"><v>3</v></c></row>'
    )
    sheet = a_sheet(rows, before='<cols><col min="2" max="2" style="1"/></cols>')
    fills = read_one(a_workbook(sheet, **{"xl/styles.xml": styles})).fills
    assert set(fills) == {key(0, 1), key(2, 1), key(1, 1), key(1, 2), key(2, 0)}
    assert set(fills.values()) == {"#FF0000"}


def test_rules_as_an_office_suite_writes_them() -> None:
    """With every attribute there is, empty ones too; and rules on words, which keep theirs unquoted."""
    fills = "".join(
        f'<dxf><fill><patternFill><bgColor rgb="{rgb}"/></patternFill></fill></dxf>' for rgb in ("FF00B050", "FFFF0000")
    )
    styles = f'<styleSheet xmlns="{MAIN}"><cellXfs><xf/></cellXfs><dxfs>{fills}</dxfs></styleSheet>'
    rules = (
        '<conditionalFormatting sqref="A1:B2"><cfRule type="cellIs" priority="2" operator="equal" text="" dxfId="0">'
        '<formula>3</formula></cfRule><cfRule type="containsText" priority="1" operator="containsText" text="ri" dxfId="1">'
        '<formula>NOT(ISERROR(SEARCH("ri",A1)))</formula></cfRule></conditionalFormatting>'
        '<conditionalFormatting sqref="D1"><cfRule type="duplicateValues" priority="3" dxfId="1"/></conditionalFormatting>'
    )
    rows = '<row r="1"><c r="A1"><v>3</v></c><c r="B1" t="str"><v>RI</v></c></row>'
    workbook = read_cells("suite.xlsx", a_workbook(a_sheet(rows, after=rules), **{"xl/styles.xml": styles}))
    assert workbook.sheets[0].fills == {0: "#00B050", 1: "#FF0000"}
    assert [each.cell for each in workbook.findings] == ["D1"]


def test_newer_rules_are_named_and_bars_are_not() -> None:
    rule = (
        '<ext uri="{{1}}"><x14:conditionalFormattings xmlns:x14="y"><x14:conditionalFormatting><x14:cfRule type="{}"/>'
    )
    rule += "</x14:conditionalFormatting></x14:conditionalFormattings></ext>"
    row = '<row r="1"><c r="A1"><v>3</v></c></row>'
    for kind, count in (("expression", 1), ("cellIs", 1), ("dataBar", 0)):
        data = a_workbook(a_sheet(row, after=f"<extLst>{rule.format(kind) * 3}</extLst>"))
        assert [(each.sheet, each.cell) for each in read_cells("new.xlsx", data).findings] == [("Oak", "")] * count


def test_filtered_rows_and_protection_are_named() -> None:
    book = openpyxl.Workbook()
    for row in range(1, 6):
        book.active.append([row, row])
    book.active.auto_filter.ref = "A1:B5"
    book.active.row_dimensions[3].hidden = book.active.row_dimensions[5].hidden = True
    assert read_cells("filter.xlsx", save(book)).findings == ()
    book.active.auto_filter.add_filter_column(0, ["1", "2", "4"])
    book.active.protection.sheet = True
    told = [(each.severity, each.cell, each.text) for each in read_cells("filter.xlsx", save(book)).findings]
    assert [each[:2] for each in told] == [("warning", "A3:B5"), ("info", "")]
    assert "2 filled rows" in told[0][2]
    assert "Protected" in told[1][2]


def test_a_filter_of_a_table_counts_too() -> None:
    parts = {
        "xl/worksheets/_rels/sheet1.xml.rels": '<Relationships xmlns="x"><Relationship Id="t" Type="x/table" '
        'Target="../tables/table1.xml"/></Relationships>',
        "xl/tables/table1.xml": '<table ref="A1:A3"><autoFilter ref="A1:A3"><filterColumn colId="0"/></autoFilter></table>',
    }
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>'
    workbook = read_cells("table.xlsx", a_workbook(a_sheet(rows), **parts))
    assert [(each.severity, each.cell) for each in workbook.findings] == [("warning", "A2")]


def test_stored_copies_without_a_pivot_table_are_named() -> None:
    relations = a_package()["xl/_rels/workbook.xml.rels"].decode()
    link = '<Relationship Id="c" Type="x/pivotCacheDefinition" Target="pivotCache/pivotCacheDefinition1.xml"/>'
    parts = {
        "xl/_rels/workbook.xml.rels": relations.replace("</Relationships>", f"{link}</Relationships>"),
        "xl/pivotCache/pivotCacheDefinition1.xml": "<pivotCacheDefinition/>",
    }
    workbook = read_cells("store.xlsx", a_workbook(**parts))
    assert [each.text.startswith("The workbook keeps a pivot's stored copy") for each in workbook.findings] == [True]


def test_tick_boxes_that_are_no_cells_are_named() -> None:
    links = "".join(
        f'<Relationship Id="c{number}" Type="x/ctrlProp" Target="../ctrlProps/ctrlProp{number}.xml"/>'
        for number in range(3)
    )
    parts = {"xl/worksheets/_rels/sheet1.xml.rels": f'<Relationships xmlns="x">{links}</Relationships>'}
    boxes = ('objectType="CheckBox" checked="Checked"', 'objectType="Radio"', 'objectType="Button"')
    parts |= {f"xl/ctrlProps/ctrlProp{number}.xml": f"<formControlPr {each}/>" for number, each in enumerate(boxes)}
    workbook = read_cells("boxes.xlsx", a_workbook(**parts))
    assert [(each.severity, each.sheet) for each in workbook.findings] == [("warning", "Oak")]
    assert "2 tick boxes" in workbook.findings[0].text


def test_links_are_dropped_and_their_words_kept() -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "Oak Primary"
    book.active["A1"].hyperlink = "https://example.org/oak"
    workbook = read_cells("links.xlsx", save(book))
    assert workbook.sheets[0].rows == [["Oak Primary"]]
    assert "example.org" not in str(workbook)


def test_colouring_rules_are_worked_out_or_named() -> None:
    book = openpyxl.Workbook()
    for number, value in enumerate((1, 2, 3, "RI", None), 1):
        book.active.cell(number, 1, value)
    for first, rule in (
        ("A1:A5", CellIsRule("lessThan", ["2"], fill=PatternFill(bgColor="FFFF0000"))),
        ("A1:A5", CellIsRule("between", ["2", "3"], fill=PatternFill(bgColor="FF00FF00"))),
        ("A1:A5", CellIsRule("equal", ['"ri"'], fill=PatternFill(bgColor="FFFFBF00"))),
        ("B1:B5", FormulaRule(["$A1>2"], fill=PatternFill(bgColor="FF0000FF"))),
    ):
        book.active.conditional_formatting.add(first, rule)
    workbook = read_cells("rules.xlsx", save(book))
    assert workbook.sheets[0].fills == {0: "#FF0000", key(1, 0): "#00FF00", key(2, 0): "#00FF00", key(3, 0): "#FFBF00"}
    assert [(each.cell, each.severity) for each in workbook.findings] == [("B1:B5", "info")]


# Values a person would miss ---------------------------------------------------------------------


def test_errors_and_formulas_without_value_are_named() -> None:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["B1"], book.active["C3"] = "KA1", "=1+1", "#DIV/0!"
    workbook = read_cells("bad.xlsx", save(book))
    assert workbook.sheets[0].rows == [["KA1", None, None], [None] * 3, [None] * 3]
    told = {each.cell: (each.severity, each.text) for each in workbook.findings}
    assert set(told) == {"B1", "C3"}
    assert told["B1"][0] == told["C3"][0] == "warning"
    assert "no saved result" in told["B1"][1]
    assert "#DIV/0!" in told["C3"][1]


def test_a_number_beyond_all_bounds_is_named_and_no_value() -> None:
    row = '<row r="1"><c r="A1"><v>1e999</v></c><c r="B1"><v>3</v></c></row><row r="2"><c r="C2"><v>NaN</v></c></row>'
    workbook = read_cells("bounds.xlsx", a_workbook(a_sheet(row)))
    assert workbook.sheets[0].rows == [[None, 3, None], [None, None, None]]
    assert [(each.cell, each.severity) for each in workbook.findings] == [("A1", "warning"), ("C2", "warning")]
    assert "beyond all bounds" in workbook.findings[0].text


def test_a_small_number_in_the_format_of_a_date_is_named() -> None:
    book = openpyxl.Workbook()
    for column, value in enumerate((3, 2.5, 45353, True), 1):
        book.active.cell(1, column, value).number_format = "dd/mm/yyyy"
    workbook = read_cells("early.xlsx", save(book))
    assert workbook.sheets[0].rows == [["1900-01-03", "1900-01-02T12:00:00", "2024-03-02", True]]
    assert workbook.sheets[0].texts[0] == "03/01/1900"
    assert [each.cell for each in workbook.findings] == ["A1", "B1"]
    assert "the number 3 in the format of a date" in workbook.findings[0].text
    assert "the number 2.5 " in workbook.findings[1].text


def test_a_writer_that_works_nothing_out_is_not_believed() -> None:
    target = BytesIO()
    book = xlsxwriter.Workbook(target)
    book.add_worksheet().write_formula("A1", "=SUM(B1:B9)")
    book.close()
    workbook = read_cells("sums.xlsx", target.getvalue())
    assert workbook.sheets[0].rows == [[None]]
    assert workbook.findings[0].cell == "A1"


def test_a_formula_that_shows_nothing_is_a_plain_blank() -> None:
    row = '<row r="1"><c r="A1"><v>3</v></c><c r="B1" t="str"><f>IF(A1=1,"x","")</f><v></v></c></row>'
    workbook = read_cells("blank.xlsx", a_workbook(a_sheet(row)))
    assert workbook.sheets[0].rows == [[3]]
    assert workbook.findings == ()


def test_xls_formulas_and_errors() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("S")
    sheet.write(0, 0, xlwt.Formula("1+1"))
    target = BytesIO()
    book.save(target)
    workbook = read_cells("a.xls", target.getvalue())
    assert workbook.sheets[0].rows == [[None]]
    assert workbook.findings[0].cell == "A1"


def test_numbers_keep_what_is_shown() -> None:
    book = openpyxl.Workbook()
    for row, (value, code) in enumerate(
        [(1, "0.0"), (1, "General"), (2.0, "0"), (2.6, "0"), (0.75, "0%"), (True, "General"), (1e300, "General")], 1
    ):
        book.active.cell(row, 1, value).number_format = code
    sheet = read_one(save(book))
    assert [row[0] for row in sheet.rows] == [1.0, 1, 2, 2.6, 0.75, True, 1e300]
    assert [type(row[0]) for row in sheet.rows] == [float, int, int, float, float, bool, float]
    assert sheet.texts == {key(0, 0): "1.0", key(3, 0): "3", key(4, 0): "75%"}


def test_dates_and_times_are_iso() -> None:
    book = openpyxl.Workbook()
    values = [
        dt.date(2024, 3, 31),
        dt.datetime.fromisoformat("2024-03-31T14:30:00"),
        dt.time(9, 15),
        dt.timedelta(hours=36, minutes=30),
    ]
    for row, value in enumerate(values, 1):
        book.active.cell(row, 1, value)
    sheet = read_one(save(book))
    assert [row[0] for row in sheet.rows] == ["2024-03-31", "2024-03-31T14:30:00", "09:15:00", "36:30:00"]
    assert sheet.dates == {key(row, 0) for row in range(4)}


def test_dates_counted_from_1904() -> None:
    book = openpyxl.Workbook()
    book.epoch = dt.datetime.fromisoformat("1904-01-01")
    book.active["A1"] = dt.date(2024, 3, 2)
    book.active["A1"].number_format = "d-mmm"
    sheet = read_one(save(book))
    assert sheet.rows == [["2024-03-02"]]
    assert sheet.texts == {0: "02-Mar"}


@pytest.mark.parametrize(
    ("font", "text", "seen"),
    [
        ("Wingdings", "ü", "✓"),
        ("wingdings", "ûü", "✗✓"),
        ("Wingdings 2", "P", "✓"),
        ("Wingdings 2", "O", "✗"),
        ("Webdings", "a", "✓"),
        ("Webdings", "r", "✗"),
        ("Wingdings", "\uf0fc", "✓"),
        ("Zapf Dingbats", "46", "✓✗"),
        ("Wingdings 3", "p", "▲"),
        ("Wingdings", "Good", "Good"),
        ("Calibri", "ü", "ü"),
    ],
)
def test_symbol_fonts_show_ticks_and_crosses(font: str, text: str, seen: str) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = text
    book.active["A1"].font = Font(name=font)
    assert read_one(save(book)).rows == [[seen]]


def test_hidden_columns_rows_and_sheets() -> None:
    book = openpyxl.Workbook()
    for row in range(1, 5):
        book.active.append([row] * 5)
    book.active.column_dimensions.group("B", "C", hidden=True)
    book.active.row_dimensions[2].hidden = True
    for state in ("hidden", "veryHidden"):
        book.create_sheet(state).sheet_state = state
    workbook = read_cells("hidden.xlsx", save(book))
    assert workbook.sheets[0].hidden_columns == {1, 2}
    assert workbook.sheets[0].hidden_rows == {1}
    assert [each.hidden for each in workbook.sheets] == [False, True, True]


def test_threads_replace_their_stand_in() -> None:
    data = GOOD["openpyxl.xlsx"]
    thread = (
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">'
        '<threadedComment ref="D2" id="{1}"><text>Is this final?</text></threadedComment>'
        '<threadedComment ref="D2" id="{2}" parentId="{1}"><text>Yes</text></threadedComment></ThreadedComments>'
    )
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    relations = "xl/worksheets/_rels/sheet1.xml.rels"
    link = b'<Relationship Id="t" Type="x/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>'
    parts[relations] = parts[relations].replace(b"</Relationships>", link)
    parts["xl/threadedComments/threadedComment1.xml"] = thread.encode()
    assert read_one(a_zip(parts)).notes == {key(1, 3): "Is this final?\nYes"}


def test_a_note_written_for_a_thread_loses_its_preamble() -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = 1
    preamble = "[Threaded comment]\n\nYour version of Excel allows you to read this.\n\nComment:\n    Strong year"
    book.active["A1"].comment = Comment(preamble, "AL")
    assert read_one(save(book)).notes == {0: "Strong year"}


def test_pivot_tables_are_named_with_their_place() -> None:
    parts = {
        "xl/worksheets/_rels/sheet1.xml.rels": '<Relationships xmlns="x"><Relationship Id="p" Type="x/pivotTable" '
        'Target="../pivotTables/pivotTable1.xml"/></Relationships>',
        "xl/pivotTables/pivotTable1.xml": '<pivotTableDefinition><location ref="A3:C9"/></pivotTableDefinition>',
    }
    workbook = read_cells("pivot.xlsx", a_workbook(**parts))
    assert [(each.sheet, each.cell) for each in workbook.findings] == [("Oak", "A3:C9")]
    assert "pivot table" in workbook.findings[0].text


def test_prefixed_and_latin_parts() -> None:
    sheet = a_sheet('<row r="1"><c r="A1"><v>3</v></c><c r="B1" t="e"><v>#N/A</v></c></row>')
    prefixed = sheet.replace("<", "<x:").replace("<x:/", "</x:").replace("xmlns=", "xmlns:x=")
    workbook = read_cells("odd.xlsx", a_workbook(prefixed))
    assert workbook.sheets[0].rows == [[3, None]]
    assert workbook.findings[0].cell == "B1"
    for other in (sheet.encode("utf-16"), b'<?xml version="1.0" encoding="iso-8859-1"?>' + sheet.encode()):
        with pytest.raises(Refusal, match="encoding"):  # the value reader would take it for empty, and say nothing
            read_cells("odd.xlsx", a_workbook(other))


def test_the_quick_way_and_the_slow_way_agree() -> None:
    """A block of plain rows is taken at once; the same rows with a comment among them are walked one by one."""
    for name in ("openpyxl.xlsx", "xlsxwriter.xlsx"):
        with zipfile.ZipFile(BytesIO(GOOD[name])) as archive:
            parts = {each: archive.read(each) for each in archive.namelist()}
        quick = read_cells(name, a_zip(parts))
        for part in ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"):
            if part in parts:
                parts[part] = parts[part].replace(b"</row>", b"<!-- --></row>").replace(b"<si>", b"<si><!-- -->")
        slow = read_cells(name, a_zip(parts))
        assert quick.sheets == slow.sheets
        assert quick.findings == slow.findings


def test_many_errors_are_all_named() -> None:
    rows = "".join(f'<row r="{row}"><c r="A{row}" t="e"><v>#REF!</v></c></row>' for row in range(1, 1206))
    workbook = read_cells("errors.xlsx", a_workbook(a_sheet(rows)))
    assert len(workbook.findings) == 1001
    assert workbook.findings[0].cell == "A1"
    assert "A1205" in workbook.findings[-1].text


def test_a_path_in_the_name_is_dropped() -> None:
    assert read_cells(r"C:\Users\pa\Autumn.csv", b"a,b\n1,2\n").file == "Autumn.csv"
    with pytest.raises(Refusal, match=r"^Autumn\.xlsx: the file is empty"):
        read_cells("/home/pa/Autumn.xlsx", b"")


def test_the_digest_is_of_the_bytes() -> None:
    one, two = read_cells("a.csv", b"a,b\n"), read_cells("b.csv", b"a,b\n")
    assert isinstance(one, Workbook)
    assert one.sha256 == two.sha256
    assert len(one.sha256) == 64


def test_a_long_fraction_shows_what_fits() -> None:
    values = ("0.30000000000000004", "3.3333333333333335", "2.25", "1E-7")
    rows = "".join(f'<row r="{row}"><c r="A{row}"><v>{value}</v></c></row>' for row, value in enumerate(values, 1))
    sheet = read_one(a_workbook(a_sheet(rows)))
    assert [row[0] for row in sheet.rows] == [0.1 + 0.2, 10 / 3, 2.25, 1e-07]
    assert sheet.texts == {key(0, 0): "0.3", key(1, 0): "3.333333333"}
