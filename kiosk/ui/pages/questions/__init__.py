"""The pages between a booking and a ticket, one small part each; :mod:`.page` holds them together."""
