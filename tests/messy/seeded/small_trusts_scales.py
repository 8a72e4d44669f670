"""How five small trusts write a level down: sentences that explain numbers, words of their own, percent, exports."""

import random

from tests.messy.seeded import Made
from tests.messy.seeded.small_trusts_grids import fill_grid
from tests.messy.seeded.small_trusts_paper import Book, Tab
from tests.messy.seeded.small_trusts_words import (
    AREAS,
    LADDERS,
    REMARKS,
    SHORT,
    STATEMENTS,
    Post,
    Year,
    a_truth,
    draw_levels,
    draw_posts,
    draw_year,
    head_areas,
)


def _list(book: Book, rng: random.Random, title: str) -> tuple[Tab, Year, list[Post]]:
    """A titled list with its headings in row 4 and the keys of each row; the ratings go in from D5."""
    year, posts = draw_year(rng), draw_posts(rng)
    tab = book.tab(rng.choice(["Sheet1", "Heads", "Data"]))
    tab.put(0, 0, f"{title} {year.written}", bold=True)
    tab.line(3, ["No.", "School", "Headteacher", *head_areas(rng)], bold=True)
    for n, post in enumerate(posts):
        tab.line(4 + n, [n + 1, post.school, post.head])
    return tab, year, posts


def _numbers(
    rng: random.Random, book: Book, tab: Tab, year: Year, posts: list[Post], top: int, best_first: bool
) -> None:
    levels = draw_levels(rng, 6 * len(posts), top)
    for n, post in enumerate(posts):
        for area in range(6):
            level = levels.pop()
            shown = top + 1 - level if best_first else level
            book.rate(tab, 4 + n, 3 + area, shown, a_truth(f"KA{area + 1}", level, top, post, year.cycle))


def scale_in_a_sentence(rng: random.Random) -> Made:
    """Numbers, and a sentence under the title that says which end is which."""
    book = Book("scale in a sentence")
    tab, year, posts = _list(book, rng, "Leadership grades")
    top = rng.choice([3, 4, 5])
    tab.put(
        1,
        0,
        rng.choice(
            [
                f"Please grade each area from 1 to {top}, where {top} means consistently strong and 1 means not yet started.",
                f"Each Key Area is given a number from 1 (lowest) to {top} (highest).",
                f"We use 1-{top}: {top} is the best, 1 is the weakest.",
            ]
        ),
    )
    _numbers(rng, book, tab, year, posts, top, best_first=False)
    return book.save(f"grades.{rng.choice(['xlsx', 'xls', 'ods', 'csv'])}")


def one_is_outstanding(rng: random.Random) -> Made:
    """Numbers with the old inspection grades, said in passing somewhere on the sheet."""
    book = Book("1 = outstanding")
    tab, year, posts = _list(book, rng, "Heads' grades")
    words = rng.choice(
        ["1 = outstanding", "(1 = Outstanding, 4 = Inadequate)", "NB 1=outstanding 2=good 3=RI 4=inadequate"]
    )
    tab.put(*rng.choice([(1, 0), (0, 6), (6 + len(posts), 0)]), words)
    _numbers(rng, book, tab, year, posts, 4, best_first=True)
    return book.save(f"heads grades.{rng.choice(['xlsx', 'xls', 'ods'])}")


def numbers_unexplained(rng: random.Random) -> Made:
    """Numbers whose direction nobody wrote down: a person has to be asked."""
    book = Book("numbers unexplained", ["scale_direction", "scale"])
    tab, year, posts = _list(book, rng, "Leadership scores")
    _numbers(rng, book, tab, year, posts, 4, best_first=False)
    for truth in book.truth.values():
        truth["ask"] = "scale_direction"
    return book.save(f"scores.{rng.choice(['xlsx', 'xls', 'ods'])}")


def exceeding_meeting(rng: random.Random) -> Made:
    """Exceeding, meeting, working towards: near to known words, sometimes explained."""
    explained = rng.random() < 0.6
    book = Book("exceeding, meeting, working towards", ["scale"])
    tab, year, posts = _list(book, rng, "HT standards")
    ladder = ["Working towards", "Meeting", "Exceeding"]
    levels = draw_levels(rng, 6 * len(posts), 3)
    if explained:
        tab.put(1, 0, "Scale, lowest first: Working towards, Meeting, Exceeding")
    for n, post in enumerate(posts):
        for area in range(6):
            level = levels.pop()
            truth = a_truth(
                f"KA{area + 1}",
                level if explained else [level, level + 1],
                3 if explained else [3, 4],
                post,
                year.cycle,
            )
            if not explained:
                truth["ask"] = "scale"
            book.rate(tab, 4 + n, 3 + area, ladder[level - 1], truth)
    return book.save(f"standards.{rng.choice(['xlsx', 'ods'])}")


