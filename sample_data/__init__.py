"""An invented trust as messy workbooks, and the seeded script that makes them."""
