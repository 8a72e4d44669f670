"""A whole row of headings settled together: what stands above, what stands beside, each criterion once."""

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from headlight.reading.codes import find_numbered
from headlight.reading.draft import Draft
from headlight.reading.heading_keys import settle_keys
from headlight.reading.heading_order import Choice, settle_by_order
from headlight.reading.headings_above import drop_rated, put_under
from headlight.reading.likeness import Index, Likeness, Ref
from headlight.reading.meanings import Meaning
from headlight.reading.stems import find_stems

_SURE = 0.78
_OFFERED = 0.55

Support = dict[str, float]


def settle_row(
    index: Index, drafts: Sequence[Draft], tops: Sequence[Draft], hinted: str | None = None
) -> tuple[Meaning, ...]:
    """The meanings of a row of headings; ``tops`` are the merged headings over each, ``hinted`` a framework's id."""
    drafts, tops = drop_rated(drafts), drop_rated(tops)
    joined = [put_under(index, draft, top) for draft, top in zip(drafts, tops, strict=True)]
    if not any(draft.candidates or draft.bare for draft in joined):  # names and keys: no criterion to settle
        return settle_keys([_tell(draft, None) for draft in joined], [draft.text for draft in drafts])
    support = _weigh_frameworks(index, joined, {top.text for top in tops} - {""}, hinted)
    joined = _number_all(index, joined, support)
    groups = [_group(draft, top) for draft, top in zip(joined, tops, strict=True)]
    chosen = _choose_exact(index, joined, groups, support)
    chosen = _choose_others(index, joined, groups, support, chosen)
    chosen = settle_by_order(index, joined, chosen)
    meanings = [_tell(draft, chosen.get(place)) for place, draft in enumerate(joined)]
    return settle_keys(meanings, [draft.text for draft in drafts])


def _weigh_frameworks(index: Index, drafts: Sequence[Draft], named: set[str], hinted: str | None) -> Support:
    """How far the row speaks for each framework: names and codes met, and frameworks named above.

    Counted for a framework ("ka") and for its areas or statements ("ka areas").
    """
    support: Support = defaultdict(float)
    for mentioned in (hinted, *map(index.find_mention, named)):
        for each in _sorts(mentioned) if mentioned else ():
            support[each] += 3
    for draft in drafts:
        for each, vote in _vote(index, draft).items():
            support[each] += vote
    return support


def _sorts(framework: str) -> tuple[str, str, str]:
    return framework, f"{framework} areas", f"{framework} statements"


def _sort(index: Index, ref: Ref) -> str:
    """The name under which a criterion's own level of a framework is counted."""
    return _sorts(ref[0])[1 if index.criteria[ref].parent is None else 2]


def _vote(index: Index, draft: Draft) -> dict[str, float]:
    """What one heading says for a framework: one, a half where its name is a common one."""
    if draft.key is not None or not draft.exact or len({each.ref[0] for each in draft.best}) != 1:
        return {}
    if draft.weak and draft.text.startswith("area"):
        return {}  # "Area 1" to "Area 6" are everybody's
    vote = 0.5 if draft.weak else 1.0
    return {draft.candidates[0].ref[0]: vote, _sort(index, draft.candidates[0].ref): vote}


def _number_all(index: Index, drafts: list[Draft], support: Support) -> list[Draft]:
    """Bare numbers given the framework that the row speaks for, or that alone has them all."""
    bares = [draft.bare for draft in drafts if draft.bare is not None and draft.key is None]
    if not bares:
        return drafts
    numbers = {(bare.area, bare.statement) for bare in bares}
    fitting = [
        each.id for each in index.frameworks.values() if all(find_numbered(each, *number) for number in numbers)
    ]  # fmt: skip
    ranked = sorted(fitting, key=lambda each: -support[each])
    told = len(ranked) == 1 or (len(ranked) > 1 and support[ranked[0]] >= support[ranked[1]] + 1)
    sure = bool(ranked) and told and (support[ranked[0]] >= 1 or _is_whole(index, ranked[0], numbers))
    whole = [each for each in ranked if _is_whole(index, each, numbers)]
    if not sure and len(whole) == 1 and not any(support[each] for each in ranked if each != whole[0]):
        ranked, sure = whole, True
    return [_number(index, draft, ranked, sure=sure) for draft in drafts]


def _is_whole(index: Index, framework: str, numbers: set[tuple[int, int | None]]) -> bool:
    """Whether the numbers, all of them a framework's, are half of its statements or more."""
    statements = [each for each in index.frameworks[framework].criteria if each.parent]
    told = sum(1 for _, statement in numbers if statement is not None)
    return bool(statements) and told >= 0.5 * len(statements)


def _number(index: Index, draft: Draft, ranked: Sequence[str], *, sure: bool) -> Draft:
    if draft.bare is None or draft.key is not None or not ranked:
        return draft
    refs = [find_numbered(index.frameworks[each], draft.bare.area, draft.bare.statement) for each in ranked]
    known = [ref for ref in refs if ref is not None]
    if sure:
        return replace(
            draft, candidates=(Likeness(known[0], 0.97, "code", "its number, as the row speaks for it", True),)
        )
    return replace(draft, candidates=tuple(Likeness(ref, 0.6, "number", "a bare number", False) for ref in known))


