"""Governors' panels as the partner receives them: colours, several raters, terms and years, meetings in the autumn."""

import datetime as dt
import random
from typing import Any

from tests.messy.seeded import Made
from tests.messy.seeded.partner_paper import Sheet, draw_kind, save, suffix
from tests.messy.seeded.partner_people import (
    AMBER,
    BEGINNING,
    BLUE,
    EFFECTIVE,
    EMBEDDED,
    EMERGING,
    EXPECTED,
    GREEN,
    KA,
    KA_STATEMENTS,
    LETTERS,
    MET3,
    MET4,
    OFSTED,
    RED,
    REMARKS,
    REPORT_CARD,
    WORDED,
    Truth,
    deal,
    deal_some,
    draw_areas,
    draw_headings,
    draw_heads,
    draw_rater,
    draw_year,
    ka_codes,
)
from tests.messy.seeded.partner_visits import key_line, put_block

RATERS = [
    (("Self", "HT self", "Headteacher", "Head's view"), "self"),
    (("SIP", "Partner", "Improvement partner"), "partner"),
    (("Governors", "Governor panel", "Chair", "Panel"), "governor"),
    (("Agreed", "Agreed grade", "Moderated"), "appraiser"),
]


def panel_rag_in_colour_alone(rng: random.Random) -> Made:
    """Nothing but fills: red to green, or blue above green with or without a legend in colours."""
    heads = draw_heads(rng, rng.randint(4, 8))
    _, cycle, written = draw_year(rng)
    hand = rng.choice(["plain", "plain", "blue with legend", "blue alone"])
    fills = [rng.choice(RED), rng.choice(AMBER), rng.choice(GREEN)] + ([rng.choice(BLUE)] if hand != "plain" else [])
    by = {"cycle": cycle, "source": ["governor", "appraiser"]}
    truth, sheet = Truth("colour alone", by), Sheet(rng.choice(["RAG", "Panel RAG", "Sheet1"]))
    sheet.put(1, 1, f"Headteacher performance panel {written}", bold=True)
    sheet.put_row(3, 1, ["School", "Headteacher", *draw_areas(rng)], bold=True)
    asked = {"ask": "scale"} if hand == "blue alone" else {}
    dealt = deal(rng, [str(i) for i in range(len(fills))], 6 * len(heads))
    for row, head in enumerate(heads, 4):
        sheet.put_row(row, 1, [head.school, head.full])
        for n in range(6):
            at = int(dealt.pop())
            place = sheet.put(row, 3 + n, None, fill=fills[at])
            truth.rate(
                place, f"KA{n + 1}", school=head.school, leader=head.full, level=at + 1, levels=len(fills), **asked
            )
    if hand == "blue with legend" or (hand == "plain" and rng.random() < 0.5):
        words = ["Not on track", "Some way to go", "Secure", "Exceeding"][: len(fills)]
        row = len(heads) + 6
        sheet.put(row, 1, "Key", bold=True)
        for at in reversed(range(len(fills))):
            row += 1
            sheet.put(row, 1, None, fill=fills[at])
            sheet.put(row, 2, words[at])
    kind = draw_kind(rng)
    more = {"answers": {"scale": "Red, amber, green, with blue above green"}} if asked else {}
    allowed = ["scale", "scale_direction"] if hand == "blue alone" else []
    return Made(f"panel RAG.{suffix(kind)}", save([sheet], kind), truth.expected(*allowed, **more))


def raters_in_columns(rng: random.Random) -> Made:
    """Under each area a column for the head, the partner, the governors and what was agreed."""
    heads = draw_heads(rng, rng.randint(3, 5))
    _, cycle, written = draw_year(rng)
    scale = rng.choice([OFSTED, EMERGING, EFFECTIVE])
    raters = [(rng.choice(names), source) for names, source in rng.sample(RATERS, rng.randint(2, 4))]
    truth, sheet = Truth("raters in columns", {"cycle": cycle}), Sheet("Comparison")
    sheet.put(1, 1, f"Appraisal {written} – who says what", bold=True)
    sheet.put_row(3, 1, ["School", "Headteacher"], bold=True)
    wide = len(raters)
    for n, heading in enumerate(draw_areas(rng)):
        left = 3 + n * wide
        sheet.put(3, left, heading, bold=True, fill="DDEBF7")
        sheet.merges.append((3, left, 3, left + wide - 1))
        sheet.put_row(4, left, [name for name, _ in raters])
    dealt = deal_some(rng, scale.words, 6 * wide * len(heads), 0.1)
    for row, head in enumerate(heads, 5):
        sheet.put_row(row, 1, [head.school, head.initialled])
        for n in range(6):
            for at, (_, source) in enumerate(raters):
                word, is_rating = dealt.pop()
                place = sheet.put(row, 3 + n * wide + at, word)
                if is_rating:
                    truth.rate(
                        place,
                        f"KA{n + 1}",
                        school=head.school,
                        leader=head.initialled,
                        source=_alone(source, raters),
                        **scale.level(word),
                    )
    kind = draw_kind(rng)
    return Made(f"comparison {written.replace('/', '-')}.{suffix(kind)}", save([sheet], kind), truth.expected())


