"""The headteacher's own words on an area: a reply that stands beside the ratings wherever they are read."""

from collections.abc import Iterable
from functools import partial
from html import escape

import streamlit as st
from msgspec import structs

from headlight.access.lens import Lens
from headlight.analysis.profile import Profile, Who
from headlight.analysis.view import View
from headlight.frameworks import Criterion
from headlight.model import Entry
from headlight.store.entries import find_thread
from headlight.ui.entering import enter, load_entered, show_entered, show_opening
from headlight.ui.frame import draw_note


def show_reply(over: str, profile: Profile, area: Criterion, view: View, lens: Lens, version: int) -> str:
    """Under a piece of HTML the reply to this area's ratings in this cycle, and the place to enter one.

    Handed back is what is not shown yet, to be sent with what follows. Nothing is added where nobody is named.
    """
    leader = profile.who.leader
    if leader is None or not profile.areas:
        return over
    reply = find_reply(load_entered(lens, version, "reply"), profile.who, area.code, view)
    if reply:
        when = f"{reply.at.day} {reply.at:%B %Y}" if reply.at else ""
        said = f"<small>The headteacher’s reply, {when}</small>{escape(reply.text)}"
        over += f'<div class="hl-comment">{said}</div>'
    if not lens.everything:
        none = "" if reply else draw_note("No reply has been entered to this area.")
        return show_entered(lens, "reply", f'<div class="hl-pieces">{over}{none}</div>')
    thread = _find_thread(leader, area.code, view)
    blank = Entry("reply", leader, "", view.cycle or "", view.framework or "", area.code, thread=thread)
    label = "Change the reply" if reply else "Enter the headteacher’s reply"
    return show_entered(lens, "reply", show_opening(label, "reply", over, partial(_show_form, reply or blank, lens)))


def find_reply(entered: Iterable[Entry], who: Who, area: str, view: View) -> Entry | None:
    """What a headteacher replied to an area's ratings in a cycle, of the replies that stand."""
    thread = _find_thread(who.leader, area, view) if who.leader else None
    return next((each for each in entered if each.thread == thread), None)


def _find_thread(leader: int, area: str, view: View) -> str:
    return find_thread("reply", leader, view.framework, area, view.cycle)


def _show_form(entry: Entry, lens: Lens) -> None:
    with st.form(f"reply {entry.thread}", border=False):
        text = st.text_area("In the headteacher’s own words", entry.text, max_chars=4000)
        note = "It stands beside the ratings of this area and goes with them. Leave it blank to take it away."
        st.caption(note)
        if st.form_submit_button("Save the reply"):
            enter(lens, structs.replace(entry, text=text), "The reply is saved.")
            st.rerun()
