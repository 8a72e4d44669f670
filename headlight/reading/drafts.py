"""One heading read alone: its candidates among the criteria, or the key or noise it is."""

import re
from functools import lru_cache

from msgspec import Struct

from headlight.reading.codes import Bare, Coded, find_bare, find_codes, find_numbered
from headlight.reading.cycles import parse_cycle
from headlight.reading.keys import Key, find_key, find_mistyped_key, find_noise, find_personal, is_stranger, split_camel
from headlight.reading.likeness import Index, Likeness, Ref, is_near
from headlight.reading.qualifiers import NOTHING, Facets, clean, find_variants, read_qualifier, take_facets
from headlight.reading.stems import find_stems
from headlight.text import find_words, fold

STRONG = 0.93
WORTH = 0.5
_MARKS = re.compile(r"^(?:q(?:uestion)?\s?\d+\s*[.:)\-]?\s+)|[*†‡]+$|\(please [^)]*\)|\(required\)|\(optional\)")
_OBJECTIVE = re.compile(r"(?:performance |appraisal |pm |agreed )?(?:objective|priority|goal)s?\b\s*(?:\d|:|-)")
_INSIDE = re.compile(r"\[([^\[\]]{3,})\]\s*$")


class Draft(Struct, frozen=True):
    """One heading with all it may be; ``candidates`` best first, ``exact`` where the best is certain by name."""

    text: str
    key: Key | None = None
    facets: Facets = NOTHING
    candidates: tuple[Likeness, ...] = ()
    bare: Bare | None = None
    weak: bool = False  # a name of one word only, or a prefix that other things have too
    no_such: str | None = None  # a code that no framework has

    @property
    def exact(self) -> bool:
        """Whether the best candidate is one by code or by name."""
        return bool(self.candidates) and self.candidates[0].score >= STRONG

    @property
    def best(self) -> tuple[Likeness, ...]:
        """The candidates that share the best score: one, or one for each framework that has the name."""
        return tuple(each for each in self.candidates if each.score >= self.candidates[0].score - 0.02)


def read_draft(index: Index, heading: str) -> Draft:
    """What one heading may be, nothing else of its row known."""
    text = _MARKS.sub("", fold(split_camel(heading))).strip().strip(":").strip()
    return _read_draft(index, text)


@lru_cache(maxsize=8192)
def _read_draft(index: Index, text: str) -> Draft:
    if not find_words(text) or _OBJECTIVE.match(text):
        return Draft(text, _find_plain_key(text))
    criterion = _read_criterion(index, text)
    if criterion.exact and not criterion.weak:
        return criterion
    key = find_key(text) or find_personal(text)
    if key is None and not criterion.exact:
        whole = _read_whole(text)
        key = None if whole else find_noise(text)
        if whole:
            return whole
        key = key if key is None or not _beats(criterion, key) else None
    if key is not None and (not criterion.exact or key.kind not in ("unknown", "comment")):
        return Draft(text, key)
    if not criterion.candidates and criterion.bare is None and criterion.no_such is None:
        return Draft(text, find_mistyped_key(text), criterion.facets)
    return criterion


def _find_plain_key(text: str) -> Key | None:
    """The key of a heading that is punctuation, or a numbered objective whatever criterion it names."""
    if _OBJECTIVE.match(text):
        return Key("objective", 0.95, "an objective")
    return (
        Key("aggregate", 0.9, "a percentage") if "%" in text else Key("blank", 1.0, "no heading") if not text else None
    )


def _beats(criterion: Draft, key: Key) -> bool:
    """Whether words of a criterion say more than one word of a noise table."""
    best = criterion.candidates[:1]
    return bool(best) and best[0].score >= 0.8 and best[0].firm and key.score < 0.95


def _read_whole(text: str) -> Draft | None:
    """A heading that is all year, rater or qualifier: a rating under whatever stands above it."""
    mark = parse_cycle(text)
    if mark is not None and (mark.cycle or mark.point) and not mark.date:
        facets = Facets(cycle=mark.cycle, point=mark.point)
        return Draft(text, Key("rating", 0.8, "names a year or point of review"), facets)
    if mark is not None and mark.options and not mark.date:
        return Draft(text, Key("rating", 0.6, "names a year that may be either of two"))
    core, facets = take_facets(text)
    found = read_qualifier(find_words(core.replace("_", " ")))
    if found is None or (found == NOTHING and facets == NOTHING):
        return None
    joined = found.join(facets)
    if joined.overall and not joined.kind:
        return Draft(text, Key("overall", 0.9, "an overall judgement"), joined)
    reason = f"names a rater ({joined.source})" if joined.source else f"a heading for the {joined.kind or 'rating'}"
    return Draft(text, Key(joined.kind or "rating", 0.85, reason, joined.source), joined)


def _read_criterion(index: Index, text: str) -> Draft:
    """The best reading of a heading as a criterion, qualifiers peeled off where that reads better."""
    if " ".join(find_words(text)) in index.mentions:
        return Draft(text)
    whole = _read_core(index, text, NOTHING)
    if whole.exact and not whole.weak and whole.candidates[0].score >= 0.96:
        return whole
    core, dated = take_facets(text)
    drafts = [whole]
    for inner in dict.fromkeys((core, *_find_inside(text))):
        for variant, facets in find_variants(inner):
            if variant and (variant != text):
                drafts.append(_penalise(index, _read_core(index, variant, facets.join(dated)), text, variant))
    return max(drafts, key=_rank)


