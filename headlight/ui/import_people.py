"""Who is who: which schools and headteachers of a drop are known, which are another spelling, which are new."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import streamlit as st
from msgspec import Struct

from headlight.model import Rating, Reading, RegisterEntry
from headlight.reading.identity import Same, propose_leaders, propose_schools
from headlight.store import People
from headlight.store.batch import Written
from headlight.ui.import_words import say_list, say_plain, say_start

SAME, NEW = "same", "new"


class Named(Struct, frozen=True):
    """Every school and headteacher of a drop as written, with who each is taken for."""

    schools: tuple[Same, ...]
    leaders: tuple[Same, ...]


def propose_people(readings: Iterable[Reading], people: People) -> Named:
    """Who each written name is taken for, known ones first."""
    schools: dict[tuple[str, str | None], None] = {}
    leaders: dict[Written, None] = {}
    for reading in readings:
        lines: list[Rating | RegisterEntry] = [*reading.register, *reading.ratings]
        for each in lines:
            if each.school:
                schools.setdefault((each.school, each.urn))
            if each.leader:
                leaders.setdefault((each.leader, each.school))
    places = propose_schools(tuple(schools), people.schools)
    ids = {each.written: each.known for each in places if each.known is not None}
    return Named(places, propose_leaders(tuple(leaders), people.leaders, people.posts, schools=ids))


def find_doubts(named: Named) -> tuple[tuple[str, Same], ...]:
    """What a person has to confirm, with the note its answer is kept under."""
    return tuple((note, same) for note, same in _noted(named) if not same.sure and _points(same))


def settle_schools(named: Named, answers: Mapping[str, str]) -> dict[str, int | str | None]:
    """Each school as written to the one it is: a known one's id, another spelling, or None for a new one."""
    settled: dict[str, int | str | None] = {}
    for same in named.schools:
        if answers.get(f"school/{same.written}") == NEW:
            settled[same.written] = None
        elif _points(same):
            settled[same.written] = same.known if same.known is not None else same.name
    return settled


def settle_leaders(named: Named, answers: Mapping[str, str]) -> dict[Written, int | Written | None]:
    """Each headteacher as written to the one they are, likewise; the key is their name and school."""
    written: dict[str, list[Written]] = {}
    for same in named.leaders:
        written.setdefault(same.written, []).append((same.written, same.place))
    settled: dict[Written, int | Written | None] = {}
    for same in named.leaders:
        mine = (same.written, same.place)
        if answers.get(f"leader/{same.written}/{same.place or ''}") == NEW:
            settled[mine] = None
        elif same.known is not None:
            settled[mine] = same.known
        elif _points(same) and (others := written.get(same.name)):
            settled[mine] = next((each for each in others if each[1] == same.place), others[0])
    return settled


def show_people(named: Named, answers: Mapping[str, str]) -> dict[str, str]:
    """One choice for each name that may be somebody known, the likelier chosen; every choice as it stands."""
    chosen: dict[str, str] = {}
    for notes, same in group_doubts(find_doubts(named)):
        note = notes[0]
        school = note.startswith("school/")
        labels = {
            SAME: f"Yes, the same {'school' if school else 'person'}",
            NEW: f"No, a {'school' if school else 'headteacher'} of that name",
        }
        said = st.radio(
            _ask(same, [each.rpartition("/")[2] for each in notes] if not school else []),
            list(labels),
            index=list(labels).index(answers.get(note, SAME)),
            format_func=labels.__getitem__,
            captions=[say_plain(say_start(same.reason)), ""],
            key=f"who {note}",
            horizontal=True,
        )
        chosen |= dict.fromkeys(notes, said)
    return chosen


def group_doubts(doubts: Iterable[tuple[str, Same]]) -> Iterator[tuple[list[str], Same]]:
    """Doubts about one name at several schools as one, with all their notes."""
    groups: dict[tuple[bool, str, str], list[tuple[str, Same]]] = {}
    for note, same in doubts:
        groups.setdefault((note.startswith("school/"), same.written, same.name), []).append((note, same))
    for group in groups.values():
        yield [note for note, _ in group], group[0][1]


def _ask(same: Same, places: Sequence[str]) -> str:
    named = [say_plain(each) for each in places if each]
    place = f" at {say_list(named, 3)}" if named else ""
    return f"Is “{say_plain(same.written)}”{place} **{say_plain(same.name)}**?"


def _noted(named: Named) -> Sequence[tuple[str, Same]]:
    return [
        *((f"school/{same.written}", same) for same in named.schools),
        *((f"leader/{same.written}/{same.place or ''}", same) for same in named.leaders),
    ]


def _points(same: Same) -> bool:
    """Whether a name is taken for somebody else's: a known one, or another spelling."""
    return same.known is not None or same.name != same.written
