"""Makes the sample: every hand's workbooks, the truth of them and the log, from one seed.

Run ``python -m sample_data.make_sample``; a folder may be given to write elsewhere.
"""

import sys
from pathlib import Path

from sample_data.hands import (
    coast_across,
    coast_export,
    coast_five,
    coast_ods,
    coast_ticks,
    governor_colours,
    governor_rag,
    moor_grid,
    moor_interim,
    moor_long,
    moor_three_rows,
    moor_years,
    office,
    paired,
    panel_both,
    peers_ten,
    staff_counts,
    standards_2020,
    survey,
    town_areas,
    town_blocks,
    town_forms,
    town_midyear,
    town_sides,
    trust_interim,
    visits,
    year_end,
)
from sample_data.settle import settle
from sample_data.truth import Truth, write_log, write_truth

HERE = Path(__file__).parent
HANDS = (
    office,
    moor_grid,
    town_forms,
    coast_across,
    moor_long,
    moor_three_rows,
    town_sides,
    trust_interim,
    coast_ticks,
    moor_years,
    town_areas,
    coast_ods,
    town_blocks,
    coast_export,
    moor_interim,
    survey,
    visits,
    year_end,
    governor_rag,
    governor_colours,
    panel_both,
    standards_2020,
    staff_counts,
    coast_five,
    town_midyear,
    peers_ten,
    paired,
)


def write_sample(folder: Path) -> Truth:
    """Writes everything but the answers under the folder; gives the record of it."""
    workbooks = folder / "workbooks"
    workbooks.mkdir(parents=True, exist_ok=True)
    truth = Truth(workbooks)
    for hand in HANDS:
        hand.make(truth)
    for file, *_ in truth.log:
        settle(workbooks / file)
    write_truth(truth, folder / "truth.csv")
    write_log(truth, folder / "LOG.csv")
    return truth


def main() -> None:
    """Writes the sample here or where the argument says, and says what was made."""
    truth = write_sample(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
    print(f"{len(truth.log)} workbooks, {len(truth.rows)} ratings")


if __name__ == "__main__":
    main()
