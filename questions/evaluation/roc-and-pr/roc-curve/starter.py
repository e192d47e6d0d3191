import numpy as np


def roc_curve(labels: np.ndarray, scores: np.ndarray) -> tuple:
    """Points of the ROC curve from (0, 0) to (1, 1).

    labels: integers 0 and 1, shape (n,); 1 is the positive class
    scores: floats or integers, shape (n,), in any order
    returns: (fpr, tpr), two arrays of floats of the same length
    raises ValueError when one of the classes is missing
    """
    raise NotImplementedError
