"""What the offices of one trust share: invented people and schools, the scales in use, a grid that remembers its truth."""

import io
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from headlight.frameworks import read_frameworks
from tests.messy.seeded import Made
from tests.messy.seeded.ink import write_book

FIRST = (
    "Amara", "Bronwen", "Callum", "Dilys", "Eilidh", "Farzana", "Gwilym", "Henrietta", "Ikechukwu", "Joaquin",
    "Kirsten", "Lakshmi", "Magnus", "Niamh", "Oluwaseun", "Priti", "Quentin", "Rosheen", "Siobhan", "Tamsin",
    "Umar", "Verity", "Wilhelmina", "Xiu", "Yusra", "Zofia", "Anne-Marie", "Lloyd", "Chidi", "Saoirse", "Grace",
    "Mark", "Dawn",
)  # fmt: skip
LAST = (
    "Abernathy-Cole", "Bhattacharya", "Cwmbach", "de Vere", "Eze", "ffoulkes", "Gascoyne", "Hollowood", "Iqbal",
    "Jankowska", "Kirkbride", "Lightowler", "MacAskill", "Ng", "O'Shaughnessy", "Papadakis", "Quartey", "Rahman",
    "St Leger", "Tregenza", "Uddin", "Van der Merwe", "Wojtowicz", "Yardley", "Zhou", "Good", "Green", "Best",
    "Head", "Secker", "Strong", "Outram", "Bond", "Marsh", "Akintola", "Sengupta", "Thistlewood",
)  # fmt: skip
STEMS = (
    "Barrowgate", "Crossfell", "Dunmere", "Eastholme", "Fairlight Cross", "Greystoke Park", "Hartsmoor",
    "Inglebourne", "Kingsdyke", "Langmere", "Mossbank", "Netherfold", "Oxclose", "Priory Fields", "Quernmore",
    "Ravensdale", "St Cuthbert's", "St Hilda's", "Thornaby Vale", "Upper Wharfe", "Wexmoor", "Yarrow Bridge",
    "Holy Rood", "The Bramleys", "Sir John Lacey", "Queen Ethelburga", "Blessed Margaret Pole", "Long Lane",
    "Southmead", "Tanhouse",
)  # fmt: skip
SECONDARY = (
    "Academy",
    "High School",
    "School",
    "Community College",
    "Academy 11-16",
    "Upper School",
    "UTC",
    "Sixth Form College",
    "CofE Academy",
    "Catholic High School",
)
PRIMARY = (
    "Primary School",
    "Primary Academy",
    "Junior School",
    "Infant School",
    "CE Primary School",
    "C of E VA Primary School",
    "RC Primary",
)
BLANKS = ("", "", "-", "n/a", "N/A", "Not judged", "Not rated", "TBC", "NULL", "No data", "*")


class Leader(NamedTuple):
    """A head, the school and its numbers."""

    first: str
    last: str
    school: str
    urn: str
    laestab: str
    phase: str
    hub: str
    title: str

    @property
    def name(self) -> str:
        """First name and surname."""
        return f"{self.first} {self.last}"


def apart(layout: Callable[[random.Random], Made]) -> Callable[[random.Random], Made]:
    """A layout whose seeds are its own: the same seed gives other people, years and scales than it gives the next layout."""
    return lambda r: layout(random.Random(f"{layout.__name__} {r.random()}"))


def pick_leaders(r: random.Random, least: int = 4, most: int = 14, primaries: float = 0.25) -> list[Leader]:
    """Some heads, each of another school."""
    count = r.randint(least, most)
    hubs = r.choice([("North", "South"), ("Hub A", "Hub B", "Hub C"), ("Coast", "Dales"), ("East", "Central", "West")])
    firsts = [r.choice(FIRST) for _ in range(count)]
    lasts, stems = r.sample(LAST, count), r.sample(STEMS, count)
    urn = r.randint(136000, 148000)
    some = []
    for first, last, stem in zip(firsts, lasts, stems, strict=True):
        primary = r.random() < primaries
        urn += r.randint(3, 90)
        school = f"{stem} {r.choice(PRIMARY if primary else SECONDARY)}"
        estab = f"{r.choice((301, 330, 855, 926))}/{r.randint(2000, 3999) if primary else r.randint(4000, 6999)}"
        title = r.choice(("Mr", "Mrs", "Ms", "Miss", "Dr"))
        some.append(
            Leader(first, last, school, str(urn), estab, "Primary" if primary else "Secondary", r.choice(hubs), title)
        )
    return some


# Years -----------------------------------------------------------------------------------------


def pick_year(r: random.Random) -> int:
    """The first half of an academic year."""
    return r.randint(2021, 2025)


def cycle(year: int) -> str:
    """2023 -> 2023/24."""
    return f"{year}/{(year + 1) % 100:02}"


