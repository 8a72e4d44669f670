"""Values and marks put together: one sheet as a person sees it, and what they should know of its cells."""

import datetime as dt
from typing import Any

from headlight.model import COLUMNS, Finding, Sheet, Value, address, span
from headlight.reading.intake import limits
from headlight.reading.intake.formats import is_date_format
from headlight.reading.intake.looks import Look, Place, SheetMarks
from headlight.reading.intake.rules import find_rule_fills
from headlight.reading.intake.shown import parse_shown
from headlight.reading.intake.symbols import parse_symbols

_MOMENTS = frozenset({dt.date, dt.datetime, dt.time, dt.timedelta})
_TEXT = frozenset({str})
_PLAIN = frozenset({str, int, bool, type(None)})
_EXACT = 2.0**53
_LONG = 12  # characters of a number that a cell without a format cannot show
_FINDINGS = 1_000  # cells of one kind named one by one, before the rest are named together


def assemble_sheet(raw: list[list[Any]], marks: SheetMarks, epoch_1904: bool) -> tuple[Sheet, list[Finding]]:
    """Turn a sheet's rows, all of one length, and its marks into a Sheet, with its findings."""
    dates: dict[int, dt.date | dt.time | dt.timedelta] = {}
    texts: dict[int, str] = {}
    rows = raw if marks.whole else _plain_rows(raw, dates, texts, marks.errors)
    _extend(rows, [*marks.errors, *marks.unsaved, *marks.replaced])
    findings: list[Finding] = []
    _check_filled(rows, marks, findings)
    _blank_out(rows, marks, findings)
    _show_dates(rows, dates, marks, texts, epoch_1904)
    findings += _find_early(marks.name, dates)
    _apply_looks(rows, marks, texts, epoch_1904)
    texts |= _find_shown(rows, marks)
    _replace_runs(rows, marks, findings)
    fills = _find_fills(rows, marks)
    findings[:0] = marks.findings
    _trim(rows, [*marks.errors, *marks.unsaved])
    findings += _find_filtered(rows, marks)
    merges = _find_merges(rows, marks, findings)
    height, width = len(rows), len(rows[0]) if rows else 0
    sheet = Sheet(
        name=marks.name,
        rows=rows,
        hidden=marks.hidden,
        texts=texts,
        dates=frozenset(place for place in dates if place not in marks.errors),
        fills=fills,
        strikes=frozenset(marks.strikes),
        notes=marks.notes,
        merges=merges,
        hidden_rows=frozenset(each for each in marks.hidden_rows if each < height),
        hidden_columns=_find_hidden(marks, width),
    )
    return sheet, findings


def _plain_rows(
    raw: list[list[Any]], dates: dict[int, Any], texts: dict[int, str], errors: dict[int, str]
) -> list[list[Value]]:
    """Values in the model's few kinds: whole numbers as int, blanks None, dates as ISO text and kept aside."""
    rows: list[list[Value]] = []
    for number, cells in enumerate(raw):
        row = _plain_row(cells)
        if not _PLAIN.issuperset(map(type, row)):
            _show_row(row, number * COLUMNS, dates, texts, errors)
        rows.append(row)
    return rows


def _plain_row(cells: list[Any]) -> list[Any]:
    if _TEXT.issuperset(map(type, cells)):
        return [cell or None for cell in cells]
    return [(cell or None) if type(cell) is str else _whole(cell) if type(cell) is float else cell for cell in cells]


def _show_row(row: list[Any], start: int, dates: dict[int, Any], texts: dict[int, str], errors: dict[int, str]) -> None:
    """Dates of a row as ISO text, and what long numbers show; ``start`` is the key of the row's first cell."""
    for place, cell in enumerate(row, start):
        if type(cell) in _MOMENTS:
            dates[place] = cell
            row[place - start] = format_iso(cell)
        elif type(cell) is float and cell - cell != 0:  # infinities and NaN are no numbers a sheet shows
            errors.setdefault(place, "a number beyond all bounds")
        elif type(cell) is float and len(repr(cell)) > _LONG:
            texts[place] = format(cell, ".10g").upper()


def _check_filled(rows: list[list[Value]], marks: SheetMarks, findings: list[Finding]) -> None:
    """A value reader that comes back with nothing from a sheet seen to be filled is not taken at its word."""
    if marks.filled and not any(cell is not None for row in rows for cell in row):
        text = f"The sheet holds {marks.filled:,} values that could not be read. Save it again from Excel as .xlsx."
        findings.append(Finding("warning", marks.name, "", text))


def _whole(number: float) -> int | float:
    return int(number) if number.is_integer() and abs(number) < _EXACT else number


def format_iso(moment: dt.date | dt.time | dt.timedelta) -> str:
    """A date, a time or both as ISO text; midnight is left out, a span of hours is written 36:30:00."""
    if isinstance(moment, dt.datetime):
        return (moment.date() if moment.time() == dt.time() else moment).isoformat()
    if isinstance(moment, dt.timedelta):
        seconds = round(moment.total_seconds())
        return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
    return moment.isoformat()


