"""Ingrid, back from agencies in other countries: frameworks nobody here knows, ladders of words without a key. openpyxl and csv.

What a person reads is put down cell by cell in the table's own order; the files of other matters hold no rating at all.
"""

import csv
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook

from tests.messy.makers.settle import settle
from tests.messy.makers.truth import AREAS, KA, Truth, at

HEADS = (
    ("Tern Point Primary", "Solveig Marsh"),
    ("Lowmoor Academy", "Bram Attwater"),
    ("St Eloise CE School", "Nkechi Prior"),
    ("Gable End Infants", "Corin Haldane"),
    ("Thirlby High School", "Wren Castellan"),
)


def deal(words: Sequence[str], rows: int, columns: int) -> list[list[str]]:
    """Words dealt out row by row, so that each comes again and no row repeats the last."""
    return [[words[(row * 3 + column * (row + 1)) % len(words)] for column in range(columns)] for row in range(rows)]


def keep(truth: Truth, lines: Sequence[Sequence[Any]], tab: str = "", merges: Sequence[str] = ()) -> None:
    """Write the lines as a workbook of one sheet, or as text where the name says so, and the truth beside it."""
    if truth.name.endswith(".csv"):
        with truth.path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([["" if cell is None else cell for cell in line] for line in lines])
    else:
        book = Workbook()
        sheet = book.active
        sheet.title = tab
        for line in lines:
            sheet.append(list(line))
        for each in merges:
            sheet.merge_cells(each)
        book.save(truth.path)
        settle(truth.path)
    truth.save()


def make_words() -> None:
    """The six areas in the trust's own words, without a key."""
    ladders = {
        "own-words-not-yet-to-thriving-no-key.xlsx": ("Not yet", "Emerging", "Secure", "Thriving"),
        "own-words-yes-partly-no.xlsx": ("No", "Partly", "Yes"),
        "own-words-whose-order-nothing-tells.xlsx": ("Adrift", "Mooring", "Harbour", "Lighthouse"),
    }
    for name, ladder in ladders.items():
        truth = Truth(name, "own words without a key", cycle="2023/24", levels=len(ladder))
        dealt = deal(ladder[::-1], len(HEADS), 6)
        lines = [["School", "Headteacher", *AREAS], *([*who, *marks] for who, marks in zip(HEADS, dealt, strict=True))]
        for row, (who, marks) in enumerate(zip(HEADS, dealt, strict=True), start=2):
            for column, (code, mark) in enumerate(zip(KA, marks, strict=True), start=3):
                level = ladder.index(mark) + 1
                truth.rate("2023-24", at(row, column), code, level, school=who[0], leader=who[1], ask="scale")
        truth.ask(scale=" < ".join(ladder))
        keep(truth, lines, "2023-24")


def make() -> None:
    """All that Ingrid brought along."""
    make_words()
