"""One cell's text on a scale: its level, what else stands there, and whether a person should be asked."""

import re
from collections.abc import Callable
from functools import lru_cache

from msgspec import Struct
from rapidfuzz import fuzz

from headlight.model import Scale
from headlight.reading.blanks import parse_blank
from headlight.reading.cycles import MONTHS
from headlight.reading.legends import Legend
from headlight.text import find_words, fold

_LOADED = re.compile(r"[<>~≤≥%£$=?]|^\s*-\d")  # signs that change what a number beside them says
_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
_LABELLED = re.compile(
    r"(?:level|lvl|l|grade|gr|score|stage|step|band|rating|judgement)[ .:#-]*(\d{1,2})\b(.*)", re.DOTALL
)
_OUT_OF = re.compile(r"(\d+(?:\.\d+)?)\s*(?:/|out of|of)\s*(\d{1,3})")
_MODIFIER = re.compile(r"(.*?[^\s+*↑↓↗↘→←^!?-])(?:\s*([+*↑↓↗↘→←^!✓?]+|\(\s*[+\-*↑↓↗↘→?]\s*\)|\bplus|\bminus)|(-{1,2}))")
_BETWEEN = re.compile(r"\s*(?:/|\\|\bto\b|\bor\b|->|→|&|\band\b|>)\s*|\s*-\s*")
_BREAK = re.compile(r"\s*(?:-+|:|;|,|\.|\(|\[|/|\n|\|)\s*")
_HEDGES = frozenset(
    [
        "not",
        "nearly",
        "almost",
        "towards",
        "toward",
        "moving",
        "approaching",
        "borderline",
        "was",
        "previously",
        "mostly",
        "unless",
        "except",
        "aspiring",
        "becoming",
        "nor",
        "cusp",
        "without",
        "some",
        "parts",
        "partly",
        "verging",
        "below",
        "above",
        "near",
        "could",
        "should",
        "would",
        "formerly",
        "last",
        "potential",
        "if",
    ]
)
_DENIED = frozenset({"not", "no", "never", "nor", "without", "isn't", "wasn't", "cannot"})
_SOFT = frozenset(
    [
        "secure",
        "securely",
        "strong",
        "solid",
        "firm",
        "firmly",
        "high",
        "low",
        "upper",
        "lower",
        "overall",
        "currently",
        "now",
        "judged",
        "remains",
        "still",
        "clearly",
        "a",
        "an",
        "is",
    ]
)
_MONTH = "|".join(MONTHS)
_DATES = (
    re.compile(rf"(?P<a>\d{{1,2}})[- ](?P<b>{_MONTH})[a-z]*(?:[- ]\d{{2,4}})?"),
    re.compile(rf"(?P<b>{_MONTH})[a-z]*[- ](?P<a>\d{{1,2}})(?:[- ,]+\d{{4}})?"),
    re.compile(r"\d{4}-(?P<b>\d{2})-(?P<a>\d{2})(?:[t ][\d:.]+)?"),
    re.compile(r"(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.]\d{2,4}"),
)
_VOWELS = re.compile(r"(?<=.)[aeiou]")


class Mark(Struct, frozen=True):
    """One cell's text on a scale: ``kind`` is level, between, blank or unknown.

    ``level`` counts from 1, the lowest; ``value`` runs from 0 to 1, 1 the best; ``remark`` is what stood
    beside the level; ``doubt`` says why a person should be asked, None where the mark is plain.
    """

    kind: str
    level: float | None = None
    value: float | None = None
    remark: str | None = None
    doubt: str | None = None


class Steps(Struct, frozen=True):
    """A scale's spellings, ready to be looked up: folded spelling -> level from 1."""

    count: int
    words: dict[str, int]
    full: tuple[tuple[str, int], ...]


def squeeze(text: str) -> str:
    """A mark for comparison: folded, punctuation dropped, 3.0 as 3."""
    folded = fold(text)
    number = re.fullmatch(r"(\d+)[.,]0+|0+(\d+)", folded)
    return (number[1] or number[2]) if number else " ".join(find_words(folded)) or folded


@lru_cache(maxsize=256)
def find_steps(scale: Scale) -> Steps:
    """The spellings of a scale's levels."""
    words: dict[str, int] = {}
    full: list[tuple[str, int]] = []
    for number, level in enumerate(scale.levels, start=1):
        for spelling in (level.word, level.short, *level.aliases, *level.colours):
            if spelling:
                words.setdefault(squeeze(spelling), number)
        full += [(squeeze(each), number) for each in (level.word, *level.aliases)]
    return Steps(len(scale.levels), words, tuple((each, number) for each, number in full if len(each) > 3))


