"""One screen a file: where everything stands, and which key is which answer."""
