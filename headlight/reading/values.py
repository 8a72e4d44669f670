"""What people write for a level: which scale a column is on, and where a mark stands on it."""

from collections.abc import Mapping

from headlight.model import Scale
from headlight.reading.blanks import parse_blank
from headlight.reading.colours import name_colour
from headlight.reading.legends import Legend, read_legend
from headlight.reading.marks import parse_mark
from headlight.reading.number_scales import propose_number_scale
from headlight.reading.own_scales import propose_legend_scale, propose_numbered_words
from headlight.reading.proposals import ScaleProposal
from headlight.reading.steps import Mark, squeeze
from headlight.reading.word_scales import find_reads, find_word_pairs, propose_paired_scale, propose_word_scale

__all__ = [
    "Legend",
    "Mark",
    "ScaleProposal",
    "name_colour",
    "parse_blank",
    "parse_mark",
    "propose_scale",
    "read_legend",
]


def propose_scale(
    counts: Mapping[str, int],
    scales: Mapping[str, Scale],
    *,
    legend: Legend | None = None,
    colours: Mapping[str, int] | None = None,
    preferred: str | None = None,
) -> ScaleProposal:
    """The scale of all values that share one in a table; ``counts`` is text -> times written.

    ``colours`` counts colour names where fills are the rating; ``preferred`` is the id of the scale
    that the framework, a recipe or the trust names. Marks are then to be parsed with the proposal's
    ``legend``, which is the one given or the one that cells such as "1 - Outstanding" tell.
    """
    values = _find_values(counts or colours or {}, legend)
    if not values:
        return ScaleProposal(None, False, reason="no mark is written here", legend=legend)
    for proposal in (_propose_told(values, scales, legend), _propose_preferred(values, scales, legend, preferred)):
        if proposal is not None:
            return proposal
    pairs = find_word_pairs(values)
    if pairs and (told := propose_paired_scale(values, scales, pairs)):
        return told
    if pairs and (own := propose_numbered_words(values, pairs, legend)):
        return own
    worded = propose_word_scale(values, scales, pairs) if pairs else None
    if worded and (worded.scale or worded.options):
        return worded
    return propose_number_scale(values, scales, legend) or worded or propose_word_scale(values, scales, legend)


def _find_values(counts: Mapping[str, int], legend: Legend | None) -> dict[str, int]:
    """The values that are no blanks, unless a legend makes a level of one."""
    marks = {squeeze(mark) for mark, _ in legend.entries} if legend else set()
    unrated = {squeeze(mark) for mark in legend.blanks} if legend else set()
    values = {text.strip(): n for text, n in counts.items() if text.strip() and squeeze(text) not in unrated}
    return {
        text: count
        for text, count in values.items()
        if squeeze(text) in marks or not parse_blank(text) or text.lower() == "not yet"
    }


def _propose_told(
    values: Mapping[str, int], scales: Mapping[str, Scale], legend: Legend | None
) -> ScaleProposal | None:
    """The scale that the workbook's own legend tells, where the values are on it."""
    return propose_legend_scale(values, scales, legend) if legend and (legend.entries or legend.colours) else None


def _propose_preferred(
    values: Mapping[str, int], scales: Mapping[str, Scale], legend: Legend | None, preferred: str | None
) -> ScaleProposal | None:
    """The scale that a framework or recipe names, where nine in ten values are on it."""
    scale = scales.get(preferred) if preferred else None
    if scale is None:
        return None
    read, unread = find_reads(values, scale, legend)
    if read < 0.9 * sum(values.values()):
        return None
    return ScaleProposal(scale, True, reason="the scale named for these ratings", unread=unread, legend=legend)
