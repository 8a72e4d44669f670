"""One heading with all that it may be."""

from msgspec import Struct

from headlight.reading.codes import Bare
from headlight.reading.keys import Key
from headlight.reading.likeness import Likeness
from headlight.reading.qualifiers import NOTHING, Facets

STRONG = 0.93


WORTH = 0.5


class Draft(Struct, frozen=True):
    """One heading with all it may be; ``candidates`` best first, ``exact`` where the best is certain by name."""

    text: str
    key: Key | None = None
    facets: Facets = NOTHING
    candidates: tuple[Likeness, ...] = ()
    bare: Bare | None = None
    weak: bool = False  # a name of one word only, or a prefix that other things have too
    no_such: str | None = None  # a code that no framework has

    @property
    def exact(self) -> bool:
        """Whether the best candidate is one by code or by name."""
        return bool(self.candidates) and self.candidates[0].score >= STRONG

    @property
    def best(self) -> tuple[Likeness, ...]:
        """The candidates that share the best score: one, or one for each framework that has the name."""
        return tuple(each for each in self.candidates if each.score >= self.candidates[0].score - 0.02)
