"""Levels with words about them: a remark, a soft word, a word cut short or mistyped, a sentence."""

import re

from rapidfuzz import fuzz

from headlight.model import Scale
from headlight.reading.legends import Legend
from headlight.reading.level_order import is_level_word
from headlight.reading.people_names import is_initialled
from headlight.reading.phrases import find_word_set
from headlight.reading.steps import Mark, Steps, drop_at, find_level, find_steps, put_at, squeeze
from headlight.text import find_words, fold

NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")


BREAK = re.compile(r"\s*(?:-+|:|;|,|\.|\(|\[|/|\n|\|)\s*")


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
        "elements",
        "aspects",
    ]
)


_DENIED = frozenset({"not", "no", "never", "nor", "without", "isn't", "wasn't", "cannot"})


_SHORT_OF = frozenset(
    {"towards", "toward", "nearly", "almost", "below", "approaching", "becoming", "moving", "near", "less"}
)
_DENIAL = 6  # words of the longest text that denies a level and says nothing else


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


# Words that with a level say what was given at an earlier time, and those of them that say so.
_THEN = find_word_set("last previously previous formerly was before earlier ago from")
_WHEN = _THEN | find_word_set(
    """
    time year term visit review meeting round cycle autumn spring summer half up down in at on the then this a it
    rated judged graded two three years terms
    """
)
_COMPARED = re.compile(r"\b(?:better|worse)(?: than\b|\W*$)")  # "books show better progress" is no comparison of levels
_CAPITAL = re.compile(r"\b[A-Z][A-Za-z]{1,2}\b")  # "RI" in a remark is a level, "out" is not
_VOWELS = re.compile(r"(?<=.)[aeiou]")


def read_remarked(text: str, steps: Steps, legend: Legend | None, _: Scale) -> Mark | None:
    """A level at the start with words after it, or with a soft word before it."""
    folded = fold(text)
    if NUMBER.fullmatch(folded) or is_initialled(text):
        return None
    if (said := _read_lines(text, steps, legend)) is not None:
        return said
    words = [(found.end(), found[0]) for found in re.finditer(r"[^\s\-:;,./(\[|]+", folded)]
    for count in range(min(5, len(words) - 1), 0, -1):
        head, rest = folded[: words[count - 1][0]], folded[words[count - 1][0] :]
        level = find_level(head, steps, legend)
        broken = BREAK.match(rest) is not None
        if level is not None and (broken or len(squeeze(head)) > 2):
            shown = text[len(head) :] if len(text) == len(folded) else rest
            return _remark(level, rest, shown, steps, legend)
    at = drop_at(folded)
    if at != folded and (level := find_level(at, steps, legend)) is not None:
        return put_at(level, steps)
    if len(words) > 1 and words[0][1] in _SOFT:
        inner = parse_soft(folded[words[0][0] :].strip(), steps, legend)
        return put_at(inner, steps, words[0][1]) if inner is not None else None
    return None


def _read_lines(text: str, steps: Steps, legend: Legend | None) -> Mark | None:
    """A level on a line of its own over what was given at an earlier time ("Green", below it "Amber last time")."""
    first, _, below = (part.strip() for part in text.partition("\n"))
    level = find_level(first, steps, legend) if below else None
    return put_at(level, steps, below) if level is not None and _tells_earlier(below, steps, legend) else None


def _tells_earlier(text: str, steps: Steps, legend: Legend | None) -> bool:
    """Whether a text says a level given at an earlier time, and nothing else."""
    words = find_words(text)
    for start in range(len(words)):
        for stop in range(start + 1, min(len(words), start + 3) + 1):
            rest = (*words[:start], *words[stop:])
            if not all(word in _WHEN or word.isdigit() for word in rest) or _THEN.isdisjoint(rest):
                continue
            if find_level(" ".join(words[start:stop]), steps, legend) is not None:
                return True
    return False


def parse_soft(text: str, steps: Steps, legend: Legend | None) -> int | None:
    """The level that follows a soft word such as "secure"."""
    return find_level(text, steps, legend)


def _remark(level: int, rest: str, shown: str, steps: Steps, legend: Legend | None) -> Mark:
    """A level with a remark, doubted where the remark hedges it or names another level."""
    said = find_words(rest)
    marks = {found.casefold() for found in _CAPITAL.findall(shown)} if len(shown) == len(rest) else set(said)
    others = {find_level(word, steps, legend) for word in said if len(word) > 3 or (len(word) > 1 and word in marks)}
    others -= {None, level}
    doubt = None
    if others:
        doubt = "the words beside it name another level"
    elif _HEDGES.intersection(said) or _COMPARED.search(fold(rest)):
        doubt = "the words beside it qualify it"
    return put_at(level, steps, shown.strip(" -–—:;,./()[]|\n"), doubt)


def read_short(text: str, steps: Steps, *_: object) -> Mark | None:
    """A level cut short or mistyped; doubted where it may be another."""
    plain = squeeze(text)
    if not re.search(r"[a-z]{2}", plain) or len(plain) > 60 or _DENIED.intersection(plain.split()):
        return None
    if re.match(r"(?:in|un|non|im|dis)", plain) and not any(full.startswith(plain[:2]) for full, _ in steps.full):
        return None
    cut = {number for full, number in steps.full if _is_cut(plain.split(), full.split())}
    if len(cut) == 1:
        return put_at(cut.pop(), steps)
    scores: dict[int, float] = {}
    for full, number in steps.full:
        if _is_like(plain.split(), full.split()):
            scores[number] = max(scores.get(number, 0.0), fuzz.ratio(plain, full))
    ranked = sorted(scores.items(), key=lambda each: -each[1])
    if len(plain) < 4 or not ranked or ranked[0][1] < 80:
        return None
    number, score = ranked[0]
    rival = ranked[1][1] if len(ranked) > 1 else 0.0
    first = {full[0] for full, level in steps.full if level == number}
    doubt = None if score - rival >= 8 and plain[0] in first else f"'{text}' is near more than one level"
    return put_at(number, steps, doubt=doubt)


def _is_like(said: list[str], full: list[str]) -> bool:
    """Whether no word said is another word than the level's in its place: "off track" is no mistyped "on track"."""
    return len(said) != len(full) or all(fuzz.ratio(*words) >= 60 for words in zip(said, full, strict=True))


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


def read_sentence(text: str, steps: Steps, *_: object) -> Mark | None:
    """One level named somewhere inside a sentence: taken as a guess, and asked."""
    said = squeeze(text).split()
    named = _find_inside(said, steps)
    if len(named) == 1 and len(text) < 200 and not _DENIED.intersection(said):
        return put_at(named.pop(), steps, text, "the level stands inside a sentence")
    return None


def doubt_word(text: str, scale: Scale) -> str | None:
    """Why a text of no level may still be one: a few words deny one, or it is a word of other scales; else None."""
    said = squeeze(text).split()
    if len(said) <= _DENIAL and _DENIED.intersection(said) and _find_inside(said, find_steps(scale)):
        return "the words deny the level that they name"
    return f"'{text}' is a level of other scales" if is_level_word(text) else None


def falls_short(text: str) -> bool:
    """Whether words say that a level is not quite reached ("Working towards secure"), so that none is the likeliest."""
    return not _SHORT_OF.isdisjoint(squeeze(text).split())


def _find_inside(said: list[str], steps: Steps) -> set[int]:
    """The levels whose words, none of them short, stand among others."""
    whole = f" {' '.join(said)} "
    return {number for spelling, number in steps.words.items() if len(spelling) > 3 and f" {spelling} " in whole}
