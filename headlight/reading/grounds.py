"""On what grounds a table is taken for ratings of leaders: who is spoken of, whose its rows are, whose words."""

import re
from collections.abc import Sequence
from itertools import islice

from headlight.frameworks import PROPOSED, Framework
from headlight.model import Workbook
from headlight.reading.column import Column
from headlight.reading.facts import read_label
from headlight.reading.gather import Gathered, walk_units
from headlight.reading.layout import Layout
from headlight.reading.lexicon import Lexicon
from headlight.reading.other_matters import read_titles
from headlight.text import find_words, fold

# What a title, a name or a heading says where a head or another leader is rated, in English and in Welsh.
_LEADERS = re.compile(
    r"\bhead ?teachers?\b|\bheads?\b(?! of (?:department|faculty|year|house|subject|sixth))|\bh\.? ?t\.?s?\b"
    r"|\bprincipals?\b|\bleaders?\b|\bleadership (?:group|review|360|rating|appraisal)|\bslt\b"
    r"|\bapprais\w+|\bperformance (?:reviews?|management)\b|\bht ?pm\b|\bph?enn?aeth\w*|\barfarn\w*"
    r"|\bkey areas\b(?! ?:| for\b| of (?!leadership))"
)
# What a title or a sheet's name says that is of schools, their departments or an inspection, whatever the file is of.
_ELSEWHERE = re.compile(
    r"(?:^|\b(?:the|our|all|annual|whole|trust|mat|peer|termly|of|and|\S*\d|autumn|spring|summer|term|[-–—:|/])\W+)"
    r"(?:schools?|academ(?:y|ies))(?:'s?)? (?!improvement partner|leaders?\b|heads?\b)(?:\w+[ -]){0,2}"
    r"(?:reviews?|self[ -]evaluations?|evaluations?|visits?|audits?|inspections?|monitoring|health checks?|quality)\b"
    r"|\b(?:review|evaluation|audit|inspection|quality|visit|health check|effectiveness|performance|judge?ment|grade"
    r"|rating)s? (?:of|to) (?:the |our |all |each |every )?(?:\w+ )?"
    r"(?:schools?|academ(?:y|ies)|departments?|facult(?:y|ies)|subjects?|provision)\b"
    r"|\b(?:departments?|departmental|facult(?:y|ies)|subjects?) (?:\w+ )?(?:reviews?|evaluations?|under|by|against)\b"
    r"|\binspect(?:ions?|ed|ors?)\b|\bofsted (?:outcomes?|reports?|results|history)\b|\blearning walks?\b"
    r"|\b(?:lesson|classroom) observations?\b|\b(?:teaching|curriculum|send|safeguarding|pupil premium)[^.:]{0,20}"
    r" (?:reviews?|audits?)\b"
)
# The same of a title that under plain words says whose ratings they are, and under a framework's own how they are kept.
_OF_SCHOOLS = re.compile(
    r"^(?:(?:the|our|all|trust|mat|\S*\d) )*schools?'? (?:ratings?|grades?|judge?ments?|rag|scores?|performance)\b"
)
_HEADED = ("leader", "surname", "first name", "role")
_PEOPLE = (*_HEADED, "school", "name", "urn", "laestab")
_WORDED = "hts2020"  # its titles are words that schools use of much else
_SAMPLE = 60  # texts of a column that are looked at
_TITLE = 90  # letters of a line that may be a title, and no note
_SHORT = 3  # letters of a word that says nothing
NOBODY = "nothing in the workbook speaks of a head or a leader, nor names most of a framework's criteria"
AGAIN = "another table rates heads by the same criteria, and nothing says that this one does"
ELSE = "'{}' stands in its title or its sheet's name, and nothing nearer speaks of a head or a leader"
PLAIN = "its headings are words that schools use of much else, and no title speaks of a head"


def doubt_grounds(gathered: Sequence[Gathered], workbook: Workbook, lexicon: Lexicon) -> None:
    """Put in doubt each table of ratings of which nothing shows that leaders are rated there."""
    rated = [each for each in gathered if each.units]
    if not rated:
        return
    listed = any(_find_headed(each.layout) for each in gathered if not each.units)
    file = _speaks([workbook.file.rpartition(".")[0]])
    led = [each for each in rated if _find_headed(each.layout) or _is_of_somebody(each)]
    named = _find_named(rated, gathered, lexicon)
    for each in rated:
        if each.layout.doubt or _is_proposed(each):
            continue
        own = any(each is other for other in led)
        titled = _speaks(_read_own_titles(each.layout, lexicon))
        again = not own and not titled and any(_rates_again(each, other) for other in led)
        other = "" if titled else _find_elsewhere(each.layout, lexicon)
        spoken = titled or (not other and (file or _speaks([each.layout.grid.name])))
        doubt = AGAIN if again else "" if spoken else _doubt_words(each, named, listed, own)
        if other and not again and (doubt or not own):
            doubt = ELSE.format(other)
        rows = _doubt_rows(each.layout)
        each.layout.doubt = rows or doubt
        each.layout.unlikely = bool(rows or again or (other and doubt))


def _speaks(texts: Sequence[str]) -> bool:
    """Whether a text speaks of heads, leaders or appraisal."""
    return any(_LEADERS.search(fold(text.replace("_", " "))) for text in texts)


