"""Standards: every framework as a readable document, the crosswalk link by link, and the trust's own."""

from headlight.store.places import find_standards_folder
from headlight.ui.address import find_params
from headlight.ui.choices import show_foot
from headlight.ui.data import load_frameworks, load_portfolio
from headlight.ui.door import require_lens
from headlight.ui.frame import draw_sentence, draw_title, show_html
from headlight.ui.params import draw_param_tabs, find_param
from headlight.ui.standards_crosswalk import load_crosswalk
from headlight.ui.standards_document import load_document
from headlight.ui.standards_own import find_own, show_own

lens = require_lens()
SAID = "What headteachers are rated against, in each framework's own words, and how far the frameworks agree."
CROSSWALK, OWN = "crosswalk", "own"

frameworks = load_frameworks()
own = find_own(frameworks)
options = {id: each.short for id, each in frameworks.items() if id not in own}
options |= {CROSSWALK: "Crosswalk", OWN: "The trust's own"}
chosen = find_param("standard", options, find_params())
shown = map(load_document, own if chosen == OWN else (chosen,) if chosen in frameworks else ())

tabs = draw_param_tabs("Standards", "standard", options, find_params())
document = load_crosswalk() if chosen == CROSSWALK else "".join(shown)
show_html(f'{draw_title("Standards")}{draw_sentence(SAID)}{tabs}<div class="hl-one-tab">{document}</div>')
if chosen == OWN:
    show_own(find_standards_folder(), lens)
show_foot(load_portfolio(lens).sample)
