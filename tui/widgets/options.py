"""A list to choose from, whose cursor can be seen without colours."""

from textual.style import Style
from textual.widgets import OptionList


class Options(OptionList):
    """An OptionList that does not lose what is reversed."""

    def get_visual_style(self, *component_classes: str, partial: bool = False) -> Style:
        """Textual's own leaves `reverse` out, which is all that the cursor has in some themes."""
        style = super().get_visual_style(*component_classes, partial=partial)
        styles = (self.get_component_styles(name).text_style for name in component_classes)
        return style + Style(reverse=True) if any(each.reverse for each in styles) else style
