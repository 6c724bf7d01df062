"""Pictures of the real screens for the README; `make pictures` draws them anew."""
