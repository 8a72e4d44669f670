"""A domain of another framework reached through the crosswalk: its linked statements' own levels, never a level."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from headlight.analysis.standing import Standing
from headlight.crosswalk import Crosswalk
from headlight.frameworks import Criterion, Framework


@dataclass(frozen=True)
class Strip:
    """One domain and the statements that link to its characteristics, each with its own standing or none."""

    area: Criterion
    statements: tuple[tuple[str, Standing | None], ...]

    @property
    def rated(self) -> int:
        """How many of the linked statements have a level."""
        return sum(1 for _, standing in self.statements if standing is not None and standing.placed)

    @property
    def sentence(self) -> str:
        """How many of the linked statements are rated, in words."""
        of = len(self.statements)
        return f"{self.rated} of {of} linked statements rated" if of else "no statement is linked to it"


def tidy_strips(
    standings: Iterable[Standing], crosswalk: Crosswalk, source: Framework, target: Framework
) -> tuple[Strip, ...]:
    """For each domain of the target, the source's statements linked to it, in the source's own order."""
    table: Mapping[str, Standing] = {each.criterion: each for each in standings}
    return tuple(Strip(area, _linked(area, table, crosswalk, source, target)) for area in target.areas)


def _linked(
    area: Criterion, table: Mapping[str, Standing], crosswalk: Crosswalk, source: Framework, target: Framework
) -> tuple[tuple[str, Standing | None], ...]:
    ends = {each.code for each in target.statements(area.code)} | {area.code}
    codes = {link.statement for link in crosswalk.links if link.characteristic in ends}
    return tuple((each.code, table.get(each.code)) for each in source.criteria if each.code in codes)
