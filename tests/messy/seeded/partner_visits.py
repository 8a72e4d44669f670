"""The partner's own papers: visit logs, a sheet for each head, notes in prose, marks between two levels."""

import datetime as dt
import random
from typing import Any

from tests.messy.seeded import Made
from tests.messy.seeded.partner_paper import Sheet, draw_kind, save, suffix
from tests.messy.seeded.partner_people import (
    CONCERN,
    EFFECTIVE,
    EMBEDDED,
    EMERGING,
    KA,
    MET4,
    OFSTED,
    QUALITY,
    RAG,
    REMARKS,
    REPORT_CARD,
    WORDED,
    Head,
    Scale,
    Truth,
    deal,
    deal_some,
    draw_areas,
    draw_headings,
    draw_heads,
    draw_rater,
    draw_year,
)

TERM_OF = {9: "autumn", 10: "autumn", 11: "autumn", 12: "autumn", 1: "spring", 2: "spring", 3: "spring"}


def put_block(rng: random.Random, sheet: Sheet, row: int, pairs: list[tuple[str, Any]], left: int = 1) -> int:
    """A heading block in one of the shapes people use; the first free row below."""
    shape = rng.choice(["beside", "beside", "colon", "two pairs a row", "one cell"])
    if shape == "two pairs a row":
        for at, (label, value) in enumerate(pairs):
            sheet.put(row + at // 2, left + 3 * (at % 2), f"{label}:", bold=True)
            sheet.put(row + at // 2, left + 1 + 3 * (at % 2), value)
        return row + (len(pairs) + 1) // 2
    for at, (label, value) in enumerate(pairs):
        if shape == "one cell" and isinstance(value, str):
            sheet.put(row + at, left, f"{label}: {value}")
        else:
            sheet.put(row + at, left, label + (":" if shape != "beside" else ""), bold=True)
            sheet.put(row + at, left + 1, value)
    return row + len(pairs)


def key_line(scale: Scale) -> str:
    """The scale in a sentence, best first."""
    return "Judgements: " + " / ".join(reversed(scale.words))


def visit_log_a_sheet_per_visit(rng: random.Random) -> Made:
    """One school's head seen each term, a sheet per visit named after its month; the year stands on each."""
    (head,), partner = draw_heads(rng, 1), draw_rater(rng)
    start, cycle, written = draw_year(rng)
    scale = rng.choice([OFSTED, EFFECTIVE, EMBEDDED, CONCERN])
    truth = Truth("sheet per visit", {"cycle": cycle, "school": head.school, "leader": head.full})
    headings, sheets, where = draw_areas(rng), [], rng.choice(["above", "above", "right", "below"])
    for month in (11, 2, 6):
        day = dt.date(start + (month < 9), month, rng.randint(2, 27))
        sheet = Sheet(f"{day:%b %Y} visit")
        sheet.put(1, 1, "School Improvement Partner – Note of Visit", bold=True)
        pairs = [("School", head.school), ("Headteacher", head.full), ("Date of visit", day)]
        pairs += [("Academic year", written), ("SIP", partner)]
        rng.shuffle(pairs)
        row = 3 if where != "above" else put_block(rng, sheet, 3, pairs) + 1
        sheet.put(row, 1, key_line(scale))
        row += 2
        sheet.put_row(row, 1, ["Key Area", "Judgement", "Evidence seen"], bold=True)
        for at, (word, is_rating) in enumerate(deal_some(rng, scale.words, 6), 1):
            comment = rng.choice([None, *REMARKS])
            sheet.put(row + at, 1, headings[at - 1])
            place = sheet.put(row + at, 2, word)
            if comment:
                sheet.put(row + at, 3, comment)
            if is_rating:
                term = TERM_OF.get(month, "summer")
                truth.rate(place, f"KA{at}", date=day.isoformat(), appraiser=partner, comment=comment,
                           point=[None, term], **scale.level(word))  # fmt: skip
        if where != "above":
            put_block(rng, sheet, *((row, pairs, 6) if where == "right" else (row + 13, pairs)))
        sheet.put(row + 9, 1, "Agreed actions before next visit", bold=True)
        sheet.put(row + 10, 1, "1. Head to share the revised SEF with governors.")
        sheets.append(sheet)
    kind = draw_kind(rng)
    return Made(
        f"{head.school} - visit notes {written.replace('/', '-')}.{suffix(kind)}", save(sheets, kind), truth.expected()
    )


def sheet_per_head_named_in_the_tab(rng: random.Random) -> Made:
    """A tab per head, the head's name only in the tab, the school in the block."""
    heads = draw_heads(rng, rng.randint(3, 6))
    _, cycle, written = draw_year(rng)
    scale, style = rng.choice(WORDED), rng.choice(["full", "listed", "initialled"])
    truth = Truth("sheet per head", {"cycle": cycle})
    headings, codes = draw_headings(rng)
    sheets = []
    dealt = deal_some(rng, scale.words, len(codes) * len(heads))
    for head in heads:
        name = getattr(head, style)
        sheet = Sheet(name)
        sheet.put(1, 1, f"Headteacher appraisal {written}", bold=True)
        sheet.put(3, 1, "School")
        sheet.put(3, 2, head.school)
        if head is heads[0] or rng.random() < 0.5:
            sheet.put(4, 1, "Grades:")
            sheet.put(4, 2, ", ".join(scale.words))
        sheet.put_row(
            6, 1, ["Standard" if codes[0].startswith("HS") else "Area", "Rating", "Comments"], bold=True, fill="D9E1F2"
        )
        for at, (heading, code) in enumerate(zip(headings, codes, strict=True), 7):
            word, is_rating = dealt.pop()
            sheet.put(at, 1, heading)
            place = sheet.put(at, 2, word)
            comment = rng.choice([None, None, *REMARKS])
            if comment:
                sheet.put(at, 3, comment)
            if is_rating:
                truth.rate(place, code, leader=name, school=head.school, comment=comment, **scale.level(word))
        sheets.append(sheet)
    kind = draw_kind(rng)
    return Made(f"HT appraisals.{suffix(kind)}", save(sheets, kind), truth.expected())


def level_and_comment_in_alternate_rows(rng: random.Random) -> Made:
    """A form where the words stand in the row below each level."""
    (head,), partner = draw_heads(rng, 1), draw_rater(rng)
    start, cycle, written = draw_year(rng)
    scale = rng.choice([OFSTED, EMERGING, EFFECTIVE, QUALITY, REPORT_CARD])
    common = {"cycle": cycle, "school": head.school, "leader": head.initialled, "appraiser": partner}
    truth = Truth("comment row under each level", common)
    sheet = Sheet(rng.choice(["Review", "Sheet1", "HT review"]))
    sheet.put(1, 1, f"{head.school}: review of the headteacher's performance {written}", bold=True)
    row = put_block(rng, sheet, 3, [("Headteacher", head.initialled), ("School", head.school), ("Reviewer", partner)])
    sheet.put(row + 1, 1, key_line(scale))
    row += 3
    words, headings = deal(rng, scale.words, 6), draw_areas(rng)
    for number, (heading, word) in enumerate(zip(headings, words, strict=True), 1):
        remark = rng.choice(REMARKS)
        sheet.put(row, 1, heading, bold=True)
        place = sheet.put(row, 2, word)
        label = rng.choice(["Comment", "Comment"])
        sheet.put(row + 1, 1, label)
        sheet.put(row + 1, 2, remark)
        truth.rate(place, f"KA{number}", comment=remark, **scale.level(word))
        row += 2
    sheet.put(row + 1, 1, "Signed (headteacher)")
    sheet.put(row + 1, 3, "Date")
    sheet.put(row + 1, 4, dt.date(start + 1, 7, rng.randint(1, 19)))
    kind = draw_kind(rng)
    return Made(f"review {head.last}.{suffix(kind)}", save([sheet], kind), truth.expected())


def prose_around_the_level(rng: random.Random) -> Made:
    """A row per school, and in the cells what the partner would have said aloud."""
    heads = draw_heads(rng, rng.randint(4, 8))
    _, cycle, written = draw_year(rng)
    truth = Truth("row per leader", {"cycle": cycle})
    sheet = Sheet("Portfolio")
    sheet.put(1, 1, f"Partner's portfolio, {written}: headteachers against the six Key Areas")
    sheet.put_row(3, 1, ["School", "Head", *draw_areas(rng)], bold=True)
    tails = [
        " - see notes",
        " (but see visit note)",
        ", improving",
        " – agreed with chair",
        "; secure evidence",
        ". Well evidenced.",
    ]
    dealt = deal(rng, OFSTED.words, 6 * len(heads))
    for row, head in enumerate(heads, 4):
        sheet.put_row(row, 1, [head.school, head.formal])
        for n in range(6):
            word = dealt.pop()
            tail = rng.choice(tails) if rng.random() < 0.25 else ""
            place = sheet.put(row, 3 + n, word + tail)
            core = tail.strip(" -–,;.()")
            said = {"comment": [core, tail.strip(), word + tail, f"{core}.", tail.strip(" -–,;")]} if tail else {}
            truth.rate(place, f"KA{n + 1}", school=head.school, leader=head.formal, **said, **OFSTED.level(word))
    kind = draw_kind(rng)
    return Made(f"portfolio {written.replace('/', '-')}.{suffix(kind)}", save([sheet], kind), truth.expected("value"))


def marks_between_levels(rng: random.Random) -> Made:
    """3+, 2/3, G/RI, Amber/Green among plain marks; the key stands in a line above or below."""
    heads = draw_heads(rng, rng.randint(4, 7))
    _, cycle, written = draw_year(rng)
    truth = Truth("row per leader", {"cycle": cycle})
    sheet = Sheet(rng.choice(["Grades", "Moderation", written.replace("/", "-")]))
    hand = rng.choice(["numbers", "letters", "rag"])
    words = {"numbers": ("1", "2", "3", "4"), "letters": OFSTED.short, "rag": RAG.words}[hand]
    legend = {
        "numbers": "1 = cause for concern, 2 = developing, 3 = secure, 4 = strong",
        "letters": "O = Outstanding, G = Good, RI = Requires improvement, I = Inadequate",
        "rag": "Red = not yet secure; Amber = getting there; Green = secure",
    }[hand]
    below = rng.random() < 0.5
    sheet.put(1, 1, f"Heads' review {written}", bold=True)
    if not below:
        sheet.put(2, 1, f"Key: {legend}")
    sheet.put_row(4, 1, ["Headteacher", "School", *draw_areas(rng)], bold=True)
    dealt = deal(rng, words, 6 * len(heads))
    for row, head in enumerate(heads, 5):
        sheet.put_row(row, 1, [head.full, head.school])
        for n in range(6):
            shown, fields = _between(rng, hand, words, dealt.pop())
            place = sheet.put(row, 3 + n, shown)
            truth.rate(place, f"KA{n + 1}", school=head.school, leader=head.full, levels=len(words), **fields)
    if below:
        sheet.put(6 + len(heads), 1, f"Key: {legend}")
    kind = draw_kind(rng)
    return Made(f"Heads review.{suffix(kind)}", save([sheet], kind), truth.expected("value"))


def _between(rng: random.Random, hand: str, words: tuple[str, ...], word: str) -> tuple[Any, dict[str, Any]]:
    at, chance = words.index(word) + 1, rng.random()
    if chance < 0.1 and at < len(words):
        join = rng.choice(["/", "/", "-"]) if hand != "numbers" else "/"
        pair = [word, words[at]] if rng.random() < 0.5 else [words[at], word]
        return join.join(pair), {"level": at + 0.5, "ask": "value"}
    if chance < 0.2 and hand != "rag":
        mark = rng.choice(["+", "-"])
        return word + mark, {"level": at, "comment": mark}
    return (int(word) if hand == "numbers" else word), {"level": at}


def two_thirds_eaten_into_a_date(rng: random.Random) -> Made:
    """Numbers with a key in words; a 2/3 that Excel took for the second of March."""
    heads = draw_heads(rng, rng.randint(4, 7))
    start, cycle, written = draw_year(rng)
    truth = Truth("row per leader", {"cycle": cycle})
    sheet, best_first = Sheet("Scores"), rng.random() < 0.5
    words = ("excellent", "good", "fair", "weak") if best_first else ("weak", "fair", "good", "excellent")
    sheet.put(
        1, 1, f"Performance review scores {written}. Scale: " + ", ".join(f"{i} = {w}" for i, w in enumerate(words, 1))
    )
    sheet.put_row(3, 1, ["School", "Headteacher", *draw_areas(rng)], bold=True)
    dealt = deal(rng, ("1", "2", "3", "4"), 6 * len(heads))
    for row, head in enumerate(heads, 4):
        sheet.put_row(row, 1, [head.school, head.listed])
        for n in range(6):
            number, eaten = int(dealt.pop()), rng.random() < 0.08
            low = min(number, 3)
            shown: Any = dt.date(start + 1, low + 1, low) if eaten else number
            place = sheet.put(row, 3 + n, shown, form="d-mmm" if eaten else None)
            mark = low + 0.5 if eaten else number
            level = 5 - mark if best_first else mark
            asked = {"ask": "value"} if eaten else {}
            truth.rate(place, f"KA{n + 1}", school=head.school, leader=head.listed, level=level, levels=4, **asked)
    kind = rng.choice(["xlsx", "xlsx-w", "xls"])
    return Made(f"scores.{suffix(kind)}", save([sheet], kind), truth.expected("value"))


def word_and_number_side_by_side(rng: random.Random) -> Made:
    """Each area twice: what it is in words and the number for the chart."""
    heads = draw_heads(rng, rng.randint(3, 6))
    _, cycle, written = draw_year(rng)
    scale = rng.choice([OFSTED, EMERGING, EFFECTIVE, MET4])
    truth = Truth("word and number side by side", {"cycle": cycle})
    sheet, stacked, best_first = Sheet(f"HTs {written.replace('/', '-')}"), rng.random() < 0.5, rng.random() < 0.3
    headings, top = draw_areas(rng), 2 if rng.random() < 0.5 else 1
    sheet.put_row(top, 1, ["School", "Headteacher"], bold=True)
    for n, heading in enumerate(headings):
        if stacked:
            sheet.put(top, 3 + 2 * n, heading, bold=True)
            sheet.merges.append((top, 3 + 2 * n, top, 4 + 2 * n))
            sheet.put_row(top + 1, 3 + 2 * n, ["Judgement", "Score"])
        else:
            sheet.put_row(top, 3 + 2 * n, [heading, f"{heading} score"], bold=True)
    dealt = deal_some(rng, scale.words, 6 * len(heads))
    for row, head in enumerate(heads, top + 1 + stacked):
        sheet.put_row(row, 1, [head.school, head.full])
        for n in range(6):
            word, is_rating = dealt.pop()
            place = sheet.put(row, 3 + 2 * n, word)
            if is_rating:
                level = scale.level(word)
                sheet.put(row, 4 + 2 * n, len(scale.words) + 1 - level["level"] if best_first else level["level"])
                truth.rate(place, f"KA{n + 1}", school=head.school, leader=head.full, **level)
    if top == 2:
        sheet.put(1, 1, "Confidential – partner's working copy")
    kind = draw_kind(rng)
    return Made(f"words and scores.{suffix(kind)}", save([sheet], kind), truth.expected())


def form_saved_as_text_by_excel(rng: random.Random) -> Made:
    """A form saved as text: a preamble, semicolons, the code page of Western Europe."""
    head = draw_heads(rng, 1)[0]
    partner, (_, cycle, written) = draw_rater(rng), draw_year(rng)
    scale = rng.choice([OFSTED, MET4, EFFECTIVE])
    # a partner named on a form may be the rater or only the school's partner
    common = {"cycle": cycle, "school": head.school, "leader": head.full, "appraiser": [partner, None]}
    truth, sheet = Truth("form", common), Sheet("")
    lines = [("Trust", "Ystwyth & Severn Learning Trust"), ("School", head.school), ("Headteacher", head.full)]
    lines += [("Review year", written), ("Improvement partner", partner)]
    for row, (label, value) in enumerate(lines, 1):
        sheet.put_row(row, 1, [label, value])
    row = len(lines) + rng.choice([1, 2])
    sheet.put_row(row, 1, ["Key area", "Judgement", "Partner’s note"])
    words = deal_some(rng, scale.words, 6)
    for number, (title, (word, is_rating)) in enumerate(zip(KA, words, strict=True), 1):
        note = rng.choice(REMARKS)
        sheet.put(row + number, 1, f"{number} {title}")
        place = sheet.put(row + number, 2, word)
        sheet.put(row + number, 3, note)
        if is_rating:
            truth.rate(place, f"KA{number}", comment=note, **scale.level(word))
    sheet.put(row + 8, 1, key_line(scale))
    return Made(f"{head.last} review.csv", save([sheet], rng.choice(["csv-semi", "csv", "csv-utf8"])), truth.expected())


def spell_again(school: str) -> str:
    """A school's name as another office writes it."""
    for long, short in (
        ("Church of England", "CofE"),
        ("C of E", "CE"),
        ("CofE", "C of E"),
        ("St. ", "St "),
        (" & ", " and "),
    ):
        if long in school:
            return school.replace(long, short)
    return school.removesuffix(" School")


def heads_under_several_names(rng: random.Random) -> Made:
    """The same heads in an autumn and a summer sheet, written in two ways."""
    heads = draw_heads(rng, rng.randint(3, 6))
    _, cycle, written = draw_year(rng)
    scale = rng.choice([OFSTED, EMBEDDED, EFFECTIVE])
    truth, sheets = Truth("sheet per term", {"cycle": cycle}), []
    first, second = rng.sample(["full", "listed", "formal"], 2)
    headings, spelt = draw_areas(rng), {h.school: spell_again(h.school) for h in heads}
    for term, style in (("Autumn", first), ("Summer", second)):
        sheet = Sheet(f"{term} term")
        sheet.put(1, 1, f"{term} term reviews, {written}", bold=True)
        sheet.put_row(3, 1, ["School", "Headteacher", *headings], bold=True)
        dealt = deal_some(rng, scale.words, 6 * len(heads))
        for row, head in enumerate(rng.sample(heads, len(heads)), 4):
            name, school = getattr(head, style), spelt[head.school] if term == "Summer" else head.school
            sheet.put_row(row, 1, [school, name])
            for n in range(6):
                word, is_rating = dealt.pop()
                place = sheet.put(row, 3 + n, word)
                if is_rating:
                    names = [name, head.full, head.listed, head.formal]
                    truth.rate(
                        place,
                        f"KA{n + 1}",
                        school=[head.school, spelt[head.school]],
                        leader=names,
                        point=term.lower(),
                        **scale.level(word),
                    )
        sheets.append(sheet)
    kind = draw_kind(rng)
    return Made(f"termly reviews.{suffix(kind)}", save(sheets, kind), truth.expected("leader", "school"))


def posts_of_every_kind(rng: random.Random) -> Made:
    """Acting, interim and executive heads; an executive head with a row for each of two schools."""
    heads = draw_heads(rng, rng.randint(5, 8))
    _, cycle, written = draw_year(rng)
    roles = [
        "Executive Headteacher",
        "Executive Headteacher",
        "Acting Head",
        "Interim Headteacher",
        "Head of School",
        "Principal",
    ]
    heads = [
        Head(h.first, h.last, h.title, h.school, r) for h, r in zip(heads, roles + ["Headteacher"] * 9, strict=False)
    ]
    heads[1] = Head(heads[0].first, heads[0].last, heads[0].title, heads[1].school, heads[0].role)
    scale = rng.choice([OFSTED, EMERGING, MET4])
    truth = Truth("row per leader", {"cycle": cycle})
    sheet = Sheet("Leaders")
    sheet.put_row(
        1, 1, ["School", "Name", rng.choice(["Post", "Role", "Position"]), "Year", *draw_areas(rng)], bold=True
    )
    dealt = deal_some(rng, scale.words, 6 * len(heads))
    rest = heads[2:]
    rng.shuffle(rest)
    for row, head in enumerate(heads[:2] + rest, 2):
        sheet.put_row(row, 1, [head.school, head.full, head.role, written])
        for n in range(6):
            word, is_rating = dealt.pop()
            place = sheet.put(row, 5 + n, word)
            if is_rating:
                truth.rate(
                    place, f"KA{n + 1}", school=head.school, leader=head.full, role=head.role, **scale.level(word)
                )
    kind = draw_kind(rng)
    return Made(f"leaders.{suffix(kind)}", save([sheet], kind), truth.expected())


def visit_dates_down_a_list(rng: random.Random) -> Made:
    """A long list in the order of the visits: date, school, head, area, judgement, note."""
    heads = draw_heads(rng, rng.randint(2, 4))
    partner, (start, _, _) = draw_rater(rng), draw_year(rng)
    scale = rng.choice([OFSTED, RAG, CONCERN])
    truth, sheet = Truth("long list"), Sheet("Log")
    sheet.put(1, 1, f"Visit log – {partner}")
    sheet.put_row(2, 1, ["Date of visit", "School", "Head", "Key Area", "Judgement", "Note"], bold=True)
    lines = [(h, n) for h in heads for n in range(1, 7)]
    row = 3
    dealt = deal_some(rng, scale.words, len(lines) * 2)
    for year in (start, start + 1):
        for head in heads:
            day = dt.date(year + 1, rng.randint(1, 7), rng.randint(1, 28))
            for n in range(1, 7):
                word, is_rating = dealt.pop()
                note = rng.choice([None, *REMARKS])
                sheet.put_row(row, 1, [day, head.school, head.full, f"KA{n} {KA[n - 1]}"])
                place = sheet.put(row, 5, word)
                if note:
                    sheet.put(row, 6, note)
                if is_rating:
                    truth.rate(place, f"KA{n}", school=head.school, leader=head.full, comment=note, date=day.isoformat(),
                               cycle=f"{year}/{(year + 1) % 100:02d}", appraiser=[partner, None], **scale.level(word))  # fmt: skip
                row += 1
    kind = draw_kind(rng)
    return Made(f"visit log.{suffix(kind)}", save([sheet], kind), truth.expected())