def write_year(r: random.Random, year: int) -> str:
    """An academic year as an office writes it."""
    short = f"{(year + 1) % 100:02}"
    return r.choice(
        (
            f"{year}/{short}",
            f"{year}-{short}",
            f"{year}-{year + 1}",
            f"{year}/{year + 1}",
            f"{year} - {short}",
            f"AY{year % 100}/{short}",
            f"{year}–{short}",
        )
    )


def a_spring_date(r: random.Random, year: int) -> date:
    """A day from January to July of the academic year."""
    return date(year + 1, r.randint(1, 7), r.randint(1, 28))


# Scales ----------------------------------------------------------------------------------------


class Marks(NamedTuple):
    """A scale as one office writes it: what stands for each level, lowest first, and what explains it."""

    written: tuple[Any, ...]
    legend: str
    needs: bool = False  # nothing but the legend settles it
    top: float | None = None  # ten or percent: a place in a range, no levels

    @property
    def levels(self) -> int:
        """How many levels there are."""
        return len(self.written)


def _numbered(words: Sequence[str], best_first: bool) -> str:
    order = list(reversed(words)) if best_first else list(words)
    return ", ".join(f"{n} = {word}" for n, word in enumerate(order, 1))


OFSTED = ("Inadequate", "Requires improvement", "Good", "Outstanding")
WORDS = (
    OFSTED,
    ("Not met", "Partially met", "Met", "Exceeded"),
    ("Emerging", "Developing", "Secure", "Leading"),
    ("Emerging", "Developing", "Secure", "Embedded"),
    ("Beginning", "Developing", "Embedding", "Leading"),
    ("Ineffective", "Partially effective", "Effective", "Highly effective"),
    ("Red", "Amber", "Green"),
    ("Strongly disagree", "Disagree", "Agree", "Strongly agree"),
    ("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"),
    ("Poor", "Fair", "Good", "Very good", "Excellent"),
    ("Never", "Rarely", "Sometimes", "Often", "Always"),
)
SHORT = (
    (("I", "RI", "G", "O"), OFSTED),
    (("R", "A", "G"), ("Red", "Amber", "Green")),
    (("NM", "PM", "M", "E"), ("Not met", "Partially met", "Met", "Exceeded")),
    (("E", "D", "S", "L"), ("Emerging", "Developing", "Secure", "Leading")),
    (("B", "D", "E", "L"), ("Beginning", "Developing", "Embedding", "Leading")),
)


def words_of(words: Sequence[str]) -> Marks:
    """A scale written in full words."""
    return Marks(tuple(words), "; ".join(reversed(words)))


def numbers_of(words: Sequence[str], best_first: bool) -> Marks:
    """A scale written in numbers that a legend explains."""
    numbers = range(len(words), 0, -1) if best_first else range(1, len(words) + 1)
    return Marks(tuple(numbers), _numbered(words, best_first), True)


def pick_marks(r: random.Random, legend: bool = True, year: int = 2023) -> Marks:
    """A scale and a way to write it; without a legend only what explains itself."""
    kind = r.random()
    if year >= 2025 and kind < 0.25:
        return words_of(
            ("Urgent improvement", "Needs attention", "Expected standard", "Strong standard", "Exceptional")
        )
    if kind < 0.5 or not legend:
        return words_of(r.choice(WORDS))
    if kind < 0.7:
        return numbers_of(
            r.choice((OFSTED, WORDS[1], WORDS[2], ("Not yet", "Approaching", "Secure", "Beyond"))), r.random() < 0.4
        )
    short, words = r.choice(SHORT)
    return Marks(short, ", ".join(f"{s} = {w}" for s, w in zip(short, words, strict=True)), True)


def draw_level(r: random.Random, marks: Marks) -> int:
    """A level from 1, more often in the upper half, as appraisals run."""
    weights = [1 + 2 * (n >= marks.levels / 2) for n in range(marks.levels)]
    return r.choices(range(1, marks.levels + 1), weights)[0]


def loosely(r: random.Random, shown: Any) -> Any:
    """A word as typed in a hurry, now and then."""
    if not isinstance(shown, str) or len(shown) < 4 or r.random() > 0.08:
        return shown
    return r.choice((shown.lower(), shown.upper(), f"{shown} ", f" {shown}", shown.title()))


# Criteria --------------------------------------------------------------------------------------

FRAMEWORKS = read_frameworks()


def titles(framework: str) -> list[tuple[str, str]]:
    """Code and title of each area."""
    return [(c.code, c.text) for c in FRAMEWORKS[framework].areas]


def statements(framework: str) -> list[tuple[str, str]]:
    """Code and words of each statement."""
    return [(c.code, c.text) for c in FRAMEWORKS[framework].criteria if c.parent]


