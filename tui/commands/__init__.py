"""One command a file: everything that needs no screen."""
