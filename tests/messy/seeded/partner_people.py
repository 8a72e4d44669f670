"""Whom the partner visits and what the trusts there say: invented people, schools, headings, scales and remarks."""

import random
from dataclasses import dataclass, field
from typing import Any

FIRST = [
    "Aoife",
    "Bartholomew",
    "Chiamaka",
    "Dominic",
    "Eleri",
    "Farah",
    "Gethin",
    "Harpreet",
    "Imogen",
    "Jaroslav",
    "Keziah",
    "Lachlan",
    "Mehwish",
    "Nathaniel",
    "Ottoline",
    "Padraig",
    "Quentin",
    "Rukhsana",
    "Siobhan",
    "Tomasz",
    "Ursula",
    "Vikram",
    "Winifred",
    "Xanthe",
    "Yusuf",
    "Zuzanna",
    "Rowena",
    "Emeka",
    "Delphine",
    "Cerys",
]
LAST = [
    "Abernethy",
    "Bhattacharya",
    "Cholmondeley-Rae",
    "Delacroix",
    "Eze",
    "Fotheringay",
    "Gwynne",
    "Hathersage",
    "Iqbal",
    "Jankowski",
    "Kettlewell",
    "Llewellyn",
    "MacAskill",
    "Nwosu",
    "O'Dowd",
    "Pargeter",
    "Quarshie",
    "Rosenthal",
    "St John",
    "Thistlewood",
    "Uddin",
    "Van der Berg",
    "Wolstenholme",
    "Xu",
    "Yardley",
    "Zielinski",
    "Okonkwo-Bell",
    "D'Souza",
    "Ní Bhriain",
    "Tan",
]
TITLES = ["Mrs", "Mr", "Ms", "Miss", "Dr"]
PLACES = [
    "Alderbrook",
    "Birchwater",
    "Cold Ashton",
    "Dunmere",
    "Elmsworth",
    "Fallowfield Rise",
    "Garth Hill",
    "Hazelbeck",
    "Inglewick",
    "Juniper Bank",
    "Kingsmere",
    "Larchfield",
    "Marlpit",
    "Netherby",
    "Oakhanger",
    "Penn Hollow",
    "Quarrendon",
    "Ravensthorpe",
    "Saltmarsh",
    "Thornleigh",
    "Upper Tew",
    "Viaduct Road",
    "Whinfell",
    "Yewdale",
]
SAINTS = ["St Oswald's", "St. Hilda's", "Holy Rood", "St Cuthbert's", "Our Lady & St Brendan's", "St Alban's"]
ENDINGS = [
    "Primary School", "Primary", "CofE Primary School", "C of E Primary", "Academy", "Infant School", "Junior School",
    "High School", "Community Primary", "CE VA Primary", "Church of England Primary School",
]  # fmt: skip
KA = [
    "Shaping the Future", "Leading Learning and Teaching", "Developing Self and Working with Others",
    "Managing the Organisation", "Securing Accountability", "Strengthening Community",
]  # fmt: skip
KA_STATEMENTS = {
    1: ["Shows vision and conviction focused on improving learning", "Understands and responds to the local and national context",
        "Thinks, plans and acts strategically to achieve that vision", "Involves and inspires stakeholders"],
    2: ["Sets high expectations which focus on improvement of learning and teaching", "Evaluates effectively, identifies actions and secures improvement",
        "Works with others to raise levels of progress and achievement", "Challenges and addresses underachievement of learners"],
    5: ["Makes clear own and staff accountabilities to secure high standards of performance and behaviour", "Routinely analyses and evaluates school performance rigorously",
        "Provides clear and on-going feedback to others, recognising good practice and addressing unacceptable levels of performance",
        "Gives an accurate and comprehensible account of school performance to a range of stakeholders"],
    6: ["Creates and maintains effective partnerships with a range of stakeholders", "Recognises and takes account of diversity", "Contributes to community cohesion"],
}  # fmt: skip
HTS = [
    "School culture", "Teaching", "Curriculum and assessment", "Behaviour",
    "Additional and special educational needs and disabilities", "Professional development",
    "Organisational management", "Continuous school improvement", "Working in partnership",
    "Governance and accountability",
]  # fmt: skip
DOMAINS = ["Qualities and knowledge", "Pupils and staff", "Systems and process", "The self-improving school system"]
NO_RATING = ["", "-", "N/A", "n/a", "Not seen", "not judged", "TBC", "~"]
REMARKS = [
    "Evidence: SEF, minutes of 12 March, learning walk with the deputy.",
    "Clear five-year plan; staff can talk about it.",
    "Phonics is now taught daily – pupils’ books bear this out.",
    "Attendance still below where the head wants it.",
    "Governors confirmed they receive this termly.",
    "Good start, but the middle leaders need time.",
    "Budget monitoring is tight. No concerns.",
    "To revisit in the summer term.",
    "Parent survey: 84% would recommend.",
    "Discussed with chair",
]
RED, AMBER, GREEN, BLUE = ["FF0000", "C00000", "E06666"], ["FFC000", "FFBF00", "F6B26B"], ["00B050", "92D050", "6AA84F"], ["0070C0", "4472C4", "3D85C6"]  # fmt: skip


