"""By exact fractions, and by scikit-learn on separate groups, where no cluster is ever empty."""

from fractions import Fraction

import numpy as np
from sklearn.cluster import KMeans


def draw(rng):
    n, k, d = (int(size) for size in rng.integers(1, (25, 6, 4)))
    max_iter = int(rng.integers(0, 12))
    if rng.random() < 0.3:  # the start is drawn from the rows, far apart, so that no cluster empties
        blobs = rng.normal(size=(3, 2)) * 30 + np.array([[0.0, 0.0], [300.0, 0.0], [0.0, 300.0]])
        X = np.repeat(blobs, 8, axis=0) + rng.normal(size=(24, 2))
        return X, X[[3, 9, 20]], 300
    return rng.normal(size=(n, d)), 2 * rng.normal(size=(k, d)), max_iter


_line = np.array([[1.0], [2.0], [9.0], [11.0]])
edges = {
    "empty cluster": [
        (_line, np.array([[1.0], [10.0], [100.0]]), 300),
        (np.array([[-10.0], [4.0], [8.0]]), np.array([[3.0], [6.0], [9.0]]), 300),
        (_line, np.array([[5.0], [5.0], [5.0]]), 300),
        (_line[:2], np.array([[0.0], [3.0], [1.5], [-7.0]]), 300),
    ],
    "integers": [(np.array([[1], [2], [9], [11]]), np.array([[1], [2]]), 300)],
    "no tolerance": [(_line * 2.0**-40, np.array([[1.0], [2.0]]) * 2.0**-40, 300)],
    "few rounds": [(_line, np.array([[1.0], [2.0]]), rounds) for rounds in (0, 1, 2, 3)]
    + [(np.array([[0.0], [2.0], [6.0], [10.0]]), np.array([[5.0], [8.0]]), 1)],
    "ties": [(np.array([[0.0], [1.0], [2.0]]), np.array([[2.0], [0.0]]), rounds) for rounds in (0, 1, 300)],
    "convergence": [(_line, np.array([[1.0], [2.0]]), 10**9)],
    "one cluster": [(_line, np.array([[50.0]]), 300), (_line[:1], np.array([[0.0]]), 300)],
    "many rows": [(np.repeat(_line, 10, axis=0), _line[[0, 3]], 300)],
}


def solve(module, X, centers, max_iter):
    centers, labels, inertia = module.k_means(X, centers, max_iter=max_iter)
    return centers, labels, float(inertia)


def expected(X, centers, max_iter):
    if X.shape == (24, 2) and X.dtype.kind == "f":
        model = KMeans(len(centers), init=centers, n_init=1, tol=0, algorithm="lloyd").fit(X)
        return model.cluster_centers_, model.labels_, float(model.inertia_)
    rows = [[Fraction(value) for value in row] for row in X.tolist()]
    current = [[Fraction(value) for value in row] for row in centers.tolist()]

    def gap(row, center):
        return sum((a - b) ** 2 for a, b in zip(row, center))

    def labels_now():
        return [min(range(len(current)), key=lambda j: (gap(row, current[j]), j)) for row in rows]

    for _ in range(min(max_iter, 200)):
        labels = labels_now()
        groups = [[row for row, label in zip(rows, labels) if label == j] for j in range(len(current))]
        current = [[sum(column) / len(group) for column in zip(*group)] if group else center for group, center in zip(groups, current)]
    labels = labels_now()
    inertia = sum(gap(row, current[label]) for row, label in zip(rows, labels))
    return np.array(current, dtype=float), np.array(labels), float(inertia)
