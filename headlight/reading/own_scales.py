"""Scales that a workbook's legend tells: one of the library in its own numbering, or the trust's own words."""

import re
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from headlight.model import Level, Scale
from headlight.reading.legends import Legend
from headlight.reading.level_order import is_level_word
from headlight.reading.proposals import ScaleProposal
from headlight.reading.senses import tell_direction
from headlight.reading.steps import find_level, find_steps, squeeze
from headlight.reading.word_scales import find_reads
from headlight.text import find_words, fold

_NUMBERED = re.compile(r"^\d\s*[-–=.:)]?\s+")  # "1 Rarely"
_MANY = 0.1  # share of cells beyond a key that puts the key in doubt


def propose_legend_scale(
    values: Mapping[str, int], scales: Mapping[str, Scale], legend: Legend
) -> ScaleProposal | None:
    """The scale that a legend tells, one of just so many levels first, or None where the values are not on it."""
    told = len(legend.entries or legend.colours)
    for scale in sorted(scales.values(), key=lambda each: len(each.levels) != told):
        if _tells(scale, legend):
            read, unread = find_reads(values, scale, legend)
            if read >= 0.6 * sum(values.values()):
                return ScaleProposal(
                    scale, True, reason=f"the key at {legend.place} says so", unread=unread, legend=legend
                )
    return _propose_colours(values, scales, legend) or _propose_own(values, legend)


def _propose_colours(values: Mapping[str, int], scales: Mapping[str, Scale], legend: Legend) -> ScaleProposal | None:
    """Red, amber and green with the trust's own words stay red, amber and green; blue where the key puts it."""
    names = [colour for colour, _ in legend.colours]
    if legend.entries or "Red" not in names or "Green" not in names:
        return None
    ordered = names if names.index("Red") < names.index("Green") else names[::-1]
    plain = ["Amber" if name in ("Yellow", "Orange") and "Amber" not in names else name for name in ordered]
    for scale in scales.values():
        colours = [each.word for each in scale.levels]
        if plain == colours or (plain == ["Red", "Green"] and scale.id == "rag"):
            bare = Legend((), (), legend.place)
            read, unread = find_reads(values, scale, bare)
            if read >= 0.6 * sum(values.values()):
                return ScaleProposal(
                    scale, True, reason=f"the key at {legend.place} says so", unread=unread, legend=bare
                )
    return None


def _tells(scale: Scale, legend: Legend) -> bool:
    """Whether each word of a legend is another level of a library scale, top and bottom or most among them."""
    if scale.kind == "range" or scale.id.startswith("numbers-"):
        return False
    steps = find_steps(scale)
    found = [steps.words.get(squeeze(word)) for _, word in legend.entries or legend.colours]
    levels = {level for level in found if level is not None}
    if None in found or len(levels) < len(found):
        return False
    if len(levels) > 2 and max(levels) - min(levels) >= len(levels):
        return False  # a key that passes over a level between others has none there
    if _is_list(legend) or _is_numbered(legend):
        return len(levels) == steps.count  # such a key has all levels that there are
    return (
        len(levels) == steps.count
        or (len(levels) >= 2 and len(levels) >= steps.count - 1)
        or len(levels) == len(found) == 1
    )


def _is_list(legend: Legend) -> bool:
    """Whether a key lists the levels' words alone, all of them, with no marks."""
    return bool(legend.entries) and all(mark == word for mark, word in legend.entries)


def _is_numbered(legend: Legend) -> bool:
    """Whether a key numbers three levels or more from one, so that it has them all."""
    marks = sorted(mark for mark, _ in legend.entries)
    return len(marks) > 2 and marks == [str(number) for number in range(1, len(marks) + 1)]


def propose_headed_scale(heads: list[str], unknown: ScaleProposal) -> ScaleProposal:
    """The words that head columns of ticks as a scale of their own: asked, the way their ends' sense runs guessed."""
    if len(heads) < 3:
        return unknown
    pairs = [(head, head) for head in heads]
    up, down = _build(pairs), _build(pairs[::-1])
    told = tell_direction(heads)
    options = (down, up) if told == "down" else (up, down)
    reason = "the words over the ticks are of no known scale, and only their order tells"
    return ScaleProposal(options[0] if told else None, False, "scale", options, reason)


