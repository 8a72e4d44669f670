"""The nouns every room shares: frozen values, checked when they cross a boundary.

They are ``msgspec`` structs, so that one declaration serves the child process, the store, the
command line and the screen, and a document that does not fit is refused where it enters.
"""

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Literal

from msgspec import Struct

Value = bool | int | float | str | None
Severity = Literal["info", "warning"]
Source = Literal["appraiser", "self", "governor", "partner", "peer", "staff"]
Status = Literal["accepted", "review"]
Due = Literal["due", "not due", "unknown"]
EntryKind = Literal["reply", "objective", "support"]
SaidKind = Literal["one", "two", "apart", "name", "urn", "laestab", "phase", "hub", "partner", "post", "due"]
QuestionKind = Literal[
    "scale_direction", "scale", "criterion", "layout", "cycle", "school", "leader", "source", "value"
]

SOURCES: tuple[Source, ...] = ("appraiser", "self", "partner", "governor", "peer", "staff")


# What arrived ---------------------------------------------------------------------------------


class Sheet(Struct, frozen=True):
    """One sheet as it arrived, uninterpreted: values from A1 on, and what else a person sees.

    ``rows`` is rectangular and counts from A1; dates are ISO text and listed in ``dates``. The
    sparse maps are keyed by ``key(row, column)``, both counted from 0. ``texts`` holds what the
    cell shows where its number format makes that differ from the plain value; ``fills`` holds
    ``#RRGGBB``; ``merges`` holds (top, left, bottom, right), inclusive.
    """

    name: str
    rows: list[list[Value]]
    hidden: bool = False
    texts: dict[int, str] = {}
    dates: frozenset[int] = frozenset()
    fills: dict[int, str] = {}
    strikes: frozenset[int] = frozenset()
    notes: dict[int, str] = {}
    merges: tuple[tuple[int, int, int, int], ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()


class Workbook(Struct, frozen=True):
    """A file turned into sheets, with what a person should know of its cells."""

    file: str
    sha256: str
    kind: str
    sheets: tuple[Sheet, ...]
    findings: tuple["Finding", ...] = ()


COLUMNS = 16384


def key(row: int, column: int) -> int:
    """The number a cell goes by in a sheet's sparse maps; row and column count from 0."""
    return row * COLUMNS + column


@lru_cache(maxsize=1024)
def column_name(column: int) -> str:
    """The letters of a column counted from 0: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(65 + letter) + letters
    return letters


def address(row: int, column: int) -> str:
    """The A1 address of a cell; row and column count from 0."""
    return f"{column_name(column)}{row + 1}"


def span(top: int, left: int, bottom: int, right: int) -> str:
    """The A1 address of a range, a single cell as one address; all four count from 0, inclusive."""
    first, last = address(top, left), address(bottom, right)
    return first if first == last else f"{first}:{last}"


# What was read ---------------------------------------------------------------------------------


class Rating(Struct, frozen=True):
    """One rating as read, field by field as docs/reading.md tells."""

    sheet: str
    cell: str
    school: str | None
    urn: str | None
    leader: str | None
    role: str | None
    cycle: str | None
    point: str | None
    source: Source
    appraiser: str | None
    date: str | None
    framework: str
    criterion: str
    raw: str
    scale: str | None
    level: float | None
    levels: int | None
    value: float | None
    comment: str | None
    status: Status
    question: str | None
    step: str = ""  # how the cell came to be read so, for the trail; not a field of the contract


class Option(Struct, frozen=True):
    """One answer a question offers."""

    value: str
    label: str


class Question(Struct, frozen=True):
    """What only a person can settle; its id depends on content alone."""

    id: str
    kind: QuestionKind
    sheet: str
    range: str
    text: str
    options: tuple[Option, ...]
    guess: str | None
    reason: str
    ratings: int
    subject: str = ""  # what is asked about, in words a recipe can be searched by


class Finding(Struct, frozen=True):
    """What a person should know, with its place."""

    severity: Severity
    sheet: str
    cell: str
    text: str


class Ignored(Struct, frozen=True):
    """A range that was not read as a rating or its key, and why; ``blanks`` are its "no rating" cells."""

    sheet: str
    range: str
    reason: str
    blanks: int = 0


class RegisterEntry(Struct, frozen=True):
    """One line of a schools' register: a school, and the post it names if any."""

    sheet: str
    cell: str
    school: str
    urn: str | None = None
    laestab: str | None = None
    phase: str | None = None
    hub: str | None = None
    partner: str | None = None
    leader: str | None = None
    role: str | None = None
    since: str | None = None


class Objective(Struct, frozen=True):
    """An objective as the workbook words it, with its criteria and progress."""

    sheet: str
    cell: str
    school: str | None
    leader: str | None
    cycle: str | None
    text: str
    criteria: tuple[str, ...] = ()
    progress: str | None = None


class ColumnReading(Struct, frozen=True):
    """What one heading (of a column, or of a row where criteria run down) was taken for, and why.

    ``decision`` is the id by which an answer can overrule it, asked or not.
    """

    cell: str
    heading: str
    meaning: str  # criterion, school, leader, urn, role, cycle, date, source, comment, left out, ...
    criterion: str | None = None  # "ka:KA1"
    label: str = ""
    score: float | None = None
    reason: str = ""
    decision: str | None = None


class TableReading(Struct, frozen=True):
    """What one table of a sheet was taken for; ``decisions`` are the ids that settled it, besides its headings'."""

    sheet: str
    range: str
    layout: str  # in words: "a row per leader", "a form", "a long list", ...
    columns: tuple[ColumnReading, ...]
    cycle: str | None = None
    source: str | None = None
    scale: str | None = None
    ratings: int = 0
    decisions: tuple[str, ...] = ()


class Proposed(Struct, frozen=True):
    """A framework that a workbook's headings make, offered as the trust's own: its file, ready to be kept."""

    id: str
    title: str
    document: str  # TOML
    question: str  # id of the question whether it is the trust's own


class Reading(Struct, frozen=True):
    """All that was made of one workbook; the document that docs/reading.md describes."""

    file: str
    ratings: Sequence[Rating]
    questions: tuple[Question, ...]
    findings: tuple[Finding, ...]
    ignored: tuple[Ignored, ...]
    register: tuple[RegisterEntry, ...] = ()
    objectives: tuple[Objective, ...] = ()
    tables: tuple[TableReading, ...] = ()
    scales: tuple["Scale", ...] = ()  # scales of the workbook's own, from its legends
    steps: tuple["Step", ...] = ()
    shape: tuple[str, ...] = ()
    decisions: tuple[Question, ...] = ()  # all that is settled, each as the question that would overrule it
    proposed: tuple[Proposed, ...] = ()


# How levels are written ------------------------------------------------------------------------


class Level(Struct, frozen=True):
    """One step of a scale: its word, the short form for narrow cells, other spellings, colour names."""

    word: str
    short: str = ""
    aliases: tuple[str, ...] = ()
    colours: tuple[str, ...] = ()


class Scale(Struct, frozen=True, cache_hash=True):
    """An ordered vocabulary, lowest level first; a ``range`` scale holds a number instead of levels.

    ``numbered`` says which way bare numbers count on it where its publisher fixed one:
    "1 best", "1 lowest", or None where it has to be asked.
    """

    id: str
    title: str
    levels: tuple[Level, ...] = ()
    kind: Literal["levels", "range"] = "levels"
    low: float | None = None  # of a range scale
    high: float | None = None
    numbered: str | None = None
    not_comparable_with: tuple[str, ...] = ()
    source: str = ""


# How it was read -------------------------------------------------------------------------------


class Step(Struct, frozen=True):
    """One thing settled about a shape of workbook, by the reader or by a person."""

    kind: str
    subject: str
    value: str
    by: Literal["reader", "person"] = "person"


class Recipe(Struct, frozen=True):
    """How a shape of workbook is read: its folded headings, and what was settled about them.

    ``headings`` are all headings in the order they stood in, so that a later workbook can be laid beside them.
    """

    title: str
    shape: tuple[str, ...]
    steps: tuple[Step, ...]
    version: int = 1
    headings: tuple[str, ...] = ()


# Who, where and when ----------------------------------------------------------------------------


class School(Struct, frozen=True):
    """A school of the trust; ``names`` and ``urns`` are all that were met, the first of each the one shown."""

    id: int
    name: str
    urn: str | None = None
    phase: str | None = None
    hub: str | None = None
    partner: str | None = None
    names: tuple[str, ...] = ()
    urns: tuple[str, ...] = ()  # an academy gets a new number when it converts or moves trust
    laestab: str | None = None  # 855/4001: the authority's number, and the school's in it

    @property
    def numbers(self) -> tuple[str, ...]:
        """Every number it is known by."""
        return tuple(dict.fromkeys(filter(None, (self.urn, *self.urns, self.laestab))))


class Leader(Struct, frozen=True):
    """A person appraised; ``names`` are all spellings met."""

    id: int
    name: str
    names: tuple[str, ...] = ()


class Said(Struct, frozen=True):
    """One statement about schools or leaders, over what files say of them.

    "one" and "two": the school and the other, or the leader and the other, are one, or are two.
    "apart": this spelling is not what it was taken for, but the other, or nobody met before.
    "name" to "partner": a field's ``text``, blank for none. "post": ``text`` is its title, ``first``
    and ``last`` its cycles, each None where the files' word stands. "due": ``text`` is due, not due or
    unknown in ``cycle``, None where the post's title decides. Why is kept by the store alone.
    """

    kind: SaidKind
    school: int | None = None
    leader: int | None = None
    other_school: int | None = None
    other_leader: int | None = None
    text: str | None = None
    first: str | None = None
    last: str | None = None
    cycle: str | None = None
    post: str | None = None  # the kind of the post meant; None for the latest at the school


class Post(Struct, frozen=True):
    """A leader's role at a school over a span of cycles; somebody may hold several there, at once or one after another.

    ``kind`` tells these apart, whatever the title's words. ``last_cycle`` may only be the last one rated, unless
    ``ended``. ``due`` says whether a rating is owed, by the post's title; ``dues`` what a person said of single cycles.
    """

    leader: int
    school: int
    title: str | None = None
    first_cycle: str | None = None
    last_cycle: str | None = None
    due: Due = "due"
    dues: tuple[tuple[str, Due], ...] = ()
    ended: bool = False
    kind: str = ""  # "head", "acting head", "deputy"; blank where no title is known
    said: Said | None = None  # what was said of it by hand, over what files say

    def find_due(self, cycle: str) -> Due:
        """Whether a rating is owed in a cycle: as a person said, else by the title."""
        return dict(self.dues).get(cycle, self.due)


class Entry(Struct, frozen=True):
    """What a person enters beside the ratings: a head's reply, an objective, a step in a plan of support.

    "reply": the ``leader``'s own words on an area or statement in a cycle. "objective": its ``text``, linked
    to criteria (``criterion``, several with commas), ``state`` its progress. "support": the leader helps
    ``other_leader`` in an area; ``text`` the offer, ``state`` how far it is agreed. A later entry with the
    same ``thread`` takes the place of the one before; a blank text takes it away.
    """

    kind: EntryKind
    leader: int
    text: str
    cycle: str = ""
    framework: str = ""
    criterion: str = ""
    other_leader: int | None = None
    state: str = ""
    thread: str = ""
    id: int = 0
    edit: int = 0
    who: str = ""
    at: datetime | None = None


class Edit(Struct, frozen=True):
    """What a person changed by hand in one go, undoable."""

    id: int
    at: datetime
    who: str
    said: tuple[Said, ...]
    undone_at: datetime | None = None
    undone_by: str | None = None


class Import(Struct, frozen=True):
    """An accepted batch of files, undoable."""

    id: int
    at: datetime
    who: str
    files: tuple[str, ...]
    ratings: int
    sample: bool
    undone_at: datetime | None = None


class Trail(Struct, frozen=True):
    """Where a figure came from: file, sheet, cell, words as written, how read, who confirmed, when."""

    rating: int
    file: str
    sha256: str
    sheet: str
    cell: str
    raw: str
    step: str
    who: str
    at: datetime
    comment: str | None = None
    surroundings: Sheet | None = None
    day: date | None = None
