"""The claim base: its format, loading it, proposing it from documents, and how its claims stand to each other."""
