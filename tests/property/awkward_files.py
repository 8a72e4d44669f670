"""Sound files that look hostile or careless, as real programs write them: every one is to be read cell by cell."""

import io
import zipfile
from collections.abc import Iterator

import openpyxl

from tests.property.hostile_files import MAIN, RELATIONS, a_package, a_sheet, a_workbook, a_zip

ROWS = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>School</t></is></c><c r="B1" t="inlineStr"><is><t>KA1</t></is></c></row>'
    '<row r="2"><c r="A2" t="inlineStr"><is><t>Oak &amp; Elm</t></is></c><c r="B2"><v>3</v></c></row>'
)
YELLOW = '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill>'


class _Pipe(io.RawIOBase):
    """Takes bytes and cannot go back, so that a zip keeps its sizes behind each part."""

    def __init__(self) -> None:
        self.out = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        self.out += data
        return len(data)


def _packings() -> Iterator[tuple[str, bytes]]:
    parts = a_package(a_sheet(ROWS))
    pipe = _Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:  # type: ignore[arg-type]
        for name, body in parts.items():
            archive.writestr(name, body)
    yield "sizes behind the parts", bytes(pipe.out)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        archive.comment = b"made by a tool that says so"
        archive.writestr("xl/", b"")
        for name, body in parts.items():
            archive.writestr(name, body)
    yield "stored, with folders and a remark", target.getvalue()
    yield "hundreds of parts", a_zip(parts | {f"xl/media/image{number}.png": b"x" for number in range(1_900)})
    yield "a picture that packs a thousandfold", a_zip(parts | {"xl/media/image1.bmp": bytes(30 << 20)})
    yield "macros", a_zip(parts | {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(999)})


def a_strict_workbook() -> bytes:
    """The form of the format that Excel calls strict, under other namespaces."""
    parts = a_package(a_sheet(ROWS))
    for name, body in parts.items():
        renamed = body.replace(MAIN.encode(), b"http://purl.oclc.org/ooxml/spreadsheetml/main")
        parts[name] = renamed.replace(RELATIONS.encode(), b"http://purl.oclc.org/ooxml/officeDocument/relationships")
    return a_zip(parts)


def _spellings() -> Iterator[tuple[str, bytes]]:
    plain = a_sheet(ROWS)
    yield "a stated size of the whole grid", a_workbook(a_sheet(ROWS, before='<dimension ref="A1:XFD1048576"/>'))
    yield "a byte order mark and line ends", a_workbook(b"\xef\xbb\xbf" + plain.replace("><", ">\r\n<").encode())
    yield "single quotes", a_workbook(plain.replace('"', "'"))
    yield "remarks and instructions", a_workbook(plain.replace("<row", "<!-- a --><?b c?><row"))
    yield "cells without addresses", a_workbook(_drop_addresses(plain))
    absolute = a_package(a_sheet(ROWS))
    links = "xl/_rels/workbook.xml.rels"
    absolute[links] = absolute[links].replace(b'Target="worksheets', b'Target="/xl/worksheets')
    yield "absolute targets", a_zip(absolute)
    named = a_package(a_sheet(ROWS))
    named["xl/workbook.xml"] = named["xl/workbook.xml"].replace(
        b"Oak", "D\u2019Arcy &amp; \u201cFriends\u201d \U0001f3eb".encode()
    )
    yield "a sheet's name of quotes and pictures", a_zip(named)
    deep = '<ext uri="{1}">' + "<a>" * 55 + "</a>" * 55 + "</ext>"
    yield "deep extensions", a_workbook(a_sheet(ROWS, after=f"<extLst>{deep}</extLst>"))


def _drop_addresses(sheet: str) -> str:
    for each in ("A1", "B1", "A2", "B2"):
        sheet = sheet.replace(f' r="{each}"', "")
    return sheet.replace('<row r="1">', "<row>").replace('<row r="2">', "<row>")


