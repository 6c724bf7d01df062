"""What is installed with the program, and by which ways."""
