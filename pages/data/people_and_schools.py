"""People and schools: who is who, who leads what since when, and whose rating is due; changed by hand, undoably."""

import streamlit as st

from headlight.ui.choices import show_foot
from headlight.ui.data import load_portfolio
from headlight.ui.door import require_lens
from headlight.ui.people_page import show_people_page

lens = require_lens()

with st.container(key="people-page"):
    show_people_page(lens)
show_foot(load_portfolio(lens).sample)