@dataclass(frozen=True)
class Scale:
    """Words of a scale, lowest first; ``fills`` for one that is told by colour."""

    words: tuple[str, ...]
    short: tuple[str, ...] = ()

    def level(self, word: str) -> dict[str, Any]:
        """What the truth says of a word."""
        at = (self.words.index(word) if word in self.words else self.short.index(word)) + 1
        return {"level": at, "levels": len(self.words)}


OFSTED = Scale(("Inadequate", "Requires improvement", "Good", "Outstanding"), ("I", "RI", "G", "O"))
REPORT_CARD = Scale(("Urgent improvement", "Needs attention", "Expected standard", "Strong standard", "Exceptional"))
MET4 = Scale(("Not met", "Partially met", "Met", "Exceeded"))
MET3 = Scale(("Not met", "Partially met", "Met"))
EMERGING = Scale(("Emerging", "Developing", "Secure", "Leading"), ("E", "D", "S", "L"))
EMBEDDED = Scale(("Emerging", "Developing", "Secure", "Embedded"))
BEGINNING = Scale(("Beginning", "Developing", "Embedding", "Leading"))
EFFECTIVE = Scale(("Ineffective", "Partially effective", "Effective", "Highly effective"))
EXPECTED = Scale(("Below expectations", "Working towards expectations", "At expectations", "Above expectations"))
CONCERN = Scale(("Cause for concern", "Some concern", "On track", "Exceeding"))
QUALITY = Scale(("Poor", "Fair", "Good", "Very good", "Excellent"))
LETTERS = Scale(("E", "D", "C", "B", "A"))
RAG = Scale(("Red", "Amber", "Green"), ("R", "A", "G"))
WORDED = [OFSTED, REPORT_CARD, MET4, MET3, EMERGING, EMBEDDED, BEGINNING, EFFECTIVE, EXPECTED, CONCERN, QUALITY, RAG]


@dataclass(frozen=True)
class Head:
    """A head of a school, with the several ways others write both."""

    first: str
    last: str
    title: str
    school: str
    role: str = "Headteacher"

    @property
    def full(self) -> str:
        """First name and surname."""
        return f"{self.first} {self.last}"

    @property
    def listed(self) -> str:
        """Surname first."""
        return f"{self.last}, {self.first}"

    @property
    def formal(self) -> str:
        """Title and surname."""
        return f"{self.title} {self.last}"

    @property
    def initialled(self) -> str:
        """Title, initial, surname."""
        return f"{self.title} {self.first[0]} {self.last}"


@dataclass
class Truth:
    """The expected reading while it grows."""

    layout: str
    common: dict[str, Any] = field(default_factory=dict)
    ratings: dict[str, dict[str, Any]] = field(default_factory=dict)
    more: dict[str, Any] = field(default_factory=dict)

    def rate(self, place: str, criterion: str, **fields: Any) -> None:
        """A rating at ``Sheet!A1``."""
        self.ratings[place] = {
            "framework": framework_of(criterion), "criterion": criterion, "point": None, "source": "appraiser",
            **self.common, **fields,
        }  # fmt: skip

    def expected(self, *questions: str, **more: Any) -> dict[str, Any]:
        """The whole, as the museum's README describes it."""
        return {
            "layout": self.layout,
            "ratings": self.ratings,
            "questions": list(questions),
            "answers": {},
            **self.more,
            **more,
        }


