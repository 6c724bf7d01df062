"""A TOML kit: files read within limits, and every fault told with its line. No writing."""
