"""Headings that begin or end with a code: its words agree, name a statement under it, or speak of something else."""

import re
from collections.abc import Sequence

from headlight.reading.codes import Coded, find_bare, find_codes
from headlight.reading.draft import STRONG, WORTH, Draft
from headlight.reading.likeness import Index, Likeness, Ref
from headlight.reading.qualifiers import Facets, clean, read_qualifier
from headlight.reading.stems import SMALL, find_stem, find_stems
from headlight.text import find_words

_OCCASIONS = frozenset(
    find_stem(word)
    for word in ("visit", "round", "meeting", "review", "appraisal", "term", "window", "drop", "cycle", "vs", "versus")
)


def _code(ref: Ref, said: str, score: float, reason: str = "") -> Likeness:
    return Likeness(ref, score, "code", reason or f"the code {said.upper()}", True)


_SPAN = re.compile(r"^(?:to|-|\u2013|and|&|\+|,|vs?)\s*(?:ka |key area )?\d\b(?!\d)|^(?:to|thr(?:ough|u))\b")


def read_coded(index: Index, text: str, codes: tuple[Coded, ...], facets: Facets) -> Draft:
    refs = [coded for coded in codes if coded.ref is not None]
    weak = not any(coded.firm for coded in refs)
    if not refs:
        return _read_no_such(index, text, codes[0], facets)
    if not any(coded.rest for coded in refs):
        found = tuple(_code(coded.ref, coded.said, 1.0) for coded in refs if coded.ref)
        return Draft(text, facets=facets, candidates=found, weak=weak)
    if any(_names_another(index, coded) or _SPAN.match(coded.rest) for coded in refs):
        return Draft(text, facets=facets, no_such=text)
    found = tuple(like for coded in refs for like in _with_rest(index, coded))
    return Draft(text, facets=facets, candidates=put_in_order(found), weak=weak and found[0].score < 0.97)


def put_in_order(found: tuple[Likeness, ...]) -> tuple[Likeness, ...]:
    return tuple(sorted(found, key=lambda each: -each.score))


def _read_no_such(index: Index, text: str, coded: Coded, facets: Facets) -> Draft:
    """A code that no framework has: its words may still tell, otherwise it is told as it is."""
    likes = tuple(each for each in index.find_likeness(coded.rest) if each.score >= WORTH) if coded.rest else ()
    return Draft(
        text, facets=facets, candidates=likes, weak=True, no_such=coded.said if coded.firm and not likes else None
    )


def _with_rest(index: Index, coded: Coded) -> tuple[Likeness, ...]:
    """A code with words after it: they agree, name a statement under it, contradict it, or say nothing."""
    assert coded.ref is not None
    bare = find_bare(coded.rest)
    rest = bare.rest if bare and bare.rest else coded.rest
    likes = index.find_likeness(rest)
    for each in find_codes(index, coded.rest):
        if each.ref and _is_under(index, each.ref, coded.ref):
            return _with_rest(index, each) if each.rest else (_code(each.ref, each.said, 1.0),)
    same = next((each for each in likes if each.ref == coded.ref), None)
    best = likes[0] if likes else None
    own = set(find_stems(index.criteria[coded.ref].text))
    said = set(find_stems(rest))
    rater = len(said) == 1 and _is_qualifier(rest)  # "KA3 self" is no "Developing self"
    if said and said <= own and not rater:
        return (_code(coded.ref, coded.said, 1.0, f"the code {coded.said.upper()} and words of its name"),)
    if (
        best is not None
        and best.score >= STRONG
        and best.ref != coded.ref
        and (same is None or same.score < best.score)
    ):
        return _judge_other(index, coded, best)
    under = next((each for each in likes if _is_under(index, each.ref, coded.ref)), None)
    if under is not None and under.score >= 0.7 and under.firm and (same is None or same.score < under.score):
        return (
            _code(under.ref, coded.said, 0.97, f"the code {coded.said.upper()} and the words of a statement under it"),
        )
    agreed = same is not None and same.score >= WORTH and not rater
    if not agreed and not _are_initials(index, coded.ref, rest) and _is_foreign(index, coded.ref, rest, likes):
        reason = f"the code {coded.said.upper()}, but the words beside it are not those of {coded.ref[1]}"
        return (Likeness(coded.ref, 0.7, "foreign", reason, False),)
    reason = f"the code {coded.said.upper()}" + (" and its words" if agreed else "")
    return (_code(coded.ref, coded.said, 1.0 if agreed else 0.94, reason),)


def _is_qualifier(word: str) -> bool:
    """Whether a word beside a code says who or what of it; "progress" may be the criterion's own."""
    facets = read_qualifier(find_words(word))
    return facets is not None and facets.kind != "progress"


def _is_foreign(index: Index, ref: Ref, rest: str, likes: Sequence[Likeness]) -> bool:
    """Whether words beside a code have nothing of its criterion, nor of a statement under it: another list's code."""
    said = {stem for stem in find_stems(rest) if not stem.isdigit()} - _OCCASIONS
    if (
        not said
        or read_qualifier(find_words(rest)) is not None
        or any(_is_under(index, each.ref, ref) for each in likes)
    ):
        return False
    names = (index.criteria[ref].text, *index.criteria[ref].aliases)
    return not said & {stem for name in names for stem in find_stems(name)} and len("".join(said)) > 3


def _are_initials(index: Index, ref: Ref, rest: str) -> bool:
    """Whether the words beside a code are one word, of its criterion's initials: "KA3 DSWO"."""
    words = find_words(index.criteria[ref].text)
    return rest.strip() in ("".join(word[0] for word in words), "".join(w[0] for w in words if w not in SMALL))


def _names_another(index: Index, coded: Coded) -> bool:
    """Whether a second code follows that is of another area: "KA1/KA2" is no one criterion."""
    assert coded.ref is not None
    more = [each.ref for each in find_codes(index, clean(re.sub(r"^[+&/\-\s]+", "", coded.rest))) if each.ref]
    return bool(more) and all(ref != coded.ref and not _is_under(index, ref, coded.ref) for ref in more)


def _is_under(index: Index, ref: Ref, area: Ref) -> bool:
    return ref[0] == area[0] and index.criteria[ref].parent == area[1]


def _judge_other(index: Index, coded: Coded, best: Likeness) -> tuple[Likeness, ...]:
    """Code and words name two criteria: a statement under its area is meant, else a person has to say."""
    assert coded.ref is not None
    if _is_under(index, best.ref, coded.ref) and len(find_stems(coded.rest)) < 2:
        return (
            _code(
                coded.ref, coded.said, 0.94, f"the code {coded.said.upper()}; its word is one of a statement under it"
            ),
        )
    if _is_under(index, best.ref, coded.ref):
        return (_code(best.ref, coded.said, 1.0, "its words, under the area of the code"),)
    if _is_under(index, coded.ref, best.ref):
        return (_code(coded.ref, coded.said, 1.0, f"the code {coded.said.upper()}, under the area of its words"),)
    reason = f"the code {coded.said.upper()} and the words name two criteria"
    return Likeness(coded.ref, 0.7, "clash", reason, False), Likeness(best.ref, 0.7, "clash", reason, False)
