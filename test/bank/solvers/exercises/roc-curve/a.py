import numpy as np


def roc_curve(labels: np.ndarray, scores: np.ndarray) -> tuple:
    positive, scores = np.asarray(labels) == 1, np.asarray(scores)
    n_positive = np.count_nonzero(positive)
    n_negative = positive.size - n_positive
    if n_positive == 0 or n_negative == 0:
        raise ValueError("both classes must occur in labels")
    order = np.argsort(scores, kind="stable")[::-1]
    scores, positive = scores[order], positive[order]
    ends = np.append(np.flatnonzero(scores[1:] != scores[:-1]), len(scores) - 1)  # last row of each tie
    tp = np.cumsum(positive)[ends]
    fp = ends + 1 - tp
    return np.concatenate([[0.0], fp / n_negative]), np.concatenate([[0.0], tp / n_positive])
