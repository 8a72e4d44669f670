"""Relations between the parts of an Office container."""

import posixpath

from headlight.reading.intake.xml_pass import XmlPass
from headlight.reading.intake.zip_gate import Part, read_part

Links = dict[str, tuple[str, str]]  # id -> (kind, folded path of the part)


class LinksPass(XmlPass):
    """Relations of a part to other parts of the container; those that point outside are dropped."""

    utf8_only = True

    def __init__(self, file: str, part: str) -> None:
        super().__init__(file, part)
        self.folder = posixpath.dirname(posixpath.dirname(part))
        self.links: Links = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            target = attributes.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else posixpath.join(self.folder, target)
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.links[attributes.get("Id", "")] = (kind, posixpath.normpath(path).casefold())


def find_relations(name: str) -> str:
    """The name of the part that holds another part's relations."""
    folder, last = posixpath.split(name)
    return posixpath.join(folder, "_rels", last + ".rels")


def read_links(file: str, data: bytes, parts: dict[str, Part], name: str) -> Links:
    """The relations of a part; none where it has none."""
    path = find_relations(name)
    walker = LinksPass(file, path)
    if path in parts:
        walker.run(read_part(file, data, parts[path]))
    return walker.links
