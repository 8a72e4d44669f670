"""Titles broken into lines short enough for a picture."""

from textwrap import wrap


def find_lines(text: str, width: int, most: int = 3) -> list[str]:
    """The text in lines of about ``width`` letters, the last one cut short where it would not fit."""
    lines = wrap(text, width, break_long_words=False) or [""]
    return lines if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1].rstrip(',.;')} …"]
