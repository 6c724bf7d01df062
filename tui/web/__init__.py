"""The player in a page: a server that starts one player a visitor, in a terminal of its own."""
