# ---
# title: Divides both counts by the size of the reference
# caughtBy: [each_sample_is_divided_by_its_own_size, bins_without_current_rows_and_the_default_epsilon, a_bin_that_is_empty_in_the_reference, a_share_below_epsilon_is_raised_too, every_value_is_above_the_reference, ten_bins_by_default, one_bin_never_moves]
# why:
#   - text: Shares compare samples of different sizes only if each count is divided by the size of its own sample.
#     cues: [own size, own sample, own length, each sample, different size*, its own, normali*, shares]
#   - text: A busier week then looks like drift in every bin, although the distribution has not changed.
#     cues: [busier, more rows, traffic, volume, every bin, add to, larger sample, false alarm*]
# hint: Add up your shares of the current sample. Do they make 1?
# repaired: |
#   return np.maximum(np.bincount(bin_of, minlength=bins) / sample.size, epsilon)
# ---
import numpy as np


def psi(reference: np.ndarray, current: np.ndarray, bins: int = 10, epsilon: float = 1e-4) -> float:
    if reference.size == 0 or current.size == 0:
        raise ValueError("PSI needs at least one value in each sample")
    inner_edges = np.quantile(reference, np.arange(1, bins) / bins)

    def shares(sample: np.ndarray) -> np.ndarray:
        bin_of = np.searchsorted(inner_edges, sample, side="left")
        return np.maximum(np.bincount(bin_of, minlength=bins) / reference.size, epsilon)  # bug

    then, now = shares(reference), shares(current)
    return float(np.sum((now - then) * np.log(now / then)))
