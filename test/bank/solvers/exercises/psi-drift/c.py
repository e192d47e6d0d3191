import numpy as np


def psi(reference: np.ndarray, current: np.ndarray, bins: int = 10, epsilon: float = 1e-4) -> float:
    """Population stability index of one feature.

    reference: floats, shape (n,), in any order; the bins come from these
    current: floats, shape (m,), in any order
    bins: how many bins, at least 1
    epsilon: the smallest share that a bin may have, between 0 and 1
    returns: a number
    """
    reference = np.asarray(reference, dtype=np.float64)
    current = np.asarray(current, dtype=np.float64)
    if reference.size == 0 or current.size == 0:
        raise ValueError("both samples must hold at least one value")

    edges = _inner_edges(reference, bins)
    r = _shares(reference, edges, epsilon)
    s = _shares(current, edges, epsilon)
    return float(np.sum((s - r) * (np.log(s) - np.log(r))))


def _inner_edges(reference: np.ndarray, bins: int) -> np.ndarray:
    k = np.arange(1, bins)
    if len(k) == 0:
        return np.empty(0)
    edges = np.quantile(reference, k / bins)
    # Where a quantile falls on a value of the sample, the edge is that value and not a rounding error beside it;
    # otherwise the value could end up on the wrong side of its own edge.
    place, rest = np.divmod(k * (len(reference) - 1), bins)
    edges[rest == 0] = np.sort(reference)[place[rest == 0]]
    return np.maximum.accumulate(edges)


def _shares(values: np.ndarray, edges: np.ndarray, epsilon: float) -> np.ndarray:
    # "left" puts a value that equals an edge into the bin below it.
    counts = np.bincount(np.searchsorted(edges, values, side="left"), minlength=len(edges) + 1)
    return np.maximum(counts / len(values), epsilon)
