"""The commands that fill and copy a store, run as a person runs them."""

import json
import subprocess
import sys

import pytest

from headlight.access.lens import LOCAL
from headlight.cli.main import main
from headlight.store import load_imports, load_portfolio, open_store
from headlight.store.engine import FILE

AUTUMN = """School,URN,Headteacher,Year,KA1,KA2,KA3
Oak Primary School,100001,Jo Hart,2023/24,Secure,Leading,Emerging
Ash Academy,100002,Al Reed,2023/24,Developing,Secure,Secure
"""
NUMBERS = """School,Headteacher,Year,KA1,KA2
Oak Primary School,Jo Hart,2024/25,3,4
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path / "data"))
    (tmp_path / "Autumn.csv").write_text(AUTUMN)
    (tmp_path / "Numbers.csv").write_text(NUMBERS)
    return tmp_path


def rated(folder):
    """What is stored: school, leader, criterion, word."""
    store = open_store(folder / "data")
    portfolio = load_portfolio(store, LOCAL)
    store.close()
    return {
        (portfolio.schools[row.school].name, portfolio.leaders[row.leader].name, row.criterion, row.raw)
        for row in portfolio.ratings.itertuples()
    }


def test_a_file_goes_in(folder, capsys):
    assert main(["import", str(folder / "Autumn.csv")]) == 0
    assert "ratings: 6" in capsys.readouterr().out
    assert ("Oak Primary School", "Jo Hart", "KA2", "Leading") in rated(folder)
    assert len(rated(folder)) == 6


def test_a_file_that_stands_is_left_out(folder, capsys):
    main(["import", str(folder / "Autumn.csv")])
    assert main(["import", str(folder / "Autumn.csv")]) == 0
    assert "Autumn.csv: already imported" in capsys.readouterr().err
    assert len(rated(folder)) == 6


def test_questions_come_first(folder, capsys):
    assert main(["import", str(folder / "Numbers.csv")]) == 1
    said = capsys.readouterr().err
    assert "Nothing was stored" in said
    assert "numbers-4-up" in said
    assert rated(folder) == set()
    question = said.split()[0]
    (folder / "answers.json").write_text(json.dumps({question: "numbers-4-up"}))
    assert main(["import", str(folder / "Numbers.csv"), "--answers", str(folder / "answers.json")]) == 0
    assert ("Oak Primary School", "Jo Hart", "KA1", "3") in rated(folder)


def test_anyway_they_wait(folder):
    assert main(["import", str(folder / "Numbers.csv"), "--anyway"]) == 0
    store = open_store(folder / "data")
    assert load_portfolio(store, LOCAL).ratings["waiting"].tolist() == [True, True]
    store.close()


def test_a_refused_file_does_not_hold_up_the_others(folder, capsys):
    (folder / "Empty.xlsx").write_bytes(b"")
    assert main(["import", str(folder / "Empty.xlsx"), str(folder / "Nowhere.xlsx"), str(folder / "Autumn.csv")]) == 2
    said = capsys.readouterr().err
    assert "Empty.xlsx: " in said
    assert "Nowhere.xlsx: the file could not be opened" in said
    assert len(rated(folder)) == 6


def test_a_correction_replaces_where_asked(folder, capsys):
    main(["import", str(folder / "Autumn.csv")])
    (folder / "Autumn v2.csv").write_text(AUTUMN.replace("Leading", "Secure"))
    assert main(["import", str(folder / "Autumn v2.csv"), "--replace"]) == 0
    assert "seems to correct Autumn.csv" in capsys.readouterr().err
    assert ("Oak Primary School", "Jo Hart", "KA2", "Secure") in rated(folder)
    assert len(rated(folder)) == 6


def test_a_file_of_no_answers_is_a_sentence(folder, capsys):
    (folder / "answers.json").write_text("[1, 2]")
    assert main(["import", str(folder / "Autumn.csv"), "--answers", str(folder / "answers.json")]) == 2
    assert "answers.json: no file of answers" in capsys.readouterr().err


def test_backup_makes_a_store_that_opens(folder, capsys):
    main(["import", str(folder / "Autumn.csv")])
    (folder / "copy").mkdir()
    assert main(["backup", str(folder / "copy" / FILE)]) == 0
    copy = open_store(folder / "copy")
    assert len(load_portfolio(copy, LOCAL).ratings) == 6
    copy.close()


def test_the_sample_goes_into_a_store_that_never_held_anything(folder, capsys):
    assert main(["sample", "--if-empty"]) == 0
    store = open_store(folder / "data")
    portfolio = load_portfolio(store, LOCAL)
    assert portfolio.sample
    assert {each.sample for each in load_imports(store, LOCAL)} == {True}
    assert len(portfolio.ratings) > 1000
    store.close()
    assert main(["sample", "--if-empty"]) == 0
    assert main(["sample"]) == 2
    assert "already holds an import" in capsys.readouterr().err
    assert main(["import", str(folder / "Autumn.csv")]) == 0
    assert len(rated(folder)) == 6


def test_two_first_starts_at_once_load_it_once(folder):
    command = [sys.executable, "-m", "headlight", "sample", "--if-empty"]
    starts = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    told = [start.communicate() for start in starts]
    assert [start.returncode for start in starts] == [0, 0, 0], told
    store = open_store(folder / "data")
    assert len(load_imports(store, LOCAL)) == 1
    store.close()
