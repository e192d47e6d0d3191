# ---
# title: Takes the edges from both samples together
# caughtBy: [bins_without_current_rows_and_the_default_epsilon, every_value_is_above_the_reference, an_empty_bin_gets_the_share_epsilon, a_share_below_epsilon_is_raised_too, half_of_the_reference_is_zero, ten_bins_by_default]
# why:
#   - text: The bins then move along with the drift that they should measure, and the index shrinks.
#     cues: [move along, moves with, follow*, adapt*, shrink*, hide*, drift itself, absorb*]
#   - text: Edges that are fixed on the reference make the values of different weeks comparable; pooled ones change every week.
#     cues: [compar*, fixed, frozen, every week, same bins, change* every, reference only, reference alone]
# hint: The current sample is 100 times as large and has moved far away. Where do your edges lie?
# repaired: |
#   inner_edges = np.quantile(reference, np.arange(1, bins) / bins)
# ---
import numpy as np


def psi(reference: np.ndarray, current: np.ndarray, bins: int = 10, epsilon: float = 1e-4) -> float:
    if reference.size == 0 or current.size == 0:
        raise ValueError("PSI needs at least one value in each sample")
    inner_edges = np.quantile(np.concatenate([reference, current]), np.arange(1, bins) / bins)  # bug

    def shares(sample: np.ndarray) -> np.ndarray:
        bin_of = np.searchsorted(inner_edges, sample, side="left")
        return np.maximum(np.bincount(bin_of, minlength=bins) / sample.size, epsilon)

    then, now = shares(reference), shares(current)
    return float(np.sum((now - then) * np.log(now / then)))
