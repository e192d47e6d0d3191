"""Runs some cases of an exercise in a debug session: no limits, the output goes to the debug console.

Usage: python3 debug_cases.py FILE TESTS OWN_CASES [CASE ...]
"""

from __future__ import annotations

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from mldrills.cases import cases_of
from mldrills.run import LoadError, load_source, read_file, run_case


def main(path: str, tests: str, own: str, *wanted: str) -> None:
    """Runs the wanted cases, all if none is named, and prints how each went."""
    try:
        found = [(case.id, case) for case in cases_of(load_source(read_file(tests), tests, "tests"))]
        module = load_source(read_file(path), path, "exercise")
    except LoadError as error:
        print(f"{path}, line {error.line}: {error.message}", file=sys.stderr)
        return
    if os.path.exists(own):
        try:
            found += [(f"own/{case.id}", case) for case in cases_of(load_source(read_file(own), own, "own_cases"))]
        except LoadError as error:
            print(f"{own}, line {error.line}: {error.message}", file=sys.stderr)
    for name, case in found:
        if wanted and name not in wanted:
            continue
        result = run_case(case, module, path)
        print(f"{case.name}: {'holds' if result['passed'] else result['message']}")
        for line in result["calls"]:
            print(f"    {line}")
        if result.get("trace"):
            print(result["trace"])


if __name__ == "__main__":
    main(*sys.argv[1:])
