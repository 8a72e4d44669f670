"""A few side by side: in order of school, on one scale, nobody above another."""

from headlight.analysis.compare import (
    MOST,
    find_row_key,
    find_shared_ladder,
    parse_chosen,
    select_chosen,
    summarise_compared,
)
from tests.builders import a_portfolio, a_rating_row
from tests.unit.test_matrix import a_matrix, a_small_portfolio


def test_an_address_chooses_rows_by_ids_in_the_order_of_school() -> None:
    matrix = a_matrix(a_portfolio())
    keys = [find_row_key(row) for row in matrix.rows]
    assert parse_chosen(".".join([keys[3], "99-99", keys[0], "<b>"]), keys) == (keys[0], keys[3])
    assert len(parse_chosen(".".join(keys), keys)) == MOST
    assert [find_row_key(row) for row in select_chosen(matrix, (keys[3], keys[0])).rows] == [keys[0], keys[3]]
    assert select_chosen(matrix, (keys[0],)).tallies == matrix.tallies


def test_the_shared_picture_is_on_the_scale_most_cells_are_on() -> None:
    rows = [a_rating_row(), a_rating_row(leader=2, school=2, level=4.0, levels=5, scale="rowan")]
    rows += [a_rating_row(leader=3, school=3)]
    ladder = find_shared_ladder(a_matrix(a_small_portfolio(*rows)))
    assert ladder is not None
    assert ladder.scale == "four"
    assert find_shared_ladder(a_matrix(a_small_portfolio(a_rating_row(criterion="KA1.1")))) is None


def test_the_sentence_says_where_levels_agree_differ_or_lack() -> None:
    rows = [
        *(a_rating_row(leader=id, school=id, criterion="KA1") for id in (1, 2)),
        *(a_rating_row(leader=id, school=id, criterion="KA2", level=float(id)) for id in (1, 2)),
        a_rating_row(criterion="KA3"),
    ]
    assert summarise_compared(a_matrix(a_small_portfolio(*rows, schools=2))) == (
        "At one level in Shaping the Future; at different levels in Leading Learning and Teaching."
        " In 4 areas somebody has no level."
    )
    assert summarise_compared(a_matrix(a_small_portfolio(a_rating_row(), schools=1))) == ""
