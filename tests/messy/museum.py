"""What is in the museum, how a file of it is read, and how the reading is held against the truth."""

import json
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from headlight.errors import Refusal
from headlight.frameworks import read_frameworks
from headlight.model import Question, Rating, Reading
from headlight.reading.guard import Child
from headlight.reading.reader import Known
from headlight.scales import read_scales

HERE = Path(__file__).parent
WORKBOOKS, EXPECTED, OWN = HERE / "workbooks", HERE / "expected", HERE / "frameworks"


@dataclass
class Verdict:
    """One reading beside the truth: what is right, wrong in silence, still asked, and not there."""

    right: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)  # accepted, and wrong or not a rating at all
    waiting: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)


@dataclass
class Outcome:
    """A file read twice: with no answer given, and with the truthful ones."""

    name: str
    layout: str
    expected: int
    first: Verdict
    second: Verdict
    questions: list[Question]
    needless: list[str]
    unsaid: list[str] = field(default_factory=list)  # other things the truth asks for and the reading lacks
    refused: str | None = None
    refusal_wanted: str | None = None

    def silent(self) -> list[str]:
        """All that was wrong without a word, before answers and after."""
        return self.first.silent + [s for s in self.second.silent if s not in self.first.silent]

    def passes(self) -> bool:
        """Whether the file is read as the museum wants it: nothing wrong, nothing missing, no needless question."""
        if self.refusal_wanted is not None:
            return self.refused is not None and self.refusal_wanted in self.refused
        return self.refused is None and not (
            self.silent() or self.second.missed or self.second.waiting or self.needless or self.unsaid
        )

    def reason(self) -> str:
        """In a few words, why it does not pass."""
        if self.refused is not None or self.refusal_wanted is not None:
            return f"refused: {self.refused}; wanted {self.refusal_wanted}"
        return "; ".join(
            f"{len(rows)} {word}, e.g. {rows[0]}"
            for word, rows in (
                ("silent", self.silent()),
                ("missed", self.second.missed),
                ("waiting", self.second.waiting),
                ("needless", self.needless),
                ("unsaid", self.unsaid),
            )
            if rows
        )


def find_names() -> list[str]:
    """Every workbook of the museum, by file name."""
    return sorted(p.name for p in WORKBOOKS.iterdir() if not p.name.startswith("."))


def read_truth(name: str) -> dict[str, Any]:
    """What a careful person reads in this workbook."""
    truth: dict[str, Any] = json.loads((EXPECTED / f"{name}.json").read_text("utf-8"))
    return truth


def read_not_yet() -> dict[str, str]:
    """The files the reader does not manage yet, with the reason."""
    return dict(tomllib.loads((HERE / "not_yet.toml").read_text("utf-8")).get("files", {}))


def a_known(truth: dict[str, Any], answers: dict[str, str]) -> Known:
    """The frameworks and scales a reading of this file starts from."""
    frameworks = list(read_frameworks().values())
    if own := truth.get("frameworks"):
        frameworks += list(read_frameworks(*(OWN / f for f in own)).values())
    return Known(tuple(frameworks), tuple(read_scales().values()), (), answers)


def _same(wanted: Any, got: Any) -> bool:
    if isinstance(wanted, list):
        return any(_same(w, got) for w in wanted)
    if isinstance(wanted, float | int) and isinstance(got, float | int):
        return abs(wanted - got) < 0.006
    return bool(wanted == got)


def compare_rating(wanted: dict[str, Any], got: Rating) -> list[str]:
    """The fields in which a rating differs from the truth, each in words."""
    wrong = [
        f"{name}: expected {value!r}, got {getattr(got, name)!r}"
        for name, value in wanted.items()
        if name not in ("ask", "also") and not _same(value, getattr(got, name))
    ]
    level, levels = wanted.get("level"), wanted.get("levels")
    if not wrong and isinstance(level, float | int) and levels and not _same((level - 1) / (levels - 1), got.value):
        wrong.append(f"value: got {got.value!r}")
    return wrong


def judge(truth: dict[str, Any], ratings: Iterable[Rating], answered: bool) -> Verdict:
    """Hold ratings against the truth, cell by cell; a cell may hold more than one rating."""
    wanted: dict[str, list[dict[str, Any]]] = {
        cell: [one] if isinstance(one, dict) else list(one) for cell, one in truth["ratings"].items()
    }
    verdict = Verdict()
    for got in ratings:
        cell = f"{got.sheet}!{got.cell}"
        if got.status != "accepted":
            if cell in wanted:
                verdict.waiting.append(cell)
            continue
        _judge_accepted(verdict, wanted.get(cell), cell, got, answered, truth.get("optional", []))
    seen = {*verdict.right, *verdict.waiting, *(row.split(" | ")[0] for row in verdict.silent)}
    verdict.missed = [cell for cell, left in wanted.items() if left and cell not in seen]
    return verdict