def _alone(source: str, raters: list[tuple[str, str]]) -> str:
    return source if len(raters) > 1 else "appraiser"


def raters_in_blocks(rng: random.Random) -> Made:
    """A table for each rater, one under the other, the rater in the line above it."""
    heads = draw_heads(rng, rng.randint(3, 5))
    _, cycle, written = draw_year(rng)
    scale = rng.choice([OFSTED, EMBEDDED, EXPECTED])
    titles = [
        ("Headteacher self-assessment", "self"),
        ("School improvement partner's judgement", "partner"),
        ("Governors' panel", "governor"),
        ("Agreed grades", "appraiser"),
    ]
    truth, sheet = Truth("block per rater", {"cycle": cycle}), Sheet(written.replace("/", "-"))
    headings, row = draw_areas(rng), 1
    for title, source in titles[: rng.choice([2, 3, 4])]:
        sheet.put(row, 1, title, bold=True)
        sheet.put_row(row + 1, 1, ["School", "Head", *headings], bold=True)
        dealt = deal_some(rng, scale.words, 6 * len(heads))
        row += 2
        for head in heads:
            sheet.put_row(row, 1, [head.school, head.full])
            for n in range(6):
                word, is_rating = dealt.pop()
                place = sheet.put(row, 3 + n, word)
                if is_rating:
                    truth.rate(
                        place, f"KA{n + 1}", school=head.school, leader=head.full, source=source, **scale.level(word)
                    )
            row += 1
        row += rng.choice([1, 2])
    kind = draw_kind(rng)
    return Made(f"three views.{suffix(kind)}", save([sheet], kind), truth.expected())


def panel_form_for_one_head(rng: random.Random) -> Made:
    """The panel's own form: its members named, the head's view beside the panel's, words to each."""
    head, (_, cycle, written) = draw_heads(rng, 1)[0], draw_year(rng)
    scale = rng.choice([OFSTED, MET4, BEGINNING, REPORT_CARD])
    chair = draw_rater(rng)
    truth, sheet = Truth("form", {"cycle": cycle, "school": head.school, "leader": head.full}), Sheet("Panel record")
    sheet.put(1, 1, "HEADTEACHER APPRAISAL – RECORD OF PANEL", bold=True)
    pairs = [("Name of school", head.school), ("Name of headteacher", head.full), ("Appraisal year", written)]
    row = put_block(rng, sheet, 3, [*pairs, ("Chair of panel", chair)])
    sheet.put(row + 1, 1, key_line(scale))
    row += 3
    headings, codes = draw_headings(rng)
    sheet.put_row(row, 1, ["", "Headteacher's self-evaluation", "Panel judgement", "Panel comment"], bold=True)
    own, theirs = deal_some(rng, scale.words, len(codes)), deal_some(rng, scale.words, len(codes))
    for heading, code in zip(headings, codes, strict=True):
        row += 1
        sheet.put(row, 1, heading)
        remark = rng.choice([None, *REMARKS])
        for column, (word, is_rating), source in ((2, own.pop(), "self"), (3, theirs.pop(), "governor")):
            place = sheet.put(row, column, word)
            if is_rating:
                said = {"comment": remark} if source == "governor" else {"comment": [None, remark]}
                truth.rate(place, code, source=source, **said, **scale.level(word))
        if remark:
            sheet.put(row, 4, remark)
    sheet.put(row + 2, 1, "Overall: the panel thanks the headteacher for a year of hard work.")
    kind = draw_kind(rng)
    return Made(f"Panel record - {head.last}.{suffix(kind)}", save([sheet], kind), truth.expected())


