import numpy as np


def stratified_k_fold(labels, k, rng):
    """Gives each fold a quota of every class; extra rows go to the folds that are smallest so far."""
    if not 2 <= k <= len(labels):
        raise ValueError("k must lie between 2 and the number of rows")
    sizes = np.zeros(k, dtype=int)
    parts = [[] for _ in range(k)]
    for value in np.unique(labels):
        members = rng.permutation(np.flatnonzero(labels == value))
        quota = np.full(k, members.size // k)
        quota[np.argsort(sizes, kind="stable")[: members.size % k]] += 1
        sizes += quota
        for part, piece in zip(parts, np.split(members, np.cumsum(quota)[:-1])):
            part.append(piece)
    validation = [np.concatenate(part) for part in parts]
    return [(np.setdiff1d(np.arange(len(labels)), rows), rows) for rows in validation]
