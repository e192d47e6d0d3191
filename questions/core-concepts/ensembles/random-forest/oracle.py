"""Expectation over every draw, by enumeration in exact fractions; scikit-learn for full trees."""

from fractions import Fraction
from itertools import combinations, product

import numpy as np
from mldrills import near
from sklearn.tree import DecisionTreeClassifier

TREES = 200
XOR = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])


class Tie(Exception):
    """Two splits are equally good, and any of them may be taken."""


def draw(rng):
    while True:
        kind = rng.integers(4)
        if kind == 0:  # one feature: the intervals of a full tree do not depend on the order of splits
            n = int(rng.integers(1, 12))
            X, m, bootstrap = rng.integers(-4, 5, size=(n, 1)) / 2, 1, False
        elif kind == 1:  # few rows, all samples
            n, d = int(rng.integers(1, 5)), int(rng.integers(1, 3))
            X, m, bootstrap = rng.integers(0, 2, size=(n, d)) / 1, 1, True
        else:
            n, d = int(rng.integers(2, 8)), int(rng.integers(2, 4))
            X, m, bootstrap = rng.integers(0, 3, size=(n, d)) / 1, int(rng.integers(1, d + 1)), False
        y = rng.integers(0, 3, size=n)
        y = np.unique(y, return_inverse=True)[1]
        arguments = X, y, rng.integers(-4, 5, size=(6, X.shape[1])) / 2, m, bootstrap, int(rng.integers(1000))
        try:
            expected(*arguments)
        except Tie:
            continue
        return arguments


def column(*values):
    return np.array(values, dtype=float).reshape(-1, 1)


edges = {
    "equals CART": [(np.array([[0, 3, 1], [1, 1, 0], [1, 1, 3], [3, 0, 3], [1, 2, 3], [2, 3, 1], [3, 2, 1], [2, 3, 3]]) / 1, np.array([0, 2, 2, 1, 2, 2, 2, 1]), np.array(list(product([0.0, 1, 2, 3], repeat=3))), 3, False, 1)],
    "per node": [(XOR, np.array([0, 1, 1, 0]), XOR, 1, False, 2), (np.array([[5.0, 0, 3], [5, 1, 3]]), np.array([0, 1]), XOR[:, [0, 1, 1]], 2, False, 3)],
    "bootstrap": [(column(0, 1, 10, 30), np.array([2, 0, 3, 1]), column(0, 1, 10, 30), 1, True, 4)],
    "absent class": [(column(0, 0, 9), np.array([0, 0, 1]), column(0, 9), 1, True, 5)],
    "impure leaf": [(column(1, 1, 1, 4), np.array([0, 1, 0, 1]), column(1, 4), 1, False, 6)],
    "zero gain": [(XOR[:, :1], np.array([0, 1, 1, 0]), XOR[:, :1], 1, False, 7)],
    "threshold": [(column(-1, 2), np.array([1, 0]), column(0.5, 0.75), 1, False, 8)],
    "reproducible": [(column(0, 1), np.array([0, 1]), column(0, 1), 1, True, 9)],
    "one row": [(np.array([[3.0, 4]]), np.array([0]), np.array([[0.0, 0]]), 1, True, 10)],
}


def solve(module, X, y, new, m, bootstrap, seed):
    forest = module.RandomForest(TREES, m, np.random.default_rng(seed), bootstrap=bootstrap)
    forest.fit(X, y)
    again = module.RandomForest(TREES, m, np.random.default_rng(seed), bootstrap=bootstrap)
    again.fit(X, y)
    assert np.array_equal(forest.predict_proba(new), again.predict_proba(new))
    return forest.predict_proba(new)


def expected(X, y, new, m, bootstrap, seed):
    n, d = X.shape
    if not bootstrap and d == 1:
        return DecisionTreeClassifier(random_state=seed).fit(X, y).predict_proba(new)
    samples = list(product(range(n), repeat=n)) if bootstrap else [tuple(range(n))]
    rows = [tuple(row) for row in X.tolist()]
    shares = []
    for point in new.tolist():
        total = [Fraction(0)] * (int(y.max()) + 1)
        for sample in samples:
            for label, share in reached([(rows[i], int(y[i])) for i in sample], point, m).items():
                total[label] += share / len(samples)
        shares.append([float(share) for share in total])
    exact = not bootstrap and m == d
    return near(np.array(shares), 1e-9 if exact else 2.7 / TREES**0.5)


def reached(node, point, m):
    """Expected share of each label at a point, over the features drawn from here on."""
    labels = [label for _, label in node]
    leaf = {label: Fraction(labels.count(label), len(labels)) for label in set(labels)}
    if len(leaf) == 1:
        return leaf
    subsets = list(combinations(range(len(point)), m))
    total = {}
    for subset in subsets:
        split = best(node, subset)
        below = leaf
        if split is not None:
            feature, low, high = split
            goes_left = point[feature] <= (low + high) / 2
            below = reached([(x, label) for x, label in node if (x[feature] <= low) == goes_left], point, m)
        for label, share in below.items():
            total[label] = total.get(label, Fraction(0)) + share / len(subsets)
    return total


def best(node, features):
    found, top, tied = None, None, False
    for feature in features:
        levels = sorted({x[feature] for x, _ in node})
        for low, high in zip(levels, levels[1:]):
            value = Fraction(0)
            for part in ([label for x, label in node if x[feature] <= low], [label for x, label in node if x[feature] >= high]):
                value += Fraction(sum(part.count(label) ** 2 for label in set(part)), len(part))
            if top is None or value > top:
                found, top, tied = (feature, low, high), value, False
            elif value == top:
                tied = True
    if tied and len(node[0][0]) > 1:
        raise Tie
    return found
