"""By scikit-learn."""

import numpy as np
from sklearn.preprocessing import OneHotEncoder

words = np.array(["", "a", "ab", "abc", "B", "b", "10", "9", "red", "redwood", "é"])


def draw(rng):
    n, m, d = rng.integers(1, 9), rng.integers(0, 6), rng.integers(1, 5)
    if rng.random() < 0.5:
        return words[rng.integers(0, 9, size=(n, d))], words[rng.integers(0, len(words), size=(m, d))]
    return rng.integers(-5, 15, size=(n, d)), rng.integers(-8, 18, size=(m, d))


edges = {
    "unseen category": [
        (np.array([["b"], ["d"]]), np.array([["a"], ["c"], ["e"], ["dd"]])),
        (np.array([["b", "x"], ["d", "b"]]), np.array([["x", "d"], ["b", "b"]])),
        (np.array([[3], [5]]), np.array([[4], [6], [-1]])),
    ],
    "batch": [(np.array([["a"], ["b"], ["c"]]), np.array([["c"]]))],
    "empty batch": [(np.array([["a", "x"], ["b", "y"]]), np.empty((0, 2), dtype="U1"))],
    "order": [(np.array([[10], [9], [-1]]), np.array([[9], [-1]])), (np.array([["b"], ["A"], ["9"], ["10"]]), np.array([["A"], ["10"]]))],
    "single category": [(np.array([["on"], ["on"]]), np.array([["on"], ["off"]]))],
    "refit": [(np.array([["a"], ["b"]]), np.array([["b"], ["c"]]))],
    "random table": [(np.arange(12).reshape(4, 3), np.arange(15).reshape(5, 3))],
}


def solve(module, train, rows):
    model = module.OneHotEncoder()
    if len(rows):
        model.fit(rows)  # what an earlier fit saw must not matter
    return model.fit(train).transform(rows)


def expected(train, rows):
    encoder = OneHotEncoder(handle_unknown="ignore", sparse_output=False).fit(train)
    if len(rows) == 0:  # scikit-learn refuses an empty batch
        return encoder.transform(train)[:0]
    return encoder.transform(rows)
