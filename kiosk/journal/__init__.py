"""The append-only, hash-chained, encrypted log, and the vault of personal data it names by digest."""
