"""Huw, a school improvement partner who lives in LibreOffice: odfpy, a table at a time."""

from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableCellProperties, TextProperties
from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableRow
from odf.text import P

from tests.messy.makers.settle import settle
from tests.messy.makers.truth import AREAS, EDSL, KA, OFSTED, RAG, Truth, at

O4 = {w: n for n, w in enumerate(OFSTED, 1)} | {"RI": 2}
E4 = {w: n for n, w in enumerate(EDSL, 1)}
ROW = ("Secure", "Developing", "Leading", "Secure", "Emerging", "Secure")
ROW2 = ("Leading", "Secure", "Secure", "Developing", "Secure", "Secure")
WELSH = (
    "Creating strategic direction",
    "Leading learning and teaching",
    "Developing and working with others",
    "Managing the school",
    "Securing accountability",
    "Strengthening the community focus",
)


class Ods:
    def __init__(self, name, layout, **always):
        self.truth = Truth(name, layout, **({"levels": 4} | always))
        self.doc = OpenDocumentSpreadsheet()
        self.styles = {}

    def style(self, colour=None, strike=False, hide=False):
        key = (colour, strike, hide)
        if key not in self.styles:
            s = Style(name=f"ce{len(self.styles)}", family="table-cell")
            if colour:
                s.addElement(TableCellProperties(backgroundcolor=colour))
            if strike:
                s.addElement(TextProperties(textlinethroughstyle="solid"))
            self.doc.automaticstyles.addElement(s)
            self.styles[key] = s
        return self.styles[key]

    def table(self, name, rows, paint=None, notes=None, strike=()):
        sheet = Table(name=name)
        sheet.addElement(TableColumn(numbercolumnsrepeated=max(len(r) for r in rows)))
        for r, row in enumerate(rows, 1):
            line = TableRow()
            for c, value in enumerate(row, 1):
                line.addElement(
                    self.cell(value, (paint or {}).get(at(r, c)), at(r, c) in strike, (notes or {}).get(at(r, c)))
                )
            sheet.addElement(line)
        self.doc.spreadsheet.addElement(sheet)

    def cell(self, value, colour, strike, note):
        more = {"stylename": self.style(colour, strike)} if colour or strike else {}
        if value is ...:
            return CoveredTableCell()
        if isinstance(value, tuple):
            value, wide = value
            more["numbercolumnsspanned"], more["numberrowsspanned"] = wide, 1
        if value is None:
            return TableCell(**more)
        if isinstance(value, int | float):
            cell = TableCell(valuetype="float", value=value, **more)
        else:
            cell = TableCell(valuetype="string", **more)
        if note:
            a = Annotation()
            a.addElement(P(text=note))
            cell.addElement(a)
        cell.addElement(P(text=str(value)))
        return cell

    def rows(self, sheet, top, left, people, values, levels, criteria=KA, **fields):
        for r, ((school, head), row) in enumerate(zip(people, values, strict=True), top):
            for n, w in enumerate(row):
                if w in levels:
                    self.truth.rate(
                        sheet, at(r, left + n), criteria[n], levels[w], **({"school": school, "leader": head} | fields)
                    )

    def save(self):
        self.doc.save(str(self.truth.path))
        settle(self.truth.path)
        self.truth.save()


def two_heads():
    o = Ods("two-heads-over-one-school.ods", "row per leader", cycle="2023/24")
    people = [
        ("Ash Tree Primary", "Carys Penhale"),
        ("Ash Tree Primary", "Joel Adomako"),
        ("Plover Lane School", "Edith Sorrell"),
    ]
    o.table(
        "2023-24",
        [["School", "Headteacher", "Role", *AREAS]]
        + [
            [s, h, "Co-headteacher" if s[0] == "A" else "Headteacher", *v]
            for (s, h), v in zip(people, (ROW, ROW2, ROW), strict=True)
        ],
    )
    for (s, h), v, r in zip(people, (ROW, ROW2, ROW), (2, 3, 4), strict=True):
        for n, w in enumerate(v):
            o.truth.rate(
                "2023-24",
                at(r, 4 + n),
                KA[n],
                E4[w],
                school=s,
                leader=h,
                role="Co-headteacher" if s[0] == "A" else "Headteacher",
            )
    o.save()


