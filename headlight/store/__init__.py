"""The only SQL: schema, migrations, one file per noun; every read takes a lens."""

from headlight.store.backups import save_backup
from headlight.store.batch import Batch, Change, FilePreview, Held, Incoming, People, Preview, Written
from headlight.store.directory import Directory, Spelling, load_directory
from headlight.store.drops import Drop, Dropped, load_drop, load_drops, remove_drop, save_drop
from headlight.store.edits import load_reasons, save_edit, undo_edit
from headlight.store.engine import Store, open_store, open_url
from headlight.store.imports import load_files, load_imports, save_import, store_is_empty
from headlight.store.people import load_known_people
from headlight.store.portfolio import load_portfolio
from headlight.store.posts import find_kind
from headlight.store.preview import preview_batch
from headlight.store.recipes import load_recipes, remove_recipe, save_recipe
from headlight.store.trails import find_cell, load_answers, load_findings, load_places, load_readings, load_trail
from headlight.store.undo import undo_import

__all__ = [
    "Batch",
    "Change",
    "Directory",
    "Drop",
    "Dropped",
    "FilePreview",
    "Held",
    "Incoming",
    "People",
    "Preview",
    "Spelling",
    "Store",
    "Written",
    "find_cell",
    "find_kind",
    "load_answers",
    "load_directory",
    "load_drop",
    "load_drops",
    "load_files",
    "load_findings",
    "load_imports",
    "load_known_people",
    "load_places",
    "load_portfolio",
    "load_readings",
    "load_reasons",
    "load_recipes",
    "load_trail",
    "open_store",
    "open_url",
    "preview_batch",
    "remove_drop",
    "remove_recipe",
    "save_backup",
    "save_drop",
    "save_edit",
    "save_import",
    "save_recipe",
    "store_is_empty",
    "undo_edit",
    "undo_import",
]
