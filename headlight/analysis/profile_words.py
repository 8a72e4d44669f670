"""A profile in sentences: counts of areas and of differences, nothing ranked and nothing averaged."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from headlight.analysis.changes import compare_counted, compare_pair
from headlight.analysis.ladder import Ladder
from headlight.analysis.levels import find_upper, find_upper_words
from headlight.analysis.profile import Profile
from headlight.analysis.standing import Standing
from headlight.analysis.trend import Line
from headlight.frameworks import Framework

_VOICES = {
    "appraiser": "the appraiser",
    "self": "the headteacher",
    "partner": "the improvement partner",
    "governor": "the governors",
    "peer": "a peer",
    "staff": "the staff",
}
_NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def find_number_word(number: int) -> str:
    """A small number as a word."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def summarise_profile(standings: Sequence[Standing], ladder: Ladder | None) -> str:
    """How many areas stand in the upper half of the scale, and how many have no single level."""
    placed = [each for each in standings if ladder and each.placed and each.scale == ladder.scale]
    if not standings:
        return "There is no review of this cycle."
    if ladder is None or not placed:
        return "No area has a level in this review."
    single = [each for each in placed if not each.split]
    upper = sum(_in_upper_half(each, ladder) for each in single)
    areas = f"{find_number_word(upper)} areas" if upper > 1 else "one area" if upper else "no area"
    first = f"{find_upper_words(ladder)} in {areas} of {find_number_word(len(standings))}"
    first += f" on the scale {ladder.title}" if ladder.figures else ""
    rest = [f"{find_number_word(len(placed) - len(single))} between two levels"] if len(placed) > len(single) else []
    missing = sum(not each.placed for each in standings)
    other = len(standings) - len(placed) - missing
    rest += [f"{find_number_word(other)} on another scale"] if other else []
    rest += [f"{find_number_word(missing)} without a level"] if missing else []
    return f"{', '.join([first, *rest])}."


def summarise_sources(profile: Profile, framework: Framework) -> str:
    """The area where most sources stand apart from the source of record; where none does, that."""
    own = {each.criterion: each for each in profile.own}
    record = _VOICES[profile.record]
    others = [each for source in profile.sources if source != profile.record for each in profile.areas[source]]
    moves = [(each, compare_pair(own[each.criterion], each)) for each in others if each.criterion in own]
    if not any(move for _, move in moves):
        return ""
    apart = [(each, move) for each, move in moves if move in ("up", "down")]
    if not apart:
        return f"Every source that rated the same area agrees with {record}."
    tally = Counter(each.criterion for each, _ in apart)
    area = max(framework.areas, key=lambda each: tally[each.code])
    here = sorted(((each, str(move)) for each, move in apart if each.criterion == area.code), key=lambda pair: pair[1])
    clauses = [_clause(move, [each for each, _ in pairs], record) for move, pairs in groupby(here, lambda p: p[1])]
    return f"In {area.text} {'; '.join(clauses)}."


def summarise_years(lines: Iterable[Line], first_word: str = "Since") -> str:
    """How one subject's areas moved between the first cycle in which each has a level and the last of all.

    Like with like, as everywhere: a level given and one worked out are not compared, nor are two schools.
    """
    lines = list(lines)
    moves, firsts, cut, seen, missing = [], [], False, False, 0
    latest = max((p.cycle for line in lines for p in line.points if p.placed), default="")
    for line in lines:
        own = [p.standing for p in line.points if p.placed and p.leader in line.present and p.standing is not None]
        seen = seen or bool(own)
        if own and own[-1].cycle != latest:
            missing += 1
            continue
        last = [each for each in own if each.scale == own[-1].scale]
        cut = cut or len(last) < len(own)
        if len(last) > 1:
            moves.append(compare_counted(last[0], last[-1]))
            firsts.append(last[0].cycle)
    if not seen:
        return "No area has a level in any of these cycles."
    if not moves:
        return "The scale changed: nothing to compare with." if cut else "One cycle so far: nothing to compare with."
    since = f"{first_word} {min(firsts)}" if len(set(firsts)) == 1 else "Since each area's first rating"
    told = [(moves.count("up"), "up"), (moves.count("down"), "down"), (moves.count("same"), "unchanged")]
    told.append((sum(moves.count(each) for each in ("between", "kind", "school")), "not comparable"))
    counts = [f"{find_number_word(number)} {word}" for number, word in told if number]
    areas = "one area" if len(moves) == 1 else f"{find_number_word(len(moves))} areas"
    before = " Levels on another scale are not compared." if cut else ""
    absent = "One area" if missing == 1 else f"{find_number_word(missing).capitalize()} areas"
    after = f" {absent} {'has' if missing == 1 else 'have'} no level in {latest}." if missing else ""
    return f"{since}, of {areas}: {', '.join(counts)}.{after}{before}"


def _clause(move: str, standings: Sequence[Standing], record: str) -> str:
    who = [_VOICES[each.source] for each in standings]
    said = who[0] if len(who) == 1 else f"{', '.join(who[:-1])} and {who[-1]}"
    verb = "rates" if len(who) == 1 and standings[0].source not in ("governor", "staff") else "rate"
    return f"{said} {verb} {'above' if move == 'up' else 'below'} {record}"


def _in_upper_half(standing: Standing, ladder: Ladder) -> bool:
    if standing.low is None:
        return False
    return standing.low >= 0.5 if ladder.ranged else standing.low >= find_upper(ladder)
