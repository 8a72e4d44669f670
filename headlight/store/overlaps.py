"""Whom several files rate as the same rater for the same year: of such reviews a picture shows one alone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Protocol

from msgspec import Struct


class Overlap(Struct, frozen=True):
    """One leader's reviews of a year by the appraiser, in more files than one, in the order of the files."""

    leader: str | None
    cycle: str
    files: tuple[str, ...]


class _Key(Protocol):
    """What is asked of a rating's key."""

    @property
    def leader(self) -> int | None: ...
    @property
    def cycle(self) -> str | None: ...
    @property
    def point(self) -> str | None: ...
    @property
    def date(self) -> str | None: ...
    @property
    def source(self) -> str: ...
    @property
    def appraiser(self) -> str | None: ...
    @property
    def framework(self) -> str: ...


_Subject = tuple[int, str, str]  # leader, cycle, framework
_Review = tuple[str | None, ...]  # point, date, appraiser: one review of a subject, which a picture shows whole


def find_overlaps(files: Iterable[tuple[str, bool, Iterable[_Key]]], names: Mapping[int, str]) -> tuple[Overlap, ...]:
    """Those whom the appraiser rates at the end of a year in several files, in different reviews, one of them new.

    ``files`` are (name, whether it is new, the keys of its ratings). Two files of one review complete each other, and
    an interim review stands beside a final one: neither is an overlap.
    """
    found: dict[_Subject, dict[tuple[str, bool], set[_Review]]] = defaultdict(lambda: defaultdict(set))
    for name, new, keys in files:
        for key in filter(_is_final, keys):
            found[key.leader or 0, key.cycle or "", key.framework][name, new].add((key.point, key.date, key.appraiser))
    overlaps = {
        (names.get(leader), cycle, tuple(name for name, _ in held))
        for (leader, cycle, _), held in found.items()
        if any(new for _, new in held) and len(set(map(frozenset, held.values()))) > 1
    }
    return tuple(Overlap(*each) for each in sorted(overlaps, key=lambda each: (each[0] or "", *each[1:])))


def _is_final(key: _Key) -> bool:
    """Whether a review may be the one of record: the appraiser's, of a known year, and not interim."""
    return key.source == "appraiser" and bool(key.leader and key.cycle) and key.point in (None, "final")
