"""The shape of a workbook: the folded headings it is known by, whatever its name, its schools and its year."""

import re
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


def find_shape(pages: list[Page], lexicon: Lexicon) -> tuple[str, ...]:
    """The headings that mean something, folded, years cut away, each once, sorted."""
    found: set[str] = set()
    for page in pages:
        for section in page.sections:
            for band in section.bands:
                found.update(_band_shape(page, band, lexicon))
    return tuple(sorted(found))


def _band_shape(page: Page, band: Band, lexicon: Lexicon) -> frozenset[str]:
    stacks = [stack for _, stack in stack_headings(page.grid, band, lexicon)]
    lines = [[page.grid.rows[row][column] for row in band.body] for column in band.spines]
    return lexicon.keep(_tell_shape, tuple(stacks), tuple(map(tuple, lines)))


def _tell_shape(
    lexicon: Lexicon, stacks: tuple[tuple[str, ...], ...], lines: tuple[tuple[str, ...], ...]
) -> frozenset[str]:
    """What headings and the criteria down the side mean, of which the shape is made."""
    texts = {text for stack in stacks for text in stack}
    texts.update(text for line in lines for text in line if lexicon.criterion(text))
    meant = {text for text in texts if lexicon.meaning(text).kind not in ("unknown", "blank")}
    return frozenset(plain for text in meant if (plain := cut_year(text)))
