"""The words of a cluster of primary schools: invented people and schools, scales, headings, remarks, years."""

import datetime as dt
import random
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.messy.seeded.cluster_paper import AMBER, GREEN, RED, Paper, Sheet

STANDARDS = Path(__file__).parents[3] / "standards"
AREAS = {
    "KA1": "Shaping the Future",
    "KA2": "Leading Learning and Teaching",
    "KA3": "Developing Self and Working with Others",
    "KA4": "Managing the Organisation",
    "KA5": "Securing Accountability",
    "KA6": "Strengthening Community",
}
SHORT_AREAS = {
    "KA1": "Shaping Future", "KA2": "Leading L&T", "KA3": "Dev self / working with others", "KA4": "Managing Org",
    "KA5": "Accountability", "KA6": "Community",
}  # fmt: skip
PARAPHRASED = {
    "KA1.1": "Has vision and conviction about improving learning",
    "KA1.2": "Understands the local and national context and responds to it",
    "KA1.3": "Plans and acts strategically to achieve the vision",
    "KA1.4": "Inspires and involves stakeholders",
    "KA2.1": "Sets high expectations for learning and teaching",
    "KA2.2": "Evaluates well, identifies actions, secures improvement",
    "KA2.3": "Works with others to raise progress and achievement",
    "KA2.4": "Challenges underachievement",
    "KA3.1": "Builds a collaborative learning culture",
    "KA3.2": "Gives clear feedback on strengths and areas to improve",
    "KA3.3": "Uses opportunities for own and others' learning and development",
    "KA3.4": "Uses coaching and feedback skills effectively",
    "KA4.1": "Takes and shares responsibility",
    "KA4.2": "Shows good judgement, makes decisions and gets things done",
    "KA4.3": "Implements strategic plans effectively",
    "KA4.4": "Manages resources efficiently",
    "KA5.1": "Makes own and staff accountabilities clear",
    "KA5.2": "Analyses and evaluates school performance rigorously",
    "KA5.3": "Gives ongoing feedback, recognising good practice and tackling poor performance",
    "KA5.4": "Gives an accurate account of school performance to stakeholders",
    "KA6.1": "Builds effective partnerships with stakeholders",
    "KA6.2": "Takes account of diversity",
    "KA6.3": "Contributes to community cohesion",
}


def _read_texts(file: str) -> dict[str, str]:
    document = tomllib.loads((STANDARDS / file).read_text("utf-8"))
    areas = document["areas"]
    texts = {area["code"]: area["title"] for area in areas}
    return texts | {s["code"]: s["text"] for area in areas for s in area.get("statements", [])}


KA, NSE, HTS = (_read_texts(f"{name}.toml") for name in ("ka", "nse2015", "hts2020"))
STATEMENTS = [code for code in KA if "." in code]


@dataclass(frozen=True)
class Scale:
    """Words, lowest first, the short forms in use, and what is said of them in a key."""

    words: tuple[str, ...]
    shorts: tuple[str, ...] = ()

    @property
    def top(self) -> int:
        """How many levels there are."""
        return len(self.words)


OFSTED = Scale(("Inadequate", "Requires improvement", "Good", "Outstanding"), ("I", "RI", "G", "O"))
RAG = Scale(("Red", "Amber", "Green"), ("R", "A", "G"))
SCALES = (
    OFSTED,
    OFSTED,
    RAG,
    Scale(("Emerging", "Developing", "Secure", "Leading"), ("E", "D", "S", "L")),
    Scale(("Emerging", "Developing", "Secure", "Embedded"), ("Em", "D", "S", "Emb")),
    Scale(("Beginning", "Developing", "Embedding", "Leading"), ("B", "D", "E", "L")),
    Scale(("Not met", "Partially met", "Met", "Exceeded"), ("NM", "PM", "M", "Ex")),
    Scale(("Not met", "Partly met", "Met")),
    Scale(("Ineffective", "Partially effective", "Effective", "Highly effective"), ("IE", "PE", "E", "HE")),
    Scale(("Urgent improvement", "Needs attention", "Expected standard", "Strong standard", "Exceptional")),
)
FILLS = dict(zip((1, 2, 3), (RED, AMBER, GREEN), strict=True))
NOTHING = (None, None, "-", "N/A", "n/a", "TBC", "Not judged", "not seen", "–", "No evidence yet")

