"""Bytes to ratings, questions and findings; knows no store and no screen.

The way through the room, in the order a file takes it (``reader.py`` is the same on a page):

- *From bytes to cells*: ``guard`` checks and keeps the child, ``workbook`` and ``intake/`` give sheets of cells.
- *Where the tables are*: ``grid``, ``sheets``, ``tables``, ``bands``, ``heads``, ``spines``, ``labels``.
- *What headings mean*: ``headings`` (a row), ``drafts`` (one alone), ``codes``, ``likeness``, ``keys``, ``qualifiers``.
- *Which way round, and whose*: ``layout``, ``columns``, ``numbered``, ``stacks``, ``ticks``, ``context``,
  ``loose_titles``, ``lone_years``, ``naming``, ``asked_names``, ``name_keys``, ``leaders``, ``whose``.
- *A framework nobody knows*: ``foreign_sets`` (where a sheet has one), ``foreign`` (offered as the trust's own).
- *From rows to units*: ``rows``, ``gather``, ``profile``, ``survey``.
- *What marks mean*: ``values`` (the scale of a column), ``marks`` (one cell), ``legends``, ``level_order``,
  ``scaling``, ``marking``.
- *Who and when*: ``identity``, ``school_names``, ``people_names``, ``cycles``.
- *What is said of it*: ``decisions``, ``overruling``, ``recipe``, ``summary``, ``leftovers``,
  ``crowded``, ``compose``.

Words that a person may want to extend stand as tables: ``key_words``, ``vocabulary``, ``blanks``, and aliases in
standards/.
"""