def co_heads_one_cell():
    o = Ods("co-heads-named-in-one-cell.ods", "row per leader", cycle="2023/24")
    rows = [("Ash Tree Primary", "Carys Penhale & Joel Adomako"), ("Plover Lane School", "Edith Sorrell")]
    o.table(
        "2023-24",
        [["School", "Headteacher(s)", *AREAS]] + [[s, h, *v] for (s, h), v in zip(rows, (ROW, ROW2), strict=True)],
    )
    for r, ((s, h), v) in enumerate(zip(rows, (ROW, ROW2), strict=True), 2):
        for n, w in enumerate(v):
            # Two people, one school: a rating each, both in one, or a question; never one of the two alone.
            o.truth.rate("2023-24", at(r, 3 + n), KA[n], E4[w], school=s, leader=h)
    o.truth.ask("leader")
    o.save()


def one_head_two_schools():
    o = Ods("executive-head-of-two-schools-two-rows.ods", "row per leader", cycle="2023/24")
    people = [
        ("Ash Tree Primary", "Carys Penhale"),
        ("Plover Lane School", "Carys Penhale"),
        ("Reedham Infants", "Edith Sorrell"),
    ]
    o.table(
        "2023-24",
        [["School", "Headteacher", *AREAS]] + [[s, h, *v] for (s, h), v in zip(people, (ROW, ROW, ROW2), strict=True)],
    )
    o.rows("2023-24", 2, 3, people, (ROW, ROW, ROW2), E4)
    o.save()


def names_orders():
    o = Ods("names-in-several-orders.ods", "row per leader")
    people = [
        ("Ash Tree Primary", "PENHALE, Carys"),
        ("Plover Lane School", "Dr J. Adomako"),
        ("Reedham Infants", "EDITH SORRELL"),
        ("Skerry Academy", "Mrs Okonjo"),
    ]
    for name, cycle in (("2022-23", "2022/23"), ("2023-24", "2023/24")):
        them = (
            people
            if cycle == "2022/23"
            else [
                ("Ash Tree Primary", "Carys Penhale"),
                ("Plover Lane School", "Joel Adomako"),
                ("Reedham Infants", "Sorrell, Edith"),
                ("Skerry Academy", "Ngozi Okonjo"),
            ]
        )
        o.table(name, [["School", "Headteacher", *KA]] + [[s, h, *ROW] for s, h in them])
        o.rows(name, 2, 3, them, [ROW] * 4, E4, cycle=cycle)
    o.truth.ask("leader")
    o.save()


def first_last():
    o = Ods("first-name-and-surname-in-two-columns.ods", "row per leader", cycle="2024/25")
    people = [("Ash Tree Primary", "Carys", "Penhale"), ("Plover Lane School", "Joel", "Adomako")]
    o.table(
        "2024-25",
        [["School", "Surname", "Forename", "Title", *AREAS]]
        + [[s, last, first, "Ms", *ROW] for s, first, last in people],
    )
    o.rows(
        "2024-25", 2, 5, [(s, [f"{first} {last}", f"Ms {first} {last}"]) for s, first, last in people], [ROW, ROW], E4
    )
    o.save()


def welsh():
    o = Ods("welsh-names-of-the-six-areas.ods", "row per leader", cycle="2023/24")
    people = [("Ysgol Bryn Celyn", "Carys Penhale"), ("Ysgol y Foryd", "Huw Tegid")]
    o.table(
        "2023-24",
        [["Leadership standards 2023-24"], ["School", "Headteacher", *WELSH]]
        + [[s, h, *v] for (s, h), v in zip(people, (ROW, ROW2), strict=True)],
    )
    o.rows("2023-24", 3, 3, people, (ROW, ROW2), E4)
    o.save()


