"""The reader over every workbook of the sample, its questions answered: every rating equal to the truth, none besides."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from headlight.access.lens import LOCAL
from headlight.store import load_portfolio, open_store
from headlight.taking.sample import load_sample
from sample_data import trust
from sample_data.answer_sample import find_answers
from sample_data.make_sample import HERE
from sample_data.truth import FIELDS, read_truth

FILES = sorted(path.name for path in (HERE / "workbooks").iterdir())
NUMBERS = ("level", "levels", "value")


def read(*options: str) -> dict[str, dict[str, Any]]:
    """What the command line gives, file by file."""
    paths = [str(HERE / "workbooks" / file) for file in FILES]
    command = [sys.executable, "-m", "headlight", "read", *paths, "--format", "json", *options]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=HERE.parent, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return {document["file"]: document for document in map(json.loads, done.stdout.splitlines())}


@pytest.fixture(scope="module")
def answered() -> dict[str, dict[str, Any]]:
    return read("--answers", str(HERE / "answers.json"))


@pytest.fixture(scope="module")
def unanswered() -> dict[str, dict[str, Any]]:
    return read()


def expected(file: str) -> dict[tuple[str, str], dict[str, Any]]:
    return {(row["sheet"], row["cell"]): typed(row) for row in read_truth(HERE / "truth.csv") if row["file"] == file}


def typed(row: dict[str, str]) -> dict[str, Any]:
    """A line of the truth in the reader's types, without its file."""
    return {
        name: float(row[name]) if name in NUMBERS and row[name] else row[name] or (None if name != "sheet" else "")
        for name in FIELDS
        if name != "file"
    }


def found(document: dict[str, Any]) -> Iterator[tuple[tuple[str, str], dict[str, Any]]]:
    for rating in document["ratings"]:
        seen = {name: rating[name] for name in FIELDS if name != "file"}
        if seen["value"] is not None:
            seen["value"] = round(seen["value"], 4)
        yield (rating["sheet"], rating["cell"]), seen


@pytest.mark.parametrize("file", FILES)
def test_with_its_answers_a_workbook_gives_its_truth(file: str, answered: dict[str, dict[str, Any]]) -> None:
    document = answered[file]
    seen = dict(found(document))
    assert len(seen) == len(document["ratings"]), "a cell was read twice"
    assert seen == expected(file)
    assert document["questions"] == []
    assert {rating["status"] for rating in document["ratings"]} <= {"accepted"}


@pytest.mark.parametrize("file", FILES)
def test_without_answers_nothing_wrong_is_accepted(file: str, unanswered: dict[str, dict[str, Any]]) -> None:
    truth = expected(file)
    accepted = {(r["sheet"], r["cell"]) for r in unanswered[file]["ratings"] if r["status"] == "accepted"}
    seen = {place: rating for place, rating in found(unanswered[file]) if place in accepted}
    assert seen == {place: truth.get(place) for place in seen}


def test_the_answers_are_those_that_the_truth_gives_to_what_is_asked() -> None:
    answers, unanswered = find_answers()
    assert unanswered == []
    assert answers == json.loads((HERE / "answers.json").read_text(encoding="utf-8"))


def test_little_is_asked(unanswered: dict[str, dict[str, Any]]) -> None:
    asked = [question for document in unanswered.values() for question in document["questions"]]
    assert 3 <= len(asked) <= len(FILES)


def test_the_register_gives_every_school_and_its_heads(answered: dict[str, dict[str, Any]]) -> None:
    register = answered["Schools and headteachers.xlsx"]["register"]
    assert len({entry["urn"] for entry in register}) == 15
    assert len([entry for entry in register if entry["leader"]]) == 16
    assert {entry["hub"] for entry in register} == {"Moor", "Town", "Coast"}
    assert answered["Schools and headteachers.xlsx"]["ratings"] == []


@pytest.mark.parametrize(
    ("file", "sheet"),
    [
        ("Moor hub appraisal 2025-26 FINAL.xlsx", "2024-25 (old)"),
        ("Moor hub KA judgements by year.xlsx", "Template"),
        ("Town hub appraisal forms 2025-26.xlsx", "Summary"),
        ("Staff survey counts 2025.xlsx", "Counts"),
    ],
)
def test_what_is_no_rating_is_listed_with_a_reason(file: str, sheet: str, answered: dict[str, dict[str, Any]]) -> None:
    reasons = [entry["reason"] for entry in answered[file]["ignored"] if entry["sheet"] == sheet]
    assert reasons
    assert all(reasons)


def test_pay_and_sickness_are_named_as_left_out(answered: dict[str, dict[str, Any]]) -> None:
    document = answered["Moor hub KA judgements by year.xlsx"]
    told = " ".join([*(e["reason"] for e in document["ignored"]), *(f["text"] for f in document["findings"])])
    assert "Pay point" in told
    assert "Days absent" in told


def test_a_workbook_without_ratings_says_so(answered: dict[str, dict[str, Any]]) -> None:
    assert answered["Staff survey counts 2025.xlsx"]["findings"]


def test_the_sample_loads_as_one_trust_with_nobody_twice(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    load_sample(store)
    portfolio = load_portfolio(store, LOCAL)
    assert portfolio.sample
    assert len(portfolio.ratings) == len(read_truth(HERE / "truth.csv"))
    assert not portfolio.ratings["waiting"].any()
    assert sorted(school.name for school in portfolio.schools.values()) == sorted(one.name for one in trust.SCHOOLS)
    assert sorted(leader.name for leader in portfolio.leaders.values()) == sorted({post.leader for post in trust.POSTS})
    assert all(school.hub and school.partner and school.phase for school in portfolio.schools.values())
