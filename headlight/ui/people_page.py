"""The page of people and schools: who may be one, every list, and one school or person at a time."""

from headlight import clock
from headlight.access.lens import Lens
from headlight.ratings import Portfolio
from headlight.store import Directory
from headlight.ui.choices import find_side
from headlight.ui.data import load_directory, load_doubles, load_portfolio
from headlight.ui.frame import SAMPLE, draw_note, draw_sentence, draw_title, show_empty, show_html
from headlight.ui.import_words import say_count, say_start
from headlight.ui.people_doubles import show_doubles
from headlight.ui.people_leader import show_leader
from headlight.ui.people_lists import draw_lists, find_chosen, load_found
from headlight.ui.people_said import show_changes, show_done
from headlight.ui.people_school import show_school

_TITLE = "People and schools"


def show_people_page(lens: Lens) -> None:
    """The whole page but its foot."""
    if not (lens.everything and lens.named):
        alone = "People and schools are for those who see every headteacher's ratings."
        show_html(draw_title(_TITLE) + draw_sentence(alone))
        return
    portfolio = load_portfolio(lens)
    directory = load_directory(lens, portfolio.version)
    if not directory.schools and not directory.leaders:
        come = "Schools and the people who lead them come with your workbooks, or from a register of schools."
        show_empty(_TITLE, come)
        return
    find_side().entries = load_found(lens, portfolio.version)
    chosen = find_chosen(directory)
    said = draw_sentence(_say(directory, len(load_doubles(lens, portfolio.version))))
    sample = draw_note(SAMPLE) if portfolio.sample else ""
    show_html(f'{draw_title(_TITLE)}<div class="hl-pieces">{said}{sample}</div>')
    show_done(lens, directory)
    if chosen is None:
        show_doubles(lens, portfolio.version)
        show_html(draw_lists(lens, portfolio.version))
    elif chosen[0] == "school":
        show_school(lens, directory, directory.schools[chosen[1]])
    else:
        show_leader(lens, directory, directory.leaders[chosen[1]], find_cycles(portfolio, directory))
    show_changes(lens, portfolio.version)


def find_cycles(portfolio: Portfolio, directory: Directory) -> tuple[str, ...]:
    """Every cycle from the first that is known of to this one, the latest first."""
    known = {str(each) for each in portfolio.ratings["cycle"].unique()} | {clock.academic_year(clock.today())}
    known |= {each for post in directory.posts for each in (post.first_cycle, post.last_cycle) if each}
    years = range(int(min(known)[:4]), int(max(known)[:4]) + 1)
    return tuple(f"{year}/{(year + 1) % 100:02d}" for year in reversed(years))


def _say(directory: Directory, doubles: int) -> str:
    schools = say_count(len(directory.schools), "school", digits=True)
    people = say_count(len(directory.leaders), "person", "people", digits=True)
    pairs = f" {say_start(say_count(doubles, 'pair'))} may be one and the same." if doubles else ""
    return f"{schools} and {people} are known.{pairs} What is settled here holds on every page, and can be undone."
