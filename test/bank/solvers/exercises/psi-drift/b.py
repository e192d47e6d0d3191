import numpy as np


def psi(reference: np.ndarray, current: np.ndarray, bins: int = 10, epsilon: float = 1e-4) -> float:
    """Population stability index of one feature."""
    reference = np.asarray(reference, dtype=float)
    current = np.asarray(current, dtype=float)
    if reference.size == 0 or current.size == 0:
        raise ValueError("both samples need at least one value")

    if bins > 1:
        edges = np.quantile(reference, np.arange(1, bins) / bins)
    else:
        edges = np.empty(0)

    def shares(sample):
        # side="left": a value equal to an edge goes to the bin below it
        numbers = np.searchsorted(edges, sample, side="left")
        counts = np.bincount(numbers, minlength=bins)
        return np.maximum(counts / sample.size, epsilon)

    r = shares(reference)
    s = shares(current)
    return float(np.sum((s - r) * (np.log(s) - np.log(r))))
