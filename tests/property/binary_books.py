"""A writer of .xlsb workbooks, record by record, since no library writes them; every number is from the published format."""

import io
import struct
import zipfile

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SOLID = 1


def a_record(kind: int, body: bytes = b"") -> bytes:
    """A record: its kind and length in groups of seven bits, then its body."""
    head = bytes([kind]) if kind < 0x80 else bytes([(kind & 0x7F) | 0x80, kind >> 7])
    size, out = len(body), b""
    while size >= 0x80:
        out, size = out + bytes([(size & 0x7F) | 0x80]), size >> 7
    return head + out + bytes([size]) + body


def a_wide_text(text: str) -> bytes:
    """A text with its length before it."""
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def a_rich_text(text: str, *runs: tuple[int, int]) -> bytes:
    """A text with its runs: where each starts, and the number of its font."""
    cut = struct.pack("<I", len(runs)) + b"".join(struct.pack("<HH", *run) for run in runs) if runs else b""
    return bytes([bool(runs)]) + a_wide_text(text) + cut


# Cells ------------------------------------------------------------------------------------------


def a_row(number: int, *, style: int | None = None, hidden: bool = False) -> bytes:
    """The head of a row."""
    flags = 0x10 * hidden | 0x40 * (style is not None)
    return a_record(0, struct.pack("<IIHBBBI", number, style or 0, 300, 0, flags, 0, 0))


def a_cell(kind: int, column: int, body: bytes = b"", style: int = 0) -> bytes:
    """A cell of any kind."""
    return a_record(kind, struct.pack("<II", column, style) + body)


def a_real(column: int, number: float, style: int = 0) -> bytes:
    """A number."""
    return a_cell(5, column, struct.pack("<d", number), style)


def a_text(column: int, text: str, style: int = 0) -> bytes:
    """A text that stands in the cell itself."""
    return a_cell(6, column, a_wide_text(text), style)


def a_shared(column: int, number: int, style: int = 0) -> bytes:
    """A text by its number among the shared ones."""
    return a_cell(7, column, struct.pack("<I", number), style)


def a_formula(column: int, number: float) -> bytes:
    """A formula, 1+1, with a number saved as its result."""
    tokens = bytes([0x1E, 1, 0, 0x1E, 1, 0, 0x03])
    return a_cell(9, column, struct.pack("<dHI", number, 0, len(tokens)) + tokens + struct.pack("<I", 0))


# Styles -----------------------------------------------------------------------------------------


def a_colour(*, rgb: str = "", theme: int | None = None, indexed: int | None = None, tint: float = 0) -> bytes:
    """A colour of eight bytes."""
    kind, index = (3, theme) if theme is not None else (1, indexed) if indexed is not None else (2, 0xFF)
    red, green, blue = bytes.fromhex(rgb) if rgb else (0, 0, 0)
    return struct.pack("<BBhBBBB", kind << 1 | bool(rgb), index or 0, round(tint * 32767), red, green, blue, 0xFF)


AUTO = struct.pack("<BBhBBBB", 0, 0, 0, 0, 0, 0, 0xFF)


def a_font(name: str = "Calibri", *, strike: bool = False) -> bytes:
    """A font of eleven points."""
    return a_record(
        43, struct.pack("<HHHHBBBB", 220, 8 * strike, 400, 0, 0, 2, 0, 0) + AUTO + b"\0" + a_wide_text(name)
    )


def a_fill(colour: bytes = AUTO, pattern: int = SOLID) -> bytes:
    """A fill of one pattern."""
    return a_record(45, struct.pack("<I", pattern) + colour + AUTO + struct.pack("<I5dI", 0, 0, 0, 0, 0, 0, 0))


def a_style(*, font: int = 0, fill: int = 0, code: int = 0, parent: int = 0) -> bytes:
    """A cell style by the numbers of its parts."""
    return a_record(47, struct.pack("<5HBBHH", parent, code, font, fill, 0, 0, 0, 0x1008, 0x11))


def some_styles(
    fonts: list[bytes],
    fills: list[bytes],
    styles: list[bytes],
    *,
    codes: dict[int, str] | None = None,
    more: bytes = b"",
) -> bytes:
    """A style part; the first two fills are those that every workbook has."""

    def group(begin: int, records: list[bytes], *, counted: bool = True) -> bytes:
        size = struct.pack("<I", len(records)) if counted else b""
        return a_record(begin, size) + b"".join(records) + a_record(begin + 1)

    formats = [a_record(44, struct.pack("<H", number) + a_wide_text(code)) for number, code in (codes or {}).items()]
    border = a_record(46, b"\0" + (struct.pack("<H", 0) + AUTO) * 5)
    return (
        a_record(278)
        + (group(615, formats) if formats else b"")
        + group(611, fonts)
        + group(603, [a_fill(pattern=0), a_fill(pattern=17), *fills])
        + group(613, [border])
        + group(626, [a_style(parent=0xFFFF)])
        + group(617, styles)
        + group(619, [a_record(48, struct.pack("<IHBB", 0, 1, 0, 0) + a_wide_text("Normal"))])
        + more
        + a_record(279)
    )


