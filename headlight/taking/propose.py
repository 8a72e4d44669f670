"""From readings to a batch: which schools and leaders are known, which are new, and what has to be asked of them."""

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct

from headlight.model import Question
from headlight.reading.identity import Same, propose_leaders, propose_schools, same_person, same_school
from headlight.school_numbers import find_number, name_number
from headlight.store.batch import Batch, Incoming, People, Written
from headlight.store.who import Who, find_lines, find_pairs, find_who
from headlight.taking.asking import Choice, ask, find_labels, name_question


class Proposal(Struct, frozen=True):
    """A batch with every name settled as far as it can be, and the questions that are left.

    An unanswered question stands in the batch with its best guess. ``schools`` and ``leaders``
    say of each name as written what it is taken for and why.
    """

    batch: Batch
    questions: tuple[Question, ...]
    schools: tuple[Same, ...]
    leaders: tuple[Same, ...]


def propose_batch(
    files: Sequence[Incoming],
    people: People,
    *,
    who: str,
    sample: bool = False,
    answers: Mapping[str, str] | None = None,
) -> Proposal:
    """A batch of the files, its names settled by number, by answer, or where the likeness is sure."""
    said = answers or {}
    places = _Places(Batch(files=tuple(files), who=who, sample=sample), people, said)
    placed = Batch(files=tuple(files), who=who, sample=sample, schools=places.settled)
    heads = _Heads(placed, people, said, find_who(placed, people))
    batch = Batch(files=placed.files, who=who, sample=sample, schools=placed.schools, leaders=heads.settled)
    return Proposal(batch, (*places.asked, *heads.asked), places.sames, heads.sames)


class _Places:
    """Where each school as written leads, and what is to be asked of them."""

    def __init__(self, batch: Batch, people: People, said: Mapping[str, str]) -> None:
        pairs = find_pairs(batch)
        numbers = ((line.school, find_number(line.number)) for line in find_lines(batch) if line.school)
        counts = Counter((name, pairs.get(number or "", number)) for name, number in numbers)
        self._known = people.schools
        self._labels = find_labels(people.schools)
        self._written = [(name, urn) for name, urn in counts if name]
        self._said = said
        self.asked: list[Question] = []
        self.sames = propose_schools(self._written, people.schools, {urn: laestab for laestab, urn in pairs.items()})
        found: dict[str, set[int | str | None]] = {}
        for (name, urn), same in zip(self._written, self.sames, strict=True):
            found.setdefault(name, set()).add(self._settle(name, urn, same, counts[(name, urn)]))
        one = {name: next(iter(targets)) for name, targets in found.items() if len(targets) == 1}
        self.settled = {name: target for name, target in one.items() if target != name}

    def _settle(self, name: str, urn: str | None, same: Same, ratings: int) -> int | str | None:
        """A known one's id, another spelling or number of the drop, its own name where that decides, None where new."""
        answer = self._said.get(name_question("school", (name, urn or "")))
        if answer is None and same.sure:
            return same.known or same.name
        choice = self._choice(name, urn, same)
        question = ask("school", (name, urn or ""), choice, same.reason, ratings)
        if answer is None:
            self.asked.append(question)
        return choice.follow(answer or question.guess or "")

    def _choice(self, name: str, urn: str | None, same: Same) -> Choice[int | str]:
        """What a school might be: the match, other spellings and numbers in the drop, other known ones alike."""
        labels: dict[str, int | str] = {}
        if same.known:
            labels[self._labels[same.known]] = same.known
        elif same.name != name:
            labels[same.name] = same.name
        guess = bool(labels)
        if not urn:
            alike = (each for each in self._written if each[1] and same_school(name, each[0]) == 1.0)
            labels |= {f"{other} ({name_number(number)})": number for other, number in alike if number}
        for school in self._known:
            if max(same_school(name, each) for each in (school.name, *school.names)) >= 0.5:
                labels.setdefault(self._labels[school.id], school.id)
        return Choice(labels, guess)


