"""Before a drop is accepted, those whom several files rate as the appraiser for one year are named."""

from headlight.access.lens import LOCAL
from headlight.store import preview_batch, save_import
from tests.store.store_builders import a_batch, a_file, a_grid


def find_overlaps(store, *files):
    return [(each.leader, each.cycle, each.files) for each in preview_batch(store, LOCAL, a_batch(*files)).overlaps]


def test_two_appraisals_of_one_head_and_year_are_named_with_their_files(store):
    office = a_file("Office.xlsx", a_grid(["Oak", "Ash"], appraiser="CEO"))
    visits = a_file("Visits.xlsx", a_grid(["Oak"], appraiser=None, date="2024-06-25", point=None))
    assert find_overlaps(store, office, visits) == [("Head of Oak", "2023/24", ("Office.xlsx", "Visits.xlsx"))]


def test_another_year_an_interim_review_or_another_rater_is_no_overlap(store):
    office = a_file("Office.xlsx", a_grid(["Oak"], date="2024-07-01"))
    before = a_file("Before.xlsx", a_grid(["Oak"], cycle="2022/23", date="2023-07-01"))
    interim = a_file("Interim.xlsx", a_grid(["Oak"], point="interim", date="2024-02-01"))
    partner = a_file("Partner.xlsx", a_grid(["Oak"], source="partner", date="2024-06-25"))
    assert find_overlaps(store, office, before, interim, partner) == []


def test_two_files_that_complete_one_review_are_no_overlap(store):
    areas = a_grid(["Oak"])
    assert find_overlaps(store, a_file("One.xlsx", areas[:3]), a_file("Two.xlsx", areas[3:])) == []


def test_a_file_that_stands_already_counts_and_what_stands_alone_is_not_told_again(store):
    save_import(store, LOCAL, a_batch(a_file("Office.xlsx", a_grid(["Oak", "Ash"], appraiser="CEO"))))
    save_import(store, LOCAL, a_batch(a_file("Panel.xlsx", a_grid(["Ash"], appraiser="Panel"))))
    visits = a_file("Visits.xlsx", a_grid(["Oak"], appraiser="Pell"))
    assert find_overlaps(store, visits) == [("Head of Oak", "2023/24", ("Office.xlsx", "Visits.xlsx"))]
    assert find_overlaps(store, a_file("Elm.xlsx", a_grid(["Elm"]))) == []
