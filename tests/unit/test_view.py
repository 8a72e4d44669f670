"""The view and its address: a round trip, nothing trusted, no name in it."""

from hypothesis import given
from hypothesis import strategies as st

from headlight.analysis.view import View, derive_token, format_view, parse_view

VIEWS = st.builds(
    View,
    framework=st.sampled_from([None, "ka", "nse2015"]),
    cycle=st.sampled_from([None, "2025/26"]),
    point=st.sampled_from([None, "interim"]),
    source=st.sampled_from(["appraiser", "self"]),
    phase=st.sampled_from([None, "Primary"]),
    school=st.none() | st.integers(1, 10**8),
    leader=st.none() | st.integers(1, 10**8),
    area=st.sampled_from([None, "KA2"]),
    by=st.sampled_from(["leader", "school"]),
    order=st.sampled_from(["name", "phase", "hub", "likeness"]),
    show=st.sampled_from(["levels", "changes", "years"]),
    at=st.sampled_from([None, "KA5"]),
    level=st.sampled_from([None, "2", "none"]),
    page=st.integers(1, 900),
    marks=st.sampled_from(["words", "numbers"]),
    form=st.sampled_from(["picture", "table"]),
)


@given(VIEWS)
def test_an_address_leads_back_to_its_view(view: View) -> None:
    assert parse_view(format_view(view)) == view


@given(st.dictionaries(st.sampled_from(View.__struct_fields__), st.text(max_size=200)))
def test_no_address_breaks_a_page(params: dict[str, str]) -> None:
    view = parse_view(params)
    assert view.page >= 1
    assert view.by in ("leader", "school")
    assert parse_view(format_view(view)) == view


def test_the_usual_view_has_a_bare_address() -> None:
    assert format_view(View()) == {}


def test_what_is_not_a_choice_is_left_out() -> None:
    assert parse_view({"by": "level", "leader": "-3", "page": "0", "order": "need", "nobody": "x"}) == View()


def test_a_partner_goes_by_a_sign_and_not_by_name() -> None:
    token = derive_token("Imogen  Sayle")
    assert token == derive_token("imogen sayle")
    assert "imogen" not in token
    assert token != derive_token("Rafe Tolland")


def test_another_choice_starts_again_at_the_first_page() -> None:
    assert View(page=4).where(phase="Primary") == View(phase="Primary", page=1)
