"""The cases of an exercise as tests of pytest, with the same checks."""

import cases
import mine
import pytest
from mldrills.cases import cases_of
from mldrills.run import run_case


@pytest.mark.parametrize("case", cases_of(cases), ids=lambda case: case.id)
def test_case(case):
    result = run_case(case, mine, mine.__file__)
    assert result["passed"], result["message"]
