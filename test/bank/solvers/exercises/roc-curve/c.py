import numpy as np


def roc_curve(labels: np.ndarray, scores: np.ndarray) -> tuple:
    """Points of the ROC curve from (0, 0) to (1, 1).

    labels: integers 0 and 1, shape (n,); 1 is the positive class
    scores: floats or integers, shape (n,), in any order
    returns: (fpr, tpr), two arrays of floats of the same length
    raises ValueError when one of the classes is missing
    """
    positive = np.asarray(labels) == 1
    n_positive = int(np.count_nonzero(positive))
    n_negative = positive.size - n_positive
    if n_positive == 0 or n_negative == 0:
        raise ValueError("the ROC curve needs at least one positive and one negative example")

    # One group for each distinct score, in the dtype of the scores (large integers stay distinct).
    distinct, group = np.unique(np.asarray(scores), return_inverse=True)
    group = group.reshape(-1)

    def rates(members: np.ndarray, total: int) -> np.ndarray:
        counts = np.bincount(group[members], minlength=len(distinct))[::-1]
        return np.concatenate([[0.0], np.cumsum(counts) / total])

    return rates(~positive, n_negative), rates(positive, n_positive)
