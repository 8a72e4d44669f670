"""Objectives: those that workbooks hold and those entered, and a quiet word where one is cut from a standard."""

import re
from collections.abc import Collection, Iterable, Mapping

from msgspec import Struct

from headlight.frameworks import Criterion, Framework
from headlight.model import Entry, Leader, Objective, Reading
from headlight.text import fold

FEWEST_WORDS = 6  # in a row that a standard has too, before an objective counts as cut from it
_WORD = re.compile(r"[^\W_]+")
PASTED = (
    "These words stand in the source: {criterion}. It asks that objectives be the school's own and not cut and pasted "
    "from the standards. The wording of 2020 is not shipped here, so it cannot be noticed."
)


class Aim(Struct, frozen=True):
    """One objective of a leader: its words, what it is linked to, how far it is, and where it is from."""

    text: str
    cycle: str
    criteria: tuple[str, ...]
    progress: str
    origin: str  # a file and cell, or who entered it
    thread: str = ""  # of an entered one, which can be changed here


def find_aims(
    readings: Iterable[tuple[str, Reading]], entries: Iterable[Entry], leader: Leader, schools: Collection[str]
) -> tuple[Aim, ...]:
    """A leader's objectives, newest cycle first; one without a leader's name is theirs where it names their school."""
    held = [
        _read_aim(each, file)
        for file, reading in readings
        for each in reading.objectives
        if _is_theirs(each, leader, schools)
    ]
    entered = [_entered_aim(each) for each in entries if each.leader == leader.id]
    return tuple(sorted((*held, *entered), key=lambda aim: aim.cycle, reverse=True))


def find_pasted(text: str, framework: Framework) -> Criterion | None:
    """The criterion that an objective repeats word for word over a stretch; None where it has words of its own."""
    words = _split(text)
    runs = {tuple(words[place : place + FEWEST_WORDS]) for place in range(len(words) - FEWEST_WORDS + 1)}
    for criterion in framework.criteria:
        theirs = _split(criterion.text)
        if any(tuple(theirs[at : at + FEWEST_WORDS]) in runs for at in range(len(theirs) - FEWEST_WORDS + 1)):
            return criterion
    return None


def say_pasted(text: str, frameworks: Mapping[str, Framework], id: str = "nse2015") -> str:
    """What to say of an objective cut from the 2015 standards; nothing of any other."""
    found = find_pasted(text, frameworks[id]) if id in frameworks else None
    return PASTED.format(criterion=f"{found.code} of {frameworks[id].short}") if found else ""


def _is_theirs(objective: Objective, leader: Leader, schools: Collection[str]) -> bool:
    if objective.leader:
        return fold(objective.leader) in {fold(name) for name in (leader.name, *leader.names)}
    return bool(objective.school) and fold(objective.school or "") in {fold(name) for name in schools}


def _read_aim(each: Objective, file: str) -> Aim:
    where = f"{file}, sheet {each.sheet}, {each.cell}" if each.sheet else f"{file}, {each.cell}"
    return Aim(each.text, each.cycle or "", each.criteria, each.progress or "", where)


def _entered_aim(each: Entry) -> Aim:
    criteria = tuple(code for code in each.criterion.split(",") if code)
    when = f" on {each.at.day} {each.at:%B %Y}" if each.at else ""
    return Aim(each.text, each.cycle, criteria, each.state, f"entered by {each.who}{when}", each.thread)


def _split(text: str) -> list[str]:
    return _WORD.findall(fold(text))
