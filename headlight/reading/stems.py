"""Words reduced to what they mean, so that a paraphrase and a statement share them."""

import re
from functools import lru_cache

from headlight.reading.phrases import find_word_set
from headlight.text import find_words

STOP = find_word_set(
    """
        a an and the of to for in on at by with within their they them he she or her his him own our your its it
        that this those these is are be being been has have having as from into upon towards toward through
        throughout all each any which who how s e g eg etc able ably well very do does so both per about will
        can also bring brings bringing along headteacher headteachers head heads principal school's
        """
)
SMALL = frozenset(("the", "and", "with", "of", "to", "for", "in", "a"))  # words that initials may pass over
_PHRASES = (
    ("children and young people|young people|young person", "pupils"),
    ("governing bod(?:y|ies)", "governing board"),
    ("world class", "worldclass"),
    ("well being", "wellbeing"),
    ("on going", "ongoing"),
    ("under performance", "underperformance"),
    ("under achievement", "underachievement"),
    ("t and l|l and t|t l|l t", "teaching learning"),
    ("school to school", "schools"),
    ("best interests?", "interests"),
)
_PHRASE = re.compile("|".join(rf"\b({written})\b" for written, _ in _PHRASES))
_SAME = {
    "child": "pupil",
    "children": "pupil",
    "learner": "pupil",
    "student": "pupil",
    "youngster": "pupil",
    "mgmt": "manag",
    "mgt": "manag",
    "org": "organis",
    "dev": "develop",
    "devt": "develop",
    "prof": "profession",
    "perf": "perform",
    "govs": "governor",
    "acct": "account",
    "accountab": "account",
    "info": "inform",
    "exp": "expect",
    "w": "with",
    "underachiev": "underachiev",
    "employee": "staff",
    "team": "team",
    "comm": "commun",
    "partnership": "partnership",
    "goal": "goal",
    "clas": "class",
    "lead": "leader",
    "leadership": "leader",
    "accountabl": "account",
    "strategy": "strateg",
    "evaluat": "evalu",
    "organisat": "organis",
    "accountabil": "account",
    "analyt": "analys",
    "analytic": "analys",
    "proces": "process",
    "progres": "progress",
    "divers": "divers",
    "responsibil": "responsib",
    "responsibl": "responsib",
}
_ENDINGS = (
    "ically",
    "ations",
    "ation",
    "ional",
    "ically",
    "fully",
    "ments",
    "ment",
    "ities",
    "ity",
    "ally",
    "ings",
    "ing",
    "ives",
    "ive",
    "ions",
    "ion",
    "ies",
    "ied",
    "ers",
    "ed",
    "es",
    "ly",
    "al",
    "ic",
    "s",
)


@lru_cache(maxsize=16384)
def find_stem(word: str) -> str:
    """The stem of a folded word, British spelling, with what schools use as synonyms made one."""
    plain = word.removesuffix("'s").replace("iz", "is").replace("judgment", "judgement")
    known = _SAME.get(plain) or _SAME.get(plain.removesuffix("s"))
    if known:
        return known
    stem = plain
    for ending in () if plain.endswith("ss") else _ENDINGS:
        if stem.endswith(ending) and len(stem) - len(ending) >= 4:
            stem = stem[: -len(ending)]
            break
    stem = (
        stem.rstrip("eyi")
        if len(stem) > 4
        else stem.removesuffix("s")
        if len(stem) == 4 and stem.endswith("s")
        else stem
    )
    return _SAME.get(stem, stem)


@lru_cache(maxsize=16384)
def find_plain_words(text: str) -> tuple[str, ...]:
    """The words of a heading that carry meaning, in order, unstemmed."""
    joined = " ".join(find_words(text.replace("_", " ")))
    joined = _PHRASE.sub(lambda found: _PHRASES[(found.lastindex or 1) - 1][1], joined)
    return tuple(word for word in joined.split() if word not in STOP)


def find_stems(text: str) -> tuple[str, ...]:
    """The stems of the words that carry meaning, in order."""
    return tuple(find_stem(word) for word in find_plain_words(text))