Group = tuple[str | None, ...]


def _group(draft: Draft, top: Draft) -> Group:
    """Headings of one group compete for a criterion; another rater, year or kind is another group."""
    f = draft.facets
    label = "" if top.exact else top.text
    return f.kind, f.source, f.cycle, f.point, f.facet, f.stage, label, draft.key.kind if draft.key else None


def _choose_exact(index: Index, drafts: list[Draft], groups: list[Group], support: Support) -> dict[int, Choice]:
    """Headings that a code or a name decides; a name of several criteria goes to the framework of the row."""
    chosen: dict[int, Choice] = {}
    for place, draft in enumerate(drafts):
        if draft.exact:
            chosen[place] = _choose_named(index, draft, support)
    holders: dict[tuple[Group, Ref], list[int]] = defaultdict(list)
    for place, (like, sure, _, _) in chosen.items():
        if sure and drafts[place].key is None:
            holders[groups[place], like.ref].append(place)
    for places in holders.values():
        for place in places if len(places) > 1 else ():
            like, _, rivals, _ = chosen[place]
            chosen[place] = (like, False, rivals, f"{like.reason}; {len(places)} headings of the row say so")
    return chosen


def _choose_named(index: Index, draft: Draft, support: Support) -> Choice:
    ranked = sorted(draft.best, key=lambda each: -support[each.ref[0]])
    first, rest = ranked[0], ranked[1:]
    told = not rest or support[first.ref[0]] >= support[rest[0].ref[0]] + 1
    sort = _sort(index, first.ref)
    beside = support[sort] - _vote(index, draft).get(sort, 0.0)
    sure = told and (
        not draft.weak or beside >= (1.5 if first.how != "code" and len(find_stems(draft.text)) < 2 else 1)
    )
    reason = first.reason if sure or rest else f"{first.reason}, but nothing beside it speaks for that framework"
    return first, sure, tuple(each.ref for each in rest), reason


def _choose_others(
    index: Index, drafts: list[Draft], groups: list[Group], support: Support, chosen: dict[int, Choice]
) -> dict[int, Choice]:
    """Headings that only words decide, the likeliest first, each criterion still free in its group."""
    taken = {(groups[place], like.ref) for place, (like, sure, _, _) in chosen.items() if sure}
    claims = [
        (like.score + (0.05 if support[like.ref[0]] >= 1.5 else 0.0), -place, like)
        for place, draft in enumerate(drafts)
        if draft.key is None and (place not in chosen or not chosen[place][1])
        for like in draft.candidates
    ]
    done = {
        place
        for place, choice in chosen.items()
        if choice[1] or drafts[place].candidates[0].open or drafts[place].candidates[0].how == "code"
    }
    for score, minus, like in sorted(claims, key=lambda claim: (-claim[0], -claim[1], index.order[claim[2].ref])):
        place = -minus
        if place in done or (groups[place], like.ref) in taken or score < _OFFERED:
            continue
        done.add(place)
        if place not in chosen or chosen[place][0].ref != like.ref:
            chosen[place] = _weigh_choice(
                drafts[place], like, score, support, {ref for group, ref in taken if group == groups[place]}
            )
        taken.add((groups[place], like.ref))
    return chosen


def _weigh_choice(draft: Draft, like: Likeness, score: float, support: Support, taken: set[Ref]) -> Choice:
    """A choice by words: sure where it is like enough, firm, and far from any other still free."""
    free = [each for each in draft.candidates if each.ref != like.ref and each.ref not in taken]
    rivals = tuple(each.ref for each in free if each.score > like.score - 0.15)
    clear = all(each.score <= like.score - 0.1 for each in free)
    near = support[like.ref[0]] >= 1
    enough = score >= _SURE if near else like.score >= 0.85
    sure = clear and like.firm and enough and not like.open and not draft.weak
    return like, sure, rivals, like.reason


def _tell(draft: Draft, choice: Choice | None) -> Meaning:
    """The meaning of a settled heading."""
    facets, key = draft.facets, draft.key
    source = facets.source or (key.source if key else None)
    blank = Meaning(
        "unknown", source=source, cycle=facets.cycle, point=facets.point, facet=facets.facet, stage=facets.stage
    )
    if choice is None and key is not None:
        return replace(blank, kind=key.kind, score=key.score, reason=key.reason, sure=key.score >= 0.85)
    if choice is None:
        reason = f"no framework here has {draft.no_such.upper()}" if draft.no_such else "like no criterion"
        return replace(blank, reason=reason)
    like, sure, rivals, reason = choice
    return replace(
        blank,
        kind=key.kind if key else facets.kind or "criterion",
        framework=like.ref[0],
        criterion=like.ref[1],
        score=round(like.score if sure else min(like.score, 0.7), 2),
        reason=reason,
        rivals=tuple(f"{framework}:{code}" for framework, code in rivals),
        sure=sure and (key is None or key.score >= 0.85),
        numbered=like.how == "number",
    )