def numbers_and_their_key(rng: random.Random) -> Made:
    """Bare numbers; the key below, on another sheet, or nowhere (then nobody can know which way they run)."""
    heads = draw_heads(rng, rng.randint(4, 7))
    _, cycle, written = draw_year(rng)
    top, best_first = rng.choice([4, 4, 5, 3]), rng.random() < 0.5
    where = rng.choice(["below", "another sheet", "nowhere", "beside"])
    words = {
        3: ["Developing", "Secure", "Strong"],
        4: ["Weak", "Fair", "Good", "Excellent"],
        5: ["Very weak", "Weak", "Fair", "Good", "Excellent"],
    }[top]
    pairs = [(i, (words[::-1] if best_first else words)[i - 1]) for i in range(1, top + 1)]
    truth, sheet = Truth("row per leader", {"cycle": cycle, "source": ["governor", "appraiser"]}), Sheet("Grades")
    sheet.put(1, 1, f"Panel grades {written}", bold=True)
    headings, codes = draw_headings(rng)
    sheet.put_row(3, 1, ["School", "Headteacher", *headings], bold=True)
    asked = {"ask": "scale_direction"} if where == "nowhere" else {}
    dealt = deal(rng, [str(i) for i in range(1, top + 1)], len(codes) * len(heads))
    for row, head in enumerate(heads, 4):
        sheet.put_row(row, 1, [head.school, head.full])
        for column, code in enumerate(codes, 3):
            number = int(dealt.pop())
            place = sheet.put(row, column, number)
            level = top + 1 - number if best_first else number
            truth.rate(place, code, school=head.school, leader=head.full, level=level, levels=top, **asked)
    sheets = [sheet]
    if where == "below":
        for row, (number, word) in enumerate(pairs, 6 + len(heads)):
            sheet.put(row, 1, f"{number} = {word}")
    elif where == "beside":
        for row, (number, word) in enumerate(pairs, 4):
            sheet.put_row(row, len(codes) + 5, [number, word])
        sheet.put(3, len(codes) + 5, "Key", bold=True)
    elif where == "another sheet":
        key = Sheet("Key")
        key.put_row(1, 1, ["Grade", "Meaning"], bold=True)
        for row, (number, word) in enumerate(pairs, 2):
            key.put_row(row, 1, [number, word])
        sheets.append(key)
    kind = draw_kind(rng)
    answer = {"answers": {"scale_direction": f"1 to {top}, {1 if best_first else top} best"}} if asked else {}
    return Made(
        f"panel grades.{suffix(kind)}",
        save(sheets, kind),
        truth.expected(*(["scale_direction", "scale"] if asked else []), **answer),
    )


def a_table_for_each_area(rng: random.Random) -> Made:
    """One sheet, a table per Key Area with its statements across, the heads in each."""
    heads = draw_heads(rng, rng.randint(3, 5))
    _, cycle, written = draw_year(rng)
    scale = rng.choice([OFSTED, EMERGING, MET4])
    truth, sheet = Truth("table per key area", {"cycle": cycle}), Sheet("Statements")
    sheet.put(1, 1, f"Statement level judgements {written}", bold=True)
    row = 3
    for area, statements in KA_STATEMENTS.items():
        sheet.put(row, 1, f"Key Area {area}: {KA[area - 1]}", bold=True)
        heads_row = [f"{area}.{n} {s}" for n, s in enumerate(statements, 1)] if rng.random() < 0.3 else statements
        sheet.put_row(row + 1, 1, ["School", "Head", *heads_row], bold=True)
        row += 2
        dealt = deal_some(rng, scale.words, len(statements) * len(heads))
        for head in heads:
            sheet.put_row(row, 1, [head.school, head.full])
            for n in range(len(statements)):
                word, is_rating = dealt.pop()
                place = sheet.put(row, 3 + n, word)
                if is_rating:
                    truth.rate(place, f"KA{area}.{n + 1}", school=head.school, leader=head.full, **scale.level(word))
            row += 1
        row += 1
    kind = draw_kind(rng)
    return Made(f"statements.{suffix(kind)}", save([sheet], kind), truth.expected())


