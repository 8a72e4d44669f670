"""The small tables of the page of people and schools."""

from collections.abc import Mapping

import pandas as pd

from headlight.model import Due


def tidy_dues(said: Mapping[str, Due], reasons: Mapping[str, str]) -> pd.DataFrame:
    """A row a cycle, the latest first: what was said of it, and why."""
    rows = [(cycle, said[cycle], reasons.get(cycle, "")) for cycle in sorted(said, reverse=True)]
    return pd.DataFrame(rows, columns=["Cycle", "A rating is", "Why"])
