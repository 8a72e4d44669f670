"""Tables whose titles, headings or rows say that they are of something else: other people, aims, counts, an order."""

import re
from collections.abc import Callable, Sequence

from msgspec import Struct

from headlight.frameworks import SHIPPED
from headlight.reading.layout import Layout
from headlight.text import fold


class Matter(Struct, frozen=True):
    """What a table is of when it rates nobody: the reason to tell, and "aggregate" where it counts."""

    reason: str
    kind: str = ""


def _words(text: str) -> re.Pattern[str]:
    """A pattern for words of a title, spelt with a blank or without in any case; "_" stands for a blank."""
    return re.compile(re.sub(r"\s+", "", text).replace("_", r"[ -]"), re.IGNORECASE)


# What a sheet's name or a title says that its table is of, and rates no leader by.
_SAID: tuple[tuple[re.Pattern[str], Matter], ...] = (
    (
        _words(r"""\bdo_not_use\b|\bsuperseded\b|\bobsolete\b|\bout_of_date\b|\bwithdrawn\b|\bnot_to_be_used\b"""),
        Matter("its title says that it is not to be used"),
    ),
    (
        _words(
            r"""^(?:the_)?(?:number|count|percentage|share|proportion)_of_[a-z]|^how_many\b
            |\b(?:hours|days|minutes)_(?:spent_)?(?:by|per|for_each|on_each)_(?:key|area|criterion|standard|school|head)"""
        ),
        Matter("counts or shares, by its title: an aggregate, no leader's rating", "aggregate"),
    ),
    (
        _words(
            r"""^(?:the_)?(?:targets?|predict\w+|forecasts?|projected|aspirational|aspirations?|expected)\b[^:]{0,30}
            \b(?:grades?|ratings?|levels?|judge?ments?|scores?|outcomes?|rag)\b"""
        ),
        Matter("levels aimed at or foretold, no ratings"),
    ),
    (_words(r"\bweightings?\b"), Matter("how much each criterion counts, no rating")),
    (
        _words(
            r"""\b(?:school|academy|trust)_(?:improvement|development)_plan\b.{0,24}
            \b(?:progress|rag|update|monitoring)\b"""
        ),
        Matter("progress on a school's plan, no leader's rating"),
    ),
    (
        _words(
            r"""^(?!.*(?:head|principal|leader|apprais|review))
            .*\b(?:school|academy)_(?:improvement|development)_plan(?:ning)?\b"""
        ),
        Matter("a school's plan and how far it is, no leader's rating"),
    ),
    (
        _words(
            r"""\bhow_(?:useful|helpful|relevant|important)\b
            |\b(?:feedback|views?|evaluation)_(?:on|of)_the_(?:\w+_)?
            (?:process|form|training|course|session|programme)\b"""
        ),
        Matter("views of the process, no leader's rating"),
    ),
    (
        _words(
            r"""\b(?:sessions?|courses|workshops|modules|webinars)_
            (?:held|attended|delivered|planned|booked|completed)\b|\battendance_at\b"""
        ),
        Matter("sessions and who came, no rating"),
    ),
    (
        _words(
            r"""\b(?:quality|audit)_of_(?:the_)?(?:\w+_)?(?:paperwork|records?|documentation|files|write-?ups?)\b"""
        ),
        Matter("what the papers are like, no leader's rating"),
    ),
    (
        _words(r"""\brank_(?:of|order|within|in)\b|\brankings?\b|\bquartiles?\b"""),
        Matter("an order of heads, no rating"),
    ),
    (
        _words(
            r"""\bdemo(?:nstration)?\b|\bdummy\b|\bfictional\b|\bfictitious\b|\bnot_real\b|\bcase_stud(?:y|ies)\b
            |\b(?:calibration|training|practice)_exercise\b"""
        ),
        Matter("an exercise with invented people, no rating"),
    ),
    (
        _words(
            r"""\bviews?_(?:of|on)_the_(?:trust|central|mat)\b|\b(?:trust|central_team)(?:['’]s)?_support\b
            |\bsupport_you\b"""
        ),
        Matter("what heads say of the trust, no leader's rating"),
    ),
    (
        _words(
            r"""\bstrategic_(?:plan|themes?)\b
            |\b(?:premises|site|health_and_safety|equipment)_(?:audit|inspection|check)s?\b"""
        ),
        Matter("of the trust or its sites, no leader's rating"),
    ),
    (_words(r"\bchange_log\b|\baudit_trail\b|\blog_of_changes\b"), Matter("a log of changes, no rating")),
    (
        _words(r"\((?:in_)?(?:hours|days|minutes)\)|\btime_(?:allocated|spent|given)\b"),
        Matter("how much time is given, no rating"),
    ),
    (
        _words(
            r"""\binterview_(?:scores?|panel|grid|questions?|day|notes)\b|\bshort-?list\w*|\bcandidates?\b
            |\bapplicants?\b|\brecruitment_of\b|\bassessment_cent(?:re|er)\b"""
        ),
        Matter("candidates for a post, nobody's appraisal"),
    ),
    (
        _words(
            r"""\b(?:governors?|trustees?|board|directors?)['’]?s?_skills\b|\bskills_(?:audit|matrix)\b
            |\bgoverning_(?:board|body)(?:'s)?_self|\b(?:board|governors'?)_self_(?:evaluation|review|audit)"""
        ),
        Matter("the governing board's view of itself, no leader's rating"),
    ),
)
# What makes it doubtful whether a table holds ratings of its people at all; and what takes the doubt away.
_DOUBTFUL = _words(
    r"""\bambitions?\b|\baspir\w+|\bdesired\b|\bideal\b|\bwant(?:s|ed)?\b|\bwish(?:es|ed)?\b
    |\b(?:opinions?|perceptions?|satisfaction)_(?:of|on|about|with)\b
    |\b(?:heads?|teachers?|staff|parents?)['’]?s?_views_of\b|\bsupport_(?:needed|required|offered)\b|\bfor_support\b
    |\bconfident\b|\bconfidence_(?:levels?|before|after|scores?)\b|\bexercise\b|\btraining_needs\b
    |\b(?:pre|post|before|after|since)_(?:the_)?(?:\w+_)?(?:course|programme|training)\b|\bpriorit(?:y|ies)\b
    |\b(?:aims?|goals|experience|mentors?|complexity|costs?|spend|budgets?|requests?|interests?)\b
    |^expectations_(?:by|for|of)\b|\bstrengths_they\b|\bhow_strong_is_the_evidence\b|\bwould_you\b|\bdo_you\b|\blink_(?:governor|trustee)s?\b
    |\bagenda\b|\bto_be_discussed\b|\bbe_discussed\b|\bmain_focus\b|\ballocat\w+|\bnext_year\b
    |\b(?:governing_(?:body|bodies|boards?)|lgbs?|governors).{0,30}\beffectiveness\b
    |\beffectiveness_of_(?:the_)?(?:local_)?govern\w+"""
)
_PLAIN = _words(
    r"""\bappraisals?\b|\bratings\b|\bjudge?ments\b|\bgrades\b|\boutcomes\b|\bperformance_(?:reviews?|management)\b
    |\b(?:head_?teachers?|heads?|principals?)['’]?s?_(?:\w+_)?(?:reviews?|ratings?|grades?|judge?ments?)\b"""
)
_SENTENCE = re.compile(r"[.?!;(]\s*")  # a key may follow a title's own words
_SCORED = _words(r"\btrust_(?:scorecard|dashboard|risk)\b")
_KEY_AREAS = _words(r"\bkey_areas\b")
_AIMS = _words(
    r"""(?:(?:ht|head\w*)s?'?_)?(?:targets?|predict(?:ions?|ed)|forecasts?|aspirations?)
    (?:_(?:grades?|levels?|ratings?))?[\W\d]*"""
)
_COMMENTS = _words(
    r"""(?:further_|reviewer'?s_|panel'?s_)?(?:comments?|notes?|remarks|commentary|feedback|evidence)\W*"""
)
_STAFF = _words(
    r"""\b(?:support|office|site|kitchen|admin\w*|premises|midday|cleaning)_staff\b
    |(?<!head_)\bteachers?['’]?s?_(?:appraisals?|standards|performance_management)\b"""
)
_HEADS = _words(r"""head_?teacher|\bheads?\b|\bprincipals?\b|\bleaders?\b""")
_STEPS = _words(
    r"""\b(?:middle|subject|phase|curriculum|key_stage|pastoral)_leaders?\b
    |\bheads?_of_(?:department|faculty|year|subject|house|sixth_form)s?\b"""
)
_OTHERS = _words(
    r"""(?:candidate|applicant|(?:class_)?teacher|trustee|governor|pupil|student|parent|member_of_staff
    |(?:subject|middle)_leader)s?(?:'s)?(?:_names?)?"""
)
_SEEN = _words(
    r"""\bevidence_(?:log|uploaded|checklist|tracker|index|received)\b|\bcoverage\b
    |\b(?:uploaded|received|returned|submitted|visited|covered|discussed|looked_at)\b"""
)
_DONE = frozenset(("y", "n", "yes", "no", "x", "✓", "✔", "✗", "tick"))
_INSPECTED = _words(r"""\binspect\w+|\bofsted\b""")
_RISKS = ("likelihood", "impact", "mitigation", "risk", "risk owner", "controls", "risk description")
_COURSES = ("course", "courses", "provider", "venue", "trainer", "cost", "places", "duration", "programme", "cost (£)")
_OF_SCHOOL = _words(r"""\bSEF\b|\bschools?['’]?s?_self_(?:evaluation|review|assessment)""")
_LINKED = _words(r"""link_(?:area|focus|role|subject|priority|governors?|trustees?)(?:_of_visit)?\W*""")
_MET = _words(r"""(?:staff_|people_|who(?:m)?_(?:i_|we_)?)?(?:met|seen|spoke|spoken)(?:_(?:with|to))?\W*""")
_GOVERNED = _words(r"""(?:link_|visiting_)?(?:governor|trustee)s?(?:['’]s)?(?:_names?)?\W*""")
_JUDGED = ("quality of education", "behaviour and attitudes", "personal development", "early years", "sixth form")
_JUDGED_TOO = ("leadership and management", "overall effectiveness", "eyfs", "early years provision")


