"""Every act of the screens by name: the driver's verbs, and nothing that a screen cannot do."""
