"""Whom the headteacher page is about: a findable choice by id, and what the page says of the person first."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from headlight.access.lens import Lens
from headlight.analysis.heads import Register
from headlight.analysis.profile import Profile, Who
from headlight.analysis.rows import find_subjects
from headlight.analysis.view import View
from headlight.model import Post
from headlight.ratings import Portfolio
from headlight.text import fold
from headlight.ui.choices import Choice, Step, add_choice
from headlight.ui.data import load_portfolio
from headlight.ui.frame import draw_links, show_html, show_section
from headlight.ui.kept import keep
from headlight.ui.pages import find_address

UNNAMED = "Headteacher not named in the workbook"
NOT_NAMED = " (not named)"


@keep(most=16)
def load_people(lens: Lens, version: int) -> dict[str, str]:
    """Everybody a page can be about, id to words."""
    return find_people(load_portfolio(lens, version))


def find_people(portfolio: Portfolio) -> dict[str, str]:
    """Everybody a page can be about: leaders by name, then schools with rows that name nobody."""
    table = portfolio.ratings
    rated = {int(id) for id in table["leader"].dropna().unique()}
    posts = {post.leader for post in portfolio.posts}
    people = {id: leader.name for id, leader in portfolio.leaders.items() if id in rated | posts}
    twice = {name for name, count in Counter(people.values()).items() if count > 1}
    words = {f"l{id}": f"{name}, {_schools(portfolio, id)}" if name in twice else name for id, name in people.items()}
    bare = {int(id) for id in table[table["leader"].isna()]["school"].dropna().unique()}
    words |= {f"s{id}": f"{portfolio.schools[id].name}{NOT_NAMED}" for id in bare if id in portfolio.schools}
    return dict(sorted(words.items(), key=lambda item: (item[0][0], fold(item[1]))))


def find_who(view: View, portfolio: Portfolio, people: Mapping[str, str]) -> Who | None:
    """Whom the address asks for, if the lens holds them; a school's rows without a name, or else its head."""
    if view.leader is not None and f"l{view.leader}" in people:
        return Who(leader=view.leader, school=view.school)
    if view.school is not None and f"s{view.school}" in people:
        return Who(school=view.school)
    heads = [post for post in portfolio.posts if post.school == view.school and f"l{post.leader}" in people]
    newest = max(heads, key=lambda post: (post.last_cycle or "9999", post.first_cycle or ""), default=None)
    return Who(leader=newest.leader, school=view.school) if newest else None


def show_heads(portfolio: Portfolio, view: View, people: Mapping[str, str]) -> None:
    """Links to a cycle's headteachers in order of school, then to everybody else there are pages of."""
    subjects = find_subjects(portfolio, view.where(by="leader", phase=None, hub=None, partner=None, school=None))
    now = {f"l{each.leader}" if each.leader else f"s{each.schools[0]}": each for each in subjects}
    listed = [(id, _places(each.schools, portfolio)) for id, each in now.items() if id in people]
    others = [(id, _held(portfolio, int(id[1:]))) for id in people if id not in now and id[0] == "l"]
    unnamed = [(id, "") for id in people if id not in now and id[0] == "s"]
    groups = (
        (f"Headteachers in {view.cycle}, in order of school", listed),
        ("Heads before, deputies and others with ratings", others),
        ("Ratings that name no headteacher, by school", unnamed),
    )
    for title, entries in groups:
        if entries:
            show_section(title)
            show_html(draw_links(_find_entry(*each, people, view) for each in entries))


def _find_entry(id: str, place: str, people: Mapping[str, str], view: View) -> tuple[str, str, str]:
    number, named = int(id[1:]), id[0] == "l"
    address = find_address(
        "headteacher", view.where(leader=number if named else None, school=None if named else number)
    )
    words = people[id] if named else people[id].removesuffix(NOT_NAMED)
    return address, words, place


def _held(portfolio: Portfolio, leader: int) -> str:
    """Somebody's posts and schools: "Deputy Headteacher, Ashby Lane Primary"."""
    posts = [post for post in portfolio.posts if post.leader == leader and post.school in portfolio.schools]
    return "; ".join(f"{post.title or 'Headteacher'}, {portfolio.schools[post.school].name}" for post in posts)


