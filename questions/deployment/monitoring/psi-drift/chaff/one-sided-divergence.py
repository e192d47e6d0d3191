# ---
# title: Computes the KL divergence
# caughtBy: [four_bins_of_two_rows, ten_bins_by_default]
# why:
#   - text: PSI weights each log ratio by the difference of the shares, which adds the divergences of both directions.
#     cues: [both directions, symmetric*, difference*, two divergences, jeffreys, asymmetric, not symmetric, other direction]
#   - text: Every term of PSI is at least 0, while single terms of the KL divergence are negative where a bin has lost rows.
#     cues: [negative, at least 0, non-negative, nonnegative, sign, cancel*, never negative]
# hint: Look at the term of a bin that has lost rows. Which sign does it have in your sum?
# repaired: |
#   return float(np.sum((now - then) * np.log(now / then)))
# ---
import numpy as np


def psi(reference: np.ndarray, current: np.ndarray, bins: int = 10, epsilon: float = 1e-4) -> float:
    if reference.size == 0 or current.size == 0:
        raise ValueError("PSI needs at least one value in each sample")
    inner_edges = np.quantile(reference, np.arange(1, bins) / bins)

    def shares(sample: np.ndarray) -> np.ndarray:
        bin_of = np.searchsorted(inner_edges, sample, side="left")
        return np.maximum(np.bincount(bin_of, minlength=bins) / sample.size, epsilon)

    then, now = shares(reference), shares(current)
    return float(np.sum(now * np.log(now / then)))  # bug
