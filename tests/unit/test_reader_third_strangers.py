"""What a third lot of strangers' workbooks taught the reader."""

import pytest

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


def _keyed(key: list[str], *lines: tuple[object, ...]) -> list[list[object]]:
    return [
        ["Heads 2023/24"],
        list(key),
        ["School", *AREAS],
        *([f"Oak {n} Primary", *line] for n, line in enumerate(lines)),
    ]


@pytest.mark.parametrize(
    ("key", "line", "levels"),
    [
        (
            ["Seed = 1 (lowest)", "Leaf = 2", "Tree = 3", "Wood = 4 (highest)"],
            ("Wood", "Seed", "Tree", "Leaf"),
            (4, 1, 3, 2),
        ),
        (["Key:", "5 exceptional", "4 strong", "3 secure", "2 developing", "1 poor"], (5, 1, 3, 4), (5, 1, 3, 4)),
        (
            ["Blue: exceeding", "Green: met", "Amber: partly met", "Red: not met"],
            ("Blue", "Green", "Red", "Amber"),
            (4, 3, 1, 2),
        ),
        (
            ["P = purple, outstanding; G = green, good; Y = yellow, needs work; R = red, poor"],
            ("P", "G", "Y", "R"),
            (4, 3, 2, 1),
        ),
    ],
)
def test_a_key_in_cells_side_by_side_is_one_key(
    key: list[str], line: tuple[object, ...], levels: tuple[int, ...]
) -> None:
    reading = read_rows(_keyed(key, line, line))
    assert [(each.level, each.status) for each in reading.ratings][:4] == [(level, "accepted") for level in levels]


def test_two_headings_of_numbered_areas_are_no_key() -> None:
    tops = ["", *(f"Key Area {n}: {area}" for n, area in enumerate(AREAS, 1))]
    heads = ["School", "Shows vision", "Evaluates effectively", "Manages resources efficiently", "Analyses performance"]
    rows = [["Heads 2023/24"], tops, heads, ["Oak Primary", 1, 2, 3, 4], ["Elm Primary", 2, 2, 3, 4]]
    assert {each.kind for each in read_rows(rows).questions} >= {"scale_direction"}


def test_a_level_before_its_reasons_under_judgement_and_reasons_is_the_rating() -> None:
    form = [["Headteacher", "Jane Smith"], ["Year", "2023/24"], [], ["Key area", "Judgement and reasons"]]
    reading = read_rows(
        [*form, *([area, f"{level} - seen on every visit"] for area, level in zip(AREAS, LEVELS, strict=True))]
    )
    assert [each.level for each in reading.ratings] == [3, 3, 1, 4]


def test_key_areas_below_objectives_are_rated() -> None:
    form = [
        ["Headteacher", "Jane Smith"],
        ["Year", "2023/24"],
        [],
        ["Objectives", "Progress"],
        ["Raise phonics", "On track"],
    ]
    areas = [["Leadership key areas", "Grade"], *map(list, zip(AREAS, LEVELS, strict=True))]
    reading = read_rows([*form, ["Open the nursery", "Not met"], [], *areas])
    assert [each.level for each in reading.ratings] == [3, 3, 1, 4]


@pytest.mark.parametrize(
    ("labels", "leader"),
    [
        ([["Headteacher review"], ["Deputy headteacher", "Tom Lee"], ["Headteacher", "Jane Smith"]], "Jane Smith"),
        ([["Deputy headteacher review"], ["Deputy headteacher", "Tom Lee"], ["Headteacher", "Jane Smith"]], "Tom Lee"),
        ([["Review of a leader"], ["Deputy: Tom Lee"]], "Tom Lee"),
    ],
)
def test_a_form_of_a_deputy_is_not_of_the_head_it_names(labels: list[list[str]], leader: str) -> None:
    form = [*labels, ["School", "Oak Primary"], ["Year", "2023/24"], ["Key area", "Rating"]]
    reading = read_rows([*form, *map(list, zip(AREAS, LEVELS, strict=True))])
    assert {each.leader for each in reading.ratings} == {leader}


@pytest.mark.parametrize(
    "office", ["Business manager", "Chair of governors", "Observer", "Clerk", "HR lead", "Witness", "SENCo"]
)
def test_whoever_has_a_part_in_the_review_right_over_its_table_is_not_rated(office: str) -> None:
    form = [
        ["Headteacher review 2023/24"],
        ["School", "Oak Primary"],
        ["Headteacher", "Jane Smith"],
        [office, "Tom Lee"],
    ]
    reading = read_rows([*form, ["Key area", "Rating"], *map(list, zip(AREAS, LEVELS, strict=True))])
    assert {each.leader for each in reading.ratings} == {"Jane Smith"}
