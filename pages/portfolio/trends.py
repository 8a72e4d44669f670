"""Trends: how many heads stood at each level, cycle by cycle, and each school's or head's own line."""

from collections.abc import Mapping

from headlight.analysis.areas import find_rule
from headlight.analysis.choices import SOURCE_WORDS
from headlight.analysis.matrix import find_number
from headlight.analysis.view import View
from headlight.frameworks import Criterion, Framework
from headlight.ratings import Portfolio
from headlight.ui.address import find_params
from headlight.ui.data import load_frameworks, load_portfolio
from headlight.ui.door import require_lens
from headlight.ui.downloads import offer_download
from headlight.ui.filters import show_filters, show_view_foot
from headlight.ui.frame import draw_note, draw_small, draw_title, is_dark, show_empty, show_html
from headlight.ui.params import draw_param_radio, find_param, show_param_choice
from headlight.ui.trend_pictures import BARS, draw_school_by_school, load_area_breaks, load_bars, show_one

lens = require_lens()
TITLE = "Trends"

KINDS = {"area": "One area, every school", "school": "One school", "leader": "One headteacher"}
FOLLOWS = {"school": "The school", "head": "The headteacher"}


def show_page(portfolio: Portfolio) -> None:
    """The trends of a trust that has ratings."""
    view = show_filters(portfolio, ("framework", "source", "phase", "hub", "partner"), foot=False)
    framework = load_frameworks()[view.framework or ""]
    options = {area.code: f"{find_number(area.code)} {area.text}" for area in framework.areas}
    area = framework.find(show_param_choice("Area opened", "area", options, first=True))
    shares = show_param_choice("Bars show", "bars", BARS) == "shares"
    bars = load_bars(lens, portfolio.version, view, area.code, shares, is_dark())
    offer_download(bars.shown.download)
    here = find_params()
    kind = find_param("lines", KINDS, here)
    above = draw_title(TITLE) + bars.html + draw_between(portfolio, view, area, kind, here)
    rules = draw_rules(framework, view)
    if kind == "area":
        follows = find_param("follows", FOLLOWS, here)
        show_html(above + draw_school_by_school(area, lens, portfolio, view, follows, bars.caption) + rules)
    else:
        show_html(above)
        show_one(lens, portfolio, view, framework, kind, bars.caption)
        show_html(rules)
    show_view_foot(portfolio.sample)


def draw_between(portfolio: Portfolio, view: View, area: Criterion, kind: str, here: Mapping[str, str]) -> str:
    """Where the opened area's series is cut, and the choice of whose lines stand below."""
    breaks = load_area_breaks(lens, portfolio.version, view, area.code)
    said = draw_small(f"Breaks in {find_number(area.code)} {area.text}", *breaks) if breaks else ""
    choices = draw_param_radio("Lines", "lines", KINDS, here)
    if kind == "area":
        choices += draw_param_radio("Each line follows", "follows", FOLLOWS, here)
    return f'{said}<div class="hl-radios">{choices}</div>'


def draw_rules(framework: Framework, view: View) -> str:
    """What the framework is, and how a level comes about."""
    record = f"Rating of record here: {SOURCE_WORDS[view.source].lower()}."
    how = draw_small("How an area gets its level, and whose rating counts", find_rule(framework), record)
    return draw_note(framework.standing) + how


if (portfolio := load_portfolio(lens)).ratings.empty:
    show_empty(TITLE, "How ratings move from cycle to cycle.")
else:
    show_page(portfolio)
