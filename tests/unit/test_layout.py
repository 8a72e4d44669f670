"""What each column of a table is taken for, and why."""

import pytest

from headlight.model import Reading
from tests.sheets import a_sheet, read_rows, read_sheets, told

PERSON = ["Oak", "Jane Smith", "2023/24"]
KEYS = ["School", "Head", "Year"]


def columns(reading: Reading) -> dict[str, tuple[str, str | None]]:
    """Heading -> (what it was taken for, its criterion)."""
    return {column.heading: (column.meaning, column.criterion) for table in reading.tables for column in table.columns}


def left(reading: Reading) -> dict[str, str]:
    return {each.range: each.reason for each in reading.ignored}


def test_every_heading_says_what_it_was_taken_for_with_a_reason_and_a_decision() -> None:
    reading = read_rows([[*KEYS, "KA1", "Comment", "Total"], [*PERSON, "Good", "calm", 5]])
    assert columns(reading) == {
        "School": ("school", None),
        "Head": ("leader", None),
        "Year": ("cycle", None),
        "KA1": ("criterion", "ka:KA1"),
        "Comment": ("comment", None),
        "Total": ("left out", None),
    }
    assert all(column.reason for table in reading.tables for column in table.columns)
    assert reading.tables[0].columns[3].decision is not None


def test_a_person_may_overrule_any_heading_asked_or_not() -> None:
    rows = [[*KEYS, "KA1", "Vision"], [*PERSON, "Good", "RI"]]
    reading = read_rows(rows)
    decisions = {column.heading: column.decision for column in reading.tables[0].columns}
    assert set(told(reading)) == {"D2"}
    taken = read_rows(rows, answers={str(decisions["Vision"]): "ka:KA2", str(decisions["KA1"]): "left out"})
    assert told(taken, "criterion", "raw", "status") == {"E2": ("KA2", "RI", "accepted")}


def test_sensitive_columns_are_left_out_and_their_values_quoted_nowhere() -> None:
    reading = read_rows(
        [[*KEYS, "KA1", "Days absent", "Capability", "Union"], [*PERSON, "Good", 77, "stage two", "NEU"]]
    )
    assert set(told(reading)) == {"D2"}
    said = " ".join([*(each.text for each in reading.findings), *(each.reason for each in reading.ignored)])
    assert not any(word in said for word in ("77", "stage two", "NEU"))
    assert sum("left out" in reason for reason in left(reading).values()) >= 1


def test_targets_differences_earlier_ratings_and_overall_are_no_ratings() -> None:
    heads = ["KA1", "KA1 target", "KA1 change", "KA1 last year", "Overall", "Average"]
    reading = read_rows([[*KEYS, *heads], [*PERSON, "Good", "Outstanding", "+1", "RI", "Good", 3]])
    assert set(told(reading)) == {"D2"}


def test_counts_and_shares_per_level_are_refused_with_the_reason() -> None:
    counts = read_rows(
        [["School", "Outstanding", "Good", "RI", "Inadequate"], ["Oak", 3, 12, 4, 0], ["Ash", 1, 9, 0, 1]]
    )
    shares = read_rows(
        [["Key Area", "Outstanding", "Good", "RI"], ["KA1", "10%", "50%", "40%"], ["KA2", "10%", "60%", "30%"]]
    )
    for reading in (counts, shares):
        assert reading.ratings == ()
        assert ["aggregate holds no leader's rating" in each.text for each in reading.findings] == [True]
        assert "aggregate" in next(iter(left(reading).values()))


def test_a_draft_beside_the_moderated_rating_is_listed_and_does_not_count() -> None:
    reading = read_rows([[*KEYS, "KA1 draft", "KA1 moderated"], [*PERSON, "Good", "RI"]])
    assert told(reading, "raw") == {"E2": ("RI",)}
    assert "draft" in left(reading)["D1:D2"]


def test_two_columns_that_could_each_be_the_rating_are_asked() -> None:
    rows = [
        ["School: Oak"],
        ["2023/24"],
        ["Criterion", "Rating 1", "Rating 2"],
        ["KA1", "Good", "RI"],
        ["KA2", "Outstanding", "Good"],
    ]
    reading = read_rows(rows)
    assert [(each.kind, each.ratings) for each in reading.questions] == [("source", 2)]
    assert told(reading, "raw", "status") == {"B4": ("Good", "review"), "B5": ("Outstanding", "review")}
    second = read_rows(rows, answers={reading.questions[0].id: "2"})
    assert told(second, "raw", "status") == {"C4": ("RI", "accepted"), "C5": ("Good", "accepted")}


