"""By scikit-learn."""

import numpy as np
from sklearn.metrics import average_precision_score


def draw(rng):
    n = int(rng.integers(1, 25))
    scores = rng.integers(0, 8, size=n) / 8 if rng.random() < 0.5 else rng.normal(size=n)
    return rng.integers(0, 2, size=n), scores


edges = {
    "ties": [(np.array(labels), np.array([0.9, 0.5, 0.5, 0.5, 0.1])) for labels in ([1, 0, 1, 1, 0], [0, 1, 1, 0, 1])]
    + [(np.array([1, 0, 0, 1]), np.full(4, 0.5)), (np.array([1, 0, 1, 0]), np.array([2.0, 2.0, 1.0, 1.0]))],
    "no trapezoid": [(np.array([0, 0, 0, 1]), np.array([4.0, 3.0, 2.0, 1.0])), (np.array([0, 1]), np.array([0.8, 0.1]))],
    "no interpolation": [(np.array([1, 0, 0, 1, 1, 1]), np.arange(6, 0, -1) / 10)],
    "one positive": [(np.array([0, 1, 0]), np.array([0.3, 0.2, 0.1]))],
    "no positives": [(np.array([0, 0]), np.array([0.1, 0.2])), (np.array([0]), np.array([0.5]))],
    "all positives": [(np.array([1, 1]), np.array([0.1, 0.2])), (np.array([1]), np.array([0.5]))],
    "logits": [(np.array([0, 1, 1, 0]), np.array([-40.0, 3.0, -2.0, 700.0]))],
    "tiny scores": [(np.array([0, 1, 0, 1]), np.array([1e-9, 2e-9, 3e-9, 4e-9]))],
    "integer scores": [(np.array([0, 1, 1, 0]), np.array([3, 3, -7, 2]))],
    "rare positives": [((np.arange(400) == 17).astype(int), np.arange(400) % 20 / 20)],
}


def solve(module, labels, scores):
    return module.average_precision(labels, scores)


def expected(labels, scores):
    return average_precision_score(labels, scores)
