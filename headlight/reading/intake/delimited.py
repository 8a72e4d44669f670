"""Text tables: which encoding, which delimiter, and the records as they stand."""

import codecs
import csv
import io
import re
from collections import Counter
from functools import partial

from headlight.errors import Refusal
from headlight.model import Finding, Sheet, Value, address
from headlight.reading.intake import limits
from headlight.reading.intake.kinds import check_text
from headlight.reading.intake.refusals import SAVE_AGAIN, too_big

DELIMITERS = ("\t", ";", ",", "|")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATOR = re.compile(r'"?sep=(.)"?[ \t]*(?:\r\n|\r|\n|$)', re.I)
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x19\x1b-\x1f]")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{0,14}[1-9])?")
_SAMPLE = 64 * 1024
_USUAL = 0.8  # of the records have one length where a table is meant to be even
_NAMED = 20


def read_delimited(file: str, data: bytes) -> tuple[Sheet, list[Finding]]:
    """A text table as one nameless sheet; a number where that is exactly what is written, else the text.

    Records that are longer than the others are named: a delimiter too many moves what follows to the right.
    """
    text = decode(file, data)
    check_text(file, text)
    found = _SEPARATOR.match(text)
    delimiter = found[1] if found else find_delimiter(text)
    records = _read_records(file, text[found.end() :] if found else text, delimiter)
    return Sheet(name="", rows=_square(file, records)), find_ragged(records)


def decode(file: str, data: bytes) -> str:
    """Decode by byte order mark, else UTF-16 by its pattern, else strict UTF-8, else strict cp1252."""
    encodings = next(([name] for mark, name in _MARKS if data.startswith(mark)), None) or _find_encodings(data)
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return _check_characters(file, text.removeprefix("\ufeff"))
    raise Refusal(file, "the file is not text in any encoding that is known (UTF-8, UTF-16, Windows).", SAVE_AGAIN)


def _find_encodings(data: bytes) -> list[str]:
    """UTF-16 without its mark has a zero in every other byte of plain text."""
    start = data[: 4096 - len(data) % 2]
    half = max(1, len(start) // 2)
    if not len(data) % 2:
        if start[1::2].count(0) > 0.4 * half and start[0::2].count(0) < 0.1 * half:
            return ["utf-16-le"]
        if start[0::2].count(0) > 0.4 * half and start[1::2].count(0) < 0.1 * half:
            return ["utf-16-be"]
    return ["utf-8", "cp1252"]


def _check_characters(file: str, text: str) -> str:
    if "\0" in text:
        raise Refusal(
            file, "the file holds bytes that no text has (NUL): it is not a workbook or a text table.", SAVE_AGAIN
        )
    text = text.rstrip("\x1a")
    if _CONTROL.search(text):
        raise Refusal(file, "the file holds control characters that no table has: it is not text.", SAVE_AGAIN)
    if not text.strip():
        raise Refusal(file, "the file holds nothing but blanks.", "Save it again from Excel, and drop that copy.")
    return text


def find_delimiter(text: str) -> str:
    """The delimiter that cuts most of the first records into one same number of fields, above one."""
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:
        sample = sample[: sample.rfind("\n") + 1] or sample
    return max(DELIMITERS, key=lambda each: _score(sample, each))


def _score(sample: str, delimiter: str) -> tuple[float, int]:
    try:
        widths = [len(each) for each in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter) if each]
    except csv.Error:
        return (0.0, 0)
    cut = Counter(width for width in widths if width > 1)
    if not cut:
        return (0.0, int(delimiter == ","))
    width, count = max(cut.items(), key=lambda each: (each[1] * each[0], each[0]))
    return (count / len(widths), width)