def a_sheet_for_each_area(rng: random.Random) -> Made:
    """The area is the sheet's name; in it the heads, a grade and words."""
    heads = draw_heads(rng, rng.randint(4, 6))
    _, cycle, written = draw_year(rng)
    scale = rng.choice([s for s in WORDED if s is not MET3])
    truth, sheets = Truth("sheet per key area", {"cycle": cycle}), []
    names = rng.choice([[f"KA{i}" for i in range(1, 7)], [f"KA{i} {t[:18].strip()}" for i, t in enumerate(KA, 1)]])
    order = rng.choice([["School", "Headteacher"], ["Headteacher", "School"]])
    dealt = deal_some(rng, scale.words, 6 * len(heads))
    for n, name in enumerate(names):
        sheet = Sheet(name)
        sheet.put(1, 1, f"{KA[n]} – panel judgements {written}")
        sheet.put_row(2, 1, [*order, "Grade", "Comment"], bold=True)
        for row, head in enumerate(heads, 3):
            sheet.put_row(row, 1, [head.school, head.full] if order[0] == "School" else [head.full, head.school])
            word, is_rating = dealt.pop()
            place, remark = sheet.put(row, 3, word), rng.choice([None, *REMARKS])
            if remark:
                sheet.put(row, 4, remark)
            if is_rating:
                truth.rate(
                    place,
                    f"KA{n + 1}",
                    school=head.school,
                    leader=head.full,
                    comment=remark,
                    source=["governor", "appraiser"],
                    **scale.level(word),
                )
        sheets.append(sheet)
    kind = draw_kind(rng)
    return Made(f"by key area {written.replace('/', '-')}.{suffix(kind)}", save(sheets, kind), truth.expected())


def years_stacked(rng: random.Random) -> Made:
    """A block per year down the sheet, newest first; a new head in one school, rows for the mean."""
    heads = draw_heads(rng, rng.randint(4, 6))
    newer, (start, _, _) = draw_heads(rng, 1)[0], draw_year(rng)
    number, truth, sheet = rng.random() < 0.3, Truth("block per cycle"), Sheet("History")
    scale = rng.choice([OFSTED, EMERGING, EFFECTIVE])
    sheet.put(1, 1, "Heads' gradings over time" + (" (1 = low, 4 = high)" if number else ""), bold=True)
    headings, row = draw_areas(rng), 3
    for back in range(3):
        cycle = f"{start - back}/{(start - back + 1) % 100:02d}"
        sheet.put(
            row,
            1,
            rng.choice(
                [
                    f"{start - back}-{(start - back + 1) % 100}",
                    f"Academic year {start - back}/{(start - back + 1) % 100}",
                ]
            ),
            bold=True,
        )
        sheet.put_row(row + 1, 1, ["School", "Headteacher", *headings], bold=True)
        row += 2
        words = [str(i) for i in (1, 2, 3, 4)] if number else list(scale.words)
        dealt, levels = deal(rng, words, 6 * len(heads)), {}
        for at, head in enumerate(heads):
            name = newer.full if at == 0 and back == 0 and newer.last not in {h.last for h in heads} else head.full
            sheet.put_row(row, 1, [head.school, name])
            for n in range(6):
                word = dealt.pop()
                place = sheet.put(row, 3 + n, int(word) if number else word)
                level = words.index(word) + 1
                levels.setdefault(n, []).append(level)
                truth.rate(place, f"KA{n + 1}", cycle=cycle, school=head.school, leader=name, level=level, levels=4)
            row += 1
        if number:
            sheet.put(row, 1, rng.choice(["Average", "Trust mean"]))
            sheet.put_row(row, 3, [round(sum(v) / len(v), 1) for v in levels.values()])
            row += 1
        row += 1
    kind = draw_kind(rng)
    return Made(f"history.{suffix(kind)}", save([sheet], kind), truth.expected())


