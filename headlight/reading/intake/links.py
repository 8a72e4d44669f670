"""Relations between the parts of an Office container."""

import posixpath

from headlight.reading.intake.xml_pass import XmlPass

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


def find_link(links: Links, kind: str) -> str | None:
    """The path of the first relation of a kind."""
    return next((path for each, path in links.values() if each == kind), None)
