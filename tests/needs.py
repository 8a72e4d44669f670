"""What a test needs of the machine: skipped with its reason where a user lacks it, a failure in CI."""

import os

import pytest


def need(present: object, what: str) -> None:
    """Go on where it is there; otherwise skip and say what is missing, or fail where CI should have installed it."""
    if present:
        return
    if os.environ.get("CI"):
        pytest.fail(f"{what} is not on this machine, and CI has to install it")
    pytest.skip(f"{what} is not on this machine")
