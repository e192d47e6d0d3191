import numpy as np


def psi(reference, current, bins=10, epsilon=1e-4):
    if 0 in (len(reference), len(current)):
        raise ValueError("need data")
    cuts = np.percentile(reference, np.linspace(0, 100, bins + 1))[1:-1]
    edges = np.concatenate([[-np.inf], np.unique(cuts), [np.inf]])
    expected = np.array([np.mean((reference > a) & (reference <= b)) for a, b in zip(edges[:-1], edges[1:])])
    actual = np.array([np.mean((current > a) & (current <= b)) for a, b in zip(edges[:-1], edges[1:])])
    expected = np.clip(expected, epsilon, None)
    actual = np.clip(actual, epsilon, None)
    return np.sum((actual - expected) * np.log(actual / expected))