def test_a_partner_alone_is_the_appraiser_and_governors_stay_governors() -> None:
    assert told(read_rows([[*KEYS, "KA1 SIP"], [*PERSON, "Good"]]), "source") == {"D2": ("appraiser",)}
    assert told(read_rows([[*KEYS, "KA1 governors"], [*PERSON, "Good"]]), "source") == {"D2": ("governor",)}


def test_names_that_may_be_schools_or_people_are_one_question() -> None:
    rows = [["2023/24"], ["Area", "Ash Hill", "Elm Rise"], ["KA1", "Good", "RI"], ["KA2", "Good", "Outstanding"]]
    reading = read_rows(rows)
    assert [(each.kind, each.ratings, each.guess) for each in reading.questions] == [("layout", 4, "school")]
    people = read_rows(rows, answers={reading.questions[0].id: "leader"})
    assert told(people, "school", "leader", "status")["C4"] == (None, "Elm Rise", "accepted")


def test_sheets_named_for_people_or_for_schools() -> None:
    rows = [["Area", "2022/23"], ["KA1", "Good"], ["KA2", "RI"]]
    people = read_sheets(a_sheet(rows, "J Smith"), a_sheet(rows, "T Brown"))
    assert told(people, "school", "leader")["J Smith!B2"] == (None, "J Smith")
    schools = read_sheets(a_sheet(rows, "Oak"), a_sheet(rows, "Ash"))
    assert told(schools, "school", "leader")["Ash!B3"] == ("Ash", None)


def test_headings_of_no_known_framework_are_offered_not_forced() -> None:
    reading = read_rows([[*KEYS, "Christian vision"], [*PERSON, "Good"], ["Ash", "Tom Brown", "2023/24", "RI"]])
    assert reading.ratings == ()
    assert reading.register == ()
    assert "'Christian vision' stands over what may be ratings" in reading.findings[0].text


def test_hidden_parts_are_listed_and_not_read() -> None:
    rows = [[*KEYS, "KA1", "KA2"], [*PERSON, "Good", "RI"], ["Ash", "Tom Brown", "2023/24", "Good", "RI"]]
    reading = read_sheets(
        a_sheet(rows, "Now", hidden_rows=frozenset([2]), hidden_columns=frozenset([4])),
        a_sheet(rows, "Old", hidden=True),
    )
    assert set(told(reading)) == {"D2"}
    assert {(each.sheet, each.range) for each in reading.ignored if "hidden" in each.reason} == {
        ("Now", "E1:E3"),
        ("Now", "A3:E3"),
        ("Old", "A1:E3"),
    }


def test_a_summary_is_listed_and_not_read_twice_but_another_school_is_no_summary() -> None:
    form = [["Area", "Rating"], ["KA1", "Good"], ["KA2", "RI"]]
    summary = [["School", "KA1", "KA2"], ["Oak", "Good", "RI"], ["Ash", "Good", "RI"]]
    reading = read_sheets(a_sheet(form, "Oak"), a_sheet(form, "Ash"), a_sheet(summary, "Summary"), file="2023-24.xlsx")
    assert {rating.sheet for rating in reading.ratings} == {"Oak", "Ash"}
    assert len(reading.ratings) == 4
    assert ("Summary", "A1:C3") in {(each.sheet, each.range) for each in reading.ignored}


def test_a_register_fills_schools_and_posts_and_holds_no_ratings() -> None:
    reading = read_rows(
        [
            ["URN", "School name", "Phase", "Hub", "Partner", "Headteacher"],
            [123456, "Oak Primary", "Primary", "North", "Ann Lee", "Jane Smith"],
        ]
    )
    entry = reading.register[0]
    assert (entry.school, entry.urn, entry.phase, entry.hub, entry.partner, entry.leader, entry.cell) == (
        "Oak Primary",
        "123456",
        "Primary",
        "North",
        "Ann Lee",
        "Jane Smith",
        "B2",
    )
    assert reading.ratings == ()


def test_codes_of_schools_are_resolved_on_a_list_of_schools() -> None:
    reading = read_sheets(
        a_sheet([["School code", "Year", "KA1"], ["S1", "2023/24", "Good"], ["S2", "2023/24", "RI"]], "Data"),
        a_sheet(
            [
                ["Code", "School", "Headteacher"],
                ["S1", "Oak Primary", "Jane Smith"],
                ["S2", "Ash Academy", "Tom Brown"],
            ],
            "Schools",
        ),
    )
    assert told(reading, "school", "leader", "urn") == {
        "C2": ("Oak Primary", "Jane Smith", None),
        "C3": ("Ash Academy", "Tom Brown", None),
    }


