"""The parts of screens, one a file: each shows what it is given and tells of clicks."""
