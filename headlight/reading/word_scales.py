"""Columns of words, letters and colours: the scale that reads all of them, or the question which one does."""

import re
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from headlight.model import Level, Scale
from headlight.reading.legends import Legend
from headlight.reading.level_order import find_distinct, is_level_word, is_worded, propose_orders
from headlight.reading.marks import parse_mark
from headlight.reading.proposals import ScaleProposal
from headlight.reading.steps import find_steps, squeeze
from headlight.text import fold

_NUMBER_WORD = re.compile(
    r"\(?(\d{1,2})\)?\s*[-=:.)(]+\s*([a-z][^\d()]*?)\)?|\(?(\d{1,2})\)?\s+([a-z][^\d()]*)|([a-z][^\d()]*?)\s*[-=:(]+\s*(\d{1,2})\)?"
)
_CALLED = re.compile(r"^(?:grade|level|score|step|band|stage)[ .:#-]*(?=\d)")
_BEGUN = re.compile(r"([^:.;\n–—]{1,40}?)\s*(?::|;|\.\s|\n|–|—|\s-\s)")
_UPPER = frozenset({"amber green", "green amber", "a g", "g a", "ag"})
_LOWER = frozenset({"amber red", "red amber", "a r", "r a", "ar"})
_OFTEN = 0.1  # share of cells with words that a scale has not, from which it is in doubt
_PLAIN_FAMILIES = (("rag", "brag", "rayg"), ("met-3", "met-4"))


def find_word_pairs(values: Mapping[str, int]) -> Legend | None:
    """The legend that cells holding a number and a word together tell, most of a column's cells being so."""
    pairs: dict[str, str] = {}
    seen = 0
    for text, count in values.items():
        found = _NUMBER_WORD.fullmatch(_CALLED.sub("", fold(text)))
        if found:
            seen += count
            number, word = (part for part in (found[1] or found[3] or found[6], found[2] or found[4] or found[5]))
            if (
                squeeze(word) in ("level", "grade", "score", "l", "stage", "step", "band")
                or pairs.setdefault(number, word) != word
            ):
                return None
    return Legend(tuple(sorted(pairs.items()))) if pairs and seen >= 0.3 * sum(values.values()) else None


def find_reads(values: Mapping[str, int], scale: Scale, legend: Legend | None) -> tuple[int, tuple[str, ...]]:
    """How many cells are read on a scale, doubtful ones included, and the values that are not."""
    unread = tuple(text for text in values if parse_mark(text, scale, legend=legend).kind == "unknown")
    return sum(values.values()) - sum(values[text] for text in unread), unread


def _find_levels(values: Mapping[str, int], scale: Scale, legend: Legend | None) -> dict[str, float]:
    """Value -> level, for those a scale reads without doubt."""
    marks = {text: parse_mark(text, scale, legend=legend) for text in values}
    return {text: mark.level for text, mark in marks.items() if mark.kind == "level" and mark.level and not mark.doubt}


def _find_named(values: Mapping[str, int], scale: Scale, *, full: bool) -> int:
    """How many values are a scale's spellings letter for letter; ``full`` counts the levels' own words only."""
    steps = find_steps(scale)
    words = {squeeze(level.word) for level in scale.levels} if full else set(steps.words)
    return sum(1 for text in values if squeeze(text) in words)


def propose_paired_scale(values: Mapping[str, int], scales: Mapping[str, Scale], pairs: Legend) -> ScaleProposal | None:
    """The scale that the words beside numbers are surely on ("Grade 4 - Leading"), whatever the numbers are called."""
    words: dict[str, int] = {}
    for text, count in values.items():
        found = _NUMBER_WORD.fullmatch(_CALLED.sub("", fold(text)))
        word = (found[2] or found[4] or found[5]) if found else text
        words[word] = words.get(word, 0) + count
    told = propose_word_scale(words, scales, None)
    if told.scale is None or not told.sure or not _counts_alike(pairs, told.scale):
        return None
    return replace(told, unread=find_reads(values, told.scale, pairs)[1], legend=pairs)


def _counts_alike(pairs: Legend, scale: Scale) -> bool:
    """Whether the numbers beside words run as the scale's levels do, from either end: else it is another scale."""
    steps = find_steps(scale).words
    places = [(int(number), steps[squeeze(word)]) for number, word in pairs.entries if squeeze(word) in steps]
    up, down = ({number - way * level for number, level in places} for way in (1, -1))
    return len(places) == len(pairs.entries) and min(len(up), len(down)) < 2


