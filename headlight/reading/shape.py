"""The shape of a workbook: the folded headings it is known by, whatever its name, its schools and its year."""

import re
from collections.abc import Iterable
from functools import lru_cache

from headlight.reading.bands import Band
from headlight.reading.lexicon import Lexicon
from headlight.reading.sheets import Page
from headlight.reading.stacks import stack_headings
from headlight.text import fold

_YEAR = re.compile(r"\b(?:19|20)?\d\d ?[-/_] ?(?:20)?\d\d\b|\b20\d\d\b")


@lru_cache(maxsize=8192)
def cut_year(text: str) -> str:
    """A heading or a sheet's name folded, with the year in it cut away."""
    return _YEAR.sub("", fold(text)).strip(" -")


def find_shape(pages: list[Page], lexicon: Lexicon, own: Iterable[str] = ()) -> tuple[str, ...]:
    """The headings that mean something, folded, years cut away, each once, sorted; its own criteria among them."""
    found = {plain for text in own if (plain := cut_year(text))}
    for page in pages:
        for section in page.sections:
            for band in section.bands:
                found.update(_band_shape(page, band, lexicon))
    return tuple(sorted(found))


def _band_shape(page: Page, band: Band, lexicon: Lexicon) -> frozenset[str]:
    stacks = [stack for _, stack in stack_headings(page.grid, band, lexicon)]
    lines = [tuple([page.grid.rows[row][column] for row in band.body]) for column in band.spines]
    heads = [lexicon.keep(_tell_shape, stack) for stack in stacks]
    return frozenset().union(*heads, *(lexicon.keep(_tell_criteria, line) for line in lines))


def _tell_criteria(lexicon: Lexicon, texts: tuple[str, ...]) -> frozenset[str]:
    """What the criteria down the side of a table give to its shape."""
    return _tell_shape(lexicon, tuple(text for text in texts if lexicon.criterion(text)))


def _tell_shape(lexicon: Lexicon, texts: tuple[str, ...]) -> frozenset[str]:
    """What of some texts means something, folded, years cut away."""
    meant = {text for text in texts if lexicon.meaning(text).kind not in ("unknown", "blank")}
    return frozenset(plain for text in meant if (plain := cut_year(text)))
