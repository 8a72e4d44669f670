"""What a third lot of strangers' workbooks taught the reader."""

from tests.sheets import read_rows, told

AREAS = ("Shaping the Future", "Leading Learning and Teaching", "Managing the Organisation", "Securing Accountability")
LEVELS = ("Good", "Good", "Inadequate", "Outstanding")
ROWS = [["School", *AREAS], ["Oak Primary", *LEVELS], ["Elm Primary", *LEVELS]]


def test_ratings_of_heads_by_their_title_are_by_heads_only_beside_another_raters() -> None:
    alone = read_rows([["HT ratings 2023/24"], *ROWS])
    beside = read_rows([["HT ratings 2023/24"], *ROWS, [], ["SIP ratings 2023/24"], *ROWS])
    own = read_rows([["HT self ratings 2023/24"], *ROWS])
    assert {each.source for each in alone.ratings} == {"appraiser"}
    assert {each.source for each in beside.ratings} == {"self", "partner"}
    assert {each.source for each in own.ratings} == {"self"}


def test_school_and_head_in_one_cell_are_parted_as_in_their_heading() -> None:
    rows = [["2023/24"], ["School / Head", *AREAS], ["Otter Vale / Bo Finch", *LEVELS], ["Quay / Di Grebe", *LEVELS]]
    found = set(told(read_rows(rows), "school", "leader").values())
    assert found == {("Otter Vale", "Bo Finch"), ("Quay", "Di Grebe")}


def test_a_files_name_that_is_a_sentence_is_no_school() -> None:
    form = [["Area", "Judgement 2023/24"], *zip(AREAS, LEVELS, strict=True)]
    schools = [
        {each.school for each in read_rows(form, file=f"{name}.xlsx").ratings} for name in ("Oak Hill", "Oak the level")
    ]
    assert schools == [{"Oak Hill"}, {None}]
