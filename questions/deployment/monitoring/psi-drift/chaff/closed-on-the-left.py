# ---
# title: Puts a value on an edge into the bin above
# caughtBy: [a_value_on_an_edge_belongs_to_the_bin_below, half_of_the_reference_is_zero, a_bin_that_is_empty_in_the_reference, one_row_on_either_side]
# why:
#   - text: The policy closes each bin on the right, so a value equal to an edge belongs to the bin that ends there.
#     cues: [right, closed, belongs to, bin below, lower bin, on an edge, equal to an edge, boundary]
#   - text: Repeated values, such as zeros, sit exactly on edges, so whole blocks of rows land in another bin.
#     cues: [zeros, repeated, ties, discrete, duplicates, mass, integer*, many rows]
# hint: Half of the reference is 0, so an edge is 0 as well. Which of your bins do these rows fall into?
# repaired: |
#   bin_of = np.searchsorted(inner_edges, sample, side="left")
# ---
import numpy as np


def psi(reference: np.ndarray, current: np.ndarray, bins: int = 10, epsilon: float = 1e-4) -> float:
    if reference.size == 0 or current.size == 0:
        raise ValueError("PSI needs at least one value in each sample")
    inner_edges = np.quantile(reference, np.arange(1, bins) / bins)

    def shares(sample: np.ndarray) -> np.ndarray:
        bin_of = np.searchsorted(inner_edges, sample, side="right")  # bug
        return np.maximum(np.bincount(bin_of, minlength=bins) / sample.size, epsilon)

    then, now = shares(reference), shares(current)
    return float(np.sum((now - then) * np.log(now / then)))
