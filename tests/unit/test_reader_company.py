"""What stands beside ratings on a sheet (sums, hubs, officers, priorities, posts) and is taken for none of them."""

from headlight.reading.names import is_person_name
from tests.sheets import a_sheet, read_rows, read_sheets, told

WHO = ("school", "leader", "criterion", "raw")


def test_a_sum_at_the_end_of_a_row_of_names_hides_no_school_and_rates_nobody() -> None:
    reading = read_rows(
        [
            ["Judgements 2023/24"],
            [None, "North hub", None, "Coast hub", None],
            ["School", "Oak Primary", "Ash School", "Elm Academy", "Average"],
            ["Headteacher", "Jane Smith", "Tom Brown", "Ann Lee", None],
            ["KA1", 1, 2, 2, 1.7],
            ["KA2", 2, 4, 3, 3],
            ["Key: 1 = Outstanding, 2 = Good, 3 = Requires improvement, 4 = Inadequate"],
        ]
    )
    assert told(reading, *WHO) == {
        "B5": ("Oak Primary", "Jane Smith", "KA1", "1"),
        "C5": ("Ash School", "Tom Brown", "KA1", "2"),
        "D5": ("Elm Academy", "Ann Lee", "KA1", "2"),
        "B6": ("Oak Primary", "Jane Smith", "KA2", "2"),
        "C6": ("Ash School", "Tom Brown", "KA2", "4"),
        "D6": ("Elm Academy", "Ann Lee", "KA2", "3"),
    }
    assert not reading.questions


def test_the_chair_beside_the_year_is_not_the_head_reviewed() -> None:
    reading = read_rows(
        [
            ["Completed for Oak Primary School"],
            ["Year", "2023/24", None, "Chair", "Mrs V. Ormerod"],
            [],
            ["Key Area", "Rating"],
            ["KA1", "Good"],
            ["KA2", "Outstanding"],
        ]
    )
    assert {each.leader for each in reading.ratings} == {None}


def test_whoever_completed_a_self_review_at_a_school_is_its_head() -> None:
    reading = read_rows(
        [
            ["Self-review 2023/24"],
            ["Completed by Kofi Varley, Oak Primary School, Thornby"],
            [],
            ["Key Area", "Rating"],
            ["KA1", "Good"],
            ["KA2", "Outstanding"],
        ]
    )
    assert {(each.school, each.leader, each.source) for each in reading.ratings} == {
        ("Oak Primary School, Thornby", "Kofi Varley", "self")
    }


def test_the_levels_over_a_grid_of_ticks_are_the_whole_scale() -> None:
    reading = read_rows(
        [
            ["Jane Smith, Oak Primary School, 2023/24"],
            ["Key Area", "Below expectations", "At expectations", "Above expectations"],
            ["KA1", None, "x", None],
            ["KA2", None, None, "x"],
        ]
    )
    assert told(reading, "scale", "level", "levels") == {"C3": ("expectations-3", 2, 3), "D4": ("expectations-3", 3, 3)}


def test_a_priority_that_names_an_area_is_no_area_rated() -> None:
    reading = read_rows(
        [
            ["Priority", "Owner", "Milestone", "RAG", "Next step"],
            ["Shaping the Future", "Jane Smith", "Easter", "Green", "Review at board"],
            ["Securing Accountability", "Tom Brown", "Easter", "Red", "Review at board"],
        ]
    )
    assert not reading.ratings


def test_a_school_s_number_in_brackets_is_its_number() -> None:
    reading = read_rows(
        [
            ["School (URN)", "Headteacher", "Year", "KA1", "KA2"],
            ["St Bede's (VA) Primary School (148384)", "Jane Smith", "2023/24", "Good", "Outstanding"],
        ]
    )
    assert {(each.school, each.urn) for each in reading.ratings} == {("St Bede's (VA) Primary School", "148384")}


def test_raters_by_turns_over_the_areas_are_each_a_block() -> None:
    years = ["2022/23", None, None, None, "2023/24", None, None, None]
    reading = read_sheets(
        a_sheet(
            [
                [None, None, *years],
                [None, None, "SIP", None, "Head's own view", None, "SIP", None, "Head's own view", None],
                ["School", "Headteacher", *["KA1", "KA2"] * 4],
                ["Oak Primary", "Jane Smith", "Good", "RI", "Good", "Good", "Good", "Good", "RI", "Good"],
            ],
            merges=((0, 2, 0, 5), (0, 6, 0, 9), (1, 2, 1, 3), (1, 4, 1, 5), (1, 6, 1, 7), (1, 8, 1, 9)),
        ),
    )
    assert {each.appraiser for each in reading.ratings} == {None}
    assert {(each.source, each.cycle) for each in reading.ratings} == {
        (source, cycle) for source in ("partner", "self") for cycle in ("2022/23", "2023/24")
    }


