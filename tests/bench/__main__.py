"""``python -m tests.bench``: every bench, one after the other."""

from tests.bench import reading

if __name__ == "__main__":
    for bench in (reading,):
        bench.main([])
