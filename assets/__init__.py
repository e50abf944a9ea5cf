"""Fonts, sounds and pictures that ship with the program."""