@lru_cache(maxsize=32768)
def parse_mark(text: str, scale: Scale, *, legend: Legend | None = None) -> Mark:
    """Where a text stands on a scale, remark kept apart, doubt told."""
    text = text.strip()
    if scale.kind == "range":
        return _parse_number(text, scale)
    steps = find_steps(scale)
    level = _find_level(text, steps, legend)
    if level is not None:
        return _read_modified(text, steps, legend, scale) or _at(level, steps)
    if parse_blank(text):
        return Mark("blank")
    for read in _READERS:
        mark = read(text, steps, legend, scale)
        if mark is not None:
            return mark
    return Mark("unknown", doubt=f"'{text}' is no level of {scale.title}")


def _at(level: float, steps: Steps, remark: str | None = None, doubt: str | None = None, kind: str = "level") -> Mark:
    value = (level - 1) / (steps.count - 1) if steps.count > 1 else 1.0
    return Mark(kind, float(level), round(value, 6), remark or None, doubt)


def _find_level(text: str, steps: Steps, legend: Legend | None) -> int | None:
    """The level that a text is by name: as the legend has it, else as the scale has it."""
    plain = squeeze(text)
    if legend is not None:
        for mark, word in (*legend.entries, *legend.colours):
            if squeeze(mark) == plain:
                return steps.words.get(squeeze(word), steps.words.get(plain))
    return steps.words.get(plain) if plain and not _LOADED.search(text) else None


def _parse_number(text: str, scale: Scale) -> Mark:
    """A number's place in a range scale."""
    if parse_blank(text):
        return Mark("blank")
    low, high = scale.low or 0.0, scale.high or 1.0
    plain = fold(text).rstrip("%").strip()
    out_of = _OUT_OF.fullmatch(plain)
    if out_of and float(out_of[2]) == high:
        plain = out_of[1]
    if not _NUMBER.fullmatch(plain):
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
    level = _find_level(found[1], steps, legend)
    return (
        _at(level, steps, sign, "a question mark stands beside it" if "?" in sign else None)
        if level is not None
        else None
    )


def _read_numbered(text: str, steps: Steps, legend: Legend | None, scale: Scale) -> Mark | None:
    """A number with the level's word beside it, or a number with "level" before it, or out of the top."""
    folded = fold(text)
    pair = re.fullmatch(r"\(?(\d{1,2})\)?\s*[-=:.)(]*\s*([^\d()]+?)\)?|([^\d()]+?)\s*[-=:(]*\s*(\d{1,2})\)?", folded)
    if pair:
        number, word = (pair[1], pair[2]) if pair[1] else (pair[4], pair[3])
        level = _find_level(word, steps, legend)
        by_number = _find_level(number, steps, legend)
        if level is not None:
            clash = by_number is not None and by_number != level
            return _at(level, steps, doubt="number and word say different levels" if clash else None)
    labelled = _LABELLED.fullmatch(folded)
    if labelled and (level := _find_level(labelled[1], steps, legend)) is not None:
        return _at(level, steps, _BREAK.sub(" ", labelled[2]).strip(" )"))
    out_of = _OUT_OF.fullmatch(folded)
    if out_of and int(out_of[2]) == steps.count and float(out_of[1]) not in (steps.count - 1,):
        level = _find_level(out_of[1], steps, legend)
        return _at(level, steps) if level is not None and scale.numbered != "1 best" else None
    return None


def _read_publisher_number(text: str, steps: Steps, _: Legend | None, scale: Scale) -> Mark | None:
    """A bare number in a column of words: by the publisher's numbering, and asked."""
    plain = squeeze(text)
    if scale.numbered is None or _LOADED.search(text) or not plain.isdigit() or not 1 <= int(plain) <= steps.count:
        return None
    level = steps.count + 1 - int(plain) if scale.numbered == "1 best" else int(plain)
    return _at(level, steps, doubt=f"'{text}' is a number where {scale.title} has words")


def _between(first: int, second: int, steps: Steps, why: str) -> Mark:
    if first == second:
        return _at(first, steps)
    if abs(first - second) > 1:
        return Mark("unknown", doubt=f"{why}: two levels that do not touch")
    return _at((first + second) / 2, steps, doubt=f"{why}: between two levels", kind="between")


def _read_between(text: str, steps: Steps, legend: Legend | None, _: Scale) -> Mark | None:
    """Two levels: 2/3, G/RI, Amber/Green, between Good and RI; or a half."""
    folded = re.sub(r"^(?:between|borderline|bordering)\s+", "", fold(text))
    half = re.fullmatch(r"(\d+)[.,]5|(\d+)\s*(?:½|1/2)|(\d+)1⁄2", folded)
    if half:
        number = int(half[1] or half[2] or half[3])
        low, high = _find_level(str(number), steps, legend), _find_level(str(number + 1), steps, legend)
        return _between(low, high, steps, f"'{text}'") if low and high else None
    parts = [part for part in _BETWEEN.split(folded) if part]
    levels = [_find_level(part, steps, legend) for part in parts]
    known = [level for level in levels if level is not None]
    if len(parts) != 2 or len(known) != 2:
        return _read_several(text, folded, steps, legend)
    return _between(known[0], known[1], steps, f"'{text}'")


