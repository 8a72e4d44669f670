"""A year's returns of the cluster: what every list of the secretary and the clerk starts and ends with."""

import random
from dataclasses import dataclass
from typing import Any

from tests.messy.seeded import Made
from tests.messy.seeded import cluster_words as w
from tests.messy.seeded.cluster_paper import BOOKS, Paper, Sheet

TITLES = (
    "Headteacher Performance Management {year}",
    "{cluster} Cluster - Headteacher appraisal outcomes {year}",
    "HT APPRAISAL SUMMARY {year}",
    "Leadership Key Areas: headteacher reviews {year}",
)
CLUSTERS = ("Northgate", "Lower Wick", "Dales", "Riverside")


@dataclass
class Returns:
    """A year's returns: who, when, on what scale, on which paper."""

    paper: Paper
    heads: list[w.Head]
    start: int
    marking: w.Marking
    tab: str
    file: str
    titles: list[str]

    def mark(
        self, rng: random.Random, sheet: Sheet, place: tuple[int, int], criterion: str, level: int | None, **more: Any
    ) -> None:
        """Write one cell, and the truth if it holds a rating."""
        sheet.put(*place, self.marking.write(rng, level))
        if level is not None:
            self.paper.rate(sheet.name if self.tab else "", place, criterion, level, levels=self.marking.top, **more)


def a_return(rng: random.Random, layout: str, numbers: bool = False, count: int | None = None) -> Returns:
    """Start a workbook: the year stands in the title, the tab or the file's name."""
    start = w.academic_year(rng)
    paper = Paper(layout, cycle=w.cycle(start))
    some = w.heads(rng, count or rng.randint(4, 11))
    marking = w.number_marking(rng, paper) if numbers else w.word_marking(rng)
    where = rng.choice(("title", "tab", "file", "title and file"))
    said = (
        rng.choice(TITLES)
        .format(year=w.year_words(rng, start) if "title" in where else "", cluster=rng.choice(CLUSTERS))
        .strip()
    )
    tab = (
        w.year_words(rng, start, plain=True)
        if where == "tab"
        else rng.choice(("Sheet1", "Summary", "HTs", "Appraisals"))
    )
    file = f"HT appraisal {w.year_words(rng, start, plain=True)}" if "file" in where else "HT appraisal returns"
    titles = [said] if "title" in where or rng.random() < 0.5 else []
    titles += rng.sample(
        ("CONFIDENTIAL - heads and chairs only", "Please complete by the end of term"), rng.choice((0, 0, 1))
    )
    titles += [marking.key] if marking.key and rng.random() < 0.6 else []
    return Returns(paper, some, start, marking, tab, file, titles)


def finish(rng: random.Random, made: Returns, sheet: Sheet, row: int, programs: tuple[str, ...] = BOOKS) -> Made:
    """The key below the table if it was not above it, the other tabs, and save."""
    key = made.marking.key
    if key and key not in made.titles:
        for offset, part in enumerate(key.split(";") if ";" in key else [key]):
            sheet.put(row + 1 + offset, 1, part.strip())
    w.add_other_tabs(rng, made.paper, made.heads)
    return made.paper.save(made.file, rng.choice(programs))


def key_columns(rng: random.Random) -> tuple[str, str]:
    """What the school and the head columns are called."""
    return rng.choice(
        (
            ("School", "Headteacher"),
            ("School", "Head"),
            ("SCHOOL", "HEADTEACHER"),
            ("Name of school", "HT"),
            ("School name", "Name of Head"),
        )
    )
