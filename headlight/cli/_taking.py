"""What ``import`` and ``sample`` share: files in, a batch proposed, and what is said of it."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from headlight.access.lens import LOCAL
from headlight.errors import Refusal, UserError
from headlight.frameworks import read_frameworks
from headlight.model import Import, Question, Recipe
from headlight.reading.guard import Child
from headlight.reading.reader import Known
from headlight.scales import read_scales
from headlight.store import Incoming, Store, load_known_people, save_import
from headlight.store.propose import Proposal, propose_batch

Answers = dict[str, str]


def read_answers(path: str | None) -> Answers:
    """The answers of a JSON file, ``{question id: answer}``; none without a file."""
    if not path:
        return {}
    try:
        return msgspec.json.decode(Path(path).read_bytes(), type=Answers)
    except OSError as problem:
        raise UserError(f"{path}: the answers could not be opened ({problem.strerror}). Check the name.") from None
    except msgspec.MsgspecError as problem:
        raise UserError(f"{path}: no file of answers ({problem}). It holds an answer for each question id.") from None


def read_files(
    paths: Iterable[Path], answers: Answers, recipes: tuple[Recipe, ...] = ()
) -> tuple[list[Incoming], list[Refusal]]:
    """Each file read in the child process, and what was refused."""
    known = Known(tuple(read_frameworks().values()), tuple(read_scales().values()), recipes, answers)
    read: list[Incoming] = []
    refused: list[Refusal] = []
    with Child() as child:
        for path in paths:
            try:
                workbook, reading = child.read_file(path.name, _bytes(path), known)
            except Refusal as refusal:
                refused.append(refusal)
            else:
                read.append(Incoming(workbook, reading, answers))
    return read, refused


def propose_files(store: Store, files: Sequence[Incoming], answers: Answers, *, sample: bool = False) -> Proposal:
    """The batch that some files make, against who is known."""
    people = load_known_people(store, LOCAL, sample=sample)
    return propose_batch(files, people, who=LOCAL.who, sample=sample, answers=answers)


def find_questions(proposal: Proposal) -> list[tuple[str, Question]]:
    """Everything still to be asked, each with the file it is about, or with none where it is of people."""
    asked = [(each.workbook.file, question) for each in proposal.batch.files for question in each.reading.questions]
    return [*asked, *(("", question) for question in proposal.questions)]


def accept(store: Store, proposal: Proposal) -> Import:
    """Store a batch and say so."""
    done = save_import(store, LOCAL, proposal.batch)
    print(f"Import {done.id}, files: {len(done.files)}, ratings: {done.ratings}.")
    return done


def say(sentence: str) -> None:
    """One line on standard error."""
    print(sentence, file=sys.stderr)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        cause = f"the file could not be opened ({(problem.strerror or 'no reason given').casefold()})."
        raise Refusal(path.name, cause, "Check its name and place, and that it may be read.") from None
