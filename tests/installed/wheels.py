"""What Unpinch needs, as wheels packed again from where it is installed: nothing is downloaded."""

import base64
import csv
import hashlib
import io
import zipfile
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.tags import sys_tags
from packaging.utils import canonicalize_name


def pack_all_needed(folder: Path) -> None:
    """Write a wheel of each library that Unpinch needs."""
    for name in sorted(set(_needed("unpinch", frozenset())) - {"unpinch"}):
        _pack(distribution(name), folder)


def _needed(name: str, extras: frozenset[str]) -> Iterator[str]:
    """All that a library needs with these extras, itself among them."""
    yield canonicalize_name(name)
    for line in distribution(name).requires or ():
        requirement = Requirement(line)
        if any(_counts(requirement, extra) for extra in extras or {""}):
            yield from _needed(requirement.name, frozenset(requirement.extras))


def _counts(requirement: Requirement, extra: str) -> bool:
    return requirement.marker is None or requirement.marker.evaluate({"extra": extra})


def _pack(packed: Distribution, folder: Path) -> None:
    """A wheel with what was installed of a library, but for its commands and its byte code."""
    name, tags = packed.name.replace("-", "_"), _tags(packed)
    files = [each for each in packed.files or () if _is_packed(each.parts, each.suffix)]
    with zipfile.ZipFile(folder / f"{name}-{packed.version}-{tags}.whl", "w") as wheel:
        record = io.StringIO()
        for each in files:
            content = Path(str(each.locate())).read_bytes()
            wheel.writestr(str(each), content)
            csv.writer(record).writerow((each, f"sha256={_digest(content)}", len(content)))
        place = next(each.parent for each in files if each.name == "METADATA") / "RECORD"
        csv.writer(record).writerow((place, "", ""))
        wheel.writestr(str(place), record.getvalue())


def _is_packed(parts: tuple[str, ...], suffix: str) -> bool:
    made_by_the_installer = {"..", "RECORD", "INSTALLER", "REQUESTED", "direct_url.json"}
    return suffix != ".pyc" and not made_by_the_installer & set(parts)


def _tags(packed: Distribution) -> str:
    """For which Pythons the wheel is: the first of its tags that is this one."""
    lines = (packed.read_text("WHEEL") or "").splitlines()
    told = [line.removeprefix("Tag: ") for line in lines if line.startswith("Tag: ")]
    return next(tag for tag in map(str, sys_tags()) if tag in told)


def _digest(content: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
