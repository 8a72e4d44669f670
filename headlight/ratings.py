"""The waist: the one tidy table, declared here and checked where it enters.

Left of it are cells and guesses; right of it nothing is cleaned again. A row is one rating:
leader (or none) x school x cycle x point x date x source x appraiser x criterion.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from headlight.model import Leader, Post, Scale, School

# column -> (pandas dtype, may be missing)
COLUMNS: dict[str, tuple[Any, bool]] = {
    "rating": ("int64", False),  # id in the store; leads to the trail
    "leader": ("Int64", True),  # id, missing where the workbook names nobody
    "school": ("Int64", True),  # id
    "role": ("str", True),  # post as written
    "cycle": ("str", False),  # 2023/24
    "point": ("str", True),  # interim, final, autumn, spring, summer
    "date": ("str", True),  # ISO
    "source": ("str", False),
    "appraiser": ("str", True),
    "framework": ("str", False),
    "criterion": ("str", False),  # KA1, KA1.2, D1.3 ... without the framework
    "scale": ("str", False),
    "level": ("float64", True),  # 1 the lowest; a fraction lies between two
    "levels": ("Int64", True),  # how many the scale has; missing for percent and out of ten
    "value": ("float64", True),  # 0 to 1, 1 the best
    "raw": ("str", False),  # as the person sees the cell
    "comment": ("str", True),
    "waiting": ("bool", False),  # hangs on a question nobody has answered; counts as unrated
}


def check_ratings(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with the declared columns and types, in the declared order.

    Raises ``ValueError`` naming the column that is absent or has a blank where none may be.
    """
    absent = [name for name in COLUMNS if name not in frame.columns]
    if absent:
        raise ValueError(f"ratings table lacks {', '.join(absent)}")
    table = pd.DataFrame({name: frame[name].astype(dtype) for name, (dtype, _) in COLUMNS.items()})
    for name, (_, optional) in COLUMNS.items():
        if not optional and table[name].isna().any():
            raise ValueError(f"ratings table has a blank in {name}")
    return table.reset_index(drop=True)


@dataclass(frozen=True)
class Portfolio:
    """All that one lens may see, as loaded: the tidy table and the people and places its ids name."""

    ratings: pd.DataFrame
    schools: Mapping[int, School] = field(default_factory=dict)
    leaders: Mapping[int, Leader] = field(default_factory=dict)
    posts: tuple[Post, ...] = ()
    scales: Mapping[str, Scale] = field(default_factory=dict)  # the library and the trust's own
    sample: bool = False  # the invented trust, no real import standing
    version: int = 0  # goes up with every change of what is stored
