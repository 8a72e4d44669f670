"""What people enter beside the ratings: the latest of a thread stands, undo is exact, a lens sees its own."""

import pytest
from sqlalchemy import select

from headlight.access.lens import LOCAL, Lens
from headlight.errors import UserError
from headlight.model import Entry, Said
from headlight.store import load_portfolio, save_import, undo_import
from headlight.store.edits import save_edit, undo_edit
from headlight.store.entries import LONGEST, find_thread, load_entries, save_entry
from headlight.store.schema import entries
from tests.store.store_builders import a_batch, a_file, a_grid


@pytest.fixture
def trust(store):
    """A store with three heads."""
    save_import(store, LOCAL, a_batch(a_file(ratings=a_grid(("Ash", "Beech", "Cedar")))))
    return store


def a_reply(leader: int = 1, text: str = "I see it otherwise.", cycle: str = "2023/24") -> Entry:
    thread = find_thread("reply", leader, "ka", "KA1", cycle)
    return Entry("reply", leader, text, cycle=cycle, framework="ka", criterion="KA1", thread=thread)


def texts(store, lens: Lens = LOCAL, kind="reply"):
    return [each.text for each in load_entries(store, lens, kind)]


def test_the_latest_of_a_thread_stands_and_undo_brings_back_the_one_before(trust):
    save_entry(trust, LOCAL, a_reply())
    save_entry(trust, LOCAL, a_reply(cycle="2022/23", text="Earlier."))
    second = save_entry(trust, LOCAL, a_reply(text="On reflection, agreed."))
    assert texts(trust) == ["On reflection, agreed.", "Earlier."]
    undo_edit(trust, LOCAL, second.edit)
    assert texts(trust) == ["I see it otherwise.", "Earlier."]


def test_a_blank_text_takes_it_away_and_undoing_that_brings_it_back(trust):
    save_entry(trust, LOCAL, a_reply())
    blank = save_entry(trust, LOCAL, a_reply(text=" "))
    assert texts(trust) == []
    undo_edit(trust, LOCAL, blank.edit)
    assert texts(trust) == ["I see it otherwise."]


def test_entries_without_a_thread_stand_side_by_side(trust):
    for text in ("Raise attendance.", "Grow middle leaders."):
        save_entry(trust, LOCAL, Entry("objective", 1, text, cycle="2023/24", criterion="KA2,KA3"))
    assert texts(trust, kind="objective") == ["Raise attendance.", "Grow middle leaders."]
    assert texts(trust, kind="reply") == []


def test_a_lens_sees_entries_about_its_own_leaders_alone(trust):
    save_entry(trust, LOCAL, a_reply(1, "Mine."))
    save_entry(trust, LOCAL, a_reply(2, "Theirs."))
    save_entry(trust, LOCAL, Entry("support", 1, "A visit", other_leader=2, criterion="KA1"))
    own = Lens("head", leaders=frozenset({1}), named=True)
    assert texts(trust, own) == ["Mine."]
    assert load_entries(trust, own, "support") == ()
    assert load_entries(trust, Lens("nobody"), "reply") == ()
    with pytest.raises(UserError):
        save_entry(trust, own, a_reply())


def test_merged_leaders_bring_their_entries_along(trust):
    save_entry(trust, LOCAL, a_reply(2, "Theirs."))
    save_edit(trust, LOCAL, (Said("one", leader=1, other_leader=2),))
    assert [each.leader for each in load_entries(trust, LOCAL, "reply")] == [1]


def test_what_cannot_be_kept_is_a_sentence_and_stores_nothing(trust):
    with pytest.raises(UserError, match="not there any more"):
        save_entry(trust, LOCAL, a_reply(99))
    with pytest.raises(UserError, match="letters long"):
        save_entry(trust, LOCAL, a_reply(text="x" * (LONGEST + 1)))
    with trust.read() as connection:
        assert connection.execute(select(entries)).all() == []


def test_entries_change_no_rating_and_no_list_of_edits(trust):
    before = load_portfolio(trust, LOCAL)
    save_entry(trust, LOCAL, a_reply())
    after = load_portfolio(trust, LOCAL)
    assert after.ratings.equals(before.ratings)
    assert after.version > before.version


def test_undoing_an_import_leaves_the_entries_about_those_who_stay(trust):
    save_entry(trust, LOCAL, a_reply())
    other = save_import(trust, LOCAL, a_batch(a_file("B.xlsx", a_grid(("Dell",)))))
    undo_import(trust, LOCAL, other.id)
    assert texts(trust) == ["I see it otherwise."]


def test_a_lens_on_either_of_two_who_are_one_holds_their_entries(trust):
    save_entry(trust, LOCAL, a_reply())
    save_edit(trust, LOCAL, [Said("one", leader=1, other_leader=2)])
    for leader in (1, 2):
        assert texts(trust, Lens(who="Jo", leaders=frozenset({leader}), named=True)) == ["I see it otherwise."]
