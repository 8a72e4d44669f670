"""Drawings as files: the SVG as it was drawn, and a PNG from it without any browser."""

from pathlib import Path

import resvg_py

_FACES = Path(__file__).parent / "faces"
ZOOM = 2  # twice the screen's pixels, sharp on paper


def write_svg(drawing: str) -> bytes:
    """A drawing as an SVG file, in UTF-8."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{drawing}\n'.encode()


def write_png(drawing: str) -> bytes:
    """A drawing as a PNG, at twice its size, in the typefaces that stand beside this module."""
    faces = [str(path) for path in sorted(_FACES.glob("*.ttf"))]
    return bytes(resvg_py.svg_to_bytes(svg_string=drawing, skip_system_fonts=True, font_files=faces, zoom=ZOOM))
