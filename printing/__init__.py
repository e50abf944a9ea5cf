"""Paper: fonts, text, tickets, sheets and the printers that make them. Never imports kiosk, capture or sync."""
