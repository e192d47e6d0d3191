import numpy as np


def best_split(X: np.ndarray, y: np.ndarray) -> "tuple[int, float, float] | None":
    """The feature and threshold with the largest drop of Gini impurity.

    X: floats, shape (n, d), n and d at least 1
    y: integers, shape (n,), the class of each row
    returns: (feature, threshold, gain), or None where no split lowers the impurity
    """
    raise NotImplementedError
