"""Import workbooks: files in, the few questions only a person can answer, a preview, and accept."""

from headlight.ui.door import require_lens
from headlight.ui.import_page import show_import

lens = require_lens()
show_import(lens)
