"""Pictures to take away, as SVG of our own: what a page shows, drawn to stand alone on paper or a slide."""
