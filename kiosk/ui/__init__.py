"""Qt Widgets: pages without opinions, presenters without widgets."""