def merged():
    o = Ods("merged-area-headings-with-statements-below.ods", "two-row merged headings", cycle="2024/25")
    people = [("Ash Tree Primary", "Carys Penhale"), ("Plover Lane School", "Joel Adomako")]
    o.table(
        "Statements 2024-25",
        [
            [None, None, ("Key Area 4", 4), ..., ..., ..., ("Key Area 6", 3), ..., ...],
            [
                "School",
                "Head",
                "4.1 Takes and shares responsibility",
                "4.2 Good judgement & decisions",
                "4.3 Strategic plans implemented",
                "4.4 Manages resources",
                "6.1 Partnerships",
                "6.2 Diversity",
                "6.3 Cohesion",
            ],
            *[[s, h, *ROW, "Secure"] for s, h in people],
        ],
    )
    o.rows(
        "Statements 2024-25",
        3,
        3,
        people,
        [(*ROW, "Secure")] * 2,
        E4,
        criteria=("KA4.1", "KA4.2", "KA4.3", "KA4.4", "KA6.1", "KA6.2", "KA6.3"),
    )
    o.save()


def colours():
    o = Ods("rag-fills-in-open-document.ods", "colour alone", cycle="2023/24", levels=3)
    people = [
        ("Ash Tree Primary", "Carys Penhale"),
        ("Plover Lane School", "Joel Adomako"),
        ("Reedham Infants", "Edith Sorrell"),
    ]
    tint, paint = {"Red": "#ff0000", "Amber": "#ffbf00", "Green": "#00a933"}, {}
    for r, (s, h) in enumerate(people, 2):
        for n in range(6):
            w = RAG[(n * r) % 3]
            paint[at(r, 3 + n)] = tint[w]
            o.truth.rate("2023-24", at(r, 3 + n), KA[n], RAG.index(w) + 1, school=s, leader=h)
    o.table("2023-24", [["School", "Headteacher", *KA], *[[s, h, *[None] * 6] for s, h in people]], paint=paint)
    o.save()


def notes():
    o = Ods("cell-notes-and-struck-grades.ods", "row per leader", cycle="2023/24")
    people = [("Ash Tree Primary", "Carys Penhale"), ("Plover Lane School", "Joel Adomako")]
    o.table(
        "2023-24",
        [["School", "Headteacher", *AREAS], *[[s, h, *ROW] for s, h in people]],
        notes={"C2": "Strong five-year plan"},
        strike={"D3"},
    )
    o.rows("2023-24", 2, 3, people, [ROW, ROW], E4)
    o.truth.document["ratings"]["2023-24!C2"]["comment"] = "Strong five-year plan"
    del o.truth.document["ratings"]["2023-24!D3"]
    o.save()


def sources_stacked():
    o = Ods("one-table-per-rater-stacked.ods", "block per rater")
    people = [("Ash Tree Primary", "Carys Penhale"), ("Plover Lane School", "Joel Adomako")]
    rows = []
    for label, source in (
        ("Headteachers' own ratings", "self"),
        ("Improvement partner's ratings", "partner"),
        ("Final agreed ratings", "appraiser"),
    ):
        rows += [
            [label],
            ["School", "Headteacher", *AREAS],
            *[[s, h, *v] for (s, h), v in zip(people, (ROW, ROW2), strict=True)],
            [None],
        ]
        o.rows(
            "2024-25",
            len(rows) - 2,
            3,
            people,
            (ROW, ROW2),
            E4,
            source=source,
            cycle="2024/25",
            point=[None, "final"] if source == "appraiser" else None,
        )
    o.table("2024-25", rows)
    o.save()


