"""Raj, the trust's technician: takes a plain workbook apart and puts in what no library of his writes."""

import zipfile

from openpyxl import Workbook

from tests.messy.makers.settle import settle
from tests.messy.makers.truth import AREAS, EDSL, KA, Truth, at

PEOPLE = (("Xanthe Street Primary", "Bo Larkin"), ("Yarrow Down School", "Mina Fosse"))
V = (
    ("Secure", "Leading", "Developing", "Secure", "Emerging", "Secure"),
    ("Leading", "Secure", "Secure", "Developing", "Secure", "Secure"),
)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def base(name, layout):
    t, b = Truth(name, layout, levels=4, cycle="2023/24"), Workbook()
    p = b.active
    p.title = "2023-24"
    p.append(["School", "Headteacher", *AREAS])
    for r, ((s, h), row) in enumerate(zip(PEOPLE, V, strict=True), 2):
        p.append([s, h, *row])
        for n, w in enumerate(row):
            t.rate("2023-24", at(r, 3 + n), KA[n], EDSL.index(w) + 1, school=s, leader=h)
    return t, b


def close(t, b, change=None, add=None):
    b.save(t.path)
    with zipfile.ZipFile(t.path) as old:
        parts = {i.filename: old.read(i).decode("utf-8") for i in old.infolist()}
    for part, (was, now) in (change or {}).items():
        assert was in parts[part], (part, was)
        parts[part] = parts[part].replace(was, now, 1)
    parts |= add or {}
    with zipfile.ZipFile(t.path, "w") as new:
        for part, text in parts.items():
            new.writestr(part, text)
    settle(t.path)
    t.save()


def macro_book():
    t, b = base("macro-workbook.xlsm", "row per leader")
    close(
        t,
        b,
        {
            "[Content_Types].xml": (
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
            )
        },
    )


def threaded():
    t, b = base("threaded-comment-beside-a-rating.xlsx", "row per leader")
    t.document["ratings"]["2023-24!C2"]["comment"] = "Vision put to the whole staff."
    ns = "http://schemas.microsoft.com/office/spreadsheet/2018/threadedcomments"
    who = "{11111111-2222-3333-4444-555555555555}"
    close(
        t, b,
        {"[Content_Types].xml": ("</Types>", '<Override PartName="/xl/threadedComments/threadedComment1.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/><Override PartName="/xl/persons/person.xml" ContentType="application/vnd.ms-excel.person+xml"/></Types>')},
        {
            "xl/threadedComments/threadedComment1.xml": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><ThreadedComments xmlns="{ns}"><threadedComment ref="C2" dT="2024-06-01T10:00:00.00" personId="{who}" id="{{AAAAAAAA-0000-0000-0000-000000000001}}"><text>Vision put to the whole staff.</text></threadedComment></ThreadedComments>',
            "xl/persons/person.xml": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><personList xmlns="{ns}"><person displayName="Raj" id="{who}" userId="r" providerId="None"/></personList>',
            "xl/worksheets/_rels/sheet1.xml.rels": '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>',
        },
    )  # fmt: skip


def pivot():
    t, b = base("pivot-table-and-its-cache.xlsx", "pivot beside the data")
    p = b.create_sheet("Pivot")
    for row in (
        ["Count of School", "Shaping the Future"],
        ["Headteacher", "Leading", "Secure", "Grand Total"],
        ["Bo Larkin", None, 1, 1],
        ["Mina Fosse", 1, None, 1],
        ["Grand Total", 1, 1, 2],
    ):
        p.append(row)
    field = '<cacheField name="School"><sharedItems count="3"><s v="Xanthe Street Primary"/><s v="Yarrow Down School"/><s v="Zinnia Road (left the trust)"/></sharedItems></cacheField><cacheField name="Shaping the Future"><sharedItems count="2"><s v="Secure"/><s v="Leading"/></sharedItems></cacheField>'
    rels = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{}" Target="{}"/></Relationships>'
    t.note(findings_say=["pivot"])
    close(
        t, b,
        {
            "[Content_Types].xml": ("</Types>", '<Override PartName="/xl/pivotCache/pivotCacheDefinition1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml"/><Override PartName="/xl/pivotCache/pivotCacheRecords1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheRecords+xml"/><Override PartName="/xl/pivotTables/pivotTable1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.pivotTable+xml"/></Types>'),
            "xl/_rels/workbook.xml.rels": ("</Relationships>", f'<Relationship Id="rId99" Type="{REL}/pivotCacheDefinition" Target="pivotCache/pivotCacheDefinition1.xml"/></Relationships>'),
            "xl/workbook.xml": ("</workbook>", f'<pivotCaches><pivotCache xmlns:r="{REL}" cacheId="1" r:id="rId99"/></pivotCaches></workbook>'),
        },
        {
            "xl/pivotCache/pivotCacheDefinition1.xml": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><pivotCacheDefinition xmlns="{MAIN}" xmlns:r="{REL}" r:id="rId1" recordCount="3"><cacheSource type="worksheet"><worksheetSource ref="A1:C4" sheet="gone"/></cacheSource><cacheFields count="2">{field}</cacheFields></pivotCacheDefinition>',
            "xl/pivotCache/pivotCacheRecords1.xml": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><pivotCacheRecords xmlns="{MAIN}" count="3"><r><x v="0"/><x v="0"/></r><r><x v="1"/><x v="1"/></r><r><x v="2"/><x v="0"/></r></pivotCacheRecords>',
            "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": rels.format(f"{REL}/pivotCacheRecords", "pivotCacheRecords1.xml"),
            "xl/pivotTables/pivotTable1.xml": f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><pivotTableDefinition xmlns="{MAIN}" name="PivotTable1" cacheId="1" dataCaption="Values"><location ref="A1:D5" firstHeaderRow="1" firstDataRow="2" firstDataCol="1"/></pivotTableDefinition>',
            "xl/pivotTables/_rels/pivotTable1.xml.rels": rels.format(f"{REL}/pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"),
            "xl/worksheets/_rels/sheet2.xml.rels": rels.format(f"{REL}/pivotTable", "../pivotTables/pivotTable1.xml"),
        },
    )  # fmt: skip


def phonetic():
    t, b = base("text-in-runs-with-fonts.xlsx", "row per leader")
    close(t, b, {"xl/worksheets/sheet1.xml": ("<t>Leading</t>", "<r><rPr><b/></rPr><t>Lea</t></r><r><t>ding</t></r>")})


def make():
    for m in (macro_book, threaded, pivot, phonetic):
        m()
