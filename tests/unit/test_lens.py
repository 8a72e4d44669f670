"""The lens: whoever matches no rule sees nothing, and a lens never changes."""

import pytest

from headlight.access.lens import EMPTY, LOCAL, Lens


def test_the_default_sees_nothing():
    assert Lens() == EMPTY
    assert not EMPTY.everything
    assert not EMPTY.leaders
    assert not EMPTY.schools
    assert not EMPTY.named


def test_the_local_user_sees_all():
    assert LOCAL.everything
    assert LOCAL.named


def test_it_cannot_be_changed_and_serves_as_a_key():
    lens = Lens(who="Jo", leaders=frozenset({1}))
    with pytest.raises(AttributeError):
        lens.everything = True
    assert {lens: 1}[Lens(who="Jo", leaders=frozenset({1}))] == 1
    assert lens != Lens(who="Jo", leaders=frozenset({2}))
