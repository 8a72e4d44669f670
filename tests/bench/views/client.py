"""One person's browser as the server sees it: the socket, a page opened, and clicks that change a choice."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

PATIENCE = 60.0  # seconds that any one answer may take


class Person:
    """A session: opens pages and clicks, and waits each time until the page has run."""

    def __init__(self, socket: ClientConnection, address: str) -> None:
        self._socket, self._address = socket, address
        self._pages: dict[str, str] = {}
        self._page = ""
        self._query = ""
        self._boxes: dict[str, Any] = {}  # label -> selectbox
        self._values: dict[str, str] = {}  # selectbox id -> option chosen

    def open(self, page: str, query: str = "") -> float:
        """Open a page by its address, "" for the landing page; seconds until it has run."""
        if page and page not in self._pages:
            self._run("", "")
        self._values = {}
        return self._run(self._pages.get(page, ""), query)

    def click(self, label: str = "", place: int = 0) -> float:
        """Choose an option of a selectbox by its label, or run the page again where it has none; seconds taken."""
        if box := self._boxes.get(label):
            self._values[box.id] = box.options[place % len(box.options)]
        return self._run(self._page, self._query)

    def _run(self, page: str, query: str) -> float:
        self._boxes = {}
        before = time.perf_counter()
        self._socket.send(self._ask(page, query))
        while not self._take(self._socket.recv(timeout=PATIENCE)):
            pass
        return time.perf_counter() - before

    def _ask(self, page: str, query: str) -> bytes:
        asked = BackMsg()
        run = asked.rerun_script
        run.page_script_hash, run.query_string = page, query
        run.context_info.url, run.context_info.color_scheme = self._address, "light"
        for id, value in self._values.items():
            state = run.widget_states.widgets.add()
            state.id, state.string_value = id, value
        return asked.SerializeToString()

    def _take(self, frame: str | bytes) -> bool:
        """Note what the page holds; whether it has run to its end."""
        assert isinstance(frame, bytes)
        message = ForwardMsg.FromString(frame)
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

    def _look(self, delta: Any) -> None:
        element = delta.new_element
        if element.WhichOneof("type") == "selectbox":
            self._boxes[element.selectbox.label] = element.selectbox
        elif element.WhichOneof("type") == "exception":
            raise RuntimeError(element.exception.message)

    def _has_run(self, message: ForwardMsg) -> bool:
        if message.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN:
            return False
        if message.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
            raise RuntimeError("the page did not run to its end")
        return True


@contextmanager
def a_person(address: str) -> Iterator[Person]:
    """A session with a server at an http address on this machine, ended afterwards."""
    socket = f"{address.replace('http', 'ws', 1)}/_stcore/stream"
    with connect(socket, subprotocols=["streamlit"], max_size=None, compression=None) as connection:  # type: ignore[list-item]
        yield Person(connection, address)
