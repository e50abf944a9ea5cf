"""Believable views of a practice day, for pictures and tests; nobody in them is real."""
