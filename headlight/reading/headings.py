"""What a heading stands for: a criterion, a key (school, leader, cycle ...) or noise, with score and reason."""

import re
from collections.abc import Mapping, Sequence

from headlight.frameworks import Framework
from headlight.reading.draft import Draft
from headlight.reading.drafts import read_draft
from headlight.reading.heading_rows import settle_row
from headlight.reading.likeness import Index, read_index
from headlight.reading.meanings import Meaning

__all__ = ["Meaning", "propose_meaning", "propose_meanings"]


_TERM = re.compile(r"\b(?:aut|spr|autumn|spring)\b", re.IGNORECASE)
_SUM = re.compile(r"\bsum\b", re.IGNORECASE)


def _spell_terms(headings: Sequence[str]) -> list[str]:
    """Headings with "Sum" as summer, not as a total, where autumn or spring stands in the row."""
    terms = any(_TERM.search(text) for text in headings)
    return [_SUM.sub("Summer", text) for text in headings] if terms else list(headings)


def propose_meaning(heading: str, frameworks: Mapping[str, Framework]) -> Meaning:
    """What one heading means when nothing stands beside it."""
    return propose_meanings([heading], frameworks)[0]


def propose_meanings(
    headings: Sequence[str],
    frameworks: Mapping[str, Framework],
    *,
    above: Sequence[str] | None = None,
    hint: str = "",
) -> tuple[Meaning, ...]:
    """What each heading of a row means, one criterion at most once per source, cycle and point.

    ``above`` is the merged heading text over each column ("" where there is none); it may name the
    area, the rater or the year of the headings under it. ``hint`` is text that may name the framework
    (the sheet's title or name), so that bare numbers are known.
    """
    index = read_index(frameworks)
    return settle_headings(index, headings, above or [""] * len(headings), index.find_mention(hint))


def settle_headings(
    index: Index, headings: Sequence[str], above: Sequence[str], hinted: str | None
) -> tuple[Meaning, ...]:
    """The same over an index already made; ``hinted`` is the id of the framework that the hint names."""
    headings, above = _spell_terms(headings), _spell_terms(above)
    tops = [read_draft(index, text) for text in above]
    tops += [Draft("")] * (len(headings) - len(tops))
    return settle_row(index, [read_draft(index, text) for text in headings], tops, hinted)
