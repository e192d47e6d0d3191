import numpy as np


def roc_curve(labels: np.ndarray, scores: np.ndarray) -> tuple:
    """Points of the ROC curve from (0, 0) to (1, 1).

    labels: integers 0 and 1, shape (n,); 1 is the positive class
    scores: floats or integers, shape (n,), in any order
    returns: (fpr, tpr), two arrays of floats of the same length
    raises ValueError when one of the classes is missing
    """
    labels = np.asarray(labels).astype(np.int64)
    scores = np.asarray(scores)
    n_positive = int(np.sum(labels == 1))
    n_negative = len(labels) - n_positive
    if n_positive == 0 or n_negative == 0:
        raise ValueError("both classes must occur in labels")

    # From the highest score to the lowest, in the type the scores came in.
    order = np.argsort(scores, kind="stable")[::-1]
    sorted_scores = scores[order]
    sorted_labels = labels[order]
    positives = np.cumsum(sorted_labels)
    negatives = np.cumsum(1 - sorted_labels)

    # A point stands only after the last example of each group of equal scores.
    is_last = np.ones(len(scores), dtype=bool)
    is_last[:-1] = sorted_scores[:-1] != sorted_scores[1:]

    fpr = np.concatenate([[0.0], negatives[is_last] / n_negative])
    tpr = np.concatenate([[0.0], positives[is_last] / n_positive])
    return fpr, tpr
