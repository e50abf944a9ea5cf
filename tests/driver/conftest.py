"""Booths to be asked line by line."""

from tests.practice_booths import doors_open, laptop, morning, patient, state

__all__ = ["doors_open", "laptop", "morning", "patient", "state"]
