"""The cameras a booth can have, one file each."""
