"""Cells that hold several criteria, each with its level, on lines of their own: not read, and said to be there."""

import re
from collections.abc import Iterator, Sequence

from headlight.model import Finding, address
from headlight.reading.lexicon import Lexicon
from headlight.reading.sheets import Page

_PART = re.compile(r"(.{2,80}?)\s*(?::|=|\s[-–—])\s*(\S.{0,40})")
_LINES = re.compile(r"\r?\n|;")
_MOST = 20  # cells that are told of


def say_crowded(pages: Sequence[Page], lexicon: Lexicon) -> list[Finding]:
    """A finding for each sheet with such cells, at the first of them, with how many there are."""
    found = []
    for page in pages:
        cells = list(_find_cells(page, lexicon))
        if cells:
            more = f" So do {len(cells) - 1} more cells of this sheet." if len(cells) > 1 else ""
            words = f"This cell holds several criteria with their levels, which are not read.{more}"
            remedy = "Write each level in a cell of its own, under or beside its criterion."
            found.append(Finding("warning", page.grid.name, cells[0], f"{words} {remedy}"))
    return found[:_MOST]


def _find_cells(page: Page, lexicon: Lexicon) -> Iterator[str]:
    for row, line in enumerate(page.grid.rows):
        for column, text in enumerate(line):
            if ("\n" in text or ";" in text) and len(text) < 2000 and _is_crowded(text, lexicon):
                yield address(row, column)


def _is_crowded(text: str, lexicon: Lexicon) -> bool:
    """Whether two lines of a cell or more name a criterion each, and a level behind it."""
    parts = [found for each in _LINES.split(text) if (found := _PART.fullmatch(each.strip()))]
    rated = [found for found in parts if lexicon.criterion(found[1]) and lexicon.levels(found[2])]
    return len({found[1] for found in rated}) > 1
