"""The standard lists: which lines they have, what each one says, and how plainly."""

import re
from statistics import mean

import pytest

from tests.bundled import library
from tests.readability import grade
from tui.plan.lines import Line

ASKED = library().screening
LISTS: dict[str, tuple[Line, ...]] = {
    "urgent": ASKED.urgent,
    "soon": ASKED.soon,
    "ask_first": ASKED.ask_first,
    "one_page": ASKED.one_page,
}

# C3, by the ids that records hold: words that each line must have.
FACTS = {
    "urgent": {
        "bladder": "bladder; hard to start; weak stream; leak; not feeling; not knowing; full",
        "bowel": "bowel; lose control; not feel",
        "between-legs": "numb; pins and needles; between the legs; genitals; back passage; wiping",
        "genitals": "genitals; feeling; erection; ejaculation",
        "both-legs": "both legs now; pain; numb; weak; when it was in one or none",
        "weak-fast": "leg; foot; strength fast",
        "foot-drags": "foot; begun to drag",
        "walking": "walking; suddenly hard",
        "accident": "began with a bad fall or accident",
        "cold-leg": "leg; suddenly; cold; pale; blue",
        "belly-and-back": "sudden; very strong; pain; belly and back; faint",
        "calf-and-chest": "swollen calf; with it; chest pain; short breath",
    },
    "soon": {
        "weak-slowly": "leg; slowly; strength",
        "unexamined": "numb; weak; nobody has examined",
        "ill": "fever; shivering; very ill",
        "mid-back": "sudden; sharp; mid-back; small fall; lift; cough; over 65; weak bones",
        "calf": "one calf; swollen; hot; sore to touch; today",
        "hardly-moving": "pain; hardly move",
    },
    "ask_first": {
        "cancer": "cancer; now; before",
        "weight-loss": "weight loss; no reason",
        "night-pain": "night; no position eases",
        "constant-pain": "same in every position",
        "band": "band; chest; belly",
        "walking-cramp": "cramp in the leg; walk; goes when you stand still",
        "spine-surgery": "surgery; injection; spine; three months",
        "weak-bones": "weak bones; steroids; long",
        "pregnancy": "pregnancy; birth; six weeks",
        "weak-defences": "weak immune system; chemotherapy; bad infection",
        "blood-thinners": "fall; blood thinners",
        "hip-replacement": "artificial hip; hip replacement",
        "heart": "heart trouble; blood pressure; not under control",
        "dizziness": "dizzy; falls",
        "hernia": "hernia; belly surgery",
        "under-18": "under 18",
        "first-over-65": "first back trouble of your life; over 65",
        "old-weak-foot": "foot; weak for a long time; was examined",
        "told-not-to": "professional; not to do exercises like these",
    },
    "one_page": {
        "today-toilet": "bladder or bowel",
        "today-between-legs": "numb between the legs",
        "today-both-legs": "both legs; one or none",
        "today-weaker-or-cold": "leg or foot weaker; cold",
        "today-walking-or-fall": "walking suddenly hard; bad fall",
        "today-anything-else": "anything else; numb; tingling",
    },
}

LINES = [line for lines in LISTS.values() for line in lines]
every_list = pytest.mark.parametrize("key", LISTS)
every_line = pytest.mark.parametrize("line", LINES, ids=[line.id for line in LINES])


@every_list
def test_which_lines_a_list_has(key: str) -> None:
    assert [line.id for line in LISTS[key]] == list(FACTS[key])


@every_list
def test_what_each_line_says(key: str) -> None:
    for line in LISTS[key]:
        for fact in FACTS[key][line.id].split("; "):
            assert fact in line.text.casefold(), (line.id, fact)


def test_which_lines_may_pass_by_themselves() -> None:
    assert ASKED.passing == {"ill", "hardly-moving"}


def test_no_id_can_be_that_of_a_line_of_one_s_own() -> None:
    ids = [line.id for line in LINES]
    assert len(ids) == len(set(ids))
    assert not [each for each in ids if re.fullmatch("[0-9a-f]{12}", each)]


@every_line
def test_a_line_fits_and_is_plain(line: Line) -> None:
    assert len(line.text) <= (36 if line in ASKED.one_page else 110)
    assert line.text.isascii()
    assert line.text.isprintable()
    assert line.text[0].isupper()
    assert line.text[-1] not in ".?!"


def test_other_days_have_six_lines() -> None:
    assert len(ASKED.one_page) == 6


@every_list
def test_a_reader_of_twelve_can_follow(key: str) -> None:
    assert mean(grade(line.text) for line in LISTS[key]) <= 7


GRADES = [
    ("The cat sat on the mat.", -1.45),
    ("Does the pain go into your leg? Is it worse?", -0.66),
    ("Discontinue immediately if neurological deterioration is observed.", 27.6),
    ("", 0),
]


@pytest.mark.parametrize(("text", "expected"), GRADES)
def test_the_grade_of_a_text(text: str, expected: float) -> None:
    assert grade(text) == pytest.approx(expected, abs=0.01)
