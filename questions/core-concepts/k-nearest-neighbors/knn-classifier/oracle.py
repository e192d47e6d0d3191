"""By brute force: every distance as an exact fraction, every vote counted in a list."""

from fractions import Fraction

import numpy as np


def draw(rng):
    n, m, d = (int(size) for size in rng.integers(1, (25, 6, 4)))
    names = np.array(["red", "green", "blue", "gray"])
    y = rng.integers(0, rng.integers(1, 5), size=n)
    y = names[y] if rng.random() < 0.5 else y - 1
    k = int(rng.integers(1, n + 4))
    if rng.random() < 0.5:  # a small grid has ties everywhere
        return rng.integers(0, 4, size=(n, d)), y, rng.integers(0, 4, size=(m, d)), k
    return rng.normal(size=(n, d)), y, rng.normal(size=(m, d)), k


_line = np.array([[1.0], [2.0], [4.0], [5.0], [9.0]])
_abbba = np.array(["a", "a", "b", "b", "b"])
edges = {
    "k above n": [(_line, _abbba, np.array([[0.0]]), k) for k in (5, 6, 1000)],
    "distance ties": [
        (np.array([[1.0], [-1.0], [1.0]]), np.array([2, 1, 0]), np.array([[0.0]]), k) for k in (1, 2)
    ] + [(np.ones((50, 2)), np.arange(50) * 7 % 50, np.zeros((3, 2)), 1)],
    "vote ties": [(_line, _abbba, np.array([[2.9], [3.1], [8.0]]), 4), (_line, np.array([5, 4, 3, 2, 1]), np.array([[4.4]]), 5)],
    "unsigned pixels": [(np.array([[250], [10]], dtype=np.uint8), np.array([0, 1]), np.array([[5], [240]], dtype=np.uint8), 1)],
    "large offset": [(1.7e9 + _line, _abbba, 1.7e9 + np.array([[2.9], [3.1]]), 3)],
    "default k": [(np.arange(7.0)[:, np.newaxis], np.array([0, 1, 1, 0, 0, 1, 2]), np.array([[-1.0]]), None)],
    "three classes": [(_line, np.array([0, 2, 1, 2, 0]), np.array([[0.0], [3.9], [9.0]]), k) for k in (1, 2, 3, 5)],
    "no queries": [(_line, _abbba, np.empty((0, 1)), 2)],
    "itself": [(_line, np.array([0, 1, 2, 3, 4]), _line, 1)],
    "clusters": [(np.vstack([_line, _line + 100]), np.repeat([1, 0], 5), np.array([[3.0], [103.0]]), 5)],
}


def solve(module, X_train, y_train, X_query, k):
    return module.knn_predict(X_train, y_train, X_query, **({} if k is None else {"k": k}))


def expected(X_train, y_train, X_query, k):
    k = 5 if k is None else k
    answers = []
    for query in X_query.tolist():
        gaps = [sum((Fraction(a) - Fraction(b)) ** 2 for a, b in zip(row, query)) for row in X_train.tolist()]
        ranked = sorted(range(len(gaps)), key=lambda i: (gaps[i], i))[:k]
        votes = [y_train[i] for i in ranked]
        answers.append(min(votes, key=lambda label: (-votes.count(label), votes.index(label))))
    return np.array(answers, dtype=y_train.dtype)
