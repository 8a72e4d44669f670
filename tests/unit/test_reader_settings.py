"""What is remembered from one workbook to the next changes nothing that is read in any of them."""

from headlight.frameworks import read_frameworks
from headlight.model import Reading, Workbook
from headlight.reading.lexicon import Lexicon
from headlight.reading.reader import read_workbook
from headlight.reading.setting import open_setting
from headlight.reading.workbook import read_cells
from headlight.scales import read_scales
from tests.messy.museum import WORKBOOKS, find_names
from tests.sheets import a_known

EVERY = 9  # so many of the museum's workbooks are enough: they stand by layout, a few of each


def a_lexicon() -> Lexicon:
    return Lexicon(read_frameworks().values(), read_scales().values())


def some_workbooks() -> list[Workbook]:
    names = [name for name in find_names() if name.endswith(".xlsx")][::EVERY]
    return [
        read_cells(name, (WORKBOOKS / name).read_bytes()) for name in names if "refuse" not in name and name[0] != "~"
    ]


def read_all(workbooks: list[Workbook]) -> dict[str, Reading]:
    return {workbook.file: read_workbook(workbook, a_known()) for workbook in workbooks}


def test_workbooks_say_the_same_whatever_was_read_before_them() -> None:
    workbooks = some_workbooks()
    assert len(workbooks) > 20
    open_setting.cache_clear()
    there = read_all(workbooks)
    open_setting.cache_clear()
    back = read_all(workbooks[::-1])
    again = read_all(workbooks)
    assert there == back == again


def test_what_one_workbook_explains_is_not_known_in_the_next() -> None:
    first, second = a_lexicon(), a_lexicon()
    first.learn({"zq": "Shaping the Future"})
    assert first.criterion("ZQ") == "ka:KA1"
    assert second.criterion("ZQ") is None


def test_labels_are_sure_in_their_company_and_unsure_without_it() -> None:
    labels = ["Shaping the Future", "Leading Learning", "Developing Self", "Managing", "Accountability", "Community"]
    alone, together, after = a_lexicon(), a_lexicon(), a_lexicon()
    assert not alone.names_criterion("Community")
    together.read_together(["School:", "Oak Primary", *labels, "Signed"])
    assert together.names_criterion("Community")
    assert together.criterion("Community") == "ka:KA6"
    assert not after.names_criterion("Community")
    assert not alone.names_criterion("Community")


def test_work_is_done_once_for_the_same_texts_and_again_in_another_setting() -> None:
    done: list[tuple[str, ...]] = []

    def count(lexicon: Lexicon, texts: tuple[str, ...]) -> int:
        done.append(texts)
        return len(lexicon.criteria(texts)) - lexicon.criteria(texts).count(None)

    open_setting.cache_clear()
    first, second = a_lexicon(), a_lexicon()
    assert first.keep(count, ("KA1", "Oak")) == second.keep(count, ("KA1", "Oak")) == 1
    assert len(done) == 1
    second.learn({"oak": "Shaping the Future"})
    assert second.keep(count, ("KA1", "Oak")) == 2
    assert len(done) == 2
