"""Links from a statement of one framework to a characteristic of another: this product's opinion, as data."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from msgspec import Struct

from headlight.documents import DocumentError, Id, Text, parse_document, read_text
from headlight.frameworks import STANDARDS, Criterion, Framework, read_frameworks

CROSSWALK = STANDARDS / "crosswalk.toml"
PREAMBLE = "P"  # linked, but never rated

Strength = Literal["primary", "related"]


class Link(Struct, frozen=True, forbid_unknown_fields=True):
    """One link, one way, never inverted."""

    statement: Text  # KA1.1
    characteristic: Text  # D1.1, or P for the preamble, which is never rated
    strength: Strength
    why: Text


class Crosswalk(Struct, frozen=True, forbid_unknown_fields=True):
    """All links from one framework's statements to another's characteristics."""

    id: Id
    source: Id  # framework id
    target: Id  # framework id
    standing: Text  # printed wherever the crosswalk is shown
    links: tuple[Link, ...] = ()


def read_crosswalk(path: Path = CROSSWALK, frameworks: Mapping[str, Framework] | None = None) -> Crosswalk:
    """A crosswalk file, checked against the frameworks it joins; DocumentError naming key and reason."""
    crosswalk = parse_document(read_text(path), path.name, Crosswalk)
    known = read_frameworks() if frameworks is None else frameworks
    for key, reason in _find_faults(crosswalk, known):
        raise DocumentError(path.name, key, reason)
    return crosswalk


def find_links(crosswalk: Crosswalk, statement: str, *, strength: Strength | None = None) -> tuple[Link, ...]:
    """The links of one statement, in the file's order; an area has none of its own."""
    return tuple(each for each in crosswalk.links if each.statement == statement and strength in (None, each.strength))


def find_statements(crosswalk: Crosswalk, characteristic: str, *, strength: Strength | None = None) -> tuple[Link, ...]:
    """The links that lead to one characteristic, in the file's order."""
    return tuple(
        each for each in crosswalk.links if each.characteristic == characteristic and strength in (None, each.strength)
    )


def find_unlinked(
    crosswalk: Crosswalk, target: Framework, *, strength: Strength | None = None
) -> tuple[Criterion, ...]:
    """Characteristics of the target that no link reaches, or none of this strength: what the source leaves unsaid."""
    return tuple(
        each for each in target.criteria if each.parent and not find_statements(crosswalk, each.code, strength=strength)
    )


def _find_faults(crosswalk: Crosswalk, frameworks: Mapping[str, Framework]) -> Iterator[tuple[str, str]]:
    """What the shape alone cannot refuse, as (key, reason), in the file's order."""
    for key in ("source", "target"):
        if (name := getattr(crosswalk, key)) not in frameworks:
            yield key, f"{name!r} is no framework here. Use one of: {', '.join(frameworks)}."
    source = _find_ends(frameworks[crosswalk.source])
    target = _find_ends(frameworks[crosswalk.target])
    seen: set[tuple[str, str]] = set()
    for place, link in enumerate(crosswalk.links):
        if link.statement not in source:
            yield f"links[{place}].statement", f"{link.statement!r} is no statement of {crosswalk.source}."
        if link.characteristic not in target:
            yield f"links[{place}].characteristic", f"{link.characteristic!r} is no statement of {crosswalk.target}."
        if (pair := (link.statement, link.characteristic)) in seen:
            yield f"links[{place}]", f"{pair[0]} is linked to {pair[1]} already. Keep one of the two."
        seen.add(pair)


def _find_ends(framework: Framework) -> set[str]:
    """What a link may join: criteria that hold no others, and the preamble where there is one."""
    areas = {each.parent for each in framework.criteria}
    ends = {each.code for each in framework.criteria if each.code not in areas}
    return ends | {PREAMBLE} if framework.preamble else ends
