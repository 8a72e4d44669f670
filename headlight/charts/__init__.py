"""Small tables to figures and grids, as data."""
