"""Every workbook of the museum, read with no answer and with the truthful ones.

What is never allowed is a rating accepted and wrong. What the reader does not manage yet stands in
``not_yet.toml`` with the reason, and has to leave that list the day it is managed.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import pytest

from headlight.reading.guard import Child
from tests.messy.museum import EXPECTED, HERE, WORKBOOKS, Outcome, examine, find_names, read_not_yet, read_truth

NAMES = find_names()
OFFICE = "clerk"  # the one maker whose files an office suite stamps with the hour


def read_parts(path: Path) -> dict[str, bytes]:
    """What a file holds: the members of a zipped one, since packing differs between machines; else its bytes."""
    if not is_zipfile(path):
        return {"": path.read_bytes()}
    with ZipFile(path) as packed:
        return {each.filename: packed.read(each) for each in packed.infolist() if each.flag_bits & 1 == 0}


@pytest.fixture(scope="module")
def outcomes() -> Iterator[dict[str, Outcome]]:
    """Every file examined once, in one child."""
    with Child() as child:
        yield {name: examine(child, name) for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_wrong_in_silence(name: str, outcomes: dict[str, Outcome]) -> None:
    """Whatever is accepted equals what a careful person reads, listed as not yet managed or not."""
    assert outcomes[name].silent() == []


@pytest.mark.parametrize("name", [n for n in NAMES if n not in read_not_yet()])
def test_workbook_is_read_whole_and_without_a_needless_question(name: str, outcomes: dict[str, Outcome]) -> None:
    """After the truthful answers nothing is missing; only questions that a careful person would ask were asked."""
    outcome = outcomes[name]
    assert outcome.passes(), outcome.reason()


def test_not_yet_is_still_true(outcomes: dict[str, Outcome]) -> None:
    """A file that the reader now manages has to leave the list."""
    assert [name for name in sorted(read_not_yet()) if outcomes[name].passes()] == []


def test_museum_is_as_wide_as_promised() -> None:
    """At least 120 workbooks in 40 layouts and six kinds of file, each with its truth beside it."""
    truths = {name: read_truth(name) for name in NAMES}
    assert len(NAMES) >= 120
    assert len({t["layout"] for t in truths.values()}) >= 40
    assert {Path(n).suffix for n in NAMES} >= {".xlsx", ".xls", ".ods", ".csv", ".tsv"}
    assert {p.name.removesuffix(".json") for p in EXPECTED.iterdir()} == set(NAMES)


def test_makers_make_the_museum_anew(tmp_path: Path) -> None:
    """The committed files hold what the committed makers make, where no office suite is needed."""
    made, truths = tmp_path / "workbooks", tmp_path / "expected"
    made.mkdir()
    truths.mkdir()
    modules = [
        p.stem
        for p in (HERE / "makers").glob("*.py")
        if p.stem not in ("__init__", "__main__", "truth", "settle", OFFICE)
    ]
    subprocess.run(
        [sys.executable, "-m", "tests.messy.makers", *modules],
        cwd=HERE.parent.parent, check=True, timeout=120,
        env={**os.environ, "MESSY_WORKBOOKS": str(made), "MESSY_EXPECTED": str(truths)},
    )  # fmt: skip
    files = [p.name for p in made.iterdir()]
    assert len(files) > 150
    assert [n for n in files if read_parts(made / n) != read_parts(WORKBOOKS / n)] == []
    assert [
        n for n in files if (truths / f"{n}.json").read_text("utf-8") != (EXPECTED / f"{n}.json").read_text("utf-8")
    ] == []