def cut_to_headed(proposal: ScaleProposal, heads: list[str]) -> ScaleProposal:
    """A grid of ticks heads all levels that it has: four or more of a longer scale are a scale in its order."""
    scale = proposal.scale
    if scale is None or not proposal.sure or not 3 < len(heads) < len(scale.levels):
        return proposal
    steps = [find_level(fold(_NUMBERED.sub("", head)), find_steps(scale), None) for head in heads]
    rising, falling = sorted(each for each in steps if each), sorted((each for each in steps if each), reverse=True)
    if len(set(rising)) < len(heads) or steps not in (rising, falling):
        return proposal
    words = heads if steps == rising else heads[::-1]
    own = _build([(word, word) for word in words])
    reason = f"{proposal.reason}; {len(heads)} of its levels head the columns, and a grid heads all that it has"
    return replace(proposal, scale=own, reason=reason)


def propose_numbered_words(values: Mapping[str, int], pairs: Legend, legend: Legend | None) -> ScaleProposal | None:
    """The trust's own words, numbered from one in their cells; sure where the workbook says how far the numbers go."""
    if len(pairs.entries) < 3 or min(pairs.entries)[0] not in ("0", "1"):
        return None
    told = _propose_own(values, replace(pairs, place="each mark"))
    if told is None or told.scale is None or (legend and legend.top == int(max(pairs.entries)[0])):
        return told
    reason = "the numbers beside the words may go further than those that are used"
    return replace(told, sure=False, kind="scale", options=(told.scale,), reason=reason)


def _propose_own(values: Mapping[str, int], legend: Legend) -> ScaleProposal | None:
    """A scale in the trust's own words, its direction told by the words at its ends, else asked."""
    pairs = _order(legend)
    if len(pairs) < 2 or len({squeeze(word) for _, word in pairs}) < len(pairs):
        return None
    if not _is_unbroken([mark for mark, _ in pairs]):
        return None
    up, down = _build(pairs), _build(pairs[::-1])
    read, unread = find_reads(values, up, legend)
    if read < 0.6 * sum(values.values()) or (_is_list(legend) and _lacks_levels(values, unread)):
        return None
    known = "up" if {"Red", "Green"} <= {mark for mark, _ in pairs} else None
    said = legend.direction if pairs[0][0].isdigit() or pairs[0][0] == pairs[0][1] else None
    felt = tell_direction([word for _, word in pairs])
    direction = known or (None if said and felt and said != felt else said or felt)
    if direction is None:
        reason = f"the key at {legend.place} does not say which end is best"
        return ScaleProposal(None, False, "scale_direction", (up, down), reason, unread, legend)
    chosen = up if direction == "up" else down
    beyond = [text for text in unread if text.strip().isdigit()]
    if sum(values[text] for text in beyond) >= _MANY * sum(values.values()):
        reason = f"the key at {legend.place} has no {', '.join(beyond)}"
        return ScaleProposal(chosen, False, "scale_direction", (up, down), reason, unread, legend)
    return ScaleProposal(
        chosen, True, reason=f"the key at {legend.place}, in the workbook's own words", unread=unread, legend=legend
    )


def _lacks_levels(values: Mapping[str, int], unread: Sequence[str]) -> bool:
    """Whether words that a list has not are levels, or come so often that they may be: it is no list of all."""
    strange = [text for text in unread if text.replace(" ", "").isalpha() and text.count(" ") < 3]
    often = sum(values[text] for text in strange) >= _MANY * sum(values.values())
    return any(map(is_level_word, unread)) or (bool(strange) and often)


def _is_unbroken(marks: list[str]) -> bool:
    """Whether a key's numbers follow one another; of a key of ends alone the levels between are not known."""
    numbers = [int(mark) for mark in marks if mark.isdigit()]
    return len(numbers) < len(marks) or numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _order(legend: Legend) -> list[tuple[str, str]]:
    """A legend's pairs, by number where its marks are numbers, else as they stand."""
    pairs = list(legend.entries or legend.colours)
    names = [mark for mark, _ in pairs]
    if "Red" in names and "Green" in names and names.index("Red") > names.index("Green"):
        pairs = pairs[::-1]
    return sorted(pairs, key=lambda pair: int(pair[0])) if all(mark.isdigit() for mark, _ in pairs) else pairs


def _build(pairs: list[tuple[str, str]]) -> Scale:
    """A scale of a legend's words, lowest first, its marks as other spellings."""
    name = "-".join(word for _, text in pairs for word in find_words(text))
    levels = tuple(_level(mark, word) for mark, word in pairs)
    title = f"{pairs[0][1]} to {pairs[-1][1]}"
    return Scale(f"own:{name}", title, levels, source="The workbook's own key")


def _level(mark: str, word: str) -> Level:
    if mark == word:
        return Level(word, short="", aliases=(), colours=())
    colour = len(mark) > 2
    return Level(
        word, short=mark if len(mark) <= 2 else "", aliases=() if colour else (mark,), colours=(mark,) if colour else ()
    )
