"""Bytes to ratings, questions and findings; knows no store and no screen."""
