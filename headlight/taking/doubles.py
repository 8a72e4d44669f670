"""Who of those known may be one, less those of whom a person has said that they are two."""

from headlight.reading.twins import Twins, propose_twin_leaders, propose_twin_schools
from headlight.store.directory import Directory


def propose_doubles(directory: Directory) -> tuple[Twins, ...]:
    """Pairs of schools, then of people, that may be one and the same, each with its reason."""
    schools = propose_twin_schools(tuple(directory.schools.values()))
    leaders = propose_twin_leaders(tuple(directory.leaders.values()), directory.posts, directory.schools)
    open_schools = (each for each in schools if frozenset((each.one, each.other)) not in directory.two_schools)
    open_leaders = (each for each in leaders if frozenset((each.one, each.other)) not in directory.two_leaders)
    return (*open_schools, *open_leaders)
