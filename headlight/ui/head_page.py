"""What the headteacher page is put together from: its reference, its lines and the area it opens."""

from collections.abc import Mapping

import streamlit as st

from headlight.access.lens import Lens
from headlight.analysis.choices import SOURCE_WORDS
from headlight.analysis.ladder import Ladder, find_ladders
from headlight.analysis.matrix import find_cycle_before, find_number
from headlight.analysis.profile import (
    Profile,
    Who,
    derive_group_middle,
    find_latest_cycle,
    select_subject,
)
from headlight.analysis.profile_words import summarise_profile, summarise_sources
from headlight.analysis.standing import Standing
from headlight.analysis.trend import tidy_leader_lines, tidy_school_lines
from headlight.analysis.view import View
from headlight.charts.drawings.page import Caption
from headlight.frameworks import Criterion, Framework
from headlight.ratings import Portfolio
from headlight.ui.data import load_cycles, load_frameworks
from headlight.ui.frame import draw_link, draw_note, draw_sentence, show_title
from headlight.ui.head_choice import find_head_note, find_head_title
from headlight.ui.head_years import show_years
from headlight.ui.kept import keep
from headlight.ui.params import draw_param_links, find_param, show_param_choice
from headlight.ui.pictures import find_foot
from headlight.ui.standings import load_profile, load_standings, load_years

Reference = tuple[str, tuple[Standing, ...]]


def find_head_caption(
    profile: Profile, portfolio: Portfolio, framework: Framework, view: View, ladder: Ladder | None, cycle: str
) -> Caption:
    """What the pictures of a head say on paper: whose they are, in which cycle, and the computed sentence."""
    title = f"{find_head_title(profile.who, portfolio)}, {cycle}"
    said = f"{summarise_profile(profile.own, ladder)} {summarise_sources(profile, framework)}".strip()
    return Caption(title, said, find_foot(view.source, framework))


def show_heading(profile: Profile, portfolio: Portfolio, framework: Framework, view: View, sentence: str) -> None:
    """Name, posts and appraiser, the computed sentence, the framework's own sentence of use."""
    who = profile.who
    show_title(find_head_title(who, portfolio))
    note = draw_note(find_head_note(who, portfolio, profile, view, SOURCE_WORDS[view.source]))
    drawn = f'<div class="hl-whose">{note}{draw_link("Back to the heat map", "heatmap", view)}</div>'
    drawn += draw_sentence(sentence) + (draw_note(framework.use) if framework.use else "")
    latest = find_latest_cycle(portfolio.ratings, view, who)
    if latest and not profile.own:
        drawn += draw_link(f"Open the review of {latest}", "headteacher", view.where(cycle=latest, point=None))
    st.html(f'<div class="hl-joined">{drawn}</div>')


@keep(most=64)
def load_middle(lens: Lens, version: int, view: View, scale: str | None) -> Reference:
    """The middle of all heads the lens holds, area by area, and what to call it."""
    heads, framework = load_standings(lens, version, view), load_frameworks()[view.framework or ""]
    middles = (derive_group_middle(heads, area.code, scale) for area in framework.areas)
    name = "Trust middle" if lens.everything else "Middle of those you see"
    return name, tuple(each for each in middles if each is not None)


def show_reference_choice(
    middle: Reference, profile: Profile, portfolio: Portfolio, lens: Lens, view: View
) -> Reference:
    """What the profile is laid beside: the middle, the cycle before, or another source; one at a time."""
    before = find_cycle_before(select_subject(portfolio.ratings, profile.who), view)
    others = [source for source in profile.sources if source != profile.record]
    options = {"middle": middle[0]} | ({"before": f"{before}"} if before else {})
    options |= {source: SOURCE_WORDS[source] for source in others} | {"none": "Nothing"}
    chosen = show_param_choice("Compare with", "compare", options)
    if chosen == "before":
        earlier = load_profile(lens, portfolio.version, view.where(cycle=before, point=None), profile.who)
        return options[chosen], earlier.own
    return middle if chosen == "middle" else (options[chosen], profile.areas.get(chosen, ()))


def show_head_years(
    who: Who,
    portfolio: Portfolio,
    frameworks: Mapping[str, Framework],
    view: View,
    lens: Lens,
    caption: Caption,
) -> None:
    """Year by year, following the person, or a school of theirs for a lens that holds the heads before."""
    framework = frameworks[view.framework or ""]
    areas = [area.code for area in framework.areas]
    places = _find_places(who, portfolio) if lens.everything or len(lens.leaders) > 1 else {}
    chosen = show_param_choice("Trend follows", "follows", {"head": "The headteacher", **places}) if places else "head"
    cycles = load_cycles(lens, portfolio.version, view)
    if chosen == "head":
        own = load_years(lens, portfolio.version, view.where(cycle=None, point=None), who)
        lines = tidy_leader_lines(own, areas, who.leader, cycles, portfolio.posts)
    else:
        here = load_standings(lens, portfolio.version, view.where(cycle=None, point=None, by="school"))
        lines = tidy_school_lines(here, areas, int(chosen), cycles, portfolio.posts)
    show_years(lines, framework, find_ladders(portfolio.scales), places.get(chosen, ""), view.source, caption)


def find_area(framework: Framework) -> tuple[Criterion, str]:
    """The area whose statements are shown, and the links to every other."""
    options = {area.code: f"{find_number(area.code)} {area.text}" for area in framework.areas}
    word = f"{framework.area_word[:1].upper()}{framework.area_word[1:]}"
    return framework.find(find_param("area", options)), draw_param_links(word, "area", options)


def _find_places(who: Who, portfolio: Portfolio) -> dict[str, str]:
    """The schools a leader's line may follow, by id as text."""
    posts = {post.school for post in portfolio.posts if who.leader is not None and post.leader == who.leader}
    return {str(id): portfolio.schools[id].name for id in sorted(posts) if id in portfolio.schools}
