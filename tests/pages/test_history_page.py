"""The history page: every import on a line, undone ones too, the sample marked, nothing there told plainly."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from headlight.access.lens import LOCAL
from headlight.frameworks import read_frameworks
from headlight.reading.guard import Child
from headlight.reading.reader import Known
from headlight.scales import read_scales
from headlight.store import Batch, Incoming, Store, load_files, load_imports, open_store, save_import, undo_import
from tests.pages import workbooks
from tests.pages.opening import find_presses, press

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A fresh store that the page finds."""
    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path))
    monkeypatch.setenv("HEADLIGHT_SAMPLE", "no")
    return open_store(tmp_path)


def keep(store: Store, name: str, data: bytes, *, sample: bool = False, replaces: int | None = None) -> int:
    """A workbook read and accepted."""
    known = Known(tuple(read_frameworks().values()), tuple(read_scales().values()))
    with Child() as child:
        workbook, reading = child.read_file(name, data, known)
    return save_import(
        store, LOCAL, Batch((Incoming(workbook, reading, replaces=replaces),), who="Ruth Alderly", sample=sample)
    ).id


def open_page() -> AppTest:
    at = AppTest.from_file(str(ROOT / "headlight/ui/front.py"), default_timeout=60).run()
    at = at.switch_page(str(ROOT / "pages/data/history.py")).run()
    assert not at.exception
    return at


def says(at: AppTest) -> str:
    said = [each.value for each in (*at.subheader, *at.markdown)]
    return "\n".join(
        [*said, *(each.proto.body for each in at.get("html") if not each.proto.body.startswith("<style>"))]
    )


def test_an_empty_history_says_what_to_do(store: Store) -> None:
    at = open_page()
    assert "Nothing has been imported yet." in says(at)
    assert find_presses(at, "undo") == []


def test_imports_stand_newest_first_with_who_and_what(store: Store) -> None:
    keep(store, "First.xlsx", workbooks.a_plain_workbook("2023/24"))
    keep(store, "Second <b>.xlsx", workbooks.a_plain_workbook("2024/25"))
    text = says(open_page())
    assert "Two imports stand, with 56 ratings." in text
    assert text.index("Second &lt;b&gt;.xlsx") < text.index("First.xlsx")
    assert text.count("Ruth Alderly") == 2
    assert "28 ratings" in text


def test_what_a_correction_took_the_place_of_is_not_counted_again(store: Store) -> None:
    keep(store, "Returns.xlsx", workbooks.a_plain_workbook())
    first = load_files(store, LOCAL)[0].id
    keep(store, "Returns.xlsx", workbooks.a_plain_workbook(change={"Ashby Lane Primary": "Leading"}), replaces=first)
    text = says(open_page())
    assert "Two imports stand, with 28 ratings." in text
    assert text.count("replaced by a later file") == 1


def test_undo_says_what_will_go_and_leaves_a_line(store: Store) -> None:
    first = keep(store, "First.xlsx", workbooks.a_plain_workbook())
    at = open_page()
    press(at, f"undo {first}")
    assert "28 ratings from one file will go" in says(at)
    at.session_state["side"] = {"pressed": f"undo {first}"}
    at = at.button(key="undo sure").click().run()
    assert load_imports(store, LOCAL)[0].undone_at is not None
    assert "The import is undone" in says(at)
    assert "Undone on" in says(at)
    assert find_presses(at, "undo") == []


def test_keeping_it_undoes_nothing(store: Store) -> None:
    first = keep(store, "First.xlsx", workbooks.a_plain_workbook())
    at = open_page()
    press(at, f"undo {first}")
    at.button(key="undo not").click().run()
    assert load_imports(store, LOCAL)[0].undone_at is None


def test_the_sample_is_marked_and_said_to_come_back(store: Store) -> None:
    keep(store, "Sample.xlsx", workbooks.a_plain_workbook("2022/23"), sample=True)
    assert "Only the invented sample stands." in says(open_page())
    real = keep(store, "Own.xlsx", workbooks.a_plain_workbook("2024/25"))
    at = open_page()
    assert "It has stepped aside while your own imports stand." in says(at)
    press(at, f"undo {real}")
    assert "the invented sample comes back" in says(at)


def test_an_import_undone_elsewhere_is_said_so(store: Store) -> None:
    first = keep(store, "First.xlsx", workbooks.a_plain_workbook())
    at = open_page()
    press(at, f"undo {first}")
    at.session_state["side"] = {"pressed": f"undo {first}"}
    undo_import(store, LOCAL, first)
    at = at.button(key="undo sure").click().run()
    assert "No import stands: all of them were undone." in says(at)
