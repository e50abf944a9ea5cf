"""A whole day of practice, played press by press through the driver, on a clock that the day moves itself.

Nothing here knows what the numbers will be: people come, staff press, and the product
counts.
"""
