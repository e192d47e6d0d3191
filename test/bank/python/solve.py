"""Runs the solvers of numeric questions.

Reads JSON lines `{"solver": path, "parameters": [{...}, ...]}` and answers each
with `{"values": [...]}`, or with `{"error": text}` when the solver raises or
gives something that is no finite number.
"""
import contextlib
import importlib.util
import io
import json
import sys
import traceback

sys.dont_write_bytecode = True  # nothing may appear beside the questions


def load(path):
    spec = importlib.util.spec_from_file_location("solver", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.solve


def run(task):
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            solve = load(task["solver"])
            solved = {}  # many seeds draw the same numbers
            for parameters in task["parameters"]:
                key = tuple(parameters.values())
                if key not in solved:
                    solved[key] = float(solve(**parameters))
            values = [solved[tuple(parameters.values())] for parameters in task["parameters"]]
        return json.dumps({"values": values}, allow_nan=False)
    except Exception:
        return json.dumps({"error": traceback.format_exc()})


for line in sys.stdin:
    print(run(json.loads(line)), flush=True)
