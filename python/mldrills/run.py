"""Loads a learner's file and runs cases against it."""

from __future__ import annotations

import ast
import inspect
import io
import linecache
import sys
import time
import tokenize
import traceback
from collections import deque
from types import ModuleType
from typing import Any, Callable, Iterable, Optional

import numpy as np

from .calls import Failure, Recorder, recording
from .cases import Case
from .show import clip

_default_rng, _perf_counter = np.random.default_rng, time.perf_counter
#: Lines of a traceback that are kept.
MAX_FRAMES = 12
#: Calls of one case that are kept, the last ones.
MAX_CALLS = 30


class LoadError(Exception):
    """A file cannot be run at all."""

    def __init__(self, message: str, line: Optional[int] = None):
        super().__init__(message)
        self.message, self.line = message, line


def load_source(source: "bytes | str", path: str, name: str, allowed: Optional[Iterable[str]] = None) -> ModuleType:
    """Runs a file as a module, never as ``__main__``. ``allowed`` names the packages it may import.

    :raises LoadError: with the line where it went wrong, if there is one
    """
    text = source if isinstance(source, str) else _decoded(source)
    try:
        tree = ast.parse(text, path)
        if allowed is not None:
            _require_allowed_imports(tree, set(allowed))
        code = compile(tree, path, "exec")
    except SyntaxError as error:
        raise LoadError(f"{type(error).__name__}: {error.msg}", error.lineno) from error
    except ValueError as error:  # null bytes
        raise LoadError(f"SyntaxError: {error}", 1) from error
    except (MemoryError, RecursionError) as error:
        raise LoadError("SyntaxError: nested too deeply for Python to read") from error
    linecache.cache[path] = (len(text), None, text.splitlines(True), path)
    module = ModuleType(name)
    module.__file__ = path
    sys.modules[name] = module
    try:
        exec(code, module.__dict__)
    except BaseException as error:
        raise LoadError(_described(error), _line_in(error.__traceback__, path)) from error
    return module


def _decoded(source: bytes) -> str:
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
        return source.decode(encoding)
    except UnicodeDecodeError as error:
        line = source[: error.start].count(b"\n") + 1
        raise LoadError("SyntaxError: the file is not encoded as UTF-8; save it as UTF-8", line) from error
    except SyntaxError as error:
        raise LoadError(f"SyntaxError: {error.msg}; save the file as UTF-8", 1) from error


def read_file(path: str) -> bytes:
    """:raises LoadError: when the file is not there or cannot be read"""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise LoadError(f"the file cannot be read: {error.strerror}") from error


def run_case(case: Case, module: ModuleType, path: str, seed: int = 0) -> "dict[str, Any]":
    """Runs one case.

    :return: ``passed``, ``ms``, ``calls`` (one line each); when it failed also ``message`` (one
        sentence), ``expected``, ``got``, ``line`` (of the learner's file) and ``trace``
    """
    recorder = Recorder(case.tolerance, module.__name__)
    recording(recorder)
    began = _perf_counter()
    outcome: "dict[str, Any]"
    getattr(module, "__warningregistry__", {}).clear()  # so that each case shows its own warnings
    try:
        case.run(*_arguments(case, module, seed))
        outcome = {"passed": True}
    except Failure as failure:
        outcome = {"passed": False, "message": failure.differs, "expected": failure.expected, "got": failure.got}
        line = _line_of_definition(failure.blamed, path)
        outcome.update({} if line is None else {"line": line})
    except BaseException as error:
        outcome = {"passed": False, "message": _described(error), "expected": "", "got": f"raises {type(error).__name__}"}
        line = _line_in(error.__traceback__, path)
        outcome.update({} if line is None else {"line": line})
        outcome["trace"] = _trace(error, path)
    clipped = {key: clip(value) if isinstance(value, str) else value for key, value in outcome.items()}
    return {**clipped, "ms": (_perf_counter() - began) * 1000, "calls": [clip(line) for line in recorder.lines[-MAX_CALLS:]]}


def _arguments(case: Case, module: ModuleType, seed: int) -> "list[Any]":
    values = []
    for name in case.needs:
        if name == "rng":
            values.append(_default_rng(seed))
        elif hasattr(module, name):
            values.append(getattr(module, name))
        else:
            raise Failure(f"your file does not define {name}", name, "nothing")
    return values


def _require_allowed_imports(tree: ast.AST, allowed: "set[str]") -> None:
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names = [node.module]
        for name in names:
            package = name.split(".")[0]
            if package not in allowed and package not in sys.stdlib_module_names:
                listed = ", ".join(sorted(allowed))
                raise LoadError(f"this exercise is solved without {package}; it may import {listed} and the standard library", node.lineno)


def _described(error: BaseException) -> str:
    if isinstance(error, SystemExit):
        return "the code called sys.exit()"
    if isinstance(error, EOFError):
        return "EOFError: the code asked for input(), and there is nobody to answer"
    if type(error).__name__ == "BdbQuit":
        return "the code stopped at breakpoint(), and there is no debugger; use Debug instead"
    if isinstance(error, RecursionError):
        return "RecursionError: a function calls itself without end"
    try:
        text = str(error)
    except Exception:
        text = ""
    return clip(f"{type(error).__name__}: {text}" if text else type(error).__name__)


def _frames(trace: Any, path: str) -> "list[tuple[Any, int]]":
    """Frames and their lines from the learner's file on, the last ones: a recursion has a million."""
    found: "deque[tuple[Any, int]]" = deque(maxlen=MAX_FRAMES)
    seen = False
    while trace is not None:
        seen = seen or trace.tb_frame.f_code.co_filename == path
        if seen:
            found.append((trace.tb_frame, trace.tb_lineno))
        trace = trace.tb_next
    return list(found)


def _line_in(trace: Any, path: str) -> Optional[int]:
    lines = [line for frame, line in _frames(trace, path) if frame.f_code.co_filename == path]
    return lines[-1] if lines else None


def _trace(error: BaseException, path: str) -> str:
    summary = traceback.StackSummary.extract(iter(_frames(error.__traceback__, path)))
    return "".join(traceback.format_list(summary)).rstrip()


def _line_of_definition(function: Optional[Callable[..., Any]], path: str) -> Optional[int]:
    if function is None:
        return None
    try:
        target = inspect.unwrap(function)
        if inspect.isclass(target):
            return inspect.getsourcelines(target)[1] if inspect.getsourcefile(target) == path else None
        code = getattr(getattr(target, "__func__", target), "__code__", None)
        return code.co_firstlineno if code and code.co_filename == path else None
    except (OSError, TypeError):
        return None