def find_other_matter(layout: Layout) -> Matter | None:
    """What a table's titles, headings or rows say that it is of, None where nothing does."""
    said = _read_names(layout)
    for words, matter in _SAID:
        if any(map(words.search, said)):
            return matter
    return next((matter for test, matter in _SHOWN if test(layout)), None)


def doubt_title(layout: Layout) -> str:
    """Why a title, the sheet's name or a heading over ratings makes it doubtful whether they are any, or ""."""
    heads = [column.heading for column in layout.values if column.meaning.kind == "unknown" and column.role == "value"]
    for text in (*_read_names(layout), *heads):
        parts = _SENTENCE.split(text) if len(text) <= 120 and not _PLAIN.search(text) else []
        found = next((said for part in parts if "=" not in part and (said := _DOUBTFUL.search(part))), None)
        if found:
            return f"'{found[0]}' stands in its title or over it"
    return ""


def doubt_visits(layout: Layout) -> str:
    """Why a table of governors' visits to what they are linked with may rate that, and not whom they met, or ""."""
    heads = [column.heading for column in layout.columns]
    met, governed = (next(filter(words.fullmatch, heads), "") for words in (_MET, _GOVERNED))
    linked = next(filter(_LINKED.fullmatch, heads), "")
    return f"'{linked or met}' heads a column: governors' visits" if linked or (met and governed) else ""


