"""One column of a table as it is understood, and the reasons for which columns are left."""

from msgspec import Struct, field

from headlight.reading.facts import Facts
from headlight.reading.headings import Meaning
from headlight.reading.profile import Profile

LEFT_OUT = {
    "sensitive": "about absence, health, grievance, capability, union or pay: left out, its values are not kept",
    "aggregate": "a total or an average, no rating",
    "overall": "an overall judgement, no criterion of the frameworks known",
    "target": "a target, no rating",
    "difference": "a difference between ratings, no rating",
    "previous": "an earlier rating carried over, not this review's",
    "results": "results data, no rating",
    "ignore": "reference numbers, addresses or other details, no rating",
    "objective": "objectives",
    "progress": "progress on objectives",
    "rating": "a rating, but nothing says of which criterion",
    "unknown": "no criterion, and nothing else that is kept",
    "blank": "has no heading",
}


class Column(Struct):
    """One column of a table: its heading, what it was taken for, and the facts it gives to its cells.

    ``role`` is key, spine, value, tick, comment or left out; ``kind`` is a key's kind of fact.
    """

    index: int
    heading: str
    above: str
    meaning: Meaning
    profile: Profile
    texts: tuple[str, ...] = ()  # all its headings, top first
    labelled: frozenset[str] = frozenset()  # those of them that a label in front explains
    role: str = "left out"
    kind: str = ""
    facts: Facts = field(default_factory=dict)
    level: str = ""
    reason: str = ""
    decision: str | None = None
    doubt: str | None = None  # the open decision its ratings hang on
    comments: list[int] = field(default_factory=list)
    shaded: bool = False  # all levels are written in each row, and the one that counts is shaded
    inline: bool = False  # its cells hold criterion and level: "Shaping the Future: Secure"
    only: str = ""  # of ticks that name who rated, the rater this column stands for
    people: bool = False  # of levels, whose cells name those who stand at them
    unnamed: str = ""  # a name in its heading that may be a school's or a person's
    tinted: bool = False  # the colour of its cells is the rating, their words a remark on it
    twin: int | None = None  # a column that says the same ratings as numbers, or as words
