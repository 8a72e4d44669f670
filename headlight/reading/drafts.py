"""One heading read alone: its candidates among the criteria, or the key or noise it is."""

import re
from functools import lru_cache

from headlight.reading.coded_drafts import put_in_order, read_coded
from headlight.reading.codes import Bare, find_bare, find_codes, find_numbered
from headlight.reading.cycles import parse_cycle
from headlight.reading.draft import STRONG, WORTH, Draft
from headlight.reading.glance import open_glance
from headlight.reading.keys import Key, find_key, find_mistyped_key, find_noise, find_personal, is_stranger, split_camel
from headlight.reading.likeness import Index, Likeness, Ref, is_near
from headlight.reading.proper_names import is_person_heading, is_school_heading
from headlight.reading.qualifiers import NOTHING, Facets, clean, find_variants, read_qualifier, take_facets
from headlight.reading.school_and_leader import find_school_and_leader
from headlight.reading.stems import find_stem, find_stems
from headlight.text import find_words, fold

_MARKS = re.compile(r"^(?:q(?:uestion)?\s?\d+\s*[.:)\-]?\s+)|[*†‡]+$|\(please [^)]*\)|\(required\)|\(optional\)")
_OBJECTIVE = re.compile(r"(?:performance |appraisal |pm |agreed )?(?:objective|priority|goal)s?\b\s*(?:\d|:|-)")
_PARTS = "-:|/()[]"
_PROGRESS = find_stem("progress")
_MASK = "thecriterion"  # stands for a criterion's own words while qualifiers are peeled off around them
_CHANGE = re.compile(r"\s*(?:\+ ?/ ?-|±|\(\+-\)|Δ|↑ ?/? ?↓)\s*")
_COMPARED = re.compile(
    r"\b(?:vs?\.?|versus|compared (?:to|with)|against) (?:the )?"
    r"(?:\d|last|previous|prior|sip|ht|self|target|head|trust)"
)
_EQUALS = re.compile(r"\b([a-z]+) ?(?:/|&|\band\b|\+) ?([a-z]+)\b")
# What a survey asks around its criterion: whom the answer is about, who is no rater unless it is oneself.
_ASKED = r"[\s,;:(-]*\b(?:please )?(?:how (?:would|do|did|should) (?:you|we) )?(?:rate|assess|judge|evaluate|score)"
_OF_HEAD = re.compile(
    rf"{_ASKED} (?:the|your|this|our) (?:head ?teacher|head|principal|leader)\b(?: on| for| against)?[\s:?.)]*"
)
_OF_ONESELF = re.compile(
    rf"{_ASKED} (?:yourself|your own (?:performance|practice|leadership))\b(?: on| for| against)?[\s:?.)]*"
)
_DOTTED = re.compile(r"\bk\. ?a\.? ?(?=\d)")
# "organis-" over "ation" is one word in two lines.
_BROKEN = re.compile(r"(?<=[a-z]{3})-[ \t]*\r?\n\s*(?=[a-z]{2})", re.IGNORECASE)
_OF_AREA = re.compile(r"\s*[-(\[]?\s*overall (?:for|of) (?:the|this) (?:key )?(?:area|domain|standard)[)\]]?$")
# "SEND %" counts pupils, though SEND is a standard's name too.
_PUPILS = re.compile(
    r"(?:%|no\.?|number|percent(?:age)?|proportion) ?(?:of )?(?:pupils )?(?:with |on )?(?:send?|sen support|ehcps?)"
    r"(?: pupils)?"
    r"|(?:send?|sen support|ehcps?)(?: pupils| register)? ?\(?(?:%|no\.?|numbers?|percent(?:age)?|count)\)?"
)
_TWICE = re.compile(r"\s+[/|–-]\s+|\s*\(")
_INSIDE = re.compile(r"\[([^\[\]]{3,})\]\s*$")


@lru_cache(maxsize=8192)
def read_draft(index: Index, heading: str) -> Draft:
    """What one heading may be, nothing else of its row known."""
    whole = _BROKEN.sub("", heading)
    if whole != heading and (joined := read_draft(index, whole)).exact:
        return joined
    if own := _find_own(index, heading):
        return own
    text = _MARKS.sub("", _CHANGE.sub(" change ", fold(split_camel(heading)))).strip().strip(":").strip()
    text = _OF_AREA.sub(" overall", text)
    draft = _read_draft(index, _DOTTED.sub("ka", _drop_question(text)))
    return Draft(text) if _is_name(heading, draft) else draft


def _find_own(index: Index, heading: str) -> Draft | None:
    """A heading that is word for word a criterion of the trust's own, whatever else its words may be."""
    phrases = index.exact.get(" ".join(find_words(heading)), ()) if index.own else ()
    refs = dict.fromkeys(each.ref for each in phrases if each.ref[0] in index.own)
    likes = tuple(Likeness(ref, 1.0, "name", "the criterion's own words", True) for ref in refs)
    return Draft(fold(heading), candidates=likes) if likes else None


def _drop_question(text: str) -> str:
    """A heading without the question around its criterion: "how would you rate the headteacher?" asks for a rating."""
    return _OF_ONESELF.sub(" - self ", _OF_HEAD.sub(" - rating ", text)).strip(" -")


def _is_name(heading: str, draft: Draft) -> bool:
    """Whether a heading that is no criterion for certain is a school's or a person's name, which says nothing more.

    A person's name of words that tables of personal matters have stays with these: what is left out is safer.
    """
    if draft.exact and not draft.weak:
        return False
    kind = draft.key.kind if draft.key else None
    named = kind is None or kind in ("results", "aggregate", "unknown", "target", "overall", "comment")
    if is_school_heading(heading):
        return named or kind == "sensitive"
    if is_person_heading(heading):
        return named and not (draft.candidates and draft.candidates[0].firm)
    return find_school_and_leader(heading) is not None and (named or kind == "sensitive")


