"""What texts mean in one setting, worked out once for all the workbooks of a drop that come to it.

The forms of a drop share their labels, headings and levels. Whatever their words come to depends on the texts
and on the setting alone: the framework that is hinted at, the codes the workbook explains, what was read together.
So it is kept with the setting, under the texts, and a workbook walks from setting to setting. Beside what functions
of single texts keep of themselves, this is where the reader remembers anything from one workbook to the next.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from msgspec import Struct

from headlight.frameworks import Framework
from headlight.model import Scale
from headlight.reading.glance import open_glance
from headlight.reading.level_words import LevelWords, read_level_words
from headlight.reading.likeness import Index, read_index
from headlight.reading.meanings import Meaning
from headlight.reading.nouns import is_noun
from headlight.reading.row_meanings import find_meanings, is_no_heading, is_of_legend, spell_heading
from headlight.text import fold

_BLANK, _UNKNOWN = Meaning("blank"), Meaning("unknown")
_MOST = 10_000  # texts that a setting remembers at a time
MOST_WORK = 2_000  # columns and rows of texts
_MOST_SETTINGS = 24


class Taught(Struct, frozen=True, eq=False):
    """What a workbook itself has taught: folded codes it explains, and labels that are sure in their company."""

    codes: Mapping[str, str] = {}
    company: Mapping[str, Meaning] = {}


class _Family(Struct):
    """All settings under some frameworks and scales, and all that was taught in any of them, each once."""

    index: Index
    levels: LevelWords
    settings: "dict[tuple[str | None, bool, Taught], Setting]" = {}
    taught: dict[Any, Taught] = {}

    def teach(self, codes: Mapping[str, str], company: Mapping[str, Meaning]) -> Taught:
        """The one value for what was taught."""
        return self.taught.setdefault((tuple(codes.items()), tuple(company.items())), Taught(codes, company))

    def enter(self, hinted: str | None, area: bool, taught: Taught) -> "Setting":
        """The one setting of that description."""
        name = (hinted, area, taught)
        found = self.settings.get(name)
        if found is None:
            if len(self.settings) >= _MOST_SETTINGS:
                self.settings.clear()
                self.taught.clear()
            found = self.settings[name] = Setting(self, *name)
        return found


class Setting:
    """One setting, and what texts mean in it; reached by a hint or by what is taught, never changed."""

    def __init__(self, family: _Family, hinted: str | None, area: bool, taught: Taught) -> None:
        self.index, self.levels, self._family = family.index, family.levels, family
        self.hinted = hinted  # the framework whose name stands around the table at hand
        self.area = area  # whether "Key Area" stands there
        self.taught = taught
        self.meanings: dict[str, Meaning] = _Kept(self._find_meaning)
        self.may: dict[str, bool] = _Kept(self._may_name)
        self.criteria: dict[str, str | None] = _Kept(self._find_criterion)
        self.alike: dict[str, bool] = _Kept(self._is_alike)
        self.nouns: dict[str, bool] = _Kept(self._find_noun)
        self.work: dict[Any, tuple[Any, Setting]] = {}
        self._company: dict[tuple[str, ...], Setting] = {}

    def heed(self, hint: str) -> "Setting":
        """The setting around the next table: ``hint`` may name the framework of bare numbers."""
        return self._family.enter(self.index.find_mention(hint), "key area" in hint.casefold(), self.taught)

    def learn(self, codes: Mapping[str, str]) -> "Setting":
        """The setting in which some folded codes mean what the workbook says of them."""
        codes = {**self.taught.codes, **codes}
        return self._family.enter(self.hinted, self.area, self._family.teach(codes, {}))

    def read_together(self, texts: tuple[str, ...]) -> "Setting":
        """The setting in which labels that stand together are read as one row: unsure alone, sure in company."""
        named = [at for at, text in enumerate(texts) if self.alike[text]]
        texts = texts[named[0] : named[-1] + 1] if named else ()  # what stands around a list is another workbook's
        found = self._company.get(texts)
        if found is None:
            if len(self._company) >= MOST_WORK:
                self._company.clear()
            found = self._company[texts] = self._read_company(texts)
        return found

    def find_meanings(self, headings: Sequence[str], above: Sequence[str]) -> tuple[Meaning, ...]:
        """What a whole heading row means, taken together, under what stands above it."""
        codes = self.taught.codes
        spoken = tuple(spell_heading(codes.get(fold(each), each) if codes else each) for each in headings)
        return find_meanings(self.index, spoken, tuple(above), self.hinted, self.area)

    def _read_company(self, texts: tuple[str, ...]) -> "Setting":
        fit = (text for text in texts if len(text) <= 600 and not is_of_legend(text))
        alone = [text for text in fit if not self.levels[text] and not text.isdigit()]
        told = zip(alone, self.find_meanings(alone, [""] * len(alone)), strict=True)
        sure = {text: found for text, found in told if found.kind == "criterion" and found.sure}
        more = {text: found for text, found in sure.items() if not self.meanings[text].sure}
        if not more:
            return self
        taught = self._family.teach(self.taught.codes, {**self.taught.company, **more})
        return self._family.enter(self.hinted, self.area, taught)

    def _find_meaning(self, text: str) -> Meaning:
        known = self.taught.company.get(text)
        if known is not None:
            return known
        if is_no_heading(text):
            return _UNKNOWN if text else _BLANK
        head, colon, rest = text.partition(":")
        if colon and self.levels[rest.strip()]:
            return self.meanings[head.strip()]
        return self.find_meanings((text,), ("",))[0]

    def _may_name(self, text: str) -> bool:
        return bool(self.taught.codes) or open_glance(self.index).may_name(text)

    def _find_criterion(self, text: str) -> str | None:
        if not self.may[text]:
            return None
        found = self.meanings[text]
        return found.code if found.kind == "criterion" and (found.sure or found.score >= 0.75) else None

    def _is_alike(self, text: str) -> bool:
        return self.may[text] and self.meanings[text].kind == "criterion"

    def _find_noun(self, text: str) -> bool:
        return is_noun(text, self.meanings[text], self.levels)


class _Kept(dict[str, Any]):
    """Text -> what was found out about it, found out at need."""

    def __init__(self, find: Any) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, text: str) -> Any:
        if len(self) >= _MOST:
            self.clear()
        found = self[text] = self._find(text)
        return found


@lru_cache(maxsize=4)
def open_setting(frameworks: tuple[Framework, ...], scales: tuple[Scale, ...]) -> Setting:
    """The setting a workbook starts from, under some frameworks and scales: nothing hinted, nothing taught."""
    family = _Family(read_index({each.id: each for each in frameworks}), read_level_words(scales))
    return family.enter(None, False, family.teach({}, {}))
