"""How newcomers head what everybody has: schools, heads, levels, remarks and the six areas."""

import random
from collections.abc import Callable

SCHOOL = ("School", "Academy", "School name", "Name of school", "Setting", "Academy name", "SCHOOL", "School / Academy")
HEAD = (
    "Headteacher", "Head", "HT", "Principal", "Head Teacher", "Headteacher name", "Name of HT", "Leader", "HEADTEACHER",
    "Appraisee", "Name of Headteacher", "Head / Principal",
)  # fmt: skip
LEVEL = (
    "Level",
    "Judgement",
    "Grade",
    "Rating",
    "Outcome",
    "Agreed level",
    "Agreed judgement",
    "Score",
    "Our judgement",
    "Where are we?",
)
COMMENT = (
    "Comments",
    "Evidence",
    "Notes",
    "Evidence / comment",
    "Commentary",
    "What we saw",
    "Rationale",
    "Reasons",
    "Next steps",
)
_SHORT = (
    "Shaping Future",
    "Leading L&T",
    "Developing Self & Others",
    "Managing Organisation",
    "Accountability",
    "Community",
)

Way = Callable[[int, str], str]


def ways(r: random.Random) -> Way:
    """One way of writing all six areas' names."""
    return r.choice((
        lambda n, t: t,
        lambda n, t: f"KA{n}",
        lambda n, t: f"KA{n} {t}",
        lambda n, t: f"KA{n}: {t}",
        lambda n, t: f"KA {n} - {t}",
        lambda n, t: f"{n}. {t}",
        lambda n, t: f"{n} {t}",
        lambda n, t: f"Key Area {n}: {t}",
        lambda n, t: f"Key area {n} – {t.lower()}",
        lambda n, t: f"{t} (KA{n})",
        lambda n, t: t.replace(" and ", " & "),
        lambda n, t: t.upper(),
        lambda n, t: f" {t} ",
        lambda n, t: f"KA{n}\n{t}",
        lambda n, t: _SHORT[n - 1],
        lambda n, t: f"KA{n} {_SHORT[n - 1]}",
        lambda n, t: f"{n}) {t}",
    ))  # fmt: skip
