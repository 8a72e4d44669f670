"""Which scale each group of ratings is on: decided over all cells that share it, asked once where nothing tells."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from headlight.model import Level, Option, Scale, span
from headlight.reading.column import Column
from headlight.reading.decisions import Decisions, Doubt
from headlight.reading.layout import Layout
from headlight.reading.level_order import NONE, ORDERED, read_order
from headlight.reading.lexicon import Lexicon
from headlight.reading.own_scales import cut_to_headed, propose_headed_scale
from headlight.reading.profile import is_number
from headlight.reading.signs import count_stars, find_offered
from headlight.reading.values import Legend, ScaleProposal, parse_blank, propose_scale
from headlight.reading.whose import Whose
from headlight.reading.word_scales import count_strange

_FEW = 8  # levels that a scale has at most
_NO_RATING = re.compile(
    r"(?:not|no|un)[ -]?(?:yet )?(?:rated|graded|judged|seen|scored|assessed|rating|evidence)", re.IGNORECASE
)


_OUT_OF = re.compile(r"(\d{1,2}(?:\.\d)?)\s*(?:/|out of)\s*(\d{1,2})", re.IGNORECASE)
_OUT_OF_TEN = re.compile(r"\bout of (?:10|ten)\b|/ ?10\b|[\[(]\s*0\s*(?:-|–|to)\s*10\s*[\])]", re.IGNORECASE)
_OUT_OF_SOME = re.compile(r"(?:\bout of |[\[(]\s*/ ?)([3-7])(?!\d)", re.IGNORECASE)
_PERCENT = re.compile(r"%|\bper ?cent|/ ?100\b|\bout of 100\b", re.IGNORECASE)


class Unit(Struct):
    """The ratings of one column and framework, cell by cell in step, and the scale they turned out to be on."""

    layout: Layout
    column: Column
    framework: str
    family: str = "words"  # words, numbers, colours or ticks
    rows: list[int] = field(default_factory=list)
    columns: list[int] = field(default_factory=list)
    criteria: list[str] = field(default_factory=list)
    raws: list[str] = field(default_factory=list)  # as a person sees the cell
    marks: list[str] = field(default_factory=list)  # what is looked up on the scale
    whose: list[Whose] = field(default_factory=list)
    comments: list[str | None] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    scale: Scale | None = None
    legend: Legend | None = None
    waits: str | None = None
    asked: str | None = None  # the open decision whether its framework is the trust's own
    decision: str | None = None  # by which its scale was settled
    left: bool = False  # a person says that its words are no ratings
    blanks: int = 0  # cells that the workbook's key explains as no rating
    reason: str = ""


def settle_scales(units: Sequence[Unit], lexicon: Lexicon, decisions: Decisions) -> None:
    """Give every unit its scale; units share one unless their values show that they do not."""
    for unit in units:
        _heed_blanks(unit)
        unit.counts = Counter(unit.marks)
        unit.family = unit.family if unit.family == "ticks" else _find_family(unit)
    _read_stars(units, lexicon, decisions)
    open_units = [unit for unit in units if unit.family != "stars"]
    for (family, legend), group in _group(open_units, lambda unit: (unit.family, _name_legend(unit.legend))).items():
        _settle_group(f"{family} by {legend}" if legend else family, group, list(_SPLITS), lexicon, decisions)


def _heed_blanks(unit: Unit) -> None:
    """Take out the cells whose mark the workbook's own key explains as no rating ("0 = not yet rated")."""
    if unit.legend is None:
        return
    blank = {mark for mark, word in unit.legend.entries if parse_blank(word) or _NO_RATING.match(word)}
    blank |= set(unit.legend.blanks)
    if not blank:
        return
    unit.legend = replace(unit.legend, entries=tuple(each for each in unit.legend.entries if each[0] not in blank))
    keep = [at for at, mark in enumerate(unit.marks) if mark not in blank]
    unit.blanks = len(unit.marks) - len(keep)
    for name in ("rows", "columns", "criteria", "raws", "marks", "whose", "comments"):
        cells = getattr(unit, name)
        setattr(unit, name, [cells[at] for at in keep])


