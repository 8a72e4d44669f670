"""More files made to do harm: encryption of each kind, lies of containers, loads that only content shows."""

import struct
from collections.abc import Iterator

from tests.property.binary_books import a_font, a_real, a_row, a_style, an_xlsb, some_styles
from tests.property.hostile_files import (
    MAIN,
    NUMBER,
    OLE,
    RELATIONS,
    Hostile,
    a_biff,
    a_package,
    a_sheet,
    a_workbook,
    a_zip,
    an_ods,
    an_ole,
    change_entry,
)

SHEET = "xl/worksheets/sheet1.xml"
MIB = 1 << 20


def _locked() -> Iterator[Hostile]:
    agile = (
        struct.pack("<HHI", 4, 4, 0x40) + b'<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"/>'
    )
    standard = struct.pack("<HHI", 3, 2, 0x24) + bytes(200)
    for label, information in (("agile", agile), ("standard", standard)):
        for ending in ("xlsx", "xlsb"):
            data = an_ole({"EncryptionInfo": information, "EncryptedPackage": struct.pack("<Q", 9) + bytes(64)})
            yield Hostile(f"{label} encryption of {ending}", f"locked.{ending}", data, ("password", "File, Info"))
    plain = a_biff(NUMBER)
    for label, body in (
        ("XOR", struct.pack("<HHH", 0, 0x1234, 0x5678)),
        ("RC4", struct.pack("<HHH", 1, 1, 1) + bytes(48)),
        ("CryptoAPI", struct.pack("<HHH", 1, 2, 2) + bytes(120)),
    ):
        stream = plain[:20] + struct.pack("<HH", 0x2F, len(body)) + body + plain[20:]
        yield Hostile(f"xls locked by {label}", "locked.xls", an_ole({"Workbook": stream}), ("password",))
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    manifest = b'<manifest><file-entry full-path="encrypted-package"><encryption-data/></file-entry></manifest>'
    whole = a_zip({"mimetype": kind, "encrypted-package": bytes(64), "META-INF/manifest.xml": manifest})
    yield Hostile("ods locked as a whole", "locked.ods", whole, ("password",))
    strong = change_entry(a_workbook(), SHEET, 8, b"\x41\0", local=6)
    yield Hostile("strong zip encryption", "locked.xlsx", strong, ("password",))


def _documents() -> Iterator[Hostile]:
    laugh = '<!DOCTYPE x [<!ENTITY a "ha">]><{0} xmlns="' + MAIN + '">&a;</{0}>'
    for part, root in (
        ("xl/sharedStrings.xml", "sst"),
        ("xl/styles.xml", "styleSheet"),
        ("xl/workbook.xml", "workbook"),
    ):
        data = a_workbook(**{part: laugh.format(root)})
        yield Hostile(f"entities in {part}", "laugh.xlsx", data, (part, "document type"))
    for part in ("xl/_rels/workbook.xml.rels", "[Content_Types].xml", "docProps/app.xml"):
        data = a_workbook(**{part: laugh.format("Types")})
        yield Hostile(f"entities in {part}", "laugh.xlsx", data, ("document type",))
    outside = '<!DOCTYPE x SYSTEM "file:///etc/passwd">' + a_sheet("")
    yield Hostile("a document type from outside", "xxe.xlsx", a_workbook(outside), ("document type",))
    parameter = '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://localhost/x">%a;]>' + a_sheet("")
    yield Hostile("a parameter entity", "xxe.xlsx", a_workbook(parameter), ("document type",))
    strange = '<?xml version="1.0" encoding="utf-7"?>' + a_sheet("")
    yield Hostile("XML in UTF-7", "utf7.xlsx", a_workbook(strange), ("sheet1.xml",))
    nul = a_sheet('<row r="1"><c r="A1"><v>3</v></c></row>').encode().replace(b"3", b"\0")
    yield Hostile("a NUL in XML", "nul.xlsx", a_workbook(nul), ("sheet1.xml", "well-formed"))