class _Heads:
    """Where each leader as written leads, and what is to be asked of them."""

    def __init__(self, batch: Batch, people: People, said: Mapping[str, str], who: Who) -> None:
        self._known = people.leaders
        self._labels = find_labels(people.leaders)
        self._said = said
        self._counts: Counter[Written] = Counter()
        self._marks: dict[Written, int | None] = {}
        for line in find_lines(batch):
            if line.leader:
                self._counts[(line.leader, line.school)] += 1
                self._marks.setdefault((line.leader, line.school), who.school(line.school, line.number))
        self._written = list(self._counts)
        self._places = self._name_places(people)
        self.asked: list[Question] = []
        self.settled: dict[Written, int | Written | None] = {}
        ids = {school.name: school.id for school in people.schools}
        placed = [(key[0], self._places[key]) for key in self._written]
        self.sames = propose_leaders(placed, people.leaders, people.posts, schools=ids)
        self._here: dict[int | None, list[Written]] = {}
        for number, (key, same) in enumerate(zip(self._written, self.sames, strict=True)):
            self._settle(key, same, self._written[:number])
            self._here.setdefault(self._marks[key], []).append(key)

    def _name_places(self, people: People) -> dict[Written, str | None]:
        """The one name under which each leader's school is compared, however it is written."""
        names: dict[int | None, str | None] = {school.id: school.name for school in people.schools}
        return {key: names.setdefault(mark, key[1]) for key, mark in self._marks.items()}

    def _settle(self, key: Written, same: Same, before: Sequence[Written]) -> None:
        """Settle one leader: surely known, written before at that school, answered, asked, or new."""
        if same.sure and same.known:
            self.settled[key] = same.known
            return
        twin = self._find_twin(key)
        if twin:
            self.settled[key] = twin
            return
        answer = self._said.get(name_question("leader", (key[0], key[1] or "")))
        if answer is None and same.sure:
            return
        choice = self._choice(key, same, before)
        question = ask("leader", (key[0], key[1] or ""), choice, same.reason, self._counts[key])
        if answer is None and not choice.labels:
            return
        if answer is None:
            self.asked.append(question)
        self.settled[key] = choice.follow(answer or question.guess or "")

    def _find_twin(self, key: Written) -> Written | None:
        """The same name, spelt this way or another, met before at the same school."""
        here = self._here.get(self._marks[key], [])
        return next((each for each in here if same_person(each[0], key[0]) == 1.0), None)

    def _choice(self, key: Written, same: Same, before: Sequence[Written]) -> Choice[int | Written]:
        """Who a leader might be: the match, the same name met before elsewhere, other known ones alike."""
        labels: dict[str, int | Written] = {}
        words: dict[str, str] = {}
        if same.known:
            labels[self._labels[same.known]] = same.known
        elif same_person(key[0], same.name) < 1.0:
            near = [each for each in self._written if each[0] == same.name and each != key]
            here = [each for each in near if self._marks[each] == self._marks[key]] or near
            labels |= {each[0]: each for each in here[:1]}
        elif not same.sure:
            elsewhere = self._find_elsewhere(key, before)
            labels |= {each[0] if len(elsewhere) == 1 else _at(each): each for each in elsewhere}
            words = {each[0]: _at(each) for each in elsewhere}
        guess = bool(labels)
        for leader in self._known:
            if max(same_person(key[0], each) for each in (leader.name, *leader.names)) >= 0.5:
                labels.setdefault(self._labels[leader.id], leader.id)
        return Choice(labels, guess, words)

    def _find_elsewhere(self, key: Written, before: Sequence[Written]) -> list[Written]:
        """The same name met before, once for each other school."""
        found: dict[int | None, Written] = {}
        for each in before:
            if same_person(each[0], key[0]) == 1.0:
                found.setdefault(self._marks[each], each)
        return list(found.values())


def _at(written: Written) -> str:
    return f"{written[0]} at {written[1]}" if written[1] else written[0]
