"""Merle, once of the census office: knows that people and places are called anything. xlsxwriter and text files, one dictionary per person."""

import csv
import datetime as dt
import io

import xlsxwriter

from tests.messy.makers.settle import settle
from tests.messy.makers.truth import AREAS, EDSL, KA, RAG, Truth, at

LV = {w: n for n, w in enumerate(EDSL, 1)}
RATES = (
    ("Secure", "Leading", "Developing", "Secure", "Emerging", "Secure"),
    ("Leading", "Secure", "Secure", "Developing", "Secure", "Secure"),
    ("Developing", "Developing", "Secure", "Emerging", "Secure", "Leading"),
    ("Secure", "Secure", "Leading", "Secure", "Developing", "Emerging"),
)
PEOPLE = ("Mark Green", "Amber Wood", "Grace Good", "May Summers")
COUNTS = ("Max Hill", "Rose Mean", "Norma Total", "Sum Yi Chan")
TERMS = ("April May", "Autumn Leigh", "Summer Field", "June Holiday")
ROLES = ("Chris Head", "Dee Principal", "Sam Governor", "Pat Partner")
SHORT = ("Bo Ng", "Li Na", "Al Ba", "Ed No")
PLACES = ("Green Lane Primary", "Goodwood Infants", "Redhill School", "Amberley Academy")
SUMS = ("Total Valley Academy", "Meanwood Primary", "Average Street Juniors", "Sumner Road School")
DUTIES = ("Trust Road Primary", "Head Street School", "Governor's Walk Infants", "Partnership Academy")
SEASONS = ("Summerfield Primary", "Springwell Academy", "Autumn Hill School", "Mayfield Infants")
WORDS = ("Leading Edge Academy", "Secure Haven School", "Emerging Minds Primary", "Strong Roots Infants")


def open_book(name, layout, **always):
    truth = Truth(name, layout, **({"levels": 4, "cycle": "2023/24"} | always))
    book = xlsxwriter.Workbook(str(truth.path))
    book.set_properties({"created": dt.datetime.fromisoformat("2026-01-05")})
    return truth, book


def shut(truth, book):
    book.close()
    settle(truth.path)
    truth.save()


def down(name, schools, heads):
    """One row a head."""
    truth, book = open_book(name, "row per leader")
    page = book.add_worksheet("2023-24")
    page.write_row(0, 0, ["School", "Headteacher", *AREAS])
    for r, (school, head, rates) in enumerate(zip(schools, heads, RATES, strict=True), 1):
        page.write_row(r, 0, [school, head, *rates])
        for n, word in enumerate(rates):
            truth.rate("2023-24", at(r + 1, 3 + n), KA[n], LV[word], school=school, leader=head)
    shut(truth, book)


def across(name, schools, heads):
    """Schools and heads over the columns."""
    truth, book = open_book(name, "criteria down, schools across")
    page = book.add_worksheet("Summary 2023-24")
    page.write_row(0, 0, ["School", *schools])
    page.write_row(1, 0, ["Headteacher", *heads])
    for n, area in enumerate(AREAS):
        page.write_row(2 + n, 0, [area, *(rates[n] for rates in RATES)])
        for k, (school, head) in enumerate(zip(schools, heads, strict=True)):
            truth.rate("Summary 2023-24", at(3 + n, 2 + k), KA[n], LV[RATES[k][n]], school=school, leader=head)
    shut(truth, book)


def forms(name, schools, heads):
    """A sheet per school, named after it."""
    truth, book = open_book(name, "sheet per school")
    for school, head, rates in zip(schools, heads, RATES, strict=True):
        page = book.add_worksheet(school[:31])
        page.write_row(0, 0, ["Headteacher", head])
        page.write_row(1, 0, ["Academic year", "2023/24"])
        page.write_row(3, 0, ["Area", "Level"])
        for n, (area, word) in enumerate(zip(AREAS, rates, strict=True)):
            page.write_row(4 + n, 0, [area, word])
            truth.rate(school, at(5 + n, 2), KA[n], LV[word], school=school, leader=head)
    shut(truth, book)


