"""The value that a column's marks are read into: a scale, or the question which one it is."""

from msgspec import Struct

from headlight.model import Scale
from headlight.reading.legends import Legend


class ScaleProposal(Struct, frozen=True):
    """The scale a set of values is on: best guess, whether it may be used unasked, else what to ask.

    ``kind`` is the question to ask ("scale" or "scale_direction") or None; ``options`` are its answers;
    ``unread`` are the values that are no level of the guess; ``legend`` is what to parse marks with.
    """

    scale: Scale | None
    sure: bool
    kind: str | None = None
    options: tuple[Scale, ...] = ()
    reason: str = ""
    unread: tuple[str, ...] = ()
    legend: Legend | None = None
