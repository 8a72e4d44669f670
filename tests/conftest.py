"""Settings that every test shares: no clock on properties, the same draws on every machine of CI, and no sample unasked."""

import os

from hypothesis import settings

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

# A store that a test makes stays as the test made it; what a stranger's first start gives, tests ask for by name.
os.environ.setdefault("HEADLIGHT_SAMPLE", "no")