def read_titles(layout: Layout) -> list[str]:
    """The texts of the rows above a table."""
    band = layout.band
    return [text for row in band.context for _, text in layout.grid.filled(row, band.left, band.right)]


def _read_names(layout: Layout) -> list[str]:
    """The sheet's name and the texts of the rows above a table."""
    return [layout.grid.name, *read_titles(layout)]


def _is_of_aims(layout: Layout) -> bool:
    """Whether the sheet is named for targets and the like."""
    return _AIMS.fullmatch(layout.grid.name) is not None


def _is_words(layout: Layout) -> bool:
    """Whether the title right above is that of comments and nothing else, and most cells are several words."""
    context = layout.band.context
    said = layout.grid.filled(context[-1], layout.band.left, layout.band.right) if context else []
    if len(said) != 1 or not _COMMENTS.fullmatch(fold(said[0][1])):
        return False
    texts = [text for column in layout.values for text in column.profile.texts]
    return sum(" " in text for text in texts) * 2 > len(texts)


def _is_of_staff(layout: Layout) -> bool:
    """Whether a name, a title or the heading over the names says that others than heads are appraised."""
    said = _read_names(layout)
    if any(map(_STEPS.search, said)) or _lists_others(layout):
        return True
    return any(map(_STAFF.search, said)) and not any(map(_HEADS.search, said)) and "headed" not in layout.facts


def _lists_others(layout: Layout) -> bool:
    """Whether rows are of teachers, governors or candidates by their heading, and none of heads or schools."""
    named = any(column.meaning.kind in ("leader", "school", "name", "urn") for column in layout.key_columns())
    others = [column for column in layout.columns[:3] if column.role in ("key", "left out")]
    if _is_by_added(layout):
        return False
    led = any(column.meaning.kind == "leader" for column in layout.key_columns())
    if not led and any(_TAUGHT.fullmatch(column.heading.strip()) for column in others):
        return True
    return not named and any(_OTHERS.fullmatch(fold(column.heading)) for column in others)


_ANOTHER = re.compile(
    r"(?:candidate|applicant|(?:class[ _]?)?teacher|pupil|student|trainee|trustee|governor|instructor|operator)s?"
    r"(?:'s)?(?:[ _]?(?:names?|id|no|number|code))?",
    re.IGNORECASE,
)


def _is_by_added(layout: Layout) -> bool:
    """Whether all criteria of a table are of frameworks that the trust has added: for whom, it knows itself."""
    codes = {code for column in layout.values if (code := column.facts.get("criterion"))} | {*layout.rows.values()}
    frameworks = {code.partition(":")[0] for code in codes}
    return bool(frameworks) and frameworks.isdisjoint(SHIPPED)


