"""What leaves and enters the laptop: canonical JSON, signatures, day packs.

Never imports kiosk, capture or printing.
"""
