"""A Plotly figure checked once: given a dictionary, Plotly would check and copy it at every showing."""

from typing import Any


def draw_checked(figure: dict[str, Any]) -> object:
    """The figure as an object of Plotly's, which hands out the one checked dictionary: to be read, never changed."""
    from plotly.graph_objects import Figure  # loaded where a figure is drawn, not with every page

    checked = Figure(**figure)
    told = checked.to_dict()
    checked.to_dict = lambda: told
    return checked
