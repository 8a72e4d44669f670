"""One person: posts, name, and whether a rating is due, with the forms that change them, one open at a time."""

import streamlit as st

from headlight.access.lens import Lens
from headlight.model import Leader, Post, Said
from headlight.store import Directory, find_kind, load_reasons
from headlight.ui.data import open_store
from headlight.ui.frame import show_link, show_table
from headlight.ui.import_words import say_plain
from headlight.ui.params import show_param_radio
from headlight.ui.people_one import show_one, show_spellings
from headlight.ui.people_said import say
from headlight.ui.people_tables import tidy_dues
from headlight.ui.people_words import say_post, say_posts

_ACTS = {"post": "Posts", "due": "Due or not", "name": "Name", "one": "Same as another person", "apart": "Tell apart"}
_TITLES = (
    "Headteacher", "Principal", "Executive Headteacher", "Head of School", "Co-Headteacher", "Acting Headteacher",
    "Interim Headteacher", "Associate Headteacher", "Deputy Headteacher", "Assistant Headteacher",
)  # fmt: skip
_OTHER = "other"
_DUES = {"due": "Due", "not due": "Not due", "unknown": "Not known", "": "As the post says"}


def show_leader(lens: Lens, directory: Directory, leader: Leader, cycles: tuple[str, ...]) -> None:
    """The person's posts, and the form that is chosen; ``cycles`` are those to choose from, the latest first."""
    held = [each for each in directory.posts if each.leader == leader.id]
    schools = dict.fromkeys(each.school for each in held)
    known = f"{say_posts(leader.id, directory)}." if held else "No post is known."
    show_one(leader.name, known, [(f"s{id}", directory.schools[id].name, "") for id in schools])
    show_link("Headteacher page", "headteacher", {"leader": str(leader.id)})
    act = show_param_radio("What to change", "act", _ACTS)
    if act == "post":
        _show_post(lens, directory, leader, held, cycles)
    elif act == "due":
        _show_due(lens, leader, held, cycles)
    elif act == "name":
        _show_name(lens, leader)
    elif act == "one":
        _show_same(lens, directory, leader)
    else:
        show_spellings(lens, directory, "leader", leader.id)


def _show_name(lens: Lens, leader: Leader) -> None:
    key = f"name {leader.id} {leader.name}"
    with st.form(f"leader {leader.id}", border=False):
        st.text_input("Name", leader.name, key=key)
        st.form_submit_button("Save name", type="primary", on_click=_save_name, args=(lens, leader, key))


def _save_name(lens: Lens, leader: Leader, key: str) -> None:
    text = " ".join(str(st.session_state[key]).split())
    if text != leader.name:
        say(lens, [Said("name", leader=leader.id, text=text)])


def _show_post(lens: Lens, directory: Directory, leader: Leader, held: list[Post], cycles: tuple[str, ...]) -> None:
    """The form of one of the person's posts, or of another one."""
    posts = {f"{each.school} {each.kind}": each for each in sorted(held, key=_begin, reverse=True)}
    words = {key: say_post(each, directory) for key, each in posts.items()} | {_OTHER: "Another post"}
    key = f"post {leader.id} {list(posts)}"
    which = st.selectbox("Which post", list(words), format_func=words.__getitem__, key=key, width=640)
    post = posts.get(which)
    names = {each.id: each.name for each in directory.schools.values()}
    mark = f"post {leader.id} {which} {post and (post.title, post.first_cycle, post.last_cycle, post.ended)}"
    with st.form(f"post {leader.id} {which}", border=False):
        if post is None:
            st.selectbox("School", sorted(names, key=names.__getitem__), format_func=names.__getitem__,
                         key=f"{mark} school")  # fmt: skip
        _show_span(post or Post(leader.id, 0, "Headteacher"), cycles, mark)
        st.form_submit_button("Save post", type="primary", on_click=_save_post, args=(lens, leader, post, mark))


def _begin(post: Post) -> tuple[bool, str]:
    """Where a post stands in time: those that go on are the latest."""
    return not post.ended, post.first_cycle or ""


