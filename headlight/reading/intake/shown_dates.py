"""Dates and times as a number format shows them."""

import re
from datetime import datetime, timedelta

from headlight.reading.intake.formats import find_literal, is_date_piece

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def find_date_text(value: float, pieces: list[str], epoch_1904: bool) -> str:
    """What a serial date shows under the pieces of a format."""
    start = datetime(1904, 1, 1) if epoch_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 - sheets know no time zone
    if not epoch_1904 and value < 61:  # a leap day in 1900 that never was
        start += timedelta(days=1)
    fine = any(re.fullmatch(r"s+\.0+", each, re.I) for each in pieces)
    seconds = round(value * 86_400, 3 if fine else 0)
    moment = start + timedelta(seconds=seconds)
    half = any(each.upper() in ("AM/PM", "A/P") for each in pieces)
    return "".join(_show_date_piece(pieces, place, moment, seconds, half) for place in range(len(pieces)))


def _show_date_piece(pieces: list[str], place: int, moment: datetime, seconds: float, half: bool) -> str:
    piece = pieces[place].casefold()
    if piece.startswith("[") and is_date_piece(piece):
        unit = {"h": 3600, "m": 60, "s": 1}[piece[1]]
        return str(int(seconds // unit)).rjust(len(piece) - 2, "0")
    if piece in ("am/pm", "a/p"):
        word = "AM" if moment.hour < 12 else "PM"
        return word if piece == "am/pm" else word[0]
    if not is_date_piece(piece):
        return find_literal(pieces[place])
    if piece[0] == "m" and _is_minute(pieces, place):
        return f"{moment.minute:0{min(len(piece), 2)}d}"
    return _show_unit(piece, moment, half)


def _show_unit(piece: str, moment: datetime, half: bool) -> str:
    size = len(piece)
    if piece[0] == "y":
        return f"{moment.year % 100:02d}" if size < 3 else f"{moment.year:04d}"
    if piece[0] == "m":
        month = _MONTHS[moment.month - 1]
        return {3: month[:3], 4: month, 5: month[0]}.get(size, f"{moment.month:0{min(size, 2)}d}")
    if piece[0] == "d":
        day = _DAYS[moment.weekday()]
        return {3: day[:3]}.get(size, day if size > 3 else f"{moment.day:0{size}d}")
    if piece[0] == "h":
        hour = (moment.hour % 12 or 12) if half else moment.hour
        return f"{hour:0{min(size, 2)}d}"
    whole, _, part = piece.partition(".")
    shown = f"{moment.second:0{min(len(whole), 2)}d}"
    return shown + (f".{moment.microsecond:06d}"[: len(part) + 1] if part else "")


def _is_minute(pieces: list[str], place: int) -> bool:
    """An m stands for minutes after hours or before seconds, for months everywhere else."""
    before = next((each for each in reversed(pieces[:place]) if is_date_piece(each)), "")
    after = next((each for each in pieces[place + 1 :] if is_date_piece(each)), "")
    return len(pieces[place]) < 3 and (before.strip("[").casefold()[:1] == "h" or after.casefold()[:1] == "s")
