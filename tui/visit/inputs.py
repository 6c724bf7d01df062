"""The keys that mean the same wherever a run asks (C12)."""

from tui.play.state import Input

YES_INPUTS = {"y": Input.YES, "s": Input.YES}
SIGN_INPUTS = {"2": Input.NEW_SIGNS, "3": Input.RED_FLAG}
