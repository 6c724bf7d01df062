"""Unpinch: guided sessions of home exercises, in the terminal."""

__version__ = "0.1.0"
