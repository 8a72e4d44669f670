"""Answers what the reader asks about the sample's workbooks, each from the truth, and keeps the answers.

Run ``python -m sample_data.answer_sample`` after ``make_sample``. Answers are given until nothing
is asked, since one answer may bring up the next question.
"""

import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence

from headlight.frameworks import read_frameworks
from headlight.model import Question, Workbook
from headlight.reading.reader import Known, read_workbook
from headlight.reading.workbook import read_cells
from headlight.scales import read_scales
from headlight.store.batch import Incoming, People
from headlight.taking.propose import propose_batch
from sample_data.make_sample import HERE
from sample_data.truth import read_truth

Row = Mapping[str, str]


def inside(row: Row, question: Question) -> bool:
    """Whether a rating's cell lies in what a question is about."""
    if question.sheet and row["sheet"] != question.sheet:
        return False
    if not question.range:
        return True
    down, across = _place(row["cell"])
    return any(
        top <= down <= bottom and left <= across <= right
        for top, left, bottom, right in map(_corners, re.split(r"[,;]\s*", question.range))
    )


def _corners(span: str) -> tuple[int, int, int, int]:
    first, _, last = span.partition(":")
    return *_place(first), *_place(last or first)


def _place(cell: str) -> tuple[int, int]:
    letters = cell.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(cell[len(letters) :]), column


WANTED: dict[str, Callable[[Row], str]] = {
    "scale": lambda row: row["scale"],
    "scale_direction": lambda row: row["scale"],
    "cycle": lambda row: row["cycle"],
    "source": lambda row: row["source"],
    "criterion": lambda row: f"{row['framework']}:{row['criterion']}",
    "value": lambda row: row["level"],
    "school": lambda row: row["school"],
    "leader": lambda row: row["leader"],
}


def answer(question: Question, rows: Iterable[Row]) -> str:
    """The option that says what the truth says; raises ``ValueError`` where none or several do."""
    meant = {WANTED[question.kind](row) for row in rows if inside(row, question)}
    fitting = [option.value for option in question.options if option.value in meant]
    if len(fitting) != 1:
        offered = [option.value for option in question.options]
        raise ValueError(f"{question.kind} {question.sheet} {question.range}: truth {sorted(meant)}, offered {offered}")
    return fitting[0]


def answer_name(question: Question) -> str:
    """The option that is the same school or person under another spelling, else that this one is new."""
    written = question.subject.split(" at " if question.kind == "leader" else " (URN ")[0]
    alike = [option.value for option in question.options if _parts(option.value.removeprefix("as:")) == _parts(written)]
    return alike[0] if alike else "new"


def _parts(name: str) -> frozenset[str]:
    """A name's words, whatever their order and capitals."""
    return frozenset(name.replace("CofE", "C of E").replace(",", "").casefold().split())


def answer_workbook(workbook: Workbook, known: Known, rows: Sequence[Row]) -> Incoming:
    """One workbook with all the answers it needs; raises ``ValueError`` where an answer changes nothing."""
    answers: dict[str, str] = {}
    reading = read_workbook(workbook, known)
    while reading.questions:
        fresh = {question.id: answer(question, rows) for question in reading.questions}
        if fresh.keys() <= answers.keys():
            raise ValueError(f"{workbook.file}: asked again after the answer: {sorted(fresh)}")
        answers |= fresh
        reading = read_workbook(workbook, Known(known.frameworks, known.scales, known.recipes, answers))
    return Incoming(workbook, reading, answers)


def find_answers() -> tuple[dict[str, str], list[str]]:
    """The answers to everything asked about the sample, and what could not be answered."""
    known = Known(tuple(read_frameworks().values()), tuple(read_scales().values()))
    truth = read_truth(HERE / "truth.csv")
    files: list[Incoming] = []
    failed: list[str] = []
    for path in sorted((HERE / "workbooks").iterdir()):
        rows = [row for row in truth if row["file"] == path.name]
        try:
            files.append(answer_workbook(read_cells(path.name, path.read_bytes()), known, rows))
        except ValueError as problem:
            failed.append(f"{path.name}: {problem}")
    answers = {id: value for file in files for id, value in file.answers.items()}
    names = propose_batch(files, People(), who="sample", sample=True).questions
    answers |= {question.id: answer_name(question) for question in names}
    return dict(sorted(answers.items())), failed


def main() -> None:
    """Writes answers.json and says how much was asked."""
    answers, failed = find_answers()
    (HERE / "answers.json").write_text(json.dumps(answers, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(answers)} answers")
    if failed:
        sys.exit("\n".join(failed))


if __name__ == "__main__":
    main()
