"""Whose a rating is and of when: the facts of row, column, block, sheet and file joined, the nearest first."""

from collections.abc import Sequence

from msgspec import Struct, field

from headlight.clock import academic_year, today
from headlight.model import Option
from headlight.reading.cycles import find_cycle, parse_cycle
from headlight.reading.decisions import Decision, Decisions, Doubt
from headlight.reading.facts import Facts

NO_YEAR = "no year"  # the subject of what is asked where a workbook says no year at all


class Whose(Struct):
    """School, person, time and rater of some ratings, and the open decisions these hang on."""

    school: str | None = None
    urn: str | None = None
    leader: str | None = None
    role: str | None = None
    cycle: str | None = None
    point: str | None = None
    source: str = "appraiser"
    appraiser: str | None = None
    date: str | None = None
    waits: list[str] = field(default_factory=list)
    criterion: str | None = None  # where only the words around the table name it


# What surrounds a record, nearest first.
class Surroundings(Struct, frozen=True):
    """The facts of one cell's row, column, separator, heading block, sheet name and file name."""

    row: Facts
    column: Facts
    section: Facts
    block: Facts
    sheet: Facts
    file: Facts
    place: tuple[str, str] = ("", "")


_RATERS = (
    ("appraiser", "The appraiser, for the trust"),
    ("partner", "A school improvement partner or adviser"),
    ("governor", "Governors"),
    ("self", "The headteacher"),
    ("peer", "Another headteacher"),
    ("staff", "Staff, or others asked for their view"),
)
# The label around a table that names who rated, by who rated.
_NAMED_BY = {"appraiser": "appraiser", "partner": "partner"}


def join_whose(around: Surroundings, decisions: Decisions) -> Whose:
    """The one answer to whose and when out of all that surrounds a cell."""
    near = (around.row, around.column, around.section)
    far = (around.block, around.sheet, around.file)
    whose = Whose()
    _join_people(whose, near, far)
    whose.source = _first((around.row, around.column, around.section, *far), "source") or "appraiser"
    if "rater" in around.row and "source" not in around.row:
        _ask_rater(whose, around.row["rater"], decisions, around.place)
    named = [facts for facts in far if facts.get("source") == whose.source]  # "C Lee (Chair of Governors)"
    whose.appraiser = _first((*near, *named), "appraiser") or _first(far, _NAMED_BY.get(whose.source, ""))
    if whose.appraiser is None and _first((*near, *far), "source") is None and "visit" in around.block:
        whose.appraiser = around.block.get("partner")
    whose.criterion = _first((around.section, *far), "criterion")
    levels = (around.column, around.row, around.section, *far)
    _join_time(whose, levels, decisions, around.place, settled_by=levels[:-1] if "cycles" in around.row else levels)
    return whose


def _ask_rater(whose: Whose, rater: str, decisions: Decisions, place: tuple[str, str]) -> None:
    """A rater of no kind known here ("Parent", "QA team") is nobody's appraiser by default: a person says."""
    options = tuple(Option(source, label) for source, label in _RATERS)
    doubt = Doubt(f"Some ratings are by '{rater}'. Who is that?", options, None, "no rater known by that word", *place)
    decision = decisions.settle("source", f"rater {rater.casefold()}", doubt)
    whose.source = decision.value or whose.source
    if decision.open:
        whose.waits.append(decision.id)


def _first(levels: Sequence[Facts], kind: str) -> str | None:
    for facts in levels:
        if kind in facts:
            return facts[kind]
    return None


def _join_people(whose: Whose, near: Sequence[Facts], far: Sequence[Facts]) -> None:
    """School and person; a row that names a school of its own takes no person from further out."""
    whose.school = _first(near, "school")
    whose.leader = _first(near, "leader")
    whose.urn = _first(near, "urn") or _first(near, "laestab")
    own_school = whose.school is not None or whose.urn is not None
    whose.role = _first(near, "role")
    for facts in far:
        if whose.leader is None and not own_school and "leader" in facts and _agrees(whose.school, facts):
            whose.leader, whose.role = facts["leader"], whose.role or facts.get("role")
        if whose.school is None and not own_school and "school" in facts:
            whose.school = facts["school"]
            whose.urn = whose.urn or facts.get("urn") or facts.get("laestab")
        elif whose.urn is None and not own_school and ("urn" in facts or "laestab" in facts):
            whose.urn = facts.get("urn") or facts.get("laestab")


def _agrees(school: str | None, facts: Facts) -> bool:
    return school is None or "school" not in facts or facts["school"] == school


def _join_time(
    whose: Whose, levels: Sequence[Facts], decisions: Decisions, place: tuple[str, str], *, settled_by: Sequence[Facts]
) -> None:
    """Year, point and date: the nearest word counts; a meeting in autumn takes its year from what is said further out.

    ``settled_by`` are the levels that may say it: of a date on a row, a file's name does not.
    """
    whose.date = _first(levels, "date")
    whose.point = _first(levels, "point")
    unclear: str | None = None
    for facts in settled_by:
        said = facts.get("cycle")
        if said and (unclear is None or said in unclear.split("|")):
            whose.cycle = said
            break
        if "dated" in facts and unclear is None:
            whose.cycle = facts["dated"]
            break
        unclear = unclear or facts.get("cycles")
    if whose.cycle is None:
        ordinal = _first(levels, "ordinal")
        decision = (
            ask_autumn(decisions, unclear, place) if unclear else ask_cycle(decisions, whose.date, ordinal, place)
        )
        whose.cycle = settle_cycle(decision, unclear)
        if decision.open:
            whose.waits.append(decision.id)


def settle_cycle(decision: Decision, options: str | None) -> str | None:
    """The year a decision names: as a year, or as "previous" and "same" beside a meeting's date."""
    value = decision.value
    if value is None or (decision.open and options is None):
        return None
    years = options.split("|") if options else []
    if value in ("previous", "same") and years:
        return min(years) if value == "previous" else max(years)
    mark = parse_cycle(value) or find_cycle(value)
    return mark.cycle if mark else None


def ask_autumn(decisions: Decisions, unclear: str, place: tuple[str, str]) -> Decision:
    """The decision which year a meeting between September and December, or a single year's number, stands for."""
    years = unclear.split("|")
    first, last = min(years), max(years)
    options = tuple(
        Option(year, f"{year}, the year {'that had ended' if year == first else 'that had begun'}") for year in years
    )
    doubt = Doubt(
        f"Some ratings may be of {first} or of {last}: they are dated in autumn {last[:4]}, or by one year alone. "
        "Which academic year do they judge?",
        options,
        years[0],
        "a review held from September to December normally judges the academic year that has just ended",
        *place,
    )
    return decisions.settle("cycle", f"reviews of autumn {last[:4]}", doubt)


def ask_cycle(decisions: Decisions, date: str | None, ordinal: str | None, place: tuple[str, str]) -> Decision:
    """The decision which year the ratings are of when the workbook does not say, or only counts its cycles."""
    start = int(academic_year(today())[:4])
    if date and date[:4].isdigit():
        start = int(date[:4])
    years = [f"{year}/{(year + 1) % 100:02d}" for year in range(start, start - 5, -1)]
    text = "The workbook does not say which academic year these ratings are of. Which is it?"
    if ordinal:
        text = f"The workbook says '{ordinal}', and not which academic year that is. Which is it?"
    doubt = Doubt(
        text,
        tuple(Option(year, year) for year in years),
        None,
        "no heading, title, sheet name, file name or date names a year",
        *place,
    )
    return decisions.settle("cycle", ordinal or NO_YEAR, doubt)
