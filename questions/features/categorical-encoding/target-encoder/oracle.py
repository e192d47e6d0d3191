"""By scikit-learn's encoder, fitted anew on the rows outside each fold."""

import numpy as np
from sklearn.preprocessing import TargetEncoder


def draw(rng):
    n, m = rng.integers(4, 25), rng.integers(1, 6)
    words = np.array(["a", "b", "bb", "c", "dune"])
    names = words if rng.random() < 0.5 else rng.permutation(np.arange(-9, 10))[:5]
    y = rng.normal(size=n) if rng.random() < 0.5 else rng.integers(0, 2, size=n)
    folds = rng.integers(-2, 4, size=n) * 3
    folds[:2] = [1, 2]
    smoothing = 0.0 if rng.random() < 0.25 else float(rng.uniform(0.1, 20.0))
    return smoothing, names[rng.integers(0, 4, size=n)], y, folds, names[rng.integers(0, 5, size=m)]


abc = np.array(["a", "b", "a", "c"])
edges = {
    "out-of-fold": [
        (0.0, abc, np.array([1.0, 2.0, 5.0, 9.0]), np.array([0, 0, 1, 1]), abc),
        (2.0, abc, np.array([1.0, 2.0, 5.0, 9.0]), np.array([0, 1, 2, 3]), abc),
        (1.0, np.array(["a"] * 4), np.array([90.0, 1.0, 2.0, 3.0]), np.array([0, 1, 1, 1]), abc),
    ],
    "unseen category": [
        (0.0, abc, np.array([1.0, 2.0, 5.0, 9.0]), np.array([0, 1, 1, 1]), np.array(["d", "aa", "A"])),
        (5.0, abc, np.array([1.0, 2.0, 5.0, 9.0]), np.array([0, 1, 0, 1]), np.array(["b", "bb"])),
    ],
    "new rows": [(1.0, abc, np.array([1.0, 2.0, 5.0, 9.0]), np.array([0, 1, 1, 0]), abc)],
    "fold numbers": [(1.0, abc, np.array([1.0, 2.0, 5.0, 9.0]), np.array([100, -3, 7, -3]), abc)],
    "row order": [(1.0, abc[::-1], np.array([9.0, 5.0, 2.0, 1.0]), np.array([1, 1, 0, 0]), abc)],
    "integers": [(1, np.array([5, -1, 5, 7]), np.array([0, 1, 1, 0]), np.array([0, 0, 1, 1]), np.array([7, 6, -1]))],
    "refit": [(0.5, abc, np.array([1.0, 2.0, 5.0, 9.0]), np.array([0, 1, 1, 1]), np.array(["a", "c"]))],
}


def solve(module, smoothing, categories, y, folds, new):
    model = module.TargetEncoder(smoothing)
    model.fit_transform(new.repeat(2), np.arange(2.0 * len(new)), np.arange(2 * len(new)))  # must not matter
    return model.fit_transform(categories, y, folds), model.transform(new)


def expected(smoothing, categories, y, folds, new):
    def learned_from(rows):
        encoder = TargetEncoder(smooth=float(smoothing), target_type="continuous")
        return encoder.fit(categories[rows][:, np.newaxis].astype(object), y[rows].astype(float))

    codes = np.empty(len(y))
    for fold in set(folds.tolist()):
        own = folds == fold
        codes[own] = learned_from(~own).transform(categories[own][:, np.newaxis].astype(object))[:, 0]
    return codes, learned_from(np.full(len(y), True)).transform(new[:, np.newaxis].astype(object))[:, 0]