def _containers() -> Iterator[Hostile]:
    good = a_workbook()
    small = change_entry(good, SHEET, 24, struct.pack("<I", 9_999), local=22)
    yield Hostile("a part that is less than stated", "less.xlsx", small, ("less than it says",))
    end = good.rindex(b"PK\5\6")
    for label, at, value, words in (
        ("a count of parts too high", 8, struct.pack("<HH", 99, 99), ("damaged",)),
        ("a count of parts too low", 10, struct.pack("<H", 1), ("directory",)),
        ("zip64 counts", 8, b"\xff\xff\xff\xff", ("zip64",)),
        ("a directory elsewhere", 16, struct.pack("<I", 7), ("directory",)),
        ("several disks", 4, struct.pack("<HH", 1, 1), ("directory",)),
    ):
        yield Hostile(label, "end.xlsx", good[: end + at] + value + good[end + at + len(value) :], words)
    locator = good[:end] + b"PK\6\7" + bytes(16) + good[end:]
    yield Hostile("a zip64 locator", "locator.xlsx", locator, ("zip64",))
    for label, name in (("a backslash", "xl\\evil.xml"), ("a step up within", "xl/../../evil.xml")):
        yield Hostile(f"a name with {label}", "name.xlsx", a_workbook(**{name: "<a/>"}), ("outside the workbook",))
    placed = a_workbook(**{"xl/evil.xml": "<a/>"}).replace(b"xl/evil.xml", b"xl/e\0il.xml")
    yield Hostile("a name with NUL", "name.xlsx", placed, ("outside the workbook",))
    first = good.index(b"PK\1\2")
    inside = struct.unpack_from("<I", good, first + 42)[0] + 4
    yield Hostile(
        "a header inside another", "in.xlsx", change_entry(good, SHEET, 42, struct.pack("<I", inside)), ("damaged",)
    )
    doubled = a_package()
    body = a_zip(doubled | {"xl/worksheets/sheetX.xml": doubled[SHEET]}).replace(b"sheetX.xml", b"sheet1.xml")
    yield Hostile("one name twice to the letter", "twice.xlsx", body, ("same name",))
    yield Hostile("a program before the zip", "run.xlsx", b"MZ\x90\0" + bytes(60) + good, ("program",))
    yield Hostile("a zip in a zip", "all.xlsx", a_zip({"inner.zip": good, "Oak.xlsx": good}), ("zip archive",))


