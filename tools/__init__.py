"""What developers and installers run; nothing here is part of the running kiosk."""