def listed(name, schools, heads):
    """A long list in a text file."""
    truth = Truth(name, "long list", levels=4, cycle="2023/24")
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["Year", "Area", "School", "Headteacher", "Level", "Remarks"])
    r = 2
    for school, head, rates in zip(schools, heads, RATES, strict=True):
        for n, word in enumerate(rates):
            writer.writerow(["2023/24", AREAS[n], school, head, word, f"{head.split()[0]} spoke well"])
            truth.rate(
                "", at(r, 5), KA[n], LV[word], school=school, leader=head, comment=f"{head.split()[0]} spoke well"
            )
            r += 1
    truth.path.write_text(out.getvalue(), "utf-8")
    truth.save()


def shaded(name, schools, heads):
    """Colour alone beside people named after colours."""
    truth, book = open_book(name, "colour alone", levels=3)
    page = book.add_worksheet("2023-24")
    paint = {w: book.add_format({"bg_color": c}) for w, c in zip(RAG, ("#FF0000", "#FFC000", "#00B050"), strict=True)}
    page.write_row(0, 0, ["School", "Headteacher", *KA])
    for r, (school, head) in enumerate(zip(schools, heads, strict=True), 1):
        page.write_row(r, 0, [school, head])
        for n in range(6):
            word = RAG[(r * n) % 3]
            page.write_blank(r, 2 + n, None, paint[word])
            truth.rate("2023-24", at(r + 1, 3 + n), KA[n], RAG.index(word) + 1, school=school, leader=head)
    shut(truth, book)


def remarks_are_levels(name):
    """A comment column in which somebody wrote one-word comments."""
    truth, book = open_book(name, "comment column after each rating")
    page = book.add_worksheet("2023-24")
    page.write_row(0, 0, ["School", "Headteacher", *[x for k in KA for x in (k, "Comment")]])
    for r, (school, head, rates) in enumerate(zip(PLACES, PEOPLE, RATES, strict=True), 1):
        page.write_row(r, 0, [school, head, *[x for w in rates for x in (w, "Good")]])
        for n, word in enumerate(rates):
            truth.rate("2023-24", at(r + 1, 3 + 2 * n), KA[n], LV[word], school=school, leader=head, comment="Good")
    shut(truth, book)


def make():
    down("people-named-after-colours-and-levels.xlsx", PLACES, PEOPLE)
    down("people-and-schools-named-like-totals.xlsx", SUMS, COUNTS)
    down("people-and-schools-named-after-months-and-terms.xlsx", SEASONS, TERMS)
    down("people-and-schools-named-after-roles.xlsx", DUTIES, ROLES)
    down("very-short-names.xlsx", WORDS, SHORT)
    across("across-people-named-after-colours-and-levels.xlsx", PLACES, PEOPLE)
    across("across-people-and-schools-named-like-totals.xlsx", SUMS, COUNTS)
    across("across-people-and-schools-named-after-months-and-terms.xlsx", SEASONS, TERMS)
    across("across-people-and-schools-named-after-roles.xlsx", DUTIES, ROLES)
    forms("sheets-of-schools-named-after-months-and-terms.xlsx", SEASONS, TERMS)
    forms("sheets-of-schools-named-after-levels.xlsx", WORDS, SHORT)
    forms("sheets-of-schools-named-after-roles.xlsx", DUTIES, ROLES)
    listed("list-of-people-and-schools-named-like-totals.csv", SUMS, COUNTS)
    listed("list-of-people-named-after-months-and-terms.csv", SEASONS, TERMS)
    listed("list-of-people-named-after-roles.csv", DUTIES, ROLES)
    shaded("shaded-people-named-after-colours.xlsx", PLACES, PEOPLE)
    remarks_are_levels("comment-column-of-one-word-comments.xlsx")
