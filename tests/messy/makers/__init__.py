"""The hands that made the museum: each module is another author, with habits and a library of their own."""
