"""Cameras and what they see. Never imports kiosk, printing or sync."""
