"""Proof 1 of an exercise: its references against its oracle.

Usage: python3 oracle.py FOLDER [CASES] with ``mldrills`` on PYTHONPATH; prints JSON
``{reference: {"cases": n, "edges": [...], "faults": [...]}}``.

``oracle.py`` of the exercise has ``draw(rng)`` (arguments of one case), ``edges`` (edge -> list of
arguments), ``solve(module, *arguments)`` and ``expected(*arguments)``, by a library, finite
differences or brute force. ``expected`` gives a value, a matcher, or the type of the error.
``tolerance`` is optional.
"""

from __future__ import annotations

import copy
import json
import sys
import warnings
from pathlib import Path

import numpy as np

from mldrills.calls import Recorder, recording
from mldrills.compare import difference
from mldrills.run import load_source
from mldrills.show import show

MAX_FAULTS = 3


def check(folder: Path, cases: int) -> "dict[str, object]":
    oracle = load_source((folder / "oracle.py").read_bytes(), str(folder / "oracle.py"), "oracle")
    drawn = [("drawn", oracle.draw(np.random.default_rng(seed))) for seed in range(cases)]
    edges = [(edge, arguments) for edge, several in oracle.edges.items() for arguments in several]
    report = {}
    for name in ("solution", "solution_alt"):
        module = load_source((folder / f"{name}.py").read_bytes(), str(folder / f"{name}.py"), name)
        recording(Recorder(1e-7, name))
        found = (_fault(oracle, module, edge, arguments) for edge, arguments in [*drawn, *edges])
        faults = [fault for fault in found if fault]
        report[name] = {"cases": len(drawn), "edges": sorted(oracle.edges), "faults": faults[:MAX_FAULTS]}
    return report


def _fault(oracle: object, module: object, edge: str, arguments: tuple) -> "str | None":
    expected = oracle.expected(*copy.deepcopy(arguments))
    shown = f"{edge}: {show(arguments)}"
    try:
        got = oracle.solve(module, *copy.deepcopy(arguments))
    except Exception as error:
        wanted = isinstance(expected, type) and isinstance(error, expected)
        return None if wanted else f"{shown}: raises {type(error).__name__}: {error}"
    if isinstance(expected, type):
        return f"{shown}: {expected.__name__} expected, got {show(got)}"
    found = difference(expected, got, getattr(oracle, "tolerance", 1e-7))
    return f"{shown}: {found}" if found else None


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    print(json.dumps(check(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 200)))