def _loads() -> Iterator[Hostile]:
    far = '<row r="1048576"><c r="XFD1048576"><f>1+1</f></c></row>'
    yield Hostile("a far formula without a value", "far.xlsx", a_workbook(a_sheet(far)), ("row 1,048,576",))
    bad = '<row r="1048576"><c r="A1048576" t="e"/></row>'
    yield Hostile("a far error without a value", "far.xlsx", a_workbook(a_sheet(bad)), ("row 1,048,576",))
    column = '<col min="1" max="16384" hidden="1"/>'
    wide = a_sheet("", before=f"<cols>{column * 16_400}</cols>")
    yield Hostile("a crowd of columns", "columns.xlsx", a_workbook(wide), ("more columns than a sheet has",))
    strings = f'<sst xmlns="{MAIN}">{"<si><t/></si>" * 2_000_010}</sst>'
    yield Hostile(
        "a crowd of texts", "texts.xlsx", a_workbook(**{"xl/sharedStrings.xml": strings}), ("2,000,000 texts",)
    )
    row = "".join(f'<c r="{letter}%d"><v>1</v></c>' for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    rows = "".join(f'<row r="{number}">{row.replace("%d", str(number))}</row>' for number in range(1, 77_100))
    yield Hostile("a crowd of cells", "cells.xlsx", a_workbook(a_sheet(rows)), ("2,000,000 filled cells",))
    inline = f'<row r="1"><c r="A1" t="inlineStr"><is><t>{"x" * 40_000}</t></is></c></row>'
    yield Hostile("a vast text in a cell", "inline.xlsx", a_workbook(a_sheet(inline)), ("32,767",))
    styles = f'<styleSheet xmlns="{MAIN}"><cellXfs>{"<xf/>" * 70_010}</cellXfs></styleSheet>'
    yield Hostile("a crowd of styles", "styles.xlsx", a_workbook(**{"xl/styles.xml": styles}), ("70,000 cell styles",))
    links = f'<Relationships xmlns="x"><Relationship Id="n" Type="{RELATIONS}/comments" Target="../comments1.xml"/></Relationships>'
    note = f'<comments><commentList><comment ref="A1"><text><t>{"x" * 40_000}</t></text></comment></commentList></comments>'
    parts = {"xl/worksheets/_rels/sheet1.xml.rels": links, "xl/comments1.xml": note}
    yield Hostile("a vast note", "note.xlsx", a_workbook(**parts), ("note", "32,767"))
    rules = '<conditionalFormatting sqref="A1"><cfRule type="cellIs"/></conditionalFormatting>' * 50_010
    yield Hostile("a crowd of rules", "rules.xlsx", a_workbook(a_sheet("", after=rules)), ("50,000 colouring rules",))


def _old_loads() -> Iterator[Hostile]:
    corner = (0x203, struct.pack("<HHHd", 65_535, 255, 0, 3.0))
    code = (0x41E, struct.pack("<HHB", 164, 5_000, 0) + b"0" * 5_000)
    merge = (0xE5, struct.pack("<H4H", 1, 5, 2, 0, 0))
    rows: tuple[tuple[str, bytes, tuple[str, ...]], ...] = (
        ("two cells far apart", an_ole({"Workbook": a_biff(NUMBER, corner)}), ("65,536 rows by 256 columns",)),
        ("a vast number format", an_ole({"Workbook": a_biff(NUMBER, before=(code,))}), ("number format", "5,000")),
        ("a merge backwards", an_ole({"Workbook": a_biff(NUMBER, merge)}), ("merge",)),
        ("a stream longer than the file", _stretch(an_ole({"Workbook": a_biff(NUMBER)})), ("longer than the file",)),
        ("an impossible sector", OLE + bytes(18) + struct.pack("<HHH", 3, 0xFFFE, 30) + bytes(600), ("sector size",)),
    )
    for label, data, words in rows:
        yield Hostile(f"xls: {label}", "returns.xls", data, words)


def _stretch(data: bytes) -> bytes:
    at = 1024 + 128 + 120
    return data[:at] + struct.pack("<I", 0x7FFFFFFF) + data[at + 4 :]


def _open_loads() -> Iterator[Hostile]:
    text = '<table:table-row><table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell></table:table-row>'
    cell = '<table:table-cell office:value-type="float" office:value="3"{}/>'
    apart = (
        f"<table:table-row>{cell.format('')}</table:table-row>"
        + '<table:table-row table:number-rows-repeated="190000"/>'
    )
    apart += (
        f'<table:table-row><table:table-cell table:number-columns-repeated="450"/>{cell.format("")}</table:table-row>'
    )
    rows: tuple[tuple[str, bytes, tuple[str, ...]], ...] = (
        ("blanks without end", an_ods(text.format('<text:s text:c="9999999"/>')), ("32,767",)),
        ("many blanks", an_ods(text.format('<text:s text:c="1000"/>' * 5_000)), ("32,767",)),
        ("deep runs", an_ods(text.format("<text:span>" * 90 + "x" + "</text:span>" * 90)), ("nested",)),
        (
            "a table in a table",
            an_ods("<table:table-row><table:table-cell><table:table/></table:table-cell></table:table-row>"),
            ("inside another",),
        ),
        ("two cells far apart", an_ods(apart), ("190,002 rows by 451 columns",)),
        (
            "a lie about a span",
            an_ods("<table:table-row>" + cell.format(' table:number-rows-spanned="x"') + "</table:table-row>"),
            ("repeated",),
        ),
    )
    for label, data, words in rows:
        yield Hostile(f"ods: {label}", "returns.ods", data, words)


def _binary_loads() -> Iterator[Hostile]:
    styles = some_styles([a_font()], [], [a_style()], codes={164: "0" * 5_000})
    many = b"".join(a_row(row) + b"".join(a_real(column, 1.0) for column in range(90)) for row in range(2))
    texts = b"\x9f\x01\x08" + struct.pack("<II", 9, 4_000_000_000)
    rows: tuple[tuple[str, bytes, tuple[str, ...]], ...] = (
        ("a vast number format", an_xlsb(a_row(0), styles=styles), ("number format", "5,000")),
        ("a lie about texts", an_xlsb(many, strings=texts), ("2,000,000 texts",)),
    )
    for label, data, words in rows:
        yield Hostile(f"xlsb: {label}", "returns.xlsb", data, words)


def _texts() -> Iterator[Hostile]:
    rows: tuple[tuple[str, str, bytes, tuple[str, ...]], ...] = (
        (
            "a web archive",
            "export.xls",
            b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>",
            ("web archive",),
        ),
        ("a shortcut to Google", "Autumn.gsheet", b'{"url": "https://docs.google.com/x"}', ("Google", "Download")),
        ("lines without end", "returns.csv", b"\n" * (20 * MIB) + b"a,b\n", ("1,048,576 lines",)),
        ("one line of 20 MiB", "returns.csv", b"1," * (10 * MIB), ("200,000 characters",)),
        ("a quotation of 20 MiB", "returns.csv", b'a,"' + b"x" * (20 * MIB), ("200,000 characters",)),
        ("too large a file", "returns.csv", b"a,b\n" * (7 * MIB), ("28.0 MiB",)),
        ("NUL after much text", "returns.csv", b"a,b\n" * 9_999 + b"\0", ("NUL",)),
        (
            "half of UTF-16 without mark",
            "returns.csv",
            "a,b\n".encode("utf-16-le") * 9 + b"\xd8\xd8\xd8\xd8",
            ("encoding",),
        ),
    )
    for label, name, data, words in rows:
        yield Hostile(label, name, data, words)


def some_tricks() -> list[Hostile]:
    """Every file of these that must be refused."""
    makers = (_locked, _documents, _containers, _loads, _old_loads, _open_loads, _binary_loads, _texts)
    return [each for make in makers for each in make()]
