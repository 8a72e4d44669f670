"""One school: what is known of it, and the forms that change it, one open at a time."""

from collections.abc import Iterable

import streamlit as st

from headlight.access.lens import Lens
from headlight.model import Said, SaidKind, School
from headlight.school_numbers import name_number
from headlight.store import Directory
from headlight.ui.import_words import say_plain
from headlight.ui.params import show_param_radio
from headlight.ui.people_one import show_one, show_spellings
from headlight.ui.people_said import say
from headlight.ui.people_words import say_posts

_FIELDS: tuple[tuple[SaidKind, str], ...] = (
    ("name", "Name"), ("urn", "URN"), ("laestab", "LAESTAB"), ("phase", "Phase"), ("hub", "Hub"),
    ("partner", "Improvement partner"),
)  # fmt: skip
_ACTS = {"details": "Details", "one": "Same as another school", "apart": "Tell apart"}


def show_school(lens: Lens, directory: Directory, school: School) -> None:
    """The school's heads and spellings, and the form that is chosen."""
    held = dict.fromkeys(each.leader for each in directory.posts if each.school == school.id)
    people = [(f"l{id}", directory.leaders[id].name, say_posts(id, directory)) for id in held]
    show_one(school.name, _say(school), people)
    act = show_param_radio("What to change", "act", _ACTS)
    if act == "details":
        _show_details(lens, directory, school)
    elif act == "one":
        others = {each.id: each.name for each in directory.schools.values() if each.id != school.id}
        _show_same(lens, school, others)
    else:
        show_spellings(lens, directory, "school", school.id)


def _say(school: School) -> str:
    numbers = map(name_number, filter(None, (school.urn, school.laestab)))
    fields = (*numbers, school.phase, school.hub, school.partner)
    known = ", ".join(each for each in fields if each)
    return f"{known}." if known else "No number, phase, hub or partner is known."


def _show_details(lens: Lens, directory: Directory, school: School) -> None:
    with st.form(f"school {school.id}", border=False):
        st.text_input("Name", school.name, key=_key(school, "name"))
        st.text_input("URN", school.urn or "", key=_key(school, "urn"), help="Six digits; blank where not known")
        st.text_input("LAESTAB", school.laestab or "", key=_key(school, "laestab"),
                      help="The authority's number and the school's, as 855/4001; blank where not known")  # fmt: skip
        for kind, label in _FIELDS[3:]:
            now = getattr(school, kind)
            met = sorted({value for each in directory.schools.values() if (value := getattr(each, kind))})
            st.selectbox(label, met, index=met.index(now) if now else None, key=_key(school, kind),
                         placeholder="None, or type a new one", accept_new_options=True)  # fmt: skip
        st.form_submit_button("Save details", type="primary", on_click=_save, args=(lens, school))


def _key(school: School, kind: str) -> str:
    """A field's key, another where what is stored has changed, so that it shows that."""
    return f"school {school.id} {kind} {getattr(school, kind)}"


def _save(lens: Lens, school: School) -> None:
    said = [Said(kind, school=school.id, text=text) for kind, text in _find_changed(school)]
    if said:
        say(lens, said)


def _find_changed(school: School) -> Iterable[tuple[SaidKind, str]]:
    """The fields that now say something else, by kind."""
    for kind, _ in _FIELDS:
        text = " ".join(str(st.session_state[_key(school, kind)] or "").split())
        if text != (getattr(school, kind) or ""):
            yield kind, text


def _show_same(lens: Lens, school: School, others: dict[int, str]) -> None:
    if not others:
        st.markdown("There is no other school.")
        return
    key = f"same school {school.id}"
    options = sorted(others, key=others.__getitem__)
    with st.form(f"same {school.id}", border=False):
        st.selectbox(f"{say_plain(school.name)} is the same school as", options, index=None, key=key,
                     format_func=others.__getitem__, placeholder="Choose a school")  # fmt: skip
        st.form_submit_button("They are one school", type="primary", on_click=_merge, args=(lens, school, key))


def _merge(lens: Lens, school: School, key: str) -> None:
    if other := st.session_state[key]:
        say(lens, [Said("one", school=school.id, other_school=int(other))])