def propose_word_scale(values: Mapping[str, int], scales: Mapping[str, Scale], legend: Legend | None) -> ScaleProposal:
    """The scale of a column of words, letters or colours; a question where several read it differently."""
    asked = _propose_yes_no(values, legend) or _ask_four_colours(values, scales, legend)
    if asked is not None:
        return asked
    worded = _shortlist(values, scales)
    if not worded:
        return _ask_order(values, legend)
    levels = {each.id: _find_levels(values, each, legend) for each in worded}
    weights = {each: sum(values[text] for text in found) for each, found in levels.items()}
    most = max(weights.values(), default=0)
    if most < 0.5 * sum(values.values()):
        return _ask_order(values, legend)
    best = [each for each in worded if weights[each.id] == most]
    if not any(parse_mark(text, best[0]).level and squeeze(text) in ("amber", "a") for text in values):
        best = [each for each in best if each.id != "rayg"] or best
    best = _prefer_named(values, best)
    return _settle(values, best, levels, legend)


_YES_NO = {"yes": 2, "y": 2, "no": 1, "n": 1}


def _propose_yes_no(values: Mapping[str, int], legend: Legend | None) -> ScaleProposal | None:
    """Yes and no: perhaps whether a statement is met, perhaps whether something was seen or sent; so it is asked."""
    if not all(squeeze(text) in _YES_NO for text in values):
        return None
    scale = Scale(
        "own:no-yes", "No and yes", (Level("No", "N", (), ()), Level("Yes", "Y", (), ())), source="Settled by a person"
    )
    reason = "yes and no are no scale that is known here: they may say whether a statement is met"
    return ScaleProposal(scale, False, "scale", (scale,), reason, (), legend)


def _shortlist(values: Mapping[str, int], scales: Mapping[str, Scale]) -> list[Scale]:
    """The scales worth reading the values on: those with some value letter for letter, else all, unless it is prose."""
    worded = [each for each in scales.values() if each.kind == "levels" and not each.id.startswith("numbers-")]
    named = [each for each in worded if _find_named(values, each, full=False)]
    named = named or [each for each in worded if _find_named(_cut_remarks(values), each, full=False)]
    prose = sum(len(text) > 40 for text in values) * 2 > len(values) or len(values) > 60
    return named or ([] if prose else worded)


def _cut_remarks(values: Mapping[str, int]) -> Mapping[str, int]:
    """What stands in front of the colon or dash of each text: "Good: staff can say what has changed"."""
    return {found[1]: count for text, count in values.items() if (found := _BEGUN.match(text))}


def _prefer_named(values: Mapping[str, int], best: list[Scale]) -> list[Scale]:
    """Of scales that read as much, those that have most values letter for letter, then as their own words."""
    for full in (False, True):
        named = {each.id: _find_named(values, each, full=full) for each in best}
        most = max(named.values())
        if not full or most == len(values):
            best = [each for each in best if named[each.id] == most]
    return best


def _settle(
    values: Mapping[str, int],
    best: list[Scale],
    levels: Mapping[str, Mapping[str, float]],
    legend: Legend | None,
) -> ScaleProposal:
    """One scale where all that read the values agree on them, else the question."""
    first = best[0]
    blue = _ask_blue(values, first, legend)
    if blue is not None:
        return blue
    plain = _find_plain(best, levels)
    options = _differing(best, levels)
    alone = [text for text in levels[first.id] if all(text not in levels[each.id] for each in best[1:])]
    options = options[:1] if alone and len(levels[first.id]) > 1 else options
    _, unread = find_reads(values, plain or first, legend)
    likely = plain or first
    asked = (
        _ask_order(values, legend)
        if _is_theirs(values, unread)
        else _ask_gaps(values, likely, levels[likely.id], unread, legend)
    )
    if asked is not None:
        return asked
    if plain is not None or (len(options) == 1 and _is_enough(levels[first.id])):
        return ScaleProposal(
            plain or first, True, reason=_tell(levels[(plain or first).id]), unread=unread, legend=legend
        )
    if len(options) == 1 and not _is_enough(levels[first.id]) and count_strange(unread) > 1:
        reason = f"{_tell(levels[first.id])}, and the other words are of no known scale"
        return ScaleProposal(None, False, "scale", (first,), reason, unread, legend)
    if len(options) == 1:
        return ScaleProposal(first, True, reason=_tell(levels[first.id]), unread=unread, legend=legend)
    reason = f"{_tell(levels[first.id])}; {len(options)} scales have these words"
    whole = [each for each in options if _uses_all(each, levels)]
    if len(whole) == 1 and whole[0] is not first:
        reason += ", and of one of them each level is used"
        options = [whole[0], *(each for each in options if each is not whole[0])]
        first, (_, unread) = whole[0], find_reads(values, whole[0], legend)
    return ScaleProposal(first, False, "scale", tuple(options), reason, unread, legend)


def _uses_all(scale: Scale, levels: Mapping[str, Mapping[str, float]]) -> bool:
    """Whether values stand on each level of a scale."""
    return len({*levels[scale.id].values()}) == len(scale.levels)


