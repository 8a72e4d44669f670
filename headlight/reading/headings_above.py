"""What stands over a heading, a merged area, rater or year, put to what the heading says itself."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from headlight.reading.codes import find_bare, find_numbered
from headlight.reading.draft import Draft
from headlight.reading.keys import Key
from headlight.reading.likeness import Index, Likeness, Ref
from headlight.reading.qualifiers import NOTHING, read_qualifier
from headlight.reading.stems import find_stems
from headlight.text import find_words

_LETTER = re.compile(r"^\(?([a-f]|iii|iv|vi|ii|i|v)\)?\.?$")


_RATES = ("rating", "overall", "point", "cycle")


_HEADS = r"(?:head ?teachers|heads|principals|hts|leaders)"


_OF_HEADS = re.compile(
    rf"\b(?:of|for|about) (?:the |our |all )?{_HEADS}\b|^(?:the |our |all )?{_HEADS}'?\W+(?:20)?\d\d\W?(?:20)?\d\d"
    r"|^(?:the |our |all )?(?:head ?teachers|heads|principals)['’]? "
    r"(?!.*\b(?:self|own|views?|evaluations?|assessments?)\b)"
    r"|^(?:the )?(?:head ?teacher|head|ht|principal)(?:['’]?s)? (?:appraisals?|performance|pm|reviews?)\b"
    r"(?!.*\b(?:self|own|by)\b)"
)


_GRADE = r"(?:overall )?(?:grade|rating|judge?ment|score|level|rag|outcome)s?(?: rating)?"
_HEAD_RATED = re.compile(rf"(?:the )?(?:head ?teacher|head|ht|principal) {_GRADE}")
_SCHOOL_RATED = re.compile(rf"(?:the |whole )?(?:school|academy) {_GRADE}")


def drop_rated(drafts: Sequence[Draft]) -> list[Draft]:
    """Headings that say whom ratings are about ("RAG of heads", "Heads 2023/24") name no rater, alone as they stand.

    "Headteacher grade" beside "School grade" says of whom it is too.
    """
    said = {draft.facets.source or (draft.key.source if draft.key else None) for draft in drafts}
    if said - {None, "self"}:
        return list(drafts)
    paired = any(_SCHOOL_RATED.fullmatch(draft.text) for draft in drafts)
    return [_drop_source(draft) if _is_of_heads(draft.text, paired) else draft for draft in drafts]


def _is_of_heads(text: str, paired: bool) -> bool:
    return _OF_HEADS.search(text) is not None or (paired and _HEAD_RATED.fullmatch(text) is not None)


def _drop_source(draft: Draft) -> Draft:
    key = replace(draft.key, source=None) if draft.key else None
    return replace(draft, key=key, facets=replace(draft.facets, source=None))


def _area(top: Draft) -> Ref | None:
    """The criterion that a merged heading names for certain."""
    if top.key is not None or not top.exact or len(top.best) != 1:
        return None
    return top.candidates[0].ref


def put_under(index: Index, draft: Draft, top: Draft) -> Draft:
    """A heading with what its merged heading adds: rater, year, and the area it belongs to."""
    if not top.text:
        return draft
    if not draft.text:
        return top
    said = top.facets.join(read_qualifier(find_words(top.text)) or NOTHING)
    facets = draft.facets.join(replace(said, kind=None, overall=False))
    area = _area(top)
    if area is None:
        return replace(draft, facets=facets)
    return _put_under_area(index, replace(draft, facets=facets), area)


def _put_under_area(index: Index, draft: Draft, area: Ref) -> Draft:
    """A heading under an area: a statement of it, a rating of it, or a comment on it."""
    numbered = _find_under(index, draft, area)
    if numbered is not None:
        return replace(
            draft, key=None, bare=None, candidates=(Likeness(numbered, 1.0, "code", "its number under its area", True),)
        )
    key = _read_rater(draft)
    if key is not None and (key.kind in _RATES or key.source):
        facets = draft.facets if draft.facets.source or not key.source else replace(draft.facets, source=key.source)
        said = Likeness(area, 0.99, "code", "the heading above it", True)
        return replace(draft, key=None, candidates=(said,), facets=facets, weak=False)
    if key is not None:
        return replace(draft, candidates=(Likeness(area, 0.99, "code", "the heading above it", True),))
    inside = _find_inside(index, draft, area)
    raised = [_raise(index, each, area) for each in inside or draft.candidates]
    return replace(
        draft, candidates=tuple(sorted(raised, key=lambda each: -each.score)), weak=draft.weak and not raised
    )


def _read_rater(draft: Draft) -> Key | None:
    """A heading's key, "Trust" taken as who rated: over ratings it is no trust's name."""
    if draft.key is None or draft.key.kind != "ignore":
        return draft.key
    said = read_qualifier(find_words(draft.text))
    return Key("rating", 0.9, "a rater under an area", said.source) if said and said.source else draft.key


def _find_inside(index: Index, draft: Draft, area: Ref) -> tuple[Likeness, ...]:
    """The statements under an area that have every word of a short heading in their own text."""
    said = set(find_stems(draft.text))
    if not said or len(said) > 2 or (draft.candidates and draft.candidates[0].ref != area and draft.exact):
        return ()
    if draft.candidates and draft.candidates[0].how == "name":
        return ()
    under = [ref for ref, each in index.criteria.items() if each.parent == area[1] and ref[0] == area[0]]
    having = [ref for ref in under if said <= set(find_stems(index.criteria[ref].text))]
    score = 0.75 if len(having) == 1 else 0.5
    return tuple(Likeness(ref, score, "words", "its words stand in the statement", len(having) == 1) for ref in having)


def _find_under(index: Index, draft: Draft, area: Ref) -> Ref | None:
    """The statement that a bare number or letter names under an area."""
    letter = _LETTER.match(draft.text)
    bare = find_bare(f"1{letter[1]}" if letter else draft.text)
    if bare is None or bare.rest:
        return None
    framework = index.frameworks[area[0]]
    number = re.search(r"(\d+)$", area[1])
    if bare.statement is not None and not letter:
        found = find_numbered(framework, bare.area, bare.statement)
        return found if found and index.criteria[found].parent == area[1] else None
    return find_numbered(framework, int(number[1]) if number else 0, bare.statement or bare.area)


def _raise(index: Index, like: Likeness, area: Ref) -> Likeness:
    """A likeness raised where its criterion stands under the area named above."""
    if like.ref[0] == area[0] and index.criteria[like.ref].parent == area[1] and like.how != "name":
        return replace(like, score=min(like.score + 0.2, 0.99), firm=True, reason=f"{like.reason}, under its area")
    return like
