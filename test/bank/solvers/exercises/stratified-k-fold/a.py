import numpy as np


def stratified_k_fold(labels: np.ndarray, k: int, rng: np.random.Generator) -> list:
    labels = np.asarray(labels)
    n = len(labels)
    if k < 2 or k > n:
        raise ValueError("k must be from 2 to the number of rows")
    shuffled = rng.permutation(n)
    classes = np.unique(labels, return_inverse=True)[1]
    order = shuffled[np.argsort(classes[shuffled], kind="stable")]  # class by class, shuffled within
    fold = np.empty(n, dtype=int)
    fold[order] = np.arange(n) % k  # deal on across the classes: class counts and sizes both even
    return [(np.flatnonzero(fold != f), np.flatnonzero(fold == f)) for f in range(k)]
