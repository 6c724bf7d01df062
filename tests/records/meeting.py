"""Two threads that meet: one is in the middle of something, and the other wants to end it."""

from collections.abc import Callable
from threading import Event, RLock, Thread


class Meeting:
    """In place of a lock; it tells that a thread waits for it, or has come through another way."""

    def __init__(self) -> None:
        self._lock = RLock()
        self._has_met = Event()

    def __enter__(self) -> None:
        if not self._lock.acquire(blocking=False):
            self._has_met.set()
            self._lock.acquire()

    def __exit__(self, *_: object) -> None:
        self._lock.release()

    def with_another(self, act: Callable[[], object]) -> Thread:
        """Let another thread do this until it waits or is done; called from the middle."""

        def do() -> None:
            try:
                act()
            finally:
                self._has_met.set()

        thread = Thread(target=do)
        thread.start()
        self._has_met.wait()
        return thread
