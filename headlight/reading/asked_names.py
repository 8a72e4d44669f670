"""Names over or beside ratings that may be schools or people: a person says which, where no word among them tells."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from headlight.model import Option, address
from headlight.reading.column import Column
from headlight.reading.decisions import Decision, Decisions, Doubt
from headlight.reading.layout import Layout
from headlight.reading.lexicon import Lexicon
from headlight.reading.name_keys import spell_initials
from headlight.reading.names import find_plain_name, is_person_name
from headlight.reading.school_and_leader import is_place

_NO_WORD = "no name among them has a word that only schools' or only people's names have"
_LONGEST = 40  # letters of a name


def ask_names(layout: Layout, lexicon: Lexicon, decisions: Decisions) -> None:
    """Name the ratings by the names over them, or at the beginning of their rows, as a person has said."""
    _place_heads(layout, lexicon)
    _ask_over(layout, decisions)
    _ask_beside(layout, lexicon, decisions)


def _place_heads(layout: Layout, lexicon: Lexicon) -> None:
    """A column without a heading right beside the heads', of names that are nobody's, holds their schools."""
    keyed = [column.kind for column in layout.key_columns()]
    if "leader" not in keyed or {"school", "urn", "laestab"} & {*keyed, *layout.facts}:
        return
    for one, other in (*pairwise(layout.columns), *pairwise(layout.columns[::-1])):
        texts = list(one.profile.texts) if other.role == "key" and other.kind == "leader" else []
        free = one.role == "left out" and not one.heading and len(texts) > 1
        if free and all(_is_name(text, lexicon) and is_place(text) and not is_person_name(text) for text in texts):
            one.role, one.kind, one.reason = "key", "school", "the names beside those of heads"
            return


def _ask_over(layout: Layout, decisions: Decisions) -> None:
    unnamed = [column for column in layout.columns if column.unnamed and column.role in ("value", "tick")]
    if not unnamed or spell_initials(unnamed, layout.grid):
        return
    row = layout.band.heads[-1] if layout.band.heads else 0
    names = [column.unnamed for column in unnamed]
    decision = _ask("are headed", "over", names, address(row, unnamed[0].index), layout, decisions)
    for column in unnamed:
        if decision.value != "school":
            column.facts.pop("school", None)
        if decision.value == "leader":
            column.facts["leader"] = column.unnamed
        column.doubt = decision.id if decision.open else column.doubt


def _ask_beside(layout: Layout, lexicon: Lexicon, decisions: Decisions) -> None:
    """A first column without a heading that gives each row of ratings a name of its own says whose they are."""
    column = _find_nameless(layout, lexicon)
    if column is None:
        return
    names = list(column.profile.texts)
    decision = _ask("stand beside", "beside", names, address(layout.band.body[0], column.index), layout, decisions)
    if decision.value in ("school", "leader"):
        column.role, column.kind, column.reason = "key", decision.value, "the names at the beginning of the rows"
    if decision.open:
        for each in layout.values:
            each.doubt = each.doubt or decision.id


def _find_nameless(layout: Layout, lexicon: Lexicon) -> Column | None:
    keyed = {column.kind for column in layout.key_columns()}
    known = keyed | layout.facts.keys() | {kind for column in layout.values for kind in column.facts}
    if not layout.values or layout.rows or known & {"school", "leader", "headed", "name", "surname", "urn", "laestab"}:
        return None
    first = next((column for column in layout.columns if column.profile.filled), None)
    if first is None or first.role != "left out" or first.heading or first.index > layout.values[0].index:
        return None
    texts = list(first.profile.texts)
    alone = len(texts) > 1 and all(count == 1 for count in first.profile.texts.values())
    return first if alone and all(_is_name(text, lexicon) for text in texts) else None


def _is_name(text: str, lexicon: Lexicon) -> bool:
    """Whether a text may be a name and means nothing else."""
    return len(text) <= _LONGEST and find_plain_name(text) == text and lexicon.meaning(text).kind == "unknown"


def _ask(verb: str, where: str, names: Sequence[str], place: str, layout: Layout, decisions: Decisions) -> Decision:
    said = f"The ratings {verb} {show_names(names)}"
    return ask_kind(said, f"names {where} ratings", None, (layout.grid.name, place), decisions)


def show_names(names: Iterable[str]) -> str:
    """The first names of several, each once, as a question shows them."""
    return ", ".join(f"'{name}'" for name in list(dict.fromkeys(names))[:3])


def ask_kind(said: str, subject: str, told: str | None, place: tuple[str, str], decisions: Decisions) -> Decision:
    """Whether names are schools or headteachers, asked where they do not tell; ``said`` is where they stand."""
    doubt = Doubt(
        f"{said}. Are these schools or headteachers?",
        (Option("school", "Schools"), Option("leader", "Headteachers"), Option("none", "Neither")),
        told or "school",
        f"their names read as {told}s'" if told else _NO_WORD,
        *place,
        sure=bool(told),
    )
    return decisions.settle("layout", subject, doubt)
