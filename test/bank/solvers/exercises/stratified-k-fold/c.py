import numpy as np


def stratified_k_fold(labels: np.ndarray, k: int, rng: np.random.Generator) -> list:
    """Row numbers for stratified k-fold cross-validation.

    labels: integers or text, shape (n,)
    k: the number of folds
    rng: the generator that shuffles the rows
    returns: k pairs (train, validation) of integer arrays
    raises ValueError when k is below 2 or above n
    """
    labels = np.asarray(labels)
    n = len(labels)
    if k < 2 or k > n:
        raise ValueError(f"k must be from 2 to the number of rows ({n}), not {k}")

    codes = np.unique(labels, return_inverse=True)[1].reshape(-1)
    # One uniform shuffle of all rows, then a stable sort: each class in uniformly random order.
    shuffled = rng.permutation(n)
    dealt = shuffled[np.argsort(codes[shuffled], kind="stable")]
    # Dealing goes on from class to class without starting over, which balances classes and folds alike.
    fold = np.empty(n, dtype=np.intp)
    fold[dealt] = np.arange(n) % k
    return [(np.flatnonzero(fold != f), np.flatnonzero(fold == f)) for f in range(k)]
