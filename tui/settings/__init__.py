"""What a person can set, each declared once: options, variables, file, screen and docs follow."""
