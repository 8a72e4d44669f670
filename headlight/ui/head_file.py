"""One headteacher's review to take away: every area and statement, who gave what in which words, and the replies."""

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

import pandas as pd

from headlight.access.lens import Lens
from headlight.analysis.choices import SOURCE_WORDS
from headlight.analysis.ladder import Ladder, find_ladders, find_state_word, find_word
from headlight.analysis.profile import Profile, Who
from headlight.analysis.standing import Standing
from headlight.analysis.view import View
from headlight.crosswalk import find_links, read_crosswalk
from headlight.frameworks import Criterion
from headlight.ui.data import load_frameworks, load_portfolio
from headlight.ui.downloads import Download, draw_downloads, offer_download
from headlight.ui.entering import load_entered
from headlight.ui.head_reply import find_reply
from headlight.ui.head_statements import find_ratings
from headlight.ui.kept import keep
from headlight.ui.standings import load_profile
from headlight.ui.trail import Place, find_place_words, load_places

_REPLY = "The headteacher’s reply"
_HEADINGS = ("Code", "Criterion", "Who", "Level", "In words", "Read from")


class Row(NamedTuple):
    """One line of the file."""

    code: str
    criterion: str
    who: str
    level: str
    words: str
    place: str


def draw_review_file(who: Who, view: View, version: int, lens: Lens, title: str) -> str:
    """The whole review, offered with what the headteacher replied to it."""
    sentence = f"{title}: every area and statement, what each source gave it, in which words, and the cell of each."
    name = f"Review, {load_frameworks()[view.framework or ''].short}"
    table = partial(find_review_table, who, view, version, lens)
    review = Download(name, table, sentence)
    offer_download(review)
    return draw_downloads(review, "Download the whole review")


def find_review_table(who: Who, view: View, version: int, lens: Lens) -> pd.DataFrame:
    """A row for each rating of each area and statement, one for what nobody rated, and one for each reply."""
    entered = load_entered(lens, version, "reply")
    rows: list[Row] = []
    for code, said in load_review(lens, version, view, who).items():
        reply = find_reply(entered, who, code, view)
        rows += [*said, *([Row(code, said[0].criterion, _REPLY, "", reply.text, "")] if reply else [])]
    table = pd.DataFrame([tuple(row) for row in rows], columns=list(_HEADINGS))
    return _lay_beside(table, view.framework or "")


def _lay_beside(table: pd.DataFrame, framework: str) -> pd.DataFrame:
    """The table with what each statement leads to in the other framework, where the crosswalk starts from this one."""
    frameworks = load_frameworks()
    crosswalk = read_crosswalk(frameworks=frameworks)
    if framework != crosswalk.source:
        return table
    led = {code: ", ".join(link.characteristic for link in find_links(crosswalk, code)) for code in table["Code"]}
    return table.assign(**{f"Beside the {frameworks[crosswalk.target].short} (an opinion)": table["Code"].map(led)})


@keep(most=16)
def load_review(lens: Lens, version: int, view: View, who: Who) -> dict[str, tuple[Row, ...]]:
    """Who gave each area and statement what, in which words and where, by code."""
    framework, profile = load_frameworks()[view.framework or ""], load_profile(lens, version, view, who)
    ladders = find_ladders(load_portfolio(lens, version).scales)
    rated = (rating for area in framework.areas for rating in find_ratings(profile, framework, area))
    places = load_places(lens, version, tuple(rated))
    criteria = [each for area in framework.areas for each in (area, *framework.statements(area.code))]
    return {each.code: tuple(_find_rows(each, profile, ladders, places)) for each in criteria}


def _find_rows(
    criterion: Criterion, profile: Profile, ladders: Mapping[str, Ladder], places: Mapping[int, Place]
) -> list[Row]:
    found = [(source, profile.find(criterion.code, source)) for source in profile.sources]
    rows = [
        Row(
            criterion.code,
            criterion.text,
            SOURCE_WORDS[source],
            _say_level(each, ladders.get(each.scale or "")),
            profile.comments.get(each.rating or 0, ""),
            _say_place(places.get(each.rating or 0)),
        )
        for source, each in found
        if each and (each.placed or each.rating is not None)
    ]
    return rows or [Row(criterion.code, criterion.text, "", "Not rated", "", "")]


def _say_level(standing: Standing, ladder: Ladder | None) -> str:
    """The level in words, marked where it was worked out."""
    said = find_word(standing, ladder) if ladder else find_state_word(standing)
    return f"{said} (worked out from statements)" if standing.derived else said


def _say_place(place: Place | None) -> str:
    return f"{place[0]}, {find_place_words(place)}" if place else ""
