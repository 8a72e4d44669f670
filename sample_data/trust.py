"""Who and where: the invented trust's schools, hubs, partners, leaders and the posts they held.

Every name and number here is made up. The URNs begin with 99, which no school's does.
"""

from dataclasses import dataclass

TRUST = "Kelderwick Schools Trust"
CYCLES = ("2022/23", "2023/24", "2024/25", "2025/26")
CHIEF = "Frances Whitlock"
DIRECTOR = "Dominic Sarr"
ADVISER = "Ines Corran"  # from outside, for the paired reviews
PARTNERS = {"Moor": "Judith Allanby", "Town": "Rohan Mistry", "Coast": "Eleri Vaughan"}


@dataclass(frozen=True)
class School:
    """A school of the trust, under the name its own letterhead has."""

    name: str
    urn: str
    laestab: str
    phase: str
    hub: str


@dataclass(frozen=True)
class Post:
    """One leader at one school for the cycles named; ``rated`` is false for a head nobody has appraised yet."""

    leader: str
    school: str
    role: str
    cycles: tuple[str, ...]
    since: str
    rated: bool = True


SCHOOLS = (
    School("Alder Grange Primary School", "990101", "899/2101", "Primary", "Moor"),
    School("Barley Row Infant School", "990112", "899/2112", "Primary", "Town"),
    School("Barley Row Junior School", "990113", "899/2113", "Primary", "Town"),
    School("Candle Hill Primary Academy", "990121", "899/2121", "Primary", "Town"),
    School("Drovers' Gate Primary School", "990130", "899/2130", "Primary", "Moor"),
    School("St Oswald's C of E Primary School", "990142", "899/3142", "Primary", "Moor"),
    School("Fernhollow Primary School", "990151", "899/2151", "Primary", "Moor"),
    School("Gannet Bay Primary School", "990163", "899/2163", "Primary", "Coast"),
    School("Heron Quay Primary Academy", "990174", "899/2174", "Primary", "Coast"),
    School("Kiln Croft Primary School", "990185", "899/2185", "Primary", "Town"),
    School("Lanternhouse Academy", "990202", "899/4202", "All-through", "Coast"),
    School("Marram High School", "990213", "899/4213", "Secondary", "Coast"),
    School("Nab Edge High School", "990224", "899/4224", "Secondary", "Moor"),
    School("Quarryside Academy", "990235", "899/4235", "Secondary", "Town"),
    School("Rowan Beck School", "990246", "899/7246", "Special", "Town"),
)

_FIRST_TWO, _LAST_TWO = CYCLES[:2], CYCLES[2:]
HEAD = "Headteacher"

POSTS = (
    Post("Hannah Birtwistle", "Alder Grange Primary School", HEAD, CYCLES, "2018-09-01"),
    Post("Agnieszka Nowicka", "Barley Row Infant School", "Executive Headteacher", CYCLES, "2019-09-01"),
    Post("Keith Rudge", "Barley Row Junior School", HEAD, CYCLES[:1], "2011-01-01"),
    Post("Agnieszka Nowicka", "Barley Row Junior School", "Executive Headteacher", CYCLES[1:], "2023-09-01"),
    Post("Folákẹ́ Ògúnlànà", "Candle Hill Primary Academy", HEAD, CYCLES, "2020-04-20"),
    Post("Stephen Hartley", "Drovers' Gate Primary School", HEAD, _FIRST_TWO, "2009-09-01"),
    Post("Gwenllian Prys", "Drovers' Gate Primary School", HEAD, _LAST_TWO, "2024-09-01"),
    Post("Catherine Lumb", "St Oswald's C of E Primary School", HEAD, CYCLES, "2016-09-01"),
    Post("Naomi Feld", "Fernhollow Primary School", "Co-headteacher", CYCLES, "2021-09-01"),
    Post("Sarah Tindall", "Fernhollow Primary School", "Co-headteacher", CYCLES, "2021-09-01"),
    Post("Patricia Mould", "Gannet Bay Primary School", HEAD, CYCLES[:1], "2007-09-01"),
    Post("Wenjing Li", "Gannet Bay Primary School", HEAD, CYCLES[1:], "2023-09-01"),
    Post("Róisín Devlin", "Heron Quay Primary Academy", HEAD, CYCLES, "2019-01-07"),
    Post("Imran Qureshi", "Kiln Croft Primary School", HEAD, CYCLES[:3], "2015-09-01"),
    Post("Martin Esk", "Kiln Croft Primary School", "Acting Headteacher", CYCLES[3:], "2026-05-01", rated=False),
    Post("Harpreet Sandhu", "Lanternhouse Academy", "Principal", CYCLES, "2017-09-01"),
    Post("Łukasz Zieliński", "Marram High School", HEAD, CYCLES, "2021-01-04"),
    Post("Philippa Thorne", "Nab Edge High School", HEAD, CYCLES, "2014-09-01"),
    Post("Desmond Clarke", "Quarryside Academy", "Principal", CYCLES, "2018-04-16"),
    Post("Yetunde Bakare", "Quarryside Academy", "Deputy Principal", CYCLES[3:], "2022-09-01"),
    Post("Siân Treharne", "Rowan Beck School", HEAD, CYCLES, "2020-09-01"),
)

HEADS = tuple(post for post in POSTS if not post.role.startswith("Deputy"))


def school(name: str) -> School:
    """The school of that name."""
    return next(one for one in SCHOOLS if one.name == name)


def posts(hub: str | None, cycle: str, *, deputies: bool = False) -> list[Post]:
    """The rated posts of a hub (all hubs for None) in a cycle, in the schools' order."""
    order = [one.name for one in SCHOOLS]
    wanted = POSTS if deputies else HEADS
    found = [p for p in wanted if p.rated and cycle in p.cycles and hub in (None, school(p.school).hub)]
    return sorted(found, key=lambda post: order.index(post.school))


def appraiser(post: Post) -> str:
    """Who appraises: the chief executive where there are older pupils, otherwise the director of education."""
    return DIRECTOR if school(post.school).phase == "Primary" else CHIEF
