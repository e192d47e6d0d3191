import numpy as np


def average_precision(labels: np.ndarray, scores: np.ndarray) -> float:
    """Average precision of a ranking.

    labels: integers 0 and 1, shape (n,); 1 is the positive class
    scores: floats or integers, shape (n,), in any order
    returns: a float from 0 to 1
    """
    positive = np.asarray(labels) == 1
    scores = np.asarray(scores)
    n_positive = int(np.count_nonzero(positive))
    if n_positive == 0:
        return 0.0

    # Sort and reverse; negating would wrap around for unsigned scores.
    order = np.argsort(scores, kind="stable")[::-1]
    ranked = scores[order]
    hits = np.cumsum(positive[order], dtype=np.int64)

    # The last rank of each group of equal scores is where its threshold is crossed.
    last = np.append(np.flatnonzero(ranked[1:] != ranked[:-1]), len(ranked) - 1)
    true_positives = hits[last]
    precision = true_positives / (last + 1)
    gained = np.diff(true_positives, prepend=0)
    return float(np.sum(gained * precision) / n_positive)
