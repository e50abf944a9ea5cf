"""Madoguchi Kiosk (窓口キオスク): the program of the outreach windows."""