def _read_records(file: str, text: str, delimiter: str) -> list[list[str]]:
    text = text.rstrip(delimiter + "\r\n")  # blank records may follow without end
    if max(text.count("\n"), text.count("\r")) > limits.GRID_ROWS:
        raise too_big(file, f"the file has over {limits.GRID_ROWS:,} lines")
    some = iter(partial(_lines(text).readline, limits.LINE_LENGTH + 3), "")
    if len(max(some, key=len, default="").rstrip("\r\n")) > limits.LINE_LENGTH:
        raise too_big(file, f"one line is over {limits.LINE_LENGTH:,} characters long")
    csv.field_size_limit(limits.LINE_LENGTH)
    reader = csv.reader(_lines(text), delimiter=delimiter, strict=True)
    records: list[list[str]] = []
    cells = 0
    begun = 1
    try:
        for record in reader:
            records.append(record)
            cells += len(record)
            begun = reader.line_num + 1
            _check_record(file, record, len(records), cells)
    except csv.Error:
        seen = f"line {begun}: a quotation mark there is not closed as it should be, so its cells cannot be told apart."
        remedy = "Open the file in Excel or a text editor, mend the quotation marks there, and drop it again."
        raise Refusal(file, seen, remedy) from None
    return records


def _lines(text: str) -> io.TextIOWrapper:
    """The lines of a text with their ends, one at a time: a StringIO would keep four bytes for each letter."""
    return io.TextIOWrapper(io.BytesIO(text.encode()), "utf-8", newline="")


def _check_record(file: str, record: list[str], count: int, cells: int) -> None:
    if len(record) > limits.DATA_COLUMNS and any(each.strip() for each in record[limits.DATA_COLUMNS :]):
        raise too_big(file, f"record {count} has {len(record):,} fields")
    if count > limits.DATA_ROWS and any(each.strip() for each in record):
        raise too_big(file, f"the file has over {limits.DATA_ROWS:,} records")
    if cells > limits.CELLS:
        raise too_big(file, f"the file has over {limits.CELLS:,} cells")
    if record and max(map(len, record)) > limits.TEXT_LENGTH:
        raise too_big(file, f"a field of record {count} is over {limits.TEXT_LENGTH:,} characters long")


def find_ragged(records: list[list[str]]) -> list[Finding]:
    """The records of another length than nearly all others have, told once by the cell where they go astray."""
    lengths = Counter(len(record) for record in records if len(record) > 1)
    if not lengths:
        return []
    usual, count = lengths.most_common(1)[0]
    if count < _USUAL * lengths.total():
        return []
    even = [number for number, record in enumerate(records) if len(record) == usual]
    return [
        _tell_ragged(number, len(record), usual)
        for number, record in enumerate(records[even[0] :], even[0])
        if (len(record) > usual and any(map(str.strip, record[usual:])))
        or (1 < len(record) < usual and number < even[-1])
    ][:_NAMED]


def _tell_ragged(row: int, length: int, usual: int) -> Finding:
    told = f"Record {row + 1} has {length} fields where the others have {usual}: "
    if length > usual:
        text = "a delimiter too many moves what follows it to the right."
        return Finding("warning", "", address(row, usual), told + text)
    return Finding("info", "", address(row, length), told + "where one is missing, what follows it moved to the left.")


def _square(file: str, records: list[list[str]]) -> list[list[Value]]:
    """Rows of one width, up to the last filled row and column; each distinct text is looked at once."""
    known: dict[str, Value] = {"": None}
    for record in records:
        for text in record:
            if text not in known:
                known[text] = parse_number(text)
    rows = [[known[text] for text in record] for record in records]
    width = max((_width(row) for row in rows), default=0)
    while rows and _width(rows[-1]) == 0:
        rows.pop()
    if width * len(rows) > limits.AREA:
        raise too_big(file, f"the table is {len(rows):,} records by {width:,} fields")
    return [row[:width] + [None] * (width - len(row)) for row in rows]


def _width(row: list[Value]) -> int:
    for place in range(len(row), 0, -1):
        if row[place - 1] is not None:
            return place
    return 0


def parse_number(text: str) -> Value:
    """The number a text is, where writing that number gives the very same text; else the text."""
    if not _NUMBER.fullmatch(text) or text == "-0":
        return text
    if "." not in text:
        return int(text)
    number = float(text)
    return number if repr(number) == text else text