def _read_several(text: str, folded: str, steps: Steps, legend: Legend | None) -> Mark | None:
    """Several levels in one cell."""
    parts = [part for part in re.split(r"[\s,;/|]+", folded) if part]
    levels = [_find_level(part, steps, legend) for part in parts]
    if len(parts) < 2 or any(level is None for level in levels):
        return None
    several = sorted({level for level in levels if level is not None})
    if len(several) == 1:
        return _at(several[0], steps)
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
            levels = _find_level(str(int(found["a"])), steps, legend), _find_level(number, steps, legend)
            why = f"'{text}' is a date, made of {int(found['a'])}/{number} perhaps"
            if levels[0] and levels[1] and levels[0] != levels[1]:
                return _between(levels[0], levels[1], steps, why)
            return Mark("unknown", doubt=f"'{text}' is a date")
    return None


def _read_remarked(text: str, steps: Steps, legend: Legend | None, _: Scale) -> Mark | None:
    """A level at the start with words after it, or with a soft word before it."""
    folded = fold(text)
    if _NUMBER.fullmatch(folded):
        return None
    words = [(found.end(), found[0]) for found in re.finditer(r"[^\s\-:;,./(\[|]+", folded)]
    for count in range(min(5, len(words) - 1), 0, -1):
        head, rest = folded[: words[count - 1][0]], folded[words[count - 1][0] :]
        level = _find_level(head, steps, legend)
        broken = _BREAK.match(rest) is not None
        if level is not None and (broken or len(squeeze(head)) > 2):
            return _remark(level, rest, text[len(head) :] if len(text) == len(folded) else rest, steps, legend)
    if len(words) > 1 and words[0][1] in _SOFT:
        inner = parse_soft(folded[words[0][0] :].strip(), steps, legend)
        return _at(inner, steps, words[0][1]) if inner is not None else None
    return None


def parse_soft(text: str, steps: Steps, legend: Legend | None) -> int | None:
    """The level that follows a soft word such as "secure"."""
    return _find_level(text, steps, legend)


def _remark(level: int, rest: str, shown: str, steps: Steps, legend: Legend | None) -> Mark:
    """A level with a remark, doubted where the remark hedges it or names another level."""
    said = find_words(rest)
    others = {_find_level(word, steps, legend) for word in said if len(word) > 2} - {None, level}
    doubt = None
    if others:
        doubt = "the words beside it name another level"
    elif _HEDGES.intersection(said):
        doubt = "the words beside it qualify it"
    return _at(level, steps, shown.strip(" -–—:;,./()[]|\n"), doubt)


def _read_short(text: str, steps: Steps, *_: object) -> Mark | None:
    """A level cut short or mistyped; doubted where it may be another."""
    plain = squeeze(text)
    if not re.search(r"[a-z]{2}", plain) or len(plain) > 60:
        return None
    cut = {number for full, number in steps.full if _is_cut(plain.split(), full.split())}
    if len(cut) == 1:
        return _at(cut.pop(), steps)
    scores: dict[int, float] = {}
    for full, number in steps.full:
        scores[number] = max(scores.get(number, 0.0), fuzz.ratio(plain, full))
    ranked = sorted(scores.items(), key=lambda each: -each[1])
    if len(plain) < 4 or not ranked or ranked[0][1] < 80:
        return None
    number, score = ranked[0]
    rival = ranked[1][1] if len(ranked) > 1 else 0.0
    first = {full[0] for full, level in steps.full if level == number}
    doubt = None if score - rival >= 8 and plain[0] in first else f"'{text}' is near more than one level"
    return _at(number, steps, doubt=doubt)


def _is_cut(said: list[str], full: list[str]) -> bool:
    """Whether each word said is the beginning or the consonants of the level's word in its place."""
    return len(said) == len(full) and all(map(_is_cut_word, said, full))


def _is_cut_word(said: str, full: str) -> bool:
    if full.startswith(said):
        return len(said) >= 3 or said == full
    if len(said) >= 4 and said.endswith("s") and full.startswith(said[:-1]):
        return True
    bare = _VOWELS.sub("", said)
    consonants = re.sub(r"(.)\1", r"\1", _VOWELS.sub("", full))
    return len(said) >= 2 and bare == said and re.sub(r"(.)\1", r"\1", said) == consonants


def _read_sentence(text: str, steps: Steps, *_: object) -> Mark | None:
    """One level named somewhere inside a sentence: taken as a guess, and asked."""
    folded = f" {squeeze(text)} "
    named = {number for spelling, number in steps.words.items() if len(spelling) > 3 and f" {spelling} " in folded}
    if len(named) == 1 and len(folded) < 200 and not _DENIED.intersection(folded.split()):
        return _at(named.pop(), steps, text, "the level stands inside a sentence")
    return None


_READERS: tuple[Callable[[str, Steps, Legend | None, Scale], Mark | None], ...] = (
    _read_modified,
    _read_numbered,
    _read_publisher_number,
    _read_between,
    _read_dated,
    _read_remarked,
    _read_short,
    _read_sentence,
)
