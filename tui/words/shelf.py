"""The first screen, with all sessions: what Unpinch is, and which files are missing from it."""

NAME = "Unpinch"
CLAIM = "Guided sessions for a pinched nerve in the lower back. Not medical advice."


def faults_words(name: str, path: str) -> str:
    """That a session file has faults and cannot be played."""
    return f"Faults in {name}: see unpinch check {path}"