def test_draft_and_moderated_by_turns_are_a_heading_row_and_the_moderator_no_head() -> None:
    reading = read_rows(
        [
            [None, None, None, None, *(f"KA{n // 2 + 1}" if n % 2 == 0 else None for n in range(12))],
            ["School", "Head", "Moderated on", "Moderator", *["Draft", "Moderated"] * 6, "Best fit"],
            ["Oak Primary", "Jane Smith", "2024-07-02", "Ann Lee", *["RI", "Good"] * 6, "RI"],
            ["Ash School", "Tom Brown", "2024-07-03", "Ann Lee", *["Good", "Outstanding"] * 6, "Good"],
        ]
    )
    assert {(each.leader, each.appraiser, each.raw) for each in reading.ratings} == {
        ("Jane Smith", "Ann Lee", "Good"),
        ("Tom Brown", "Ann Lee", "Outstanding"),
    }


def test_posts_in_a_labelled_row_under_names() -> None:
    reading = read_rows(
        [
            ["Oak Primary School leadership team 2023/24"],
            ["Ref", "Statement", "Jane Smith", "Tom Brown"],
            [None, "Post", "Headteacher", "Deputy Head"],
            ["2", "Leading Learning and Teaching (overall for the area)", "Good", "RI"],
            ["2.1", "Sets high expectations which focus on improvement of learning and teaching", "Good", "Good"],
            ["2.2", "Evaluates effectively, identifies actions and secures improvement", "RI", "Good"],
        ]
    )
    assert told(reading, "leader", "role", "criterion") == {
        "C4": ("Jane Smith", "Headteacher", "KA2"),
        "D4": ("Tom Brown", "Deputy Head", "KA2"),
        "C5": ("Jane Smith", "Headteacher", "KA2.1"),
        "D5": ("Tom Brown", "Deputy Head", "KA2.1"),
        "C6": ("Jane Smith", "Headteacher", "KA2.2"),
        "D6": ("Tom Brown", "Deputy Head", "KA2.2"),
    }


def test_a_second_table_on_a_scale_to_be_asked_is_asked_about_not_dropped() -> None:
    reading = read_rows(
        [
            ["Returns 2023/24"],
            ["School", "Headteacher", "KA1", "KA2", "KA3"],
            ["Oak Primary", "Jane Smith", "Effective", "Ineffective", "Highly effective"],
            ["Ash School", "Tom Brown", "Effective", "Partially effective", "Effective"],
            [],
            ["Table B: the domains of 2015"],
            ["Headteacher", "School", "Qualities and knowledge", "Pupils and staff"],
            ["Jane Smith", "Oak Primary", "At expectations", "Above expectations"],
            ["Tom Brown", "Ash School", "Below expectations", "At expectations"],
        ]
    )
    waiting = [each for each in reading.ratings if each.status == "review"]
    assert {each.framework for each in waiting} == {"nse2015"}
    assert [each.kind for each in reading.questions] == ["scale"]


def test_parts_of_a_paper_are_nobody_s_name() -> None:
    assert not any(map(is_person_name, ("Table B", "Appendix A", "Part C", "Group D")))
    assert is_person_name("Smith J")


def test_a_deputy_rates_as_staff_and_a_team_from_outside_is_asked_about() -> None:
    rows = [
        ["School", "Headteacher", "Year", "Rated by", "KA1", "KA2"],
        ["Oak Primary", "Jane Smith", "2023/24", "Headteacher", "Good", "RI"],
        ["Oak Primary", "Jane Smith", "2023/24", "Deputy Headteacher", "RI", "RI"],
        ["Oak Primary", "Jane Smith", "2023/24", "QA team", "Good", "Good"],
        ["Oak Primary", "Jane Smith", "2023/24", "Staff", "Good", "Good"],
    ]
    reading = read_rows(rows)
    assert {(each.cell, each.source) for each in reading.ratings if each.status == "accepted"} == {
        ("E2", "self"),
        ("F2", "self"),
        ("E3", "staff"),
        ("F3", "staff"),
        ("E5", "staff"),
        ("F5", "staff"),
    }
    assert sum(each.kind == "source" for each in reading.questions) == 1


def test_percentages_alone_beside_criteria_are_asked_about() -> None:
    rows = [
        ["School", "Headteacher", "Year", "Key Area", "%"],
        ["Oak Primary", "Jane Smith", "2023/24", "KA1", 65],
        ["Oak Primary", "Jane Smith", "2023/24", "KA2", 80],
        ["Oak Primary", "Jane Smith", "2023/24", "KA3", 35],
    ]
    asked = read_rows(rows)
    (question,) = asked.questions
    assert (question.kind, question.ratings) == ("layout", 3)
    assert {each.status for each in asked.ratings} == {"review"}
    assert told(read_rows(rows, answers={question.id: "rating"}), "criterion", "scale", "value", "status") == {
        "E2": ("KA1", "percent", 0.65, "accepted"),
        "E3": ("KA2", "percent", 0.8, "accepted"),
        "E4": ("KA3", "percent", 0.35, "accepted"),
    }
    assert not read_rows(rows, answers={question.id: "left out"}).ratings
