"""What is shown when a request cannot be met, and when Headlight itself is at fault."""

import streamlit as st

from headlight.errors import UserError


def show_failure(problem: Exception) -> bool:
    """One sentence on the page; a fault of ours goes to the log as well, with its traceback and no names."""
    if isinstance(problem, UserError):
        st.error(problem.sentence)
        return True
    st.error("This page could not be drawn. Nothing stored has changed. Load it again; the log says where it failed.")
    return False