def percent_of_statements(rng: random.Random) -> Made:
    """The share of each area's statements that the head meets: a sum over statements, no level that anybody gave."""
    book = Book("percent of statements met")
    tab, _, posts = _list(book, rng, "Percentage of statements met,")
    textual = rng.random() < 0.4
    for n in range(len(posts)):
        for area in range(6):
            met = rng.choice([0.25, 0.5, 0.75, 1.0, 0.33, 0.67])
            tab.put(4 + n, 3 + area, f"{round(met * 100)}%" if textual else met, form=None if textual else "0%")
    return book.save(f"statements met.{'xlsx' if not textual else rng.choice(['xlsx', 'ods', 'csv'])}")


def on_track(rng: random.Random) -> Made:
    """A progress sheet in words of the office's own, its ladder written underneath."""
    book = Book("on track, off track", ["scale"])
    tab, year, posts = _list(book, rng, "Where are our heads?")
    ladder = ["Off track", "Slightly off track", "On track", "Ahead"]
    tab.put(6 + len(posts), 0, "Off track (lowest) / Slightly off track / On track / Ahead (highest)")
    fill_grid(rng, book, tab, 4, 3, posts, year.cycle, ladder)
    return book.save("on track.xlsx")


def survey_list(rng: random.Random) -> Made:
    """The list a survey tool gives: a line for each answer, with its own columns before and after."""
    book = Book("survey export")
    year, posts, ladder = draw_year(rng), draw_posts(rng), rng.choice(LADDERS)
    tab = book.tab("Sheet1")
    heads = [
        "ID",
        "Start time",
        "Completion time",
        "Email",
        "Name",
        "Which school?",
        "Who is the headteacher?",
        "Which academic year?",
    ]
    tab.line(0, [*heads, *[f"Key Area {i + 1}: {a}" for i, a in enumerate(AREAS)], "Anything else?"])
    levels = draw_levels(rng, 6 * len(posts), 4)
    for n, post in enumerate(posts):
        day = f"{rng.randint(2, 6):02d}/{rng.randint(13, 28)}/{year.start + 1} 09:{rng.randint(10, 59)}:00"
        tab.line(1 + n, [n + 1, day, day, "anonymous", "", post.school, post.head, year.written])
        for area in range(6):
            level = levels.pop()
            book.rate(tab, 1 + n, 8 + area, ladder[level - 1], a_truth(f"KA{area + 1}", level, 4, post, year.cycle))
        tab.put(1 + n, 14, rng.choice(["", *REMARKS]))
    return book.save(f"HT appraisal form(1-{len(posts)}).{rng.choice(['xlsx', 'csv'])}")


def tabs_per_area(rng: random.Random) -> Made:
    """A tab for each Key Area, its statements across."""
    book = Book("tab per Key Area")
    year, posts, ladder = draw_year(rng), draw_posts(rng, 2, 5), rng.choice(LADDERS)
    style = rng.choice(["KA{n} {s}", "Key Area {n}", "KA{n}"])
    short_codes = rng.random() < 0.5
    for area, statements in enumerate(STATEMENTS):
        tab = book.tab(style.format(n=area + 1, s=SHORT[area]))
        tab.put(0, 0, f"{AREAS[area]} - {year.written}", bold=True)
        codes = [f"{area + 1}.{n + 1}" for n in range(len(statements))]
        tab.line(2, ["School", "Head", *(codes if short_codes else statements), "Comments"], bold=True)
        levels = draw_levels(rng, len(statements) * len(posts), 4)
        for n, post in enumerate(posts):
            tab.line(3 + n, [post.school, post.head])
            for s in range(len(statements)):
                level = levels.pop()
                book.rate(
                    tab, 3 + n, 2 + s, ladder[level - 1], a_truth(f"KA{area + 1}.{s + 1}", level, 4, post, year.cycle)
                )
    return book.save(f"all areas.{rng.choice(['xlsx', 'ods', 'xls'])}")


