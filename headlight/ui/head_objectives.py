"""A leader's objectives: those the workbooks hold, with their cells, and those entered here."""

from collections.abc import Mapping
from functools import partial
from html import escape

import streamlit as st

from headlight.access.lens import Lens
from headlight.analysis.objectives import Aim, find_aims, say_pasted
from headlight.analysis.view import View
from headlight.frameworks import Framework
from headlight.model import Entry, Reading
from headlight.ratings import Portfolio
from headlight.store import load_readings
from headlight.ui.data import open_store
from headlight.ui.entering import enter, load_entered, show_entered, show_opening
from headlight.ui.frame import draw_note
from headlight.ui.kept import keep
from headlight.ui.pictures import draw_picture_section


def show_objectives(
    over: str, leader: int | None, portfolio: Portfolio, frameworks: Mapping[str, Framework], view: View, lens: Lens
) -> str:
    """Under a piece of HTML the objectives of one leader, newest cycle first, and a form for another.

    Handed back is what is not shown yet, to be sent with what follows. Nothing is added where nobody is named.
    """
    known = portfolio.leaders.get(leader or 0)
    if known is None:
        return over
    posts = (each.school for each in portfolio.posts if each.leader == known.id)
    schools = [name for id in posts if id in portfolio.schools for name in portfolio.schools[id].names]
    readings = _load_readings(lens, portfolio.version)
    aims = find_aims(readings, load_entered(lens, portfolio.version, "objective"), known, schools)
    framework = frameworks[view.framework or ""]
    drawn = over + draw_picture_section("Objectives")
    if not aims:
        drawn += draw_note("No workbook has held an objective for this headteacher, and none is entered.")
    for aim in aims:
        drawn += _draw_aim(aim, frameworks)
        if aim.thread:
            drawn = show_opening(
                "Change or remove", _name(aim), drawn, partial(_show_form, aim, known.id, framework, lens)
            )
    if not lens.everything:
        return show_entered(lens, "objective", f'<div class="hl-pieces">{drawn}</div>')
    blank = Aim("", view.cycle or "", (), "", "")
    show = partial(_show_form, blank, known.id, framework, lens)
    return show_entered(lens, "objective", show_opening("Enter an objective", _name(blank), drawn, show))


def _draw_aim(aim: Aim, frameworks: Mapping[str, Framework]) -> str:
    linked = f"Linked to {', '.join(aim.criteria)}. " if aim.criteria else ""
    progress = f"Progress: {aim.progress}. " if aim.progress else ""
    cycle = f"<b>{escape(aim.cycle)}</b> " if aim.cycle else ""
    warning = say_pasted(aim.text, frameworks)
    return (
        f'<div class="hl-aim"><p>{cycle}{escape(aim.text)}</p>'
        f"<small>{escape(linked)}{escape(progress)}{escape(aim.origin)}</small></div>"
        f"{draw_note(warning) if warning else ''}"
    )


def _name(aim: Aim) -> str:
    return f"objective {aim.thread or 'new'}"


def _show_form(aim: Aim, leader: int, framework: Framework, lens: Lens) -> None:
    """An objective's fields; a blank text takes an entered one away."""
    words = {each.code: f"{each.code} {each.text}" for each in framework.criteria}
    with st.form(_name(aim), border=False, clear_on_submit=not aim.thread):
        text = st.text_area("Objective", aim.text, max_chars=2000)
        chosen = st.multiselect(
            "Linked to", list(words), [each for each in aim.criteria if each in words], format_func=words.__getitem__
        )
        progress = st.text_input("Progress", aim.progress, max_chars=200)
        saved, removed, _ = st.columns([2, 2, 8])
        save = saved.form_submit_button("Save")
        remove = removed.form_submit_button("Remove") if aim.thread else False
    if save or remove:
        kept = "" if remove else text
        linked = ",".join(chosen)
        entry = Entry("objective", leader, kept, aim.cycle, framework.id, linked, state=progress, thread=aim.thread)
        enter(lens, entry, f"The objective is {'removed' if remove else 'saved'}.")
        st.rerun()


@keep(most=16)
def _load_readings(lens: Lens, version: int) -> tuple[tuple[str, Reading], ...]:  # noqa: ARG001 part of the key
    found = load_readings(open_store(), lens)
    return tuple((file, Reading(file, (), (), (), (), objectives=each.objectives)) for file, each in found)
