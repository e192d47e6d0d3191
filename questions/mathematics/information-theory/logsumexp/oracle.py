"""By SciPy."""

import numpy as np
from scipy.special import logsumexp as reference


def draw(rng):
    shape = tuple(rng.integers(1, 5, size=rng.integers(1, 4)))
    values = rng.normal(size=shape) * 10 ** rng.uniform(-1, 4)
    values[rng.random(shape) < rng.choice([0.0, 0.5])] = -np.inf
    return values, int(rng.integers(-len(shape), len(shape)))


edges = {
    "1000": [(np.array([1000.0, 999.0]), -1), (np.array([[1000.0, 0.0], [-1000.0, -1000.0]]), 1), (np.array([-1000.0, 1000.0]), 0)],
    "all minus infinity": [(np.full(3, -np.inf), 0), (np.array([[-np.inf, 1.0], [-np.inf, -np.inf]]), 0), (np.full((2, 3), -np.inf), 1)],
    "some minus infinity": [(np.array([-np.inf, 0.0, 1.0]), 0), (np.array([[-np.inf, -1000.0], [2.0, -np.inf]]), -1)],
    "axis": [(np.arange(24.0).reshape(2, 3, 4), axis) for axis in (0, 1, 2, -1, -2, -3)],
    "integers": [(np.array([1, 2, 3]), -1), (np.array([[1000, 1000], [-1000, -1000]]), 1)],
    "one value": [(np.array([[5.0], [-1000.0], [-np.inf]]), 1)],
}


def solve(module, values, axis):
    return module.logsumexp(values, axis=axis)


def expected(values, axis):
    result = reference(values, axis=axis)
    return float(result) if np.ndim(result) == 0 else result
