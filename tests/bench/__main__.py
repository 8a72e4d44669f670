"""``python -m tests.bench``: every bench, one after the other."""

from tests.bench import reading
from tests.bench.views import __main__ as views

if __name__ == "__main__":
    for bench in (reading, views):
        bench.main([])
