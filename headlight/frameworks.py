"""Published sets of criteria, read from standards/*.toml and refused with file, key and reason."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct

from headlight.documents import Code, DocumentError, Id, Text, parse_document, read_text
from headlight.scales import read_scales
from headlight.text import fold

STANDARDS = Path(__file__).parent.parent / "standards"
SHIPPED = ("ka", "nse2015", "hts2020")
PROPOSED = "own-"  # how the ids of frameworks begin that were taken from the headings of a workbook
NOT_FRAMEWORKS = ("scales.toml", "crosswalk.toml")


class Criterion(Struct, frozen=True):
    """One criterion: a Key Area or domain (``parent`` is None) or a statement of one."""

    code: str  # KA1, KA1.2, D1.3, HS4
    text: str  # the framework's own words, exact
    parent: str | None = None
    opening: str | None = None  # an area's opening paragraph
    aliases: tuple[str, ...] = ()  # other headings it goes by
    near: tuple[str, ...] = ()  # headings that must not be taken for it


class Framework(Struct, frozen=True, cache_hash=True):
    """A published set of criteria, in its own order; areas stand before their statements."""

    id: str
    title: str
    short: str  # on chips and in file names: "Key Areas"
    area_word: str  # "Key Area", "domain", "standard"
    statement_word: str | None
    source: str
    year: int
    licence: str
    standing: str
    criteria: tuple[Criterion, ...]
    superseded_by: str | None = None
    preamble: str | None = None
    closing: str | None = None
    aliases: tuple[str, ...] = ()
    scale: str | None = None  # the scale its ratings are on, where the framework fixes one
    publisher: str | None = None
    url: str | None = None
    dated: str | None = None  # how the year is known, where the source does not say it
    use: str | None = None  # the source's own sentence on use, printed beside any level given

    @property
    def areas(self) -> tuple[Criterion, ...]:
        """Criteria without a parent, in the framework's order."""
        return tuple(each for each in self.criteria if each.parent is None)

    def statements(self, area: str) -> tuple[Criterion, ...]:
        """The statements of one area, in the framework's order."""
        return tuple(each for each in self.criteria if each.parent == area)

    def find(self, code: str) -> Criterion:
        """The criterion of a code; KeyError where the framework has none."""
        for each in self.criteria:
            if each.code == code:
                return each
        raise KeyError(f"{self.id}:{code}")


# As a person writes it -------------------------------------------------------------------------


class _Statement(Struct, forbid_unknown_fields=True):
    code: Code
    text: Text
    aliases: tuple[Text, ...] = ()
    near: tuple[Text, ...] = ()


class _Area(Struct, forbid_unknown_fields=True):
    code: Code
    title: Text
    opening: Text | None = None
    aliases: tuple[Text, ...] = ()
    near: tuple[Text, ...] = ()
    statements: tuple[_Statement, ...] = ()


class _Document(Struct, forbid_unknown_fields=True):
    id: Id
    title: Text
    short: Text
    area_word: Text
    source: Text
    year: int
    licence: Text
    standing: Text
    areas: Annotated[tuple[_Area, ...], Meta(min_length=1)]
    statement_word: Text | None = None
    superseded_by: Text | None = None
    preamble: Text | None = None
    closing: Text | None = None
    aliases: tuple[Text, ...] = ()
    scale: Text | None = None
    publisher: Text | None = None
    dated: Text | None = None
    url: Text | None = None
    use: Text | None = None


# Reading ---------------------------------------------------------------------------------------


def read_framework(path: Path) -> Framework:
    """One framework file, shipped or a trust's own; DocumentError naming file, key and reason."""
    return _parse_framework(read_text(Path(path)), Path(path).name)


def read_frameworks(*places: Path) -> dict[str, Framework]:
    """The shipped frameworks and those of further files or folders, by id: shipped first, then by id."""
    found: dict[str, Framework] = {}
    for path in _find_files((STANDARDS, *map(Path, places))):
        framework = read_framework(path)
        if framework.id in found:
            reason = f"{framework.id!r} is the id of another framework, {found[framework.id].title}. Choose another."
            raise DocumentError(path.name, "id", reason)
        found[framework.id] = framework
    rest = sorted(set(found) - set(SHIPPED))
    return {each: found[each] for each in (*SHIPPED, *rest)}


def find_criterion(frameworks: Mapping[str, Framework], reference: str) -> tuple[Framework, Criterion]:
    """The framework and the criterion of a reference such as ``ka:KA1.2``; KeyError where there is none."""
    framework, _, code = reference.partition(":")
    return frameworks[framework], frameworks[framework].find(code)


def _find_files(places: Iterable[Path]) -> tuple[Path, ...]:
    """Framework files in files and folders, each once."""
    files: list[Path] = []
    for place in places:
        inside = sorted(place.glob("*.toml")) if place.is_dir() else [place]
        files += [each.resolve() for each in inside if each.name not in NOT_FRAMEWORKS]
    return tuple(dict.fromkeys(files))


@lru_cache(maxsize=64)
def _parse_framework(text: str, file: str) -> Framework:
    document = parse_document(text, file, _Document)
    for key, reason in _find_faults(document):
        raise DocumentError(file, key, reason)
    return _build_framework(document)


def _build_framework(document: _Document) -> Framework:
    same = {name: getattr(document, name) for name in _Document.__struct_fields__ if name != "areas"}
    return Framework(**same, criteria=tuple(_flatten(document.areas)))


def _flatten(areas: Iterable[_Area]) -> Iterator[Criterion]:
    for area in areas:
        yield Criterion(area.code, area.title, None, area.opening, area.aliases, area.near)
        for each in area.statements:
            yield Criterion(each.code, each.text, area.code, None, each.aliases, each.near)


# What the shape alone cannot refuse ------------------------------------------------------------


def _find_faults(document: _Document) -> Iterator[tuple[str, str]]:
    """Faults as (key, reason), in the file's order."""
    if document.scale is not None and document.scale not in read_scales():
        yield "scale", f"{document.scale!r} is not in scales.toml. Use one of: {', '.join(read_scales())}."
    if document.statement_word is None and any(each.statements for each in document.areas):
        yield "statement_word", "it is missing. Say what a statement is called here, as in 'statement'."
    placed = tuple(_place(document))
    yield from _find_double_codes(placed)
    yield from _find_double_aliases(placed)


def _place(document: _Document) -> Iterator[tuple[str, Criterion]]:
    """Each criterion with the key it stands under, as ``areas[0].statements[2]``."""
    for number, area in enumerate(document.areas):
        head, *rest = _flatten((area,))
        yield f"areas[{number}]", head
        yield from ((f"areas[{number}].statements[{place}]", each) for place, each in enumerate(rest))


def _find_double_codes(placed: Iterable[tuple[str, Criterion]]) -> Iterator[tuple[str, str]]:
    first: dict[str, str] = {}
    for key, criterion in placed:
        if (code := criterion.code.casefold()) in first:
            yield f"{key}.code", f"{criterion.code!r} already stands at {first[code]}. Give each its own code."
        first.setdefault(code, key)


def _find_double_aliases(placed: Iterable[tuple[str, Criterion]]) -> Iterator[tuple[str, str]]:
    """A heading that two criteria claim could be read either way."""
    owner: dict[str, str] = {}
    for _, criterion in placed:
        owner.setdefault(fold(criterion.text), criterion.code)
    for key, criterion in placed:
        for place, alias in enumerate(criterion.aliases):
            code = owner.setdefault(fold(alias), criterion.code)
            if code != criterion.code:
                yield f"{key}.aliases[{place}]", f"{alias!r} already leads to {code}. Leave it with one of them."