def _blank_out(rows: list[list[Value]], marks: SheetMarks, findings: list[Finding]) -> None:
    """Error cells and formulas without a saved value are None, each named by its address."""
    for place in marks.errors:
        _set(rows, place, None)
    for place in marks.unsaved:
        _set(rows, place, None)
    errors = [(place, f"The cell shows {error}, which is no value.") for place, error in sorted(marks.errors.items())]
    unsaved = "The formula has no saved result. Open the workbook in Excel, save it, and drop it again."
    for told in (errors, [(place, unsaved) for place in sorted(marks.unsaved)]):
        findings += [Finding("warning", marks.name, _name(place), text) for place, text in told[:_FINDINGS]]
        if len(told) > _FINDINGS:
            rest = ", ".join(_name(place) for place, _ in told[_FINDINGS:])
            findings.append(Finding("warning", marks.name, _name(told[_FINDINGS][0]), f"The same of {rest}."))


def _find_merges(rows: list[list[Value]], marks: SheetMarks, findings: list[Finding]) -> tuple[Place, ...]:
    """The merged ranges; none where they overlap, which no spreadsheet program allows."""
    height, width = len(rows), len(rows[0]) if rows else 0
    covered = sum(
        max(0, min(bottom + 1, height) - top) * max(0, min(right + 1, width) - left)
        for top, left, bottom, right in marks.merges
    )
    if covered > height * width:
        findings.append(
            Finding("warning", marks.name, "", "Merged ranges lie over each other here: none is taken as merged.")
        )
        return ()
    return tuple(each for each in marks.merges if each[:2] != each[2:])


def _find_filtered(rows: list[list[Value]], marks: SheetMarks) -> list[Finding]:
    """Rows that a filter hides are left like all hidden ones, but rarely on purpose."""
    if not marks.filtered:
        return []
    hidden = [row for row in sorted(marks.hidden_rows) if row < len(rows) and any(v is not None for v in rows[row])]
    if not hidden:
        return []
    count = f"{len(hidden):,} filled rows" if len(hidden) > 1 else "a filled row"
    text = f"A filter hides {count} here, not read. Clear the filter, save, and drop the file again if they count."
    return [Finding("warning", marks.name, span(hidden[0], 0, hidden[-1], len(rows[0]) - 1), text)]


def _name(place: int) -> str:
    return address(*divmod(place, COLUMNS))


def _set(rows: list[list[Value]], place: int, value: Value) -> None:
    row, column = divmod(place, COLUMNS)
    if row < len(rows) and column < len(rows[row]):
        rows[row][column] = value


def _get(rows: list[list[Value]], place: int) -> Value:
    row, column = divmod(place, COLUMNS)
    return rows[row][column] if row < len(rows) and column < len(rows[row]) else None


def _show_dates(
    rows: list[list[Value]], dates: dict[int, Any], marks: SheetMarks, texts: dict[int, str], epoch_1904: bool
) -> None:
    """What date cells show, where that is not their ISO text."""
    for place, moment in dates.items():
        look = marks.looks.get(place)
        code = look.code if look is not None and is_date_format(look.code) else ""
        shown = parse_shown(_find_serial(moment, epoch_1904), code, epoch_1904) if code else None
        if shown is not None and shown != _get(rows, place):
            texts[place] = shown


def _find_early(sheet: str, dates: dict[int, Any]) -> list[Finding]:
    """Dates of 1900 are small numbers that wear the format of a date: a rating of 3 shows as 3 January 1900."""
    early = [
        (place, f"{_find_serial(moment, epoch_1904=False):.10g}")
        for place, moment in dates.items()
        if isinstance(moment, dt.date) and moment.year == 1900
    ]
    text = "The cell shows a date in 1900, which is the number {} in the format of a date."
    return [Finding("warning", sheet, _name(place), text.format(number)) for place, number in sorted(early)[:_FINDINGS]]


def _find_serial(moment: dt.date | dt.time | dt.timedelta, epoch_1904: bool) -> float:
    if isinstance(moment, dt.timedelta):
        return moment / dt.timedelta(days=1)
    if isinstance(moment, dt.time):
        return (moment.hour * 3600 + moment.minute * 60 + moment.second + moment.microsecond / 1e6) / 86_400
    start = dt.datetime(1904, 1, 1) if epoch_1904 else dt.datetime(1899, 12, 30)  # noqa: DTZ001 - no time zone in sheets
    full = moment if isinstance(moment, dt.datetime) else dt.datetime.combine(moment, dt.time())
    serial = (full - start) / dt.timedelta(days=1)
    return serial - 1 if not epoch_1904 and serial < 61 else serial


