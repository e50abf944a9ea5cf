"""Presenters: they make views of facts and requests of presses; they have no widgets of their own."""
