"""How changes of people and schools are said, in one sentence each."""

from collections.abc import Sequence

from headlight.analysis.heads import is_head_title
from headlight.model import Edit, Post, Said
from headlight.school_numbers import name_number
from headlight.store import Directory, Spelling
from headlight.ui.import_words import say_list, say_start

_GONE = "somebody who is not here any more"
_FIELDS = {"urn": "URN", "laestab": "LAESTAB", "phase": "phase", "hub": "hub", "partner": "improvement partner"}


def say_edit(edit: Edit, directory: Directory) -> str:
    """What an edit says, as one line; names as they stand now, and never why a rating is due or not."""
    apart = [each for each in edit.said if each.kind == "apart"]
    rest = [say_statement(each, directory) for each in edit.said if each.kind != "apart"]
    return " ".join([*([_say_apart(apart, directory)] if apart else []), *rest])


def say_statement(said: Said, directory: Directory) -> str:
    """One statement as a sentence."""
    name = _name(said, directory)
    if said.kind in ("one", "two"):
        return _say_pair(said, name, directory)
    if said.kind == "name":
        return f"{_met(said, directory)} is called {said.text}."
    if said.kind == "post":
        return f"{name} at {_school(said.school, directory)}: {_say_post(said)}."
    if said.kind == "due":
        return f"{name}: {said.text or 'due as the post says'} in {said.cycle}."
    return (
        f"{name}: {_FIELDS.get(said.kind, said.kind)} {said.text}."
        if said.text
        else f"{name}: no {_FIELDS[said.kind]}."
    )


def say_span(post: Post) -> str:
    """From when to when somebody holds a post; a last cycle that nobody named as the end is the last one rated."""
    if post.ended and post.first_cycle == post.last_cycle:
        return f"in {post.last_cycle}"
    begins = f"from {post.first_cycle}" if post.first_cycle else ""
    last = f"to {post.last_cycle}" if post.ended else f"last rated {post.last_cycle}" if post.last_cycle else ""
    return f"{begins} {last}".strip() if post.ended else ", ".join(filter(None, (begins, last)))


def say_posts(leader: int, directory: Directory) -> str:
    """Somebody's posts: "Headteacher, Oak Primary School, from 2021/22"."""
    return "; ".join(say_post(each, directory) for each in directory.posts if each.leader == leader)


def say_post(post: Post, directory: Directory) -> str:
    """One post: "Headteacher, Oak Primary School, from 2021/22"."""
    parts = (post.title or "Headteacher", directory.schools[post.school].name, say_span(post))
    return ", ".join(filter(None, parts))


def say_heads(school: int, directory: Directory) -> list[int]:
    """Who heads a school now or did last, as far as is known: open posts first, else the last ended one."""
    heads = [each for each in directory.posts if each.school == school and is_head_title(each.title)]
    last = max((each.last_cycle or "9999" for each in heads if not each.ended), default="")
    return [each.leader for each in heads if not each.ended and (each.last_cycle or "9999") == last]


def say_spelling(spelling: Spelling, directory: Directory) -> str:
    """A spelling with what stands beside it: "J. Hart, at Oak, 12 ratings in 2023/24, from Autumn.xlsx"."""
    beside = f"at {directory.schools[spelling.school].name}" if spelling.school in directory.schools else ""
    number = name_number(spelling.number) if spelling.number else ""
    rated = f"{spelling.ratings:,} rating{'' if spelling.ratings == 1 else 's'}" if spelling.ratings else "no ratings"
    when = f" in {say_list(spelling.cycles, 4)}" if spelling.cycles else ""
    files = f"from {say_list(spelling.files, 3)}"
    names = " or ".join(spelling.names)
    return ", ".join(filter(None, (names, beside, number, f"{rated}{when}", files)))


def find_spelling(directory: Directory, noun: str, id: int | None) -> Spelling | None:
    """The spelling with an id of its own."""
    groups = directory.school_spellings if noun == "school" else directory.leader_spellings
    return next((each for group in groups.values() for each in group if each.id == id), None)


def is_about_somebody_here(edit: Edit, directory: Directory) -> bool:
    """Whether an edit is about a school or person that the page shows, so not of a sample that stepped aside."""
    return any(
        find_spelling(directory, "school", each.school) or find_spelling(directory, "leader", each.leader)
        for each in edit.said
    )


def _say_pair(said: Said, name: str, directory: Directory) -> str:
    if said.school is not None:
        other, noun = _written(directory, "school", said.other_school), "school"
    else:
        other, noun = _written(directory, "leader", said.other_leader), "person"
    if said.kind == "one":
        return f"{_met(said, directory)} and {other} are one {noun}."
    return f"{name} and {other} are two {'schools' if noun == 'school' else 'people'}."


def _say_apart(apart: Sequence[Said], directory: Directory) -> str:
    names = say_list([_with_place(each, directory) for each in apart], 4)
    noun = "school" if apart[0].school is not None else "person"
    return f"{say_start(names)} {'is' if len(apart) == 1 else 'are'} another {noun}."


def _with_place(said: Said, directory: Directory) -> str:
    spelling = find_spelling(directory, "leader", said.leader) if said.school is None else None
    place = directory.schools.get(spelling.school or 0) if spelling else None
    return f"{_met(said, directory)} at {place.name}" if place else _met(said, directory)


def _say_post(said: Said) -> str:
    spans = (f"from {said.first}" if said.first else "", f"to {said.last}" if said.last else "")
    told = [part for part in (said.text, *spans) if part]
    which = [said.post] if said.post and told and not said.text else []
    return ", ".join([*which, *told]) or "as the files say"


def _name(said: Said, directory: Directory) -> str:
    """The name that the school or person a statement is about goes by."""
    if said.leader is not None:
        return _shown(directory, "leader", said.leader)
    return _school(said.school, directory)


def _school(id: int | None, directory: Directory) -> str:
    return _shown(directory, "school", id)


def _shown(directory: Directory, noun: str, id: int | None) -> str:
    """The name of whoever a spelling belongs to now."""
    groups = directory.school_spellings if noun == "school" else directory.leader_spellings
    root = next((root for root, group in groups.items() if any(each.id == id for each in group)), id)
    found = (directory.schools if noun == "school" else directory.leaders).get(root or 0)
    return found.name if found else _GONE


def _met(said: Said, directory: Directory) -> str:
    noun = "school" if said.leader is None else "leader"
    return _written(directory, noun, said.school if said.leader is None else said.leader)


def _written(directory: Directory, noun: str, id: int | None) -> str:
    """How a spelling is written."""
    spelling = find_spelling(directory, noun, id)
    return spelling.names[0] if spelling else _GONE
