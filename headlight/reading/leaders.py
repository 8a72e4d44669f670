"""What a cell that names a head says: name, post, the school beside it; never why somebody is away."""

import re

from headlight.reading.names import is_person_name, is_school_name
from headlight.reading.people_names import TITLES
from headlight.reading.school_and_leader import find_school_and_leader, is_place, is_titled
from headlight.text import fold

Facts = dict[str, str]

_NOBODY = re.compile(
    r"vacan(?:t|cy)(?: post)?|tb[ca]|to be (?:confirmed|appointed|announced)|unfilled|no head(?:teacher)?|n/?a|none"
    r"|anonymous|-+",
    re.IGNORECASE,
)
_POST = re.compile(
    r"\b(?:head|headteacher|principal|acting|interim|associate|exec(?:utive)?|hos|ceo|co-?head|deputy|assistant|vice"
    r"|leader|lead|manager|director|sendco|senco|dsl|bursar|[deiav]?ht)\b",
    re.IGNORECASE,
)
_HEAD = r"\b(?:head(?: ?teacher)?|principal)\b"
_WITH_POST = re.compile(rf"(.+?)\s*(?:\(([^()]+)\)|,\s*([^,]*{_HEAD}[^,]*)|\s[-–]\s([^-–]*{_HEAD}.*))", re.IGNORECASE)
# "Mrs Iyer (to February)", "Orla Brennan – mat leave": how long or why not belongs to no name.
_WITH_NOTE = re.compile(
    r"([^(/;→&]{3,40}?)\s*(?:\(|,\s|\s[-–]\s)\s*([^()]*\b(?:left|leaving|retire[sd]|retiring|resign\w*|from|until|till"
    r"|to|since|new|maternity|mat|paternity|parental|sick|leave|absen\w+|seconded|secondment|part[- ]time|job[- ]share"
    r"|cover(?:ing)?|returned|joined|started)\b[^()]*)\)?",
    re.IGNORECASE,
)
_COVER = re.compile(r"\bcover(?:ing)?\b", re.IGNORECASE)
_BESIDE = re.compile(r"(.{3,40}?)\s*(?:,\s|\(|/|\s[-–]\s)\s*([^(),/]{3,40}?)\s*\)?")


def state_leader(text: str) -> Facts:
    """The head in a cell; a post in brackets or after a comma is the role, a note on time or absence nobody's name."""
    if _NOBODY.fullmatch(text):
        return {}
    found = _WITH_POST.fullmatch(text)
    role = next(part for part in found.groups()[1:] if part) if found else ""
    if found and _POST.search(role):
        return {"leader": found[1].strip(), "role": role.strip()}
    noted = _WITH_NOTE.fullmatch(text)
    if noted and is_person_name(noted[1]):
        return {"leader": noted[1], **({"role": noted[2]} if _COVER.search(noted[2]) else {})}
    return {"leader": text}


def state_placed(text: str) -> Facts:
    """The head in a cell, and the school that stands beside the name ("Mrs Rehman, Moorside")."""
    both = find_school_and_leader(text) if is_school_name(text) else find_beside(text)
    return {"school": both[0], **state_leader(both[1])} if both else state_leader(text)


def find_beside(text: str) -> tuple[str, str] | None:
    """School and head where a person's full or titled name comes first and then, and no more, a place."""
    found = _BESIDE.fullmatch(text)
    if not found or not (is_titled(found[1]) or (" " in found[1] and is_person_name(found[1]))):
        return None
    name, place = found.groups()
    addressed = fold(place).rstrip(".") in TITLES  # "LEE, Jane (Mrs)" names no school
    noted = addressed or is_person_name(place) or _POST.search(place) or _WITH_NOTE.fullmatch(text)
    return (place, name) if is_place(place) and not noted else None
