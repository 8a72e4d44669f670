"""The invented trust: its workbooks are what the seeded script writes, and its truth points into them."""

import csv
import subprocess
import sys
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from sample_data import trust
from sample_data.hands import paired as paired_reviews
from sample_data.make_sample import HERE
from sample_data.truth import read_truth

ROWS = read_truth(HERE / "truth.csv")
RATED_ONCE = ("leader", "school", "cycle", "point", "source", "framework", "criterion")
FILES = sorted(path.name for path in (HERE / "workbooks").iterdir())


def read_log() -> list[dict[str, str]]:
    with (HERE / "LOG.csv").open(encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source))


@pytest.fixture(scope="module")
def remade(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample made anew, in a process of its own: odfpy numbers its prefixes by what a process wrote before."""
    folder = tmp_path_factory.mktemp("sample")
    command = [sys.executable, "-m", "sample_data.make_sample", str(folder)]
    subprocess.run(command, cwd=HERE.parent, check=True, capture_output=True)
    return folder


def parts(path: Path) -> dict[str, bytes]:
    """What a file holds: the members of a zipped workbook, since packing differs between machines; else its bytes."""
    if not zipfile.is_zipfile(path):
        return {"": path.read_bytes()}
    with zipfile.ZipFile(path) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


@pytest.mark.parametrize("file", FILES)
def test_each_committed_workbook_is_what_the_script_writes(file: str, remade: Path) -> None:
    assert parts(HERE / "workbooks" / file) == parts(remade / "workbooks" / file)


@pytest.mark.parametrize("file", ["truth.csv", "LOG.csv"])
def test_the_truth_and_the_log_are_what_the_script_writes(file: str, remade: Path) -> None:
    assert (HERE / file).read_bytes() == (remade / file).read_bytes()


def test_no_workbook_is_left_over_from_an_earlier_script(remade: Path) -> None:
    assert sorted(path.name for path in (remade / "workbooks").iterdir()) == FILES


def test_the_log_names_every_file_once_and_at_least_ten_hands() -> None:
    log = read_log()
    assert sorted(line["file"] for line in log) == FILES
    assert len({line["hand"] for line in log}) >= 10
    assert {line["library"] for line in log} == {"openpyxl", "xlsxwriter", "odfpy", "xlwt", "csv"}
    assert all(len(line["difficulty"]) > 30 for line in log)


def test_the_workbooks_stay_small() -> None:
    assert sum((HERE / "workbooks" / file).stat().st_size for file in FILES) < 1_500_000


def place(cell: str) -> tuple[int, int]:
    letters = cell.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(cell[len(letters) :]) - 1, column - 1


def grids(file: str) -> dict[str, list[list[object]]]:
    path = HERE / "workbooks" / file
    if path.suffix != ".csv":
        book = CalamineWorkbook.from_path(str(path))
        return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}
    data = path.read_bytes()
    encoding = next(
        code
        for mark, code in [(b"\xff\xfe", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"), (b"", "cp1252")]
        if data.startswith(mark)
    )
    text = data.decode(encoding)
    delimiter = "\t" if encoding == "utf-16" else ";" if encoding == "cp1252" else ","
    return {"": [list(row) for row in csv.reader(text.splitlines(), delimiter=delimiter)]}


@pytest.mark.parametrize("file", sorted({row["file"] for row in ROWS}))
def test_every_rating_of_the_truth_stands_in_its_cell(file: str) -> None:
    sheets = grids(file)
    for row in (row for row in ROWS if row["file"] == file):
        down, across = place(row["cell"])
        line = sheets[row["sheet"]][down] if down < len(sheets[row["sheet"]]) else []
        seen = line[across] if across < len(line) else ""
        if file == "Panel colours 2023-24.xlsx":
            assert seen == "", "there the colour is the rating"
        elif isinstance(seen, int | float):
            assert f"{seen:g}" == row["raw"]
        else:
            assert seen == row["raw"]


def test_a_cell_holds_one_rating() -> None:
    doubled = [place for place, n in Counter((r["file"], r["sheet"], r["cell"]) for r in ROWS).items() if n > 1]
    assert doubled == []


def test_nobody_rates_a_leader_twice_on_one_criterion_of_a_cycle_and_point() -> None:
    keys = Counter(tuple(r[each].casefold() for each in (*RATED_ONCE, "appraiser")) for r in ROWS)
    assert [key for key, n in keys.items() if n > 1] == []


def test_two_rate_one_leader_apart_in_the_paired_reviews_alone() -> None:
    keys = Counter(tuple(r[each].casefold() for each in RATED_ONCE) for r in ROWS)
    paired = {tuple(r[each].casefold() for each in RATED_ONCE) for r in ROWS if r["file"] == paired_reviews.FILE}
    doubled = {key for key, n in keys.items() if n > 1}
    assert doubled
    assert doubled <= paired


def test_the_trust_is_the_one_described() -> None:
    phases = Counter(school.phase for school in trust.SCHOOLS)
    assert phases == {"Primary": 10, "Secondary": 3, "All-through": 1, "Special": 1}
    assert len({school.urn for school in trust.SCHOOLS}) == 15
    assert all(school.urn.startswith("99") for school in trust.SCHOOLS)
    assert {row["cycle"] for row in ROWS} == set(trust.CYCLES)
    assert {row["framework"] for row in ROWS} == {"ka", "nse2015", "hts2020"}
    assert len(ROWS) > 3000


def test_the_last_cycle_stands_on_one_scale() -> None:
    final = [r for r in ROWS if r["cycle"] == "2025/26" and r["source"] == "appraiser" and r["framework"] == "ka"]
    assert sum(r["scale"] == "emerging-leading" for r in final) >= 0.8 * len(final)


def test_every_head_but_the_acting_one_is_appraised_in_every_cycle_in_post() -> None:
    def folded(name: str) -> frozenset[str]:
        return frozenset(name.casefold().replace(",", "").split())

    seen = {(folded(r["leader"]), r["cycle"]) for r in ROWS if r["source"] == "appraiser"}
    absent = [
        (post.leader, cycle)
        for post in trust.POSTS
        for cycle in post.cycles
        if (folded(post.leader), cycle) not in seen
    ]
    assert absent == [("Martin Esk", "2025/26")]
