"""What the words of one workbook mean: headings, level words and codes, each looked up once."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TypeVar, TypeVarTuple

from headlight.frameworks import Framework
from headlight.model import Scale
from headlight.reading.meanings import KEYS, OTHERS, RATERS, Meaning
from headlight.reading.names import is_name_after
from headlight.reading.setting import MOST_WORK, open_setting

__all__ = ["KEYS", "OTHERS", "RATERS", "TOTAL", "Lexicon"]

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

TOTAL = re.compile(
    r"^%|^(?:[\w'’&.-]+ ){1,4}(?:hub|cluster|phase|group|region|area|locality)"
    r" (?:means?|averages?|avg|medians?|totals?)$"
    r"|^(?:sub ?-?|grand )?(?:totals?|averages?|avg|means?|medians?|modes?|counts?|sum|max(?:imum)?|min(?:imum)?"
    r"|best|worst|highest|lowest|range|most common|modal|typical|number (?:of|at|\w+ or)"
    r"|no\.? (?:of|at)|n =|percent(?:age)?"
    r"|(?:no\.?|number|how many) (?:completed?|rated|returned|received|submitted|done)"
    r"|(?:the |whole )?(?:trust|mat)(?:[- ]?wide)?$|(?:national|england|la|local authority|region(?:al)?|benchmark)$"
    r"|all (?:schools|heads|headteachers|primar\w+|secondar\w+|phases)|(?:primary|secondary|special) (?:phase|schools)"
    r"|(?:the )?(?:trust|mat|school|hub|phase|overall|primary|secondary|national|la)"
    r"(?: \w+)? (?:averages?|avg|means?|medians?|totals?)|(?:[\w'&-]+ ){1,3}(?:averages?|avg|medians?)$)(?:\b|$)",
    re.IGNORECASE,
)


class Lexicon:
    """The meanings of a workbook's texts under the frameworks and scales known, in the setting it has come to."""

    def __init__(self, frameworks: Iterable[Framework], scales: Iterable[Scale]) -> None:
        self.frameworks: dict[str, Framework] = {each.id: each for each in frameworks}
        self.scales: dict[str, Scale] = {each.id: each for each in scales}
        self._setting = open_setting(tuple(self.frameworks.values()), tuple(self.scales.values()))

    def heed(self, hint: str) -> None:
        """Turn to the next table: the words around it may name the framework of its bare numbers."""
        self._setting = self._setting.heed(hint)

    def learn(self, codes: Mapping[str, str]) -> None:
        """Take codes, folded, that the workbook itself explains; what was looked up before is looked up again."""
        self._setting = self._setting.learn(codes)

    @property
    def codes(self) -> Mapping[str, str]:
        """The codes, folded, that the workbook explains."""
        return self._setting.taught.codes

    def read_together(self, texts: Iterable[str]) -> None:
        """Take labels that stand together as one heading row: what is unsure alone may be sure in company."""
        self._setting = self._setting.read_together(tuple(dict.fromkeys(texts)))

    def keep(self, work: "Callable[[Lexicon, *Ts], T]", *texts: *Ts) -> T:
        """What some work makes of texts in this setting, done once; the setting it leads to is entered too."""
        kept = self._setting.work
        found = kept.get((work, texts))
        if found is None:
            if len(kept) >= MOST_WORK:
                kept.clear()
            made = work(self, *texts)
            found = kept[work, texts] = made, self._setting
        self._setting = found[1]
        return found[0]

    def meaning(self, text: str) -> Meaning:
        """What a text means as a heading or label with nothing beside it."""
        return self._setting.meanings[text]

    def meanings(self, headings: Sequence[str], above: Sequence[str]) -> tuple[Meaning, ...]:
        """What a whole heading row means, taken together, under what stands above it."""
        return self._setting.find_meanings(headings, above)

    def is_alike(self, text: str) -> bool:
        """Whether a text is like the name of a criterion, surely it or not."""
        return self._setting.alike[text]

    def criterion(self, text: str) -> str | None:
        """The criterion that a text surely names, as "ka:KA1", or None."""
        return self._setting.criteria[text]

    def criteria(self, texts: Iterable[str]) -> list[str | None]:
        """The same of each of many texts, such as a column's."""
        return list(map(self._setting.criteria.__getitem__, texts))

    def names_criterion(self, text: str) -> bool:
        """Whether a text is nothing but the name of a criterion."""
        return self.criterion(text) is not None and self.meaning(text).sure

    def is_noun(self, text: str) -> bool:
        """Whether a text names a column ("School", "Rating") and not a value in one ("Self", "2023/24")."""
        return self._setting.nouns[text]

    def is_rater(self, text: str) -> bool:
        """Whether a text may name who rated, in a row as well as over a column: "Self", "SIP", "HT"."""
        found = self.meaning(text)
        return found.source is not None and found.kind not in ("school", "name")

    def levels(self, text: str) -> frozenset[str]:
        """The ids of the scales that have this text as one of their levels."""
        return self._setting.levels[text]

    def count_levels(self, counts: Mapping[str, int]) -> int:
        """How many cells hold a level, of counted texts; lines of a key do not count."""
        levels = self._setting.levels
        return sum([count for text, count in counts.items() if levels[text] and "=" not in text])

    def is_total(self, text: str) -> bool:
        """Whether a row's first text says that it adds up or averages others."""
        return _is_total(text)


@lru_cache(maxsize=8192)
def _is_total(text: str) -> bool:
    found = TOTAL.match(text)
    return found is not None and not is_name_after(found[0], text[found.end() :])
