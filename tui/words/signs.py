"""What the keys 2 and 3 mean in every phase of a run; they are always spelt out."""

NEW_SIGNS = "the other leg too; or numb, tingling or weak, new or more"
RED_FLAG = "lost bladder or bowel control, numb between the legs, or a leg gives way"
GRAVE_SIGNS = f"Press at once where it is so:\n2  {NEW_SIGNS}\n3  {RED_FLAG}"
"""What comes first in the help of every phase of a run."""
