"""Files made to do harm or to pass for what they are not, each with words its refusal must hold."""

import gzip
import io
import struct
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.property.binary_books import a_real, a_row, an_xlsb

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


@dataclass(frozen=True)
class Hostile:
    """A file, and words that the one sentence said of it must hold."""

    label: str
    name: str
    data: bytes
    words: tuple[str, ...]


def a_sheet(rows: str, *, before: str = "", after: str = "") -> str:
    """The XML of a worksheet."""
    return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


_KINDS = {"xl/workbook.xml": "sheet.main", "xl/worksheets/sheet1.xml": "worksheet"}
_KINDS |= {"xl/styles.xml": "styles", "xl/sharedStrings.xml": "sharedStrings"}


def a_package(sheet: str | bytes = "", **parts: str | bytes) -> dict[str, bytes]:
    """The parts of a small workbook of one sheet; ``parts`` go by name with __ for / and _ for ."""
    made: dict[str, str | bytes] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{RELATIONS}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
        '<sheet name="Oak" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{RELATIONS}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId3" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet or a_sheet('<row r="1"><c r="A1"><v>3</v></c></row>'),
    }
    made |= parts
    kinds = "".join(
        f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>'
        for name, kind in _KINDS.items()
        if name in made
    )
    if "[Content_Types].xml" not in parts:
        made["[Content_Types].xml"] = str(made["[Content_Types].xml"]).replace("</Types>", f"{kinds}</Types>")
    return {name: body.encode() if isinstance(body, str) else body for name, body in made.items()}


def a_zip(parts: dict[str, bytes], **options: int) -> bytes:
    """Parts packed as zip."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in parts.items():
            archive.writestr(name, body, **options)
    return target.getvalue()


def a_workbook(sheet: str | bytes = "", **parts: str | bytes) -> bytes:
    """A small .xlsx file."""
    return a_zip(a_package(sheet, **parts))


def change_entry(data: bytes, name: str, offset: int, value: bytes, *, local: int | None = None) -> bytes:
    """Overwrite bytes of a part's entry in the directory, and of its local header where ``local`` says so."""
    out = bytearray(data)
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        if data[at + 46 : at + 46 + len(name)] == name.encode():
            out[at + offset : at + offset + len(value)] = value
            header = struct.unpack_from("<I", data, at + 42)[0]
            if local is not None:
                out[header + local : header + local + len(value)] = value
        at += 4
    return bytes(out)


def _bombs() -> Iterator[Hostile]:
    blank = b" " * (1 << 20)
    huge = a_sheet("").encode().replace(b"</sheetData>", blank * 200 + b"</sheetData>")
    yield Hostile("zip bomb", "bomb.xlsx", a_workbook(huge), ("unpacks to", "MiB"))
    lied = change_entry(a_workbook(huge), "xl/worksheets/sheet1.xml", 24, struct.pack("<I", 5000), local=22)
    yield Hostile("bomb that states a small size", "lie.xlsx", lied, ("sheet1.xml", "more than it says"))
    bombs = {f"xl/media/image{number}.png": blank * 100 for number in range(3)}
    yield Hostile("many parts", "parts.xlsx", a_workbook(**bombs), ("unpacks to", "MiB"))
    entries = {f"xl/media/{number}.bin": b"" for number in range(2100)}
    yield Hostile("thousands of entries", "entries.xlsx", a_workbook(**entries), ("2,1", "parts"))
    laugh = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>' + a_sheet(
        '<row r="1"><c r="A1"><v>&b;</v></c></row>'
    )
    yield Hostile("entities", "laugh.xlsx", a_workbook(laugh), ("document type",))
    yield Hostile("entities in UTF-16", "laugh16.xlsx", a_workbook(laugh.encode("utf-16")), ("document type",))
    deep = a_sheet("", after="<a>" * 5000 + "</a>" * 5000)
    yield Hostile("deep nesting", "deep.xlsx", a_workbook(deep), ("nested", "deep"))
    wide = a_sheet("", after="<a " + " ".join(f'x{number}="1"' for number in range(100)) + "/>")
    yield Hostile("many attributes", "wide.xlsx", a_workbook(wide), ("attributes",))
    long = a_sheet("", after='<a x="' + "y" * (9 << 20) + '"/>')
    yield Hostile("a vast element", "vast.xlsx", a_workbook(long), ("8 MiB",))
    styles = (
        f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="164" formatCode="{"0" * 5000}"/></numFmts></styleSheet>'
    )
    yield Hostile(
        "a vast number format", "format.xlsx", a_workbook(**{"xl/styles.xml": styles}), ("number format", "5,000")
    )
    strings = f'<sst xmlns="{MAIN}" count="9" uniqueCount="4000000000"><si><t>x</t></si></sst>'
    yield Hostile(
        "a lie about strings", "sst.xlsx", a_workbook(**{"xl/sharedStrings.xml": strings}), ("4,000,000,000 texts",)
    )
    text = f'<sst xmlns="{MAIN}"><si><t>{"x" * 40_000}</t></si></sst>'
    yield Hostile("a vast text", "text.xlsx", a_workbook(**{"xl/sharedStrings.xml": text}), ("32,767",))


