"""From files to an import: what the command line and the screen share, above the reader and the store."""
