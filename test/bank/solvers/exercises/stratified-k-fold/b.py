import numpy as np


def stratified_k_fold(labels: np.ndarray, k: int, rng: np.random.Generator) -> list:
    """Row numbers for stratified k-fold cross-validation: k pairs (train, validation)."""
    labels = np.asarray(labels)
    n = len(labels)
    if k < 2 or k > n:
        raise ValueError("k must be at least 2 and at most the number of rows")

    # Shuffle all rows, then bring each class together; the stable sort keeps the
    # random order within a class.
    _, classes = np.unique(labels, return_inverse=True)
    classes = classes.reshape(-1)
    order = rng.permutation(n)
    order = order[np.argsort(classes[order], kind="stable")]

    # Deal the rows like cards, and go on at the next fold when a class ends. So the counts
    # differ by at most 1 for every class and for the folds as a whole.
    folds = []
    for fold in range(k):
        validation = np.sort(order[fold::k])
        in_train = np.ones(n, dtype=bool)
        in_train[validation] = False
        folds.append((np.flatnonzero(in_train), validation))
    return folds
