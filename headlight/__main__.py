"""``python -m headlight``: the command line."""

import sys

from headlight.cli.main import main

sys.exit(main(sys.argv[1:]))