def terms_over_areas(rng: random.Random) -> Made:
    """Autumn, spring and summer in merged headings, the areas by code under each."""
    heads = draw_heads(rng, rng.randint(3, 7))
    _, cycle, written = draw_year(rng)
    scale = rng.choice([OFSTED, EMBEDDED, LETTERS])
    shown = scale.short or scale.words
    truth, sheet = Truth("terms side by side", {"cycle": cycle}), Sheet(rng.choice(["Terms", "Tracker"]))
    sheet.put(1, 1, f"Head's progress tracker {written}", bold=True)
    terms = ["Autumn", "Spring", "Summer"][: rng.choice([2, 3])]
    for at, term in enumerate(terms):
        left = 3 + at * 6
        sheet.put(3, left, rng.choice([term, f"{term} term"]), bold=True)
        sheet.merges.append((3, left, 3, left + 5))
        sheet.put_row(4, left, ka_codes(), bold=True)
    sheet.put_row(4, 1, ["School", "Headteacher"], bold=True)
    dealt = deal_some(rng, shown, 6 * len(terms) * len(heads))
    for row, head in enumerate(heads, 5):
        sheet.put_row(row, 1, [head.school, head.listed])
        for at in range(6 * len(terms)):
            word, is_rating = dealt.pop()
            place = sheet.put(row, 3 + at, word)
            if is_rating:
                truth.rate(
                    place,
                    f"KA{at % 6 + 1}",
                    school=head.school,
                    leader=head.listed,
                    point=terms[at // 6].lower(),
                    **scale.level(word),
                )
    if shown is scale.short:
        sheet.put(
            len(heads) + 6, 1, "Key: " + ", ".join(f"{s} = {w}" for s, w in zip(scale.short, scale.words, strict=True))
        )
    kind = draw_kind(rng)
    return Made(f"tracker {written.replace('/', '-')}.{suffix(kind)}", save([sheet], kind), truth.expected())


def interim_and_final(rng: random.Random) -> Made:
    """Two columns an area, mid-year and end of year, for the heads of a hub."""
    heads = draw_heads(rng, rng.randint(3, 6))
    _, cycle, written = draw_year(rng)
    scale = rng.choice([OFSTED, MET4, EFFECTIVE])
    first, last = rng.choice([("Interim", "Final"), ("Mid-year", "End of year"), ("Mid year review", "Final review")])
    truth, sheet = Truth("interim and final columns", {"cycle": cycle}), Sheet("Appraisal")
    hub = rng.choice(["East hub", "Coastal hub", "Hub B"])
    sheet.put(1, 1, f"{hub} – headteacher appraisal {written}", bold=True)
    headings, one_row = draw_areas(rng), rng.random() < 0.5
    top = 3 if one_row else 4
    sheet.put_row(top, 1, ["School", "Headteacher"], bold=True)
    for n, heading in enumerate(headings):
        if one_row:
            sheet.put_row(3, 3 + 2 * n, [f"{heading} - {first}", f"{heading} - {last}"], bold=True)
        else:
            sheet.put(3, 3 + 2 * n, heading, bold=True)
            sheet.merges.append((3, 3 + 2 * n, 3, 4 + 2 * n))
            sheet.put_row(4, 3 + 2 * n, [first, last], bold=True)
    dealt = deal_some(rng, scale.words, 12 * len(heads), 0.15)
    for row, head in enumerate(heads, top + 1):
        sheet.put_row(row, 1, [head.school, head.full])
        for at in range(12):
            word, is_rating = dealt.pop()
            place = sheet.put(row, 3 + at, word)
            if is_rating:
                point = "final" if at % 2 else "interim"
                truth.rate(
                    place, f"KA{at // 2 + 1}", school=head.school, leader=head.full, point=point, **scale.level(word)
                )
    kind = draw_kind(rng)
    return Made(f"{hub} appraisal.{suffix(kind)}", save([sheet], kind), truth.expected())


def panels_in_october(rng: random.Random) -> Made:
    """The meetings are in October; on some sheets the year judged is said, on others it is not and must be asked."""
    heads = draw_heads(rng, rng.randint(3, 6))
    start, cycle, written = draw_year(rng)
    scale, said = rng.choice([OFSTED, EMERGING, EFFECTIVE]), rng.random() < 0.4
    truth, sheet = Truth("row per leader", {"cycle": cycle}), Sheet("Panels")
    title = (
        f"Headteacher performance panels: review of {written}"
        if said
        else "Headteacher performance panels, autumn round"
    )
    sheet.put(1, 1, title, bold=True)
    sheet.put_row(3, 1, ["Date of meeting", "School", "Headteacher", *draw_areas(rng)], bold=True)
    asked: dict[str, Any] = {} if said else {"ask": "cycle", "point": [None, "autumn"]}
    dealt = deal_some(rng, scale.words, 6 * len(heads))
    for row, head in enumerate(heads, 4):
        day = dt.date(start + 1, rng.choice([9, 10, 10, 11]), rng.randint(3, 28))
        sheet.put_row(row, 1, [day, head.school, head.full])
        for n in range(6):
            word, is_rating = dealt.pop()
            place = sheet.put(row, 4 + n, word)
            if is_rating:
                truth.rate(place, f"KA{n + 1}", school=head.school, leader=head.full, date=day.isoformat(),
                           **({"source": ["governor", "appraiser"]} | asked), **scale.level(word))  # fmt: skip
    kind = draw_kind(rng)
    more = {} if said else {"answers": {"cycle": cycle}}
    return Made(f"panels.{suffix(kind)}", save([sheet], kind), truth.expected(*([] if said else ["cycle"]), **more))
