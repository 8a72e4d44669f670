"""Doubtful headings settled by their place: where the criteria missing between sure ones would stand."""

from headlight.reading.draft import Draft
from headlight.reading.likeness import Index, Likeness, Ref
from headlight.reading.stems import find_stems

Choice = tuple[Likeness, bool, tuple[Ref, ...], str]  # likeness, sure, rivals, reason


def settle_by_order(index: Index, drafts: list[Draft], chosen: dict[int, Choice]) -> dict[int, Choice]:
    """Doubtful headings that stand just where the criteria missing between sure ones would are those criteria."""
    places = [place for place, draft in enumerate(drafts) if draft.key is None and draft.facets.kind is None]
    sure = [place for place in places if place in chosen and chosen[place][1]]
    for before, after in zip([-1, *sure], [*sure, len(drafts)], strict=True):
        run = [place for place in places if before < place < after]
        refs = chosen[before][0].ref if before >= 0 else None, chosen[after][0].ref if after < len(drafts) else None
        missing = _find_missing(index, *refs)
        if run and len(run) == len(missing):
            for place, ref in zip(run, missing, strict=True):
                found = _fit(index, drafts[place], ref)
                if found is not None:
                    chosen[place] = (found, True, (), f"{found.reason}, and it stands where {ref[1]} would")
    return chosen


def _find_missing(index: Index, before: Ref | None, after: Ref | None) -> list[Ref]:
    """The criteria between two of one framework, among areas or among statements; an open end is the line's."""
    known = before or after
    if known is None or (before and after and before[0] != after[0]):
        return []
    area = index.criteria[known].parent is None
    line = index.lines[known[0], area]
    if (before and before not in line) or (after and after not in line):
        return []
    return line[line.index(before) + 1 if before else 0 : line.index(after) if after else len(line)]


def _fit(index: Index, draft: Draft, ref: Ref) -> Likeness | None:
    """A heading as the criterion whose place it stands in: by its own likeness, its words, or nearly its letters."""
    own = next((each for each in draft.candidates if each.ref == ref and each.score >= 0.6), None)
    if own is not None:
        return None if own.how == "foreign" or (own.open and len(draft.candidates) > 1) else own
    said = set(find_stems(draft.text))
    rival = any(each.ref[0] == ref[0] and each.score >= 0.6 for each in draft.candidates)
    named = bool(said) and not rival and said <= set(find_stems(index.criteria[ref].text))
    if named or index.find_alike(draft.text) == ref:
        return Likeness(ref, 0.85, "words", "its words are in the name" if named else "nearly the name", True)
    return None
