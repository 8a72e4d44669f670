"""Bytes to ratings, questions and findings; knows no store and no screen.

The way through the room, in the order a file takes it (``reader.py`` is the same on a page):

- *From bytes to cells*: ``guard`` checks and keeps the child, ``workbook`` and ``intake/`` give sheets of cells.
- *Where the tables are*: ``grid``, ``sheets``, ``tables``, ``bands``, ``heads``, ``spines``, ``spine``, ``labels``,
  ``second_lists``, ``grounds`` (whether they hold ratings), ``other_matters``, ``unrated``, ``register``,
  ``below_averages``.
- *What headings mean*: ``headings`` (a row), ``heading_rows``, ``heading_order``, ``heading_keys``,
  ``headings_above``, ``row_meanings``, ``drafts`` (one alone), ``draft``, ``coded_drafts``, ``meanings``, ``glance``,
  ``lexicon``, ``codes``, ``initials``, ``bare_numbers``, ``likeness``, ``stems``, ``keys``, ``nouns``,
  ``proper_names``, ``qualifiers``, ``unmatched``.
- *Which way round, and whose*: ``layout``, ``columns``, ``column``, ``neighbours``, ``shared_cells``,
  ``numbered``, ``stacks``, ``ticks``, ``rubrics``, ``facts``, ``context``, ``loose_titles``, ``lone_years``,
  ``naming``, ``asked_names``, ``name_keys``, ``leaders``, ``whose``.
- *A framework nobody knows*: ``foreign_sets`` (where a sheet has one), ``foreign`` (offered as the trust's own).
- *From rows to units*: ``rows``, ``gather``, ``profile``, ``survey``, ``setting``, ``many_marks`` (a very large
  table).
- *What marks mean*: ``values`` (the scale of a column), ``word_scales``, ``number_scales``, ``proposals``,
  ``own_scales``, ``marks`` (one cell), ``worded_marks``, ``signs``, ``colours``, ``steps``, ``level_words``,
  ``ranks``, ``senses``, ``legends``, ``listed_keys``, ``marked_lines``, ``coloured_keys``, ``level_order``,
  ``scaling``, ``marking``, ``doubles``.
- *Who and when*: ``identity``, ``twins``, ``school_names``, ``people_names``, ``names``, ``school_and_leader``,
  ``cycles``.
- *What is said of it*: ``decisions``, ``overruling``, ``shape``, ``recipe``, ``summary``, ``leftovers``, ``crowded``,
  ``compose``, ``packing``.

Words that a person may want to extend stand as tables: ``key_words``, ``vocabulary``, ``phrases``, ``blanks``,
and aliases in standards/.
"""
