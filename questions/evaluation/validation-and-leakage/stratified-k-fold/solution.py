import numpy as np


def stratified_k_fold(labels, k, rng):
    """Shuffles, sorts by class and deals the rows to the folds in turn."""
    n = len(labels)
    if k < 2 or k > n:
        raise ValueError(f"{n} rows cannot make {k} folds")
    shuffled = rng.permutation(n)
    order = shuffled[np.argsort(labels[shuffled], kind="stable")]
    fold = np.empty(n, dtype=int)
    fold[order] = np.arange(n) % k
    return [(np.flatnonzero(fold != number), np.flatnonzero(fold == number)) for number in range(k)]
