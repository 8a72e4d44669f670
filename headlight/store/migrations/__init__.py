"""Migrations, each a file under versions; run when a store is opened."""