def _rank(draft: Draft) -> tuple[float, bool, bool]:
    return draft.candidates[0].score if draft.candidates else 0.0, not draft.weak, draft.facets != NOTHING


def _find_inside(text: str) -> tuple[str, ...]:
    """What stands in a survey export's brackets or after its last colon."""
    found = _INSIDE.search(text)
    return (clean(found[1]),) if found else ((clean(text.rsplit(":", 1)[1]),) if ":" in text[:-3] else ())


def _penalise(index: Index, draft: Draft, text: str, variant: str) -> Draft:
    """A peeled reading counts only where what remains is a name or a code, parted or of two words."""
    if not draft.exact:
        return Draft(text, facets=draft.facets)
    parted = re.search(r"[-:|(\[,/;]", text) is not None
    if is_stranger(text) or any(is_near(index, each.ref, text) for each in draft.best):
        return Draft(text)
    how = draft.candidates[0].how
    lonely = not parted and how != "code" and (len(find_stems(variant)) < 2 or how not in ("name", "alias"))
    return Draft(text) if lonely else _with(draft, text=text)


def _with(draft: Draft, **changes: object) -> Draft:
    return Draft(**{name: changes.get(name, getattr(draft, name)) for name in draft.__struct_fields__})  # type: ignore[arg-type]


def _read_core(index: Index, text: str, facets: Facets) -> Draft:
    """A heading without qualifiers as a criterion: by code, by number and words, by words."""
    codes = find_codes(index, text)
    if codes:
        return _read_coded(index, text, codes, facets)
    bare = find_bare(text)
    if bare is not None:
        return _read_bare(index, text, bare, facets)
    likes = tuple(each for each in index.find_likeness(text) if each.score >= WORTH and _tells(each))
    return Draft(text, facets=facets, candidates=likes, weak=_is_weak(index, likes, text))


def _is_weak(index: Index, likes: tuple[Likeness, ...], text: str) -> bool:
    """Whether a name is too common to stand alone: one word, or a statement's nickname of two."""
    if not likes or likes[0].score < STRONG or likes[0].how == "start":
        return False
    words = len(find_stems(text))
    return words < 2 or (words < 3 and likes[0].how != "name" and index.criteria[likes[0].ref].parent is not None)


def _tells(like: Likeness) -> bool:
    """Whether more than one shared word stands behind a likeness."""
    return like.how != "words" or " " in like.reason.removeprefix("shares the words ")


def _code(ref: Ref, said: str, score: float, reason: str = "") -> Likeness:
    return Likeness(ref, score, "code", reason or f"the code {said.upper()}", True)


def _read_coded(index: Index, text: str, codes: tuple[Coded, ...], facets: Facets) -> Draft:
    refs = [coded for coded in codes if coded.ref is not None]
    weak = not any(coded.firm for coded in refs)
    if not refs:
        return _read_no_such(index, text, codes[0], facets)
    if not any(coded.rest for coded in refs):
        found = tuple(_code(coded.ref, coded.said, 1.0) for coded in refs if coded.ref)
        return Draft(text, facets=facets, candidates=found, weak=weak)
    if any(_names_another(index, coded) for coded in refs):
        return Draft(text, facets=facets, no_such=text)
    found = tuple(like for coded in refs for like in _with_rest(index, coded))
    return Draft(text, facets=facets, candidates=_order(found), weak=weak and found[0].score < 0.97)


def _order(found: tuple[Likeness, ...]) -> tuple[Likeness, ...]:
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
    agreed = same is not None and same.score >= WORTH
    reason = f"the code {coded.said.upper()}" + (" and its words" if agreed else "")
    return (_code(coded.ref, coded.said, 1.0 if agreed else 0.94, reason),)


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
    if _is_under(index, best.ref, coded.ref):
        return (_code(best.ref, coded.said, 1.0, "its words, under the area of the code"),)
    if _is_under(index, coded.ref, best.ref):
        return (_code(coded.ref, coded.said, 1.0, f"the code {coded.said.upper()}, under the area of its words"),)
    reason = f"the code {coded.said.upper()} and the words name two criteria"
    return Likeness(coded.ref, 0.7, "clash", reason, False), Likeness(best.ref, 0.7, "clash", reason, False)


def _read_bare(index: Index, text: str, bare: Bare, facets: Facets) -> Draft:
    """A number with words: the words decide, the number supports; without words the row decides."""
    if not bare.rest:
        return Draft(text, facets=facets, bare=bare)
    numbered = {find_numbered(each, bare.area, bare.statement) for each in index.frameworks.values()}
    likes = tuple(_support(each, numbered) for each in index.find_likeness(bare.rest) if each.score >= WORTH)
    likes = tuple(each for each in likes if each.how == "code" or _tells(each))
    if not likes and read_qualifier(find_words(bare.rest)) is not None:
        more = read_qualifier(find_words(bare.rest)) or NOTHING
        return Draft(text, facets=facets.join(more), bare=bare)
    return Draft(text, facets=facets, candidates=_order(likes), bare=None if likes else bare if not bare.rest else None)


def _support(like: Likeness, numbered: set[Ref | None]) -> Likeness:
    """A likeness by words, raised where the heading's number is the criterion's own."""
    if like.ref not in numbered:
        return like
    score = min(1.0, like.score + 0.3) if like.how == "words" else 1.0
    return Likeness(like.ref, score, "code" if score >= STRONG else like.how, f"its number, and {like.reason}", True)
