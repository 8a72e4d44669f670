"""What a file is and whether it keeps the limits, with what its own walk over the parts picked up on the way."""

from headlight.reading.intake.delimited import read_delimited
from headlight.reading.intake.kinds import check_envelope, find_container, find_zip_kind
from headlight.reading.intake.looks import Content
from headlight.reading.intake.zip_gate import Part, read_directory, read_whole


def check_content(name: str, data: bytes) -> Content:
    """Check a file against every limit in turn; its kind, and the marks that the value reader does not give."""
    file = check_envelope(name, len(data))
    container = find_container(file, data)
    if container == "text":
        sheet, findings = read_delimited(file, data)
        return Content(file, "csv", table=sheet, findings=findings)
    if container == "ole":
        from headlight.reading.intake.ole_gate import check_ole

        return check_ole(file, data)
    return _check_zip(file, data)


def _check_zip(file: str, data: bytes) -> Content:
    parts = read_directory(file, data)
    kind = find_zip_kind(file, frozenset(parts), _read_mimetype(file, data, parts))
    if kind == "xlsx":
        from headlight.reading.intake.xlsx import check_xlsx

        return check_xlsx(file, data, parts)
    if kind == "ods":
        from headlight.reading.intake.opendocument import check_ods

        return check_ods(file, data, parts)
    from headlight.reading.intake.xlsb_gate import check_xlsb

    return check_xlsb(file, data, parts)


def _read_mimetype(file: str, data: bytes, parts: dict[str, Part]) -> bytes:
    part = parts.get("mimetype")
    return read_whole(file, data, part, 256) if part is not None and part.size <= 256 else b""
