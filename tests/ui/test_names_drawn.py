"""People see their names as they write them."""

from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.ui.names import draw_name, shape_name
from kiosk.ui.widgets.name_label import NameLabel


def ink(name: str) -> bytes:
    """Draw a name and return the picture."""
    image = QImage(400, 80, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    draw_name(painter, shape_name(name, 48), 4, 56)
    painter.end()
    return bytes(image.constBits())


class TestNames:
    def test_a_variant_is_another_picture(self, dressed):
        """祇 with its variation selector is not drawn as plain 祇."""
        assert ink("祇󠄀園") != ink("祇園")

    def test_rare_characters_are_drawn(self, dressed):
        """𠮷 and 髙 are shown, neither left out nor as 〓."""
        geta = ink("〓")
        assert ink("𠮷") != geta
        assert ink("𠮷") != ink("吉")
        assert ink("髙") != ink("高")

    def test_a_direction_mark_turns_nothing_around(self, dressed):
        """A name cannot be made to read backwards by an invisible mark."""
        assert ink("\u202eハナコ") == ink("ハナコ")

    def test_a_very_long_name_is_whole(self, on_screen):
        """Sixty letters take more lines, or get smaller, but none is left out."""
        label = NameLabel("heading")
        label.say("ア" * 60)
        label.setFixedWidth(300)
        on_screen(label)
        assert "".join(line.text for line in label._lines(300)) == "ア" * 60
        assert label.heightForWidth(300) > label.heightForWidth(3000)
        assert max(line.width for line in label._lines(300)) <= 300
