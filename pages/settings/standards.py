"""Standards: every framework as a readable document, the crosswalk link by link, and the trust's own."""

import streamlit as st

from headlight.crosswalk import read_crosswalk
from headlight.store.places import find_folder
from headlight.ui.choices import show_foot
from headlight.ui.data import load_frameworks, load_portfolio
from headlight.ui.door import require_lens
from headlight.ui.frame import show_sentence, show_title
from headlight.ui.standards_crosswalk import show_crosswalk
from headlight.ui.standards_document import show_document
from headlight.ui.standards_own import find_own, show_own

lens = require_lens()
frameworks = load_frameworks()
own = find_own(frameworks)

show_title("Standards")
show_sentence("What headteachers are rated against, in each framework's own words, and how far the frameworks agree.")

shipped = [each for id, each in frameworks.items() if id not in own]
*documents, crossing, ours = st.tabs([*(each.short for each in shipped), "Crosswalk", "The trust's own"])
for framework, tab in zip(shipped, documents, strict=True):
    with tab:
        show_document(framework, frameworks.get(framework.superseded_by or ""))
with crossing:
    show_crosswalk(read_crosswalk(frameworks=frameworks), frameworks)
with ours:
    for framework in own.values():
        show_document(framework)
    show_own(find_folder() / "standards", lens)
show_foot(load_portfolio(lens).sample)
