"""The limits a file has to keep, in the order in which they are checked; docs/safety.md gives the reasons."""

MIB = 1024 * 1024

FILE_BYTES = 25 * MIB

# A zip container, from its directory and then from what really comes out of it.
ZIP_ENTRIES = 2_000
PART_BYTES = 160 * MIB
TOTAL_BYTES = 256 * MIB
CHUNK_BYTES = 256 * 1024

# XML parts.
XML_DEPTH = 64
XML_ATTRIBUTES = 64
XML_ELEMENT_BYTES = 8 * MIB

# What a sheet may hold.
GRID_ROWS = 1_048_576
GRID_COLUMNS = 16_384
DATA_ROWS = 200_000
DATA_COLUMNS = 500
CELLS = 2_000_000
AREA = 8_000_000  # rows times columns of the rectangle that the data spans
TEXT_LENGTH = 32_767
SHARED_STRINGS = 2_000_000
NUMBER_FORMAT_LENGTH = 4_000
SHEETS = 200
MERGES = 50_000
STYLES = 70_000

# The old binary format, per sheet.
BIFF_COLUMNS = 256

# Delimited text.
LINE_LENGTH = 200_000

# The child process.
MEMORY_BYTES = 1024 * MIB
CPU_SECONDS = 15
WALL_SECONDS = 20
OPEN_FILES = 32
RESULT_BYTES = 256 * MIB
CHILDREN = 2
