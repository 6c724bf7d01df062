"""The catalogue's exercises, doses and ladders, copied by hand; the library is compared with them.

A dose is told as `hold 2 x 20 s` (holds), `reps 8`, `reps 2 x 10` (sets) or `reps 5, 2 s each`
(a pause at the end of each rep), then the sides if there are any. Of every range the lower bound
stands here. A line with a # was corrected; after it stands the mark of the decision.
"""

SIDES = {
    "": "none",
    "per side": "both",
    "in turn": "alternating",
    "symptomatic": "symptomatic",
    "away": "away",
}

EXERCISES = """
childs-pose | quadruped/kneeling | FLEX | hold 2 x 20 s |
single-knee-to-chest | supine | FLEX | hold 2 x 20 s | per side
double-knees-to-chest | supine | FLEX | hold 4 x 15 s |
standing-side-bend | standing | LAT | reps 2 x 10 | away
glute-bridge | supine | NEUT+EXT | reps 10, 1 s each |  # F: EXT
supine-nerve-glide | supine | NEURO | reps 10 | symptomatic
seated-nerve-glide | seated | NEURO | reps 10 | symptomatic
pelvic-tilt | supine | NEUT+FLEX | reps 12, 3 s each |
seated-pelvic-tilt | seated | FLEX+EXT | reps 8, 2 s each |  # F: FLEX+EXT, both ends
cat-camel | quadruped | FLEX+EXT | reps 8 |
prone-lying | prone | EXT | hold 1 x 120 s |
prone-on-elbows | prone | EXT | hold 3 x 30 s |
prone-press-up | prone | EXT | reps 8, 1 s each |
standing-back-extension | standing | EXT | reps 5, 1 s each |
seated-back-extension | seated | EXT | reps 5, 1 s each |
bird-dog | quadruped | NEUT+EXT | reps 8, 3 s each | per side  # F: EXT
knee-to-opposite-shoulder | supine | HIP+FLEX | hold 2 x 20 s | per side
seated-figure-four | seated | HIP+FLEX+NEURO | hold 2 x 20 s | per side  # F: FLEX+NEURO
supine-figure-four | supine | HIP+FLEX | hold 2 x 20 s | per side  # F: FLEX
hip-flexor-half-kneeling | half-kneeling | HIP+EXT+NEURO | hold 2 x 20 s | per side  # F: EXT+NEURO
hip-flexor-lunge | standing | HIP+EXT+NEURO | hold 2 x 20 s | per side  # F: EXT+NEURO
lower-trunk-rotation | supine | ROT | reps 8 | in turn  # F: sides in turn
open-book | side-lying | ROT | reps 8, 2 s each | per side
seated-knee-extension | seated | NEURO | reps 8, 1 s each | per side
back-rotation-stretch | supine | ROT+FLEX | hold 2 x 15 s | per side  # F: FLEX
seated-forward-bend | long-sitting | FLEX+NEURO | hold 2 x 15 s |
wall-squat | standing | NEUT+LOAD | reps 2 x 5, 10 s each |
quad-stretch | standing | HIP+EXT+NEURO | hold 2 x 20 s | per side  # F: EXT+NEURO
curl-up | supine | FLEX+LOAD | reps 5 |
leg-press | machine | LOAD+FLEX+NEURO | reps 8 |  # F: FLEX+NEURO
leg-extension-machine | machine | LOAD+NEURO | reps 8 |  # F: NEURO, C22: dose
leg-curl | machine | LOAD+EXT+NEURO | reps 2 x 10 |  # F: EXT+NEURO
back-extension | machine/prone | FLEX+EXT+LOAD | reps 8 |  # F: FLEX
chest-press | machine | LOAD | reps 2 x 10 |
seated-row | machine | LOAD | reps 2 x 10 |
dumbbell-side-bend | standing | LAT+LOAD | reps 2 x 10 | per side
hip-abduction | side-lying/machine | HIP+LOAD | reps 2 x 10 | per side
hip-adduction | side-lying/machine | HIP+LOAD | reps 2 x 10 | per side
"""
"""C.1: slug, position (any of those told), tags; with the default dose of C.2."""

