import numpy as np


def psi(reference: np.ndarray, current: np.ndarray, bins: int = 10, epsilon: float = 1e-4) -> float:
    """Population stability index of one feature."""
    if reference.size == 0 or current.size == 0:
        raise ValueError("PSI needs at least one value in each sample")
    inner_edges = np.quantile(reference, np.arange(1, bins) / bins)

    def shares(sample: np.ndarray) -> np.ndarray:
        # side="left": a value equal to an edge stays below it.
        bin_of = np.searchsorted(inner_edges, sample, side="left")
        return np.maximum(np.bincount(bin_of, minlength=bins) / sample.size, epsilon)

    then, now = shares(reference), shares(current)
    return float(np.sum((now - then) * np.log(now / then)))
