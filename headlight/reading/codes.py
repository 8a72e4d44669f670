"""Criterion codes inside headings: "KA 1.2", "Key Area One", "D1.3", "St 3", "(1a)", a bare "4"."""

import re
from functools import lru_cache

from msgspec import Struct

from headlight.frameworks import Framework
from headlight.reading.likeness import Index, Ref

_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi")
_APART = r"(?:(?<![a-z])|(?<=[a-z]{4}))"  # "done" is no "D one"
_NUMBER = rf"(\d{{1,2}}|{_APART}(?:{'|'.join(_NUMBERS)}))(?![a-z]{{2}}|\d)"
_ANY_NUMBER = re.compile(rf"\d|{'|'.join(_NUMBERS)}")
_STEP = (
    r"(?:[._]|(?<=\d)[-/](?=\d)|[ ]?\((?=[a-fivx\d]+\))"
    r"|[ ]?(?:statement|char(?:acteristic)?|st|s|c)[ .]?(?=\d)|(?=[a-f]\b))"
)
_STATEMENT = rf"(?:{_STEP}[ ]?(\d{{1,2}}|[a-f]|iii|iv|vi|ii|i|v)\)?(?![a-z\d]|\.\d))?"
_MORE = {
    "ka": ("k",),
    "nse2015": ("dom", "nse"),
    "hts2020": ("std", "st", "s", "hts", "headteachers' standard", "headteacher standard"),
}
_BARE = re.compile(rf"^\(?(\d{{1,2}}){_STATEMENT}\)?(?=$|[ :.)\-])[ :.)\-]*(.*)$", re.DOTALL)
_WEAK = frozenset({"k", "s", "st", "area", "std"})


class Coded(Struct, frozen=True):
    """A code read at the start or end of a heading; ``ref`` is None where no framework has it."""

    ref: Ref | None
    rest: str
    said: str
    firm: bool = True


class Bare(Struct, frozen=True):
    """A number without a framework's name: an area's, or an area's and a statement's."""

    area: int
    statement: int | None
    rest: str


def _number(written: str) -> int:
    return _NUMBERS.index(written) + 1 if written in _NUMBERS else int(written)


def _statement(written: str | None) -> int | None:
    """A statement's number out of "2", "b" or "ii"."""
    if written is None:
        return None
    if written in _ROMAN:
        return _ROMAN.index(written) + 1
    return int(written) if written.isdigit() else ord(written) - 96


@lru_cache(maxsize=64)
def find_prefixes(framework: Framework) -> tuple[str, ...]:
    """What a framework's codes begin with in headings, longest first."""
    letters = {re.match(r"[A-Za-z]*", each.code)[0].lower() for each in framework.areas}  # type: ignore[index]
    word = framework.area_word.lower()
    every = {*letters, word, word.replace(" ", ""), word.split()[-1], *_MORE.get(framework.id, ())} - {""}
    return tuple(sorted(every, key=len, reverse=True))


@lru_cache(maxsize=64)
def _patterns(framework: Framework) -> tuple[re.Pattern[str], re.Pattern[str]]:
    prefix = "|".join(re.escape(each).replace(r"\ ", r"[ _]?") for each in find_prefixes(framework))
    code = rf"({prefix})[ ._:#-]*{_NUMBER}{_STATEMENT}"
    start = re.compile(rf"^[(\[]?{code}[)\]]?(?![a-z\d])[ :.)\]\-]*(.*)$", re.DOTALL)
    return start, re.compile(rf"^(.*?)[ ]*[(\[\-:,][ ]*{code}[)\] ]*$", re.DOTALL)


@lru_cache(maxsize=64)
def _numbered(framework: Framework) -> dict[tuple[int, int | None], str]:
    """(area number, statement number) -> code, by the digits in the codes, else by their order."""
    codes: dict[tuple[int, int | None], str] = {}
    for place, area in enumerate(framework.areas, start=1):
        digits = re.search(r"(\d+)$", area.code)
        number = int(digits[1]) if digits else place
        codes[number, None] = area.code
        for count, each in enumerate(framework.statements(area.code), start=1):
            codes[number, count] = each.code
    return codes


def find_numbered(framework: Framework, area: int, statement: int | None) -> Ref | None:
    """The criterion with these numbers in a framework, or None."""
    code = _numbered(framework).get((area, statement))
    return (framework.id, code) if code else None


def find_codes(index: Index, text: str) -> tuple[Coded, ...]:
    """Codes at the start, else at the end, of a folded heading, one for each framework that could mean it."""
    for place in (0, 1) if _ANY_NUMBER.search(text) else ():
        found = [coded for each in index.frameworks.values() if (coded := _read(each, text, place)) is not None]
        known = [coded for coded in found if coded.ref] or found[:1]
        if known:
            longest = max(len(coded.said) for coded in known)
            spelt = () if known[0].ref else _find_written(index, text)
            return spelt or tuple(coded for coded in known if len(coded.said) == longest)
    return _find_written(index, text)


def _find_written(index: Index, text: str) -> tuple[Coded, ...]:
    """Codes that stand in the heading letter for letter ("VAL-2"), alone or before a separator."""
    found = []
    for code, ref in index.codes.get(text[:1], ()):
        if text == code or (
            text.startswith(code) and re.match(r"\s*[-:)]\s|\s+(?=\D)", text[len(code) :]) and len(code) > 1
        ):
            found.append(Coded(ref, text[len(code) :].strip(" -:)."), ref[1], not code.isdigit()))
    longest = max((len(each.said) for each in found), default=0)
    return tuple(each for each in found if len(each.said) == longest)


def _read(framework: Framework, text: str, place: int) -> Coded | None:
    found = _patterns(framework)[place].match(text)
    if not found:
        return None
    parts = found.groups()
    prefix, area, statement, rest = parts if place == 0 else (*parts[1:], parts[0])
    ref = find_numbered(framework, _number(area), _statement(statement))
    said = f"{prefix}{area}{statement or ''}"
    return Coded(ref, rest.strip(" -:.()"), said, prefix.strip() not in _WEAK)


def find_bare(text: str) -> Bare | None:
    """A number or number and letter at the start of a folded heading, with what follows it."""
    found = _BARE.match(text)
    if not found:
        return None
    return Bare(int(found[1]), _statement(found[2]), found[3].strip())
