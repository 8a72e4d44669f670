"""Spellings of a school's name: what may differ while the school is one."""

import re
from functools import lru_cache

from msgspec import Struct
from rapidfuzz import fuzz

from headlight.text import fold

_VARIANTS = tuple(
    (re.compile(written), meant)
    for written, meant in (
        (r"\bc\.? ?of ?e\b\.?|\bcofe\b|\bc\.e\.|\bce\b|\bchurch of england\b|\bc/e\b|\bcoe\b", " ce "),
        (r"\broman catholic\b|\br\.?c\b\.?|\bcatholic\b", " catholic "),
        (r"\bvoluntary aided\b|\bv\.a\b\.?|\baided\b", " va "),
        (r"\bvoluntary controlled\b|\bv\.c\b\.?|\bcontrolled\b", " vc "),
        (r"\bsaint\b|\bst\b\.?", " st "),
        (r"\bsts\b\.?|\bsaints\b|\bss\b\.", " sts "),
        (r"\bsch\b\.?|\bschl\b\.?", " school "),
        (r"\bprim\b\.?|\bpri\b\.?", " primary "),
        (r"\bjnr\b\.?|\bjun\b\.?|\bjuniors\b", " junior "),
        (r"\binf\b\.?|\binfants\b|\binfants'", " infant "),
        (r"\bnurs\b\.?", " nursery "),
        (r"\bacad\b\.?", " academy "),
        (r"\bsec\b\.?", " secondary "),
        (r"\bcomm\b\.?", " community "),
        (r"\bcoll\b\.?", " college "),
        (r"\bgirls'|\bgirl's|\bgirls\b", " girls "),
        (r"\bboys'|\bboy's|\bboys\b", " boys "),
        (r"\bmt\b\.?", " mount "),
    )
)
_PHASES = frozenset(
    {
        "primary",
        "infant",
        "junior",
        "nursery",
        "secondary",
        "high",
        "middle",
        "girls",
        "boys",
        "special",
        "first",
        "upper",
    }
)
_SECONDARY = frozenset({"secondary", "high", "upper"})
_GENERIC = frozenset(
    {
        "school",
        "academy",
        "primary",
        "secondary",
        "community",
        "the",
        "college",
        "trust",
        "foundation",
        "church",
        "high",
    }
)
_FAITHS = frozenset({"ce", "catholic", "va", "vc", "methodist", "rc"})
SCHOOL_WORDS = frozenset(
    {"school", "academy", "college", "primary", "infant", "junior", "nursery", "secondary", "ce", "high", "sixth"}
)


class SchoolName(Struct, frozen=True):
    """A school's name in its parts: all words, without the town, and those that tell it from others."""

    words: tuple[str, ...]
    town: tuple[str, ...]
    core: tuple[str, ...]
    phases: frozenset[str]
    faiths: frozenset[str]


@lru_cache(maxsize=8192)
def parse_school(name: str) -> SchoolName:
    """The parts of a school's name, its variants of spelling made one."""
    plain = re.sub(r",\s*the\s*$", "", fold(name))
    head, _, town = plain.partition(",")
    words, place = _find_words(head), _find_words(town)
    core = tuple(word for word in words if word not in _GENERIC and word not in _FAITHS and word not in _PHASES)
    return SchoolName(words, place, core or words, _PHASES.intersection(words), _FAITHS.intersection(words))


def _find_words(text: str) -> tuple[str, ...]:
    for pattern, meant in _VARIANTS:
        text = pattern.sub(meant, text)
    words = re.findall(r"[^\W_]+", text.replace("'s", "s").replace("'", ""))
    return tuple(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


@lru_cache(maxsize=65536)
def same_school(a: str, b: str) -> float:
    """How far two spellings name one school: 1 surely, 0 surely not, 0.5 and more to ask."""
    first, second = parse_school(a), parse_school(b)
    if not first.words or not second.words:
        return 0.0
    if first.words == second.words:
        return 1.0 if first.town == second.town else 0.8 if not (first.town and second.town) else 0.1
    if first.words + first.town == second.words + second.town:
        return 0.9
    if _differ(first, second):
        return 0.1
    return _compare(first, second)


def _differ(first: SchoolName, second: SchoolName) -> bool:
    """Whether phase, faith or town tell two names apart whatever else they share."""
    phases = first.phases and second.phases and not _agree(first.phases, second.phases)
    faiths = {"ce", "catholic"} <= (first.faiths ^ second.faiths)
    alone = ("infant" in first.phases) != ("infant" in second.phases) or ("junior" in first.phases) != (
        "junior" in second.phases
    )
    towns = bool(first.town and second.town and first.town != second.town)
    return bool(phases) or faiths or towns or (alone and bool(first.phases and second.phases))


def _agree(first: frozenset[str], second: frozenset[str]) -> bool:
    return first == second or bool(first & second) or bool(first & _SECONDARY and second & _SECONDARY)


def _compare(first: SchoolName, second: SchoolName) -> float:
    """Names that differ in more than spelling: by their core words."""
    if first.core == second.core:
        same_faith = first.faiths == second.faiths
        return 0.8 if same_faith else 0.7
    longer, shorter = sorted((first, second), key=lambda each: -len(each.words))
    if set(longer.core) == set(shorter.core) | set(shorter.town) or longer.core == shorter.core + shorter.town:
        return 0.7
    return 0.6 if _is_mistyped(first.core, second.core) else 0.0


def _is_mistyped(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether two cores differ by typing mistakes in long words alone."""
    if len(first) != len(second):
        return "".join(first) == "".join(second)
    pairs = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    if all(a.rstrip("es") == b.rstrip("es") and len(a.rstrip("es")) > 2 for a, b in pairs):
        return True  # "St Anne's" and "St Ann's"
    return all(a[0] == b[0] and min(len(a), len(b)) > 5 and fuzz.ratio(a, b) >= 85 for a, b in pairs)
