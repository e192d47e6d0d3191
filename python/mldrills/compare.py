"""Comparison of values, never of printed text.

What a learner's code does to NumPy must not change a verdict, so everything that is used of it is
taken once, before that code is loaded.
"""

from __future__ import annotations

import numbers
from typing import Any, Optional

import numpy as np

from .show import READABLE, show

_asarray, _abs, _subtract, _isnan, _isinf = np.asarray, np.abs, np.subtract, np.isnan, np.isinf
_where, _maximum, _equal, _argmax, _unravel, _errstate = np.where, np.maximum, np.equal, np.argmax, np.unravel_index, np.errstate
_ndarray, _generic, _isnat = np.ndarray, np.generic, np.isnat

_kinds = {"f": "floats", "i": "integers", "u": "integers", "b": "booleans", "c": "complex numbers", "U": "text", "O": "objects"}


def readable(value: Any) -> str:
    """A value with the digits that a person compares."""
    return show(value, digits=READABLE)


class Matcher:
    """An expectation that is not a plain value."""

    def difference(self, got: Any, tolerance: float) -> Optional[str]:
        """Where ``got`` differs, in one sentence; ``None`` when it does not."""
        raise NotImplementedError

    def __repr__(self) -> str:
        raise NotImplementedError


def difference(expected: Any, got: Any, tolerance: float) -> Optional[str]:
    """Where ``got`` differs from ``expected``, in one sentence; ``None`` when it does not.

    Arrays are compared by shape, by the kind of their dtype (floats, integers, booleans) and by
    value, lists, tuples and dictionaries item by item, numbers by ``tolerance``: absolute below 1,
    relative above. NaN equals NaN.
    """
    if isinstance(expected, Matcher):
        return expected.difference(got, tolerance)
    if isinstance(expected, _ndarray):
        return _array_difference(expected, got, tolerance)
    if isinstance(expected, (list, tuple)):
        return _sequence_difference(expected, got, tolerance)
    if isinstance(expected, dict):
        return _dict_difference(expected, got, tolerance)
    if isinstance(expected, (bool, np.bool_)):
        if isinstance(got, (bool, np.bool_)) or (isinstance(got, _ndarray) and got.shape == () and got.dtype.kind == "b"):
            return None if bool(got) == bool(expected) else f"expected {bool(expected)}, got {bool(got)}"
        return f"expected {bool(expected)}, got {_described(got)}"
    if isinstance(expected, (numbers.Number, _generic)) and not isinstance(expected, (str, bytes)):
        return _number_difference(expected, got, tolerance)
    if isinstance(expected, str) and isinstance(got, str):
        return None if str(expected) == str(got) else f"expected {readable(expected)}, got {readable(got)}"
    if expected is got or (type(expected) is type(got) and bool(expected == got)):
        return None
    return f"expected {readable(expected)}, got {_described(got)}"


def _number_difference(expected: Any, got: Any, tolerance: float) -> Optional[str]:
    if type(expected) is int and type(got) is int:  # of any size
        return None if expected == got else f"expected {readable(expected)}, got {readable(got)}"
    is_number = isinstance(got, (numbers.Number, _generic)) or (isinstance(got, _ndarray) and got.ndim == 0)
    if not is_number or isinstance(got, (bool, np.bool_, str, bytes)):
        return f"expected a number, got {_described(got)}"
    value = _asarray(got)
    if value.dtype.kind not in "fiuc":
        return f"expected a number, got {_described(got)}"
    if _close(_asarray(expected), value, tolerance).all():
        return None
    return f"expected {readable(expected)}, got {readable(value.item())}"


def _array_difference(expected: np.ndarray, got: Any, tolerance: float) -> Optional[str]:
    if not isinstance(got, _ndarray):
        return f"expected an array, got {_described(got)}"
    if got.shape != expected.shape:
        return f"expected the shape {expected.shape}, got {got.shape}"
    if _kind(expected) != _kind(got):
        return f"expected {_kind(expected)}, got {_kind(got)} (dtype {got.dtype.name})"
    if expected.dtype.kind in "fciu":
        close = _close(expected, got, tolerance)
    elif expected.dtype.kind == "O":
        same = [difference(one, other, tolerance) is None for one, other in zip(expected.ravel().tolist(), got.ravel().tolist())]
        close = _asarray(same, dtype=bool).reshape(expected.shape)
    elif expected.dtype.kind in "mM":
        close = _asarray(_equal(expected, got) | (_isnat(expected) & _isnat(got)), dtype=bool)
    else:
        close = _asarray(_equal(expected, got), dtype=bool)
    if close.all():
        return None
    return _first_difference(expected, got, close)


def _first_difference(expected: np.ndarray, got: np.ndarray, close: np.ndarray) -> str:
    wrong = int((~close).sum())
    if expected.dtype.kind in "fciu":
        with _errstate(all="ignore"):
            gap = _abs(_subtract(expected, got, dtype=complex if "c" in (expected.dtype.kind, got.dtype.kind) else float))
        gap = _where(close, -1.0, _where(_isnan(gap), float("inf"), gap))
        flat = int(_argmax(gap))
    else:
        flat = int(_argmax(~close))
    place = tuple(int(index) for index in _unravel(flat, expected.shape))
    at = f"at [{', '.join(map(str, place))}] " if place else ""
    return f"{at}expected {readable(expected[place])}, got {readable(got[place])}" + (f"; {wrong} of {close.size} values differ" if wrong > 1 else "")


def _sequence_difference(expected: Any, got: Any, tolerance: float) -> Optional[str]:
    if not isinstance(got, (list, tuple)) or isinstance(expected, list) != isinstance(got, list):
        return f"expected a {type(expected).__name__}, got {_described(got)}"
    if len(got) != len(expected):
        return f"expected {len(expected)} items, got {len(got)}"
    for index, (one, other) in enumerate(zip(expected, got)):
        found = difference(one, other, tolerance)
        if found:
            return f"in [{index}]: {found}"
    return None


def _dict_difference(expected: dict, got: Any, tolerance: float) -> Optional[str]:
    if not isinstance(got, dict):
        return f"expected a dict, got {_described(got)}"
    for key in expected:
        if key not in got:
            return f"the key {key!r} is missing"
    for key in got:
        if key not in expected:
            return f"the key {key!r} should not be there"
    for key, one in expected.items():
        found = difference(one, got[key], tolerance)
        if found:
            return f"in [{key!r}]: {found}"
    return None


def _close(expected: np.ndarray, got: np.ndarray, tolerance: float) -> np.ndarray:
    with _errstate(all="ignore"):
        if expected.dtype.kind in "iu" and got.dtype.kind in "iu":
            return _asarray(_equal(expected, got))
        gap = _abs(_subtract(expected, got, dtype=complex if "c" in (expected.dtype.kind, got.dtype.kind) else float))
        near = gap <= tolerance * _maximum(1.0, _abs(expected))
        same_infinity = _isinf(expected) & _isinf(got) & _equal(expected, got)
        both_nan = _isnan(expected) & _isnan(got)
        finite = ~_isinf(expected) & ~_isinf(got)
    return _asarray((near & finite) | same_infinity | both_nan)


def _kind(value: np.ndarray) -> str:
    return _kinds.get(value.dtype.kind, value.dtype.name)


def _described(value: Any) -> str:
    if isinstance(value, _ndarray):
        return f"an array of shape {value.shape}"
    if value is None:
        return "None"
    return f"the {type(value).__name__} {readable(value)}"
