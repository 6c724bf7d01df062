"""How far a joint goes in each exercise, copied by hand from the catalogue.

A line: exercise, joint, degrees (of a range both ends), catalogue row; `own` is our own number,
where the row gives none. Of what goes from one angle to another, the degrees are the way between.
A number that was corrected carries F and, after #, what the row says.
"""

RANGES = """
childs-pose | hip-flexion | 140 | 0-1, 1-9, 3-1
childs-pose-pillow | hip-flexion | 110 | C.3
quadruped-rock-back | hip-flexion | 105 | F  # 115
seated-table-slide | hip-flexion | 115 | C.3
single-knee-to-chest | hip-flexion | 120 | 0-2, 3-2
knee-lift-90-towel | hip-flexion | 90 | C.3
single-knee-to-chest-bent | hip-flexion | 80 | F  # as the full form
heel-slide | hip-flexion | 45 | C.3
double-knees-to-chest | hip-flexion | 120-130 | 1-3
double-knees-to-chest-rock | low-back-rotation | 10-15 | 3-8
standing-side-bend | low-back-side-bend | 20-25 | 0-3
standing-side-bend-half | low-back-side-bend | 10 | C.3
seated-side-lean | low-back-side-bend | 10-15 | C.3
glute-bridge | hip-extension | 45 | 0-4
glute-bridge-hold | hip-extension | 45 | 1-11
bridge-mini | hip-extension | 20 | C.3
supine-nerve-glide | knee-straightening | 70-90 | 0-5, 1-6, 2-3
nerve-glide-short | knee-straightening | 45 | C.3
nerve-glide-knee-only | knee-straightening | 30 | F  # as the short glide
ankle-pump-90 | ankle | 20 | own
seated-nerve-glide | knee-straightening | 70 | 1-6m
seated-knee-extension | knee-straightening | 90 | 2-8
seated-knee-extension-half | knee-straightening | 45 | C.3
heel-slide-seated | knee-straightening | 30 | C.3
pelvic-tilt | low-back-flexion | 10-15 | 1-1
pelvic-tilt-mini | low-back-flexion | 5 | own
seated-pelvic-tilt | low-back-flexion | 12 | own
seated-pelvic-tilt-one-way | low-back-flexion | 12 | own
cat-camel | whole-spine | 40 | own
cat-camel-hold | whole-spine | 40 | own
cat-camel-half | whole-spine | 20 | C.3
cat-camel-one-way | whole-spine | 10 | own
prone-lying | low-back-extension | 5 | own
prone-lying-short | low-back-extension | 5 | own
prone-pillow | low-back-extension | 0 | C.3
prone-on-elbows | low-back-extension | 15-20 | 1-4b
prone-on-elbows-low | low-back-extension | 10 | C.3
prone-press-up | low-back-extension | 25-35 | 1-5
press-up-half | low-back-extension | 10-15 | C.3
seal-stretch | low-back-extension | 30-40 | 2-1
standing-back-extension | low-back-extension | 15-20 | 2-10
standing-back-extension-counter | low-back-extension | 10 | C.3
standing-back-extension-small | low-back-extension | 5 | own
seated-back-extension | low-back-extension | 15-20 | 2-10v
seated-back-extension-half | low-back-extension | 8-10 | C.3
bird-dog | hip-extension | 90 | 1-7
bird-dog-no-hold | hip-extension | 90 | 1-7
leg-slide | hip-extension | 60 | C.3
arm-only | shoulder-lift | 60 | C.3
knee-to-opposite-shoulder | hip-crossing | 30 | own
knee-to-opposite-shoulder-short | hip-crossing | 10 | own
seated-figure-four | hip-flexion | 110-120 | 1-10
seated-figure-four-upright | hip-flexion | 90 | C.3
supine-figure-four | hip-flexion | 100 | 2-4, 3-5
supine-figure-four-foot-down | hip-turn-out | 45 | own
knee-fall-out | hip-turn-out | 20-30 | C.3
hip-flexor-half-kneeling | hip-extension | 15 | 1-12
hip-flexor-half-kneeling-short | hip-extension | 5 | C.3
hip-flexor-lunge | hip-extension | 15-20 | 3-6
hip-flexor-lunge-short | hip-extension | 5-10 | C.3
lower-trunk-rotation | low-back-rotation | 30-45 | 2-6
lower-trunk-rotation-half | low-back-rotation | 20 | C.3
lower-trunk-rotation-mini | low-back-rotation | 10 | C.3
open-book | trunk-rotation | 45-60 | 2-7
open-book-elbow-bent | trunk-rotation | 30-45 | C.3
open-book-quarter | trunk-rotation | 20 | C.3
back-rotation-stretch | low-back-rotation | 45-60 | 2-9
back-rotation-short | low-back-rotation | 15 | C.3
seated-forward-bend | hip-flexion | 110-130 | 3-3
seated-forward-bend-knees-bent | hip-flexion | 100-105 | C.3
seated-hinge-chair | hip-flexion | 100 | F  # 110
wall-squat | knee-bend | 90 | 3-4
wall-squat-60 | knee-bend | 60 | C.3
wall-squat-30 | knee-bend | 30-45 | C.3
sit-to-stand-high | knee-bend | 30 | F  # 70
quad-stretch | knee-bend | 130 | 3-7
quad-stretch-strap | knee-bend | 90-100 | C.3
quad-stretch-side-lying | knee-bend | 90 | F  # 100-120
curl-up | trunk-flexion | 20-30 | 3-10, 4-7a
curl-up-rotation | trunk-rotation | 30 | own
head-lift | neck-flexion | 20 | C.3
leg-press | knee-bend | 90 | 4-1
leg-press-single | knee-bend | 90 | 4-1
leg-press-light | knee-bend | 60 | own
leg-extension-machine | knee-straightening | 90 | 4-2
leg-extension-single | knee-straightening | 90 | 4-2
leg-extension-light | knee-straightening | 50 | C.3
leg-extension-half | knee-straightening | 25 | own
leg-curl | knee-bend | 100-120 | 4-3
leg-curl-light | knee-bend | 70 | C.3
standing-heel-curl | knee-bend | 60 | F  # 80
back-extension | low-back-extension | 10 | 4-4
back-extension-prone | low-back-extension | 0-10 | C.3
chest-press | elbow | 90 | 4-5
chest-press-light | elbow | 90 | 4-5
wall-push-up | elbow | 80 | C.3
seated-row | elbow | 90 | 4-6
seated-row-light | elbow | 90 | 4-6
band-row | elbow | 90 | C.3, 4-6
dumbbell-side-bend | low-back-side-bend | 20-25 | 4-7b
hip-abduction | hip-abduction | 30-40 | 4-8a
hip-abduction-loaded | hip-abduction | 30-40 | 4-8a
clamshell | hip-turn-out | 30-40 | C.3
hip-adduction | hip-adduction | 15-20 | 4-8b
hip-adduction-loaded | hip-adduction | 15-20 | 4-8b
"""

NOTHING_MOVES = """
abdominal-brace belt-press-out easy-walk easy-walk-short glute-squeeze heel-dig hook-lying-rest
pillow-squeeze quad-set quadruped-hold rest-90-90 shoulder-blade-squeeze side-lying-rest
"""
"""What rests, braces or squeezes; walking is no range of one joint."""
