"""The rows of a table: which are records, which are totals, notes or separators, and the facts each record holds."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from msgspec import Struct, field

from headlight.reading.column import Column
from headlight.reading.context import state_label
from headlight.reading.facts import Facts, read_title
from headlight.reading.heads import is_rater
from headlight.reading.layout import Layout
from headlight.reading.lexicon import RATERS, Lexicon
from headlight.reading.profile import lists_levels
from headlight.reading.row_meanings import JOINED
from headlight.reading.school_and_leader import find_school_and_leader
from headlight.reading.signs import read_sign
from headlight.reading.spines import SAMPLE
from headlight.text import fold

_EXAMPLE = re.compile(
    r"(?:example|eg|for example|sample|specimen|anytown)\b\s*(?:[:(–-]|(?:primary |high )?(?:school|academy)|row|$)"
    r"|e\. ?g\.(?!\w)",
    re.IGNORECASE,
)
_ACTING = re.compile(r"\(?\b(?:acting|interim|caretaker)\b\)?", re.IGNORECASE)
_AREA = re.compile(r"\b(?:area|domain|standard)\b", re.IGNORECASE)  # "Judgement for this area", after its statements
_OF_AREA = re.compile(
    r"(?:(?:agreed|final|overall|our|panel['’]?s|summary) )?(?:judge?ment|rating|grade|level|score|outcome)"
    r" (?:for|of|on) (?:the |this |whole |key |entire )*(?:area|domain|standard)s?( as a whole)?:?",
    re.IGNORECASE,
)
_DITTO = re.compile(r"[\"”“„〃]|''|,,|(?:\(?(?:as|see) above\)?|ditto|same(?: as above)?|do\.)", re.IGNORECASE)
_DITTO_LENGTH = len("same as above")
_IDENTITY = ("school", "urn", "laestab", "leader", "name", "first name", "surname")
_COUNT = re.compile(r"\d+(?:\.\d+)?%?")
_KEY_CELL = re.compile(r"(red|amber|yellow|green|blue|orange|[a-z]{1,2}|\d)\s*(?:[:=]|\s[-–]\s)\s*\S.*", re.IGNORECASE)
_PARTING = re.compile(r"[/|;,–—\n]| - ")
OFFERED = "lists the levels to choose from, and chooses none"
AVERAGE = "a total or an average, no rating"
LEGEND = re.compile(r"^(?:key|legend|scale|grades?|rating scale|grading|note|notes|nb)\b\s*(?:[:=-]|$)", re.IGNORECASE)


class Record(Struct):
    """One row with ratings, or room for them: its own facts, and those of the separator above it."""

    row: int
    facts: Facts
    section: Facts
    keyed: bool  # whether the row itself says whose it is
    criterion: str | None = None


class Rows(Struct):
    """A table's rows sorted out: records, and the others with the reason they are left."""

    records: list[Record] = field(default_factory=list)
    left: list[tuple[int, str]] = field(default_factory=list)
    comments: dict[int, str] = field(default_factory=dict)  # record row -> words in a row of their own below
    keys: list[int] = field(default_factory=list)  # lines between records that say something of those below
    strays: list[int] = field(default_factory=list)  # rows with ratings whose label is no criterion
    _numbers: list[int] = field(default_factory=list)

    @property
    def numbers(self) -> list[int]:
        """The rows of the records, in one list for all that ask."""
        if len(self._numbers) != len(self.records):
            self._numbers = [record.row for record in self.records]
        return self._numbers


def read_rows(layout: Layout, lexicon: Lexicon) -> Rows:
    """Sort out the rows of a table's body, filling down keys that are written once."""
    return _RowReader(layout, lexicon).read()


