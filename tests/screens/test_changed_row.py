"""A row of the form that a key changes comes into sight, also where the form scrolls."""

import pytest

from tests.screens.questions import Asked, after_question, before_question, on_stage

ANSWERED = ("3", "2", "1", "n", "d", "o")
SIZES = ((40, 14), (45, 30), (80, 24))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("told", "key", "shown"),
    [
        ((), "m", "Signs       none"),
        (("3",), "t", "Signs       numb, tingling"),
        (("3", "2"), "w", "Signs       numb, weak"),
        (ANSWERED, "t", "Signs       numb, tingling"),
        ((*ANSWERED, "m", "t"), "o", "Began       weeks ago"),
        ((*ANSWERED, "m", "t", "w"), "backspace", "Back pain   "),
        ((*ANSWERED, "t", "m"), "d", "Eases by    arching or lying on the"),
    ],
)
def test_after_a_session(
    told: tuple[str, ...], key: str, shown: str, size: tuple[int, int]
) -> None:
    async def act(stage: Asked) -> None:
        answer = await stage.show(after_question())
        await stage.press(*told, key)
        assert shown in stage.shown()
        answer.cancel()

    on_stage(act, size=size)


@pytest.mark.parametrize("size", SIZES)
def test_before_a_session_and_what_is_asked_next_stays(size: tuple[int, int]) -> None:
    async def act(stage: Asked) -> None:
        answer = await stage.show(before_question())
        for key, shown in (("f", "[x] Flare day"), ("e", "What eases  legs up on a chair")):
            await stage.press(key)
            assert shown in stage.shown()
            assert "Which side has symptoms?" in stage.shown()
        answer.cancel()

    on_stage(act, size=size)
