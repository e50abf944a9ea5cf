"""Where the keyboard is can always be seen; a finger needs no ring."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tools.samples.scenes import scenes

SCENES = {scene.name: scene for scene in scenes()}


class TestFocusRing:
    def test_around_the_field(self, stage):
        """The search field wears the ring as soon as the page comes up, six pixels beyond its edge."""
        page = stage.play(SCENES["reception_expected"])
        ring, field = stage.shell._ring, page._field
        assert ring.isVisible()
        around = field.rect().translated(field.mapTo(stage.shell, QPoint(0, 0))).adjusted(-6, -6, 6, 6)
        assert ring.geometry() == around

    def test_follows_the_keyboard(self, stage, settled):
        """Tab moves the ring to the next control."""
        stage.play(SCENES["reception_same_name"])
        before = stage.shell._ring.geometry()
        QTest.keyClick(stage.shell.focusWidget(), Qt.Key.Key_Tab)
        settled()
        assert stage.shell._ring.isVisible()
        assert stage.shell._ring.geometry() != before

    def test_stays_inside_a_scrolled_list(self, stage, settled):
        """A row that is half scrolled away does not draw its ring over the rest of the page."""
        page = stage.play(SCENES["reception_many"])
        QTest.keyClick(page._field, Qt.Key.Key_Down)
        page._scroll.verticalScrollBar().setValue(60)
        settled()
        port = page._scroll.viewport()
        top = port.mapTo(stage.shell, port.rect().topLeft()).y()
        assert stage.shell._ring.geometry().top() >= top - 6