class _RowReader:
    """One pass down a table's body, remembering the keys and separators met."""

    def __init__(self, layout: Layout, lexicon: Lexicon) -> None:
        self.layout, self.lexicon, self.grid = layout, lexicon, layout.grid
        self.keys = layout.key_columns()
        objectives = [column for column in layout.columns if column.meaning.kind == "objective"]
        self.values = [column.index for column in layout.values or objectives]
        self.identity = [column for column in self.keys if column.kind in _IDENTITY]
        self.rows = Rows()
        self.section: Facts = {}
        self.held: dict[int, Facts] = {}
        self.cache: dict[tuple[str, str], Facts] = {}
        self.sparse = {column.index for column in self.keys if column.profile.filled * 3 <= column.profile.rows}
        self.last = -1
        self.criterion: str | None = None
        self.repeats = set(layout.band.repeats)
        self.fills = bool(self.grid.sheet.fills)
        self.spine = layout.band.spines
        self.by_row = bool(layout.rows)
        left, stop = layout.band.left, min(self.values, default=layout.band.right + 1)
        self.before = slice(left, max(stop, left + 1))  # the columns before the first ratings
        self.criteria = self._find_criteria()
        self.both = self._hold_both()
        self.parted = self._find_parting()
        self.raters = self._find_raters()

    def _find_criteria(self) -> set[str | None]:
        """The names that are none but criteria's, among the first of each column of schools or people."""
        named = [column.profile.texts for column in self.keys if column.kind in ("school", "leader", "name")]
        return {text for texts in named for text in islice(texts, SAMPLE) if self.lexicon.names_criterion(text)}

    def _find_raters(self) -> dict[int, Facts]:
        """Column of raters' names -> who they are by its heading ("Governor's name"), where no rating's says it."""
        if any("source" in column.facts for column in self.layout.values):
            return {}
        named = [column for column in self.keys if column.kind == "appraiser" and column.meaning.kind == "appraiser"]
        return {column.index: {"source": source} for column in named if (source := column.facts.get("source"))}

    def _hold_both(self) -> bool:
        """Whether most cells of the school column name a head too; a bracket in a few belongs to the school's name."""
        column = next((each for each in self.identity if each.kind == "school"), None)
        if column is None:
            return True
        texts = {self.grid.down(row, column.index) for row in self.layout.band.body} - {""}
        return 2 * sum(find_school_and_leader(text) is not None for text in texts) >= len(texts)

    def _find_parting(self) -> str:
        """What parts school and head in every cell, as in the heading over them ("School / Head"); "" where nothing."""
        column = next((each for each in self.identity if each.kind == "school"), None)
        found = _PARTING.search(column.heading) if column and column.meaning.reason == JOINED.reason else None
        texts = list(column.profile.texts) if column and found else []
        return found[0].strip() if found and all(text.count(found[0].strip()) == 1 for text in texts) else ""

    def read(self) -> Rows:
        """All rows of the body, top to bottom."""
        for row in self.layout.band.body:
            if self.last >= 0 and row > self.last + 1 and not self.by_row and self._gap(row):
                self.held = {}
            self._take(row)
            self.last = row
        return self.rows

    def _gap(self, row: int) -> bool:
        return not any(self.grid.rows[row - 1])

    def _take(self, row: int) -> None:
        if row in self.layout.key_rows:
            return
        line = self.grid.rows[row]
        first = next(filter(None, line[self.before]), "")
        aside = _find_aside(first, self.lexicon.is_total(first)) if first else ""
        if self._is_tally(row, first):
            self.rows.left.append((row, "how many have each level, no rating"))
        elif self._is_key_line(row):
            self.rows.left.append((row, "a note or the key to the ratings"))
        elif aside and not (self._names_rater(line, first) or self._is_named(line, first) or self._grades(row, first)):
            self.rows.left.append((row, aside))
        elif self.by_row:
            self._take_criterion_row(row, first)
        elif self._offers(row):
            self.rows.left.append((row, OFFERED))
        elif self._has_value(row):
            self._take_record(row)
        else:
            filled = [text for text in line[self.layout.band.left : self.layout.band.right + 1] if text]
            if len(filled) <= 2 and self._is_separator(row, filled):
                self.rows.keys.append(row)
            elif self._has_identity(row):
                self._take_record(row)
            else:
                self.rows.left.append((row, "words without ratings"))

    def _grades(self, row: int, first: str) -> bool:
        """Whether a line among criteria that begins as a key does rates the one above ("Grade | Good")."""
        rates = self.by_row and self.criterion and self.lexicon.meaning(first).kind == "rating"
        return bool(rates) and any(map(self.lexicon.levels, self._texts(row)))

    def _is_named(self, line: Sequence[str], first: str) -> bool:
        """Whether a row names a school and a head behind a word that is no key ("Harbour Trust | Oak | Lee")."""
        named = {column.kind for column in self.identity if (text := line[column.index]) and text != first}
        return {"school", "leader"} <= named and not any(line[each.index] == first for each in self.identity)

    def _is_tally(self, row: int, first: str) -> bool:
        """Whether a row counts a level that it names in place of a school: "Good | | 2 | 3 | 1"."""
        if (
            self.by_row
            or not first[:1].isalpha()
            or not self.lexicon.levels(first)
            or not _COUNT.match(next(self._texts(row), ""))
        ):
            return False
        return all(_COUNT.fullmatch(text) for text in self._texts(row)) and sum(1 for _ in self._texts(row)) > 1

    def _offers(self, row: int) -> bool:
        """Whether every cell for a rating lists the levels to choose from: a heading again, or nothing chosen."""
        texts = list(self._texts(row))
        return bool(texts) and all(self.lexicon.keep(_lists_levels, text) for text in texts)

    def _texts(self, row: int) -> Iterator[str]:
        return (text for at in self.values if (text := self.grid.rows[row][at]))

    def _is_key_line(self, row: int) -> bool:
        """Whether a line below the ratings explains colours or marks, each in a cell of its own ("Green: secure")."""
        marks: set[str] = set()
        for _, text in self.grid.filled(row, self.layout.band.left, self.layout.band.right):
            found = _KEY_CELL.fullmatch(text)
            mark = found[1].casefold() if found else ""
            if not mark or mark in marks:
                return False
            marks.add(mark)
        return len(marks) > 1

    def _names_rater(self, line: Sequence[str], first: str) -> bool:
        """Whether a line's first word says who rated: "Trust" in a column of raters is no total."""
        return any(line[column.index] == first for column in self.keys if column.kind == "source")

    def _has_value(self, row: int) -> bool:
        line = self.grid.rows[row]
        if any(line[at] for at in self.values):
            return True
        if not self.grid.merged_down.isdisjoint(self.values) and any(self.grid.down(row, at) for at in self.values):
            return True
        return self.fills and any(self.grid.fill(row, at) for at in self.values)

    def _has_identity(self, row: int) -> bool:
        return bool(self.identity) and any(self.grid.rows[row][column.index] for column in self.identity)

    def _is_separator(self, row: int, filled: list[str]) -> bool:
        facts = read_title(filled[0], self.lexicon) if filled else {}
        told = {
            kind: value
            for kind, value in facts.items()
            if kind in ("cycle", "cycles", "point", "source", "criterion", "date")
        }
        own = any(column.kind == "school" for column in self.identity)
        if not own and "school" in facts:
            told.update({kind: facts[kind] for kind in ("school", "leader", "role") if kind in facts})
        if not told and not (len(filled) == 1 and not self._has_identity(row)):
            return False
        self.section = {**self.section, **told}
        if told:
            self.held = {}
        return True

    def _take_record(self, row: int) -> None:
        facts = self._read_keys(row)
        if facts is None:
            self.rows.left.append((row, "ratings on a row that names no school and no headteacher"))
            return
        if any(self._is_criterion(facts.get(kind)) for kind in ("school", "leader")):
            self.rows.left.append((row, "names a criterion where the table has its schools or headteachers"))
            return
        self.rows.records.append(Record(row, facts, self.section, self._has_identity(row), facts.get("criterion")))

    def _is_criterion(self, text: str | None) -> bool:
        """Whether a name is no name but one of the criteria the workbook speaks of."""
        return text in self.criteria

    def _read_keys(self, row: int) -> Facts | None:
        """The facts of a row's keys, those written once above filled down; None where it names nobody."""
        if not self.keys:
            return {}
        own = [(column, self._key_text(row, column)) for column in self.keys]
        seen = next((column.index for column, text in own if text and column.kind in _IDENTITY), None)
        facts: Facts = {}
        for column, text in own:
            if not text and not self.held:
                continue
            if len(text) <= _DITTO_LENGTH and _DITTO.fullmatch(text):
                held = self.held.get(column.index, {})
            elif text:
                held = self._state(column.kind, text)
                if column.index in self.raters:
                    held = {**held, **self.raters[column.index]}
                self.held[column.index] = held
            elif self._falls_through(column, seen):
                held = self.held.get(column.index, {})
            else:
                self.held.pop(column.index, None)
                held = {}
            _merge(facts, held)
        if (
            self.identity
            and not any(kind in facts for kind in ("school", "leader", "urn", "laestab"))
            and len(self.layout.band.body) > 1
        ):
            return (
                None
                if not (self.section.get("school") or self.section.get("leader") or "criterion" in facts)
                else facts
            )
        return facts

    def _falls_through(self, column: Column, seen: int | None) -> bool:
        """Whether a blank key means "as above": the row names nobody new left of it, or the key is written once."""
        if column.kind in _IDENTITY or column.kind == "role":
            return seen is None or column.index < seen
        return seen is None or column.index in self.sparse or column.index < seen

    def _key_text(self, row: int, column: Column) -> str:
        if column.kind in ("date", "cycle"):
            text = self.grid.plain(row, column.index)
            return text or self.grid.down(row, column.index)
        return self.grid.down(row, column.index)

    def _state(self, kind: str, text: str) -> Facts:
        place = (kind, text)
        facts = self.cache.get(place)
        if facts is None:
            whole = kind == "school" and not self.both
            facts = {"school": text} if whole else state_label(kind, text, self.lexicon)
            if kind == "school" and self.parted and "leader" not in facts:
                school, _, head = (part.strip() for part in text.partition(self.parted))
                facts = {"school": school, **state_label("leader", head, self.lexicon)}
            self.cache[place] = facts
        return facts

    # Criteria running down

    def _take_criterion_row(self, row: int, first: str) -> None:
        code = self.layout.rows.get(row)
        if code is not None:
            self.criterion = code
            if self._offers(row):
                self.rows.left.append((row, OFFERED))
            else:
                self._record_criterion(row, (self._read_keys(row) or {}) if self.keys else {}, code)
            return
        named = next((text for at in self.spine if (text := self.grid.down(row, at))), "")
        label = named or first
        meaning = self.lexicon.meaning(label) if label else None
        if meaning is not None and meaning.kind == "comment":
            self._take_comment(row, label)
            return
        facts = self._read_keys(row) or {}
        if label and self.criterion and self._has_value(row) and is_rater(label, self.lexicon):
            assert meaning is not None
            code, facts = self.criterion, {**facts, "source": meaning.source or RATERS[meaning.kind]}
        elif (meaning is not None and self._rates(meaning.kind, label) and self.criterion and self._has_value(row)) or (
            not named and self.criterion and self.keys and self._has_value(row)
        ):
            area = meaning is not None and (meaning.kind == "overall" or _AREA.search(label))
            code = self.criterion.partition(".")[0] if area else self.criterion
        if code is not None:
            self._record_criterion(row, facts, code)
        elif not self._has_value(row):
            filled = [text for text in self.grid.rows[row][self.layout.band.left : self.layout.band.right + 1] if text]
            if not self._is_separator(row, filled[:1]):
                self.rows.left.append((row, "words without ratings"))
        elif meaning is not None and meaning.kind in ("overall", "aggregate"):
            self.rows.left.append((row, "an overall judgement, no criterion of the frameworks known"))
        else:
            self.rows.strays.append(row)

    def _record_criterion(self, row: int, facts: Facts, code: str) -> None:
        self.rows.records.append(Record(row, facts, self.section, self._has_identity(row), code))

    def _rates(self, kind: str, label: str) -> bool:
        """Whether a line among criteria rates what stands above it: "Judgement", "Overall" once under each area."""
        if kind == "overall":
            lines = [row for row in self.layout.band.body if label in (self.grid.rows[row][at] for at in self.spine)]
            return _AREA.search(label) is not None or len(lines) > 1
        return kind == "rating" or (kind == "unknown" and _OF_AREA.fullmatch(label) is not None)

    def _take_comment(self, row: int, label: str) -> None:
        line = self.grid.rows[row]
        words = label.partition(":")[2].strip() or next((text for text in line if text and text != label), "")
        if words and self.rows.records:
            self.rows.comments[self.rows.records[-1].row] = words
        self.rows.left.append((row, "a comment, kept with the rating above it"))


