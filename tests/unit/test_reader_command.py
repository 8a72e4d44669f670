"""``python -m headlight read``: documents, rows, refusals and exit statuses."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FIELDS = "sheet cell school urn leader role cycle point source appraiser date framework criterion raw scale level levels value comment status question"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "headlight", "read", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", cwd=ROOT, check=False)


@pytest.fixture
def returns(tmp_path: Path) -> Path:
    path = tmp_path / "Returns.csv"
    path.write_text("School,Headteacher,KA1,KA2\nOak,Jane Smith,1,2\nAsh,Tom Brown,3,4\n", encoding="utf-8")
    return path


def test_a_document_has_the_parts_and_fields_of_the_contract(returns: Path) -> None:
    done = run(str(returns), "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    document = json.loads(done.stdout)
    assert list(document) == [
        "file", "ratings", "questions", "findings", "ignored", "register", "objectives", "decisions",
        "proposed",
    ]  # fmt: skip
    assert list(document["ratings"][0]) == FIELDS.split()
    assert {question["kind"] for question in document["questions"]} == {"cycle", "scale_direction"}


def test_answers_settle_every_rating_and_rows_can_be_had_instead(returns: Path, tmp_path: Path) -> None:
    questions = json.loads(run(str(returns), "--format", "json").stdout)["questions"]
    answers = {each["id"]: "2023-24" if each["kind"] == "cycle" else "numbers-4-up" for each in questions}
    path = tmp_path / "answers.json"
    path.write_text(json.dumps(answers), encoding="utf-8")
    done = run(str(returns), "--answers", str(path), "--format", "csv", "--output", str(tmp_path / "out.csv"))
    rows = list(csv.DictReader(io.StringIO((tmp_path / "out.csv").read_text(encoding="utf-8"))))
    assert (done.returncode, done.stdout) == (0, "")
    assert [(row["cell"], row["cycle"], row["level"], row["status"]) for row in rows] == [
        ("C2", "2023/24", "1.0", "accepted"),
        ("D2", "2023/24", "2.0", "accepted"),
        ("C3", "2023/24", "3.0", "accepted"),
        ("D3", "2023/24", "4.0", "accepted"),
    ]


def test_a_refused_file_gets_a_line_and_the_others_are_printed(returns: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"%PDF-1.7 not a workbook")
    done = run(str(bad), str(returns), "--format", "json")
    assert done.returncode == 2
    assert done.stderr.startswith("bad.xlsx: ")
    assert len(done.stderr.splitlines()) == 1
    assert [json.loads(line)["file"] for line in done.stdout.splitlines()] == ["Returns.csv"]


def test_a_reader_that_has_had_enough_is_no_error(returns: Path) -> None:
    files = [str(returns)] * 60  # more than a pipe holds
    command = [sys.executable, "-m", "headlight", "read", *files, "--format", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as reading:
        assert reading.stdout
        assert reading.stderr
        reading.stdout.read(1)
        reading.stdout.close()
        assert reading.stderr.read() == b""
    assert reading.returncode == 0


def test_wrong_usage_and_a_bad_answers_file(returns: Path, tmp_path: Path) -> None:
    assert run(str(returns)).returncode == 64
    assert run("--format", "xml", str(returns)).returncode == 64
    path = tmp_path / "answers.json"
    path.write_text("[1, 2]", encoding="utf-8")
    done = run(str(returns), "--answers", str(path), "--format", "json")
    assert done.returncode == 2
    assert "no file of answers" in done.stderr
