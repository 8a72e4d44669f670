"""Import history: every import, the latest first, what it brought, and undo."""

from headlight.ui.choices import show_foot
from headlight.ui.data import load_portfolio, open_store
from headlight.ui.door import require_lens
from headlight.ui.frame import draw_title, show_empty, show_html
from headlight.ui.import_history import load_history
from headlight.ui.import_undo import draw_undone, show_undo_asked

lens = require_lens()
TITLE = "Import history"
portfolio = load_portfolio(lens)
history = load_history(lens, portfolio.version)

done = draw_undone()
if not history.imports:
    show_empty(TITLE, "Every import will stand here, and can be undone.")
else:
    show_html(draw_title(TITLE) + done + history.html)
    show_undo_asked(open_store(), lens, history.imports)
show_foot(portfolio.sample)
