"""What this terminal can do, what comes in from it, and an orderly end on it."""