def _show_span(post: Post, cycles: tuple[str, ...], mark: str) -> None:
    """The fields of a post: what it is called, from when, to when."""
    titles = list(dict.fromkeys([*([post.title] if post.title else []), *_TITLES]))
    st.selectbox("Post", titles, key=f"{mark} title", accept_new_options=True,
                 index=0 if post.title else None, placeholder="Choose or type a post")  # fmt: skip
    first, last = st.columns(2)
    starts = sorted({*cycles, *filter(None, [post.first_cycle])}, reverse=True)
    first.selectbox("From", starts, key=f"{mark} first", placeholder="Not known",
                    index=starts.index(post.first_cycle) if post.first_cycle else None)  # fmt: skip
    ends = sorted({*cycles, *filter(None, [post.last_cycle])}, reverse=True)
    last.selectbox("To", ends, key=f"{mark} last", placeholder="Still in post",
                   index=ends.index(post.last_cycle) if post.ended and post.last_cycle else None)  # fmt: skip


def _save_post(lens: Lens, leader: Leader, post: Post | None, mark: str) -> None:
    """Say what was changed; what was not stays as it was said before, or as the files say."""
    title, first, last = (st.session_state[f"{mark} {name}"] for name in ("title", "first", "last"))
    if post is None:
        school = int(st.session_state[f"{mark} school"])
        kind = find_kind(title)
        say(lens, [Said("post", leader=leader.id, school=school, text=title, first=first, last=last, post=kind)])
        return
    if (title, first, last) == (post.title, post.first_cycle, post.last_cycle if post.ended else None):
        return
    before = post.said
    if title == post.title:
        title = before.text if before else None
    if first == post.first_cycle:
        first = before.first if before else None
    say(lens, [Said("post", leader=leader.id, school=post.school, text=title, first=first, last=last, post=post.kind)])


def _show_due(lens: Lens, leader: Leader, held: list[Post], cycles: tuple[str, ...]) -> None:
    reasons = load_reasons(open_store(), lens, leader.id)
    said = dict(held[0].dues) if held else {}
    if said:
        show_table(tidy_dues(said, reasons), "What was said by hand, cycle by cycle")
    newest = max((each.last_cycle or "" for each in held), default="")
    start = cycles.index(newest) if newest in cycles else 0
    cycle = st.selectbox("Cycle", cycles, index=start, key=f"due cycle {leader.id}", width=640)
    now = said.get(cycle, "")
    mark = f"due {leader.id} {cycle} {now}"
    with st.form(f"due {leader.id} {cycle}", border=False):
        options = list(_DUES)
        st.radio(f"A rating in {cycle} is", options, index=options.index(now), format_func=_DUES.__getitem__,
                 key=f"{mark} text", horizontal=True)  # fmt: skip
        st.text_input("Why, meant for the line manager", reasons.get(cycle, ""), key=f"{mark} why", max_chars=200,
                      help="Shown on this form alone, to whoever can open Headlight on this machine; "
                      "in no export and no log; forgotten on undo")  # fmt: skip
        st.form_submit_button("Save", type="primary", on_click=_save_due, args=(lens, leader, cycle, mark))


def _save_due(lens: Lens, leader: Leader, cycle: str, mark: str) -> None:
    text = str(st.session_state[f"{mark} text"]) or None
    say(lens, [Said("due", leader=leader.id, cycle=cycle, text=text)], str(st.session_state[f"{mark} why"]).strip())


def _show_same(lens: Lens, directory: Directory, leader: Leader) -> None:
    others = {
        each.id: f"{each.name}: {say_posts(each.id, directory)}"
        for each in directory.leaders.values()
        if each != leader
    }
    if not others:
        st.markdown("Nobody else is known.")
        return
    key = f"same leader {leader.id}"
    with st.form(f"same {leader.id}", border=False):
        st.selectbox(f"{say_plain(leader.name)} is the same person as", sorted(others, key=others.__getitem__),
                     index=None, key=key, format_func=others.__getitem__, placeholder="Choose a person")  # fmt: skip
        st.form_submit_button("They are one person", type="primary", on_click=_merge, args=(lens, leader, key))


def _merge(lens: Lens, leader: Leader, key: str) -> None:
    if other := st.session_state[key]:
        say(lens, [Said("one", leader=leader.id, other_leader=int(other))])
