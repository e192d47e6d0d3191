"""Brute force over all thresholds, in exact fractions."""

from fractions import Fraction

import numpy as np


def draw(rng):
    n, d = int(rng.integers(1, 13)), int(rng.integers(1, 4))
    levels = int(rng.integers(1, 8))
    X = rng.integers(-levels, levels, size=(n, d)) / 4
    if rng.random() < 0.3:
        X = rng.normal(size=(n, d))
    return X, rng.choice([-2, 0, 5], size=n, p=rng.dirichlet([1, 1, 1]))


def column(*values):
    return np.array(values, dtype=float).reshape(-1, 1)


edges = {
    "duplicate values": [(column(1, 2, 2, 2, 3), np.array([0, 0, 0, 1, 1])), (column(2, 2, 2, 5), np.array([1, 1, 0, 0]))],
    "constant feature": [(np.array([[3.0, 1], [3, 2], [3, 3]]), np.array([0, 0, 1])), (np.full((4, 2), 7.0), np.array([0, 0, 1, 1]))],
    "ties": [(column(1, 2, 2, 3), np.array([0, 1, 1, 0])), (np.array([[1.0, 1], [2, 2]]), np.array([1, 0])), (column(1, 2, 3), np.array([0, 1, 0]))],
    "zero gain": [(np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]), np.array([0, 1, 1, 0])), (column(1, 1, 1, 2, 2, 2), np.array([0, 1, 2, 2, 1, 0]))],
    "small gain": [(column(*[0] * 50, *[1] * 50), np.array([0] * 25 + [1] * 25 + [0] * 23 + [1] * 27))],
    "child sizes": [(column(*range(8)), np.array([1, 0, 0, 0, 1, 1, 1, 0]))],
    "outermost split": [(column(1, 2, 3, 4), np.array([1, 1, 1, 0])), (column(1, 2), np.array([1, 0]))],
    "several features": [(np.array([[1.0, 2], [2, 1], [3, 4], [4, 3]]), np.array([0, 0, 1, 1]))],
    "row order": [(column(3, 1, 4, 2), np.array([1, 0, 1, 0]))],
    "label values": [(column(1, 2, 3), np.array([-5, 40, 40])), (column(1, 2, 3, 4, 5, 6), np.array([0, 0, 1, 1, 2, 2]))],
    "one row": [(column(2), np.array([1]))],
}


def solve(module, X, y):
    return module.best_split(X, y)


def squares(labels):
    """Sum of squared class counts by size: the size times one minus the impurity."""
    return Fraction(sum(labels.count(label) ** 2 for label in set(labels)), len(labels))


def expected(X, y):
    labels, best = y.tolist(), (Fraction(0), None)
    for feature in range(X.shape[1]):
        column = X[:, feature].tolist()
        levels = sorted(set(column))
        for low, high in zip(levels, levels[1:]):
            left = [label for label, value in zip(labels, column) if value <= low]
            right = [label for label, value in zip(labels, column) if value >= high]
            gain = (squares(left) + squares(right) - squares(labels)) / len(labels)
            if gain > best[0]:
                best = (gain, (feature, (low + high) / 2, float(gain)))
    return best[1]
