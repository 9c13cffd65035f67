"""Asked why the data should go, somebody answers with a reproach: it is the reason, and no rule is quoted for it."""

from __future__ import annotations

from dialogs.form.open_question import answered
from dialogs.model import Turn
from dialogs.turns import Scene
from dialogs.words.complaints import reproached


def reproach(scene: Scene) -> Turn | None:
    """The answer taken; None for anything else."""
    text, step = scene.heard.text, scene.step
    if scene.talk.question != "ask_ground" or step is None or scene.heard.kind != "text" or scene.heard.chosen:
        return None
    return answered(scene, step) if reproached(text) else None
