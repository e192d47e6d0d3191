import numpy as np


def average_precision(labels: np.ndarray, scores: np.ndarray) -> float:
    """Average precision of a ranking, without interpolation."""
    positive = np.asarray(labels) == 1
    scores = np.asarray(scores)
    n_positive = int(positive.sum())
    if n_positive == 0:
        return 0.0

    # Highest score first. Reversing (not negating) is safe for unsigned integers too.
    order = np.argsort(scores, kind="stable")[::-1]
    sorted_scores = scores[order]
    hits = np.cumsum(positive[order].astype(np.int64))

    # The last position of each group of equal scores is a threshold.
    n = len(scores)
    is_last = np.ones(n, dtype=bool)
    is_last[:-1] = sorted_scores[1:] != sorted_scores[:-1]
    last = np.flatnonzero(is_last)

    true_positives = hits[last]
    predicted_positives = last + 1
    precision = true_positives / predicted_positives
    gained = np.diff(true_positives, prepend=0)
    return float(np.sum(gained * precision) / n_positive)
