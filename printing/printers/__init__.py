"""The printers a booth can have, one file each."""
