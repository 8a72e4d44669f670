"""The scale library: ordered vocabularies of levels, read from standards/scales.toml."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta, Struct

from headlight.documents import DocumentError, Id, Text, parse_document, read_text
from headlight.model import Level, Scale
from headlight.text import fold

SCALES = Path(__file__).parent.parent / "standards" / "scales.toml"


class _Level(Struct, forbid_unknown_fields=True):
    word: Text
    short: str = ""
    aliases: tuple[Text, ...] = ()
    colours: tuple[Text, ...] = ()


class _Scale(Struct, forbid_unknown_fields=True):
    id: Id
    title: Text
    source: Text
    levels: tuple[_Level | Text, ...] = ()
    low: float | None = None
    high: float | None = None
    numbered: Literal["1 best", "1 lowest"] | None = None
    not_comparable_with: tuple[Id, ...] = ()


class _Library(Struct, forbid_unknown_fields=True):
    scales: Annotated[tuple[_Scale, ...], Meta(min_length=1)]


def read_scales(path: Path = SCALES) -> dict[str, Scale]:
    """Every scale of a library by id, in the file's order; DocumentError naming key and reason."""
    return dict(_parse_scales(read_text(path), path.name))


@lru_cache(maxsize=16)
def _parse_scales(text: str, file: str) -> dict[str, Scale]:
    library = parse_document(text, file, _Library)
    for key, reason in _find_faults(library):
        raise DocumentError(file, key, reason)
    return {each.id: _build_scale(each) for each in library.scales}


def _build_scale(entry: _Scale) -> Scale:
    return Scale(
        id=entry.id,
        title=entry.title,
        levels=tuple(_build_level(each) for each in entry.levels),
        kind="levels" if entry.levels else "range",
        low=entry.low,
        high=entry.high,
        numbered=entry.numbered,
        not_comparable_with=entry.not_comparable_with,
        source=entry.source,
    )


def _build_level(entry: _Level | str) -> Level:
    if isinstance(entry, str):
        return Level(word=entry, short=entry)
    return Level(entry.word, entry.short or entry.word, entry.aliases, entry.colours)


def _find_faults(library: _Library) -> Iterator[tuple[str, str]]:
    """What the shape alone cannot refuse, as (key, reason), in the file's order."""
    ids = Counter(each.id for each in library.scales)
    for place, scale in enumerate(library.scales):
        at = f"scales[{place}]"
        if ids[scale.id] > 1:
            yield f"{at}.id", f"{scale.id!r} stands twice in this file. Give each scale its own id."
        for other in scale.not_comparable_with:
            if other not in ids:
                yield f"{at}.not_comparable_with", f"{other!r} is no scale of this file. Check its spelling."
        yield from _find_kind_faults(scale, at)
        yield from _find_level_faults(scale, at)


def _find_kind_faults(scale: _Scale, at: str) -> Iterator[tuple[str, str]]:
    limits = scale.low is not None and scale.high is not None
    if bool(scale.levels) == limits:
        yield f"{at}.levels", "a scale has either levels, lowest first, or both low and high."
    elif limits and scale.low >= scale.high:  # type: ignore[operator]  # both are numbers here
        yield f"{at}.high", "it has to be above low."
    elif len(scale.levels) == 1:
        yield f"{at}.levels", "a scale has at least two levels."


def _find_level_faults(scale: _Scale, at: str) -> Iterator[tuple[str, str]]:
    """A mark that two levels claim: it could be read either way."""
    taken: dict[str, str] = {}
    for place, entry in enumerate(scale.levels):
        level = _build_level(entry)
        for mark in dict.fromkeys(map(fold, (level.word, level.short, *level.aliases))):
            if mark in taken:
                yield f"{at}.levels[{place}]", f"{mark!r} already means {taken[mark]!r} on this scale."
            taken[mark] = level.word
