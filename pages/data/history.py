"""Import history: every import, the latest first, what it brought, and undo."""

from headlight.store import load_files, load_imports
from headlight.ui.choices import show_foot
from headlight.ui.data import load_portfolio, open_store
from headlight.ui.door import require_lens
from headlight.ui.frame import show_empty, show_link, show_sentence, show_title
from headlight.ui.import_history import say_history, show_import_line
from headlight.ui.import_undo import show_undone

lens = require_lens()
store = open_store()
imports = load_imports(store, lens)
files = load_files(store, lens)

show_title("Import history")
show_undone()
if not imports:
    show_empty("Every import will stand here, and can be undone.")
else:
    show_sentence(say_history(imports))
    for each in imports:
        show_import_line(store, lens, each, tuple(file for file in files if file.import_id == each.id), imports)
    show_link("Import workbooks", "import")
show_foot(load_portfolio(lens).sample)