LADDERS = """
childs-pose childs-pose-pillow quadruped-rock-back rest-90-90  # F
single-knee-to-chest knee-lift-90-towel single-knee-to-chest-bent heel-slide hook-lying-rest  # F
double-knees-to-chest-rock *double-knees-to-chest single-knee-to-chest heel-slide \
hook-lying-rest  # F
standing-side-bend standing-side-bend-half seated-side-lean side-lying-rest
glute-bridge-hold *glute-bridge bridge-mini glute-squeeze  # F
supine-nerve-glide nerve-glide-short nerve-glide-knee-only ankle-pump-90 hook-lying-rest
seated-nerve-glide seated-knee-extension-half nerve-glide-short ankle-pump-90 hook-lying-rest
pelvic-tilt pelvic-tilt-mini hook-lying-rest
seated-pelvic-tilt seated-pelvic-tilt-one-way hook-lying-rest  # F
cat-camel-hold *cat-camel cat-camel-half cat-camel-one-way quadruped-hold  # F
prone-lying prone-lying-short prone-pillow side-lying-rest
prone-on-elbows prone-on-elbows-low prone-lying-short prone-pillow side-lying-rest  # F
seal-stretch *prone-press-up press-up-half prone-on-elbows-low prone-lying-short prone-pillow  # F
standing-back-extension standing-back-extension-counter standing-back-extension-small \
prone-lying-short prone-pillow  # F
seated-back-extension seated-back-extension-half prone-lying-short prone-pillow  # F
bird-dog bird-dog-no-hold leg-slide arm-only quadruped-hold  # F
knee-to-opposite-shoulder knee-to-opposite-shoulder-short knee-lift-90-towel \
heel-slide hook-lying-rest  # F
seated-figure-four seated-figure-four-upright supine-figure-four-foot-down knee-fall-out  # F
supine-figure-four supine-figure-four-foot-down knee-fall-out hook-lying-rest
hip-flexor-half-kneeling hip-flexor-half-kneeling-short glute-squeeze
hip-flexor-lunge hip-flexor-lunge-short hip-flexor-half-kneeling-short glute-squeeze
lower-trunk-rotation lower-trunk-rotation-half lower-trunk-rotation-mini knee-fall-out \
hook-lying-rest
open-book open-book-elbow-bent open-book-quarter side-lying-rest
seated-knee-extension seated-knee-extension-half heel-slide-seated ankle-pump-90
back-rotation-stretch back-rotation-short lower-trunk-rotation-mini hook-lying-rest  # F
seated-forward-bend seated-forward-bend-knees-bent seated-hinge-chair rest-90-90
wall-squat wall-squat-60 wall-squat-30 sit-to-stand-high glute-squeeze  # F
quad-stretch quad-stretch-strap quad-stretch-side-lying  # F
curl-up-rotation *curl-up head-lift abdominal-brace  # F
leg-press-single *leg-press leg-press-light wall-squat-30 glute-squeeze  # F
leg-extension-single *leg-extension-machine leg-extension-light leg-extension-half quad-set  # F
leg-curl leg-curl-light standing-heel-curl heel-dig
back-extension back-extension-prone leg-slide quadruped-hold  # F
chest-press chest-press-light wall-push-up
seated-row seated-row-light band-row shoulder-blade-squeeze
dumbbell-side-bend standing-side-bend standing-side-bend-half seated-side-lean
hip-abduction-loaded *hip-abduction clamshell belt-press-out
hip-adduction-loaded *hip-adduction pillow-squeeze hook-lying-rest
"""
"""C.2, hardest first; the exercise whose row it is stands first, or has a star."""