FIRST = (
    "Aoife", "Baljit", "Cerys", "Dilwyn", "Ekow", "Farzana", "Gwendoline", "Hamish", "Ifeoma", "Jaroslav", "Kezia", "Lowri",
    "Nikhil", "Oyinda", "Piers", "Rukhsana", "Siobhan", "Tamsin", "Uzma", "Verity", "Winston", "Zofia", "Anne-Marie", "Mary Jo",
)  # fmt: skip
LAST = (
    "Abernethy-Cole", "Bhattacharjee", "O'Donoghue", "de Souza", "van Houten", "Ng", "Ogunleye", "Prendergast", "Thwaite",
    "Kowalczyk", "Ffoulkes", "Green", "Marsh", "Bishop", "Lamb", "Hussain", "Pryce-Jones", "McGillicuddy", "Li", "Strong",
    "Adeyemi-Watts", "Penhaligon", "Szabó", "Church", "Tanner", "Quaye",
)  # fmt: skip
SCHOOLS = (
    "St Wilfrid's C of E Primary School", "Our Lady of Lourdes RC Primary School", "Marsh Lane Infant School",
    "Marsh Lane Junior School", "Thornbury Green Primary", "The Grove Primary Academy", "Holy Trinity CE (VA) Primary School",
    "Lower Wick Community Primary School", "Kingsmead Nursery & Infants", "St Anne's Catholic Primary, Northgate",
    "Ravensbourne Primary School", "Bishop Odo CofE VC Primary", "Little Acorns Primary School", "Bramley First School",
    "Oakfield & Dell Primary Federation", "Ysgol-y-Bryn Primary", "Hob Lane Primary School", "Good Shepherd RC Primary",
)  # fmt: skip
REMARKS = (
    "Clear five year plan shared with governors", "Staff meetings now focused on learning", "Good use of pupil premium this year",
    "Needs to delegate more to the SLT", "Strong links with the parish", "See SIP note of visit", "Books show better progress in Y4",
    "Budget tight but well managed", "Attendance much improved", "New SENCO settling in", "Parents' forum re-started",
)  # fmt: skip
PROPER = ("Headteacher", "Acting Headteacher", "Head of School", "Executive Headteacher", "Interim Head", "Headteacher")


@dataclass(frozen=True)
class Head:
    """A leader as this office writes the name, with the school."""

    name: str
    school: str


def people(rng: random.Random, count: int) -> list[str]:
    """Names in one of the office's styles, never the same surname twice."""
    style = rng.choice(("full", "full", "titled", "comma", "initial"))
    firsts, lasts = rng.sample(FIRST, count), rng.sample(LAST, count)
    return [
        _name(style, rng.choice(("Mrs", "Mr", "Ms", "Miss", "Dr")), f, s) for f, s in zip(firsts, lasts, strict=True)
    ]


def _name(style: str, title: str, first: str, last: str) -> str:
    return {
        "full": f"{first} {last}",
        "titled": f"{title} {first} {last}",
        "comma": f"{last}, {first}",
        "initial": f"{title} {first[0]} {last}",
    }[style]


def heads(rng: random.Random, count: int) -> list[Head]:
    """As many heads with a school each."""
    return [Head(n, s) for n, s in zip(people(rng, count), rng.sample(SCHOOLS, count), strict=True)]


def newcomer(rng: random.Random, some: list[Head]) -> str:
    """Somebody whose names none of these heads has."""
    known = " ".join(head.name for head in some).replace(",", "").split()
    return next(name for name in people(rng, 24) if not {*name.replace(",", "").split()[-2:]} & {*known})


def sheet_name(school: str) -> str:
    """A school's name as it fits on a tab."""
    short = re.sub(r"\b(Primary|School|Academy|C of E|RC|Catholic|CofE|VC|Community)\b", "", school)
    return " ".join(re.sub(r"[\[\]:*?/\\,()']", "", short).split())[:31]


def academic_year(rng: random.Random) -> int:
    """The calendar year in which the academic year began."""
    return rng.randint(2020, 2024)


def cycle(start: int) -> str:
    """The academic year as the reading names it."""
    return f"{start}/{(start + 1) % 100:02}"


def year_words(rng: random.Random, start: int, plain: bool = False) -> str:
    """An academic year as somebody writes it; plain leaves the slash out, for files and tabs."""
    last = start + 1
    forms = [f"{start}-{last % 100:02}", f"{start}-{last}", f"{start} - {last % 100:02}"]
    return rng.choice(forms if plain else [*forms, f"{start}/{last % 100:02}", f"{start}/{last}"])


def spring_day(rng: random.Random, start: int) -> dt.date:
    """A meeting between January and July of the academic year."""
    return dt.date(start + 1, rng.randint(1, 7), rng.randint(1, 28))


def deal(rng: random.Random, top: int, count: int, gaps: float = 0.08) -> list[int | None]:
    """Levels for so many cells, each level at least once where there is room, some cells without."""
    weights = [1, 3, 5, 3, 1][:top] if top != 3 else [1, 3, 4]
    levels: list[int | None] = [
        None if rng.random() < gaps else rng.choices(range(1, top + 1), weights)[0] for _ in range(count)
    ]
    for level, place in zip(range(1, top + 1), rng.sample(range(count), min(count, top)), strict=False):
        levels[place] = level
    return levels


@dataclass(frozen=True)
class Marking:
    """How levels are written in one workbook, and the key printed with them, if any."""

    top: int
    marks: tuple[Any, ...]
    key: str | None = None

    def write(self, rng: random.Random, level: int | None) -> Any:
        """The cell's content for a level, or one of the ways to say that there is none."""
        return rng.choice(NOTHING) if level is None else self.marks[level - 1]


