"""The trust's trend in sentences: how many stood where, then and now, on the same scale or not compared."""

from collections.abc import Mapping, Sequence

from headlight.analysis.ladder import Ladder
from headlight.analysis.levels import LevelCount, count_upper, find_upper_words
from headlight.analysis.profile_words import find_number_word

Counts = Mapping[str, Sequence[LevelCount]]  # criterion -> one count a cycle, oldest first


def find_span(counts: Sequence[LevelCount]) -> tuple[LevelCount, LevelCount] | None:
    """The first and the last cycle in which anybody has a level; None where there are not two."""
    rated = [count for count in counts if count.scale]
    return (rated[0], rated[-1]) if len(rated) > 1 else None


def summarise_trend(counts: Counts, ladders: Mapping[str, Ladder]) -> str:
    """In how many areas a larger share is in the upper half than at first; areas whose scale changed stand apart."""
    spans = [span for each in counts.values() if (span := find_span(each))]
    if not spans:
        return "One cycle so far: nothing to compare with."
    same = [(then, now) for then, now in spans if then.scale == now.scale]
    changed = len(spans) - len(same)
    apart = f"{find_number_word(changed).capitalize()} not comparable: the scale changed." if changed else ""
    if not same:
        return f"The scale changed in every area between {spans[0][0].cycle} and {spans[0][1].cycle}: not comparable."
    ladder = ladders[same[0][0].scale or ""]
    moves = [_rise(then, now, ladders) for then, now in same]
    told = f"{find_upper_words(ladder)} than in {same[0][0].cycle}"
    more, fewer = sum(move > 0 for move in moves), sum(move < 0 for move in moves)
    areas = find_number_word(len(spans))
    where = f"all {areas} areas" if more == len(spans) > 1 else f"{find_number_word(more)} of {areas} areas"
    first = f"More of the heads with a level are at {told} in {where}"
    rest = f", fewer in {find_number_word(fewer)}" if fewer else ""
    return f"{first}{rest}. {apart}".strip()


def summarise_area(title: str, counts: Sequence[LevelCount], ladders: Mapping[str, Ladder]) -> str:
    """One area's counts then and now, or why they cannot be laid beside each other."""
    span = find_span(counts)
    if span is None:
        return ""
    then, now = span
    if then.scale != now.scale:
        return f"{title}: not comparable, the scale changed between {then.cycle} and {now.cycle}."
    ladder = ladders[now.scale or ""]
    left_out = " Heads on another scale are not counted." if then.other or now.other else ""
    return (
        f"{title}: {count_upper(then, ladder)} of {_rated(then)} heads at {find_upper_words(ladder)} then, "
        f"{count_upper(now, ladder)} of {_rated(now)} now.{left_out}"
    )


def _rated(count: LevelCount) -> int:
    """Those a count is out of, as the heat map has it: between two levels is rated, and in neither half."""
    return count.placed + count.between


def _rise(then: LevelCount, now: LevelCount, ladders: Mapping[str, Ladder]) -> float:
    """By how much the share in the upper half rose: shares, as more heads may be rated now than then."""
    ladder = ladders[now.scale or ""]
    return count_upper(now, ladder) / max(1, _rated(now)) - count_upper(then, ladder) / max(1, _rated(then))
