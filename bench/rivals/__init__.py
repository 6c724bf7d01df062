"""Small apps that do one thing of what Unpinch does."""