# Parts ------------------------------------------------------------------------------------------


def some_strings(*texts: bytes) -> bytes:
    """The shared strings, each as ``a_rich_text`` makes it."""
    size = struct.pack("<II", len(texts), len(texts))
    return a_record(159, size) + b"".join(a_record(19, text) for text in texts) + a_record(160)


def some_notes(*notes: tuple[int, int, str]) -> bytes:
    """The notes of a sheet: row, column, words."""
    out = a_record(628) + a_record(630) + a_record(632, a_wide_text("AL")) + a_record(631) + a_record(633)
    for row, column, text in notes:
        place = struct.pack("<I4I", 0, row, row, column, column) + b"\0" * 16
        out += a_record(635, place) + a_record(637, a_rich_text(text)) + a_record(636)
    return out + a_record(634) + a_record(629)


def some_columns(*columns: tuple[int, int, int, bool]) -> bytes:
    """Columns: first, last, style, hidden."""
    made = [
        a_record(60, struct.pack("<4IH", first, last, 2304, style, hidden)) for first, last, style, hidden in columns
    ]
    return a_record(390) + b"".join(made) + a_record(391)


def some_merges(*merges: tuple[int, int, int, int]) -> bytes:
    """Merges: top, bottom, left, right."""
    made = [a_record(176, struct.pack("<4I", *merge)) for merge in merges]
    return a_record(177, struct.pack("<I", len(made))) + b"".join(made) + a_record(178)


def a_rule(top: int, bottom: int, left: int, right: int) -> bytes:
    """A rule that colours a range where its cells equal 1."""
    head = struct.pack("<III4I", 1, 0, 1, top, bottom, left, right)
    tokens = bytes([0x1E, 1, 0])
    formula = struct.pack("<I", len(tokens)) + tokens + struct.pack("<I", 0)
    rule = struct.pack("<6IH3I", 1, 0, 0, 1, 3, 0, 0, len(formula), 0, 0) + struct.pack("<I", 0xFFFFFFFF) + formula
    return a_record(461, head) + a_record(463, rule) + a_record(464) + a_record(462)


def an_xlsb(
    rows: bytes,
    *,
    before: bytes = b"",
    after: bytes = b"",
    styles: bytes = b"",
    strings: bytes = b"",
    notes: bytes = b"",
    links: str = "",
    calculates: bool = False,
    name: str = "Oak",
    **parts: bytes,
) -> bytes:
    """An .xlsb file of one sheet; ``rows`` are records, ``before`` and ``after`` stand around them."""
    sheet = a_record(156, struct.pack("<II", 0, 1) + a_wide_text("rId1") + a_wide_text(name))
    asks = a_record(157, struct.pack("<IIIdIH", 191029, 1, 100, 0.001, 0, int(calculates)))
    book = a_record(131) + a_record(143) + sheet + a_record(144) + asks + a_record(132)
    size = a_record(148, struct.pack("<4I", 0, 9, 0, 9))
    cells = a_record(129) + size + before + a_record(145) + rows + a_record(146) + after + a_record(130)
    made = {"xl/workbook.bin": book, "xl/worksheets/sheet1.bin": cells}
    relations = [_a_relation(1, "worksheet", "worksheets/sheet1.bin")]
    for number, (kind, body) in enumerate((("styles", styles), ("sharedStrings", strings)), 2):
        if body:
            made[f"xl/{kind}.bin"] = body
            relations.append(_a_relation(number, kind, f"{kind}.bin"))
    if notes:
        made["xl/comments1.bin"] = notes
        links += _a_relation(9, "comments", "../comments1.bin")
    made["xl/_rels/workbook.bin.rels"] = _some_relations("".join(relations))
    if links:
        made["xl/worksheets/_rels/sheet1.bin.rels"] = _some_relations(links)
    made["_rels/.rels"] = _some_relations(_a_relation(1, "officeDocument", "xl/workbook.bin"))
    return _a_zip({"[Content_Types].xml": _some_types(list(made))} | made | parts)


def _a_relation(number: int, kind: str, target: str) -> str:
    return f'<Relationship Id="rId{number}" Type="{RELATIONS}/{kind}" Target="{target}"/>'


def _some_relations(relations: str) -> bytes:
    return f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>'.encode()


_TYPES = {"workbook": "sheet.binary.macroEnabled.main", "sheet1": "worksheet", "comments1": "comments"}


def _some_types(names: list[str]) -> bytes:
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    made = f'<Default Extension="rels" ContentType="{rels}"/>'
    for name in names:
        stem = name.rpartition("/")[2].partition(".")[0]
        if name.endswith(".bin"):
            kind = f"application/vnd.ms-excel.{_TYPES.get(stem, stem)}"
            made += f'<Override PartName="/{name}" ContentType="{kind}"/>'
    return f'<Types xmlns="{PACKAGE}/content-types">{made}</Types>'.encode()


def _a_zip(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in parts.items():
            archive.writestr(name, body)
    return target.getvalue()
