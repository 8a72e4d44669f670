"""A process of its own that accepts files: ``python importing.py FOLDER loop`` or ``... once NAME``.

In a loop it prints the number of each import once it is acknowledged, until it is killed.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from headlight.access.lens import LOCAL
from headlight.errors import UserError
from headlight.store import open_store, save_import
from tests.store.store_builders import a_batch, a_file, a_grid

SCHOOLS = tuple(f"School {number}" for number in range(60))


def main() -> None:
    folder, mode = Path(sys.argv[1]), sys.argv[2]
    print("ready", flush=True)
    sys.stdin.readline()
    store = open_store(folder)
    if mode == "loop":
        number = 0
        while True:
            number += 1
            files = [a_file(f"{part}.xlsx", a_grid(SCHOOLS), salt=f"{sys.argv[3]} {number} {part}") for part in "ABC"]
            print(save_import(store, LOCAL, a_batch(*files)).id, flush=True)
    try:
        print(save_import(store, LOCAL, a_batch(a_file("Same.xlsx", a_grid(SCHOOLS)))).id)
    except UserError as problem:
        print(problem.sentence)


if __name__ == "__main__":
    main()
