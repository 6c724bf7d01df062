"""The parts of screens: reactives in, messages out."""
