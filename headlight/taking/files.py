"""Files read in the child, and the batch they make against who is known."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec

from headlight.access.lens import LOCAL
from headlight.errors import Refusal, UserError
from headlight.frameworks import read_frameworks
from headlight.model import Question, Recipe
from headlight.reading.guard import Child
from headlight.reading.reader import Known
from headlight.scales import read_scales
from headlight.store import Incoming, Store, load_known_people
from headlight.store.places import find_standards
from headlight.taking.propose import Proposal, propose_batch

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
    store: Store,
    paths: Iterable[Path],
    answers: Answers,
    recipes: tuple[Recipe, ...] = (),
    told: Callable[[str], None] = lambda _: None,
) -> tuple[list[Incoming], list[Refusal]]:
    """Each file read in one child, against the store's own frameworks too, and what was refused.

    ``told`` is called with each file's name before it is read.
    """
    frameworks = read_frameworks(*find_standards(store.folder))
    known = Known(tuple(frameworks.values()), tuple(read_scales().values()), recipes, answers)
    read: list[Incoming] = []
    refused: list[Refusal] = []
    with Child() as child:
        for path in paths:
            told(path.name)
            try:
                workbook, reading = child.read_file(path.name, _read_bytes(path), known)
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


def _read_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        cause = f"the file could not be opened ({(problem.strerror or 'no reason given').casefold()})."
        raise Refusal(path.name, cause, "Check its name and place, and that it may be read.") from None
