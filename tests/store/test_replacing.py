"""Corrections and conflicts: seen before they are accepted, worked out at each read, never destructive."""

import pytest

from headlight.access.lens import LOCAL, Lens
from headlight.errors import UserError
from headlight.store import load_files, load_portfolio, preview_batch, save_import, undo_import
from tests.store.store_builders import a_batch, a_file, a_grid, a_rating


def levels(store):
    """Level by school and criterion."""
    portfolio = load_portfolio(store, LOCAL)
    names = {id: each.name for id, each in portfolio.schools.items()}
    return {(names[row.school], row.criterion): row.level for row in portfolio.ratings.itertuples()}


def a_correction(replaces=None):
    """Oak's KA1 changed, its KA6 gone, Elm new, Ash as before."""
    oak = [each for each in a_grid(["Oak"]) if each.criterion not in ("KA1", "KA6")]
    changed = [each for each in a_grid(["Oak"], level=4.0) if each.criterion == "KA1"]
    return a_file("Autumn.xlsx", [*oak, *changed, *a_grid(["Ash", "Elm"])], replaces=replaces)


@pytest.fixture
def first(store):
    return save_import(store, LOCAL, a_batch(a_file("Autumn.xlsx", a_grid(["Oak", "Ash"]))))


def test_the_preview_says_what_would_change(store, first):
    (held,) = load_files(store, LOCAL)
    preview = preview_batch(store, LOCAL, a_batch(a_correction(replaces=held.id)))
    (file,) = preview.files
    assert file.replaces == held
    assert file.already is None
    assert [(each.school, each.criterion, each.before, each.after) for each in file.changed] == [
        ("Oak", "KA1", "3.0", "4.0")
    ]
    assert [(each.school, each.criterion, each.before, each.after) for each in file.gone] == [
        ("Oak", "KA6", "3.0", None)
    ]
    assert {each.school for each in file.new} == {"Elm"}
    assert (len(file.new), file.unchanged) == (6, 10)
    assert preview.new_schools == ("Elm",)
    assert preview.new_leaders == ("Head of Elm",)
    assert preview.conflicts == ()
    assert file.changed[0].cell == "C2"


def test_previewing_stores_nothing(store, first):
    before = store.version()
    preview_batch(store, LOCAL, a_batch(a_correction()))
    assert store.version() == before
    assert len(load_files(store, LOCAL)) == 1


def test_a_file_of_the_same_name_is_proposed_for_replacing(store, first):
    (file,) = preview_batch(store, LOCAL, a_batch(a_correction())).files
    assert file.suggestion is not None
    assert file.suggestion.name == "Autumn.xlsx"
    assert "same name" in file.reason


def test_most_ratings_in_common_propose_it_too(store, first):
    other = a_file("Autumn v2 FINAL.xlsx", a_grid(["Oak", "Ash"], level=2.0))
    (file,) = preview_batch(store, LOCAL, a_batch(other)).files
    assert file.suggestion is not None
    assert "12 of its 12 ratings" in file.reason


def test_last_years_file_of_the_same_name_stays(store, first):
    (file,) = preview_batch(store, LOCAL, a_batch(a_file("Autumn.xlsx", a_grid(["Oak", "Ash"], cycle="2024/25")))).files
    assert file.suggestion is None
    assert len(file.new) == 12


def test_the_same_content_is_told_at_once(store, first):
    (file,) = preview_batch(store, LOCAL, a_batch(a_file("Autumn.xlsx", a_grid(["Oak", "Ash"])))).files
    assert file.already is not None
    assert file.already.import_id == first.id
    assert file.suggestion is None


def test_a_correction_takes_the_place_of_the_file(store, first):
    before = levels(store)
    (held,) = load_files(store, LOCAL)
    done = save_import(store, LOCAL, a_batch(a_correction(replaces=held.id)))
    after = levels(store)
    assert after[("Oak", "KA1")] == 4.0
    assert ("Oak", "KA6") not in after
    assert len(after) == 17
    assert [each.counts for each in load_files(store, LOCAL)] == [False, True]
    undo_import(store, LOCAL, done.id)
    assert levels(store) == before


def test_a_correction_of_a_correction(store, first):
    ids = [load_files(store, LOCAL)[0].id]
    for level in (1.0, 2.0):
        file = a_file("Autumn.xlsx", a_grid(["Oak"], level=level), replaces=ids[-1])
        save_import(store, LOCAL, a_batch(file))
        ids.append(load_files(store, LOCAL)[-1].id)
    assert set(levels(store).values()) == {2.0}
    undo_import(store, LOCAL, 2)  # the one between: what it replaced stays replaced, by the one after it
    assert set(levels(store).values()) == {2.0}
    assert len(levels(store)) == 6
    undo_import(store, LOCAL, 3)
    assert set(levels(store).values()) == {3.0}
    assert len(levels(store)) == 12


def test_a_file_that_no_longer_stands_cannot_be_replaced(store, first):
    (held,) = load_files(store, LOCAL)
    undo_import(store, LOCAL, first.id)
    with pytest.raises(UserError, match="no longer stands"):
        save_import(store, LOCAL, a_batch(a_correction(replaces=held.id)))


def test_of_equal_ratings_the_latest_import_counts(store, first):
    other = a_batch(a_file("Spring.xlsx", a_grid(["Oak"], level=1.0)))
    preview = preview_batch(store, LOCAL, other)
    assert {(each.school, each.before, each.after) for each in preview.conflicts} == {("Oak", "3.0", "1.0")}
    assert len(preview.conflicts) == 6
    done = save_import(store, LOCAL, other)
    found = levels(store)
    assert {found[("Oak", f"KA{n}")] for n in range(1, 7)} == {1.0}
    assert {found[("Ash", f"KA{n}")] for n in range(1, 7)} == {3.0}
    assert len(load_portfolio(store, LOCAL).ratings) == 12
    undo_import(store, LOCAL, done.id)
    assert set(levels(store).values()) == {3.0}


def test_files_of_one_batch_can_conflict(store):
    batch = a_batch(a_file("A.xlsx", a_grid(["Oak"], level=1.0)), a_file("B.xlsx", a_grid(["Oak"], level=2.0)))
    assert len(preview_batch(store, LOCAL, batch).conflicts) == 6
    save_import(store, LOCAL, batch)
    assert set(levels(store).values()) == {2.0}


def test_another_source_or_date_is_no_conflict(store, first):
    rows = [
        a_rating(school="Oak", leader="Head of Oak", source="self"),
        a_rating(school="Oak", leader="Head of Oak", date="2024-05-01"),
    ]
    assert preview_batch(store, LOCAL, a_batch(a_file("B.xlsx", rows))).conflicts == ()


def test_a_narrower_lens_may_not_preview(store, first):
    with pytest.raises(UserError):
        preview_batch(store, Lens(who="Jo", named=True), a_batch(a_correction()))


def test_what_waits_and_what_has_no_cycle_is_counted(store):
    rows = [
        a_rating(status="review"),
        a_rating(criterion="KA2", cycle=None, status="review"),
        a_rating(criterion="KA3"),
    ]
    (file,) = preview_batch(store, LOCAL, a_batch(a_file("A.xlsx", rows))).files
    assert (file.waiting, file.unplaced) == (2, 1)
