"""Whether a session file is copied, asked in lines: one word does it, and nothing else."""

from tui.plain.asking import Asked, ask_here
from tui.plain.chosen import refuse_without_terminal
from tui.plain.talk import Talk
from tui.settings.settings import Settings
from tui.visit.questions import Clock
from tui.words.adding import Question


def ask_to_add(
    description: str, question: Question, clock: Clock, settings: Settings
) -> Asked[bool]:
    """Tell what a file is, and ask for the word.

    A yes never goes on with anything here, and neither does a word that nobody types. Raises
    UsageError where nobody can be asked.
    """
    refuse_without_terminal()

    async def ask(talk: Talk) -> bool:
        return await _ask(talk, description, question)

    return ask_here(ask, clock, settings, if_left=question.ended, takes_early_lines=False)


async def _ask(talk: Talk, description: str, question: Question) -> bool:
    talk.say(description, question.ask)
    # What was typed before it could be read is no answer.
    talk.arm()
    return (await talk.line()).strip().lower() == question.word
