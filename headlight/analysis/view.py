"""What a page shows, as a frozen value that is read from the address and written back to it, by ids."""

from collections.abc import Mapping
from typing import Literal
from zlib import crc32

from msgspec import Struct, structs

from headlight.text import fold

By = Literal["leader", "school"]
Order = Literal["name", "phase", "hub", "likeness"]
Show = Literal["levels", "changes", "years"]


class View(Struct, frozen=True):
    """The choices of a page; None means all of them, or the newest or usual one."""

    framework: str | None = None
    cycle: str | None = None
    point: str | None = None
    source: str = "appraiser"
    phase: str | None = None
    hub: str | None = None  # a token, as names stay out of the address
    partner: str | None = None  # likewise
    school: int | None = None
    leader: int | None = None
    area: str | None = None  # the area opened into its statements
    by: By = "leader"
    order: Order = "name"
    show: Show = "levels"
    at: str | None = None  # only who stands, in this area,
    level: str | None = None  # at this rung of the scale most are on there; "none" is without a level
    page: int = 1
    marks: Literal["words", "numbers"] = "words"
    form: Literal["picture", "table"] = "picture"

    def where(self, **changes: object) -> "View":
        """The view with some choices changed, from its first page on."""
        return structs.replace(self, **{"page": 1, **changes})


_NUMBERS = ("school", "leader", "page")
_CHOICES = {
    "by": ("leader", "school"),
    "order": ("name", "phase", "hub", "likeness"),
    "show": ("levels", "changes", "years"),
    "marks": ("words", "numbers"),
    "form": ("picture", "table"),
}


def derive_token(text: str) -> str:
    """A short sign for a hub's or a person's name, the same for every spelling that folds alike."""
    return f"{crc32(fold(text).encode()):08x}"


def parse_view(params: Mapping[str, str]) -> View:
    """The view an address asks for; what it says wrongly is left out, for an address is not to be trusted."""
    choices: dict[str, object] = {}
    for name in View.__struct_fields__:
        text = params.get(name, "")
        if not text or (name in _CHOICES and text not in _CHOICES[name]):
            continue
        if name not in _NUMBERS:
            choices[name] = text[:80]
        elif text.isascii() and text.isdigit() and int(text[:9]) > 0:
            choices[name] = int(text[:9])
    return View(**choices)  # type: ignore[arg-type]


def format_view(view: View) -> dict[str, str]:
    """The view as parameters of an address, only what differs from the usual."""
    usual = View()
    chosen = ((name, getattr(view, name), getattr(usual, name)) for name in View.__struct_fields__)
    return {name: str(value) for name, value, normal in chosen if value is not None and value != normal}
