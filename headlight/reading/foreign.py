"""A framework that nobody here knows: offered as the trust's own, never put on one that is known."""

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePath

import tomli_w
from msgspec import Struct

from headlight.frameworks import PROPOSED, Criterion, Framework
from headlight.model import Option, Proposed, Workbook
from headlight.reading.decisions import LEFT_OUT, Decision, Decisions, Doubt
from headlight.reading.foreign_sets import CALLED, Criteria, find_sets, find_titles, names_known
from headlight.reading.grid import Grid
from headlight.reading.lexicon import KEYS, Lexicon
from headlight.reading.names import is_person_name
from headlight.reading.overruling import empty_table
from headlight.reading.sheets import Page
from headlight.reading.survey import Survey
from headlight.text import find_words, fold

OWN = "own"
NOBODY = "criteria of no framework known, and no leader named beside them: no leader's ratings"
LEFT = "criteria of no framework known: left out, as a person settled it"
_YEAR = re.compile(r"[\s,:_–-]*\(?\b(?:19|20)\d\d(?:\s?[-/–_]\s?(?:19|20)?\d\d)?\b\)?")
_PLAIN = frozenset(
    ("sheet", "data", "all", "form", "ratings", "matrix", "report", "scores", "results", "export", "table", "summary")
)
_LEADING = re.compile(
    rf"(?:((?:quality )?(?:{CALLED}|area))"
    r"\s*(\d{1,2}|[IVX]{1,4}|[A-Z])(?![A-Za-z\d])"
    r"|\(?([A-Z]{0,3}\d{1,2}(?:\.\d{1,2})?[A-Za-z]?|[IVX]{1,4}(?=[.:)])|[A-Z](?=[.:)]))(?![A-Za-z\d]))?\)?"
    r"\s*[.:)\-–—]*\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
_NAMES = re.compile(
    r"\b(?:framework|standards?|competenc\w+|behaviou?rs|values|evaluation|appraisal|leadership|review|model|rubric"
    r"|self[- ]assessment|performance)\b",
    re.IGNORECASE,
)
_UNNAMED = re.compile(r"\b(?:as at|ratings? scale|updated|printed|page|key)\b|\d", re.IGNORECASE)
_PARTS = re.compile(r"\s+[-–—|]\s+|[,;(:]\s*")
_MOST = 60  # letters of a title


class Foreign(Struct, frozen=True):
    """A framework made of what a workbook is headed by, and the sets that it was made of."""

    framework: Framework
    sets: tuple[Criteria, ...]
    named: bool  # whether people are named beside it; otherwise nobody is asked
    known: bool  # whether other sheets have criteria known

    def tell_texts(self) -> frozenset[str]:
        """The criteria as they are written, with what stands over them."""
        return frozenset(text for each in self.sets for pair in each.texts for text in pair)


def find_foreign(pages: Sequence[Page], workbook: Workbook, lexicon: Lexicon) -> Foreign | None:
    """The framework that most sets of criteria of a workbook share, where no framework here has them."""
    found = [criteria for page in pages if (criteria := find_sets(page, lexicon))]
    if not found:
        return None
    largest = max(found, key=lambda each: (each.named, len(each.texts)))
    own = {fold(text) for _, text in largest.texts}
    alike = [each for each in found if sum(fold(text) in own for _, text in each.texts) * 2 > len(each.texts)]
    grid = next(page.grid for page in pages if page.grid.name == largest.sheet)
    title = _find_title(grid, workbook, largest, lexicon)
    known = any(names_known(page, lexicon) for page in pages if page.grid.name not in {each.sheet for each in alike})
    return Foreign(_build(title, largest.word, _join(alike)), tuple(alike), largest.named, known)


def ask_own(foreign: Foreign, decisions: Decisions) -> Decision:
    """Whether the criteria are the trust's own, by which its leaders are rated."""
    first = foreign.sets[0]
    texts = [text for _, text in first.texts]
    shown = ", ".join(f"'{text[:60]}'" for text in texts[:3])
    more = f" and {len(texts) - 3} more" if len(texts) > 3 else ""
    options = [
        Option(OWN, f"Yes: keep them as a framework of the trust's own, '{foreign.framework.title}'"),
        Option(LEFT_OUT, "No: leave them out"),
    ]
    doubt = Doubt(
        f"{shown}{more} are criteria of no framework known here. "
        "Are they the trust's own, by which its leaders are rated?",
        tuple(options),
        LEFT_OUT if first.other else OWN,
        first.other or "people are named beside them, and levels stand under them",
        first.sheet,
        first.range,
    )
    return decisions.settle("layout", "a framework of the trust's own", doubt)  # next year's has one criterion more


def heed_own(survey: Survey, foreign: Foreign, asked: Decision | None) -> None:
    """Ratings by the framework wait for the answer; where it is none, or nobody is named, its tables are left."""
    sheets = {each.sheet for each in foreign.sets}
    leave = NOBODY if asked is None else LEFT if asked.value == LEFT_OUT and not asked.open else ""
    for gathered in survey.gathered:
        if leave and gathered.layout.grid.name in sheets and gathered.units:
            empty_table(gathered, leave)
        for unit in gathered.units:
            if asked and asked.open and unit.framework == foreign.framework.id:
                unit.asked = asked.id


def propose_documents(survey: Survey, foreign: Foreign, asked: Decision) -> tuple[Proposed, ...]:
    """The framework as the file that keeps it, where anything is rated by it."""
    rated = any(unit.framework == foreign.framework.id for gathered in survey.gathered for unit in gathered.units)
    return (_write_framework(foreign.framework, asked.id),) if rated else ()


def _write_framework(framework: Framework, question: str) -> Proposed:
    same = ("id", "title", "short", "area_word", "statement_word", "source", "year", "licence", "standing")
    document: dict[str, object] = {name: value for name in same if (value := getattr(framework, name)) is not None}
    document["areas"] = [_write_area(framework, area) for area in framework.areas]
    return Proposed(framework.id, framework.title, tomli_w.dumps(document), question)


def _write_area(framework: Framework, area: Criterion) -> dict[str, object]:
    lines = [_write(each, "text") for each in framework.statements(area.code)]
    return {**_write(area, "title"), **({"statements": lines} if lines else {})}


def _write(criterion: Criterion, name: str) -> dict[str, object]:
    aliases = {"aliases": list(criterion.aliases)} if criterion.aliases else {}
    return {"code": criterion.code, name: criterion.text, **aliases}


# A name -----------------------------------------------------------------------------------------


def _find_title(grid: Grid, workbook: Workbook, criteria: Criteria, lexicon: Lexicon) -> str:
    """What a set may be called: the line above it, else the sheet's name, else the file's, the year cut away."""
    top = int(re.sub(r"\D", "", criteria.range.partition(":")[0]) or 1) - 1
    groups = {above for above, _ in criteria.texts}
    lines = [each for each in find_titles(grid, top) if len(each) < 120 and each not in groups and "=" not in each]
    lines = [each for each in lines if not _is_label(each, lexicon)]
    lines = [each for each in map(_cut, lines) if not _UNNAMED.search(each)]
    file = _cut(PurePath(workbook.file).stem.replace("_", " ").replace("-", " ").strip(" 0123456789"))
    names = (*filter(_NAMES.search, lines), *lines[::-1], _cut(grid.name), file)
    named = (each for each in names if set(find_words(each)) - _PLAIN and any(map(str.isalpha, each)) and len(each) > 3)
    return next((each[0].upper() + each[1:] for each in named), "The trust's own criteria")


def _is_label(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is a label with its value, or a name, and no title."""
    head, colon, _ = text.partition(":")
    named = is_person_name(text) or any(map(is_person_name, _PARTS.split(text)))  # no name becomes a framework's
    return lexicon.is_noun(head) if colon else lexicon.meaning(text).kind in KEYS or named


def _cut(text: str) -> str:
    plain = _YEAR.sub("", text).strip(" -–—:,._")
    return plain if len(plain) <= _MOST else plain[:_MOST].rpartition(" ")[0].strip(" -–—:,._")


# A framework ------------------------------------------------------------------------------------


def _join(sets: Iterable[Criteria]) -> tuple[tuple[str, str], ...]:
    """The criteria of several sheets, each once."""
    found: dict[str, tuple[str, str]] = {}
    for each in sets:
        for above, text in each.texts:
            found.setdefault(f"{fold(above)} > {fold(text)}", (above, text))
    return tuple(found.values())


def _build(title: str, word: str, pairs: Sequence[tuple[str, str]]) -> Framework:
    words = find_words(title)
    letters = "".join(each[0] for each in words if each[0].isalpha())[:3].upper() or "OWN"
    groups: dict[str, list[str]] = {}
    for above, text in pairs:
        groups.setdefault(above or text, []).extend([text] if above else [])
    parted = {above: _part(above) for above in groups}
    taken: set[str] = set()
    criteria: list[Criterion] = []
    for place, (above, texts) in enumerate(groups.items(), 1):
        area = f"{letters}{place}"
        criteria.append(_criterion(area, above, None, taken))
        criteria += [_criterion(f"{area}.{at}", text, area, taken) for at, text in enumerate(texts, 1)]
    called = {word for word, _, _ in parted.values() if word}
    area_word = called.pop().lower() if len(called) == 1 else _singular(word)
    source = "The headings of a workbook"
    return Framework(
        f"{PROPOSED}{'-'.join(words)}"[:60].rstrip("-"),
        title,
        title if len(title) <= 24 else title[:24].rpartition(" ")[0] or title[:24],
        area_word,
        "statement" if any(groups.values()) else None,
        source,
        2000,
        "Not stated",
        "A trust's own, taken from the headings of a workbook",
        tuple(criteria),
    )


def _criterion(code: str, written: str, parent: str | None, taken: set[str]) -> Criterion:
    """A criterion under a code of ours, its text without its own code; as it is written is another name of it."""
    _, said, rest = _part(written)
    text = written if not rest or fold(rest) in taken else rest
    names = {fold(text): text, fold(written): written} | ({fold(f"{said} {rest}"): f"{said} {rest}"} if said else {})
    aliases = tuple(name for folded, name in names.items() if folded != fold(text) and folded not in taken)
    taken.update(names)
    return Criterion(code, text, parent, None, aliases)


def _part(written: str) -> tuple[str, str, str]:
    """What a heading calls a criterion, its code, and its words: "Standard", "1", "Mission and vision"."""
    found = _LEADING.fullmatch(written.strip())
    word, number, code, rest = (each or "" for each in found.groups()) if found else ("", "", "", written)
    return word, number or code, rest.strip()


def _singular(word: str) -> str:
    plain = word.strip().lower()
    return plain if 2 < len(plain) < 20 and plain.replace(" ", "").isalpha() else "criterion"
