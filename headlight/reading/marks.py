"""One cell's text on a scale: its level, what else stands there, and whether a person should be asked."""

import re
from collections.abc import Callable
from functools import lru_cache

from headlight.model import Scale
from headlight.reading.blanks import parse_blank
from headlight.reading.cycles import MONTHS
from headlight.reading.legends import Legend
from headlight.reading.steps import LOADED, Mark, Steps, find_level, find_published, find_steps, put_at, squeeze
from headlight.reading.worded_marks import BREAK, NUMBER, read_remarked, read_sentence, read_short
from headlight.text import fold

_LABELLED = re.compile(
    r"(?:level|lvl|l|grade|gr|score|stage|step|band|rating|judgement)[ .:#-]*(\d{1,2})\b(.*)", re.DOTALL
)
_SHORTENED = re.compile(r"[a-z][bcdfghjklmnpqrstvwxz]{2,4}")
_LEVEL_NUMBER = re.compile(r"l[ .]?\d{1,2}")
_BLANK_BEGUN = re.compile(r"([A-Za-z][^(:;,\n-]{1,40}?|[Nn]/[Aa])\s*(?:[(:;,\n]|\s[-–]\s)")
_OUT_OF = re.compile(r"(\d+(?:\.\d+)?)\s*(?:/|out of|of)\s*(\d{1,3})")
_MODIFIER = re.compile(r"(.*?[^\s+*↑↓↗↘→←^!?-])(?:\s*([+*↑↓↗↘→←^!✓?]+|\(\s*[+\-*↑↓↗↘→?]\s*\)|\bplus|\bminus)|(-{1,2}))")
_BETWEEN = re.compile(r"\s*(?:/|\\|\bto\b|\bor\b|->|→|&|\band\b|>)\s*|\s*-\s*")
_MONTH = "|".join(MONTHS)
_DATES = (
    re.compile(rf"(?P<a>\d{{1,2}})[- ](?P<b>{_MONTH})[a-z]*(?:[- ]\d{{2,4}})?"),
    re.compile(rf"(?P<b>{_MONTH})[a-z]*[- ](?P<a>\d{{1,2}})(?:[- ,]+\d{{4}})?"),
    re.compile(r"\d{4}-(?P<b>\d{2})-(?P<a>\d{2})(?:[t ][\d:.]+)?"),
    re.compile(r"(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.]\d{2,4}"),
)


@lru_cache(maxsize=32768)
def parse_mark(text: str, scale: Scale, *, legend: Legend | None = None) -> Mark:
    """Where a text stands on a scale, remark kept apart, doubt told."""
    text = text.strip()
    if legend is not None and squeeze(text) in map(squeeze, legend.blanks):
        return Mark("blank")
    if scale.kind == "range":
        return _parse_number(text, scale)
    steps = find_steps(scale)
    level = find_level(text, steps, legend)
    if level is not None:
        return _read_modified(text, steps, legend, scale) or put_at(level, steps)
    if parse_blank(text):
        return Mark("blank")
    marks = (read(text, steps, legend, scale) for read in _READERS)
    return next((mark for mark in marks if mark is not None), None) or _read_rest(text, scale)


def _read_rest(text: str, scale: Scale) -> Mark:
    """What is no level: no rating with a remark ("Not judged (new)"), else unknown."""
    begun = _BLANK_BEGUN.match(text)
    if begun and parse_blank(begun[1]) and begun[1].strip(" -.*/"):
        return Mark("blank")
    short = _find_shortened(text, scale)
    if short is not None:
        return put_at(short, find_steps(scale), doubt=f"'{text}' may be short for {scale.levels[short - 1].word}")
    return Mark("unknown", doubt=f"'{text}' is no level of {scale.title}")


def _find_shortened(text: str, scale: Scale) -> int | None:
    """The one level whose word is cut down to its consonants, or some with the last: "Ldg" for Leading."""
    letters = fold(text)
    if not _SHORTENED.fullmatch(letters):
        return None
    likely = re.compile(".*".join(letters) + "[aeiou]*")
    found = [at for at, level in enumerate(scale.levels, 1) if likely.fullmatch(fold(level.word))]
    return found[0] if len(found) == 1 else None


def _parse_number(text: str, scale: Scale) -> Mark:
    """A number's place in a range scale."""
    if parse_blank(text):
        return Mark("blank")
    low, high = scale.low or 0.0, scale.high or 1.0
    plain = fold(text).rstrip("%").strip()
    out_of = _OUT_OF.fullmatch(plain)
    if out_of and float(out_of[2]) == high:
        plain = out_of[1]
    if not NUMBER.fullmatch(plain):
        return Mark("unknown", doubt=f"'{text}' is no number")
    number = float(plain.replace(",", "."))
    if not low <= number <= high:
        return Mark("unknown", doubt=f"{text} lies outside {scale.title}")
    doubt = f"{text} may be a share of one" if high == 100 and 0 < number < 1 and "%" not in text else None
    return Mark("level", None, round((number - low) / (high - low), 6), None, doubt)


def _read_modified(text: str, steps: Steps, legend: Legend | None, _: Scale) -> Mark | None:
    """A level with a plus, minus, star or arrow."""
    found = _MODIFIER.fullmatch(fold(text))
    if not found:
        return None
    sign = (found[2] or found[3]).strip("() ")
    level = find_level(found[1], steps, legend)
    return (
        put_at(level, steps, sign, "a question mark stands beside it" if "?" in sign else None)
        if level is not None
        else None
    )


