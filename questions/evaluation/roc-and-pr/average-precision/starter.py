import numpy as np


def average_precision(labels: np.ndarray, scores: np.ndarray) -> float:
    """Average precision of a ranking.

    labels: integers 0 and 1, shape (n,); 1 is the positive class
    scores: floats or integers, shape (n,), in any order
    returns: a float from 0 to 1
    """
    raise NotImplementedError
