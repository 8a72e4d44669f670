"""The lens: what one person may see, as a frozen value that every load takes."""

from msgspec import Struct


class Lens(Struct, frozen=True):
    """Who is asking and what is theirs; the default sees nothing.

    ``everything`` is the line manager's and the local user's; otherwise only the leaders and
    schools listed. ``named`` is whether names and comments may be shown at all.
    """

    who: str = "nobody"
    role: str = "none"
    everything: bool = False
    leaders: frozenset[int] = frozenset()
    schools: frozenset[int] = frozenset()
    named: bool = False


EMPTY = Lens()
LOCAL = Lens(who="local user", role="local", everything=True, named=True)
