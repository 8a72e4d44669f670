"""The value that a heading is read into."""

from msgspec import Struct

from headlight.model import Source

# Kinds whose column or label holds a fact about the ratings beside it.
_KEYS = "school, urn, laestab, leader, first name, surname, name, role, since, cycle, point, date, source, appraiser"
KEYS = frozenset(f"{_KEYS}, criterion name, framework name, phase, hub, partner".split(", "))
# Kinds that name a column without being a fact or a rating.
_OTHERS = (
    "comment, rating, objective, progress, sensitive, aggregate, overall, target, difference, previous, results, ignore"
)
OTHERS = frozenset(_OTHERS.split(", "))
# Headings that name a person where names stand below, and a rater where ratings do.
RATERS = {"appraiser": "appraiser", "leader": "self", "partner": "partner"}


class Meaning(Struct, frozen=True, cache_hash=True):
    """What one heading was taken for; ``score`` runs from 0 to 1, ``rivals`` are other criteria as "ka:KA4".

    ``kind`` is "criterion" or a key or noise kind: school, urn, laestab, leader, first name, surname,
    name (a school or a leader: the column decides), role, cycle, point, date, source, appraiser, comment,
    rating, criterion name, framework name, scale name, phase, hub, partner, objective, progress, sensitive,
    aggregate, overall, target, difference, previous (last year's rating), since (in post from), results,
    ignore (row numbers, e-mail, time stamps, addresses), unknown, blank. Kinds other than "criterion" keep
    the criterion their heading names ("KA1 comment"), and the rater ("SIP", "HT", which may head names or
    ratings: the values decide). ``facet`` says how the value is written where the heading says it: word,
    number, colour, percent, "out of 10", "1-4". ``stage`` is draft, agreed or moderated. ``sure`` says
    that it may be used without asking,
    ``numbered`` that it is a number alone, and nothing in its row says of which list.
    """

    kind: str
    framework: str | None = None
    criterion: str | None = None
    source: Source | None = None
    cycle: str | None = None
    point: str | None = None
    score: float = 0.0
    reason: str = ""
    rivals: tuple[str, ...] = ()
    sure: bool = False
    facet: str | None = None
    stage: str | None = None
    numbered: bool = False

    @property
    def code(self) -> str | None:
        """The criterion as the application refers to it, "ka:KA1.2", or None."""
        return f"{self.framework}:{self.criterion}" if self.framework and self.criterion else None
