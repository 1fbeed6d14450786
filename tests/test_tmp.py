import pytest
from tests.merging_cast import *
@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(100, 160))
def test_x(seed):
    archive(); before = dump(); e = Editing(seed)
    for _ in range(20): e.step()
    require_laws(); e.undo_all(); require_laws(); assert dump() == before
@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(200, 230))
def test_any_order(seed):
    archive(); before = dump(); e = Editing(seed)
    for _ in range(15): e.step()
    while left := [m for m in e.merges if not m.is_undone]:
        e.chance.shuffle(left); assert any([e.undo(m) for m in left]), e.refused[-3:]
    require_laws(); assert dump() == before
