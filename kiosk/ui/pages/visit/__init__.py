"""手続き: one person's passage; :mod:`.page` holds the parts together."""
