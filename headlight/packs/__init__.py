"""What is in a template, a download or a pack, and its writers."""
