"""``python -m headlight cells``: documents on one stream, sentences on the other, and the exit status."""

import json
import subprocess
import sys
from pathlib import Path

from tests.property.good_files import GOOD

ROOT = Path(__file__).parents[2]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "headlight", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False, timeout=60)


def test_one_document_a_file(tmp_path: Path) -> None:
    for name in ("openpyxl.xlsx", "text.csv"):
        (tmp_path / name).write_bytes(GOOD[name])
    done = run("cells", str(tmp_path / "openpyxl.xlsx"), str(tmp_path / "text.csv"))
    assert done.returncode == 0
    assert done.stderr == ""
    workbook, table = map(json.loads, done.stdout.splitlines())
    assert list(workbook) == ["file", "sheets", "findings"]
    assert workbook["file"] == "openpyxl.xlsx"
    assert [(each["name"], each["hidden"]) for each in workbook["sheets"]] == [("Autumn", False), ("Spare", True)]
    assert workbook["sheets"][0]["rows"][1] == ["Oak Primary", "Ann Lee", 3, "Good", "2024-03-02"]
    assert table["sheets"] == [
        {
            "name": "",
            "hidden": False,
            "rows": [["School", "KA1", "KA2"], ["Oak Primary", 3, "Good"], ["Elm, The", 2.5, "1.10"]],
        }
    ]


def test_refused_files_get_a_line_and_the_others_are_printed(tmp_path: Path) -> None:
    (tmp_path / "report.xlsx").write_bytes(b"%PDF-1.7")
    (tmp_path / "text.csv").write_bytes(GOOD["text.csv"])
    done = run("cells", str(tmp_path / "report.xlsx"), str(tmp_path / "text.csv"), str(tmp_path / "gone.csv"))
    assert done.returncode == 2
    assert len(done.stdout.splitlines()) == 1
    first, second = done.stderr.splitlines()
    assert first.startswith("report.xlsx: the file is a PDF")
    assert second.startswith("gone.csv: the file could not be opened")
    assert str(tmp_path) not in done.stderr


def test_wrong_usage() -> None:
    for arguments in ((), ("cells",), ("unheard",), ("cells", "--unheard", "x")):
        done = run(*arguments)
        assert done.returncode == 64, arguments
        assert done.stdout == ""
        assert done.stderr
