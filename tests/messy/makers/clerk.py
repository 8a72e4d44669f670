"""Agnes, clerk to several boards: whatever she was sent, saved on by LibreOffice or simply renamed.

These files are not the same byte for byte each time they are made: the office suite stamps them.
"""

import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.messy.makers.truth import AREAS, EDSL, KA, OFSTED, WORKBOOKS, Truth, at

ROWS = (
    ("Rookwood Primary", "Ffion Haddad", "SLDSES"),
    ("Saltmarsh Academy", "Gwil Perrin", "LSSDSS"),
    ("Tern Cliff Infants", "Hattie Olu", "DDSESL"),
)
WORD = {w[0]: w for w in EDSL}


def page(title, body):
    return f'<html><head><meta charset="utf-8"><title>{title}</title></head><body>{body}</body></html>'


def line(cells, tag="td"):
    return "<tr>" + "".join(c if c.startswith("<") else f"<{tag}>{c}</{tag}>" for c in cells) + "</tr>"


def convert(text, suffix, name, kind, infilter="HTML (StarCalc)"):
    """Let the office suite open a text of ours and save it in another format under the museum's name."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"in.{suffix}"
        source.write_text(text, "utf-8")
        command = [
            "soffice",
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            f"--infilter={infilter}",
            "--convert-to",
            kind,
            "--outdir",
            folder,
            str(source),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        shutil.copy(Path(folder) / f"in.{kind.split(':')[0]}", WORKBOOKS / name)


def grid(truth, sheet, top=2, left=3, codes=KA):
    for r, (s, h, v) in enumerate(ROWS, top):
        for n, c in enumerate(v):
            truth.rate(
                sheet, at(r, left + n), codes[n], EDSL.index(WORD[c]) + 1, levels=4, school=s, leader=h, cycle="2023/24"
            )


def saved_as(name, kind):
    t = Truth(name, "row per leader")
    table = (
        "<table>"
        + line(("School", "Headteacher", *(f"{a} 2023/24" for a in AREAS)), "th")
        + "".join(line((s, h, *(WORD[c] for c in v))) for s, h, v in ROWS)
        + "</table>"
    )
    convert(page("x", table), "html", name, kind)
    grid(t, "Sheet1" if kind in ("xls", "ods") or kind.startswith("xlsx") else "")
    t.save()


def merged_rows(name, kind):
    t = Truth(name, "long list, keys once")
    body, r = line(("School", "Headteacher", "Year", "Area", "Level"), "th"), 2
    for s, h, v in ROWS:
        for n, c in enumerate(v):
            first = (
                (f'<td rowspan="6">{s}</td>', f'<td rowspan="6">{h}</td>', '<td rowspan="6">2023-24</td>')
                if not n
                else ()
            )
            body += line((*first, AREAS[n], WORD[c]))
            t.rate("Sheet1", at(r, 5), KA[n], EDSL.index(WORD[c]) + 1, levels=4, school=s, leader=h, cycle="2023/24")
            r += 1
    convert(page("x", f"<table>{body}</table>"), "html", name, kind)
    t.save()


def coloured(name, kind):
    t = Truth(name, "colour alone")
    tint = {"Red": "#ff0000", "Amber": "#ffc000", "Green": "#00b050"}
    body = line(("School", "Headteacher", *KA), "th")
    for r, (s, h, _) in enumerate(ROWS, 2):
        body += (
            "<tr>"
            + f"<td>{s}</td><td>{h}</td>"
            + "".join(f'<td bgcolor="{tint[list(tint)[(r * n) % 3]]}"></td>' for n in range(6))
            + "</tr>"
        )
        for n in range(6):
            t.rate("Sheet1", at(r + 1, 3 + n), KA[n], (r * n) % 3 + 1, levels=3, school=s, leader=h, cycle="2023/24")
    convert(
        page("x", f'<table><tr><td colspan="8">RAG rating of heads 2023/24</td></tr>{body}</table>'), "html", name, kind
    )
    t.save()


def web_page_named_xls():
    t = Truth("web-page-named-xls.xls", "not a workbook")
    t.path.write_text(
        page("Export", "<table>" + line(("School", "KA1"), "th") + line(("Rookwood", "Good")) + "</table>"), "utf-8"
    )
    t.note(refused="web page")
    t.save()


def lock_file():
    t = Truth("~$heads 2023-24.xlsx", "not a workbook")
    t.path.write_bytes(b"\x05Agnes" + b" " * 49 + b"\x05\x00A\x00g\x00n\x00e\x00s" + b"\x00 " * 50)
    t.note(refused="lock")
    t.save()


def wrong_suffix():
    t = Truth("really-a-workbook-named.csv", "row per leader")
    table = (
        "<table>"
        + line(("School", "Headteacher", *(f"{k} 2023/24" for k in KA)), "th")
        + "".join(line((s, h, *(WORD[c] for c in v))) for s, h, v in ROWS)
        + "</table>"
    )
    convert(page("x", table), "html", t.name, "xlsx:Calc MS Excel 2007 XML")
    grid(t, "Sheet1")
    t.save()


def text_named_xls():
    t = Truth("really-tabs-named.xls", "row per leader")
    lines = [
        "\t".join(("School", "Headteacher", "Academic year", *AREAS)),
        *("\t".join((s, h, "2023/24", *(OFSTED[len(s + a) % 4] for a in AREAS))) for s, h, _ in ROWS),
    ]
    t.path.write_bytes("\r\n".join(lines).encode("cp1252"))
    for r, (s, h, _) in enumerate(ROWS, 2):
        for n, a in enumerate(AREAS):
            t.rate("", at(r, 4 + n), KA[n], len(s + a) % 4 + 1, levels=4, school=s, leader=h, cycle="2023/24")
    t.save()


def make():
    saved_as("saved-on-by-another-office-suite.xlsx", "xlsx:Calc MS Excel 2007 XML")
    saved_as("saved-back-to-the-old-format.xls", "xls")
    merged_rows("merged-keys-saved-on-by-another-office-suite.ods", "ods")
    coloured("fills-saved-on-by-another-office-suite.xlsx", "xlsx:Calc MS Excel 2007 XML")
    coloured("fills-saved-back-to-the-old-format.xls", "xls")
    web_page_named_xls()
    lock_file()
    wrong_suffix()
    text_named_xls()