RUNGS = """
childs-pose-pillow | FLEX | hold 2 x 15 s |  # F: 20 s
quadruped-rock-back | FLEX | reps 5 |  # F: 6
single-knee-to-chest-bent | FLEX | hold 2 x 10 s | per side  # F
knee-lift-90-towel | FLEX | hold 2 x 10 s | per side
heel-slide | NEUT | reps 5 | per side  # F
double-knees-to-chest-rock | FLEX+ROT | reps 4 x 4 |  # F
standing-side-bend-half | LAT | reps 5 | away
seated-side-lean | LAT | reps 5 | away  # F
side-lying-rest | NEUT | hold 1 x 60 s |
glute-bridge-hold | NEUT+EXT | reps 10, 3 s each |  # F: EXT
bridge-mini | NEUT+EXT | reps 6 |  # F: EXT
glute-squeeze | NEUT | reps 5, 2 s each |  # F
nerve-glide-short | NEURO | reps 6 | symptomatic
nerve-glide-knee-only | NEURO | reps 6 | symptomatic
ankle-pump-90 | NEURO | reps 10 | symptomatic
hook-lying-rest | NEUT | hold 1 x 60 s |
seated-knee-extension-half | NEURO | reps 6 | per side  # F
pelvic-tilt-mini | NEUT+FLEX | reps 6 |
seated-pelvic-tilt-one-way | FLEX+EXT | reps 6 |
cat-camel-hold | FLEX+EXT | reps 8, 2 s each |
cat-camel-half | FLEX+EXT | reps 6 |
cat-camel-one-way | FLEX+EXT | reps 6 |
prone-lying-short | EXT | hold 1 x 30 s |
prone-pillow | EXT | hold 1 x 30 s |  # F
prone-on-elbows-low | EXT | hold 3 x 10 s |
seal-stretch | EXT | reps 6, 2 s each |  # F
press-up-half | EXT | reps 6 |
standing-back-extension-counter | EXT | reps 5 |
standing-back-extension-small | EXT | reps 5 |  # F: new
seated-back-extension-half | EXT | reps 5 |
bird-dog-no-hold | NEUT+EXT | reps 5 | per side  # F: EXT
leg-slide | NEUT | reps 5 | per side  # F
arm-only | NEUT | reps 5 | per side  # F
quadruped-hold | NEUT | hold 3 x 10 s |  # F
knee-to-opposite-shoulder-short | HIP+FLEX | hold 2 x 10 s | per side
seated-figure-four-upright | HIP+NEURO | hold 2 x 10 s | per side  # F: NEURO
supine-figure-four-foot-down | HIP | hold 2 x 10 s | per side
knee-fall-out | HIP | reps 5 | per side  # F
hip-flexor-half-kneeling-short | HIP+EXT+NEURO | hold 2 x 10 s | per side  # F: EXT+NEURO
hip-flexor-lunge-short | HIP+EXT+NEURO | hold 2 x 10 s | per side  # F: EXT+NEURO
lower-trunk-rotation-half | ROT | reps 6 | in turn  # F: sides in turn
lower-trunk-rotation-mini | ROT | reps 5 | in turn  # F: sides in turn
open-book-elbow-bent | ROT | reps 6 | per side
open-book-quarter | ROT | reps 5 | per side
heel-slide-seated | NEURO | reps 6 | per side
back-rotation-short | ROT+FLEX | hold 2 x 10 s | per side  # F: FLEX
seated-forward-bend-knees-bent | FLEX+NEURO | hold 2 x 10 s |
seated-hinge-chair | FLEX | reps 5 |  # F
wall-squat-60 | NEUT+LOAD | reps 5, 5 s each |
wall-squat-30 | NEUT+LOAD | reps 5, 3 s each |  # F
sit-to-stand-high | NEUT+LOAD | reps 5 |
quad-stretch-strap | HIP+EXT+NEURO | hold 2 x 10 s | per side  # F: EXT+NEURO
quad-stretch-side-lying | HIP+NEURO+EXT | hold 2 x 10 s | per side  # F: NEURO+EXT
curl-up-rotation | FLEX+LOAD+ROT | reps 5 | per side
head-lift | FLEX | reps 5 |
abdominal-brace | NEUT | reps 5, 2 s each |  # F
leg-press-single | LOAD+FLEX+NEURO | reps 8 | per side  # F: FLEX+NEURO
leg-press-light | LOAD+NEURO | reps 8 |  # F: NEURO
leg-extension-single | LOAD+NEURO | reps 8 | per side
leg-extension-light | LOAD+NEURO | reps 8 |  # F
leg-extension-half | LOAD+NEURO | reps 8 |  # F: new
quad-set | NEUT | reps 5, 3 s each |  # F
leg-curl-light | LOAD+EXT+NEURO | reps 8 |  # F: EXT+NEURO, 10
standing-heel-curl | LOAD | reps 8 | per side
heel-dig | NEUT | reps 5, 3 s each |  # F
back-extension-prone | EXT+LOAD | reps 6 |  # F
chest-press-light | LOAD | reps 8 |  # F: 10
wall-push-up | LOAD | reps 8 |
seated-row-light | LOAD | reps 8 |  # F: 10
band-row | LOAD | reps 8 |
shoulder-blade-squeeze | NEUT | reps 6, 3 s each |  # F
hip-abduction-loaded | HIP+LOAD | reps 2 x 10 | per side
clamshell | HIP | reps 8 | per side
belt-press-out | HIP | reps 5, 5 s each |  # F
hip-adduction-loaded | HIP+LOAD | reps 2 x 10 | per side
pillow-squeeze | HIP | reps 6, 3 s each |  # F: 8
rest-90-90 | FLEX | hold 1 x 60 s |
"""
"""C.3, each with the tags of what it does itself: C.3 has none. The rock is 4 to 6 times within 15
to 20 s, so its count is its dose.

Where C.3 names no side, a rung has that of the exercise it eases: of the glides the symptomatic.
"""

NOT_ON_A_LADDER = """\
seated-table-slide | FLEX | reps 6 |  # F
easy-walk | NEUT | hold 1 x 180 s |
easy-walk-short | NEUT | hold 1 x 60 s |  # F: new
"""
"""On no ladder of C.2. The walk is rows 1-w and 3-w of the articles: 3 to 5 min as a warm-up."""

WALKS = ["easy-walk", "easy-walk-short"]
"""F: after a yes at the walk, first a seat, then shorter steps."""


def rows(table: str) -> list[list[str]]:
    """The cells of each line of a table."""
    return [[cell.strip() for cell in line.split("|")] for line in _lines(table)]


def _lines(table: str) -> list[str]:
    """The lines of a table without their marks."""
    return [line.partition("#")[0].rstrip() for line in table.strip().splitlines()]


def ladders() -> dict[str, list[str]]:
    """The ladder of each exercise of C.1, hardest first."""
    by_slug = {}
    for line in _lines(LADDERS):
        own = next((rung[1:] for rung in line.split() if rung.startswith("*")), line.split()[0])
        by_slug[own] = line.replace("*", "").split()
    return by_slug
