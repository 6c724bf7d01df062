"""Draw all pictures anew, in the environment that every test runs under."""

import tests.conftest  # noqa: F401 - before Textual is imported
from tests.pictures.scenes import FOLDER, drawn

FOLDER.mkdir(exist_ok=True)
for path, text in drawn().items():
    path.write_text(text, encoding="utf-8")
    print(path.name)
