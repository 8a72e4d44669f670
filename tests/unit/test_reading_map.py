"""The map at the head of the reading room names every module in it."""

import re
from pathlib import Path

from headlight import reading


def test_every_module_of_the_room_is_on_its_map() -> None:
    (room,) = map(Path, reading.__path__)
    modules = {path.stem for path in room.glob("*.py")} - {"__init__"}
    named = {each.removesuffix(".py") for each in re.findall(r"``([\w.]+)/?``", reading.__doc__ or "")}
    assert modules <= named, f"not on the map: {sorted(modules - named)}"
    assert named <= modules | {"intake"}, f"on the map, and not there: {sorted(named - modules)}"
