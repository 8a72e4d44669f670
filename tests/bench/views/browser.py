"""What a browser sees: the bytes of the landing page, and how long a click takes until its picture stands."""

from contextlib import ExitStack
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench.report import show_bar, show_title
from tests.bench.views.served.choosing import CYCLES
from tests.bench.views.server import Server, a_headlight, a_script
from tests.browser.conftest import CHROMIUM, DEEP, IDLE

MARKS = ("words", "numbers")
LABELS = {"numbers": "Numbers, not words", "words": "Words, not numbers"}
# Makes one change and waits, frame by frame, until the picture says so and that frame is painted: a message posted
# as a frame begins is delivered after its style, layout and paint. To wait for one frame more would add the same
# seventeen milliseconds to everybody's figure, and so draw all ratios together. Milliseconds.
# A change is a click on what bears a label, or with us, for another cycle, a choice in the list at the side.
_CLICK = (
    "async ([label, kind, wanted]) => {"
    + DEEP
    + """
  const heat = deep(document, ".heat");
  const say = () => heat.querySelector("caption").textContent.match(/\\d{4}[/]\\d\\d/)[0];
  const said = { button: () => document.querySelector("#shown")?.textContent,
                 plotly: () => document.querySelector(".js-plotly-plot .gtitle")?.textContent,
                 grid: () => say() + " " + (heat.querySelector("tbody tr").classList.contains("numbers") ? "numbers" : "words") }[kind];
  const button = [...document.querySelectorAll("button,a.hl-link")].find((each) => each.textContent.trim() === label);
  const list = !button && deep(document, "[data-label=Cycle] select");
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const painted = () => new Promise((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { channel.port1.close(); done(); };
    channel.port2.postMessage("");
  });
  const start = performance.now();
  if (button) button.click();
  else {
    list.value = [...list.options].find((each) => each.textContent.startsWith(label)).value;
    list.dispatchEvent(new Event("change"));
  }
  do {
    if (performance.now() - start > 20000) throw new Error("the picture did not change");
    await frame();
  } while (said() !== wanted);
  await painted();
  return performance.now() - start;
}"""
)


def bench_browser(folder: Path, clicks: int) -> None:
    """Bytes and clicks in one browser, our heat map, a page without a chart and Plotly's taking turns."""
    with ExitStack() as stack:
        servers = {
            "grid": (stack.enter_context(a_headlight(folder)), "/heatmap"),
            "button": (stack.enter_context(a_script(folder, "button.py")), "/"),
            "plotly": (stack.enter_context(a_script(folder, "plotly_grid.py")), "/"),
        }
        empty = stack.enter_context(a_script(folder, "empty.py"))
        play = stack.enter_context(sync_playwright())
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        _show_bytes(browser, servers["grid"][0], empty)
        pages = {kind: _open(browser, server.address + path) for kind, (server, path) in servers.items()}
        turns = range(1, clicks + 3)
        _show_clicks("Numbers for words", pages, [f"{CYCLES[0]} {MARKS[place % 2]}" for place in turns])
        _show_clicks("Another cycle", pages, [f"{CYCLES[place % len(CYCLES)]} words" for place in turns])
        browser.close()


def _show_bytes(browser: Browser, headlight: Server, empty: Server) -> None:
    show_title("Bytes of the landing page, nothing kept from before")
    ours, theirs = (_count_bytes(browser, each.address) for each in (headlight, empty))
    print(f"landing page {ours:,}, empty page {theirs:,}", flush=True)
    show_bar("beside an empty Streamlit page's", f"{ours / theirs:.2f}", "1.1 at most", ours <= 1.1 * theirs)


def _show_clicks(title: str, pages: dict[str, Page], states: list[str]) -> None:
    """The pages go from state to state in turns; the first two warm them up."""
    show_title(f"{title}, from a click to the picture: {len(states) - 2} interleaved clicks, medians")
    taken: dict[str, list[float]] = {kind: [] for kind in pages}
    for place, wanted in enumerate(states):
        for kind, page in pages.items():
            milliseconds = page.evaluate(_CLICK, [_find_label(kind, wanted, title), kind, wanted])
            page.wait_for_selector(IDLE)
            page.wait_for_timeout(200)
            taken[kind] += [milliseconds] * (place > 1)
    middles = {kind: median(each) for kind, each in taken.items()}
    print(
        ", ".join(
            f"{kind} {each:.0f} ms ({min(taken[kind]):.0f}-{max(taken[kind]):.0f})" for kind, each in middles.items()
        )
    )
    beside, faster = middles["grid"] / middles["button"], middles["plotly"] / middles["grid"]
    show_bar("heat map beside a page without a chart", f"{beside:.1f}", "2 at most", beside <= 2)
    show_bar("heat map beside st.plotly_chart showing the same", f"{faster:.1f}x faster", "5x", faster >= 5)


def _find_label(kind: str, wanted: str, title: str) -> str:
    cycle, marks = wanted.split()
    if title == "Numbers for words":
        return LABELS[marks]
    return cycle if kind == "grid" else "Another cycle"


def _open(browser: Browser, address: str) -> Page:
    page = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB").new_page()
    page.set_default_timeout(60_000)
    page.goto(address)
    page.wait_for_selector("h1")
    page.wait_for_selector(IDLE)
    page.wait_for_timeout(1500)
    return page


def _count_bytes(browser: Browser, address: str) -> int:
    """What a first visit brings over the wire, the socket's frames too."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    session = context.new_cdp_session(page)
    sizes: list[int] = []
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: sizes.append(int(event["encodedDataLength"])))
    session.on("Network.webSocketFrameReceived", lambda event: sizes.append(_measure_frame(event["response"])))
    page.goto(address)
    page.wait_for_selector(IDLE)
    page.wait_for_timeout(3000)
    context.close()
    return sum(sizes)


def _measure_frame(frame: dict[str, str]) -> int:
    """The bytes of a frame; binary ones are told in base64."""
    return len(frame["payloadData"]) * 3 // 4
