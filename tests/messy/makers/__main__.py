"""Make every workbook of the museum anew: ``python -m tests.messy.makers [module ...]``."""

import importlib
import subprocess
import sys

MODULES = (
    "business_manager", "data_officer", "heads_pa", "improvement_partner", "old_office", "survey_tool", "hr_system",
    "director", "governor", "adviser", "technician", "auditor", "deputy_director", "census", "stranger", "supply_secretary", "bursar", "printer", "locum", "county", "abroad", "school_secretary",
    "caretaker_of_keys", "clerk",
)  # fmt: skip

wanted = sys.argv[1:] or list(MODULES)
if len(wanted) == 1:
    importlib.import_module(f"tests.messy.makers.{wanted[0]}").make()
else:
    # Each in a process of its own: some libraries remember between files what they wrote before.
    for module in wanted:
        subprocess.run([sys.executable, "-m", "tests.messy.makers", module], check=True)
