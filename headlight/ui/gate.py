"""What stands before the application: requests that name another machine are refused, failures are said plainly."""

from starlette.types import ASGIApp, Receive, Scope, Send

from headlight.ui.door import LOOPBACK

_ANSWER = b"Headlight answers only on the machine it runs on, at 127.0.0.1."


class Guard:
    """Answers only requests that name this machine, so that no other site can reach it through a browser."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a request whose Host is this machine's, refuse any other."""
        if scope["type"] == "lifespan" or find_host(scope) in LOOPBACK:
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            head = [(b"content-type", b"text/plain; charset=utf-8")]
            await send({"type": "http.response.start", "status": 400, "headers": head})
            await send({"type": "http.response.body", "body": _ANSWER})


def find_host(scope: Scope) -> str:
    """The host a request names, without its port."""
    headers: dict[bytes, bytes] = dict(scope.get("headers", ()))
    host = headers.get(b"host", b"").decode("latin-1")
    return host[1:].partition("]")[0] if host.startswith("[") else host.partition(":")[0]


def find_refusal(address: str | None) -> str | None:
    """Why this copy may not start on an address, as a sentence; None where it may."""
    if address in LOOPBACK:
        return None
    return (
        "Headlight has no sign-in set up, so it serves only this machine: "
        f"set server.address to 127.0.0.1 in .streamlit/config.toml instead of {address or 'every address'}."
    )
