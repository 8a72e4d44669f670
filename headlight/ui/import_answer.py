"""The answers to a question: its options with the best guess chosen and marked, or a list where they are many."""

from collections.abc import Mapping, Sequence

import streamlit as st

from headlight.model import Question, Rating, Scale
from headlight.reading.level_order import NONE
from headlight.ui.import_places import say_consequence
from headlight.ui.import_words import say_plain, say_start

_ANOTHER = "another scale"
_SCALES = ("scale", "scale_direction")
_RADIOS = 6  # more options than these go into a list


def show_answer(
    question: Question, hanging: Sequence[Rating], alike: bool, scales: Mapping[str, Scale], choices: Mapping[str, str]
) -> str | None:
    """The options of one question; the value chosen.

    ``hanging`` are the ratings on the screen that hang on it; ``alike`` says that others stand beside it.
    """
    labels = find_labels(question, choices)
    values = list(labels)
    start = values.index(question.guess) if question.guess and question.guess in labels else None
    label = say_plain(question.text) if alike else "Answer"
    name = f"answer {question.id}"
    if len(values) > _RADIOS:
        return _show_choice(question, labels, start, label, name)
    another = question.kind in _SCALES
    words = find_words_asked(question)
    options = [*values, _ANOTHER] if another else values
    chosen: str | None = st.radio(
        label,
        options,
        index=start,
        key=name,
        label_visibility="visible" if alike else "collapsed",
        format_func=lambda value: _say_option(value, labels, question.guess, bool(words)),
        captions=[_say_caption(value, question, scales.get(value), hanging) for value in options],
        width="stretch",
    )
    if words:
        return _show_order(question, words, chosen)
    return _show_scales(question, scales, chosen) if another else chosen


def find_labels(question: Question, choices: Mapping[str, str]) -> dict[str, str]:
    """The options of a question by value; of one heading's, in the frameworks' words and with every other choice."""
    labels = {each.value: each.label for each in question.options}
    if question.kind != "criterion" or ":" in question.range:
        return labels
    return {**{value: choices.get(value, label) for value, label in labels.items()}, **choices}


def _show_choice(question: Question, labels: Mapping[str, str], start: int | None, label: str, name: str) -> str | None:
    """A list instead of buttons where there are many options."""
    values = list(labels)
    shown = {value: f"{text} (best guess)" if value == question.guess else text for value, text in labels.items()}
    chosen = st.selectbox(
        label, values, index=start, format_func=lambda value: shown[value], key=name, placeholder="Choose one"
    )
    if question.reason:
        st.caption(say_plain(say_start(question.reason)))
    return chosen


def _show_scales(question: Question, scales: Mapping[str, Scale], chosen: str | None) -> str | None:
    """Every other scale there is, for where none of the options fits."""
    offered = {each.value for each in question.options}
    others = [id for id in scales if id not in offered]
    other = st.selectbox(
        "Another scale",
        others,
        index=None,
        format_func=lambda id: say_scale(scales[id]),
        key=f"other {question.id}",
        placeholder="Choose a scale",
    )
    return other if chosen == _ANOTHER else chosen


def find_words_asked(question: Question) -> tuple[str, ...]:
    """The words of the workbook that a question asks the order of, as its first option has them; none of others."""
    asked = question.kind == "scale" and any(each.value == NONE for each in question.options)
    return tuple(question.options[0].label.split(", ")) if asked else ()


def _show_order(question: Question, words: Sequence[str], chosen: str | None) -> str | None:
    """The words to be put in order by hand, for where none of the options has it; those not chosen are no levels."""
    said: list[str] = st.multiselect(
        "The words in order, the lowest first", words, key=f"order {question.id}", placeholder="Choose them one by one"
    )
    return (", ".join(said) if len(said) > 1 else None) if chosen == _ANOTHER else chosen


def say_scale(scale: Scale) -> str:
    """A scale's title with its levels, lowest first."""
    levels = ", ".join(level.word for level in scale.levels)
    return f"{scale.title}: {levels}" if levels else scale.title


def _say_option(value: str, labels: Mapping[str, str], guess: str | None, ordered: bool = False) -> str:
    """An option with its first words strong, the best guess with its badge."""
    if value == _ANOTHER and ordered:
        return "**Another order**, put together below; words left out are no levels"
    if value == _ANOTHER:
        return f"**{'Neither' if len(labels) == 2 else 'None of these'}**; another scale, chosen below"
    label = say_start(labels[value])
    cut = min((at for at in (label.find(mark) for mark in (",", ";", ":", " (", ".")) if at > 0), default=len(label))
    said = f"**{say_plain(label[:cut])}**{label[cut : cut + 1]}{' ' if label[cut + 1 : cut + 2] == ' ' else ''}"
    rest = say_plain(label[cut + 1 :])
    badge = " :primary-badge[Best guess]" if value == guess else ""
    return f"{said}{rest}{badge}"


def _say_caption(value: str, question: Question, scale: Scale | None, hanging: Sequence[Rating]) -> str:
    """Why an option is the best guess, and what the first mark would then stand for."""
    reason = say_start(question.reason) if value == question.guess else ""
    follows = say_consequence(scale, hanging) if question.kind in _SCALES else ""
    return say_plain(f"{reason.rstrip('.')}. {follows}" if reason and follows else reason or follows)