def _read_numbered(text: str, steps: Steps, legend: Legend | None, scale: Scale) -> Mark | None:
    """A number with the level's word beside it, or a number with "level" before it, or out of the top."""
    folded = fold(text)
    if _LEVEL_NUMBER.fullmatch(folded):  # "L3" is level 3, and no Leading
        numbered = find_level(folded[1:].strip(" ."), steps, legend)
        return put_at(numbered, steps) if numbered is not None else None
    pair = re.fullmatch(r"\(?(\d{1,2})\)?\s*[-=:.)(]*\s*([^\d()]+?)\)?|([^\d()]+?)\s*[-=:(]*\s*(\d{1,2})\)?", folded)
    if pair:
        number, word = (pair[1], pair[2]) if pair[1] else (pair[4], pair[3])
        level = find_level(word, steps, legend)
        by_number = find_level(number, steps, legend)
        if level is not None:
            by_number = by_number or find_published(number, scale, steps)
            clash = by_number is not None and by_number != level
            return put_at(level, steps, doubt="number and word say different levels" if clash else None)
    labelled = _LABELLED.fullmatch(folded)
    if labelled and (level := find_level(labelled[1], steps, legend)) is not None:
        return put_at(level, steps, BREAK.sub(" ", labelled[2]).strip(" )"))
    out_of = _OUT_OF.fullmatch(folded)
    if out_of and int(out_of[2]) == steps.count and (" of " in folded or float(out_of[1]) != steps.count - 1):
        level = find_level(out_of[1], steps, legend)
        return put_at(level, steps) if level is not None and scale.numbered != "1 best" else None
    return None


def _read_publisher_number(text: str, steps: Steps, legend: Legend | None, scale: Scale) -> Mark | None:
    """A bare number in a column of words: by the publisher's numbering, and asked unless the key has begun it."""
    plain = squeeze(text)
    level = None if LOADED.search(text) else find_published(plain, scale, steps)
    if level is None:
        return None
    begun = [(mark, find_level(word, steps, None)) for mark, word in (legend.entries if legend else ())]
    if begun and all(own is not None and own == find_published(mark, scale, steps) for mark, own in begun):
        return put_at(level, steps)
    return put_at(level, steps, doubt=f"'{text}' is a number where {scale.title} has words")


def _between(first: int, second: int, steps: Steps, why: str) -> Mark:
    if first == second:
        return put_at(first, steps)
    if abs(first - second) > 1:
        return Mark("between", doubt=f"{why}: two levels that do not touch")
    return put_at((first + second) / 2, steps, doubt=f"{why}: between two levels", kind="between")


def _read_between(text: str, steps: Steps, legend: Legend | None, _: Scale) -> Mark | None:
    """Two levels: 2/3, G/RI, Amber/Green, between Good and RI; or a half."""
    folded = re.sub(r"^(?:between|borderline|bordering)\s+", "", fold(text))
    half = re.fullmatch(r"(\d+)[.,]5|(\d+)\s*(?:½|1/2)|(\d+)1⁄2", folded)
    if half:
        number = int(half[1] or half[2] or half[3])
        low, high = find_level(str(number), steps, legend), find_level(str(number + 1), steps, legend)
        return _between(low, high, steps, f"'{text}'") if low and high else None
    parts = [part for part in _BETWEEN.split(folded) if part]
    levels = [find_level(part, steps, legend) for part in parts]
    known = [level for level in levels if level is not None]
    if len(parts) != 2 or len(known) != 2:
        return _read_several(text, folded, steps, legend)
    return _between(known[0], known[1], steps, f"'{text}'")


def _read_several(text: str, folded: str, steps: Steps, legend: Legend | None) -> Mark | None:
    """Several levels in one cell."""
    parts = [part for part in re.split(r"[\s,;/|]+", folded) if part]
    levels = [find_level(part, steps, legend) for part in parts]
    if len(parts) < 2 or any(level is None for level in levels):
        return None
    several = sorted({level for level in levels if level is not None})
    if len(several) == 1:
        return put_at(several[0], steps)
    if len(several) == 2 and several[1] - several[0] == 1:
        return _between(several[0], several[1], steps, f"'{text}'")
    return Mark("unknown", doubt=f"'{text}' holds several levels")


def _read_dated(text: str, steps: Steps, legend: Legend | None, _: Scale) -> Mark | None:
    """A date that a spreadsheet made of two numbers: 2/3 has become 2 March."""
    for pattern in _DATES:
        found = pattern.fullmatch(fold(text))
        if found:
            month = found["b"]
            number = str(MONTHS.index(month) + 1) if month in MONTHS else str(int(month))
            levels = find_level(str(int(found["a"])), steps, legend), find_level(number, steps, legend)
            why = f"'{text}' is a date, made of {int(found['a'])}/{number} perhaps"
            if levels[0] and levels[1] and levels[0] != levels[1]:
                return _between(levels[0], levels[1], steps, why)
            return Mark("unknown", doubt=f"'{text}' is a date")
    return None


_READERS: tuple[Callable[[str, Steps, Legend | None, Scale], Mark | None], ...] = (
    _read_modified,
    _read_numbered,
    _read_publisher_number,
    _read_between,
    _read_dated,
    read_remarked,
    read_short,
    read_sentence,
)
