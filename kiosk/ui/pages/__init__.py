"""Passive pages: each shows one frozen view and reports presses; none has an opinion."""
