"""The last step of reading: everything found put together as one document, nothing non-empty left unsaid."""

from collections.abc import Sequence
from itertools import chain

from headlight.by_column import Ratings
from headlight.model import Finding, Proposed, Rating, Reading, Scale, TableReading, Workbook, address, span
from headlight.reading.crowded import say_crowded
from headlight.reading.decisions import Decisions
from headlight.reading.doubles import settle_doubles
from headlight.reading.gather import Gathered
from headlight.reading.leftovers import list_hidden, list_leftovers
from headlight.reading.lexicon import Lexicon
from headlight.reading.marking import Marked
from headlight.reading.register import read_objectives, read_register
from headlight.reading.summary import drop_repeats
from headlight.reading.survey import Survey, read_column_meanings
from headlight.reading.unmatched import say_unmatched
from headlight.reading.values import parse_blank, parse_mark


def compose_reading(
    workbook: Workbook,
    survey: Survey,
    marked: list[Marked],
    decisions: Decisions,
    lexicon: Lexicon,
    proposed: tuple[Proposed, ...] = (),
) -> Reading:
    """The document of one workbook: ratings in sheet order, questions that some hang on, findings, what was left."""
    repeats = [*drop_repeats(survey, marked, decisions), *settle_doubles(marked, decisions)]
    for found in marked:
        for waits in found.waits:
            for name in waits:
                decisions.hang(name)
    ratings = _join_ratings(marked)
    register = read_register(survey, lexicon)
    objectives = read_objectives(survey, lexicon)
    ignored = [*list_hidden(workbook), *list_leftovers(survey, marked, bool(register)), *repeats]
    findings = [*workbook.findings, *(finding for found in marked for finding in found.findings)]
    findings += () if ratings else say_crowded(survey.pages, lexicon)
    findings += [*_say_overall(survey), *say_unmatched(survey, lexicon)]
    findings += _say_empty(ratings, bool(register), bool(objectives), survey)
    return Reading(
        workbook.file,
        ratings,
        decisions.questions(),
        tuple(findings),
        tuple(ignored),
        register,
        objectives,
        tuple(_read_table(at, survey, found) for at, found in enumerate(marked)),
        _own_scales(survey, lexicon),
        decisions.steps(),
        decisions.shape,
        decisions.settled(),
        proposed,
    )


def _join_ratings(marked: list[Marked]) -> Sequence[Rating]:
    """The ratings of all tables in order; those of the one table that has any stay as they are."""
    parts = [found.ratings if found.many is None else found.many for found in marked if found.count]
    return parts[0] if len(parts) == 1 and isinstance(parts[0], Ratings) else tuple(chain.from_iterable(parts))


def _say_overall(survey: Survey) -> list[Finding]:
    """A finding for each word in an overall column that is no level of the table's scale: seen, not rated."""
    found: list[Finding] = []
    for gathered in survey.gathered:
        scale = next((unit.scale for unit in gathered.units if unit.scale), None)
        band = gathered.layout.band
        for column in gathered.layout.columns:
            if scale is None or column.meaning.kind != "overall" or column.role != "left out":
                continue
            odd = [
                text
                for text in column.profile.texts
                if not parse_blank(text) and parse_mark(text, scale).kind == "unknown"
            ]
            for text in odd[:20]:
                row = next(row for row in band.body if gathered.layout.grid.rows[row][column.index] == text)
                many = column.profile.texts[text]
                words = f"'{text[:60]}' ({many} cells) is no level of {scale.title}: an overall judgement, not rated."
                found.append(Finding("info", gathered.layout.grid.name, address(row, column.index), words))
    return found


def _say_empty(ratings: Sequence[Rating], register: bool, objectives: bool, survey: Survey) -> list[Finding]:
    """A finding for a workbook of no ratings, with what was seen instead."""
    if ratings:
        return []
    if register:
        words = "This is a register of schools: it holds no ratings. It fills schools, phases, hubs and posts."
        return [Finding("info", "", "", words)]
    if objectives:
        return [Finding("info", "", "", "Objectives were found, and no ratings.")]
    return [Finding("warning", "", "", _tell_empty(survey))]


def _tell_empty(survey: Survey) -> str:
    """Why a workbook that is no register and no list of objectives gives no rating."""
    if any(column.kind == "aggregate" for gathered in survey.gathered for column in gathered.layout.columns):
        return (
            "Counts or shares of staff per level were found: an aggregate holds no leader's rating. "
            "Drop the ratings it was made from."
        )
    left = dict.fromkeys(reason for each in survey.gathered if (reason := each.layout.left or each.left))
    if left:
        return f"No leader's rating was found. What looks like ratings was left out: {'; '.join([*left][:3])}."
    if any(gathered.blanks for gathered in survey.gathered):
        return "Criteria were found, and no level is written beside any of them: the file may not be filled in yet."
    return (
        "No ratings were found: no heading or row names a criterion of a known framework with levels beside it. "
        "Check that this is the right file, or fill in the template."
    )


def _own_scales(survey: Survey, lexicon: Lexicon) -> tuple[Scale, ...]:
    """Scales of the workbook's own, out of its legends."""
    found = {unit.scale.id: unit.scale for gathered in survey.gathered for unit in gathered.units if unit.scale}
    return tuple(scale for name, scale in found.items() if name not in lexicon.scales)


def _read_table(at: int, survey: Survey, marked: Marked) -> TableReading:
    gathered, spine = survey.gathered[at], survey.spines[at]
    band = gathered.layout.band
    rows = [*band.heads, *band.body] or [0]
    return TableReading(
        gathered.layout.grid.name,
        span(min(rows), band.left, max(rows), band.right),
        name_layout(gathered),
        read_column_meanings(gathered, spine),
        _only({whose.cycle for whose in gathered.whose}),
        _only({whose.source for whose in gathered.whose}),
        _only({unit.scale.id for unit in gathered.units if unit.scale}),
        marked.count,
        tuple(dict.fromkeys((*gathered.decided, *(unit.decision for unit in gathered.units if unit.decision)))),
    )


def _only(values: set[str | None] | set[str]) -> str | None:
    return next(iter(values)) if len(values) == 1 else None


def name_layout(gathered: Gathered) -> str:
    """The layout of a table in words, as the import page says it."""
    layout = gathered.layout
    ticks = any(column.role == "tick" for column in layout.columns)
    named = any(
        column.role == "value" and ("school" in column.facts or "leader" in column.facts) for column in layout.columns
    )
    keyed = any(column.kind in ("school", "leader", "name", "urn") for column in layout.key_columns())
    if not layout.values:
        return "no ratings"
    if ticks:
        return "ticks under levels"
    if layout.rows:
        return "criteria down, schools or headteachers across" if named else "a long list" if keyed else "a form"
    return "a row per headteacher" if keyed else "a row per review"
