"""The sample: ordinary imports, out of every read while a real import stands."""

from headlight.access.lens import LOCAL
from headlight.store import load_known_people, load_portfolio, save_import, store_is_empty, undo_import
from tests.store.store_builders import a_batch, a_file, a_grid


def names(store):
    return {each.name for each in load_portfolio(store, LOCAL).schools.values()}


def test_it_steps_aside_and_comes_back(store):
    save_import(store, LOCAL, a_batch(a_file("S.xlsx", a_grid(["Invented"])), sample=True))
    assert load_portfolio(store, LOCAL).sample
    assert names(store) == {"Invented"}
    real = save_import(store, LOCAL, a_batch(a_file("R.xlsx", a_grid(["Oak"]))))
    more = save_import(store, LOCAL, a_batch(a_file("Q.xlsx", a_grid(["Ash"]))))
    assert not load_portfolio(store, LOCAL).sample
    assert names(store) == {"Oak", "Ash"}
    undo_import(store, LOCAL, real.id)
    assert names(store) == {"Ash"}
    undo_import(store, LOCAL, more.id)
    assert load_portfolio(store, LOCAL).sample
    assert names(store) == {"Invented"}


def test_its_people_are_not_taken_for_real_ones(store):
    save_import(store, LOCAL, a_batch(a_file("S.xlsx", a_grid(["Oak"])), sample=True))
    assert load_known_people(store, LOCAL).schools == ()
    assert [each.name for each in load_known_people(store, LOCAL, sample=True).schools] == ["Oak"]
    sample = set(load_portfolio(store, LOCAL).schools)
    save_import(store, LOCAL, a_batch(a_file("R.xlsx", a_grid(["Oak"]))))
    assert not sample & set(load_portfolio(store, LOCAL).schools)


def test_its_own_file_may_come_as_a_real_one(store):
    file = a_file("S.xlsx", a_grid(["Oak"]))
    save_import(store, LOCAL, a_batch(file, sample=True))
    save_import(store, LOCAL, a_batch(file))
    assert not load_portfolio(store, LOCAL).sample


def test_a_store_that_held_anything_is_not_empty(store):
    assert store_is_empty(store)
    done = save_import(store, LOCAL, a_batch(a_file("R.xlsx", a_grid(["Oak"]))))
    assert not store_is_empty(store)
    undo_import(store, LOCAL, done.id)
    assert not store_is_empty(store)
    assert not load_portfolio(store, LOCAL).sample