def _read_stars(units: Sequence[Unit], lexicon: Lexicon, decisions: Decisions) -> None:
    """Stars say their own scale, the most the best: where none stands empty, out of how many they are is asked."""
    starred = [unit for unit in units if unit.counts and all(map(count_stars, unit.counts))]
    found = {text: stars for unit in starred for text in unit.counts if (stars := count_stars(text))}
    tops = {top for _, top in found.values() if top}
    scale = lexicon.scales.get(f"numbers-{max(tops)}-up") if len(tops) == 1 else None
    explained = any(unit.legend and any(count_stars(mark) for mark, _ in unit.legend.entries) for unit in starred)
    most = max((full for full, _ in found.values()), default=0)
    if not scale and (tops or explained or most < 2):
        return  # one star alone is a tick
    if not scale:
        _take("stars", starred, _propose_stars(most, lexicon), lexicon, decisions)
    for unit in starred:
        unit.family, unit.reason = "stars", "stars out of so many"
        unit.scale = scale or unit.scale
        unit.marks = [str(found[text][0]) for text in unit.marks]
        unit.counts = Counter(unit.marks)


def _propose_stars(most: int, lexicon: Lexicon) -> ScaleProposal:
    """The scales that stars without empty ones may be on, as many levels as the most stars or more."""
    names = (f"numbers-{top}-up" for top in range(max(most, 3), max(most, 5) + 1))
    options = tuple(lexicon.scales[name] for name in names if name in lexicon.scales)
    reason = "no star stands empty, so that the most there may be is not said"
    return ScaleProposal(None, False, "scale", options, reason)


def _name_legend(legend: Legend | None) -> str:
    """A legend in a few words of its own, so that two legends are two subjects."""
    if legend is None:
        return ""
    pairs = [f"{mark}={word}" for mark, word in (*legend.entries, *legend.colours)]
    return ", ".join(pairs) or f"{legend.top or ''} {legend.direction or ''}".strip()


def _find_family(unit: Unit) -> str:
    said = {text: n for text, n in unit.counts.items() if not parse_blank(text)}
    if unit.family == "colours":
        return "colours"
    numbers = sum(n for text, n in said.items() if is_number(text) or (text[:1].isdigit() and len(text) <= 5))
    return "numbers" if numbers * 2 > sum(said.values()) else "words"


_SPLITS: tuple[tuple[str, Callable[[Unit], str]], ...] = (
    ("framework", lambda unit: unit.framework),
    ("rater", lambda unit: unit.whose[0].source if unit.whose else ""),
    ("sheet", lambda unit: unit.layout.grid.name),
    ("table", lambda unit: str(unit.layout.band.body[:1])),
    ("column", lambda unit: unit.column.heading or str(unit.column.index)),
)


def _group(units: Iterable[Unit], name: Callable[[Unit], tuple[str, str]]) -> Mapping[tuple[str, str], list[Unit]]:
    groups: dict[tuple[str, str], list[Unit]] = {}
    for unit in units:
        groups.setdefault(name(unit), []).append(unit)
    return groups


def _settle_group(
    subject: str,
    units: Sequence[Unit],
    splits: list[tuple[str, Callable[[Unit], str]]],
    lexicon: Lexicon,
    decisions: Decisions,
) -> None:
    proposal = _propose(subject, units, lexicon, decisions)
    if not _is_clean(proposal) or _differs(units, splits):
        for at, (_, name) in enumerate(splits):
            parts = _group(units, lambda unit, name=name: ("", name(unit)))  # type: ignore[misc]
            if len(parts) < 2:
                continue
            proposals = [
                _propose(f"{subject} {part}", members, lexicon, decisions) for (_, part), members in parts.items()
            ]
            told = [{text for unit in members for text in unit.counts} for members in parts.values()]
            if _parts_differ(proposal, proposals, told) or _differs(units, splits):
                for (_, part), members in parts.items():
                    _settle_group(f"{subject} of {part}", members, splits[at + 1 :], lexicon, decisions)
                return
    _take(subject, units, proposal, lexicon, decisions)


def _parts_differ(whole: ScaleProposal, parts: Sequence[ScaleProposal], told: Sequence[set[str]]) -> bool:
    """Whether the parts of a group are each plainly on a scale, and not all on the one of the whole.

    A part that only uses fewer words of the whole's scale does not differ (met without exceeded): it has to read
    something that the whole does not, and several marks of that where it must itself be asked about. ``told`` are
    the marks of each part.
    """
    if not all(each.scale is not None for each in parts):
        return False
    sure = all(each.sure for each in parts)
    if _is_order(whole):
        told_whole = not any(map(_is_order, parts)) and all(
            len(marks) > 2 and not part.unread for marks, part in zip(told, parts, strict=True)
        )
        return told_whole and len({each.scale.id for each in parts if each.scale}) > 1
    if whole.scale is None or not whole.sure:
        plain = sure and not any(count_strange(each.unread) for each in parts)
        return plain and len({each.scale.id for each in parts if each.scale}) > 1
    unread = set(whole.unread)
    gained = [unread & marks - set(part.unread) for part, marks in zip(parts, told, strict=True)]
    return max(map(len, gained)) >= (1 if sure else 2)


