"""The headteacher page put together: its reference, its lines, the area it opens, drawn once for each address."""

from collections.abc import Mapping

from msgspec import Struct

from headlight.access.lens import Lens
from headlight.analysis.areas import find_rule
from headlight.analysis.choices import SOURCE_WORDS
from headlight.analysis.ladder import Ladder, find_ladders
from headlight.analysis.matrix import find_cycle_before, find_number
from headlight.analysis.profile import (
    Profile,
    Who,
    derive_group_middle,
    find_latest_cycle,
    find_profile_scale,
    select_subject,
)
from headlight.analysis.profile_words import summarise_profile, summarise_sources
from headlight.analysis.standing import Standing
from headlight.analysis.trend import Line, tidy_leader_lines, tidy_school_lines
from headlight.analysis.view import View
from headlight.charts.drawings.page import Caption
from headlight.frameworks import Criterion, Framework
from headlight.ratings import Portfolio
from headlight.ui.choices import Choice
from headlight.ui.data import load_cycle_word, load_cycles, load_frameworks, load_own, load_portfolio
from headlight.ui.frame import draw_link, draw_note, draw_sentence, draw_small
from headlight.ui.head_choice import find_head_note, find_head_title
from headlight.ui.head_profile import draw_radar_part, draw_who_said_what
from headlight.ui.head_statements import draw_statements, find_ratings
from headlight.ui.head_strips import draw_strips
from headlight.ui.head_years import draw_years
from headlight.ui.kept import keep
from headlight.ui.params import draw_param_links, find_param, find_param_choice
from headlight.ui.pictures import Part, draw_on_paper, find_foot
from headlight.ui.standings import load_profile, load_standings, load_years
from headlight.ui.trail import load_places

Reference = tuple[str, tuple[Standing, ...]]


class Head(Struct, frozen=True):
    """One person's page, drawn: the same for everybody who asks for it through the same lens."""

    title: str
    choices: tuple[Choice, ...]
    heading: str  # HTML, as ``second`` and ``last`` are
    radar: Part
    sources: Part
    years: Part
    second: str  # the areas' links and one area's statements: on paper, the second page
    last: str
    profile: Profile
    area: Criterion


def find_head_caption(
    profile: Profile, portfolio: Portfolio, framework: Framework, view: View, ladder: Ladder | None, cycle: str
) -> Caption:
    """What the pictures of a head say on paper: whose they are, in which cycle, and the computed sentence."""
    title = f"{find_head_title(profile.who, portfolio)}, {cycle}"
    said = f"{summarise_profile(profile.own, ladder)} {summarise_sources(profile, framework)}".strip()
    return Caption(title, said, find_foot(view.source, framework))


def _draw_heading(profile: Profile, portfolio: Portfolio, framework: Framework, view: View, sentence: str) -> str:
    """Posts and appraiser, the computed sentence, the framework's own sentence of use."""
    who = profile.who
    note = draw_note(find_head_note(who, portfolio, profile, view, SOURCE_WORDS[view.source]))
    drawn = f'<div class="hl-whose">{note}{draw_link("Back to the heat map", "heatmap", view)}</div>'
    drawn += draw_sentence(sentence) + (draw_note(framework.use) if framework.use else "")
    latest = find_latest_cycle(portfolio.ratings, view, who)
    if latest and not profile.own:
        drawn += draw_link(f"Open the review of {latest}", "headteacher", view.where(cycle=latest, point=None))
    return f'<div class="hl-pieces">{drawn}</div>'


@keep(most=64)
def load_middle(lens: Lens, version: int, view: View, scale: str | None) -> Reference:
    """The middle of all heads the lens holds, area by area, and what to call it."""
    heads, framework = load_standings(lens, version, view), load_frameworks()[view.framework or ""]
    middles = (derive_group_middle(heads, area.code, scale) for area in framework.areas)
    name = "Trust middle" if lens.everything else "Middle of those you see"
    return name, tuple(each for each in middles if each is not None)


