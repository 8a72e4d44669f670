"""A figure checked once says what Plotly would make of its dictionary."""

import plotly.io
import pytest
from plotly.tools import return_figure_from_figure_or_data

from headlight.ui.figures import draw_checked

FIGURE = {"data": [{"type": "scatterpolar", "r": [1, None, 3], "theta": ["a", "b", "c"]}], "layout": {"height": 300}}


def test_it_is_shown_as_the_dictionary_would_be() -> None:
    plain = return_figure_from_figure_or_data(FIGURE, validate_figure=True)
    checked = return_figure_from_figure_or_data(draw_checked(FIGURE), validate_figure=True)
    assert plotly.io.to_json(checked, validate=False) == plotly.io.to_json(plain, validate=False)


def test_what_plotly_does_not_know_is_refused_as_it_is_drawn() -> None:
    with pytest.raises(ValueError, match="heigth"):
        draw_checked({"data": [], "layout": {"heigth": 300}})
