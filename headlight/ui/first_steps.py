"""The first run: where to look, and what a trust settles before real names come in."""

import re
from collections.abc import Mapping
from datetime import date
from functools import partial

import streamlit as st

from headlight.access.lens import Lens
from headlight.store.assurances import KINDS, load_assurances, save_assurances
from headlight.ui.data import open_store
from headlight.ui.entering import show_opening
from headlight.ui.frame import draw_link, draw_note, draw_section, show_html
from headlight.ui.kept import keep

_ASKED = {
    "impact assessment": "Data protection impact assessment, agreed on",
    "privacy notice": "Privacy notice that tells headteachers their ratings are compared across schools, given on",
    "appraisal policy": "Appraisal policy that says so, adopted on",
}
_DAY = re.compile(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})")
_STEPS = (
    ("Look round the invented trust: the heat map, and a click from a cell to its headteacher", "heatmap"),
    ("Drop your own schools’ workbooks, as they are", "import"),
    ("Say who is who, and who is due a rating", "people"),
)


def draw_first_steps() -> str:
    """Three links for whoever opens Headlight for the first time, while the invented trust is on the screen."""
    return f'<ol class="hl-first">{"".join(f"<li>{draw_link(*step)}</li>" for step in _STEPS)}</ol>'


def show_assurances(lens: Lens, version: int, over: str = "") -> None:
    """The three dates before real names, under a piece of HTML: asked while one is missing, then one line."""
    if not lens.everything:
        show_html(over)
        return
    days = load_days(lens, version)
    missing = [kind for kind in KINDS if kind not in days]
    given = "; ".join(f"{kind.capitalize()}: {say_day(days[kind])}" for kind in KINDS if kind in days) + "."
    asked = "Headteachers’ ratings are personal data. These three come first; leave blank what is not settled."
    head = draw_section(
        "Before real names", "Kept on this machine; nothing here decides anything about a person alone."
    )
    above = f"{over}{head}{draw_note(asked if missing else given)}"
    label = "Change the dates" if not missing else "Give the dates"
    if closed := show_opening(label, "assurances", above, partial(_show_form, lens, days)):
        show_html(closed)


@keep(most=4)
def load_days(lens: Lens, version: int) -> dict[str, date]:  # noqa: ARG001 the version is part of the key
    """The dates given so far, by kind."""
    return load_assurances(open_store(), lens)


def _show_form(lens: Lens, days: Mapping[str, date]) -> None:
    with st.form("assurances", border=False):
        typed = {
            kind: st.text_input(
                _ASKED[kind], _write_day(days.get(kind)), placeholder="day/month/year", key=f"assurance {kind}"
            )
            for kind in KINDS
        }
        if st.form_submit_button("Save the dates"):
            _save(lens, typed)


def parse_day(text: str) -> date | None:
    """A day as people write it here, day first; None where it is none."""
    found = _DAY.fullmatch(text.strip())
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None


def say_day(day: date) -> str:
    """A day in words."""
    return f"{day.day} {day:%B %Y}"


def _write_day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""


def _save(lens: Lens, typed: dict[str, str]) -> None:
    """Keep what reads as a day; name the first that does not, and keep nothing then."""
    wrong = [text for text in typed.values() if text.strip() and parse_day(text) is None]
    if wrong:
        st.error(f"{wrong[0]!r} is no date. Write it as day, month and year: 3/11/2026.")
        return
    save_assurances(open_store(), lens, {kind: parse_day(text) for kind, text in typed.items()})
    st.rerun()