def word_marking(rng: random.Random) -> Marking:
    """Words or their short forms; short forms mostly with a key."""
    scale = rng.choice(SCALES)
    if scale.shorts and rng.random() < 0.35:
        key = ", ".join(f"{s} = {w}" for s, w in zip(scale.shorts, scale.words, strict=True))
        bare = scale in (OFSTED, RAG) and rng.random() < 0.4
        return Marking(scale.top, scale.shorts, None if bare else f"Key: {key}")
    change = rng.choice((str, str, str.upper, str.title, lambda w: w + " "))
    return Marking(scale.top, tuple(change(w) for w in scale.words))


def number_marking(rng: random.Random, paper: Paper) -> Marking:
    """Numbers, with a key or bare: a bare one has to be asked."""
    kind = rng.choice(("ofsted", "four up", "five up", "five words", "bare"))
    if kind == "ofsted":
        return Marking(4, (4, 3, 2, 1), "1 - Outstanding, 2 - Good, 3 - Requires improvement, 4 - Inadequate")
    if kind == "four up":
        return Marking(
            4, (1, 2, 3, 4), rng.choice(("1 = lowest, 4 = highest", "Scores: 4 is the highest, 1 the lowest"))
        )
    if kind == "five up":
        return Marking(5, (1, 2, 3, 4, 5), "Scored 1 (low) to 5 (high)")
    if kind == "five words":
        words = ("Poor", "Fair", "Good", "Very good", "Excellent")
        return Marking(5, (1, 2, 3, 4, 5), "; ".join(f"{n}: {w}" for n, w in enumerate(words, 1)))
    top = rng.choice((4, 5))
    paper.always["ask"] = "scale_direction"
    paper.ask(scale_direction=f"{top} is the strongest, 1 the weakest")
    return Marking(top, tuple(range(1, top + 1)))


def area_headings(rng: random.Random, paper: Paper) -> dict[str, str]:
    """The six areas as one office heads its columns."""
    style = rng.choice(("title", "code", "code title", "long", "upper", "number", "ampersand", "short", "wrapped"))
    if style == "short":
        paper.ask("criterion")
        return dict(SHORT_AREAS)
    return {code: _area(style, code, title) for code, title in AREAS.items()}


def _area(style: str, code: str, title: str) -> str:
    return {
        "title": title,
        "code": code,
        "code title": f"{code} {title}",
        "long": f"Key Area {code[2]} - {title}",
        "upper": title.upper(),
        "number": f"{code[2]}. {title}",
        "ampersand": title.replace(" and ", " & "),
        "wrapped": title.replace(" ", "\n", 1) + " ",
    }[style]


def statement_headings(rng: random.Random, paper: Paper) -> dict[str, str]:
    """The 23 statements as somebody typed or pasted them."""
    style = rng.choice(("full", "full", "coded", "letters", "cut", "paraphrased", "code"))
    if style in ("paraphrased", "cut"):
        paper.ask("criterion")
    return {code: _statement(style, code) for code in STATEMENTS}


def _statement(style: str, code: str) -> str:
    text, area, part = KA[code].rstrip("."), code[2], code[4]
    return {
        "full": text,
        "coded": f"{area}.{part} {text}",
        "letters": f"{area}{'abcd'[int(part) - 1]}) {text}",
        "cut": text if len(text) <= 48 else text[:48].rstrip() + "...",
        "paraphrased": PARAPHRASED[code],
        "code": f"KA{area}.{part}",
    }[style]


def preamble(rng: random.Random, sheet: Sheet, lines: list[str]) -> int:
    """Titles above the table; returns the next free row."""
    row = 1
    for line in lines:
        sheet.put(row, 1, line, bold=row == 1)
        row += rng.choice((1, 1, 2))
    return row + rng.choice((0, 0, 1)) if lines else 1


def add_other_tabs(rng: random.Random, paper: Paper, some: list[Head]) -> None:
    """The tabs that travel along: contacts, results, absence; none holds a rating."""
    for kind in rng.sample(("contacts", "results", "absence", "notes"), rng.choice((0, 0, 1, 2))):
        sheet = paper.sheet(
            {"contacts": "Contacts", "results": "KS2 data", "absence": "Staff absence", "notes": "Notes"}[kind]
        )
        if kind == "notes":
            for row, line in enumerate(("Please return by half term.", "Do not email names - use the portal."), 1):
                sheet.put(row, 1, line)
            continue
        columns = {
            "contacts": ["School", "Office email", "Tel"],
            "results": ["School", "RWM exp+ %", "RWM GD %", "PA"],
            "absence": ["School", "FTE days lost", "Supply cost"],
        }[kind]
        sheet.put_row(1, columns, bold=True)
        for row, head in enumerate(some, 2):
            values = {
                "contacts": [f"office{row}@cluster.example", f"01632 9600{row:02}"],
                "results": [rng.randint(40, 90), rng.randint(2, 20), round(rng.uniform(-4, 4), 1)],
                "absence": [round(rng.uniform(5, 120), 1), rng.randint(1000, 20000)],
            }[kind]
            sheet.put_row(row, [head.school, *values])
