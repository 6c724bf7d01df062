"""The programmes of the articles, copied by hand from the catalogue; the sessions are compared.

A line: exercise, kind, sets, reps, hold in seconds, sides; `optional` when it is off by default.
A number that the article gives comes before the catalogue's suggestion; of ranges the lower bound.
They are the goal: what is above R28 is built up to, from the steps below (C22).
"""

from dataclasses import dataclass

TABLES = {
    # B.000
    "five-to-start": """
        childs-pose                hold  1   2   30  none
        single-knee-to-chest       hold  2   1   30  both
        standing-side-bend         reps  2  10    0  away
        glute-bridge               reps  3  10    1  none
        supine-nerve-glide         reps  1  20    0  symptomatic
    """,
    # B.001; the bridge of 3 to 5 s is C.3's glute-bridge-hold
    "twelve-on-the-mat": """
        pelvic-tilt                reps  1  12    3  none
        cat-camel                  reps  1   8    0  none
        double-knees-to-chest      hold  1   4   15  none
        prone-lying                hold  1   1  120  none
        prone-on-elbows            hold  1   3   30  none
        prone-press-up             reps  1   8    1  none
        supine-nerve-glide         reps  1  10    0  symptomatic
        bird-dog                   reps  1   8    3  both
        knee-to-opposite-shoulder  hold  1   2   20  both
        childs-pose                hold  1   2   20  none
        seated-figure-four         hold  1   2   20  both
        glute-bridge-hold          reps  1  10    3  none
        hip-flexor-half-kneeling   hold  1   2   20  both
    """,
    # B.002, no dose of its own; E.7 for the glide (one side, no hold), E.4 for the held rotation,
    # F for the knee rocks, whose sides take turns; C22 for the first exercise, whose numbers are
    # those of the press-up it starts at
    "ten-for-comfort": """
        seal-stretch               reps  1   8    1  none
        cat-camel-hold             reps  1   8    2  none
        supine-nerve-glide         reps  1  10    0  symptomatic
        supine-figure-four         hold  1   2   20  both
        seated-pelvic-tilt         reps  1  12    3  none
        lower-trunk-rotation       reps  1   8    0  alternating
        open-book                  reps  1   8    2  both
        seated-knee-extension      reps  1   8    1  both
        back-rotation-stretch      hold  1   2   20  both         optional
        standing-back-extension    reps  1   8    1  none
        seated-back-extension      reps  1   8    1  none
    """,
    # B.003; E.6 for the forward bend, E.11 for both knees (held first, no rock)
    "stretch-and-strengthen": """
        easy-walk                  hold  1   1  180  none
        childs-pose                hold  1   2   30  none
        single-knee-to-chest       hold  1   3   20  both
        seated-forward-bend        hold  1   2   15  none         optional
        wall-squat                 reps  2   5   10  none
        supine-figure-four         hold  1   2   20  both
        hip-flexor-lunge           hold  1   2   20  both
        quad-stretch               hold  1   2   20  both
        double-knees-to-chest      hold  1   4   15  none
        prone-press-up             reps  1   8    1  none
        curl-up                    reps  2   5    0  none
    """,
    # B.004; E.21 for the row before the press, E.4 for the turned curl-up (its dose is C.3's)
    "gym-strength": """
        leg-press                  reps  5  15    0  none
        leg-extension-machine      reps  3  10    0  none
        leg-curl                   reps  4  10    0  none
        back-extension             reps  1   8    0  none
        seated-row                 reps  3  15    0  none
        chest-press                reps  3  10    0  none
        curl-up                    reps  2   5    0  none
        curl-up-rotation           reps  1   5    0  both         optional
        dumbbell-side-bend         reps  2  10    0  both
        hip-abduction              reps  3  15    0  both
        hip-adduction              reps  3  15    0  both
    """,
    # R4, with the doses of C.3
    "rest-positions": """
        rest-90-90                 hold  1   1   60  none
        side-lying-rest            hold  1   1   60  none
        prone-pillow               hold  1   1   60  none
    """,
}

# C22: what comes before the goal, as (sets, reps, hold in seconds)
STEPS = {
    # "glide 10, 15, 20"; "bridge 1 x 8, 2 x 10, 3 x 10"; holds as B.001 begins them, and below
    ("five-to-start", "childs-pose"): [(1, 2, 15), (1, 2, 20)],
    ("five-to-start", "single-knee-to-chest"): [(2, 1, 15), (2, 1, 20)],
    ("five-to-start", "standing-side-bend"): [(1, 8, 0)],
    ("five-to-start", "glute-bridge"): [(1, 8, 1), (2, 10, 1)],
    ("five-to-start", "supine-nerve-glide"): [(1, 10, 0), (1, 15, 0)],
    # The article's 2 x 5 x 10 s are for the right angle; the half squat begins as C.3 has it
    ("stretch-and-strengthen", "wall-squat"): [(1, 5, 5), (1, 5, 10)],
    # "1 x 8 light up to the article"
    ("gym-strength", "leg-press"): [(1, 8, 0), (2, 10, 0), (3, 12, 0), (4, 15, 0)],
    ("gym-strength", "leg-extension-machine"): [(1, 8, 0), (2, 10, 0)],
    ("gym-strength", "leg-curl"): [(1, 8, 0), (2, 10, 0), (3, 10, 0)],
    ("gym-strength", "seated-row"): [(1, 8, 0), (2, 10, 0), (3, 12, 0)],
    ("gym-strength", "chest-press"): [(1, 8, 0), (2, 10, 0)],
    ("gym-strength", "hip-abduction"): [(1, 8, 0), (2, 10, 0), (3, 12, 0)],
    ("gym-strength", "hip-adduction"): [(1, 8, 0), (2, 10, 0), (3, 12, 0)],
}
"""The steps before the goal, where play does not start at the goal."""

# E.24; C22
STARTS = {
    ("stretch-and-strengthen", "wall-squat"): "wall-squat-60",
    ("ten-for-comfort", "seal-stretch"): "prone-press-up",
}
"""The rung at which play starts, where it is not the exercise itself."""

# E.4
HARDEST = {("stretch-and-strengthen", "curl-up"): "curl-up", ("gym-strength", "curl-up"): "curl-up"}
"""The hardest rung that may be offered, where it is not the first of the ladder."""


@dataclass(frozen=True, slots=True)
class Row:
    """One place in a programme, with the dose that is the goal and the sides of what is played."""

    slug: str
    kind: str
    sets: int
    reps: int
    hold_seconds: int
    side: str
    optional: bool


def programme(name: str) -> list[Row]:
    """The places of a session in order."""
    lines = [line.split() for line in TABLES[name].strip().splitlines()]
    return [
        Row(slug, kind, int(sets), int(reps), int(hold), side, rest == ["optional"])
        for slug, kind, sets, reps, hold, side, *rest in lines
    ]