def area_headings(r: random.Random) -> list[tuple[str, str]]:
    """The six areas in one of the ways a central office heads its columns."""
    ways = (
        lambda n, t: t,
        lambda n, t: f"KA{n}",
        lambda n, t: f"KA{n} {t}",
        lambda n, t: f"KA {n}: {t}",
        lambda n, t: f"Key Area {n}",
        lambda n, t: f"Key Area {n} - {t}",
        lambda n, t: f"{n}. {t}",
        lambda n, t: t.replace(" and ", " & "),
        lambda n, t: f"{t} (KA{n})",
        lambda n, t: t.upper(),
        lambda n, t: f"Key Area {n}\n{t}",
    )
    way = r.choice(ways)
    return [(code, way(n, title)) for n, (code, title) in enumerate(titles("ka"), 1)]


def framework_of(code: str) -> str:
    """The framework a code belongs to."""
    return "ka" if code.startswith("KA") else "hts2020" if code.startswith("HS") else "nse2015"


# The grid --------------------------------------------------------------------------------------


@dataclass
class Grid:
    """A sheet as it grows; rows and columns count from 1."""

    name: str
    hidden: bool = False
    cells: dict[tuple[int, int], Any] = field(default_factory=dict)
    bold: set[int] = field(default_factory=set)  # rows set as headings
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    notes: dict[tuple[int, int], str] = field(default_factory=dict)
    truth: dict[tuple[int, int], dict[str, Any]] = field(default_factory=dict)

    def put(self, row: int, column: int, *values: Any) -> None:
        """Values from a cell to the right."""
        for n, value in enumerate(values):
            self.cells[row, column + n] = value

    def head(self, row: int, *values: Any, column: int = 1) -> None:
        """A heading row."""
        self.put(row, column, *values)
        self.bold.add(row)

    def merge(self, row: int, column: int, value: Any, width: int, height: int = 1) -> None:
        """One value over several cells."""
        self.put(row, column, value)
        if width * height > 1:
            self.merges.append((row, column, row + height - 1, column + width - 1))

    def rate(
        self, row: int, column: int, shown: Any, code: str, level: int | None, marks: Marks, **fields: Any
    ) -> None:
        """A rating and what a careful person reads in it."""
        self.put(row, column, shown)
        whole = {"framework": framework_of(code), "criterion": code, "level": level, "levels": marks.levels}
        self.truth[row, column] = whole | {"point": None, "source": "appraiser"} | fields

    @property
    def last(self) -> int:
        """The last row in use."""
        return max((row for row, _ in self.cells), default=0)


@dataclass
class Rater:
    """Draws levels so that each comes up, leaves some cells empty as people do, and writes both into a grid."""

    r: random.Random
    marks: Marks
    gap: float = 0.04
    blank: str = ""
    pending: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Each level at least once, or the words alone would not say which scale it is."""
        self.blank = self.r.choice(BLANKS)
        self.pending = self.r.sample(range(1, self.marks.levels + 1), self.marks.levels)

    def rate(self, grid: Grid, row: int, column: int, code: str, **fields: Any) -> int | None:
        """One cell; the level, or None where nobody rated."""
        if not self.pending and self.r.random() < self.gap:
            grid.put(row, column, self.blank)
            return None
        level = self.pending.pop() if self.pending else draw_level(self.r, self.marks)
        grid.rate(row, column, loosely(self.r, self.marks.written[level - 1]), code, level, self.marks, **fields)
        return level


def letters(column: int) -> str:
    """28 -> AB."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def _may_have_a_middle(grids: Sequence[Grid]) -> bool:
    """Whether agreement is written without its middle: of four levels or of five that nobody used is fair to ask."""
    words = " | ".join(str(value).casefold() for grid in grids for value in grid.cells.values())
    return "strongly agree" in words and "neither agree" not in words


def finish(
    r: random.Random, name: str, layout: str, grids: Sequence[Grid], kinds: Sequence[str] = ("xlsx", "xlsxwriter"),
    questions: Sequence[str] = (), **more: Any,
) -> Made:  # fmt: skip
    """The workbook in one of the kinds, and its truth."""
    kind = r.choice(list(kinds))
    where = (lambda _: "") if kind.startswith("csv") else (lambda grid: grid.name)
    ratings = {
        f"{where(grid)}!{letters(column)}{row}": truth for grid in grids for (row, column), truth in grid.truth.items()
    }
    ending = "csv" if kind.startswith("csv") else "xlsx" if kind == "xlsxwriter" else kind
    data = io.BytesIO()
    write_book(r, data, grids, kind)
    asked = [*questions, *["scale"] * _may_have_a_middle(grids)]
    expected = {"layout": layout, "questions": asked, "answers": {}, "ratings": ratings} | more
    return Made(f"{name}.{ending}", data.getvalue(), expected)
