import numpy as np


def psi(reference: np.ndarray, current: np.ndarray, bins: int = 10, epsilon: float = 1e-4) -> float:
    """From cumulative shares at the edges, and as two divergences, one in each direction."""
    if min(len(reference), len(current)) == 0:
        raise ValueError("a sample is empty")
    ordered = np.sort(reference)
    below, part = np.divmod(np.arange(1, bins) * (len(ordered) - 1), bins)
    above = np.minimum(below + 1, len(ordered) - 1)
    edges = ordered[below] + (ordered[above] - ordered[below]) * (part / bins)

    def raised_shares(sample: np.ndarray) -> np.ndarray:
        up_to_edge = np.mean(sample[:, np.newaxis] <= edges, axis=0)
        share = np.diff(up_to_edge, prepend=0.0, append=1.0)
        return np.where(share < epsilon, epsilon, share)

    r, s = raised_shares(reference), raised_shares(current)
    return float(np.dot(s, np.log(s) - np.log(r)) + np.dot(r, np.log(r) - np.log(s)))
