"""Workbooks without end: each module is another author, whose layouts make a new workbook from every seed.

A module declares ``LAYOUTS``, a mapping of layout name to a function of a ``random.Random`` that returns
a ``Made``. The same seed makes the same workbook; the truth is written down while it is made.
"""

from typing import Any, NamedTuple


class Made(NamedTuple):
    """One workbook in bytes, the file name it came under, and its expected reading as tests/messy/README.md has it."""

    name: str
    data: bytes
    expected: dict[str, Any]
