"""Paper: fonts, text, tickets and the printers that make them. Never imports kiosk, capture or sync."""
