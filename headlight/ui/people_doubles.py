"""Those who may be one: each pair with its reason, and the two answers to it."""

from collections.abc import Callable, Mapping
from functools import partial
from html import escape

from headlight.access.lens import Lens
from headlight.model import Said, SaidKind
from headlight.reading.twins import Twins
from headlight.store import Directory
from headlight.ui.choices import draw_press, offer_presses
from headlight.ui.data import load_directory, load_doubles
from headlight.ui.frame import draw_section, show_html
from headlight.ui.import_words import say_count
from headlight.ui.kept import keep
from headlight.ui.people_said import draw_folded, say
from headlight.ui.people_words import say_posts

ANSWERS: Mapping[str, Mapping[SaidKind, str]] = {
    "school": {"one": "One school", "two": "Two schools"},
    "leader": {"one": "One person", "two": "Two people"},
}
_MOST = 5  # pairs shown before the rest is folded away


def show_doubles(lens: Lens, version: int) -> None:
    """The pairs, the first few open, each with its two answers."""
    offer_presses(_find_answers(lens, version))
    if drawn := _draw_doubles(lens, version):
        show_html(drawn)


@keep(most=4)
def _find_answers(lens: Lens, version: int) -> dict[str, Callable[[], None]]:
    return {
        _name(each, kind): partial(say, lens, [_state(each, kind)])
        for each in load_doubles(lens, version)
        for kind in ANSWERS[each.noun]
    }


@keep(most=4)
def _draw_doubles(lens: Lens, version: int) -> str:
    doubles, directory = load_doubles(lens, version), load_directory(lens, version)
    if not doubles:
        return ""
    note = f"{say_count(len(doubles), 'pair', digits=True)}. Nothing is merged unless you say so."
    pairs = [_draw_pair(each, directory) for each in doubles]
    return draw_folded(draw_section("May be one", note), pairs, _MOST, "more pair")


def _draw_pair(twins: Twins, directory: Directory) -> str:
    buttons = "".join(
        draw_press(words, _name(twins, kind), title=f"{words}: {twins.reason}")
        for kind, words in ANSWERS[twins.noun].items()
    )
    return f'<div class="hl-line-of-two">{_say(twins, directory)}<div class="hl-presses">{buttons}</div></div>'


def _name(twins: Twins, kind: SaidKind) -> str:
    return f"{kind} {twins.noun}-{twins.one}-{twins.other}"


def _state(twins: Twins, kind: SaidKind) -> Said:
    if twins.noun == "school":
        return Said(kind, school=twins.one, other_school=twins.other)
    return Said(kind, leader=twins.one, other_leader=twins.other)


def _say(twins: Twins, directory: Directory) -> str:
    if twins.noun == "school":
        return f'<p class="hl-pair">{escape(twins.reason)}.</p>'
    posts = (say_posts(id, directory) for id in (twins.one, twins.other))
    lines = "".join(f"<small>{escape(each)}</small>" for each in posts)
    return f'<p class="hl-pair">{escape(twins.reason)}.{lines}</p>'
