"""Worse twice running: what a professional is advised about (C19, C20)."""

from tui.play.past import Morning, Past, PastRun, begun_runs, orders, was_worse


def is_worse_twice(past: Past, morning: Morning | None) -> bool:
    """Whether the last two runs were worse; `morning` is told now of the one after a run (C20).

    Easing runs that were not worse are passed over. Where the written order and that of the moments
    disagree one of them is enough (C25).
    """
    return any(_is_worse_twice(order, morning) for order in orders(past))


def _is_worse_twice(past: Past, morning: Morning | None) -> bool:
    worse = [(run, _is_worse(run, past, morning)) for run in begun_runs(past)]
    counted = [is_worse for run, is_worse in worse if is_worse or not run.is_easing]
    return counted[-2:] == [True, True]


def _is_worse(run: PastRun, past: Past, morning: Morning | None) -> bool:
    is_told = morning is not None and morning.of == run.number and morning.is_worse
    return is_told or was_worse(run, past)
