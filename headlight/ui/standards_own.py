"""A trust's own frameworks: how one is written, and a file of one checked and kept in the data folder."""

from collections.abc import Mapping
from pathlib import Path

import streamlit as st

from headlight.access.lens import Lens
from headlight.errors import UserError
from headlight.frameworks import SHIPPED, Framework
from headlight.taking.own_frameworks import save_framework
from headlight.ui.frame import show_note, show_section

_EXAMPLE = """id = "our-values"
title = "Our trust's values"
short = "Values"
area_word = "value"
statement_word = "statement"
source = "Trust handbook, page 3"
year = 2024
licence = "The trust's own"
standing = "Agreed by the trustees in March 2024"

[[areas]]
code = "V1"
title = "Courage"
aliases = ["Being brave"]

    [[areas.statements]]
    code = "V1.1"
    text = "Says the hard thing kindly"
"""


def find_own(frameworks: Mapping[str, Framework]) -> dict[str, Framework]:
    """The frameworks that are the trust's own."""
    return {id: each for id, each in frameworks.items() if id not in SHIPPED}


def show_own(folder: Path, lens: Lens) -> None:
    """How a trust adds a framework of its own: in words, by example, and by dropping the file here."""
    show_section("Add a framework of the trust's own")
    show_note(
        "Any set of criteria can be one: the trust's values, Christian character, an inspection framework. It is "
        "a text file; standards/README.md shows every key, and docs/adding-a-framework.md one from start to finish."
    )
    with st.expander("A file to start from"):
        st.code(_EXAMPLE, language="toml")
    if not (lens.everything and lens.named):
        return
    file = st.file_uploader("Add a framework file", type=["toml"], key=f"own framework {_turn()}")
    if file is not None:
        _show_kept(folder, Path(file.name).name, file.getvalue())
    if kept := st.session_state.pop("own framework kept", None):
        st.success(kept)


def _show_kept(folder: Path, name: str, data: bytes) -> None:
    """Keep a framework file, or say what is amiss in it."""
    try:
        framework = save_framework(folder, name, data)
    except UserError as problem:
        st.error(problem.sentence)
        return
    st.session_state["own framework kept"] = f"{framework.title} is kept, and offered at the next import."
    st.session_state["own framework turn"] = _turn() + 1
    st.rerun()


def _turn() -> int:
    """Goes up with every file kept, so that the uploader lets go of it."""
    return int(st.session_state.get("own framework turn", 0))
