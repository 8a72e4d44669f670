"""Files read in the child, and the batch they make against who is known."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from headlight.access.lens import LOCAL
from headlight.errors import Refusal
from headlight.frameworks import read_frameworks
from headlight.model import Recipe
from headlight.reading.guard import Child
from headlight.reading.reader import Known
from headlight.scales import read_scales
from headlight.store import Incoming, Store, load_known_people
from headlight.store.kept import withhold_cells
from headlight.store.places import find_standards
from headlight.taking.doubts import File, carry_answers, find_answers
from headlight.taking.propose import Proposal, propose_batch


class Source(Struct, frozen=True):
    """A file to be read: its name, and what gives its bytes when its turn comes."""

    name: str
    load: Callable[[], bytes]


class Progress(Struct, frozen=True):
    """How far a drop is: the name of the file that is next, its place among how many, and what became of the last."""

    name: str
    place: int
    total: int
    last: tuple[str, str] | None = None  # a file's name, and how much was read of it


Told = Callable[[Progress], None]


def find_known(store: Store, answers: Mapping[str, str], recipes: tuple[Recipe, ...] = ()) -> Known:
    """What the reader is told: the frameworks shipped and the store's own, the scales, recipes and answers."""
    frameworks = read_frameworks(*find_standards(store.folder))
    return Known(tuple(frameworks.values()), tuple(read_scales().values()), recipes, dict(answers))


def read_files(
    child: Child, sources: Sequence[Source], known: Known, told: Told = lambda _: None, had: Iterable[File] = ()
) -> tuple[tuple[File, ...], tuple[Refusal, ...]]:
    """Every file onto those had already, and what was refused; a content met before is refused too.

    ``told`` is called before each file; where it raises, reading ends.
    """
    files, refused = list(had), list[Refusal]()
    seen = {each.workbook.sha256: each.workbook.file for each in files}
    last: tuple[str, str] | None = None
    for place, source in enumerate(sources):
        told(Progress(source.name, place, len(sources), last))
        try:
            file = _read(child, source, known, seen)
        except Refusal as refusal:
            refused.append(refusal)
            last = (refusal.file, "not read")
        else:
            seen[file.workbook.sha256] = file.workbook.file
            files.append(file)
            last = (file.workbook.file, say_read(file))
    return tuple(files), tuple(refused)


def reread_files(
    child: Child,
    files: Sequence[File],
    known: Known,
    told: Told = lambda _: None,
    changed: frozenset[str] | None = None,
) -> tuple[File, ...]:
    """The files read again from their cells, those that an answer under a changed key touches; all where None."""
    found = list(files)
    due = [place for place, each in enumerate(files) if changed is None or _is_touched(each, changed)]
    for at, place in enumerate(due):
        workbook = files[place].workbook
        told(Progress(workbook.file, at, len(due)))
        found[place] = File(workbook, child.read(workbook, _know(known, workbook.sha256)))
    return tuple(found)


def settle_files(
    child: Child, files: Sequence[File], known: Known, told: Told = lambda _: None, apart: Iterable[str] = ()
) -> tuple[tuple[File, ...], dict[str, str]]:
    """The files with every answer carried to all that share its doubt, and the answers, those carried among them."""
    found, answers = tuple(files), dict(known.answers)
    while more := carry_answers(found, answers, apart):
        answers |= more
        known = msgspec.structs.replace(known, answers=answers)
        found = reread_files(child, found, known, told, frozenset(more))
    return found, answers


def find_decisions(file: File) -> frozenset[str]:
    """The ids by which an answer can touch a file: its questions, and all that is settled."""
    reading = file.reading
    asked = {each.id for each in (*reading.questions, *reading.decisions)}
    return frozenset(asked | {each.decision for table in reading.tables for each in table.columns if each.decision})


def say_read(file: File) -> str:
    """How much was read of a file, and how much of it waits."""
    ratings, asked = len(file.reading.ratings), len(file.reading.questions)
    said = f"{ratings:,} rating{'' if ratings == 1 else 's'}"
    return f"{said}, {asked} question{'' if asked == 1 else 's'}" if asked else said


def find_sources(paths: Iterable[Path]) -> tuple[Source, ...]:
    """Files on disk, to be read when their turn comes."""
    return tuple(Source(path.name, lambda path=path: _load(path)) for path in paths)  # type: ignore[misc]


def propose_files(store: Store, files: Sequence[File], answers: Mapping[str, str], *, sample: bool = False) -> Proposal:
    """The batch that some files make, against who is known."""
    people = load_known_people(store, LOCAL, sample=sample)
    incoming = [Incoming(each.workbook, each.reading, dict(answers)) for each in files]
    return propose_batch(incoming, people, who=LOCAL.who, sample=sample, answers=answers)


def _read(child: Child, source: Source, known: Known, seen: Mapping[str, str]) -> File:
    """One file, without the cells that are not to be kept; raises Refusal."""
    data = source.load()
    sha256 = hashlib.sha256(data).hexdigest()
    if sha256 in seen:
        raise Refusal(source.name, f"the same content as {seen[sha256]}, which is here already.", "It was left out.")
    workbook, reading = child.read_file(source.name, data, _know(known, sha256))
    return File(withhold_cells(workbook, reading), reading)


def _know(known: Known, sha256: str) -> Known:
    return msgspec.structs.replace(known, answers=find_answers(known.answers, sha256))


def _is_touched(file: File, changed: Iterable[str]) -> bool:
    """Whether one of some keys is of a decision of this file, for all files or for it alone."""
    mine = find_answers(dict.fromkeys(changed, ""), file.workbook.sha256)
    return not find_decisions(file).isdisjoint(mine)


def _load(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        cause = f"the file could not be opened ({(problem.strerror or 'no reason given').casefold()})."
        raise Refusal(path.name, cause, "Check its name and place, and that it may be read.") from None