def _ask_gaps(
    values: Mapping[str, int],
    scale: Scale,
    levels: Mapping[str, float],
    unread: tuple[str, ...],
    legend: Legend | None,
) -> ScaleProposal | None:
    """Whether a scale is another, where words of other scales come often and two of its own levels never do."""
    strange = [text for text in unread if is_level_word(text)]
    often = sum(values[text] for text in strange) >= _OFTEN * sum(values.values())
    if not strange or not often or len(set(levels.values())) > len(scale.levels) - 2 or not is_worded(values):
        return None
    reason = f"{_tell(levels)}, and '{strange[0]}' is none of its levels"
    return ScaleProposal(None, False, "scale", (scale, propose_orders(values)[0][0]), reason, unread, legend)


def _ask_order(values: Mapping[str, int], legend: Legend | None) -> ScaleProposal:
    """The trust's own words: asked in which order they stand, where they are few and come again as levels do."""
    reason = "the words are of no known scale"
    if not is_worded(values):
        return ScaleProposal(None, False, reason=reason, unread=tuple(values), legend=legend)
    options, told = propose_orders(values)
    reason += ", and the workbook has no key" + (": they are put in order by what they say" if told else "")
    return ScaleProposal(options[0] if told else None, False, "scale", options, reason, (), legend)


def _is_theirs(values: Mapping[str, int], unread: Sequence[str]) -> bool:
    """Whether so many cells have words that no level is read from, again and again, that they are levels too."""
    strange = {text: values[text] for text in unread if text.replace(" ", "").isalpha()}
    words = find_distinct(strange)
    many = sum(strange.values()) >= 0.2 * sum(values.values())
    ends = {fold(text).split()[-1] for text in values if " " in text and text not in strange}
    levels = len(words) > 1 or all(word.casefold().split()[-1] in ends for word in words)  # "Approaching expectations"
    return many and levels and max(strange.values()) > 1 and is_worded(values)


def count_strange(unread: Sequence[str]) -> int:
    """How many of the texts that no level is read from are words as levels are, and no remarks or numbers."""
    return len({squeeze(text) for text in unread if text.replace(" ", "").isalpha() and text.count(" ") < 2})


def _ask_four_colours(
    values: Mapping[str, int], scales: Mapping[str, Scale], legend: Legend | None
) -> ScaleProposal | None:
    """Amber-green and amber-red without a plain amber are likely levels of their own, not marks between two."""
    said = {squeeze(text) for text in values}
    if not (said & _UPPER and said & _LOWER and said <= _UPPER | _LOWER | {"red", "r", "green", "g"}):
        return None
    words = (("Red", "R"), ("Amber-Red", "A/R"), ("Amber-Green", "A/G"), ("Green", "G"))
    levels = tuple(Level(word, short, (), ()) for word, short in words)
    four = Scale("own:four-colours", "Red, amber-red, amber-green, green", levels, source="Settled by a person")
    reason = "amber-green and amber-red are used and amber alone is not, so that they may be levels of their own"
    return ScaleProposal(four, False, "scale", (four, scales["rag"]), reason, (), legend)


def _tell(levels: Mapping[str, float]) -> str:
    words = sorted(levels, key=lambda each: levels[each])[:4]
    return "it has " + ", ".join(f"'{each}'" for each in words)


def _is_enough(levels: Mapping[str, float]) -> bool:
    """Whether more than one level is used."""
    return len(set(levels.values())) > 1


def _find_plain(best: list[Scale], levels: Mapping[str, Mapping[str, float]]) -> Scale | None:
    """Red, amber, green without a blue is plain, and so is met without exceeded, once two levels are used."""
    ids = [each.id for each in best]
    for family in _PLAIN_FAMILIES:
        if set(ids) <= set(family) and len(ids) > 1 and family[0] in ids:
            chosen = best[ids.index(family[0])]
            return chosen if family[0] == "rag" or _is_enough(levels[chosen.id]) else None
    return None


def _differing(best: list[Scale], levels: Mapping[str, Mapping[str, float]]) -> list[Scale]:
    """Scales that put the values on different levels; of those that agree, the first."""
    kept: dict[tuple[object, ...], Scale] = {}
    for each in best:
        kept.setdefault((len(each.levels), *sorted(levels[each.id].items())), each)
    return list(kept.values())


def _ask_blue(values: Mapping[str, int], first: Scale, legend: Legend | None) -> ScaleProposal | None:
    """Blue among red, amber and green: above green in some trusts, below red or apart in others."""
    top = first.levels[-1]
    blue = {squeeze(each) for each in (top.word, top.short, *top.aliases)}
    if squeeze(top.word) != "blue" or not any(squeeze(text) in blue for text in values):
        return None
    lowest = Scale(
        "own:blue-red-amber-green",
        "Red, amber, green, with blue below red",
        (Level("Blue", "B", top.aliases, top.colours), *first.levels[:-1]),
        source="Settled by a person",
    )
    reason = "blue stands among red, amber and green, and the workbook has no key"
    return ScaleProposal(first, False, "scale", (first, lowest), reason, find_reads(values, first, legend)[1], legend)
