"""How like a heading is to each criterion's words: exact names first, then words weighted by their rarity."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from math import log, sqrt

from msgspec import Struct
from msgspec.structs import replace
from rapidfuzz import fuzz, process

from headlight.frameworks import PROPOSED, Criterion, Framework
from headlight.reading.stems import find_plain_words, find_stem, find_stems
from headlight.text import find_words

Ref = tuple[str, str]  # framework id, code
_BEGINNING = 3  # letters of the shortest word that may be another one cut short
_LEAST = 0.34  # of a text's weight that a phrase has to have, for its likeness to come to anything


class Phrase(Struct, frozen=True):
    """One name of a criterion: its text or an alias, as stems in order."""

    ref: Ref
    words: str
    stems: tuple[str, ...]
    own: bool  # the criterion's text, not an alias
    plain: tuple[str, ...] = ()  # the words that carry meaning, unstemmed


class Likeness(Struct, frozen=True):
    """How like a heading is to one criterion, and how that was seen."""

    ref: Ref
    score: float
    how: str  # name, alias, code, order, typo, start, words, or what makes it doubtful: clash, number, foreign
    reason: str
    firm: bool  # enough of the criterion's own words stand in the heading

    @property
    def open(self) -> bool:
        """Whether several criteria are meant as much, so that what stands beside it or a person has to tell."""
        return self.how in ("clash", "number")


class Index:
    """Every name of every criterion of some frameworks, ready to be searched."""

    def __init__(self, frameworks: tuple[Framework, ...]) -> None:
        self.frameworks = {each.id: each for each in frameworks}
        self.own = frozenset(id for id in self.frameworks if id.startswith(PROPOSED))  # taken from headings
        self.criteria: dict[Ref, Criterion] = {(f.id, c.code): c for f in frameworks for c in f.criteria}
        self.codes: dict[str, list[tuple[str, Ref]]] = defaultdict(list)  # folded codes, by their first letter
        self.lines: dict[tuple[str, bool], list[Ref]] = defaultdict(list)  # a framework's areas, or its statements
        for ref, each in self.criteria.items():
            self.codes[ref[1][:1].casefold()].append((ref[1].casefold(), ref))
            self.lines[ref[0], each.parent is None].append(ref)
        self.order: dict[Ref, int] = {ref: place for place, ref in enumerate(self.criteria)}
        self.phrases = tuple(
            phrase for ref, each in self.criteria.items() for phrase in _phrases(ref, each, self.frameworks[ref[0]])
        )
        self.exact: dict[str, list[Phrase]] = defaultdict(list)
        self.bags: dict[frozenset[str], list[Phrase]] = defaultdict(list)
        self.by_stem: dict[str, list[int]] = defaultdict(list)  # places among the phrases
        # By how many words carry meaning, and how the first begins or what it is.
        self.by_start: dict[tuple[int, str], dict[Phrase, None]] = defaultdict(dict)
        self.near = {ref: tuple(find_stems(near) for near in each.near) for ref, each in self.criteria.items()}
        for place, phrase in enumerate(self.phrases):
            self._add(place, phrase)
        self.weights = self._weigh()
        self.totals = {each.stems: sum(self.weights[stem] for stem in set(each.stems)) for each in self.phrases}
        self.strange = 0.9 * max(self.weights.values(), default=1.0)
        words = {
            word
            for each in self.criteria.values()
            for name in (each.text, *each.aliases)
            for word in find_plain_words(name)
        }
        self.vocabulary = sorted(words)
        self.mentions = {
            " ".join(find_words(name)): f.id
            for f in frameworks
            for name in (f.title, f.short, f.area_word + "s", *f.aliases)
        }
        self._seen: dict[str, tuple[Likeness, ...]] = {}

    def _add(self, place: int, phrase: Phrase) -> None:
        self.exact[phrase.words].append(phrase)
        if phrase.stems:
            for start in (phrase.plain[0][:_BEGINNING], phrase.stems[0]):
                self.by_start[len(phrase.plain), start][phrase] = None
            self.bags[frozenset(phrase.stems)].append(phrase)
        for stem in set(phrase.stems):
            self.by_stem[stem].append(place)

    def _weigh(self) -> dict[str, float]:
        """The weight of each stem: the fewer criteria have it, the more it says."""
        holders: dict[str, set[Ref]] = defaultdict(set)
        for phrase in self.phrases:
            for stem in phrase.stems:
                holders[stem].add(phrase.ref)
        return {stem: log(1 + len(self.criteria) / len(refs)) for stem, refs in holders.items()}

    def weigh(self, stem: str) -> float:
        """The weight of one stem, known or not."""
        return self.weights.get(stem, self.strange)

    def find_mention(self, text: str) -> str | None:
        """The id of the framework whose name stands in a text, the longest name first."""
        return _find_mention(self, text)

    def find_alike(self, text: str) -> Ref | None:
        """The one criterion that a text is a mistyped or cut name of, letter by letter; None where two are near."""
        plain = " ".join(find_words(text))
        if len(plain) < 5:
            return None
        scores: dict[Ref, float] = {}
        for phrase in self.phrases:
            begun = len(plain) > 7 and phrase.words.startswith(plain)
            scores[phrase.ref] = max(scores.get(phrase.ref, 0.0), 100.0 if begun else fuzz.ratio(plain, phrase.words))
        ranked = sorted(scores.items(), key=lambda each: -each[1])
        clear = len(ranked) < 2 or ranked[0][1] - ranked[1][1] >= 6
        return ranked[0][0] if ranked and ranked[0][1] >= 75 and clear else None

    def find_likeness(self, text: str) -> tuple[Likeness, ...]:
        """Criteria like a text, best first, at most eight; exact names score 0.96 and more."""
        if text not in self._seen:
            if len(self._seen) > 20000:
                self._seen.clear()
            self._seen[text] = _find_likeness(self, text)
        return self._seen[text]


def _phrases(ref: Ref, criterion: Criterion, framework: Framework) -> list[Phrase]:
    """A criterion's text and aliases; "Key Area 1" and the like are left to codes."""
    word = " ".join(find_words(framework.area_word))
    names = [
        criterion.text,
        *(each for each in criterion.aliases if not " ".join(find_words(each)).startswith(word + " ")),
    ]
    return [
        Phrase(ref, " ".join(find_words(name)), find_stems(name), place == 0, find_plain_words(name))
        for place, name in enumerate(names)
    ]