def _places() -> Iterator[Hostile]:
    for label, cell, words in (
        ("a far row", "A900000", ("row 900,000",)),
        ("a far column", "XFD1", ("column 16,384",)),
        ("beyond the grid", "XFE1", ("XFE1", "outside")),
        ("no address", "1A", ("1A", "address")),
        ("a long address", "AAAAAA1", ("AAAAAA1", "address")),
        ("a negative row", "A-1", ("A-1", "address")),
    ):
        row = f'<row r="1"><c r="{cell}"><v>1</v></c></row>'
        yield Hostile(label, "far.xlsx", a_workbook(a_sheet(row)), words)
    spread = '<row r="1"><c r="A1"><v>1</v></c></row><row r="199999"><c r="SF199999"><v>1</v></c></row>'
    yield Hostile("two cells far apart", "spread.xlsx", a_workbook(a_sheet(spread)), ("199,999 rows by 500 columns",))
    lie = a_sheet('<row r="1"><c r="A1"><v>1</v></c></row>', before='<dimension ref="A1:ZZZZ99999999"/>')
    yield Hostile("a lie about the size", "dimension.xlsx", a_workbook(lie), ("states the size",))
    rows = a_sheet('<row r="99999999999"><c r="A1"><v>1</v></c></row>')
    yield Hostile("a lie about a row", "row.xlsx", a_workbook(rows), ("row", "99999999999"))
    merges = "".join(f'<mergeCell ref="A{number}:B{number}"/>' for number in range(1, 50_010))
    crowd = a_sheet('<row r="1"><c r="A1"><v>1</v></c></row>', after=f"<mergeCells>{merges}</mergeCells>")
    yield Hostile("a crowd of merges", "merges.xlsx", a_workbook(crowd), ("50,000 merged",))
    backwards = a_sheet("", after='<mergeCells><mergeCell ref="C9:A1"/></mergeCells>')
    yield Hostile("a merge backwards", "merge.xlsx", a_workbook(backwards), ("merge",))
    links = "".join(f'<hyperlink ref="A{number}"/>' for number in range(1, 50_010))
    yield Hostile("a crowd of links", "links.xlsx", a_workbook(a_sheet("", after=links)), ("50,000 links",))
    sheets = "".join(f'<sheet name="S{number}" sheetId="{number}" r:id="rId1"/>' for number in range(1, 300))
    book = f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{sheets}</sheets></workbook>'
    yield Hostile("a crowd of sheets", "sheets.xlsx", a_workbook(**{"xl/workbook.xml": book}), ("299 sheets",))
    twice = (
        book[: book.index("<sheet ")]
        + '<sheet name="Oak" r:id="rId1"/><sheet name="OAK" r:id="rId1"/></sheets></workbook>'
    )
    yield Hostile("two sheets of one name", "twice.xlsx", a_workbook(**{"xl/workbook.xml": twice}), ("same name",))