def _apply_looks(rows: list[list[Value]], marks: SheetMarks, texts: dict[int, str], epoch_1904: bool) -> None:
    """Number formats into shown texts, symbol fonts into ticks, strikes into the marks."""
    busy = [(place, look) for place, look in marks.looks.items() if look.code or look.strike or look.symbol]
    for place, look in busy:
        if look.strike:
            marks.strikes.add(place)
        row, column = divmod(place, COLUMNS)
        value = rows[row][column] if row < len(rows) and column < len(rows[row]) else None
        if value is None or isinstance(value, bool) or (isinstance(value, str) and place in texts):
            continue
        if isinstance(value, str):
            if look.symbol is not None and place not in marks.replaced:
                rows[row][column] = parse_symbols(value, look.symbol)
            if not look.code or look.code == "@" or is_date_format(look.code):
                continue
        _show(value, place, rows, look, texts, epoch_1904)


def _show(
    value: int | float | str, place: int, rows: list[list[Value]], look: Look, texts: dict[int, str], epoch_1904: bool
) -> None:
    shown = parse_shown(value, look.code, epoch_1904) if look.code else None
    if shown is None or shown == str(value):
        return
    texts[place] = shown
    if isinstance(value, int) and "." in shown:
        _set(rows, place, float(value) if shown.endswith("0") else value)


def _find_shown(rows: list[list[Value]], marks: SheetMarks) -> dict[int, str]:
    """Texts that the file itself gives for its numbers and dates, where they differ from the value."""
    for place, text in marks.shown.items():
        if text in ("TRUE", "FALSE") and _get(rows, place) == int(text == "TRUE"):
            _set(rows, place, text == "TRUE")
    return {place: text for place, text in marks.shown.items() if text != _write(_get(rows, place))}


def _write(value: Value) -> str:
    return str(value).upper() if isinstance(value, bool) else "" if value is None else str(value)


def _replace_runs(rows: list[list[Value]], marks: SheetMarks, findings: list[Finding]) -> None:
    """Texts whose runs are struck out or in a symbol font, as a person reads them."""
    for place, (plain, struck) in marks.replaced.items():
        if not plain.strip() and struck:
            marks.strikes.add(place)
            _set(rows, place, struck)
            continue
        _set(rows, place, plain or None)
        if struck.strip():
            text = f"Part of the text is struck out and not read: '{struck.strip()[:60]}'."
            findings.append(Finding("info", marks.name, _name(place), text))


def _find_fills(rows: list[list[Value]], marks: SheetMarks) -> dict[int, str]:
    """Fills of cells, of rows and columns where no cell says otherwise, and of rules over both."""
    fills = {place: look.fill for place, look in marks.looks.items() if look.fill is not None}
    width = len(rows[0]) if rows else 0
    for row, look in marks.row_looks.items():
        if look.fill is not None and row < len(rows):
            _fill_missing(fills, marks, look.fill, ((row, column) for column in range(width)))
    done: set[int] = set()
    for first, last, look in marks.column_looks:
        if look.fill is not None:
            columns = [column for column in range(first, min(last + 1, width)) if column not in done]
            done.update(columns)
            bare = (row for row in range(len(rows)) if row not in marks.row_looks)
            _fill_missing(fills, marks, look.fill, ((row, column) for row in bare for column in columns))
    return fills | find_rule_fills(marks, rows)


def _fill_missing(fills: dict[int, str], marks: SheetMarks, fill: str, places: Any) -> None:
    for row, column in places:
        place = row * COLUMNS + column
        if place not in marks.looks and place not in marks.present:
            fills[place] = fill


def _extend(rows: list[list[Value]], places: list[int]) -> None:
    """Make room for cells that the value reader left out because they hold no value."""
    if not places:
        return
    height = max((place // COLUMNS + 1 for place in places), default=0)
    width = max((place % COLUMNS + 1 for place in places), default=0)
    width = max(width, len(rows[0]) if rows else 0)
    rows += [[None] * width for _ in range(height - len(rows))]
    for row in rows:
        row.extend([None] * (width - len(row)))


def _trim(rows: list[list[Value]], places: list[int]) -> None:
    """Cut empty rows and columns after the last filled cell, in place; a cell in ``places`` counts as filled."""
    height = max((place // COLUMNS + 1 for place in places), default=0)
    width = max((place % COLUMNS + 1 for place in places), default=0)
    while len(rows) > height and all(cell is None for cell in rows[-1]):
        rows.pop()
    if not rows:
        return
    last = len(rows[0])
    while last > width and all(row[last - 1] is None for row in rows):
        last -= 1
    if last < len(rows[0]):
        for row in rows:
            del row[last:]


def _find_hidden(marks: SheetMarks, width: int) -> frozenset[int]:
    return frozenset(
        column
        for first, last in marks.hidden_columns
        for column in range(first, min(last + 1, width, limits.GRID_COLUMNS))
    )
