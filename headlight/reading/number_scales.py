"""Columns of numbers: how long the scale is and which way it counts is told or asked, never guessed."""

import re
from collections.abc import Mapping

from headlight.model import Scale
from headlight.reading.legends import Legend
from headlight.reading.proposals import ScaleProposal
from headlight.text import fold

_PLAIN = re.compile(
    r"(?:(level|lvl|l|grade|gr|score|stage|step|band)[ .:#-]*)?(\d{1,3}(?:[.,]\d+)?)"
    r"\s*(?:[+*↑↓→^-]|\([^\d()]{1,40}\)|\s-\s*[a-z][^\d]{0,60})?"
)
_PERCENT = re.compile(r"\d{1,3}(?:[.,]\d+)?\s*%")
_SHARE = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*(?:/|out of)\s*(\d{1,3})")
_PAIR = re.compile(r"(\d)\s*(?:/|-|to)\s*(\d)")
_HINTS = {
    "grade": "down",
    "gr": "down",
    "level": "up",
    "lvl": "up",
    "l": "up",
    "stage": "up",
    "step": "up",
    "score": "up",
}


def propose_number_scale(
    values: Mapping[str, int], scales: Mapping[str, Scale], legend: Legend | None
) -> ScaleProposal | None:
    """The scale of a column of numbers, or None where it is not one."""
    total = sum(values.values())
    folded = {fold(text): count for text, count in values.items()}
    if _share(folded, _PERCENT) >= 0.8 * total and "percent" in scales:
        return _sure(scales["percent"], values, "percentages are shown", _PERCENT, legend)
    told = _propose_shares(folded, scales, legend, total)
    if told is not None:
        return told
    if _share(folded, _PLAIN) + _share(folded, _PAIR) < 0.8 * total or not _share(folded, _PLAIN):
        return None
    return _propose_plain(folded, values, scales, legend)


def _share(values: Mapping[str, int], pattern: re.Pattern[str]) -> int:
    return sum(count for text, count in values.items() if pattern.fullmatch(text))


def _sure(
    scale: Scale, values: Mapping[str, int], reason: str, pattern: re.Pattern[str], legend: Legend | None
) -> ScaleProposal:
    unread = tuple(text for text in values if not pattern.fullmatch(fold(text)))
    return ScaleProposal(scale, True, reason=reason, unread=unread, legend=legend)


def _propose_shares(
    values: Mapping[str, int], scales: Mapping[str, Scale], legend: Legend | None, total: int
) -> ScaleProposal | None:
    """Marks such as 7/10, 8/10: out of the one number that all of them have."""
    shares = [found for text in values if (found := _SHARE.fullmatch(text))]
    tops = {int(found[2]) for found in shares}
    firsts = {float(found[1]) for found in shares}
    if _share(values, _SHARE) < 0.8 * total or len(tops) != 1:
        return None
    top = tops.pop()
    if max(firsts) > top or (top < 10 and (len(firsts) < 2 or min(firsts) >= top - 1)):
        return None
    scale = scales.get({10: "ten", 100: "percent"}.get(top, f"numbers-{top}-up"))
    return _sure(scale, values, f"each mark is out of {top}", _SHARE, legend) if scale else None


def _propose_plain(
    folded: Mapping[str, int], values: Mapping[str, int], scales: Mapping[str, Scale], legend: Legend | None
) -> ScaleProposal | None:
    """Bare numbers: by the legend's words on them, else a question."""
    found = {text: match for text in folded if (match := _PLAIN.fullmatch(text))}
    numbers = {text: float(match[2].replace(",", ".")) for text, match in found.items()}
    broken = sum(folded[text] for text, number in numbers.items() if number * 2 != int(number * 2))
    if broken > 0.3 * sum(folded.values()) and not (legend and legend.top):
        return ScaleProposal(None, False, reason="fractions such as averages have, no levels", legend=legend)
    most = max(
        [
            *numbers.values(),
            *(float(digit) for text in folded if (pair := _PAIR.fullmatch(text)) for digit in pair.groups()),
        ]
    )
    unread = tuple(text for text in values if fold(text) in numbers and numbers[fold(text)] == 0)
    return _by_legend(most, scales, legend, unread) or _ask(most, found, scales, legend, unread)


def _by_legend(
    most: float, scales: Mapping[str, Scale], legend: Legend | None, unread: tuple[str, ...]
) -> ScaleProposal | None:
    """The scale where a legend names the top, and the direction or a range."""
    if legend is None or legend.top is None or most > legend.top:
        return None
    named = {10: "ten", 100: "percent"}.get(legend.top)
    if named is None and legend.direction:
        named = f"numbers-{legend.top}-{legend.direction}"
    if named is None and legend.direction is None and not legend.entries and legend.top > 2:
        options = tuple(
            scales[each] for each in (f"numbers-{legend.top}-up", f"numbers-{legend.top}-down") if each in scales
        )
        reason = f"the workbook says 1 to {legend.top} and not which end is best"
        return ScaleProposal(None, False, "scale_direction", options, reason, unread, legend) if options else None
    scale = scales.get(named) if named else None
    if scale is None or (scale.kind == "range" and legend.direction == "down"):
        return None
    unread = unread if scale.kind == "levels" else ()
    return ScaleProposal(scale, True, reason=f"the key at {legend.place} says so", unread=unread, legend=legend)


def _ask(
    most: float,
    found: Mapping[str, re.Match[str]],
    scales: Mapping[str, Scale],
    legend: Legend | None,
    unread: tuple[str, ...],
) -> ScaleProposal | None:
    """A question about length and direction, the likeliest options first."""
    if most > 100:
        return None
    if most > 7:
        names = ["ten", "percent"] if most <= 10 else ["percent"]
        options = tuple(scales[each] for each in names if each in scales)
        reason = f"numbers up to {most:g}, and the workbook does not say out of what"
        return ScaleProposal(None, False, "scale", options, reason, (), legend)
    top = max(int(most + 0.5), 3)
    ways: tuple[str, ...] = ("up", "down")
    hints = {_HINTS[match[1]] for match in found.values() if match[1] in _HINTS}
    ways = ("down", "up") if hints == {"down"} else ways
    if legend and legend.direction:
        ways = (legend.direction,)
    tops = [4, 3, 5] if top == 3 and most < 3 else [top, *range(top + 1, 6)]
    options = tuple(scales[name] for each in tops for way in ways if (name := f"numbers-{each}-{way}") in scales)
    guess = options[0] if options and (hints or len(ways) == 1) and len(hints) < 2 else None
    reason = (
        "bare numbers, and no key to them that could be read"
        if len(ways) > 1
        else "the workbook does not say how far the numbers go"
    )
    return ScaleProposal(guess, False, "scale_direction", options, reason, unread, legend)
