import numpy as np


def k_means(X: np.ndarray, centers: np.ndarray, max_iter: int) -> tuple[np.ndarray, np.ndarray, float]:
    """Lloyd's algorithm from given centers.

    X: rows to group, floats or integers, shape (n, d)
    centers: initial centers, floats or integers, shape (k, d)
    max_iter: largest number of rounds
    returns: the final centers, floats, shape (k, d);
        the label of each row, integers from 0 to k - 1, shape (n,);
        the inertia, a float
    """
    raise NotImplementedError
