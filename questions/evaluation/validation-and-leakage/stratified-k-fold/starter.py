import numpy as np


def stratified_k_fold(labels: np.ndarray, k: int, rng: np.random.Generator) -> list:
    """Row numbers for stratified k-fold cross-validation.

    labels: integers or text, shape (n,)
    k: the number of folds
    rng: the generator that shuffles the rows
    returns: k pairs (train, validation) of integer arrays
    raises ValueError when k is below 2 or above n
    """
    raise NotImplementedError
