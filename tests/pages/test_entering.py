"""What is entered on the headteacher page: a reply and an objective, kept, changed, taken back."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from headlight.access.lens import LOCAL
from headlight.analysis.choices import settle_view
from headlight.analysis.profile import Who
from headlight.analysis.view import View
from headlight.crosswalk import find_links, read_crosswalk
from headlight.frameworks import read_frameworks
from headlight.ui.data import open_store
from headlight.ui.head_file import find_review_table
from tests.builders import a_portfolio
from tests.pages.opening import find_steps, go, go_to, open_app, press, read_downloads, read_words

VIEW = settle_view(View(leader=1), a_portfolio(), read_frameworks())


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path))
    return go(open_app(tmp_path, a_portfolio(), leader="1", area="KA5"), "people/headteacher")


def unfold(at: AppTest, key: str) -> None:
    """Open a place to enter something: its fields are made only then."""
    press(at, key)


def submit(at: AppTest, label: str) -> None:
    next(each for each in at.button if each.label == label).click().run()


def test_a_reply_stands_beside_its_area_and_can_be_taken_back(at: AppTest) -> None:
    unfold(at, "enter reply")
    box = next(each for each in at.text_area if each.label.startswith("In the headteacher"))
    box.input("The data came a week <b>late</b>.")
    submit(at, "Save the reply")
    words = read_words(at)
    assert "The data came a week &lt;b&gt;late&lt;/b&gt;." in words
    assert "The headteacher’s reply" in words
    table = find_review_table(Who(leader=1), VIEW, open_store().version(), LOCAL)
    replies = table[table["Who"] == "The headteacher’s reply"]
    assert replies[["Code", "In words"]].values.tolist() == [["KA5", "The data came a week <b>late</b>."]]
    go_to(at, find_steps(at, "area")["1 Shaping the Future"])
    assert "The data came a week" not in read_words(at)
    go_to(at, find_steps(at, "area")["5 Securing Accountability"])
    at.button(key="undo reply").click().run()
    assert "The data came a week" not in read_words(at)


def test_an_objective_is_entered_and_one_cut_from_the_standards_gets_a_quiet_word(at: AppTest) -> None:
    assert "No workbook has held an objective" in read_words(at)
    unfold(at, "enter objective new")
    next(each for each in at.text_area if each.label == "Objective").input("Open a breakfast club by May.")
    submit(at, "Save")
    assert "Open a breakfast club by May." in read_words(at)
    assert "cut and pasted" not in read_words(at)
    at.button(key="undo objective").click().run()
    assert "Open a breakfast club" not in read_words(at)
    cut = "Demand ambitious standards for all pupils, overcoming disadvantage and advancing equality"
    next(each for each in at.text_area if each.label == "Objective").input(cut)
    submit(at, "Save")
    assert "cut and pasted" in read_words(at)


def test_a_review_is_taken_away_with_every_statement_its_words_and_its_cells(at: AppTest) -> None:
    assert read_downloads(at, "Review") == ["Workbook (XLSX)", "Text (CSV)"]
    table = find_review_table(Who(leader=1), VIEW, open_store().version(), LOCAL)
    assert list(dict.fromkeys(table["Code"]))[:2] == ["KA1", "KA1.1"]
    assert table["Code"].nunique() == 29
    rated = table[table["Who"] == "Appraiser"]
    assert set(rated["Code"]) >= {"KA1", "KA5"}
    assert all(", cell " in place for place in rated["Read from"] if place)
    unrated = table[table["Who"] == ""]
    assert set(unrated["Level"]) == {"Not rated"}
    assert not set(unrated["Code"]) & set(rated["Code"])
    beside = dict(zip(table["Code"], table.iloc[:, -1], strict=True))
    assert beside["KA1.1"].split(", ") == [link.characteristic for link in find_links(read_crosswalk(), "KA1.1")]
    assert beside["KA1"] == ""
