"""What is asked of somebody of whom nothing is kept, once a visit, before the first list.

What the records would forbid or ease is told by the person: an examination that is due (C8), and
symptoms that spread last time.
"""

from tui.plan.model import Session
from tui.visit.asking import Asking
from tui.visit.keeping import Refusal
from tui.visit.looking_back import LookingBack
from tui.visit.questions import ConfirmQuestion
from tui.words import stranger as words


class Stranger:
    """Asks the two questions; a yes to the first shuts as a list does, until it is examined."""

    def __init__(self, asking: Asking, looking_back: LookingBack) -> None:
        self._asking = asking
        self._looking_back = looking_back
        is_kept = asking.means.store.is_kept
        self._is_examination_told = self._is_spread_told = is_kept

    async def has_told_examination(self, session: Session) -> bool:
        """Whether it is told if an examination is due; False goes back."""
        if not self._is_examination_told:
            refusal = Refusal(self._asking.keeping, session, "soon")
            question = ConfirmQuestion(*words.EXAMINED, keep_yes=refusal.keep)
            self._is_examination_told = await self._asking.ask_fresh(question) != "leave"
        return self._is_examination_told

    async def has_told_spread(self) -> bool:
        """Whether it is told if anything spread last time; False goes back."""
        if not self._is_spread_told:
            answer = await self._asking.ask_fresh(ConfirmQuestion(*words.SPREAD))
            self._looking_back.is_worse_before = answer == "yes"
            self._is_spread_told = answer != "leave"
        return self._is_spread_told