def tabs_per_year(rng: random.Random) -> Made:
    """A tab for each year, the headings a little different every time."""
    book = Book("tab per year")
    posts, ladder = draw_posts(rng, 2, 5), rng.choice(LADDERS)
    first = rng.randint(2020, 2022)
    for n, keys in enumerate(
        [("School", "Head"), ("Name of school", "Headteacher"), ("Academy", "Principal / Head")][: rng.randint(2, 3)]
    ):
        start = first + n
        tab = book.tab(
            rng.choice(
                [f"{start}-{(start + 1) % 100}", f"{start % 100}-{(start + 1) % 100}", f"Appraisal {start}-{start + 1}"]
            )
        )
        tab.line(0, [*keys, *head_areas(rng)], bold=True)
        some = [p for p in posts if rng.random() < 0.8] or posts
        for m, post in enumerate(some):
            tab.line(1 + m, [post.school, post.head])
        fill_grid(rng, book, tab, 1, 2, some, f"{start}/{(start + 1) % 100}", ladder)
    return book.save(f"appraisal since {first}.{rng.choice(['xlsx', 'xls', 'ods'])}")


def hidden_and_struck(rng: random.Random) -> Made:
    """Last year's column beside each area is hidden, and the row of a head who has left is struck out."""
    book = Book("hidden columns and struck rows")
    year, posts, ladder = draw_year(rng), draw_posts(rng), rng.choice(LADDERS)
    tab = book.tab(f"{year.start}-{(year.start + 1) % 100}")
    heads = [h for a in head_areas(rng) for h in (f"{a} (was)", a)]
    tab.line(0, ["School", "Headteacher", *heads], bold=True)
    gone = rng.randrange(len(posts) + 1)
    shown = [*posts[:gone], Post("Pinfold School", "Pinfold", "Mr B Hazeldine"), *posts[gone:]]
    levels = draw_levels(rng, 6 * len(shown), 4)
    for n, post in enumerate(shown):
        tab.line(1 + n, [post.school, post.head], struck=n == gone)
        for area in range(6):
            level = levels.pop()
            tab.put(1 + n, 2 + 2 * area, rng.choice(ladder), struck=n == gone)
            truth = None if n == gone else a_truth(f"KA{area + 1}", level, 4, post, year.cycle)
            book.rate(tab, 1 + n, 3 + 2 * area, ladder[level - 1], truth, struck=n == gone)
    tab.hidden_columns = {2 + 2 * area for area in range(6)}
    return book.save(f"heads.{rng.choice(['xlsx', 'xlsm', 'xls', 'ods'])}")


def typed_over_formulas(rng: random.Random) -> Made:
    """Levels fetched by formula from a table of marks, typed over here and there, an average at the end."""
    book = Book("typed-over formulas")
    year, posts, ladder = draw_year(rng), draw_posts(rng), LADDERS[0]
    tab = book.tab("Summary")
    tab.put(0, 0, f"Summary of headteacher judgements {year.written}")
    tab.line(1, ["School", "Headteacher", *head_areas(rng), "Average", "Overall"], bold=True)
    levels = draw_levels(rng, 6 * len(posts), 4)
    for n, post in enumerate(posts):
        tab.line(2 + n, [post.school, post.head])
        for area in range(6):
            level = levels.pop()
            word = ladder[level - 1]
            formula = None if rng.random() < 0.2 else f'=IF(1=1,"{word}","")'
            book.rate(tab, 2 + n, 2 + area, word, a_truth(f"KA{area + 1}", level, 4, post, year.cycle), formula=formula)
        tab.put(2 + n, 8, rng.choice([2.5, 2.17, 1.83]), formula="=AVERAGE(L3:Q3)")
        tab.put(2 + n, 9, rng.choice(ladder[1:]))
    book.questions.append("criterion")
    return book.save("summary.xlsx")


def year_in_three_places(rng: random.Random) -> Made:
    """Title and tab were brought up to date, the file name was not: right, or asked."""
    book = Book("file name of another year", ["cycle"])
    tab, year, posts = _list(book, rng, "Headteacher judgements")
    tab.name = f"{year.start}-{(year.start + 1) % 100}"
    fill_grid(rng, book, tab, 4, 3, posts, year.cycle, rng.choice(LADDERS))
    return book.save(f"Copy of HT judgements {year.start - 1}-{year.start % 100}.{rng.choice(['xlsx', 'xls'])}")
