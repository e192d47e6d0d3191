"""Calls of the learner's code. Each is written down, so that a failed case can show what was called."""

from __future__ import annotations

from typing import Any, Callable, Optional

import numpy as np

from .compare import difference
from .show import READABLE, clip, show


_ndarray = np.ndarray


class Failure(Exception):
    """A case does not hold. ``differs`` is the sentence that the learner reads."""

    def __init__(self, differs: str, expected: str = "", got: str = "", blamed: Optional[Callable[..., Any]] = None):
        super().__init__(differs)
        self.differs, self.expected, self.got, self.blamed = differs, expected, got, blamed


class Recorder:
    """What a case has called so far."""

    def __init__(self, tolerance: float, own_module: str):
        self.tolerance = tolerance
        self.own_module = own_module
        self.lines: "list[str]" = []
        self.names: "dict[int, str]" = {}
        self.kept: "list[Any]" = []  # so that no id is used twice

    def name(self, value: Any) -> Optional[str]:
        """The name under which an object of the learner's own class is shown from now on."""
        if type(value).__module__ != self.own_module or isinstance(value, tuple) or hasattr(value, "__dataclass_fields__"):
            return None
        if id(value) not in self.names:
            stem = "model" if not self.names else f"model_{len(self.names) + 1}"
            self.names[id(value)] = stem
            self.kept.append(value)
        return self.names[id(value)]


_current: "list[Recorder]" = []


def recording(recorder: Recorder) -> None:
    """Lets calls be written down by ``recorder`` from now on."""
    _current[:] = [recorder]


class Result:
    """What a call came back with."""

    def __init__(self, value: Any, blamed: Optional[Callable[..., Any]]):
        self.value = value
        self._blamed = blamed

    def gives(self, expected: Any, tolerance: Optional[float] = None) -> "Result":
        """Fails unless the value is ``expected``: a plain value or one of the matchers."""
        allowed = _current[0].tolerance if tolerance is None else tolerance
        found = difference(expected, self.value, allowed)
        if found:
            texts = [show(value, _current[0].names, READABLE) for value in (expected, self.value)]
            if texts[0] == texts[1]:  # they differ in the last digits
                texts = [show(value, _current[0].names) for value in (expected, self.value)]
            raise Failure(found, texts[0], texts[1], self._blamed)
        return self

    def satisfies(self, statement: str, holds: Callable[[Any], Any]) -> "Result":
        """Fails unless ``holds(value)``; ``statement`` says what must hold."""
        try:
            found = bool(holds(self.value))
        except Exception:  # a value of quite another kind
            found = False
        if not found:
            raise Failure(f"does not hold: {statement}", statement, show(self.value, _current[0].names, READABLE), self._blamed)
        return self


def call(function: Callable[..., Any], *args: Any, **kwargs: Any) -> Result:
    """Calls the learner's code. It gets copies, and changing its arguments is a failure."""
    recorder = _current[0]
    written = _written(recorder, function, args, kwargs)
    own_args, own_kwargs = _copies(args), _copies(kwargs)
    recorder.lines.append(written)
    value = function(*own_args, **own_kwargs)
    name = recorder.name(value)
    if name and value is not getattr(function, "__self__", None):
        recorder.lines[-1] = f"{name} = {written}"
    _require_unchanged(function, args, own_args, kwargs, own_kwargs)
    return Result(value, function)


def raises(error: "type[BaseException]", function: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
    """Fails unless the call raises ``error``."""
    recorder = _current[0]
    recorder.lines.append(_written(recorder, function, args, kwargs))
    try:
        value = function(*_copies(args), **_copies(kwargs))
    except error:
        return
    except Exception as other:
        raise Failure(clip(f"expected {error.__name__}, got {type(other).__name__}: {other}"), f"raises {error.__name__}", f"raises {type(other).__name__}", function) from other
    raise Failure(f"expected {error.__name__}, got a value", f"raises {error.__name__}", show(value, recorder.names), function)


def read(thing: Any, attribute: str) -> Result:
    """Reads an attribute of an object of the learner's class."""
    recorder = _current[0]
    recorder.lines.append(f"{show(thing, recorder.names)}.{attribute}")
    if not hasattr(thing, attribute):
        raise Failure(f"there is no attribute {attribute}", attribute, "nothing", type(thing))
    return Result(getattr(thing, attribute), type(thing))


def _written(recorder: Recorder, function: Callable[..., Any], args: tuple, kwargs: dict) -> str:
    owner = getattr(function, "__self__", None)
    name = getattr(function, "__name__", "function")
    if owner is not None and not isinstance(owner, type):
        name = f"{show(owner, recorder.names)}.{name}"
    shown = [show(arg, recorder.names) for arg in args] + [f"{key}={show(arg, recorder.names)}" for key, arg in kwargs.items()]
    return f"{name}({', '.join(shown)})"


def _copied(value: Any) -> Any:
    """A copy of data, containers and all; functions, generators and objects are handed over as they are."""
    if isinstance(value, _ndarray):
        return value.copy()
    if type(value) is list:
        return [_copied(item) for item in value]
    if type(value) is tuple:
        return tuple(_copied(item) for item in value)
    if type(value) is dict:
        return {key: _copied(item) for key, item in value.items()}
    return set(value) if type(value) is set else value


def _copies(values: Any) -> Any:
    return _copied(values)


def _require_unchanged(function: Callable[..., Any], args: tuple, own_args: tuple, kwargs: dict, own_kwargs: dict) -> None:
    pairs = [(f"argument {index + 1}", *pair) for index, pair in enumerate(zip(args, own_args))]
    pairs += [(key, value, own_kwargs[key]) for key, value in kwargs.items()]
    for name, before, after in pairs:
        if isinstance(before, (_ndarray, list, dict, tuple, set)) and difference(before, after, 0.0):
            raise Failure(f"{name} was changed by the call; work on a copy", "the arguments as they were", f"{name} is now {show(after)}", function)