def _find_reference(
    middle: Reference, profile: Profile, portfolio: Portfolio, lens: Lens, view: View, here: Mapping[str, str]
) -> tuple[Choice, Reference]:
    """What the profile is laid beside: the middle, the cycle before, or another source; one at a time."""
    before = find_cycle_before(select_subject(portfolio.ratings, profile.who), view)
    others = [source for source in profile.sources if source != profile.record]
    options = {"middle": middle[0]} | ({"before": f"{before}"} if before else {})
    options |= {source: SOURCE_WORDS[source] for source in others} | {"none": "Nothing"}
    chosen = find_param("compare", options, here)
    choice = find_param_choice("Compare with", "compare", options, here)
    if chosen == "before":
        earlier = load_profile(lens, portfolio.version, view.where(cycle=before, point=None), profile.who)
        return choice, (options[chosen], earlier.own)
    return choice, middle if chosen == "middle" else (options[chosen], profile.areas.get(chosen, ()))


def _find_lines(
    who: Who, portfolio: Portfolio, framework: Framework, view: View, lens: Lens, follows: str
) -> dict[str, Line]:
    """Year by year, the person's lines or those of a school of theirs."""
    areas = [area.code for area in framework.areas]
    cycles = load_cycles(lens, portfolio.version, view)
    if follows == "head":
        own = load_years(lens, portfolio.version, view.where(cycle=None, point=None), who)
        return tidy_leader_lines(own, areas, who.leader, cycles, portfolio.posts)
    here = load_standings(lens, portfolio.version, view.where(cycle=None, point=None, by="school"))
    return tidy_school_lines(here, areas, int(follows), cycles, portfolio.posts)


def _find_area(framework: Framework, here: Mapping[str, str]) -> tuple[Criterion, str]:
    """The area whose statements are shown, and the links to every other."""
    options = {area.code: f"{find_number(area.code)} {area.text}" for area in framework.areas}
    word = f"{framework.area_word[:1].upper()}{framework.area_word[1:]}"
    return framework.find(find_param("area", options, here)), draw_param_links(word, "area", options, here)


def _find_places(who: Who, portfolio: Portfolio, lens: Lens) -> dict[str, str]:
    """The schools a leader's line may follow, by id as text, for a lens that holds the heads before."""
    if not lens.everything and len(lens.leaders) < 2:
        return {}
    posts = {post.school for post in portfolio.posts if who.leader is not None and post.leader == who.leader}
    return {str(id): portfolio.schools[id].name for id in sorted(posts) if id in portfolio.schools}


@keep(most=32)
def load_head(lens: Lens, version: int, view: View, who: Who, address: tuple[tuple[str, str], ...], dark: bool) -> Head:
    """The page of one person for the parameters of an address, with the choices it adds to the side."""
    here, frameworks, portfolio = dict(address), load_frameworks(), load_portfolio(lens, version)
    framework, ladders = frameworks[view.framework or ""], find_ladders(portfolio.scales)
    profile, own = load_profile(lens, version, view, who), load_own(lens, version, who)
    ladder = ladders.get(find_profile_scale(profile.own) or "")
    caption = find_head_caption(profile, own, framework, view, ladder, load_cycle_word(lens, version, view))
    middle = load_middle(lens, version, view, ladder.scale if ladder else None)
    compare, reference = _find_reference(middle, profile, own, lens, view, here)
    places = {"head": "The headteacher", **_find_places(who, portfolio, lens)}
    follows = find_param("follows", places, here)
    lines = _find_lines(who, portfolio, framework, view, lens, follows)
    trend = (find_param_choice("Trend follows", "follows", places, here),) if len(places) > 1 else ()
    place = "" if follows == "head" else places[follows]
    area, areas = _find_area(framework, here)
    cells = load_places(lens, version, find_ratings(profile, framework, area))
    statements = draw_statements(profile, framework, area, ladders, cells, here, dark)
    strips = draw_strips(profile.statements.get(view.source, ()), framework, frameworks, ladders, dark)
    return Head(
        find_head_title(who, own),
        (compare, *trend),
        _draw_heading(profile, own, framework, view, caption.sentence),
        draw_radar_part(profile, framework, ladder, caption, reference, dark),
        draw_who_said_what(profile, framework, ladders, ladder, middle, caption, dark),
        draw_years(lines, framework, ladders, place, view.source, caption, dark),
        f'<div class="hl-pieces hl-second">{areas}{draw_on_paper(caption.title)}{statements}</div>',
        f'<div class="hl-pieces"><div class="hl-off-paper">{strips}</div>{_draw_about(framework, view)}</div>',
        profile,
        area,
    )


def _draw_about(framework: Framework, view: View) -> str:
    rule, record = find_rule(framework), f"Rating of record here: {SOURCE_WORDS[view.source].lower()}."
    about = draw_small("How an area gets its level, and whose rating counts", rule, record)
    return draw_note(framework.standing) + about