def framework_of(criterion: str) -> str:
    """The framework a code belongs to."""
    return "ka" if criterion.startswith("KA") else "hts2020" if criterion.startswith("HS") else "nse2015"


def draw_heads(rng: random.Random, count: int, style: str | None = None) -> list[Head]:
    """Heads of as many schools, no surname or school twice."""
    places = rng.sample(PLACES, count)
    schools = [f"{p} {rng.choice(ENDINGS)}" for p in places]
    for at, saint in zip(rng.sample(range(count), min(count, 2)), rng.sample(SAINTS, 2), strict=False):
        if rng.random() < 0.6:
            schools[at] = f"{saint} {rng.choice(['Catholic Primary', 'RC Primary School', 'CE Primary School'])}"
    firsts, lasts = rng.sample(FIRST, count), rng.sample(LAST, count)
    return [
        Head(f, n, rng.choice(TITLES), s, style or "Headteacher")
        for f, n, s in zip(firsts, lasts, schools, strict=True)
    ]


def draw_rater(rng: random.Random) -> str:
    """A partner or chair, none of the heads."""
    return f"{rng.choice(['Hilary', 'Marcus', 'Bronwen', 'Aled', 'Sunita'])} {rng.choice(['Crabtree', 'Ollerenshaw', 'Mistry', 'Pemberthy'])}"


def draw_year(rng: random.Random) -> tuple[int, str, str]:
    """The year an academic year begins in, its code, and one of the ways people write it."""
    start = rng.choice([2021, 2022, 2023, 2024])
    short = (start + 1) % 100
    written = rng.choice(
        [f"{start}-{short}", f"{start}/{short}", f"{start} - {start + 1}", f"{start}/{start + 1}", f"{start}–{short}"]
    )
    return start, f"{start}/{short:02d}", written


def draw_headings(rng: random.Random) -> tuple[list[str], list[str]]:
    """Headings of areas in one hand, and their codes."""
    which = rng.choice(["ka", "ka", "ka", "ka", "hts", "domains"])
    if which == "hts":
        return list(HTS), [f"HS{i}" for i in range(1, 11)]
    if which == "domains":
        style = rng.choice(["{t}", "Domain {n} - {t}", "Domain {n}: {t}"])
        return [style.format(n=i, t=t) for i, t in enumerate(DOMAINS, 1)], [f"D{i}" for i in range(1, 5)]
    return draw_areas(rng), ka_codes()


def draw_areas(rng: random.Random) -> list[str]:
    """The six areas as one hand writes them."""
    style = rng.choice(
        [
            "{t}",
            "{t}",
            "KA{n}",
            "KA{n} {t}",
            "Key Area {n}: {t}",
            "Key Area {n}",
            "{n}. {t}",
            "KA{n} - {t}",
            "{u}",
            "{a}",
        ]
    )
    return [style.format(n=i, t=t, u=t.upper(), a=t.replace(" and ", " & ")) for i, t in enumerate(KA, 1)]


def ka_codes() -> list[str]:
    """KA1 to KA6."""
    return [f"KA{i}" for i in range(1, 7)]


def deal(rng: random.Random, words: tuple[str, ...] | list[str], count: int) -> list[str]:
    """As many words, each at least once where there is room, the middle ones more often."""
    rest = [rng.choice([*words, *words[1:]]) for _ in range(max(0, count - len(words)))]
    dealt = [*words, *rest][:count] if count >= len(words) else rng.sample(list(words), count)
    rng.shuffle(dealt)
    return dealt


def draw_blank(rng: random.Random, chance: float = 0.06) -> str | None:
    """Now and then a mark for no rating."""
    return rng.choice(NO_RATING) if rng.random() < chance else None


def deal_some(rng: random.Random, words: tuple[str, ...], count: int, chance: float = 0.08) -> list[tuple[str, bool]]:
    """Words and, in place of some that stand elsewhere too, marks for no rating; whether each is a rating."""
    dealt = deal(rng, words, count)
    out: list[tuple[str, bool]] = []
    for at, word in enumerate(dealt):
        left = sum(kept and w == word for w, kept in out) + dealt[at + 1 :].count(word)
        out.append((rng.choice(NO_RATING), False) if left and rng.random() < chance else (word, True))
    return out
