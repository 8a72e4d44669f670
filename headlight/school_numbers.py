"""The numbers that tell schools apart: a URN, a LAESTAB, or another register's, each in one spelling."""

import re

_NUMBER = re.compile(r"\s*([A-Za-z]{0,3})\s?([0-9]{4,9})\s*")
# The authority's three digits, of England or Wales, and the establishment's four; a sheet may have lost the stroke.
_LAESTAB = re.compile(r"\s*(20\d|21[0-3]|3\d\d|420|6[678]\d|8\d\d|9\d\d)\s?[/\\ -]?\s?([1-9]\d{3})\s*")


def find_number(*written: str | None) -> str | None:
    """The first number among what is written, in one spelling; None where there is none ("n/a", "TBC")."""
    return next(filter(None, map(_parse_number, written)), None)


def sort_numbers(*written: str | None) -> tuple[str | None, str | None]:
    """URN (or another register's number) and LAESTAB among what is written, whatever column each stood in."""
    found = [number for text in written if (number := _parse_number(text))]
    return next((each for each in found if not is_laestab(each)), None), next(filter(is_laestab, found), None)


def is_laestab(number: str) -> bool:
    """Whether a number in its one spelling is a LAESTAB: 855/4001."""
    return "/" in number


def name_number(number: str) -> str:
    """A number with what it is called: "URN 100001", "LAESTAB 855/4001"."""
    return f"{'LAESTAB' if is_laestab(number) else 'URN'} {number}"


def _parse_number(text: str | None) -> str | None:
    if found := _LAESTAB.fullmatch(text or ""):
        return f"{found[1]}/{found[2]}"
    other = _NUMBER.fullmatch(text or "")
    return other[1].upper() + other[2] if other else None
