import numpy as np


def psi(reference: np.ndarray, current: np.ndarray, bins: int = 10, epsilon: float = 1e-4) -> float:
    reference, current = np.asarray(reference, dtype=float), np.asarray(current, dtype=float)
    if reference.size == 0 or current.size == 0:
        raise ValueError("both samples need at least one value")
    edges = np.quantile(reference, np.arange(1, bins) / bins)

    def shares(x):
        # side="left" counts the edges below x, so a value on an edge falls into the bin below it
        counts = np.bincount(np.searchsorted(edges, x, side="left"), minlength=bins)
        return np.maximum(counts / x.size, epsilon)

    r, s = shares(reference), shares(current)
    return float(np.sum((s - r) * np.log(s / r)))
