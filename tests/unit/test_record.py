"""The rating of record: one review a subject and cycle, the latest final one, never two sources in one."""

import pandas as pd

from headlight.analysis.record import tidy_record
from tests.builders import a_rating_row, a_ratings


def record(*rows: dict[str, object], **asked: object) -> pd.DataFrame:
    return tidy_record(a_ratings(rows), framework="ka", **asked)  # type: ignore[arg-type]


def test_a_final_review_stands_before_a_later_interim_one() -> None:
    found = record(a_rating_row(level=3.0), a_rating_row(level=1.0, point="interim", date="2026-12-01"))
    assert found["level"].tolist() == [3.0]


def test_an_interim_review_stands_where_it_is_asked_for_or_alone() -> None:
    rows = (a_rating_row(level=3.0), a_rating_row(level=1.0, point="interim"))
    assert record(*rows, point="interim")["level"].tolist() == [1.0]
    assert record(rows[1])["level"].tolist() == [1.0]


def test_the_latest_of_two_final_reviews_stands_whole() -> None:
    found = record(
        a_rating_row(criterion="KA1", level=2.0, date="2026-06-01"),
        a_rating_row(criterion="KA2", level=2.0, date="2026-06-01"),
        a_rating_row(criterion="KA1", level=4.0, date="2026-07-01"),
    )
    assert found[["criterion", "level"]].values.tolist() == [["KA1", 4.0]]


def test_of_two_reviews_of_one_day_the_one_stored_later_stands() -> None:
    found = record(a_rating_row(level=2.0, appraiser="A"), a_rating_row(level=4.0, appraiser="B"))
    assert found["appraiser"].tolist() == ["B"]


def test_a_cell_never_mixes_two_sources() -> None:
    rows = (a_rating_row(level=2.0), a_rating_row(level=4.0, source="self", criterion="KA2"))
    assert record(*rows)["criterion"].tolist() == ["KA1"]
    assert record(*rows, source="self")["criterion"].tolist() == ["KA2"]


def test_a_head_of_two_schools_counts_once_among_heads_and_twice_among_schools() -> None:
    rows = (a_rating_row(school=1), a_rating_row(school=2))
    assert len(record(*rows)) == 1
    assert len(record(*rows, by="school")) == 2


def test_co_heads_are_two_people() -> None:
    rows = (a_rating_row(leader=1), a_rating_row(leader=2))
    assert len(record(*rows)) == 2
    assert len(record(*rows, by="school")) == 2


def test_ratings_that_name_nobody_go_by_their_school() -> None:
    rows = (a_rating_row(leader=None, school=1), a_rating_row(leader=None, school=2))
    assert len(record(*rows)) == 2


def test_shuffled_rows_change_nothing() -> None:
    rows = [a_rating_row(leader=leader, criterion=f"KA{area}", rating=leader * 10 + area, date=f"2026-0{area}-01")
            for leader in (1, 2) for area in (1, 2, 3)]  # fmt: skip
    once = record(*rows).sort_values("rating")["rating"].tolist()
    again = record(*reversed(rows)).sort_values("rating")["rating"].tolist()
    assert once == again == [13, 23]