def _lists_levels(lexicon: Lexicon, text: str) -> bool:
    return lists_levels(read_sign(text), lexicon)


@lru_cache(maxsize=8192)
def _find_aside(first: str, total: bool) -> str:
    """Why a row is no record, by its first text, "" where that does not say so."""
    if total:
        return AVERAGE
    if LEGEND.match(first):
        return "a note or the key to the ratings"
    return "an example of how to fill the table in" if _EXAMPLE.match(first) else ""


def _merge(facts: Facts, more: Facts) -> None:
    """Add facts of a further key; names in two columns are joined.

    A cell's own post gives way to a role column, which takes over from it that the head is acting.
    """
    first, last = facts.get("first name"), more.get("surname")
    if first and last:
        facts["leader"] = f"{first} {last}"
    elif facts.get("surname") and more.get("first name"):
        facts["leader"] = f"{more['first name']} {facts['surname']}"
    acting = next((each for each in (facts.get("role"), more.get("role")) if each and _ACTING.fullmatch(each)), None)
    for kind, value in more.items():
        if kind not in facts or (kind == "role" and fold(value) and not _ACTING.fullmatch(value)):
            facts[kind] = value
    if acting and not _ACTING.search(facts["role"]):
        facts["role"] = f"{facts['role']} ({acting})"
