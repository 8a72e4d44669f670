"""What stands in a heading beside its criterion: a rater, a year, "comment", "score", "draft", "out of 10"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from headlight.model import Source
from headlight.reading import vocabulary as v
from headlight.reading.cycles import split_cycle
from headlight.reading.key_words import KEYS
from headlight.text import find_words

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_KINDS = ("comment", "target", "difference", "previous", "date", "appraiser", "progress", "late date")
_KIND_WORDS = {phrase: kind for kind in _KINDS for phrase in KEYS[kind]} | dict.fromkeys(v.AGGREGATES, "aggregate")
_RATERS: dict[str, Source] = {phrase: source for source, each in v.RATERS.items() for phrase in each}  # type: ignore[misc]
_OVERALL = frozenset({"overall", "summary", "area", "whole"})
_PLAIN = ("rag rating", "s", "final", "the", "of", "by", "and", "given")  # of no weight beside the others
RATER_WORDS = frozenset(word for phrase in _RATERS for word in (*find_words(phrase), *find_words(f"{phrase}s")))
# Every word of what may be peeled off around a criterion.
PEELED = frozenset(
    word
    for phrase in (*_RATERS, *v.STAGES, *v.RATING_WORDS, *_KIND_WORDS, *_OVERALL, *_PLAIN)
    for word in (*find_words(phrase), *find_words(f"{phrase}s"))
)
_JOINERS = re.compile(
    r"^(?:(?:for|on|of|against|re|regarding|about|and|by|the|in|under|to)\b\s*|[\s\-:.,;|/()\[\]=*]+)+"
)
_FORMS = (
    (re.compile(r"[\[(]?\s*%\s*[\])]?$|[\[(]\s*(?:percent|per cent|percentage|pct)\s*[\])]$"), "percent"),
    (re.compile(r"[\[(]?\s*(?:marks? |scored? )?(?:\bout of\b|(?<=[\s(])/)\s*(\d{1,3})\s*[\])]?$"), "out of {}"),
    (
        re.compile(
            r"[\[(]\s*(?:scale |scored? |rated? )?(\d)\s*(?:-|to)\s*(\d{1,2})\b\s*[,;:.-]?\s*"
            r"[^()\[\]\d]*\d[^()\[\]]*[\])]$"
        ),
        "{}-{}",
    ),
    (re.compile(r"[\[(]\s*(\d)\s*(?:=|is|being|-)\s*[a-z][^()\[\]]*[\])]$"), "number"),
    (re.compile(r"[\[(]\s*(?:scale )?(\d)\s*(?:-|to)\s*(\d{1,2})\s*[\])]$"), "{}-{}"),
)


class Facets(Struct, frozen=True):
    """What a heading says beside its criterion."""

    kind: str | None = None
    source: Source | None = None
    cycle: str | None = None
    point: str | None = None
    facet: str | None = None
    stage: str | None = None
    overall: bool = False

    def join(self, other: "Facets") -> "Facets":
        """These facets, with the other's where these say nothing."""
        return Facets(
            self.kind or other.kind,
            self.source or other.source,
            self.cycle or other.cycle,
            self.point or other.point,
            self.facet or other.facet,
            self.stage or other.stage,
            self.overall or other.overall,
        )


NOTHING = Facets()


@lru_cache(maxsize=4096)
def read_qualifier(words: tuple[str, ...]) -> Facets | None:
    """The facets that a run of words amounts to, None where some word is of another kind."""
    phrase = " ".join(words).replace("'", "")
    single = _read_phrase(phrase)
    if single is not None or len(words) < 2:
        return single
    for cut in range(len(words) - 1, 0, -1):
        first = _read_phrase(" ".join(words[:cut]).replace("'", ""))
        rest = read_qualifier(words[cut:]) if first is not None else None
        if first is not None and rest is not None:
            return first.join(rest)
    return None


def _read_phrase(phrase: str) -> Facets | None:
    """The facets of one table phrase."""
    stage = v.STAGES.get(phrase)
    if phrase in _RATERS or phrase.removesuffix("s") in _RATERS:
        return Facets(source=_RATERS.get(phrase) or _RATERS[phrase.removesuffix("s")], stage=stage)
    if stage:
        return Facets(stage=stage)
    if phrase in v.RATING_WORDS:
        return Facets(facet=v.RATING_WORDS[phrase])
    if phrase in _KIND_WORDS:
        return Facets(kind=_KIND_WORDS[phrase])
    if phrase in _OVERALL:
        return Facets(overall=True)
    return NOTHING if phrase in _PLAIN else None


def _take_form(text: str) -> tuple[str, str | None]:
    """A heading without "(out of 10)", "(%)" or "(1-4)" at its end, and which it was."""
    for pattern, name in _FORMS:
        found = pattern.search(text)
        if found and found.start() > 0:
            return text[: found.start()].strip(), name.format(*found.groups())
    return text, None


_MEETING = re.compile(r"(?<=\w)\s*[-:,(/|]\s*(?:review|appraisal|meeting)s?\s*\)?$")  # what is left of "- final review"


def take_facets(text: str) -> tuple[str, Facets]:
    """A folded heading without the year, point and form of value that it names, and these."""
    core, facet = _take_form(text)
    mark, rest = split_cycle(core)
    if mark is None or (mark.cycle is None and mark.point is None) or not rest.strip(" -:.,()[]/"):
        return core, Facets(facet=facet)
    return clean(_MEETING.sub("", rest)), Facets(cycle=mark.cycle, point=mark.point, facet=facet)


def clean(text: str) -> str:
    """A folded heading without joining words and punctuation at its ends."""
    short = _JOINERS.sub("", " ".join(text.split())).rstrip(" -:,;|/([=*")
    if short.endswith((")", "]")) and "(" not in short and "[" not in short:
        short = short.rstrip(")] ")
    return re.sub(r"\(\s*\)|\[\s*\]", "", short).strip()


def find_variants(text: str) -> Iterator[tuple[str, Facets]]:
    """A heading, then the heading with qualifiers peeled off its ends, each with what was peeled."""
    seen = {text}
    queue = [(text, NOTHING, 0)]
    while queue:
        core, facets, depth = queue.pop(0)
        yield core, facets
        if depth < 3:
            for rest, more in _peel(core):
                if rest not in seen and len(seen) < 24:
                    seen.add(rest)
                    queue.append((rest, facets.join(more), depth + 1))


def _peel(text: str) -> Iterator[tuple[str, Facets]]:
    """The text less a qualifier at its start, and less one at its end; the longest ones."""
    spans = [(found.start(), found.end(), found[0]) for found in _WORD.finditer(text)]
    words = tuple(word for _, _, word in spans)
    for count in range(min(4, len(words) - 1), 0, -1):
        facets = read_qualifier(words[:count])
        if facets is not None:
            yield clean(text[spans[count - 1][1] :].removeprefix("'s")), facets
            break
    for count in range(min(4, len(words) - 1), 0, -1):
        facets = read_qualifier(words[-count:])
        if facets is not None:
            yield clean(text[: spans[-count][0]]), facets
            break
