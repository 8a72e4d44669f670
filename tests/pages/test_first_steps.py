"""The first run: where to look, and the three dates before real names."""

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from headlight.access.lens import EMPTY, LOCAL
from headlight.errors import UserError
from headlight.store import open_store
from headlight.store.assurances import KINDS, load_assurances, save_assurances
from headlight.ui.first_steps import parse_day
from tests.builders import a_portfolio
from tests.pages.opening import go, open_app, press, read_links, read_words


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path))
    return tmp_path


def save(at: AppTest) -> None:
    next(each for each in at.button if each.label == "Save the dates").click().run()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3/11/2026", date(2026, 11, 3)),
        (" 03.11.2026 ", date(2026, 11, 3)),
        ("31/2/2026", None),
        ("2026-11-03", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_day_is_read_day_first(text: str, day: date | None) -> None:
    assert parse_day(text) == day


def test_the_three_dates_are_asked_for_kept_and_said(folder: Path) -> None:
    at = go(open_app(folder), "data/import_workbooks")
    assert "These three come first" in read_words(at)
    press(at, "enter assurances")
    at.text_input(key="assurance impact assessment").input("soon")
    save(at)
    assert [each.value for each in at.error] == ["'soon' is no date. Write it as day, month and year: 3/11/2026."]
    for place, kind in enumerate(KINDS, 1):
        at.text_input(key=f"assurance {kind}").input(f"{place}/10/2026")
    save(at)
    assert "Impact assessment: 1 October 2026; Privacy notice: 2 October 2026" in read_words(at)
    assert "These three come first" not in read_words(at)


def test_a_lens_that_does_not_see_everything_neither_reads_nor_writes_them(folder: Path) -> None:
    store = open_store(folder)
    save_assurances(store, LOCAL, {"privacy notice": date(2026, 10, 2)})
    save_assurances(store, LOCAL, {"impact assessment": date(2026, 10, 1), "privacy notice": None})
    assert load_assurances(store, LOCAL) == {"impact assessment": date(2026, 10, 1)}
    assert load_assurances(store, EMPTY) == {}
    with pytest.raises(UserError):
        save_assurances(store, EMPTY, {})
    store.close()


@pytest.mark.parametrize("sample", [True, False])
def test_first_steps_stand_on_the_overview_while_the_invented_trust_does(folder: Path, sample: bool) -> None:
    at = open_app(folder, a_portfolio(sample=sample), sample=sample)
    assert any(words.startswith("Look round") for words, _ in read_links(at)) == sample