def _read_draft(index: Index, text: str) -> Draft:
    if _PUPILS.fullmatch(text):
        return Draft(text, Key("results", 0.95, "counts or shares of pupils"))
    if not find_words(text) or _OBJECTIVE.match(text):
        return Draft(text, _find_plain_key(text))
    criterion = _read_two(text, _read_named_twice(index, text) or _read_criterion(index, text))
    if criterion.key is not None or (criterion.exact and not criterion.weak):
        return criterion
    return _read_as_key(text, criterion)


def _read_named_twice(index: Index, text: str) -> Draft | None:
    """A criterion named in two ways, as in two languages: "Managing the school / Rheoli'r ysgol"."""
    parts = [clean(part) for part in _TWICE.split(text)]
    if len(parts) != 2 or not all(len(find_words(part)) > 1 for part in parts):
        return None
    first, second = (_read_core(index, part, NOTHING) for part in parts)
    same = first.exact and second.exact and first.candidates[0].ref == second.candidates[0].ref
    return _with(first, text=text, weak=False) if same else None


def _read_two(text: str, criterion: Draft) -> Draft:
    """A criterion's heading that sets two things side by side: a difference of two, or one cell for two raters."""
    if criterion.exact and _COMPARED.search(text):
        return _with(criterion, facets=Facets(kind="difference").join(criterion.facets))
    if criterion.exact and (rival := _find_second_rater(text, criterion)):
        return Draft(text, Key("unknown", 0.6, f"names two raters, {rival} the second"))
    return criterion


def _read_as_key(text: str, criterion: Draft) -> Draft:
    """A heading that is no criterion for certain: a key, noise, a rater or year alone, or the criterion it may be."""
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


def _find_second_rater(text: str, draft: Draft) -> str | None:
    """Another rater named beside the first one, as equals: "KA1 HT / SIP"; a cell then holds two ratings."""
    for found in () if draft.facets.stage else _EQUALS.finditer(text):
        said = [read_qualifier(find_words(each)) for each in found.groups()]
        sources = [each.source for each in said if each is not None and not each.stage]
        if len(sources) == 2 and all(sources) and sources[0] != sources[1] and draft.facets.source:
            return found[2]
    return None


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
    if mark is not None and "date" in text.split():
        return Draft(text, Key("date", 0.9, "the date of a review"), Facets(cycle=mark.cycle, point=mark.point))
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
    if not open_glance(index).may_name(text):
        return Draft(text, facets=_find_facets(text))
    whole = _read_core(index, text, NOTHING)
    core, dated = take_facets(text)
    drafts = [whole]
    plain = max(whole, _read_core(index, core, NOTHING), key=_rank)
    title = _find_title(index, plain)
    told = plain.exact and not plain.weak and plain.candidates[0].score >= 0.96
    for inner in dict.fromkeys((core, *_find_inside(text))):
        for masked, facets in find_variants(inner.replace(title, _MASK)):
            variant = masked.replace(_MASK, title)
            if facets.kind == "progress" and told and title not in inner and _speaks_of_progress(index, plain):
                continue
            if variant and variant != text and (not told or _is_apart(inner, variant, title)):
                drafts.append(_penalise(index, _read_core(index, variant, facets.join(dated)), text, variant))
    return max(drafts, key=_rank)


def _find_facets(text: str) -> Facets:
    """What stands at the ends of a text that names no criterion: a rater, a year, a word such as "comment"."""
    core, dated = take_facets(text)
    for inner in dict.fromkeys((core, *_find_inside(text))):
        for variant, facets in find_variants(inner):
            if variant and variant != text and (said := facets.join(dated)) != NOTHING:
                return said
    return NOTHING


def _find_title(index: Index, draft: Draft) -> str:
    """The own words of the criterion a heading surely is: no rater is in them, "Pupils and staff"."""
    if not draft.exact or draft.weak or not draft.candidates:
        return "\n"
    return fold(index.criteria[draft.candidates[0].ref].text).rstrip(".")


def _speaks_of_progress(index: Index, draft: Draft) -> bool:
    """Whether "progress" is a word of the criterion a heading surely is: "KA2.3 Progress"."""
    return _PROGRESS in find_stems(index.criteria[draft.candidates[0].ref].text)


def _is_apart(text: str, variant: str, title: str) -> bool:
    """Whether what was peeled off words that already name a criterion stood apart: "Self: KA1", "KA1 ... (self)".

    "The headteacher shows vision" and "parents, governors" say of whom a statement speaks, not who rates.
    """
    before, found, after = text.partition(variant)
    first = not before.strip() or before.rstrip()[-1] in _PARTS
    return bool(found) and first and (variant.endswith(title) or not after.strip() or after.lstrip()[0] in _PARTS)


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
        return read_coded(index, text, codes, facets)
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
    weak = _is_weak(index, index.find_likeness(bare.rest), bare.rest)  # "1. Vision" may head anybody's list
    return Draft(text, facets=facets, candidates=put_in_order(likes), weak=weak)


def _support(like: Likeness, numbered: set[Ref | None]) -> Likeness:
    """A likeness by words, raised where the heading's number is the criterion's own."""
    if like.ref not in numbered:
        return like
    score = min(1.0, like.score + 0.3) if like.how == "words" else 1.0
    return Likeness(like.ref, score, "code" if score >= STRONG else like.how, f"its number, and {like.reason}", True)
