"""Make a written workbook the same byte for byte each time: fixed dates inside the container."""

import re
import zipfile
from pathlib import Path

WHEN = (2026, 1, 5, 9, 0, 0)
STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def settle(path: Path) -> None:
    """Write the zip anew with one date on every part."""
    with zipfile.ZipFile(path) as old:
        parts = [(i.filename, old.read(i)) for i in old.infolist()]
    with zipfile.ZipFile(path, "w") as new:
        for name, data in parts:
            info = zipfile.ZipInfo(name, WHEN)
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            new.writestr(info, STAMP.sub(rb"\g<1>2026-01-05T09:00:00Z", data))
