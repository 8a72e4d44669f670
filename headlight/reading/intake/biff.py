"""The records of an .xls workbook: lengths and bounds checked, and what the value reader does not give."""

import struct
from collections.abc import Iterator
from itertools import islice

from headlight.errors import Refusal
from headlight.reading.intake import limits
from headlight.reading.intake.biff_sheet import Record, Shared, SheetRecords
from headlight.reading.intake.biff_texts import read_texts
from headlight.reading.intake.colours import OFFICE_THEME, PALETTE, find_tint
from headlight.reading.intake.formats import BUILT_IN
from headlight.reading.intake.looks import Content, Look, SheetMarks
from headlight.reading.intake.refusals import SAVE_AGAIN, damaged, locked, too_big
from headlight.reading.intake.symbols import find_symbol_font

_BOF, _EOF, _FILEPASS, _BOUNDSHEET, _DATEMODE = 0x809, 0x0A, 0x2F, 0x85, 0x22
_FONT, _FORMAT, _XF, _PALETTE = 0x31, 0x41E, 0xE0, 0x92
_TEXTS, _CONTINUE, _STYLE_MORE, _THEME_PART = 0xFC, 0x3C, 0x87D, 0x896
_FRONT, _RGB, _THEME = 4, 2, 3  # the front colour of a fill, and how it is told
_LONGEST = 8228


def read_records(file: str, stream: bytes, place: int = 0) -> Iterator[Record]:
    """The records of a stream from a place on; a length that runs past its end refuses."""
    while place + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, place)
        if length > _LONGEST or place + 4 + length > len(stream):
            if not any(stream[place:]):
                return  # padding
            raise damaged(file, "one of its records is longer than the file")
        yield place, kind, stream[place + 4 : place + 4 + length]
        place += 4 + length


def read_biff(file: str, stream: bytes) -> Content:
    """Check a workbook stream, and collect its sheets' marks."""
    try:
        return Book(file, stream).content
    except (struct.error, IndexError):
        raise damaged(file, "one of its records is cut short") from None


