"""Edges by the standard library, bins by counting, the sum by SciPy's relative entropy in both directions."""

import math
import statistics

import numpy as np
from scipy.special import rel_entr


def draw(rng):
    m = int(rng.integers(1, 60))
    epsilon = float(rng.choice([1e-4, 1e-3, 0.03]))
    if rng.random() < 0.5:  # ties: whole numbers and quarters, so that every edge is exact
        n, bins = int(rng.integers(2, 60)), int(rng.choice([1, 2, 4, 8]))
        return rng.integers(0, 6, n).astype(float), rng.integers(-2, 9, m).astype(float), bins, epsilon
    bins = int(rng.integers(1, 12))
    n = next(size for size in rng.integers(2, 80, size=1000).tolist() if math.gcd(size - 1, bins) == 1)
    return rng.lognormal(size=n), rng.lognormal(mean=rng.normal(), size=m), bins, epsilon


_eight = np.arange(1.0, 9.0)
edges = {
    "zero bin": [(_eight, np.array([1.0, 2.0]), 4, 1e-4), (np.array([1.0, 3.0, 3.0, 3.0, 3.0]), np.array([0.0, 9.0]), 4, 0.01)],
    "small share": [(_eight, np.repeat([1.0, 8.0], [1, 200]), 2, 0.02)],
    "outside range": [(_eight, np.array([-50.0, -1.0, 99.0]), 4, 1e-4), (_eight, np.array([99.0]), 4, 1e-4)],
    "bin edges": [(2.0**_eight, 2.0**_eight + 20, 4, 1e-4), (_eight, _eight - 0.5, 4, 0.01)],
    "edge value": [(np.array([0.0, 2.0, 4.0, 6.0, 8.0]), np.array([2.0, 4.0, 4.0, 6.0]), 4, 1e-4)],
    "ties": [(np.array([0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 2.0, 4.0]), np.array([0.0, 1.0, 3.0]), 4, 1e-4), (np.full(4, 5.0), np.array([5.0, 4.0, 6.0]), 4, 1e-4)],
    "sample size": [(_eight, np.tile(_eight, 7), 4, 1e-4), (_eight, np.array([3.0]), 4, 1e-4)],
    "single row": [(np.array([5.0]), np.array([7.0]), 2, 1e-4), (np.array([5.0]), np.array([4.0]), 4, 1e-4)],
    "ten bins": [(np.random.default_rng(3).normal(size=1000), np.random.default_rng(4).normal(size=400), 10, 1e-4)],
    "empty sample": [(np.empty(0), _eight, 4, 1e-4), (_eight, np.empty(0), 4, 1e-4)],
    "one bin": [(_eight, np.array([100.0, 3.0]), 1, 1e-4)],
}


def solve(module, reference, current, bins, epsilon):
    return module.psi(reference, current, bins=bins, epsilon=epsilon)


def expected(reference, current, bins, epsilon):
    if not len(reference) or not len(current):
        return ValueError
    points = reference.tolist() * (2 if len(reference) == 1 else 1)  # the library wants two; the quantiles are the same
    inner = statistics.quantiles(points, n=bins, method="inclusive")
    ends = [-math.inf, *inner, math.inf]
    shares = []
    for sample in (reference.tolist(), current.tolist()):
        counts = [sum(1 for x in sample if low < x <= high) for low, high in zip(ends, ends[1:])]
        shares.append(np.array([max(count / len(sample), epsilon) for count in counts]))
    return float(np.sum(rel_entr(*shares)) + np.sum(rel_entr(*shares[::-1])))
