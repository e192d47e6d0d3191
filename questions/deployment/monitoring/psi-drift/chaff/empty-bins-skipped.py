# ---
# title: Leaves bins with an empty side out of the sum
# caughtBy: [an_empty_bin_gets_the_share_epsilon, every_value_is_above_the_reference, a_bin_that_is_empty_in_the_reference, bins_without_current_rows_and_the_default_epsilon, a_share_below_epsilon_is_raised_too, a_value_on_an_edge_belongs_to_the_bin_below, one_row_on_either_side]
# why:
#   - text: A bin that lost all its rows, or gained its first ones, has moved most and must count most.
#     cues: [moved most, largest, biggest, strongest, all its rows, most important, worst, biggest change]
#   - text: The index drops to a small value, even 0, when the two samples have no bin in common.
#     cues: [drop*, small*, too low, underestimat*, understat*, disjoint, in common, miss* drift]
# hint: What does your function return when no bin holds rows of both samples?
# repaired: |
#   then, now = np.maximum(then, epsilon), np.maximum(now, epsilon)
# ---
import numpy as np


def psi(reference: np.ndarray, current: np.ndarray, bins: int = 10, epsilon: float = 1e-4) -> float:
    if reference.size == 0 or current.size == 0:
        raise ValueError("PSI needs at least one value in each sample")
    inner_edges = np.quantile(reference, np.arange(1, bins) / bins)

    def shares(sample: np.ndarray) -> np.ndarray:
        bin_of = np.searchsorted(inner_edges, sample, side="left")
        return np.bincount(bin_of, minlength=bins) / sample.size

    then, now = shares(reference), shares(current)
    both = (then > 0) & (now > 0)  # bug
    then, now = then[both], now[both]  # bug
    return float(np.sum((now - then) * np.log(now / then)))
