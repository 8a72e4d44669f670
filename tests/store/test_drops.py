"""Pending drops and recipes: kept, found again, forgotten in time."""

from datetime import timedelta

import msgspec
import pytest
from sqlalchemy import create_engine

from headlight import clock
from headlight.access.lens import LOCAL, Lens
from headlight.errors import UserError
from headlight.model import Recipe, Step
from headlight.store import (
    Dropped,
    load_drop,
    load_drops,
    load_recipes,
    open_store,
    remove_drop,
    remove_recipe,
    save_drop,
    save_recipe,
    store_is_empty,
)
from headlight.store.engine import FILE, _prepare_sqlite
from headlight.store.kept import fold_value
from headlight.store.migrate import upgrade_store
from tests.store.store_builders import a_file, a_rating

JO = Lens(who="Jo", role="partner", leaders=frozenset({1}), named=True)


def workbooks():
    return [a_file(name, [a_rating()]).workbook for name in ("A.xlsx", "B.xlsx")]


def test_a_drop_comes_back_as_it_was(store):
    id = save_drop(store, LOCAL, "Autumn returns", workbooks(), {"q1": "up"})
    (drop,) = load_drops(store, LOCAL)
    assert (drop.id, drop.name, drop.files) == (id, "Autumn returns", ("A.xlsx", "B.xlsx"))
    dropped = load_drop(store, LOCAL, id)
    assert list(dropped.workbooks) == workbooks()
    assert dropped.answers == {"q1": "up"}
    assert store_is_empty(store)


def test_saving_it_again_takes_its_place(store):
    first = save_drop(store, LOCAL, "Autumn returns", workbooks(), {})
    second = save_drop(store, LOCAL, "Autumn returns", workbooks(), {"q1": "up"}, first)
    assert [each.id for each in load_drops(store, LOCAL)] == [second]


def test_removed_it_is_gone(store):
    id = save_drop(store, LOCAL, "Autumn returns", workbooks(), {})
    remove_drop(store, LOCAL, id)
    assert load_drops(store, LOCAL) == ()
    with pytest.raises(UserError, match="no longer kept"):
        load_drop(store, LOCAL, id)


def test_a_drop_keeps_the_data_version(store):
    before = store.version()
    remove_drop(store, LOCAL, save_drop(store, LOCAL, "Autumn returns", workbooks(), {}))
    assert store.version() == before


def test_after_thirty_days_it_is_forgotten(store, monkeypatch):
    save_drop(store, LOCAL, "Autumn returns", workbooks(), {})
    now = clock.now()
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(days=29))
    assert len(load_drops(store, LOCAL)) == 1
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(days=31))
    assert load_drops(store, LOCAL) == ()
    monkeypatch.setattr(clock, "now", lambda: now)
    assert load_drops(store, LOCAL) == ()


def test_it_is_its_persons_own(store):
    mine = save_drop(store, JO, "Mine", workbooks(), {})
    other = save_drop(store, LOCAL, "Another's", workbooks(), {})
    assert [each.name for each in load_drops(store, JO)] == ["Mine"]
    with pytest.raises(UserError):
        load_drop(store, JO, other)
    remove_drop(store, JO, other)
    assert {each.id for each in load_drops(store, LOCAL)} == {mine, other}
    with pytest.raises(UserError):
        save_drop(store, Lens(), "Nobody's", workbooks(), {})


def test_a_recipe_comes_back_and_a_later_one_takes_its_place(store):
    step = Step(kind="criterion", subject="staff", value="ka:KA3")
    first = Recipe(title="First", shape=("School", "KA1"), steps=())
    second = Recipe(title="Second", shape=("School", "KA1"), steps=(step,))
    other = Recipe(title="Other", shape=("Academy",), steps=())
    for recipe in (first, other, second):
        save_recipe(store, LOCAL, recipe)
    assert load_recipes(store, LOCAL) == (second, other)
    remove_recipe(store, LOCAL, second)
    assert load_recipes(store, LOCAL) == (other,)
    with pytest.raises(UserError):
        save_recipe(store, JO, first)


def bodies_of(store):
    """The rows that hold cells, each with its bytes."""
    with store.read() as connection:
        return list(connection.exec_driver_sql("SELECT id, body FROM drop_files ORDER BY id"))


def test_an_answer_writes_no_cell_again(store):
    id = save_drop(store, LOCAL, "Autumn returns", workbooks(), {})
    before = bodies_of(store)
    again = save_drop(store, LOCAL, "Autumn returns", workbooks(), {"q1": "up"}, id, (3, 126))
    assert again == id
    assert bodies_of(store) == before
    (drop,) = load_drops(store, LOCAL)
    assert (drop.questions, drop.waiting) == (3, 126)
    assert load_drop(store, LOCAL, id).answers == {"q1": "up"}


def test_a_file_taken_off_the_drop_goes_with_its_cells(store):
    both = [msgspec.structs.replace(each, sha256=each.file) for each in workbooks()]
    id = save_drop(store, LOCAL, "Autumn returns", both, {})
    save_drop(store, LOCAL, "Autumn returns", both[1:], {}, id)
    assert list(load_drop(store, LOCAL, id).workbooks) == both[1:]
    remove_drop(store, LOCAL, id)
    assert bodies_of(store) == []


def test_what_was_pending_before_the_cells_stood_apart_is_pending_still(tmp_path):
    engine = create_engine(f"sqlite:///{tmp_path / FILE}")
    _prepare_sqlite(engine)
    upgrade_store(engine, tmp_path, "0001")
    pending = Dropped(tuple(workbooks()), {"q1": "up"})
    row = (clock.now().isoformat(), LOCAL.who, "Autumn", "A.xlsx\nB.xlsx", fold_value(pending))
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO drops (at, who, name, files, body) VALUES (?, ?, ?, ?, ?)", row)
    engine.dispose()
    store = open_store(tmp_path)
    (drop,) = load_drops(store, LOCAL)
    assert drop.files == ("A.xlsx", "B.xlsx")
    assert load_drop(store, LOCAL, drop.id) == pending
    store.close()
