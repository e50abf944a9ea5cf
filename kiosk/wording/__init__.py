"""Every sentence that staff or citizens see or hear, as typed functions."""