_TAUGHT = re.compile(
    r"(?:class[ _]?)?(?:teacher|pupil|student|candidate|applicant|trainee)s?(?:'s)?(?:[ _]?(?:names?|id))?",
    re.IGNORECASE,
)


def is_other_person(heading: str) -> bool:
    """Whether a heading names people who are no leaders: "Teacher", "Student name"."""
    return _ANOTHER.fullmatch(heading.strip()) is not None


def _is_coverage(layout: Layout) -> bool:
    """Whether all marks are yes and no, or ticks, under a title about what was seen or sent."""
    if not any(map(_SEEN.search, read_titles(layout))) or any(column.role == "tick" for column in layout.values):
        return False
    texts = {fold(text) for column in layout.values for text in column.profile.texts}
    return bool(texts) and texts <= _DONE


def _is_ranking(layout: Layout) -> bool:
    """Whether criteria across are numbered off in every row, 1 to the last of them, as no ratings would be."""
    indexes = [column.index for column in layout.values]
    if len(indexes) < 5:
        return False
    lines = [[layout.grid.rows[row][index] for index in indexes] for row in layout.band.body]
    lines = [line for line in lines if all(line)]
    whole = [str(at) for at in range(1, len(indexes) + 1)]
    return len(lines) > 2 and all(sorted(line) == whole for line in lines)


def _is_inspection(layout: Layout) -> bool:
    """Whether a name or title speaks of inspections, and headings are those of an inspection's judgements."""
    heads = [fold(column.heading) for column in layout.columns]
    heads += [fold(layout.grid.rows[row][column]) for row in layout.rows for column in layout.band.spines]
    said = _read_names(layout)
    if any(map(_OF_SCHOOL.search, said)):
        return are_judged(heads)
    return any(map(_INSPECTED.search, said)) and sum(map(heads.count, _JUDGED)) > 1


def are_judged(texts: Sequence[str]) -> bool:
    """Whether three of some texts or more are headings under which inspections judge schools."""
    return sum(map(is_judged, texts)) > 2


def is_judged(text: str) -> bool:
    """Whether a text is a heading under which inspections judge schools."""
    return fold(text).replace("&", "and") in (*_JUDGED, *_JUDGED_TOO)


def _has_headings(layout: Layout, names: tuple[str, ...]) -> bool:
    """Whether two columns have headings of just these names."""
    heads = {
        fold(text)
        for row in layout.band.heads
        for _, text in layout.grid.filled(row, layout.band.left, layout.band.right)
    }
    return len(heads.intersection(names)) > 1


def _is_of_trust(layout: Layout) -> bool:
    """Whether the sheet is the trust's scorecard, and no title nearer to the table says that this part is of heads."""
    said = _read_names(layout)
    last = max((at for at, text in enumerate(said) if _SCORED.search(text)), default=None)
    return last is not None and not any(_PLAIN.search(text) or _KEY_AREAS.search(text) for text in said[last + 1 :])


def _is_of_risks(layout: Layout) -> bool:
    """Whether rows are risks, by the headings."""
    return _has_headings(layout, _RISKS)


def _is_of_courses(layout: Layout) -> bool:
    """Whether rows are courses on offer, by the headings."""
    return _has_headings(layout, _COURSES)


_MEETINGS = ("time", "start time", "date", "venue", "room", "location", "panel", "date of meeting")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]m)?")


def _is_of_meetings(layout: Layout) -> bool:
    """Whether rows are meetings by their headings, a time among them, and marks say what was done or when."""
    timed = any("time" in fold(column.heading).split() for column in layout.columns)
    texts = {fold(text) for column in layout.values for text in column.profile.texts}
    plain = bool(texts) and all(text in _DONE or _CLOCK.fullmatch(text) for text in texts)
    return timed and plain and _has_headings(layout, _MEETINGS)


_SHOWN: tuple[tuple[Callable[[Layout], bool], Matter], ...] = (
    (_is_of_aims, Matter("levels aimed at or foretold, no ratings")),
    (_is_words, Matter("comments, by the title right above")),
    (_is_of_staff, Matter("other staff's or candidates' marks, no headteacher's rating")),
    (_is_coverage, Matter("whether something was seen or sent, by its title, no rating")),
    (_is_ranking, Matter("an order of importance or need: each row has every number once")),
    (_is_of_trust, Matter("of the trust or its sites, no leader's rating")),
    (_is_of_risks, Matter("risks, no leader's ratings")),
    (_is_of_courses, Matter("courses, no leader's ratings")),
    (_is_of_meetings, Matter("meetings and what was sent for them, no rating")),
    (_is_inspection, Matter("inspection grades of schools, no leader's ratings")),
)