def _is_clean(proposal: ScaleProposal) -> bool:
    return proposal.scale is not None and proposal.sure and not proposal.unread


def _differs(units: Sequence[Unit], splits: Sequence[tuple[str, Callable[[Unit], str]]]) -> bool:
    """Whether two frameworks in numbers plainly run to different tops, so that one question would not fit both."""
    if not splits or splits[0][0] != "framework" or any(unit.family != "numbers" for unit in units):
        return False
    tops: dict[str, Counter[str]] = {}
    for unit in units:
        tops.setdefault(unit.framework, Counter()).update(unit.counts)
    best = {
        max((float(text) for text in counts if is_number(text)), default=0.0)
        for counts in tops.values()
        if counts.total() >= 12
    }
    return len(best) > 1


def _propose(subject: str, units: Sequence[Unit], lexicon: Lexicon, decisions: Decisions) -> ScaleProposal:
    counts: Counter[str] = Counter()
    for unit in units:
        counts.update(_heads(unit) if unit.family == "ticks" else _offer(unit) + unit.counts)
    for unit in units if units[0].family == "words" else ():
        counts.update([word for word in _hear_beside(unit, lexicon) if word not in counts])
    fixed = {lexicon.frameworks[unit.framework].scale for unit in units if unit.framework in lexicon.frameworks}
    named = {_name_range(unit) for unit in units}
    fixed = named if len(named) == 1 and None not in named else fixed
    preferred = decisions.recall(("scale", "scale_direction"), subject) or (fixed.pop() if len(fixed) == 1 else None)
    legend = units[0].legend
    if units[0].family == "colours":
        return propose_scale({}, lexicon.scales, legend=legend, colours=counts, preferred=preferred)
    proposal = propose_scale(counts, lexicon.scales, legend=legend, colours=None, preferred=preferred)
    if units[0].family != "ticks":
        return proposal
    if (proposal.scale is None and not proposal.options) or proposal.unread or _is_order(proposal):
        return propose_headed_scale(units[0].layout.ticked_levels(), proposal)
    return cut_to_headed(_choose_whole(proposal, len(counts)), units[0].layout.ticked_levels())


def _choose_whole(proposal: ScaleProposal, headed: int) -> ScaleProposal:
    """Of several scales with the levels that head a tick grid, the one with no level beside them: a grid heads all."""
    whole = [each for each in proposal.options if len(each.levels) == headed]
    if proposal.sure or proposal.kind != "scale" or len(whole) != 1:
        return proposal
    reason = f"{proposal.reason}; its {headed} levels head the columns"
    return replace(proposal, scale=whole[0], sure=True, kind=None, options=(), reason=reason)


def _name_range(unit: Unit) -> str | None:
    """The range that a column's own heading names: out of ten, percent."""
    if unit.family != "numbers":
        return None
    heading = f"{unit.column.above} {unit.column.heading}"
    if _OUT_OF_TEN.search(heading) or _PERCENT.search(heading):
        return "ten" if _OUT_OF_TEN.search(heading) else "percent"
    top = _OUT_OF_SOME.search(heading)
    return f"numbers-{top[1]}-up" if top and not (unit.legend and unit.legend.direction) else None


def _offer(unit: Unit) -> Counter[str]:
    """The levels that cells with a box for each of them offer, once for being there."""
    return Counter({word: 1 for raw in set(unit.raws) if raw[:1] and not raw.isascii() for word in find_offered(raw)})


def _hear_beside(unit: Unit, lexicon: Lexicon) -> set[str]:
    """The levels of the same scale in columns beside that do not count: a panel's own marks beside what it agreed."""
    own = {text for text in unit.counts if not parse_blank(text)}
    heard: set[str] = set()
    for column in unit.layout.columns if 0 < len(own) < _FEW else ():
        few = column.role == "left out" and len(column.profile.texts) <= 2 * _FEW
        said = {text for text in column.profile.texts if not parse_blank(text)} if few else set()
        if 0 < len(said) <= _FEW and not said <= own and frozenset.intersection(*map(lexicon.levels, own | said)):
            heard |= said
    return heard


def _heads(unit: Unit) -> Counter[str]:
    """The levels that head a run of tick columns, each as often as it is ticked, and once for being there."""
    return Counter({column.level: 1 for column in unit.layout.columns if column.role == "tick"}) + unit.counts