def test_objectives_with_their_criteria_and_progress() -> None:
    reading = read_rows(
        [
            ["School: Oak"],
            ["Headteacher: Jane Smith"],
            ["2023/24"],
            ["Objective", "Key Area", "Progress"],
            ["Raise reading", "KA2", "Met"],
        ]
    )
    found = reading.objectives[0]
    assert (found.school, found.leader, found.cycle, found.text, found.criteria, found.progress) == (
        "Oak",
        "Jane Smith",
        "2023/24",
        "Raise reading",
        ("ka:KA2",),
        "Met",
    )


def test_one_school_and_one_person_in_their_fullest_form() -> None:
    reading = read_rows(
        [
            ["School", "Head", "Criterion", "Rating 2023/24"],
            ["St Mary's CofE Primary School", "Mrs Jane Smith", "KA1", "Good"],
            ["St. Mary's C of E Primary", "J Smith", "KA2", "RI"],
        ]
    )
    assert {(rating.school, rating.leader) for rating in reading.ratings} == {
        ("St Mary's CofE Primary School", "Mrs Jane Smith")
    }


def test_a_year_comes_from_the_nearest_place_that_says_it() -> None:
    rows = [["School", "Date", "KA1"], ["Oak", "2024-03-12", "Good"], ["Ash", "2022-06-01", "RI"]]
    reading = read_rows([["Appraisal 2024/25"], *rows])
    assert told(reading, "cycle", "date") == {"C3": ("2023/24", "2024-03-12"), "C4": ("2021/22", "2022-06-01")}


def test_a_meeting_in_autumn_is_asked_unless_the_sheet_says_which_year_it_judges() -> None:
    rows = [["School", "Date", "KA1"], ["Oak", "2024-10-12", "Good"], ["Ash", "2024-03-12", "RI"]]
    asked = read_rows(rows, file="Heads 2024-25.xlsx")
    assert [(each.kind, each.guess, each.ratings) for each in asked.questions] == [("cycle", "2023/24", 1)]
    assert read_rows(rows, answers={asked.questions[0].id: "2024-25"}).ratings[0].cycle == "2024/25"
    told_ = read_rows([["Headteacher review of 2023/24"], *rows])
    assert told_.questions == ()
    assert {rating.cycle for rating in told_.ratings} == {"2023/24"}


def test_a_workbook_without_a_year_asks_once_and_any_spelling_answers() -> None:
    rows = [["School", "KA1", "KA2"], ["Oak", "Good", "RI"]]
    reading = read_rows(rows)
    assert [(each.kind, each.guess, each.ratings) for each in reading.questions] == [("cycle", None, 2)]
    assert {rating.cycle for rating in read_rows(rows, answers={reading.questions[0].id: "2021-22"}).ratings} == {
        "2021/22"
    }


def test_question_ids_are_of_content_alone() -> None:
    one = read_rows([["School", "KA1", "KA2"], ["Oak", "Good", "RI"]], file="a.xlsx", name="First")
    other = read_rows(
        [["Returns"], [], ["KA2", "School", "KA1"], ["Outstanding", "Elm", "RI"], ["RI", "Fir", "Good"]],
        file="b.xlsx",
        name="Second",
    )
    assert [each.id for each in one.questions] == [each.id for each in other.questions]


def test_two_posts_of_one_person_are_two_lines_of_the_register() -> None:
    heading = ["URN", "School", "Headteacher", "Role", "In post since"]
    one = ["100001", "Oak Primary", "Jane Smith", "Executive Headteacher", "2021-09-01"]
    other = ["100001", "Oak Primary", "Jane Smith", "Head of School", "2019-09-01"]
    lines = read_rows([heading, one, other, one]).register
    assert [(each.role, each.since) for each in lines] == [
        ("Executive Headteacher", "2021-09-01"),
        ("Head of School", "2019-09-01"),
    ]


@pytest.mark.parametrize(
    ("headings", "cells", "laestab"),
    [
        (["LA (code)", "EstablishmentNumber"], ["855", "4001"], "855/4001"),
        (["LA (code)", "LAESTAB"], ["855", "855/4001"], "855/4001"),
        (["LA (name)", "EstablishmentNumber"], ["Rutland", "4001"], "4001"),
        (["LA (code)", "EstablishmentNumber"], ["", "4001"], "4001"),
    ],
)
def test_a_laestab_in_two_columns_is_put_together(headings: list[str], cells: list[str], laestab: str) -> None:
    (line,) = read_rows([["URN", *headings, "EstablishmentName"], ["100001", *cells, "Oak Primary"]]).register
    assert (line.urn, line.laestab) == ("100001", laestab)
