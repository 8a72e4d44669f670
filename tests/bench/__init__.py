"""Benches: what this does beside what a person would use instead, as ratios from one interleaved run."""
