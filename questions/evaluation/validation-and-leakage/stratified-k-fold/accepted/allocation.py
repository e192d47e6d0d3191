import numpy as np


def stratified_k_fold(labels, k, rng):
    n = labels.shape[0]
    if k > n or k < 2:
        raise ValueError("wrong number of folds")
    classes, codes = np.unique(labels, return_inverse=True)
    in_order = np.sort(codes)
    allocation = np.array([np.bincount(in_order[start::k], minlength=classes.size) for start in range(k)])
    fold_of = np.zeros(n, dtype=np.int64)
    for code in range(classes.size):
        places = np.repeat(np.arange(k), allocation[:, code])
        rng.shuffle(places)
        fold_of[codes == code] = places
    rows = np.arange(n)
    return [(rows[fold_of != fold], rows[fold_of == fold]) for fold in range(k)]
