"""A page with no chart: buttons, and a line that says what they did."""

import streamlit as st

from tests.bench.views.served.choosing import choose

st.title("No chart")
cycle, numbers = choose()
st.html(f'<p id="shown">{cycle} {"numbers" if numbers else "words"}</p>')
