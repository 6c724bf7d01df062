"""How a run unfolds: pure, with time as an argument."""