def _containers() -> Iterator[Hostile]:
    good = a_workbook()
    sheet = "xl/worksheets/sheet1.xml"
    yield Hostile("wrong checksum", "crc.xlsx", change_entry(good, sheet, 16, b"\1\2\3\4", local=14), ("checksum",))
    yield Hostile("encrypted part", "locked.xlsx", change_entry(good, sheet, 8, b"\1\0", local=6), ("password",))
    yield Hostile("unknown packing", "lzma.xlsx", change_entry(good, sheet, 10, b"\x0e\0", local=8), ("packed",))
    link = change_entry(good, sheet, 38, struct.pack("<I", 0o120777 << 16))
    yield Hostile("a link", "link.xlsx", link, ("link",))
    yield Hostile(
        "other local name",
        "names.xlsx",
        good.replace(b"xl/worksheets/sheet1.xml", b"xl/worksheets/sheet2.xml", 1),
        ("names other parts",),
    )
    yield Hostile("out of the folder", "slip.xlsx", a_workbook(**{"../../evil.xml": "<a/>"}), ("outside the workbook",))
    yield Hostile("an absolute path", "slash.xlsx", a_workbook(**{"/etc/evil.xml": "<a/>"}), ("outside the workbook",))
    yield Hostile("a drive", "drive.xlsx", a_workbook(**{"C:evil.xml": "<a/>"}), ("outside the workbook",))
    yield Hostile("one name twice", "double.xlsx", a_workbook(**{"XL/Workbook.xml": "<a/>"}), ("same name",))
    yield Hostile("cut short", "half.xlsx", good[: len(good) // 2], ("end is missing",))
    big = change_entry(good, sheet, 24, b"\xff\xff\xff\xff")
    yield Hostile("zip64", "zip64.xlsx", big, ("packed in a way",))
    entry = good.index(b"PK\x01\x02")
    overlap = change_entry(good, sheet, 42, good[entry + 42 : entry + 46])
    yield Hostile("two parts in one place", "overlap.xlsx", overlap, ("damaged",))
    cut = a_package()
    cut["xl/worksheets/sheet1.xml"] = cut["xl/worksheets/sheet1.xml"][:-20]
    yield Hostile("broken XML", "broken.xlsx", a_zip(cut), ("sheet1.xml", "well-formed"))
    missing = a_package()
    del missing["xl/worksheets/sheet1.xml"]
    yield Hostile("a missing sheet", "missing.xlsx", a_zip(missing), ("Oak", "missing"))


def _disguises() -> Iterator[Hostile]:
    office = {"word/document.xml": b"<a/>", "[Content_Types].xml": b"<a/>"}
    rows: tuple[tuple[str, str, bytes, tuple[str, ...]], ...] = (
        ("empty", "empty.xlsx", b"", ("empty", "0 bytes")),
        ("a PDF", "report.xlsx", b"%PDF-1.7\n" + b"x" * 400, ("PDF",)),
        ("a PNG", "photo.xlsx", b"\x89PNG\r\n\x1a\n" + b"\0" * 90, ("picture", "PNG")),
        ("a JPEG", "photo.xls", b"\xff\xd8\xff\xe0" + b"\0" * 90, ("picture", "JPEG")),
        ("a GIF", "photo.csv", b"GIF89a" + b"\0" * 90, ("picture", "GIF")),
        ("gzip", "data.csv", gzip.compress(b"a,b\n1,2\n"), ("gzip",)),
        ("a web page", "export.xls", b"<html><body><table><tr><td>KA1</td></tr></table></body></html>", ("web page",)),
        ("a web page with doctype", "export.xlsx", b"\n<!DOCTYPE html><html></html>", ("web page",)),
        (
            "Excel 2003 XML",
            "old.xls",
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
            ("2003 XML",),
        ),
        ("other XML", "data.xml", b'<?xml version="1.0"?><schools/>', ("XML document",)),
        ("SYLK", "old.csv", b"ID;PWXL;N;E\nC;Y1;X1;K3\nE\n", ("SYLK",)),
        ("Numbers", "grid.xlsx", a_zip({"Index/Document.iwa": b"x", "Metadata/Properties.plist": b"x"}), ("Numbers",)),
        ("Word", "appraisal.xlsx", a_zip(office), ("Word",)),
        ("PowerPoint", "slides.xlsx", a_zip({"ppt/presentation.xml": b"<a/>"}), ("PowerPoint",)),
        (
            "OpenDocument text",
            "letter.ods",
            a_zip({"mimetype": b"application/vnd.oasis.opendocument.text"}),
            ("OpenDocument text",),
        ),
        ("a zip", "all.xlsx", a_zip({"Oak.xlsx": b"x"}), ("zip archive",)),
        ("a lock file", "~$Autumn.xlsx", b"\x05Sarah" + b"\0" * 159, ("lock file",)),
        ("a Mac's side file", "._Autumn.xlsx", b"\x00\x05\x16\x07" + b"\0" * 90, ("Mac",)),
        ("rich text", "notes.csv", rb"{\rtf1\ansi ratings}", ("RTF",)),
        ("a program", "run.py", b"print('hello')\n", (".py",)),
    )
    for label, name, data, words in rows:
        yield Hostile(label, name, data, words)


def _texts() -> Iterator[Hostile]:
    rows: tuple[tuple[str, bytes, tuple[str, ...]], ...] = (
        ("NUL", b"School,KA1\nOak,\x003\n", ("NUL",)),
        ("control characters", b"School,KA1\nOak,\x013\n", ("control characters",)),
        ("an unclosed quote", b'School,KA1\n"Oak,3\nElm,4\n', ("line 2", "quotation mark")),
        ("a stray quote", b'School,KA1\n"Oak"x,3\n', ("line 2", "quotation mark")),
        ("a vast line", b"School,KA1\n" + b"x" * 250_000 + b"\n", ("200,000 characters",)),
        ("a vast field", b'School,KA1\n"' + b"x\n" * 20_000 + b'",3\n', ("32,767",)),
        ("a crowd of fields", b"School,KA1\n" + b"1," * 600 + b"2\n", ("601 fields",)),
        ("a crowd of records", b"School,KA1\n" + b"a,b\n" * 200_001, ("200,000 records",)),
        ("no known encoding", b"School,KA1\nOak,\x81\xfe\x8d\n", ("encoding",)),
        ("blanks alone", b" \r\n\r\n  ", ("blanks",)),
        ("half of UTF-16", b"\xff\xfeS\x00c\x00h\x00o", ("encoding",)),
    )
    for label, data, words in rows:
        yield Hostile(f"csv: {label}", "returns.csv", data, words)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def an_ole(streams: dict[str, bytes], change: Callable[[bytearray], None] | None = None) -> bytes:
    """An OLE2 file of streams, each kept in whole sectors of at least 4096 bytes; ``change`` may spoil it."""
    bodies = [(name, body.ljust(4096, b"\0") + b"\0" * (-max(len(body), 4096) % 512)) for name, body in streams.items()]
    directory = (len(streams) + 1 + 3) // 4
    tables = -(-(directory + sum(len(body) // 512 for _, body in bodies)) // 127)
    fat = [0xFFFFFFFD] * tables + [*range(tables + 1, tables + directory), 0xFFFFFFFE]
    entries = [_entry("Root Entry", 5, child=1 if streams else 0xFFFFFFFF)]
    for number, (name, body) in enumerate(bodies, 1):
        place, count = len(fat), len(body) // 512
        after = number + 1 if number < len(streams) else 0xFFFFFFFF
        entries.append(_entry(name, 2, right=after, start=place, size=len(body)))
        fat += [*range(place + 1, place + count), 0xFFFFFFFE]
    table = struct.pack(f"<{tables * 128}I", *fat, *[0xFFFFFFFF] * (tables * 128 - len(fat)))
    assert tables <= 109
    header = OLE + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    header += struct.pack("<IIIIIIIII", 0, tables, tables, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<109I", *range(tables), *[0xFFFFFFFF] * (109 - tables))
    out = bytearray(
        header + table + b"".join(entries).ljust(directory * 512, b"\0") + b"".join(body for _, body in bodies)
    )
    if change is not None:
        change(out)
    return bytes(out)


def _entry(
    name: str, kind: int, *, right: int = 0xFFFFFFFF, child: int = 0xFFFFFFFF, start: int = 0, size: int = 0
) -> bytes:
    raw = (name + "\0").encode("utf-16-le")
    body = raw.ljust(64, b"\0") + struct.pack("<HBBIII", len(raw), kind, 1, 0xFFFFFFFF, right, child)
    return body.ljust(116, b"\0") + struct.pack("<III", start, size, 0)


def a_biff(*records: tuple[int, bytes], before: tuple[tuple[int, bytes], ...] = ()) -> bytes:
    """A workbook stream: the globals, ``before`` and one sheet, then that sheet with ``records``."""

    def pack(kind: int, body: bytes = b"") -> bytes:
        return struct.pack("<HH", kind, len(body)) + body

    begin = struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0)
    head = pack(0x809, begin) + b"".join(pack(*each) for each in before)
    place = len(head) + 4 + 8 + 3 + 4
    head += pack(0x85, struct.pack("<IBBBB", place, 0, 0, 3, 0) + b"Oak") + pack(0x0A)
    return head + pack(0x809, begin) + b"".join(pack(*each) for each in records) + pack(0x0A)


NUMBER = (0x203, struct.pack("<HHHd", 0, 0, 0, 3.0))


def _binaries() -> Iterator[Hostile]:
    def set_at(place: int, number: int, *more: int) -> Callable[[bytearray], None]:
        def change(out: bytearray) -> None:
            for at in (place, *more):
                struct.pack_into("<I", out, at, number)

        return change

    book = {"Workbook": a_biff(NUMBER)}
    locked = a_biff(NUMBER)
    locked = locked[:20] + struct.pack("<HH", 0x2F, 6) + b"\1\0\1\0\1\0" + locked[20:]
    later = a_biff(NUMBER).replace(struct.pack("<I", 39), struct.pack("<I", 17), 1)
    wide = a_biff((0x203, struct.pack("<HHHd", 0, 300, 0, 3.0)))
    cut = a_biff(NUMBER)[:-4] + struct.pack("<HH", 0x203, 8000)
    rows: tuple[tuple[str, bytes, tuple[str, ...]], ...] = (
        ("encrypted package", an_ole({"EncryptedPackage": b"x", "EncryptionInfo": b"x"}), ("password",)),
        ("FILEPASS", an_ole({"Workbook": locked}), ("password",)),
        ("Word 97", an_ole({"WordDocument": b"x"}), ("Word",)),
        ("Excel 95", an_ole({"Book": b"x"}), ("Excel 95",)),
        ("another OLE2 file", an_ole({"Contents": b"x"}), ("no workbook",)),
        ("a circle in a chain", an_ole(book, set_at(512 + 4 * 2, 2)), ("circle",)),
        ("a circle in the directory's chain", an_ole(book, set_at(512 + 4, 1)), ("circle",)),
        ("a circle in the directory's tree", an_ole(book, set_at(1024 + 128 + 68, 1)), ("circle",)),
        ("a circle of tables", an_ole(book, set_at(68, 0, 512 + 508)), ("circle",)),
        ("more sectors than bytes", an_ole(book, set_at(44, 1_000_000)), ("claims more",)),
        ("a chain out of the file", an_ole(book, set_at(512 + 4 * 2, 90_000)), ("cut short",)),
        ("a header alone", OLE + b"\0" * 600, ("sector size",)),
        ("eight bytes", OLE, ("cut short",)),
        ("a sheet that begins nowhere", an_ole({"Workbook": later}), ("does not begin",)),
        ("a cell in column 301", an_ole({"Workbook": wide}), ("outside",)),
        ("a record past the end", an_ole({"Workbook": cut}), ("record",)),
    )
    for label, data, words in rows:
        yield Hostile(f"xls: {label}", "returns.xls", data, words)


OFFICE = "urn:oasis:names:tc:opendocument:xmlns"


def an_ods(rows: str, *, manifest: str = "", styles: str = "", after: str = "", table: str = "") -> bytes:
    """A small .ods file of one sheet, Oak, with cell styles of its own."""
    spaces = ("office", "table", "text", "style", "calcext", "fo")
    names = " ".join(f'xmlns:{each}="{OFFICE}:{each}:1.0"' for each in spaces)
    content = (
        f"<office:document-content {names}><office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        f'<office:spreadsheet><table:table table:name="Oak"{table}>{rows}</table:table>{after}'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    entries = f'<manifest:manifest xmlns:manifest="{OFFICE}:manifest:1.0">{manifest}</manifest:manifest>'
    parts = {
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": content.encode(),
        "META-INF/manifest.xml": entries.encode(),
    }
    return a_zip(parts)


def _open_documents() -> Iterator[Hostile]:
    cell = '<table:table-cell office:value-type="float" office:value="3"{}><text:p>3</text:p></table:table-cell>'
    plain = f"<table:table-row>{cell.format('')}</table:table-row>"
    many = cell.format(' table:number-columns-repeated="400"')
    across = cell.format(' table:number-columns-repeated="16000"')
    rows: tuple[tuple[str, bytes, tuple[str, ...]], ...] = (
        (
            "rows repeated",
            an_ods(f'<table:table-row table:number-rows-repeated="1000000">{cell.format("")}</table:table-row>'),
            ("row 1,000,000",),
        ),
        ("cells repeated", an_ods(f"<table:table-row>{across}</table:table-row>"), ("column 16,000",)),
        (
            "both repeated",
            an_ods(f'<table:table-row table:number-rows-repeated="190000">{many}</table:table-row>'),
            ("190,000 rows by 400 columns",),
        ),
        (
            "an impossible repeat",
            an_ods(plain.replace("<table:table-row>", '<table:table-row table:number-rows-repeated="-5">')),
            ("repeated", "-5"),
        ),
        (
            "encrypted",
            an_ods(plain, manifest="<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"),
            ("password",),
        ),
        (
            "a doctype",
            a_zip(
                {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<!DOCTYPE a []><a/>"}
            ),
            ("document type",),
        ),
        ("no content", a_zip({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}), ("no content",)),
    )
    for label, data, words in rows:
        yield Hostile(f"ods: {label}", "returns.ods", data, words)


def _binary_workbooks() -> Iterator[Hostile]:
    rows: tuple[tuple[str, bytes, tuple[str, ...]], ...] = (
        ("a far row", an_xlsb(a_row(900_000) + a_real(0, 3.0)), ("900,001",)),
        ("a far column", an_xlsb(a_row(0) + a_real(9_000, 3.0)), ("9,001",)),
        ("a record past the end", an_xlsb(a_row(0) + b"\x05\xff\xff\x7f"), ("cut short",)),
    )
    for label, data, words in rows:
        yield Hostile(f"xlsb: {label}", "returns.xlsb", data, words)


def a_hostile_crowd() -> list[Hostile]:
    """Every file that must be refused."""
    makers = (_bombs, _places, _containers, _disguises, _texts, _binaries, _open_documents, _binary_workbooks)
    return [each for make in makers for each in make()]
