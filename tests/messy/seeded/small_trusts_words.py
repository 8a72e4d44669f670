"""The words of five small trusts: invented schools with what everybody calls them, heads, headings, scales, remarks."""

import random
from typing import Any, NamedTuple

TRUSTS = [
    "Brook and Barrow Trust",
    "The Five Lanes Trust",
    "Wold Edge Schools",
    "Trinity Meadow Academies Trust",
    "Saltmarsh Learning",
]
SCHOOLS = [
    ("St Mildred's CE Primary School", "St M's"),
    ("Old Hall Primary School", "OHPS"),
    ("Brindle Lane Infant School", "Brindle"),
    ("Fernhurst Junior School", "FJS"),
    ("Holy Rood Catholic Primary School", "Holy Rood"),
    ("Castle Dyke Primary School", "CDPS"),
    ("St Oswin's CE (VA) Primary School", "St Os"),
    ("Thornley Academy", "Thornley"),
    ("Quern Hill School", "QHS"),
    ("Marsh End Primary Academy", "Marsh End"),
    ("The Larches Primary School", "Larches"),
]
HEADS = [
    "Mrs J Wetherden",
    "Mr T Okonjo",
    "Ms Pauline Garside",
    "Miss R Delacourt",
    "Mr Iwan Prothero",
    "Mrs S Bhandal",
    "Dr Helen Tansley",
    "Mr M Quayle",
    "Mrs Ottilie Farrow",
    "Ms D Nwosu",
    "Mr Lewis Abernethy",
]
AREAS = [
    "Shaping the Future",
    "Leading Learning and Teaching",
    "Developing Self and Working with Others",
    "Managing the Organisation",
    "Securing Accountability",
    "Strengthening Community",
]
SHORT = ["SF", "LLT", "DSWO", "MO", "SA", "SC"]
COUNTED = ["One", "Two", "Three", "Four", "Five", "Six"]
STATEMENTS = [
    [
        "Shows vision and conviction focused on improving learning",
        "Understands and responds to the local and national context",
        "Thinks, plans and acts strategically to achieve that vision",
        "Involves and inspires stakeholders",
    ],
    [
        "Sets high expectations which focus on improvement of learning and teaching",
        "Evaluates effectively, identifies actions and secures improvement",
        "Works with others to raise levels of progress and achievement",
        "Challenges and addresses underachievement of learners",
    ],
    [
        "Builds a collaborative learning culture within the school",
        "Sets high expectations and gives clear feedback, identifying strengths and areas for improvement",
        "Recognises and uses opportunities for learning and development, for self and others",
        "Uses effective coaching and feedback skills",
    ],
    [
        "Takes and shares responsibility, creating an effective organisation",
        "Shows good judgement, makes appropriate decisions and gets things done",
        "Ensures strategic plans are implemented effectively",
        "Manages resources efficiently",
    ],
    [
        "Makes clear own and staff accountabilities to secure high standards of performance and behaviour",
        "Routinely analyses and evaluates school performance rigorously",
        "Provides clear and on-going feedback to others, recognising good practice and addressing unacceptable levels of performance",
        "Gives an accurate and comprehensible account of school performance to a range of stakeholders",
    ],
    [
        "Creates and maintains effective partnerships with a range of stakeholders",
        "Recognises and takes account of diversity",
        "Contributes to community cohesion",
    ],
]
REMARKS = [
    "Two new subject leads settled in well",
    "Attendance still slipping in Year 4",
    "Budget signed off in July",
    "Governors pleased with the SEND visit",
    "See SIP report",
    "Middle leaders need more time",
    "Strong start with the new phonics scheme",
    "Parents' forum relaunched",
    "Coaching for the deputy continues",
]
OFSTED = [("Inadequate", "I"), ("Requires improvement", "RI"), ("Good", "G"), ("Outstanding", "O")]
LADDERS = [
    ["Inadequate", "Requires improvement", "Good", "Outstanding"],
    ["Emerging", "Developing", "Secure", "Leading"],
    ["Not met", "Partially met", "Met", "Exceeded"],
    ["Ineffective", "Partially effective", "Effective", "Highly effective"],
]


class Post(NamedTuple):
    """A head at a school; `known` is what the office calls the school."""

    school: str
    known: str
    head: str


class Year(NamedTuple):
    """An academic year as the truth has it and as people write it."""

    cycle: str
    written: str
    start: int


def draw_posts(rng: random.Random, low: int = 3, high: int = 7) -> list[Post]:
    """A small trust's heads, each at another school."""
    count = rng.randint(low, high)
    return [
        Post(*school, head) for school, head in zip(rng.sample(SCHOOLS, count), rng.sample(HEADS, count), strict=True)
    ]


def draw_year(rng: random.Random) -> Year:
    """One of the last four years, written in one of three ways."""
    start = rng.randint(2021, 2024)
    tail = f"{(start + 1) % 100:02d}"
    return Year(f"{start}/{tail}", rng.choice([f"{start}-{tail}", f"{start}/{tail}", f"{start} - {start + 1}"]), start)


def draw_levels(rng: random.Random, count: int, levels: int) -> list[int]:
    """So many levels, lowest 1, with every one of them in use where there is room."""
    found = list(range(1, levels + 1)) + [rng.choice([1, *range(2, levels + 1), levels - 1]) for _ in range(count)]
    found = found[:count] if count > levels else found[-count:]
    rng.shuffle(found)
    return found


def a_truth(criterion: str, level: Any, levels: Any, post: Post, cycle: str | None, **more: Any) -> dict[str, Any]:
    """What a careful person reads in a cell; `more` overrides or adds fields."""
    return {
        "framework": "ka",
        "criterion": criterion,
        "level": level,
        "levels": levels,
        "school": post.school,
        "leader": post.head,
        "cycle": cycle,
        "point": None,
        "source": "appraiser",
    } | more


def head_areas(rng: random.Random) -> list[str]:
    """The six headings in one of the ways that need no question."""
    return rng.choice(
        [
            AREAS,
            [f"KA{i + 1}" for i in range(6)],
            [f"Key Area {n}" for n in COUNTED],
            [f"KA{i + 1} {a}" for i, a in enumerate(AREAS)],
            [f"{i + 1}. {a}" for i, a in enumerate(AREAS)],
        ]
    )
