"""Write the pictures into one folder and the key into another: `make blind`."""

import sys
from pathlib import Path

from tests.blind.sheets import WAYS, reading

folder, seed = Path(sys.argv[1]), sys.argv[2]
pictures, key = folder / "pictures", folder / "key"
for each in (pictures, key):
    each.mkdir(parents=True, exist_ok=True)
for way in WAYS:
    shown = reading(*way, seed)
    for name, text in shown.sheets.items():
        (pictures / name).write_text(text, encoding="utf-8")
    lines = [f"{number}\t{slug}" for number, slug in shown.key.items()]
    (key / f"{shown.name}.txt").write_text("\n".join([*lines, ""]), encoding="utf-8")
print(f"The pictures are in {pictures}, and what they show stands in {key}.")