@lru_cache(maxsize=16)
def _build(frameworks: tuple[Framework, ...]) -> Index:
    return Index(frameworks)


def read_index(frameworks: Mapping[str, Framework]) -> Index:
    """The index of a set of frameworks, built once."""
    return _build(tuple(frameworks.values()))


@lru_cache(maxsize=1024)
def _find_mention(index: Index, text: str) -> str | None:
    padded = f" {' '.join(find_words(text))} "
    named = [name for name in index.mentions if f" {name} " in padded]
    return index.mentions[max(named, key=len)] if named else None


def _exactly(phrases: list[Phrase], how: str, score: float, reason: str) -> dict[Ref, Likeness]:
    found: dict[Ref, Likeness] = {}
    for phrase in phrases:
        own = how != "order" and phrase.own
        said = "the criterion's own words" if own else reason
        best = Likeness(phrase.ref, 1.0 if own else score, "name" if own else how, said, True)
        if phrase.ref not in found or found[phrase.ref].score < best.score:
            found[phrase.ref] = best
    return found


def _find_likeness(index: Index, text: str) -> tuple[Likeness, ...]:
    plain = " ".join(find_words(text.replace("_", " ")))
    found = _exactly(index.exact.get(plain, []), "alias", 0.98, "another name of it")
    if not found:
        stems = frozenset(find_stems(text))
        found = _exactly(index.bags.get(stems, []), "order", 0.96, "the same words") if len(stems) > 1 else {}
    if not found:
        found = _by_words(index, text)
    elif any(each.how == "order" for each in found.values()):
        found = _against_starts(index, text, found)
    kept = (each for each in found.values() if each.how in ("name", "alias") or not is_near(index, each.ref, text))
    return tuple(sorted(kept, key=lambda each: (-each.score, index.order[each.ref]))[:8])


def _against_starts(index: Index, text: str, found: dict[Ref, Likeness]) -> dict[Ref, Likeness]:
    """The same words in another order or form, set against criteria that begin with the very words."""
    plain = " ".join(find_words(text)) + " "
    begun = {phrase.ref for phrase in index.phrases if phrase.own and phrase.words.startswith(plain)} - set(found)
    if not begun or len(plain.split()) < 3:
        return found
    starts = {ref: Likeness(ref, 0.92, "start", "begins with the same words", True) for ref in begun}
    return starts | {ref: replace(each, score=0.9) for ref, each in found.items()}


def is_near(index: Index, ref: Ref, text: str) -> bool:
    """Whether the framework names the text as one that must not be taken for the criterion."""
    stems = find_stems(text)
    return any(near and near == stems for near in index.near[ref])


def _correct(index: Index, words: tuple[str, ...]) -> tuple[list[str], set[str]]:
    """Stems of the words, mistyped ones read as the word meant; and which stems were so read."""
    stems: list[str] = []
    mended: set[str] = set()
    for place, word in enumerate(words):
        stem = find_stem(word)
        if stem not in index.weights and len(word) > 3:
            meant = mend_word(index, word, last=place == len(words) - 1)
            if meant:
                stem = find_stem(meant)
                mended.add(stem)
        stems.append(stem)
    return stems, mended