def _judge_accepted(
    verdict: Verdict, wanted: list[dict[str, Any]] | None, cell: str, got: Rating, answered: bool, may: list[str]
) -> None:
    if not wanted and f"{cell} {got.cycle}" in may:
        return
    if not wanted:
        verdict.silent.append(f"{cell} | no rating expected, got {got.criterion} {got.raw!r} level {got.level}")
        return
    trials = [(compare_rating(one, got), one) for one in wanted]
    wrong, one = min(trials, key=lambda t: len(t[0]))
    if wrong:
        verdict.silent.append(f"{cell} | {'; '.join(wrong)}")
    elif one.get("ask") and not answered:
        verdict.silent.append(
            f"{cell} | should have been asked ({one['ask']}), accepted as {got.raw!r} level {got.level}"
        )
        wanted.remove(one)
    else:
        verdict.right.append(cell)
        wanted.remove(one)


def find_unsaid(truth: dict[str, Any], reading: Reading) -> list[str]:
    """What the truth says of registers, objectives, findings and sensitive words that the reading does not bear out."""
    named = {f.cell for f in reading.findings} | {c for f in reading.findings for c in f.text.split()}
    unsaid = [f"no finding names {cell}" for cell in truth.get("findings_name", []) if cell not in named]
    schools = {entry.school for entry in reading.register}
    unsaid += [f"the register lacks {school!r}" for school in truth.get("register", []) if school not in schools]
    if (count := truth.get("objectives")) is not None and len(reading.objectives) != count:
        unsaid.append(f"{len(reading.objectives)} objectives, expected {count}")
    told = " ".join([*(f.text for f in reading.findings), *(i.reason for i in reading.ignored)])
    unsaid += [f"nothing says {word!r}" for word in truth.get("findings_say", []) if word not in told.casefold()]
    return unsaid + [f"the text tells {word!r}" for word in truth.get("never_in_text", []) if word in told]


def find_answers(truth: dict[str, Any], first: Reading, read: Any) -> dict[str, str]:
    """The truthful answer to each question: the one the truth names, else the option nearest to the truth."""
    answers: dict[str, str] = {}
    asked: Reading = first
    for _ in range(25):
        left = [q for q in asked.questions if q.id not in answers]
        if not left:
            return answers
        question = left[0]
        named = _named_answer(truth, question)
        answers[question.id] = named if named is not None else _best(truth, question, answers, read)
        asked = read(answers)
    return answers


def _named_answer(truth: dict[str, Any], question: Question) -> str | None:
    for key, wanted in truth.get("answers", {}).items():
        kind, _, rest = key.partition("@")
        if kind != question.kind or (rest and rest not in f"{question.sheet}!{question.range} {question.text}"):
            continue
        for option in question.options:
            if wanted in (option.value, option.label):
                return option.value
        for option in question.options:
            if wanted.casefold() in option.label.casefold():
                return option.value
        return str(wanted) if not question.options or question.kind == "scale" else None  # words in another order
    return None


def _best(truth: dict[str, Any], question: Question, answers: dict[str, str], read: Any) -> str:
    def agreement(value: str) -> tuple[int, int]:
        verdict = judge(truth, read({**answers, question.id: value}).ratings, True)
        return (len(verdict.right) - 3 * len(verdict.silent), len(verdict.waiting))

    options = _free(truth, question) + [o.value for o in question.options]
    return max(options, key=agreement) if options else ""


def _free(truth: dict[str, Any], question: Question) -> list[str]:
    ratings = [r for one in truth["ratings"].values() for r in ([one] if isinstance(one, dict) else one)]
    if question.kind == "cycle":
        return sorted({r["cycle"] for r in ratings if r.get("cycle")})
    return ["left out"] if question.kind == "criterion" else []


def examine(child: Child, name: str) -> Outcome:
    """Read a file of the museum with no answer and with the truthful ones, and say how it went."""
    return examine_bytes(child, name, (WORKBOOKS / name).read_bytes(), read_truth(name))


def examine_bytes(child: Child, name: str, data: bytes, truth: dict[str, Any]) -> Outcome:
    """The same for any bytes with a name and their truth beside them."""
    layout, wanted = truth.get("layout", "?"), truth.get("refused")
    try:
        workbook, first = child.read_file(name, data, a_known(truth, {}))
    except Refusal as refusal:
        missed = Verdict(missed=list(truth["ratings"]))
        return Outcome(name, layout, len(truth["ratings"]), missed, missed, [], [], [], str(refusal), wanted)

    def read(answers: dict[str, str]) -> Reading:
        return child.read(workbook, a_known(truth, answers))

    answers = find_answers(truth, first, read)
    before = judge(truth, first.ratings, False)
    after = judge(truth, read(answers).ratings, True) if answers else before
    allowed = set(truth.get("questions", []))
    needless = [f"{q.kind} {q.sheet}!{q.range}: {q.text}" for q in first.questions if q.kind not in allowed]
    count = sum(1 if isinstance(one, dict) else len(one) for one in truth["ratings"].values())
    return Outcome(
        name, layout, count, before, after, list(first.questions), needless, find_unsaid(truth, first), None, wanted
    )
