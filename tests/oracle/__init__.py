"""A second reading of CLINICAL.md, written without the program, to compare the program with.

It imports nothing but the standard library. Every module says under "Readings" how it reads what
the text leaves open; the stricter reading was taken unless a sentence says otherwise.

Input and output are frozen dataclasses of plain values:

`plan`      `session(name, file, library)` makes a `Session` of two TOML tables: the session's file,
            and all library entries by slug. `Told` is what is known when a run begins.
`run`       `play(session, told, tokens)` -> `Outcome(rows, left_out, outcome, reason, spreads,
            hurts, hurt)`. Tokens stand in its docstring, one a check, `n` past the end.
`starting`  `find(entry, place, told, ...)` -> the rung it starts at (index), or why it is left out.

`records`   what is kept: a tuple of `Run`, `Refused`, `Cleared`, `Lists`, `Morning`, `Harder`,
            `BroughtBack`, `Unreadable`, in the order written. `Form` and `After` are what is told;
            `Played` a row of a run. `late(run, answer, played)`: the late check of C24;
            `from_single(reach, intensity)`: a record of the older form (C25).
`gate`      `gate(records, session, now)` -> `Gate(kind, until)`: open, shut, easing, wait (C8, C9).
`lists`     `lists_due` -> full or page; `lists_since` -> date or None; `cleared_lines` (C2 to C4).
`compare`   `compare(records, form, now)` -> `Compared`; `usual`, `lowest_usual`, `advises` (C7);
            `is_worse` (C23, 4).
`after`     `verdict(before, after)` -> better, same, worse, None (C19); `asks_next_morning` (C20).
`folds`     `starts(records, session)` -> an index, "hurt" or "earlier" a place; `offers_harder`
            (C21); `professional` -> why a professional is advised.
`days`      `cut_off(records, plan, now)` -> carry-on, late-check, not-settled, nothing (C24);
            `told(records, session, form, now, ...)` -> `Told`, all of the records for `run.play`.

`people`    `person(seed)` -> somebody's month of `Visit`s, all answers ready.
`shelf`     sessions that have every rule in them.
`driver`    `facts(person)` plays the month on the oracle alone and gives all that it says.
`mutants`   small faults in these modules, which `test_mutants` must notice.

All moments are aware datetimes; the zone of `now` is the local one. Line ids are opaque, except
those of `gate.PASSING`, which an adapter maps to the ids of the two lines that pass by themselves.
Tags, places, signs and reasons are the words of the TOML files and of CLINICAL.
"""
