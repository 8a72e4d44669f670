"""The sentences said of a file that is not read: what was seen in it, and what to do about it."""

import re
import unicodedata

from headlight.errors import Refusal
from headlight.reading.intake import limits

SAVE_AGAIN = "Open it in Excel or LibreOffice, save it as .xlsx, and drop that file."
ASK_AGAIN = "Ask whoever sent it for a fresh copy, or save it again from Excel as .xlsx."
UNLOCK = (
    "Open it in Excel, remove the password (File, Info, Protect Workbook, Encrypt with Password), "
    "save, and drop it again."
)
SPLIT = "Delete what is not needed, or split the workbook, and drop it again."


def find_basename(name: str) -> str:
    """The last part of a path in either style, without control or direction characters, at most 120 long."""
    last = re.split(r"[\\/]", name)[-1]
    if not last.isprintable():
        last = "".join(each for each in last if unicodedata.category(each)[0] != "C")
    return last.strip()[:120] or "unnamed file"


def damaged(file: str, detail: str) -> Refusal:
    """A refusal for a container or part that contradicts itself."""
    return Refusal(file, f"the file is damaged: {detail}.", ASK_AGAIN)


def too_big(file: str, detail: str) -> Refusal:
    """A refusal for a file that goes past one of the limits."""
    return Refusal(file, f"{detail}, more than is read safely.", SPLIT)


def check_area(file: str, sheet: str, bottom: int, right: int) -> None:
    """Refuse a sheet whose rectangle from A1 to its last filled row and column is more than can be laid out."""
    if (bottom + 1) * (right + 1) > limits.AREA:
        raise too_big(file, f"its sheet {sheet} spans {bottom + 1:,} rows by {right + 1:,} columns")


def locked(file: str) -> Refusal:
    """The refusal for a file that opens only with a password."""
    return Refusal(file, "the workbook is protected by a password.", UNLOCK)
