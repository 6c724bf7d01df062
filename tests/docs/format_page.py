"""Writes docs/format.md, which follows from what the loaders ask of a file: make format-page."""

from pathlib import Path

from tests.docs.format_tables import Tables

PAGE = Path(__file__).parents[2] / "docs" / "format.md"
HEAD = """# The format of a file

A session is a TOML file, and so is all else that Unpinch reads: a file of exercises, base poses,
settings. This page tells every key. From [A session](#a-session) on it is made from what the
program itself asks of a file (`make format-page`), so that it is never behind. An editor can tell
the same while you write: [schema.md](schema.md). That page holds the
[rules between keys](schema.md#what-a-schema-does-not-tell) too, and they stand there alone.

- [Files by example](#files-by-example), and [what their keys mean](#what-the-keys-mean)
- [A session](#a-session), key by key: [`exercise`](#exercise), [`screening`](#screening),
  [`on_spread`](#on_spread), [`figure`](#exercisefigure), [`library`](#library), [`poses`](#poses)
- [A file of exercises](#a-file-of-exercises), as the library has them
- Base poses: [figures.md](figures.md#base-poses)
- Settings: [settings.md](settings.md)

`unpinch check FILE` tells all faults of a session at once, the first 50 of many: line, key, what
was found, and what is allowed. After a fault of TOML itself nothing was read. It ends with 1 where
there is a fault, and with 0 where it only warns. A key of a session that is not on this page is a
fault.

A file has at most 256 KiB, 2,000 characters a line, and about 20,000 keys and values. Texts are
texts: nothing in them is taken for a command, a colour or a link.

## Files by example

A session stands in the folder `sessions` of your Unpinch folder, or anywhere if you give its path.
Its name ends in `.toml`, in small letters or capitals. Files in your Unpinch folder that do not
count (another ending, one folder off, a name twice) are named by `unpinch list` and on the first
screen.

<!-- session: mornings.toml -->
```toml
format = 1
title = "Mornings"
per_day = 2               # 1 to 12; more runs on one day are easing positions only

[screening]               # lines of your own, asked as well as the standard ones
ask_first = ["Diabetes"]  # other lists: urgent, soon, needs

[on_spread]
action = "regress"        # or "stop"
limit = 2                 # the spread that ends the session: 1 or 2
settle_seconds = 90

[[exercise]]
use = "glute-bridge"      # a slug of docs/library.md
reps = 8                  # also sets, hold_seconds, hold_both_ends, rest_seconds and tempo
start = "bridge-mini"     # where on its ladder to start; the numbers above are for that form

[[exercise]]
use = "curl-up"           # a dose that builds up, in place of sets, reps and hold_seconds
build = [{ sets = 1, reps = 5 }, { reps = 8 }, { sets = 2, reps = 10 }]

[[exercise]]              # or written here
name = "Ankle circles"
position = "supine"
kind = "reps"
reps = 10
steps = ["Lie on your back.", "Circle one foot slowly."]
bias = ["neutral"]        # the directions it moves in, or neutral, hip, load
verbs = ["Circle", "Rest"]
```

```console
$ unpinch check mornings.toml
mornings.toml: good; the dose of 1 of 3 exercises builds up
```

**A file of exercises** has a table each, by its slug, as the files in `sessions/exercises/` have:

<!-- exercise: leaning.toml -->
```toml
[wall-lean]
name = "Wall lean"
position = "standing"
kind = "hold"
hold_seconds = 10
steps = ["Stand with your back to a wall.", "Lean on it, and breathe slowly."]
bias = ["neutral"]

[wall-lean.figure]
base = "standing"
end = { spine = [95, 95] }
```

```sh
unpinch figure leaning.toml wall-lean --frames 2
```

**Base poses** have a table each too, by their names, as in `sessions/poses.toml`:

<!-- poses: poses.toml -->
```toml
[standing-wide]
pelvis = [0, 48]
spine = [90, 90]
near_leg = [-80, -80, -5]
far_leg = [-100, -100, -5]
```

**Settings** are a line each, in the file `settings.toml` of your Unpinch folder:

<!-- settings: settings.toml -->
```toml
theme = "light"
get_ready_seconds = 20
```

## What the keys mean

**Slugs.** An exercise is known by its slug: its name in small letters of any script, with hyphens
for the rest. So *Ankle circles* is `ankle-circles`. What is remembered of an exercise hangs on it,
so a new name makes a new exercise. Those of the library stand in [library.md](library.md); in `use`
and on a ladder a slug of the library always means that exercise, or what the session brings for it
below `[library]`. One that is written in the session under such a name shares what is remembered of
it, and so it is under the same law as what the session brings; another name makes it another one.

**What a session brings with it.** `[library.SLUG]` is an entry of the library as a file of
exercises has it, `[poses.NAME]` a base pose; `unpinch pack` writes both. They count for that one
session. Of an entry that the library has too, words and picture are those of the session, and
whatever protects is the stricter of both: the directions that either names are closed after a yes,
and it is left out, or starts easier, with symptoms in the leg where either says so. Of sets, reps
and holds the fewer and shorter count, of rests the longer, and no faster tempo than that of the
library; a larger dose for where play starts stands in `[[exercise]]`. What cannot be both is a
fault. Lists of signs are never among what a session brings.

**The dose.** What a session says in place of the library's is for the form where play starts;
easier and harder forms have their own. `build` has 2 to 6 steps; what a step does not say is as in
the step before, in the first as in the library. Play starts at the first, and the next is offered
after three good days at the one before. What is written in the session can build up too.

**The ladder** of an exercise holds its forms, hardest first, its own among them. `start` names the
form where play begins, `hardest` the one above which nothing is ever offered.

**What a yes closes.** `bias` says in which directions (flexion, extension, rotation, lateral,
nerve) an exercise moves, or neutral, hip, load. Without any it is played, but counts as moving in
every direction: after a yes in it everything that has a direction is left out, and `unpinch check`
warns of that.

**Symptoms in the leg.** `leg_start` is the hardest form to start at with symptoms in the leg;
`quiet_leg = true` leaves an exercise out with them, `needs_strong_leg = true` with a weak leg.

**Optional** exercises are left out until they are turned on before the start; `reason` says why
they are optional. `unpinch rehearse FILE --with SLUG` turns one on.

**Screening.** The standard lists are asked before every session, and `[screening]` only adds lines
to them: `urgent` (a yes means help at once), `soon` (a doctor today or tomorrow) and `ask_first`
(somebody who knows of it has to say that exercise is fine). Its `needs` are asked one by one, each
put as a trouble, and a yes means no session.

**Easing positions.** `rest = true` marks a session of resting positions, which is open to strong
symptoms and after a stop too: a yes goes to the next position. So each form in it is one hold in
which nothing moves, lying: one set, one time, on the back, the belly or the side, with a figure
that has no `end`.

**Sides.** `both` is one side after the other, `alternating` in turn, rep by rep, `symptomatic` the
side with symptoms, and `away` the movement away from them.

**Words and counting.** `verbs` are the words on the screen, `["Lift", "Lower"]` of reps, `["Walk"]`
of a hold; without them it is "Move" and "Come back", or "Hold". `hold_both_ends = true` holds each
rep at its start as well; a tap is for a whole rep then. `range_degrees = { hip-flexion = 90 }`
notes how far the one joint that matters goes; it orders forms, and nobody measures it.

**Two ways.** What is done in one way only has two tables, `[exercise.bending]` and
`[exercise.arching]`, each with what differs. The way of the direction that eases is played; where
none is known, the form is passed over.

**Pictures.** [figures.md](figures.md) leads from a photograph to a moving figure. Without a figure
and without `frames` an exercise is told in words alone.
"""
KINDS = {
    "session": "A session",
    "exercise": "A file of exercises",
}


def page() -> str:
    """The page as it should be."""
    tables = Tables()
    parts = [f"\n## {title}\n\n{tables.of_kind(kind)}" for kind, title in KINDS.items()]
    return "".join((HEAD, *parts))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
