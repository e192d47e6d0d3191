"""By scikit-learn where it splits such labels, otherwise by division with remainder.

Compared is what all right answers share: the sorted counts of every class and the sorted sizes.
"""

import numpy as np
from sklearn.model_selection import StratifiedKFold


def draw(rng):
    n = int(rng.integers(1, 60))
    return rng.integers(0, rng.integers(1, 8), size=n), int(rng.integers(1, min(n, 12) + 2)), int(rng.integers(1000))


edges = {
    "small class": [(np.repeat([0, 1], [20, 2]), 5, 1), (np.arange(7), 3, 1), (np.repeat([0, 1, 2], [1, 30, 3]), 7, 1)],
    "fold sizes": [(np.arange(24) % 6, 3, 1), (np.repeat([0, 1, 2], [4, 4, 4]), 3, 1)],
    "sorted file": [(np.repeat([0, 1, 2], [50, 30, 20]), 10, 1)],
    "shuffle": [(np.arange(800) % 2, 4, 1)],
    "rng": [(np.arange(90) % 2, 3, seed) for seed in (1, 2)],
    "text labels": [(np.array(["no", "yes", "no", "no", "yes", "no"]), 2, 1)],
    "k": [(np.array([0, 0, 1, 1]), k, 1) for k in (0, 1, 2, 4, 5)],
    "rare positives": [((np.arange(1000) % 200 == 3).astype(int), 5, 1)],
    "many classes": [(np.arange(200) * 7 % 31 % 12, 6, 1)],
    "one class": [(np.zeros(7, dtype=int), 3, 1)],
}


def solve(module, labels, k, seed):
    folds = module.stratified_k_fold(labels, k, np.random.default_rng(seed))
    n = len(labels)
    whole = all(np.array_equal(np.sort(np.concatenate(pair)), np.arange(n)) for pair in folds)
    once = np.array_equal(np.sort(np.concatenate([validation for _, validation in folds])), np.arange(n))
    return {"partition": whole and once, **shape_of(labels, [validation for _, validation in folds])}


def shape_of(labels, parts):
    counts = {str(value): sorted(int(np.sum(labels[part] == value)) for part in parts) for value in np.unique(labels)}
    return {"counts": counts, "sizes": sorted(len(part) for part in parts)}


def expected(labels, k, seed):
    if k < 2 or k > len(labels):
        return ValueError
    values, sizes = np.unique(labels, return_counts=True)
    if sizes.min() >= k:
        splitter = StratifiedKFold(k, shuffle=True, random_state=seed)
        return {"partition": True, **shape_of(labels, [part for _, part in splitter.split(labels, labels)])}
    even = lambda size: [size // k] * (k - size % k) + [size // k + 1] * (size % k)
    counts = {str(value): even(int(size)) for value, size in zip(values, sizes)}
    return {"partition": True, "counts": counts, "sizes": even(len(labels))}
