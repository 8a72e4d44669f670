"""The parts of the support page: what is arranged, what is proposed, and a pairing of one's own."""

from collections import Counter
from functools import partial
from html import escape

import streamlit as st

from headlight.access.lens import Lens
from headlight.analysis.matrix import Matrix
from headlight.analysis.support import Offer, Proposal
from headlight.model import Entry
from headlight.ratings import Portfolio
from headlight.ui.address import find_params
from headlight.ui.choices import draw_press, offer_press
from headlight.ui.downloads import Download, draw_downloads, offer_download
from headlight.ui.entering import show_opening
from headlight.ui.frame import draw_note, draw_section, show_html, show_note, show_section
from headlight.ui.params import draw_param_links, find_param
from headlight.ui.support_plan import ASKED, REFUSED, STATES, change, find_name, keep, write_plan

_OFFER = "A visit to each other's school, and a conversation about how this area is led."


def show_arranged(plan: tuple[Entry, ...], portfolio: Portfolio, matrix: Matrix, lens: Lens) -> None:
    """The pairings kept, each with its offer and how far it is agreed; the plan that may be taken away."""
    kept = [each for each in plan if each.state != REFUSED]
    if not kept:
        return
    show_section(
        "In the plan", "Ask each alone first; the plan that leaves this page names both only once both agreed."
    )
    for entry in kept:
        with st.container(key=f"kept {entry.thread}", gap="xsmall"):
            area = matrix.framework.find(entry.criterion).text
            names = f"{find_name(entry.leader, portfolio)} helps {find_name(entry.other_leader or 0, portfolio)}"
            st.html(f'<p class="hl-pair"><b>{escape(area)}</b> {escape(names)}</p>')
            _show_kept_form(entry, lens)
    table = write_plan(plan, portfolio, matrix.framework)
    if table.empty:
        show_note("Nothing to take away yet: no pairing has been agreed by both.")
    else:
        plan_file = Download("Support plan", table, "Agreed by both; no level is stated.")
        show_html(draw_downloads(plan_file))
        offer_download(plan_file)


def _show_kept_form(entry: Entry, lens: Lens) -> None:
    offer, state, save = st.columns([6, 3, 1], vertical_alignment="bottom")
    text = offer.text_input("Offer", entry.text, key=f"offer {entry.thread} {entry.id}", max_chars=400)
    states = STATES if entry.state in STATES else (entry.state, *STATES)
    chosen = state.selectbox(
        "How far it is", states, index=states.index(entry.state), key=f"state {entry.thread} {entry.id}"
    )
    save.button("Save", key=f"save {entry.thread}", on_click=change, args=(lens, entry, text, chosen))


def show_proposed(proposal: Proposal, matrix: Matrix, lens: Lens, rules: str) -> None:
    """The proposal, one area of the framework at a time: keep a pairing, say that it is not to be, or make one's own.

    ``rules`` says how it is proposed.
    """
    nobody = "No pairing is within reach: nobody meets every condition below for what others could gain in."
    head = draw_section("Proposed", "Same phase before same hub; nobody is asked in more than two areas.")
    area, areas = _find_area(proposal, matrix)
    parts = [_draw_offer(offer, matrix, lens) for offer in proposal.offers if offer.column.code == area]
    for column, rows in proposal.alone:
        names = ", ".join(row.name for row in rows)
        parts.append(draw_note(f"{column.text}: nobody within reach could help {names}. Look outside the trust."))
    offers = f'<div class="hl-offers">{"".join(parts)}</div>' if parts else ""
    above = f"{head}{'' if proposal.offers else draw_note(nobody)}{areas}{offers}{rules}"
    if closed := show_opening("A pairing of your own", "own pairing", above, partial(_show_own_form, matrix, lens)):
        show_html(closed)


def _find_area(proposal: Proposal, matrix: Matrix) -> tuple[str, str]:
    """The area whose pairings are shown and, where they are proposed in several, links to each with how many."""
    counts = Counter(offer.column.code for offer in proposal.offers)
    areas = {
        each.code: f"{each.number} {each.text} ({counts[each.code]})" for each in matrix.columns if counts[each.code]
    }
    if len(areas) < 2:
        return next(iter(areas), ""), ""
    here = find_params()
    return find_param("proposed", areas, here), draw_param_links("Proposed in", "proposed", areas, here)


def _draw_offer(offer: Offer, matrix: Matrix, lens: Lens) -> str:
    """One pairing with its reason, and the buttons that settle it."""
    view, key = matrix.view, "-".join(map(str, offer.pairing))
    names = f"{offer.helper.name} ({offer.helper.detail}) could help {offer.gains.name} ({offer.gains.detail})"
    whose = (lens, matrix.framework.id, view.cycle or "", offer.pairing, _OFFER)
    offer_press(f"keep {key}", partial(keep, *whose, ASKED))
    offer_press(f"refuse {key}", partial(keep, *whose, REFUSED))
    buttons = draw_press("Put in the plan", f"keep {key}") + draw_press("Not these two", f"refuse {key}")
    return (
        f'<div><p class="hl-pair"><b>{escape(offer.column.text)}</b> {escape(names)}</p>'
        f"{draw_note(offer.reason)}<div>{buttons}</div></div>"
    )


def _show_own_form(matrix: Matrix, lens: Lens) -> None:
    rows = {row.subject.leader: row for row in matrix.rows if row.subject.leader}
    with st.form("own pairing", border=False):
        areas = {each.code: f"{each.number} {each.text}" for each in matrix.columns if each.parent is None}
        area = st.selectbox("Area", list(areas), format_func=areas.__getitem__)
        helper = st.selectbox("Helps", list(rows), index=None, format_func=lambda id: rows[id].name)
        gains = st.selectbox("Is helped", list(rows), index=None, format_func=lambda id: rows[id].name)
        text = st.text_input("Offer", _OFFER, max_chars=400)
        if st.form_submit_button("Put in the plan"):
            if helper is None or gains is None or helper == gains:
                st.error("Choose two different headteachers, then put the pairing in the plan.")
            else:
                keep(lens, matrix.framework.id, matrix.view.cycle or "", (helper, gains, area), text)
                st.rerun()
