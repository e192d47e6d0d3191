import numpy as np


def psi(reference: np.ndarray, current: np.ndarray, bins: int = 10, epsilon: float = 1e-4) -> float:
    """Population stability index of one feature.

    reference: floats, shape (n,), in any order; the bins come from these
    current: floats, shape (m,), in any order
    bins: how many bins, at least 1
    epsilon: the smallest share that a bin may have, between 0 and 1
    returns: a number
    """
    raise NotImplementedError
