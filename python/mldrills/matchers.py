"""Expectations for answers that may look different and be right all the same."""

from __future__ import annotations

from typing import Any, Optional

import numpy as np

from .compare import Matcher, difference
from .show import show

_asarray, _sqrt, _qr, _norm = np.asarray, np.sqrt, np.linalg.qr, np.linalg.norm
_linalg_svd = np.linalg.svd


def _svd(rows: np.ndarray) -> np.ndarray:
    return _linalg_svd(rows, compute_uv=False)


class anything(Matcher):
    """Any value: for a part of the answer that a case does not ask about."""

    def difference(self, got: Any, tolerance: float) -> Optional[str]:
        return None

    def __repr__(self) -> str:
        return "anything"


class near(Matcher):
    """``expected`` within its own tolerance: absolute below 1, relative above."""

    def __init__(self, expected: Any, tolerance: float):
        self.expected, self.tolerance = expected, tolerance

    def difference(self, got: Any, tolerance: float) -> Optional[str]:
        return difference(self.expected, got, self.tolerance)

    def __repr__(self) -> str:
        return f"{show(self.expected)} within {self.tolerance:g}"


class any_of(Matcher):
    """One of several right answers, such as either class of a tie."""

    def __init__(self, *expected: Any):
        self.expected = expected

    def difference(self, got: Any, tolerance: float) -> Optional[str]:
        found = [difference(one, got, tolerance) for one in self.expected]
        return None if None in found else found[0]

    def __repr__(self) -> str:
        return " or ".join(show(one) for one in self.expected)


class up_to_sign(Matcher):
    """Row vectors, shape (k, d): each one may be turned round. Source: eigenvectors have no sign."""

    def __init__(self, rows: Any):
        self.rows = np.array(rows, dtype=float)

    def difference(self, got: Any, tolerance: float) -> Optional[str]:
        shaped = _shape_difference(self.rows, got)
        if shaped:
            return shaped
        for index, (row, other) in enumerate(zip(np.atleast_2d(self.rows), np.atleast_2d(got))):
            if difference(row, other, tolerance) and difference(-row, other, tolerance):
                return f"row {index} is neither {show(row)} nor its opposite"
        return None

    def __repr__(self) -> str:
        return f"{show(self.rows)}, each row up to its sign"


class same_subspace(Matcher):
    """Rows that span the same subspace as ``rows``, shape (k, d), whatever basis they are."""

    def __init__(self, rows: Any):
        self.rows = np.array(rows, dtype=float)

    def difference(self, got: Any, tolerance: float) -> Optional[str]:
        shaped = _shape_difference(self.rows, got)
        if shaped:
            return shaped
        values = _svd(_asarray(got, dtype=float))
        if values.min() <= max(got.shape) * 2.3e-16 * values.max():
            return "the rows do not span a subspace of that dimension"
        mine, other = (_qr(_asarray(rows, dtype=float).T)[0] for rows in (self.rows, got))
        gap = float(_norm(mine @ mine.T - other @ other.T, 2))
        return None if gap <= max(tolerance, 1e-9) else f"the rows span another subspace (sine of the largest angle {gap:.3g})"

    def __repr__(self) -> str:
        return f"the subspace spanned by {show(self.rows)}"


class same_curve(Matcher):
    """A curve as a pair (x, y) of arrays, compared as a polygon: points on a straight piece may be there or not."""

    def __init__(self, x: Any, y: Any):
        self.x, self.y = np.array(x, dtype=float), np.array(y, dtype=float)

    def difference(self, got: Any, tolerance: float) -> Optional[str]:
        if not isinstance(got, (tuple, list)) or len(got) != 2:
            return "expected two arrays, x and y"
        x, y = got
        if not all(isinstance(part, np.ndarray) and part.ndim == 1 for part in (x, y)) or x.shape != y.shape:
            return "expected two arrays of one dimension and the same length"
        mine, other = _corners(self.x, self.y), _corners(_asarray(x, dtype=float), _asarray(y, dtype=float))
        for index in range(max(len(mine), len(other))):
            if index >= len(other):
                return f"the corner {_point(mine[index])} is missing"
            if index >= len(mine):
                return f"there is a corner at {_point(other[index])}, where the curve has none"
            if difference(mine[index], other[index], tolerance):
                return f"corner {index}: expected {_point(mine[index])}, got {_point(other[index])}"
        return None

    def __repr__(self) -> str:
        return f"the curve through {', '.join(_point(corner) for corner in _corners(self.x, self.y))}"


class same_grouping(Matcher):
    """Labels, shape (n,), that group the rows as ``labels`` do, whatever the groups are called."""

    def __init__(self, labels: Any):
        self.labels = np.array(labels)

    def difference(self, got: Any, tolerance: float) -> Optional[str]:
        shaped = _shape_difference(self.labels, got)
        if shaped:
            return shaped
        there: dict = {}
        back: dict = {}
        for row, (mine, other) in enumerate(zip(self.labels.tolist(), got.tolist())):
            first, second = there.setdefault(mine, (other, row)), back.setdefault(other, (mine, row))
            if first[0] != other:
                return f"rows {first[1]} and {row} belong to one group"
            if second[0] != mine:
                return f"rows {second[1]} and {row} belong to different groups"
        return None

    def __repr__(self) -> str:
        return f"the grouping {show(self.labels)}, whatever the groups are called"


class draws_like(Matcher):
    """``of`` draws whose shares fit ``probabilities`` (value -> share): each within five standard errors."""

    def __init__(self, probabilities: "dict[Any, float]", of: int):
        if of < 100:
            raise ValueError("fewer than 100 draws exclude next to nothing")
        self.probabilities, self.of = probabilities, of

    def difference(self, got: Any, tolerance: float) -> Optional[str]:
        if not isinstance(got, (list, tuple, np.ndarray)):
            return f"expected {self.of} draws, got {type(got).__name__}"
        draws = list(got)
        if len(draws) != self.of:
            return f"expected {self.of} draws, got {len(draws)}"
        for value in draws:
            if value not in self.probabilities:
                return f"{show(value)} can never be drawn"
        for value, share in self.probabilities.items():
            seen = sum(1 for draw in draws if draw == value) / max(1, len(draws))
            if abs(seen - share) > 5 * float(_sqrt(share * (1 - share) / max(1, len(draws)))) + 1e-12:
                return f"{show(value)} has the share {seen:.3f} of {len(draws)} draws, expected {share:.3f}"
        return None

    def __repr__(self) -> str:
        return "draws with the shares " + ", ".join(f"{show(value)}: {share:g}" for value, share in self.probabilities.items())


def _shape_difference(expected: np.ndarray, got: Any) -> Optional[str]:
    if not isinstance(got, np.ndarray):
        return f"expected an array, got {type(got).__name__}"
    return None if got.shape == expected.shape else f"expected the shape {expected.shape}, got {got.shape}"


def _corners(x: np.ndarray, y: np.ndarray) -> "list[np.ndarray]":
    points: "list[np.ndarray]" = []
    for point in np.stack([x, y], axis=1):
        if points and np.abs(point - points[-1]).max() < 1e-12:
            continue
        while len(points) > 1 and _is_between(points[-2], points[-1], point):
            points.pop()
        points.append(point)
    return points


def _is_between(start: np.ndarray, middle: np.ndarray, end: np.ndarray) -> bool:
    first, second = middle - start, end - start
    return abs(first[0] * second[1] - first[1] * second[0]) < 1e-12 and float(first @ (end - middle)) >= 0


def _point(point: np.ndarray) -> str:
    return f"({point[0]:.4g}, {point[1]:.4g})"
