# ---
# title: Computes the KL divergence
# caughtBy: [four_bins_of_two_rows, ten_bins_by_default, an_empty_bin_gets_the_share_epsilon, a_bin_that_is_empty_in_the_reference, bins_without_current_rows_and_the_default_epsilon, a_share_below_epsilon_is_raised_too, every_value_is_above_the_reference, a_skewed_reference_still_fills_its_bins_equally, a_value_on_an_edge_belongs_to_the_bin_below, half_of_the_reference_is_zero, each_sample_is_divided_by_its_own_size, one_row_on_either_side]
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
