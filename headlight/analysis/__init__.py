"""Tidy ratings to small tables; pure."""