def _values() -> Iterator[tuple[str, bytes]]:
    numbers = ("3", "-0", "1E-7", "1.5e3", "123456789012", "0.1", "2.5", "1E+20", "007")
    cells = "".join(f'<c r="{letter}1"><v>{each}</v></c>' for letter, each in zip("ABCDEFGHI", numbers, strict=True))
    yield "numbers in every spelling", a_workbook(a_sheet(f'<row r="1">{cells}</row>'))
    kinds = (
        '<c r="A1" t="b"><v>1</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="C1"><f>1+2</f><v>3</v></c>'
        '<c r="D1"><f t="shared" ref="D1:D2" si="0">A1</f><v>4</v></c><c r="E1" t="s"><v>1</v></c><c r="F1" t="n"><v>5</v></c>'
    )
    strings = f'<sst xmlns="{MAIN}"><si><t>x</t></si><si><t xml:space="preserve"> y&#10;z </t><rPh sb="0" eb="1"><t>q</t></rPh></si></sst>'
    yield "cells of every kind", a_workbook(a_sheet(f'<row r="1">{kinds}</row>'), **{"xl/sharedStrings.xml": strings})
    yield "a text as long as may be", a_workbook(a_sheet(ROWS.replace("KA1", "x" * 32_767)))
    rows = "".join(
        f'<row r="{row}"><c r="A{row}"><v>{row}</v></c><c r="C{row}" t="str"><f>A{row}</f><v>n{row}</v></c></row>'
        for row in range(1, 9_000)
    )
    yield "a sheet over many chunks", a_workbook(a_sheet(rows))


def some_styles(style: str, *, before: str = "", rules: str = "") -> str:
    """A style part with one cell style beside the default, and a yellow fill."""
    fills = "<fill><patternFill/></fill>" * 2 + YELLOW
    named = "<cellStyleXfs><xf/></cellStyleXfs>"
    body = f"{before}<fonts><font/></fonts><fills>{fills}</fills><borders><border/></borders>{named}"
    return f'<styleSheet xmlns="{MAIN}">{body}<cellXfs><xf xfId="0"/>{style}</cellXfs>{rules}</styleSheet>'


def _dressings() -> Iterator[tuple[str, bytes]]:
    empty = "".join(f'<row r="{row}"><c r="A{row}" s="1"/><c r="XFD{row}" s="1"/></row>' for row in range(3, 20_000))
    filled = some_styles('<xf xfId="0" fillId="2"/>')
    yield "styled rows without a value", a_workbook(a_sheet(ROWS + empty), **{"xl/styles.xml": filled})
    code = "&quot;" + "0" * 3_900 + "&quot;0"
    numbers = f'<numFmts><numFmt numFmtId="164" formatCode="{code}"/></numFmts>'
    long = some_styles('<xf xfId="0" numFmtId="164"/>', before=numbers)
    dressed = a_sheet(ROWS.replace('r="B2"', 'r="B2" s="1"'))
    yield "a long number format", a_workbook(dressed, **{"xl/styles.xml": long})
    rule = (
        '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="cellIs" dxfId="0" priority="1" operator="equal">'
        "<formula>3</formula></cfRule></conditionalFormatting>"
    )
    rows = "".join(f'<row r="{row}"><c r="A{row}"><v>3</v></c></row>' for row in range(1, 5_000))
    colour = some_styles("", rules=f"<dxfs><dxf>{YELLOW}</dxf></dxfs>")
    yield "thousands of rules over a sheet", a_workbook(a_sheet(rows, after=rule * 2_000), **{"xl/styles.xml": colour})
    merges = "".join(f'<mergeCell ref="D{row}:E{row}"/>' for row in range(10, 9_000))
    yield "thousands of merges", a_workbook(a_sheet(ROWS, after=f"<mergeCells>{merges}</mergeCells>"))


def by_openpyxl_itself() -> bytes:
    """Several sheets, the second of which comes first."""
    book, target = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["a", 1])
    book.create_sheet("First", 0).append(["b", 2.5, None, True])
    book.save(target)
    return target.getvalue()


def some_awkward_files() -> dict[str, bytes]:
    """Every file, by what is odd about it."""
    made = {"sheets in another order": by_openpyxl_itself()}
    for make in (_packings, _spellings, _values, _dressings):
        made |= dict(make())
    return made