def _find_elsewhere(layout: Layout, lexicon: Lexicon) -> str:
    """The words of a table's title or its sheet's name by which it is of schools or inspections, or ""."""
    texts = [text for text in (*_read_own_titles(layout, lexicon), layout.grid.name) if "=" not in text]
    texts = [fold(text.replace("_", " ")) for text in texts if len(text) <= _TITLE]
    plain = {code.partition(":")[0] for code in _find_codes(layout)} == {_WORDED}
    found = (_ELSEWHERE.search(text) or (_OF_SCHOOLS.search(text) if plain else None) for text in texts)
    return next((said[0].strip(" -–—:|/") for said in found if said), "")


def _find_codes(layout: Layout) -> set[str]:
    """The criteria that a table's headings and rows name."""
    return {*layout.rows.values(), *(code for each in layout.values if (code := each.facts.get("criterion")))}


def _is_proposed(gathered: Gathered) -> bool:
    """Whether a table is rated by criteria taken from a workbook, of which one question asks already, or has asked."""
    return all(unit.framework.startswith(PROPOSED) for unit in gathered.units)


def _doubt_words(gathered: Gathered, named: set[str], listed: bool, led: bool) -> str:
    """Why what is rated in a table that nothing speaks for does not make it one of leaders' ratings, or ""."""
    frameworks = {unit.framework for unit in gathered.units}
    if frameworks & named:
        return "" if led or frameworks != {_WORDED} else PLAIN
    if _WORDED in frameworks and not (_find_headed(gathered.layout) and len(frameworks) > 1):
        return PLAIN
    return "" if listed or led else NOBODY


def _rates_again(gathered: Gathered, other: Gathered) -> bool:
    """Whether two tables rate by the same criteria for the same year."""
    criteria = [{(unit.framework, code) for unit in each.units for code in unit.criteria} for each in (gathered, other)]
    years = [{whose.cycle for whose in each.whose} for each in (gathered, other)]
    return bool(set.intersection(*criteria) and set.intersection(*years))


def _read_own_titles(layout: Layout, lexicon: Lexicon) -> list[str]:
    """The words above a table, labels and their values aside: whoever a form is of has a head."""
    return [text for text in read_titles(layout) if read_label(text, lexicon) is None]


def _is_of_somebody(gathered: Gathered) -> bool:
    """Whether words around a table or over its ratings name the person that it is of."""
    down = any(column.kind == "leader" for column in gathered.layout.key_columns())
    return not down and any(whose.leader for whose in gathered.whose)


def _find_headed(layout: Layout) -> list[Column]:
    """The columns that by their headings name heads or posts."""
    return [column for column in layout.key_columns() if column.meaning.kind in _HEADED or _is_of_leaders(column)]


def _is_of_leaders(column: Column) -> bool:
    return column.kind == "leader" and (not column.heading or _LEADERS.search(fold(column.heading)) is not None)


def _doubt_rows(layout: Layout) -> str:
    """Why rows that name no school and no head by their heading may be of something else, or ""."""
    if layout.rows or _find_headed(layout):
        return ""
    keys = layout.key_columns()
    others = [column for column in keys if column.kind == "leader" and column.meaning.kind != "name"]
    if not others and not any(column.kind in _PEOPLE for column in keys):
        others = [column for column in layout.columns if _heads_rows(column, layout)]
    return f"its rows are headed '{others[0].heading}', no school and no head" if others else ""


def _heads_rows(column: Column, layout: Layout) -> bool:
    """Whether a column left out, before all ratings, tells the rows apart."""
    first = min(each.index for each in layout.values)
    told = column.role == "left out" and column.index < first and bool(column.heading)
    return told and column.profile.filled > 1 and len(column.profile.texts) == column.profile.filled


def _find_named(rated: Sequence[Gathered], every: Sequence[Gathered], lexicon: Lexicon) -> set[str]:
    """The frameworks of whose areas the workbook rates more than half, and names them by words, not by codes alone."""
    codes: dict[str, set[str]] = {}
    for unit in walk_units(list(rated)):
        codes.setdefault(unit.framework, set()).update(unit.criteria)
    said = {word for each in every for text in _read_names(each) for word in find_words(fold(text))}
    return {each for each, found in codes.items() if _is_whole(lexicon.frameworks[each], found, said)}


def _read_names(gathered: Gathered) -> list[str]:
    """The texts that may name criteria: over ratings, down their rows, above them, and in lists that explain codes."""
    layout = gathered.layout
    texts = [text for column in layout.values for text in column.texts] + read_titles(layout)
    texts += [layout.grid.rows[row][column] for row in layout.rows for column in layout.band.spines]
    listed = [column for column in layout.columns if column.kind == "criterion name" or not gathered.units]
    return texts + [text for column in listed for text in islice(column.profile.texts, _SAMPLE)]


def _is_whole(framework: Framework, codes: set[str], said: set[str]) -> bool:
    """Whether more than half of a framework's areas are rated, themselves or by statements, and in words of theirs."""
    own = {each.code: each for each in framework.criteria if each.code in codes}
    touched = {each.parent or each.code for each in own.values()}
    words = {word for each in own.values() for word in find_words(fold(each.text)) if len(word) > _SHORT}
    words -= set(find_words(fold(framework.area_word)))
    return len(touched) * 2 > len(framework.areas) and len(words & said) > 2
