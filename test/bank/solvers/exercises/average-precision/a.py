import numpy as np


def average_precision(labels: np.ndarray, scores: np.ndarray) -> float:
    labels, scores = np.asarray(labels), np.asarray(scores)
    order = np.argsort(scores, kind="stable")[::-1]
    hits = np.cumsum(labels[order], dtype=np.int64)
    if hits[-1] == 0:
        return 0.0
    ranked = scores[order]
    last = np.append(np.flatnonzero(ranked[1:] != ranked[:-1]), ranked.size - 1)  # end of each group of ties
    tp = hits[last]
    return float(np.sum(np.diff(tp, prepend=0) * (tp / (last + 1))) / tp[-1])
