"""By exact fractions: polynomials, their derivatives and their differences without any rounding."""

from fractions import Fraction

import numpy as np

tolerance = 1e-6


def polynomial(x, weights, powers, joint):
    """Terms of single entries, and joint times the product of all."""
    value = joint
    for one in x:
        value = value * one
    for one, weight, power in zip(x, weights, powers):
        value = value + weight * one**power
    return value


def derivative(x, weights, powers, joint):
    slopes = []
    for j, (one, weight, power) in enumerate(zip(x, weights, powers)):
        others = joint
        for k, other in enumerate(x):
            others = others * (other if k != j else 1)
        slopes.append(others + weight * power * one ** max(power - 1, 0))
    return slopes


def draw(rng):
    shape = tuple(int(size) for size in rng.integers(1, 4, size=rng.integers(1, 4)))
    n = int(np.prod(shape))
    point = rng.uniform(0.5, 1.5, size=shape)
    weights = [int(weight) for weight in rng.integers(1, 6, size=n)]
    powers = [int(power) for power in rng.integers(1, 5, size=n)]
    faults = [float(fault) for fault in rng.choice([1.0, 1.0, 1.0, 0.0, -1.0, 0.5, 3.0], size=n)]
    step = None if rng.random() < 0.5 else float(rng.choice([0.25, 0.1, 1e-3]))
    return point, weights, powers, int(rng.integers(0, 2)), faults, step


edges = {
    "zero gradients": [
        (np.array([1.0, 2.0]), [0, 0], [1, 1], 0, [1.0, 1.0], None),
        (np.zeros(2), [1, 3], [2, 2], 0, [1.0, 1.0], None),
        (np.array([1.0, 2.0]), [2, 0], [2, 1], 0, [0.0, 1.0], 0.1),
    ],
    "central": [(np.array([1.0, 2.0]), [1, 1], [3, 3], 0, [1.0, 1.0], 0.1)],
    "default step": [(np.array([1e-5, 2e-5]), [1, 1], [3, 3], 0, [1.0, 1.0], None)],
    "tiny gradients": [(np.array([1.0, 2.0]), [1e-12, 3e-12], [2, 3], 0, [1.25, 1.0], None)],
    "mixed sizes": [(np.array([1.0, 2.0]), [1000, 1], [1, 2], 0, [1.0, 1.25], None)],
    "coupled entries": [(np.array([1.0, 2.0, 4.0]), [0, 0, 1], [1, 1, 2], 1, [1.0, 1.0, 0.5], 0.5)],
    "matrix": [(np.array([[1.0, 0.5, 2.0], [0.5, 1.0, 3.0]]), [1, 2, 3, 4, 5, 6], [2, 1, 3, 2, 1, 2], 1, [1.0, 1.0, 2.0, -1.0, 1.0, 0.0], None)],
    "integers": [(np.array([3, -2]), [1, 1], [2, 2], 0, [1.5, 1.0], None), (np.array([0, 1]), [1, 1], [2, 2], 0, [1.0, 1.0], None)],
}


def solve(module, point, weights, powers, joint, faults, step):
    def function(x):
        return polynomial(list(x.ravel()), weights, powers, joint)

    def gradient(x):
        return np.reshape(np.array(derivative(list(x.ravel()), weights, powers, joint)) * faults, x.shape)

    return module.check_gradient(function, gradient, point, **({} if step is None else {"step": step}))


def expected(point, weights, powers, joint, faults, step):
    x = [Fraction(float(one)) for one in point.ravel()]
    weights, h = [Fraction(weight) for weight in weights], Fraction(1e-5 if step is None else step)
    errors = []
    for j, (slope, fault) in enumerate(zip(derivative(x, weights, powers, joint), faults)):
        moved = [[*x[:j], x[j] + sign * h, *x[j + 1 :]] for sign in (1, -1)]
        above, below = (polynomial(one, weights, powers, joint) for one in moved)
        claimed, measured = slope * Fraction(fault), (above - below) / (2 * h)
        larger = max(abs(claimed), abs(measured))
        errors.append(float(abs(claimed - measured) / larger) if larger else 0.0)
    return np.reshape(errors, point.shape)