def _places(schools: Iterable[int], portfolio: Portfolio) -> str:
    return " and ".join(portfolio.schools[id].name for id in schools if id in portfolio.schools)


def show_head_choice(lens: Lens, version: int, who: Who | None) -> None:
    """The choice of a person at the side, which can be typed into; the id goes into the address."""
    asked = "" if who is None else f"l{who.leader}" if who.leader is not None else f"s{who.school}"
    add_choice(_load_head_choice(lens, version, asked))


@keep(most=32)
def _load_head_choice(lens: Lens, version: int, asked: str) -> Choice:
    people = load_people(lens, version)
    ids = list(people)
    steps = tuple((people[id], _find_step(id)) for id in ids)
    return Choice("Headteacher", steps, ids.index(asked) if asked in people else None, kind="names")


def _find_step(id: str) -> Step:
    return {"leader": id[1:], "school": None} if id[0] == "l" else {"leader": None, "school": id[1:]}


def find_head_title(who: Who, portfolio: Portfolio) -> str:
    """The name at the head of the page."""
    if who.leader is not None:
        return portfolio.leaders[who.leader].name
    school = portfolio.schools.get(who.school or 0)
    return school.name if school else "School"


def find_head_note(who: Who, portfolio: Portfolio, profile: Profile, view: View, source: str) -> str:
    """Posts, who rated and when, and whether a rating was due."""
    if who.leader is None:
        return f"{UNNAMED}. {_reviewed(profile, source)}"
    posts = [post for post in portfolio.posts if post.leader == who.leader]
    told = [_post(post, portfolio) for post in posts]
    due = Register(portfolio.posts).find_due(who.leader, view.cycle or "")
    owed = f" Not due a rating in {view.cycle}." if due == "not due" else ""
    held = f"{'; '.join(told)}. " if told else ""
    return f"{held}{_reviewed(profile, source)}{owed}"


def find_date_words(iso: str | None) -> str:
    """An ISO date as a person writes it; whatever else it is, as it is."""
    try:
        return f"{date.fromisoformat(iso):%-d %B %Y}" if iso else ""
    except ValueError:
        return iso or ""


def _post(post: Post, portfolio: Portfolio) -> str:
    school = portfolio.schools[post.school].name if post.school in portfolio.schools else "a school"
    return f"{post.title or 'Headteacher'} of {school}{_span(post, portfolio)}"


def _span(post: Post, portfolio: Portfolio) -> str:
    """Since when, and whether the ratings alone say so; until when, where it is said to have ended."""
    if not post.first_cycle:
        return ""
    table = portfolio.ratings
    cycles = table[(table["leader"] == post.leader) & (table["school"] == post.school)]["cycle"]
    rated = post.first_cycle in set(cycles)
    how = "rated here" if rated else "in post"
    if not post.ended:
        return f", {how} since {post.first_cycle}"
    one = post.first_cycle == post.last_cycle
    return f", {how} {f'in {post.last_cycle}' if one else f'from {post.first_cycle} to {post.last_cycle}'}"


def _reviewed(profile: Profile, source: str) -> str:
    first = next(iter(profile.own), None)
    if first is None:
        return f"No review by {_article(source)} in this cycle."
    if first.appraiser is None and first.date is None:
        return f"Rated by {_article(source)}; the workbook gives no name and no date."
    verb = "Appraised" if profile.record == "appraiser" and first.appraiser else "Rated"
    who = f"{verb} by {first.appraiser or _article(source)}"
    day = find_date_words(first.date)
    return f"{who} on {day}." if day else f"{who}."


def _article(source: str) -> str:
    return f"the {source.lower()}" if source != "Self" else "the headteacher"


def _schools(portfolio: Portfolio, leader: int) -> str:
    posts = (post for post in portfolio.posts if post.leader == leader and post.school in portfolio.schools)
    names = dict.fromkeys(portfolio.schools[post.school].name for post in posts)
    return " and ".join(names) or f"number {leader}"