def year_blocks():
    o = Ods("one-block-per-cycle-down-the-sheet.ods", "block per cycle")
    people = [("Ash Tree Primary", "Carys Penhale"), ("Plover Lane School", "Joel Adomako")]
    rows = [["Leadership ratings over time"]]
    for title, cycle in (
        ("Academic year 2021/2022", "2021/22"),
        ("Academic year 2022/2023", "2022/23"),
        ("2023 - 2024", "2023/24"),
    ):
        rows += [
            [None],
            [title],
            ["School", "Headteacher", *KA],
            *[[s, h, *v] for (s, h), v in zip(people, (ROW, ROW2), strict=True)],
        ]
        o.rows("Trend", len(rows) - 1, 3, people, (ROW, ROW2), E4, cycle=cycle)
    o.table("Trend", rows)
    o.save()


def partner_visits():
    o = Ods("visit-notes-with-dates-down-one-school.ods", "row per visit")
    rows = [["School: Ash Tree Primary"], ["Head: Carys Penhale"], [], ["Date of review", "Reviewer", *AREAS]]
    for day, who, v, cycle in (
        ("12/03/2022", "Huw Tegid", ROW, "2021/22"),
        ("08/06/2023", "Huw Tegid", ROW2, "2022/23"),
        ("14/05/2024", "M. Ferreira", ROW, "2023/24"),
    ):
        rows.append([day, who, *v])
        for n, w in enumerate(v):
            o.truth.rate(
                "Visits",
                at(len(rows), 3 + n),
                KA[n],
                E4[w],
                school="Ash Tree Primary",
                leader="Carys Penhale",
                cycle=cycle,
                appraiser=who,
                date="-".join(reversed(day.split("/"))),
            )
    rows = [r or [None] for r in rows]
    o.table("Visits", rows)
    o.save()


def autumn_meeting():
    o = Ods("meeting-in-october-year-not-said.ods", "row per leader", ask="cycle")
    people = [("Ash Tree Primary", "Carys Penhale"), ("Plover Lane School", "Joel Adomako")]
    o.table(
        "Appraisals",
        [["School", "Headteacher", "Meeting date", *AREAS], *[[s, h, "17/10/2024", *ROW] for s, h in people]],
    )
    o.rows("Appraisals", 2, 4, people, [ROW, ROW], E4, cycle="2023/24", date="2024-10-17")
    o.truth.ask(cycle="2023/24")
    o.save()


def autumn_meeting_year_said():
    o = Ods("meeting-in-october-reviewed-year-in-title.ods", "row per leader", cycle="2023/24")
    people = [("Ash Tree Primary", "Carys Penhale"), ("Plover Lane School", "Joel Adomako")]
    o.table(
        "Appraisals",
        [
            ["Appraisal of the year 2023/24 (meetings held in October 2024)"],
            ["School", "Headteacher", "Meeting date", *AREAS],
            *[[s, h, "17/10/2024", *ROW] for s, h in people],
        ],
    )
    o.rows("Appraisals", 3, 4, people, [ROW, ROW], E4, date="2024-10-17")
    o.save()


def as_at():
    o = Ods("as-at-31-march-in-the-title.ods", "row per leader", cycle="2023/24")
    people = [("Ash Tree Primary", "Carys Penhale"), ("Plover Lane School", "Joel Adomako")]
    o.table(
        "Position",
        [
            ["Leadership position as at 31 March 2024"],
            ["School", "Headteacher", *AREAS],
            *[[s, h, *v] for (s, h), v in zip(people, (ROW, ROW2), strict=True)],
        ],
    )
    o.rows("Position", 3, 3, people, (ROW, ROW2), E4)
    o.save()


def make():
    for maker in (
        two_heads,
        co_heads_one_cell,
        one_head_two_schools,
        names_orders,
        first_last,
        welsh,
        merged,
        colours,
        notes,
        sources_stacked,
        year_blocks,
        partner_visits,
        autumn_meeting,
        autumn_meeting_year_said,
        as_at,
    ):
        maker()
