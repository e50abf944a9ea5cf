"""呼出: the two lanes side by side; :mod:`.page` holds them together."""
