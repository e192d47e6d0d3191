"""By scikit-learn; without examples by the definition."""

import numpy as np
from sklearn.metrics import precision_recall_fscore_support


def draw(rng):
    n_classes = int(rng.integers(1, 6))
    n = int(rng.integers(1, 13))
    actual, predicted = rng.integers(0, n_classes, size=(2, n))
    average = (None, "macro", "micro")[rng.integers(3)]
    return actual, predicted, n_classes, average, float(rng.integers(2))


none = np.empty(0, dtype=int)
edges = {
    "0/0": [(np.array([0, 1, 2, 2]), np.array([0, 1, 1, 0]), 3, None, value) for value in (0.0, 1.0)]
    + [(np.array([0, 0, 1]), np.array([0, 2, 1]), 3, None, 1.0), (np.array([1, 1]), np.array([1, 1]), 3, None, 1.0)],
    "all wrong": [(np.array([0, 1]), np.array([1, 0]), 2, None, 1.0)],
    "macro": [(np.array([0, 0, 0, 1, 1, 2]), np.array([0, 0, 1, 1, 2, 2]), 3, "macro", 0.0)],
    "macro of 0/0": [(np.array([0, 1, 2, 2]), np.array([0, 1, 1, 0]), 4, "macro", value) for value in (0.0, 1.0)],
    "micro": [(np.array([0, 0, 0, 1]), np.array([0, 0, 1, 0]), 3, "micro", 1.0)],
    "no examples": [(none, none, 2, average, 1.0) for average in (None, "macro", "micro")],
    "many classes": [(np.arange(50) % 7, np.arange(50) % 9, 12, None, 1.0)],
    "one class": [(np.array([0, 0]), np.array([0, 0]), 1, None, 0.0)],
}


def solve(module, actual, predicted, n_classes, average, undefined):
    return module.precision_recall_f1(actual, predicted, n_classes, average=average, undefined=undefined)


def expected(actual, predicted, n_classes, average, undefined):
    if actual.size == 0:
        return (np.full(n_classes, undefined),) * 3 if average is None else (undefined,) * 3
    return precision_recall_fscore_support(
        actual, predicted, labels=range(n_classes), average=average, zero_division=undefined
    )[:3]
