"""Files that people write or keep by hand, TOML and answers: read, checked, and refused with file, key and reason."""

import re
import tomllib
from pathlib import Path
from typing import Annotated, Any, TypeVar

import msgspec

from headlight.errors import UserError

T = TypeVar("T")

SOME_TEXT = r"\S"
SHORT_ID = r"^[a-z][a-z0-9-]*$"
SHORT_CODE = r"^[A-Za-z0-9][A-Za-z0-9._-]*$"

Text = Annotated[str, msgspec.Meta(pattern=SOME_TEXT)]
Id = Annotated[str, msgspec.Meta(pattern=SHORT_ID)]
Code = Annotated[str, msgspec.Meta(pattern=SHORT_CODE)]

_PATTERNS = {
    repr(SOME_TEXT): "it is empty. Write its text.",
    repr(SHORT_ID): "an id is small letters, digits and hyphens, a letter first, as in trust-values.",
    repr(SHORT_CODE): "a code is letters, digits, full stops and hyphens, as in TV1.2.",
}
_KINDS = {
    "str": "text in quotation marks",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list in square brackets",
    "object": "a table",
    "date": "a date",
    "datetime": "a date and time",
}
_TOML_PLACE = re.compile(r"^(?P<what>.*) \(at (?P<place>.*)\)$")
_FIELD = re.compile(r"^Object (?P<what>missing required|contains unknown) field `(?P<field>[^`]*)`")
_KIND = re.compile(r"^Expected `(?P<wanted>[^`]*)`, got `(?P<seen>[^`]*)`")
_PATTERN = re.compile(r"^Expected `str` matching regex (?P<pattern>.*)$")
_CHOICE = re.compile(r"^Invalid enum value (?P<seen>.*)$")
_EMPTY = re.compile(r"^Expected `array` of length >= 1$")
_PATH = re.compile(r" - at `\$\.?(?P<path>[^`]*)`$")


class DocumentError(UserError):
    """A file that cannot be used as written: which file, which key of it, and why."""

    def __init__(self, file: str, key: str, reason: str) -> None:
        super().__init__(f"{file}, {key}: {reason}" if key else f"{file}: {reason}")
        self.file = file
        self.key = key
        self.reason = reason


def read_text(path: Path) -> str:
    """The text of a file in UTF-8, with or without a byte order mark; DocumentError where it is not."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentError(path.name, "", "it is not saved as UTF-8. Save it again as UTF-8.") from error
    except OSError as error:
        reason = f"it cannot be opened ({error.strerror}). Check the path {path}."
        raise DocumentError(path.name, "", reason) from error


def read_answers(path: Path | None) -> dict[str, str]:
    """The answers of a JSON file, ``{question id: answer}``, an empty one left out; none without a file."""
    if path is None:
        return {}
    try:
        given = msgspec.json.decode(read_text(path), type=dict[str, str | int | float | None])
    except msgspec.MsgspecError as error:
        reason = f"no file of answers ({error}). It holds an answer for each question id."
        raise DocumentError(path.name, "", reason) from error
    return {name: str(answer) for name, answer in given.items() if answer is not None}


def parse_document(text: str, file: str, shape: type[T]) -> T:
    """A TOML text as a value of ``shape``, or a DocumentError naming line or key."""
    try:
        return msgspec.convert(_parse_toml(text, file), shape)
    except msgspec.ValidationError as error:
        raise DocumentError(file, *_explain(str(error))) from error


def _parse_toml(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _TOML_PLACE.match(str(error))
        what, place = (found["what"], found["place"]) if found else (str(error), "")
        place = place.replace("end of document", f"line {text.count(chr(10)) + 1}, the last")
        raise DocumentError(file, place, f"this is not TOML: {what[:1].lower()}{what[1:]}.") from error


def _explain(message: str) -> tuple[str, str]:
    """A validator's message as the key it speaks of and a plain reason."""
    found = _PATH.search(message)
    path, message = (found["path"], message[: found.start()]) if found else ("", message)
    if field := _FIELD.match(message):
        key = f"{path}.{field['field']}".lstrip(".")
        missing = field["what"].startswith("missing")
        return key, "it is missing. Add it." if missing else "no such key is known here. Check its spelling."
    return path, _explain_value(message)


def _explain_value(message: str) -> str:
    if kind := _KIND.match(message):
        return f"{_name_kind(kind['wanted'])} belongs here, not {_name_kind(kind['seen'])}."
    if pattern := _PATTERN.match(message):
        return _PATTERNS[pattern["pattern"]]
    if choice := _CHOICE.match(message):
        return f"{choice['seen']} is not a value known here. standards/README.md lists them."
    if _EMPTY.match(message):
        return "it is an empty list. Write at least one entry."
    return f"{message}."


def _name_kind(kinds: str) -> str:
    names = (each.strip() for each in kinds.split("|"))
    return " or ".join(_KINDS.get(each, each) for each in names if each != "null")
