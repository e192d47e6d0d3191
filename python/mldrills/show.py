"""Values as Python that can be pasted into a case."""

from __future__ import annotations

from typing import Any, Iterable

import numpy as np

#: Arrays with more values than this are described, not written out.
MAX_VALUES = 80
MAX_LENGTH = 2000


def clip(text: str) -> str:
    """Text that a person can still read."""
    return text if len(text) <= MAX_LENGTH else f"{text[:MAX_LENGTH]}…"


#: Digits of a double that give it back, and those that a person compares.
EXACT, READABLE = 17, 10


def show(value: Any, names: "dict[int, str] | None" = None, digits: int = EXACT) -> str:
    """Python for a value. ``names`` gives objects by id a name, such as the learner's own model."""
    return clip(_show(value, names or {}, digits))


def _show_items(values: Iterable[Any], names: "dict[int, str]", digits: int) -> str:
    """Items with commas; no more of them than can be shown."""
    shown, length = [], 0
    for value in values:
        if length > MAX_LENGTH:
            shown.append("…")
            break
        shown.append(_show(value, names, digits))
        length += len(shown[-1]) + 2
    return ", ".join(shown)


def _show(value: Any, names: "dict[int, str]", digits: int) -> str:
    if id(value) in names:
        return names[id(value)]
    if isinstance(value, np.ndarray):
        return _show_array(value, digits)
    if isinstance(value, np.longdouble):
        return _show_float(float(value), digits)
    if isinstance(value, np.generic) and value.dtype.kind not in "mMV":
        return _show(value.item(), names, digits)
    if isinstance(value, float):
        return _show_float(value, digits)
    if type(value) is dict:
        return "{" + ", ".join(f"{_show(key, names, digits)}: {_show(item, names, digits)}" for key, item in value.items()) + "}"
    if type(value) is list:
        return f"[{_show_items(value, names, digits)}]"
    if type(value) is tuple:
        return f"({_show_items(value, names, digits)}{',' if len(value) == 1 else ''})"
    if callable(value) and hasattr(value, "__name__"):
        return value.__name__
    if isinstance(value, np.random.Generator):
        return "rng"
    try:
        return repr(value)
    except Exception:
        return f"<{type(value).__name__}>"


def _show_float(value: float, digits: int) -> str:
    if value != value:
        return "np.nan"
    if value in (float("inf"), float("-inf")):
        return "np.inf" if value > 0 else "-np.inf"
    # Twelve digits, unless that is another number: 0.1 + 0.2 reads 0.3 only where it may.
    short = f"{value:.{min(digits, 12)}g}"
    text = short if digits < EXACT or float(short) == value else repr(value)
    return text if any(mark in text for mark in ".en") else f"{text}.0"


def _show_array(value: np.ndarray, digits: int) -> str:
    plain = value.dtype in (np.dtype(float), np.dtype(int), np.dtype(bool))
    dtype = "" if plain and value.size else f", dtype={value.dtype.name!r}"
    if value.dtype.kind in "USO":
        dtype = "" if value.dtype.kind == "U" else ", dtype=object"
    if value.size > MAX_VALUES:
        return f"<array of shape {value.shape}, {value.dtype.name}>"
    if value.size == 0:
        return f"np.empty({value.shape}{dtype})"
    return f"np.array({_show_nested(value, digits)}{dtype})"


def _show_nested(value: Any, digits: int) -> str:
    if isinstance(value, np.ndarray) and value.ndim > 0:
        return "[" + ", ".join(_show_nested(item, digits) for item in value) + "]"
    return _show(value[()] if isinstance(value, np.ndarray) else value, {}, digits)
