"""Import history: every import, the latest first, what it brought, and undo."""

from headlight.ui.choices import show_foot
from headlight.ui.data import load_portfolio, open_store
from headlight.ui.door import require_lens
from headlight.ui.frame import show_empty, show_html, show_title
from headlight.ui.import_history import load_history
from headlight.ui.import_undo import show_undo_asked, show_undone

lens = require_lens()
portfolio = load_portfolio(lens)
history = load_history(lens, portfolio.version)

show_title("Import history")
show_undone()
if not history.imports:
    show_empty("Every import will stand here, and can be undone.")
else:
    show_html(history.html)
    show_undo_asked(open_store(), lens, history.imports)
show_foot(portfolio.sample)
