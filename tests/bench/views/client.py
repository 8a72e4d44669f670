"""One person's browser as the server sees it: the socket, a page opened, and clicks that change a choice."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qsl, urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

PATIENCE = 60.0  # seconds that any one answer may take
_KEPT = 2  # runs that a browser keeps a large message it was not sent again (global.maxCachedMessageAge)


class Person:
    """A session: opens pages and clicks, and waits each time until the page has run."""

    def __init__(self, socket: ClientConnection, address: str) -> None:
        self._socket, self._address = socket, address
        self._pages: dict[str, str] = {}
        self._page = ""
        self._query = ""
        self._choices: dict[str, Any] = {}  # label -> choice at the side
        self._runs = 0
        self._large: dict[str, tuple[Any, int]] = {}  # hash -> large message and the run that last had it

    def open(self, page: str, query: str = "") -> float:
        """Open a page by its address, "" for the landing page; seconds until it has run."""
        if page and page not in self._pages:
            self._run("", "")
        return self._run(self._pages.get(page, ""), query)

    def click(self, label: str = "", place: int = 0) -> float:
        """Choose an option at the side by its label, or run the page again where it has none; seconds taken."""
        query = dict(parse_qsl(self._query))
        if choice := self._choices.get(label):
            _, step = choice["options"][place % len(choice["options"])]
            query = {name: text for name, text in (query | step).items() if text is not None}
        return self._run(self._page, urlencode(query))

    def _run(self, page: str, query: str) -> float:
        self._choices = {}
        self._query = query
        before = time.perf_counter()
        self._socket.send(self._ask(page, query))
        while not self._take(self._socket.recv(timeout=PATIENCE)):
            pass
        return time.perf_counter() - before

    def _ask(self, page: str, query: str) -> bytes:
        asked = BackMsg()
        run = asked.rerun_script
        run.page_script_hash, run.query_string = page, query
        run.cached_message_hashes.extend(self._large)  # as a browser does: it is sent no large message twice
        run.context_info.url, run.context_info.color_scheme = self._address, "light"
        return asked.SerializeToString()

    def _take(self, frame: str | bytes) -> bool:
        """Note what the page holds; whether it has run to its end."""
        assert isinstance(frame, bytes)
        message = self._restore(ForwardMsg.FromString(frame))
        kind = message.WhichOneof("type")
        if kind == "navigation":
            self._pages = {page.url_pathname: page.page_script_hash for page in message.navigation.app_pages}
            self._page = message.navigation.page_script_hash
        elif kind == "page_info_changed":
            self._query = message.page_info_changed.query_string
        elif kind == "delta":
            self._look(message.delta)
        elif kind == "script_finished":
            return self._has_run(message)
        return False

    def _restore(self, message: Any) -> Any:
        """A message as it was meant: one known already is named by its hash alone."""
        known = message.ref_hash
        if known:
            message, _ = self._large[known]
        if known or message.metadata.cacheable:
            self._large[message.hash] = message, self._runs
        return message

    def _look(self, delta: Any) -> None:
        element = delta.new_element
        kind = element.WhichOneof("type")
        if kind == "bidi_component" and element.bidi_component.component_name == "headlight_side":
            shown = json.loads(element.bidi_component.bytes)
            self._choices = {each["label"]: each for each in shown.get("choices") or ()}
        elif kind == "exception":
            raise RuntimeError(element.exception.message)

    def _has_run(self, message: ForwardMsg) -> bool:
        if message.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN:
            return False
        if message.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
            raise RuntimeError("the page did not run to its end")
        self._runs += 1
        self._large = {hash: held for hash, held in self._large.items() if self._runs - held[1] <= _KEPT}
        return True


@contextmanager
def a_person(address: str) -> Iterator[Person]:
    """A session with a server at an http address on this machine, ended afterwards."""
    socket = f"{address.replace('http', 'ws', 1)}/_stcore/stream"
    with connect(socket, subprotocols=["streamlit"], max_size=None, compression=None) as connection:  # type: ignore[list-item]
        yield Person(connection, address)
