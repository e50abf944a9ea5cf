"""Read models folded from facts: who waits, the day's numbers, what is where."""
