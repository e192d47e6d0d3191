import numpy as np


def stratified_k_fold(labels, k, rng):
    if not 1 < k <= labels.size:
        raise ValueError("wrong number of folds")
    order = np.lexsort((rng.random(labels.size), labels))
    return [(np.delete(order, np.s_[start::k]), order[start::k]) for start in range(k)]
