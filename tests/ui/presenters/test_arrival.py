"""Whatever is answered: everybody is asked what concerns them, nobody twice, and it ends."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.questions import TABLES, About, effects, stopped
from kiosk.domain.words import Lane
from kiosk.services.people import Person
from kiosk.ui.presenters import arrival as at

DAY = date(2022, 11, 24)
people = st.builds(
    Person,
    kana=st.just("ヤマダ"),
    birth_date=st.sampled_from(["", "1985-01-02", "2015-06-15", "2007-11-25", "2007-00-00"]),
    foreigner=st.booleans(),
)
guests = st.lists(st.tuples(people, st.booleans()), min_size=1, max_size=4)


def party(lane, found):
    members = tuple(at.Guest(seat, person, listed) for seat, (person, listed) in enumerate(found, 1))
    return at.Arrival(DAY, {}, lane, guests=members, gathered=True)


def go_on(arrival, data):
    """Answer by chance, and answer with everything that was asked and whoever was sent away."""
    asked = []
    for _ in range(200):
        match arrival.step():
            case at.Ask(seat=seat, question=question) as ask:
                shared = question.about is About.PARTY and question.code not in arrival.apart
                asked.append((0 if shared else seat, question.code))
                step, steps = arrival.progress(ask)
                assert 1 <= step <= steps
                tile = data.draw(st.sampled_from(question.choices))
                arrival = at.answered(arrival, ask, tile.code)
            case at.Stopped(seat=None, question=question) if data.draw(st.booleans()):
                arrival = at.asked_apart(arrival, question)
            case at.Stopped() as stop:
                arrival = at.sent_away(arrival, stop)
            case at.Review(seat=seat):
                arrival = at.changed(arrival, seat, reviewed=True)
            case at.Ready() | at.Over():
                return arrival, asked
    raise AssertionError("it does not end")


class TestEverybody:
    @given(lane=st.sampled_from(Lane), found=guests, data=st.data())
    def test_asked_once_and_to_the_end(self, lane, found, data):
        """Nothing is asked twice; who stays has answered everything; who cannot be received does not stay."""
        arrival, asked = go_on(party(lane, found), data)
        assert len(asked) == len(set(asked))
        for guest in arrival.active:
            answers = arrival.kept_answers(guest)
            given = {answer.question for answer in answers}
            for question in TABLES[lane]:
                must = question.about in (About.PARTY, About.PERSON)
                child = question.about is About.CHILD and bool(guest.under_15(DAY))
                foreigner = question.about is About.FOREIGNER and guest.foreigner
                assert (question.code in given) == (must or child or foreigner)
            assert stopped(lane, answers) is None
            assert arrival.supports_only(guest) == ("support_only" in effects(lane, answers))
            assert given <= {question.code for question in TABLES[lane]}

    @given(lane=st.sampled_from(Lane), found=guests, data=st.data())
    def test_stays_or_was_sent(self, lane, found, data):
        """At the end everybody either gets a number or was sent elsewhere."""
        arrival, _ = go_on(party(lane, found), data)
        assert all(guest.active or guest.sent for guest in arrival.guests)
        assert isinstance(arrival.step(), at.Ready if arrival.active else at.Over)
