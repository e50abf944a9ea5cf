"""What happens at a booth, as frozen facts and pure decisions. Knows no clock, disk, screen or device."""
