"""By scikit-learn."""

import numpy as np
from mldrills import same_curve
from sklearn.metrics import roc_curve as reference


def draw(rng):
    n = int(rng.integers(1, 25))
    scores = rng.integers(0, 8, size=n) / 8 if rng.random() < 0.5 else rng.normal(size=n)
    return rng.integers(0, 2, size=n), scores


edges = {
    "tied scores": [(np.array(labels), np.array([0.9, 0.5, 0.5, 0.5, 0.1])) for labels in ([1, 0, 1, 1, 0], [0, 1, 1, 0, 1])]
    + [(np.array([1, 0, 0, 1]), np.full(4, 0.5)), (np.array([1, 0, 1, 0]), np.array([2.0, 2.0, 1.0, 1.0]))],
    "single class": [(np.array([1, 1]), np.array([0.1, 0.2])), (np.array([0, 0]), np.array([0.1, 0.2]))],
    "logits": [(np.array([0, 1, 1, 0]), np.array([-40.0, 3.0, -2.0, 700.0]))],
    "tiny scores": [(np.array([0, 1, 0, 1]), np.array([1e-9, 2e-9, 3e-9, 4e-9]))],
    "integer scores": [(np.array([0, 1, 1, 0]), np.array([3, 3, -7, 2]))],
    "worst order": [(np.array([1, 1, 0, 0]), np.array([0.1, 0.2, 0.3, 0.4]))],
    "order of rows": [(np.arange(40) % 3 % 2, np.arange(40) * 7 % 11 / 11)],
    "rare positives": [((np.arange(300) == 17).astype(int), np.arange(300) % 20 / 20)],
}


def solve(module, labels, scores):
    return module.roc_curve(labels, scores)


def expected(labels, scores):
    if labels.min() == labels.max():
        return ValueError
    fpr, tpr, _ = reference(labels, scores, drop_intermediate=False)
    return same_curve(fpr, tpr)
