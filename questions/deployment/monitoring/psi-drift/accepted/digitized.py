import numpy as np


def psi(reference, current, bins=10, epsilon=1e-4):
    if len(reference) < 1 or len(current) < 1:
        raise ValueError
    edges = np.quantile(reference, [k / bins for k in range(bins + 1)])
    edges[0], edges[-1] = -np.inf, np.inf
    pairs = []
    for sample in (reference, current):
        which = np.digitize(sample, edges, right=True) - 1
        count = np.zeros(bins)
        np.add.at(count, which, 1)
        share = count / count.sum()
        share[share < epsilon] = epsilon
        pairs.append(share)
    old, new = pairs
    return -np.sum((old - new) * (np.log(new) - np.log(old)))