@lru_cache(maxsize=8192)
def mend_word(index: Index, word: str, *, last: bool) -> str | None:
    """The known word meant by a mistyped or, at a heading's end, a cut one."""
    if last:
        cut = [known for known in index.vocabulary if known.startswith(word)]
        if cut and len({find_stem(known) for known in cut}) == 1:
            return cut[0]
    if word.isdigit():
        return None
    found = process.extractOne(word, index.vocabulary, scorer=fuzz.ratio, score_cutoff=84)
    return found[0] if found and found[0][0] == word[0] else None


def _by_words(index: Index, text: str) -> dict[Ref, Likeness]:
    words = find_plain_words(text)
    stems, mended = _correct(index, words)
    said = frozenset(stems)
    bag = index.bags.get(said, []) if mended else []
    if bag:
        return _exactly(
            [Phrase(p.ref, p.words, p.stems, False) for p in bag], "typo", 0.93, "the same words, one mistyped"
        )
    plain = " ".join(find_words(text))
    cut = _find_cut(index, words, stems)
    if cut and len({phrase.ref for phrase in cut}) == 1:
        return {cut[0].ref: Likeness(cut[0].ref, 0.93, "typo", "the same words, cut short", True)}
    begun = _find_begun(index, plain) if len(plain) > 11 and plain.count(" ") < 2 else frozenset()
    if len(begun) == 1:
        return {ref: Likeness(ref, 0.82, "start", "begins with the same letters", True) for ref in begun}
    total = sum(index.weigh(stem) for stem in said) or 1.0
    best: dict[Ref, Likeness] = {}
    shared: dict[int, float] = defaultdict(float)  # the weight of the stems that a phrase has of the text's
    for stem in said:
        for place in index.by_stem.get(stem, ()):
            shared[place] += index.weights[stem]
    for place, weight in shared.items():
        phrase = index.phrases[place]
        if weight < _LEAST * total and not _starts(phrase, stems, plain):
            continue
        like = _compare(index, phrase, stems, plain, total)
        held = best.get(phrase.ref)
        if like.score >= 0.35 and (held is None or held.score < like.score):
            best[phrase.ref] = replace(like, firm=like.firm or (held is not None and held.firm))
        elif held is not None and like.firm and not held.firm:
            best[phrase.ref] = replace(held, firm=True)
    return best


def _find_begun(index: Index, plain: str) -> frozenset[Ref]:
    """The criteria with a name that begins with these letters."""
    return frozenset(phrase.ref for phrase in index.phrases if phrase.words.startswith(plain))


def _find_cut(index: Index, words: tuple[str, ...], stems: list[str]) -> list[Phrase]:
    """The phrases of which each of two words or more is the word in its place, or its beginning."""
    if len(words) < 2:
        return []
    starts = dict.fromkeys((words[0][:_BEGINNING], stems[0]))
    begun = {phrase: None for start in starts for phrase in index.by_start.get((len(words), start), ())}
    return [phrase for phrase in begun if _is_cut(phrase, words, stems)]


def _is_cut(phrase: Phrase, words: tuple[str, ...], stems: list[str]) -> bool:
    """Whether each word is a phrase's word in its place, or its beginning."""
    return all(
        stem == meant or (len(word) >= _BEGINNING and full.startswith(word))
        for word, stem, full, meant in zip(words, stems, phrase.plain, phrase.stems, strict=True)
    )


def _compare(index: Index, phrase: Phrase, stems: list[str], plain: str, total: float) -> Likeness:
    """How like a heading's stems are to one phrase: what it says of it, and how much of it."""
    shared = frozenset(stems).intersection(phrase.stems)
    weight = sum(index.weigh(stem) for stem in shared)
    covered = weight / total
    share = weight / index.totals[phrase.stems]
    score = covered * (0.75 + 0.25 * sqrt(share))
    if _starts(phrase, stems, plain):
        return Likeness(phrase.ref, 0.95, "start", "begins with the same words", True)
    words = ", ".join(stem for stem in dict.fromkeys(phrase.stems) if stem in shared)
    enough = share >= 0.4 if len(shared) > 2 else len(shared) == 2 and share >= 0.75
    firm = enough and covered >= (0.65 if share > 0.99 else 0.7)
    return Likeness(phrase.ref, min(score, 0.92), "words", f"shares the words {words}", firm)


def _starts(phrase: Phrase, stems: list[str], plain: str) -> bool:
    """Whether a heading is the beginning of a phrase: of three words letter by letter, or of three stems."""
    if phrase.own and len(plain.split()) > 2 and phrase.words.startswith(plain):
        return True
    begun = len(stems) > 2 and tuple(stems[:-1]) == phrase.stems[: len(stems) - 1]
    return begun and _continues(stems[-1], phrase.stems, len(stems))


def _continues(last: str, stems: tuple[str, ...], length: int) -> bool:
    """Whether a heading's last stem, perhaps cut, is the one that a phrase has there."""
    return len(stems) >= length and (
        stems[length - 1] == last or (len(last) > 1 and stems[length - 1].startswith(last))
    )
