"""The parts of `tools/bench.py`: each measures one side of the kiosk and answers rows of a table."""
