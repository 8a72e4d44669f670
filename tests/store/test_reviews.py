"""Ratings side by side in their reviews: nothing is lost, an older store is brought over and back, and no rating twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from headlight.access.lens import LOCAL
from headlight.by_column import split_ratings
from headlight.errors import UserError
from headlight.store import load_places, load_portfolio, load_trail, open_store, save_import
from headlight.store.reviews import ABOUT, fold_marks, pick, split_reviews, spread, unfold_marks
from tests.store.migrating import downgrade_store
from tests.store.store_builders import a_batch, a_file, a_grid, a_rating

RATINGS = st.lists(
    st.builds(
        a_rating,
        school=st.sampled_from(["Oak", "Ash", None]),
        leader=st.sampled_from(["Jo Hart", None]),
        sheet=st.sampled_from(["One", "Two"]),
        cell=st.sampled_from(["D4", "D5", "E4"]),
        source=st.sampled_from(["appraiser", "self"]),
        criterion=st.sampled_from(["KA1", "KA2"]),
        raw=st.text(max_size=3),
        level=st.sampled_from([1.0, 2.5, None]),
        comment=st.none() | st.text(max_size=5),
        status=st.sampled_from(["accepted", "review"]),
        question=st.sampled_from([None, "q1"]),
    ),
    max_size=8,
)
PLACED = (
    "cell", "framework", "criterion", "raw", "scale", "level", "levels", "value", "comment", "question", "step",
)  # fmt: skip


def mixed():
    """A file of two heads, by two raters, whose ratings say different things, one of them waiting."""
    own = a_grid(["Oak"], source="self", comment="Siân’s “✓”\n")
    waits = a_rating(cell="F9", school="Elm", leader=None, level=None, scale=None, value=None, status="review")
    return a_file("A.xlsx", [*a_grid(["Oak", "Ash"]), *own, waits])


def table_of(store):
    """The tidy table without the ids of ratings, as plain values."""
    table = load_portfolio(store, LOCAL).ratings.drop(columns="rating").astype(object)
    return table.where(table.notna(), None).to_dict("records")


@given(RATINGS)
def test_ratings_come_out_of_their_reviews_as_they_went_in(ratings):
    found = []
    for each in split_reviews(split_ratings(ratings)):
        marks = unfold_marks(fold_marks(each.marks))
        own = dict(zip(("school", "urn", "leader", *ABOUT), (*each.people, *each.about), strict=True))
        for place in range(each.ratings):
            status = "review" if pick(marks.waiting, place) else "accepted"
            found.append(a_rating(**own, status=status, **{name: pick(getattr(marks, name), place) for name in PLACED}))
        assert each.waiting == sum(spread(marks.waiting, each.ratings))
    assert sorted(found, key=repr) == sorted(ratings, key=repr)


def test_every_rating_leads_to_its_own_cell(store):
    save_import(store, LOCAL, a_batch(mixed()))
    table = load_portfolio(store, LOCAL).ratings
    ids = [int(id) for id in table["rating"]]
    places = load_places(store, LOCAL, ids)
    assert len(places) == len(ids) == 19
    for id, raw, comment in zip(ids, table["raw"], table["comment"], strict=True):
        trail = load_trail(store, LOCAL, id)
        assert (trail.raw, trail.cell) == (raw, places[id][2])
        assert trail.comment == (comment if isinstance(comment, str) else None)


def test_a_later_file_takes_single_criteria_from_an_earlier_one(store):
    save_import(store, LOCAL, a_batch(a_file("A.xlsx", a_grid(["Oak", "Ash"]))))
    later = [each for each in a_grid(["Oak"], level=1.0) if each.criterion in ("KA2", "KA5")]
    save_import(store, LOCAL, a_batch(a_file("B.xlsx", later)))
    table = load_portfolio(store, LOCAL).ratings
    assert len(table) == 12
    assert set(table[table["level"] == 1.0]["criterion"]) == {"KA2", "KA5"}


def test_an_older_store_is_brought_over_and_back(tmp_path):
    store = open_store(tmp_path)
    save_import(store, LOCAL, a_batch(mixed()))
    save_import(store, LOCAL, a_batch(a_file("B.xlsx", a_grid(["Yew"], cycle=None, level=2.0))))
    before = table_of(store)
    downgrade_store(store.engine, "0004")
    with store.engine.connect() as connection:
        rows = connection.execute(text("SELECT * FROM ratings ORDER BY id")).mappings().all()
    store.close()
    assert len(rows) == 25
    assert [(row["cell"], row["criterion"], bool(row["waiting"])) for row in rows][17:20] == [
        ("H2", "KA6", False), ("F9", "KA1", True), ("C2", "KA1", False)
    ]  # fmt: skip
    again = open_store(tmp_path)
    assert table_of(again) == before
    again.close()


@pytest.mark.parametrize("place", [1, 99])
def test_a_place_beyond_the_review_is_no_rating(store, place):
    save_import(store, LOCAL, a_batch(a_file("A.xlsx", [a_rating()])))
    (id,) = load_portfolio(store, LOCAL).ratings["rating"]
    assert load_trail(store, LOCAL, int(id)).cell == "D4"
    with pytest.raises(UserError, match="not among those you may see"):
        load_trail(store, LOCAL, int(id) + place)