class Book:
    """The global records first, then each sheet from the place its entry names."""

    def __init__(self, file: str, stream: bytes) -> None:
        self.file = file
        self.content = Content(file, "xls")
        self.codes: dict[int, str] = {}
        self.fonts: list[tuple[bool, str | None]] = []
        self.styles: list[tuple[int, int, int, int]] = []  # font, format, pattern, colour
        self.palette = list(PALETTE)
        self.full: dict[int, str] = {}  # fills in full, by style
        self.own_theme = False
        self.sheets: dict[int, SheetMarks] = {}
        self.texts: list[bytes] = []  # the shared texts, as the records cut them
        self._read_globals(stream)
        self._read_sheets(stream)

    def _check_start(self, record: Record | None) -> None:
        if record is None or record[1] != _BOF:
            raise damaged(self.file, "its workbook stream has no beginning")
        if record[2][:2] != b"\x00\x06":
            raise Refusal(self.file, "the file is in the format of Excel 95 or older.", SAVE_AGAIN)

    def _read_globals(self, stream: bytes) -> None:
        records = read_records(self.file, stream)
        self._check_start(next(records, None))
        before = 0
        for _, kind, body in records:
            if kind == _FILEPASS:
                raise locked(self.file)
            if kind == _EOF:
                break
            if kind == _TEXTS or (kind == _CONTINUE and before == _TEXTS):
                self.texts.append(body)
                before = _TEXTS
                continue
            take = _GLOBALS.get(kind)
            if take is not None:
                take(self, body)
            before = kind
        if len(self.sheets) > limits.SHEETS:
            raise too_big(self.file, f"the workbook has {len(self.sheets):,} sheets")
        if not self.sheets:
            raise Refusal(self.file, "the workbook has no sheets.", SAVE_AGAIN)

    def _take_sheet(self, body: bytes) -> None:
        place, state, kind, length, wide = struct.unpack_from("<IBBBB", body)
        name = (
            body[8 : 8 + length * 2].decode("utf-16-le", "replace")
            if wide & 1
            else body[8 : 8 + length].decode("latin-1")
        )
        if place in self.sheets:
            raise damaged(self.file, "two of its sheets stand in the same place")
        marks = SheetMarks(name, part=str(kind), hidden=bool(state & 3))
        self.sheets[place] = marks
        self.content.sheets.append(marks)

    def _take_font(self, body: bytes) -> None:
        (flags,) = struct.unpack_from("<H", body, 2)
        length, wide = body[14], body[15]
        name = (
            body[16 : 16 + length * 2].decode("utf-16-le", "replace")
            if wide & 1
            else body[16 : 16 + length].decode("latin-1")
        )
        self.fonts.append((bool(flags & 8), find_symbol_font(name)))
        if len(self.fonts) == 4:
            self.fonts.append((False, None))  # font 4 never existed

    def _take_code(self, body: bytes) -> None:
        number, length, wide = struct.unpack_from("<HHB", body)
        if length > limits.NUMBER_FORMAT_LENGTH:
            raise too_big(self.file, f"one of its number formats is {length:,} characters long")
        text = (
            body[5 : 5 + length * 2].decode("utf-16-le", "replace")
            if wide & 1
            else body[5 : 5 + length].decode("latin-1")
        )
        self.codes[number] = text

    def _take_style(self, body: bytes) -> None:
        font, code = struct.unpack_from("<HH", body)
        (border,) = struct.unpack_from("<I", body, 14)
        (colours,) = struct.unpack_from("<H", body, 18)
        self.styles.append((font, code, border >> 26, colours & 0x7F))

    def _take_palette(self, body: bytes) -> None:
        (count,) = struct.unpack_from("<H", body)
        for number in range(min(count, 56)):
            self.palette[8 + number] = "#" + body[2 + number * 4 : 5 + number * 4].hex().upper()

    def _take_more(self, body: bytes) -> None:
        """A style's fill in full: what no palette holds, beside the palette's nearest colour."""
        (style,), (count,) = struct.unpack_from("<H", body, 14), struct.unpack_from("<H", body, 18)
        place = 20
        for _ in range(count):
            kind, size, form, tint = struct.unpack_from("<HHHh", body, place)
            if kind == _FRONT and form == _RGB:
                self.full[style] = find_tint("#" + body[place + 8 : place + 11].hex().upper(), str(tint / 32767))
            elif kind == _FRONT and form == _THEME and body[place + 8] < len(OFFICE_THEME) and not self.own_theme:
                self.full[style] = find_tint(OFFICE_THEME[body[place + 8]], str(tint / 32767))
            place += max(size, 4)

    def _take_theme(self, body: bytes) -> None:
        self.own_theme = not struct.unpack_from("<I", body, 12)[0]

    def _take_epoch(self, body: bytes) -> None:
        self.content.epoch_1904 = bool(body[0])

    def _find_look(self, style: int, parts: tuple[int, int, int, int]) -> Look:
        font, number, pattern, colour = parts
        strike, symbol = self.fonts[font] if font < len(self.fonts) else (False, None)
        fill = self.palette[colour] if pattern == 1 and colour < len(self.palette) else None
        if pattern == 1:
            fill = self.full.get(style, fill)
        code = BUILT_IN.get(number) or self.codes.get(number, "")
        return Look(None if fill == "#FFFFFF" else fill, strike, symbol, "" if code.casefold() == "general" else code)

    def _find_shared(self) -> Shared:
        looks = [self._find_look(number, each) for number, each in enumerate(self.styles)]
        marked = any(strike or symbol for strike, symbol in self.fonts)  # otherwise every text is as it reads
        return Shared(self.file, looks, read_texts(self.texts, self.fonts) if marked else {})

    def _read_sheets(self, stream: bytes) -> None:
        shared = self._find_shared()
        end = 0
        for place, marks in sorted(self.sheets.items(), key=lambda each: each[0]):
            if place < end or stream[place : place + 2] != _BOF.to_bytes(2, "little"):
                raise damaged(self.file, f"its sheet {marks.name} does not begin where it should")
            records = islice(read_records(self.file, stream, place), 1, None)
            end = SheetRecords(shared, marks).read(records) if marks.part == "0" else place + 4
        if shared.formulas == len(shared.blank_formulas):  # a writer that works nothing out leaves them all blank
            for marks, cell in shared.blank_formulas:
                marks.unsaved.append(cell)


_GLOBALS = {
    _BOUNDSHEET: Book._take_sheet,
    _FONT: Book._take_font,
    _FORMAT: Book._take_code,
    _XF: Book._take_style,
    _PALETTE: Book._take_palette,
    _DATEMODE: Book._take_epoch,
    _STYLE_MORE: Book._take_more,
    _THEME_PART: Book._take_theme,
}
