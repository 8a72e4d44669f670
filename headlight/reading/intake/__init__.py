"""From the bytes of any file to its cells: the gate, the walks over its parts, and the child they run in."""
