"""Measures Unpinch beside its rivals; no part of the program or of its tests."""
