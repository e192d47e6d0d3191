import numpy as np


def k_means(X, centers, max_iter):
    k, d = centers.shape
    current = centers * 1.0

    def distances():
        return np.stack([np.linalg.norm(X - center, axis=1) for center in current], axis=1)

    labels = None
    step = 0
    while True:
        found = np.argmin(distances(), axis=1)
        if step >= max_iter or (labels is not None and np.array_equal(found, labels)):
            break
        labels, step = found, step + 1
        sums = np.zeros((k, d))
        np.add.at(sums, labels, X)
        sizes = np.bincount(labels, minlength=k)
        filled = sizes > 0
        current[filled] = sums[filled] / sizes[filled, None]
    return current, found, float(np.sum((X - current[found]) ** 2))