def _take(subject: str, units: Sequence[Unit], proposal: ScaleProposal, lexicon: Lexicon, decisions: Decisions) -> None:
    """Settle one group's scale, by answer, recipe or the proposal itself."""
    first = units[0]
    kind = "scale_direction" if proposal.kind == "scale_direction" else "scale"
    theirs = _is_order(proposal)
    options = tuple(Option(each.id, _order(each) if theirs else _label(each, kind)) for each in proposal.options)
    options += (Option(NONE, "No rating: leave these words out"),) if theirs else ()
    guess = proposal.scale.id if proposal.scale else None
    text = _ask_order(proposal.options[0]) if theirs else _ask(kind, units, proposal)
    place = (first.layout.grid.name, _place(first))
    doubt = Doubt(text, options, guess, proposal.reason, *place, sure=proposal.sure and proposal.scale is not None)
    decision = decisions.settle(kind, subject, doubt)  # type: ignore[arg-type]
    known = {**lexicon.scales, **{each.id: each for each in proposal.options}}
    if proposal.scale:
        known[proposal.scale.id] = proposal.scale
    scale = (
        known.get(decision.value or "") or (_read_order(decision.value, units) if theirs else None) or proposal.scale
    )
    scale = None if theirs and decision.value == NONE else scale
    asked = decision.open and (bool(options) or proposal.scale is not None)
    for unit in units:
        unit.scale, unit.reason = scale, proposal.reason
        unit.legend = proposal.legend or unit.legend
        unit.waits = decision.id if asked else None
        unit.decision = decision.id
        unit.left = theirs and decision.value == NONE
        _drop_tops(unit)


def _drop_tops(unit: Unit) -> None:
    """Marks each out of the top of their scale ("3/4" beside "1/4" and "4/4") without it: none lies between."""
    said = {text: found for text in unit.counts if (found := _OUT_OF.fullmatch(text)) or not parse_blank(text)}
    tops = {found and int(found[2]) for found in said.values()}
    if unit.scale is None or not unit.scale.id.endswith("-up") or tops != {len(unit.scale.levels)}:
        return
    unit.marks = [found[1] if (found := said.get(text)) else text for text in unit.marks]
    unit.counts = Counter(unit.marks)


def _place(unit: Unit) -> str:
    if not unit.rows:
        return ""
    return span(min(unit.rows), min(unit.columns), max(unit.rows), max(unit.columns))


def _label(scale: Scale, kind: str) -> str:
    if kind == "scale_direction" and scale.levels:
        best, worst = (_call(level) for level in (scale.levels[-1], scale.levels[0]))
        return f"{best} is the strongest, {worst} the weakest"
    return (
        f"{scale.title}: {', '.join(level.word for level in reversed(scale.levels))}" if scale.levels else scale.title
    )


def _call(level: Level) -> str:
    """A level by the mark that stands for it, and its word: "1 (a real strength)"."""
    return f"{level.short} ({level.word})" if level.short not in ("", level.word) else level.word


def _order(scale: Scale) -> str:
    """The words of a scale, the lowest first."""
    return ", ".join(level.word for level in scale.levels)


def _ask(kind: str, units: Sequence[Unit], proposal: ScaleProposal) -> str:
    values = sorted({text for unit in units for text in unit.counts if not parse_blank(text)})[:8]
    shown = f"Ratings are written as {', '.join(values)}"
    if kind != "scale_direction":
        return f"{shown}. Which scale are they on?"
    legend = proposal.legend
    if legend and legend.entries:
        return f"{shown}, and the key at {legend.place} does not settle which end is the strongest. Which is it?"
    if legend and legend.direction:
        return f"{shown}, and nothing in the workbook says how many levels there are. Which are the ends?"
    return f"{shown}, and nothing that could be read as a key says which end is the strongest. Which is it?"


def _ask_order(likely: Scale) -> str:
    return (
        f"Ratings are written as {_order(likely)}, and the workbook has no key to these words. "
        "In which order do they stand, from the weakest to the strongest?"
    )


def _is_order(proposal: ScaleProposal) -> bool:
    """Whether what is proposed is an order of the workbook's own words."""
    return len(proposal.options) > 1 and all(each.source == ORDERED for each in proposal.options)


def _read_order(answer: str | None, units: Sequence[Unit]) -> Scale | None:
    """The scale of an answer that is none of the options: the words in another order, or some of them."""
    texts = {text: None for unit in units for text in unit.counts}
    return read_order(answer, texts) if answer and answer != NONE else None
